"""From a clause to what it tells: the frame of its verb, filled with actors, objects and places."""

import re
from dataclasses import dataclass

from loaders import clauses, lexicon, verbs
from loaders.clauses import Clause, Reference, SentenceView
from loaders.events.mentions import TALKS, VISIT
from loaders.lexicon import Frame

SUBJECT, OBJECT, PLACE, PAIR, POSSESSIVE = "subj", "obj", "place", clauses.BETWEEN, clauses.OWNER
# The source of a frame that only marks an everyday use of the verb.
NOBODY = "none"
_NEAR = 10
_COMPLETES = 6
_DATE_REACH = 8


@dataclass(frozen=True, slots=True)
class Filled:
    """A frame with its actors: ids that act and receive, the tokens it covers, and the object's class."""

    frame: Frame
    source: tuple[str, ...]
    target: tuple[str, ...]
    first: int
    last: int
    object_at: int | None

    def object_tokens(self, view: SentenceView) -> set[int]:
        """The tokens of the object that fits the frame."""
        if self.object_at is None:
            return set()
        return set(range(self.object_at, self.object_at + view.noun_classes[self.object_at][1]))


# Who took part in the last visit and the last talks told: their sources and targets.
Told = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


def fill(view: SentenceView, clause: Clause, told: Told) -> Filled | None:
    """The frame that fits a clause best, filled; None if its verb tells of no event, or of nobody.

    "La visite a été annoncée" names nobody, and means those who were last told to visit.
    """
    objects = _objects(view, clause)
    chosen = _choose(view, clause, objects)
    if chosen is None:
        return None
    frame, object_at = chosen
    if NOBODY in frame.source:
        return None
    slots = _slots(view, clause, object_at)
    source, target = _roles(frame, slots)
    if not source and clause.group.tense in (verbs.INFINITIVE, verbs.GERUND) and not clause.group.finite:
        return None
    taken_up = set(clause.group.clitics) & view.grammar["object_clitic"]
    thing = (
        object_at is not None
        or bool(taken_up)
        or (clause.group.voice == verbs.ACTIVE and _thing_after(view, clause))
    )
    recalled = _recalled(view, objects, told) if frame.event_type != "CONSULT" else ()
    if not _enough(view, frame, source, target, clause, thing) and not recalled:
        return None
    first, last = _extent(view, clause, [*source, *target], object_at)
    if not source and clause.doer is not None and clause.doer < first:
        first = clause.doer if not _verb_between(view, clause.doer, clause) else first
    source_ids, target_ids = clauses.ids(source), clauses.ids(target) or recalled
    if not source_ids and recalled:
        source_ids, target_ids = recalled[:1], recalled[1:]
    target_ids = tuple(one for one in target_ids if one not in source_ids)
    return Filled(frame, source_ids, target_ids, first, last, object_at)


# The noun classes of a verb's object, each with the token where it stands and its length.
Objects = dict[str, tuple[int, int]]


def _recalled(view: SentenceView, objects: Objects, told: Told) -> tuple[str, ...]:
    """Those who took part in the visit or the talks that the verb's subject or object takes up."""
    for kind in (VISIT, TALKS):
        at = objects.get(kind, (0, 0))[0]
        if kind in told and at and view.norm(at - 1) in view.grammar["definite"]:
            return tuple(dict.fromkeys((*told[kind][0], *told[kind][1])))
    return ()


def _choose(view: SentenceView, clause: Clause, objects: Objects) -> tuple[Frame, int | None] | None:
    """The frame whose object stands nearest to the verb, the first listed of equals; else one without."""
    group = clause.group
    frames = [
        frame
        for frame in lexicon.verb_frames(view.language).get(group.lemma, ())
        if frame.reflexive == group.reflexive
    ]
    fitting = [
        (min(objects[name][0] for name in frame.objects & objects.keys()), frame)
        for frame in frames
        if frame.objects & objects.keys()
    ]
    if fitting:
        at, frame = min(fitting, key=lambda one: abs(one[0] - group.first))
        return frame, at
    return next(((frame, None) for frame in frames if not frame.objects), None)


def _objects(view: SentenceView, clause: Clause) -> Objects:
    """Where the verb's object is looked for: after an active verb, before a passive one."""
    group = clause.group
    if group.voice == verbs.PASSIVE:
        floor = max(clause.left, group.first - _NEAR)
        own = view.classes_between(floor, group.first - 1, nearest=True)
        return view.classes_between(group.last + 1, _before_agent(view, clause)) | own
    after = view.classes_between(group.last + 1, min(clause.right, group.last + _NEAR + 4))
    return after | _antecedent(view, clause)


