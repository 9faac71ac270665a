"""Where a time expression stands in its text: how it is put, which way it looks, what is near to it."""

import re
from dataclasses import dataclass, field
from datetime import date

from loaders.dates import tense
from loaders.dates.known import Known
from loaders.dates.lines import Lines
from loaders.dates.pack import Pack

REACH = 1500  # a date named further back than this many characters says nothing of the next
# The number of an item ("3. ") ends no sentence.
_SENTENCE_END = re.compile(r"(?<!\n\d)[.!?…][»\")\]]*\s+|\n+")
_SENTENCES_ON, _SENTENCES_ON_NEXT_PARAGRAPH = 3, 1
_NOUN = 60  # how far before a date the noun that it tells of is looked for


@dataclass(slots=True)
class Position:
    """The place of the expression `start`:`end` that is being resolved, in a reading from start to end.

    `text` is the text as `wording.surface` gives it, `verbs` its verbs; `is_term` tells whether it is the day
    before which something is or is to be ("avant", "d'ici", "jusqu'à"), `is_past` whether something has been
    since then.
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
    lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        self.lines = Lines(self.text, self.pack.context["scope"])

    def enter(self, start: int, end: int, *, is_term: bool, is_past: bool) -> None:
        """Go on to the expression at `start`:`end`."""
        self.start, self.end, self.is_term, self.is_past = start, end, is_term, is_past

    @property
    def is_adjectival(self) -> bool:
        """Whether the current expression tells which, rather than when: "l'accord du 13 février"."""
        return bool(self.pack.context["scope"]["adjectival"].search(self.lines.before(self.start)[-14:]))

    def tells_which(self, kind: str) -> bool:
        """Whether the current expression tells which one of `kind` is meant: done, or coming."""
        before = self.lines.before(self.start)[-_NOUN:]
        told = self.pack.context["scope"][kind].search(before)
        return bool(told) and not self.verbs.is_from_then(self.start)

    @property
    def is_ongoing(self) -> bool:
        """Whether what has been since then still is, rather than was at the time that the text tells of."""
        return self.is_past and not self.verbs.is_lasting(self.start, self.end)

    @property
    def is_earlier(self) -> bool:
        """Whether the current expression dates what had been before the time told of: "avait fermé le 9"."""
        return self.verbs.is_earlier(self.start, self.end)

    @property
    def is_then(self) -> bool:
        """Whether the current expression counts from a story's time rather than the article's own."""
        return self.published is None or self.verbs.is_story(self.start, self.end)

    def direction(self, present: int = tense.UNKNOWN) -> int:
        """Where the current expression looks: by the noun it tells of, or the verb nearest to it.

        A present counts as `present`.
        """
        if self.is_past or self.tells_which("done"):
            return tense.PAST
        direction = self.verbs.direction(self.start, self.end, present)
        if direction == tense.PAST and self.tells_which("coming"):
            return tense.UNKNOWN
        return tense.PLANNED if direction != tense.DUE and self._is_meant_for() else direction

    def _is_meant_for(self) -> bool:
        """ "convié pour le 9 septembre" """
        meant_for = self.pack.context["scope"]["meant_for"]
        low = max(0, self.start - _NOUN)
        return any(found.end() == self.start for found in meant_for.finditer(self.text, low, self.end))

    def is_near(self, known: Known) -> bool:
        """Whether few sentences lie between a date and the current expression."""
        if self.start - known.end > REACH:
            return False
        between = self.text[known.end : self.start]
        limit = _SENTENCES_ON_NEXT_PARAGRAPH if "\n" in between else _SENTENCES_ON
        return len(_SENTENCE_END.findall(between)) <= limit

    def in_same_sentence(self, known: Known) -> bool:
        """Whether the current expression stands in the sentence of a date."""
        return self.start - known.end <= REACH and not _SENTENCE_END.search(self.text, known.end, self.start)

    def sentence_start(self, at: int) -> int:
        """Where the sentence of `at` begins, as far as a date's own reach."""
        low = max(0, at - REACH)
        return max((stop.end() for stop in _SENTENCE_END.finditer(self.text, low, at)), default=low)

    @property
    def opens_entry(self) -> bool:
        """Whether it opens the entry of a chronology."""
        return self.lines.opens_entry(self.start, self.end)

    @property
    def is_heading(self) -> bool:
        """Whether it is, or opens, a heading."""
        return self.lines.is_heading(self.start, self.end)
