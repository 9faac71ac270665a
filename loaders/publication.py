"""The day an article was published, where no line states it but its text fixes it.

In this order: a dateline ("SÉOUL, 21 juin (AFP) -"); a day that the text calls today or yesterday and dates
("ce mardi 18 juin"); a treaty that it has signed "hier mercredi" and whose day is known (the reference of
treaties); the current days that it dates without a year ("le lundi 17 juin"), which leave a range. Weekdays
must agree, and the day may lie neither before the latest past day that the text gives a year nor after the
year of its copyright line: otherwise it stays unknown. So it does for an encyclopaedia's pages, which have no
one day.
"""

import csv
import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from loaders import boilerplate, dates
from loaders.blocks import BODY, Block
from loaders.dates import TimeExpression, atoms, tense
from loaders.lexicon import ASSETS, ITEMS
from loaders.lines import EDIT_MARK
from loaders.schema import DAY, EXPLICIT, INFERRED, NONE, RANGE, STATED, UNKNOWN, split
from loaders.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Publication:
    """A day, its precision and basis (schema), and the span that fixes it.

    Precision `range`: `day` is the earliest that the text allows.
    """

    day: date | None = None
    precision: str = NONE
    basis: str = UNKNOWN
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Deixis:
    """A day told from the writer's own: `away` days from it, on `weekday` (Monday 0; None unsaid)."""

    start: int
    end: int
    away: int
    weekday: int | None
    loose: bool  # "ce mardi", which may be any day of the week


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article says of days: its body's expressions and deictic days, with bounds on its own day."""

    plain: str  # the text as date patterns read it
    expressions: tuple[TimeExpression, ...]
    deixes: tuple[Deixis, ...]
    sentences: tuple[Sentence, ...]
    dateline: tuple[int, int] | None
    latest: date  # no earlier than the last past day that has its year
    last_year: int | None  # the last year of the copyright line


