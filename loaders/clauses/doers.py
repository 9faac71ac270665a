"""Who does what a verb tells where no actor is known by name: "des manifestants", "un responsable", "ils"."""

from loaders.clauses.parts import Clause
from loaders.clauses.view import SentenceView
from loaders.clauses.zones import coordinated
from loaders.verbs import VerbGroup

_BEFORE, _AFTER, _ANTECEDENT = 16, 8, 8


def find(
    view: SentenceView, clauses: list[Clause], group: VerbGroup, left: int, governor: int | None
) -> int | None:
    """The token of the noun or pronoun that does what a verb group tells; None where there is none."""
    if not group.finite:
        return clauses[governor].doer if governor is not None else None
    pronoun = group.first - 1
    if view.norm(pronoun) in view.grammar["subject_pronoun"]:
        return pronoun
    if view.norm(pronoun) in view.grammar["subject_relative"]:
        return _noun(view, range(pronoun - 1, max(pronoun - _ANTECEDENT, -1), -1))
    own = _noun(view, range(group.first - 1, max(group.first - _BEFORE, left - 1), -1))
    if own is not None:
        return own
    if view.norm(pronoun) in {",", "»", '"'} or pronoun < 0:
        inverted = _noun(view, range(group.last + 1, min(group.last + _AFTER, len(view.norms))))
        if inverted is not None:
            return inverted
    return clauses[-1].doer if clauses and coordinated(view, group.first) else None


def _noun(view: SentenceView, span: range) -> int | None:
    """The first noun of the span, as it is walked, that acts for itself."""
    for at in span:
        norm = view.norms[at]
        if norm in view.grammar["break"] or norm in view.grammar["subordinator"]:
            return None
        if (view.singular(norm) in view.grammar["doer"] or _proper(view, at)) and _free(view, at):
            return at
    return None


def _proper(view: SentenceView, at: int) -> bool:
    """Whether the word is a name that nothing else is known of ("Air Koryo a repris ses vols")."""
    return at > 0 and view.tokens[at].capital and not view.in_date(at) and not view.in_place(at)


def _free(view: SentenceView, at: int) -> bool:
    """Whether no preposition stands over the noun, but that of a number ("des dizaines de personnes")."""
    for index in range(at - 1, max(at - 5, -1), -1):
        norm = view.norms[index]
        if norm in view.grammar["preposition"]:
            counted = view.singular(view.norm(index - 1)) in view.grammar["quantity"]
            return norm in view.grammar["of"] and counted and _free(view, index - 1)
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
