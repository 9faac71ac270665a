"""People of one family name in several articles: one person, or strangers who must not become one.

Each article gives a person that no gazetteer knows his family name as id. Here the articles are laid side by
side; ids change only where one id stands for several people, as "rossi" for "Carlo Rossi" and "Pablo Rossi".
"""

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from loaders.actors import Actor, identity
from loaders.affiliation import SUCCESSORS
from loaders.findings import Findings
from loaders.names import gazetteer
from loaders.names.spelling import keys
from loaders.schema import PERSON


class _Who(NamedTuple):
    """What tells a person from his namesakes: his state, and the keys of his name, initials left out."""

    name: tuple[str, ...]
    country: str


def part(found: list[Findings]) -> list[Findings]:
    """The findings of several articles, in whose ids no two strangers are one."""
    named: dict[str, dict[int, Actor]] = defaultdict(dict)
    for number, one in enumerate(found):
        for actor_id, actor in one.people.items():
            if actor.kind == PERSON and actor_id not in gazetteer.actors():
                named[actor_id][number] = actor
    renamed: dict[int, dict[str, str]] = defaultdict(dict)
    for actor_id, actors in named.items():
        for number, new in _ids(actor_id, actors).items():
            renamed[number][actor_id] = new
    return [_renamed(one, renamed[number]) if number in renamed else one for number, one in enumerate(found)]


def _ids(actor_id: str, actors: dict[int, Actor]) -> dict[int, str]:
    """The new ids of those whom several articles give one id, by article; none if all are one person."""
    who = {number: _who(actor) for number, actor in actors.items()}
    people = _people(list(dict.fromkeys(who.values())))
    if len(set(people.values())) == 1:
        return {}
    named: dict[int, str] = {}
    for number, actor in actors.items():
        if len(who[number].name) > 1:
            named.setdefault(people[who[number]], identity.slug(actor.name))
    return {number: named.get(people[one]) or _unnamed(actor_id, one) for number, one in who.items()}


def _people(known: list[_Who]) -> dict[_Who, int]:
    """The number of the person that each may be; one who may be several known in full is nobody of these."""
    people: list[list[_Who]] = []
    numbers: dict[_Who, int] = {}
    for one in sorted(known, key=lambda one: len(one.name) == 1):
        fitting = [at for at, person in enumerate(people) if all(_same(one, other) for other in person)]
        if len(fitting) != 1:
            fitting = [len(people)]
            people.append([])
        people[fitting[0]].append(one)
        numbers[one] = fitting[0]
    return numbers


def _who(actor: Actor) -> _Who:
    words = actor.name.replace("-", " ").replace(".", " ").split()
    return _Who(keys(words), SUCCESSORS.get(actor.country, actor.country))


def _same(one: _Who, other: _Who) -> bool:
    """Whether two of one id may be one person: by their names in full, else by their countries."""
    if len(one.name) > 1 and len(other.name) > 1:
        return (one.name[0], one.name[-1]) == (other.name[0], other.name[-1])
    return one.country == other.country or not one.country or not other.country


def _unnamed(actor_id: str, one: _Who) -> str:
    return f"{actor_id}_{one.country.lower()}" if one.country else actor_id


def _renamed(findings: Findings, ids: dict[str, str]) -> Findings:
    """The findings of an article with other ids for some people."""
    mentions = [
        replace(one, actor_ids=tuple(ids.get(actor_id, actor_id) for actor_id in one.actor_ids))
        for one in findings.actors
    ]
    people = {
        ids.get(actor_id, actor_id): replace(actor, actor_id=ids.get(actor_id, actor_id))
        for actor_id, actor in findings.people.items()
    }
    return replace(findings, actors=mentions, people=people)
