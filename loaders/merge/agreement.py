"""Whether two tellings may be of one act."""

from collections.abc import Hashable, Iterable

from loaders import places, schema
from loaders.events.mentions import VISIT
from loaders.merge.tellings import Telling

# Reports of these differ by a day on when they began; of other acts, two days are two acts.
_BEGUN = frozenset({VISIT, "sign", "ratify", "ceasefire"})
_SLACK = 1
_LIKE_WORDS = 0.4
# A stretch longer than this ("depuis 1991") tells of many acts, not vaguely of one.
_VAGUE_DAYS = 366
_FEW_DAYS = 3
# What is denied or called off was claimed or announced, and the other way round.
ANSWERED = {
    schema.DENIED: (schema.ALLEGED, schema.PLANNED),
    schema.ALLEGED: (schema.DENIED,),
    schema.PLANNED: (schema.DENIED,),
    schema.ACTUAL: (),
}


def agree(one: Telling, other: Telling) -> bool:
    """Whether two tellings of one type by the same sides agree within what their precision allows."""
    return _same_days(one, other) and same_act(one, other)


def same_act(one: Telling, other: Telling) -> bool:
    """Whether two tellings of one type by the same sides agree but for their days."""
    return _same_people(one, other) and _same_place(one, other) and _same_words(one, other)


def closeness(one: Telling, other: Telling) -> tuple[int, ...]:
    """How much two tellings that agree say alike, the weightiest first; the more, the greater."""
    return (
        one.days == other.days,
        one.hosts == other.hosts,
        one.persons == other.persons,
        one.place == other.place,
        len(one.words & other.words),
    )


def is_vague(telling: Telling) -> bool:
    """Whether the days of a telling leave room for several acts of its kind."""
    return telling.length > _FEW_DAYS


def days(telling: Telling) -> Iterable[Hashable]:
    """The days that a telling may be found by; a stretch as one, where no day in it would do."""
    if telling.days is None or _stands_alone(telling):
        return (telling.days,)
    return range(telling.days[0].toordinal(), telling.days[1].toordinal() + 1)


def days_near(telling: Telling) -> Iterable[Hashable]:
    """The days by which a telling that may agree with this one is found."""
    found = days(telling)
    return range(found.start - _SLACK, found.stop + _SLACK) if isinstance(found, range) else found


def _stands_alone(telling: Telling) -> bool:
    """Whether only the very same days agree with those of a telling."""
    return (telling.spoken and not telling.mode) or telling.length > _VAGUE_DAYS


def _same_days(one: Telling, other: Telling) -> bool:
    if one.days is None or other.days is None:
        return one.days is other.days and not one.spoken
    if one.days == other.days:
        return True
    if _stands_alone(one) or _stands_alone(other):
        return False
    slack = _SLACK if one.mode in _BEGUN else 0
    return (one.days[0] - other.days[1]).days <= slack and (other.days[0] - one.days[1]).days <= slack


def _same_people(one: Telling, other: Telling) -> bool:
    """Whether one telling names all the persons that the other names, on the same side of the act."""
    if not one.together and one.hosts != other.hosts and one.hosts and other.hosts:
        return False
    if not one.sides and not (one.hosts & other.hosts or (one.place and one.place == other.place)):
        return False
    return one.persons <= other.persons or other.persons <= one.persons


def _same_place(one: Telling, other: Telling) -> bool:
    """Whether one place may lie in the other."""
    if not one.place or not other.place or one.place == other.place:
        return True
    known = places.gazetteer()
    here, there = known[one.place], known[other.place]
    return here.country == there.country and here.kind != there.kind


def _same_words(one: Telling, other: Telling) -> bool:
    """Whether tellings that nothing else holds together say the same; without words, to the same host."""
    if one.meeting and (one.days or other.days):
        return True
    if not one.spoken and not is_vague(one) and not is_vague(other):
        return True
    if not one.words or not other.words:
        return bool(one.hosts) and one.hosts == other.hosts
    return len(one.words & other.words) >= _LIKE_WORDS * min(len(one.words), len(other.words))
