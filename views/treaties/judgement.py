"""What a treaty has on each topic that a base treaty has not: new, stronger, weaker, gone, or not to be told.

Strength is read off `assets/treaty_levels.csv`, which orders the obligations of a topic and says why;
nothing else is judged. What one side does not state is not comparable, and what has no order is only
different. Of two defence obligations of one level the one with fewer qualifiers is the stronger.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders import schema
from loaders.schema import Tables
from views.treaties.comparison import Row, Statement, comparison

LEVELS = Path(__file__).parents[2] / "assets" / "treaty_levels.csv"
NEW, STRONGER, WEAKER, GONE, UNCHANGED, DIFFERENT, UNKNOWN = CHANGES = (
    "new", "stronger", "weaker", "gone", "unchanged", "different", "not comparable",
)  # fmt: skip
_DEFENSE, _QUALIFIER = "defense", "qualifier"


@dataclass(frozen=True, slots=True)
class Level:
    """A step of a topic's scale; `rank`: None where it has no order, 0 where nothing is owed."""

    name: str
    rank: int | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Change:
    """How `treaty_id` differs from the base on a topic, why in words, and the provisions it rests on."""

    topic: str
    treaty_id: str
    change: str
    reason: str
    provision_ids: tuple[str, ...]


def changes(tables: Tables, base: str) -> dict[tuple[str, str], Change]:
    """The changes against the treaty `base`, by topic and treaty id; the base itself has none."""
    rows = {row.topic: row for row in comparison(tables)}
    return {
        (topic, treaty_id): _change(row, rows.get(_QUALIFIER), base, treaty_id)
        for topic, row in rows.items()
        for treaty_id in row.cells
        if treaty_id != base
    }


@cache
def levels() -> dict[str, dict[str, Level]]:
    """The levels by topic and name. Raises ValueError, naming the row, where a rank is no number."""
    found: dict[str, dict[str, Level]] = {}
    with LEVELS.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            level = Level(row["level"], _rank(row["rank"], number), row["meaning"])
            found.setdefault(row[schema.TOPIC], {})[level.name] = level
    return found


def _rank(written: str, row: int) -> int | None:
    if written and not written.isdecimal():
        raise ValueError(
            f"{LEVELS.name}, row {row}: expected a whole number or nothing as rank, not {written!r}"
        )
    return int(written) if written else None


def _change(row: Row, qualifiers: Row | None, base: str, other: str) -> Change:
    before, after = row.cells.get(base, ()), row.cells[other]
    change, reason = _judge(row.topic, before, after, base, other)
    used = [*before, *after]
    if row.topic == _DEFENSE and change == UNCHANGED and _level(_DEFENSE, after).rank:
        cells = qualifiers.cells if qualifiers else {}
        conditions = cells.get(base, ()), cells.get(other, ())
        change, reason = _conditioned(reason, *conditions, base, other)
        used += [*conditions[0], *conditions[1]]
    return Change(row.topic, other, change, reason, tuple(one.provision_id for one in used))


def _judge(
    topic: str, before: tuple[Statement, ...], after: tuple[Statement, ...], base: str, other: str
) -> tuple[str, str]:
    silent = [treaty_id for treaty_id, cell in ((base, before), (other, after)) if not cell]
    if silent:
        return UNKNOWN, f"Not stated for {' and '.join(silent)}."
    if topic not in levels():
        return _compare_facts(before, after)
    old, new = _level(topic, before), _level(topic, after)
    if not old or not new:
        return UNKNOWN, "The statements give no level that could be compared."
    return _compare_levels(old, new, base, other)


def _compare_facts(before: tuple[Statement, ...], after: tuple[Statement, ...]) -> tuple[str, str]:
    same = _values(before) & _values(after)
    return (UNCHANGED, "The same.") if same else (DIFFERENT, "")


def _values(cell: tuple[Statement, ...]) -> set[frozenset[str]]:
    return {frozenset(schema.split(one.value)) for one in cell if one.value}


def _compare_levels(old: Level, new: Level, base: str, other: str) -> tuple[str, str]:
    told = f"{base}: {old.name} ({old.meaning}). {other}: {new.name} ({new.meaning})."
    if old == new:
        return UNCHANGED, f"Both: {old.name} ({old.meaning})."
    if old.rank == 0 or new.rank == 0:
        return (NEW if old.rank == 0 else GONE), told
    if old.rank is None or new.rank is None or old.rank == new.rank:
        return DIFFERENT, f"{told} Neither is ranked above the other."
    return (STRONGER if new.rank > old.rank else WEAKER), told


def _level(topic: str, cell: tuple[Statement, ...]) -> Level | None:
    """The level that a cell states, by the reference or else by the articles; None where these clash."""
    for quoted in (False, True):
        named = [_named(topic, one.value) for one in cell if one.quoted == quoted]
        found = [level for level in named if level]
        if found:
            clash = len({level.rank == 0 for level in found}) > 1
            return None if clash else max(found, key=lambda level: -1 if level.rank is None else level.rank)
    return None


def _named(topic: str, value: str) -> Level | None:
    """The level that a value begins with, the longest that fits: "Article 51 and national law: ..."."""
    fitting = [
        level
        for name, level in levels()[topic].items()
        if value == name or value.startswith((f"{name}: ", f"{name} ("))
    ]
    return max(fitting, key=lambda level: len(level.name), default=None)


def _conditioned(
    reason: str, before: tuple[Statement, ...], after: tuple[Statement, ...], base: str, other: str
) -> tuple[str, str]:
    """Two defence obligations of one level, told apart by their qualifiers."""
    change, condition = _judge(_QUALIFIER, before, after, base, other)
    if change == UNKNOWN:
        return UNCHANGED, f"{reason} Whether conditions are attached is not stated for both."
    return change, f"{reason} Its conditions: {condition}"
