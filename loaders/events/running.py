"""The time that a text is telling of where an act stands: the last date that led to it, by its tense."""

from collections.abc import Hashable, Iterator
from datetime import date, timedelta

from loaders import schema
from loaders.events.dated import Dated, Told
from loaders.events.mentions import WORDS, Dating, Mention, Scene, Tense

_NEAR_PARAGRAPHS = 6
_NEAR_SENTENCES = 1
_NEAR_BEFORE = 2
_NEWS = timedelta(days=3)
_LONG_AGO = timedelta(days=366)
_LONG_BEFORE = timedelta(days=90)
_EXACT = (schema.DAY, schema.MONTH, schema.RANGE)
# The tenses that take a year alone for their time.
_OF_ITS_OWN = frozenset({Tense.STORY, Tense.BEFORE})


class Running:
    """The dates that the text of one article runs on with.

    `news` is the day that its lead names, `dateline` the day of all that is said in it.
    """

    def __init__(
        self, scenes: list[Scene], published: date | None, news: Dating | None, dateline: Dating | None
    ) -> None:
        self._published = published
        self._lead_day = news
        self._said_day = dateline or news
        self._dated = Dated()
        for scene in scenes:
            if self.is_past(scene) and (scene.date.precision in _EXACT or scene.tense in _OF_ITS_OWN):
                self._enter(scene)

    def enter(self, mention: Mention) -> None:
        """Let the text run on with the date of a mention that tells of what was done."""
        if leads(mention) and self.is_past(mention):
            self._enter(mention)

    def is_past(self, told: Told) -> bool:
        """Whether what is told as done has a date that lies in the past."""
        return self._published is None or told.date.start <= self._published.isoformat()

    def _enter(self, told: Told) -> None:
        if told.tense is Tense.BEFORE:
            self._dated.add(told, [(Tense.BEFORE, told.block)])
            return
        keys: list[Hashable] = [(told.block, told.sentence)]
        if told.date.precision in _EXACT:
            keys.append(told.heading)
        if told.tense is Tense.PRESENT and not self._tells_news(told):
            keys.append((Tense.PRESENT, told.heading))
        self._dated.add(told, keys)

    def at(self, mention: Mention, heading: Dating | None) -> Dating | None:
        """The running date of the time that a mention tells of: the last one before, in this section.

        The day of a heading above holds until the paragraph gives another.
        """
        told = self._before(mention)
        if heading and heading.precision == schema.DAY:
            return carried(told) if told and told.block == mention.block else heading
        if says(mention) and (said := self._said(mention, told)):
            return said
        near = told and mention.block - told.block <= _NEAR_PARAGRAPHS
        return carried(told) if near else heading

    def _before(self, mention: Mention) -> Told | None:
        """What a mention goes on from, by its tense."""
        if mention.tense is Tense.LASTING:
            return self._dated.before(mention.start, *_near(mention, _NEAR_BEFORE))
        if mention.tense is Tense.BEFORE:
            told = self._dated.before(mention.start, (Tense.BEFORE, mention.block))
            return told if told and mention.sentence - told.sentence <= _NEAR_BEFORE else None
        if mention.tense is Tense.PRESENT and not says(mention):
            return self._dated.before(mention.start, (Tense.PRESENT, mention.heading))
        if mention.tense is Tense.APART:
            return None
        told = self._dated.before(mention.start, mention.heading, *_near(mention, _NEAR_SENTENCES))
        if told and mention.tense is Tense.STORY and told.tense is not Tense.STORY and self._tells_news(told):
            return None
        return None if told and self._back_to_news(told, mention) else told

    def _back_to_news(self, told: Told, mention: Mention) -> bool:
        """Whether a new paragraph goes back from a time before the news to the news."""
        apart = mention.tense in (Tense.PAST, Tense.PRESENT) and told.block != mention.block
        return bool(self._lead_day) and apart and _days(told.date, self._lead_day) > _LONG_BEFORE

    def _said(self, mention: Mention, told: Told | None) -> Dating | None:
        """The day of a statement: of what it goes on with, else of the article's news, else the latest."""
        if told and (_goes_on(told, mention) or (self._tells_news(told) and told.block == mention.block)):
            return carried(told)
        latest = self._dated.latest(mention.start, mention.heading)
        if latest and self._tells_news(latest):
            return carried(latest)
        day = self._said_day
        if day and latest and not self._back_to_news(latest, mention):
            day = day if _days(latest.date, day) <= _LONG_BEFORE else None  # a story of another time
        day = day or carried(latest)
        return day if day and not (told and _apart(told, day, mention)) else None

    def _tells_news(self, told: Told) -> bool:
        """Whether a telling gives a day of the news: some days before the article came out, or that one."""
        if self._published is None or told.date.precision != schema.DAY:
            return False
        age = self._published - date.fromisoformat(told.date.start)
        return timedelta(0) <= age <= _NEWS


def leads(mention: Mention) -> bool:
    """Whether a telling sets the date that a narrative runs on with: told as done, by a verb of its own."""
    return (
        not mention.backstory
        and mention.status == schema.ACTUAL
        and mention.clause is not None
        and not mention.modifies
    )


def says(mention: Mention) -> bool:
    """Whether a mention tells of words, as news does."""
    return mention.event_type in WORDS and mention.tense in (Tense.PAST, Tense.PRESENT)


def carried(told: Told | None) -> Dating | None:
    """The date of what was told, for another act."""
    return told.date.carried() if told else None


def _near(mention: Mention, sentences: int) -> Iterator[Hashable]:
    """The sentences of its paragraph that a mention may go on with, so many back."""
    return ((mention.block, mention.sentence - back) for back in range(sentences + 1))


def _apart(told: Told, latest: Dating, mention: Mention) -> bool:
    """Whether the paragraph tells of long before the latest time, and goes on with its own."""
    return told.block == mention.block and _days(told.date, latest) > _LONG_AGO


def _goes_on(told: Told, mention: Mention) -> bool:
    """Whether a mention goes on with its sentence, or with what the one before tells of the same actor."""
    near = told.block == mention.block and mention.sentence - told.sentence <= 1
    return told.sentence == mention.sentence or (near and bool(set(told.source) & set(mention.source)))


def _days(one: Dating, other: Dating) -> timedelta:
    return date.fromisoformat(other.start) - date.fromisoformat(one.start)