def _before_agent(view: SentenceView, clause: Clause) -> int:
    """The last token of what completes a passive: "condamné à dix ans de prison", "remis en liberté"."""
    by = {word for word, slot in lexicon.slots(view.language).items() if slot == clauses.BY}
    limit = min(clause.right, clause.group.last + _COMPLETES)
    after = range(clause.group.last + 1, limit + 1)
    return next((at - 1 for at in after if view.norms[at] in by), limit)


def _antecedent(view: SentenceView, clause: Clause) -> Objects:
    """The noun that a relative clause makes the verb's object ("les obus que X a livrés")."""
    opener = clause.left - 1
    ends = {group.last for group in view.groups}
    if view.norm(opener) not in view.grammar["complementizer"] or opener - 1 in ends:
        return {}
    return view.classes_between(max(opener - _NEAR, 0), opener - 1, nearest=True)


def _slots(view: SentenceView, clause: Clause, object_at: int | None) -> dict[str, list[Reference]]:
    """The actors of a clause by the part they play: subject, object, each preposition, and place."""
    after = clauses.following(view, clause)
    object_tokens = range(0)
    if object_at is not None:
        object_tokens = range(object_at, object_at + view.noun_classes[object_at][1])
    slots: dict[str, list[Reference]] = {}
    for reference in after:
        slots.setdefault(reference.preposition or OBJECT, []).append(reference)
    for described in (clauses.ADJECTIVE, clauses.OWNER):
        slots.setdefault(clauses.OF, []).extend(slots.pop(described, []))
    direct = slots.pop(OBJECT, [])
    slots[OBJECT] = _direct(view, clause, direct, object_tokens)
    _add_clitics(view, clause, slots)
    if clause.group.voice == verbs.PASSIVE:
        slots[OBJECT] = list(clause.subject)
        slots[SUBJECT] = slots.get(clauses.BY) or slots.get(PAIR) or _reign(view, clause)
    else:
        slots[SUBJECT] = list(clause.subject)
    slots[PLACE] = _into(view, clause)
    slots.setdefault(clauses.BESIDE, _beside(view, clause))
    return slots


def _beside(view: SentenceView, clause: Clause) -> list[Reference]:
    """Whom those sent are to help ("a envoyé des soldats combattre aux côtés de X")."""
    following = [group for group in view.groups if group.first > clause.group.last][:1]
    if not following or following[0].tense != verbs.INFINITIVE or following[0].first > clause.right + 1:
        return []
    return [ref for ref in view.references if ref.first > clause.right and ref.preposition == clauses.BESIDE][
        :1
    ]


def _reign(view: SentenceView, clause: Clause) -> list[Reference]:
    """Under whom something was done that nobody is said to have done ("sous la présidence de X, …")."""
    before = [ref for ref in view.references if clause.left <= ref.first < clause.group.first]
    under = {word for word, slot in lexicon.slots(view.language).items() if slot == clauses.UNDER}
    return [ref for ref in before if under & set(view.norms[max(ref.first - 4, 0) : ref.first])][:1]


def _direct(
    view: SentenceView, clause: Clause, references: list[Reference], object_tokens: range
) -> list[Reference]:
    """The direct object with its conjuncts: a name that no other noun parts from the verb."""
    between = range(clause.group.last + 1, references[0].first) if references else range(0)
    if not references or _noun_between(view, between, object_tokens):
        return []
    return list(clauses.with_conjuncts(view, references[0], ahead=True))


def _noun_between(view: SentenceView, between: range, object_tokens: range) -> bool:
    """Whether a word of its own weight stands between: no date, place, adverb, article or verb's own noun."""
    marked = {at for date in view.dates for at in range(*_inclusive(view.span(date.start, date.end)))}
    marked |= set(object_tokens)
    marked |= {at for ref in view.place_references for at in range(ref.first, ref.last + 1)}
    small = set().union(*(view.grammar[name] for name in ("article", "preposition", "agent", "small_word")))
    for at in reversed(between):
        norm = view.norms[at]
        if norm == ",":
            return False
        light = norm in small or view.adverbial(norm) or (view.describes_before and view.qualifier(at))
        if at not in marked and norm.isalpha() and not light:
            return True
    return False


def _inclusive(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], span[1] + 1


def _add_clitics(view: SentenceView, clause: Clause, slots: dict[str, list[Reference]]) -> None:
    """ "lui", "leur", "le" before the verb are its objects, where the actors found stand for them."""
    for reference in view.references:
        inside = clause.group.first <= reference.first <= clause.group.last and reference.kind == "pronoun"
        spoken = view.grammar["subject_pronoun"] | view.grammar["speaker_self"]
        if inside and reference not in clause.subject and view.norm(reference.first) not in spoken:
            slot = clauses.TO if view.norm(reference.first) in view.grammar["indirect_clitic"] else OBJECT
            slots.setdefault(slot, []).insert(0, reference)


