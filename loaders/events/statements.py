"""What a speaker's words amount to: a reproach, a request, support, a promise … or nothing that is an event.

The words of a statement are weighed by what they do (assets/<language>/tone.csv), after what the speaker
says of his own side ("nous nous opposons", "Moscou souhaite aider").
"""

import re
from dataclasses import dataclass
from functools import cache

from loaders import clauses, lexicon, schema, verbs
from loaders.affiliation import Affiliation
from loaders.clauses import Clause, Reference, SentenceView
from loaders.verbs import VerbGroup

_SPEECH = "speech"
_OPENING_MARKS = frozenset({"«", '"', ":"})
_CLOSING_MARKS = frozenset({"»", '"'})
_MOST_TARGETS = 2
_SPEAKER_GAP = 4
_PASSING = frozenset({clauses.BY, clauses.WITH, clauses.TO})
_ASKED = frozenset({"", clauses.TO, clauses.BY})
_WHOSE = frozenset({clauses.OF, clauses.AGAINST, clauses.ADJECTIVE})
_TO_COME = frozenset({verbs.FUTURE, verbs.CONDITIONAL})
# Where two tones weigh the same, the one that does more decides.
_RANK = ("REQUEST", "THREATEN", "REJECT", "ACCUSE", "CONCEDE", "AGREE", "SUPPORT")


@dataclass(frozen=True, slots=True)
class Content:
    """The tokens first..last that a verb of saying reports, and whether they are quoted word for word."""

    first: int
    last: int
    quoted: bool


def is_speech(view: SentenceView, clause: Clause) -> bool:
    """Whether the clause's verb says something."""
    group = clause.group
    if view.norm(clause.left - 1) in view.grammar["aside_relative"]:
        return False  # "what Oslo called a mistake"
    says = _SPEECH in lexicon.verb_roles(view.language).get(group.lemma, ())
    return not group.reflexive and (says or group.lemma in view.grammar["judging"])


def content(view: SentenceView, clause: Clause) -> Content | None:
    """What the clause's verb of saying reports: a quotation beside it, or the words after "que"."""
    stop = len(view.tokens) - 1
    before = clause.group.first - 1
    just_quoted = any(view.quoted[at] for at in range(max(before - 1, 0), before + 1))
    opener = None if just_quoted and not view.quoted[clause.group.first] else _opener_after(view, clause)
    if opener is not None:
        return Content(opener + 1, _end(view, opener + 1, stop), view.quoted[min(opener + 2, stop)])
    if told := clauses.reported(view, clause.index):
        return Content(told[0], _end(view, told[0], stop), view.quoted[told[0]])
    if commented := _commented(view, clause):
        return commented
    spoken = [at for at in range(before, -1, -1) if view.quoted[at]]
    if clause.inverted or (spoken and before - spoken[0] <= _SPEAKER_GAP):
        first = _quotation_start(view, spoken[0]) if spoken else 0
        return Content(first, before, bool(spoken))
    if clause.group.lemma in view.grammar["judging"] and clause.right > clause.group.last:
        return Content(clause.group.last + 1, clause.right, False)
    return None


def _commented(view: SentenceView, clause: Clause) -> Content | None:
    """What stands before a verb of saying that only closes the sentence: "Oslo had signed, Berne said"."""
    group, groups = clause.group, view.groups
    if group.lemma not in view.grammar["bare_complement"] or not clause.index or clause.relative:
        return None
    pauses = [at for at in range(groups[clause.index - 1].last + 1, group.first) if view.norms[at] == ","]
    stop = groups[clause.index + 1].first if clause.index + 1 < len(groups) else group.last + 1
    goes_on = stop > group.last + 1 and "," not in view.norms[group.last + 1 : stop]
    if not pauses or goes_on or view.quoted[group.first]:
        return None
    # "…," Berne said: the mark stands behind the pause.
    mark = pauses[-1] + 1
    quoted = view.norm(mark) in _CLOSING_MARKS
    first = _quotation_start(view, mark) if quoted else _sentence_start(view, pauses[-1])
    return Content(first, mark if quoted else pauses[-1] - 1, quoted)


def _sentence_start(view: SentenceView, stop: int) -> int:
    """Where the words before token `stop` begin: behind the last break."""
    return next((at + 1 for at in range(stop - 1, -1, -1) if at in view.breaks), 0)


def _opener_after(view: SentenceView, clause: Clause) -> int | None:
    limit = min(clause.group.last + 26, len(view.tokens))
    following = [group.first for group in view.groups if group.first > clause.group.last and group.finite]
    for at in range(clause.group.last + 1, limit):
        norm = view.norms[at]
        if norm in _OPENING_MARKS and not _within_phrase(view, clause, at):
            return at
        if norm in view.grammar["statement_opener"] and not _joins(view, clause, at):
            return at
        if following and at >= following[0]:
            return None
    return None


