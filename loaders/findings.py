"""An article with all that is named in it, found once for all who read it further."""

from dataclasses import dataclass

from loaders import actors, dates, places
from loaders.actors import Actor, ActorMention
from loaders.affiliation import Affiliation
from loaders.articles import Article
from loaders.dates import TimeExpression
from loaders.lexicon import FIRST_LANGUAGE
from loaders.places import PlaceMention


@dataclass(frozen=True)
class Findings:
    """The times, actors and places of an article, each list in text order; `people` by actor id."""

    article: Article
    times: list[TimeExpression]
    actors: list[ActorMention]
    people: dict[str, Actor]
    places: list[PlaceMention]

    @classmethod
    def of(cls, article: Article) -> "Findings":
        """All that is named in an article."""
        times = dates.find(article.text, article.present, language=article.language or FIRST_LANGUAGE)
        found = places.find(article)
        mentions, people = actors.find(article, times, found)
        return cls(article, times, mentions, people, found)

    @property
    def affiliation(self) -> Affiliation:
        """Which states its actors belong to."""
        return Affiliation(self.people)
