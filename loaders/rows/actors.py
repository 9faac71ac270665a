"""Rows of actors, of the spans that name them, and of the part that they take where they are named."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from loaders import schema
from loaders.actors import Actor, ActorMention
from loaders.findings import Findings
from loaders.schema import join


def actor_mention_rows(found: list[Findings], mention_rows: list[dict]) -> list[dict]:
    """A row for each span that names an actor; `mention_rows` are those of event_mentions."""
    by_article: dict[str, list[dict]] = defaultdict(list)
    for row in mention_rows:
        by_article[row[schema.ARTICLE_ID]].append(row)
    rows = []
    for one in found:
        article_id = one.article.article_id
        parts = _Parts(by_article[article_id])
        for mention in one.actors:
            for actor_id in mention.actor_ids:
                mention_id, role = parts.of(actor_id, mention)
                rows.append(
                    {
                        schema.ARTICLE_ID: article_id,
                        schema.START: mention.start,
                        schema.END: mention.end,
                        schema.TEXT: mention.text,
                        schema.ACTOR_ID: actor_id,
                        schema.MENTION_ID: mention_id,
                        schema.ROLE: role,
                    }
                )
    return rows


class _Parts:
    """The parts that actors take in the event passages of one article."""

    def __init__(self, rows: list[dict]) -> None:
        self._rows = sorted(rows, key=lambda row: (row[schema.START], row[schema.END]))
        self._longest = max((row[schema.END] - row[schema.START] for row in rows), default=0)

    def of(self, actor_id: str, named: ActorMention) -> tuple[str, str]:
        """The shortest event passage around a name in which it takes part, and its role; else ("", "")."""
        around = (row for row in self._starting_near(named) if named.end <= row[schema.END])
        for row in sorted(around, key=lambda one: one[schema.END] - one[schema.START]):
            for column, role in (
                (schema.SOURCE_ACTORS, schema.ROLE_SOURCE),
                (schema.TARGET_ACTORS, schema.ROLE_TARGET),
            ):
                if actor_id in schema.split(row[column]):
                    return row[schema.MENTION_ID], role
        return "", ""

    def _starting_near(self, named: ActorMention) -> list[dict]:
        first = bisect_left(self._rows, named.end - self._longest, key=lambda row: row[schema.START])
        last = bisect_right(self._rows, named.start, key=lambda row: row[schema.START])
        return self._rows[first:last]


def actor_rows(actors: dict[str, Actor], named: list[dict], event_rows: list[dict]) -> list[dict]:
    """A row for each actor that is `named` (rows of actor_mentions) or takes part in an event."""
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
