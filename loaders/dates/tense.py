"""Whether the verb nearest to a time expression looks back or ahead; news tells the past by default."""

import re

from loaders.dates import packs

PAST, UNKNOWN, FUTURE = -1, 0, 1

_REACH = 140  # how far from the expression its verb is looked for
_COMMA = 60  # a verb beyond a comma counts as so much further away: "ira mardi, a dit lundi le ministre"
_CLAUSE_END = re.compile(r'[.;:!?»«"()\n►•]')


def of(text: str, start: int, end: int, present: int = UNKNOWN, language: str = "fr") -> int:
    """The direction of the verb nearest to `text[start:end]` in its clause; a present counts as `present`.

    `text` is folded, with its accents: "à" is not "a". "Il a dit qu'il viendrait jeudi" looks ahead.
    """
    patterns = packs.load(language).context["tense"]
    low = _clause_start(text, start)
    participle = patterns["participle"].search(text, low, start)
    if participle and not participle["passive"]:
        return PAST
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    high = stop.start() if stop else min(len(text), end + _REACH)
    verbs = patterns["verb"].finditer(text, low, high)
    beside = [verb for verb in verbs if verb.end() <= start or verb.start() >= end]
    if not beside:
        return UNKNOWN
    nearest = min(beside, key=lambda verb: _distance(text, verb.span(), (start, end)))
    return {"ahead": FUTURE, "told": FUTURE, "back": PAST, "now": present}[nearest.lastgroup]


def _clause_start(text: str, start: int) -> int:
    low = max(0, start - _REACH)
    return max((stop.end() for stop in _CLAUSE_END.finditer(text, low, start)), default=low)


def _distance(text: str, verb: tuple[int, int], expression: tuple[int, int]) -> int:
    left, right = sorted((verb, expression))
    return right[0] - left[1] + _COMMA * text.count(",", left[1], right[0])
