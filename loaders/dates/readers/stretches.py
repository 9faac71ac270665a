"""Years and runs of years, quarters, halves and seasons."""

from dataclasses import replace

from loaders.dates.readers import days
from loaders.dates.readings import Calendar, Fraction, Season, Shift, Span, Years
from loaders.dates.words import Said

_MONTHS = 12
_LAST_TENS = 99
_FRACTIONS = {4: "quarter", 2: "semester"}
_ROMAN = {"i": 1, "v": 5, "x": 10}


def years(said: Said) -> Span | None:
    """From the group year to last_year, of four digits or two, or to our days."""
    first = int(said.text("year"))
    if "last_year" not in said:
        return Span(Calendar(first), None)
    digits = said.text("last_year")
    last = int(digits) if len(digits) > len("24") else first // 100 * 100 + int(digits)
    return Span(Calendar(first), Calendar(last)) if first < last else None


def decade(said: Said) -> Years:
    """The groups tens and last_tens: the years from the first of the one to the last of the other."""
    first = _first_year(said, "tens")
    last = _first_year(said, "last_tens") if "last_tens" in said else first
    return Years(first, last + 9, said.value("part") or 0)


def _first_year(said: Said, group: str) -> int:
    """The first year of a decade: 1990 for "1990", "90" and "quatre-vingt-dix"."""
    number = said.number(group)
    return number if number > _LAST_TENS else 1900 + number


def century(said: Said) -> Years:
    """The group century, in digits or Roman numerals."""
    words = said.text("century")
    number = int(words) if words.isdecimal() else _roman(words)
    return Years(number * 100 - 99, number * 100, said.value("part") or 0)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(value if value >= after else -value for value, after in zip(values, following, strict=True))


def fraction(said: Said) -> Fraction | Shift | None:
    """The groups nth and fraction; without a year, the last of them counts back from the article's day."""
    reading, of, nth = days.calendar(said), said.value("fraction"), said.value("nth")
    if nth < 0 and not (reading.year or reading.year_from or reading.turn):
        unit = _FRACTIONS[of]
        return Shift(((-1, unit),), unit)
    return Fraction(of, nth, reading.year, _year_from(reading))


def months_of_year(said: Said) -> Span | None:
    """The groups months, how many, and year, from its first month (group first) or to its last."""
    year, months = days.calendar(said), said.number("months")
    if not months or months > _MONTHS:
        return None
    ends = (1, months) if "first" in said else (_MONTHS + 1 - months, _MONTHS)
    return Span(*(replace(year, month=month, turn=0, year_from=_year_from(year)) for month in ends))


def months(said: Said) -> Span:
    """The groups part, month, last_part, last_month and year, which is that of the last month."""
    first = days.calendar(said)
    last = replace(first, month=said.value("last_month", "month"), part=said.value("last_part", "part") or 0)
    return Span(replace(first, year=first.year - (first.month > last.month)), last)


def _year_from(reading: Calendar) -> tuple[str, int] | None:
    """Where the year is counted from, "dernier" and "suivant" being said of years too."""
    return reading.year_from or ((reading.turn_from, reading.turn) if reading.turn else None)


def season(said: Said) -> Season:
    """The group season, and what says which year's: year, last, next, this."""
    reading = days.calendar(said)
    return Season(said.value("season"), reading.year, reading.turn, "this" in said, reading.part)
