"""Web pages: the main text, and what the page's head states of its article, as trafilatura finds them.

The page is data: no script is run, no address opened and no entity of another file resolved. Menus, notices,
comments and links to other articles are left out.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.formats import charset, publishing
from loaders.formats.source import HEADING, ITEM, TITLE, Source, clean, page
from loaders.metadata import Metadata
from loaders.sidecar import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element
    from trafilatura.settings import Document

# The elements, in trafilatura's naming, that start a paragraph and end one.
_BLOCKS = frozenset({"body", "div", "p", "ab", "head", "list", "item", "quote", "code", "table", "row"})
_LINE, _CELL = "lb", "cell"
_BREAK = "\n"
_ENDED = re.compile(r"[.!?…:;»”\"]\s*$")
_BULLET = re.compile(r"[-–—•*·]\s")
# Where a browser that saved the page says it came from.
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")
_SHORTEST = 20  # characters; less is a word of the page around
_SITE_AFTER = re.compile(r"\s[|–—·-]\s.*$")


def read(path: Path, data: bytes) -> Source:
    """The article in the page `data`. Raises ArticleError where no main text is found in it."""
    html = charset.decode(data)
    try:
        found = _extract(html)
    # What a broken page may raise in a parser and in what builds on it cannot be listed.
    except Exception as error:
        raise ArticleError(
            f"{path}: cannot be read as a web page ({error}); save the article's text as {path.stem}.txt"
        ) from error
    if not found or sum(map(len, found[0])) < _SHORTEST:
        raise ArticleError(
            f"{path}: no article found in this page; save the article's text as {path.stem}.txt instead"
        )
    paragraphs, declared = found
    if declared.title and not any(paragraph.startswith(TITLE) for paragraph in paragraphs):
        paragraphs.insert(0, TITLE + declared.title)
    return Source(page(paragraphs), declared)


def _extract(html: str) -> tuple[list[str], Metadata] | None:
    """The paragraphs of a page's main text, and what the page states of it; None where there is no text."""
    # Imported here: it takes longer to start than all loaders, and most articles are text.
    from trafilatura import bare_extraction, load_html

    tree = load_html(html)
    if tree is None:
        return None
    published = publishing.day(tree)
    language = (tree.get("lang") or "").split("-")[0].strip().lower()
    head = clean(tree.findtext(".//title") or "")
    saved = _SAVED_FROM.search(html)
    document = bare_extraction(tree, include_comments=False, with_metadata=True)
    if document is None:
        return None
    stated = Metadata(
        title=_title(document, head),
        publisher=clean(document.sitename or document.hostname or "").strip(),
        author=clean(document.author or "").strip().replace("; ", ", "),
        url=document.url or (saved and (saved[1] or saved[2])) or "",
        published=published,
        language=language,
    )
    return list(_paragraphs(document.body)), stated


def _title(document: "Document", head: str) -> str:
    """The article's title: that of the `head`, without its site, where the first heading names the site."""
    title = clean(document.title or "").strip()
    return _SITE_AFTER.sub("", head).strip() if title == document.sitename else title


def _paragraphs(body: "_Element") -> Iterator[str]:
    """The paragraphs of an extracted body, headings and items marked as loaders.blocks knows them."""
    from lxml.etree import iterwalk

    parts: list[str] = []
    mark, titled = "", False
    for event, element in iterwalk(body, events=("start", "end")):
        starts = event == "start"
        if element.tag in _BLOCKS:
            text = _text(parts)
            if text:
                yield text if _BULLET.match(text) else mark + text
                titled = titled or mark == TITLE
            mark = _mark(element, titled) or ("" if text else mark) if starts else ""
            parts = []
        elif starts and element.tag == _LINE:
            parts.append(_BREAK)
        elif starts and element.tag == _CELL and parts:
            parts.append(" | ")
        parts.append(clean((element.text if starts else element.tail) or ""))
    if text := _text(parts):
        yield text


def _mark(element: "_Element", titled: bool) -> str:
    if element.tag == "item":
        return ITEM
    if element.tag != "head":
        return ""
    return TITLE if element.get("rend") == "h1" and not titled else HEADING


def _text(parts: list[str]) -> str:
    """A paragraph's text; its line breaks part sentences and stanzas, and elsewhere are but spaces."""
    text: list[str] = []
    for line in (line.strip(" |") for line in "".join(parts).split(_BREAK)):
        if not line:
            text += [_BREAK] * 2 if text and text[-1] != _BREAK else []
            continue
        if text and text[-1] != _BREAK:
            text.append(_BREAK if _ENDED.search(text[-1]) or line[0].isdigit() else " ")
        text.append(line)
    return "".join(text).strip()
