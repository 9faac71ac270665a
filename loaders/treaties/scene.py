"""An article made ready for treaties: its plain text, and who and where is named at which position."""

from bisect import bisect_left
from dataclasses import dataclass

from loaders import dates, places
from loaders.actors import Actor, ActorMention
from loaders.articles import Article
from loaders.dates import TimeExpression
from loaders.findings import Findings
from loaders.treaties.lexicon import Span, plain

_NEAR = 5  # sentences back within which a text need not repeat whose treaty it speaks of
_LEAD = 2  # sentences that, with the title, say what an article is about
_PAIR = ({"PRK"}, {"RUS", "SUN"})


@dataclass(frozen=True)
class Scene:
    """An article with what the reading of treaties needs; positions are the article's own."""

    article: Article
    text: str
    mentions: list[ActorMention]
    people: dict[str, Actor]
    sites: list[places.PlaceMention]
    times: list[TimeExpression]

    @classmethod
    def of(cls, found: Findings) -> "Scene":
        """The scene of an article."""
        text = plain(found.article.text)
        return cls(found.article, text, found.actors, found.people, found.places, _days(found.times))

    def named(self, span: Span, kind: str = "") -> list[Actor]:
        """The actors that a span names, in text order, of one kind where it is given."""
        within = _within(self.mentions, span)
        ids = dict.fromkeys(actor_id for mention in within for actor_id in mention.actor_ids)
        found = [self.people[actor_id] for actor_id in ids if actor_id in self.people]
        return [actor for actor in found if kind in ("", actor.kind)]

    def states(self, span: Span) -> frozenset[str]:
        """The countries of the states and persons that a span names."""
        return frozenset(actor.country for actor in self.named(span) if actor.country)

    def near(self, index: int) -> frozenset[str]:
        """The states of sentence `index` and those before it, until both sides of our treaties are named."""
        sentences = self.article.sentences
        for back in range(min(index, _NEAR) + 1):
            states = self.states((sentences[index - back].start, sentences[index].end))
            if all(states & side for side in _PAIR):
                return states
        return states | self.states((0, sentences[min(_LEAD, len(sentences)) - 1].end))

    def days(self, span: Span) -> list[TimeExpression]:
        """The dates within a span that say when something was, not since or until when."""
        return _within(self.times, span)


def _within(found: list, span: Span) -> list:
    """Those of `found`, which is in text order, that begin within a span."""
    first, last = (bisect_left(found, at, key=lambda one: one.start) for at in span)
    return found[first:last]


def _days(times: list[TimeExpression]) -> list[TimeExpression]:
    return [
        time for time in times if time.kind == dates.DATE and time.relation == dates.ON and time.date_start
    ]
