"""Who is spoken of from one sentence to the next: whom "il" or "ils" means where nothing nearer tells."""

from dataclasses import replace

from loaders.affiliation import Affiliation
from loaders.articles import Sentence
from loaders.clauses import Clause, Reference, SentenceView


class Topic:
    """The subject of the last sentence of a paragraph."""

    def __init__(self, affiliation: Affiliation) -> None:
        self._affiliation = affiliation
        self._ids: tuple[str, ...] = ()
        self._block = self._number = -1

    def resolve(
        self, view: SentenceView, parsed: list[Clause], number: int, sentence: Sentence
    ) -> list[Clause]:
        """The clauses, with the topic for a subject where a pronoun means it; then theirs is the topic."""
        if sentence.block != self._block or number > self._number + 1:
            self._ids = ()
        resolved = [self._resolved(view, clause) for clause in parsed]
        told = [clause for clause in resolved if clause.subject and _leads(view, clause)]
        if told:
            self._ids, self._block, self._number = told[0].subject_ids, sentence.block, number
        return resolved

    def _resolved(self, view: SentenceView, clause: Clause) -> Clause:
        at = clause.doer
        if clause.subject or at is None or not self._agrees(view, at):
            return clause
        word = view.tokens[at]
        meant = Reference(at, at, self._ids, "", "pronoun", word.start, word.end)
        return replace(clause, subject=(meant,), doer=None)

    def _agrees(self, view: SentenceView, at: int) -> bool:
        """Whether the pronoun may stand for the topic: one person for "il", several actors for "ils"."""
        norm = view.norms[at]
        if view.quoted[at]:
            return False
        if norm in view.grammar["plural_pronoun"]:
            return len(self._ids) > 1
        one = len(self._ids) == 1 and bool(self._affiliation.persons(self._ids))
        return norm in view.grammar["person_pronoun"] and one


def _leads(view: SentenceView, clause: Clause) -> bool:
    return clause.group.finite and not clause.relative and not view.quoted[clause.group.first]
