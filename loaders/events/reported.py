"""What a verb of saying reports: the words beside it, quoted or not."""

from dataclasses import dataclass

from loaders import clauses, lexicon, verbs
from loaders.clauses import Clause, SentenceView

_SPEECH = "speech"
_OPENING_MARKS = frozenset({"«", '"', ":"})
_CLOSING_MARKS = frozenset({"»", '"'})
_SPEAKER_GAP = 4
_INFINITIVES = frozenset({verbs.INFINITIVE, verbs.PAST_INFINITIVE})


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
        return Content(opener + 1, _end(view, opener + 1, stop), _speaks_whole(view, opener + 1))
    if told := clauses.reported(view, clause.index):
        return Content(told[0], _end(view, told[0], stop), view.quoted[told[0]])
    if commented := _commented(view, clause):
        return commented
    spoken = [at for at in range(before, -1, -1) if view.quoted[at]]
    if clause.inverted or (spoken and before - spoken[0] <= _SPEAKER_GAP):
        first = _quotation_start(view, spoken[0]) if spoken else 0
        whole = any(group.finite and first <= group.first <= before for group in view.groups)
        # "Oslo, a dit X, signera": what is said goes on behind the aside.
        return Content(first, before if whole or spoken else _end(view, clause.right + 1, stop), bool(spoken))
    if clause.group.lemma in view.grammar["judging"] and clause.right > clause.group.last:
        return Content(clause.group.last + 1, clause.right, False)
    return _infinitive(view, clause, stop)


def _infinitive(view: SentenceView, clause: Clause, stop: int) -> Content | None:
    """What a verb of saying tells of its own subject by an infinitive ("assure n'avoir livré que du blé")."""
    group = clause.group
    following = next((one for one in view.groups if one.first > group.last), None)
    if following is None or following.tense not in _INFINITIVES or following.first > clause.right + 1:
        return None
    between = range(group.last + 1, following.first)
    parted = any(
        not view.in_date(at)
        and not view.adverbial(view.norms[at])
        and view.norms[at] not in view.grammar["adverb"]
        for at in between
    )
    return None if parted else Content(following.first, _end(view, following.first, stop), False)


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
    small = view.norm(mark - 1) in view.grammar["article", "preposition"]
    return small and clause.group.lemma not in view.grammar["judging"]


def _joins(view: SentenceView, clause: Clause, at: int) -> bool:
    """Whether "que" belongs to another conjunction or to "ne … que", or opens a relative of the object."""
    if view.norm(at - 1) in view.grammar["conjunction_head"] or _restricts(view, clause, at):
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


def _restricts(view: SentenceView, clause: Clause, at: int) -> bool:
    """Whether "que" says what alone an infinitive is true of ("dit ne transporter que du blé")."""
    between = [group for group in view.groups if clause.group.last < group.first and group.last == at - 1]
    return any(view.norms[group.first] in view.grammar["negation_opener"] for group in between)


def _quotation_start(view: SentenceView, inside: int) -> int:
    while inside > 0 and view.quoted[inside - 1]:
        inside -= 1
    return inside


def _end(view: SentenceView, first: int, stop: int) -> int:
    """Quoted words end at their closing mark, reported ones at a break outside quotation."""
    whole = _speaks_whole(view, first)
    for at in range(first, stop + 1):
        if whole and view.norms[at] in _CLOSING_MARKS and at > first + 1:
            return at
        if not view.quoted[at] and (view.norms[at] == ";" or _aside_starts(view, at)):
            return at - 1
    return stop


def _speaks_whole(view: SentenceView, first: int) -> bool:
    """Whether the quotation at token `first` tells something by itself: a word or two of it do not."""
    if view.quoted[first]:
        return True
    close = next((at for at in range(first + 1, len(view.norms)) if view.norms[at] in _CLOSING_MARKS), first)
    opens = view.norms[first] in _OPENING_MARKS
    return opens and any(group.finite and first < group.first < close for group in view.groups)


def _aside_starts(view: SentenceView, at: int) -> bool:
    """Whether a comma opens the author's own words: ", saluant …", ", une déclaration qui …"."""
    if view.norms[at] != ",":
        return False
    described = view.grammar["subject_relative"] & set(view.norms[at + 2 : at + 6])
    comment = view.norm(at + 1) in view.grammar["indefinite"] and described
    return bool(comment) or any(
        group.first == at + 1 and group.tense == verbs.GERUND for group in view.groups
    )
