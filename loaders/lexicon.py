"""The words of a language, read from assets/<language>/*.csv, where an analyst adds one without Python.

A row that cannot be read is an error that names the file and the line, never a word silently lost.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders import schema

ASSETS = Path(__file__).resolve().parent.parent / "assets"
FIRST_LANGUAGE = "fr"
ITEMS = "|"
# In the place of an object's class: whatever the object, where an actor known by name acts.
ANYTHING = "*"
# An actor known by name, right behind the verb.
SOMEBODY = "@"
# A town or region named right behind the verb.
SOMEWHERE = "@place"
_SUBJECT_MARK, _PREPOSITION_MARK = "subj:", "prep:"


class LexiconError(ValueError):
    """A row of a word list that cannot be used; the message names file, line and what was expected."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way a verb or a noun tells of an event: what it takes, the type it makes, who does and receives.

    `objects` and `subjects` are the classes (nouns.csv) of which the verb's object and subject must be one,
    `prepositions` those (prepositions.csv) of which one must follow the verb.
    """

    word: str
    reflexive: bool
    objects: frozenset[str]
    subjects: frozenset[str]
    prepositions: frozenset[str]
    event_type: str
    mode: str
    source: tuple[str, ...]
    target: tuple[str, ...]

    @property
    def bare(self) -> bool:
        """Whether the verb tells of it whatever stands beside it."""
        return not (self.objects or self.subjects or self.prepositions)


def rows(language: str, name: str, columns: tuple[str, ...]) -> list[tuple[str, dict[str, str]]]:
    """The rows of assets/<language>/<name>.csv, as `table` gives them."""
    return table(f"{language}/{name}", columns)


def table(name: str, columns: tuple[str, ...]) -> list[tuple[str, dict[str, str]]]:
    """The rows of assets/<name>.csv, each with its place: "FILE, line N".

    Raises LexiconError, naming file and line, for another header or a row of another width.
    """
    path = ASSETS / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != columns:
            raise LexiconError(f"{path}, line 1: expected the columns {', '.join(columns)}")
        found = []
        for row in reader:
            place = f"{path}, line {reader.line_num}"
            if None in row or None in row.values():
                raise LexiconError(f"{place}: expected {len(columns)} values, one for each column")
            found.append((place, row))
    return found


def items(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds several words."""
    return tuple(item for item in cell.split(ITEMS) if item)


def frames(language: str, name: str, word_column: str) -> dict[str, tuple[Frame, ...]]:
    """The frames of a word list by their word (a verb's infinitive without its reflexive pronoun)."""
    columns = (word_column, "object", schema.EVENT_TYPE, schema.MODE, "source", "target")
    found: dict[str, list[Frame]] = {}
    classes = set(_classes_by_phrase(language)[1])
    for place, row in rows(language, name, columns):
        frame = _frame(row, word_column, language)
        if frame.event_type not in schema.EVENT_TYPES:
            raise LexiconError(f"{place}: {frame.event_type!r} is none of {', '.join(schema.EVENT_TYPES)}")
        if unknown := (frame.objects | frame.subjects) - classes - {ANYTHING, SOMEBODY, SOMEWHERE}:
            raise LexiconError(f"{place}: no class {', '.join(sorted(unknown))} in nouns.csv")
        found.setdefault(frame.word, []).append(frame)
    return {word: tuple(rows_) for word, rows_ in found.items()}


def _frame(row: dict[str, str], word_column: str, language: str) -> Frame:
    word, reflexive = _bare(row[word_column], language)
    asked = items(row["object"])
    return Frame(
        word,
        reflexive,
        frozenset(one for one in asked if not one.startswith((_SUBJECT_MARK, _PREPOSITION_MARK))),
        frozenset(_marked(asked, _SUBJECT_MARK)),
        frozenset(_parts(ITEMS.join(_marked(asked, _PREPOSITION_MARK)), language)),
        row[schema.EVENT_TYPE],
        row[schema.MODE],
        _parts(row["source"], language),
        _parts(row["target"], language),
    )


def _marked(asked: tuple[str, ...], mark: str) -> list[str]:
    return [one.removeprefix(mark) for one in asked if one.startswith(mark)]


def _bare(lemma: str, language: str) -> tuple[str, bool]:
    """An infinitive without its reflexive pronoun, and whether it has one."""
    for pronoun in words(language, "grammar")["reflexive"]:
        mark = pronoun if pronoun.endswith("'") else f"{pronoun} "
        if lemma.startswith(mark):
            return lemma.removeprefix(mark), True
    return lemma, False


