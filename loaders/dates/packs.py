"""The language packs: assets/<language>/dates/, each read when it is first asked for.

`words.toml` holds tables and lists of words, `atoms.toml` named pieces of patterns, `patterns.toml` the
shapes of time expressions, `refusals.toml` what only looks like one, `context.toml` the words around them,
`periods.csv` the names of periods of history. To add a language is to write these: no logic names a word.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from loaders.dates.pack import ANY_NUMBER, SHORT_NUMBER, YEAR_NUMBER, Pack, Pattern, Refusal, Section
from loaders.dates.readers import READERS
from loaders.dates.wording import PackError, Wording, surface
from loaders.dates.words import TABLES, Words

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FOLDER = "dates"
# What context.toml says, by section.
_CONTEXT = {
    "joining": ("opener", "to", "and", "or", "offset", "list"),
    "relations": ("before_expression",),
    "scope": (
        "adjectival", "done", "coming", "meant_for", "opens_sentence", "opens_heading", "opens_entry",
    ),
    "periods": ("tells_when", "articles"),
    "tense": ("verb", "participle", "lasting", "earlier", "in_passing", "from_then"),
}  # fmt: skip
_PIECE = re.compile(r"\{(\w+)\}")
_NUMBERS = (ANY_NUMBER, SHORT_NUMBER, YEAR_NUMBER)


@cache
def load(language: str) -> Pack:
    """The pack of a language, by its ISO 639-1 code; raises PackError where there is none or it is broken."""
    folder = folder_of(language)
    if not folder.is_dir():
        known = ", ".join(sorted(path.parent.name for path in ASSETS.glob(f"*/{FOLDER}")))
        raise PackError(f"{folder}: no dates are read in {language!r}; the languages are {known}")
    tables = _file(folder / "words.toml", (*TABLES, "lists"))
    atoms = _file(folder / "atoms.toml", ("amount",))
    words = tables | tables.pop("lists")
    wording = Wording(atoms, words, folder)
    meanings = Words(tables, wording)
    return Pack(
        language,
        _patterns(folder / "patterns.toml", words, wording, meanings),
        _refusals(folder / "refusals.toml"),
        _context(folder / "context.toml", atoms, words),
        wording,
        meanings,
        tables,
        tuple(words["glued"]),
    )


def folder_of(language: str) -> Path:
    return ASSETS / language / FOLDER


def _file(path: Path, expected: Iterable[str]) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: expected date words in TOML: {error}") from error
    _expect(expected, found, path)
    return found


def _expect(names: Iterable[str], found: Mapping[str, Any], place: Path | str) -> None:
    if missing := [name for name in names if name not in found]:
        raise PackError(f"{place}: expected also {', '.join(missing)}; empty where the language has none")


def _context(path: Path, atoms: Mapping[str, str], words: Mapping[str, Any]) -> dict[str, Section]:
    sections = _file(path, _CONTEXT)
    for name, keys in _CONTEXT.items():
        _expect(keys, sections[name], f"{path}, [{name}]")
    return {
        name: Section(name, entries, Wording(atoms | entries, words, path.parent))
        for name, entries in sections.items()
    }


def _refusals(path: Path) -> tuple[Refusal, ...]:
    rows = _file(path, ("refusal",))["refusal"]
    return tuple(_row(Refusal, row, path) for row in rows)


def _patterns(path: Path, known: Mapping[str, Any], wording: Wording, words: Words) -> tuple[Pattern, ...]:
    file = _file(path, ("starts", "pattern"))
    starts = {**known, **file["starts"]}
    return tuple(
        _row(
            Pattern,
            row
            | {
                "reader": _reader(row, path),
                "starts": frozenset(_starts(row.get("starts", ()), starts, path)),
                "wording": wording,
                "words": words,
            },
            path,
        )
        for row in file["pattern"]
    )


def _row(kind: type, row: Mapping[str, Any], path: Path) -> Any:
    try:
        return kind(**row)
    except TypeError as error:
        raise PackError(f"{path}, {row.get('name', 'an entry without a name')}: {error}") from error


def _reader(row: Mapping[str, Any], path: Path) -> Any:
    name = row.get("reader")
    if name not in READERS:
        raise PackError(f"{path}, {row.get('name')}: no reader {name!r}; there are {', '.join(READERS)}")
    return READERS[name]


def _starts(entries: Iterable[str], known: Mapping[str, Iterable[str]], path: Path) -> Iterable[str]:
    """The first words of what `entries` name: numbers, words, and in braces all words of a table or list."""
    for entry in entries:
        named = _PIECE.fullmatch(entry)
        if named and named[1] not in known:
            raise PackError(f"{path}: no table or list is named {named[1]}")
        if named:
            yield from _starts(known[named[1]], known, path)
        else:
            word = re.match(r"\w+", surface(entry)).group()
            yield SHORT_NUMBER if word[0].isdigit() and entry not in _NUMBERS else word
