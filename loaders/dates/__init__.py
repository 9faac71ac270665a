"""Every time expression of a text, with the days it may cover and how we know.

    find("Il est arrivé hier mercredi.", date(2024, 6, 20))  ->  one expression, 2024-06-19

What the words of a language look like stands in its pack (`packs`), and so does what only looks like a time;
`readers` make readings of the words, `scan` finds and `joining` joins, `resolution` turns readings into days.
A relative expression without an anchor is found, and keeps no days.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter

from loaders.dates import accents, packs, relations, scan
from loaders.dates.joining import Found
from loaders.dates.pack import Pack
from loaders.dates.readings import Calendar, Lapse, Named, Reading, Recurrence
from loaders.dates.relations import AFTER, BEFORE, ON, RELATIONS, SINCE, UNTIL
from loaders.dates.resolution import resolve
from loaders.dates.scope import Scope
from loaders.dates.tense import Verbs
from loaders.dates.wording import plain
from loaders.text import fold

__all__ = [
    "AFTER", "BEFORE", "DATE", "DURATION", "FREQUENCY", "KINDS", "ON", "RELATIONS", "SINCE", "UNTIL",
    "TimeExpression", "find",
]  # fmt: skip

Anchor = tuple[int, int, date]
DATE, DURATION, FREQUENCY = KINDS = ("date", "duration", "frequency")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The passage at `start`:`end` and the days it may cover, both included, None where open or unknown.

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


def find(
    text: str,
    published: date | None = None,
    start: int = 0,
    end: int | None = None,
    language: str = "fr",
    anchors: Sequence[Anchor] = (),
) -> list[TimeExpression]:
    """The time expressions of `text[start:end]` in order, none overlapping; offsets count in `text`.

    Years and days are carried from expression to expression, so give whole articles rather than sentences.
    `published` is the day the text was published; without it, expressions that need it get no days.
    `anchors` are the spans (start, end, day) that count from another day than `published`, in text order,
    none overlapping: the days of a live ticker. `language` is the ISO 639-1 code of a language pack;
    PackError for another.
    """
    end = len(text) if end is None else end
    pack = packs.load(language)
    if not accents.apart(text):
        return _find(pack, text, _Days(published, anchors), start, end)
    joined, places = accents.joined(text)
    moved = [(bisect_left(places, first), bisect_left(places, last), day) for first, last, day in anchors]
    found = _find(pack, joined, _Days(published, moved), bisect_left(places, start), bisect_left(places, end))
    return [_moved(one, text, places) for one in found]


def _moved(found: TimeExpression, text: str, places: list[int]) -> TimeExpression:
    start, end = places[found.start], places[found.end]
    return replace(found, start=start, end=end, text=text[start:end])


@dataclass(frozen=True, slots=True)
class _Days:
    """The day that each place of a text counts from: that of the anchor it stands in, else `published`."""

    published: date | None
    anchors: Sequence[Anchor]

    def at(self, place: int) -> date | None:
        number = bisect_right(self.anchors, place, key=itemgetter(0)) - 1
        if number < 0 or place >= self.anchors[number][1]:
            return self.published
        return self.anchors[number][2]


def _find(pack: Pack, text: str, days: _Days, start: int, end: int) -> list[TimeExpression]:
    folded = fold(text)
    surface = plain(folded)
    found = scan.scan(pack, surface, text, start, end)
    years = (item.reading.year for item in found if isinstance(item.reading, Calendar) and item.reading.year)
    scope = Scope(pack, surface, Verbs(folded, pack), days.published, tuple(years))
    expressions = []
    for item in found:
        scope.published = days.at(item.start)
        expressions.append(_express(item, text, scope))
    return expressions


def _express(item: Found, text: str, scope: Scope) -> TimeExpression:
    bound, kind = relations.of(item, scope.text, scope.pack), _kind(item.reading)
    scope.enter(item.start, item.end, is_term=bound in (BEFORE, UNTIL), is_past=bound == SINCE)
    relation = SINCE if bound == relations.STARTING else bound
    named = resolve(item.reading, scope)
    value = relations.bounded(named, relation, item.reading)
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
