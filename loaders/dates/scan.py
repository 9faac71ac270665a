"""Where a text has time expressions: patterns are tried at the words that may begin one; the longest wins."""

import re
from functools import cache

from loaders.dates import periods
from loaders.dates.joining import Found, join
from loaders.dates.pack import ANY_NUMBER, SHORT_NUMBER, YEAR_NUMBER, Pack, Pattern
from loaders.dates.readings import Named
from loaders.dates.refusals import Refused

_DIGITS = re.compile(r"\d+")
_BY_LENGTH = {1: SHORT_NUMBER, 2: SHORT_NUMBER, 4: YEAR_NUMBER}


def scan(pack: Pack, text: str, original: str, start: int, end: int) -> list[Found]:
    """The time expressions of `text[start:end]`, in order, none overlapping.

    `text` is `original` as `wording.surface` gives it.
    """
    return join(pack, Scan(pack, text, original, end).found(start), text)


@cache
def _trigger(pack: Pack) -> re.Pattern[str]:
    """What patterns are tried at: a number, or a word that one may begin with."""
    words = {*pack.by_start, *periods.starts(pack)} - {ANY_NUMBER, SHORT_NUMBER, YEAR_NUMBER}
    glued = "".join(rf"|(?<=\b{word})\d" for word in pack.glued)
    listed = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:\d|(?:{listed})(?![a-z])){glued}")


@cache
def _number_patterns(pack: Pack, length: int) -> tuple[Pattern, ...]:
    kinds = {ANY_NUMBER, _BY_LENGTH.get(length)}
    return tuple(pattern for pattern in pack.patterns if kinds & pattern.starts)


class Scan:
    """One going through a text."""

    def __init__(self, pack: Pack, text: str, original: str, end: int):
        self._pack, self._text, self._original, self._end = pack, text, original, end
        self._refused = Refused(pack, text)

    def found(self, start: int) -> list[Found]:
        found: list[Found] = []
        at = start
        for trigger in _trigger(self._pack).finditer(self._text, start, self._end):
            if trigger.start() < at or self._in_compound(trigger):
                continue
            if best := self._best(trigger):
                found.append(best)
                at = best.end
        return found

    def _in_compound(self, trigger: re.Match[str]) -> bool:
        """Whether a number is the tail of a name or a word: "Hwasong-17", "vingt-quatre"."""
        at, text = trigger.start(), self._text
        if text[at - 1 : at] != "-" or not text[at - 2 : at - 1].isalpha():
            return False
        return self._pack.words.number(trigger.group()) is not None

    def _best(self, trigger: re.Match[str]) -> Found | None:
        """The longest expression that begins at a trigger, unless it is refused."""
        word, at = trigger.group(), trigger.start()
        best: Found | None = None
        if word in periods.starts(self._pack):
            best = self._period(word, at)
        for pattern in self._patterns(word, at):
            match = pattern.regex.match(self._text, at, self._end)
            if not match or (best and match.end() <= best.end) or not self._fits(pattern, match):
                continue
            if reading := pattern.read(match):
                best = Found(at, match.end(), pattern.name, reading, pattern.relation)
        if best is None or isinstance(best.reading, Named):
            return best
        return None if self._refused.overlaps(best.start, best.end) else best

    def _patterns(self, word: str, at: int) -> tuple[Pattern, ...]:
        if not word.isdigit():
            return self._pack.by_start.get(word, ())
        return _number_patterns(self._pack, len(_DIGITS.match(self._text, at, self._end).group()))

    def _period(self, start: str, at: int) -> Found | None:
        match = periods.pattern(self._pack, start).match(self._text, at, self._end)
        named = match and periods.read(self._pack, match)
        return Found(at, match.end(), f"period:{named.period.period_id}", named) if named else None

    def _fits(self, pattern: Pattern, match: re.Match[str]) -> bool:
        """Whether a match ends with a word, and begins with the letter that its pattern asks for."""
        if pattern.capital is not None and pattern.capital != self._is_capital(match.start()):
            return False
        return self._ends_word(match.end())

    def _is_capital(self, at: int) -> bool:
        """Whether a capital stands at `at`; in words of capitals alone, any letter is either."""
        letter, after = self._original[at : at + 2]
        return letter.isupper() and not after.isupper()

    def _ends_word(self, end: int) -> bool:
        """Whether a word ends at `end`; a capital there begins the next, the space between them lost."""
        original = self._original
        if end >= len(original) or not (original[end].isalnum() or original[end] == "_"):
            return True
        return original[end].isupper() and not original[end - 1].isupper()
