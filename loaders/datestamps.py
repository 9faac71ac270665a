"""The dates that a page sets apart from its prose: in a header or a dateline, alone on a line, or leading an
item.

They are written in few ways, in the page's language or in English (`headers`); dates in prose, and relative
ones, are those of loaders.dates. All text here is folded and without accents, so that positions are kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from loaders import headers
from loaders.headers import any_of
from loaders.text import fold, unaccent

_MONTH = rf"{any_of(*headers.MONTHS)}(?![a-z])\.?"
WEEKDAY = rf"(?:{any_of(headers.WEEKDAY)}(?![a-z])|{any_of(headers.SHORT_WEEKDAY)}\.)"
_YEAR = r"(?:1[89]|20)\d\d(?!\d)"
# "12 fév 97": nothing that counts or tells the time follows the two digits.
_SHORT_YEAR = r"'?\d\d(?=\s*(?:[^\w\s:]|$))"
_ERA_YEAR_ONE = 1912
_ERA = any_of(headers.ERA) + r"\s(?P<{group}>\d{{1,3}})(?:,?\s?\((?:1[89]|20)\d\d\))?"
# "22 de mars de 2017" of translations, "22nd of March".
_OF = rf"(?:{any_of(headers.BEFORE_MONTH)}\s)?"
_CLOCK = (
    rf"\d{{1,2}}\s?(?:{any_of(headers.HOUR)}(?![a-z])|:)\s?(?:\d\d)?(?::\d\d)?"
    r"(?:\s?\(?(?:am|pm|a\.m\b\.?|p\.m\b\.?|gmt|utc|cet|cest|z|[+-]\d\d:\d\d)(?!\w)\)?)?"
)
_STAMP = re.compile(
    rf"""(?<![\w-])(?<!\d[/:])(?<!//)(?:
      (?<!/)(?P<y1>{_YEAR})(?P<mark1>[-/.])(?P<m1>\d\d?)(?P=mark1)(?P<d1>\d\d?)(?!\d)
    | (?<!/)(?P<d2>\d{{1,2}})(?P<mark2>[-/.]|\s[-/]\s(?=\d\d?\s[-/]\s{_YEAR}))(?P<m2>\d{{1,2}})(?P=mark2)
      (?P<y2>{_YEAR}|\d\d(?![\w/.-]))
    | (?P<d3>\d{{1,2}})(?:er|st|nd|rd|th)?[\s-]{_OF}(?P<m3>{_MONTH})
      (?:,?\s{_ERA.format(group="era")}|,?[\s-]?{_OF}(?P<y3>{_YEAR})|\s(?P<short3>{_SHORT_YEAR}))?
    | (?P<m4>{_MONTH})\s(?P<d4>\d{{1,2}})(?:er|st|nd|rd|th)?(?![\d:]|\s?{any_of(headers.HOUR)}\b)
      (?:,?\s(?P<y4>{_YEAR})|,?\s{_ERA.format(group="era4")})?
    )""",
    re.X,
)
_OUR_CENTURY = 50
_PART = rf"(?:{any_of(headers.TIME_PART)}[\s-])"
_RANGE = rf"(?:\d{{1,2}}(?:er)?(?:\s?-\s?|,\s|\s{any_of(headers.BETWEEN_DAYS)}\s(?:le\s)?))"
_DAY = (
    rf"(?:(?:{any_of(headers.BEFORE_DAY)}\s)?{_PART}{{0,2}}(?:{WEEKDAY},?\s)?"
    rf"(?:{_RANGE}{{0,3}}(?:\d{{1,2}}(?:er)?\s{_OF})?{_MONTH}(?:,?\s{_OF}{_YEAR})?"
    rf"|{_MONTH}\s\d{{1,2}},?\s{_YEAR}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YEAR}|\d\d)|{_YEAR}-\d\d-\d\d|{_YEAR}(?:\s?-\s?(?:{_YEAR}|\d\d(?!\d)))?))"
)
_AT = rf",?\s?(?:{any_of(headers.BEFORE_HOUR)}|-|\||t)?\s?"
_TIME = re.compile(rf"(?:{_AT}{_CLOCK})?")
_WHEN = rf"(?:{_DAY}(?:{_AT}{_CLOCK})?|{_CLOCK})"
_SET_OFF_BEFORE = re.compile(rf"(?:^|[|•·:(/–—-]\s?|,\s?|\ble\s){WEEKDAY}?,?\s?(?:le\s)?$")
_SET_OFF_AFTER = re.compile(r"\s?(?:$|[|•·–—,;(/)-]|(?:a\s|at\s)?\d{1,2}\s?[h:])")
_EMPHASIS = r"[*_\])]{0,3}"
_LEAD = re.compile(
    rf"[^\w]*(?:{any_of(headers.BEFORE_DAY, headers.TIME_PART)}[\s-])?(?:{WEEKDAY},?\s)?"
    rf"(?:\d\d?(?:er)?\s{any_of(headers.BETWEEN_DAYS)}\s)?"
)
_ALONE = re.compile(_WHEN)
_ALONE_CLOCK = re.compile(_CLOCK)
_SET_OFF = rf"{_EMPHASIS}\s?(?:[:|.\t-]|,\s(?=\d)){_EMPHASIS}\s?(?=\S)"
_LEADING = re.compile(rf"{_WHEN}(?:{_SET_OFF}|[*_\])]{{1,3}}\s(?=\S))")
_LEADING_YEARS = re.compile(rf"{_YEAR}(?:\s?-\s?(?:{_YEAR}|\d\d))?{_SET_OFF}")
_LEADING_CLOCK = re.compile(rf"{_CLOCK}(?:{_SET_OFF}|[*_\])]{{1,3}}\s(?=\S))")
_BARE_CLOCK = re.compile(rf"(?:{_CLOCK}|(?:[01]\d|2[0-3])\.[0-5]\d(?!\d))(?!\w)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line, with its span there; `year` is None where it is written without one."""

    start: int
    end: int
    day_of_month: int
    month: int
    year: int | None

    @property
    def day(self) -> date | None:
        """The day, None where the year is not written."""
        return self.in_year(self.year) if self.year else None

    def moved(self, by: int) -> "Stamp":
        """The same, its span counted from `by` characters before."""
        return replace(self, start=self.start + by, end=self.end + by)

    def in_year(self, year: int) -> date | None:
        """The day in another year, None where it has none such."""
        try:
            return date(year, self.month, self.day_of_month)
        except ValueError:
            return None


