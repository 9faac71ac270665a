"""Rows of events and of the mentions they are merged from."""

import hashlib
from collections.abc import Iterable

from loaders import schema, summaries
from loaders.actors import Actor
from loaders.affiliation import Affiliation
from loaders.articles import Article
from loaders.copies import Copies
from loaders.events.mentions import VISIT, Mention
from loaders.merge import Event, consensus
from loaders.schema import join

_ID_LENGTH = 12


class EventRows:
    """Makes the rows of events and their mentions, from the articles, their copies and all actors by id."""

    def __init__(self, articles: list[Article], actors: dict[str, Actor], copies: Copies) -> None:
        self.affiliation = Affiliation(actors)
        self.texts = {article.article_id: article.text for article in articles}
        self._actors = actors
        self._copies = copies

    def _names(self, actor_ids: Iterable[str]) -> list[str]:
        """The actors' English names."""
        return [self._actors[one].name if one in self._actors else one for one in actor_ids]

    def mention(self, mention: Mention, event_id: str) -> dict:
        """A row of event_mentions."""
        return {
            schema.MENTION_ID: mention_id(mention),
            schema.EVENT_ID: event_id,
            schema.ARTICLE_ID: mention.article_id,
            schema.START: mention.start,
            schema.END: mention.end,
            schema.QUOTE: self.texts[mention.article_id][mention.start : mention.end],
            schema.EVENT_TYPE: mention.event_type,
            schema.MODE: mention.mode,
            schema.QUAD_CLASS: schema.EVENT_TYPES[mention.event_type],
            schema.DATE_START: mention.date.start,
            schema.DATE_END: mention.date.end,
            schema.DATE_PRECISION: mention.date.precision,
            schema.DATE_TEXT: mention.date.text,
            schema.DATE_BASIS: mention.date.basis,
            schema.STATUS: mention.status,
            schema.CLAIMANT: join(mention.claimant),
            schema.SOURCE_ACTORS: join(mention.source),
            schema.TARGET_ACTORS: join(mention.target),
            schema.PLACES: mention.place,
            schema.NUMBER: mention.number,
            schema.UNIT: mention.unit,
            schema.RULE: mention.rule,
        }

    def event(self, event: Event, event_id: str) -> dict:
        """A row of events."""
        first = event.first
        status = consensus.best_status(event)
        source = consensus.actors(event, "source", self.affiliation)
        target = [one for one in consensus.actors(event, "target", self.affiliation) if one not in source]
        # Who visits a person visits that person's country.
        hosts = sorted(self.affiliation.countries(tuple(target))) if first.mode == VISIT else target
        place_id, place_precision = consensus.best_place(event)
        start, end, precision = consensus.best_date(event)
        return {
            schema.EVENT_ID: event_id,
            schema.EVENT_TYPE: first.event_type,
            schema.MODE: first.mode,
            schema.QUAD_CLASS: schema.EVENT_TYPES[first.event_type],
            schema.DATE_START: start,
            schema.DATE_END: end,
            schema.DATE_PRECISION: precision,
            schema.SOURCE_ACTORS: join(source),
            schema.TARGET_ACTORS: join(target),
            schema.PLACE_ID: place_id,
            schema.PLACE_PRECISION: place_precision,
            schema.STATUS: status,
            schema.SUMMARY: summaries.summary(
                first.event_type, first.mode, self._names(source), self._names(hosts), status
            ),
            schema.N_MENTIONS: len(event.mentions),
            schema.N_ARTICLES: len({one.article_id for one in event.mentions}),
            schema.DISAGREEMENTS: join(consensus.disagreements(event)),
            schema.N_SOURCES: self._copies.sources((one.article_id, one.sentence) for one in event.mentions),
        }


def _digest(*parts: object) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:_ID_LENGTH]


def mention_id(mention: Mention) -> str:
    """The id of a passage: what it says and where it stands, and nothing of any other article."""
    return "m" + _digest(
        mention.article_id, mention.start, mention.end, mention.event_type, mention.mode,
        join(mention.source), join(mention.target), mention.date.start, mention.rule,
    )  # fmt: skip


def event_id(event: Event) -> str:
    """The id of an event: that of the first mention of it, by article and place in the article."""
    return "e" + mention_id(event.first)[1:]
