"""Who a pronoun stands for: "il", "ils", "lui", "celle-ci", "son pays", "les deux hommes"."""

from dataclasses import replace

from loaders.actors import pronouns
from loaders.actors.careers import LEADER, Careers
from loaders.actors.focus import BACK, Focus
from loaders.actors.heads import ROLE, Head, Office, heads
from loaders.actors.nodes import CAPITAL, DEMONYM_KIND, NAME, Node
from loaders.actors.setting import Setting
from loaders.lexicon import words as word_lists
from loaders.names.reading import PERSONS_ALONE
from loaders.names.words import written

_NEAR = 5
_PAIR = 2
_LEADING = frozenset({",", "-"})


class Pronouns:
    """Answers the nodes that `pronouns.find` made; in a quotation, only the speaker's own."""

    def __init__(self, focus: Focus, setting: Setting, careers: Careers) -> None:
        self.focus = focus
        self._careers = careers
        self.setting = setting
        self._rules = {
            pronouns.HE: self._he,
            pronouns.THEY: self._they,
            pronouns.DATIVE: self._to_him,
            pronouns.OBJECT: self._him,
            pronouns.LATTER: self._latter,
            pronouns.LATTERS: self._latters,
            pronouns.OWN_COUNTRY: self._country,
            pronouns.GROUP: self._group,
        }

    def answer(self, node: Node, at: int) -> None:
        """Give the node of sentence `at` its ids, or leave it without."""
        if at < 0 or self.focus.quoted(node) or node.rule not in self._rules:
            return
        node.ids = self._rules[node.rule](node, at)
        node.rule = explained(self.focus, node)

    def _he(self, node: Node, at: int) -> tuple[str, ...]:
        """The nearest subject that agrees, of the sentence or the one before; else the one such person."""
        near = self.focus.subjects(at, before=node.first)
        goes_on = self._continues(at) or self._resumes(node, at)
        main = self.focus.main_subject(at - 1) if goes_on else None
        candidates = [*reversed(near), *([main] if main else [])]
        about = self._page_is_about(node, at)
        if about and not any(self._is_another(one, node) for one in near):
            return about
        found = next((one.ids for one in candidates if self._agrees(one, node)), ())
        return (
            found or (self._only_person(node, at) if self._continues(at) else ()) or self._earlier(node, at)
        )

    def _page_is_about(self, node: Node, at: int) -> tuple[str, ...]:
        """The person whose life a page tells, where the pronoun may be his."""
        person = self.setting.subject
        known = self.focus.people.get(person) if self.focus.is_person(person) else None
        return (person,) if known and node.gender in ("", known.gender or node.gender) else ()

    def _is_another(self, one: Node, pronoun: Node) -> bool:
        """Whether a node is a person that the pronoun may stand for."""
        return len(one.ids) == 1 and self.focus.is_person(one.ids[0]) and self._agrees(one, pronoun)

    def _earlier(self, node: Node, at: int) -> tuple[str, ...]:
        """For a pronoun that leads its own clause, the person who last led a sentence."""
        before = self.focus.words[node.first - 1]
        leads = before.norm in _LEADING or before.joined or before.mark
        if node.first > self.focus.segments[at].first and not leads:
            return ()
        leading = (self.focus.main_subject(index) for index in range(at - 1, max(at - BACK, -1), -1))
        persons = (one for one in leading if one and len(one.ids) == 1 and self.focus.is_person(one.ids[0]))
        return next((one.ids for one in persons if self._agrees(one, node)), ())

    def _only_person(self, node: Node, at: int) -> tuple[str, ...]:
        """The one person of the pronoun's gender among those of the last sentences, of the last for a man."""
        persons, reach = self.focus.people, BACK - 1 if node.gender == "f" else 2
        near = {one.ids for one in self.focus.back(at, reach, node.first) if len(one.ids) == 1}
        fitting = [ids for ids in near if ids[0] in persons and persons[ids[0]].gender == node.gender]
        return fitting[0] if len(fitting) == 1 else ()

    def _continues(self, at: int) -> bool:
        """Whether the sentence goes on with the paragraph of the one before."""
        segments = self.focus.segments
        return at > 0 and segments[at - 1].paragraph == segments[at].paragraph

    def _resumes(self, node: Node, at: int) -> bool:
        """Whether a paragraph opens with a pronoun for the person that the one before it ended with."""
        before = self.focus.words[node.first - 1] if node.first else None
        if before is not None and node.first > self.focus.segments[at].first and not before.mark:
            return False
        main = self.focus.main_subject(at - 1) if at > 0 else None
        return bool(main and len(main.ids) == 1 and self.focus.is_person(main.ids[0]))

    def _agrees(self, one: Node, pronoun: Node) -> bool:
        """Whether a node may be taken up: one actor, of that gender, in his own right."""
        if one.kind == DEMONYM_KIND or one.plural or len(one.ids) != 1:
            return False
        of_persons = pronoun.gender and PERSONS_ALONE in self.focus.reading.traits
        if of_persons and not self.focus.is_person(one.ids[0]):
            return False
        person = self.focus.people.get(one.ids[0])
        gender = one.gender or (person.gender if person else "")
        return not gender or not pronoun.gender or gender == pronoun.gender

    def _they(self, node: Node, at: int) -> tuple[str, ...]:
        """The plural or coordinated subject of the sentence, else of the one before, in any paragraph."""
        subjects = self.focus.subjects(at, before=node.first)
        if not subjects and at > 0:
            subjects = self.focus.subjects(at - 1)
        return self.focus.together(subjects) if subjects else ()

    def _to_him(self, node: Node, at: int) -> tuple[str, ...]:
        """The nearest actor of the sentence that is not the verb's own subject, else the subject before."""
        earlier = self.focus.earlier(node, at)
        if not earlier:
            return ()
        relative = self.focus.reading.is_a(node.first - 1, "relative subject")
        subject = earlier[-1] if relative else next((one for one in reversed(earlier) if one.subject), None)
        others = [one for one in earlier if subject is None or one.ids != subject.ids]
        persons = [one for one in others if relative and self.focus.is_person(one.ids[0])]
        if others:
            return (persons or others)[-1].ids
        if about := self._page_is_about(node, at):
            return about if about != earlier[-1].ids else ()
        main = self.focus.main_subject(at - 1)
        return main.ids if main and not main.plural and main.ids != earlier[-1].ids else ()

    def _him(self, node: Node, at: int) -> tuple[str, ...]:
        """The last person spoken of that is not the verb's own subject."""
        subject = next((one for one in self.focus.back(at, 1, node.first) if one.subject), None)
        for one in self.focus.back(at, 2, node.first):
            own = subject is not None and one.ids == subject.ids
            if not own and len(one.ids) == 1 and self.focus.is_person(one.ids[0]) and self._agrees(one, node):
                return one.ids
        return ()

    def _latter(self, node: Node, at: int) -> tuple[str, ...]:
        """The last actor named that agrees; a seat of government has no gender of its own."""
        back = self.focus.back(at, 2, node.first)
        return next((one.ids for one in back if self._agrees(one, node) and one.kind != CAPITAL), ())

    def _latters(self, node: Node, at: int) -> tuple[str, ...]:
        """The last plural named."""
        back = self.focus.back(at, 2, node.first)
        return next((one.ids for one in back if one.plural and one.kind != DEMONYM_KIND), ())

    def _country(self, node: Node, at: int) -> tuple[str, ...]:
        """The state of who speaks or acts."""
        subject = self.focus.governing_subject(node, at)
        state = self.focus.state_of(subject.ids[0]) if subject else ""
        return (state,) if state else ()

    def _group(self, node: Node, at: int) -> tuple[str, ...]:
        """The last so many persons, or states (those of the persons too), spoken of.

        Where an earlier sentence names more, those two that the text is about.
        """
        number, persons = self._size(node)
        head = self._head(node) if persons else None
        if (
            head
            and number == len(self.focus.counterparts)
            and self._careers.alike(head, self.focus.counterparts)
        ):
            return self.focus.counterparts
        if number > _PAIR and (several := self._several(number, at)):
            return several
        found: dict[str, None] = {}
        for index in range(at, -1 if head else max(-1, at - BACK), -1):
            before = node.first if index == at else None
            new = [m for one in self.focus.back(index, 1, before) for m in self._members(one, persons, head)]
            more = [one for one in dict.fromkeys(new) if one not in found]
            pair = self.setting.pair
            if index < at and len(more) > number == len(pair) and not found and pair <= set(more):
                return tuple(one for one in reversed(more) if one in pair)
            found |= dict.fromkeys(more[: number - len(found)])
            if len(found) == number:
                return tuple(reversed(found))
        return self._of_pair(head, at) if head and number == len(self.setting.pair) else ()

    def _several(self, number: int, at: int) -> tuple[str, ...]:
        """So many who last acted together, however long ago: "les quatre pays"."""
        for index in range(at - 1, -1, -1):
            subjects = self.focus.subjects(index)
            together = self.focus.together(subjects) if subjects else ()
            if len(together) == number:
                return together
        return ()

    def _of_pair(self, head: Head, at: int) -> tuple[str, ...]:
        """Those in office in the two states that the text is about, a state itself where none is known."""
        people = self.focus.people
        fitting = [one for one in people if self._careers.may_be(one, head)]
        return tuple(
            self.focus.recent(at, [one for one in fitting if people[one].country == state]) or state
            for state in sorted(self.setting.pair)
        )

    def _size(self, node: Node) -> tuple[int, bool]:
        """How many a group has, and whether they are persons: "les deux hommes", "le trio"."""
        groups = word_lists(self.focus.reading.language, "groups")
        numbers = {word: number for number in (2, 3, 4, 5) for word in groups[f"{number}"]}
        words = [word.norm for word in self.focus.words[node.first : node.last + 1]]
        number = next((numbers[word] for word in words if word in numbers), 2)
        persons = groups["persons"] | groups["collective"]
        return number, any(word in persons for word in words)

    def _head(self, node: Node) -> Head | None:
        """The noun of a group, if it is an office: "les deux présidents"."""
        words = self.focus.words
        for first in range(node.first + 1, node.last + 1):
            size, found = heads(self.focus.reading.language).longest(words, first)
            if size and found[0].kind == ROLE:
                return _of_domain(found[0], (words[node.last].plain,))
        return None

    def _members(self, node: Node, persons: bool, head: Head | None) -> list[str]:
        """The persons, or the states, that a node adds to a group, the last first."""
        if self._theatre(node):
            return []
        if persons:
            fitting = (one for one in reversed(node.ids) if self.focus.is_person(one))
            return [one for one in fitting if head is None or self._careers.may_be(one, head)]
        return [state for one in reversed(node.ids) if (state := self.focus.state_of(one))]

    def _theatre(self, node: Node) -> bool:
        """Whether a state is only where a war is: "la guerre en Ukraine"."""
        words = self.focus.words[max(0, node.first - _NEAR) : node.first]
        war = not self.focus.reading.listed("war").isdisjoint(word.norm for word in words)
        return war and node.kind == NAME and not self.focus.is_person(node.ids[0])


def explained(focus: Focus, node: Node) -> str:
    """The name of the rule that answered a pronoun: the pronoun itself."""
    return f"pronoun: {written(focus.words[node.first : node.last + 1])}".lower()


def _of_domain(head: Head, domain: tuple[str, ...]) -> Head:
    """A noun with the offices of a domain alone, where it has any; "chefs d'État" are leaders of any kind."""
    fitting = tuple(office for office in head.offices if domain in office.domains)
    if fitting and all(office.rank == LEADER for office in fitting):
        fitting = (Office(LEADER, LEADER, frozenset()),)
    return replace(head, offices=fitting) if fitting else head
