"""Where a text has time expressions: patterns tried at the words that may begin one, then joined into spans."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from loaders.dates import periods, refusals
from loaders.dates.atoms import COUNT_STARTS, MAYBE_SPACE, SPACE, compiled
from loaders.dates.patterns import DIGIT, PATTERNS, Pattern
from loaders.dates.readings import Calendar, Lapse, Named, Reading, Recurrence, Span


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    rule: str
    reading: Reading


def _by_start() -> dict[str, list[Pattern]]:
    table: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in PATTERNS:
        for start in pattern.starts:
            table[start].append(pattern)
    return table


_BY_START = _by_start()
_PERIOD_STARTS = periods.starts()
_WORDS = sorted({*_BY_START, *_PERIOD_STARTS} - {DIGIT, "aujourd"}, key=len, reverse=True)
_NUMBERS = frozenset({*"0123456789", *COUNT_STARTS})
# Web text loses spaces: "15SEPT", "le18 juin", "juin2024".
_TRIGGER = re.compile(
    rf"(?<!\w)(?:\d|aujourd|(?:{'|'.join(_WORDS)})(?![a-z]))|(?<=\ble)\d|(?<=\bdu)\d|(?<=\bau)\d"
)


def scan(text: str, original: str, start: int, end: int) -> list[Found]:
    """The time expressions of `text[start:end]`, in order, none overlapping; `text` is the surface of `original`."""
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
    """The longest expression that begins at a trigger and is not refused."""
    word = trigger.group()
    at = trigger.start()
    found = [
        _read(pattern, text, original, at, end)
        for pattern in _BY_START.get(DIGIT if word.isdigit() else word, ())
    ]
    if word in _PERIOD_STARTS and (match := periods.pattern().match(text, at, end)):
        named = periods.read(match)
        found.append(named and Found(at, match.end(), f"period:{named.period.period_id}", named))
    best = max(
        (candidate for candidate in found if candidate), key=lambda candidate: candidate.end, default=None
    )
    if best is None or (not isinstance(best.reading, Named) and refusals.refused(text, best.start, best.end)):
        return None
    return best


def _read(pattern: Pattern, text: str, original: str, at: int, end: int) -> Found | None:
    match = pattern.regex.match(text, at, end)
    if not match or not _ends_word(original, match.end()):
        return None
    reading = pattern.read(match)
    return Found(at, match.end(), pattern.name, reading) if reading else None


def _ends_word(original: str, end: int) -> bool:
    """Whether a word ends at `end`; a capital there begins the next, the space between them lost."""
    if end >= len(original) or not (original[end].isalnum() or original[end] == "_"):
        return True
    return original[end].isupper() and not original[end - 1].isupper()


# Two expressions and what stands between them and before them ---------------------------------------

_OPENER = compiled(
    rf"(?<!\w)(?P<word>du|de|d'|entre|depuis|des|le|les|au){MAYBE_SPACE}(?:le{SPACE}|la{SPACE}|l'|mois{SPACE}de{SPACE}|mois{SPACE}d')?$"
)
_TO = compiled(
    rf"{SPACE}?,?{MAYBE_SPACE}(?:au|à|jusqu'au|jusqu'en|jusqu'à|jusqu'à{SPACE}la){SPACE}(?:l'|la{SPACE}|le{SPACE})?"
)
_AND = compiled(rf"{SPACE}et{SPACE}(?:le{SPACE}|la{SPACE}|l')?")
_DASH = compiled(rf"{MAYBE_SPACE}(?:-|/){MAYBE_SPACE}")
_LIST = compiled(
    rf"(?:{MAYBE_SPACE},)?{SPACE}?(?:(?:et|ou|puis){SPACE})?(?:en{SPACE}|le{SPACE}|du{SPACE}|au{SPACE})?|-|/"
)


def join(found: list[Found], text: str) -> list[Found]:
    """`found` with the ends of each span made one, and years that stand at the end of a list given to its months."""
    joined: list[Found] = []
    for item in reversed(found):
        following = joined[-1] if joined else None
        if following and (span := _span(item, following, text)):
            joined[-1] = span
        elif following:
            joined.append(_with_year_of(item, following, text))
        else:
            joined.append(item)
    return [_opened(item, text) for item in reversed(joined)]


def _span(left: Found, right: Found, text: str) -> Found | None:
    between = text[left.end : right.start]
    if not (_is_end(left) and _is_end(right)) or len(between) > _LONGEST_LINK:
        return None
    opener = _OPENER.search(text, max(0, left.start - 20), left.start)
    word = opener["word"] if opener else ""
    linked = (
        ((word not in ("", "le", "les", "au") or _is_day(left)) and _TO.fullmatch(between))
        or (word == "entre" and _AND.fullmatch(between))
        or (_is_day(left) and _is_day(right) and _DASH.fullmatch(between))
        or (_is_month(left) and _is_month(right) and _DASH.fullmatch(between))
    )  # fmt: skip
    if not linked or (word == "depuis" and not between.strip().startswith("jusqu")):
        return None
    left = _with_year_of(left, right, text, always=True)
    return Found(left.start, right.end, "span", Span(left.reading, right.reading))


_LONGEST_LINK = 20


def _is_end(item: Found) -> bool:
    several = isinstance(item.reading, Calendar) and item.reading.last_day
    return not (several or isinstance(item.reading, Lapse | Recurrence | Named | Span))


def _is_day(item: Found) -> bool:
    return isinstance(item.reading, Calendar) and item.reading.day is not None


def _is_month(item: Found) -> bool:
    return isinstance(item.reading, Calendar) and item.reading.month is not None and item.reading.day is None


def _with_year_of(left: Found, right: Found, text: str, always: bool = False) -> Found:
    """`left` with what `right` writes for both, in a list or (`always`) a span: "en mars et avril 2023", "les 3 et 17 mars"."""
    beginning = right.reading.first if isinstance(right.reading, Span) else right.reading
    if not (isinstance(left.reading, Calendar) and isinstance(beginning, Calendar) and beginning.month):
        return left
    if not (always or _LIST.fullmatch(text, left.end, right.start)):
        return left
    date = left.reading
    if date.month is None and date.day and not date.weekday:
        date = replace(date, month=beginning.month)
    dated = date.year or date.turn or date.year_from or date.month is None
    later = date.month and date.month > beginning.month
    # In "le 3 mai et le 5 mars 2023" the first has a year of its own; "du 3 novembre au 5 mars 2023" spans two.
    if not dated and not (later and not always):
        date = replace(
            date, year=beginning.year and beginning.year - bool(later), year_from=beginning.year_from
        )
    return replace(left, reading=date)


def _opened(item: Found, text: str) -> Found:
    """A span with the word that opens it: "entre 2000 et 2003", "du 12 au 17 septembre"."""
    if item.rule not in ("span", "years_joined"):
        return item
    opener = _OPENER.search(text, max(0, item.start - 20), item.start)
    return replace(item, start=opener.start()) if opener and opener["word"] in ("entre", "du", "de") else item
