"""Mentions → events: tellings of one act are joined, and where they differ the difference is kept.

Two mentions are one event when type, actors and dates agree within what their precision allows. Exact
tellings are placed first, so that a vague one joins a single event and never ties two together.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from loaders import schema
from loaders.affiliation import Affiliation
from loaders.events.mentions import VISIT, Mention
from loaders.text import fold, unaccent

# Reports of a visit or a signing differ by a day on when it began; two days are two acts.
_SLACK = timedelta(days=1)
_LIKE_WORDS = 0.25
_SPOKEN = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
_TOGETHER = frozenset({"sign", "ratify", "ceasefire"})
# A stretch longer than this ("depuis 1991") tells of many acts, not vaguely of one.
_VAGUE_DAYS = 366
_FEW_DAYS = 3
_STATUS_ORDER = (schema.ACTUAL, schema.ALLEGED, schema.PLANNED, schema.DENIED)
_PRECISION_ORDER = (schema.DAY, schema.RANGE, schema.MONTH, schema.SEASON, schema.YEAR, schema.NONE)


@dataclass
class Event:
    """One act and the mentions that tell of it."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def first(self) -> Mention:
        """The mention that gives the event its id: the first one, by article and place in it."""
        return min(self.mentions, key=_order)


def _order(mention: Mention) -> tuple[str, int, int, str]:
    return mention.article_id, mention.start, mention.end, mention.date.start


def merge(mentions: list[Mention], affiliation: Affiliation, texts: dict[str, str]) -> list[Event]:
    """The events that the mentions tell of."""
    blocks: dict[tuple, list[Event]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda one: (_days(one), _order(one))):
        block = blocks[mention.event_type, mention.mode, _sides(mention, affiliation)]
        joined = next((event for event in block if _fits(event, mention, affiliation, texts)), None)
        if joined is None:
            joined = Event()
            block.append(joined)
        joined.mentions.append(mention)
    events = [event for block in blocks.values() for event in block]
    for event in events:
        event.mentions.sort(key=_order)
    return sorted(events, key=lambda event: _order(event.first))


def _sides(mention: Mention, affiliation: Affiliation) -> frozenset[str]:
    """The states whose acts may be one: all that take part where it is done together, else those that act."""
    if mention.event_type == "CONSULT" or mention.mode in _TOGETHER:
        return affiliation.countries((*mention.source, *mention.target))
    return affiliation.countries(mention.source)


def _days(mention: Mention) -> int:
    interval = _interval(mention)
    return (interval[1] - interval[0]).days if interval else date.max.toordinal()


def _interval(mention: Mention) -> tuple[date, date] | None:
    start, end = mention.date.start, mention.date.end
    if not start and not end:
        return None
    return (
        date.fromisoformat(start) if start else date.min,
        date.fromisoformat(end) if end else date.max,
    )


def _fits(event: Event, mention: Mention, affiliation: Affiliation, texts: dict[str, str]) -> bool:
    return all(_same(one, mention, affiliation, texts) for one in event.mentions)


def _same(one: Mention, other: Mention, affiliation: Affiliation, texts: dict[str, str]) -> bool:
    return (
        _same_days(one, other)
        and _same_people(one, other, affiliation)
        and (
            one.event_type not in _SPOKEN or one.mode in ("sign", "ratify") or _same_words(one, other, texts)
        )
    )


def _same_days(one: Mention, other: Mention) -> bool:
    first, second = _interval(one), _interval(other)
    if first is None or second is None:
        return first is None and second is None and one.event_type not in _SPOKEN
    if first == second:
        return True
    if (one.event_type in _SPOKEN and not one.mode) or max(_days(one), _days(other)) > _VAGUE_DAYS:
        return False
    return first[0] - _slack(first[0]) <= second[1] and second[0] - _slack(second[0]) <= first[1]


def _slack(day: date) -> timedelta:
    return _SLACK if day > date.min else timedelta()


