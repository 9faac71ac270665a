"""Who and what the assets know by name: actors.csv, places.csv, and how a language names them.

An analyst adds a row; a row that cannot be read is an error that names the file and the line.
"""

from dataclasses import dataclass
from functools import cache

from loaders import schema
from loaders.lexicon import LexiconError, items, rows, table
from loaders.names.spelling import keys
from loaders.names.words import Phrasebook, plain, split

STATE, ORGANIZATION, PERSON, SEAT, DEMONYM = "state", "organization", "person", "seat", "demonym"
NOBODY = "nobody"
MEDIA_ROLES = frozenset({"news agency", "newspaper", "broadcaster"})


@dataclass(frozen=True, slots=True)
class Known:
    """A row of assets/actors.csv: `name` in English, `aliases` names that hold in any language."""

    actor_id: str
    name: str
    kind: str
    country: str
    wikidata: str
    gender: str
    role: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """A row of assets/<language>/actor_names.csv: `gender` is m or f, with p for a plural, or unknown."""

    gender: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """A phrase that names an actor, and how: by name, by demonym, or by the seat of its government."""

    phrase: str
    kind: str
    actor_id: str

    def fits(self, found: tuple) -> bool:
        """Whether the words `found` are written as a name is: capitals, acronyms, the hyphen of a demonym."""
        if self.kind == DEMONYM:
            if self.phrase[0].isupper() and not found[0].capital:
                return False
            return all(word.joined for word in found[1:]) or "-" not in self.phrase
        first = next((word for word in found if word.letters and not word.norm.endswith("'")), found[0])
        if self.kind == NOBODY:
            return True
        if len(found) == 1 and self.phrase.isupper():
            return first.upper or (first.capital and len(self.phrase) > len("AIEA") - 1 and not first.upper)
        return first.capital or not self.phrase[0].isupper()


@cache
def actors() -> dict[str, Known]:
    """assets/actors.csv by actor_id."""
    columns = (
        schema.ACTOR_ID, schema.NAME, schema.KIND, schema.COUNTRY, schema.WIKIDATA, "gender", schema.ROLE,
        schema.ALIASES, schema.SOURCE,
    )  # fmt: skip
    found: dict[str, Known] = {}
    for place, row in table("actors", columns):
        actor_id = row[schema.ACTOR_ID]
        if row[schema.KIND] not in schema.ACTOR_KINDS:
            raise LexiconError(
                f"{place}: kind {row[schema.KIND]!r} is none of {', '.join(schema.ACTOR_KINDS)}"
            )
        if actor_id in found:
            raise LexiconError(f"{place}: a second row for {actor_id!r}; join the two")
        found[actor_id] = Known(
            actor_id, row[schema.NAME], row[schema.KIND], row[schema.COUNTRY], row[schema.WIKIDATA],
            row["gender"], row[schema.ROLE], items(row[schema.ALIASES]),
        )  # fmt: skip
    return found


@cache
def called(language: str) -> dict[str, Called]:
    """assets/<language>/actor_names.csv by actor_id; no row for an actor that any language calls the same."""
    columns = (schema.ACTOR_ID, "gender", "names", "demonyms", "seats")
    found: dict[str, Called] = {}
    for place, row in rows(language, "actor_names", columns):
        if row[schema.ACTOR_ID] not in actors():
            raise LexiconError(f"{place}: no actor {row[schema.ACTOR_ID]!r} in actors.csv")
        listed = (items(row[column]) for column in columns[2:])
        found[row[schema.ACTOR_ID]] = Called(row["gender"], *listed)
    return found


def gender(actor_id: str, language: str) -> str:
    """The gender of an actor's name in a language: m or f, with p for a plural; "" where unknown."""
    name = called(language).get(actor_id)
    return (name.gender if name else "") or actors()[actor_id].gender


def aliases(actor_id: str, language: str) -> tuple[str, ...]:
    """All names of an actor, first those that hold in any language."""
    name = called(language).get(actor_id)
    return tuple(dict.fromkeys((*actors()[actor_id].aliases, *(name.names if name else ()))))