def _into(view: SentenceView, clause: Clause) -> list[Reference]:
    """Where a verb leads; where those went who are only said to have come ("la délégation venue …")."""
    after = view.destinations(clause.group.last + 1, clause.right)
    if not after and clause.group.tense == verbs.PARTICIPLE:
        after = view.destinations(0, len(view.tokens))
    return after[:1]


def _roles(frame: Frame, slots: dict[str, list[Reference]]) -> tuple[list[Reference], list[Reference]]:
    source = next((slots[name] for name in frame.source if slots.get(name)), [])
    # Who is hit in what is theirs: "a arraisonné un navire russe", "a arrêté deux diplomates de X".
    names = (*frame.target, clauses.OF) if OBJECT in frame.target else frame.target
    target = next((slots[name] for name in names if slots.get(name) and slots[name] != source), [])
    return source, target


# What these types tell of is whole with the one who does it.
_VERBAL = frozenset("SUPPORT AGREE REQUEST ACCUSE REJECT THREATEN CONCEDE PROTEST RETREAT MOBILIZE".split())
# An agreement that was signed was signed by its parties, named or not.
_SETTLED = frozenset({"sign", "ratify"})
_NUMERAL = re.compile(r"\d[\d ]*")


def _enough(
    view: SentenceView,
    frame: Frame,
    source: list[Reference],
    target: list[Reference],
    clause: Clause,
    with_object: bool,
) -> bool:
    """Whether enough is said for a row: who acts, be it without a name, and for most types on whom."""
    passive, acts = clause.group.voice == verbs.PASSIVE, bool(source) or _has_doer(view, clause, frame)
    if frame.mode == VISIT:
        known = (with_object and frame.objects) or _fixed(view, clause)
        return (acts and bool(target)) or bool(source and known)
    if frame.mode == "phone":
        return bool(source) or (acts and bool(target))
    if frame.event_type == "CONSULT" and not with_object:
        several = len(clauses.ids(source)) > 1
        return several or (acts and (bool(target) or frame.reflexive))
    if clause.group.tense == verbs.PARTICIPLE and not (source or target):
        return (acts or with_object) and _fixed(view, clause)
    if frame.mode in _SETTLED and with_object and clause.group.finite:
        return True
    if passive and frame.event_type in _VERBAL:
        return bool(source) or ((bool(target) or acts) and (acts or with_object))
    if passive:
        return bool(source or target) or acts or (with_object and clause.group.finite)
    return acts and (frame.event_type in _VERBAL or bool(target) or with_object)


def _fixed(view: SentenceView, clause: Clause) -> bool:
    """Whether a participle tells of an act by its day or doer ("des pêcheurs enlevés en 1978")."""
    after = range(clause.group.last + 1, clause.right + 1)
    by = {word for word, slot in lexicon.slots(view.language).items() if slot == clauses.BY}
    return any(view.in_date(at) for at in after) or bool(by & {view.norm(at) for at in after[:2]})


def _has_doer(view: SentenceView, clause: Clause, frame: Frame) -> bool:
    """Whether somebody without a name acts; "il convient", "on appelle" speak of nobody."""
    if clause.doer is None:
        return False
    doer, verbal = view.norm(clause.doer), frame.event_type in _VERBAL or frame.event_type == "CONSULT"
    if doer in view.grammar["subject_pronoun"] and clause.group.lemma in view.grammar["impersonal_verb"]:
        return False
    return not (verbal and doer in view.grammar["impersonal"])


def _thing_after(view: SentenceView, clause: Clause) -> bool:
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


def _extent(
    view: SentenceView, clause: Clause, used: list[Reference], object_at: int | None
) -> tuple[int, int]:
    """The tokens of the shortest clause that holds the verb, its actors and its object."""
    near = [ref for ref in used if not _other_verb_between(view, ref, clause)]
    firsts = [clause.group.first, *(ref.first for ref in near)]
    lasts = [clause.group.last, *(ref.last for ref in near)]
    if object_at is not None:
        _, length = view.noun_classes[object_at]
        firsts.append(object_at)
        lasts.append(object_at + length - 1)
    dated = [
        view.span(date.start, date.end)[1]
        for date in view.dates
        if view.tokens[clause.group.last].end <= date.start
    ]
    lasts += [at for at in dated if at <= clause.right and at - max(lasts) < _DATE_REACH]
    return min(firsts), max(lasts)


def _other_verb_between(view: SentenceView, reference: Reference, clause: Clause) -> bool:
    """Whether a name before the verb belongs to an earlier clause: then the passage starts after it."""
    return _verb_between(view, reference.last, clause)


def _verb_between(view: SentenceView, at: int, clause: Clause) -> bool:
    return any(at < group.first and group.last < clause.group.first and group.finite for group in view.groups)
