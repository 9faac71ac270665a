"""Days and months: "mercredi 19 juin 2024", "18 et 19 juin", "2024-06-19", "fin juillet"."""

import re
from dataclasses import replace

from loaders.dates.atoms import (
    DAY,
    DAY_AWAY,
    MAYBE_SPACE,
    MONTH,
    MONTH_NAME,
    MONTHS,
    ORDINAL,
    ORDINALS,
    PARTS,
    SPACE,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    compiled,
)
from loaders.dates.patterns.declared import (
    DAY_AWAY_STARTS,
    DIGIT,
    OF,
    PARTED,
    YEAR_AFTER,
    Pattern,
    calendar,
    declaring,
    left,
)
from loaders.dates.readings import END, Calendar

PATTERNS: list[Pattern] = []
_pattern = declaring(PATTERNS)
_FULL_MONTHS = frozenset(tuple(MONTHS)[:12])

_LEAD = (
    rf"(?:(?:{DAY_AWAY}|ce|cette),?{SPACE}(?:le{SPACE})?)?(?:(?P<weekday>{WEEKDAY}),?{SPACE}(?:le{SPACE})?)?"
)


@_pattern(
    "day",
    (DIGIT, "premier", "ce", *WEEKDAYS, *DAY_AWAY_STARTS),
    rf"""{_LEAD}(?P<day>{DAY})(?:{MAYBE_SPACE}|-|{SPACE}(?:du{SPACE}mois{SPACE})?d(?:e{SPACE}|'))
         (?P<month>{MONTH}){YEAR_AFTER}?""",
)
def _day(match):
    return calendar(match)


_AND = rf"""(?:{MAYBE_SPACE}[-/,]{MAYBE_SPACE}
    |{SPACE}(?:et|ou|au|à|puis|jusqu'au){SPACE}(?:(?:le|du|au){SPACE})?)"""


@_pattern(
    "days",
    (DIGIT, "premier", *WEEKDAYS),
    rf"""(?:(?P<weekday>{WEEKDAY}){SPACE})?(?P<day>{DAY})(?:,{SPACE}{DAY}){{0,4}}{_AND}
         (?:(?P<last_weekday>{WEEKDAY}){SPACE})?(?P<last_day>{DAY}){SPACE}(?P<month>{MONTH}){YEAR_AFTER}?""",
)
def _days(match):
    reading = calendar(match)
    if reading.day >= reading.last_day or not _runs(match, reading):
        return None
    if match["last_weekday"] and not match["weekday"]:
        weekday = WEEKDAYS[match["last_weekday"].rstrip(".")] - (reading.last_day - reading.day)
        return replace(reading, weekday=weekday % 7)
    return reading


def _runs(match: re.Match[str], reading: Calendar) -> bool:
    """Whether the days named follow one another: "3 et 17 mars" are two days, not fifteen."""
    if re.search(r"\bentre le $", left(match, 9)):
        return True
    listed = re.split(r",|\bet\b|\bou\b|\bpuis\b", match.group())
    return len(listed) == 1 or reading.last_day - reading.day == len(listed) - 1


@_pattern(
    "month_first",
    (*MONTHS, *WEEKDAYS),
    rf"""(?:(?P<weekday>{WEEKDAY}),?{SPACE})?(?P<month>{MONTH}){SPACE}(?P<day>{DAY})(?:,{MAYBE_SPACE}|{SPACE})
         (?P<year>{YEAR})""",
)
def _month_first(match):
    return calendar(match)


# Digits ---------------------------------------------------------------------------------------------


@_pattern(
    "iso",
    (DIGIT,),
    r"""(?P<y>(?:1[89]|2[01])\d\d)(?P<mark>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>0?[1-9]|[12]\d|3[01])(?!\d)
        (?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?""",
)
def _iso(match):
    return Calendar(int(match["y"]), int(match["m"]), int(match["d"]))


