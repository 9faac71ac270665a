"""The nouns that head an office or a body of a state: assets/<language>/roles.csv and bodies.csv."""

from dataclasses import dataclass
from functools import cache

from loaders.lexicon import LexiconError, items, rows, words
from loaders.names.reading import ADJECTIVES_AGREE
from loaders.names.words import Phrasebook, plain

ROLE, BODY = "role", "body"
PALACE, PRIVATE = "palace", "private"
COUNTERPART, OTHER = "counterpart", "other"
# What a body stands for where no state is named beside it: that which the passage is about, or that last
# spoken of; a crowd, for that of the place where it stands; a firm, for the last that only the text names.
HOME, CROWD, LAST_STATE, LAST_ORGANIZATION, LAST_FIRM, OWN = ALONE = (
    "home", "crowd", "state", "organization", "firm", "own",
)  # fmt: skip
_ROLE_COLUMNS = ("office", "rank", "domains", "heads", "example")
_BODY_COLUMNS = ("office", "alone", "heads", "example")
_WORDS = "actor_words"


@dataclass(frozen=True, slots=True)
class Office:
    """A row of roles.csv; `rank` is leader, minister, official, organization or private."""

    office: str
    rank: str
    domains: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: the offices it may name, or the body that it is, and what that stands for alone."""

    kind: str
    offices: tuple[Office, ...]
    lemma: str
    plural: bool = False
    gender: str = ""
    alone: str = ""

    def admits(self, domain: tuple[str, ...]) -> bool:
        """Whether the noun has an office of that domain: a minister "de la défense"."""
        return any(domain in office.domains for office in self.offices)


@cache
def heads(language: str) -> Phrasebook[Head]:
    """Every head noun, singular and plural."""
    book: Phrasebook[Head] = Phrasebook()
    for noun, held in _offices(language).items():
        gender = _gender(noun, language)
        book.add(noun, Head(ROLE, held, noun, False, gender))
        book.add(_plural(noun, language), Head(ROLE, held, noun, True, gender))
    for place, row in rows(language, "bodies", _BODY_COLUMNS):
        if row["alone"] not in ("", *ALONE):
            raise LexiconError(f"{place}: alone {row['alone']!r} is none of {', '.join(ALONE)}")
        body = (Office(row["office"], "", frozenset()),)
        for noun in items(row["heads"]):
            book.add(noun, Head(BODY, body, noun, alone=row["alone"]))
    return book


@cache
def private(language: str) -> frozenset[str]:
    """What persons are who hold no office: experts, kin."""
    every = (office for held in _offices(language).values() for office in held)
    return frozenset(office.office for office in every if office.rank == PRIVATE)


def _offices(language: str) -> dict[str, tuple[Office, ...]]:
    """The offices that each noun may name."""
    found: dict[str, list[Office]] = {}
    for _, row in rows(language, "roles", _ROLE_COLUMNS):
        office = Office(row["office"], row["rank"], frozenset(plain(one) for one in items(row["domains"])))
        for noun in items(row["heads"]):
            found.setdefault(noun, []).append(office)
    return {noun: tuple(held) for noun, held in found.items()}


def _gender(noun: str, language: str) -> str:
    """m, f, or "" for a noun that names either."""
    listed = words(language, _WORDS)
    head = _inflected(noun.split(" "), language)
    first = noun.split(" ")[head.start]
    if first in listed["epicene"]:
        return ""
    if first not in listed["masculine noun"] and first.endswith(tuple(listed["feminine ending"])):
        return "f"
    return next(iter(listed["other gender"]), "")


def _plural(noun: str, language: str) -> str:
    """The plural of a head noun: "chefs d'état-major", "foreign ministers"."""
    parts = noun.split(" ")
    endings = [ending.split(">") for ending in words(language, _WORDS)["plural ending"]]
    by_length = sorted(endings, key=lambda ending: -len(ending[0]))
    for index in _inflected(parts, language):
        singular, plural = next(ending for ending in by_length if parts[index].endswith(ending[0]))
        parts[index] = parts[index].removesuffix(singular) + plural
    return " ".join(parts)


def _inflected(parts: list[str], language: str) -> range:
    """The words of a noun that change with number: those before its complement, or the last of them."""
    listed = words(language, _WORDS)
    linked = tuple(word for word in listed["complement"] if word.endswith("'"))
    ends = (
        at for at, part in enumerate(parts) if part in listed["complement"] or part.startswith(linked or " ")
    )
    end = next(ends, len(parts))
    return range(0 if ADJECTIVES_AGREE in listed["trait"] else end - 1, end)


@cache
def domains(language: str) -> Phrasebook[tuple[str, ...]]:
    """Every domain of an office, without its article."""
    book: Phrasebook[tuple[str, ...]] = Phrasebook()
    for _, row in rows(language, "roles", _ROLE_COLUMNS):
        for domain in items(row["domains"]):
            if domain != PALACE:
                book.add(domain, plain(domain))
    return book


@cache
def epithets_after(language: str) -> Phrasebook[str]:
    """What may follow a head and leaves it the same: "sortant", "par intérim"."""
    book: Phrasebook[str] = Phrasebook()
    for epithet in words(language, _WORDS)["epithet after"]:
        book.add(epithet, epithet)
    return book


@cache
def interview_marks(language: str) -> Phrasebook[str]:
    """What says that a text is an interview: "propos recueillis par"."""
    book: Phrasebook[str] = Phrasebook()
    for mark in words(language, _WORDS)["interview"]:
        book.add(mark, mark)
    return book
