"""The date that a reader carries to an act told without one, and nothing else.

A date is carried only along a chain that a reader follows: the clause before in the same sentence, another
telling of the same act in the article, the paragraph's running date, the section's heading. The day of
publication is never taken for the day of the act.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from loaders import schema
from loaders.affiliation import Affiliation
from loaders.events.mentions import VISIT, Dating, Mention

_NEAR_PARAGRAPHS = 6
_NEAR_SENTENCES = 1


def keep_plans(mentions: list[Mention]) -> None:
    """A visit that the article expects is still a plan where the present tells of it (changes the mentions).

    "Le ministre est attendu mardi à X … il se rend dans la capitale accompagné de Y."
    """
    planned = {_visit(one) for one in mentions if one.status == schema.PLANNED and one.mode == VISIT}
    for mention in mentions:
        if mention.present and mention.mode == VISIT and _visit(mention) in planned:
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
    """The dating that a block's words have from the entry they stand in ("9 mai 2000 : …") or its heading."""

    entries: Mapping[int, Dating]
    headings: Mapping[int, Dating]


def spread(mentions: list[Mention], blocks: BlockDates, affiliation: Affiliation) -> None:
    """Give each mention without a date the one a reader would carry to it (changes the mentions)."""
    chain = _Chain(mentions, affiliation)
    steps = (
        lambda mention: blocks.entries.get(mention.block),
        chain.from_sentence,
        chain.from_same_act,
        chain.from_recalled,
        chain.from_host,
        chain.from_same_act,
        lambda mention: chain.running(mention) or blocks.headings.get(mention.block),
    )
    for carry in steps:
        for mention in mentions:
            if not mention.date.start:
                mention.date = carry(mention) or mention.date


class _Chain:
    """Carries dates between the mentions of one article."""

    def __init__(self, mentions: list[Mention], affiliation: Affiliation) -> None:
        self._mentions = mentions
        self._places = {id(mention): place for place, mention in enumerate(mentions)}
        self._affiliation = affiliation

    def from_sentence(self, mention: Mention) -> Dating | None:
        """The date of an act told in the same sentence that this one goes on with."""
        if not mention.continues:
            return None
        return _nearest(
            mention,
            (one for one in self._dated() if one.sentence == mention.sentence and one.clause is not None),
        )

    def from_same_act(self, mention: Mention) -> Dating | None:
        """The date of another telling of the same act in the article: same type, same actors."""
        return _nearest(mention, (one for one in self._dated() if self._same_act(one, mention)))

    def from_recalled(self, mention: Mention) -> Dating | None:
        """The date, and the place, of what the sentence says it belongs to ("lors de cette visite")."""
        if mention.recalls is None:
            return None
        told = _closest(mention, (one for one in self._dated() if one.occasion == mention.recalls))
        if told is not None and not mention.place:
            mention.place, mention.place_precision = told.place, told.place_precision
        return told.date.carried() if told else None

    def from_host(self, mention: Mention) -> Dating | None:
        """The date of the clause that a noun's act stands in ("signé hier après leurs entretiens")."""
        hosts = [one for one in self._dated() if one.sentence == mention.sentence and one.clause is not None]
        return next((one.date.carried() for one in hosts if one.clause == mention.host), None)

    def running(self, mention: Mention) -> Dating | None:
        """The running date of a narrative: the last one before, in this section, not in back-story."""
        if not mention.narrative or mention.backstory:
            return None
        for one in reversed(self._mentions[: self._places[id(mention)]]):
            if one.heading != mention.heading or mention.block - one.block > _NEAR_PARAGRAPHS:
                return None
            if _leads(one, mention):
                return one.date.carried()
        return None

    def _dated(self) -> Iterator[Mention]:
        return (one for one in self._mentions if one.date.start)

    def _same_act(self, one: Mention, other: Mention) -> bool:
        """Whether two tellings are of one act: same type, tense and actors, or the states behind these."""
        if (one.event_type, one.mode, one.backstory) != (other.event_type, other.mode, other.backstory):
            return False
        if one.mode == VISIT:
            hosts = self._affiliation.countries(one.target), self._affiliation.countries(other.target)
            return set(one.source) == set(other.source) and hosts[0] == hosts[1]
        mine = {*one.source, *one.target}
        return len(mine) > 1 and mine == {*other.source, *other.target}


def _leads(one: Mention, mention: Mention) -> bool:
    """Whether a telling sets the date that a narrative runs on with: told as done, by a verb of its own."""
    if (
        not one.date.start
        or one.backstory
        or one.status != schema.ACTUAL
        or one.clause is None
        or one.modifies
    ):
        return False
    near = one.block == mention.block and mention.sentence - one.sentence <= _NEAR_SENTENCES
    return near or one.date.precision in (schema.DAY, schema.MONTH, schema.RANGE)


def _nearest(mention: Mention, candidates: Iterable[Mention]) -> Dating | None:
    told = _closest(mention, candidates)
    return told.date.carried() if told else None


def _closest(mention: Mention, candidates: Iterable[Mention]) -> Mention | None:
    """The mention told last before this one, else the first told after it."""
    others = [one for one in candidates if one is not mention]
    return min(
        others, key=lambda one: (one.start > mention.start, abs(one.start - mention.start)), default=None
    )
