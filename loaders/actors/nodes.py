"""Where actors are named in a text, before context is asked: names, offices, bodies, demonyms, capitals."""

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.actors.apposition import Appositions
from loaders.actors.heads import BODY, COUNTERPART
from loaders.actors.naming import OFFICE_AND_NAME, Naming
from loaders.actors.people import People
from loaders.actors.phrases import Phrase
from loaders.names import gazetteer, offices, venues
from loaders.names.gazetteer import DEMONYM, NOBODY, ORGANIZATION, PERSON, SEAT, STATE, word_class
from loaders.names.scanning import Item, Scenes
from loaders.names.words import Word

NAME, ROLE, ALIAS, DEMONYM_KIND, CAPITAL, PRONOUN = "name", "role", "alias", "demonym", "capital", "pronoun"
_NOUN_FOLLOWS = frozenset(
    "les des aux ces un une deux le la l' d' de quelques plusieurs par chez entre avec contre".split()
)
_PLURAL_ARTICLES = frozenset({"les", "des", "aux", "ces"})
_SINGULAR_ARTICLES = frozenset({"le", "la", "l'", "un", "une", "son", "sa"})
_LANGUAGE_FOLLOWS = frozenset({"le", "du", "en"})
_CAPITAL_CITY = "capitale"
_LINKS = frozenset({"de", "d'", "du", "la", "l'"})
_LONGEST_NAME = 5


@dataclass(slots=True)
class Node:
    """Words first..last name an actor; `ids` is empty until context tells, `phrase` says what it may use."""

    first: int
    last: int
    ids: tuple[str, ...]
    kind: str
    rule: str
    gender: str = ""
    plural: bool = False
    subject: bool = False
    phrase: Phrase | None = None
    apposed: str = ""


