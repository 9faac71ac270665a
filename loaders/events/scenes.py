"""The days that a text sets for what it tells next, whether or not the sentence tells of an act with a row.

"Jeudi, la salle était comble." dates what is told after it as surely as an act would.
"""

from collections.abc import Iterator

from loaders import dates, verbs
from loaders.articles import Sentence
from loaders.blocks import Block
from loaders.clauses import Clause, SentenceView
from loaders.dates import TimeExpression
from loaders.events import timing
from loaders.events.mentions import Scene, Tense

_OPENS_WITHIN = 2
_TENSES = {
    verbs.PAST: Tense.PAST,
    verbs.PARTICIPLE: Tense.PAST,
    verbs.GERUND: Tense.PAST,
    verbs.PAST_INFINITIVE: Tense.PAST,
    verbs.PRESENT: Tense.PRESENT,
    verbs.PLUPERFECT: Tense.BEFORE,
    verbs.IMPERFECT: Tense.LASTING,
}


def tense(clause: Clause) -> Tense:
    """The time in which a clause tells its act."""
    told = _TENSES.get(clause.group.modal_tense or clause.group.tense, Tense.APART)
    return Tense.STORY if told is Tense.PAST and clause.group.story else told


def find(
    view: SentenceView, parsed: list[Clause], number: int, sentence: Sentence, block: Block
) -> Iterator[Scene]:
    """The scenes that a sentence sets: the dates of its main clauses, or the one it opens with."""
    if not view.dates:
        return
    for told, expression in _dated(view, parsed):
        if told is not Tense.APART:
            day = timing.dating(expression)
            yield Scene(expression.start, number, sentence.block, block.heading, day, told)


def _sets_time(view: SentenceView, clause: Clause, one: TimeExpression) -> bool:
    """Whether a clause tells what was on its date: what lasts does so only on the one that it opens with."""
    opens = view.span(one.start, one.end)[0] < clause.group.first
    return one.relation == dates.ON and (opens or tense(clause) is not Tense.LASTING)


def _dated(view: SentenceView, parsed: list[Clause]) -> Iterator[tuple[Tense, TimeExpression]]:
    told = [clause for clause in parsed if clause.group.finite]
    for clause in told:
        first = clause.group.first
        if not clause.relative and clause.governor is None and not view.quoted[first]:
            own = timing.own(view, clause.left, first, clause.right)
            yield from ((tense(clause), one) for one in own if _sets_time(view, clause, one))
    if not told:
        opening = [one for one in view.dates if view.span(one.start, one.end)[0] <= _OPENS_WITHIN]
        yield from ((Tense.PAST, one) for one in opening[:1] if timing.dating(one).start)
