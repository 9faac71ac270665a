"""What its place says of a short line: title, heading, date, entry of a list, header, footer."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from loaders import datestamps
from loaders.blocks import boilerplate
from loaders.blocks.kinds import (
    BODY,
    BOILERPLATE,
    DATE_LINE,
    DATED_HEADER,
    DATED_ITEM,
    HEADING,
    PROSE,
    SHORT,
    TITLE,
    TITLE_AGAIN,
)  # fmt: skip
from loaders.blocks.lines import STOP, Line
from loaders.blocks.shapes import SHORTEST_CLAUSE

_SHORTEST_TITLE = 3  # words; menu entries have fewer
_LONGEST_TITLE = 30
_SHORTEST_LIST = 3  # short lines in a row
_SHORTEST_OPENING_LIST = 2
_OFFERS = (boilerplate.SUBSCRIPTION, boilerplate.COOKIES, boilerplate.SHARE)
_LONGEST_OFFER = 15  # words
_PROSE_STOP = re.compile(r"[.;,:…][\s\"»”')\]]*$")  # headlines ask and exclaim too
_SHORTEST_TICKER = 3  # entries
_LONGEST_PERIOD = 12  # words
_BEFORE_STAMP = re.compile(rf"(?:^|[|•·–—-] ?|, ?|\ble ){datestamps.WEEKDAY}?,? ?(?:le )?$")
_AFTER_STAMP = re.compile(r" ?(?:$|[|•·–—,;(-]|(?:a |at )?\d{1,2} ?[h:])")


def place(lines: list[Line]) -> None:
    """Tell the kind of every line that has none yet."""
    _place_title(lines)
    _place_dates(lines)
    _place_links(lines)
    _place_offers(lines)
    first = next((at for at, line in enumerate(lines) if line.kind == BODY), len(lines))
    last = next((at for at in reversed(range(len(lines))) if lines[at].kind in (BODY, HEADING)), -1)
    for run in _runs(lines):
        if last < 0:
            _place_alone(lines, run)
        elif run[-1] > last:
            _tell(lines, run, BOILERPLATE)
        elif run[0] < first:
            _place_opening(lines, run)
        else:
            _place_between(lines, run)


def _tell(lines: list[Line], run: list[int], kind: str) -> None:
    for at in run:
        lines[at].kind = kind


# --- the title ------------------------------------------------------------------------------------------


def _place_title(lines: list[Line]) -> None:
    """The title is a line said again, else the first long enough; its repetitions are boilerplate."""
    said = Counter(map(_sameness, lines))

    def likeness(line: Line) -> tuple[bool, bool, bool]:
        long = line.words > _SHORTEST_TITLE and not _is_dateline(line)
        return said[_sameness(line)] > 1, line.text.startswith("# "), long

    title = max(_title_candidates(lines), key=likeness, default=None)
    if title is None:
        return
    for line in lines:
        if line.kind != BODY and _sameness(line) == _sameness(title):
            line.tell(BOILERPLATE, TITLE_AGAIN)
    title.tell(TITLE, TITLE)


def _title_candidates(lines: list[Line]) -> Iterator[Line]:
    """The short lines above the body, and its first line where a byline stands under it."""
    for at, line in enumerate(lines):
        below = lines[at + 1].rule if at + 1 < len(lines) else ""
        headed = below in (*boilerplate.STATEMENTS, DATE_LINE) and not STOP.search(line.text)
        short = line.rule == SHORT or line.text.startswith("# ") or headed
        if short and line.kind != BOILERPLATE and _SHORTEST_TITLE <= line.words <= _LONGEST_TITLE:
            yield line
        if line.kind == BODY:
            return


def _sameness(line: Line) -> str:
    return line.norm.replace(":", "")


def _is_dateline(line: Line) -> bool:
    """Whether a header's line gives the day: set off by a comma, a bar or "le", not one field of a table."""
    stamp = datestamps.find(line.norm)
    if not stamp:
        return False
    before, after = line.norm[: stamp.start], line.norm[stamp.end :]
    return bool(_BEFORE_STAMP.search(before) and _AFTER_STAMP.match(after))


# --- chronologies and lists -----------------------------------------------------------------------------


def _place_dates(lines: list[Line]) -> None:
    """Clock times, and days where several stand alone, are a chronology: headings for what follows."""
    alone = [at for at, line in enumerate(lines) if line.rule == DATE_LINE]
    days = sum(not datestamps.is_clock(lines[at].norm) for at in alone)
    for at in alone:
        if days > 1 or datestamps.is_clock(lines[at].norm):
            lines[at].kind = HEADING
            _place_under_date(lines, at + 1)
    _place_ticker(lines)
    _place_periods(lines)
    _place_dated_header(lines)