def phrases_of(actor_id: str, language: str) -> tuple[str, ...]:
    """Every phrase that names an actor, by his names, his people or his seat."""
    name = called(language).get(actor_id)
    return (*aliases(actor_id, language), *((*name.demonyms, *name.seats) if name else ()))


@cache
def phrases(language: str) -> Phrasebook[Alias]:
    """Every phrase that names an actor of the gazetteer, and those that only look as if they did."""
    book: Phrasebook[Alias] = Phrasebook()
    for known in actors().values():
        for phrase in aliases(known.actor_id, language):
            book.add(phrase, Alias(phrase, known.kind, known.actor_id))
    for actor_id, name in called(language).items():
        for kind, listed in ((DEMONYM, name.demonyms), (SEAT, name.seats)):
            for phrase in listed:
                book.add(phrase, Alias(phrase, kind, actor_id))
    for _, row in rows(language, "not_actors", ("phrase", "why")):
        book.add(row["phrase"], Alias(row["phrase"], NOBODY, ""))
    return book


@cache
def organizations(role: str = "") -> frozenset[str]:
    """The ids of the organizations of a role ("news agency"), or of all."""
    found = (known for known in actors().values() if known.kind == ORGANIZATION)
    return frozenset(known.actor_id for known in found if not role or known.role == role)


@cache
def organizations_by_word(language: str) -> dict[str, frozenset[str]]:
    """The organizations that have a word, unaccented, in one of their names of several: "cour", "agence"."""
    found: dict[str, set[str]] = {}
    for actor_id in organizations():
        for phrase in map(plain, aliases(actor_id, language)):
            for word in phrase if len(phrase) > 1 else ():
                found.setdefault(word, set()).add(actor_id)
    return {word: frozenset(ids) for word, ids in found.items()}


@cache
def shared_demonyms(language: str) -> dict[str, tuple[str, ...]]:
    """Demonyms that several states share ("congolais"), with the ids of those states."""
    found: dict[str, dict[str, None]] = {}
    for actor_id, name in called(language).items():
        for demonym in name.demonyms:
            found.setdefault(demonym, {})[actor_id] = None
    return {demonym: tuple(ids) for demonym, ids in found.items() if len(ids) > 1}


@cache
def people_by_key() -> dict[tuple[str, ...], str]:
    """The persons of the gazetteer by the spelling keys of their full names."""
    found = {}
    for known in actors().values():
        if known.kind == PERSON:
            for alias in known.aliases:
                name = keys([word.text for word in split(alias)])
                if len(name) > 1:
                    found.setdefault(name, known.actor_id)
    return found


@cache
def pairs(language: str) -> Phrasebook[tuple[str, ...]]:
    """Phrases that name several states at once, with their ids: "les deux Corées"."""
    book: Phrasebook[tuple[str, ...]] = Phrasebook()
    for _, row in rows(language, "pairs", ("phrase", "actor_ids", "example")):
        book.add(row["phrase"], items(row["actor_ids"]))
    return book


@cache
def slips(language: str) -> Phrasebook[str]:
    """Words that a machine translation put for a name, with the actor meant."""
    book: Phrasebook[str] = Phrasebook()
    for place, row in rows(language, "slips", ("slip", schema.ACTOR_ID, "evidence")):
        if row[schema.ACTOR_ID] not in actors():
            raise LexiconError(f"{place}: no actor {row[schema.ACTOR_ID]!r} in actors.csv")
        book.add(row["slip"], row[schema.ACTOR_ID])
    return book


@cache
def short_names(language: str) -> Phrasebook[tuple[str, frozenset[str]]]:
    """Words that stand for a state beside those who must be named: "le Nord" where a text speaks of Korea."""
    book: Phrasebook[tuple[str, frozenset[str]]] = Phrasebook()
    for place, row in rows(language, "short_names", ("phrase", schema.ACTOR_ID, "beside", "example")):
        if row[schema.ACTOR_ID] not in actors():
            raise LexiconError(f"{place}: no actor {row[schema.ACTOR_ID]!r} in actors.csv")
        book.add(row["phrase"], (row[schema.ACTOR_ID], frozenset(items(row["beside"]))))
    return book
