"""How far the loaders of dates and of actors agree with the hand annotation, span by span.

    python -m tests.quality.spans

A span counts as found when a loader's span overlaps it, and as right when one of those also has its value.
Only core spans can be missed; a date of the loader that overlaps no annotated span is one too many. Actors
are annotated in running text only, headings apart, so that for them only recall is measured.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from loaders import actors, articles, dates, schema
from tests.quality import gold
from tests.quality.agreement import Names, known_names, ratio, same_actors

DATES = gold.FOLDER / "dates.jsonl"
ACTORS = gold.FOLDER / "actors.jsonl"
CORE, DURATION = "core", "duration"


class Span(Protocol):
    """Any passage that a loader found."""

    start: int
    end: int
    text: str


@dataclass
class Count:
    """Core spans, how many were found and are right, how many the loader made up, and each fault in words."""

    core: int = 0
    found: int = 0
    right: int = 0
    extra: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the core spans that were found with the right value."""
        return ratio(self.right, self.core)

    @property
    def f1(self) -> float:
        """Of finding spans with the right value."""
        return ratio(2 * self.right, self.core + self.found + self.extra)

    def add(self, record: dict, near: list[Span], right: Callable[[Span], bool]) -> None:
        """Count one annotated core span, given the loader's spans that overlap it."""
        is_right = any(map(right, near))
        self.core += 1
        self.found += bool(near)
        self.right += is_right
        if not is_right:
            self.faults.append(f"{'WRONG' if near else 'MISSED'} {record} <- {near}")


def measure_dates() -> Count:
    """`dates.find` on the four articles against dates.jsonl, anchored as docs.jsonl says."""
    count = Count()
    published = {record["doc"]: record["published"] for record in gold.records(gold.FOLDER / "docs.jsonl")}
    for doc, records in _by_doc(gold.records(DATES)).items():
        anchor = published[doc] and date.fromisoformat(published[doc])
        found = [span for span in dates.find(gold.text(doc), anchor) if span.kind == dates.DATE]
        for record in records:
            if record["tier"] == CORE:
                count.add(record, _near(record, found), lambda span, record=record: _same_days(record, span))
        extra = [span for span in found if _made_up(span, records)]
        count.extra += len(extra)
        count.faults += [f"EXTRA {doc} {span}" for span in extra]
    return count


def _made_up(span: dates.TimeExpression, records: list[dict]) -> bool:
    """A date where none is annotated, or days where only a length of time is."""
    tiers = {record["tier"] for record in records if _near(record, [span])}
    return bool(span.date_start or span.date_end) and tiers in ({DURATION}, set())


def _same_days(record: dict, span: dates.TimeExpression) -> bool:
    days = [day and day.isoformat() for day in (span.date_start, span.date_end)]
    expected = [record["value_start"], record["value_end"]]
    if record["relation"] == dates.SINCE and days[0] == expected[0]:
        return True
    return days == expected or days in record.get("accept", [])


def measure_actors() -> Count:
    """`actors.find` on the articles of actors.jsonl."""
    count = Count()
    for doc, records in _by_doc(gold.records(ACTORS)).items():
        found, known = actors.find(articles.read(gold.ARTICLES / f"{doc}.txt"))
        names = known_names(_row(actor) for actor in known.values())
        for record in records:
            if record["core"]:
                count.add(record, _near(record, found), _names_actors(record["actor_ids"], names))
    return count


def _names_actors(expected: list[str], names: Names) -> Callable[[Span], bool]:
    return lambda mention: same_actors(expected, mention.actor_ids, names)


def _row(actor: actors.Actor) -> dict[str, str]:
    return {
        schema.ACTOR_ID: actor.actor_id,
        schema.NAME: actor.name,
        schema.KIND: actor.kind,
        schema.ALIASES: schema.join(actor.aliases),
    }


def _by_doc(records: Iterable[dict]) -> dict[str, list[dict]]:
    by_doc = defaultdict(list)
    for record in records:
        by_doc[record["doc"]].append(record)
    return by_doc


def _near(record: dict, spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.start < record["end"] and record["start"] < span.end]


if __name__ == "__main__":
    for name, count in (("dates", measure_dates()), ("actors", measure_actors())):
        print(f"{name}: core {count.core} found {count.found} right {count.right} extra {count.extra}")
        print(f"  recall {count.recall:.3f} F1 {count.f1:.3f}", *count.faults, sep="\n  ")
