"""What an article's body says of days, and what bounds that puts on the article's own."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TypeVar

from loaders import dates
from loaders.blocks import BODY, Block, boilerplate
from loaders.dates import TimeExpression, atoms, tense
from loaders.datestamps import Stamp
from loaders.publication import datelines, signatures
from loaders.publication.datelines import Dateline
from loaders.schema import DAY, EXPLICIT
from loaders.sentences import Sentence
from loaders.text import fold, unaccent

_AWAY = {"avant-hier": -2, "hier": -1, "demain": 1, "apres-demain": 2}
_DEIXIS = atoms.compiled(
    rf"""(?<!\w)(?P<away>aujourd.?hui|avant[- ]hier|hier|après[- ]demain|demain|ce)(?!\w)
    (?:,?{atoms.SPACE}(?:le{atoms.SPACE})?(?P<weekday>{atoms.WEEKDAY_NAME})(?!\w))?"""
)
_THIS = "ce"
_WEEKDAY = atoms.compiled(rf"(?<!\w)(?P<weekday>{atoms.WEEKDAY_NAME})(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


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


Spanned = TypeVar("Spanned", TimeExpression, Deixis)


@dataclass(frozen=True, slots=True)
class Reading:
    """The time expressions and deictic days of an article's body, in order, with bounds on its own day."""

    text: str
    folded: str
    plain: str  # folded, without accents
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    deixes: tuple[Deixis, ...]
    dateline: Dateline | None
    signed: tuple[Stamp, ...]
    headed: tuple[Stamp, ...]
    numbered: tuple[Stamp, ...]
    latest: date  # the last past day or period with its year has begun; `date.min` for none
    last_year: int | None  # of the copyright line

    def weekday(self, start: int, end: int) -> int | None:
        """The first weekday named in the span, None for none."""
        match = _WEEKDAY.search(self.plain, start, end)
        return atoms.WEEKDAYS[match["weekday"]] if match else None

    def tells_past(self, found: TimeExpression) -> bool:
        """Whether the verb beside an expression is in the past."""
        return tense.of(self.folded, found.start, found.end) == tense.PAST


def between(spanned: tuple[Spanned, ...], start: int, end: int) -> tuple[Spanned, ...]:
    """Those of `spanned`, which are in order, that start in the span."""
    starts = attrgetter("start")
    return spanned[bisect_left(spanned, start, key=starts) : bisect_left(spanned, end, key=starts)]


def read(text: str, blocks: Sequence[Block], sentences: Iterable[Sentence]) -> Reading:
    """What the body of `text` says of days."""
    folded = fold(text)
    plain = unaccent(folded)
    found = tuple(found for found in dates.find(text) if found.kind == dates.DATE)
    deixes = tuple(_deixes(plain))
    body = [(block.start, block.end) for block in blocks if block.kind == BODY]
    expressions = tuple(item for span in body for item in between(found, *span))
    return Reading(
        text=text,
        folded=folded,
        plain=plain,
        sentences=tuple(sentences),
        expressions=expressions,
        deixes=tuple(item for span in body for item in between(deixes, *span)),
        dateline=datelines.find(text, blocks),
        signed=tuple(signatures.signed(text, blocks)),
        headed=tuple(signatures.headed(text, blocks)),
        numbered=tuple(signatures.numbered(text, blocks)),
        latest=max(
            (item.date_start for item in expressions if _is_dated_past(folded, item)), default=date.min
        ),
        last_year=max(_copyright_years(text, blocks), default=None),
    )


def _deixes(plain: str) -> Iterator[Deixis]:
    for match in _DEIXIS.finditer(plain):
        weekday = atoms.WEEKDAYS[match["weekday"]] if match["weekday"] else None
        if match["away"] != _THIS or weekday is not None:
            away = _AWAY.get(match["away"].replace(" ", "-"), 0)
            yield Deixis(*match.span(), away, weekday, loose=match["away"] == _THIS)


def _is_dated_past(folded: str, found: TimeExpression) -> bool:
    """Whether an expression with its year speaks of the past; a day needs a verb that says so."""
    if found.basis != EXPLICIT or found.date_start is None or found.relation == dates.UNTIL:
        return False
    direction = tense.of(folded, found.start, found.end)
    return direction == tense.PAST or (direction == tense.UNKNOWN and found.precision != DAY)


def _copyright_years(text: str, blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if block.rule == boilerplate.COPYRIGHT:
            yield from map(int, _YEAR.findall(text, block.start, block.end))
