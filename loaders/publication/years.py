"""The year of an article's own day where a dateline or a signature gives the day and month alone."""

from datetime import date, timedelta

from loaders import datestamps
from loaders.datestamps import Stamp
from loaders.publication.reading import Reading

_WEEKDAYS_RETURN = 5  # years in which a day of the year falls on each weekday but once
_LEAD = 400  # characters in which a dispatch says on which weekday it happened


def only(days: list[date]) -> date | None:
    """The one day of `days`; None where there are none or several."""
    return days[0] if len(days) == 1 else None


def possible_days(reading: Reading, stamp: Stamp, start: int, end: int) -> list[date]:
    """The days that a day and month may be, in the years that the text and the weekday in the span allow."""
    weekday = reading.weekday(max(0, start), end)
    days = (stamp.in_year(year) for year in _years(reading, weekday))
    return [day for day in days if day and day >= reading.latest and weekday in (None, day.weekday())]


def _years(reading: Reading, weekday: int | None) -> range:
    """The years the article may be of: its copyright's, else from the last year it tells of."""
    if reading.last_year:
        return range(reading.last_year, reading.last_year + 1)
    if reading.latest == date.min:
        return range(0)
    return range(reading.latest.year, reading.latest.year + (2 if weekday is None else _WEEKDAYS_RETURN))


def told_by_lead(reading: Reading, stamp: Stamp) -> date | None:
    """The possible day that falls on the weekday of the lead, or else on the day after it."""
    end = reading.dateline.end
    weekday = reading.weekday(end, end + _LEAD)
    days = possible_days(reading, stamp, stamp.start, stamp.end)
    same = [day for day in days if day.weekday() == weekday]
    return only(same or [day for day in days if (day - timedelta(1)).weekday() == weekday])


def year_in_lead(reading: Reading, stamp: Stamp) -> int | None:
    """The year that the lead gives with the same day: "SÉOUL, 27 août (AFP) - … samedi 27 août 2011"."""
    lead = datestamps.find_all(reading.plain, stamp.end, stamp.end + _LEAD)
    same = ((one.month, one.day_of_month) == (stamp.month, stamp.day_of_month) and one.year for one in lead)
    return next(filter(None, same), None)
