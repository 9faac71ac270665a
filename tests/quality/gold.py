"""The hand annotation, as tests/gold/README.md describes it, read and checked."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "gold"
ARTICLES = ROOT / "seeds"
DEVELOPMENT, HELD_OUT, ENGLISH = FOLDER / "development", FOLDER / "held_out", FOLDER / "english"
# The annotated texts, by the file of their acts.
TEXTS = {
    FOLDER / "events.jsonl": ARTICLES,
    FOLDER / "development.jsonl": DEVELOPMENT,
    FOLDER / "held_out.jsonl": HELD_OUT,
    FOLDER / "english.jsonl": ENGLISH,
}


@dataclass(frozen=True)
class Event:
    """One annotated act; `first` and `last` are its days in ISO form, or both None."""

    doc: str
    start: int
    end: int
    quote: str
    first: str | None
    last: str | None
    precision: str
    types: tuple[str, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    status: str
    core: bool
    number: float | None


def records(path: Path) -> list[dict]:
    """The objects of a JSONL file, in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def events(path: Path) -> list[Event]:
    """The annotated acts of a file."""
    return [_event(record) for record in records(path)]


def subjects(path: Path) -> dict[str, list[str]]:
    """The articles of a file of acts by what they are about, where the file beside it says so."""
    found: dict[str, list[str]] = {}
    described = path.with_name(f"{path.stem}_docs.jsonl")
    for record in records(described) if described.exists() else ():
        found.setdefault(record["subject"], []).append(record["doc"])
    return found


def _event(record: dict) -> Event:
    first, last = record["date"] or (None, None)
    return Event(
        doc=record["doc"],
        start=record["start"],
        end=record["end"],
        quote=record["quote"],
        first=first,
        last=last,
        precision=record["precision"],
        types=tuple(record["types"]),
        actors=tuple(record["actors"]),
        places=tuple(record["places"]),
        status={"reported": "actual"}.get(record["status"], record["status"]),
        core=record["core"],
        number=record.get("number"),
    )


@cache
def text(doc: str) -> str:
    """The decoded article that a `doc` counts its offsets in, wherever it stands."""
    for folder in TEXTS.values():
        if (path := folder / f"{doc}.txt").exists():
            return path.read_bytes().decode("utf-8")
    raise FileNotFoundError(f"no article {doc}.txt in {', '.join(map(str, TEXTS.values()))}")


def misplaced(rows: Iterable[dict], quote: str) -> list[dict]:
    """The rows whose offsets do not give the words under their key `quote`."""
    return [row for row in rows if text(row["doc"])[row["start"] : row["end"]] != row[quote]]
