"""Who takes part in an act told without anybody: the states that the passage, or the story, is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from loaders import places, schema
from loaders.blocks import TITLE
from loaders.events.mentions import SIGN, WORDS, Mention
from loaders.findings import Findings

_SIDES = 2
# What takes two sides, so that a text on two states need not name them again ("un accord a été signé").
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
# Words that one speaker alone can say: whose they are is not to be guessed.
_ONE_S_OWN = WORDS - {"AGREE", "SUPPORT"}
_TITLE_WEIGHT = 3
_BACK = 2  # sentences before the act's own, in its paragraph
BY_CONTEXT = "by context"


class Parties:
    """Answers for one article, from all that is named in it."""

    def __init__(self, findings: Findings) -> None:
        self._article, self._people = findings.article, findings.people
        self._affiliation = findings.affiliation
        self._named = sorted(
            [*((one.start, one.actor_ids) for one in findings.actors), *_countries(findings)],
        )

    def complete(self, mentions: list[Mention]) -> None:
        """Give each mention that names nobody its parties, and say so in its rule."""
        for mention in mentions:
            nobody = not (mention.source or mention.target) and mention.event_type not in _ONE_S_OWN
            if nobody and (parties := self._of(mention)):
                mention.source, mention.rule = parties, f"{mention.rule}, {BY_CONTEXT}"

    def _of(self, mention: Mention) -> tuple[str, ...]:
        """The states of the passage; where an act takes two, those of the story after them."""
        near = sorted(self._near(mention), key=lambda state: -self._weights[state])
        mutual = mention.event_type in _MUTUAL or mention.mode == SIGN
        return tuple(dict.fromkeys([*near, *(self._of_story if mutual else ())]))[:_SIDES]

    def _near(self, mention: Mention) -> list[str]:
        """The states named in the sentence of an act and the last ones before it in the paragraph."""
        sentences, last = self._article.sentences, mention.sentence
        first = max(last - _BACK, 0)
        while sentences[first].paragraph != sentences[last].paragraph:
            first += 1
        return list(dict.fromkeys(self._states(sentences[first].start, sentences[last].end)))

    @cached_property
    def _of_story(self) -> list[str]:
        return [state for state, _ in self._weights.most_common(_SIDES)]

    @cached_property
    def _weights(self) -> Counter[str]:
        """How much the text speaks of each state: by name, by its people and by its places."""
        title = next((block for block in self._article.blocks if block.kind == TITLE), None)
        weights = Counter(self._states(0, len(self._article.text)))
        for state in self._states(title.start, title.end) if title else ():
            weights[state] += _TITLE_WEIGHT - 1
        return weights

    def _states(self, start: int, end: int) -> Iterator[str]:
        """The states behind all that is named from `start` to `end`, as often as it is."""
        first = bisect_left(self._named, start, key=lambda one: one[0])
        last = bisect_left(self._named, end, key=lambda one: one[0])
        for _, actor_ids in self._named[first:last]:
            yield from dict.fromkeys(filter(None, map(self._state, actor_ids)))

    def _state(self, actor_id: str) -> str:
        """The state of an actor as the text names it ("SUN" where it knows no Russia); else ""."""
        names = (self._affiliation.country(actor_id), actor_id)
        known = (self._people.get(one) for one in names)
        return next((one.actor_id for one in known if one and one.kind == schema.STATE), "")


def _countries(findings: Findings) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The states of the places that are named, with their offsets."""
    for one in findings.places:
        if country := places.gazetteer()[one.place_id].country:
            yield one.start, (country,)
