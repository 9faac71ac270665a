"""The subject that stands before its verb, past asides and relative clauses."""

from collections.abc import Iterator

from loaders import verbs
from loaders.clauses import zones
from loaders.clauses.conjuncts import apposed, with_conjuncts
from loaders.clauses.parts import BY, OF, OWNER, Reference
from loaders.clauses.view import SentenceView

_DESCRIBED = 4


def scan(view: SentenceView, first: int) -> tuple[Reference, ...]:
    """The actor that stands as the subject of the verb starting at `first`, with its conjuncts."""
    by_token = {at: ref for ref in view.references for at in range(ref.first, ref.last + 1)}
    for at in walk_left(view, first):
        reference = by_token.get(at)
        if reference is not None and reference.last == at and _may_be_subject(view, reference):
            return with_conjuncts(view, reference)
    return ()


def walk_left(view: SentenceView, first: int) -> Iterator[int]:
    """The tokens among which the subject of the verb starting at `first` stands, from right to left.

    They go past asides and relative clauses, up to the clause's own edge.
    """
    ends = {group.last: position for position, group in enumerate(view.groups)}
    at = _before_relative(view, first) - 1
    quoted = view.quoted[first]
    while at >= 0:
        if at in view.breaks or at in view.subordinators or view.quoted[at] != quoted:
            return
        if at in ends and view.groups[ends[at]].finite:
            jump = _relative_start(view, ends[at])
            if jump is None:
                return
            at = jump - 1
            continue
        yield at
        at -= 1


def _before_relative(view: SentenceView, first: int) -> int:
    """Where to look for a subject from: before a relative clause that a comma closes ("X, qui …, a dit")."""
    before = [position for position, group in enumerate(view.groups) if group.last < first]
    if not before or view.norm(first - 1) != "," or apposed(view, first - 2):
        return first
    position = before[-1]
    while position and not view.groups[position].finite and view.norm(view.groups[position].first - 1) != ",":
        position -= 1  # "X, qui avait accusé Y de mentir, a …"
    aside = view.groups[position]
    if not aside.finite:  # "X, devenu ministre de Y, a …"
        return aside.first - 1 if view.norm(aside.first - 1) == "," else first
    return _relative_start(view, position) or first


def _relative_start(view: SentenceView, position: int) -> int | None:
    """Where the relative clause of a verb group begins, if it is one."""
    group = view.groups[position]
    floor = view.groups[position - 1].last if position else -1
    for at in range(group.first - 1, floor, -1):
        if view.norms[at] in view.grammar["relative"] or zones.describes_name(view, at):
            return at
        if at in view.breaks or at in view.subordinators:
            return None
    return None


def _may_be_subject(view: SentenceView, reference: Reference) -> bool:
    if reference.kind == "demonym":
        return _of_agents(view, reference)
    if not reference.preposition:
        return True
    if reference.preposition == OWNER:
        return _agent_after(view, reference.last + 1) is not None
    if reference.preposition == BY:
        return _leads(view, reference)
    if reference.preposition != OF:
        return False
    listed = with_conjuncts(view, reference)[0]
    if listed is not reference and not listed.preposition:
        return True
    first = listed.first
    if view.singular(view.norm(first - 2)) in view.grammar["quantity"]:
        return True
    return any(acts_for_itself(view, at) for at in range(max(first - 5, 0), first))


def _leads(view: SentenceView, reference: Reference) -> bool:
    """Whether a name is that of who leads those who act: "une délégation conduite par X"."""
    before = [group for group in view.groups if group.last < reference.first][-1:]
    if not before or before[0].tense != verbs.PARTICIPLE or before[0].lemma not in view.grammar["leading"]:
        return False
    led = [at for at in range(before[0].first - _DESCRIBED, before[0].first) if acts_for_itself(view, at)]
    return reference.first - before[0].last <= _DESCRIBED and bool(led)


def _of_agents(view: SentenceView, reference: Reference) -> bool:
    """Whether a demonym says whose those are that act: "des instructeurs russes sont arrivés"."""
    nouns = [at for at in (reference.first - 1, reference.first - 2) if acts_for_itself(view, at)]
    if not nouns and view.describes_before and _agent_after(view, reference.last) is not None:
        return not view.governing(reference, [])
    if not nouns:
        return False
    before = view.norms[max(nouns[0] - 3, 0) : nouns[0]]
    return not set(before) & (view.grammar["preposition"] - view.grammar["of"])


def _agent_after(view: SentenceView, at: int) -> int | None:
    """Who acts among those that an owner or a nationality before them describes ("Oslo's army")."""
    return next((noun for noun in range(at + 1, at + _DESCRIBED) if acts_for_itself(view, noun)), None)


def acts_for_itself(view: SentenceView, at: int) -> bool:
    """Whether the word at `at` names somebody who may act ("manifestants", "police")."""
    each = view.norm(at - 1) in view.grammar["either"]  # "l'autre partie": whoever it may be
    return view.singular(view.norm(at)) in view.grammar["doer"] and not each
