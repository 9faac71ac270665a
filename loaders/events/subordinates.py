"""Subordinate clauses: those told by their governor's own row, and those that tell of no act at all."""

from loaders import clauses, lexicon, schema, verbs
from loaders.clauses import Clause, SentenceView
from loaders.events import choice
from loaders.events.mentions import WORDS

_COMMITS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
# "demande que X libère …": a subjunctive may look like a present.
_ASKED_IN = frozenset({verbs.SUBJUNCTIVE, verbs.PRESENT})
_INFINITIVES = frozenset({verbs.INFINITIVE, verbs.PAST_INFINITIVE})
_FORCE = frozenset(kind for kind, quad in schema.EVENT_TYPES.items() if quad == schema.MATERIAL_CONFLICT)
_UNFRIENDLY = _FORCE | {"RETREAT", "REJECT"}


def complements(view: SentenceView, clause: Clause, parsed: list[Clause], told: frozenset[str]) -> bool:
    """Whether a clause is what its governor, which tells of the types `told`, promises, asks or refuses."""
    if clause.governor is None:
        return False
    governor = parsed[clause.governor]
    told = told or lexicon.types(view.language, governor.group.lemma, governor.group.reflexive)
    if clause.group.finite:
        opens = view.norm(clause.left - 1) in view.grammar["complementizer"] and not clause.relative
        return opens and clause.group.tense in _ASKED_IN and "REQUEST" in told
    roles = lexicon.verb_roles(view.language).get(governor.group.lemma, frozenset())
    return clause.group.tense in _INFINITIVES and (bool(told & _COMMITS) or "attempt" in roles)


def idle(view: SentenceView, clause: Clause, parsed: list[Clause], event_type: str) -> bool:
    """Whether a clause tells of no act of its own: it describes a noun, or says what must be or is meant."""
    tense = clause.group.tense
    if tense == verbs.GERUND:
        return _describes_thing(view, clause)
    if tense == verbs.PARTICIPLE:
        return event_type not in WORDS and _only_describes(view, clause)
    if clause.governor is None or clause.group.modals:
        return False
    governor = parsed[clause.governor].group
    if governor.lemma in view.grammar["needing"] and governor.tense != verbs.PAST:
        return True
    if tense != verbs.INFINITIVE:
        return False
    opener = view.norm(clause.group.first - 1)
    sent = governor.lemma in view.grammar["sending"] and opener not in view.grammar["preposition"]
    meant = opener in view.grammar["purpose"] - view.grammar["infinitive_marker"]
    return sent or (meant and event_type in _FORCE)


def _describes_thing(view: SentenceView, clause: Clause) -> bool:
    """Whether a gerund says what a thing does: "un accord établissant …", not "X, établissant …"."""
    opens = {view.norms[clause.group.first], view.norm(clause.group.first - 1)}
    apart = view.grammar["gerund_opener", "coordinator", "adverb"] | {",", ""}
    named = any(ref.last == clause.group.first - 1 for ref in view.references)
    return not (view.describes_before or opens & apart or named)


def _only_describes(view: SentenceView, clause: Clause) -> bool:
    """Whether a participle right behind its noun has neither a day nor a doer: "les soldats détenus"."""
    after = range(clause.group.last + 1, clause.right + 1)
    by = lexicon.prepositions(view.language, clauses.BY)
    before = view.norm(clause.group.first - 1)
    parted = before in view.grammar["adverb", "coordinator", "negation"] | {",", ""} or view.adverbial(before)
    dated = any(view.in_date(at) for at in range(clause.left, clause.right + 1))
    done_by = any(view.norms[at] in by for at in after)
    does = bool(clause.subject) and clause.group.voice == verbs.ACTIVE
    return any(group.finite for group in view.groups) and not (parted or does or dated or done_by)


def decided(view: SentenceView, clause: Clause, parsed: list[Clause]) -> tuple[str, str] | None:
    """The type and mode of what is decided, where that is no agreement: "a décidé de rompre …"."""
    if clause.group.lemma not in view.grammar["resolving"]:
        return None
    for one in parsed:
        if one.governor == clause.index and one.group.tense == verbs.INFINITIVE:
            chosen = choice.choose(view, one, choice.objects(view, one))
            if chosen and one.group.negated:
                return ("REJECT", "") if chosen.frame.event_type not in _UNFRIENDLY else None
            if chosen and chosen.frame.event_type in _UNFRIENDLY:
                return chosen.frame.event_type, chosen.frame.mode
    return None
