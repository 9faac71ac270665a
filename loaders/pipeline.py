"""The chain from article files to tables, with an account of what was read and what was skipped."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from loaders import actors, articles, events, language, schema, strangers, tables
from loaders.actors import Actor
from loaders.articles import Article, ArticleError
from loaders.dates.wording import PackError
from loaders.events.mentions import Mention
from loaders.findings import Findings
from loaders.lexicon import LexiconError
from loaders.schema import Rows, Tables

# What an analyst can cause: a text or a word list that cannot be read.
ERRORS = (ArticleError, LexiconError, PackError)


@dataclass(frozen=True)
class Loaded:
    """The rows of a run, with the files it read and, each with the reason, those it skipped and those it left
    unread: these stand in the table of articles, but are in no language that the loaders read.
    """

    rows: Rows
    read: tuple[Path, ...]
    skipped: tuple[tuple[Path, str], ...]
    unread: tuple[tuple[Path, str], ...] = ()

    @cached_property
    def tables(self) -> Tables:
        """The rows as frames."""
        return self.rows.frames()


def run(paths: str | Path | Iterable[str | Path]) -> Loaded:
    """Read the article files and folders in `paths`.

    A file of a folder that cannot be read is skipped and accounted for. Raises one of ERRORS, naming the
    file and what to do, for a path named here that cannot be read, and for a word list that is broken.
    """
    listed = [Path(path) for path in ([paths] if isinstance(paths, (str, Path)) else paths)]
    files, skipped = articles.find_articles(listed)
    opened = []
    for path in files:
        try:
            opened.append(articles.read(path))
        except ArticleError as error:
            if path in listed:
                raise
            skipped.append((path, str(error).removeprefix(str(path)).lstrip(":, ")))
    unread = {article.path: why for article in opened if (why := _why_unread(article))}
    found = strangers.part([Findings.of(one) for one in opened if one.path not in unread])
    mentions = [mention for one in found for mention in events.find(one, actors.news_media())]
    made = tables.rows(opened, found, mentions, _everyone(found, mentions))
    read = tuple(one.article.path for one in found)
    return Loaded(made, read, tuple(skipped), tuple(unread.items()))


def _why_unread(article: Article) -> str:
    return language.unread(article.language, article.text)


def _everyone(found: list[Findings], mentions: list[Mention]) -> dict[str, Actor]:
    """The actors of all articles by id, and the states that take part by the name of a place alone."""
    known: dict[str, Actor] = {}
    for one in found:
        known |= {actor_id: _joined(known.get(actor_id), actor) for actor_id, actor in one.people.items()}
    taking_part = {actor_id for one in mentions for actor_id in (*one.source, *one.target)}
    return known | {actor_id: actors.listed(actor_id) for actor_id in sorted(taking_part - known.keys())}


def _joined(known: Actor | None, found: Actor) -> Actor:
    """An actor as several articles name him: his fullest name, his country, every role and alias."""
    if known is None:
        return found
    both = (known, found)
    roles = {role for actor in both for role in schema.split(actor.role)}
    aliases = {alias for actor in both for alias in actor.aliases}
    return replace(
        max(both, key=lambda actor: len(actor.name.split())),
        country=known.country or found.country,
        role=schema.join(sorted(roles)),
        aliases=tuple(sorted(aliases)),
    )
