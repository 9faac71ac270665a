"""From what the words say to the days they may cover, given the article's day and the dates named before.

Nothing is guessed: a reading that needs an anchor the text does not give resolves to no days.
"""

from datetime import date, timedelta
from functools import singledispatch

from loaders.dates import calendar
from loaders.dates.readings import (
    FOCUS,
    Amounts,
    Calendar,
    Fraction,
    Lapse,
    Named,
    Reading,
    Recurrence,
    Rolling,
    Season,
    Shift,
    Span,
    Years,
)  # fmt: skip
from loaders.dates.scope import Known, Scope, Value
from loaders.dates.tense import FUTURE, PAST, UNKNOWN
from loaders.schema import CONTEXT, DAY, EXPLICIT, MONTH, NONE, RANGE, RELATIVE, SEASON, YEAR

UNRESOLVED = Value(None, None, NONE, NONE)
_PRECISIONS = {"minute": DAY, "hour": DAY, "day": DAY, "month": MONTH, "year": YEAR}
_ONWARD = timedelta(days=8)  # a text that names days goes forward in time rather than back
_SATURDAY = 5
_RECENT = timedelta(
    days=14
)  # a date without a year that lies so near to the article's day is that day's news
_SOON = timedelta(days=31)  # a day without a verb may lie so far ahead ("le sommet du 9 juillet")
_NEAR_YEARS = 2  # how far from the text's last written year a weekday may fix the year


def resolve(reading: Reading, scope: Scope) -> Value:
    """The days a reading covers; days outside the years 1 to 9999 are unknown."""
    try:
        return _resolve(reading, scope)
    except (OverflowError, ValueError):
        return UNRESOLVED


@singledispatch
def _resolve(reading: Reading, scope: Scope) -> Value:
    raise TypeError(f"no resolution for {type(reading).__name__}")


# Calendar dates -------------------------------------------------------------------------------------


@_resolve.register
def _(reading: Calendar, scope: Scope) -> Value:
    if reading.month is None and reading.year is None and reading.year_from is None:
        return _day_alone(reading, scope) if reading.day else _weekday(reading, scope)
    if reading.year is not None:
        return _calendar(reading, reading.year, EXPLICIT)
    if reading.year_from is not None:
        return _year_from(reading, scope)
    if reading.turn:
        return _turned(reading, scope)
    return _without_year(reading, scope)


def _days(reading: Calendar, year: int) -> calendar.Interval:
    """The days that a calendar reading covers in `year`; ValueError for a 30 February."""
    if reading.month is None:
        return calendar.part_of(calendar.years(year, year), reading.part)
    month = calendar.month(year, reading.month)
    if reading.day is None:
        return calendar.part_of(month, reading.part)
    first = date(year, reading.month, reading.day)
    return first, month[1] if (reading.last_day or 0) > month[1].day else first.replace(
        day=reading.last_day or reading.day
    )


def _calendar(reading: Calendar, year: int, basis: str) -> Value:
    first, last = _days(reading, year)
    if first == last:
        return Value(first, last, DAY, basis)
    whole = not (reading.part or reading.last_day)
    return Value(first, last, RANGE if not whole else MONTH if reading.month else YEAR, basis)


def _year_from(reading: Calendar, scope: Scope) -> Value:
    origin, away = reading.year_from
    if origin == FOCUS:
        year = scope.focus.year if scope.focus else None
        return UNRESOLVED if year is None else _calendar(reading, year + away, CONTEXT)
    return (
        UNRESOLVED if scope.published is None else _calendar(reading, scope.published.year + away, RELATIVE)
    )


def _turned(reading: Calendar, scope: Scope) -> Value:
    """ "septembre dernier": the latest September that is over; "prochain": the first that has not begun."""
    if scope.published is None:
        return UNRESOLVED
    years = range(scope.published.year - 1, scope.published.year + 2)
    spans = [(year, _possible(reading, year)) for year in years]
    if reading.turn < 0:
        year = max((year for year, span in spans if span and span[1] < scope.published), default=None)
    else:
        year = min((year for year, span in spans if span and span[0] > scope.published), default=None)
    return UNRESOLVED if year is None else _calendar(reading, year, RELATIVE)


