"""What is known where an expression stands: the article's day, and the dates that the text has named."""

import re
from dataclasses import dataclass, field
from datetime import date

from loaders.dates import tense
from loaders.dates.known import Known, Value
from loaders.dates.lines import Lines
from loaders.dates.pack import Pack
from loaders.schema import MONTH, YEAR

_REACH = 1500  # a date named further back than this many characters says nothing of the next
_HEADING_REACH = 6000
# The number of an item ("3. ") ends no sentence.
_SENTENCE_END = re.compile(r"(?<!\n\d)[.!?…][»\")\]]*\s+|\n+")
_SENTENCES_ON, _SENTENCES_ON_NEXT_PARAGRAPH = 3, 1
_NOUN = 60  # how far before a date the noun that it tells of is looked for


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
    _story: Known | None = None
    _focus_days: Known | None = None
    _past_days: Known | None = None
    _entry: Known | None = None
    _heading: Known | None = None
    _last_line: Known | None = None
    _lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        self._lines = Lines(self.text, self.pack.context["scope"])

    def enter(self, start: int, end: int, *, is_term: bool, is_past: bool) -> None:
        """Go on to the expression at `start`:`end`."""
        self.start, self.end, self.is_term, self.is_past = start, end, is_term, is_past

    @property
    def is_adjectival(self) -> bool:
        """Whether the current expression tells which, rather than when: "l'accord du 13 février"."""
        return bool(self.pack.context["scope"]["adjectival"].search(self._lines.before(self.start)[-14:]))

    def _tells_which(self, kind: str) -> bool:
        """Whether the current expression tells which one of `kind` is meant: done, or coming."""
        before = self._lines.before(self.start)[-_NOUN:]
        return bool(self.pack.context["scope"][kind].search(before))

    def is_before(self, known: Known) -> bool:
        """Whether what the current expression dates was before a date named, rather than before the news.

        So is what had been in history ("avait fermé en mars"); of late years, news is told in such a way too.
        """
        if self.is_past:
            return True
        history = self.published is None or self.published.year - known.year > 1
        earlier = self.verbs.is_earlier(self.start, self.end)
        return (earlier and history) or (self.in_entry(known) and (earlier or self._tells_which("done")))

    @property
    def is_ongoing(self) -> bool:
        """Whether what has been since then still is, rather than was at the time that the text tells of."""
        return self.is_past and not self.verbs.is_lasting(self.start, self.end)

    def goes_on_from(self, known: Known) -> bool:
        """Whether the current expression goes on with the story of a day named in the sentence before."""
        if not (known.is_days and known is self._story and self.is_near(known)):
            return False
        return self.direction() == tense.UNKNOWN or self.verbs.is_story(self.start, self.end)

    def is_apart_from(self, known: Known) -> bool:
        """Whether a verb of news stands between the current expression and what was dated in passing."""
        verbs, start, end = self.verbs, self.start, self.end
        if self.in_same_sentence(known) and verbs.is_in_passing(start):
            return False
        told = verbs.is_story(start, end) or verbs.is_lasting(start, end)
        return self.direction() != tense.UNKNOWN and not told

    def direction(self, present: int = tense.UNKNOWN) -> int:
        """Where the current expression looks: by the noun it tells of, or the verb nearest to it.

        A present counts as `present`.
        """
        if self.is_past or self._tells_which("done"):
            return tense.PAST
        direction = self.verbs.direction(self.start, self.end, present)
        if direction == tense.PAST and self._tells_which("coming"):
            return tense.UNKNOWN
        return tense.PLANNED if direction != tense.DUE and self._is_meant_for() else direction

    def _is_meant_for(self) -> bool:
        """ "convié pour le 9 septembre" """
        meant_for = self.pack.context["scope"]["meant_for"]
        low = max(0, self.start - _NOUN)
        return any(found.end() == self.start for found in meant_for.finditer(self.text, low, self.end))

    @property
    def told(self) -> Known | None:
        """The date that the story stands at; what is dated in passing counts for its own sentence alone."""
        last, story = self.focus, self._story
        if last is story or not story or not self._holds(story):
            return last
        own = self.in_same_sentence(last) and not self.in_same_sentence(story)
        beside = self.in_same_sentence(last) and self.verbs.is_in_passing(self.start)
        return last if own or beside else story

    def _holds(self, story: Known) -> bool:
        return self.is_near(story) or self.in_entry(story)

    @property
    def focus_days(self) -> Known | None:
        """The day or days last named, if near enough to count "la veille" from, with no other year since."""
        known, last = self._focus_days, self.focus
        if known and self._is_ahead(known) and self.direction() == tense.PAST:
            known = self._past_days
        if not known or self.start - known.end > _REACH:
            return None
        elsewhen = last.year and known.year and last.year != known.year
        return None if elsewhen and not last.passing else known

    def _is_ahead(self, known: Known) -> bool:
        return self.published is not None and known.value.first > self.published

    def carrier(self) -> Known | None:
        """The date whose year the current expression may share, if the text named one near enough."""
        known, heading = self.told, self._heading
        if self._opens_entry and (last := self._last_entry()):
            return last
        told = known and known.year and known is not self._last_line
        if told and (self._in_series_with(known) or self._holds(known)):
            return known
        return heading if heading and self.start - heading.end <= _HEADING_REACH else None

    def rules(self, known: Known) -> bool:
        """Whether a date orders the current expression by the layout: a heading, or an entry its next."""
        if known is self._heading and not self._lines.is_title(known.end):
            return True
        return self._opens_entry and (known is self._entry or known is self._heading)

    def in_entry(self, known: Known) -> bool:
        """Whether a date opens the entry of a chronology that the current expression stands in."""
        return (
            known is self._entry
            and self.start - known.end <= _REACH
            and "\n" not in self.text[known.end : self.start].strip()
        )

    def _last_entry(self) -> Known | None:
        """The entry before the current one, or the heading that stands between the two."""
        known, heading = self._entry, self._heading
        if heading and (not known or heading.start > known.start):
            return heading if self.start - heading.end <= _HEADING_REACH else None
        return known if known and known.year and self.start - known.end <= _REACH else None

    # What the text names ------------------------------------------------------------------------------

    def learn(self, value: Value) -> None:
        """Remember what the current expression names."""
        before, here = self._lines.before(self.start), self.pack.context["scope"]
        adjectival, opens_line = self.is_adjectival, self._lines.opens(self.start)
        frames = value.precision == YEAR and bool(here["opens_sentence"].search(before))
        passing = adjectival or (not opens_line and self.verbs.is_in_passing(self.start))
        known = Known(self.start, self.end, value, adjectival, opens_line, frames, passing)
        self.focus = known
        if not passing:
            self._story = known
        if known.is_days and not (passing and self._is_elsewhen(known)):
            self._learn_days(known)
        if self._opens_entry:
            self._entry = known
        if value.precision in (YEAR, MONTH) and not adjectival and self._is_heading:
            self._learn_heading(known)

    def _is_elsewhen(self, known: Known) -> bool:
        """Whether a date lies in another year than the story."""
        return bool(self._story and self._holds(self._story) and self._story.year != known.year)

    def _learn_days(self, known: Known) -> None:
        self._focus_days = known
        if not self._is_ahead(known):
            self._past_days = known

    def _learn_heading(self, known: Known) -> None:
        """Remember a heading; of years one below the other, as menus have them, none is one."""
        last = self._last_line
        self._heading = None if last and self._lines.follow(last.end, known.start) else known
        self._last_line = known

    def is_near(self, known: Known) -> bool:
        """Whether few sentences lie between a date and the current expression."""
        if self.start - known.end > _REACH:
            return False
        between = self.text[known.end : self.start]
        limit = _SENTENCES_ON_NEXT_PARAGRAPH if "\n" in between else _SENTENCES_ON
        return len(_SENTENCE_END.findall(between)) <= limit

    def in_same_sentence(self, known: Known) -> bool:
        return self.start - known.end <= _REACH and not _SENTENCE_END.search(self.text, known.end, self.start)

    @property
    def _opens_entry(self) -> bool:
        return self._lines.opens_entry(self.start, self.end)

    @property
    def _is_heading(self) -> bool:
        return self._lines.is_heading(self.start, self.end)

    def _in_series_with(self, known: Known) -> bool:
        """Whether both open a line, as the entries of a chronology do."""
        return known.opens_line and self._lines.opens(self.start) and self.start - known.end <= _REACH