_ENCYCLOPAEDIA = re.compile(r"wikip|encyclop", re.I)
_CITY = r"[A-ZÀ-ÖØ-Þ][\w'’.-]+(?:[ /][A-ZÀ-ÖØ-Þ][\w'’.-]+){0,4}"
_AGENCY = r"\s?\([A-ZÀ-ÖØ-Þ][^()\n]{1,40}\)"
_DASH = r"\s?(?:[–—:]|--?)\s"
_DATELINE = re.compile(
    rf"{_CITY}(?:{_AGENCY})?,? (?:le )?[^\n(–—:;.]{{0,14}}\d[^\n(–—:;]{{3,24}}?"
    rf"(?:{_AGENCY}(?:{_DASH})?|{_DASH})"
    rf"|{_CITY}{_AGENCY}{_DASH}"
)
_AWAY = {"avant-hier": -2, "hier": -1, "demain": 1, "apres-demain": 2}
_DEIXIS = atoms.compiled(
    rf"""(?<!\w)(?P<away>aujourd.?hui|avant[- ]hier|hier|après[- ]demain|demain|ce)(?!\w)
    (?:,?{atoms.SPACE}(?:le{atoms.SPACE})?(?P<weekday>{atoms.WEEKDAY_NAME})(?!\w))?"""
)
_WEEKDAY = atoms.compiled(rf"(?<!\w)(?P<weekday>{atoms.WEEKDAY_NAME})(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TREATY = atoms.compiled(r"(?<!\w)(?:traité|accord|pacte|partenariat)(?!\w)")
_SIGNING = atoms.compiled(r"(?<!\w)(?:sign(?:é|ée|er|èrent|ature|ant)|paraphée?|conclue?)(?!\w)")
_THIS = "ce"
_WEEK = timedelta(days=6)
_NEAR = timedelta(days=14)
_WEEKDAYS_RETURN = 5  # years in which no day of the year has a weekday twice
_BESIDE = 3  # characters between "aujourd'hui" and its date: ", "
_SHORTEST_NAME = 3  # letters; leaves out "de" and "la"
_LEAD = 400  # characters in which a dispatch says on which weekday it happened


def dateline(text: str, blocks: Iterable[Block]) -> tuple[int, int] | None:
    """The span of the dateline that opens the body ("SÉOUL, 21 juin (AFP) - "), None for none."""
    first = next((block for block in blocks if block.kind == BODY), None)
    match = _DATELINE.match(text, first.start, first.end) if first else None
    return match.span() if match else None


def infer(text: str, blocks: Iterable[Block], sentences: Iterable[Sentence]) -> Publication:
    """The publication that the text itself fixes; unknown where nothing does."""
    if any(_is_encyclopaedia(text, block) for block in blocks):
        return Publication()
    reading = _read(text, blocks, sentences)
    for rule in (_from_dateline, _from_dated_today, _from_treaty, _from_current_days):
        found = rule(text, reading)
        if found and _holds(found, reading):
            return found
    return Publication()


def _is_encyclopaedia(text: str, block: Block) -> bool:
    if block.rule == EDIT_MARK:
        return True
    return block.rule == boilerplate.PUBLISHER and bool(_ENCYCLOPAEDIA.search(text, block.start, block.end))


# --- what the body says of days -------------------------------------------------------------------------


def _read(text: str, blocks: Iterable[Block], sentences: Iterable[Sentence]) -> Reading:
    plain = atoms.surface(text)
    body = [(block.start, block.end) for block in blocks if block.kind == BODY]
    expressions = tuple(
        found for found in dates.find(text) if found.kind == dates.DATE and _within(body, found.start)
    )
    return Reading(
        plain=plain,
        expressions=expressions,
        deixes=tuple(found for found in _deixes(plain) if _within(body, found.start)),
        sentences=tuple(sentences),
        dateline=dateline(text, blocks),
        latest=max(_dated_past(plain, expressions), default=date.min),
        last_year=_copyright_year(text, blocks),
    )


def _within(spans: list[tuple[int, int]], at: int) -> bool:
    nearest = bisect_right(spans, (at, sys.maxsize)) - 1
    return nearest >= 0 and at < spans[nearest][1]


def _deixes(plain: str) -> Iterator[Deixis]:
    for match in _DEIXIS.finditer(plain):
        weekday = atoms.WEEKDAYS[match["weekday"]] if match["weekday"] else None
        if match["away"] != _THIS or weekday is not None:
            away = _AWAY.get(match["away"].replace(" ", "-"), 0)
            yield Deixis(*match.span(), away, weekday, match["away"] == _THIS)


def _dated_past(plain: str, expressions: Iterable[TimeExpression]) -> Iterator[date]:
    for found in expressions:
        past = (
            found.relation not in (dates.UNTIL, dates.BEFORE) and found.basis == EXPLICIT and found.date_start
        )
        if past and tense.of(plain, found.start, found.end) != tense.FUTURE:
            yield found.date_start


def _copyright_year(text: str, blocks: Iterable[Block]) -> int | None:
    years = [
        int(year)
        for block in blocks
        if block.rule == boilerplate.COPYRIGHT
        for year in _YEAR.findall(text[block.start : block.end])
    ]
    return max(years, default=None)


def _weekday(plain: str, start: int, end: int) -> int | None:
    match = _WEEKDAY.search(plain, start, end)
    return atoms.WEEKDAYS[match["weekday"]] if match else None


def _holds(found: Publication, reading: Reading) -> bool:
    """Whether the rest of the text agrees: its past, its copyright line, the weekdays it gives."""
    if found.day < reading.latest or (reading.last_year and found.day.year > reading.last_year):
        return False
    return found.precision != DAY or all(
        (found.day + timedelta(days=deixis.away)).weekday() == deixis.weekday
        for deixis in reading.deixes
        if deixis.weekday is not None and not deixis.loose
    )


# --- the rules ------------------------------------------------------------------------------------------


def _from_dateline(text: str, reading: Reading) -> Publication | None:
    if not reading.dateline:
        return None
    start, end = reading.dateline
    found = next((found for found in reading.expressions if start <= found.start < end), None)
    if not found:
        return None
    if found.basis == EXPLICIT and found.precision == DAY:
        return Publication(found.date_start, DAY, STATED, (found.start, found.end))
    days = _possible_days(text, reading, found)
    day = days[0] if len(days) == 1 else _told_by_lead(reading, days)
    return day and Publication(day, DAY, INFERRED, (found.start, found.end))


def _possible_days(text: str, reading: Reading, found: TimeExpression) -> list[date]:
    """The days that a day and month without a year may be, in the years that the text allows."""
    weekday = _weekday(reading.plain, found.start, found.end)
    if reading.last_year:
        years = range(reading.last_year, reading.last_year + 1)
    elif reading.latest == date.min:
        return []
    else:
        years = range(reading.latest.year, reading.latest.year + (2 if weekday is None else _WEEKDAYS_RETURN))
    days = [_in_year(text[found.start : found.end], year) for year in years]
    return [day for day in days if day and day >= reading.latest and weekday in (None, day.weekday())]


def _in_year(words: str, year: int) -> date | None:
    found = next(iter(dates.find(words, date(year, 12, 31))), None)
    return found.date_start if found and found.precision == DAY and found.date_start.year == year else None


def _told_by_lead(reading: Reading, days: list[date]) -> date | None:
    """The day that falls on the weekday of the lead, or else on the day after it."""
    _, end = reading.dateline
    weekday = _weekday(reading.plain, end, end + _LEAD)
    for away in (0, 1):
        fitting = [day for day in days if (day - timedelta(days=away)).weekday() == weekday]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _from_dated_today(text: str, reading: Reading) -> Publication | None:
    for deixis in reading.deixes:
        for found in reading.expressions:
            beside = found.start <= deixis.start < found.end or 0 <= found.start - deixis.end <= _BESIDE
            day = _day_of(text, reading, found) if beside else None
            if day and deixis.weekday in (None, day.weekday()):
                span = min(deixis.start, found.start), max(deixis.end, found.end)
                return Publication(day - timedelta(days=deixis.away), DAY, INFERRED, span)
    return None


def _day_of(text: str, reading: Reading, found: TimeExpression) -> date | None:
    """The day that an expression with a day of the month means, its year from the text where it has none."""
    if not re.search(r"\d|premier", found.text):
        return None
    weekday = _weekday(reading.plain, found.start, found.end)
    if found.precision == DAY and weekday in (None, found.date_start.weekday()):
        return found.date_start
    days = [] if found.basis == EXPLICIT else _possible_days(text, reading, found)
    return days[0] if len(days) == 1 else None


def _from_treaty(text: str, reading: Reading) -> Publication | None:
    for sentence in reading.sentences:
        span = sentence.start, sentence.end
        if not (_TREATY.search(reading.plain, *span) and _SIGNING.search(reading.plain, *span)):
            continue
        words = set(reading.plain[slice(*span)].replace("'", " ").split())
        for deixis in reading.deixes:
            if span[0] <= deixis.start < span[1] and deixis.away <= 0 and deixis.weekday is not None:
                days = {
                    signed - timedelta(days=deixis.away)
                    for signed, parties in _signings()
                    if signed.weekday() == deixis.weekday and all(words & party for party in parties)
                }
                days = {day for day in days if day >= reading.latest}
                if len(days) == 1:
                    return Publication(days.pop(), DAY, INFERRED, (deixis.start, deixis.end))
    return None


@cache
def _signings() -> tuple[tuple[date, tuple[frozenset[str], ...]], ...]:
    """The day each known treaty was signed, with the words that name each of its parties."""
    with (ASSETS / "treaties.csv").open(encoding="utf-8", newline="") as file:
        facts = {(row["treaty_id"], row["topic"]): row["value"] for row in csv.DictReader(file)}
    return tuple(
        (date.fromisoformat(day), tuple(map(_party_words, split(facts.get((treaty, "parties"), "")))))
        for (treaty, topic), day in facts.items()
        if topic == "signed"
    )


@cache
def _party_words(state: str) -> frozenset[str]:
    """The words that a state, its seats and its people are named by."""
    with (ASSETS / "actors.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["country"] == state]
    names = [
        name for row in rows for key in ("aliases", "demonyms", "seats") for name in row[key].split(ITEMS)
    ]
    return frozenset(
        atoms.surface(word) for name in names for word in name.split() if len(word) >= _SHORTEST_NAME
    )


def _from_current_days(text: str, reading: Reading) -> Publication | None:
    """The range left by days that are dated by weekday and without a year: the text's own present."""
    days = [found for found in reading.expressions if found.precision == DAY and not _YEAR.search(found.text)]
    anchors = [found for found in days if _is_anchor(reading, found)]
    past = [found for found in anchors if _is_past(reading, found)]
    if not past:
        ahead = min(anchors, key=lambda found: found.date_start, default=None)
        return ahead and Publication(ahead.date_start - _WEEK, RANGE, INFERRED, (ahead.start, ahead.end))
    first = min(found.date_start for found in past)
    recent = [
        found for found in days if first <= found.date_start <= first + _NEAR and _is_past(reading, found)
    ]
    last = max(recent, key=lambda found: found.date_start)
    today = next((deixis for deixis in reading.deixes if deixis.weekday is not None), None)
    if not today:
        return Publication(last.date_start, RANGE, INFERRED, (last.start, last.end))
    wait = (today.weekday - last.date_start.weekday()) % 7
    day = last.date_start + timedelta(days=wait - today.away)
    return Publication(day, DAY, INFERRED, (today.start, today.end))


def _is_anchor(reading: Reading, found: TimeExpression) -> bool:
    weekday = _weekday(reading.plain, found.start, found.end)
    return weekday == found.date_start.weekday() and found.date_start >= reading.latest


def _is_past(reading: Reading, found: TimeExpression) -> bool:
    return tense.of(reading.plain, found.start, found.end) == tense.PAST
