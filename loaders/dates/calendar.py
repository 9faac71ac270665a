"""Arithmetic on days and on the calendar's units; an interval is (first day, last day), both included."""

from calendar import monthrange
from datetime import date, timedelta

from loaders.dates.readings import END, MIDDLE, START

Interval = tuple[date, date]

_MONTHS_IN = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"minute": 0, "hour": 1 / 24, "day": 1, "weekend": 7, "week": 7}
_SATURDAY = 5
# Months that the beginning, the middle and the end of a year may cover.
_PARTS_OF_YEAR = {START: (1, 3), MIDDLE: (5, 8), END: (10, 12)}
_PARTS_OF_MONTH = {START: (1, 10), MIDDLE: (10, 20), END: (20, 31)}
# First day of spring, summer, autumn and winter, as French calendars print them.
_SEASONS = {1: (3, 20), 2: (6, 21), 3: (9, 22), 4: (12, 21)}


def month(year: int, number: int) -> Interval:
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def years(first: int, last: int) -> Interval:
    return date(first, 1, 1), date(last, 12, 31)


def season(year: int, number: int) -> Interval:
    """The season that begins in `year`; winter (4) ends in the next."""
    following = number % 4 + 1
    end = date(year + (following == 1), *_SEASONS[following])
    return date(year, *_SEASONS[number]), end - timedelta(days=1)


def fraction(year: int, of: int, nth: int) -> Interval:
    """The `nth` (1 the first, -1 the last) of `of` equal parts of a year."""
    length = 12 // of
    first = ((nth - 1) if nth > 0 else of + nth) * length + 1
    return date(year, first, 1), month(year, first + length - 1)[1]


def shifted(day: date, count: int, unit: str) -> date:
    """`day` moved by `count` units; a day that its month lacks becomes the month's last."""
    if unit in _DAYS_IN:
        return day + timedelta(days=int(count * _DAYS_IN[unit]))
    months = day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit]
    year, index = divmod(months, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def unit_of(day: date, unit: str) -> Interval:
    """The calendar unit that `day` lies in; weeks run from Monday to Sunday."""
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday())
        return monday + timedelta(days=_SATURDAY if unit == "weekend" else 0), monday + timedelta(days=6)
    if unit == "month":
        return month(day.year, day.month)
    if unit in ("quarter", "semester"):
        length = _MONTHS_IN[unit]
        return fraction(day.year, 12 // length, (day.month - 1) // length + 1)
    if unit == "century":
        first = (day.year - 1) // 100 * 100 + 1
        return years(first, first + 99)
    span = {"year": 1, "decade": 10}.get(unit)
    if span is None:
        return day, day
    first = day.year // span * span
    return years(first, first + span - 1)


def part_of(interval: Interval, part: int) -> Interval:
    """The beginning, middle or end of a month, a year or any other interval (in thirds)."""
    first, last = interval
    if not part:
        return interval
    if (first, last) == month(first.year, first.month):
        low, high = _PARTS_OF_MONTH[part]
        return first.replace(day=low), first.replace(day=min(high, last.day))
    if (first, last) == years(first.year, first.year):
        low, high = _PARTS_OF_YEAR[part]
        return date(first.year, low, 1), month(first.year, high)[1]
    if (first, last) == years(first.year, last.year):
        third = (last.year - first.year) / 3
        return years(first.year + round(third * (part - 1)), first.year + round(third * part))
    third = (last - first).days / 3
    return first + timedelta(days=round(third * (part - 1))), first + timedelta(days=round(third * part))
