"""The day an article was published, where no line states it but its text does, or fixes it.

In this order: a dateline ("SÉOUL, 21 juin 2024 (AFP) -"); a signature at the foot or the head ("Fait à Dakar,
le 17 janvier 2025"), or what opens the text ("Samedi 26 octobre. …"); the date of a short line beside the
story; a day that the text calls today or yesterday and dates ("ce mardi 18 juin"); a treaty it has signed
"hier mercredi" and whose day is known (`signings`); the number of a press release; the current days that it
dates without a year ("le lundi 17 juin"), which leave a range. `years` finds the year that a day lacks.
Weekdays must agree, and the day may lie neither before the latest past day that the text gives a year nor
after the year of its copyright line: otherwise it stays unknown. So it does for an encyclopaedia's pages,
which have no day but that of their last revision.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from loaders import datestamps
from loaders.blocks import Block, boilerplate
from loaders.blocks.kinds import EDIT_MARK
from loaders.dates import TimeExpression
from loaders.datestamps import Stamp
from loaders.lexicon import FIRST_LANGUAGE
from loaders.publication import datelines, signings, years
from loaders.publication.reading import Reading, between, read
from loaders.schema import DAY, EXPLICIT, INFERRED, NONE, RANGE, STATED, UNKNOWN
from loaders.sentences import Sentence

__all__ = ["Publication", "dateline", "infer", "is_encyclopaedia"]


@dataclass(frozen=True, slots=True)
class Publication:
    """A day, its precision and basis (schema), and the span that fixes it.

    Precision `range`: `day` is the earliest that the text allows.
    """

    day: date | None = None
    precision: str = NONE
    basis: str = UNKNOWN
    span: tuple[int, int] | None = None


_ENCYCLOPAEDIA = re.compile(r"wikip|encyclop", re.I)
_DAY_OF_MONTH = re.compile(r"(?<!\d)\d{1,2}(?:er)?\s[^\W\d]|\d/\d")
_WRITTEN_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WEEK = timedelta(days=6)
_NEWS = timedelta(days=14)  # how long after the first current day others are current too
_BESIDE = 3  # characters between "aujourd'hui" and its date: ", "
_BEFORE = 14  # characters before a date in which its weekday stands


def dateline(text: str, blocks: Iterable[Block]) -> tuple[int, int] | None:
    """The span of the dateline that opens a dispatch ("SÉOUL, 21 juin (AFP) - "), None for none."""
    found = datelines.find(text, blocks)
    return (found.start, found.end) if found else None


def infer(
    text: str, blocks: Sequence[Block], sentences: Iterable[Sentence], language: str = FIRST_LANGUAGE
) -> Publication:
    """The publication that the text itself states or fixes; unknown where nothing does.

    `language` is the ISO 639-1 code of a language that has a pack of dates.
    """
    if is_encyclopaedia(text, blocks):
        return Publication()
    reading = read(text, blocks, sentences, language)
    stated = _stated(reading.dateline.stamp) if reading.dateline and reading.dateline.stamp else None
    if stated:
        return stated
    for rule in _RULES:
        found = rule(reading)
        if found and _holds(found, reading):
            return found
    return Publication()


def is_encyclopaedia(text: str, blocks: Iterable[Block]) -> bool:
    """Whether a text is a page of an encyclopaedia, by what stands around it."""
    return any(_is_of_encyclopaedia(text, block) for block in blocks)


def _is_of_encyclopaedia(text: str, block: Block) -> bool:
    if block.rule in (EDIT_MARK, boilerplate.REVISED):
        return True
    return block.rule == boilerplate.PUBLISHER and bool(_ENCYCLOPAEDIA.search(text, block.start, block.end))


def _holds(found: Publication, reading: Reading) -> bool:
    """Whether the rest of the text agrees: its past, its copyright line, the weekdays it gives."""
    if found.day < reading.latest or (reading.last_year and found.day.year > reading.last_year):
        return False
    strict = (deixis for deixis in reading.deixes if deixis.weekday is not None and not deixis.loose)
    return found.precision != DAY or all(
        (found.day + timedelta(deixis.away)).weekday() == deixis.weekday for deixis in strict
    )


def _stated(stamp: Stamp) -> Publication | None:
    return Publication(stamp.day, DAY, STATED, (stamp.start, stamp.end)) if stamp.year else None


def _from_dateline(reading: Reading) -> Publication | None:
    """The day of a dateline without a year."""
    stamp = reading.dateline and reading.dateline.stamp
    if not stamp:
        return None
    if year := years.year_in_lead(reading, stamp):
        return _stated(replace(stamp, year=year))
    day = years.likeliest(reading, stamp, reading.dateline.start, reading.dateline.end)
    return day and Publication(day, DAY, INFERRED, (stamp.start, stamp.end))


def _from_signature(reading: Reading) -> Publication | None:
    """The day of a line that signs the text, or of the words that open it."""
    stated = map(_stated, (*reading.signed, *reading.headed))
    if found := next((one for one in stated if one and _holds(one, reading)), None):
        return found
    return next((one for stamp in reading.signed if (one := _weekday(reading, stamp))), None)


def _from_number(reading: Reading) -> Publication | None:
    found = next(iter(reading.numbered), None)
    return found and replace(_stated(found), basis=INFERRED)


def _from_margin(reading: Reading) -> Publication | None:
    """The date of a short line above or below the story, where the text knows of no later day."""
    stated = next((one for one in map(_stated, reading.margins) if one and _holds(one, reading)), None)
    return stated or next((one for stamp in reading.margins if (one := _weekday(reading, stamp))), None)


def _weekday(reading: Reading, stamp: Stamp) -> Publication | None:
    """The day that a date without a year most likely is, by its weekday and the rest of the text."""
    if stamp.year:
        return None
    day = years.likeliest(reading, stamp, stamp.start - _BEFORE, stamp.end)
    return day and Publication(day, DAY, INFERRED, (stamp.start, stamp.end))


def _from_dated_today(reading: Reading) -> Publication | None:
    for deixis in reading.deixes:
        for found in between(reading.expressions, deixis.start - _BESIDE, deixis.end + _BESIDE + 1):
            day = _day_of(reading, found)
            if day and deixis.weekday in (None, day.weekday()):
                span = min(deixis.start, found.start), max(deixis.end, found.end)
                return Publication(day - timedelta(deixis.away), DAY, INFERRED, span)
    return None


def _day_of(reading: Reading, found: TimeExpression) -> date | None:
    """The day that an expression with a day of the month means, its year from the text where it has none."""
    if not _DAY_OF_MONTH.search(found.text):
        return None
    weekday = reading.weekday(found.start, found.end)
    if found.basis != EXPLICIT and not (found.date_start and found.date_start >= reading.latest):
        stamp = next(datestamps.find_all(reading.plain, found.start, found.end), None)
        return stamp and years.likeliest(reading, stamp, found.start, found.end)
    agrees = found.precision == DAY and weekday in (None, found.date_start.weekday())
    return found.date_start if agrees else None


def _from_treaty(reading: Reading) -> Publication | None:
    for deixis, days in signings.told(reading):
        possible = [day for day in days if day >= reading.latest]
        # A page of 2024 that says "signed yesterday, Wednesday" means the signing of its own year.
        day = years.only(possible) or years.only([day for day in possible if day.year == reading.last_year])
        if day:
            return Publication(day, DAY, INFERRED, (deixis.start, deixis.end))
    return None


def _from_current_days(reading: Reading) -> Publication | None:
    """The range left by days that are dated by weekday and without a year: the text's own present."""
    current = _current_days(reading)
    if not current:
        return None
    past = [found for found in current if reading.tells_past(found)]
    if not past:
        next_day = min(current, key=lambda found: found.date_start)
        return _from(next_day, next_day.date_start - _WEEK)
    last = max(past, key=lambda found: found.date_start)
    today = next((deixis for deixis in reading.deixes if deixis.weekday is not None), None)
    if not today:
        lead = years.bare_lead_weekday(reading)
        wait = 0 if lead is None else (lead - last.date_start.weekday()) % 7
        return _from(last, last.date_start + timedelta(wait))
    wait = (today.weekday - last.date_start.weekday()) % 7
    day = last.date_start + timedelta(wait - today.away)
    return Publication(day, DAY, INFERRED, (today.start, today.end))


def _from(found: TimeExpression, day: date) -> Publication:
    return Publication(day, RANGE, INFERRED, (found.start, found.end))


def _current_days(reading: Reading) -> list[TimeExpression]:
    """The days that a weekday dates without a year, and days with neither soon after the first of them."""
    days = [
        (found, reading.weekday(found.start, found.end))
        for found in reading.expressions
        if found.precision == DAY and found.date_start and not _WRITTEN_YEAR.search(found.text)
    ]
    days = [(found, weekday) for found, weekday in days if found.date_start >= reading.latest]
    fixed = [found for found, weekday in days if weekday == found.date_start.weekday()]
    first = min((found.date_start for found in fixed), default=date.max)
    last = first + _NEWS if fixed else first
    bare = [found for found, weekday in days if weekday is None and first <= found.date_start <= last]
    return fixed + bare


_RULES = (
    _from_dateline, _from_signature, _from_margin, _from_dated_today, _from_treaty, _from_number,
    _from_current_days,
)  # fmt: skip
