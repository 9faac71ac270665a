"""Which of a verb's frames a clause tells of: by what its object is, and by what its subject is."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders import clauses, lexicon, verbs
from loaders.clauses import Clause, SentenceView, doers, subjects
from loaders.lexicon import ANYTHING, Frame

_NEAR = 10
_COMPLETES = 6
_SUBJECT_REACH = 24

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

    Else one that only its subject fits, one that asks for neither, and last one for an actor known by name.
    """
    group = clause.group
    frames = [
        frame
        for frame in lexicon.verb_frames(view.language).get(group.lemma, ())
        if frame.reflexive == group.reflexive
    ]
    telling = _subject(view, clause) if any(frame.subjects for frame in frames) else {}
    frames = [frame for frame in frames if not frame.subjects or frame.subjects & telling.keys()]
    fitting = [
        (min(objects[name][0] for name in frame.objects & objects.keys()), frame)
        for frame in frames
        if frame.objects & objects.keys()
    ]
    if fitting:
        at, frame = min(fitting, key=lambda one: abs(one[0] - group.first))
        return Choice(frame, at, _first(frame.subjects, telling))
    for frame in frames:
        if frame.subjects and not frame.objects:
            return Choice(frame, None, _first(frame.subjects, telling))
    plain = [frame for frame in frames if frame.bare] or [one for one in frames if ANYTHING in one.objects]
    return Choice(plain[0]) if plain else None


def _first(names: frozenset[str], nouns: Nouns) -> int | None:
    return min((nouns[name][0] for name in names & nouns.keys()), default=None)


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
    by = {word for word, slot in lexicon.slots(view.language).items() if slot == clauses.BY}
    limit = min(clause.right, clause.group.last + _COMPLETES)
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
    walked = subjects.walk_left(view, first)
    return (at for at in walked if at >= first - _SUBJECT_REACH)
