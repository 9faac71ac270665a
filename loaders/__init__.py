"""Articles → tables. `load(paths)` reads article files and folders and returns the eight tables of `schema`."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from loaders import actors, articles, events, places, tables
from loaders.schema import Tables

DEFAULT_FOLDER = Path("seeds")


@dataclass(frozen=True)
class Loaded:
    """The tables of a run, with the files it read and those it skipped, each with the reason."""

    tables: Tables
    read: tuple[Path, ...]
    skipped: tuple[tuple[Path, str], ...]


def load(paths: str | Path | Iterable[str | Path] = DEFAULT_FOLDER) -> Tables:
    """The eight tables of the articles in `paths`: a file, a folder, or several of them.

    Raises articles.ArticleError, naming the file and what to do, for a path that cannot be read.
    """
    return load_with_report(paths).tables


def load_with_report(paths: str | Path | Iterable[str | Path] = DEFAULT_FOLDER) -> Loaded:
    """As `load`, with what was read and what was skipped and why."""
    listed = [paths] if isinstance(paths, (str, Path)) else list(paths)
    files, skipped = articles.find_articles([Path(path) for path in listed])
    read = [articles.read(path) for path in files]
    known, mentions, named = {}, [], {}
    for article in read:
        found, people = actors.find(article)
        known |= people
        named[article.article_id] = found
        mentions += events.find(article, found, places.find(article), actors.news_media())
    return Loaded(tables.build(read, mentions, known, named), tuple(files), tuple(skipped))
