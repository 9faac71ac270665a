"""What a speaker's words amount to: a reproach, a request, support, a promise … or nothing that is an event.

The words of a statement are weighed by what they do (assets/<language>/tone.csv), after what the speaker
says of his own side ("nous nous opposons", "Moscou souhaite aider").
"""

import re
from functools import cache

from loaders import clauses, lexicon, schema, verbs
from loaders.affiliation import Affiliation
from loaders.clauses import Clause, Reference, SentenceView
from loaders.events import choice
from loaders.events.reported import Content
from loaders.verbs import VerbGroup

_MOST_TARGETS = 2
_PASSING = frozenset({clauses.BY, clauses.WITH, clauses.TO})
_ASKED = frozenset({"", clauses.TO, clauses.BY})
_WHOSE = frozenset({clauses.OF, clauses.AGAINST, clauses.ADJECTIVE})
_TO_COME = frozenset({verbs.FUTURE, verbs.CONDITIONAL})
# Where two tones weigh the same, the one that does more decides.
_RANK = ("REQUEST", "THREATEN", "REJECT", "ACCUSE", "CONCEDE", "AGREE", "SUPPORT")


def tone(view: SentenceView, said: Content, own: list[Clause]) -> str | None:
    """The PLOVER type of what is said, or None where the words only inform.

    `own` are the clauses in which the speaker speaks of his own side.
    """
    weights = _weights(view, said, "tone")
    found = next((kind for clause in own if (kind := _own_act(view, clause))), None)
    if found:
        weights[found] = weights.get(found, 0) + 2
    return _heaviest(weights)


def leaning(view: SentenceView, said: Content) -> str | None:
    """The type that words lean to which do nothing by themselves: they speak of good, of harm, of plans."""
    return _heaviest(_weights(view, said, "leanings"))


def _weights(view: SentenceView, said: Content, name: str) -> dict[str, int]:
    text = " ".join(view.norms[said.first : said.last + 1])
    return {kind: len(pattern.findall(text)) for kind, pattern in _patterns(view.language, name).items()}


def _heaviest(weights: dict[str, int]) -> str | None:
    best = max(weights.values(), default=0)
    return next((name for name in _RANK if weights.get(name) == best), None) if best else None


def own_clauses(
    view: SentenceView, said: Content, speaker: Clause, parsed: list[Clause], affiliation: Affiliation
) -> list[Clause]:
    """The clauses of what is said whose subject is the speaker or his side ("nous …")."""
    side = affiliation.countries(speaker.subject_ids)
    return [
        clause
        for clause in parsed
        if said.first <= clause.group.first <= said.last
        and (_we(view, clause) or (clause.subject and affiliation.countries(clause.subject_ids) <= side))
    ]


def _we(view: SentenceView, clause: Clause) -> bool:
    at = clauses.speaking(view, clause.group)
    return at is not None and view.norms[at] in view.grammar["speaker_self"]


def to_come(group: VerbGroup) -> bool:
    """Whether a verb group tells of what is to come."""
    return (group.modal_tense or group.tense) in _TO_COME


def _own_act(view: SentenceView, clause: Clause) -> str | None:
    """What a speaker does by saying it of his own side: he opposes, thanks, promises, refuses, threatens."""
    told = types(view, clause)
    if clause.group.negated:
        if clause.group.lemma in view.grammar["copula"]:
            return None
        return "AGREE" if "REJECT" in told else "REJECT"
    if to_come(clause.group):
        return pledge(view, clause)
    return next((kind for kind in _RANK if kind in told), None)


def pledge(view: SentenceView, clause: Clause) -> str:
    """What it is to say that one's own side will do what a clause tells: a refusal, a threat, a promise."""
    if clause.group.negated:
        return "REJECT"
    hostile = any(schema.EVENT_TYPES[kind] == schema.MATERIAL_CONFLICT for kind in types(view, clause))
    return "THREATEN" if hostile else "AGREE"


def types(view: SentenceView, clause: Clause) -> frozenset[str]:
    """The event types that a clause tells of: of its verb with this object, else all of the verb's own."""
    chosen = choice.choose(view, clause, choice.objects(view, clause))
    if chosen is not None:
        return frozenset({chosen.frame.event_type})
    return lexicon.types(view.language, clause.group.lemma, clause.group.reflexive)


@cache
def _patterns(language: str, name: str) -> dict[str, re.Pattern[str]]:
    """One pattern a type; elided words are joined to what follows, as tokens are."""
    return {
        kind: re.compile(r"(?<!\w)(?:" + "|".join(_spaced(phrase) for phrase in sorted(phrases)) + r")(?!\w)")
        for kind, phrases in lexicon.words(language, name).items()
    }


def _spaced(phrase: str) -> str:
    return re.escape(phrase).replace("'", "'\\ ?")


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
