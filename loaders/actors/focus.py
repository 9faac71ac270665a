"""What a reader has in mind at a point of a text: who was spoken of, in which sentence, as its subject?"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from loaders.actors import inquits, quotations
from loaders.actors.heads import ROLE, heads
from loaders.actors.nodes import DEMONYM_KIND, Node
from loaders.actors.people import People
from loaders.lexicon import verb_roles
from loaders.names import gazetteer
from loaders.names.gazetteer import PERSON, STATE
from loaders.names.reading import Reading

BACK = 4  # sentences that a description may reach back over
_OPENING_MARKS = frozenset({",", ":", "-", "«", '"', "(", "►", "•"})
_SPEECH_REACH = 4
_STAMP = 4  # words
_SET_OFF = frozenset({",", ":"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or heading) as words first..last, its paragraph, and the days it names with offsets."""

    first: int
    last: int
    paragraph: int
    days: tuple[tuple[int, date], ...] = ()


class Focus:
    """Nodes answered so far, by sentence; `people` are the persons of the text."""

    def __init__(self, reading: Reading, nodes: list[Node], people: People, segments: list[Segment]) -> None:
        self.reading = reading
        self.words = reading.words
        self.people = people
        self.segments = segments
        self._firsts = [segment.first for segment in segments]
        self._nodes: list[list[Node]] = [[] for _ in segments]
        self._ending = {node.last: node for node in nodes}
        self._quoted = quotations.quoted(reading.words, [segment.last for segment in segments])
        self._unknown: dict[
            int, int
        ] = {}  # by sentence, the first word of a subject that nobody is known for
        self.counterparts: tuple[str, ...] = ()  # the last two said to hold the same office
        self._last_alone: dict[str, int] = {}  # the last sentence that names the actor by himself

    def add(self, node: Node, at: int) -> None:
        """Remember an answered node of sentence `at`."""
        if at >= 0:
            self._nodes[at].append(node)
            if len(node.ids) == 1:
                self._last_alone[node.ids[0]] = at

    def leave_out(self, node: Node, at: int) -> None:
        """Remember that sentence `at` has a subject that nobody is known for, and not only in a subclause."""
        opening = self.reading.is_a(node.first - 1, "clause opener")
        if node.subject and not opening and not self.quoted(node):
            self._unknown.setdefault(at, node.first)

    def sentence_of(self, word: int) -> int:
        """The index of the sentence that holds a word; -1 outside all."""
        at = bisect_right(self._firsts, word) - 1
        return at if at >= 0 and word <= self.segments[at].last else -1

    def quoted(self, node: Node) -> bool:
        """Whether the node stands inside a quotation, where "il" and "nous" are the speaker's."""
        return self._quoted[node.first]

    # Looking back

    def all(self) -> Iterator[Node]:
        """Every node answered, in order of the text."""
        return (node for nodes in self._nodes for node in nodes)

    def of_sentence(self, at: int) -> list[Node]:
        """The nodes answered so far in a sentence."""
        return self._nodes[at]

    def back(self, at: int, sentences: int, before: int | None = None) -> Iterator[Node]:
        """The nodes before word `before`, the nearest first, over so many sentences."""
        for index in range(at, max(-1, at - sentences), -1):
            for node in reversed(self._nodes[index]):
                if before is None or node.first < before:
                    yield node

    def recent(self, at: int, wanted: Iterable[str], sentences: int | None = None) -> str:
        """The last of `wanted` spoken of, in so many sentences or all; in a sentence, its subject first."""
        oldest = -1 if sentences is None else max(-1, at - sentences)
        seen = [(self._last_alone[one], one) for one in wanted if one in self._last_alone]
        nearest = max((index for index, _ in seen), default=-1)
        if nearest <= oldest:
            return ""
        known = {one for _, one in seen}
        found = [one for one in self._nodes[nearest] if len(one.ids) == 1 and one.ids[0] in known]
        return ([one for one in found if one.subject] or found)[-1].ids[0]

    def earlier(self, node: Node, at: int) -> list[Node]:
        """The actors before a node in its sentence, one each, bare demonyms left out."""
        return [one for one in self._nodes[at] if one.first < node.first and self._single(one)]

    def _single(self, node: Node) -> bool:
        return len(node.ids) == 1 and node.kind != DEMONYM_KIND

    def is_person(self, actor_id: str) -> bool:
        """Whether the id is a person's, of this text or of the gazetteer."""
        known = self.people.get(actor_id) or gazetteer.actors().get(actor_id)
        return known is not None and known.kind == PERSON

    def state_of(self, actor_id: str) -> str:
        """The state that an actor counts for among "les deux pays": itself, or a person's own; else ""."""
        person = self.people.get(actor_id)
        if person:
            return person.country if person.kind == PERSON else ""
        known = gazetteer.actors().get(actor_id)
        return known.country if known and known.kind in (STATE, PERSON) else ""

    # Subjects

    def is_subject(self, node: Node) -> bool:
        """Whether a node opens its clause, or follows a verb of saying turned round ("a indiqué KCNA")."""
        at = self._before_head(node.first - 1)
        sentence = self.sentence_of(at + 1)
        if at < 0 or (sentence >= 0 and self._opens(sentence, at)):
            return True
        if self.reading.is_a(at, "coordination") and (before := self._ending.get(at - 1)):
            return before.subject
        opens = self.reading.is_a(at, "clause opener") or self.words[at].norm in _OPENING_MARKS
        return opens or self.words[at].mark or self._speech(at) or inquits.turned(self.reading, at)

    def governed(self, node: Node) -> bool:
        """Whether a verb or a preposition stands right before a node, its articles skipped."""
        at = self._before_head(node.first - 1)
        return bool(self.reading.verb(at)) or any(
            self.reading.is_a(at, name) for name in ("before stressed", "of")
        )

    def _opens(self, sentence: int, at: int) -> bool:
        """Whether nothing but a time or a number stands before the word after `at` ("10:55 Kerry …")."""
        first = self.segments[sentence].first
        return first > at or (at - first < _STAMP and not any(w.letters for w in self.words[first : at + 1]))

    def _before_head(self, at: int) -> int:
        """The word before what belongs to the noun after word `at`: articles, "M."."""
        while at >= 0 and (self.reading.is_a(at, "before head") or self.reading.titled(at + 1)):
            at -= 2 if self.words[at].norm == "." else 1
        return at

    def _speech(self, at: int) -> bool:
        roles = verb_roles(self.reading.language)
        return any("speech" in roles.get(lemma, ()) for lemma, _ in self.reading.verb(at))

    def subjects(self, at: int, before: int | None = None) -> list[Node]:
        """The subjects of a sentence outside quotations, in order."""
        return [
            node
            for node in self._nodes[at]
            if node.subject and not self.quoted(node) and (before is None or node.first < before)
        ]

    def speakers(self, at: int) -> list[Node]:
        """The subjects of a sentence's verbs of saying, outside quotations: before them or turned round."""
        return [one for one in self.subjects(at) if self._says(one)]

    def _says(self, node: Node) -> bool:
        """Whether a verb of saying stands beside a node, no mark between."""
        before, after = self._before_head(node.first - 1), []
        for at in range(node.last + 1, min(node.last + 1 + _SPEECH_REACH, len(self.words))):
            if self.words[at].mark or self.words[at].norm == ",":
                break
            after.append(at)
        return any(self._speech(at) for at in (before - 1, before, *after) if at >= 0)

    def quotation(self, at: int) -> range:
        """The words of the quotation that word `at` stands in."""
        first = last = at
        while first > 0 and self._quoted[first - 1]:
            first -= 1
        while last + 1 < len(self.words) and self._quoted[last + 1]:
            last += 1
        return range(first, last + 1)

    def main_subject(self, at: int) -> Node | None:
        """The actor that a sentence is about; None where its first noun is none ("Le traité prévoit …")."""
        subjects = self.subjects(at) if at >= 0 else []
        if not subjects or self._opens_with_a_thing(at, subjects[0]):
            return None
        first = subjects[0]
        if self._unknown.get(at, first.first) < first.first:
            return None
        opening = self.words[self.segments[at].first : first.first]
        words = [
            word for word in opening if word.letters and word.norm not in self.reading.listed("before head")
        ]
        apart = any(word.norm in _SET_OFF for word in opening)
        inverted = self._speech(max(0, self._before_head(first.first - 1)))
        return first if apart or inverted or len(words) <= 1 else None

    def _opens_with_a_thing(self, at: int, first: Node) -> bool:
        """ "Une trêve est entrée en vigueur": an article and a noun before any actor."""
        start = self.segments[at].first
        opens, goes_on = (self.reading.is_a(start + step, "before head") for step in (0, 1))
        return opens and not goes_on and first.first > start + 1 and not self._of_office(start + 1, first)

    def _of_office(self, at: int, first: Node) -> bool:
        """Whether an office at word `at` is set before who holds it: "Le maire de la ville, X, a dit"."""
        size, found = heads(self.reading.language).longest(self.words, at)
        joint = self._before_head(first.first - 1)
        return bool(size) and found[0].kind == ROLE and self.words[joint].norm == ","

    def governing_subject(self, node: Node, at: int, people: bool = False) -> Node | None:
        """The nearest subject before a node in its sentence, else that of the sentence before."""
        if at < 0:
            return None
        near = [one for one in self.earlier(node, at) if one.subject]
        main = self.main_subject(at - 1)
        candidates = [*reversed(near), *([main] if main and self._single(main) else [])]
        return next((one for one in candidates if not people or one.ids[0] in self.people), None)

    def together(self, subjects: list[Node]) -> tuple[str, ...]:
        """The ids of the first subject and of those coordinated with it; none if that is but one."""
        group = self.coordinated(subjects)
        ids = tuple(dict.fromkeys(actor_id for one in group for actor_id in one.ids))
        return ids if len(ids) > 1 or group[0].plural else ()

    def coordinated(self, subjects: list[Node]) -> list[Node]:
        """The first subject and those coordinated with it."""
        group = subjects[:1]
        joining = {",", *self.reading.listed("coordination"), *self.reading.listed("article")}
        for one in subjects[1:]:
            between = {word.norm for word in self.words[group[-1].last + 1 : one.first]}
            if not between or not between <= joining:
                break
            group.append(one)
        return group
