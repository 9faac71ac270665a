"""Which state a passage is about, where it speaks of "l'armée" or "le gouvernement" and names none."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from loaders.actors.focus import Focus
from loaders.actors.nodes import DEMONYM_KIND, Node
from loaders.names import gazetteer
from loaders.names.gazetteer import STATE

_TITLE_WEIGHT = 3
_OPENING = 4  # words
_OUTWEIGHS = 2  # how many times more than the next a text must speak of its own state


class Setting:
    """Answers for one text; `venues` are (offset, ISO country) of its places, in text order."""

    def __init__(self, focus: Focus, nodes: list[Node], venues: Iterable[tuple[int, str]]) -> None:
        self.focus = focus
        self._scenes: list[dict[str, bool]] = [
            {} for _ in focus.segments
        ]  # and whether each opens a sentence
        self._title: set[str] = set()
        weights: Counter[str] = Counter()
        starts = [word.start for word in focus.words]
        for offset, state in venues:
            word = bisect_left(starts, offset)
            at = focus.sentence_of(word)
            if at >= 0 and _is_state(state):
                opens = word - focus.segments[at].first <= _OPENING
                self._scenes[at][state] = opens or self._scenes[at].get(state, False)
                self._weigh(weights, state, at)
        for node in nodes:
            at = focus.sentence_of(node.first)
            for state in {focus.state_of(one) for one in node.ids} - {""}:
                self._weigh(weights, state, at)
        self._ranked = weights.most_common(3)

    def _weigh(self, weights: Counter[str], state: str, at: int) -> None:
        weights[state] += _TITLE_WEIGHT if at == 0 else 1
        if at == 0:
            self._title.add(state)

    @cached_property
    def theme(self) -> str:
        """The one state that the text is about: that of its title, or that it names most by far; else ""."""
        if len(self._title) == 1:
            return next(iter(self._title))
        (first, most), (_, next_most) = [*self._ranked, ("", 0), ("", 0)][:2]
        return first if most >= _OUTWEIGHS * next_most else ""

    @property
    def pair(self) -> frozenset[str]:
        """The two states that the text is about, none where a third competes."""
        ranked = [*self._ranked, ("", 0), ("", 0), ("", 0)]
        if ranked[1][1] < _OUTWEIGHS * ranked[2][1] or not ranked[1][0]:
            return frozenset()
        return frozenset(state for state, _ in ranked[:2])

    @cached_property
    def subject(self) -> str:
        """The person or organization that a page is about: named by the whole of its title; else ""."""
        title = self.focus.segments[0] if self.focus.segments else None
        nodes = self.focus.of_sentence(0) if title and title.paragraph < 0 else []
        whole = nodes[:1] if nodes and (nodes[0].first, nodes[0].last) == (title.first, title.last) else []
        return next((one.ids[0] for one in whole if len(one.ids) == 1 and not _is_state(one.ids[0])), "")

    def scene(self, at: int) -> str:
        """The one state whose places sentence `at` names; "" without one."""
        scenes = self._scenes[at] if at >= 0 else {}
        return next(iter(scenes)) if len(scenes) == 1 else ""

    def state(self, node: Node, at: int) -> str:
        """The state of an army or government named without one in sentence `at`; "" where two compete."""
        if at < 0:
            return ""
        others = self._others(node, at)
        paragraph = self.focus.segments[at].paragraph
        for index in range(at, -1, -1):
            if self.focus.segments[index].paragraph != paragraph:
                break
            near = self._near(node, index, index == at) - others
            if len(near) == 1:
                return next(iter(near))
            if near:
                return self.theme if self.theme in near else ""
        return self.theme if self.theme not in others else ""

    def _near(self, node: Node, at: int, own: bool) -> set[str]:
        """The states that act in a sentence, or that it is set in.

        Where the text has a theme, only a scene that opens the sentence leads away from it.
        """
        if own:
            acting = [one for one in self.focus.subjects(at, before=node.first) if node.subject]
        else:
            main = self.focus.main_subject(at)
            acting = self.focus.coordinated(self.focus.subjects(at)) if main else []
        states = {
            self.focus.state_of(one) for node in acting if node.kind != DEMONYM_KIND for one in node.ids
        }
        anywhere = not own and not self.theme
        scenes = {state for state, opens in self._scenes[at].items() if opens or anywhere}
        return scenes | states - {""}

    def _others(self, node: Node, at: int) -> set[str]:
        """The states of those who stand beside the node or act on it: they are another side."""
        reading = self.focus.reading
        before = node.first - 1
        while reading.is_a(before, "article") or reading.is_a(before, "coordination"):
            before -= 1
        beside = [one for one in self.focus.earlier(node, at) if one.last == before < node.first - 1]
        acting = [] if node.subject else self.focus.subjects(at, before=node.first)
        states = {one for other in acting for one in other.ids if _is_state(one)}
        return states | {self.focus.state_of(one) for other in beside for one in other.ids}


def _is_state(code: str) -> bool:
    known = gazetteer.actors().get(code)
    return known is not None and known.kind == STATE
