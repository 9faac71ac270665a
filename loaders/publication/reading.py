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
from loaders.dates import TimeExpression, tense, wording
from loaders.datestamps import Stamp
from loaders.publication import datelines, deixis, issues, margins, signatures
from loaders.publication.datelines import Dateline
from loaders.publication.deixis import Deixis
from loaders.schema import DAY, EXPLICIT
from loaders.sentences import Sentence
from loaders.text import fold

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


Spanned = TypeVar("Spanned", TimeExpression, Deixis)


@dataclass(frozen=True, slots=True)
class Reading:
    """The time expressions and deictic days of an article's body, in order, with bounds on its own day."""

    text: str
    language: str
    folded: str
    plain: str  # folded, without accents
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    deixes: tuple[Deixis, ...]
    dateline: Dateline | None
    signed: tuple[Stamp, ...]
    headed: tuple[Stamp, ...]
    numbered: tuple[Stamp, ...]
    margins: tuple[Stamp, ...]
    latest: date  # the last past day or period with its year has begun; `date.min` for none
    last_year: int | None  # of the copyright line

    def weekday(self, start: int, end: int) -> int | None:
        """The first weekday named in the span, None for none."""
        named = deixis.weekdays(self.plain, self.language, start, end)
        return next((weekday for _, _, weekday in named), None)

    def weekdays_told(self, start: int, end: int) -> Iterator[int]:
        """The weekdays of the span that no verb puts ahead."""
        for first, last, weekday in deixis.weekdays(self.plain, self.language, start, end):
            if tense.of(self.folded, first, last, language=self.language) not in tense.AHEAD:
                yield weekday

    def tells_past(self, found: TimeExpression) -> bool:
        """Whether the verb beside an expression is in the past."""
        return _direction(self.folded, found, self.language) == tense.PAST


def between(spanned: tuple[Spanned, ...], start: int, end: int) -> tuple[Spanned, ...]:
    """Those of `spanned`, which are in order, that start in the span."""
    starts = attrgetter("start")
    return spanned[bisect_left(spanned, start, key=starts) : bisect_left(spanned, end, key=starts)]


def read(text: str, blocks: Sequence[Block], sentences: Iterable[Sentence], language: str) -> Reading:
    """What the body of `text`, in a language that has a pack of dates, says of days."""
    folded = fold(text)
    plain = wording.plain(folded)
    found = tuple(found for found in dates.find(text, language=language) if found.kind == dates.DATE)
    deixes = tuple(deixis.find(plain, language))
    body = [(block.start, block.end) for block in blocks if block.kind == BODY]
    expressions = tuple(item for span in body for item in between(found, *span))
    past = (item.date_start for item in expressions if _is_dated_past(folded, item, language))
    return Reading(
        text=text,
        language=language,
        folded=folded,
        plain=plain,
        sentences=tuple(sentences),
        expressions=expressions,
        deixes=tuple(item for span in body for item in between(deixes, *span)),
        dateline=datelines.find(text, blocks),
        signed=tuple(signatures.signed(text, blocks)),
        headed=(*issues.titled(text, blocks), *margins.broken(text, blocks)),
        numbered=tuple(issues.numbered(text, blocks)),
        margins=tuple(margins.find(text, blocks, language)),
        latest=max(past, default=date.min),
        last_year=max(_copyright_years(text, blocks), default=None),
    )


def _direction(folded: str, found: TimeExpression, language: str) -> int:
    return tense.of(folded, found.start, found.end, language=language)


def _is_dated_past(folded: str, found: TimeExpression, language: str) -> bool:
    """Whether an expression with its year speaks of the past; a day needs a verb that says so."""
    if found.basis != EXPLICIT or found.date_start is None or found.relation == dates.UNTIL:
        return False
    direction = _direction(folded, found, language)
    return direction == tense.PAST or (direction == tense.UNKNOWN and found.precision != DAY)


def _copyright_years(text: str, blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if block.rule == boilerplate.COPYRIGHT:
            yield from map(int, _YEAR.findall(text, block.start, block.end))
