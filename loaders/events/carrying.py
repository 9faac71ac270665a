"""The date that a reader carries to an act told without one, and nothing else.

A date is carried only along a chain that a reader follows: the clause before in the same sentence, another
telling of the same act in the article, the paragraph's running date, the section's heading. The day of
publication is never taken for the day of the act.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from loaders import schema
from loaders.affiliation import Affiliation
from loaders.events import running
from loaders.events.dated import Dated
from loaders.events.mentions import VISIT, Dating, Mention, Scene, Tense
from loaders.events.running import Running, carried

# What a date is carried along.
_SENTENCE, _CLAUSE, _OCCASION = "sentence", "clause", "occasion"


def keep_plans(mentions: list[Mention]) -> None:
    """A visit that the article expects is still a plan where the present tells of it (changes the mentions).

    "Le ministre est attendu mardi à X … il se rend dans la capitale accompagné de Y."
    """
    planned = {_visit(one) for one in mentions if one.status == schema.PLANNED and one.mode == VISIT}
    for mention in mentions:
        if mention.tense is Tense.PRESENT and mention.mode == VISIT and _visit(mention) in planned:
            mention.status = schema.PLANNED


def close(mentions: list[Mention], reach: date | None) -> None:
    """End what goes on "since" some day on the day `reach` of publication, if that is known.

    Past it the article knows nothing. Changes the mentions.
    """
    for mention in mentions:
        told = mention.date
        if reach and told.start and not told.end and mention.status != schema.PLANNED:
            end = max(told.start, reach.isoformat())
            mention.date = replace(told, end=end, precision=schema.RANGE)


def _visit(mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return mention.source, mention.target, mention.date.start


@dataclass(frozen=True, slots=True)
class BlockDates:
    """The dating that a block's words have from the entry they stand in ("9 mai 2000 : …") or its heading.

    `dateline` is the dating that the head of the article, or its signature, gives to all that is said in it,
    `news` the day that its lead names, for what the next paragraphs say.
    """

    entries: Mapping[int, Dating]
    headings: Mapping[int, Dating]
    dateline: Dating | None = None
    news: Dating | None = None


def spread(
    mentions: list[Mention],
    scenes: list[Scene],
    blocks: BlockDates,
    affiliation: Affiliation,
    published: date | None,
) -> None:
    """Give each mention without a date the one a reader would carry to it (changes the mentions)."""
    chain = _Chain(mentions, affiliation, Running(scenes, published, blocks.news, blocks.dateline))
    steps = (
        lambda mention: blocks.entries.get(mention.block),
        chain.from_sentence,
        chain.from_same_act,
        chain.from_recalled,
        chain.from_host,
        chain.from_same_act,
        lambda mention: chain.running.at(mention, blocks.headings.get(mention.block)),
        lambda mention: (blocks.dateline or blocks.news) if _said_now(mention) else None,
        lambda mention: blocks.news if _done_now(mention) else None,
    )
    for carry in steps:
        for mention in mentions:
            if not mention.date.start and (dating := carry(mention)):
                mention.date = dating
                chain.enter(mention)


class _Chain:
    """Carries dates between the mentions of one article."""

    def __init__(self, mentions: list[Mention], affiliation: Affiliation, time: Running) -> None:
        self.running = time
        self._affiliation = affiliation
        self._dated = Dated()
        for mention in mentions:
            if mention.date.start:
                self.enter(mention)

    def enter(self, mention: Mention) -> None:
        """Let the date of a mention be carried to others."""
        self._dated.add(mention, self._keys(mention))
        self.running.enter(mention)

    def _keys(self, mention: Mention) -> Iterator[Hashable]:
        yield _OCCASION, mention.occasion
        yield self._act(mention)
        if mention.clause is not None:
            yield _SENTENCE, mention.sentence
            yield _CLAUSE, mention.sentence, mention.clause

    def from_sentence(self, mention: Mention) -> Dating | None:
        """The date of an act told in the same sentence that this one goes on with."""
        if not mention.continues:
            return None
        return carried(self._dated.nearest(mention.start, (_SENTENCE, mention.sentence)))

    def from_same_act(self, mention: Mention) -> Dating | None:
        """The date of another telling of the same act in the article: same type, same actors."""
        act = self._act(mention)
        return carried(self._dated.nearest(mention.start, act)) if act else None

    def from_recalled(self, mention: Mention) -> Dating | None:
        """The date, and the place, of what the sentence says it belongs to ("lors de cette visite")."""
        if mention.recalls is None:
            return None
        told = self._dated.nearest(mention.start, (_OCCASION, mention.recalls))
        if told is not None and mention.status != schema.PLANNED and not self.running.is_past(told):
            return None  # what was done belongs to no visit that is still to come
        if told is not None and not mention.place:
            mention.place, mention.place_precision = told.place, told.place_precision
        return carried(told)

    def from_host(self, mention: Mention) -> Dating | None:
        """The date of the clause that a noun's act stands in ("signé hier après leurs entretiens")."""
        return carried(self._dated.first((_CLAUSE, mention.sentence, mention.host)))

    def _act(self, mention: Mention) -> Hashable:
        """What two tellings of one act share: type, tense and actors, or the states behind these."""
        kind = mention.event_type, mention.mode, mention.backstory
        if mention.mode == VISIT:
            return *kind, frozenset(mention.source), self._affiliation.countries(mention.target)
        everyone = frozenset((*mention.source, *mention.target))
        return (*kind, everyone) if len(everyone) > 1 else None


def _done_now(mention: Mention) -> bool:
    """Whether a mention tells what was done, in the time of news."""
    return mention.tense is Tense.PAST and running.leads(mention)


def _said_now(mention: Mention) -> bool:
    """Whether a mention tells what is said on the day of the text itself."""
    return running.says(mention) and not mention.modifies and mention.clause is not None
