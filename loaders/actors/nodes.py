"""Where actors are named in a text, before context is asked: names, offices, bodies, demonyms, capitals."""

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.actors.people import Finder, Naming
from loaders.actors.heads import BODY, COUNTERPART
from loaders.actors.phrases import Phrase
from loaders.names import gazetteer, offices, venues
from loaders.names.gazetteer import (
    DEMONYM,
    NOBODY,
    ORGANIZATION,
    PERSON,
    SEAT,
    STATE,
)
from loaders.names.scanning import Item, Scenes
from loaders.names.words import Word

NAME, ROLE, ALIAS, DEMONYM_KIND, CAPITAL, PRONOUN = "name", "role", "alias", "demonym", "capital", "pronoun"
_DETERMINERS = frozenset(
    {
        "les",
        "des",
        "aux",
        "ces",
        "un",
        "une",
        "deux",
        "le",
        "la",
        "l'",
        "d'",
        "de",
        "quelques",
        "par",
        "chez",
        "entre",
    }
)
_PLURAL_DETERMINERS = frozenset({"les", "des", "aux", "ces"})
_CAPITAL_CITY = frozenset({"capitale", "capitales"})


@dataclass(slots=True)
class Node:
    """An actor named at words first..last; `ids` is empty until context tells, `phrase` says what context may use."""

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
    venue: bool = False


