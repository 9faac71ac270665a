"""Web pages: the main text, and what the page's head states of its article, as trafilatura finds them.

The page is data: no script is run, no address opened and no entity of another file resolved. Menus, notices,
comments and links to other articles are left out.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.formats import charset
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
_DATES = {
    "original_date": True,
    "extensive_search": False,  # which would take any date of the text
    "max_date": "2100-01-01",  # a fixed one, so that every run gives the same
}


def read(path: Path, data: bytes) -> Source:
    """The article in the page `data`. Raises ArticleError where no main text is found in it."""
    html = charset.decode(data)
    document, language = _extract(path, html)
    title = clean(document.title or "").strip() if document else ""
    paragraphs = list(_paragraphs(document.body)) if document else []
    if not paragraphs:
        raise ArticleError(
            f"{path}: no article found in this page; save the article's text as {path.stem}.txt instead"
        )
    if title and not any(paragraph.startswith(TITLE) for paragraph in paragraphs):
        paragraphs.insert(0, TITLE + title)
    return Source(page(paragraphs), _declared(document, title, language, html))


def _extract(path: Path, html: str) -> tuple["Document | None", str]:
    """What trafilatura finds in a page, and the code of the language that the page declares."""
    # Imported here: it takes longer to start than all loaders, and most articles are text.
    from trafilatura import bare_extraction, load_html

    try:
        tree = load_html(html)
        if tree is None:
            return None, ""
        language = (tree.get("lang") or "").split("-")[0].strip().lower()
        document = bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES
        )
    # What a broken page may raise in a parser and in what builds on it cannot be listed.
    except Exception as error:
        raise ArticleError(
            f"{path}: cannot be read as a web page ({error}); save the article's text as {path.stem}.txt"
        ) from error
    return document, language


def _declared(document: "Document", title: str, language: str, html: str) -> Metadata:
    saved = _SAVED_FROM.search(html)
    url = document.url or (saved and (saved[1] or saved[2])) or ""
    return Metadata(
        title=title,
        publisher=clean(document.sitename or document.hostname or "").strip(),
        author=clean(document.author or "").strip().replace("; ", ", "),
        url=url,
        published=date.fromisoformat(document.date) if document.date else None,
        language=language,
    )


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


def _mark(element: "_Element", titled: bool) -> str:
    if element.tag == "item":
        return ITEM
    if element.tag != "head":
        return ""
    return TITLE if element.get("rend") == "h1" and not titled else HEADING


def _text(parts: list[str]) -> str:
    """A paragraph's text; its line breaks part sentences and stanzas, and elsewhere are but spaces."""
    text = ""
    for line in "".join(parts).split(_BREAK):
        line = line.strip(" |")
        if not line:
            text = text.rstrip(_BREAK) + _BREAK * 2 if text else ""
        elif not text or text.endswith(_BREAK):
            text += line
        else:
            text += (_BREAK if _ENDED.search(text) or line[0].isdigit() else " ") + line
    return text.strip()
