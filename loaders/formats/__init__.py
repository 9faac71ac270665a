"""An article's file → its text, and what the file states of its article outside that text; a module a format.

The text of a text file is the file; that of a web page or a PDF is extracted, and every offset counts in it.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from loaders.formats import pdf, plain, webpage
from loaders.formats.source import Source
from loaders.sidecar import ArticleError

__all__ = ["ENDINGS", "SUFFIXES", "Source", "is_extracted", "read"]

_READERS: dict[str, Callable[[Path, bytes], Source]] = {
    ".txt": plain.read,
    ".md": plain.read,
    ".html": webpage.read,
    ".htm": webpage.read,
    ".pdf": pdf.read,
}
_MOST_BYTES = {plain.read: 2_000_000, webpage.read: 2_000_000, pdf.read: 20_000_000}  # PDFs hold pictures too
SUFFIXES = tuple(_READERS)
ENDINGS = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"


def read(path: Path) -> Source:
    """What stands in the file `path`, whose suffix tells the format.

    Raises ArticleError, naming the file and what to do, for another suffix, a file that cannot be opened or
    is too large, and what gives no text.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ArticleError(f"{path}: not an article; expected a file ending in {ENDINGS}")
    data = _bytes(path, _MOST_BYTES[reader])
    return replace(reader(path, data), sha256=hashlib.sha256(data).hexdigest())


def _bytes(path: Path, most: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > most:
            raise ArticleError(f"{path}: {size:,} bytes; an article has at most {most:,}, so split it up")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError(
            f"{path}: no such file; give the path of an article or a folder of them"
        ) from error
    except OSError as error:
        raise ArticleError(
            f"{path}: cannot be read ({error.strerror}); check the file and its permissions"
        ) from error


def is_extracted(path: Path) -> bool:
    """Whether the text of the article in `path` is another than the file itself."""
    return _READERS[path.suffix.lower()] is not plain.read
