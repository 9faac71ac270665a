"""Expressions that belong together: the ends of a span, the items of a list that share a month or a year."""

import re
from dataclasses import dataclass, replace

from loaders.dates.pack import Pack, Section
from loaders.dates.readings import Calendar, Lapse, Named, Offset, Reading, Recurrence, Span
from loaders.dates.wording import MAYBE_SPACE


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a pattern found at `start`:`end`, with the relation that its own words say."""

    start: int
    end: int
    rule: str
    reading: Reading
    relation: str = ""


_DASH = re.compile(rf"{MAYBE_SPACE}[-/]{MAYBE_SPACE}")
_LONGEST_LINK = 20
_MONTH_END = 28
# What the word before an expression opens: "du 28 juin", "entre mars", "depuis mars", "le 28", none.
_FROM, _BETWEEN, _SINCE, _ARTICLE, _NOTHING = "from", "between", "since", "article", ""


def join(pack: Pack, found: list[Found], text: str) -> list[Found]:
    """`found` with the ends of each span made one, and what the last of a list writes given to all of it."""
    joined: list[Found] = []
    joiner = _Joiner(pack.context["joining"], text)
    for item in reversed(found):
        following = joined[-1] if joined else None
        one = following and (joiner.span(item, following) or joiner.offset(item, following))
        if one:
            joined[-1] = one
        elif following and joiner.lists(item, following):
            joined.append(_sharing(item, following))
        else:
            joined.append(item)
    return [joiner.opened(item) for item in reversed(joined)]


class _Joiner:
    """The links between the expressions of a text."""

    def __init__(self, links: Section, text: str):
        self._links, self._text = links, text

    def span(self, left: Found, right: Found) -> Found | None:
        """The span from one expression to the next, if that is what they are."""
        if right.start - left.end > _LONGEST_LINK or not (_may_end(left) and _may_end(right)):
            return None
        if not self._linked(left, right):
            return None
        left = _sharing(left, right, spans=True)
        return Found(left.start, right.end, "span", Span(left.reading, right.reading))

    def offset(self, left: Found, right: Found) -> Found | None:
        """So much time before or after the next expression: "dix ans après le 9 mai 2015"."""
        if not isinstance(left.reading, Lapse) or left.reading.since or not _is_date(right):
            return None
        link = self._links["offset"].fullmatch(self._text, left.end, right.start)
        if not link:
            return None
        sign = -1 if link["before"] else 1
        lapse = left.reading.amounts
        amounts = tuple((None if count is None else sign * count, unit) for count, unit in lapse)
        return Found(left.start, right.end, "offset", Offset(amounts, amounts[-1][1], right.reading))

    def _linked(self, left: Found, right: Found) -> bool:
        between = self._text[left.end : right.start]
        if to := self._links["to"].fullmatch(between):
            opener = self._opener(left)
            closed = opener not in (_NOTHING, _ARTICLE) or _is_day(left)
            return closed and (opener != _SINCE or bool(to["until"]))
        if self._links["or"].fullmatch(between):
            return _on_end(left, right)
        if _DASH.fullmatch(between):
            return (_is_day(left) and _is_day(right)) or (_is_month(left) and _is_month(right))
        return bool(self._links["and"].fullmatch(between)) and self._opener(left) == _BETWEEN

    def _opener(self, item: Found) -> str:
        match = self._opening(item)
        return match.lastgroup or "other" if match else _NOTHING

    def _opening(self, item: Found) -> re.Match[str] | None:
        return self._links["opener"].search(self._text, max(0, item.start - _LONGEST_LINK), item.start)

    def lists(self, left: Found, right: Found) -> bool:
        """Whether two expressions stand side by side in a list."""
        near = right.start - left.end <= _LONGEST_LINK
        return near and bool(self._links["list"].fullmatch(self._text, left.end, right.start))

    def opened(self, item: Found) -> Found:
        """A span with the word that opens it: "entre 2000 et 2003", "du 28 juin au 3 juillet"."""
        if item.rule not in ("span", "years_joined"):
            return item
        return (
            replace(item, start=self._opening(item).start())
            if self._opener(item) in (_FROM, _BETWEEN)
            else item
        )


def _may_end(item: Found) -> bool:
    """Whether an expression may be one end of a span: it is no length of time and no span itself."""
    several = isinstance(item.reading, Calendar) and item.reading.last_day
    return not (several or isinstance(item.reading, Lapse | Recurrence | Named | Span))


def _is_date(item: Found) -> bool:
    return not (item.relation or isinstance(item.reading, Lapse | Recurrence))


def _is_day(item: Found) -> bool:
    return isinstance(item.reading, Calendar) and item.reading.day is not None


def _on_end(left: Found, right: Found) -> bool:
    """Whether one day ends its month and the other begins the next: "le 31 mars ou le 1er avril"."""
    if not (_is_day(left) and _is_day(right) and left.reading.month and right.reading.month):
        return False
    return left.reading.day >= _MONTH_END and right.reading.day == 1 and _follows(left.reading, right.reading)


def _follows(month: Calendar, after: Calendar) -> bool:
    return month.month % 12 + 1 == after.month


def _is_month(item: Found) -> bool:
    return isinstance(item.reading, Calendar) and item.reading.month is not None and item.reading.day is None


def _sharing(left: Found, right: Found, spans: bool = False) -> Found:
    """`left` with the month and year that `right` writes for both: "3 et 17 mars", "mars et avril 2023"."""
    date = left.reading
    other = right.reading.first if isinstance(right.reading, Span) else right.reading
    if not (isinstance(date, Calendar) and isinstance(other, Calendar)):
        return left
    if _is_bare_weekday(date) and _is_bare_weekday(other):
        return replace(left, reading=replace(date, turn=date.turn or other.turn))
    if not other.month:
        return left
    if date.month is None and date.day and date.weekday is None:
        date = replace(date, month=other.month)
    if date.month and not (date.year or date.turn or date.year_from):
        date = _dated(date, other, spans)
    return replace(left, reading=date)


def _is_bare_weekday(date: Calendar) -> bool:
    return date.weekday is not None and not (date.day or date.month)


def _dated(date: Calendar, other: Calendar, spans: bool) -> Calendar:
    """`date` with the year of `other`; of a span from November to March, with the year before.

    In a list, one that comes later in the year ("le 3 mai et le 5 mars 2023") has a year of its own.
    """
    later = date.month > other.month
    if later and not spans:
        return date
    return replace(date, year=other.year and other.year - later, year_from=other.year_from)
