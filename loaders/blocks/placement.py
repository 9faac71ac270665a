"""What its place says of a short line: title, heading, date, entry of a list, header, footer."""

import re
from collections import Counter
from collections.abc import Iterator

from loaders import datestamps
from loaders.blocks import boilerplate, chronology
from loaders.blocks.kinds import (
    BODY,
    BOILERPLATE,
    DATE_LINE,
    DATED_HEADER,
    DATED_ITEM,
    HEADING,
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
_FIELDS = re.compile(r"\s[|•·-]\s")


def place(lines: list[Line]) -> None:
    """Tell the kind of every line that has none yet."""
    _place_page_head(lines)
    _place_title(lines)
    _place_foot(lines)
    chronology.place(lines)
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


def _place_page_head(lines: list[Line]) -> None:
    """A line above the text with its day in a field of its own: "La Gazette — 3 mai 2010 — Monde"."""
    for line in lines:
        if line.kind == BODY:
            return
        fields = _FIELDS.split(line.norm)
        day = datestamps.find(line.norm)
        if line.kind == "" and day and len(fields) > 1 and any(map(datestamps.is_alone, fields)):
            line.tell(BOILERPLATE, DATED_HEADER)


def _sameness(line: Line) -> str:
    return line.norm.replace(":", "")


def _is_dateline(line: Line) -> bool:
    """Whether a header's line gives the day: set off by a comma, a bar or "le", not one field of a table."""
    stamp = datestamps.find(line.norm)
    return stamp is not None and datestamps.is_set_off(line.norm, stamp)


# --- lists --------------------------------------------------------------------------------------------------


def _place_foot(lines: list[Line]) -> None:
    """Dates and headlines under "Articles récents" are links where no sentence comes any more."""
    last = max(
        (at for at, line in enumerate(lines) if line.kind == BODY and STOP.search(line.text)), default=0
    )
    linking = False
    for line in lines[last + 1 :]:
        linking = linking or line.rule == boilerplate.LINKS
        if linking and line.rule in (SHORT, DATE_LINE, DATED_ITEM):
            line.tell(BOILERPLATE, boilerplate.LINKS)


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
