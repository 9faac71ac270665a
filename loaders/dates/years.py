"""The year of a quarter, a half or a season that is written without one."""

from datetime import date, timedelta

from loaders.dates import calendar, yearless
from loaders.dates.known import Known
from loaders.dates.readings import Fraction, Season
from loaders.dates.scope import Scope
from loaders.dates.tense import AHEAD, PAST
from loaders.schema import CONTEXT, EXPLICIT, NONE, RELATIVE


def of_fraction(reading: Fraction, scope: Scope) -> tuple[int | None, str]:
    """The year of a quarter or a half, and its basis: one that its sentence names, else the article's."""
    if reading.year_from:
        return yearless.counted_year(reading.year_from, scope)
    carrier = scope.carrier()
    if carrier and (scope.published is None or (scope.in_same_sentence(carrier) and not carrier.is_days)):
        return carrier.year, CONTEXT
    return scope.published and scope.published.year, RELATIVE


def of_season(reading: Season, scope: Scope) -> tuple[int | None, str]:
    """The year that a season begins in, and its basis: a year named before, else as its verb looks."""
    today, carrier = scope.published, scope.carrier()
    lends = carrier and (today is None or scope.in_entry(carrier) or _lends(carrier, scope))
    if lends and not (reading.turn or reading.this):
        return _lent_year(reading, carrier, scope), CONTEXT
    if today is None:
        return None, NONE
    years = range(today.year - 2, today.year + 2)
    seasons = [(year, calendar.season(year, reading.season)) for year in years]
    if reading.this or (scope.is_term and not reading.turn):
        return min(seasons, key=lambda season: _days_off(today, season[1]))[0], RELATIVE
    ahead = min(year for year, (first, last) in seasons if (first if reading.turn else last) > today)
    back = max(year for year, (first, last) in seasons if (last if reading.turn else first) <= today)
    forward = reading.turn > 0 or (not reading.turn and scope.direction() in AHEAD)
    return (ahead if forward else back), RELATIVE


def _lent_year(reading: Season, carrier: Known, scope: Scope) -> int:
    """The year that a date lends, or the next: "En octobre 2024, on niait. Au printemps, on a parlé"."""
    season = calendar.season(carrier.year, reading.season)
    following = calendar.season(carrier.year + 1, reading.season)
    turns = season[1] < carrier.value.first and not (scope.is_adjectival or scope.is_earlier)
    if turns and scope.published and scope.direction() == PAST and following[0] <= scope.published:
        return carrier.year + 1
    return yearless.lent_year(carrier, season, scope)


def _lends(carrier: Known, scope: Scope) -> bool:
    return carrier.value.basis == EXPLICIT and not carrier.adjectival and not scope.is_ongoing


def _days_off(day: date, interval: calendar.Interval) -> timedelta:
    """How far a day is from an interval; nothing inside it."""
    first, last = interval
    return max(first - day, day - last, timedelta(0))
