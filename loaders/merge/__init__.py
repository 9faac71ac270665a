"""Mentions → events: tellings of one act are joined, and where they differ the difference is kept.

Two mentions are one event when type, actors and dates agree within what their precision allows. Exact
tellings are placed first, so that a vague one joins a single event and never ties two together.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from itertools import islice

from loaders.affiliation import Affiliation
from loaders.copies import Copies, Place
from loaders.events.mentions import Mention
from loaders.merge import agreement, tellings
from loaders.merge.tellings import Telling

_NO_COPIES = Copies()
# Of an event that everybody tells, so many tellings are enough to know another by.
_MOST_HEARD = 40
Alike = Callable[[Telling, Telling], bool]


@dataclass(eq=False)
class Event:
    """One act, the mentions that tell of it, what these say, each once, and the sentences they stand in."""

    number: int
    mentions: list[Mention] = field(default_factory=list)
    tellings: dict[Telling, None] = field(default_factory=dict)
    sentences: set[Place] = field(default_factory=set)

    def heard(self) -> list[Telling]:
        """As many of its tellings as it takes to know another by, the most exact first."""
        return list(islice(self.tellings, _MOST_HEARD))

    @property
    def first(self) -> Mention:
        """The mention that gives the event its id: the first one, by article and place in it."""
        return min(self.mentions, key=_order)


def _order(mention: Mention) -> tuple[str, int, int, str]:
    return mention.article_id, mention.start, mention.end, mention.date.start


def merge(
    mentions: list[Mention], affiliation: Affiliation, texts: dict[str, str], copies: Copies = _NO_COPIES
) -> list[Event]:
    """The events that the mentions tell of; a sentence printed again tells of the same events."""
    blocks: dict[Hashable, _Block] = defaultdict(lambda: _Block(copies))
    told = [(tellings.read(mention, affiliation, texts), mention) for mention in mentions]
    for telling, mention in sorted(told, key=lambda one: (one[0].length, _order(one[1]))):
        blocks[telling.event_type, telling.mode, telling.sides].enter(mention, telling)
    events = [event for block in blocks.values() for event in block.events]
    for event in events:
        event.mentions.sort(key=_order)
    return sorted(events, key=lambda event: _order(event.first))


class _Block:
    """The events of one type by the same sides, found by what is told, and when, and in which sentence."""

    def __init__(self, copies: Copies) -> None:
        self.events: list[Event] = []
        self._copies = copies
        self._told: dict[Telling, Event] = {}
        self._by: dict[Hashable, set[int]] = defaultdict(set)

    def enter(self, mention: Mention, telling: Telling) -> None:
        """Join a mention to the event that it tells of, else to a new one."""
        sentence = mention.article_id, mention.sentence
        event = self._printed(telling, sentence) or self._alike(telling) or self._new(telling)
        event.mentions.append(mention)
        event.tellings[telling] = None
        event.sentences.add(sentence)
        for key in (telling.status, *self._copies.prints(sentence)):
            self._by[key].add(event.number)

    def _new(self, telling: Telling) -> Event:
        event = Event(len(self.events))
        self.events.append(event)
        for day in agreement.days(telling):
            self._by[day].add(event.number)
        if agreement.agree(telling, telling):
            self._told[telling] = event
        return event

    def _printed(self, telling: Telling, sentence: Place) -> Event | None:
        """The event of an undated act that a copy of its sentence tells; two acts of a sentence stay two."""
        if telling.days:
            return None
        found = self._those(self._copies.prints(sentence), telling, agreement.same_act)
        return next((event for event in found if sentence not in event.sentences), None)

    def _alike(self, telling: Telling) -> Event | None:
        """The event that a telling agrees with, if it is clear which one it is."""
        if telling not in self._told:
            found = self._those(agreement.days_near(telling), telling, agreement.agree)
            if event := _closest(found, telling) if found else self._answered(telling):
                self._told[telling] = event
        return self._told.get(telling)

    def _answered(self, telling: Telling) -> Event | None:
        """The one event that an undated telling denies, or claims against a denial."""
        if telling.days or telling.spoken:
            return None
        found = self._those(agreement.ANSWERED[telling.status], telling, agreement.same_act)
        return found[0] if len(found) == 1 else None

    def _those(self, keys: Iterable[Hashable], telling: Telling, alike: Alike) -> list[Event]:
        """The events found by any of some keys, all of whose tellings are like this one, the oldest first."""
        numbers = sorted(set().union(*(self._by.get(key, ()) for key in keys)))
        events = (self.events[number] for number in numbers)
        return [event for event in events if all(alike(one, telling) for one in event.heard())]


def _closest(events: list[Event], telling: Telling) -> Event | None:
    """The event that tells most alike; None where a vague telling may be of several."""
    rank = {event: max(agreement.closeness(one, telling) for one in event.heard()) for event in events}
    closest = max(events, key=rank.__getitem__)
    several = sum(one == rank[closest] for one in rank.values()) > 1
    return None if several and agreement.is_vague(telling) else closest
