"""Noun phrases that name an actor by office or body: "le ministre russe de la Défense", "les troupes russes".

A phrase is a head noun with what follows it: demonyms, a domain ("de la Défense"), a country, an organization
or a palace ("du Kremlin").
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.actors.heads import BODY, COUNTERPART, OF, PALACE, ROLE, Head, domains, heads
from loaders.names.gazetteer import DEMONYM, ORGANIZATION, SEAT, STATE, actors, word_class
from loaders.names.scanning import Item
from loaders.names.words import Word

_ARTICLES = frozenset({"le", "la", "l'", "les"})
_DOMAIN_REACH = 5
# Offices whose domain may follow "à": "secrétaire à la Défense", "ministre délégué au Commerce".
_WITH_A = frozenset(
    "ministre|ministre délégué|ministre déléguée|secrétaire|secrétaire d'état|conseiller|conseillère".split(
        "|"
    )
)
_DEPARTMENTS = frozenset({"ministère", "secrétariat", "département"})
_DEPARTMENTS_PLAIN = frozenset({"ministere", "secretariat", "departement"})
_POSTED = frozenset({"ambassador", "envoy"})
_POST = frozenset({"à", "en", "au", "aux", "auprès"})
_DEFINITE = frozenset({"le", "la", "l'", "au", "du", "ce", "cet", "cette", "les", "aux", "des", "ces"})
_MASCULINE = frozenset({"le", "un", "ce", "cet", "son", "du", "au"})
_FEMININE = frozenset({"la", "une", "cette", "sa"})
POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})


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
    open: bool = False  # something follows that is not understood: refer to nobody
    singular_states: bool = True

    @property
    def role(self) -> bool:
        return self.head.kind == ROLE

    @property
    def single_role(self) -> bool:
        return self.role and not self.head.plural

    @property
    def gender(self) -> str:
        """m, f, or "" where neither article nor noun tells ("l'émissaire", "ministre")."""
        if self.head.feminine or self.determiner in _FEMININE:
            return "f"
        return (
            "m" if self.determiner in _MASCULINE or not (self.head.epicene or self.head.kind == BODY) else ""
        )

    @property
    def definite(self) -> bool:
        return self.determiner in _DEFINITE


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
        named = item and item.last - item.first + 1 >= size and item.alias.kind != DEMONYM
        if not size or named or not self._is_noun(at):
            return None
        head = next((value for value in values if value.kind == ROLE), values[0])
        phrase = Phrase(at, at + size - 1, head)
        self._read_right(phrase)
        self._read_left(phrase)
        self._settle(phrase)
        return phrase

    def _is_noun(self, at: int) -> bool:
        """Whether the word is no half of another and no adjective ("un site officiel")."""
        if self.words[at].joined and self._norm(at - 1) != "ex":
            return False
        adjective = self.words[at].norm in word_class("adjective too")
        return not adjective or self._norm(at - 1) in word_class("noun marker")

    def _read_right(self, phrase: Phrase) -> None:
        while (after := self._modifier(phrase, phrase.last + 1)) is not None:
            phrase.last = after
        if self._norm(phrase.last + 1) in OF and not phrase.open:
            phrase.open = not phrase.states

    def _modifier(self, phrase: Phrase, at: int) -> int | None:
        """The last word of the modifier that starts at word `at`; None if none does."""
        norm = self._norm(at)
        if norm == "(":
            return self._acronym(at)
        if at >= len(self.words) or self.words[at].mark:
            return None
        if self._demonym(at):
            return self._demonyms(phrase, at)
        if phrase.states and norm in _POST and phrase.head.offices[0].office in _POSTED:
            return self._post(at)
        if norm in word_class("epithet after") and not self.words[at].capital:
            return at
        return self._complement(phrase, at) if norm in word_class("complement") else None

    def _acronym(self, at: int) -> int | None:
        """ "(SVR)" after the name that it shortens."""
        closed = self._norm(at + 2) == ")" and self.words[at + 1].upper
        return at + 2 if closed else None

    def _post(self, at: int) -> int | None:
        """ "À Kigali", "en Russie", "auprès de l'ONU": where an ambassador is posted."""
        for start in (at + 1, at + 2, at + 3):
            item = self.items.get(start)
            if item and item.alias.kind != DEMONYM:
                return item.last
            if self._norm(start) not in _ARTICLES | OF:
                return None
        return None

    def _demonym(self, at: int) -> Item | None:
        item = self.items.get(at)
        return item if item and item.alias.kind == DEMONYM else None

    def _demonyms(self, phrase: Phrase, at: int) -> int:
        """One demonym or a coordination: "russe", "russe et nord-coréen", "russe, chinois et iranien"."""
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
        of = self._norm(at) in OF
        start = at + 1 + (self._norm(at + 1) in _ARTICLES)
        if start >= len(self.words) or not (of or phrase.head.lemma in _WITH_A):
            return None
        size, values = domains().longest(self.words, start)
        department = phrase.head.lemma in _DEPARTMENTS or phrase.domain in _DEPARTMENTS_PLAIN
        admitted = size and (department or phrase.head.admits(values[0]))
        if admitted and phrase.domain in {"", *_DEPARTMENTS_PLAIN}:
            phrase.domain = " ".join(values[0])
            return max(start + size - 1, self._owner(phrase, start))
        item = self.items.get(start)
        if item:
            return self._belongs(phrase, item) if of else None
        return (of and self._within(phrase, start)) or self._unlisted_domain(phrase, start)

    def _within(self, phrase: Phrase, start: int) -> int | None:
        """The body or office that this one belongs to: "porte-parole de l'armée", "sœur du dirigeant"."""
        body = self._body(start)
        if body and not phrase.domain:
            phrase.domain = " ".join(word.plain for word in self.words[start : body + 1])
            return body
        return self._office_within(phrase, start) if phrase.role else None

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
        """ "Du Commerce extérieur": a domain that no list has, up to the demonym, comma or name after it."""
        takes = phrase.head.lemma in _DEPARTMENTS or (phrase.role and phrase.head.lemma != COUNTERPART)
        known = phrase.domain or not self.words[start].letters or heads().longest(self.words, start)[0]
        if not takes or known or self._norm(start) in word_class("function word"):
            return None
        last = self._domain_end(start)
        phrase.domain = " ".join(word.plain for word in self.words[start : last + 1])
        return last

    def _domain_end(self, start: int) -> int:
        """The last word of an unlisted domain; its first where nothing shows an end."""
        stops = word_class("function word") - word_class("linker")
        for at in range(start + 1, min(start + _DOMAIN_REACH, len(self.words))):
            word = self.words[at]
            if self._demonym(at) or word.norm in {",", "("} or word.capital:
                return at - 1
            if not word.letters or word.norm in stops:
                break
        return start

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
        domain = tuple(phrase.domain.split())
        fitting = [one for one in phrase.head.offices if domain in one.domains]
        at_large = [one for one in phrase.head.offices if not one.domains]
        chosen = next(iter(fitting or at_large), None)
        if chosen is None:
            return
        phrase.office, phrase.rank = chosen.office, chosen.rank
        if phrase.domain and not fitting and phrase.domain != PALACE:
            narrowed = {"minister": f"{chosen.office} of {phrase.domain}", "leader": ""}
            phrase.office = narrowed.get(chosen.rank, chosen.office)

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""


def country_of(actor_id: str) -> str:
    """The country of a gazetteer actor, "" for one that has none."""
    known = actors().get(actor_id)
    return known.country if known else ""
