"""Who is meant, node by node in the order of the text, by what was said before.

A rule answers only where a reader has no doubt; otherwise an office falls back on its state, and a pronoun on
nobody.
"""

from datetime import date

from loaders.actors.careers import Careers
from loaders.actors.focus import BACK, Focus, Segment
from loaders.actors.heads import COUNTERPART, OTHER
from loaders.actors.interviews import Interview
from loaders.actors.nodes import NAME, ONE_OF_A_PEOPLE, PRONOUN, Node
from loaders.actors.people import People, Person
from loaders.actors.phrase import Phrase
from loaders.actors.reference import Pronouns
from loaders.actors.setting import Setting
from loaders.actors.speakers import Speakers
from loaders.actors.titles import Titles
from loaders.names import gazetteer
from loaders.names.gazetteer import PERSON
from loaders.names.reading import Reading
from loaders.names.words import written

_LABELLED = frozenset({"leader", "minister", "organization"})


class Context:
    """Resolves the nodes of a text; `people` grows by what the text says of them."""

    def __init__(
        self,
        reading: Reading,
        nodes: list[Node],
        people: People,
        segments: list[Segment],
        venues: list[tuple[int, str]],
        published: date | None,
        interview: Interview,
    ) -> None:
        self.words = reading.words
        self.nodes = nodes
        self.people = people
        self.focus = Focus(reading, nodes, people, segments)
        setting = Setting(self.focus, nodes, venues)
        careers = Careers(people, published)
        self._titles = Titles(self.focus, setting, careers)
        self._pronouns = Pronouns(self.focus, setting, careers)
        self._speakers = Speakers(self.focus, interview)

    def resolve(self) -> list[Node]:
        """The nodes that stand for somebody, each with its ids."""
        self._learn_offices()
        for node in self.nodes:
            at = self.focus.sentence_of(node.first)
            node.subject = self._is_subject(node, at)
            if node.rule == ONE_OF_A_PEOPLE:
                self._one_of_a_people(node, at)
            elif not node.ids:
                self._answer(node, at)
            if node.ids:
                self.focus.add(node, at)
            elif node.kind == PRONOUN:
                self.focus.leave_out(node, at)
        self._speakers.answer(self.nodes)
        return [node for node in self.nodes if node.ids]

    def _is_subject(self, node: Node, at: int) -> bool:
        """Whether a node is a subject; of an office and a name set off, the second is what the first is."""
        before = next(self.focus.back(at, 1, node.first), None)
        if before and node.apposed and before.ids == (node.apposed,):
            return before.subject
        if before and before.apposed and node.ids == before.ids and node.first == before.last + 2:
            return before.subject or not self.focus.governed(before)
        return self.focus.is_subject(node)

    def _learn_offices(self) -> None:
        """Enter the offices that the text states of its people, before any is asked for."""
        for node in self.nodes:
            named = node.ids[:1] if node.phrase and node.phrase.role and node.kind == NAME else ()
            person = self.people.get(node.apposed or next(iter(named), ""))
            if person and node.phrase and node.phrase.office not in (COUNTERPART, OTHER):
                self._learn(person, node.phrase)
            elif person and node.phrase:
                person.country = person.country or _country(node.phrase)

    def _learn(self, person: Person, phrase: Phrase) -> None:
        states = phrase.states or ([person.country] if person.country else [])
        if phrase.office:
            person.offices += [(phrase.office, state) for state in states[:1] or [""]]
        person.country = person.country or _country(phrase)
        person.role = person.role or self._role(phrase)

    def _role(self, phrase: Phrase) -> str:
        """The office in English where it is listed, else as the text has it."""
        if phrase.office and phrase.rank in _LABELLED and " of " not in phrase.office:
            return phrase.office.replace("_", " ")
        return written(self.words[phrase.first : phrase.last + 1])

    def _answer(self, node: Node, at: int) -> None:
        if node.apposed:
            node.ids, node.rule = (node.apposed,), "apposition"
            if node.phrase.office == COUNTERPART:
                self._pair(node, at)
        elif node.kind == NAME or node.rule == "office and name":
            self._short_name(node, at)
        elif node.phrase:
            self._titles.answer(node, at)
        elif node.kind == PRONOUN:
            self._pronouns.answer(node, at)

    def _pair(self, node: Node, at: int) -> None:
        """ "Son homologue, X": X holds the same office as who acts."""
        other = self.focus.governing_subject(node, at, people=True)
        if other and other.ids != node.ids:
            self.focus.counterparts = (other.ids[0], node.apposed)

    def _one_of_a_people(self, node: Node, at: int) -> None:
        """ "L'Américain": the last person of that state spoken of, else the state."""
        own = {
            one for one, person in self.people.items() if person.kind == PERSON and person.country in node.ids
        }
        if chosen := self.focus.recent(at, own, BACK):
            node.ids, node.kind = (chosen,), PRONOUN

    def _short_name(self, node: Node, at: int) -> None:
        """ "Kim", where several are known: the one last spoken of, else the one named in most ways."""
        known = self.people.called(self.words[node.last].text)
        most = max(known, key=lambda one: len(self.people[one].spellings), default="")
        if chosen := self.focus.recent(at, known) or most:
            node.ids, node.kind, node.rule = (chosen,), NAME, "surname in context"


def _country(phrase: Phrase) -> str:
    return gazetteer.actors()[phrase.states[0]].country if phrase.states else ""
