"""The day of each entry of a live ticker: entries open with the hour ("14h32 - …"), newest first or last.

A heading above gives the day ("Mardi 28 janvier"), else the page's own; where the hours pass midnight, the
entries beyond belong to the day before or after.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from loaders import datestamps, schema
from loaders.articles import Article
from loaders.blocks import BODY, HEADING, boilerplate
from loaders.blocks.kinds import DATED_HEADER
from loaders.blocks.lines import normalize
from loaders.events.mentions import Dating
from loaders.text import fold, unaccent

_OPENING = 30  # characters in which an entry gives its time
_HOUR_AND_MINUTE = re.compile(r"(\d{1,2})\D{1,3}(\d\d)?")
_NIGHT = 6 * 60  # minutes: entries that go so far the wrong way have passed midnight
_DATING = (boilerplate.PUBLISHED, boilerplate.UPDATED, boilerplate.AUTHOR, DATED_HEADER)
_SHORTEST = 3  # entries whose time is set off by nothing: "20:40 Toujours rien"


@dataclass(slots=True)
class _Entry:
    """The number of the block that opens an entry, its minute of the day, the words of that, whether a mark
    sets them off, and the day if known.
    """

    block: int
    minute: int
    clock: str
    set_off: bool
    dating: Dating | None


def days(article: Article, sections: Mapping[int, Dating]) -> dict[int, Dating]:
    """The dating of the body blocks under an hour, by their number.

    `sections` is the dating of the headings that give a day, by the number of their block.
    """
    entries = _entries(article, sections)
    if len(entries) < _SHORTEST and not any(entry.set_off for entry in entries):
        return {}
    _from_page(article, [entry for entry in entries if not entry.dating])
    opening = {entry.block: entry.dating for entry in entries}
    found: dict[int, Dating] = {}
    current = None
    for number, block in enumerate(article.blocks):
        if number in opening or block.kind == HEADING:
            current = opening.get(number)
        if block.kind == BODY and current:
            found[number] = current
    return found


def _entries(article: Article, sections: Mapping[int, Dating]) -> list[_Entry]:
    found, section = [], None
    for number, block in enumerate(article.blocks):
        if block.kind not in (BODY, HEADING):
            continue
        section = sections.get(number, section)
        line = normalize(article.text[block.start : min(block.end, block.start + _OPENING)])
        if clock := datestamps.clock(line):
            hour, minute = _HOUR_AND_MINUTE.match(clock.group()).groups()
            set_off = datestamps.is_clock(line) or datestamps.leads_with_clock(line)
            found.append(_Entry(number, int(hour) * 60 + int(minute or 0), clock.group(), set_off, section))
    return found


def _from_page(article: Article, entries: list[_Entry]) -> None:
    """Give entries under no day the page's own, or one beyond a midnight (changes them)."""
    if not article.published or not entries:
        return
    steps = [later.minute - earlier.minute for earlier, later in pairwise(entries)]
    falling = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    turns = [abs(step) > _NIGHT and (step > 0) is falling for step in steps]
    passed = [sum(turns[:at]) for at in range(len(entries))]
    last = _last_day(article)
    # Newest first, the page's last day is that of the first entry; else that of the last, if it was updated.
    shift = 0 if not falling and last == article.published else passed[-1]
    for entry, nights in zip(entries, passed, strict=True):
        away = -nights if falling else nights - shift
        day = ((last if falling or shift else article.published) + timedelta(away)).isoformat()
        entry.dating = Dating(day, day, schema.DAY, entry.clock, schema.RELATIVE)


def _last_day(article: Article) -> date:
    """The day on which the page says it was last changed, its own where it does not say."""
    lines = (
        unaccent(fold(article.text[block.start : block.end]))
        for block in article.blocks
        if block.kind != BODY and block.rule in _DATING
    )
    stamps = (stamp.day for line in lines for stamp in datestamps.find_all(line) if stamp.year)
    return max((*stamps, article.published))
