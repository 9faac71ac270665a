"""Who takes part in an act told without anybody: the states that the passage is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from loaders import places, schema
from loaders.events.mentions import WORDS, Mention
from loaders.findings import Findings

_SIDES = 2
# Words that one speaker alone can say: whose they are is not to be guessed.
_ONE_S_OWN = WORDS - {"AGREE", "SUPPORT"}
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
        """The states most named in the sentence of an act and the last ones before it in the paragraph."""
        sentences, last = self._article.sentences, mention.sentence
        first = max(last - _BACK, 0)
        while sentences[first].paragraph != sentences[last].paragraph:
            first += 1
        near = Counter(self._states(sentences[first].start, sentences[last].end))
        return tuple(state for state, _ in near.most_common(_SIDES))

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
