"""Who says "je" and "nous", and who is told "vous": the one quoted, or the one interviewed and his state."""

from functools import cached_property

from loaders.actors import pronouns
from loaders.actors.focus import Focus
from loaders.actors.heads import interview_marks
from loaders.actors.interviews import Interview
from loaders.actors.nodes import NAME, Node
from loaders.actors.reference import explained
from loaders.names.gazetteer import SEAT, STATE

_ALONE = frozenset({pronouns.SPEAKER, pronouns.ME})


class Speakers:
    """Answers last of all the nodes that speakers are, for who speaks is often named after his words."""

    def __init__(self, focus: Focus, interview: Interview) -> None:
        self.focus = focus
        self.reading = focus.reading
        self.interview = interview

    def answer(self, nodes: list[Node]) -> None:
        """Give those who speak or are spoken to their ids."""
        for node in nodes:
            at = self.focus.sentence_of(node.first)
            if node.ids or at < 0:
                continue
            speaker = self._who(node)
            if speaker:
                node.ids = speaker if self._alone(node, speaker) else self._side(speaker)
                node.rule = explained(self.focus, node)

    def _who(self, node: Node) -> tuple[str, ...]:
        """Who the word means: in a quotation who is quoted, else who is interviewed."""
        ours = node.phrase is not None and self.reading.is_a(node.first - 1, "our")
        if ours or node.rule in (pronouns.WE, *_ALONE):
            if self.focus.quoted(node):
                return self._quoted(node)
            return () if self.interview.asked(node.first) else self._interviewee
        yours = node.phrase is not None and self.reading.is_a(node.first - 1, "your")
        if yours or node.rule == pronouns.YOU:
            asked = self.interview.asked(node.first) and not self.focus.quoted(node)
            return self._interviewee if asked else ()
        return ()

    def _alone(self, node: Node, speaker: tuple[str, ...]) -> bool:
        """Whether the word means the person himself and not his side: "je", "vous avez voyagé"."""
        if node.rule == pronouns.YOU:
            return self._does(node)
        return node.rule in _ALONE or len(speaker) > 1

    def _does(self, node: Node) -> bool:
        """Whether the verb beside "vous" is in its person: "vous avez dit", not "X vous a dit"."""
        after = node.last + 1
        while self.reading.is_a(after, "clitic"):
            after += 1
        endings = tuple(self.reading.listed("your ending"))
        return self.reading.norm(node.first - 1) == "-" or self.reading.norm(after).endswith(endings)

    def _side(self, speaker: tuple[str, ...]) -> tuple[str, ...]:
        """The state of who speaks, himself where it is not known."""
        own = self.focus.state_of(speaker[0])
        if not own and speaker == self._interviewee:
            offices = (node.ids[0] for node in self._presented if node.phrase and node.subject)
            own = next((state for one in offices if (state := self.focus.state_of(one))), "") or self._met_in
        return (own or speaker[0],)

    @cached_property
    def _met_in(self) -> str:
        """The state of the capital where the text says that it asked: "propos recueillis à Oslo"; else ""."""
        words, marks = self.reading.words, interview_marks(self.reading.language)
        for at in range(len(words)):
            size, _ = marks.longest(words, at)
            if size:
                near = (self.reading.item(at + size + step, SEAT, STATE) for step in (0, 1, 2))
                return next((item.alias.actor_id for item in near if item), "")
        return ""

    def _quoted(self, node: Node) -> tuple[str, ...]:
        """Whose words a quotation gives: the subject of a verb of saying in the sentences that it spans."""
        quotation = self.focus.quotation(node.first)
        sentences = {self.focus.sentence_of(at) for at in (quotation[0], quotation[-1])} - {-1}
        for index in range(max(sentences), min(sentences) - 1, -1):
            if speakers := self.focus.speakers(index):
                outside = sorted(speakers, key=lambda one: abs(one.first - quotation[-1]))
                return outside[0].ids
        return ()

    @cached_property
    def _presented(self) -> list[Node]:
        """The actors that stand before the first question, outside quotations."""
        single = (one for one in self.focus.all() if len(one.ids) == 1 and not self.focus.quoted(one))
        return [one for one in single if self.interview.presents(one.first)]

    @cached_property
    def _interviewee(self) -> tuple[str, ...]:
        """Who answers: the one named in a label, or first where the interview is presented.

        Without turns, in a text that calls itself an interview, the person in office that it names first.
        """
        named = [one for one in self.focus.all() if len(one.ids) == 1 and self.focus.is_person(one.ids[0])]
        labelled = [one for one in named if self.interview.labelled(one.first)]
        presented = [one for one in self._presented if one in named]
        leading = [one for one in presented if one.subject]
        if found := labelled or leading or presented:
            return found[0].ids
        return self._of_marked(named)

    def _of_marked(self, named: list[Node]) -> tuple[str, ...]:
        size = len(self.reading.words)
        marks = interview_marks(self.reading.language)
        if not any(marks.longest(self.reading.words, at)[0] for at in range(size)):
            return ()
        people = self.focus.people
        return next((one.ids for one in named if one.kind == NAME and self._in_office(people, one)), ())

    @staticmethod
    def _in_office(people: dict, one: Node) -> bool:
        return one.ids[0] in people and bool(people[one.ids[0]].offices)
