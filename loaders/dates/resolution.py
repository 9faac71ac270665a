"""From what the words say to the days they may cover, given the article's day and the dates named before.

Nothing is guessed: a reading that needs an anchor the text does not give resolves to no days.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import singledispatch

from loaders.dates import calendar, monthless, yearless, years
from loaders.dates.known import UNRESOLVED, Value
from loaders.dates.readings import (
    FOCUS,
    Amounts,
    Calendar,
    DayIn,
    Fraction,
    Lapse,
    Named,
    NthWeekday,
    Offset,
    Reading,
    Recurrence,
    Rolling,
    Season,
    Shift,
    Span,
    Within,
    Years,
)
from loaders.dates.scope import Scope
from loaders.dates.tense import FUTURE, PAST
from loaders.schema import CONTEXT, DAY, EXPLICIT, MONTH, RANGE, RELATIVE, SEASON, YEAR

_PRECISIONS = {"minute": DAY, "hour": DAY, "day": DAY, "month": MONTH, "year": YEAR}
_WEEK = timedelta(weeks=1)
_SATURDAY = 5


def resolve(reading: Reading, scope: Scope) -> Value:
    """The days a reading covers; days that no calendar has, or outside the years 1 to 9999, are unknown."""
    try:
        return _resolve(reading, scope)
    except (OverflowError, ValueError):
        return UNRESOLVED


@singledispatch
def _resolve(reading: Reading, scope: Scope) -> Value:
    raise TypeError(f"no resolution for {type(reading).__name__}")


@_resolve.register
def _(reading: Calendar, scope: Scope) -> Value:
    if reading.year is not None:
        return yearless.in_year(reading, reading.year, EXPLICIT)
    if reading.month is not None or reading.year_from is not None:
        return yearless.resolve(reading, scope)
    return monthless.day(reading, scope) if reading.day else monthless.weekday(reading, scope)


# Relative expressions -------------------------------------------------------------------------------


@_resolve.register
def _(reading: Shift, scope: Scope) -> Value:
    origin, basis = _origin(reading, scope)
    if origin is None or _is_vague(reading.amounts):
        return UNRESOLVED
    day = _moved(origin, reading.amounts)
    if reading.grain == "weekend" and day == origin:
        day = _this_weekend(day, scope)
    first, last = calendar.part_of(calendar.unit_of(day, reading.grain), reading.part)
    return Value(first, last, RANGE if reading.part else _PRECISIONS.get(reading.grain, RANGE), basis)


def _origin(reading: Shift, scope: Scope) -> tuple[date | None, str]:
    """The day that a shift counts from, and the basis that this gives its value."""
    own = reading.origin != FOCUS
    of_story = own and reading.part and scope.is_then and not reading.amounts[0][0]
    told = scope.carrier() if of_story else scope.told
    if told is None or (own and not of_story):
        return scope.published, RELATIVE
    if reading.grain in ("hour", "day", "weekend", "week"):
        known = scope.focus_days
        ahead = (reading.amounts[0][0] or 0) > 0
        # The day after "les 18 et 19 juin" is the 20th, the day before them the 17th.
        return known and (known.value.last if ahead else known.value.first), CONTEXT
    named = told.value
    whole = calendar.unit_of(named.first, reading.grain)
    return named.first if named.last <= whole[1] else None, CONTEXT


def _this_weekend(day: date, scope: Scope) -> date:
    """A day whose week ends with "ce week-end": told in the past on a Monday, it is the one before."""
    return day - _WEEK if day.weekday() < _SATURDAY and scope.direction() == PAST else day


def _is_vague(amounts: Amounts) -> bool:
    """Whether a count is left open: "quelques jours"."""
    return any(count is None for count, _unit in amounts)


def _moved(day: date, amounts: Amounts) -> date:
    for count, unit in amounts:
        day = calendar.shifted(day, count, unit)
    return day


@_resolve.register
def _(reading: Offset, scope: Scope) -> Value:
    origin = _resolve(reading.origin, scope)
    ahead = (reading.amounts[0][0] or 0) > 0
    day = origin.last if ahead else origin.first
    if day is None or _is_vague(reading.amounts):
        return UNRESOLVED
    first, last = calendar.unit_of(_moved(day, reading.amounts), reading.grain)
    return Value(first, last, _PRECISIONS.get(reading.grain, RANGE), origin.basis)


@_resolve.register
def _(reading: Within, scope: Scope) -> Value:
    """The unit that the article lies in goes before that of another year: "la semaine du 17" on the 20th."""
    day = _resolve(reading.day, scope)
    if day.first is None:
        return UNRESOLVED
    named = day.first
    if scope.published and day.basis == RELATIVE:
        first, last = calendar.unit_of(scope.published, reading.unit)
        current = (first + timedelta(days=count) for count in range((last - first).days + 1))
        named = next((one for one in current if (one.month, one.day) == (named.month, named.day)), named)
    return Value(*calendar.unit_of(named, reading.unit), RANGE, day.basis)


@_resolve.register
def _(reading: DayIn, scope: Scope) -> Value:
    month = _resolve(_of_story(reading.month, scope), scope)
    if month.first is None:
        return UNRESOLVED
    day = month.first.replace(day=reading.day)
    return Value(day, day, DAY, month.basis)


def _of_story(month: Reading, scope: Scope) -> Reading:
    """The month of "le 17 de ce mois": that of a story told in its own tense."""
    current = isinstance(month, Shift) and not month.amounts[0][0]
    return replace(month, origin=FOCUS) if current and scope.is_then and scope.told else month


@_resolve.register
def _(reading: NthWeekday, scope: Scope) -> Value:
    month = _resolve(reading.month, scope)
    if month.first is None:
        return UNRESOLVED
    offset = (reading.weekday - month.first.weekday()) % 7
    days = range(offset, (month.last - month.first).days + 1, 7)
    day = month.first + timedelta(days=days[reading.nth - 1 if reading.nth > 0 else reading.nth])
    return Value(day, day, DAY, month.basis)


@_resolve.register
def _(reading: Rolling, scope: Scope) -> Value:
    if scope.published is None or _is_vague(reading.amounts):
        return UNRESOLVED
    other = _moved(scope.published, tuple((reading.sign * count, unit) for count, unit in reading.amounts))
    return Value(min(other, scope.published), max(other, scope.published), RANGE, RELATIVE)


@_resolve.register
def _(reading: Lapse, scope: Scope) -> Value:
    if not reading.since or scope.published is None or _is_vague(reading.amounts):
        return UNRESOLVED
    ago = tuple((-count, unit) for count, unit in reading.amounts)
    return Value(_moved(scope.published, ago), None, _PRECISIONS.get(reading.amounts[-1][1], RANGE), RELATIVE)


@_resolve.register
def _(_reading: Recurrence, _scope: Scope) -> Value:
    return UNRESOLVED


# Longer stretches -----------------------------------------------------------------------------------


@_resolve.register
def _(reading: Fraction, scope: Scope) -> Value:
    year, basis = (reading.year, EXPLICIT) if reading.year else years.of_fraction(reading, scope)
    if year is None:
        return UNRESOLVED
    return Value(*calendar.fraction(year, reading.of, reading.nth), RANGE, basis)


@_resolve.register
def _(reading: Season, scope: Scope) -> Value:
    year, basis = reading.year, EXPLICIT
    if year is None:
        year, basis = years.of_season(reading, scope)
    if year is None:
        return UNRESOLVED
    season = calendar.season(year, reading.season)
    return Value(*calendar.part_of(season, reading.part), RANGE if reading.part else SEASON, basis)


@_resolve.register
def _(reading: Years, _scope: Scope) -> Value:
    run = calendar.years(reading.first, reading.last)
    return Value(*calendar.part_of(run, reading.part), RANGE, EXPLICIT)


@_resolve.register
def _(reading: Named, _scope: Scope) -> Value:
    period = reading.period
    if reading.part and period.first and period.last:
        return Value(*calendar.part_of((period.first, period.last), reading.part), RANGE, CONTEXT)
    return Value(period.first, period.last, DAY if period.first == period.last else RANGE, CONTEXT)


@_resolve.register
def _(reading: Span, scope: Scope) -> Value:
    first = _resolve(reading.first, scope)
    if reading.last is None:
        return Value(first.first, None, first.precision, first.basis)
    last = _resolve(reading.last, scope)
    if first.first is None or last.last is None:
        return UNRESOLVED
    if last.last < first.first:
        first, last = _in_order(reading, first, last, scope)
    if last.last < first.first:
        return UNRESOLVED
    basis = first.basis if first.basis != EXPLICIT else last.basis
    return Value(first.first, last.last, RANGE, basis)


def _in_order(reading: Span, first: Value, last: Value, scope: Scope) -> tuple[Value, Value]:
    """Two ends that came out in the wrong order: the one without a week or year of its own moves by one."""
    if not isinstance(reading.first, Calendar) or not isinstance(reading.last, Calendar):
        return first, last
    unit = _unit_left_unsaid(reading.first)
    if reading.last.year is not None or (unit == "week" and scope.direction() != FUTURE):
        return _moved_value(first, -1, unit), last
    return first, _moved_value(last, 1, unit)


def _unit_left_unsaid(date: Calendar) -> str:
    """The unit that a date without a year leaves open."""
    if date.month is not None:
        return "year"
    return "month" if date.weekday is None else "week"


def _moved_value(value: Value, count: int, unit: str) -> Value:
    ends = (calendar.shifted(day, count, unit) for day in (value.first, value.last))
    return Value(*ends, value.precision, value.basis)
