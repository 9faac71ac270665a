"""Articles, mentions and events → the eight tables."""

from loaders import copies, merge, places, schema, treaties
from loaders.actors import Actor
from loaders.articles import Article
from loaders.copies import Copies
from loaders.events.mentions import Mention
from loaders.findings import Findings
from loaders.rows.actors import actor_mention_rows, actor_rows
from loaders.rows.events import EventRows, event_id
from loaders.schema import Rows


def rows(
    articles: list[Article], found: list[Findings], mentions: list[Mention], actors: dict[str, Actor]
) -> Rows:
    """The rows of the eight tables of `articles`, from what was found in those that are read, their event
    mentions, and all their `actors` by id.
    """
    found_copies = copies.find(articles)
    making = EventRows(articles, actors, found_copies)
    merged = merge.merge(mentions, making.affiliation, making.texts, found_copies)
    ids = [event_id(event) for event in merged]
    event_rows = [making.event(event, one) for event, one in zip(merged, ids, strict=True)]
    mention_rows = [
        making.mention(mention, one)
        for event, one in zip(merged, ids, strict=True)
        for mention in event.mentions
    ]
    mention_rows.sort(key=lambda row: (row[schema.ARTICLE_ID], row[schema.START], row[schema.END]))
    named = actor_mention_rows(found, mention_rows)
    treaty_rows, provision_rows = treaties.read(found)
    made = {
        "articles": [_article(article, found_copies) for article in articles],
        "event_mentions": mention_rows,
        "events": event_rows,
        "actors": actor_rows(actors, named, event_rows),
        "actor_mentions": named,
        "places": _place_rows(mention_rows),
        "treaties": treaty_rows,
        "provisions": provision_rows,
    }
    return Rows(made, making.texts)


def _article(article: Article, found_copies: Copies) -> dict:
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
        schema.COPY_OF: found_copies.originals.get(article.article_id, ""),
    }


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
