"""Every time expression of a French text, with the days it may cover and how we know.

    find("Il est arrivé hier mercredi.", date(2024, 6, 20))  ->  one expression, 2024-06-19

`atoms` and `patterns` say what the words look like, `refusals` what only looks like it, `scan` finds and
joins, `resolution` turns readings into days. A relative expression without an anchor is found, and keeps
no days.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from loaders.dates import scan
from loaders.dates.atoms import SPACE, compiled
from loaders.dates.readings import END, Calendar, Lapse, Named, Reading, Recurrence, Shift, Span
from loaders.dates.resolution import resolve
from loaders.dates.scope import Scope, Value
from loaders.text import fold, unaccent

DATE, DURATION, FREQUENCY = KINDS = ("date", "duration", "frequency")
ON, SINCE, UNTIL, BEFORE, AFTER = RELATIONS = ("on", "since", "until", "before", "after")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """`text` = the passage at `start`:`end`; the days it may cover, both included, None where open or unknown.

    `precision` and `basis` are those of the schema; `relation` says which bound the named time is
    (`since` 2022: from its first day on); `rule` names the pattern, or `period:ID` for a named period.
    """

    start: int
    end: int
    text: str
    date_start: date | None
    date_end: date | None
    precision: str
    basis: str
    relation: str
    kind: str
    rule: str


_RELATION = compiled(
    rf"""(?<!\w)(?:
        (?P<since>depuis|(?:à|a){SPACE}partir{SPACE}d[eu]'?|à{SPACE}compter{SPACE}d[eu]'?)
      | (?P<until>jusqu'(?:en|au|aux|à)?|d'ici(?:{SPACE}(?:à|au|en))?|au{SPACE}plus{SPACE}tard)
      | (?P<before>avant|antérieure?s?{SPACE}(?:à|au)|précédant)
      | (?P<after>après|au-delà{SPACE}d[eu]|postérieure?s?{SPACE}(?:à|au)|passé)
    )(?:{SPACE}(?:à|en))?(?:{SPACE}?(?:le|la|l'|les|de{SPACE}l'|cette|ce|du|de|la{SPACE}fin{SPACE}de))*(?:{SPACE})?$"""
)
_RELATION_REACH = 34


def find(
    text: str, published: date | None = None, start: int = 0, end: int | None = None
) -> list[TimeExpression]:
    """The time expressions of `text[start:end]` in order, none overlapping; offsets count in `text`.

    Years and days are carried from expression to expression, so give whole articles rather than sentences.
    `published` is the day the text was published; without it, expressions that need it get no days.
    """
    folded = fold(text)
    plain = unaccent(folded)
    found = scan.scan(plain, text, start, len(text) if end is None else end)
    years = (item.reading.year for item in found if isinstance(item.reading, Calendar) and item.reading.year)
    scope = Scope(plain, folded, published, tuple(years))
    return [_express(item, text, scope) for item in found]


def _express(item: scan.Found, text: str, scope: Scope) -> TimeExpression:
    relation, kind = _relation(item, scope.text), _kind(item.reading)
    scope.start, scope.end, scope.is_term = item.start, item.end, relation in (BEFORE, UNTIL)
    named = resolve(item.reading, scope)
    value = _bounded(named, relation, getattr(item.reading, "part", 0))
    if kind == DATE and relation == ON and named.first and named.last and not isinstance(item.reading, Named):
        scope.learn(named)
    return TimeExpression(
        item.start, item.end, text[item.start : item.end], value.first, value.last, value.precision,
        value.basis, relation, kind, item.rule,
    )  # fmt: skip


def _kind(reading: Reading) -> str:
    if isinstance(reading, Recurrence):
        return FREQUENCY
    return DURATION if isinstance(reading, Lapse) else DATE


def _relation(item: scan.Found, text: str) -> str:
    reading = item.reading
    if (isinstance(reading, Lapse) and reading.since) or (isinstance(reading, Span) and reading.last is None):
        return SINCE
    if isinstance(reading, Lapse | Recurrence):
        return ON
    if isinstance(reading, Shift) and text.startswith(("d'ici", "sous"), item.start):
        return UNTIL
    match = _RELATION.search(text, max(0, item.start - _RELATION_REACH), item.start)
    return match.lastgroup if match else ON


def _bounded(value: Value, relation: str, part: int) -> Value:
    """The days that a relation to the named ones may cover; "avant la fin de l'année" reaches to its end."""
    first, last, day = value.first, value.last, timedelta(days=1)
    ends = {
        ON: (first, last),
        SINCE: (first, None),
        UNTIL: (None, last),
        BEFORE: (None, last if part == END else first and first - day),
        AFTER: (last and last + day, None),
    }[relation]
    return Value(*ends, value.precision, value.basis)


__all__ = [
    "AFTER",
    "BEFORE",
    "DATE",
    "DURATION",
    "FREQUENCY",
    "ON",
    "SINCE",
    "UNTIL",
    "TimeExpression",
    "find",
]
