"""A sentence as clauses: which actor does what a verb tells, to whom, where, and where its zone ends.

There is no tree here, only what a careful reader does from left to right: verb groups open zones, commas,
relatives and conjunctions close them, and prepositions say what part an actor plays.
"""

from loaders.clauses import doers, relatives, subjects, zones
from loaders.clauses.conjuncts import with_conjuncts
from loaders.clauses.parts import (
    ACCORDING,
    ADJECTIVE,
    AGAINST,
    BESIDE,
    BETWEEN,
    BY,
    OF,
    OWNER,
    TO,
    UNDER,
    WITH,
    Clause,
    Reference,
    ids,
)
from loaders.clauses.speakers import speaking
from loaders.clauses.view import SentenceView
from loaders.clauses.zones import coordinated, reported, right_edge

__all__ = [
    "ACCORDING",
    "ADJECTIVE",
    "AGAINST",
    "BESIDE",
    "BETWEEN",
    "BY",
    "OF",
    "OWNER",
    "TO",
    "UNDER",
    "WITH",
    "Clause",
    "Reference",
    "SentenceView",
    "coordinated",
    "following",
    "ids",
    "parse",
    "reported",
    "right_edge",
    "speaking",
    "with_conjuncts",
]


def parse(view: SentenceView) -> list[Clause]:
    """The clauses of a sentence, in the order of their verbs."""
    clauses: list[Clause] = []
    for index, group in enumerate(view.groups):
        left = zones.left_edge(view, index)
        right = zones.right_edge(view, index)
        governor = zones.governor(view, clauses, index)
        subject, inverted = subjects.find(view, clauses, index, governor)
        relative = (
            view.norm(left - 1) in view.grammar["relative"]
            or zones.describes(view, clauses, left - 1)
            or zones.describes_name(view, left - 1)
        )
        doer = None if subject else doers.find(view, clauses, group, governor)
        subject = subject or doers.seat(view, doer)
        inverted = inverted or (doer is not None and doer > group.last)
        clauses.append(Clause(group, index, left, right, subject, governor, inverted, relative, doer))
    return clauses


def following(view: SentenceView, clause: Clause) -> list[Reference]:
    """The actors that a clause goes on about: those it describes, and those named after its verb."""
    skip = {ref.first for ref in clause.subject} if clause.inverted else set()
    named = [
        ref
        for ref in view.references
        if clause.group.last < ref.first <= clause.right and ref.first not in skip
    ]
    return [*relatives.taken_up(view, clause), *named]