class Builder:
    """Builds the nodes of a text in order."""

    def __init__(
        self,
        words: tuple[Word, ...],
        items: Mapping[int, Item],
        phrases: list[Phrase],
        finder: Finder,
        scenes: Scenes,
    ) -> None:
        self.words = words
        self.items = items
        self.phrases = phrases
        self.finder = finder
        self.scenes = scenes
        self._namings = {naming.first: naming for naming in finder.namings()}
        self._phrase_by_start = {phrase.first: phrase for phrase in phrases if phrase.role}
        self._by_last = {naming.last: naming for naming in self._namings.values()}

    def nodes(self) -> list[Node]:
        """Every node, in order of the text, none overlapping."""
        found = [node for phrase in self.phrases if (node := self._of_phrase(phrase))]
        covered = {index for node in found for index in range(node.first, node.last + 1)}
        covered |= {
            index
            for phrase in self.phrases
            for index in range(phrase.first, phrase.last + 1)
            if phrase.states
        }
        for naming in self._namings.values():
            if naming.first not in covered:
                found.append(self._of_naming(naming))
        covered |= {
            index for naming in self._namings.values() for index in range(naming.first, naming.last + 1)
        }
        for item in self.items.values():
            if item.first not in covered and (node := self._of_item(item)):
                found.append(node)
        found += [node for node in self._slips(found) if node.first not in covered]
        return sorted(found, key=lambda node: node.first)

    def _of_phrase(self, phrase: Phrase) -> Node | None:
        return self._body(phrase) if phrase.head.kind == BODY else self._role(phrase)

    def _body(self, phrase: Phrase) -> Node | None:
        last, ids, rule = phrase.last, tuple(phrase.states), "body of a state"
        item = self.items.get(phrase.last + 1)
        if item and item.alias.kind == ORGANIZATION:
            known = gazetteer.actors()[item.alias.actor_id]
            return Node(phrase.first, item.last, (item.alias.actor_id,), NAME, "body and name", known.gender[:1], self._plural(phrase))
        if not ids:
            return (
                Node(phrase.first, last, (), PRONOUN, "body", "f", phrase=phrase) if phrase.office else None
            )
        if phrase.office:
            institution = [offices.holders(phrase.office, state) for state in ids]
            if all(len(one) == 1 for one in institution):
                ids, rule = tuple(next(iter(one)) for one in institution), f"office: {phrase.office}"
        determiner = phrase.determiner
        gender = (
            "f"
            if determiner in {"la", "une", "cette", "sa"}
            else "m"
            if determiner in {"le", "du", "au", "un", "ce", "son"}
            else ""
        )
        return Node(phrase.first, last, ids, ALIAS, rule, gender, plural=self._plural(phrase), phrase=phrase)

    def _plural(self, phrase: Phrase) -> bool:
        return self.words[phrase.first].plain.endswith(("s", "x")) and phrase.determiner not in {
            "le",
            "la",
            "l'",
            "un",
            "une",
            "son",
            "sa",
        }

    def _role(self, phrase: Phrase) -> Node | None:
        naming = self._namings.get(phrase.last + 1)
        if naming and not phrase.head.plural and self.words[naming.first].start > self.words[phrase.last].end:
            kind = NAME if naming.person_id else ROLE
            ids = (naming.person_id,) if naming.person_id else ()
            return self._gendered(
                Node(phrase.first, naming.last, ids, kind, "office and name", phrase=phrase)
            )
        if not phrase.rank and phrase.head.lemma != COUNTERPART:
            return None
        node = self._gendered(
            Node(phrase.first, phrase.last, (), ROLE, "office", phrase=phrase, plural=phrase.head.plural)
        )
        node.apposed = self._apposed(phrase)
        return node

    def _gendered(self, node: Node) -> Node:
        person = self.finder.people.get(node.ids[0]) if node.ids else None
        node.gender = (person and person.gender) or node.phrase.gender
        return node

    def _apposed(self, phrase: Phrase) -> str:
        """The person named in apposition to an office: before it or after it, a comma between them."""
        after, before = phrase.last + 1, phrase.first - 1
        if self._norm(after) == ",":
            naming = self._namings.get(after + 1) or self._titled(after + 1)
            agrees = naming and not phrase.head.plural and self._agrees(phrase, naming)
            if agrees and self._ends_apposition(naming.last + 1):
                return naming.person_id
        article = self._norm(before) in {"le", "la", "l'", "son", "sa"}
        if self._norm(before - article) == ",":
            naming = self._by_last.get(before - article - 1)
            bare = not article or self._norm(after) in {",", "."} or after >= len(self.words)
            if naming and bare and not phrase.head.plural and self._agrees(phrase, naming):
                return naming.person_id
        if self._norm(before - article) in {"est", "était", "reste", "devient"}:
            naming = self._by_last.get(before - article - 1)
            if naming and not phrase.head.plural and self._agrees(phrase, naming):
                return naming.person_id
        return self._predicate(phrase, after)

    def _titled(self, at: int) -> Naming | None:
        """The name behind a second office: "le porte-parole de l'armée, le colonel Shi Wenbo"."""
        for start in (at, at + 1):
            phrase = self._phrase_by_start.get(start)
            if phrase and not phrase.head.plural:
                return self._namings.get(phrase.last + 1)
        return None

    def _predicate(self, phrase: Phrase, after: int) -> str:
        """ "Le dictateur était toujours Kim Jong-il": who the office is said to be."""
        if self._norm(after) not in {"est", "était", "reste", "restait"}:
            return ""
        skip = after + 1 + (self._norm(after + 1) in {"toujours", "alors", "encore", "désormais"})
        naming = self._namings.get(skip)
        return naming.person_id if naming and naming.full else ""

    def _ends_apposition(self, after: int) -> bool:
        return self._norm(after) != "et" or not self._namings.get(after + 1)

    def _agrees(self, phrase: Phrase, naming: Naming) -> bool:
        """Whether the person may hold the office: the same country, or one of the two unknown."""
        person = self.finder.people.get(naming.person_id)
        if person is None:
            return False
        states = [state for state in phrase.states if gazetteer.actors()[state].kind == STATE]
        held = {state for state in phrase.states} - set(states)
        return (
            bool(held)
            or not states
            or not person.country
            or person.country in states
            or ({person.country, *states} == {"RUS", "SUN"})
        )

    def _of_naming(self, naming: Naming) -> Node:
        person = self.finder.people.get(naming.person_id)
        ids = (naming.person_id,) if naming.person_id else ()
        return Node(naming.first, naming.last, ids, NAME, naming.rule, person.gender if person else "")

    def _of_item(self, item: Item) -> Node | None:
        kind, actor_id = item.alias.kind, item.alias.actor_id
        if kind in (NOBODY, PERSON):
            return None
        if kind == DEMONYM:
            return self._demonym(item)
        if kind == SEAT:
            return (
                None
                if self.scenes.is_scene(item)
                else Node(item.first, item.last, (actor_id,), CAPITAL, "seat of government", "m")
            )
        if self._part_of_a_name(item):
            return None
        known = gazetteer.actors()[actor_id]
        venue = kind == STATE and venues.country_is_place(self.words, item.first)
        rule = "name, venue" if venue else "name"
        return Node(
            item.first,
            item.last,
            (actor_id,),
            NAME,
            rule,
            known.gender[:1],
            known.gender.endswith("p"),
            venue=venue,
        )

    def _part_of_a_name(self, item: Item) -> bool:
        """ "Anatole France", "Israël Katz": a state's name inside a longer name."""
        before, after = item.first - 1, item.last + 1
        if (
            before >= 0
            and self._glued_name(before)
            and not self.scenes.sentence_start(before) == self.words[before].start
        ):
            return True
        return (
            after < len(self.words)
            and item.first == item.last
            and self._glued_name(after)
            and self.words[after].upper
        )

    def _glued_name(self, at: int) -> bool:
        word = self.words[at]
        return (
            word.capital
            and word.letters
            and not word.norm.endswith("'")
            and not any(
                item.first <= at <= item.last
                for item in (self.items.get(at - back) for back in range(5))
                if item
            )
            and word.norm not in gazetteer.word_class("not a name")
            and not self._norm(at - 1).endswith("'")
        )

    def _demonym(self, item: Item) -> Node | None:
        word, before = self.words[item.first], self._norm(item.first - 1)
        noun = before in _DETERMINERS or item.first == 0 or self.words[item.first - 1].mark
        if before in _CAPITAL_CITY:
            return None  # a place
        plural = self.words[item.last].plain.endswith(("s", "x"))
        people = (word.capital and noun) or (plural and before in _PLURAL_DETERMINERS)
        if not people and before in {"le", "du", "en"} and not plural:
            return None  # the language: "le russe", "en russe"
        kind, rule = (ALIAS, "people of a state") if people else (DEMONYM_KIND, "demonym")
        return Node(item.first, item.last, (item.alias.actor_id,), kind, rule, plural=plural)

    def _slips(self, found: list[Node]) -> list[Node]:
        """A word that a machine put for a name, where it stands beside a state: "Le États-Unis et le Né"."""
        states = {node.last for node in found if node.kind in (NAME, CAPITAL)}
        slips = []
        for at in sorted(states):
            if (
                self._norm(at + 1) in {"et", ","}
                and self._norm(at + 2) in {"le", "la", "l'"}
                and at + 3 < len(self.words)
            ):
                size, ids = gazetteer.slips().longest(self.words, at + 3)
                if size and self.words[at + 3].capital:
                    slips.append(Node(at + 3, at + 2 + size, (ids[0],), NAME, "slip of translation"))
        return slips

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""
