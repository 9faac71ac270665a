"""Where a clause begins and ends, and which clause it hangs on."""

from loaders import verbs
from loaders.clauses.parts import Clause
from loaders.clauses.view import SentenceView


def reported(view: SentenceView, index: int) -> tuple[int, int] | None:
    """The words that a verb of saying reports with none to open them: "said Oslo had signed".

    Their first token, and the index of their verb group; None where the verb reports none in that way.
    """
    group = view.groups[index]
    if group.lemma not in view.grammar["bare_complement"]:
        return None
    told = next((at for at in range(index + 1, len(view.groups)) if view.groups[at].finite), None)
    if told is None:
        return None
    first = _behind_date(view, group.last + 1, view.groups[told].first)
    if view.norm(first) in view.grammar["coordination"]:
        return None
    parted = view.grammar["relative"] | {",", '"', "«"}
    between = range(first, view.groups[told].first)
    stops = view.subordinators | view.breaks
    opened = any(at in stops or view.norms[at] in parted for at in between)
    goes_on = view.norm(view.groups[told].first - 1) in view.grammar["coordination"]
    return (first, told) if between and not opened and not goes_on else None


def describes(view: SentenceView, clauses: list[Clause], opener: int) -> bool:
    """Whether a word that may open what is said only opens a relative clause: "drills that Oslo began"."""
    if not clauses or view.norm(opener) not in view.grammar["relative_too"]:
        return False
    group = clauses[-1].group
    if opener <= group.last + 1 or group.lemma in view.grammar["addressing"]:
        return False
    own = any(
        view.norms[at] in view.grammar["article"] and view.norm(at - 1) not in view.grammar["preposition"]
        for at in range(group.last + 1, opener)
    )
    return own or group.lemma not in view.grammar["bare_complement"]


def describes_name(view: SentenceView, opener: int) -> bool:
    """Whether a word that may open what is said describes the name set off before it: "X, que Y a reçu"."""
    complements = view.norm(opener) in view.grammar["complementizer"]
    return (
        complements
        and view.norm(opener - 1) == ","
        and any(ref.last == opener - 2 for ref in view.references)
    )


def _behind_date(view: SentenceView, first: int, stop: int) -> int:
    """Where the words behind a date among tokens first..stop begin: "told Berne on Monday it had …"."""
    dated = [at for at in range(first, stop - 1) if view.in_date(at) and not view.in_date(at + 1)]
    return dated[-1] + 1 if dated else first


def left_edge(view: SentenceView, index: int) -> int:
    """Where the clause's own words may begin: after the verb group before it, and what opens the clause."""
    edge = view.groups[index - 1].last + 1 if index else 0
    if index and (told := reported(view, index - 1)):
        return told[0]
    for at in range(view.groups[index].first - 1, edge - 1, -1):
        if view.norms[at] in view.grammar["relative"] or at in view.subordinators:
            return at + 1
    return edge


def right_edge(view: SentenceView, index: int) -> int:
    """The last token of what the verb governs: before a break, a relative, or the next verb's own words."""
    group = view.groups[index]
    if told := reported(view, index):
        return told[0] - 1
    following = view.groups[index + 1] if index + 1 < len(view.groups) else None
    stop = following.first if following else len(view.tokens)
    for at in range(group.last + 1, stop):
        norm = view.norms[at]
        if at in view.breaks or norm in view.grammar["relative"]:
            return at - 1
        if at in view.subordinators and norm not in view.grammar["compared"]:
            return at - 1
    if following is None or not following.finite:
        return stop - 1
    return _before_subject(view, group.last + 1, stop)


def _before_subject(view: SentenceView, first: int, stop: int) -> int:
    """The last token before the next finite verb's own subject: its pause, or its coordinator."""
    edge = stop
    for at in range(stop - 1, first - 1, -1):
        if view.norms[at] == "," or (
            view.norms[at] in view.grammar["coordination"] and not _joins_names(view, at)
        ):
            # What stands before the pause may be the next clause's own opening: "…, et en 1990, elle …".
            if edge < stop and not view.only_dates(at + 1, edge):
                break
            edge = at
    return edge - 1


def _joins_names(view: SentenceView, at: int) -> bool:
    ends = {reference.last for reference in view.references}
    return view.norms[at] in view.grammar["conjunct"] and at - 1 in ends


def governor(view: SentenceView, clauses: list[Clause], index: int) -> int | None:
    """The clause whose content, complement or purpose this one is; None for a clause of its own."""
    group = view.groups[index]
    if not clauses:
        return None
    if group.tense == verbs.GERUND and view.norm(group.first - 1) == ",":
        return _root(clauses, clauses[-1].index)
    if group.tense in (verbs.INFINITIVE, verbs.PAST_INFINITIVE, verbs.GERUND) and not group.modals:
        return clauses[-1].index
    for clause in clauses:
        if (told := reported(view, clause.index)) and told[1] == index:
            return clause.index
    at = _opener(view, clauses[-1].group.last + 1, group.first)
    opener = view.norm(at)
    if opener in view.grammar["relative"] or describes(view, clauses, at) or describes_name(view, at):
        return None
    if opener in view.grammar["complementizer"]:
        return clauses[-1].index
    alike = [clause for clause in clauses if clause.group.finite == group.finite] or clauses
    return alike[-1].governor if coordinated(view, group.first) else None


def _root(clauses: list[Clause], index: int) -> int:
    """The main clause that a clause hangs on, through all its governors."""
    while (governor := clauses[index].governor) is not None:
        index = governor
    return index


def _opener(view: SentenceView, first: int, stop: int) -> int:
    """The token that subordinates the clause whose verb starts at `stop`; -1 if none stands since `first`."""
    for at in range(stop - 1, first - 1, -1):
        norm = view.norms[at]
        if norm in view.grammar["relative"] or at in view.subordinators:
            return at
        if at in view.breaks:
            return -1
    return -1


def coordinated(view: SentenceView, first: int) -> bool:
    """Whether a verb starting at `first` goes on with the subject of the verb before it."""
    at = first - 1
    while at >= 0 and (view.norms[at] in view.grammar["sequel"] or view.in_date(at)):
        if view.norms[at] in view.grammar["coordination"]:
            return True
        at -= 1
    joins = view.grammar["coordination"] | view.grammar["coordinator"] | {","}
    return at >= 0 and view.norms[at] in joins
