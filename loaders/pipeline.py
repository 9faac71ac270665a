"""The chain from article files to tables, with an account of what was read and what was skipped."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from loaders import actors, articles, dates, events, places, schema, tables
from loaders.actors import Actor
from loaders.affiliation import Affiliation
from loaders.schema import Tables


@dataclass(frozen=True)
class Loaded:
    """The tables of a run, with the files it read and those it skipped, each with the reason."""

    tables: Tables
    read: tuple[Path, ...]
    skipped: tuple[tuple[Path, str], ...]


def run(paths: str | Path | Iterable[str | Path]) -> Loaded:
    """Read the article files and folders in `paths`.

    Raises articles.ArticleError, naming the file and what to do, for a path that cannot be read.
    """
    listed = [paths] if isinstance(paths, (str, Path)) else list(paths)
    files, skipped = articles.find_articles([Path(path) for path in listed])
    read = [articles.read(path) for path in files]
    known, mentions, named = {}, [], {}
    for article in read:
        times = dates.find(article.text, article.published)
        found, people = actors.find(article, times)
        known = {**known, **{one: _joined(known.get(one), actor) for one, actor in people.items()}}
        named[article.article_id] = found
        mentions += events.find(
            article, found, places.find(article), times, Affiliation(people), actors.news_media()
        )
    return Loaded(tables.build(read, mentions, known, named), tuple(files), tuple(skipped))


def _joined(known: Actor | None, found: Actor) -> Actor:
    """An actor as several articles name him, whatever their order: every role and alias."""
    if known is None:
        return found
    roles = {role for actor in (known, found) for role in schema.split(actor.role)}
    aliases = {*known.aliases, *found.aliases}
    return replace(found, role=schema.join(sorted(roles)), aliases=tuple(sorted(aliases)))
