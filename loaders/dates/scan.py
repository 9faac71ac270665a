"""Where a text has time expressions: patterns are tried at the words that may begin one; the longest wins."""

import re
from collections import defaultdict

from loaders.dates import periods, refusals
from loaders.dates.amounts import COUNT_STARTS
from loaders.dates.joining import Found, join
from loaders.dates.patterns import DIGIT, PATTERNS, Pattern
from loaders.dates.readings import Named


def _by_start() -> dict[str, list[Pattern]]:
    table: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in PATTERNS:
        for start in pattern.starts:
            table[start].append(pattern)
    return table


_BY_START = _by_start()
_PERIOD_STARTS = periods.starts()
_NUMBERS = frozenset({*"0123456789", *COUNT_STARTS})
_WORDS = "|".join(sorted({*_BY_START, *_PERIOD_STARTS} - {DIGIT, "aujourd"}, key=len, reverse=True))
# Web text loses spaces: "15SEPT", "le18 juin", "juin2024".
_TRIGGER = re.compile(rf"(?<!\w)(?:\d|aujourd|(?:{_WORDS})(?![a-z]))|(?:(?<=\ble)|(?<=\bdu)|(?<=\bau))\d")


def scan(text: str, original: str, start: int, end: int) -> list[Found]:
    """The time expressions of `text[start:end]`, in order, none overlapping.

    `text` is `original` as `atoms.surface` gives it.
    """
    found: list[Found] = []
    at = start
    for trigger in _TRIGGER.finditer(text, start, end):
        if trigger.start() < at or _in_compound(text, trigger):
            continue
        best = _best(text, original, trigger, end)
        if best:
            found.append(best)
            at = best.end
    return join(found, text)


def _in_compound(text: str, trigger: re.Match[str]) -> bool:
    """Whether a number is the tail of a name or a word: "Hwasong-17", "vingt-quatre"."""
    at = trigger.start()
    return text[at - 1 : at] == "-" and text[at - 2 : at - 1].isalpha() and trigger.group() in _NUMBERS


def _best(text: str, original: str, trigger: re.Match[str], end: int) -> Found | None:
    """The longest expression that begins at a trigger, unless it is refused."""
    word, at = trigger.group(), trigger.start()
    patterns = _BY_START.get(DIGIT if word.isdigit() else word, ())
    found = [candidate for pattern in patterns if (candidate := _read(pattern, text, original, at, end))]
    if word in _PERIOD_STARTS and (period := _period(text, at, end)):
        found.insert(0, period)
    best = max(found, key=lambda candidate: candidate.end, default=None)
    if best is None or isinstance(best.reading, Named):
        return best
    return None if refusals.refused(text, best.start, best.end) else best


def _read(pattern: Pattern, text: str, original: str, at: int, end: int) -> Found | None:
    match = pattern.regex.match(text, at, end)
    if not match or not _ends_word(original, match.end()):
        return None
    reading = pattern.read(match)
    return Found(at, match.end(), pattern.name, reading) if reading else None


def _period(text: str, at: int, end: int) -> Found | None:
    match = periods.pattern().match(text, at, end)
    named = match and periods.read(match)
    return Found(at, match.end(), f"period:{named.period.period_id}", named) if named else None


def _ends_word(original: str, end: int) -> bool:
    """Whether a word ends at `end`; a capital there begins the next, the space between them lost."""
    if end >= len(original) or not (original[end].isalnum() or original[end] == "_"):
        return True
    return original[end].isupper() and not original[end - 1].isupper()
