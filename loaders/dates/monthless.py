"""Days that a text names without a month: "mardi", "le 19", "le mercredi 19"."""

from datetime import date, timedelta

from loaders.dates import calendar
from loaders.dates.known import UNRESOLVED, Value
from loaders.dates.readings import FOCUS, Calendar
from loaders.dates.scope import Scope
from loaders.dates.tense import AHEAD, DUE, FUTURE, PAST
from loaders.schema import CONTEXT, DAY, MONTH, RELATIVE

_ONWARD = timedelta(days=8)  # a text that names days goes forward in time rather than back


def weekday(reading: Calendar, scope: Scope) -> Value:
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
        ahead = (7 - back) % 7
        away = min(ahead, -back, key=abs) if direction == DUE else ahead if direction in AHEAD else -back
    day = today + timedelta(days=away, weeks=reading.weeks)
    return Value(day, day, DAY, basis)


def day(reading: Calendar, scope: Scope) -> Value:
    """A day without a month: the one its weekday fits, or one of the month of the days last named."""
    if reading.weekday is not None:
        return _fitting_month(reading, scope)
    known = scope.focus
    if known and known.value.precision == MONTH and scope.is_near(known):
        day = known.value.first.replace(day=reading.day)
        return Value(day, day, DAY, CONTEXT)
    known = scope.focus_days
    if known and scope.is_near(known):
        first = known.value.first
        told = scope.in_entry(known) and reading.day < first.day and scope.direction() == PAST
        return _back(first, reading.day) if told or scope.is_earlier else _onward(first, reading.day, scope)
    if scope.published is None:
        return UNRESOLVED
    direction, days = scope.direction(), _days_around(scope.published, reading.day)
    if direction != DUE:
        days = [day for day in days if (day >= scope.published) is (direction in AHEAD)]
    return _nearest(days, scope.published, RELATIVE)


def _onward(known: date, number: int, scope: Scope) -> Value:
    """The day `number` that a text goes on to from a day it named: later in its month, or the nearest."""
    days = _days_around(known, number)
    if scope.published and known <= scope.published and scope.direction() == PAST:
        days = [day for day in days if day <= scope.published] or days
    same = [day for day in days if number > known.day and (day.year, day.month) == (known.year, known.month)]
    return _nearest(same or days, known + _ONWARD, CONTEXT)


def _back(known: date, number: int) -> Value:
    """The last day `number` before a day that the text named: "le 20, ils rouvrent ce qu'on fermait le 9"."""
    return _nearest([day for day in _days_around(known, number) if day <= known], known, CONTEXT)


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