def find(norm: str) -> Stamp | None:
    """The first full date in `norm` (folded, unaccented) that a calendar has; numeric ones are day first."""
    return next((stamp for stamp in find_all(norm) if stamp.year), None)


def find_all(norm: str, start: int = 0, end: int | None = None) -> Iterator[Stamp]:
    """The dates in `norm[start:end]` that a calendar has, written with their year or without."""
    for match in _STAMP.finditer(norm, start, len(norm) if end is None else end):
        stamp = Stamp(*match.span(), *_numbers(match))
        if stamp.in_year(stamp.year or 2000):  # a leap year, which has every day that any year has
            yield stamp


def _numbers(match: re.Match[str]) -> tuple[int, int, int | None]:
    form = next(form for form in "1234" if match[f"d{form}"])
    month = match[f"m{form}"]
    number = int(month) if month.isdigit() else headers.months()[month.rstrip(".")]
    return (
        int(match[f"d{form}"]),
        number,
        _year(match[f"y{form}"] or match["short3"], match["era"] or match["era4"]),
    )


def _year(digits: str | None, era: str | None) -> int | None:
    """A year of two digits is the one nearest to our time: 97 is 1997, 24 is 2024."""
    if digits is None:
        return int(era) + _ERA_YEAR_ONE - 1 if era else None
    number = int(digits.strip("'"))
    if len(digits.strip("'")) > len("24"):
        return number
    return number + (2000 if number < _OUR_CENTURY else 1900)


def is_set_off(norm: str, stamp: Stamp) -> bool:
    """Whether a line gives a date by itself: set off by a comma, a bar or "le", not told of something."""
    before = _SET_OFF_BEFORE.search(norm, 0, stamp.start)
    return bool(before) and bool(_SET_OFF_AFTER.match(norm, stamp.end))


def after_clock(norm: str, at: int) -> int:
    """Where the clock time that follows a date at `at` ends; `at` where none does."""
    return _TIME.match(norm, at).end()


def is_alone(norm: str) -> bool:
    """Whether the line is nothing but a date, a year, a month, or a clock time."""
    return bool(_ALONE.fullmatch(norm))


def ends(norm: str) -> bool:
    """Whether the line ends with a full date, or with one and a clock time."""
    stamp = find(norm)
    return bool(stamp) and bool(_TIME.fullmatch(norm, stamp.end))


def is_clock(norm: str) -> bool:
    """Whether the line is nothing but a clock time."""
    return bool(_ALONE_CLOCK.fullmatch(norm))


def leads_with_clock(norm: str) -> bool:
    """Whether the line opens with a clock time set off from the rest: "14h32 - ..."."""
    return bool(_LEADING_CLOCK.match(norm))


def leads_with_years(norm: str) -> bool:
    """Whether the line opens with a year, or with the first and last of some: "2002-2005 : ..."."""
    return bool(_LEADING_YEARS.match(norm))


def clock(norm: str) -> re.Match[str] | None:
    """The clock time that opens the line, set off or not: "20:40 Toujours rien"."""
    return _BARE_CLOCK.match(norm)


def is_lead(text: str) -> bool:
    """Whether `text` is only what may stand before the date of an entry: a mark, "Le", "Fin", a weekday."""
    return bool(_LEAD.fullmatch(unaccent(fold(text))))


def leads(norm: str) -> bool:
    """Whether the line opens with a date or a time set off from the rest: "14h32 - ...", "2000 : ..."."""
    return bool(_LEADING.match(norm))