def _parts(cell: str, language: str) -> tuple[str, ...]:
    return tuple(slots(language).get(item, item) for item in items(cell))


@cache
def slots(language: str) -> dict[str, str]:
    """The part that each preposition gives to the name under it: assets/<language>/prepositions.csv."""
    return {
        word: row["slot"]
        for _, row in rows(language, "prepositions", ("slot", "words"))
        for word in items(row["words"])
    }


@cache
def prepositions(language: str, slot: str) -> frozenset[str]:
    """The prepositions that give one part."""
    return frozenset(word for word, given in slots(language).items() if given == slot)


@cache
def verb_frames(language: str) -> dict[str, tuple[Frame, ...]]:
    """assets/<language>/verbs.csv by infinitive."""
    return frames(language, "verbs", "lemma")


def types(language: str, lemma: str, reflexive: bool) -> frozenset[str]:
    """The event types that a verb tells of whatever its object is."""
    listed = verb_frames(language).get(lemma, ())
    return frozenset(frame.event_type for frame in listed if frame.reflexive == reflexive and frame.bare)


@cache
def act_frames(language: str) -> dict[str, tuple[Frame, ...]]:
    """assets/<language>/acts.csv by noun, in the singular."""
    return frames(language, "acts", "noun")


@cache
def verb_roles(language: str) -> dict[str, frozenset[str]]:
    """What a verb does beside telling of events, by infinitive: assets/<language>/verb_roles.csv."""
    found: dict[str, set[str]] = {}
    for _, row in rows(language, "verb_roles", ("role", "lemmas")):
        for lemma in items(row["lemmas"]):
            found.setdefault(_bare(lemma, language)[0], set()).add(row["role"])
    return {lemma: frozenset(roles) for lemma, roles in found.items()}


@cache
def words(language: str, name: str) -> dict[str, frozenset[str]]:
    """assets/<language>/<name>.csv (columns class, words): the words of each class, which has one row."""
    found: dict[str, frozenset[str]] = {}
    for place, row in rows(language, name, ("class", "words")):
        if row["class"] in found:
            raise LexiconError(f"{place}: class {row['class']!r} has another row; join their words")
        found[row["class"]] = frozenset(items(row["words"]))
    return found


@cache
def _openers(language: str) -> frozenset[str]:
    """The words that a phrase of nouns.csv begins with."""
    return frozenset(phrase[0] for phrase in _classes_by_phrase(language)[0])


@cache
def _classes_by_phrase(language: str) -> tuple[dict[tuple[str, ...], frozenset[str]], frozenset[str]]:
    by_phrase: dict[tuple[str, ...], set[str]] = {}
    listed = rows(language, "nouns", ("class", "nouns"))
    for _, row in listed:
        for noun in items(row["nouns"]):
            by_phrase.setdefault(tuple(noun.split()), set()).add(row["class"])
    classes = frozenset(row["class"] for _, row in listed)
    return {phrase: frozenset(found) for phrase, found in by_phrase.items()}, classes


def noun_classes(language: str, norms: list[str], at: int) -> tuple[frozenset[str], int]:
    """The classes of the longest noun that starts at token `at`, and its number of tokens; none: (∅, 0)."""
    by_phrase, _ = _classes_by_phrase(language)
    if norms[at] not in _openers(language) and singular(language, norms[at]) not in _openers(language):
        return frozenset(), 0
    for size in (4, 3, 2, 1):
        phrase = tuple(norms[at : at + size])
        classes = by_phrase.get(phrase) or by_phrase.get(tuple(singular(language, norm) for norm in phrase))
        if classes and len(phrase) == size:
            return classes, size
    return frozenset(), 0


@cache
def singular(language: str, norm: str) -> str:
    """A noun or adjective without its plural ending; a word that has none comes back as it is."""
    for ending, bare, shortest in _plurals(language):
        if norm.endswith(ending) and len(norm) >= shortest:
            return norm.removesuffix(ending) + bare
    return norm


@cache
def _plurals(language: str) -> tuple[tuple[str, str, int], ...]:
    listed = rows(language, "plurals", ("ending", "singular", "shortest"))
    return tuple((row["ending"], row["singular"], int(row["shortest"])) for _, row in listed)
