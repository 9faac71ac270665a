"""Every span of an article that names an actor, resolved to ids.

`phrases` and `people` read offices and names off the words, `nodes` joins them with the gazetteer's names,
`pronouns` adds what stands for a name, and `context` says who is meant. Ids are ISO 3166-1 alpha-3 codes for
states (`SUN` for the USSR) and lower-case slugs for persons and organizations.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from loaders import dates, places
from loaders.actors import interviews, nodes, pronouns
from loaders.actors.context import Context
from loaders.actors.focus import Segment
from loaders.actors.naming import Finder
from loaders.actors.nodes import Node
from loaders.actors.people import People, Person
from loaders.actors.phrases import Reader
from loaders.articles import Article
from loaders.blocks import BODY, BOILERPLATE
from loaders.dates import TimeExpression
from loaders.lexicon import FIRST_LANGUAGE
from loaders.names import gazetteer, offices
from loaders.names.reading import Reading, read
from loaders.names.scenes import Scenes
from loaders.places import PlaceMention
from loaders.schema import ORGANIZATION, PERSON


@dataclass(frozen=True)
class Actor:
    """A person, state or organization: `name` in English where known, `country` ISO 3166-1 alpha-3 or ""."""

    actor_id: str
    name: str
    kind: str
    country: str
    role: str
    wikidata: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """`text` = the article's text at `start`:`end`; `kind` is how it names, `rule` how we know."""

    start: int
    end: int
    text: str
    actor_ids: tuple[str, ...]
    kind: str
    rule: str


def find(
    article: Article,
    times: list[TimeExpression] | None = None,
    scenes: list[PlaceMention] | None = None,
) -> tuple[list[ActorMention], dict[str, Actor]]:
    """The mentions of actors in text order, none overlapping, and every actor they name by id.

    Boilerplate is left out. `times` and `scenes` are the article's time expressions and places, found here
    when not given.
    """
    reading = read(article.text, article.language)
    if times is None:
        times = dates.find(article.text, article.present)
    segments = _segments(article, reading, times)
    found, people = _nodes(article, reading, segments)
    scenes = places.find(article) if scenes is None else scenes
    venues = [(one.start, places.gazetteer()[one.place_id].country) for one in scenes]
    interview = interviews.of(article, reading)
    resolved = Context(reading, found, people, segments, venues, article.present, interview).resolve()
    mentions = [_mention(article.text, reading, node) for node in _kept(resolved, article, reading)]
    return mentions, _actors(mentions, people, reading.language, article.published)


def _nodes(article: Article, reading: Reading, segments: list[Segment]) -> tuple[list[Node], People]:
    """Where actors are named or taken up again, and the persons among them."""
    phrases = Reader(reading).phrases()
    people = People()
    namings = Finder(reading, phrases, people).namings()
    scenes = Scenes(reading, [reading.words[segment.first].start for segment in segments])
    found = nodes.Builder(reading, phrases, namings, people, scenes).nodes()
    taken = {index for node in found for index in range(node.first, node.last + 1)}
    found = sorted([*found, *pronouns.find(reading, taken)], key=lambda node: node.first)
    return found, people


def news_media() -> frozenset[str]:
    """The ids of those who report for a living: agencies, newspapers, broadcasters."""
    return frozenset(
        actor_id for actor_id, known in gazetteer.actors().items() if known.role in gazetteer.MEDIA_ROLES
    )


def _segments(article: Article, reading: Reading, times: list[TimeExpression]) -> list[Segment]:
    """The sentences, headings and captions in order, as words."""
    starts = [word.start for word in reading.words]
    spans = [(s.start, s.end, s.paragraph) for s in article.sentences]
    spans += [
        (b.start, b.end, -1 - n) for n, b in enumerate(article.blocks) if b.kind not in (BODY, BOILERPLATE)
    ]
    found = []
    for start, end, paragraph in sorted(spans):
        first, last = bisect_left(starts, start), bisect_left(starts, end) - 1
        if first <= last:
            segment = Segment(first, last, paragraph)
            found.append(replace(segment, days=tuple(_days(reading, times, segment))))
    return found


def _days(reading: Reading, times: list[TimeExpression], segment: Segment) -> Iterator[tuple[int, date]]:
    """The days that a sentence dates itself by, with their offsets.

    "L'accord de 2000" dates the accord, "le président, élu en 2013" the election.
    """
    starts = [word.start for word in reading.words[segment.first : segment.last + 1]]
    end = reading.words[segment.last].end
    for time in times[bisect_left(times, starts[0], key=lambda time: time.start) :]:
        if time.start >= end:
            break
        at = segment.first + bisect_left(starts, time.start)
        aside = reading.is_a(at - 1, "of") or any(
            reading.is_a(at - back, "taking office") for back in (1, 2, 3)
        )
        if time.kind == dates.DATE and time.relation == dates.ON and time.date_start and not aside:
            yield time.start, time.date_start


def _kept(found: list[Node], article: Article, reading: Reading) -> list[Node]:
    """The nodes outside boilerplate, without those that overlap an earlier one."""
    blocks = [(block.start, block.end) for block in article.blocks if block.kind == BOILERPLATE]
    starts = [start for start, _ in blocks]
    kept: list[Node] = []
    for node in found:
        start = reading.words[node.first].start
        at = bisect_right(starts, start) - 1
        outside = at < 0 or start >= blocks[at][1]
        if outside and (not kept or node.first > kept[-1].last):
            kept.append(node)
    return kept


def _mention(text: str, reading: Reading, node: Node) -> ActorMention:
    start, end = reading.words[node.first].start, reading.words[node.last].end
    return ActorMention(start, end, text[start:end], node.ids, node.kind, node.rule)


def _actors(
    mentions: list[ActorMention], people: dict[str, Person], language: str, published: date | None
) -> dict[str, Actor]:
    ids = dict.fromkeys(actor_id for mention in mentions for actor_id in mention.actor_ids)
    return {actor_id: _actor(actor_id, people.get(actor_id), language, published) for actor_id in ids}


def listed(actor_id: str) -> Actor:
    """An actor of assets/actors.csv that no article names."""
    return _actor(actor_id, None, FIRST_LANGUAGE, None)


def _actor(actor_id: str, person: Person | None, language: str, published: date | None) -> Actor:
    known = gazetteer.actors().get(actor_id)
    if known is None:
        spellings = tuple(person.spellings)
        return Actor(actor_id, person.name, person.kind, person.country, person.role, "", spellings)
    role = known.role
    if known.kind == PERSON:
        terms = offices.terms_of(actor_id, published) if published else ()
        role = (person.role if person else "") or (terms[-1].office.replace("_", " ") if terms else "")
    listed = gazetteer.aliases(actor_id, language)
    aliases = dict.fromkeys((*listed, *(person.spellings if person else ())))
    return Actor(actor_id, known.name, known.kind, known.country, role, known.wikidata, tuple(aliases))


__all__ = ["ORGANIZATION", "Actor", "ActorMention", "find", "listed", "news_media"]
