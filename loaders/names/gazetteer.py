"""What assets/actors.csv, places.csv and the word lists name, read once into phrasebooks.

An analyst adds a row; a row that cannot be read is an error that names the file and the line.
"""

from dataclasses import dataclass
from functools import cache

from loaders import schema
from loaders.lexicon import LexiconError, items, rows, table, words
from loaders.names.spelling import keys
from loaders.names.words import Phrasebook, split

LANGUAGE = "fr"
STATE, ORGANIZATION, PERSON, SEAT, DEMONYM = "state", "organization", "person", "seat", "demonym"
NOBODY = "nobody"
MEDIA_ROLES = frozenset({"news agency", "newspaper", "broadcaster"})


@dataclass(frozen=True, slots=True)
class Known:
    """A row of assets/actors.csv."""

    actor_id: str
    name: str
    kind: str
    country: str
    wikidata: str
    gender: str
    role: str
    aliases: tuple[str, ...]
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
        schema.ALIASES, "demonyms", "seats", schema.SOURCE,
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
            row["gender"], row[schema.ROLE], items(row[schema.ALIASES]), items(row["demonyms"]),
            items(row["seats"]),
        )  # fmt: skip
    return found


@cache
def phrases() -> Phrasebook[Alias]:
    """Every phrase that names an actor of the gazetteer, and those that only look as if they did."""
    book: Phrasebook[Alias] = Phrasebook()
    for known in actors().values():
        for phrase in known.aliases:
            book.add(phrase, Alias(phrase, known.kind, known.actor_id))
        for phrase in known.demonyms:
            book.add(phrase, Alias(phrase, DEMONYM, known.actor_id))
        for phrase in known.seats:
            book.add(phrase, Alias(phrase, SEAT, known.actor_id))
    for _, row in rows(LANGUAGE, "not_actors", ("phrase", "why")):
        book.add(row["phrase"], Alias(row["phrase"], NOBODY, ""))
    return book


@cache
def shared_demonyms() -> dict[str, tuple[str, ...]]:
    """Demonyms that several states share ("congolais"), with the ids of those states."""
    found: dict[str, dict[str, None]] = {}
    for known in actors().values():
        for demonym in known.demonyms:
            found.setdefault(demonym, {})[known.actor_id] = None
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
def pairs() -> Phrasebook[tuple[str, ...]]:
    """Phrases that name several states at once, with their ids: "les deux Corées"."""
    book: Phrasebook[tuple[str, ...]] = Phrasebook()
    for _, row in rows(LANGUAGE, "pairs", ("phrase", "actor_ids", "example")):
        book.add(row["phrase"], items(row["actor_ids"]))
    return book


@cache
def slips() -> Phrasebook[str]:
    """Words that a machine translation put for a name, with the actor meant."""
    book: Phrasebook[str] = Phrasebook()
    for place, row in rows(LANGUAGE, "slips", ("slip", schema.ACTOR_ID, "evidence")):
        if row[schema.ACTOR_ID] not in actors():
            raise LexiconError(f"{place}: no actor {row[schema.ACTOR_ID]!r} in actors.csv")
        book.add(row["slip"], row[schema.ACTOR_ID])
    return book


@cache
def word_class(name: str, listed: str = "actor_words") -> frozenset[str]:
    """The words of a class in assets/fr/actor_words.csv, or in another list of that form."""
    return words(LANGUAGE, listed)[name]


@dataclass(frozen=True, slots=True)
class Place:
    """A row of assets/places.csv: `country` is ISO 3166-1 alpha-3, `lat` and `lon` WGS 84 degrees."""

    place_id: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    geonames_id: str
    capital: bool
    aliases: tuple[str, ...]


@cache
def places() -> dict[str, Place]:
    """assets/places.csv by place_id; a country's names are those of its state."""
    columns = (
        schema.PLACE_ID, schema.NAME, schema.KIND, schema.COUNTRY, schema.LAT, schema.LON, schema.GEONAMES_ID,
        "capital", schema.ALIASES, schema.SOURCE,
    )  # fmt: skip
    found: dict[str, Place] = {}
    for place, row in table("places", columns):
        if row[schema.KIND] not in schema.PLACE_KINDS:
            raise LexiconError(
                f"{place}: kind {row[schema.KIND]!r} is none of {', '.join(schema.PLACE_KINDS)}"
            )
        try:
            lat, lon = float(row[schema.LAT]), float(row[schema.LON])
        except ValueError as error:
            raise LexiconError(f"{place}: lat and lon must be decimal degrees ({error})") from error
        found[row[schema.PLACE_ID]] = Place(
            row[schema.PLACE_ID], row[schema.NAME], row[schema.KIND], row[schema.COUNTRY], lat, lon,
            row[schema.GEONAMES_ID], bool(row["capital"]), items(row[schema.ALIASES]),
        )  # fmt: skip
    return found


@cache
def place_phrases() -> Phrasebook[tuple[str, str]]:
    """(alias, place_id) of every city and region, by the alias."""
    book: Phrasebook[tuple[str, str]] = Phrasebook()
    for place in places().values():
        for alias in place.aliases:
            book.add(alias, (alias, place.place_id))
    return book


@cache
def capitals() -> dict[str, str]:
    """The place_id of each country's capital."""
    return {place.country: place.place_id for place in places().values() if place.capital}