def _within_phrase(view: SentenceView, clause: Clause, mark: int) -> bool:
    """Whether a quotation mark only sets off words of a noun phrase ("reconnaît les « républiques »")."""
    small = view.norm(mark - 1) in view.grammar["article"] | view.grammar["preposition"]
    return small and clause.group.lemma not in view.grammar["judging"]


def _joins(view: SentenceView, clause: Clause, at: int) -> bool:
    """Whether "que" belongs to another conjunction, or opens a relative clause of the verb's own object."""
    if view.norm(at - 1) in view.grammar["conjunction_head"]:
        return True
    if clause.group.lemma in view.grammar["addressing"]:
        return False  # "told the parliament that"
    return any(
        view.norms[index] in view.grammar["article"]
        and view.norm(index - 1) not in view.grammar["preposition"]
        and not view.in_date(index)
        for index in range(clause.group.last + 1, at)
        if not any(ref.first <= index <= ref.last for ref in view.references)
    )


def _quotation_start(view: SentenceView, inside: int) -> int:
    while inside > 0 and view.quoted[inside - 1]:
        inside -= 1
    return inside


def _end(view: SentenceView, first: int, stop: int) -> int:
    """Quoted words end at their closing mark, reported ones at a break outside quotation."""
    for at in range(first, stop + 1):
        if view.norms[at] in {"»", '"'} and at > first + 1:
            return at
        if not view.quoted[at] and (view.norms[at] == ";" or _aside_starts(view, at)):
            return at - 1
    return stop


def _aside_starts(view: SentenceView, at: int) -> bool:
    """Whether a comma opens the author's own words: ", saluant …", ", une déclaration qui …"."""
    if view.norms[at] != ",":
        return False
    described = view.grammar["subject_relative"] & set(view.norms[at + 2 : at + 6])
    comment = view.norm(at + 1) in view.grammar["indefinite"] and described
    return bool(comment) or any(
        group.first == at + 1 and group.tense == verbs.GERUND for group in view.groups
    )


def tone(view: SentenceView, said: Content, own: list[Clause]) -> str | None:
    """The PLOVER type of what is said, or None where the words only inform.

    `own` are the clauses in which the speaker speaks of his own side.
    """
    text = " ".join(view.norms[said.first : said.last + 1])
    weights = {name: len(pattern.findall(text)) for name, pattern in _patterns(view.language).items()}
    found = next((kind for clause in own if (kind := _own_act(view, clause))), None)
    if found:
        weights[found] = weights.get(found, 0) + 2
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
    group = clause.group
    words = {view.norm(group.first - 1), *view.norms[group.first : group.last]}
    return bool(words & view.grammar["speaker_self"])


def to_come(group: VerbGroup) -> bool:
    """Whether a verb group tells of what is to come."""
    return (group.modal_tense or group.tense) in _TO_COME


def _own_act(view: SentenceView, clause: Clause) -> str | None:
    """What a speaker does by saying it of his own side: he opposes, thanks, promises, refuses, threatens."""
    group = clause.group
    frames = [frame for frame in lexicon.verb_frames(view.language).get(group.lemma, ()) if frame.bare]
    if to_come(group):
        if group.negated:
            return "REJECT"
        hostile = any(schema.EVENT_TYPES[frame.event_type] == schema.MATERIAL_CONFLICT for frame in frames)
        return "THREATEN" if hostile else "AGREE"
    if group.negated:
        return "REJECT"
    return next((frame.event_type for frame in frames if frame.event_type in _RANK), None)


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    """One pattern a tone; elided words are joined to what follows, as tokens are."""
    return {
        name: re.compile(r"(?<!\w)(?:" + "|".join(_spaced(phrase) for phrase in sorted(phrases)) + r")(?!\w)")
        for name, phrases in lexicon.words(language, "tone").items()
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
    named = [ref for ref in view.references if said.first <= ref.first and ref.last <= said.last]
    if kind == "ACCUSE":
        named = _blamed(named, affiliation.countries(clause.subject_ids), affiliation)
    if kind == "REQUEST":
        named = [ref for ref in named if ref.preposition in _ASKED]
    found = [one for one in clauses.ids(addressed or named) if one not in speaker]
    return tuple(found[:_MOST_TARGETS])


def _blamed(named: list[Reference], own: frozenset[str], affiliation: Affiliation) -> list[Reference]:
    """Whose policy or deed is blamed, before those named in passing; never the speaker's own side."""
    others = [
        ref for ref in named if ref.preposition not in _PASSING and not affiliation.countries(ref.ids) & own
    ]
    return sorted(others, key=lambda ref: ref.preposition not in _WHOSE)
