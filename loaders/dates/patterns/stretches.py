"""Quarters, halves and seasons: "au premier trimestre 2024", "l'été dernier"."""

import re

from loaders.dates.amounts import COUNT_STARTS, NUMBER, number
from loaders.dates.atoms import (
    LAST,
    MAYBE_SPACE,
    NEXT,
    ORDINAL,
    ORDINALS,
    PARTS,
    SEASON,
    SEASONS,
    SPACE,
    YEAR,
)
from loaders.dates.patterns.declared import DIGIT, PARTED, YEAR_AFTER, Pattern, calendar, declaring, left
from loaders.dates.readings import PUBLISHED, Calendar, Fraction, Season, Shift, Span

PATTERNS: list[Pattern] = []
_pattern = declaring(PATTERNS)
_UNITS = {
    "trimestre": (4, "quarter"),
    "semestre": (2, "semester"),
    "moitie": (2, None),
    "t": (4, None),
    "s": (2, None),
}
_CODES = tuple(f"{letter}{nth}" for letter, count in (("t", 4), ("s", 2)) for nth in range(1, count + 1))


@_pattern(
    "fraction",
    (*ORDINALS, DIGIT, *_CODES),
    rf"""(?:(?P<nth>{ORDINAL}){SPACE}(?P<unit>trimestre|semestre|moitié(?={SPACE}de))
        |(?P<code>t[1-4]|s[12])(?={SPACE}\d{{4}}))(?:{SPACE}de(?={SPACE}\d))?{YEAR_AFTER}?""",
)
def _fraction(match):
    reading = calendar(match)
    dated = reading.year or reading.year_from or reading.turn
    of, unit = _UNITS[match["code"][0] if match["code"] else match["unit"]]
    nth = int(match["code"][1]) if match["code"] else ORDINALS[match["nth"]]
    if not dated and (unit is None or nth < 0):
        return Shift(((-1, unit),), unit) if unit else None
    year_from = reading.year_from or ((PUBLISHED, reading.turn) if reading.turn else None)
    return Fraction(of, nth, reading.year, year_from)


@_pattern(
    "months_of_year",
    COUNT_STARTS,
    rf"""(?P<count>{NUMBER}){SPACE}(?:(?P<first>premiers)|derniers){SPACE}mois{SPACE}(?:de{SPACE})?(?:l'(?:an|année){SPACE})?
         (?P<year>{YEAR})""",
)
def _months_of_year(match):
    year, months = int(match["year"]), number(match["count"])
    if not months or months > _MONTHS:
        return None
    if match["first"]:
        return Span(Calendar(year, 1), Calendar(year, months))
    return Span(Calendar(year, _MONTHS + 1 - months), Calendar(year, _MONTHS))


_MONTHS = 12


@_pattern(
    "season",
    (*SEASONS, "cet", "ce", "l", *PARTS),
    rf"""{PARTED}(?P<this>ce(?:t|tte)?{SPACE})?(?:l'{MAYBE_SPACE})?(?P<season>{SEASON})(?![a-z])(?:{SPACE}(?:
         (?:de{SPACE})?(?:l'an(?:née)?{SPACE})?(?P<year>{YEAR})(?:[-/](?:{YEAR}|\d\d(?!\d)))?
       | (?P<last>{LAST}) | (?P<next>{NEXT})))?""",
)
def _season(match):
    reading = calendar(match)
    named = reading.year or reading.turn or match["this"] or reading.part
    if not named and not match.group().startswith("l'") and not _IN_TIME.search(left(match, 12)):
        return None
    return Season(SEASONS[match["season"]], reading.year, reading.turn, bool(match["this"]), reading.part)


# "été" is also the participle of "être".
_IN_TIME = re.compile(r"(?<!\w)(?:en|au|du|des le|depuis le|avant le|apres le|l'|d')\s?$")
