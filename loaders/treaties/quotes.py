"""How far a quote reaches: from the words that matched to the ends of their clause."""

import re
from itertools import pairwise

from loaders.treaties.lexicon import Span

# "que" after a verb of saying opens what is said; after these words it does not.
_NO_OPENING = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("ce", "afin", "alors", "tandis", "lors", "parce", "ainsi", "plus", "pour", "bien")
)
_OPENING = rf"{_NO_OPENING}(?<!\w)(?:que\s+|qu')"
_TURN = (
    r",?\s+mais\b|,\s+(?:qui|dont|où|en\s+vertu|y\s+compris|alors\s+que|tandis\s+que|ce\s+qui"
    r"|selon(?!\s+(?:laquelle|lequel))|(?:l')?(?:a|ont)(?:-t-\w+)?\s+\w+)(?!\w)"
)
_LEFT = re.compile(rf"{_OPENING}|(?:{_TURN})\s*|[;:]\s+")
_RIGHT = re.compile(rf"{_TURN}|\s+et\s+(?:que\s|qu')|\s*[;:]|\s*[.!?…]+[\s»\"]*$")
_MARKS = re.compile(r"[«»\"]")
_SHORT_QUOTE = 30  # characters: words in marks within a sentence ("stratégique"), not a passage quoted


def clause(text: str, sentence: Span, match: Span) -> Span:
    """The clause of plain `text` that holds a match, within its sentence, without the marks about it."""
    return _left(text, sentence[0], match[0]), right_end(text, sentence, match)


def right_end(text: str, sentence: Span, match: Span) -> int:
    """Where the clause that holds a match ends."""
    ends = [found.start() for found in _RIGHT.finditer(text, match[1], sentence[1])]
    ends += [mark for mark in _marks(text, sentence) if mark >= match[1]]
    end = min(ends, default=sentence[1])
    return match[1] + len(text[match[1] : end].rstrip(" \t\r\n.,"))


def _left(text: str, start: int, at: int) -> int:
    starts = [found.end() for found in _LEFT.finditer(text, start, at)]
    starts += [mark + 1 for mark in _marks(text, (start, at)) if mark < at]
    begin = max(starts, default=start)
    return at - len(text[begin:at].lstrip())


def _marks(text: str, sentence: Span) -> list[int]:
    """The quotation marks that bound a passage: those with no other mark close by."""
    marks = [mark.start() for mark in _MARKS.finditer(text, *sentence)]
    close = {mark for pair in pairwise(marks) if pair[1] - pair[0] < _SHORT_QUOTE for mark in pair}
    return [mark for mark in marks if mark not in close]
