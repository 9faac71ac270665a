"""Acts told by a noun: "la visite de X à Y", "l'invasion russe", "le sommet entre X et Y"."""

from dataclasses import dataclass

from loaders import clauses, lexicon, schema, verbs
from loaders.clauses import ADJECTIVE, Clause, Reference, SentenceView
from loaders.events import occurrences
from loaders.events.frames import PAIR, PLACE, POSSESSIVE, Told
from loaders.events.mentions import SIGN, SIGNING, TALKS, VISIT
from loaders.events.occurrences import Occurrence
from loaders.lexicon import Frame

_REACH = 26
_COMPOUND = 3
_PHRASE_GAP = 4
_PAIR_BEFORE = "pair"
_PHRASE_STOPS = ("preposition", "article", "break", "relative", "coordination", "adverb")
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


def reminder(view: SentenceView) -> str | None:
    """What the sentence places itself within, told elsewhere: a visit, talks or a signing.

    "au cours de cette visite", "après le sommet", "en vertu du traité".
    """
    frames = lexicon.act_frames(view.language)
    talks = view.classes_between(0, len(view.norms)).keys() & {TALKS}
    for at, norm in enumerate(view.norms):
        if view.quoted[at]:
            continue
        if norm in view.grammar["recall_relative"] and view.grammar["recall"] & set(
            view.norms[max(at - 3, 0) : at]
        ):
            return TALKS if talks else VISIT
        noun = norm if norm in frames else view.singular(norm)
        if noun not in frames:
            continue
        before = set(view.norms[max(at - 5, 0) : at])
        if frames[noun][0].mode == SIGN and before & view.grammar["recall_agreement"]:
            return SIGNING
        if frames[noun][0].event_type != "CONSULT":
            continue
        visit = frames[noun][0].mode == VISIT
        recalled = view.grammar["recall"] if visit else view.grammar["recall", "recall_talks"]
        if view.norm(at - 1) in view.grammar["demonstrative"] or recalled & before:
            return VISIT if visit else TALKS
    return None


def _supposed(view: SentenceView, at: int) -> bool:
    """Whether the act is only supposed: "en cas d'attaque", "le risque d'une invasion"."""
    return bool(view.grammar["supposition"] & set(view.norms[max(at - 3, 0) : at]))


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
    stop = _stop(view, at)
    near = view.classes_between(at + 1, stop) | _described_by(view, at)
    frame = next((one for one in frames if not one.objects or one.objects & near.keys()), None)
    if frame is None:
        return None
    slots = _slots(view, at, stop)
    source = _first(slots, frame.source)
    target = [ref for ref in _first(slots, frame.target) if ref not in source]
    anaphoric = (occurrence is None and view.norm(at - 1) in view.grammar["demonstrative"]) or (
        occurrence is None
        and frame.event_type == "ASSAULT"
        and view.norm(at - 1) in view.grammar["definite"]
        and not _date_ends(view, at, stop)
    )
    source_ids, target_ids = clauses.ids(source), clauses.ids(target)
    if not source_ids and frame.mode == SIGN:
        source_ids, target_ids = _signatories(view, told)
    told_of = frame.objects or (target_ids and frame.event_type == "CONSULT")
    if not source_ids and (told_of or _decided(view, parsed, at)):
        source_ids = _doer(view, parsed, at)
    if not source_ids and view.norm(at - 1) in view.grammar["gerund_opener"]:
        source_ids = _visiting(view, parsed, at)
    if not source_ids and not target_ids and occurrence and frame.event_type == "CONSULT":
        source_ids, target_ids = told.get(TALKS, ((), ()))
    # A line without a verb tells by its nouns alone: "19 juin : signature du traité".
    nominal = not any(group.finite for group in view.groups)
    fixed = occurrence is not None or nominal or bool(_date_ends(view, at, stop)) or _placed(view, at, stop)
    if not _enough(frame, source_ids, target_ids, fixed) and not occurrence:
        return None
    # "l'accord de 2000", "la trêve de 1953": an act only where its date tells which one is meant.
    told = occurrence and (source_ids or target_ids)
    dated = told or _date_ends(view, at, min(at + _DATED_WITHIN, stop))
    if frame.word in view.grammar["known_by_year"] and not dated:
        return None
    lasts = [
        at,
        *(near[name][0] for name in frame.objects if name in near),
        *(ref.last for ref in (*source, *target)),
        *_date_ends(view, at, stop),
    ]
    target_ids = tuple(one for one in target_ids if one not in source_ids)
    first = _phrase_start(view, at)
    first -= view.norm(first - 1) in view.grammar["article"]
    if occurrence:
        lasts.append(occurrence.clause.group.last)
    return Act(frame, source_ids, target_ids, first, max(lasts), at, anaphoric, occurrence)


