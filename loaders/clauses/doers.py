"""Who does what a verb tells where no actor is known by name: "des manifestants", "un responsable", "ils"."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice, takewhile

from loaders import places, verbs
from loaders.clauses.parts import OF, Clause, Reference
from loaders.clauses.preverbal import acts_for_itself, walk_left
from loaders.clauses.speakers import speaking
from loaders.clauses.view import SentenceView
from loaders.clauses.zones import coordinated
from loaders.verbs import VerbGroup

_BEFORE, _AFTER, _ANTECEDENT, _TOUCHING, _SEATED = 24, 8, 8, 4, 3


def find(view: SentenceView, clauses: list[Clause], group: VerbGroup, governor: int | None) -> int | None:
    """The token of the noun or pronoun that does what a verb group tells; None where there is none."""
    before = group.first - 1
    if group.tense == verbs.PARTICIPLE:
        return _described(view, before)
    if not group.finite:
        return clauses[governor].doer if governor is not None else None
    if (at := speaking(view, group)) is not None:
        return at
    if view.norm(before) in view.grammar["subject_pronoun", "indefinite_pronoun"]:
        return before
    if view.norm(before) in view.grammar["subject_relative"]:
        return _noun(view, range(before - 1, max(before - _ANTECEDENT, -1), -1))
    own = _noun(view, islice(walk_left(view, group.first), _BEFORE))
    if own is not None:
        return own
    if view.norm(before) in {",", "»", '"'} or before < 0:
        inverted = _noun(view, range(group.last + 1, min(group.last + _AFTER, len(view.norms))))
        if inverted is not None:
            return inverted
    told = [clause for clause in clauses if clause.group.finite]
    return told[-1].doer if told and coordinated(view, group.first) else None


def seat(view: SentenceView, at: int | None) -> tuple[Reference, ...]:
    """The state behind a doer known by its town: "la police de Vladivostok", "un tribunal de Lyon"."""
    if at is None:
        return ()
    near = [ref for ref in view.place_references if at < ref.first <= at + _SEATED and ref.preposition == OF]
    country = places.gazetteer()[near[0].ids[0]].country if near else ""
    parted = near and any(view.norms[index] == "," for index in range(at, near[0].first))
    return (replace(near[0], ids=(country,), preposition=""),) if country and not parted else ()


def _described(view: SentenceView, at: int) -> int | None:
    """Whom a participle that follows describes: "des pêcheurs enlevés …", "Durand, assassiné …"."""
    if view.norm(at) == ",":
        return at - 1 if at and _proper(view, at - 1) and stands_free(view, at - 1) else None
    touching = range(at, max(at - _TOUCHING, -1), -1)
    return _noun(view, takewhile(lambda index: view.norms[index] != ",", touching))


def _noun(view: SentenceView, span: Iterable[int]) -> int | None:
    """The first noun of the span, as it is walked, that acts for itself."""
    for at in span:
        if at in view.breaks or at in view.subordinators:
            return None
        if (acts_for_itself(view, at) or _proper(view, at) or _headed(view, at)) and stands_free(view, at):
            return at
    return None


def _headed(view: SentenceView, at: int) -> bool:
    """Whether the word is a noun right behind its article, and none that stands for a thing or a time."""
    norm = view.norms[at]
    determined = view.norm(at - 1) in view.grammar["article"] and not view.describes_before
    thing = view.singular(norm) in view.grammar["thing"] or norm in view.grammar["adverb"]
    return determined and norm.isalpha() and not thing and not view.in_date(at) and not view.in_place(at)


def _proper(view: SentenceView, at: int) -> bool:
    """Whether the word is a name that nothing else is known of ("Air Koryo a repris ses vols")."""
    return at > 0 and view.tokens[at].capital and not view.in_date(at) and not view.in_place(at)


def stands_free(view: SentenceView, at: int) -> bool:
    """Whether no preposition stands over a noun, but that of a number ("des dizaines de personnes")."""
    for index in range(at - 1, max(at - 5, -1), -1):
        norm = view.norms[index]
        if norm in view.grammar["preposition"]:
            counted = view.singular(view.norm(index - 1)) in view.grammar["quantity"]
            return norm in view.grammar["of"] and counted and stands_free(view, index - 1)
        if norm in view.grammar["partitive"]:
            return not view.nominal(index - 1) if index else True
        if norm in view.grammar["article"] or norm == ",":
            return _free_article(view, index)
    return True


def _free_article(view: SentenceView, at: int) -> bool:
    before = view.norm(at - 1)
    if before not in view.grammar["preposition"]:
        return True
    return before in view.grammar["of"] and view.singular(view.norm(at - 2)) in view.grammar["quantity"]
