"""Whom an act is aimed at where no part of the verb tells: those its object or what it asks for speak of."""

from loaders import clauses, verbs
from loaders.affiliation import Affiliation
from loaders.clauses import Clause, SentenceView
from loaders.events.frames import Filled

_MOST = 2
# Who does an act or reports it is not whom it is aimed at.
_NOT_AIMED = frozenset({clauses.BY, clauses.UNDER, clauses.ACCORDING, clauses.BESIDE})
# What these tell of hits whoever is there; the names further on are those of its scene.
_UNAIMED = frozenset({"ASSAULT", "RETREAT", "MOBILIZE"})


def named(
    view: SentenceView, clause: Clause, filled: Filled, last: int, affiliation: Affiliation
) -> tuple[str, ...]:
    """The first actors named behind the verb up to token `last` that are another side than the source."""
    if filled.frame.event_type in _UNAIMED or clause.group.tense == verbs.PARTICIPLE or filled.source[1:]:
        return ()
    own = {*filled.source, *affiliation.countries(filled.source)}
    stop = next(
        (at for at in range(clause.group.last + 1, last) if view.norms[at] in view.grammar["scene"]), last
    )
    for reference in view.references:
        if not clause.group.last < reference.first <= stop or reference.preposition in _NOT_AIMED:
            continue
        if reference in clause.subject or {*reference.ids, *affiliation.countries(reference.ids)} & own:
            continue
        return clauses.ids(clauses.with_conjuncts(view, reference, ahead=True))[:_MOST]
    return ()
