"""Articles → event mentions: every passage that reports that somebody did, said or plans something."""

import re
from bisect import bisect_left

from loaders import dates, schema
from loaders.articles import Article, Sentence
from loaders.clauses import SentenceView
from loaders.dates import TimeExpression
from loaders.events import carrying, timing
from loaders.events.mentions import Dating, Mention
from loaders.events.reader import Reader
from loaders.findings import Findings
from loaders.lexicon import FIRST_LANGUAGE
from loaders.text import tokens

# "9 mai 2000 : …" opens an entry of a chronology; its date may stand after a bullet or an article.
_OPENING = 6
# "19:47 - …" heads an entry of a page that is written on one day, its own.
_CLOCK = re.compile(r"[^\w\n]*\d{1,2}\s?[:hH]\s?\d{2}(?=\s*[-–—|:])")
_ENTRY = re.compile(r"[ \u00a0]*[:–—]")


def find(findings: Findings, media: frozenset[str]) -> list[Mention]:
    """The event mentions of an article, in text order, from all that is named in it.

    `media` are the ids of those who report for a living: what they say is news, not a statement of theirs.
    """
    article, affiliation = findings.article, findings.affiliation
    reader = Reader(article, affiliation, media)
    found: list[Mention] = []
    for number, sentence in enumerate(article.sentences):
        words = tokens(article.text, sentence.start, sentence.end)
        view = SentenceView(
            words,
            _within(findings.actors, sentence),
            _within(findings.places, sentence),
            _within(findings.times, sentence),
            article.language or FIRST_LANGUAGE,
        )
        found += reader.read(view, number, sentence)
    found.sort(key=lambda mention: (mention.start, mention.end))
    carrying.spread(found, _block_dates(article, findings.times), affiliation)
    carrying.keep_plans(found)
    carrying.close(found, article.published)
    return found


def _within(spans: list, sentence: Sentence) -> list:
    first = bisect_left(spans, sentence.start, key=lambda one: one.start)
    last = bisect_left(spans, sentence.end, key=lambda one: one.start)
    return [one for one in spans[first:last] if one.end <= sentence.end]


def _block_dates(article: Article, times: list[TimeExpression]) -> carrying.BlockDates:
    """The dating of each block from its heading, and from the date that opens it as an entry."""
    entries, headings = {}, {}
    dated = [one for one in times if one.kind == dates.DATE and timing.dating(one).start]
    for index, block in enumerate(article.blocks):
        start, end = block.heading or (0, 0)
        titled = [one for one in dated if start <= one.start and one.end <= end]
        if titled:
            headings[index] = timing.dating(titled[-1]).carried()
        elif article.published and (clock := _CLOCK.match(article.text, start, end)):
            day = article.published.isoformat()
            headings[index] = Dating(day, day, schema.DAY, clock.group(), schema.RELATIVE)
        opening = next((one for one in dated if block.start <= one.start <= block.start + _OPENING), None)
        if opening and _ENTRY.match(article.text, opening.end):
            entries[index] = timing.dating(opening)
    return carrying.BlockDates(entries, headings, _dateline(article, dated))


def _dateline(article: Article, dated: list[TimeExpression]) -> Dating | None:
    """The dating of the words that head the article ("OSLO, 3 mai (Agence) –"), if they hold a day."""
    start, end = article.dateline or (0, 0)
    days = [one for one in dated if start <= one.start and one.end <= end and one.precision == schema.DAY]
    return timing.dating(days[0]).carried() if days else None
