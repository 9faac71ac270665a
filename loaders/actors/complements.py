"""What an office or body is of: "de la Défense", "de Russie", "du Rwanda et du Burundi", "de l'armée"."""

from collections.abc import Callable

from loaders.actors.heads import BODY, PALACE, domains, heads
from loaders.actors.phrase import Phrase
from loaders.names.gazetteer import DEMONYM, ORGANIZATION, SEAT, STATE, actors
from loaders.names.reading import Item, Reading
from loaders.names.words import plain
from loaders.verbs import FINITE

OWNERS = (STATE, ORGANIZATION, SEAT)
_DOMAIN_REACH = 5


class Complements:
    """Reads the complements of one text; `inner` reads a phrase within another, at a word and its name."""

    def __init__(self, reading: Reading, inner: Callable[[int, Item | None], Phrase | None]) -> None:
        self.reading = reading
        self.words = reading.words
        self._inner = inner
        self._heads = heads(reading.language)
        self._domains = domains(reading.language)

    def read(self, phrase: Phrase, at: int) -> int | None:
        """The last word of the complement at word `at`, which `phrase` takes in; None if none starts."""
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
            return self._with_more(phrase, max(start + size - 1, self._owner(phrase, start)))
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
        inner = self._inner(start, self.reading.items.get(start))
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
        if item.alias.kind not in OWNERS or phrase.states:
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
        return self._with_more(phrase, last)

    def _with_more(self, phrase: Phrase, last: int) -> int:
        """The last word of the domains that one is coordinated with: "de la Pêche et de l'Artisanat"."""
        at = last + 2 + self.reading.is_a(last + 2, "of")
        at += self.reading.is_a(at, "article")
        joined = self.reading.is_a(last + 1, "coordination") and self.reading.is_a(last + 2, "of")
        if phrase.states or not joined or at >= len(self.words) or at in self.reading.items:
            return last
        return self._domain_end(at) if self.words[at].capital else last

    def _domain_end(self, start: int) -> int:
        """The last word of an unlisted domain; its first where nothing shows an end."""
        linkers = self.reading.listed("linker")
        stops = self.reading.listed("function word") - linkers
        for at in range(start + 1, min(start + _DOMAIN_REACH, len(self.words))):
            word = self.words[at]
            if self.reading.item(at, DEMONYM) or word.norm in {",", "("} or word.capital:
                while self.reading.norm(at - 1) in linkers:
                    at -= 1
                return at - 1
            if not word.letters or word.norm in stops or self._has_a_tense(at):
                break
        return start

    def _has_a_tense(self, at: int) -> bool:
        return any(tense in FINITE for _, tense in self.reading.verb(at))


def country_of(actor_id: str) -> str:
    """The country of a gazetteer actor, "" for one that has none."""
    known = actors().get(actor_id)
    return known.country if known else ""
