"""What the words of a language say: months and weekdays, numbers, amounts of time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from loaders.dates.readings import Amounts
from loaders.dates.wording import Wording, any_of, spoken

# The tables of words.toml in which a group of a pattern is looked up.
MEANINGS = {
    "month": ("months", "months_short"),
    "weekday": ("weekdays", "weekdays_short"),
    "away": ("days_away", "eves"),
    "part": ("parts",),
    "season": ("seasons",),
    "unit": ("units", "day_times"),
    "nth": ("ordinals",),
    "fraction": ("fractions",),
    "run": ("runs_of_days",),
    "feast": ("feasts",),
    "weeks": ("weeks_later",),
    "number": ("small_numbers", "tens", "great_numbers"),
    "collective": ("collectives",),
}
TABLES = tuple(table for tables in MEANINGS.values() for table in tables)
_DIGITS = re.compile(r"\d+")
_HUNDRED, _THOUSAND = 100, 1000  # these multiply what stands before them: "deux cents"
_HALVES = {"year": (6, "month"), "month": (15, "day"), "week": (3, "day"), "day": (12, "hour")}


class Words:
    """The tables of a language, by what they are asked for."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]], wording: Wording):
        self._tables = {
            meaning: {spoken(word): value for name in names for word, value in tables[name].items()}
            for meaning, names in MEANINGS.items()
        }
        self._number = re.compile(rf"(?<!\w){any_of(self._tables['number'])}(?!\w)")
        self._amount = wording.regex("{amount}", "atoms, amount")

    def value(self, meaning: str, word: str) -> Any:
        """What a word is worth, a number in digits what it says; KeyError for a word of no table."""
        known = self._tables[meaning]
        if word in known:
            return known[word]
        key = spoken(word)
        if key in known:
            return known[key]
        digits = _DIGITS.match(key)
        return int(digits.group()) if digits else known[key.rstrip(".")]

    def number(self, words: str) -> int | None:
        """The number that `words` write, in digits or letters; None where they leave it open ("quelques")."""
        digits = "".join(words.split())
        if digits.isdecimal():
            return int(digits)
        collectives = self._tables["collective"]
        named = next((collectives[word] for word in words.split() if word in collectives), None)
        spelled = self._number.findall(spoken(words))
        return named or self._sum([self._tables["number"][word] for word in spelled])

    @staticmethod
    def _sum(values: list[int]) -> int | None:
        total, below = 0, 0
        for value in values:
            if value >= _THOUSAND:
                total, below = total + (below or 1) * value, 0
            else:
                below = (below or 1) * value if value >= _HUNDRED else below + value
        return total + below if values else None

    def amounts(self, words: str) -> Amounts:
        """The amounts of time in `words`: (count or None, unit) each, a half as an amount of its own."""
        found: list[tuple[int | None, str]] = []
        for match in self._amount.finditer(words):
            unit = self.value("unit", match["unit"])
            found.append((self.number(match["count"]), unit))
            if _has_half(match) and unit in _HALVES:
                found.append(_HALVES[unit])
        return tuple(found)

    def finest_unit(self, words: str) -> str:
        """The unit that `words` count down to; "un an et demi" counts in months."""
        *_, match = self._amount.finditer(words)
        unit = self.value("unit", match["unit"])
        return "month" if _has_half(match) and unit == "year" else unit


def _has_half(amount: re.Match[str]) -> bool:
    """Whether an amount writes a half, wherever its language puts it."""
    return any(words and name.startswith("half") for name, words in amount.groupdict().items())


@dataclass(frozen=True, slots=True)
class Said:
    """What the groups of a pattern caught, each as words with single spaces."""

    groups: Mapping[str, str]
    words: Words

    def __contains__(self, group: str) -> bool:
        return group in self.groups

    def has(self, *groups: str) -> bool:
        """Whether one of `groups` caught something."""
        return any(group in self.groups for group in groups)

    def text(self, group: str) -> str:
        return self.groups[group]

    def value(self, group: str, meaning: str = "") -> Any:
        """What the words of a group are worth, None where it caught nothing."""
        words = self.groups.get(group)
        return None if words is None else self.words.value(meaning or group, words)

    def day(self, group: str) -> int | None:
        """The number of a day: "1er", "premier", "19", "dix-neuf"."""
        words = self.groups.get(group)
        if words is None or words.isdecimal():
            return words and int(words)
        return self.words.number(words) or self.value(group, "nth")

    def number(self, group: str) -> int | None:
        words = self.groups.get(group)
        return None if words is None else self.words.number(words)

    def amounts(self) -> Amounts:
        return self.words.amounts(self.groups["amounts"])

    def finest_unit(self) -> str:
        return self.words.finest_unit(self.groups["amounts"])


def said(match: re.Match[str], given: Mapping[str, str], words: Words) -> Said:
    """The groups of `match`, with those that its pattern gives; the digit of "unit2" tells twins apart."""
    caught = {
        name.rstrip("0123456789"): " ".join(text.split()) for name, text in match.groupdict().items() if text
    }
    return Said({**given, **caught}, words)
