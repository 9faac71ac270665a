"""From a clause to what it tells: the frame of its verb, filled with actors, objects and places."""

from dataclasses import dataclass

from loaders import clauses, lexicon, verbs
from loaders.clauses import Clause, Reference, SentenceView
from loaders.events import choice, sufficiency
from loaders.events.choice import Choice, Nouns
from loaders.events.mentions import TALKS, VISIT
from loaders.lexicon import Frame

SUBJECT, OBJECT, PLACE, PAIR, POSSESSIVE = "subj", "obj", "place", clauses.BETWEEN, clauses.OWNER
# The source of a frame that only marks an everyday use of the verb.
NOBODY = "none"
_DATE_REACH = 8
_WHOSE = frozenset({"", clauses.OF, clauses.ADJECTIVE})


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
    objects = choice.objects(view, clause)
    chosen = choice.choose(view, clause, objects)
    if chosen is None or NOBODY in chosen.frame.source:
        return None
    frame, object_at = chosen.frame, chosen.object_at
    slots = _slots(view, clause, chosen)
    source, target = _roles(frame, slots)
    if clause.group.voice == verbs.PASSIVE and not target:
        target = [ref for ref in slots[OBJECT] if ref not in source]
    if not source and clause.group.tense in (verbs.INFINITIVE, verbs.GERUND) and not clause.group.finite:
        return None
    thing = (
        object_at is not None
        or bool(choice.taken_up(view, clause))
        or (clause.group.voice == verbs.ACTIVE and sufficiency.thing_after(view, clause))
    )
    recalled = _recalled(view, objects, told) if frame.event_type != "CONSULT" else ()
    if not sufficiency.enough(view, chosen, source, target, clause, thing) and not recalled:
        return None
    first, last = _extent(view, clause, [*source, *target], object_at)
    if not source and clause.doer is not None and clause.doer < first:
        first = clause.doer if not _verb_between(view, clause.doer, clause) else first
    if chosen.subject_at is not None:
        first = min(first, chosen.subject_at)
    source_ids, target_ids = clauses.ids(source), clauses.ids(target) or recalled
    if not source_ids and recalled:
        source_ids, target_ids = recalled[:1], recalled[1:]
    target_ids = tuple(one for one in target_ids if one not in source_ids)
    return Filled(frame, source_ids, target_ids, first, last, object_at)


def _recalled(view: SentenceView, objects: Nouns, told: Told) -> tuple[str, ...]:
    """Those who took part in the visit or the talks that the verb's subject or object takes up."""
    for kind in (VISIT, TALKS):
        at = objects.get(kind, (0, 0))[0]
        if kind in told and at and view.norm(at - 1) in view.grammar["definite"]:
            return tuple(dict.fromkeys((*told[kind][0], *told[kind][1])))
    return ()


def _slots(view: SentenceView, clause: Clause, chosen: Choice) -> dict[str, list[Reference]]:
    """The actors of a clause by the part they play: subject, object, each preposition, and place."""
    after = clauses.following(view, clause)
    object_at, object_tokens = chosen.object_at, range(0)
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
        slots = _of_subject(view, clause, chosen) | slots
        slots[SUBJECT] = list(clause.subject) or slots.get(SUBJECT, [])
    slots[PLACE] = _into(view, clause)
    slots.setdefault(clauses.BESIDE, _beside(view, clause))
    return slots


def _of_subject(view: SentenceView, clause: Clause, chosen: Choice) -> dict[str, list[Reference]]:
    """The actors beside the noun that acts: "les troupes russes", "la guerre entre X et Y"."""
    found: dict[str, list[Reference]] = {}
    for reference in view.references if chosen.subject_at is not None else ():
        if chosen.subject_at <= reference.first < clause.group.first:
            whose = reference.preposition in _WHOSE
            found.setdefault(SUBJECT if whose else reference.preposition, []).append(reference)
    return found


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
    under = lexicon.prepositions(view.language, clauses.UNDER)
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
    small = view.grammar["article", "preposition", "agent", "small_word"]
    for at in reversed(between):
        norm = view.norms[at]
        if norm == ",":
            return False
        light = (
            norm in small
            or norm in view.grammar["adverb"]
            or view.adverbial(norm)
            or (view.describes_before and view.qualifier(at))
        )
        if at not in marked and norm.isalpha() and not light and not _within_phrase(view, at):
            return True
    return False


def _within_phrase(view: SentenceView, at: int) -> bool:
    """Whether a noun only says how or where, behind its own preposition: "a condamné à mort X"."""
    before = at - 1 - (view.norm(at - 1) in view.grammar["article"])
    return view.norm(before) in view.grammar["preposition"] - view.grammar["of"]


def _inclusive(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], span[1] + 1


def _add_clitics(view: SentenceView, clause: Clause, slots: dict[str, list[Reference]]) -> None:
    """ "lui", "leur", "le" before the verb are its objects, where the actors found stand for them."""
    speaker = clauses.speaking(view, clause.group)
    for reference in view.references:
        at = reference.first
        inside = clause.group.first <= at <= clause.group.last and reference.kind == "pronoun"
        subject = at == speaker or view.norms[at] in view.grammar["subject_pronoun"]
        if inside and not subject and reference not in clause.subject:
            for slot in _clitic_slots(view, at):
                slots.setdefault(slot, []).insert(0, reference)


def _clitic_slots(view: SentenceView, at: int) -> tuple[str, ...]:
    """The parts that a clitic may play: "me" and "nous" look the same in both."""
    if view.norms[at] in view.grammar["indirect_clitic"]:
        return (clauses.TO,)
    return (OBJECT, clauses.TO) if view.norms[at] in view.grammar["either_clitic"] else (OBJECT,)


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
