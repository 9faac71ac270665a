"""The lines of a PDF's page, in the order in which the page draws them, with their places.

Programs draw column after column and paragraph after paragraph, so that this order is the reader's own.
"""

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.formats.source import clean

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

# What PDFium puts for the hyphen of a word that a line's end parts.
HYPHEN = "\x02"
_LINE = re.compile(rf"[^\n{HYPHEN}]+{HYPHEN}?")
_SOFT_HYPHEN = "\u00ad"
_BLANK = f" {HYPHEN}"
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text and its place, in points from the page's upper left.

    A HYPHEN ends it where a word goes on in the next. `size` is the height of its first letter with its
    margins, and `depth` the part of the page above it, from 0 to 1.
    """

    page: int
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    depth: float


def read_page(sheet: "PdfPage", number: int) -> list[Line]:
    """The lines of a page that hold more than blanks."""
    part, height = sheet.get_textpage(), sheet.get_height()
    found = _LINE.finditer(_characters(part))
    lines = [_line(part, number, height, match) for match in found if match.group().strip()]
    return [line for line in lines if line.text.strip(_BLANK)]


def usual_size(lines: list[Line]) -> float:
    """The size that most of the text has."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=sizes.get, default=0)


def _characters(part: "PdfTextPage") -> str:
    """One character for each that PDFium counts, its line ends as "\\n"."""
    from pypdfium2.raw import FPDFText_GetUnicode

    codes = (FPDFText_GetUnicode(part, at) for at in range(part.count_chars()))
    return "".join(map(_character, codes))


def _character(code: int) -> str:
    if code in (0x0B, 0x0C, 0x0D):
        return " "
    is_text = code < 0x110000 and not 0xD800 <= code < 0xE000  # noqa: PLR2004
    return chr(code) if is_text else "\ufffd"


def _line(part: "PdfTextPage", page: int, height: float, match: re.Match[str]) -> Line:
    inner = match.group().strip()
    first = match.start() + match.group().index(inner)
    letter = _LETTER.search(inner)
    left, bottom, _, top = part.get_charbox(first, loose=True)
    _, _, right, _ = part.get_charbox(first + len(inner) - 1, loose=True)
    _, low, _, high = part.get_charbox(first + (letter.start() if letter else 0), loose=True)
    text = clean(inner.translate(_LIGATURES)) + (HYPHEN if inner.endswith(_SOFT_HYPHEN) else "")
    depth = 1 - top / (height or 1)
    return Line(page, text, left, right, height - top, height - bottom, abs(high - low) or 1.0, depth)