def _place_ticker(lines: list[Line]) -> None:
    """In a ticker a line that opens with a clock time is an entry, or the headline of the prose under it."""
    opening = [at for at, line in enumerate(lines) if line.kind in ("", BODY) and _opens_with_clock(line)]
    many = len(opening) >= _SHORTEST_TICKER
    for at in opening:
        line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        told = below and below.kind == BODY and at + 1 not in opening
        if told and not _PROSE_STOP.search(line.text) and (many or line.rule == DATED_ITEM):
            line.tell(HEADING, DATE_LINE)
        elif many:
            line.tell(BODY, DATED_ITEM)


def _opens_with_clock(line: Line) -> bool:
    return datestamps.clock(line.norm) is not None and not datestamps.is_clock(line.norm)


def _place_periods(lines: list[Line]) -> None:
    """A year or years with a few words are the heading of the entries or of the prose under them."""
    for line, below in pairwise(lines):
        short = line.words <= _LONGEST_PERIOD and not STOP.search(line.text)
        if not (line.rule == DATED_ITEM and short and datestamps.leads_with_years(line.norm)):
            continue
        finer = below.rule == DATED_ITEM and not datestamps.leads_with_years(below.norm)
        if finer or below.rule == PROSE:
            line.tell(HEADING, DATE_LINE)


def _place_dated_header(lines: list[Line]) -> None:
    """The one day above the first paragraph ("3 mai 2019 | Monde") is the page's, and no entry."""
    items = [line for line in lines if line.rule == DATED_ITEM and not _opens_with_clock(line)]
    body = [line for line in lines if line.kind == BODY]
    if len(items) != 1 or len(body) == 1 or items[0] is not body[0] or not datestamps.find(body[0].norm):
        return
    tells = ":" in body[0].text and STOP.search(body[0].text)
    if body[0].words <= _LONGEST_PERIOD and not tells:
        body[0].tell(BOILERPLATE, DATED_HEADER)


def _place_under_date(lines: list[Line], at: int) -> None:
    """A short line under a date is the heading of the prose that follows, or else what happened then."""
    if (
        at < len(lines)
        and lines[at].kind == ""
        and lines[at].rule == SHORT
        and lines[at].words >= SHORTEST_CLAUSE
    ):
        heads = at + 1 < len(lines) and lines[at + 1].rule == PROSE
        lines[at].tell(*((HEADING, SHORT) if heads else (BODY, DATED_ITEM)))


def _place_links(lines: list[Line]) -> None:
    """The short lines under "Lire aussi" are links, up to the next paragraph or heading."""
    linking = False
    for line in lines:
        if line.kind == "" and linking:
            line.tell(BOILERPLATE, boilerplate.LINKS)
        elif line.kind in (BODY, HEADING):
            linking = False
        linking = linking or line.rule == boilerplate.LINKS


def _place_offers(lines: list[Line]) -> None:
    """A few words between two lines of one offer ("Inscrivez-vous … / Chaque jeudi, … / Votre e-mail …")."""
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        offered = above.rule in _OFFERS and below.rule in _OFFERS and not (line.gap or below.gap)
        if offered and line.kind in ("", BODY) and line.words <= _LONGEST_OFFER:
            line.tell(BOILERPLATE, above.rule)


def _runs(lines: list[Line]) -> list[list[int]]:
    """The stretches of lines whose kind only their place can tell; boilerplate does not end one."""
    runs: list[list[int]] = [[]]
    for at, line in enumerate(lines):
        if line.kind == "":
            runs[-1].append(at)
        elif line.kind in (TITLE, HEADING, BODY):
            runs.append([])
    return [run for run in runs if run]


def _place_alone(lines: list[Line], run: list[int]) -> None:
    """In a text with no paragraph the clauses are the body."""
    for at in run:
        lines[at].kind = BODY if lines[at].words >= SHORTEST_CLAUSE else BOILERPLATE


def _place_opening(lines: list[Line], run: list[int]) -> None:
    """Above the body one short line is a heading, more are the page's header."""
    for at in run:
        heads = len(run) < _SHORTEST_OPENING_LIST and lines[at].rule == SHORT
        lines[at].kind = HEADING if heads else BOILERPLATE
        if _is_dateline(lines[at]):
            lines[at].tell(BOILERPLATE, DATED_HEADER)


def _place_between(lines: list[Line], run: list[int]) -> None:
    """Between paragraphs a short line is a heading; of a list, only the last one if it stands apart."""
    for at in run:
        heads = len(run) < _SHORTEST_LIST or (at == run[-1] and lines[at].gap) or lines[at].rule == DATE_LINE
        lines[at].kind = HEADING if heads else BOILERPLATE
