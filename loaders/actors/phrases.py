"""Noun phrases that name an actor by office or by body: "le ministre russe de la Défense", "les troupes sud-coréennes".

A phrase is a head noun (assets/fr/roles.csv, bodies.csv) with what follows it: demonyms, a domain ("de la
Défense"), a country, an organization or a palace ("du Kremlin").
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from loaders.lexicon import items, rows
from loaders.names.gazetteer import DEMONYM, LANGUAGE, ORGANIZATION, SEAT, STATE, actors, word_class
from loaders.names.scanning import Item
from loaders.names.words import Phrasebook, Word, plain

ROLE, BODY = "role", "body"
PALACE = "palace"
COUNTERPART = "homologue"
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_OF = frozenset({"de", "du", "des", "d'"})
_DOMAIN_REACH = 5
# Offices whose domain may follow "à": "secrétaire à la Défense", "ministre délégué au Commerce".
_WITH_A = frozenset(
    {
        "ministre",
        "ministre délégué",
        "ministre déléguée",
        "secrétaire",
        "secrétaire d'état",
        "conseiller",
        "conseillère",
    }
)
_DEPARTMENTS = frozenset({"ministère", "secrétariat", "département"})
_POSTED = frozenset({"ambassador", "envoy"})
_POST = frozenset({"à", "en", "au", "aux", "auprès"})
DEFINITE = frozenset({"le", "la", "l'", "au", "du", "ce", "cet", "cette", "les", "aux", "des", "ces"})
POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})


@dataclass(frozen=True, slots=True)
class Office:
    """A row of roles.csv: an office, its rank (leader, minister, official, organization, private), its domains."""

    office: str
    rank: str
    domains: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: the offices it may name, or the body that it is."""

    kind: str
    offices: tuple[Office, ...]
    plural: bool
    feminine: bool
    epicene: bool
    lemma: str


@dataclass(slots=True)
class Phrase:
    """Words first..last; `states` are the countries or organizations it belongs to, in order."""

    first: int
    last: int
    head: Head
    office: str = ""
    rank: str = ""
    domain: str = ""
    states: list[str] = field(default_factory=list)
    determiner: str = ""
    former: bool = False
    open: bool = False  # something follows that is not understood: refer to nothing
    singular_states: bool = True

    @property
    def role(self) -> bool:
        return self.head.kind == ROLE

    @property
    def gender(self) -> str:
        """m, f, or "" where neither article nor noun tells ("l'émissaire", "ministre")"""
        if self.head.feminine or self.determiner in {"la", "une", "cette", "sa"}:
            return "f"
        told = self.determiner in {"le", "un", "ce", "cet", "son", "du", "au"}
        return "m" if told or not self.head.epicene else ""

    @property
    def definite(self) -> bool:
        return self.determiner in DEFINITE


@cache
def heads() -> Phrasebook[Head]:
    """Every head noun, singular and plural."""
    book: Phrasebook[Head] = Phrasebook()
    offices: dict[str, list[Office]] = {}
    for _, row in rows(LANGUAGE, "roles", ("office", "rank", "domains", "heads", "example")):
        office = Office(row["office"], row["rank"], frozenset(plain(d) for d in items(row["domains"])))
        for noun in items(row["heads"]):
            offices.setdefault(noun, []).append(office)
    for noun, held in offices.items():
        first = noun.split()[0]
        epicene = first in _EPICENE
        feminine = first.endswith(("e", "trice", "ère")) and not epicene and first not in _MASCULINE_IN_E
        book.add(noun, Head(ROLE, tuple(held), False, feminine, epicene, noun))
        book.add(_plural(noun), Head(ROLE, tuple(held), True, feminine, epicene, noun))
    for _, row in rows(LANGUAGE, "bodies", ("office", "heads", "example")):
        held = (Office(row["office"], "", frozenset()),)
        for noun in items(row["heads"]):
            book.add(noun, Head(BODY, held, False, False, False, noun))
    book.add(COUNTERPART, Head(ROLE, (Office(COUNTERPART, "", frozenset()),), False, False, True, COUNTERPART))
    book.add(COUNTERPART + "s", Head(ROLE, (Office(COUNTERPART, "", frozenset()),), True, False, True, COUNTERPART))
    return book


# Nouns in -e that are no feminine; those of the first kind name either gender.
_EPICENE = frozenset(
    "ministre diplomate fonctionnaire juge commissaire parlementaire porte-parole guide membre vice-ministre"
    " secrétaire capitaine responsable émissaire interprète négociateur cadre analyste spécialiste économiste"
    " politologue journaliste universitaire sociologue éditorialiste".split()
)
_MASCULINE_IN_E = frozenset("dictateur maître homme pape prince monarque despote autocrate hôte patriarche".split())


