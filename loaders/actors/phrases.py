"""Noun phrases that name an actor by office or body: "le ministre russe de la Défense", "Russian troops".

A phrase is a head noun with what stands beside it: demonyms, a domain ("de la Défense"), a country, an
organization or a palace ("du Kremlin").
"""

from dataclasses import dataclass, field

from loaders.actors.heads import BODY, PALACE, ROLE, Head, domains, epithets_after, heads
from loaders.names.gazetteer import DEMONYM, ORGANIZATION, SEAT, STATE, actors
from loaders.names.reading import Item, Reading
from loaders.names.words import plain
from loaders.verbs import FINITE

_DOMAIN_REACH = 5
_POSTED = frozenset({"ambassador", "envoy"})
_OWNERS = (STATE, ORGANIZATION, SEAT)


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
    gender: str = ""  # m, f, or "" where neither article nor noun tells ("l'émissaire", "ministre")
    former: bool = False
    definite: bool = False
    possessive: bool = False
    open: bool = False  # something follows that is not understood: refer to nobody
    singular_states: bool = True

    @property
    def role(self) -> bool:
        return self.head.kind == ROLE

    @property
    def single_role(self) -> bool:
        return self.role and not self.head.plural


class Reader:
    """Reads the phrases of a text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.words
        self._heads = heads(reading.language)
        self._domains = domains(reading.language)

    def phrases(self) -> list[Phrase]:
        """Every phrase in order; none overlaps another or starts inside a name."""
        found, at = [], 0
        while at < len(self.words):
            item = self.reading.items.get(at)
            phrase = self._phrase(at, item)
            if phrase is not None:
                found.append(phrase)
                at = phrase.last + 1
            else:
                at = item.last + 1 if item else at + 1
        return found

    def _phrase(self, at: int, item: Item | None) -> Phrase | None:
        size, values = self._heads.longest(self.words, at)
        named = item and item.last - item.first + 1 >= size and item.alias.kind != DEMONYM
        if not size or named or not self._is_noun(at, size):
            return None
        head = next((value for value in values if value.kind == ROLE), values[0])
        phrase = Phrase(at, at + size - 1, head)
        self._read_before(phrase)
        self._read_after(phrase)
        self._read_determiner(phrase)
        _settle(phrase)
        return phrase

    def _is_noun(self, at: int, size: int) -> bool:
        """Whether a head starts no half-word and is no adjective ("un site officiel")."""
        reading = self.reading
        if self.words[at].joined and not reading.is_a(at - 1, "former"):
            return False
        if size > 1:
            return True
        marked = reading.is_a(at - 1, "noun marker") or self._owner_before(at - 1)
        return bool(marked) or not reading.is_a(at, "adjective too")

    # What follows the head

    def _read_after(self, phrase: Phrase) -> None:
        while (after := self._modifier(phrase, phrase.last + 1)) is not None:
            phrase.last = after
        if self.reading.is_a(phrase.last + 1, "of") and not phrase.open:
            phrase.open = not phrase.states

    def _modifier(self, phrase: Phrase, at: int) -> int | None:
        """The last word of the modifier that starts at word `at`; None if none does."""
        reading = self.reading
        if reading.norm(at) == "(":
            return self._acronym(at)
        if at >= len(self.words) or self.words[at].mark:
            return None
        if self._demonym(at):
            return self._demonyms(phrase, at)
        if phrase.states and phrase.head.offices[0].office in _POSTED and reading.is_a(at, "posted at"):
            return self._post(at)
        epithet, _ = epithets_after(reading.language).longest(self.words, at)
        if epithet and not self.words[at].capital:
            return at + epithet - 1
        return self._complement(phrase, at) if reading.is_a(at, "complement") else None

    def _acronym(self, at: int) -> int | None:
        """ "(SVR)" after the name that it shortens."""
        closed = self.reading.norm(at + 2) == ")" and self.words[at + 1].upper
        return at + 2 if closed else None

    def _post(self, at: int) -> int | None:
        """ "À Kigali", "auprès de l'ONU", "pour le Sahel": where an ambassador or envoy is posted."""
        start = at + 1
        while self.reading.is_a(start, "article") or self.reading.is_a(start, "of"):
            start += 1
        if item := self.reading.item(start, *_OWNERS):
            return item.last
        end = start
        while end < len(self.words) and (self.words[end].capital or self.words[end].joined):
            end += 1
        return end - 1 if end > start else None

    def _demonym(self, at: int) -> Item | None:
        return self.reading.item(at, DEMONYM)

    def _demonyms(self, phrase: Phrase, at: int) -> int:
        """One demonym or a coordination: "russe", "russe et nord-coréen", "russe, chinois et iranien"."""
        last = self._add(phrase, self._demonym(at))
        while self.reading.joins(last + 1) and (item := self._demonym(last + 2)):
            if self.reading.norm(last + 1) == "," and not self._listed(item.last + 1):
                break
            last = self._add(phrase, item)
        return last

    def _listed(self, at: int) -> bool:
        return self.reading.joins(at) and self._demonym(at + 1) is not None

    def _add(self, phrase: Phrase, item: Item) -> int:
        state = item.alias.actor_id
        if state not in phrase.states:
            phrase.states.append(state)
        plural = self.words[item.last].plain.endswith(("s", "x"))
        either = item.alias.phrase.endswith(tuple(self.reading.listed("either number")))
        phrase.singular_states = phrase.singular_states and (either or not plural)
        return item.last

    def _complement(self, phrase: Phrase, at: int) -> int | None:
        of = self.reading.is_a(at, "of")
        own = of and phrase.role and self.reading.is_a(at + 1, "possessive")
        start = at + 1 + (own or self.reading.is_a(at + 1, "article"))
        if start >= len(self.words) or not (of or phrase.head.lemma in self.reading.listed("with at")):
            return None
        size, values = self._domains.longest(self.words, start)
        admitted = size and (self._department(phrase) or phrase.head.admits(values[0]))
        if admitted and (not phrase.domain or self._department(phrase)):
            phrase.domain = " ".join(values[0])
            phrase.possessive = own
            return max(start + size - 1, self._owner(phrase, start))
        item = self.reading.items.get(start)
        if item:
            return self._belongs(phrase, item) if of else None
        return (of and self._within(phrase, start)) or self._unlisted_domain(phrase, start)

    def _department(self, phrase: Phrase) -> bool:
        """Whether a ministry is spoken of, whose domain follows: "le porte-parole du ministère de …"."""
        departments = self.reading.listed("department")
        named = phrase.domain and phrase.domain in {" ".join(plain(one)) for one in departments}
        return bool(named or (phrase.head.lemma in departments and not phrase.domain))

    def _within(self, phrase: Phrase, start: int) -> int | None:
        """The body or office that this one belongs to: "porte-parole de l'armée", "sœur du dirigeant"."""
        body = self._body(start)
        if body and not phrase.domain:
            phrase.domain = " ".join(word.plain for word in self.words[start : body + 1])
            return body
        return self._office_within(phrase, start) if phrase.role else None

    def _office_within(self, phrase: Phrase, start: int) -> int | None:
        """ "La sœur du dirigeant nord-coréen": the office that this one belongs to, with its state."""
        inner = self._phrase(start, self.reading.items.get(start))
        if inner is None or not inner.role:
            return None
        phrase.domain = phrase.domain or inner.head.lemma
        phrase.states += [state for state in inner.states if state not in phrase.states]
        return inner.last

    def _owner(self, phrase: Phrase, start: int) -> int:
        """The country that a domain's own name tells: "du Parti communiste vietnamien", "du Kremlin"."""
        item = self.reading.items.get(start)
        if item is None:
            return -1
        state = item.alias.actor_id if item.alias.kind == SEAT else country_of(item.alias.actor_id)
        if state and not phrase.states:
            phrase.states.append(state)
        return item.last

    def _belongs(self, phrase: Phrase, item: Item) -> int | None:
        """ "De Russie", "de l'ONU", "du Kremlin", "du Rwanda et du Burundi": whose the office or body is."""
        if item.alias.kind not in _OWNERS or phrase.states:
            return None
        phrase.states.append(item.alias.actor_id)
        if item.alias.kind == SEAT and phrase.role:
            phrase.domain = phrase.domain or PALACE
        last = item.last
        while phrase.head.plural and (other := self._next_owner(last + 1)):
            phrase.states.append(other.alias.actor_id)
            last = other.last
        return last

    def _next_owner(self, at: int) -> Item | None:
        """The state coordinated with the owner that ends before word `at`."""
        if not self.reading.joins(at) or not self.reading.is_a(at + 1, "of"):
            return None
        return self.reading.item(at + 2 + self.reading.is_a(at + 2, "article"), STATE)

    def _body(self, at: int) -> int | None:
        size, values = self._heads.longest(self.words, at)
        if size and any(value.kind == BODY for value in values) and at not in self.reading.items:
            return at + size - 1
        return None

    def _unlisted_domain(self, phrase: Phrase, start: int) -> int | None:
        """ "Du Commerce extérieur": a domain that no list has, up to the demonym, comma or name after it."""
        takes = phrase.role or phrase.head.lemma in self.reading.listed("department")
        known = phrase.domain or not self.words[start].letters or self._heads.longest(self.words, start)[0]
        if not takes or known or self.reading.is_a(start, "function word"):
            return None
        last = self._domain_end(start)
        phrase.domain = " ".join(word.plain for word in self.words[start : last + 1])
        return last

    def _domain_end(self, start: int) -> int:
        """The last word of an unlisted domain; its first where nothing shows an end."""
        linkers = self.reading.listed("linker")
        stops = self.reading.listed("function word") - linkers
        for at in range(start + 1, min(start + _DOMAIN_REACH, len(self.words))):
            word = self.words[at]
            if self._demonym(at) or word.norm in {",", "("} or word.capital:
                while self.reading.norm(at - 1) in linkers:
                    at -= 1
                return at - 1
            if not word.letters or word.norm in stops or self._has_a_tense(at):
                break
        return start

    def _has_a_tense(self, at: int) -> bool:
        return any(tense in FINITE for _, tense in self.reading.verb(at))

    # What stands before the head

    def _read_before(self, phrase: Phrase) -> None:
        """Epithets, and in some languages whose the office is: "South Korean …", "France's former …"."""
        while True:
            before = phrase.first - 1
            if before >= 0 and self.reading.is_a(before, "epithet before"):
                phrase.former = phrase.former or self.reading.is_a(before, "former")
                phrase.first = before
            elif owner := self._owner_before(before):
                phrase.first = owner.first
                self._take_owner(phrase, owner)
            else:
                return

    def _take_owner(self, phrase: Phrase, owner: Item) -> None:
        """ "Russian …", "Kremlin …", "Communist Party …": the state, and the domain that a name tells."""
        parts = plain(owner.alias.phrase)
        tails = (parts[start:] for start in range(len(parts)))
        domain = next((tail for tail in tails if phrase.head.admits(tail)), ())
        phrase.domain = " ".join(domain) or phrase.domain
        if domain and owner.alias.kind == ORGANIZATION:
            phrase.states.append(country_of(owner.alias.actor_id))
            return
        self._add(phrase, owner)
        if owner.alias.kind == SEAT and phrase.role:
            phrase.domain = phrase.domain or PALACE

    def _owner_before(self, at: int) -> Item | None:
        """The demonym or name before a head at word `at`, its genitive ending skipped."""
        kinds = self.reading.listed("owner before")
        if not kinds or at < 0:
            return None
        if self.reading.is_a(at, "genitive") and self.reading.norm(at - 1) == "'":
            at -= 2
        item = self.reading.ending.get(at)
        return item if item and item.alias.kind in kinds else None

    def _read_determiner(self, phrase: Phrase) -> None:
        reading, at = self.reading, phrase.first - 1
        phrase.determiner = reading.norm(at)
        phrase.definite = reading.is_a(at, "definite")
        phrase.possessive = phrase.possessive or reading.is_a(at, "possessive")
        phrase.gender = phrase.head.gender
        for gender, listed in (("f", "feminine determiner"), ("m", "masculine determiner")):
            if reading.is_a(at, listed) and phrase.head.gender in ("", "m"):
                phrase.gender = gender


def _settle(phrase: Phrase) -> None:
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


def country_of(actor_id: str) -> str:
    """The country of a gazetteer actor, "" for one that has none."""
    known = actors().get(actor_id)
    return known.country if known else ""
