"""The nouns that head an office or a body of a state: assets/fr/roles.csv and bodies.csv."""

from dataclasses import dataclass
from functools import cache

from loaders.lexicon import items, rows
from loaders.names.gazetteer import LANGUAGE
from loaders.names.words import Phrasebook, plain

ROLE, BODY = "role", "body"
PALACE = "palace"
COUNTERPART = "homologue"
OF = frozenset({"de", "du", "des", "d'"})
_ROLE_COLUMNS = ("office", "rank", "domains", "heads", "example")
# Nouns in -e that are no feminine; those of the first kind name either gender.
_EPICENE = frozenset(
    "ministre diplomate fonctionnaire juge commissaire parlementaire porte-parole guide membre vice-ministre"
    " secrétaire capitaine responsable émissaire cadre analyste spécialiste économiste politologue"
    " journaliste universitaire sociologue éditorialiste homologue".split()
)
_MASCULINE_IN_E = frozenset("dictateur maître homme pape prince monarque despote autocrate hôte".split())


@dataclass(frozen=True, slots=True)
class Office:
    """A row of roles.csv; `rank` is leader, minister, official, organization or private."""

    office: str
    rank: str
    domains: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: the offices it may name, or the body that it is."""

    kind: str
    offices: tuple[Office, ...]
    lemma: str
    plural: bool = False
    feminine: bool = False
    epicene: bool = False

    def admits(self, domain: tuple[str, ...]) -> bool:
        """Whether the noun has an office of that domain: a minister "de la défense"."""
        return any(domain in office.domains for office in self.offices)


@cache
def heads() -> Phrasebook[Head]:
    """Every head noun, singular and plural."""
    book: Phrasebook[Head] = Phrasebook()
    for noun, held in _offices().items():
        for plural, form in ((False, noun), (True, _plural(noun))):
            book.add(form, Head(ROLE, held, noun, plural, _feminine(noun), noun.split()[0] in _EPICENE))
    for _, row in rows(LANGUAGE, "bodies", ("office", "heads", "example")):
        for noun in items(row["heads"]):
            book.add(noun, Head(BODY, (Office(row["office"], "", frozenset()),), noun))
    return book


def _offices() -> dict[str, tuple[Office, ...]]:
    """The offices that each noun may name."""
    found: dict[str, list[Office]] = {COUNTERPART: [Office(COUNTERPART, "", frozenset())]}
    for _, row in rows(LANGUAGE, "roles", _ROLE_COLUMNS):
        office = Office(row["office"], row["rank"], frozenset(plain(one) for one in items(row["domains"])))
        for noun in items(row["heads"]):
            found.setdefault(noun, []).append(office)
    return {noun: tuple(held) for noun, held in found.items()}


def _feminine(noun: str) -> bool:
    first = noun.split()[0]
    return first.endswith("e") and first not in _EPICENE | _MASCULINE_IN_E


def _plural(noun: str) -> str:
    """The plural of a head noun: its words up to the first complement ("chefs d'état-major")."""
    parts = noun.split(" ")
    for index, part in enumerate(parts):
        if part in OF or part.startswith(("d'", "en")) or part == "par":
            break
        if part.endswith("al"):
            parts[index] = part[:-1] + "ux"
        elif not part.endswith(("s", "x", "parole")):
            parts[index] = part + "s"
    return " ".join(parts)


@cache
def domains() -> Phrasebook[tuple[str, ...]]:
    """Every domain of an office, without its article."""
    book: Phrasebook[tuple[str, ...]] = Phrasebook()
    for _, row in rows(LANGUAGE, "roles", _ROLE_COLUMNS):
        for domain in items(row["domains"]):
            if domain != PALACE:
                book.add(domain, plain(domain))
    return book