def _same_people(one: Mention, other: Mention, affiliation: Affiliation) -> bool:
    """Whether one telling names all the persons that the other names, on the same side of the act."""
    if one.event_type != "CONSULT" or one.mode == VISIT:
        hosts, others = affiliation.countries(one.target), affiliation.countries(other.target)
        if one.mode not in _TOGETHER and hosts != others and hosts and others:
            return False
    mine = affiliation.persons((*one.source, *one.target))
    theirs = affiliation.persons((*other.source, *other.target))
    return mine <= theirs or theirs <= mine


def _same_words(one: Mention, other: Mention, texts: dict[str, str]) -> bool:
    """Whether two statements say the same: enough words in common beside the small ones."""
    mine, theirs = _words(_quote(one, texts)), _words(_quote(other, texts))
    return len(mine & theirs) >= _LIKE_WORDS * min(len(mine), len(theirs))


def _quote(mention: Mention, texts: dict[str, str]) -> str:
    return texts[mention.article_id][mention.start : mention.end]


@lru_cache(maxsize=4096)
def _words(quote: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{5,}", unaccent(fold(quote))))


def best_date(event: Event) -> tuple[str, str, str]:
    """The event's days: those of the surest and most exact tellings; where these differ, all they span."""
    dated = [one for one in event.mentions if _interval(one)]
    if not dated:
        return "", "", schema.NONE
    sure = [one for one in dated if one.status == best_status(event)] or dated
    rank = min(map(_exactness, sure))
    exact = [one.date for one in sure if _exactness(one) == rank]
    starts = [one.start for one in exact]
    ends = [one.end for one in exact]
    precision = exact[0].precision if len(set(zip(starts, ends, strict=True))) == 1 else schema.RANGE
    return min(starts), max(ends) if all(ends) else "", precision


def _exactness(mention: Mention) -> int:
    """How exact a telling is, 0 for its days: "le 18 et 19 juin" is as exact as "le 19 juin"."""
    if mention.date.precision == schema.RANGE and _days(mention) <= _FEW_DAYS:
        return _PRECISION_ORDER.index(schema.DAY)
    return _PRECISION_ORDER.index(mention.date.precision)


def best_status(event: Event) -> str:
    """Actual where anyone reports it as done; else the next surest status told."""
    return min((one.status for one in event.mentions), key=_STATUS_ORDER.index)


def actors(event: Event, side: str, affiliation: Affiliation) -> list[str]:
    """Everyone named on one side (`source` or `target`); a state gives way to its own persons."""
    named = list(dict.fromkeys(one for mention in event.mentions for one in getattr(mention, side)))
    everyone = {one for mention in event.mentions for one in (*mention.source, *mention.target)}
    people = affiliation.persons(tuple(everyone))
    if event.first.mode == VISIT:
        # The host state is not the guest's: only people on the same side stand for it.
        people &= frozenset(named)
    covered = affiliation.countries(tuple(people))
    return [one for one in named if one in people or affiliation.country(one) not in covered]


def disagreements(event: Event) -> list[str]:
    """The fields that the mentions of an event give differently, as column names."""
    found = []
    exact = {(one.date.start, one.date.end) for one in event.mentions if not _exactness(one)}
    if len(exact) > 1:
        found.append(schema.DATE_START)
    held = {one.status for one in event.mentions} - {schema.PLANNED}
    if len(held) > 1:
        found.append(schema.STATUS)
    if len({one.place for one in event.mentions if one.place_precision == schema.CITY}) > 1:
        found.append(schema.PLACE_ID)
    counted = defaultdict(set)
    for one in event.mentions:
        if one.number is not None:
            counted[one.unit].add(one.number)
    if any(len(values) > 1 for values in counted.values()):
        found.append(schema.NUMBER)
    return found


def best_place(event: Event) -> tuple[str, str]:
    """The most exact place told, and how exact it is."""
    placed = [one for one in event.mentions if one.place]
    if not placed:
        return "", ""
    best = min(placed, key=lambda one: schema.PLACE_KINDS.index(one.place_precision))
    return best.place, best.place_precision
