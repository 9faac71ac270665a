"""What is known where an expression stands: the article's day, and the dates that the text has named so far."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from loaders.dates.readings import Calendar

_REACH = 1500  # a date named further back than this many characters says nothing of the next
_SENTENCE_END = re.compile(r"[.!?…][»\")\]]*\s|\n+")
_SENTENCES_ON, _SENTENCES_ON_NEXT_PARAGRAPH = 3, 1
_HEADING_LENGTH = 90
_ADJECTIVAL = re.compile(r"(?<!\w)(?:du|de|d'|des|de l'|de l'annee|de l'an)\s?$")


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression resolves to; a missing end is open or unknown."""

    first: date | None
    last: date | None
    precision: str
    basis: str


@dataclass(frozen=True, slots=True)
class Known:
    """A date that the text has named: `adjectival` ("l'accord de 2000") sets no frame for what follows."""

    start: int
    end: int
    value: Value
    adjectival: bool
    heading: bool
    opens_line: bool

    @property
    def year(self) -> int | None:
        """The year it lies in, where it lies in one."""
        first, last = self.value.first, self.value.last
        return first.year if first and last and first.year == last.year else None


@dataclass(slots=True)
class Scope:
    """The state of a reading that goes through `text` (as `atoms.surface` gives it) from start to end.

    `written_years` are the years that the text writes out anywhere; `tense` tells whether the clause
    around the current expression looks back (-1), ahead (1) or neither (0).
    """

    text: str
    published: date | None
    written_years: tuple[int, ...]
    start: int = 0
    end: int = 0
    tense: Callable[[int], int] = lambda present: 0
    _known: list[Known] = field(default_factory=list)
    _heading: Known | None = None

    def learn(self, start: int, end: int, value: Value) -> None:
        """Remember a date that was named at `start`:`end`."""
        line_start = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", end, end + _HEADING_LENGTH)
        line = self.text[line_start : line_end if line_end >= 0 else end + _HEADING_LENGTH].strip()
        heading = len(line) < _HEADING_LENGTH and not re.search(r"[.!?;:,»]$|:", line) and line_end >= 0
        adjectival = bool(_ADJECTIVAL.search(self.text[max(0, start - 14) : start]))
        opens_line = not self.text[line_start:start].strip(" \t-*•►")
        known = Known(start, end, value, adjectival, heading, opens_line)
        self._known.append(known)
        if heading:
            self._heading = known

    @property
    def focus(self) -> Known | None:
        """The date last named, where it is near enough to be the one that "la veille" counts from."""
        if self._known and self.start - self._known[-1].end <= _REACH:
            return self._known[-1]
        return None

    @property
    def nothing_named(self) -> bool:
        return not self._known

    def carrier(self) -> Known | None:
        """The date whose year the current expression may share, if the text named one near enough."""
        known = self.focus
        if known is None or known.year is None:
            return self._heading if self._heading and self._heading.year else None
        if self.in_heading_of(known) or self._same_series(known) or self._within_sentences(known):
            return known
        return self._heading if self._heading and self._heading.year else None

    def in_heading_of(self, known: Known) -> bool:
        return known is self._heading

    def _same_series(self, known: Known) -> bool:
        """Whether both open a line, as the entries of a chronology do."""
        return known.opens_line and not self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start].strip(" \t-*•►le")

    def in_same_sentence(self, known: Known) -> bool:
        return not _SENTENCE_END.search(self.text, known.end, self.start)

    def _within_sentences(self, known: Known) -> bool:
        between = self.text[known.end : self.start]
        limit = _SENTENCES_ON_NEXT_PARAGRAPH if "\n" in between else _SENTENCES_ON
        return len(_SENTENCE_END.findall(between)) <= limit


def years_of(readings: list[object]) -> tuple[int, ...]:
    """The years that calendar readings write out."""
    return tuple(reading.year for reading in readings if isinstance(reading, Calendar) and reading.year)
