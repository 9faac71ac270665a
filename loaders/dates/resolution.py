"""From what the words say to the days they may cover, given the article's day and the dates named before.

Nothing is guessed: a reading that needs an anchor the text does not give resolves to no days.
"""

from datetime import date, timedelta
from functools import singledispatch

from loaders.dates import calendar, yearless
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
from loaders.dates.scope import UNRESOLVED, Scope, Value
from loaders.dates.tense import FUTURE, PAST
from loaders.schema import CONTEXT, DAY, EXPLICIT, MONTH, NONE, RANGE, RELATIVE, SEASON, YEAR

_PRECISIONS = {"minute": DAY, "hour": DAY, "day": DAY, "month": MONTH, "year": YEAR}
_ONWARD = timedelta(days=8)  # a text that names days goes forward in time rather than back
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
    return _day_alone(reading, scope) if reading.day else _weekday(reading, scope)


def _weekday(reading: Calendar, scope: Scope) -> Value:
    """A weekday alone: the last one, the article's own day included, unless its verb looks ahead."""
    if reading.turn_from == FOCUS:
        known = scope.focus_days
        today, basis = known and (known.value.last if reading.turn > 0 else known.value.first), CONTEXT
    else:
        today, basis = scope.published, RELATIVE
    if today is None or reading.weekday is None:
        return UNRESOLVED
    back = (today.weekday() - reading.weekday) % 7
    if reading.turn or reading.weeks:
        away = -(back or 7) if reading.turn < 0 else 7 - back
    else:
        direction = scope.direction(present=FUTURE) or (FUTURE if scope.is_term else PAST)
        away = (7 - back) % 7 if direction == FUTURE else -back
    day = today + timedelta(days=away, weeks=reading.weeks)
    return Value(day, day, DAY, basis)


def _day_alone(reading: Calendar, scope: Scope) -> Value:
    """A day without a month: the one its weekday fits, or one of the month of the days last named."""
    if reading.weekday is not None:
        return _fitting_month(reading, scope)
    known = scope.focus
    if known and known.value.precision == MONTH and scope.is_near(known):
        day = known.value.first.replace(day=reading.day)
        return Value(day, day, DAY, CONTEXT)
    known = scope.focus_days
    if known and scope.is_near(known):
        days = _days_around(known.value.first, reading.day)
        return _nearest(days, known.value.first + _ONWARD, CONTEXT)
    if scope.published is None:
        return UNRESOLVED
    ahead = scope.direction() == FUTURE
    days = [day for day in _days_around(scope.published, reading.day) if (day >= scope.published) is ahead]
    return _nearest(days, scope.published, RELATIVE)


def _fitting_month(reading: Calendar, scope: Scope) -> Value:
    if scope.published is None:
        return UNRESOLVED
    days = [day for day in _days_around(scope.published, reading.day) if day.weekday() == reading.weekday]
    return _nearest(days, scope.published, RELATIVE)


def _days_around(day: date, number: int) -> list[date]:
    """The days `number` of a day's month and of the months beside it, where they have one."""
    firsts = (calendar.shifted(day.replace(day=1), count, "month") for count in (0, -1, 1))
    return [
        first.replace(day=number) for first in firsts if number <= calendar.unit_of(first, "month")[1].day
    ]


def _nearest(days: list[date], to: date, basis: str) -> Value:
    day = min(days, key=lambda day: abs(day - to), default=None)
    return UNRESOLVED if day is None else Value(day, day, DAY, basis)


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
    if reading.origin != FOCUS or scope.focus is None:
        return scope.published, RELATIVE
    if reading.grain in ("hour", "day", "weekend", "week"):
        known = scope.focus_days
        ahead = (reading.amounts[0][0] or 0) > 0
        # The day after "les 18 et 19 juin" is the 20th, the day before them the 17th.
        return known and (known.value.last if ahead else known.value.first), CONTEXT
    named = scope.focus.value
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
    month = _resolve(reading.month, scope)
    if month.first is None:
        return UNRESOLVED
    day = month.first.replace(day=reading.day)
    return Value(day, day, DAY, month.basis)


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
    year, basis = (reading.year, EXPLICIT) if reading.year else _fraction_year(reading, scope)
    if year is None:
        return UNRESOLVED
    return Value(*calendar.fraction(year, reading.of, reading.nth), RANGE, basis)


def _fraction_year(reading: Fraction, scope: Scope) -> tuple[int | None, str]:
    if reading.year_from:
        return yearless.counted_year(reading.year_from, scope)
    carrier = scope.carrier()
    if carrier and (scope.published is None or (scope.in_same_sentence(carrier) and not carrier.is_days)):
        return carrier.year, CONTEXT
    return scope.published and scope.published.year, RELATIVE


@_resolve.register
def _(reading: Season, scope: Scope) -> Value:
    year, basis = reading.year, EXPLICIT
    if year is None:
        year, basis = _season_year(reading, scope)
    if year is None:
        return UNRESOLVED
    season = calendar.season(year, reading.season)
    return Value(*calendar.part_of(season, reading.part), RANGE if reading.part else SEASON, basis)


def _season_year(reading: Season, scope: Scope) -> tuple[int | None, str]:
    today, carrier = scope.published, scope.carrier()
    lends = carrier and (today is None or (carrier.value.basis == EXPLICIT and not carrier.adjectival))
    if lends and not (reading.turn or reading.this):
        return carrier.year, CONTEXT
    if today is None:
        return None, NONE
    years = range(today.year - 2, today.year + 2)
    seasons = [(year, calendar.season(year, reading.season)) for year in years]
    if reading.this:
        return min(seasons, key=lambda season: _days_off(today, season[1]))[0], RELATIVE
    ahead = min(year for year, (first, last) in seasons if (first if reading.turn else last) > today)
    back = max(year for year, (first, last) in seasons if (last if reading.turn else first) <= today)
    forward = reading.turn > 0 or (not reading.turn and scope.direction() == FUTURE)
    return (ahead if forward else back), RELATIVE


def _days_off(day: date, interval: calendar.Interval) -> timedelta:
    """How far a day is from an interval; nothing inside it."""
    first, last = interval
    return max(first - day, day - last, timedelta(0))


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
    unit = "week" if reading.first.month is None and reading.first.weekday is not None else "year"
    if reading.last.year is not None or (unit == "week" and scope.direction() != FUTURE):
        return _moved_value(first, -1, unit), last
    return first, _moved_value(last, 1, unit)


def _moved_value(value: Value, count: int, unit: str) -> Value:
    ends = (calendar.shifted(day, count, unit) for day in (value.first, value.last))
    return Value(*ends, value.precision, value.basis)
