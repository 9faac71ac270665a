"""What a sentence says of an act that it names: that it takes place, is to come, or was called off.

"La réunion se tiendra mardi", "un sommet prévu le 27 avril", "la visite n'aura finalement pas lieu".
"""

from dataclasses import dataclass

from loaders import schema, verbs
from loaders.clauses import Clause, SentenceView
from loaders.events import modality

_GAP = 14


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The clause that says it, and the status it gives to the act."""

    clause: Clause
    status: str


def of(view: SentenceView, parsed: list[Clause], at: int) -> Occurrence | None:
    """What the sentence says of the act that the noun at `at` names; the last word on it counts."""
    found = None
    for clause in parsed:
        near = clause.left <= at < clause.group.first <= at + _GAP or (found and clause.group.finite)
        if near and (status := _status(view, clause, parsed)):
            found = Occurrence(clause, status)
    return found


def _status(view: SentenceView, clause: Clause, parsed: list[Clause]) -> str | None:
    group = clause.group
    passive = group.voice == verbs.PASSIVE
    if passive and group.lemma in view.grammar["cancelling"]:
        return schema.ACTUAL if group.negated else schema.DENIED
    if passive and group.lemma in view.grammar["foreseen"]:
        return None if group.negated else schema.PLANNED
    takes_place = group.lemma in view.grammar["place_taking"] and _takes_place(view, clause)
    told = group.reflexive or passive or group.tense == verbs.PARTICIPLE
    alone = group.lemma in view.grammar["occurring_alone"] and not clause.subject
    if not takes_place and not alone and not (group.lemma in view.grammar["occurring"] and told):
        return None
    return schema.DENIED if group.negated else modality.status(view, clause, parsed)


def _takes_place(view: SentenceView, clause: Clause) -> bool:
    return bool(view.grammar["place_taken"] & set(view.norms[clause.group.last + 1 : clause.group.last + 4]))
