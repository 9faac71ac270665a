"""What the date loader knows of a language: patterns, refusals, and the words around a time expression."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from loaders.dates.readings import Reading
from loaders.dates.wording import Wording
from loaders.dates.words import Said, Words, said

ANY_NUMBER, SHORT_NUMBER, YEAR_NUMBER = "9", "99", "9999"  # starts that are numbers: any, of 1-2, of 4 digits
_BEFORE_REACH = 40  # how far before an expression the words that it needs may begin
_WITH_ACCENTS = "tense"  # the section whose patterns meet the text with its accents


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """A shape of words, what must and must not stand before it, and what reads it.

    It is tried where one of `starts` stands. `given` are groups that its words leave unsaid, `relation` the
    relation that they say, if any, `capital` whether they begin with one (None: either), `example` words
    that it reads.
    """

    name: str
    starts: frozenset[str]
    text: str
    example: str
    before: str = ""
    unless_before: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    relation: str = ""
    capital: bool | None = None
    reader: Callable[[Said], Reading | None]
    wording: Wording = field(repr=False)
    words: Words = field(repr=False)

    def read(self, match: re.Match[str]) -> Reading | None:
        """What a match of `regex` says; None where it gives no time there."""
        return self.reader(said(match, self.given, self.words)) if self._stands(match) else None

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return self.wording.regex(self.text, f"pattern {self.name}")

    def _stands(self, match: re.Match[str]) -> bool:
        start = match.start()
        span = (match.string, max(0, start - _BEFORE_REACH), start)
        if self.before and not self._before.search(*span):
            return False
        return not (self.unless_before and self._unless_before.search(*span))

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return self.wording.regex(f"(?:{self.before})$", f"pattern {self.name}, before")

    @cached_property
    def _unless_before(self) -> re.Pattern[str]:
        return self.wording.regex(f"(?:{self.unless_before})$", f"pattern {self.name}, unless_before")


@dataclass(frozen=True)
class Refusal:
    """What looks like a time expression and is none, with words that showed it."""

    name: str
    text: str
    counter_example: str


class Section(dict[str, Any]):
    """The patterns and lists of a section of context.toml, made when they are first asked for."""

    def __init__(self, name: str, entries: Mapping[str, Any], wording: Wording):
        super().__init__()
        self._name, self._entries, self._wording = name, entries, wording

    def __missing__(self, key: str) -> Any:
        entry = self._entries[key]
        if isinstance(entry, str):
            entry = self._wording.regex(entry, f"context {self._name}.{key}", self._name == _WITH_ACCENTS)
        self[key] = entry
        return entry


@dataclass(frozen=True, eq=False)
class Pack:
    """The date words of one language; `glued` are words that the web runs a number into."""

    language: str
    patterns: tuple[Pattern, ...] = field(repr=False)
    refusals: tuple[Refusal, ...] = field(repr=False)
    context: Mapping[str, Section] = field(repr=False)
    wording: Wording = field(repr=False)
    words: Words = field(repr=False)
    tables: Mapping[str, Mapping[str, Any]] = field(repr=False)
    glued: tuple[str, ...] = ()

    @cached_property
    def by_start(self) -> Mapping[str, tuple[Pattern, ...]]:
        """The patterns by the word that they may begin with."""
        table: dict[str, list[Pattern]] = {}
        for pattern in self.patterns:
            for start in pattern.starts:
                table.setdefault(start, []).append(pattern)
        return {start: tuple(patterns) for start, patterns in table.items()}
