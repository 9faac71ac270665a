"""What NAME.yaml beside an article states of it, one `key: value` a line; no other YAML is read."""

import re
from datetime import date
from pathlib import Path

from loaders.metadata import Metadata

SUFFIX = ".yaml"
KEYS = TITLE, PUBLISHER, URL, PUBLISHED, LANGUAGE = ("title", "publisher", "url", "published", "language")
_LINE = re.compile(r"(?P<key>[a-z_]+):(?:\s+(?P<value>.*))?$")
_QUOTED = re.compile(r"(?P<quote>[\"'])(?P<inner>.*)(?P=quote)(?:\s+#.*)?$")
_COMMENT = re.compile(r"(?:^|\s+)#.*$")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class ArticleError(ValueError):
    """An article, or what stands beside it, that cannot be read; the message names the file and the mend."""


def read(article: Path) -> Metadata:
    """What the sidecar of `article` states; nothing where there is none.

    Raises ArticleError for a line that is not `key: value`, an unknown or repeated key, a `published` that is
    no ISO day, or a `language` that is no ISO 639 code.
    """
    path = article.with_suffix(SUFFIX)
    if not path.is_file():
        return Metadata()
    try:
        lines = path.read_bytes().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ArticleError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    stated: dict[str, str | date] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip() in ("", "---") or line.lstrip().startswith("#"):
            continue
        key, value = _parse(f"{path}, line {number}", line)
        if key in stated:
            raise ArticleError(f"{path}, line {number}: {key!r} is stated twice; keep one")
        stated[key] = value
    if stated.get(PUBLISHED):
        stated[PUBLISHED] = date.fromisoformat(stated[PUBLISHED])
    return Metadata(**stated)


def _parse(where: str, line: str) -> tuple[str, str]:
    match = _LINE.fullmatch(line.rstrip())
    if not match:
        raise ArticleError(f"{where}: expected `key: value` on one line, found {line.strip()!r}")
    key, value = match["key"], _value(where, match["value"] or "")
    if key not in KEYS:
        raise ArticleError(f"{where}: no key {key!r}; a sidecar states {', '.join(KEYS)}")
    if key == PUBLISHED and value and not _is_day(value):
        raise ArticleError(f"{where}: published: {value!r} is no day written YYYY-MM-DD")
    if key == LANGUAGE and value and not _LANGUAGE.fullmatch(value):
        raise ArticleError(f"{where}: language: {value!r} is no ISO 639 code such as fr or en")
    return key, value


def _value(where: str, raw: str) -> str:
    quoted = _QUOTED.fullmatch(raw.strip())
    if quoted:
        return quoted["inner"]
    value = _COMMENT.sub("", raw).strip()
    if value[:1] in ("[", "{", "|", ">", "&", "*", "!", '"', "'", "-") and value:
        raise ArticleError(
            f"{where}: {value!r} is more YAML than a sidecar needs; write plain text on one line"
        )
    return value


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
