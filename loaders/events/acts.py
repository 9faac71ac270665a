"""Acts told by a noun: "la visite de X à Y", "l'invasion russe", "le sommet entre X et Y"."""

from dataclasses import dataclass

from loaders import clauses, lexicon, schema, verbs
from loaders.clauses import Clause, Reference, SentenceView
from loaders.events import occurrences, surroundings
from loaders.events.frames import PAIR, Told
from loaders.events.mentions import SIGN, TALKS, VISIT
from loaders.events.occurrences import Occurrence
from loaders.lexicon import Frame

_COMPOUND = 3
_PHRASE_GAP = 4
_DATED_WITHIN = 5


@dataclass(frozen=True, slots=True)
class Act:
    """A noun that tells of an act, with its frame, its actors and the tokens it covers."""

    frame: Frame
    source: tuple[str, ...]
    target: tuple[str, ...]
    first: int
    last: int
    at: int
    anaphoric: bool
    occurrence: Occurrence | None = None


def find(view: SentenceView, parsed: list[Clause], taken: set[int], told: Told) -> list[Act]:
    """The acts that nouns of the sentence tell of; tokens in `taken` already belong to a verb's event.

    A signing that names nobody is that of those whose visit or talks (`told`) the sentence speaks of.
    """
    frames = lexicon.act_frames(view.language)
    found = []
    for at, norm in enumerate(view.norms):
        noun = norm if norm in frames else view.singular(norm)
        if noun not in frames or _inside_mention(view, at) or _supposed(view, at) or _in_compound(view, at):
            continue
        occurrence = occurrences.of(view, parsed, at)
        if at in taken and not (occurrence and occurrence.status == schema.DENIED):
            continue
        act = _act(view, parsed, at, frames[noun], told, occurrence)
        if act is not None:
            found.append(act)
    return found


def _supposed(view: SentenceView, at: int) -> bool:
    """Whether the act is only supposed or asked for: "en cas d'attaque", "la libération immédiate"."""
    asked = view.grammar["asked_for"] & set(view.norms[at + 1 : at + 3])
    return bool(asked or view.grammar["supposition"] & set(view.norms[max(at - 3, 0) : at]))


def _in_compound(view: SentenceView, at: int) -> bool:
    """Whether the noun only ends another: "un mandat d'arrêt"."""
    if view.describes_before:
        return False
    return any(view.noun_classes[first][1] > at - first for first in range(max(at - _COMPOUND, 0), at))


def _inside_mention(view: SentenceView, at: int) -> bool:
    return any(ref.first <= at <= ref.last for ref in view.references) or any(
        group.first <= at <= group.last for group in view.groups
    )


def _act(
    view: SentenceView,
    parsed: list[Clause],
    at: int,
    frames: tuple[Frame, ...],
    told: Told,
    occurrence: Occurrence | None,
) -> Act | None:
    stop = surroundings.stop(view, at)
    near = view.classes_between(at + 1, stop) | surroundings.described_by(view, at)
    frame = next((one for one in frames if not one.objects or one.objects & near.keys()), None)
    if frame is None:
        return None
    slots = surroundings.slots(view, at, stop)
    named = _first(slots, frame.source)
    aimed = [ref for ref in _first(slots, frame.target) if ref not in named]
    ends = surroundings.date_ends(view, at, stop)
    source, target = clauses.ids(named), clauses.ids(aimed)
    if not source and frame.mode == SIGN:
        source, target = _signatories(view, told)
    source = source or _implied(view, parsed, at, frame, target)
    if not source and not target and occurrence and frame.event_type == "CONSULT":
        source, target = told.get(TALKS, ((), ()))
    # A line without a verb tells by its nouns alone: "19 juin : signature du traité".
    nominal = not any(group.finite for group in view.groups)
    fixed = occurrence is not None or nominal or bool(ends) or surroundings.placed(view, at, stop)
    # A withdrawal without a day may only be talked of.
    told_of = frame.objects if frame.event_type != "RETREAT" else view.dates
    if not _enough(frame, source, target, fixed, bool(told_of)) and not occurrence:
        return None
    # "l'accord de 2000", "la trêve de 1953": an act only where its date tells which one is meant.
    dated = (occurrence and (source or target)) or any(end <= at + _DATED_WITHIN for end in ends)
    if frame.word in view.grammar["known_by_year"] and not dated:
        return None
    lasts = [at, *(near[name][0] for name in frame.objects & near.keys()), *ends]
    lasts += [ref.last for ref in (*named, *aimed)]
    first = surroundings.phrase_start(view, at)
    first -= view.norm(first - 1) in view.grammar["article"]
    if occurrence:
        lasts.append(occurrence.clause.group.last)
    anaphoric = occurrence is None and _taken_up(view, at, frame, bool(ends))
    target = tuple(one for one in target if one not in source)
    return Act(frame, source, target, first, max(lasts), at, anaphoric, occurrence)


