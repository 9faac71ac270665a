"""What a speaker does by speaking of his own side or of others, and whom he aims at.

"Nous nous opposons", "Moscou souhaite aider": said of one's own side, a clause does what it tells.
"""

from loaders import clauses, lexicon, schema, verbs
from loaders.affiliation import Affiliation
from loaders.clauses import Clause, Reference, SentenceView
from loaders.events import choice, tones
from loaders.events.reported import Content
from loaders.verbs import VerbGroup

_MOST_TARGETS = 2
_ONLY_WITHIN = 3
_PASSING = frozenset({clauses.BY, clauses.WITH, clauses.TO})
_ASKED = frozenset({"", clauses.TO, clauses.BY})
_WHOSE = frozenset({clauses.OF, clauses.AGAINST, clauses.ADJECTIVE})
_TO_COME = frozenset({verbs.FUTURE, verbs.CONDITIONAL})
_HOSTILE = frozenset(kind for kind, quad in schema.EVENT_TYPES.items() if quad == schema.MATERIAL_CONFLICT)
_AGAINST = frozenset(kind for kind, quad in schema.EVENT_TYPES.items() if quad == schema.VERBAL_CONFLICT)


def tone(view: SentenceView, said: Content, own: list[Clause]) -> str | None:
    """The PLOVER type of what is said, or None where the words only inform.

    `own` are the clauses in which the speaker speaks of his own side; they count for two words.
    """
    weights = tones.weights(view, said)
    found = next((kind for clause in own if (kind := _own_act(view, clause))), None)
    if found:
        weights[found] = weights.get(found, 0) + 2
    return tones.heaviest(weights)


def own_clauses(
    view: SentenceView, said: Content, speaker: Clause, parsed: list[Clause], affiliation: Affiliation
) -> list[Clause]:
    """The clauses of what is said whose subject is the speaker or his side ("nous …")."""
    side = affiliation.countries(speaker.subject_ids)
    return [
        clause
        for clause in parsed
        if said.first <= clause.group.first <= said.last
        and (we(view, clause) or (clause.subject and affiliation.countries(clause.subject_ids) <= side))
    ]


def we(view: SentenceView, clause: Clause) -> bool:
    """Whether who speaks does what a clause tells: "nous …", "je …"."""
    at = clauses.speaking(view, clause.group)
    return at is not None and view.norms[at] in view.grammar["speaker_self"]


def to_come(group: VerbGroup) -> bool:
    """Whether a verb group tells of what is to come."""
    return (group.modal_tense or group.tense) in _TO_COME


def _own_act(view: SentenceView, clause: Clause) -> str | None:
    """What a speaker does by saying it of his own side: he opposes, thanks, promises, refuses, threatens."""
    if only(view, clause):
        return "REJECT"
    told = types(view, clause)
    if to_come(clause.group):
        return pledge(view, clause)
    if clause.group.negated:
        if clause.group.lemma in view.grammar["copula"]:
            return None
        return "AGREE" if "REJECT" in told else "REJECT"
    return next((kind for kind in tones.RANK if kind in told), None)


def only(view: SentenceView, clause: Clause) -> bool:
    """Whether a clause tells what alone is so ("ne livrer que du blé"); "ne … que si" asks for it."""
    after = range(clause.group.last + 1, clause.group.last + 1 + _ONLY_WITHIN)
    opened = view.norms[clause.group.first] in view.grammar["negation_opener"]
    return opened and any(
        view.norm(at) in view.grammar["exception"] and view.norm(at + 1) not in view.grammar["condition"]
        for at in after
    )


def pledge(view: SentenceView, clause: Clause, given: bool = False) -> str:
    """What it is to say that one's own side will do what a clause tells: a refusal, a threat, a promise.

    Not to do harm is a promise as well, and so is anything that is left alone by one's word (`given`).
    """
    told = types(view, clause)
    ceased = bool(view.grammar["ceasing"] & set(clause.group.modals))
    if clause.group.negated != ceased:
        harmless = told & (_HOSTILE | _AGAINST) and clause.group.voice == verbs.ACTIVE
        return "AGREE" if harmless or (given and not told) else "REJECT"
    if told & _HOSTILE:
        return "THREATEN"
    return next((kind for kind in tones.RANK if kind in told & _AGAINST), "AGREE")


def types(view: SentenceView, clause: Clause) -> frozenset[str]:
    """The event types that a clause tells of: of its verb with this object, else all of the verb's own."""
    chosen = choice.choose(view, clause, choice.objects(view, clause))
    if chosen is not None:
        return frozenset({chosen.frame.event_type})
    return lexicon.types(view.language, clause.group.lemma, clause.group.reflexive)


def targets(
    view: SentenceView, clause: Clause, said: Content, kind: str, affiliation: Affiliation
) -> tuple[str, ...]:
    """Whom a statement is aimed at: its addressee, else the first actors that its words name."""
    speaker = {*clause.subject_ids, *affiliation.countries(clause.subject_ids)}
    addressed = [
        ref
        for ref in clauses.following(view, clause)
        if ref.preposition == clauses.TO and ref.last < said.first
    ]
    named = [
        ref
        for ref in view.references
        if said.first <= ref.first and ref.last <= said.last and ref.preposition != clauses.ACCORDING
    ]
    if kind == "ACCUSE":
        named = _blamed(named, affiliation.countries(clause.subject_ids), affiliation)
    if kind == "REQUEST":
        named = [ref for ref in named if ref.preposition in _ASKED] or named
    found = [one for one in clauses.ids(addressed or named) if one not in speaker]
    return tuple(found[:_MOST_TARGETS])


def _blamed(named: list[Reference], own: frozenset[str], affiliation: Affiliation) -> list[Reference]:
    """Whose policy or deed is blamed, before those named in passing; never the speaker's own side."""
    others = [
        ref for ref in named if ref.preposition not in _PASSING and not affiliation.countries(ref.ids) & own
    ]
    return sorted(others, key=lambda ref: ref.preposition not in _WHOSE)
