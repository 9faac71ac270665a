"""The dates that a page sets apart from its prose: in a header, alone on a line, or leading an item.

They are written whole and in few ways, in the page's language or in English; dates in prose, and relative
ones, are those of loaders.dates.
"""

import re
from dataclasses import dataclass
from datetime import date

_MONTH_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "janvier janv january jan", "fevrier fevr fev february feb", "mars march mar",
            "avril avr april apr", "mai may", "juin june jun", "juillet juil july jul", "aout august aug",
            "septembre sept september sep", "octobre oct october", "novembre nov november",
            "decembre dec december",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_WORDS, key=len, reverse=True))})(?![a-z])\.?"
WEEKDAY = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)\.)"
)
_YEAR = r"(?:1[89]|20)\d\d(?!\d)"
_CLOCK = r"\d{1,2}\s?(?:h(?![a-z])|:)\s?(?:\d\d)?(?::\d\d)?(?:\s?(?:am|pm|gmt|utc|cet|cest)\b)?"
_FULL = re.compile(
    rf"""(?<![\w/])(?:
      (?P<y1>{_YEAR})[-/.](?P<m1>\d\d)[-/.](?P<d1>\d\d)(?!\d)
    | (?P<d2>\d{{1,2}})[-/.](?P<m2>\d{{1,2}})[-/.](?P<y2>{_YEAR})
    | (?P<d3>\d{{1,2}})(?:er|st|nd|rd|th)?\s(?P<m3>{_MONTH}),?\s?(?P<y3>{_YEAR})
    | (?P<m4>{_MONTH})\s(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y4>{_YEAR})
    )""",
    re.X,
)
_DAY = (
    rf"(?:(?:le|en)\s)?(?:{WEEKDAY},?\s)?(?:(?:\d{{1,2}}(?:er)?\s)?{_MONTH}(?:,?\s{_YEAR})?|{_MONTH}\s\d{{1,2}},?\s{_YEAR}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YEAR}|\d\d)|{_YEAR}-\d\d-\d\d|{_YEAR}(?:\s?-\s?{_YEAR})?)"
)
_WHEN = rf"(?:{_DAY}(?:,?\s?(?:a|-|at|\|)?\s?{_CLOCK})?|{_CLOCK})"
_ALONE = re.compile(_WHEN)
_LEADING = re.compile(rf"{_WHEN}\s?(?::|-|\||\.|,\s(?=\d))\s?(?=\S)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A full date in a line, with its span there."""

    start: int
    end: int
    day: date


def find(norm: str) -> Stamp | None:
    """The first full date in `norm` (folded, unaccented) that a calendar has; numeric ones are day first."""
    for match in _FULL.finditer(norm):
        day, month, year = next(
            (match[f"d{form}"], match[f"m{form}"], match[f"y{form}"]) for form in "1234" if match[f"y{form}"]
        )
        number = int(month) if month.isdigit() else _MONTH_WORDS[month.rstrip(".")]
        try:
            return Stamp(*match.span(), date(int(year), number, int(day)))
        except ValueError:
            continue
    return None


def is_alone(norm: str) -> bool:
    """Whether the line is nothing but a date, a year, a month, or a clock time."""
    return bool(_ALONE.fullmatch(norm))


def is_clock(norm: str) -> bool:
    """Whether the line is nothing but a clock time."""
    return bool(re.fullmatch(_CLOCK, norm))


def leads_with_clock(norm: str) -> bool:
    """Whether the line opens with a clock time set off from the rest: "14h32 - ..."."""
    return leads(norm) and bool(re.match(_CLOCK, norm))


def leads(norm: str) -> bool:
    """Whether the line opens with a date or a time set off from the rest: "14h32 - ...", "2000 : ..."."""
    return bool(_LEADING.match(norm))


def find_in_year(norm: str, year: int) -> date | None:
    """The day that `norm`, a day and month without a year, is in `year`; None for what is none."""
    stamp = find(f"{norm} {year}")
    return stamp.day if stamp and stamp.end == len(norm) + 5 else None
