"""How surely an act is told, and by whom: actual, planned, alleged or denied, and the claimant."""

import re
from functools import cache

from loaders import clauses, lexicon, schema, verbs
from loaders.clauses import Clause, SentenceView

WISH = "wish"
_RIGHT_AFTER = 5
_HYPOTHETICAL = frozenset({"ability", "attempt"})
_DECIDES = frozenset({"plan", WISH})
_COMMITS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
_HARM = frozenset({"sanction", "retaliation", "attack", "restriction", "war", "missile", "arms"})
_HAPPENED = frozenset({verbs.PAST, verbs.PLUPERFECT})


def refuses(view: SentenceView, clause: Clause) -> bool:
    """Whether the clause says what its subject will not do ("n'y participera pas"), which is a refusal."""
    group = clause.group
    to_come = verbs.FUTURE in (group.tense, group.modal_tense) or modal_roles(view, clause) & _DECIDES
    return group.negated and bool(to_come) and group.voice == verbs.ACTIVE and bool(clause.subject)


def turned(view: SentenceView, clause: Clause, event_type: str) -> str | None:
    """The type of an act that the clause says was not done, where that is an act too; None where it is none.

    Who does not refuse agrees, who does not deny yields, who does not answer refuses, who does not rule out
    harm threatens.
    """
    group = clause.group
    if not group.negated or group.tense not in (*_HAPPENED, verbs.PRESENT) or group.modals:
        return None
    if event_type == "REJECT":
        if group.lemma in view.grammar["denial"]:
            return "CONCEDE"
        excluded = group.lemma in view.grammar["excluding"]
        return "THREATEN" if excluded and _HARM & _behind(view, clause).keys() else "AGREE"
    return "REJECT" if group.lemma in view.grammar["withholding"] else None


def _behind(view: SentenceView, clause: Clause) -> dict[str, tuple[int, int]]:
    """The classes of the nouns that follow the verb."""
    return view.classes_between(clause.group.last + 1, clause.right)


def status(view: SentenceView, clause: Clause, parsed: list[Clause]) -> str | None:
    """The status of what a clause tells; None where it tells what did not, or only might, happen."""
    group = clause.group
    governing = modal_roles(view, clause)
    if group.negated or view.norm(group.first - 1) in view.grammar["negative_preposition"]:
        return None
    if governing & _HYPOTHETICAL and not (
        view.grammar["achieved"] & set(group.modals) and group.modal_tense in _HAPPENED
    ):
        return None
    if _in_condition(view, clause) or _mere_state(view, clause) or _asked(view, clause):
        return None
    if _of_a_noun(view, clause):
        return None
    if claimed := _claimed(view, clause, parsed):
        return claimed
    if clause.governor is not None:
        governed = _governed(view, clause, parsed[clause.governor])
        if governed is not None:
            return governed
    status = _own(view, clause, governing)
    doubted = clause.governor is not None and hedged(view, parsed[clause.governor].left, clause.left)
    return schema.ALLEGED if doubted and status == schema.ACTUAL else status


def _mere_state(view: SentenceView, clause: Clause) -> bool:
    """Whether a passive only describes ("est de plus en plus isolé"), or an infinitive only names a use.

    A passive in the present tells of an act where its doer or its day is named.
    """
    group = clause.group
    if group.tense == verbs.INFINITIVE and view.norm(group.first - 1) in view.grammar["recall_relative"]:
        return True
    if group.voice != verbs.PASSIVE or group.tense not in (verbs.PRESENT, verbs.IMPERFECT):
        return False
    if "expect" in lexicon.verb_roles(view.language).get(group.lemma, ()):
        return False
    by = lexicon.prepositions(view.language, clauses.BY)
    done_by = bool(by & set(view.norms[group.last + 1 : clause.right + 1]))
    placed = any(
        clause.left <= place.first <= clause.right and place.kind == schema.CITY
        for place in view.place_references
    )
    dated = any(
        view.in_date(at) for at in range(clause.left, min(group.last + _RIGHT_AFTER, clause.right + 1))
    )
    return not (done_by or dated or placed)


def modal_roles(view: SentenceView, clause: Clause) -> set[str]:
    """What the modals of a clause do to its verb: plan, wish, ability, attempt, aspect."""
    roles = lexicon.verb_roles(view.language)
    return set().union(*(roles.get(lemma, frozenset()) for lemma in clause.group.modals))


