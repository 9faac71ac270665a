"""Articles, mentions and events → the eight tables."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from loaders import merge, places, schema, summaries, treaties
from loaders.actors import Actor, ActorMention
from loaders.affiliation import Affiliation
from loaders.articles import Article
from loaders.events.mentions import VISIT, Mention
from loaders.findings import Findings
from loaders.merge import Event
from loaders.schema import Rows, join

_ID_LENGTH = 12


class _Making:
    """The rows of a run: what is known of its articles' actors, and the ids that rows are joined by."""

    def __init__(self, articles: list[Article], actors: dict[str, Actor]) -> None:
        self.affiliation = Affiliation(actors)
        self.texts = {article.article_id: article.text for article in articles}
        self._actors = actors

    def names(self, actor_ids: Iterable[str]) -> list[str]:
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
        status = merge.best_status(event)
        source = merge.actors(event, "source", self.affiliation)
        target = [one for one in merge.actors(event, "target", self.affiliation) if one not in source]
        # Who visits a person visits that person's country.
        hosts = sorted(self.affiliation.countries(tuple(target))) if first.mode == VISIT else target
        place_id, place_precision = merge.best_place(event)
        start, end, precision = merge.best_date(event)
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
                first.event_type, first.mode, self.names(source), self.names(hosts), status
            ),
            schema.N_MENTIONS: len(event.mentions),
            schema.N_ARTICLES: len({one.article_id for one in event.mentions}),
            schema.DISAGREEMENTS: join(merge.disagreements(event)),
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


def rows(
    articles: list[Article], found: list[Findings], mentions: list[Mention], actors: dict[str, Actor]
) -> Rows:
    """The rows of the eight tables of `articles`, from what was found in those that are read, their event
    mentions, and all their `actors` by id.
    """
    making = _Making(articles, actors)
    merged = merge.merge(mentions, making.affiliation, making.texts)
    ids = [event_id(event) for event in merged]
    event_rows = [making.event(event, one) for event, one in zip(merged, ids, strict=True)]
    mention_rows = [
        making.mention(mention, one)
        for event, one in zip(merged, ids, strict=True)
        for mention in event.mentions
    ]
    mention_rows.sort(key=lambda row: (row[schema.ARTICLE_ID], row[schema.START], row[schema.END]))
    named = _actor_mention_rows(found, mention_rows)
    treaty_rows, provision_rows = treaties.read(found)
    made = {
        "articles": [_article(article) for article in articles],
        "event_mentions": mention_rows,
        "events": event_rows,
        "actors": _actor_rows(actors, named, event_rows),
        "actor_mentions": named,
        "places": _place_rows(mention_rows),
        "treaties": treaty_rows,
        "provisions": provision_rows,
    }
    return Rows(made, making.texts)


def _article(article: Article) -> dict:
    return {
        schema.ARTICLE_ID: article.article_id,
        schema.TITLE: article.title,
        schema.PUBLISHER: article.publisher,
        schema.AUTHOR: article.author,
        schema.URL: article.url,
        schema.LANGUAGE: article.language,
        schema.PUBLISHED: article.published.isoformat() if article.published else "",
        schema.PUBLISHED_PRECISION: article.published_precision,
        schema.PUBLISHED_BASIS: article.published_basis,
        schema.N_CHARS: len(article.text),
        schema.N_SENTENCES: len(article.sentences),
        schema.SHA256: article.sha256,
        schema.PATH: article.path.as_posix(),
    }


def _actor_mention_rows(found: list[Findings], mention_rows: list[dict]) -> list[dict]:
    by_article: dict[str, list[dict]] = defaultdict(list)
    for row in mention_rows:
        by_article[row[schema.ARTICLE_ID]].append(row)
    rows = []
    for one in found:
        article_id = one.article.article_id
        for mention in one.actors:
            for actor_id in mention.actor_ids:
                event_row, role = _part(mention, actor_id, by_article[article_id])
                rows.append(
                    {
                        schema.ARTICLE_ID: article_id,
                        schema.START: mention.start,
                        schema.END: mention.end,
                        schema.TEXT: mention.text,
                        schema.ACTOR_ID: actor_id,
                        schema.MENTION_ID: event_row,
                        schema.ROLE: role,
                    }
                )
    return rows


def _part(mention: ActorMention, actor_id: str, rows: list[dict]) -> tuple[str, str]:
    """The shortest event passage around a name in which it has a role, and that role; ("", "") for none."""
    around = [row for row in rows if row[schema.START] <= mention.start and mention.end <= row[schema.END]]
    for row in sorted(around, key=lambda one: one[schema.END] - one[schema.START]):
        for column, role in (
            (schema.SOURCE_ACTORS, schema.ROLE_SOURCE),
            (schema.TARGET_ACTORS, schema.ROLE_TARGET),
        ):
            if actor_id in schema.split(row[column]):
                return row[schema.MENTION_ID], role
    return "", ""


def _actor_rows(actors: dict[str, Actor], named: list[dict], event_rows: list[dict]) -> list[dict]:
    spans: dict[str, list[str]] = defaultdict(list)
    for row in named:
        spans[row[schema.ACTOR_ID]].append(row[schema.ARTICLE_ID])
    days: dict[str, list[str]] = defaultdict(list)
    for row in event_rows:
        for actor_id in schema.split(row[schema.SOURCE_ACTORS]) + schema.split(row[schema.TARGET_ACTORS]):
            spans.setdefault(actor_id, [])
            days[actor_id] += [day for day in (row[schema.DATE_START], row[schema.DATE_END]) if day]
    return [
        {
            schema.ACTOR_ID: actor_id,
            schema.NAME: actors[actor_id].name,
            schema.KIND: actors[actor_id].kind,
            schema.COUNTRY: actors[actor_id].country,
            schema.ROLE: actors[actor_id].role,
            schema.WIKIDATA: actors[actor_id].wikidata,
            schema.ALIASES: join(actors[actor_id].aliases),
            schema.N_MENTIONS: len(found),
            schema.N_ARTICLES: len(set(found)),
            schema.FIRST_DATE: min(days[actor_id], default=""),
            schema.LAST_DATE: max(days[actor_id], default=""),
        }
        for actor_id, found in sorted(spans.items())
        if actor_id in actors
    ]


# The cities that the relation is played in are on every map, with or without an event.
_ALWAYS = ("pyongyang", "vladivostok", "moscow", "hanoi")


def _place_rows(mention_rows: list[dict]) -> list[dict]:
    known = places.gazetteer()
    named = dict.fromkeys(
        (*_ALWAYS, *(one for row in mention_rows for one in schema.split(row[schema.PLACES])))
    )
    return [
        {
            schema.PLACE_ID: place.place_id,
            schema.NAME: place.name,
            schema.KIND: place.kind,
            schema.COUNTRY: place.country,
            schema.LAT: place.lat,
            schema.LON: place.lon,
            schema.GEONAMES_ID: place.geonames_id,
        }
        for place in (known[one] for one in named)
    ]
