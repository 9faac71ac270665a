"""What a text says of itself as an article: title, publisher, author, address and day of publication.

Read only from blocks that are no body: the title, labelled lines ("Publish date : ...", "par X", "Source
link : ..."), an address alone on a line, a copyright line, a date alone above the body. The first line that
states a thing counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from loaders import datestamps
from loaders.blocks import BOILERPLATE, TITLE, Block, boilerplate
from loaders.blocks.kinds import DATE_LINE, DATED_HEADER
from loaders.blocks.lines import normalize
from loaders.text import fold, unaccent


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is stated of an article, "" or None for what is not; `published_text` is the span of the date."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    published: date | None = None
    published_text: tuple[int, int] | None = None

    def otherwise(self, other: "Metadata") -> "Metadata":
        """What is stated here and, where nothing is, what `other` states."""
        stated = {
            field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)
        }
        if self.published:
            stated["published_text"] = self.published_text
        return Metadata(**stated)


_URL = re.compile(r"(?:https?://|www\.)[^\s<>»\"]+", re.I)
_HOST = re.compile(r"(?:https?://)?(?:www\.|m\.|amp\.|fr\.)?([^/:?#\s]+)", re.I)
_LABEL = re.compile(r"^[\s:–—-]+")
# A byline ends where the page goes on to a date, a place, an agency or the next button.
_AFTER_AUTHOR = re.compile(
    r"\s*(?:[|•·–—,;(]|\s-\s|\s\d|\b(?:publié|mis à jour|posté|avec|pour|published|updated|on)\b|"
    r"\ble\s(?:\d|lun|mar|mer|jeu|ven|sam|dim)).*$",
    re.I | re.S,
)
_POSTED_TO = re.compile(r"(?:à|en|au|aux)\s[^,]+,\s*")  # "De notre correspondante à Amman, ..."
_COPYRIGHT_WORDS = re.compile(
    r"©|\(c\)|copyright|droits d['’]auteurs?|tous droits (?:de reproduction )?réservés.*|"
    r"all rights reserved.*|reproduction (?:interdite|réservée).*|toute reproduction.*|"
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?|\bby\b|\bpar\b",
    re.I,
)
_EDGES = " \t\xa0\u202f.,:;|–—-•·/"
# The lines that state the day, best first.
_DATING = (
    boilerplate.PUBLISHED,
    DATE_LINE,
    DATED_HEADER,
    boilerplate.AUTHOR,
    boilerplate.UPDATED,
    boilerplate.REVISED,
    boilerplate.SOURCE,
    boilerplate.SHARE,
)
_LONGEST_NAME = 6  # words
_MARKDOWN = re.compile(r"^#+\s*|\s*#+$")


def read(text: str, blocks: list[Block]) -> Metadata:
    """What the blocks of `text` that are no body state of the article."""
    lines = [(block, text[block.start : block.end]) for block in blocks if block.kind == BOILERPLATE]
    url = next(_urls(lines), "")
    author = next(_authors(lines), "")
    published = next(_stamps(lines), (None, None))
    return Metadata(
        title=next((_MARKDOWN.sub("", text[b.start : b.end]) for b in blocks if b.kind == TITLE), ""),
        publisher=next(_publishers(lines), "") or _site(url, author),
        author=author,
        url=url,
        published=published[0],
        published_text=published[1],
    )


def _urls(lines: list[tuple[Block, str]]) -> Iterator[str]:
    for block, line in lines:
        found = _URL.search(line)
        if found and (block.rule == boilerplate.SOURCE or found.group() == line):
            yield found.group().rstrip(".,;)")


def _authors(lines: list[tuple[Block, str]]) -> Iterator[str]:
    for block, line in lines:
        if block.rule == boilerplate.AUTHOR:
            name = _AFTER_AUTHOR.sub("", _POSTED_TO.sub("", _rest(line))).strip(_EDGES)
            if name and len(name.split()) <= _LONGEST_NAME:
                yield name


def _publishers(lines: list[tuple[Block, str]]) -> Iterator[str]:
    for wanted in (boilerplate.PUBLISHER, boilerplate.COPYRIGHT):
        for block, line in lines:
            if block.rule == wanted:
                name = _named(line, wanted)
                if name and len(name.split()) <= _LONGEST_NAME:
                    yield name


def _named(line: str, family: str) -> str:
    if family == boilerplate.COPYRIGHT:
        return _COPYRIGHT_WORDS.sub(" ", line).strip(_EDGES) if re.search(r"©|\d{4}", line) else ""
    return _rest(line).split(",")[0].strip(_EDGES)


def _rest(line: str) -> str:
    """A line without the phrase that it starts with."""
    norm = normalize(line)
    phrase = boilerplate.starting_phrase(norm).rstrip(":")
    at = unaccent(fold(line)).find(phrase) + len(phrase)
    return _LABEL.sub("", line[at:])


def _site(url: str, author: str) -> str:
    """The site that an address names, spelt as the byline has it where that is the site's own name."""
    host = _HOST.match(url)
    if not host:
        return ""
    label = host[1].split(".")[0]
    same = re.sub(r"\W", "", unaccent(fold(author))) == re.sub(r"\W", "", label.lower())
    return author if same else host[1].lower()


def _stamps(lines: list[tuple[Block, str]]) -> Iterator[tuple[date, tuple[int, int]]]:
    for family in _DATING:
        for block, line in lines:
            stamp = datestamps.find(unaccent(fold(line))) if block.rule == family else None
            if stamp and not (family == boilerplate.SOURCE and _lists(line)):
                yield stamp.day, (block.start + stamp.start, block.start + stamp.end)


def _lists(line: str) -> bool:
    """Whether a line names sources of several days, none of which is the article's own."""
    stamps = datestamps.find_all(unaccent(fold(line)))
    return len({stamp.day for stamp in stamps if stamp.year}) > 1
