"""What a pattern is, and the pieces and the reading that calendar patterns share."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from loaders.dates.atoms import (
    AFTER_THAT,
    BEFORE_THAT,
    LAST,
    MAYBE_SPACE,
    MONTHS,
    NEXT,
    PART,
    PARTS,
    SPACE,
    WEEKDAYS,
    YEAR,
    any_of,
    compiled,
)
from loaders.dates.readings import FOCUS, PUBLISHED, Calendar, Reading
from loaders.text import unaccent

DIGIT = "0"  # the start of every pattern that may begin with a digit
DAY_AWAY_STARTS = ("avant", "hier", "aujourd", "demain", "après")
Read = Callable[[re.Match[str]], Reading | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A shape of words and the reading it gives.

    It is tried only where one of its `starts` stands; the longest match at a place wins. A `read` that
    returns None says that the words, there, give no time.
    """

    name: str
    starts: frozenset[str]
    regex: re.Pattern[str]
    read: Read


def declaring(patterns: list[Pattern]) -> Callable[[str, Iterable[str], str], Callable[[Read], Read]]:
    """A decorator that adds a pattern to `patterns`, read by the function it stands on."""

    def pattern(name: str, starts: Iterable[str], regex: str) -> Callable[[Read], Read]:
        def declare(read: Read) -> Read:
            words = frozenset(re.match(r"\w+", unaccent(start)).group() for start in starts)
            patterns.append(Pattern(name, words, compiled(regex), read))
            return read

        return declare

    return pattern


OF = rf"(?:(?:du|de{SPACE}la|de{SPACE}l'|des|de|d'){MAYBE_SPACE})"
PARTED = rf"(?:(?P<part>{PART})(?:{SPACE}|-){OF}?)?"
# "2024", "de la même année", "de l'an dernier", "de cette année", "dernier"
YEAR_AFTER = rf"""(?:
    {MAYBE_SPACE},?{MAYBE_SPACE}(?:(?:de{SPACE})?l'(?:an|année){SPACE})?(?P<year>{YEAR})
  | {SPACE}(?:de{SPACE})?la{SPACE}(?P<same>même{SPACE}année)
  | {SPACE}de{SPACE}cette{SPACE}(?:même{SPACE})?(?P<that>année-là)
  | {SPACE}de{SPACE}(?P<this>cette{SPACE}année)
  | {SPACE}(?:de{SPACE})?l'(?:an|année){SPACE}(?:(?P<year_last>{LAST})|(?P<year_next>{NEXT})
        |(?P<year_before>{BEFORE_THAT})|(?P<year_after>{AFTER_THAT}))
  | {SPACE}(?:(?P<last>{LAST})|(?P<next>{NEXT}))
)"""
_YEARS_FROM = {
    "same": (FOCUS, 0), "that": (FOCUS, 0), "this": (PUBLISHED, 0), "year_last": (PUBLISHED, -1),
    "year_next": (PUBLISHED, 1), "year_before": (FOCUS, -1), "year_after": (FOCUS, 1),
}  # fmt: skip


def calendar(match: re.Match[str], **known: int | None) -> Calendar:
    """The calendar reading of the groups that a match has; `known` fields stand over theirs."""
    groups = {name: " ".join(words.split()) for name, words in match.groupdict().items() if words}
    fields = {
        "year": int(groups["year"]) if "year" in groups else None,
        "month": MONTHS[groups["month"].rstrip(".")] if "month" in groups else None,
        "day": day(groups["day"]) if "day" in groups else None,
        "last_day": day(groups["last_day"]) if "last_day" in groups else None,
        "weekday": WEEKDAYS[groups["weekday"].rstrip(".")] if "weekday" in groups else None,
        "part": part(match),
        "turn": ("next" in groups) - ("last" in groups),
        "year_from": next((origin for name, origin in _YEARS_FROM.items() if name in groups), None),
    }
    return Calendar(**fields | known)


def part(match: re.Match[str]) -> int:
    """The part (START, MIDDLE, END, or 0 for the whole) that the group `part` names."""
    words = match.groupdict().get("part")
    return PARTS[" ".join(words.split())] if words else 0


def day(words: str) -> int:
    return 1 if words == "premier" else int(words.removesuffix("er"))


def left(match: re.Match[str], size: int = 40) -> str:
    """The `size` characters before a match."""
    return match.string[max(0, match.start() - size) : match.start()]


_COUNTED_NOUNS = any_of((
    "hommes", "femmes", "personnes", "familles", "tonnes", "troupes", "victimes", "pages", "places", "armes",
    "entreprises", "mines", "bombes", "mètres", "kilomètres", "km", "m", "cm", "kg", "hectares", "unités",
    "pièces", "exemplaires", "barils", "litres", "degrés", "postes", "têtes", "candidats", "milliard",
    "milliards", "million", "millions", "euro", "euros", "dollar", "dollars", "rouble", "roubles", "obus",
    "missiles", "militaires", "civils", "civiles", "fois", "point", "points", "lits",
))  # fmt: skip
_SMALL_WORDS = any_of((
    "dans", "sans", "sous", "vers", "après", "mais", "pas", "plus", "puis", "depuis", "lors", "jamais", "des",
    "les", "ses", "ces", "nos", "vos", "leurs", "nous", "vous", "ils", "elles", "alors", "moins", "toujours",
    "tous", "toutes", "hors", "près", "très", "conclus", "plusieurs", "quelques", "certains", "certaines",
    "français", "chinois", "japonais", "anglais",
))  # fmt: skip
# A plural after a number says that it counts ("2000 soldats"), unless it is a small word or a participle
# ("en 2014 dans", "les accords de 1994 signés").
_COUNTED = compiled(
    rf"""(?:\s(?:à|et|ou)\s\d+)?[^\S\n]+(?:
        {_COUNTED_NOUNS}\b | [%€$£]
      | (?!{_SMALL_WORDS}\b|\w+(?:es|is|us|ises|ites)\b)[a-z]+[sx]\b
    )"""
)


def counts(match: re.Match[str]) -> bool:
    """Whether the number that ends a match counts what comes after it."""
    return bool(_COUNTED.match(match.string, match.end()))
