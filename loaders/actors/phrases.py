"""Where a text names actors by office or body.

A phrase is a head noun with what stands beside it: demonyms, a domain ("de la Défense"), a country, an
organization or a palace ("du Kremlin").
"""

from loaders.actors.complements import OWNERS, Complements, country_of
from loaders.actors.heads import BODY, CROWD, HOME, PALACE, ROLE, epithets_after, heads
from loaders.actors.phrase import Phrase
from loaders.names.gazetteer import DEMONYM, ORGANIZATION, SEAT, STATE
from loaders.names.reading import Item, Reading
from loaders.names.words import plain

_POSTED = frozenset({"ambassador", "envoy"})


class Reader:
    """Reads the phrases of a text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.words
        self._heads = heads(reading.language)
        self._complements = Complements(reading, self._phrase)

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
        written = [value for value in values if value.lemma[0].isupper() == self.words[at].capital]
        head = next((value for value in values if value.kind == ROLE), [*written, *values][0])
        if head.kind == BODY and self._ends_a_name(at):
            return None
        crowd = any(value.alone == CROWD for value in values)
        phrase = Phrase(at, at + size - 1, head, crowd=crowd)
        self._read_before(phrase)
        self._read_after(phrase)
        self._read_determiner(phrase)
        phrase.settle()
        return phrase

    def _ends_a_name(self, at: int) -> bool:
        """Whether a body's noun is part of a firm's name: "Pacific Merchant Marine"."""
        before = self.words[at - 1] if at else None
        beside = before is not None and before.capital and self.words[at].capital
        return beside and before.letters and not self.reading.is_a(at - 1, "function word")

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
        if phrase.head.alone == HOME and not phrase.states and reading.is_a(at, "posted at"):
            return self._seat(phrase, at)
        epithet, _ = epithets_after(reading.language).longest(self.words, at)
        if epithet and not self.words[at].capital:
            return at + epithet - 1
        return self._complements.read(phrase, at) if reading.is_a(at, "complement") else None

    def _acronym(self, at: int) -> int | None:
        """ "(SVR)" after the name that it shortens."""
        closed = self.reading.norm(at + 2) == ")" and self.words[at + 1].upper
        return at + 2 if closed else None

    def _post(self, at: int) -> int | None:
        """ "À Kigali", "auprès de l'ONU", "pour le Sahel": where an ambassador or envoy is posted."""
        start = at + 1
        while self.reading.is_a(start, "article") or self.reading.is_a(start, "of"):
            start += 1
        if item := self.reading.item(start, *OWNERS):
            return item.last
        end = start
        while end < len(self.words) and (self.words[end].capital or self.words[end].joined):
            end += 1
        return end - 1 if end > start else None

    def _seat(self, phrase: Phrase, at: int) -> int | None:
        """ "La junte au Niger", "le pouvoir à Bamako": where a government is."""
        item = self.reading.item(at + 1 + self.reading.is_a(at + 1, "article"), STATE, SEAT)
        if item is None:
            return None
        phrase.states.append(item.alias.actor_id)
        return item.last

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
        at -= self.reading.is_a(at, "genitive")
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
