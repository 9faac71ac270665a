"""Whether a clause says enough for a row: who acts, be it without a name, and for most types on whom."""

import re

from loaders import clauses, lexicon, schema, verbs
from loaders.clauses import Clause, Reference, SentenceView, preverbal
from loaders.clauses.parts import OBJECT
from loaders.events.choice import Choice
from loaders.events.mentions import VISIT
from loaders.lexicon import ANYTHING, Frame

# What these types tell of is whole with the one who does it.
_VERBAL = frozenset("SUPPORT AGREE REQUEST ACCUSE REJECT THREATEN CONCEDE PROTEST RETREAT MOBILIZE".split())
# An agreement that was signed was signed by its parties, named or not.
_SETTLED = frozenset({"sign", "ratify"})
_ASKED = frozenset({"REQUEST", "ACCUSE"})
_DONE = frozenset({verbs.PAST, verbs.PLUPERFECT})
_NUMERAL = re.compile(r"\d[\d ]*")


def enough(
    view: SentenceView,
    choice: Choice,
    source: list[Reference],
    target: list[Reference],
    clause: Clause,
    with_object: bool,
) -> bool:
    """Whether the frame chosen, with the actors found, makes a row."""
    frame = choice.frame
    if ANYTHING in frame.objects:
        return clause.group.finite and (bool(source) or _stands_for_somebody(view, clause))
    if choice.subject_at is not None:
        return clause.group.finite or _fixed(view, clause)
    passive, acts = clause.group.voice == verbs.PASSIVE, bool(source) or _has_doer(view, clause, frame)
    if frame.mode == VISIT:
        goes_over = with_object and OBJECT in frame.target and clause.group.tense in _DONE
        known = goes_over or (with_object and frame.objects) or _fixed(view, clause)
        return (acts and bool(target)) or bool(source and known)
    if frame.mode == "phone":
        return bool(source) or (acts and bool(target))
    if frame.event_type == "CONSULT" and not with_object:
        several = len(clauses.ids(source)) > 1
        # "réuni dimanche à Genève, le Conseil …": a body meets by itself.
        met = clause.group.tense == verbs.PARTICIPLE and bool(source) and _fixed(view, clause)
        return several or met or (acts and (bool(target) or frame.reflexive))
    if clause.group.tense == verbs.PARTICIPLE and not (source or target):
        return (acts or with_object) and _fixed(view, clause)
    if frame.mode in _SETTLED and with_object and clause.group.finite:
        return True
    if passive and frame.event_type in _ASKED and target and clause.group.tense in _DONE:
        return True  # "X a été prié de …", by whomever
    if passive and frame.event_type in _VERBAL:
        return bool(source) or ((bool(target) or acts) and (acts or with_object))
    if passive:
        told = clause.group.finite and (with_object or (_hostile(frame) and clause.group.tense in _DONE))
        return bool(source or target) or acts or told
    if _hostile(frame) and clause.group.tense in _DONE and target:
        return True
    return acts and (frame.event_type in _VERBAL or bool(target) or with_object)


def _hostile(frame: Frame) -> bool:
    return schema.EVENT_TYPES[frame.event_type] == schema.MATERIAL_CONFLICT


def _stands_for_somebody(view: SentenceView, clause: Clause) -> bool:
    """Whether the subject is a pronoun or a body known to act, whoever that is."""
    if clause.doer is None:
        return False
    norm = view.norm(clause.doer)
    meant = norm in view.grammar["subject_pronoun"] - view.grammar["impersonal"]
    return meant or preverbal.acts_for_itself(view, clause.doer)


def _fixed(view: SentenceView, clause: Clause) -> bool:
    """Whether a participle tells of an act by its day or doer ("des pêcheurs enlevés en 1978")."""
    after = range(clause.group.last + 1, clause.right + 1)
    by = lexicon.prepositions(view.language, clauses.BY)
    return any(view.in_date(at) for at in after) or bool(by & {view.norm(at) for at in after[:2]})


def _has_doer(view: SentenceView, clause: Clause, frame: Frame) -> bool:
    """Whether somebody without a name acts; "il convient", "on appelle" speak of nobody."""
    if clause.doer is None:
        return False
    doer, verbal = view.norm(clause.doer), frame.event_type in _VERBAL or frame.event_type == "CONSULT"
    settled = any(view.norms[at] in view.grammar["been"] for at in _tokens(clause))
    if doer in view.grammar["subject_pronoun"] and clause.group.lemma in view.grammar["impersonal_verb"]:
        return settled  # "il a été convenu"
    return not (verbal and doer in view.grammar["impersonal"])


def _tokens(clause: Clause) -> range:
    return range(clause.group.first, clause.group.last + 1)


def thing_after(view: SentenceView, clause: Clause) -> bool:
    """Whether a noun follows the verb as its object, of whatever class ("a bombardé un dépôt")."""
    at = clause.group.last + 1
    while at <= clause.right and (view.in_date(at) or _passed_over(view, at)):
        at += 1
    if at > clause.right:
        return False
    opens = view.norm(at) in view.grammar["article"] or bool(_NUMERAL.fullmatch(view.norm(at)))
    return (opens and at < clause.right) or (view.tokens[at].capital and not view.in_place(at))


def _passed_over(view: SentenceView, at: int) -> bool:
    norm = view.norms[at]
    adverb = norm in view.grammar["adverb"] and norm not in view.grammar["article"]
    return adverb or view.adverbial(norm)
