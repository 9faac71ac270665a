"""What a reader has in mind at a point of a text: who was spoken of, in which sentence, as its subject?"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from loaders import verbs
from loaders.actors.nodes import DEMONYM_KIND, Node
from loaders.actors.people import People
from loaders.lexicon import verb_roles
from loaders.names import gazetteer
from loaders.names.gazetteer import LANGUAGE, PERSON, STATE
from loaders.names.words import Word

BACK = 4  # sentences that a description may reach back over
_CLAUSE_OPENERS = frozenset(
    ", : que qu' quand lorsque lorsqu' où dont mais et car tandis puis si comme alors - « \" ( ► • or donc"
    " puisque".split()
)
_BEFORE_HEAD = frozenset(
    "le la les l' un une ce cet cette ces son sa ses leur leurs actuel actuelle nouveau nouvelle".split()
)
_COORDINATION = frozenset({",", "et", "le", "la", "l'", "les"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or heading) as words first..last, its paragraph, and the days it names with offsets."""

    first: int
    last: int
    paragraph: int
    days: tuple[tuple[int, date], ...] = ()


class Focus:
    """Nodes answered so far, by sentence; `people` are the persons of the text."""

    def __init__(
        self, words: tuple[Word, ...], nodes: list[Node], people: People, segments: list[Segment]
    ) -> None:
        self.words = words
        self.people = people
        self.segments = segments
        self._firsts = [segment.first for segment in segments]
        self._nodes: list[list[Node]] = [[] for _ in segments]
        self._ending = {node.last: node for node in nodes}
        self._quoted = _quoted(words, segments)
        self._last_alone: dict[str, int] = {}  # the last sentence that names the actor by himself

    def add(self, node: Node, at: int) -> None:
        """Remember an answered node of sentence `at`."""
        if at >= 0:
            self._nodes[at].append(node)
            if len(node.ids) == 1:
                self._last_alone[node.ids[0]] = at

    def sentence_of(self, word: int) -> int:
        """The index of the sentence that holds a word; -1 outside all."""
        at = bisect_right(self._firsts, word) - 1
        return at if at >= 0 and word <= self.segments[at].last else -1

    def quoted(self, node: Node) -> bool:
        """Whether the node stands inside a quotation, where "il" and "nous" are the speaker's."""
        return self._quoted[node.first]

    # Looking back

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
        known = gazetteer.actors().get(actor_id)
        return actor_id in self.people or (known is not None and known.kind == PERSON)

    def state_of(self, actor_id: str) -> str:
        """The state that an actor counts for among "les deux pays": itself, or a person's own; else ""."""
        person = self.people.get(actor_id)
        if person:
            return person.country
        known = gazetteer.actors().get(actor_id)
        return known.country if known and known.kind in (STATE, PERSON) else ""

    # Subjects

    def is_subject(self, node: Node) -> bool:
        """Whether a node opens its clause, or follows a verb of saying turned round ("a indiqué KCNA")."""
        at = self._before_head(node.first - 1)
        sentence = self.sentence_of(at + 1)
        if at < 0 or (sentence >= 0 and self.segments[sentence].first == at + 1):
            return True
        norm = self.words[at].norm
        if norm in {"et", "ou"} and (before := self._ending.get(at - 1)):
            return before.subject
        return norm in _CLAUSE_OPENERS or self.words[at].mark or self._speech(at)

    def _before_head(self, at: int) -> int:
        while at >= 0 and self.words[at].norm in _BEFORE_HEAD:
            at -= 1
        return at

    def _speech(self, at: int) -> bool:
        roles = verb_roles(LANGUAGE)
        readings = verbs.forms().get(self.words[at].norm, ())
        return any("speech" in roles.get(lemma, ()) for lemma, _ in readings)

    def subjects(self, at: int, before: int | None = None) -> list[Node]:
        """The subjects of a sentence outside quotations, in order."""
        return [
            node
            for node in self._nodes[at]
            if node.subject and not self.quoted(node) and (before is None or node.first < before)
        ]

    def main_subject(self, at: int) -> Node | None:
        """The actor that a sentence is about; None where its first noun is none ("Le traité prévoit …")."""
        subjects = self.subjects(at) if at >= 0 else []
        if not subjects or self._opens_with_a_thing(at, subjects[0]):
            return None
        first = subjects[0]
        opening = self.words[self.segments[at].first : first.first]
        words = [word for word in opening if word.letters and word.norm not in _BEFORE_HEAD]
        apart = any(word.norm == "," for word in opening)
        inverted = self._speech(max(0, self._before_head(first.first - 1)))
        return first if apart or inverted or len(words) <= 1 else None

    def _opens_with_a_thing(self, at: int, first: Node) -> bool:
        """ "Une trêve est entrée en vigueur": an article and a noun before any actor."""
        start = self.segments[at].first
        return (
            self.words[start].norm in _BEFORE_HEAD
            and first.first > start + 1
            and self.words[start + 1].norm not in _BEFORE_HEAD
        )

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
        group = subjects[:1]
        for one in subjects[1:]:
            between = {word.norm for word in self.words[group[-1].last + 1 : one.first]}
            if not between or not between <= _COORDINATION:
                break
            group.append(one)
        ids = tuple(dict.fromkeys(actor_id for one in group for actor_id in one.ids))
        return ids if len(ids) > 1 or group[0].plural else ()


def _quoted(words: tuple[Word, ...], segments: list[Segment]) -> list[bool]:
    """For each word whether it stands between « and »; an unclosed quotation ends with its sentence."""
    flags = [False] * len(words)
    ends = [segment.last for segment in segments]
    opened = None
    for at, word in enumerate(words):
        if word.norm == "«":
            opened = at
        elif word.norm == "»" and opened is not None:
            flags[opened:at] = [True] * (at - opened)
            opened = None
    if opened is not None and ends:
        position = bisect_right(ends, opened)
        end = ends[position] if position < len(ends) else len(words)
        flags[opened:end] = [True] * (end - opened)
    return flags