def _taken_up(view: SentenceView, at: int, frame: Frame, dated: bool) -> bool:
    """Whether the noun only takes up an act told before: "cette visite", "l'attaque"."""
    if view.norm(at - 1) in view.grammar["demonstrative"]:
        return True
    return frame.event_type == "ASSAULT" and view.norm(at - 1) in view.grammar["definite"] and not dated


def _implied(
    view: SentenceView, parsed: list[Clause], at: int, frame: Frame, target: tuple[str, ...]
) -> tuple[str, ...]:
    """Who does an act whose noun names nobody, by what the sentence says of it."""
    told_of = frame.objects or (target and frame.event_type == "CONSULT")
    doer = _doer(view, parsed, at) if told_of or _decided(view, parsed, at) else ()
    opens = view.norm(at - 1) in view.grammar["gerund_opener"]
    return doer or (_visiting(view, parsed, at) if opens else ())


def _first(slots: dict[str, list[Reference]], names: tuple[str, ...]) -> list[Reference]:
    found = next((slots[name] for name in names if slots.get(name)), [])
    return found if (names and names[0] == PAIR) or not found[1:] else _one_phrase(found)


def _one_phrase(found: list[Reference]) -> list[Reference]:
    """The names under one preposition: "de X, Y et Z" but not "de X … de Y"."""
    kept = [found[0]]
    for reference in found[1:]:
        if reference.first - kept[-1].last > _PHRASE_GAP:
            break
        kept.append(reference)
    return kept


def _signatories(view: SentenceView, told: Told) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = {name for name in told if view.classes_between(0, len(view.norms)).keys() & {name}}
    return told[min(named)] if named else ((), ())


def _doer(view: SentenceView, parsed: list[Clause], at: int) -> tuple[str, ...]:
    """Who has a hand in an act that names nobody ("X joue un rôle dans la livraison de …")."""
    clause = next((one for one in parsed if one.group.last < at <= one.right), None)
    if clause is None or clause.group.voice != verbs.ACTIVE:
        return ()
    if _tells_words(view, clause) and clause.group.lemma not in view.grammar["deciding"]:
        return ()
    if clause.governor is not None and clause.group.tense == verbs.INFINITIVE:
        return ()  # "offered to hold talks with …"
    return clause.subject_ids


def _decided(view: SentenceView, parsed: list[Clause], at: int) -> bool:
    """Whether the act is what somebody announces or orders: "X a annoncé l'expulsion de …"."""
    clause = next((one for one in parsed if one.group.last < at <= one.right), None)
    return clause is not None and clause.group.lemma in view.grammar["deciding"]


def _visiting(view: SentenceView, parsed: list[Clause], at: int) -> tuple[str, ...]:
    """Who is said to be on a visit: the subject of the sentence ("En visite à Oslo, X a …")."""
    clause = next((one for one in parsed if one.group.first > at and one.group.finite and one.subject), None)
    return clause.subject_ids if clause else ()


def _tells_words(view: SentenceView, clause: Clause) -> bool:
    """Whether the verb only speaks of the act: "a nié tout transfert", "a salué la livraison"."""
    return bool(lexicon.types(view.language, clause.group.lemma, clause.group.reflexive))


_BETWEEN_TWO = frozenset({"CONSULT", "ASSAULT", "COOPERATE", "COERCE", "SANCTION"})


def _enough(
    frame: Frame, source: tuple[str, ...], target: tuple[str, ...], fixed: bool, told_of: bool
) -> bool:
    """Whether enough is said for a row: both sides, or one of an act that is `fixed` by its day or town.

    One is enough, too, where it is `told_of` what the act gives or ends.
    """
    if frame.mode == VISIT:
        return bool(source and (target or fixed))
    if frame.mode == SIGN or frame.event_type in _BETWEEN_TWO:
        return len({*source, *target}) > 1 or bool((source or target or told_of) and fixed)
    return bool(source and (target or fixed or told_of)) or bool(target and fixed)
