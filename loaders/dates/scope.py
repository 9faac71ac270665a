"""What is known where an expression stands: the article's day, and the dates that the text has named."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.dates import tense
from loaders.dates.pack import Pack
from loaders.schema import MONTH, NONE, YEAR

_REACH = 1500  # a date named further back than this many characters says nothing of the next
_HEADING_REACH = 6000
# The number of an item ("3. ") ends no sentence.
_SENTENCE_END = re.compile(r"(?<!\n\d)[.!?…][»\")\]]*\s+|\n+")
_SENTENCES_ON, _SENTENCES_ON_NEXT_PARAGRAPH = 3, 1
_LINE = 200  # no look for the ends of a line goes further
_HEADING_WORDS = 25  # characters that a heading may hold beside its year
_FEW_DAYS = timedelta(days=6)
_BULLETS = " \t\r-*•►"


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression resolves to; a missing end is open or unknown."""

    first: date | None
    last: date | None
    precision: str
    basis: str


UNRESOLVED = Value(None, None, NONE, NONE)


@dataclass(frozen=True, slots=True)
class Known:
    """A date that the text has named, and how it stands there.

    `frames`: a year that opens its sentence ("En 1950, ..."), and so holds for those that follow.
    """

    start: int
    end: int
    value: Value
    adjectival: bool
    opens_line: bool
    frames: bool

    @property
    def year(self) -> int | None:
        """The year it lies in, where it lies in one."""
        return self.value.first.year if self.value.first.year == self.value.last.year else None

    @property
    def is_days(self) -> bool:
        """Whether it is a day, or a few that make one occasion."""
        return self.value.last - self.value.first < _FEW_DAYS


@dataclass(slots=True)
class Scope:
    """The state of a reading that goes through a text from start to end.

    `text` is the text as `wording.surface` gives it, `verbs` its verbs; `written_years` are
    the years that it writes out anywhere; `start`:`end` is the expression that is being resolved, `is_term`
    whether it is the day before which something is or is to be ("avant", "d'ici", "jusqu'à"), `is_past`
    whether something has been since then.
    """

    pack: Pack
    text: str
    verbs: tense.Verbs
    published: date | None
    written_years: tuple[int, ...]
    start: int = 0
    end: int = 0
    is_term: bool = False
    is_past: bool = False
    focus: Known | None = None
    _focus_days: Known | None = None
    _heading: Known | None = None
    _last_line: Known | None = None

    def enter(self, start: int, end: int, *, is_term: bool, is_past: bool) -> None:
        """Go on to the expression at `start`:`end`."""
        self.start, self.end, self.is_term, self.is_past = start, end, is_term, is_past

    @property
    def is_adjectival(self) -> bool:
        """Whether the current expression tells which, rather than when: "l'accord du 13 février"."""
        return bool(self.pack.context["scope"]["adjectival"].search(self._line_before(self.start)[-14:]))

    def learn(self, value: Value) -> None:
        """Remember what the current expression names."""
        before, here = self._line_before(self.start), self.pack.context["scope"]
        adjectival = self.is_adjectival
        opens_line = not before.strip(_BULLETS)
        frames = value.precision == YEAR and bool(here["opens_sentence"].search(before))
        known = Known(self.start, self.end, value, adjectival, opens_line, frames)
        self.focus = known
        if known.is_days:
            self._focus_days = known
        if value.precision in (YEAR, MONTH) and not adjectival and self._is_heading(before):
            self._learn_heading(known)

    def _learn_heading(self, known: Known) -> None:
        """Remember a heading; of years one below the other, as menus have them, none is one."""
        last = self._last_line
        listed = last and not self.text[last.end : min(known.start, last.end + _LINE)].strip(_BULLETS + "\n")
        self._heading = None if listed else known
        self._last_line = known

    def direction(self, present: int = tense.UNKNOWN) -> int:
        """Where the verb nearest to the current expression looks; a present counts as `present`."""
        return tense.PAST if self.is_past else self.verbs.direction(self.start, self.end, present)

    @property
    def focus_days(self) -> Known | None:
        """The day or days last named, if near enough to count "la veille" from, with no other year since."""
        known, last = self._focus_days, self.focus
        if not known or self.start - known.end > _REACH:
            return None
        elsewhen = last.year and known.year and last.year != known.year
        return None if elsewhen and not last.adjectival else known

    def carrier(self) -> Known | None:
        """The date whose year the current expression may share, if the text named one near enough."""
        known, heading = self.focus, self._heading
        told = known and known.year and known is not self._last_line
        if told and (self._in_series_with(known) or self.is_near(known)):
            return known
        return heading if heading and self.start - heading.end <= _HEADING_REACH else None

    def is_heading(self, known: Known) -> bool:
        return known is self._heading

    def is_near(self, known: Known) -> bool:
        """Whether few sentences lie between a date and the current expression."""
        if self.start - known.end > _REACH:
            return False
        between = self.text[known.end : self.start]
        limit = _SENTENCES_ON_NEXT_PARAGRAPH if "\n" in between else _SENTENCES_ON
        return len(_SENTENCE_END.findall(between)) <= limit

    def in_same_sentence(self, known: Known) -> bool:
        return self.start - known.end <= _REACH and not _SENTENCE_END.search(self.text, known.end, self.start)

    def _in_series_with(self, known: Known) -> bool:
        """Whether both open a line, as the entries of a chronology do."""
        before = self._line_before(self.start).strip(_BULLETS)
        opens = before in ("", *self.pack.context["scope"]["opens_entry"])
        return known.opens_line and opens and self.start - known.end <= _REACH

    def _line_before(self, at: int) -> str:
        low = max(0, at - _LINE)
        return self.text[max(low, self.text.rfind("\n", low, at) + 1) : at]

    def _is_heading(self, before: str) -> bool:
        stop = self.text.find("\n", self.end, self.end + _LINE)
        after = self.text[self.end : stop if stop >= 0 else self.end + _LINE].strip()
        return (
            stop >= 0 and len(before) + len(after) <= _HEADING_WORDS and not after.endswith((".", ";", ","))
        )