def _own(view: SentenceView, clause: Clause, governing: set[str]) -> str:
    group = clause.group
    tense = group.modal_tense or group.tense
    if "plan" in governing or tense == verbs.FUTURE:
        return schema.PLANNED
    if group.voice == verbs.PASSIVE and "expect" in lexicon.verb_roles(view.language).get(group.lemma, ()):
        return schema.PLANNED if group.lemma in view.grammar["awaited"] else schema.ACTUAL
    if tense == verbs.CONDITIONAL:
        return schema.PLANNED if group.first == group.last and clause.governor is not None else schema.ALLEGED
    if tense == verbs.SUBJUNCTIVE and clause.governor is not None:
        return schema.PLANNED
    return schema.ALLEGED if hedged(view, clause.left, clause.right) else schema.ACTUAL


def _governed(view: SentenceView, clause: Clause, governor: Clause) -> str | None:
    """The status that the governing verb lends: denied, alleged, or planned by purpose."""
    opener = view.norm(clause.group.first - 1)
    if governor.group.lemma in view.grammar["denial"]:
        return schema.DENIED
    if "ACCUSE" in lexicon.types(view.language, governor.group.lemma, governor.group.reflexive):
        return schema.ALLEGED
    if opener in view.grammar["purpose"] and clause.group.tense == verbs.INFINITIVE:
        return schema.PLANNED if not _completes(view, governor, opener) else None
    expects = "expect" in lexicon.verb_roles(view.language).get(governor.group.lemma, ())
    return schema.PLANNED if expects and clause.group.tense in (verbs.SUBJUNCTIVE, verbs.PRESENT) else None


def _asked(view: SentenceView, clause: Clause) -> bool:
    """Whether the sentence only asks about what its main clause tells."""
    told = clause.relative or clause.governor is not None or clause.group.tense in _HAPPENED
    return view.norm(len(view.norms) - 1) == "?" and not told


def _completes(view: SentenceView, governor: Clause, opener: str) -> bool:
    """Whether a word that may mark a purpose only marks what the governor asks, promises or refuses."""
    told = lexicon.types(view.language, governor.group.lemma, governor.group.reflexive)
    is_one = governor.group.lemma in view.grammar["copula"]  # "was the first to visit"
    return opener in view.grammar["infinitive_marker"] and (is_one or bool(told & _COMMITS))


def _claimed(view: SentenceView, clause: Clause, parsed: list[Clause]) -> str | None:
    """The status of what a noun calls a claim: "the allegation that Oslo bombed Berne and killed …"."""
    opener = view.norm(clause.left - 1)
    while clause.index and opener not in view.grammar["complementizer"]:
        if not clauses.coordinated(view, clause.group.first):
            return None
        clause = parsed[clause.index - 1]
        opener = view.norm(clause.left - 1)
    noun = view.singular(view.norm(clause.left - 2))
    if opener not in view.grammar["complementizer"] or noun not in view.grammar["claim_noun"]:
        return None
    told = [lexicon.types(view.language, one.group.lemma, one.group.reflexive) for one in parsed]
    return schema.DENIED if clause.index and "REJECT" in told[clause.index - 1] else schema.ALLEGED


def _of_a_noun(view: SentenceView, clause: Clause) -> bool:
    """Whether an infinitive only says what a noun is about: "a decision to withdraw"."""
    marker = clause.group.first - 1
    if view.norm(marker) not in view.grammar["infinitive_marker"] or clause.group.modals:
        return False
    while marker and (view.in_date(marker - 1) or view.norm(marker - 1) in view.grammar["adverb"]):
        marker -= 1
    return view.singular(view.norm(marker - 1)) in view.grammar["infinitive_noun"]


def _in_condition(view: SentenceView, clause: Clause) -> bool:
    """Whether the clause opens with "si": what follows is a supposition."""
    return bool({view.norm(clause.left - 1), view.norm(clause.left)} & view.grammar["condition"])


def hedged(view: SentenceView, first: int, last: int) -> bool:
    """Whether a word of doubt stands among the tokens ("probablement", "présumé")."""
    return bool(_hedges(view.language).search(" ".join(view.norms[max(first, 0) : last + 1])))


@cache
def _hedges(language: str) -> re.Pattern[str]:
    phrases = lexicon.words(language, "hedges")[schema.ALLEGED]
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(phrases))) + r")(?!\w)")


def according_to(view: SentenceView, first: int, last: int) -> tuple[str, ...]:
    """Who is named as the source of what tokens first..last tell: "selon X", "d'après X"."""
    named = [
        ref
        for ref in view.references
        if ref.preposition == clauses.ACCORDING and first - 30 <= ref.first <= last + 12
    ]
    return clauses.ids(named)