def _stop(view: SentenceView, at: int) -> int:
    """The last token that may belong to the noun: before the next finite verb, break or relative."""
    for index in range(at + 1, min(at + _REACH, len(view.norms))):
        norm = view.norms[index]
        if index in view.breaks or norm in view.grammar["relative"] or index in view.subordinators:
            return index - 1
        if any(group.first == index and group.finite for group in view.groups):
            return index - 1
    return min(at + _REACH, len(view.norms)) - 1


def _slots(view: SentenceView, at: int, stop: int) -> dict[str, list[Reference]]:
    slots: dict[str, list[Reference]] = {PLACE: view.destinations(at + 1, stop)}
    for reference in view.references:
        if at < reference.first <= stop:
            close = reference.kind == "demonym" and reference.first <= at + 2
            slot = ADJECTIVE if close else reference.preposition
            if view.describes_before and slot == ADJECTIVE:
                slot = view.governing(reference, [])
            slots.setdefault(slot, []).append(reference)
    if not slots[PLACE]:
        slots[PLACE] = _inside(view, at, stop)
    slots[_PAIR_BEFORE] = [ref for ref in view.references if ref.preposition == PAIR and ref.last < at]
    if view.norm(at - 1) in view.grammar["possessive"]:
        slots[POSSESSIVE] = [ref for ref in view.references if ref.last == at - 1]
    for reference in _describing(view, at):
        owner = view.owns(reference) or view.norm(reference.first) in view.grammar["possessive"]
        slots.setdefault(POSSESSIVE if owner else ADJECTIVE, []).append(reference)
    return slots


def _describing(view: SentenceView, at: int) -> list[Reference]:
    """The names that describe the noun from before it: "Oslo's visit", "the Danish and Dutch offers"."""
    first = _phrase_start(view, at)
    return [ref for ref in view.references if first <= ref.first and ref.last < at]


def foreseen(view: SentenceView, at: int) -> bool:
    """Whether a word before the noun says that its act is to come: "a planned visit"."""
    return bool(view.grammar["to_come"] & set(view.norms[_phrase_start(view, at) : at]))


def _phrase_start(view: SentenceView, at: int) -> int:
    """The first of the words that describe the noun from before it; itself where they stand behind."""
    if not view.describes_before:
        return at
    held = {token for group in view.groups for token in range(group.first, group.last + 1)}
    stops = view.grammar[_PHRASE_STOPS] | {",", '"', ":", "("}
    first = at
    while first and view.norms[first - 1] not in stops and not {first - 1} & (held | view.subordinators):
        first -= 1
    return first - (view.norm(first - 1) in view.grammar["possessive"])


def _described_by(view: SentenceView, at: int) -> dict[str, tuple[int, int]]:
    """The classes of the nouns that say what the act is of: "arms deliveries", "prisoner swap"."""
    found: dict[str, tuple[int, int]] = {}
    for index in range(_phrase_start(view, at), at):
        classes, _ = lexicon.noun_classes(view.language, [view.norms[index]], 0)
        found |= dict.fromkeys(classes, (index, 1))
    return found


def _inside(view: SentenceView, at: int, stop: int) -> list[Reference]:
    """The state whose own the place is: "dans des usines russes"."""
    into = next((index for index in range(at + 1, stop) if view.norms[index] in view.grammar["within"]), stop)
    return [ref for ref in view.references if into < ref.first <= into + 4 and ref.preposition == ADJECTIVE]


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


def _enough(frame: Frame, source: tuple[str, ...], target: tuple[str, ...], fixed: bool) -> bool:
    """Whether enough is said for a row: both sides, or one of an act that is `fixed` by its day or town."""
    if frame.mode == VISIT:
        return bool(source and (target or fixed))
    if frame.mode == SIGN or frame.event_type in _BETWEEN_TWO:
        return len({*source, *target}) > 1 or bool((source or target or frame.objects) and fixed)
    return bool(source and (target or fixed or frame.objects)) or bool(target and fixed)


def _placed(view: SentenceView, at: int, stop: int) -> bool:
    """Whether the act's own town is named."""
    return any(at < place.first <= stop and place.kind == schema.CITY for place in view.place_references)


def _date_ends(view: SentenceView, at: int, stop: int) -> list[int]:
    spans = [view.span(date.start, date.end) for date in view.dates]
    return [last for first, last in spans if at < first <= stop]
