"""The date that a reader carries to an act told without one, and nothing else.

A date is carried only along a chain that a reader follows: the clause before in the same sentence, another
telling of the same act in the article, the paragraph's running date, the section's heading. The day of
publication is never taken for the day of the act.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from loaders import schema
from loaders.affiliation import Affiliation
from loaders.events.mentions import VISIT, WORDS, Dating, Mention, Scene, Tense

_NEAR_PARAGRAPHS = 6
_NEAR_SENTENCES = 1
_NEAR_BEFORE = 2
_MOST_LEADS = 40
_NEWS = timedelta(days=3)
_LONG_AGO = timedelta(days=366)
_LONG_BEFORE = timedelta(days=90)
_EXACT = (schema.DAY, schema.MONTH, schema.RANGE)
# What a date is carried along.
_SENTENCE, _CLAUSE, _OCCASION, _LEAD = "sentence", "clause", "occasion", "lead"
# Those that take a year alone for their time.
_OF_ITS_OWN = frozenset({Tense.STORY, Tense.BEFORE})


def keep_plans(mentions: list[Mention]) -> None:
    """A visit that the article expects is still a plan where the present tells of it (changes the mentions).

    "Le ministre est attendu mardi à X … il se rend dans la capitale accompagné de Y."
    """
    planned = {_visit(one) for one in mentions if one.status == schema.PLANNED and one.mode == VISIT}
    for mention in mentions:
        if mention.tense is Tense.PRESENT and mention.mode == VISIT and _visit(mention) in planned:
            mention.status = schema.PLANNED


def close(mentions: list[Mention], reach: date | None) -> None:
    """End what goes on "since" some day on the day `reach` of publication, if that is known.

    Past it the article knows nothing. Changes the mentions.
    """
    for mention in mentions:
        told = mention.date
        if reach and told.start and not told.end and mention.status != schema.PLANNED:
            end = max(told.start, reach.isoformat())
            mention.date = replace(told, end=end, precision=schema.RANGE)


def _visit(mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return mention.source, mention.target, mention.date.start


@dataclass(frozen=True, slots=True)
class BlockDates:
    """The dating that a block's words have from the entry they stand in ("9 mai 2000 : …") or its heading.

    `dateline` is the dating that the head of the article, or its signature, gives to all that is said in it,
    `news` the day that its lead names, for what the next paragraphs say.
    """

    entries: Mapping[int, Dating]
    headings: Mapping[int, Dating]
    dateline: Dating | None = None
    news: Dating | None = None


def spread(
    mentions: list[Mention],
    scenes: list[Scene],
    blocks: BlockDates,
    affiliation: Affiliation,
    published: date | None,
) -> None:
    """Give each mention without a date the one a reader would carry to it (changes the mentions)."""
    chain = _Chain(mentions, scenes, affiliation, published, blocks)
    steps = (
        lambda mention: blocks.entries.get(mention.block),
        chain.from_sentence,
        chain.from_same_act,
        chain.from_recalled,
        chain.from_host,
        chain.from_same_act,
        lambda mention: chain.running(mention, blocks.headings.get(mention.block)),
        lambda mention: (blocks.dateline or blocks.news) if _said_now(mention) else None,
        lambda mention: blocks.news if _done_now(mention) else None,
    )
    for carry in steps:
        for mention in mentions:
            if not mention.date.start and (dating := carry(mention)):
                mention.date = dating
                chain.enter(mention)


_Told = Mention | Scene


class _Dated:
    """What of an article has a date, by what a reader carries a date along."""

    def __init__(self) -> None:
        self._along: dict[Hashable, list[_Told]] = defaultdict(list)

    def add(self, told: _Told, keys: Iterable[Hashable]) -> None:
        """Enter what has a date."""
        for key in keys:
            insort(self._along[key], told, key=_start)

    def first(self, key: Hashable) -> _Told | None:
        """The first one told."""
        return next(iter(self._along.get(key, ())), None)

    def before(self, start: int, *keys: Hashable) -> _Told | None:
        """The last one told before character `start`, along any of `keys`."""
        found = (self._before(start, key)[-1:] for key in keys)
        return max((told[0] for told in found if told), key=_start, default=None)

    def latest(self, start: int, key: Hashable) -> _Told | None:
        """The one with the latest day of those told before character `start`."""
        return max(self._before(start, key), key=lambda one: one.date.start, default=None)

    def _before(self, start: int, key: Hashable) -> list[_Told]:
        told = self._along.get(key, [])
        before = bisect_left(told, start, key=_start)
        return told[max(before - _MOST_LEADS, 0) : before]

    def nearest(self, start: int, key: Hashable) -> _Told | None:
        """The one told last before character `start` or at it, else the first told after it."""
        told = self._along.get(key, [])
        after = bisect_right(told, start, key=_start)
        if after:
            after = bisect_left(told, told[after - 1].start, key=_start)
        return told[after] if after < len(told) else None


def _start(told: _Told) -> int:
    return told.start


class _Chain:
    """Carries dates between the mentions of one article."""

    def __init__(
        self,
        mentions: list[Mention],
        scenes: list[Scene],
        affiliation: Affiliation,
        published: date | None,
        blocks: BlockDates,
    ) -> None:
        self._blocks = blocks
        self._dateline = blocks.dateline or blocks.news
        self._news: _Told | None = None
        self._published = published
        self._affiliation = affiliation
        self._dated = _Dated()
        for scene in scenes:
            if self._past(scene) and (scene.date.precision in _EXACT or scene.tense in _OF_ITS_OWN):
                self._lead(scene)
        for mention in mentions:
            if mention.date.start:
                self.enter(mention)

    def enter(self, mention: Mention) -> None:
        """Let the date of a mention be carried to others."""
        self._dated.add(mention, self._keys(mention))
        if _leads(mention) and self._past(mention):
            self._lead(mention)

    def _past(self, told: _Told) -> bool:
        """Whether what is told as done has a date that lies in the past."""
        return self._published is None or told.date.start <= self._published.isoformat()

    def _lead(self, told: _Told) -> None:
        """Let the text run on with a date."""
        if told.tense is not Tense.BEFORE:
            keys = [(_LEAD, told.block, told.sentence)]
            if told.date.precision in _EXACT:
                keys.append((_LEAD, told.heading))
            news = self._tells_news(told)
            if told.tense is Tense.PRESENT and not news:
                keys.append((Tense.PRESENT, told.heading))
            self._dated.add(told, keys)
            if news:
                self._news = min(self._news or told, told, key=_start)
        else:
            self._dated.add(told, [(Tense.BEFORE, told.block)])

    def _keys(self, mention: Mention) -> Iterator[Hashable]:
        yield _OCCASION, mention.occasion
        yield self._act(mention)
        if mention.clause is not None:
            yield _SENTENCE, mention.sentence
            yield _CLAUSE, mention.sentence, mention.clause

    def from_sentence(self, mention: Mention) -> Dating | None:
        """The date of an act told in the same sentence that this one goes on with."""
        if not mention.continues:
            return None
        return _carried(self._dated.nearest(mention.start, (_SENTENCE, mention.sentence)))

    def from_same_act(self, mention: Mention) -> Dating | None:
        """The date of another telling of the same act in the article: same type, same actors."""
        act = self._act(mention)
        return _carried(self._dated.nearest(mention.start, act)) if act else None

    def from_recalled(self, mention: Mention) -> Dating | None:
        """The date, and the place, of what the sentence says it belongs to ("lors de cette visite")."""
        if mention.recalls is None:
            return None
        told = self._dated.nearest(mention.start, (_OCCASION, mention.recalls))
        if told is not None and mention.status != schema.PLANNED and not self._past(told):
            return None  # what was done belongs to no visit that is still to come
        if told is not None and not mention.place:
            mention.place, mention.place_precision = told.place, told.place_precision
        return _carried(told)

    def from_host(self, mention: Mention) -> Dating | None:
        """The date of the clause that a noun's act stands in ("signé hier après leurs entretiens")."""
        return _carried(self._dated.first((_CLAUSE, mention.sentence, mention.host)))

    def running(self, mention: Mention, heading: Dating | None) -> Dating | None:
        """The running date of the time that a mention tells of: the last one before, in this section.

        The day of a heading above holds until the paragraph gives another.
        """
        told = self._running(mention)
        if heading and heading.precision == schema.DAY:
            return _carried(told) if told and told.block == mention.block else heading
        if _says(mention) and (said := self._said(mention, told)):
            return said
        near = told and mention.block - told.block <= _NEAR_PARAGRAPHS
        return _carried(told) if near else heading

    def _running(self, mention: Mention) -> _Told | None:
        """What a mention goes on from, by its tense."""
        if mention.tense is Tense.LASTING:
            return self._dated.before(mention.start, *_near(mention, _NEAR_BEFORE))
        if mention.tense is Tense.BEFORE:
            told = self._dated.before(mention.start, (Tense.BEFORE, mention.block))
            return told if told and mention.sentence - told.sentence <= _NEAR_BEFORE else None
        if mention.tense is Tense.PRESENT and not _says(mention):
            return self._dated.before(mention.start, (Tense.PRESENT, mention.heading))
        if mention.tense is Tense.APART:
            return None
        told = self._dated.before(mention.start, (_LEAD, mention.heading), *_near(mention, _NEAR_SENTENCES))
        if told and mention.tense is Tense.STORY and told.tense is not Tense.STORY and self._tells_news(told):
            return None
        return None if told and self._back_to_news(told, mention) else told

    def _back_to_news(self, told: _Told, mention: Mention) -> bool:
        """Whether a new paragraph goes back from a time before the news to the news."""
        news = self._blocks.news
        apart = mention.tense in (Tense.PAST, Tense.PRESENT) and told.block != mention.block
        return bool(news) and apart and _days(told.date, news) > _LONG_BEFORE

    def _said(self, mention: Mention, told: _Told | None) -> Dating | None:
        """The day of a statement: of what it goes on with, else of the article's news, else the latest."""
        last = self._dated.latest(mention.start, (_LEAD, mention.heading))
        latest = _carried(last)
        if told and (_goes_on(told, mention) or (self._tells_news(told) and told.block == mention.block)):
            return _carried(told)
        if last and self._tells_news(last):
            return latest
        near = (
            self._news
            and self._news.start < mention.start
            and self._news.heading == mention.heading
            and mention.block - self._news.block <= _NEAR_PARAGRAPHS
        )
        news = _carried(self._news) if near else self._dateline
        if news and last and not self._back_to_news(last, mention) and _days(latest, news) > _LONG_BEFORE:
            news = latest  # a story of another time
        news = news or latest
        return news if news and not (told and _apart(told, news, mention)) else None

    def _tells_news(self, told: _Told) -> bool:
        """Whether a telling gives a day of the news: some days before the article came out, or that one."""
        if self._published is None or told.date.precision != schema.DAY:
            return False
        age = self._published - date.fromisoformat(told.date.start)
        return timedelta(0) <= age <= _NEWS

    def _act(self, mention: Mention) -> Hashable:
        """What two tellings of one act share: type, tense and actors, or the states behind these."""
        kind = mention.event_type, mention.mode, mention.backstory
        if mention.mode == VISIT:
            return *kind, frozenset(mention.source), self._affiliation.countries(mention.target)
        everyone = frozenset((*mention.source, *mention.target))
        return (*kind, everyone) if len(everyone) > 1 else None


