"""The days that the layout gives to a paragraph: those of the entry it stands in ("9 mai 2000 : …") or of the
heading above it ("2019").

An entry's date holds for its paragraphs up to the next entry or heading. A heading only bounds what stands
under it.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from loaders import dates, datestamps, schema
from loaders.articles import Article
from loaders.blocks import BODY, HEADING, TITLE, Block
from loaders.blocks.kinds import DATED_ITEM
from loaders.dates import TimeExpression
from loaders.events import ticker, timing
from loaders.events.carrying import BlockDates
from loaders.events.mentions import Dating
from loaders.findings import Findings
from loaders.lexicon import FIRST_LANGUAGE

_LEAD, _JUST_BEFORE = 2, timedelta(days=3)
_REACH = 40  # characters in which an entry gives its date
_SET_OFF = re.compile(r"[*_\])]{0,3}[ \u00a0]*(?:[:–—|\t]|-(?=\s)|\.(?=\s))|[*_\])]{1,3}\s")
# A town and its comma, before the day.
_TOWN = re.compile(r"[^\W\d_][\w’' -]{1,40},[ \u00a0]")
_SHORTEST_SERIES = 2  # entries; a full stop after a date, or a paragraph that goes on, means nothing alone


def by_hours(findings: Findings) -> Findings:
    """The findings of a live ticker with its "hier" and "demain" told from the day of each entry."""
    article = findings.article
    hours = ticker.days(article, _sections(article, _dated(findings.times)))
    anchors = [
        (article.blocks[number].start, article.blocks[number].end, date.fromisoformat(told.start))
        for number, told in sorted(hours.items())
        if told.precision == schema.DAY
    ]
    if all(day == article.present for _, _, day in anchors):
        return findings
    language = article.language or FIRST_LANGUAGE
    return replace(
        findings, times=dates.find(article.text, article.present, language=language, anchors=anchors)
    )


def block_dates(article: Article, times: list[TimeExpression]) -> BlockDates:
    """The dating of each block from the entry it stands in, from its heading, and from the dateline."""
    dated = _dated(times)
    lasting = [one for one in dated if _heads(article, one)]
    headings = {
        number: timing.dating(titled[-1]).carried()
        for number, block in enumerate(article.blocks)
        if (titled := _starting(lasting, *(block.heading or (0, 0))))
    }
    hours = ticker.days(article, _sections(article, dated))
    entries = _continued(article, _entries(article, dated))
    return BlockDates(entries, headings | hours, _dateline(article, dated), _news(article, dated))


def _dated(times: list[TimeExpression]) -> list[TimeExpression]:
    return [one for one in times if one.kind == dates.DATE and timing.dating(one).start]


def _heads(article: Article, one: TimeExpression) -> bool:
    """Whether a date may be that of a section: "Et demain ?" and the line that dates the article are not."""
    stated = article.published_text or (0, 0)
    lasts = one.basis != schema.RELATIVE or any(map(str.isdigit, one.text))
    return lasts and not (stated[0] <= one.start < stated[1])


def _sections(article: Article, dated: list[TimeExpression]) -> dict[int, Dating]:
    """The dating of the headings that give a day, by their number."""
    days = [one for one in dated if one.precision == schema.DAY]
    return {
        number: timing.dating(titled[0]).carried()
        for number, block in enumerate(article.blocks)
        if block.kind == HEADING and (titled := _starting(days, block.start, block.end))
    }


def _starting(dated: list[TimeExpression], start: int, end: int) -> list[TimeExpression]:
    """Those that start in a span."""
    first, last = (bisect_left(dated, at, key=lambda one: one.start) for at in (start, end))
    return dated[first:last]


def _entries(article: Article, dated: list[TimeExpression]) -> dict[int, Dating]:
    """The dating of the blocks that open an entry, by their number."""
    found, firm = {}, {}
    for number, block in enumerate(article.blocks):
        opening = _opening(article, dated, block) if block.kind == BODY else None
        mark = _SET_OFF.match(article.text, opening.end) if opening else None
        if mark:
            found[number] = timing.dating(opening)
            firm[number] = "." not in mark.group()
    return {number: told for number, told in found.items() if firm[number] or len(found) >= _SHORTEST_SERIES}


def _opening(article: Article, dated: list[TimeExpression], block: Block) -> TimeExpression | None:
    """The date that a block opens with, after a bullet or an article at most."""
    first = next(iter(_starting(dated, block.start, min(block.end, block.start + _REACH))), None)
    return first if first and datestamps.is_lead(article.text[block.start : first.start]) else None


def _continued(article: Article, entries: Mapping[int, Dating]) -> dict[int, Dating]:
    """The entries, with the paragraphs that go on with one.

    What follows the last entry goes on with it where that is the way of the entries before it.
    """
    found: dict[int, Dating] = {}
    waiting: list[int] = []
    current, goes_on = None, False
    for number, block in enumerate(article.blocks):
        if number in entries:
            if current:
                found |= dict.fromkeys(waiting, current)
                goes_on = goes_on or bool(waiting)
            current, waiting = entries[number], []
            found[number] = current
        elif block.kind in (HEADING, TITLE) or block.rule == DATED_ITEM:  # an entry whose date tells no day
            found |= dict.fromkeys(waiting, current) if goes_on else {}
            current, waiting = None, []
        elif block.kind == BODY and current:
            waiting.append(number)
    return found | (dict.fromkeys(waiting, current) if goes_on else {})


def _dateline(article: Article, dated: list[TimeExpression]) -> Dating | None:
    """The dating of the words that head the article ("OSLO, 3 mai (Agence) –") or sign it: a day."""
    span = article.dateline or _signature(article) or (0, 0)
    days = [one for one in _starting(dated, *span) if one.precision == schema.DAY]
    return timing.dating(days[0]).carried() if days else None


def _news(article: Article, dated: list[TimeExpression]) -> Dating | None:
    """The last day that the lead names, of those just before the article came out ("… jeudi …")."""
    lead = [block for block in article.blocks if block.kind == BODY][:_LEAD]
    if not lead or article.present is None:
        return None
    days = [
        one
        for block in lead
        for one in _starting(dated, block.start, block.end)
        if one.precision == schema.DAY
        and one.relation == dates.ON
        and not (article.dateline and article.dateline[0] <= one.start < article.dateline[1])
        and timedelta(0) <= article.present - one.date_start <= _JUST_BEFORE
    ]
    return timing.dating(max(days, key=lambda one: one.date_start)).carried() if days else None


def _signature(article: Article) -> tuple[int, int] | None:
    """The line that gives the article's town and day ("Oslo, le 3 mai 2023"), if its day is stated so."""
    if article.published_text is None:
        return None
    start = article.text.rfind("\n", 0, article.published_text[0]) + 1
    return (start, article.published_text[1]) if _TOWN.match(article.text, start) else None
