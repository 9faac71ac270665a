"""How far the tables agree with the hand annotation.

    python -m tests.quality.scoring TABLES_DIR tests/gold/events.jsonl [more gold ...] [--show]

TABLES_DIR is what `python -m loaders seeds --out TABLES_DIR` wrote. A row of `event_mentions` and an
annotated act of the same article may be paired when their passages overlap; the pairing is the one on which
most agrees. Annotated acts that are not core count when they are found and are not missed when they are not.
*Strict* asks of a pair the right type, the right date and at least half of the actors (F1 >= 0.5).
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from loaders import schema
from tests.quality import gold as annotation
from tests.quality.agreement import Names, actor_f1, known_names, ratio, same_date
from tests.quality.assignment import best_pairs
from tests.quality.gold import Event

ENOUGH_ACTORS = 0.5
AGREEMENTS = ("type", "date", "actors", "status")
Row = Mapping[str, object]


@dataclass(frozen=True)
class Pair:
    """An annotated act and the row that reports it, and on what the two agree."""

    event: Event
    row: Row
    type: bool
    date: bool
    actors: float
    status: bool

    @property
    def strict(self) -> bool:
        return self.type and self.date and self.actors >= ENOUGH_ACTORS

    @property
    def worth(self) -> float:
        """What the pairing maximises: agreement, then overlap, then a core act before another."""
        agreement = self.type + self.date + self.actors
        return 1 + agreement + _overlap(self.event, self.row) / 2 + self.event.core / 5


@dataclass
class Score:
    """The pairs of one or more articles, and what stands unpaired on either side."""

    pairs: list[Pair] = field(default_factory=list)
    missed: list[Event] = field(default_factory=list)
    extra: list[Row] = field(default_factory=list)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.pairs + other.pairs, self.missed + other.missed, self.extra + other.extra)

    @property
    def rows(self) -> int:
        return len(self.pairs) + len(self.extra)

    @property
    def core(self) -> int:
        return sum(pair.event.core for pair in self.pairs) + len(self.missed)

    @property
    def detection(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of finding acts at all."""
        return self._rates(self.pairs)

    @property
    def strict(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of finding them with type, date and actors right."""
        return self._rates([pair for pair in self.pairs if pair.strict])

    def share(self, agreement: str) -> float:
        """The mean over the pairs of one of AGREEMENTS."""
        return ratio(sum(getattr(pair, agreement) for pair in self.pairs), len(self.pairs))

    @property
    def invented_dates(self) -> int:
        """Pairs in which the row has a date that no reader can establish (not counted as wrong)."""
        return sum(pair.event.first is None and bool(pair.row[schema.DATE_START]) for pair in self.pairs)

    def _rates(self, found: list[Pair]) -> tuple[float, float, float]:
        precision = ratio(len(found), self.rows)
        recall = ratio(sum(pair.event.core for pair in found), self.core)
        return precision, recall, ratio(2 * precision * recall, precision + recall)


def score(mentions: Iterable[Row], actors: Iterable[Row], events: Iterable[Event]) -> dict[str, Score]:
    """The score of every annotated article; `mentions` and `actors` are rows of those two tables."""
    names = known_names(actors)
    rows_of, events_of = defaultdict(list), defaultdict(list)
    for row in mentions:
        rows_of[row[schema.ARTICLE_ID]].append(row)
    for event in events:
        events_of[event.doc].append(event)
    return {doc: _score_article(events_of[doc], rows_of[doc], names) for doc in sorted(events_of)}


def _score_article(events: list[Event], rows: list[Row], names: Names) -> Score:
    judged = [[_judge(event, row, names) for row in rows] for event in events]
    chosen = best_pairs([[pair.worth if pair else 0.0 for pair in line] for line in judged])
    found, used = {i for i, _ in chosen}, {j for _, j in chosen}
    return Score(
        pairs=[judged[i][j] for i, j in chosen],
        missed=[event for i, event in enumerate(events) if event.core and i not in found],
        extra=[row for j, row in enumerate(rows) if j not in used],
    )


def _judge(event: Event, row: Row, names: Names) -> Pair | None:
    """The two as a pair, or None where their passages do not touch."""
    if _overlap(event, row) <= 0:
        return None
    named = schema.split(str(row[schema.SOURCE_ACTORS])) + schema.split(str(row[schema.TARGET_ACTORS]))
    return Pair(
        event,
        row,
        type=row[schema.EVENT_TYPE] in event.types,
        date=same_date(event, str(row[schema.DATE_START]), str(row[schema.DATE_END])),
        actors=actor_f1(event.actors, list(dict.fromkeys(named)), names),
        status=row[schema.STATUS] == event.status,
    )


def _overlap(event: Event, row: Row) -> float:
    """The share of the annotated passage that the row's passage covers."""
    shared = min(event.end, int(row[schema.END])) - max(event.start, int(row[schema.START]))
    return shared / (event.end - event.start)


def summary(name: str, result: Score) -> str:
    """One line of figures."""
    detection, strict = ("P {:.2f} R {:.2f} F1 {:.3f}".format(*x) for x in (result.detection, result.strict))
    shares = " ".join(f"{agreement} {result.share(agreement):.2f}" for agreement in AGREEMENTS)
    return (
        f"{name:24} rows {result.rows:3} core {result.core:3} | found {detection} | {shares} | "
        f"strict {strict} | dates out of nothing {result.invented_dates}"
    )


def faults(result: Score) -> Iterable[str]:
    """One line for each act missed, row too many, and pair that disagrees on something."""
    for event in result.missed:
        yield f"{event.doc} {event.start} MISSED {_expected(event)} «{event.quote}»"
    for row in result.extra:
        yield f"{row[schema.ARTICLE_ID]} {row[schema.START]} EXTRA {_told(row)} «{row[schema.QUOTE]}»"
    for pair in result.pairs:
        if wrong := [name for name in AGREEMENTS if not _right(pair, name)]:
            event = pair.event
            yield (
                f"{event.doc} {event.start} {'+'.join(wrong).upper()} expected {_expected(event)}"
                f" got {_told(pair.row)} «{event.quote}»"
            )


def _right(pair: Pair, agreement: str) -> bool:
    return getattr(pair, agreement) >= (ENOUGH_ACTORS if agreement == "actors" else True)


def _expected(event: Event) -> str:
    return f"{'/'.join(event.types)} {event.first}..{event.last} {';'.join(event.actors)} {event.status}"


def _told(row: Row) -> str:
    days = f"{row[schema.DATE_START]}..{row[schema.DATE_END]}"
    who = f"{row[schema.SOURCE_ACTORS]}>{row[schema.TARGET_ACTORS]}"
    return f"{row[schema.EVENT_TYPE]} {days} {who} {row[schema.STATUS]} ({row[schema.RULE]})"


def read_table(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of one CSV table."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tables", type=Path, help="folder of the CSV tables")
    parser.add_argument("gold", type=Path, nargs="+", help="annotated acts (JSONL)")
    parser.add_argument("--show", action="store_true", help="list every fault")
    options = parser.parse_args()
    mentions, actors = (read_table(options.tables, table) for table in ("event_mentions", "actors"))
    for path in options.gold:
        results = score(mentions, actors, annotation.events(path))
        for doc, result in results.items():
            print(summary(doc, result))
            if options.show:
                print(*(f"  {fault}" for fault in faults(result)), sep="\n")
        for name, docs in annotation.subjects(path).items():
            print(summary(name, sum((results[doc] for doc in docs), Score())))
        print(summary(path.stem, sum(results.values(), Score())))


if __name__ == "__main__":
    main()