def _near(mention: Mention, sentences: int) -> Iterator[Hashable]:
    """The sentences of its paragraph that a mention may go on with, so many back."""
    return ((_LEAD, mention.block, mention.sentence - back) for back in range(sentences + 1))


def _leads(mention: Mention) -> bool:
    """Whether a telling sets the date that a narrative runs on with: told as done, by a verb of its own."""
    return (
        not mention.backstory
        and mention.status == schema.ACTUAL
        and mention.clause is not None
        and not mention.modifies
    )


def _done_now(mention: Mention) -> bool:
    """Whether a mention tells what was done, in the time of news."""
    return mention.tense is Tense.PAST and _leads(mention)


def _said_now(mention: Mention) -> bool:
    """Whether a mention tells what is said on the day of the text itself."""
    return _says(mention) and not mention.modifies and mention.clause is not None


def _says(mention: Mention) -> bool:
    """Whether a mention tells of words, as news does."""
    return mention.event_type in WORDS and mention.tense in (Tense.PAST, Tense.PRESENT)


def _apart(told: _Told, latest: Dating, mention: Mention) -> bool:
    """Whether the paragraph tells of long before the latest time, and goes on with its own."""
    return told.block == mention.block and _days(told.date, latest) > _LONG_AGO


def _goes_on(told: _Told, mention: Mention) -> bool:
    """Whether a mention goes on with its sentence, or with what the one before tells of the same actor."""
    near = told.block == mention.block and mention.sentence - told.sentence <= 1
    return told.sentence == mention.sentence or (near and bool(set(told.source) & set(mention.source)))


def _days(one: Dating, other: Dating) -> timedelta:
    return date.fromisoformat(other.start) - date.fromisoformat(one.start)


def _carried(told: _Told | None) -> Dating | None:
    return told.date.carried() if told else None
