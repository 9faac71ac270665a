"""Chronologies and live tickers: which lines are headings, which are entries, which are the page's own."""

import re
from itertools import pairwise

from loaders import datestamps
from loaders.blocks.kinds import (
    BODY,
    BOILERPLATE,
    DATE_LINE,
    DATED_HEADER,
    DATED_ITEM,
    HEADING,
    PROSE,
    SHORT,
)  # fmt: skip
from loaders.blocks.lines import STOP, Line
from loaders.blocks.shapes import SHORTEST_CLAUSE

_PROSE_STOP = re.compile(r"[.;,:…][\s\"»”')\]]*$")  # headlines ask and exclaim too
_SHORTEST_TICKER = 3  # entries
_LONGEST_PERIOD = 12  # words


def place(lines: list[Line]) -> None:
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
