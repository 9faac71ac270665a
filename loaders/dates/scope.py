"""What is known where an expression stands: the article's day, and the dates that the text has named."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.dates import tense
from loaders.dates.known import Known, Value
from loaders.dates.position import REACH, Position
from loaders.schema import EXPLICIT, MONTH, RELATIVE, YEAR

_HEADING_REACH = 6000  # characters in which a heading holds, and the time of a story


@dataclass(slots=True)
class Scope(Position):
    """The state of a reading that goes through a text from start to end.

    `written_years` are the years that the text writes out anywhere. Of the dates named so far, `focus` is the
    last, `_story` the last that was not in passing, `_epoch` the last at which a step of a story was told.
    """

    focus: Known | None = None
    _story: Known | None = None
    _epoch: Known | None = None
    _focus_days: Known | None = None
    _past_days: Known | None = None
    _story_days: Known | None = None
    _entry: Known | None = None
    _heading: Known | None = None
    _last_line: Known | None = None

    def is_before(self, known: Known) -> bool:
        """Whether what the current expression dates was before a date named, rather than before the news.

        So is what had been in history ("avait fermé en mars"); of late years, news is told in such a way too.
        """
        if self.is_past:
            return True
        history = self.published is None or self.published.year - known.year > 1
        earlier = self.is_earlier
        return (earlier and history) or (self.in_entry(known) and (earlier or self.tells_which("done")))

    def goes_on_with(self, known: Known) -> bool:
        """Whether a date is the one that the story has come to, and the current expression goes on with it.

        Where the day of the article is known, only the tense of stories goes on with what is far above.
        """
        if known is not self._epoch:
            return False
        if self.published is None:
            return self.direction() not in tense.AHEAD
        return self.verbs.is_story(self.start, self.end)

    def moves_on_from(self, known: Known) -> bool:
        """Whether it goes on with it in a tense in which stories move forward."""
        forward = self.verbs.is_story(self.start, self.end) or self.direction() == tense.UNKNOWN
        return forward and self.goes_on_with(known)

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

    def is_beside(self, known: Known) -> bool:
        """Whether a year tells of something beside the news that the current expression dates.

        "Hôte d'un tournoi en 2019, Oslo a livré des camions le 3 mars."
        """
        if known.value.precision != YEAR or known.value.basis != EXPLICIT or known.frames or known.opens_line:
            return False
        if not self.in_same_sentence(known):
            told = self.verbs.is_story(self.start, self.end) or self.verbs.is_lasting(self.start, self.end)
            return self.direction() == tense.PAST and not told
        opening = self.sentence_start(known.start)
        return self.verbs.tells(known.end, self.start) and not self.verbs.tells(opening, known.start)

    @property
    def told(self) -> Known | None:
        """The date that the story stands at; what is dated in passing counts for its own sentence alone."""
        last, story = self.focus, self._story
        if last and self._epoch and self._is_left(last):
            return self._epoch
        if last is story or not story or not self._holds(story):
            return last
        own = self.in_same_sentence(last) and not self.in_same_sentence(story)
        beside = self.in_same_sentence(last) and self.verbs.is_in_passing(self.start)
        before = last.earlier and self.is_near(last) and self.is_earlier
        return last if own or beside or before else story

    def _holds(self, story: Known) -> bool:
        return self.is_near(story) or self.in_entry(story)

    @property
    def focus_days(self) -> Known | None:
        """The day or days last named, if near enough to count "la veille" from, with no other year since."""
        known, last = self._focus_days, self.focus
        if known and self._is_ahead(known) and self.direction() == tense.PAST:
            known = self._past_days
        if known and self._is_left(known):
            known = self._story_days
        if not known or self.start - known.end > REACH:
            return None
        elsewhen = last.year and known.year and last.year != known.year
        return None if elsewhen and not last.passing else known

    def _is_ahead(self, known: Known) -> bool:
        return self.published is not None and known.value.first > self.published

    def carrier(self) -> Known | None:
        """The likeliest of `carriers`."""
        return next(self.carriers(), None)

    def carriers(self) -> Iterator[Known]:
        """The dates whose year the current expression may share, the likeliest first."""
        known, heading = self.told, self._heading
        if self.opens_entry and (last := self._last_entry()):
            yield last
            return
        told = known and known.year and known is not self._last_line
        if told and (self._in_series_with(known) or self._holds(known)) and not self._is_left(known):
            yield known
        elif heading and self.start - heading.end <= _HEADING_REACH:
            yield heading
        entry = self._entry
        if entry and entry.year and entry is not self._last_line and self.in_entry(entry):
            yield entry
        if self._epoch and self.start - self._epoch.end <= _HEADING_REACH and self.goes_on_with(self._epoch):
            yield self._epoch

    def _is_left(self, known: Known) -> bool:
        """Whether the story has left behind what had been before it ("il l'avait fermée en 1993")."""
        return known.earlier and self.verbs.is_story(self.start, self.end)

    def rules(self, known: Known) -> bool:
        """Whether a date orders the current expression by the layout: a heading, or an entry its next."""
        if known is self._heading and not self.lines.is_title(known.end):
            return True
        return self.opens_entry and (known is self._entry or known is self._heading)

    def in_entry(self, known: Known) -> bool:
        """Whether a date opens the entry of a chronology that the current expression stands in."""
        return (
            known is self._entry
            and self.start - known.end <= REACH
            and "\n" not in self.text[known.end : self.start].strip()
        )

    def _last_entry(self) -> Known | None:
        """The entry before the current one, or the heading that stands between the two."""
        known, heading = self._entry, self._heading
        if heading and (not known or heading.start > known.start):
            return heading if self.start - heading.end <= _HEADING_REACH else None
        return known if known and known.year and self.start - known.end <= REACH else None

    # What the text names ------------------------------------------------------------------------------

    def learn(self, value: Value) -> None:
        """Remember what the current expression names."""
        before, here = self.lines.before(self.start), self.pack.context["scope"]
        adjectival, opens_line = self.is_adjectival, self.lines.opens(self.start)
        frames = value.precision == YEAR and bool(here["opens_sentence"].search(before))
        earlier = self._is_before_story(value)
        passing = adjectival or earlier or (not opens_line and self.verbs.is_in_passing(self.start))
        known = Known(self.start, self.end, value, adjectival, opens_line, frames, passing, earlier)
        self.focus = known
        if not passing:
            self._story = known
            self._learn_epoch(known)
        if known.is_days and not (passing and self._is_elsewhen(known)):
            self._learn_days(known)
        if self.opens_entry:
            self._entry = known
        if value.precision in (YEAR, MONTH) and not adjectival and self.is_heading:
            self._learn_heading(known)

    def _is_before_story(self, value: Value) -> bool:
        """Whether the current expression dates what had been before the time that the story stands at."""
        story = self._story
        return bool(story and value.last < story.value.first and self.is_earlier)

    def _learn_epoch(self, known: Known) -> None:
        """Remember when the story is, and forget it where the news goes on."""
        if known.value.basis != RELATIVE:
            if known.year and self._tells_story(known):
                self._epoch = known
        elif known.is_days and self.direction() == tense.PAST:
            self._epoch = None

    def _tells_story(self, known: Known) -> bool:
        """Whether what the current expression dates is a step of a story, not how things were then."""
        epoch = self._epoch
        if epoch and known.value.last < epoch.value.first and self.in_same_sentence(epoch):
            return False
        if self.published is not None:
            return known.frames or self.verbs.is_beside_story(self.start, self.end)
        ahead = self.direction() in (*tense.AHEAD, tense.DUE)
        return not (ahead or self.verbs.is_lasting(self.start, self.end))

    def _is_elsewhen(self, known: Known) -> bool:
        """Whether a date lies in another year than the story."""
        return bool(self._story and self._holds(self._story) and self._story.year != known.year)

    def _learn_days(self, known: Known) -> None:
        self._focus_days = known
        if not known.earlier:
            self._story_days = known
        if not self._is_ahead(known):
            self._past_days = known

    def _learn_heading(self, known: Known) -> None:
        """Remember a heading; of years one below the other, as menus have them, none is one."""
        last = self._last_line
        self._heading = None if last and self.lines.follow(last.end, known.start) else known
        self._last_line = known

    def _in_series_with(self, known: Known) -> bool:
        """Whether both open a line, as the entries of a chronology do."""
        return known.opens_line and self.lines.opens(self.start) and self.start - known.end <= REACH
