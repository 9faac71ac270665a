"""Whether the verb nearest to a time expression looks back or ahead; news tells the past by default."""

import re
from bisect import bisect_left
from itertools import islice, takewhile

from loaders.dates import packs
from loaders.dates.pack import Pack

PAST, UNKNOWN, FUTURE = -1, 0, 1

_REACH = 140  # how far from the expression its verb is looked for
_PARTICIPLE = 40  # and the participle that touches it
_COMMA = 60  # a verb beyond a comma counts as so much further away: "ira mardi, a dit lundi le ministre"
_CLAUSE_END = re.compile(r'[.;:!?»«"()\n►•]')


def of(text: str, start: int, end: int, present: int = UNKNOWN, language: str = "fr") -> int:
    """What `Verbs` says of one expression of a text."""
    return Verbs(text, packs.load(language)).direction(start, end, present)


class Verbs:
    """The verbs of a text (folded, with its accents: "à" is not "a"), found as far as they are asked for."""

    def __init__(self, text: str, pack: Pack):
        self._text, self._patterns = text, pack.context["tense"]
        self._found: list[re.Match[str]] = []
        self._searched = 0

    def direction(self, start: int, end: int, present: int = UNKNOWN) -> int:
        """Where the verb nearest to `text[start:end]` in its clause looks; a present counts as `present`.

        "Il a dit qu'il viendrait jeudi" looks ahead.
        """
        low = _clause_start(self._text, start)
        before = self._patterns["participle"].search(self._text, max(low, start - _PARTICIPLE), start)
        if before and not before["passive"]:
            return PAST
        beside = [
            verb
            for verb in self._between(low, _clause_end(self._text, end))
            if verb.end() <= start or verb.start() >= end
        ]
        if not beside:
            return UNKNOWN
        nearest = min(beside, key=lambda verb: _distance(self._text, verb.span(), (start, end)))
        return {"ahead": FUTURE, "told": FUTURE, "back": PAST, "now": present}[nearest.lastgroup]

    def _between(self, low: int, high: int) -> list[re.Match[str]]:
        """The verbs that begin from `low` on and end before `high`; expressions ask from start to end."""
        if high > self._searched:
            self._found += self._patterns["verb"].finditer(self._text, max(low, self._searched), high)
            self._searched = high
        first = bisect_left(self._found, low, key=re.Match.start)
        return list(takewhile(lambda verb: verb.end() <= high, islice(self._found, first, None)))


def _clause_start(text: str, start: int) -> int:
    low = max(0, start - _REACH)
    return max((stop.end() for stop in _CLAUSE_END.finditer(text, low, start)), default=low)


def _clause_end(text: str, end: int) -> int:
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    return stop.start() if stop else min(len(text), end + _REACH)


def _distance(text: str, verb: tuple[int, int], expression: tuple[int, int]) -> int:
    left, right = sorted((verb, expression))
    return right[0] - left[1] + _COMMA * text.count(",", left[1], right[0])
