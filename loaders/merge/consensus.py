"""What the mentions of an event say together: its days, status, place and actors, and where they differ."""

from collections import defaultdict

from loaders import schema
from loaders.affiliation import Affiliation
from loaders.events.mentions import VISIT, Mention
from loaders.merge import Event, tellings

_FEW_DAYS = 3
_STATUS_ORDER = (schema.ACTUAL, schema.ALLEGED, schema.DENIED, schema.PLANNED)
_PRECISION_ORDER = (schema.DAY, schema.RANGE, schema.MONTH, schema.SEASON, schema.YEAR, schema.NONE)


def best_date(event: Event) -> tuple[str, str, str]:
    """The event's days: those of the surest and most exact tellings; where these differ, all they span."""
    dated = [one for one in event.mentions if tellings.days(one)]
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
    told = tellings.days(mention)
    if mention.date.precision == schema.RANGE and told and (told[1] - told[0]).days <= _FEW_DAYS:
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
    if _disputed({one.status for one in event.mentions}):
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


def _disputed(told: set[str]) -> bool:
    """Whether statuses cannot all hold: a plan may come true, but not if it is denied."""
    return len(told - {schema.PLANNED}) > 1 or told == {schema.PLANNED, schema.DENIED}


def best_place(event: Event) -> tuple[str, str]:
    """The most exact place told, and how exact it is."""
    placed = [one for one in event.mentions if one.place]
    if not placed:
        return "", ""
    best = min(placed, key=lambda one: schema.PLACE_KINDS.index(one.place_precision))
    return best.place, best.place_precision