class Builder:
    """Builds the nodes of a text from its words and what was found in them."""

    def __init__(
        self,
        words: tuple[Word, ...],
        items: Mapping[int, Item],
        phrases: list[Phrase],
        namings: list[Naming],
        people: People,
        scenes: Scenes,
    ) -> None:
        self.words = words
        self.items = items
        self.phrases = phrases
        self.namings = namings
        self.people = people
        self.scenes = scenes
        self._appositions = Appositions(words, phrases, namings, people)

    def nodes(self) -> list[Node]:
        """Every node, in order of the text, none overlapping."""
        found = [node for phrase in self.phrases if (node := self._of_phrase(phrase))]
        covered = _span(*found, *(phrase for phrase in self.phrases if phrase.states))
        found += [self._of_naming(naming) for naming in self.namings if naming.first not in covered]
        covered |= _span(*self.namings)
        items = [item for item in self.items.values() if item.first not in covered]
        found += [node for item in items if (node := self._of_item(item))]
        found += [node for node in self._slips(found) if node.first not in covered]
        return sorted(found, key=lambda node: node.first)

    def _of_phrase(self, phrase: Phrase) -> Node | None:
        return self._body(phrase) if phrase.head.kind == BODY else self._role(phrase)

    # Offices and bodies

    def _role(self, phrase: Phrase) -> Node | None:
        if naming := self._appositions.name_of(phrase):
            person = self.people.get(naming.person_id)
            gender = (person and person.gender) or phrase.gender
            ids, kind = ((naming.person_id,), NAME) if person else ((), ROLE)
            return Node(phrase.first, naming.last, ids, kind, OFFICE_AND_NAME, gender, phrase=phrase)
        if not phrase.rank and phrase.head.lemma != COUNTERPART:
            return None
        node = Node(
            phrase.first, phrase.last, (), ROLE, "office", phrase.gender, phrase.head.plural, phrase=phrase
        )
        node.apposed = self._appositions.holder(phrase)
        return node

    def _body(self, phrase: Phrase) -> Node | None:
        item = self.items.get(phrase.last + 1)
        plural = self._plural(phrase)
        if item and item.alias.kind == ORGANIZATION:
            gender = gazetteer.actors()[item.alias.actor_id].gender[:1]
            return Node(
                phrase.first, item.last, (item.alias.actor_id,), NAME, "body and name", gender, plural
            )
        if phrase.states:
            ids, rule = self._institution(phrase)
            return Node(phrase.first, phrase.last, ids, ALIAS, rule, phrase.gender, plural, phrase=phrase)
        return (
            Node(phrase.first, phrase.last, (), PRONOUN, "body", "f", phrase=phrase)
            if phrase.office
            else None
        )

    def _plural(self, phrase: Phrase) -> bool:
        plural = self.words[phrase.first].plain.endswith(("s", "x"))
        return plural and phrase.determiner not in _SINGULAR_ARTICLES

    def _institution(self, phrase: Phrase) -> tuple[tuple[str, ...], str]:
        """The one institution that the body is ("l'agence nord-coréenne" is KCNA), else its state."""
        known = [offices.holders(phrase.office, state) for state in phrase.states]
        if phrase.office and all(len(one) == 1 for one in known):
            return tuple(actor_id for one in known for actor_id in one), f"office: {phrase.office}"
        return tuple(phrase.states), "body of a state"

    # Names

    def _of_naming(self, naming: Naming) -> Node:
        person = self.people.get(naming.person_id)
        ids = (naming.person_id,) if person else ()
        return Node(naming.first, naming.last, ids, NAME, naming.rule, person.gender if person else "")

    def _of_item(self, item: Item) -> Node | None:
        kind, ids = item.alias.kind, (item.alias.actor_id,)
        if kind == DEMONYM:
            return self._demonym(item)
        if kind in (NOBODY, PERSON) or self._part_of_a_name(item):
            return None
        if kind == SEAT:
            scene = self.scenes.is_scene(item)
            return None if scene else Node(item.first, item.last, ids, CAPITAL, "seat of government", "m")
        gender = gazetteer.actors()[item.alias.actor_id].gender
        venue = kind == STATE and venues.country_is_place(self.words, item.first)
        rule = "name, venue" if venue else "name"
        return Node(item.first, item.last, ids, NAME, rule, gender[:1], gender.endswith("p"))

    def _part_of_a_name(self, item: Item) -> bool:
        """ "Anatole France", "Israël KATZ": a state's name inside a longer name."""
        before, after = item.first - 1, item.last + 1
        opens = before < 0 or self.scenes.sentence_start(before) == self.words[before].start
        if (not opens and self._namelike(before)) or self._named_after(before):
            return True
        follows = item.first == item.last and self._namelike(after) and self._same_line(item.last)
        return follows and (item.alias.kind == SEAT or self.words[after].upper)

    def _same_line(self, at: int) -> bool:
        """Whether one space parts the word from the next, and no sentence starts there."""
        after = self.words[at + 1].start
        return after == self.words[at].end + 1 and self.scenes.sentence_start(at + 1) != after

    def _named_after(self, at: int) -> bool:
        """ "L'hôtel Moscou", "l'avenue de la Chine": a thing that bears the name."""
        while self._norm(at) in _LINKS:
            at -= 1
        return self._norm(at) in word_class("named after", "venue_words")

    def _namelike(self, at: int) -> bool:
        """A capital that is no known name, no common word, and no elided one's."""
        if not 0 <= at < len(self.words) or self._norm(at - 1).endswith("'"):
            return False
        word = self.words[at]
        near = (self.items.get(at - back) for back in range(_LONGEST_NAME))
        known = any(item.first <= at <= item.last for item in near if item)
        common = word.norm in word_class("not a name") or word.norm.endswith("'")
        return word.capital and word.letters and not known and not common

    def _demonym(self, item: Item) -> Node | None:
        """A people ("les Nord-Coréens"), else an adjective; a language ("en russe") is neither."""
        word, before = self.words[item.first], self._norm(item.first - 1)
        plural = self.words[item.last].plain.endswith(("s", "x"))
        noun = before in _NOUN_FOLLOWS or item.first == 0 or self.words[item.first - 1].mark
        people = (word.capital and noun) or (plural and before in _PLURAL_ARTICLES)
        language = not people and not plural and before in _LANGUAGE_FOLLOWS
        if language or before == _CAPITAL_CITY:
            return None
        kind, rule = (ALIAS, "people of a state") if people else (DEMONYM_KIND, "demonym")
        return Node(item.first, item.last, (item.alias.actor_id,), kind, rule, plural=plural)

    def _slips(self, found: list[Node]) -> list[Node]:
        """Words that a machine put for a name, beside a state: "Le États-Unis et le Né"."""
        slips = []
        for after in sorted(node.last + 1 for node in found if node.kind in (NAME, CAPITAL)):
            at = after + 2
            beside = self._norm(after) in {"et", ","} and self._norm(at - 1) in {"le", "la", "l'"}
            size, ids = gazetteer.slips().longest(self.words, at) if beside else (0, [])
            if size and self.words[at].capital:
                slips.append(Node(at, at + size - 1, (ids[0],), NAME, "slip of translation"))
        return slips

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""


def _span(*parts: Node | Phrase | Naming) -> set[int]:
    """The words that the parts cover."""
    return {index for part in parts for index in range(part.first, part.last + 1)}