@_pattern(
    "numeric",
    (DIGIT, *WEEKDAYS),
    rf"""{_LEAD}(?P<d>0?[1-9]|[12]\d|3[01])(?:
        (?P<mark>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<y>(?:1[89]|20)\d\d)
      | (?P<slash>[-/])(?P<m2>0?[1-9]|1[0-2])(?P=slash)(?P<y2>\d\d)
    )(?!\d|[.,/-]\d)""",
)
def _numeric(match):
    return calendar(
        match,
        day=int(match["d"]),
        month=int(match["m"] or match["m2"]),
        year=_year(match["y"] or match["y2"]),
    )


# "1/3" may be a third, "02 03 19" the end of a telephone number: they need "le", "du" or "au", or a weekday.
@_pattern(
    "numeric_short",
    (DIGIT, *WEEKDAYS),
    rf"""(?P<lead>{_LEAD})(?P<d>0?[1-9]|[12]\d|3[01])(?:
        /(?P<m>0?[1-9]|1[0-2]) | [ ](?P<m2>0[1-9]|1[0-2])[ ](?P<y>(?:19|20)?\d\d)
    )(?![ ]?\d|[.,/-]\d)""",
)
def _numeric_short(match):
    if not match["lead"] and not re.search(r"\b(?:le|du|au)\s$", left(match, 4)):
        return None
    return calendar(match, day=int(match["d"]), month=int(match["m"] or match["m2"]), year=_year(match["y"]))


@_pattern("numeric_month", (DIGIT,), r"(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?![\d/])")
def _numeric_month(match):
    return Calendar(int(match["y"]), int(match["m"]))


_OUR_CENTURY = 50


def _year(digits: str | None) -> int | None:
    """A year of two digits is the one nearest to our time: 68 is 1968, 24 is 2024."""
    if digits is None or len(digits) > len("24"):
        return digits and int(digits)
    return int(digits) + (2000 if int(digits) < _OUR_CENTURY else 1900)


# Months ---------------------------------------------------------------------------------------------


@_pattern("month", (*MONTHS, *PARTS, "mois"), rf"{PARTED}(?:mois{SPACE}{OF})?(?P<month>{MONTH}){YEAR_AFTER}?")
def _month(match):
    reading = calendar(match)
    if re.search(r"(?<!\d)\d\d?\s?$", left(match, 4)):
        return None  # "32 mars": no day, and no month either
    if reading.year or reading.turn or reading.year_from or match["part"]:
        return reading
    named = match["month"] in _FULL_MONTHS and ("mois" in match.group() or _IN_TIME.search(left(match)))
    return reading if named else None


# A month alone is also a planet, a first name, a marshal: it needs words that place it in time.
_IN_TIME = compiled(
    rf"""(?<!\w)(?:en|dès|depuis|avant|après|jusqu'(?:en|à)|d'ici(?:{SPACE}à)?|courant|entre|vers|ce|pour|de|d'|à)
        {MAYBE_SPACE}(?:{MONTH_NAME}(?:{SPACE}(?:et|ou|à|puis|jusqu'à){SPACE}(?:en{SPACE})?|,{SPACE}|-)){{0,3}}$"""
)
_FORTNIGHT, _WEEK, _SURE_DAYS = 15, 7, 28


@_pattern(
    "part_of_month",
    (*ORDINALS, DIGIT),
    rf"""(?P<nth>{ORDINAL}){SPACE}(?P<unit>quinzaine|semaine|moitié){SPACE}{OF}(?:mois{SPACE}{OF})?
         (?P<month>{MONTH_NAME}){YEAR_AFTER}?""",
)
def _part_of_month(match):
    nth = ORDINALS[match["nth"]]
    if nth < 0:
        return calendar(match, part=END)
    length = _WEEK if match["unit"] == "semaine" else _FORTNIGHT
    to_the_end = nth * length > _SURE_DAYS
    return calendar(match, day=(nth - 1) * length + 1, last_day=31 if to_the_end else nth * length)
