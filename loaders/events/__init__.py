"""Articles → event mentions: every passage that reports that somebody did, said or plans something."""

from bisect import bisect_left
from dataclasses import replace

from loaders import schema
from loaders.articles import Sentence
from loaders.clauses import SentenceView
from loaders.events import carrying, entries
from loaders.events.mentions import WORDS, Mention, Tense
from loaders.events.parties import Parties
from loaders.events.reader import Reader
from loaders.findings import Findings
from loaders.lexicon import FIRST_LANGUAGE
from loaders.text import tokens

# What is traded or given "en général" is no act of a day.
_TRADE = frozenset({"COOPERATE", "AID"})


def find(findings: Findings, media: frozenset[str]) -> list[Mention]:
    """The event mentions of an article, in text order, from all that is named in it.

    `media` are the ids of those who report for a living: what they say is news, not a statement of theirs.
    """
    article, affiliation = findings.article, findings.affiliation
    findings = entries.by_hours(findings)
    reader = Reader(article, affiliation, media)
    found: list[Mention] = []
    for number, sentence in enumerate(article.sentences):
        told = _told(sentence, article.dateline)
        view = SentenceView(
            tokens=tokens(article.text, told.start, told.end),
            dates=_within(findings.times, told),
            language=article.language or FIRST_LANGUAGE,
            actors=_within(findings.actors, told),
            places=_within(findings.places, told),
        )
        found += reader.read(view, number, sentence)
    found.sort(key=lambda mention: (mention.start, mention.end))
    carrying.spread(
        found, reader.scenes, entries.block_dates(article, findings.times), affiliation, article.present
    )
    carrying.keep_plans(found)
    carrying.close(found, article.published)
    told = [mention for mention in found if not _habitual(mention)]
    Parties(findings).complete(told)
    return told


def _habitual(mention: Mention) -> bool:
    """Whether an undated present tells what somebody without a name does, or what is done as a rule."""
    undated = mention.tense is Tense.PRESENT and mention.status == schema.ACTUAL and not mention.date.start
    unnamed = not mention.source and (mention.event_type not in WORDS or not mention.target)
    alone = not (mention.target or mention.source[1:])
    return undated and (unnamed or (mention.event_type in _TRADE and alone))


def _told(sentence: Sentence, dateline: tuple[int, int] | None) -> Sentence:
    """What a sentence tells: without the dateline, whose town is no venue and whose day no act's own."""
    start, end = dateline or (0, 0)
    opens = sentence.start <= start and sentence.start < end < sentence.end
    return replace(sentence, start=end) if opens else sentence


def _within(spans: list, sentence: Sentence) -> list:
    first = bisect_left(spans, sentence.start, key=lambda one: one.start)
    last = bisect_left(spans, sentence.end, key=lambda one: one.start)
    return [one for one in spans[first:last] if one.end <= sentence.end]
