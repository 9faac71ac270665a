"""Who a pronoun stands for: "il", "ils", "lui", "celle-ci", "son pays", "les deux hommes"."""

from loaders.actors.focus import BACK, Focus
from loaders.actors.nodes import CAPITAL, DEMONYM_KIND, NAME, Node
from loaders.lexicon import words as word_lists
from loaders.names.gazetteer import LANGUAGE
from loaders.names.words import written

_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4}
_WAR = frozenset({"guerre", "conflit", "invasion", "offensive", "opération", "front", "envahi"})
_NEAR = 5


class Pronouns:
    """Answers the nodes that `pronouns.find` made; those inside a quotation are left to nobody."""

    def __init__(self, focus: Focus) -> None:
        self.focus = focus
        self._rules = {
            "il": self._he,
            "elle": self._he,
            "ils": self._they,
            "lui": self._to_him,
            "ci": self._latter,
            "pays": self._country,
            "group": self._group,
        }

    def answer(self, node: Node, at: int) -> None:
        """Give the node of sentence `at` its ids, or leave it without."""
        if at < 0 or self.focus.quoted(node):
            return
        node.ids = self._rules[node.rule](node, at)
        words = self.focus.words[node.first : node.last + 1]
        node.rule = f"pronoun: {written(words)}".lower()

    def _he(self, node: Node, at: int) -> tuple[str, ...]:
        """The nearest subject of the sentence that agrees, else the subject of the sentence before."""
        near = self.focus.subjects(at, before=node.first)
        main = self.focus.main_subject(at - 1) if self._continues(at) else None
        candidates = [*reversed(near), *([main] if main else [])]
        return next((one.ids for one in candidates if self._agrees(one, node)), ())

    def _continues(self, at: int) -> bool:
        """Whether the sentence goes on with the paragraph of the one before."""
        segments = self.focus.segments
        return at > 0 and segments[at - 1].paragraph == segments[at].paragraph

    def _agrees(self, one: Node, pronoun: Node) -> bool:
        """Whether a node may be taken up: one actor, of that gender, in his own right."""
        if one.kind == DEMONYM_KIND or one.plural or len(one.ids) != 1:
            return False
        person = self.focus.people.get(one.ids[0])
        gender = one.gender or (person.gender if person else "")
        return not gender or gender == pronoun.gender

    def _they(self, node: Node, at: int) -> tuple[str, ...]:
        """The plural or coordinated subject of the sentence, else of the one before."""
        subjects = self.focus.subjects(at, before=node.first)
        if not subjects and self._continues(at):
            subjects = self.focus.subjects(at - 1)
        return self.focus.together(subjects) if subjects else ()

    def _to_him(self, node: Node, at: int) -> tuple[str, ...]:
        """The nearest actor of the sentence that is not the verb's own subject, else the subject before."""
        earlier = self.focus.earlier(node, at)
        if not earlier:
            return ()
        relative = self.focus.words[node.first - 1].norm == "qui"
        subject = earlier[-1] if relative else next((one for one in reversed(earlier) if one.subject), None)
        others = [one for one in earlier if subject is None or one.ids != subject.ids]
        persons = [one for one in others if relative and self.focus.is_person(one.ids[0])]
        if others:
            return (persons or others)[-1].ids
        main = self.focus.main_subject(at - 1)
        return main.ids if main and not main.plural and main.ids != earlier[-1].ids else ()

    def _latter(self, node: Node, at: int) -> tuple[str, ...]:
        """The last actor named that agrees; a seat of government has no gender of its own."""
        back = self.focus.back(at, 2, node.first)
        return next((one.ids for one in back if self._agrees(one, node) and one.kind != CAPITAL), ())

    def _country(self, node: Node, at: int) -> tuple[str, ...]:
        """The state of who speaks or acts."""
        subject = self.focus.governing_subject(node, at)
        state = self.focus.state_of(subject.ids[0]) if subject else ""
        return (state,) if state else ()

    def _group(self, node: Node, at: int) -> tuple[str, ...]:
        """The last so many persons, or states (those of the persons too), spoken of."""
        words = self.focus.words
        number = next(_NUMBERS[word.norm] for word in words[node.first : node.last] if word.norm in _NUMBERS)
        persons = words[node.last].norm in word_lists(LANGUAGE, "groups")["persons"]
        found: dict[str, None] = {}
        for one in self.focus.back(at, BACK, node.first):
            for actor_id in () if self._theatre(one) else one.ids:
                person = actor_id if self.focus.is_person(actor_id) else ""
                member = person if persons else self.focus.state_of(actor_id)
                if member and len(found) < number:
                    found[member] = None
        return tuple(reversed(found)) if len(found) == number else ()

    def _theatre(self, node: Node) -> bool:
        """Whether a state is only where a war is: "la guerre en Ukraine"."""
        before = {word.norm for word in self.focus.words[max(0, node.first - _NEAR) : node.first]}
        return bool(before & _WAR) and node.kind == NAME and not self.focus.is_person(node.ids[0])
