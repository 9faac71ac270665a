"""PDFs with text: their paragraphs, as the print shows them, read with PDFium.

What a page carries beside its text (running headers and footers, page numbers) is left out. A PDF's own dates
tell when the file was made or printed, never when its article appeared, and are not read; its title counts
where the print shows none.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from loaders.formats.pdf import headings, margins, paragraphs
from loaders.formats.pdf.lines import Line, read_page, usual_size
from loaders.formats.source import TITLE, Source, page
from loaders.metadata import Metadata
from loaders.sidecar import ArticleError

_PASSWORD_NEEDED = 4  # PDFium's FPDF_ERR_PASSWORD
_MOST_CHARACTERS = 2_000_000
_LEAST_LETTERS = 0.5  # of what is no space; below it the letters have lost their meaning
# Titles that a program made up: the name of a file, of the program, or of nothing.
_NO_TITLE = re.compile(r"\.\w{2,5}$|^(?:microsoft|untitled|sans titre|document\d*$|about:|https?:)", re.I)
_SHORTEST_TITLE = 3  # words
_PDFIUM = Lock()  # it reads for one thread at a time


def read(path: Path, data: bytes) -> Source:
    """The article in the PDF `data`. Raises ArticleError for one that is broken, locked or without text."""
    # Imported here: most articles are text.
    from pypdfium2 import PdfDocument, PdfiumError

    with _PDFIUM:
        try:
            document = PdfDocument(data)
            try:
                title = document.get_metadata_dict().get("Title", "").strip()
                lines = list(_lines(path, document))
            finally:
                document.close()
        except PdfiumError as error:
            raise ArticleError(f"{path}: {_complaint(error)}") from error
    _check(path, lines)
    kept, dropped = margins.part(lines)
    found = headings.mark(paragraphs.join(kept), usual_size(lines))
    shown = any(paragraph.startswith(TITLE) for paragraph in found)
    declared = Metadata(title="" if shown or not _is_title(title) else title, url=margins.address(dropped))
    return Source(page(found), declared)


def _lines(path: Path, document) -> Iterator[Line]:
    length = 0
    for number, sheet in enumerate(document):
        lines = read_page(sheet, number)
        length += sum(len(line.text) for line in lines)
        if length > _MOST_CHARACTERS:
            raise ArticleError(
                f"{path}: more than {_MOST_CHARACTERS:,} characters of text; split it into its articles"
            )
        yield from lines


def _complaint(error: Exception) -> str:
    if getattr(error, "err_code", None) == _PASSWORD_NEEDED:
        return "locked with a password; save a copy without one"
    return f"broken, or no PDF ({error}); print or export it to PDF anew"


def _check(path: Path, lines: list[Line]) -> None:
    """Refuse a PDF of pictures alone, and one whose characters are not those that it shows."""
    text = "".join("".join(line.text.split()) for line in lines)
    if not text:
        raise ArticleError(
            f"{path}: no text in it, only pictures of text; run text recognition (OCR) on it first"
        )
    if sum(map(str.isalpha, text)) < _LEAST_LETTERS * len(text):
        raise ArticleError(
            f"{path}: its letters cannot be read as text; run text recognition (OCR) on it first"
        )


def _is_title(title: str) -> bool:
    return len(title.split()) >= _SHORTEST_TITLE and not _NO_TITLE.search(title)
