"""Days told from the writer's own ("hier mercredi", "ce mardi"), by the words of the text's language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from loaders import headers
from loaders.dates import packs
from loaders.dates.wording import SPACE, any_of, spoken
from loaders.headers import BEFORE_DAY, THIS


@dataclass(frozen=True, slots=True)
class Deixis:
    """A day told from the writer's own: `away` days from it, on `weekday` (Monday 0; None unsaid).

    `loose`: "ce mardi", which may be any day of the week.
    """

    start: int
    end: int
    away: int
    weekday: int | None
    loose: bool


@dataclass(frozen=True, slots=True)
class _Words:
    away: Mapping[str, int]
    weekdays: Mapping[str, int]
    deixis: re.Pattern[str]
    weekday: re.Pattern[str]


def find(plain: str, language: str) -> Iterator[Deixis]:
    """The days told from the writer's own, in order; `plain` is a text as dates.wording.plain gives it."""
    words = _words(language)
    for match in words.deixis.finditer(plain):
        weekday = words.weekdays[match["weekday"]] if match["weekday"] else None
        loose = match["away"] in headers.known(THIS)
        if not loose or weekday is not None:
            away = 0 if loose else words.away[spoken(match["away"])]
            yield Deixis(*match.span(), away, weekday, loose)


def weekdays(plain: str, language: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The weekdays named in the span, in order: where each stands, and which it is (Monday 0)."""
    words = _words(language)
    for match in words.weekday.finditer(plain, start, end):
        yield *match.span(), words.weekdays[match.group()]


@cache
def _words(language: str) -> _Words:
    tables = packs.load(language).tables
    away, weekdays = (
        {spoken(word): value for word, value in tables[name].items()} for name in ("days_away", "weekdays")
    )
    named = rf"(?P<weekday>{any_of(weekdays)})(?!\w)"
    told = any_of([*map(spoken, tables["days_away"]), *headers.known(THIS)])
    lead = rf"(?:,?{SPACE}(?:{any_of(headers.known(BEFORE_DAY))}{SPACE})?{named})?"
    hyphened = told.replace(SPACE, rf"(?:-|{SPACE})")
    deixis = re.compile(rf"(?<!\w)(?P<away>{hyphened})(?!\w){lead}")
    return _Words(away, weekdays, deixis, re.compile(rf"(?<!\w){any_of(weekdays)}(?!\w)"))
