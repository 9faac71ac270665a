"""Which of a verb's frames a clause tells of: by its object, its subject, and the prepositions behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders import clauses, lexicon, verbs
from loaders.clauses import Clause, SentenceView, doers, preverbal
from loaders.lexicon import ANYTHING, SOMEBODY, SOMEWHERE, Frame

_NEAR = 10
_COMPLETES = 6
_SUBJECT_REACH = 24
_FAR = 999
# The class of what a verb takes where it tells of no event ("a ouvert la voie").
EVERYDAY = "everyday"

# The noun classes found, each with the token where it stands and its length.
Nouns = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A frame, and the tokens where the object and the subject that it asks for begin."""

    frame: Frame
    object_at: int | None = None
    subject_at: int | None = None


def choose(view: SentenceView, clause: Clause, objects: Nouns) -> Choice | None:
    """The frame whose object stands nearest to the verb, the first listed of equals.

    Else one that its subject or a preposition fits, one that asks for nothing, and last one for an actor
    known by name.
    """
    group = clause.group
    frames = [
        frame
        for frame in lexicon.verb_frames(view.language).get(group.lemma, ())
        if frame.reflexive == group.reflexive
    ]
    telling = _subject(view, clause) if any(frame.subjects for frame in frames) else {}
    leads_to = _prepositions(view, clause) if any(frame.prepositions for frame in frames) else frozenset()
    frames = [
        frame
        for frame in frames
        if (not frame.subjects or frame.subjects & telling.keys())
        and (not frame.prepositions or frame.prepositions & leads_to)
    ]
    fitting = [
        (min(objects[name][0] for name in frame.objects & objects.keys()), frame)
        for frame in frames
        if frame.objects & objects.keys()
    ]
    if fitting:
        at, frame = min(fitting, key=lambda one: (abs(one[0] - group.first), not _conditional(one[1])))
        return Choice(frame, at, _first(frame.subjects, telling))
    admitted = {ANYTHING}
    admitted |= {SOMEBODY} if _names_somebody(view, clause) else set()
    admitted |= {SOMEWHERE} if _names_place(view, clause) else set()
    frames = [frame for frame in frames if frame.objects <= admitted]
    if abs(objects.get(EVERYDAY, (_FAR, 0))[0] - group.last) <= _COMPLETES:
        frames = [frame for frame in frames if not frame.objects]
    if not frames:
        return None
    frame = min(frames, key=_specificity)
    return Choice(frame, None, _first(frame.subjects, telling))


def _specificity(frame: Frame) -> tuple[bool, ...]:
    """The more a frame asks for, the sooner it is taken; one for whatever object comes last."""
    named = bool({SOMEBODY, SOMEWHERE} & frame.objects)
    return not _conditional(frame), not named, ANYTHING in frame.objects


def _conditional(frame: Frame) -> bool:
    """Whether the frame asks for more than an object."""
    return bool(frame.subjects or frame.prepositions)


def _first(names: frozenset[str], nouns: Nouns) -> int | None:
    return min((nouns[name][0] for name in names & nouns.keys()), default=None)


def _names_somebody(view: SentenceView, clause: Clause) -> bool:
    """Whether an actor is the verb's direct object, by name or by a pronoun."""
    after = clauses.following(view, clause)
    named = bool(after) and not after[0].preposition and after[0].first - clause.group.last <= _COMPLETES
    return clause.group.voice == verbs.ACTIVE and (named or bool(taken_up(view, clause)))


def _prepositions(view: SentenceView, clause: Clause) -> frozenset[str]:
    """The parts that the prepositions behind the verb give to what follows; "à deux reprises" is none."""
    slots = lexicon.slots(view.language)
    first, last = clause.group.last + 1, min(clause.right, clause.group.last + _NEAR)
    times = view.grammar["times"]
    return frozenset(
        slots.get(view.norms[at], view.norms[at])
        for at in range(first, last + 1)
        if view.norm(at + 2) not in times
    )


def _names_place(view: SentenceView, clause: Clause) -> bool:
    """Whether a town or region is the verb's direct object ("a repris Oslo")."""
    last = clause.group.last
    return any(last < ref.first <= last + 2 and not ref.preposition for ref in view.place_references)


def taken_up(view: SentenceView, clause: Clause) -> frozenset[str]:
    """The pronouns before the verb that may be its object ("les a condamnés")."""
    return view.grammar["object_clitic"] & frozenset(clause.group.clitics)


def objects(view: SentenceView, clause: Clause) -> Nouns:
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
    by = lexicon.prepositions(view.language, clauses.BY)
    dated = sum(map(view.in_date, range(clause.group.last + 1, clause.group.last + _COMPLETES)))
    limit = min(clause.right, clause.group.last + _COMPLETES + dated)
    after = range(clause.group.last + 1, limit + 1)
    return next((at - 1 for at in after if view.norms[at] in by), limit)


def _antecedent(view: SentenceView, clause: Clause) -> Nouns:
    """The noun that a relative clause makes the verb's object ("les obus que X a livrés")."""
    opener = clause.left - 1
    ends = {group.last for group in view.groups}
    if view.norm(opener) not in view.grammar["complementizer"] or opener - 1 in ends:
        return {}
    return view.classes_between(max(opener - _NEAR, 0), opener - 1, nearest=True)


def _subject(view: SentenceView, clause: Clause) -> Nouns:
    """The classes of the noun that is the verb's subject: the nearest before it under no preposition."""
    for at in _before(view, clause):
        names, length = view.noun_classes[at]
        if names and doers.stands_free(view, at):
            return dict.fromkeys(names, (at, length))
    return {}


def _before(view: SentenceView, clause: Clause) -> Iterable[int]:
    """The tokens of the subject, from right to left: before the verb, or before the relative it follows."""
    first = clause.group.first
    if clause.relative and view.norm(clause.left - 1) in view.grammar["subject_relative"]:
        return range(clause.left - 2, max(clause.left - 2 - _NEAR, -1), -1)
    if clause.group.tense == verbs.PARTICIPLE:
        return range(first - 1, max(first - _COMPLETES, -1), -1)
    walked = preverbal.walk_left(view, first)
    return (at for at in walked if at >= first - _SUBJECT_REACH)