def _without_year(reading: Calendar, scope: Scope) -> Value:
    carrier = scope.carrier()
    if reading.weekday is not None and reading.day is not None:
        fitting = _fitting_weekday(reading, scope, carrier)
        if fitting is not None:
            return _calendar(reading, fitting, CONTEXT if scope.published is None else RELATIVE)
    if carrier and _carries(reading, scope, carrier):
        return _calendar(reading, carrier.year, CONTEXT)
    if scope.published is None:
        return UNRESOLVED
    year = _published_year(reading, scope)
    return UNRESOLVED if year is None else _calendar(reading, year, RELATIVE)


def _fitting_weekday(reading: Calendar, scope: Scope, carrier: Known | None) -> int | None:
    """The year in which the day falls on the weekday named: the carried one, or one near to what is known."""
    near = scope.published.year if scope.published else max(scope.written_years, default=None)
    if near is None:
        return None
    years = sorted(range(near - _NEAR_YEARS, near + _NEAR_YEARS + 1), key=lambda year: abs(year - near))
    if carrier:
        years.insert(0, carrier.year)
    spans = ((year, _possible(reading, year)) for year in years)
    return next((year for year, span in spans if span and span[0].weekday() == reading.weekday), None)


def _carries(reading: Calendar, scope: Scope, carrier: Known) -> bool:
    """Whether the year of a date named before is the better guess than the article's own."""
    if scope.published is None or scope.is_heading(carrier):
        return _possible(reading, carrier.year) is not None
    if carrier.value.basis == RELATIVE or (carrier.adjectival and not scope.in_same_sentence(carrier)):
        return False
    carried = _possible(reading, carrier.year)
    if carried is None or carried[1] < carrier.value.first:
        return False
    year = _published_year(reading, scope)
    recent = year is not None and abs(_days(reading, year)[0] - scope.published) <= _RECENT
    return not recent or scope.in_same_sentence(carrier)


def _published_year(reading: Calendar, scope: Scope) -> int | None:
    """The year that puts a day or a month on the side of the article's day that its verb tells.

    A term ("avant le 1er juin") is the nearest, whatever the verb.
    """
    today = scope.published
    spans = [(year, _possible(reading, year)) for year in range(today.year - 1, today.year + 2)]
    spans = [(year, span) for year, span in spans if span]
    if scope.is_term:
        return min(spans, key=lambda span: abs(span[1][0] - today), default=(None,))[0]
    ahead = min((year for year, span in spans if span[1] >= today), default=None)
    back = max((year for year, span in spans if span[0] <= today), default=None)
    direction = scope.direction()
    if direction == UNKNOWN and reading.day and ahead is not None:
        direction = FUTURE if timedelta(0) <= _days(reading, ahead)[0] - today <= _SOON else PAST
    return ahead if direction == FUTURE else back


def _possible(reading: Calendar, year: int) -> calendar.Interval | None:
    try:
        return _days(reading, year)
    except ValueError:
        return None


def _weekday(reading: Calendar, scope: Scope) -> Value:
    """A weekday alone: the last one, the article's own day included, unless its verb looks ahead."""
    if scope.published is None or reading.weekday is None:
        return UNRESOLVED
    back = (scope.published.weekday() - reading.weekday) % 7
    if reading.turn:
        away = -(back or 7) if reading.turn < 0 else 7 - back
    else:
        direction = scope.direction(present=FUTURE) or (FUTURE if scope.is_term else PAST)
        away = (7 - back) % 7 if direction == FUTURE else -back
    day = scope.published + timedelta(days=away)
    return Value(day, day, DAY, RELATIVE)


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
    if origin is None or any(count is None for count, _unit in reading.amounts):
        return UNRESOLVED
    day = _moved(origin, reading.amounts)
    if (
        reading.grain == "weekend"
        and day == origin
        and day.weekday() < _SATURDAY
        and scope.direction() == PAST
    ):
        day = calendar.shifted(day, -1, "week")  # "ce week-end" told on a Monday is the one before
    first, last = calendar.part_of(calendar.unit_of(day, reading.grain), reading.part)
    return Value(first, last, RANGE if reading.part else _PRECISIONS.get(reading.grain, RANGE), basis)


