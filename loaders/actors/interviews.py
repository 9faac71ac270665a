"""Whose turn it is in an interview, in words: where questions are asked, answered, and who answers named."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from loaders.articles import Article
from loaders.blocks import BOILERPLATE
from loaders.blocks.kinds import ANSWER, QUESTION
from loaders.names.reading import Reading


@dataclass(frozen=True, slots=True)
class Interview:
    """The first word of each turn with whose it is, the words that present it, and the labels of answers.

    A text that is none has no turns.
    """

    firsts: tuple[int, ...] = ()
    turns: tuple[str, ...] = ()
    labels: tuple[range, ...] = ()

    def asked(self, word: int) -> bool:
        """Whether the word stands in a question."""
        return self._turn(word) == QUESTION

    def answered(self, word: int) -> bool:
        """Whether the word stands in an answer."""
        return self._turn(word) == ANSWER

    def presents(self, word: int) -> bool:
        """Whether the word stands before the first turn, where an interview says who answers."""
        return bool(self.firsts) and word < self.firsts[0]

    def labelled(self, word: int) -> bool:
        """Whether the word stands in a label that says who answers."""
        return any(word in label for label in self.labels)

    def _turn(self, word: int) -> str:
        at = bisect_right(self.firsts, word) - 1
        return self.turns[at] if at >= 0 else ""


def of(article: Article, reading: Reading) -> Interview:
    """The turns of an article."""
    starts = [word.start for word in reading.words]
    told = [block for block in article.blocks if block.kind != BOILERPLATE]
    opened = next((at for at, block in enumerate(told) if block.turn), len(told))
    answers = [block.speaker for block in told if block.speaker and block.turn == ANSWER]
    return Interview(
        tuple(bisect_left(starts, block.start) for block in told[opened:]),
        tuple(block.turn for block in told[opened:]),
        tuple(range(bisect_left(starts, first), bisect_left(starts, end)) for first, end in answers),
    )
