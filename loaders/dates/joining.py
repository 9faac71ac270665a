"""Expressions that belong together: the ends of a span, the items of a list that share a month or a year."""

from dataclasses import dataclass, replace

from loaders.dates.atoms import MAYBE_SPACE, SPACE, compiled
from loaders.dates.readings import Calendar, Lapse, Named, Reading, Recurrence, Span


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a pattern found at `start`:`end`."""

    start: int
    end: int
    rule: str
    reading: Reading


_OPENER = compiled(
    rf"""(?<!\w)(?P<word>du|de|d'|entre|depuis|des|le|les|au){MAYBE_SPACE}
        (?:le{SPACE}|la{SPACE}|l'|mois{SPACE}(?:de{SPACE}|d'))?$"""
)
_ARTICLES = ("", "le", "les", "au")
_TO = compiled(rf"{SPACE}(?:au|à|jusqu'(?:au|en|à|à{SPACE}la)){SPACE}(?:l'|la{SPACE}|le{SPACE})?")
_AND = compiled(rf"{SPACE}et{SPACE}(?:le{SPACE}|la{SPACE}|l')?")
_DASH = compiled(rf"{MAYBE_SPACE}[-/]{MAYBE_SPACE}")
_LIST = compiled(
    rf"""(?:{MAYBE_SPACE},)?{MAYBE_SPACE}(?:(?:et|ou|puis){SPACE})?(?:(?:en|le|du|au){SPACE})?
       | {MAYBE_SPACE}[-/]{MAYBE_SPACE}"""
)
_LONGEST_LINK = 20


def join(found: list[Found], text: str) -> list[Found]:
    """`found` with the ends of each span made one, and what the last of a list writes given to all of it."""
    joined: list[Found] = []
    for item in reversed(found):
        following = joined[-1] if joined else None
        span = following and _span(item, following, text)
        if span:
            joined[-1] = span
        else:
            joined.append(
                _sharing(item, following, text) if following and _listed(item, following, text) else item
            )
    return [_opened(item, text) for item in reversed(joined)]


def _span(left: Found, right: Found, text: str) -> Found | None:
    between = text[left.end : min(right.start, left.end + _LONGEST_LINK)]
    if not (_may_end(left) and _may_end(right)) or not _linked(left, right, between, _opening(left, text)):
        return None
    left = _sharing(left, right, text, spans=True)
    return Found(left.start, right.end, "span", Span(left.reading, right.reading))


def _may_end(item: Found) -> bool:
    """Whether an expression may be one end of a span: it is no length of time and no span itself."""
    several = isinstance(item.reading, Calendar) and item.reading.last_day
    return not (several or isinstance(item.reading, Lapse | Recurrence | Named | Span))


def _linked(left: Found, right: Found, between: str, opener: str) -> bool:
    if _TO.fullmatch(between):
        closed = opener not in _ARTICLES or _is_day(left)
        return closed and (opener != "depuis" or "jusqu" in between)
    if _DASH.fullmatch(between):
        return (_is_day(left) and _is_day(right)) or (_is_month(left) and _is_month(right))
    return opener == "entre" and bool(_AND.fullmatch(between))


def _opening(item: Found, text: str) -> str:
    opener = _OPENER.search(text, max(0, item.start - _LONGEST_LINK), item.start)
    return opener["word"] if opener else ""


def _is_day(item: Found) -> bool:
    return isinstance(item.reading, Calendar) and item.reading.day is not None


def _is_month(item: Found) -> bool:
    return isinstance(item.reading, Calendar) and item.reading.month is not None and item.reading.day is None


def _listed(left: Found, right: Found, text: str) -> bool:
    return right.start - left.end <= _LONGEST_LINK and bool(_LIST.fullmatch(text, left.end, right.start))


def _sharing(left: Found, right: Found, text: str, spans: bool = False) -> Found:
    """`left` with the month and year that `right` writes for both: "3 et 17 mars", "mars et avril 2023"."""
    date = left.reading
    other = right.reading.first if isinstance(right.reading, Span) else right.reading
    if not (isinstance(date, Calendar) and isinstance(other, Calendar) and other.month):
        return left
    if date.month is None and date.day and date.weekday is None:
        date = replace(date, month=other.month)
    if date.month and not (date.year or date.turn or date.year_from):
        date = _dated(date, other, spans)
    return replace(left, reading=date)


def _dated(date: Calendar, other: Calendar, spans: bool) -> Calendar:
    """`date` with the year of `other`; of a span from November to March, with the year before.

    In a list, one that comes later in the year ("le 3 mai et le 5 mars 2023") has a year of its own.
    """
    later = date.month > other.month
    if later and not spans:
        return date
    return replace(date, year=other.year and other.year - later, year_from=other.year_from)


def _opened(item: Found, text: str) -> Found:
    """A span with the word that opens it: "entre 2000 et 2003", "du 28 juin au 3 juillet"."""
    if item.rule not in ("span", "years_joined"):
        return item
    opener = _OPENER.search(text, max(0, item.start - _LONGEST_LINK), item.start)
    return replace(item, start=opener.start()) if opener and opener["word"] in ("entre", "du", "de") else item
