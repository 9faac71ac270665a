"""Article files as the loaders read them: the text, its parts, and what is known of its origin.

Every offset counts in the text that loaders.formats gives: a text file as it came, or what was extracted
from a web page or a PDF.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from loaders import blocks as block_loader
from loaders import formats, language, metadata, publication, sentences, sidecar
from loaders.blocks import BODY, Block
from loaders.formats import ENDINGS, SUFFIXES, Source
from loaders.publication import Publication
from loaders.schema import DAY, STATED
from loaders.sentences import Sentence
from loaders.sidecar import ArticleError

__all__ = ["SUFFIXES", "Article", "ArticleError", "Block", "Sentence", "find_articles", "read"]

# The folder in which browsers save a page's pictures and frames, beside the page.
_SAVED_WITH = re.compile(r"(?:_files|_fichiers|_archivos|_file|-Dateien)$")
_FOOTNOTE = re.compile(
    r"\[(?:\d{1,3}|[a-z]|(?:note|n|alpha)\s\d{1,3}|réf\.[^\]]{0,20}|citation needed)\]", re.I
)


@dataclass(frozen=True)
class Article:
    """A text and its parts; spans are half-open character offsets in `text`, sentences those of its body."""

    article_id: str
    text: str
    path: Path
    title: str
    publisher: str
    author: str
    url: str
    language: str
    published: date | None
    published_precision: str
    published_basis: str
    published_text: tuple[int, int] | None
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    dateline: tuple[int, int] | None
    footnotes: tuple[tuple[int, int], ...]
    sha256: str

    @cached_property
    def present(self) -> date | None:
        """The day that its words count from: that of publication, if a page has one and is no reference."""
        return None if publication.is_encyclopaedia(self.text, self.blocks) else self.published


def read(path: Path) -> Article:
    """The article in `path`, with what NAME.yaml beside it states.

    Raises ArticleError, naming the file and what to do, for a file that cannot be read as an article.
    """
    path = Path(path)
    return parse(formats.read(path), path)


def parse(source: Source | str, path: Path) -> Article:
    """The article that `source`, or a text alone, is when it is read from `path`."""
    source = Source(source) if isinstance(source, str) else source
    text = source.text
    blocks = block_loader.split(text)
    body = [(number, block) for number, block in enumerate(blocks) if block.kind == BODY]
    found_sentences = tuple(
        sentence for number, b in body for sentence in sentences.split(text, b.start, b.end, number)
    )
    stated = sidecar.read(path)
    known = stated.otherwise(source.declared).otherwise(metadata.read(text, blocks))
    prose = " ".join(text[b.start : b.end] for _, b in body)
    spoken = stated.language or language.of(text, prose, source.declared.language)
    published = Publication(known.published, DAY, STATED, known.published_text)
    if not known.published:
        readable = spoken in language.packs()
        published = publication.infer(text, blocks, found_sentences, spoken) if readable else Publication()
    return Article(
        article_id=path.stem,
        text=text,
        path=path,
        title=known.title,
        publisher=known.publisher,
        author=known.author,
        url=known.url,
        language=spoken,
        published=published.day,
        published_precision=published.precision,
        published_basis=published.basis,
        published_text=published.span,
        blocks=tuple(blocks),
        sentences=found_sentences,
        dateline=publication.dateline(text, blocks),
        footnotes=tuple(match.span() for match in _FOOTNOTE.finditer(text)),
        sha256=source.sha256,
    )


def find_articles(paths: Iterable[Path]) -> tuple[list[Path], list[tuple[Path, str]]]:
    """The article files in `paths` (files, and folders to their depths), and what is passed over and why.

    Raises ArticleError for a path that does not exist, and for a file named by itself that is no article.
    """
    articles: dict[str, Path] = {}
    skipped: list[tuple[Path, str]] = []
    for path in _files(map(Path, paths)):
        reason = _reason_to_skip(path, articles)
        if reason is None:
            articles[path.stem] = path
        elif reason:
            skipped.append((path, reason))
    return list(articles.values()), skipped


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(
                file for file in path.rglob("*") if file.is_file() and not _is_aside(file, path)
            )
        elif not path.exists():
            raise ArticleError(
                f"{path}: no such file or folder; give the path of an article or a folder of them"
            )
        elif path.suffix.lower() not in SUFFIXES:
            raise ArticleError(f"{path}: not an article; expected a file ending in {ENDINGS}")
        else:
            yield path


def _is_aside(file: Path, folder: Path) -> bool:
    """Whether a file is hidden, or one of those that a browser saved with a page."""
    inner = file.relative_to(folder)
    if any(part.startswith(".") for part in inner.parts):
        return True
    return any(_is_of_page(folder / parent) for parent in inner.parents)


def _is_of_page(folder: Path) -> bool:
    page = _SAVED_WITH.sub("", folder.name)
    return page != folder.name and any(
        folder.with_name(page + suffix).is_file() for suffix in (".html", ".htm")
    )


def _reason_to_skip(path: Path, articles: dict[str, Path]) -> str | None:
    """Why a file is not read, "" where there is nothing to say of it, None for an article."""
    if path.suffix == sidecar.SUFFIX:
        beside = any(path.with_suffix(suffix).is_file() for suffix in SUFFIXES)
        return "" if beside else f"no article {path.stem}{SUFFIXES[0]} beside it"
    if path.suffix.lower() not in SUFFIXES:
        return f"not {ENDINGS}"
    first = articles.get(path.stem)
    if first is None:
        return None
    return (
        ""
        if first.resolve() == path.resolve()
        else f"has the name of {first}; rename one, names tell articles apart"
    )