@cache
def domains() -> Phrasebook[tuple[str, ...]]:
    """Every domain of an office, without its article."""
    book: Phrasebook[tuple[str, ...]] = Phrasebook()
    for _, row in rows(LANGUAGE, "roles", ("office", "rank", "domains", "heads", "example")):
        for domain in items(row["domains"]):
            if domain != PALACE:
                book.add(domain, plain(domain))
    return book


def _plural(noun: str) -> str:
    """The plural of a head noun: its words up to the first complement ("chefs d'état-major")."""
    parts = noun.split(" ")
    for index, part in enumerate(parts):
        if part in _OF or part.startswith(("d'", "en")) or part == "par":
            break
        if part.endswith("al"):
            parts[index] = part[:-1] + "ux"
        elif not part.endswith(("s", "x", "parole")):
            parts[index] = part + "s"
    return " ".join(parts)


class Reader:
    """Reads the phrases of a text from its words and the gazetteer's names in it."""

    def __init__(self, words: tuple[Word, ...], found: Mapping[int, Item]) -> None:
        self.words = words
        self.items = found

    def phrases(self) -> list[Phrase]:
        """Every phrase in order; none overlaps another or starts inside a name."""
        found, at = [], 0
        while at < len(self.words):
            item = self.items.get(at)
            phrase = self._phrase(at, item)
            if phrase is not None:
                found.append(phrase)
                at = phrase.last + 1
            else:
                at = item.last + 1 if item else at + 1
        return found

    def _phrase(self, at: int, item: Item | None) -> Phrase | None:
        size, values = heads().longest(self.words, at)
        if not size or (item and item.last - item.first + 1 >= size and item.alias.kind != DEMONYM):
            return None
        if self.words[at].joined and self.words[at - 1].plain != "ex":
            return None
        if self.words[at].norm in word_class("adjective too") and self._norm(at - 1) not in word_class(
            "noun marker"
        ):
            return None
        head = next((value for value in values if value.kind == ROLE), values[0])
        phrase = Phrase(at, at + size - 1, head)
        self._read_right(phrase)
        self._read_left(phrase)
        self._settle(phrase)
        return phrase

    def _read_right(self, phrase: Phrase) -> None:
        while (after := self._modifier(phrase, phrase.last + 1)) is not None:
            phrase.last = after
        if self._norm(phrase.last + 1) in _OF and not phrase.open:
            phrase.open = not phrase.states

    def _modifier(self, phrase: Phrase, at: int) -> int | None:
        """The last word of the modifier that starts at word `at`; None if none does."""
        if at >= len(self.words) or self.words[at].mark and self._norm(at) != "(":
            return None
        if self._demonym(at):
            return self._demonyms(phrase, at)
        norm = self._norm(at)
        posted = phrase.head.offices and phrase.head.offices[0].office in _POSTED
        if posted and norm in _POST and phrase.states:
            return self._post(at)
        if norm in word_class("epithet after") and not self.words[at].capital:
            return at
        if norm in word_class("complement"):
            return self._complement(phrase, at)
        if (
            norm == "("
            and self._norm(at + 2) == ")"
            and at + 1 < len(self.words)
            and self.words[at + 1].upper
        ):
            return at + 2
        return None

    def _post(self, at: int) -> int | None:
        """ "À Kigali", "en Russie", "auprès de l'ONU": where an ambassador is posted."""
        for start in (at + 1, at + 2, at + 3):
            item = self.items.get(start)
            if item and item.alias.kind != DEMONYM:
                return item.last
            if self._norm(start) not in _ARTICLES | _OF:
                return None
        return None

    def _demonym(self, at: int) -> Item | None:
        item = self.items.get(at)
        return item if item and item.alias.kind == DEMONYM else None

    def _demonyms(self, phrase: Phrase, at: int) -> int:
        """One demonym or a coordination of them: "russe", "russe et nord-coréen", "russe, chinois et iranien"."""
        last = self._add(phrase, self._demonym(at))
        while self._norm(last + 1) in {"et", ",", "ou"} and (item := self._demonym(last + 2)):
            if self._norm(last + 1) == "," and not self._listed(item.last + 1):
                break
            last = self._add(phrase, item)
        return last

    def _listed(self, at: int) -> bool:
        return self._norm(at) in {"et", ","} and self._demonym(at + 1) is not None

    def _add(self, phrase: Phrase, item: Item) -> int:
        state = item.alias.actor_id
        if state not in phrase.states:
            phrase.states.append(state)
        plural = self.words[item.last].plain.endswith(("s", "x")) and not item.alias.phrase.endswith(
            ("ais", "ois")
        )
        phrase.singular_states = phrase.singular_states and not plural
        return item.last

    def _complement(self, phrase: Phrase, at: int) -> int | None:
        of = self._norm(at) in _OF
        start = at + 1 + (self._norm(at + 1) in _ARTICLES)
        if start >= len(self.words):
            return None
        size, values = domains().longest(self.words, start) if of or phrase.head.lemma in _WITH_A else (0, [])
        admitted = values and (phrase.head.lemma in _DEPARTMENTS or self._admits(phrase.head, values[0]))
        if admitted and not phrase.domain:
            phrase.domain = " ".join(values[0])
            return max(start + size - 1, self._owner(phrase, start))
        item = self.items.get(start)
        if item and of:
            return self._belongs(phrase, item)
        if of and not phrase.domain and (body := self._body(start)):
            phrase.domain = " ".join(word.plain for word in self.words[start : body + 1])
            return body
        if phrase.role and of and (nested := self._office_within(phrase, start)):
            return nested
        if of and phrase.head.lemma in _DEPARTMENTS:
            return self._unlisted_domain(phrase, start)
        unlisted = phrase.role and phrase.head.lemma != COUNTERPART and (of or phrase.head.lemma in _WITH_A)
        return self._unlisted_domain(phrase, start) if unlisted else None

    def _office_within(self, phrase: Phrase, start: int) -> int | None:
        """ "La sœur du dirigeant nord-coréen": the office that this one belongs to, with its state."""
        inner = self._phrase(start, self.items.get(start))
        if inner is None or not inner.role:
            return None
        phrase.domain = phrase.domain or inner.head.lemma
        phrase.states += [state for state in inner.states if state not in phrase.states]
        return inner.last

    def _owner(self, phrase: Phrase, start: int) -> int:
        """The country that a domain's own name tells: "du Parti communiste vietnamien", "du Kremlin"."""
        item = self.items.get(start)
        if item is None:
            return -1
        state = item.alias.actor_id if item.alias.kind == SEAT else country_of(item.alias.actor_id)
        if state and not phrase.states:
            phrase.states.append(state)
        return item.last

    def _admits(self, head: Head, domain: tuple[str, ...]) -> bool:
        return any(domain in office.domains for office in head.offices)

    def _belongs(self, phrase: Phrase, item: Item) -> int | None:
        """ "de Russie", "de l'ONU", "du Kremlin": whose the office or body is."""
        if item.alias.kind not in (STATE, ORGANIZATION, SEAT) or phrase.states:
            return None
        phrase.states.append(item.alias.actor_id)
        if item.alias.kind == SEAT and phrase.role:
            phrase.domain = phrase.domain or PALACE
        return item.last

    def _body(self, at: int) -> int | None:
        size, values = heads().longest(self.words, at)
        if size and any(value.kind == BODY for value in values) and at not in self.items:
            return at + size - 1
        return None

    def _unlisted_domain(self, phrase: Phrase, start: int) -> int | None:
        """ "du Commerce extérieur": a domain that no list has, if a demonym, a comma or a name ends it."""
        if phrase.domain or start in self.items or self._norm(start) in word_class("function word"):
            return None
        if heads().longest(self.words, start)[0]:
            return None
        for at in range(start, min(start + _DOMAIN_REACH, len(self.words))):
            word = self.words[at]
            ended = at > start and (self._demonym(at) or word.norm in {",", "("} or word.capital)
            if ended:
                phrase.domain = " ".join(part.plain for part in self.words[start:at])
                return at - 1
            if not word.letters or (
                at > start and word.norm in word_class("function word") - word_class("linker")
            ):
                break
        phrase.domain = self.words[start].plain
        return start if self.words[start].letters else None

    def _read_left(self, phrase: Phrase) -> None:
        at = phrase.first - 1
        while at >= 0 and self._norm(at) in word_class("epithet before"):
            phrase.former = phrase.former or self._norm(at) in word_class("former")
            phrase.first = at
            at -= 1
        if at >= 0:
            phrase.determiner = self._norm(at)

    def _settle(self, phrase: Phrase) -> None:
        """Choose the office by the domain: a minister "de la défense", a master "du Kremlin"."""
        words = tuple(phrase.domain.split())
        fitting = [o for o in phrase.head.offices if words in o.domains]
        if phrase.domain and not fitting:
            fitting = [o for o in phrase.head.offices if PALACE in {" ".join(d) for d in o.domains}][
                : phrase.domain == PALACE
            ]
        plain_offices = [o for o in phrase.head.offices if not o.domains]
        chosen = (fitting or plain_offices or [None])[0]
        if chosen is None:
            return
        phrase.office, phrase.rank = chosen.office, chosen.rank
        if (
            phrase.domain
            and not fitting
            and phrase.domain != PALACE
            and chosen.rank in ("leader", "minister")
        ):
            phrase.office = f"{chosen.office} of {phrase.domain}" if chosen.rank == "minister" else ""

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""


def country_of(actor_id: str) -> str:
    """The country of a gazetteer actor, "" for one that has none."""
    known = actors().get(actor_id)
    return known.country if known else ""
