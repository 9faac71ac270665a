"""Where actors are named in a text, before context is asked: names, offices, bodies, demonyms, capitals."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.actors.apposition import Appositions
from loaders.actors.evidence import OFFICE_AND_NAME
from loaders.actors.heads import BODY, COUNTERPART, OTHER
from loaders.actors.naming import ORGANIZATION_AND_NAME, Naming
from loaders.actors.people import People
from loaders.actors.phrase import Phrase
from loaders.names import gazetteer, offices, venues
from loaders.names.gazetteer import DEMONYM, NOBODY, ORGANIZATION, PERSON, SEAT, STATE
from loaders.names.reading import PEOPLE_IN_CAPITALS, Item, Reading
from loaders.names.scenes import Scenes

NAME, ROLE, ALIAS, DEMONYM_KIND, CAPITAL, PRONOUN = "name", "role", "alias", "demonym", "capital", "pronoun"
ONE_OF_A_PEOPLE = "the person of a state"
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
    """Builds the nodes of a text from what was found in it."""

    def __init__(
        self,
        reading: Reading,
        phrases: list[Phrase],
        namings: list[Naming],
        people: People,
        scenes: Scenes,
    ) -> None:
        self.reading = reading
        self.words = reading.words
        self.phrases = phrases
        self.namings = namings
        self.people = people
        self.scenes = scenes
        self._appositions = Appositions(reading, phrases, namings, people)

    def nodes(self) -> list[Node]:
        """Every node, in order of the text, none overlapping."""
        groups = _span(*(naming for naming in self.namings if naming.rule == ORGANIZATION_AND_NAME))
        phrases = [phrase for phrase in self.phrases if phrase.first not in groups]
        found = [node for phrase in phrases if (node := self._of_phrase(phrase))]
        covered = _span(*found, *(phrase for phrase in phrases if phrase.states))
        found += [self._of_naming(naming) for naming in self.namings if naming.first not in covered]
        covered |= _span(*self.namings)
        items = [item for item in self.reading.items.values() if item.first not in covered]
        found += [node for item in items if (node := self._of_item(item))]
        found += [node for node in self._slips(found) if node.first not in covered]
        found += self._short_names(covered | _span(*found))
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
        if not phrase.rank and phrase.office not in (COUNTERPART, OTHER):
            return None
        node = Node(
            phrase.first, phrase.last, (), ROLE, "office", phrase.gender, phrase.head.plural, phrase=phrase
        )
        node.apposed = self._appositions.holder(phrase)
        return node

    def _body(self, phrase: Phrase) -> Node | None:
        item = self.reading.item(phrase.last + 1, ORGANIZATION)
        plural = self._plural(phrase)
        if item:
            gender = self._gender(item.alias.actor_id)[:1]
            return Node(
                phrase.first, item.last, (item.alias.actor_id,), NAME, "body and name", gender, plural
            )
        if phrase.states:
            ids, rule = self._institution(phrase)
            return Node(phrase.first, phrase.last, ids, ALIAS, rule, phrase.gender, plural, phrase=phrase)
        if phrase.office or phrase.head.alone:
            return Node(phrase.first, phrase.last, (), PRONOUN, "body", phrase.gender, plural, phrase=phrase)
        return None

    def _gender(self, actor_id: str) -> str:
        return gazetteer.gender(actor_id, self.reading.language)

    def _plural(self, phrase: Phrase) -> bool:
        plural = self.words[phrase.first].plain.endswith(("s", "x"))
        return plural and not self.reading.is_a(phrase.first - 1, "singular article")

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
        gender = self._gender(item.alias.actor_id)
        venue = kind == STATE and venues.country_is_place(self.reading, item.first)
        rule = "name, venue" if venue else "name"
        return Node(item.first, item.last, ids, NAME, rule, gender[:1], gender.endswith("p"))

    def _part_of_a_name(self, item: Item) -> bool:
        """ "Anatole France", "Israël KATZ", "l'hôtel Moscou": a state's name inside a longer name."""
        before, after = item.first - 1, item.last + 1
        opens = before < 0 or self.scenes.sentence_start(before) == self.words[before].start
        named_after = venues.named_after(self.reading, item.first, linked=True)
        if named_after or (not opens and self._namelike(before) and self._same_line(before)):
            return True
        if item.first != item.last or not self._namelike(after) or not self._same_line(item.last):
            return False
        first_name = item.alias.kind == SEAT or item.alias.phrase in self.reading.venue("person too")
        return first_name or (self.words[after].upper and not self.words[item.last].upper)

    def _same_line(self, at: int) -> bool:
        """Whether one space parts the word from the next, and no sentence starts there."""
        after = self.words[at + 1].start
        return after == self.words[at].end + 1 and self.scenes.sentence_start(at + 1) != after

    def _namelike(self, at: int) -> bool:
        """A capital that is no known name, no common word, and no elided one's."""
        if not 0 <= at < len(self.words) or self.reading.norm(at - 1).endswith("'"):
            return False
        word = self.words[at]
        near = (self.reading.items.get(at - back) for back in range(_LONGEST_NAME))
        known = any(item.first <= at <= item.last for item in near if item)
        common = self.reading.is_a(at, "not a name") or word.norm.endswith("'")
        return word.capital and word.letters and not known and not common

    def _demonym(self, item: Item) -> Node | None:
        """A people ("les Nord-Coréens"), else an adjective; a language ("en russe") is neither."""
        reading, before = self.reading, item.first - 1
        plural = self.words[item.last].plain.endswith(("s", "x"))
        people = self._people(item, plural)
        language = not people and not plural and reading.is_a(before, "language follows")
        if language or reading.norm(before) in reading.venue("seat of government"):
            return None
        kind, rule = (ALIAS, "people of a state") if people else (DEMONYM_KIND, "demonym")
        if people and not plural and reading.is_a(before, "singular article"):
            rule = "person of a state" if reading.is_a(before, "indefinite") else ONE_OF_A_PEOPLE
        return Node(item.first, item.last, (item.alias.actor_id,), kind, rule, plural=plural)

    def _people(self, item: Item, plural: bool) -> bool:
        """Whether a demonym is a noun, by its capital or its plural, as the language has it."""
        reading, before = self.reading, item.first - 1
        if PEOPLE_IN_CAPITALS not in reading.traits:
            return plural or (reading.is_a(before, "plural article") and bool(reading.verb(item.last + 1)))
        counted = reading.norm(before).isdigit() or reading.is_a(before, "noun follows")
        follows = counted or before < 0 or self.words[before].mark
        capital = self.words[item.first].capital and follows
        return capital or (plural and reading.is_a(before, "plural article"))

    def _short_names(self, covered: set[int]) -> Iterator[Node]:
        """ "Le Nord", in a text that names a Korea."""
        reading, book = self.reading, gazetteer.short_names(self.reading.language)
        named = {item.alias.actor_id for item in reading.items.values()}
        for at in range(1, len(self.words)):
            if not self.words[at].capital or at in covered or not reading.is_a(at - 1, "definite"):
                continue
            size, known = book.longest(self.words, at)
            if size and not (self._namelike(at + size) or reading.is_a(at + size, "of")):
                actor_id, beside = known[0]
                if beside & named:
                    yield Node(at, at + size - 1, (actor_id,), NAME, "short name", "m")

    def _slips(self, found: list[Node]) -> list[Node]:
        """Words that a machine put for a name, beside a state: "Le États-Unis et le Né"."""
        reading, listed, slips = self.reading, gazetteer.slips(self.reading.language), []
        for after in sorted(node.last + 1 for node in found if node.kind in (NAME, CAPITAL)):
            at = after + 2
            joined = reading.norm(after) == "," or reading.is_a(after, "coordination")
            beside = joined and reading.is_a(at - 1, "article")
            size, ids = listed.longest(self.words, at) if beside else (0, [])
            if size and self.words[at].capital:
                slips.append(Node(at, at + size - 1, (ids[0],), NAME, "slip of translation"))
        return slips


def _span(*parts: Node | Phrase | Naming) -> set[int]:
    """The words that the parts cover."""
    return {index for part in parts for index in range(part.first, part.last + 1)}
