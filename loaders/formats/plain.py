"""Text files: decoded once, as UTF-8, and nothing in them stripped or replaced: a byte order mark and a
carriage return are characters like any other.
"""

from pathlib import Path

from loaders.formats.source import Source
from loaders.sidecar import ArticleError


def read(path: Path, data: bytes) -> Source:
    """The text in `data`. Raises ArticleError, naming the line, for what is not UTF-8, binary or empty."""
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
    return Source(text)
