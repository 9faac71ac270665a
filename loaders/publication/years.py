"""The year of an article's own day where its page gives the day and month alone.

It is one in which the day falls on the weekday beside it, and not before what the text tells of as past. Of
these the likeliest is taken where it stands out: by the weekday of the lead, which is mostly that of a
dispatch or the day before; by other days that are given a weekday; by how many of those whom the text names
held office then; by how soon it follows the last year told of.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import log

from loaders import datestamps
from loaders.datestamps import Stamp
from loaders.names import offices
from loaders.publication import incumbents
from loaders.publication.incumbents import Incumbents
from loaders.publication.reading import Reading, between

_LEAD = 400  # characters in which a dispatch says on which weekday it happened
_HALF_YEAR = timedelta(days=183)
# What speaks for a year, as logarithms of odds.
_LEAD_DAYS = {0: 1.2, 1: 0.8, 2: -0.7}  # by how many days after the weekday of the lead a text came out,
_DISPATCH_DAYS = {0: 1.7, 1: 0.5, 2: -1.0}  # and a dispatch
_NO_LEAD_DAY = -2.0
_BARE_LEAD_DAYS = dict.fromkeys(range(7), 0.0)  # and one that says "hier", which names its days otherwise
_NAMED_BESIDE = -1.2  # a weekday that it would have called today or yesterday
_FITS, _MISFITS = 1.5, -2.0  # another day that falls on the weekday it is given
_IN_OFFICE, _NOT_YET = 0.7, -1.0
_TWO_DAYS = 2
_YEARS_ON, _FEW = -1.0, 2  # years, after the first few, since the last one told of
_ENOUGH = 1.1  # by how much the likeliest must surpass the next


def only(days: list[date]) -> date | None:
    """The one day of `days`; None where there are none or several."""
    return days[0] if len(days) == 1 else None


def likeliest(reading: Reading, stamp: Stamp, start: int, end: int) -> date | None:
    """The day that a day and month most likely is, of the weekday in the span; None where none stands out."""
    weekday = reading.weekday(max(0, start), end)
    evidence = _Evidence.of(reading, stamp)
    days = (stamp.in_year(year) for year in _years(reading, evidence.people))
    possible = [day for day in days if day and day >= reading.latest and weekday in (None, day.weekday())]
    ranked = sorted(((evidence.weight(day), day) for day in possible), reverse=True)
    surpassed = _ENOUGH + (ranked[1][0] if len(ranked) > 1 else -_ENOUGH)
    return ranked[0][1] if ranked and ranked[0][0] >= surpassed else None


def _years(reading: Reading, people: Incumbents) -> range:
    """The years the article may be of: its copyright's, else from the last year it tells of."""
    if reading.last_year:
        return range(reading.last_year, reading.last_year + 1)
    first, horizon = people.first if reading.latest == date.min else reading.latest, offices.horizon()
    return range(first.year, max(first.year + (first > horizon), horizon.year) + 1) if first else range(0)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a text says of its year: the weekday of its lead, other days with theirs, people, the past."""

    people: Incumbents
    lead: int | None
    lead_days: Mapping[int, float]
    named: frozenset[int]
    others: tuple[tuple[Stamp, int], ...]
    latest: date

    @classmethod
    def of(cls, reading: Reading, stamp: Stamp) -> "_Evidence":
        """The evidence of a text on the year of `stamp`."""
        named = _named_beside_yesterday(reading)
        return cls(
            incumbents.of(reading.plain, reading.language),
            _lead_weekday(reading),
            _BARE_LEAD_DAYS if named else _DISPATCH_DAYS if reading.dateline else _LEAD_DAYS,
            named,
            tuple(_dated_weekdays(reading, stamp)),
            reading.latest,
        )

    def weight(self, day: date) -> float:
        """How much speaks for a day."""
        weight = _IN_OFFICE * self.people.in_office(day) + _NOT_YET * self.people.not_yet(day)
        if self.lead is not None:
            weight += self.lead_days.get((day.weekday() - self.lead) % 7, _NO_LEAD_DAY)
        weight += _NAMED_BESIDE * sum((day.weekday() - one) % 7 < _TWO_DAYS for one in self.named)
        weight += sum(_FITS if _falls_on(*other, day) else _MISFITS for other in self.others)
        if self.latest != date.min:
            weight += _YEARS_ON * log(max(_FEW, day.year - self.latest.year) / _FEW)
        return weight


def _named_beside_yesterday(reading: Reading) -> frozenset[int]:
    """The weekdays of the past that a text names beside a bare "hier"; none where it has no such word."""
    if not any(one.away == -1 and one.weekday is None for one in reading.deixes):
        return frozenset()
    return frozenset(_bare_weekdays(reading, 0, len(reading.text)))


def _lead_weekday(reading: Reading) -> int | None:
    """The first weekday of the lead that its verb does not put ahead."""
    return next(reading.weekdays_told(*_lead(reading)), None)


def bare_lead_weekday(reading: Reading) -> int | None:
    """The first weekday of the past that the lead names alone: the day of its news."""
    return next(_bare_weekdays(reading, *_lead(reading)), None)


def _lead(reading: Reading) -> tuple[int, int]:
    if not reading.sentences:
        return 0, 0
    start = reading.dateline.end if reading.dateline else reading.sentences[0].start
    return start, start + _LEAD


def _bare_weekdays(reading: Reading, start: int, end: int) -> Iterator[int]:
    """The weekdays of the past that a span names alone, and not as "mardi 3" or "hier mardi"."""
    for found in between(reading.expressions, start, end):
        weekday = reading.weekday(found.start, found.end)
        if weekday is None or any(map(str.isdigit, found.text)) or not reading.tells_past(found):
            continue
        if not any(one.start < found.end and found.start < one.end for one in reading.deixes):
            yield weekday


def _dated_weekdays(reading: Reading, own: Stamp) -> Iterator[tuple[Stamp, int]]:
    """The other days of the text that are given a weekday and no year."""
    for found in reading.expressions:
        weekday = reading.weekday(found.start, found.end)
        stamp = next(datestamps.find_all(reading.plain, found.start, found.end), None)
        if weekday is not None and stamp and not stamp.year and stamp.start != own.start:
            yield stamp, weekday


def _falls_on(stamp: Stamp, weekday: int, day: date) -> bool:
    """Whether a day and month, in the year that brings them nearest to `day`, fall on a weekday."""
    days = (stamp.in_year(day.year + away) for away in (-1, 0, 1))
    return any(one.weekday() == weekday for one in days if one and abs(one - day) <= _HALF_YEAR)


def year_in_lead(reading: Reading, stamp: Stamp) -> int | None:
    """The year that the lead gives with the same day: "SÉOUL, 27 août (AFP) - … samedi 27 août 2011"."""
    lead = datestamps.find_all(reading.plain, stamp.end, stamp.end + _LEAD)
    same = ((one.month, one.day_of_month) == (stamp.month, stamp.day_of_month) and one.year for one in lead)
    return next(filter(None, same), None)
