"""An article's file → its text, and what the file states of its article outside that text; a module a format.

The text of a text file is the file; that of a web page or a PDF is extracted, and every offset counts in it.
"""

from collections.abc import Callable
from pathlib import Path

from loaders.formats import plain, webpage
from loaders.formats.source import Source
from loaders.sidecar import ArticleError

__all__ = ["ENDINGS", "SUFFIXES", "Source", "is_extracted", "read"]

_READERS: dict[str, Callable[[Path, bytes], Source]] = {
    ".txt": plain.read,
    ".md": plain.read,
    ".html": webpage.read,
    ".htm": webpage.read,
}
SUFFIXES = tuple(_READERS)
ENDINGS = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"


def read(path: Path, data: bytes) -> Source:
    """What stands in `data`, read from `path`, whose suffix tells the format.

    Raises ArticleError, naming the file and what to do, for another suffix and for what gives no text.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ArticleError(f"{path}: not an article; expected a file ending in {ENDINGS}")
    return reader(path, data)


def is_extracted(path: Path) -> bool:
    """Whether the text of the article in `path` is another than the file itself."""
    return _READERS[path.suffix.lower()] is not plain.read
