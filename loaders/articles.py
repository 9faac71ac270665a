"""Article files as the loaders read them: the text as it came, its parts, and what is known of its origin.

The text is decoded once, as UTF-8, and nothing in it is stripped or replaced: a byte order mark and a
carriage return are characters like any other, and every offset counts them.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from loaders import blocks as block_loader
from loaders import language, metadata, publication, sentences, sidecar
from loaders.blocks import BODY, TITLE, Block
from loaders.metadata import Metadata
from loaders.publication import Publication
from loaders.schema import DAY, STATED, UNKNOWN
from loaders.sentences import Sentence
from loaders.sidecar import ArticleError

__all__ = ["SUFFIXES", "Article", "ArticleError", "Block", "Sentence", "find_articles", "read"]

SUFFIXES = (".txt", ".md")
_MOST_BYTES = 2_000_000
_FOOTNOTE = re.compile(
    r"\[(?:\d{1,3}|[a-z]|(?:note|n|alpha)\s\d{1,3}|réf\.[^\]]{0,20}|citation needed)\]", re.I
)
_MARKDOWN = re.compile(r"^#+\s*|\s*#+$")


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


def read(path: Path) -> Article:
    """The article in `path`, with what NAME.yaml beside it states.

    Raises ArticleError, naming the file and what to do, for a file that cannot be read as an article.
    """
    path = Path(path)
    if path.suffix.lower() not in SUFFIXES:
        raise ArticleError(f"{path}: not an article; expected a file ending in {' or '.join(SUFFIXES)}")
    data = _bytes(path)
    return parse(_decode(path, data), path, hashlib.sha256(data).hexdigest())


def parse(text: str, path: Path, sha256: str = "") -> Article:
    """The article that `text`, read from `path`, is."""
    stated = sidecar.read(path)
    blocks = block_loader.split(text)
    found = metadata.read(text, blocks)
    body = [(number, block) for number, block in enumerate(blocks) if block.kind == BODY]
    found_sentences = tuple(
        sentence for number, b in body for sentence in sentences.split(text, b.start, b.end, number)
    )
    published = _published(stated.get(sidecar.PUBLISHED, ""), found)
    if published.basis == UNKNOWN:
        published = publication.infer(text, blocks, found_sentences)
    return Article(
        article_id=path.stem,
        text=text,
        path=path,
        title=stated.get(sidecar.TITLE) or _title(text, blocks),
        publisher=stated.get(sidecar.PUBLISHER) or found.publisher,
        author=found.author,
        url=stated.get(sidecar.URL) or found.url,
        language=stated.get(sidecar.LANGUAGE)
        or language.detect(" ".join(text[b.start : b.end] for _, b in body)),
        published=published.day,
        published_precision=published.precision,
        published_basis=published.basis,
        published_text=published.span,
        blocks=tuple(blocks),
        sentences=found_sentences,
        dateline=publication.dateline(text, blocks),
        footnotes=tuple(match.span() for match in _FOOTNOTE.finditer(text)),
        sha256=sha256,
    )


def _published(stated: str, found: Metadata) -> Publication:
    if stated:
        return Publication(date.fromisoformat(stated), DAY, STATED)
    if found.published:
        return Publication(found.published, DAY, STATED, found.published_text)
    return Publication()


def _title(text: str, blocks: list[Block]) -> str:
    return next((_MARKDOWN.sub("", text[b.start : b.end]) for b in blocks if b.kind == TITLE), "")


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > _MOST_BYTES:
            raise ArticleError(
                f"{path}: {size:,} bytes; an article has at most {_MOST_BYTES:,}, so split it up"
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError(
            f"{path}: no such file; give the path of an article or a folder of them"
        ) from error
    except OSError as error:
        raise ArticleError(
            f"{path}: cannot be read ({error.strerror}); check the file and its permissions"
        ) from error


def _decode(path: Path, data: bytes) -> str:
    if b"\0" in data:
        raise ArticleError(f"{path}: binary or UTF-16, not text; save it as plain text in UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ArticleError(
            f"{path}, line {line}: not UTF-8 (byte {error.start}); save it as UTF-8"
        ) from error
    if not text.strip("\ufeff \t\r\n"):
        raise ArticleError(f"{path}: empty; put the article's text in it or remove it")
    return text


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
                file for file in path.rglob("*") if file.is_file() and not _is_hidden(file, path)
            )
        elif not path.exists():
            raise ArticleError(
                f"{path}: no such file or folder; give the path of an article or a folder of them"
            )
        elif path.suffix.lower() not in SUFFIXES:
            raise ArticleError(f"{path}: not an article; expected a file ending in {' or '.join(SUFFIXES)}")
        else:
            yield path


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _reason_to_skip(path: Path, articles: dict[str, Path]) -> str | None:
    """Why a file is not read, "" where there is nothing to say of it, None for an article."""
    if path.suffix == sidecar.SUFFIX:
        beside = any(path.with_suffix(suffix).is_file() for suffix in SUFFIXES)
        return "" if beside else f"no article {path.stem}{SUFFIXES[0]} beside it"
    if path.suffix.lower() not in SUFFIXES:
        return f"not {' or '.join(SUFFIXES)}"
    first = articles.get(path.stem)
    if first is None:
        return None
    return (
        ""
        if first.resolve() == path.resolve()
        else f"has the name of {first}; rename one, names tell articles apart"
    )