def _origin(reading: Shift, scope: Scope) -> tuple[date | None, str]:
    """The day that a shift counts from, and the basis that this gives its value."""
    if reading.origin != FOCUS or scope.focus is None:
        return scope.published, RELATIVE
    if reading.grain in ("hour", "day", "weekend", "week"):
        known = scope.focus_days
        ahead = bool(reading.amounts[0][0]) and reading.amounts[0][0] > 0
        # The day after "les 18 et 19 juin" is the 20th, the day before them the 17th.
        return known and (known.value.last if ahead else known.value.first), CONTEXT
    named = scope.focus.value
    whole = calendar.unit_of(named.first, reading.grain)
    return named.first if named.last <= whole[1] else None, CONTEXT


def _moved(day: date, amounts: Amounts) -> date:
    for count, unit in amounts:
        day = calendar.shifted(day, count, unit)
    return day


@_resolve.register
def _(reading: Rolling, scope: Scope) -> Value:
    if scope.published is None or any(count is None for count, _unit in reading.amounts):
        return UNRESOLVED
    other = _moved(scope.published, tuple((reading.sign * count, unit) for count, unit in reading.amounts))
    return Value(min(other, scope.published), max(other, scope.published), RANGE, RELATIVE)


@_resolve.register
def _(reading: Lapse, scope: Scope) -> Value:
    if not reading.since or scope.published is None or any(count is None for count, _unit in reading.amounts):
        return UNRESOLVED
    ago = tuple((-count, unit) for count, unit in reading.amounts)
    return Value(_moved(scope.published, ago), None, _PRECISIONS.get(reading.amounts[-1][1], RANGE), RELATIVE)


@_resolve.register
def _(_reading: Recurrence, _scope: Scope) -> Value:
    return UNRESOLVED


# Longer stretches -----------------------------------------------------------------------------------


@_resolve.register
def _(reading: Fraction, scope: Scope) -> Value:
    if reading.year is not None:
        year, basis = reading.year, EXPLICIT
    else:
        year, basis = _bare_year(scope, reading.year_from)
    if year is None:
        return UNRESOLVED
    return Value(*calendar.fraction(year, reading.of, reading.nth), RANGE, basis)


def _bare_year(scope: Scope, year_from: tuple[str, int] | None) -> tuple[int | None, str]:
    """The year of something that names none: counted from the article's or the last named date, or carried."""
    if year_from and year_from[0] == FOCUS:
        year = scope.focus.year if scope.focus else None
        return (None if year is None else year + year_from[1]), CONTEXT
    if year_from:
        return scope.published and scope.published.year + year_from[1], RELATIVE
    carrier = scope.carrier()
    if carrier and (scope.published is None or scope.in_same_sentence(carrier)):
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
    carrier = scope.carrier()
    if (
        carrier
        and not (reading.turn or reading.this)
        and (scope.published is None or carrier.value.basis == EXPLICIT)
    ):
        return carrier.year, CONTEXT
    today = scope.published
    if today is None:
        return None, NONE
    if reading.this:
        return today.year - (reading.season == _WINTER and today.month <= _WINTER_ENDS), RELATIVE
    seasons = [
        (year, calendar.season(year, reading.season)) for year in range(today.year - 2, today.year + 2)
    ]
    ahead = min(year for year, (first, last) in seasons if (first if reading.turn else last) > today)
    back = max(year for year, (first, last) in seasons if (last if reading.turn else first) <= today)
    forward = reading.turn > 0 or (not reading.turn and scope.direction() == FUTURE)
    return (ahead if forward else back), RELATIVE


_WINTER, _WINTER_ENDS = 4, 3


@_resolve.register
def _(reading: Years, _scope: Scope) -> Value:
    return Value(
        *calendar.part_of(calendar.years(reading.first, reading.last), reading.part), RANGE, EXPLICIT
    )


@_resolve.register
def _(reading: Named, _scope: Scope) -> Value:
    first, last = (
        (day and date.fromisoformat(day)) or None for day in (reading.period.first, reading.period.last)
    )
    return Value(first, last, DAY if first == last else RANGE, CONTEXT)


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
