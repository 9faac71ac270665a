"""Whether the verb nearest to a time expression looks back or ahead; news tells the past by default.

DUE is what was to be ("devait"): it may have been, or may still come. PLANNED is what a participle calls so
("prévu"): it comes, unless it fell through long before its day could come back.
"""

import re
from bisect import bisect_left
from itertools import islice, takewhile

from loaders import verbs
from loaders.dates import packs
from loaders.dates.pack import Pack

PAST, UNKNOWN, FUTURE, PLANNED, DUE = range(-1, 4)
AHEAD = frozenset({FUTURE, PLANNED})

_REACH = 140  # how far from the expression its verb is looked for
_PARTICIPLE = 40  # and the participle that touches it
_TOUCH = len(" pour le ")  # no verb stands nearer than one so near before
_COMMA = 60  # a verb beyond a comma counts as so much further away: "ira mardi, a dit lundi le ministre"
_MAYBE_STORY = "simple"
_PROMISED, _REPORTED = "promised", "told"
_STORY = ("story", _MAYBE_STORY)
_NEWS = ("back", "ahead", "promised")
_DIRECTIONS = {"due": DUE, "planned": PLANNED, "ahead": FUTURE, "told": FUTURE, "back": PAST} | dict.fromkeys(
    _STORY, PAST
)
_CLAUSE_END = re.compile(r'[.;:!?»«"()\n►•]')


def of(text: str, start: int, end: int, present: int = UNKNOWN, language: str = "fr") -> int:
    """What `Verbs` says of one expression of a text."""
    return Verbs(text, packs.load(language)).direction(start, end, present)


class Verbs:
    """The verbs of a text (folded, with its accents: "à" is not "a"), found as far as they are asked for."""

    def __init__(self, text: str, pack: Pack):
        self._text, self._patterns = text, pack.context["tense"]
        self._story_forms = verbs.story_forms(pack.language)
        self._found: list[re.Match[str]] = []
        self._searched = 0

    def direction(self, start: int, end: int, present: int = UNKNOWN) -> int:
        """Where the verb nearest to `text[start:end]` in its clause looks; a present counts as `present`.

        "Il a dit qu'il viendrait jeudi" looks ahead.
        """
        if self._touches_participle(start):
            return PAST
        nearest = self._nearest(start, end)
        if nearest and nearest.lastgroup == _PROMISED:
            # "Il a promis de venir mardi", but "mardi, il a promis de venir".
            return FUTURE if nearest.end() <= start else PAST
        return _DIRECTIONS.get(nearest.lastgroup, present) if nearest else UNKNOWN

    def is_story(self, start: int, end: int) -> bool:
        """Whether the verb nearest to `text[start:end]` is one of history rather than of news."""
        nearest = self._nearest(start, end)
        return nearest is not None and nearest.lastgroup in _STORY

    def is_beside_story(self, start: int, end: int) -> bool:
        """Whether a verb of history stands in its clause: "quand il arriva, le 3 mai, il pleuvait"."""
        return any(verb.lastgroup in _STORY for verb in self._beside(start, end))

    def is_lasting(self, start: int, end: int) -> bool:
        """Whether that verb tells what was so at another time than the text's own: "menaçait depuis mars"."""
        return self._nearest_is("lasting", start, end)

    def is_earlier(self, start: int, end: int) -> bool:
        """Whether that verb tells what was before the time told of: "avait fermé en mars"."""
        return self._nearest_is("earlier", start, end)

    def is_reported(self, start: int, end: int) -> bool:
        """Whether that verb tells what was said to come: "qu'il partirait le 5 mars"."""
        nearest = self._nearest(start, end)
        return nearest is not None and nearest.lastgroup == _REPORTED

    def tells(self, low: int, high: int) -> bool:
        """Whether a verb after `low` tells news, past or to come; a participle there opens the sentence."""
        found = self._patterns["verb"].finditer(self._text, low, high)
        found = (verb for verb in found if verb.start() > low)
        return any(
            verb.lastgroup in _NEWS and not self._patterns["lasting"].match(verb.group()) for verb in found
        )

    def is_in_passing(self, start: int) -> bool:
        """Whether a participle, a relative clause or a bracket dates something in passing at `start`."""
        low = _clause_start(self._text, start)
        if self._text[low - 1 : low] == "(" or self._text[start - 1 : start] == "(":
            return True
        passing = self._patterns["in_passing"].search(self._text[low:start])
        return bool(passing and not passing["finite"])

    def is_from_then(self, start: int) -> bool:
        """Whether what stands before `start` says that something begins there: "une trêve dès lundi"."""
        return bool(self._patterns["from_then"].search(self._text, max(0, start - _TOUCH), start))

    def _touches_participle(self, start: int) -> bool:
        low = max(_clause_start(self._text, start), start - _PARTICIPLE)
        before = self._patterns["participle"].search(self._text, low, start)
        return bool(before and not before["passive"])

    def _nearest_is(self, kind: str, start: int, end: int) -> bool:
        nearest = self._nearest(start, end)
        return bool(nearest and self._patterns[kind].match(nearest.group()))

    def _nearest(self, start: int, end: int) -> re.Match[str] | None:
        """The verb nearest to `text[start:end]` in its clause."""
        beside = self._beside(start, end)
        return min(beside, key=lambda verb: _distance(self._text, verb.span(), (start, end)), default=None)

    def _beside(self, start: int, end: int) -> list[re.Match[str]]:
        """The verbs of its clause."""
        low, high = _clause_start(self._text, start), _clause_end(self._text, end)
        return [verb for verb in self._between(low, high) if verb.end() <= start or verb.start() >= end]

    def _between(self, low: int, high: int) -> list[re.Match[str]]:
        """The verbs that begin from `low` on and end before `high`; expressions ask from start to end."""
        if high > self._searched:
            found = self._patterns["verb"].finditer(self._text, max(low, self._searched), high)
            self._found += filter(self._is_verb, found)
            self._searched = high
        first = bisect_left(self._found, low, key=re.Match.start)
        return list(takewhile(lambda verb: verb.end() <= high, islice(self._found, first, None)))

    def _is_verb(self, found: re.Match[str]) -> bool:
        """Whether a word is a verb; of those that only end as one in the tense of stories, the known ones."""
        return found.lastgroup != _MAYBE_STORY or found.group() in self._story_forms


def _clause_start(text: str, start: int) -> int:
    low = max(0, start - _REACH)
    return max((stop.end() for stop in _CLAUSE_END.finditer(text, low, start)), default=low)


def _clause_end(text: str, end: int) -> int:
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    return stop.start() if stop else min(len(text), end + _REACH)


def _distance(text: str, verb: tuple[int, int], expression: tuple[int, int]) -> int:
    left, right = sorted((verb, expression))
    if left == verb and right[0] - left[1] <= _TOUCH and "," not in text[left[1] : right[0]]:
        return 0
    return right[0] - left[1] + _COMMA * text.count(",", left[1], right[0])
