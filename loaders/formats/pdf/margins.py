"""What stands in the margins of a PDF's pages and is no part of its article."""

import re
from collections import defaultdict

from loaders.formats.pdf.lines import Line, usual_size
from loaders.text import fold

_MARGIN = 0.12  # of the page, above and below
_PAGE_NUMBER = re.compile(
    r"\W*(?:p(?:age|\.)?\s*)?\d{1,3}(?:\s*(?:/|-|sur|of|de|von|из)\s*\d{1,3})?\W*", re.I
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
# What browsers print above a page and below it: the clock, and the address with the page's number.
_PRINTED_AT = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s(?:\S\s)?\d{1,2}:\d\d\b")
_PRINTED_FROM = re.compile(rf"{_ADDRESS.pattern}(?:\s+{_PAGE_NUMBER.pattern})?", re.I)


def part(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those of the margins: page numbers, what pages repeat, what browsers print.

    What is larger than most of the text is a title or a heading, whatever repeats it.
    """
    usual, ends = usual_size(lines), _ends(lines)
    pages = defaultdict(set)
    for line in lines:
        pages[_sameness(line)].add(line.page)
    kept: list[Line] = []
    dropped: list[Line] = []
    for line in lines:
        at_edge = not _MARGIN < line.depth < 1 - _MARGIN or line.depth in ends[line.page]
        repeated = len(pages[_sameness(line)]) > 1 and line.size <= usual
        (dropped if at_edge and (repeated or _is_furniture(line.text)) else kept).append(line)
    return kept, dropped


def _ends(lines: list[Line]) -> dict[int, tuple[float, float]]:
    """Where the first and the last line of each page stand."""
    depths = defaultdict(list)
    for line in lines:
        depths[line.page].append(line.depth)
    return {page: (min(found), max(found)) for page, found in depths.items()}


def address(lines: list[Line]) -> str:
    """The first web address in the margins' `lines`, "" for none."""
    found = (_ADDRESS.search(line.text) for line in lines)
    return next((match.group() for match in found if match and not match.group().endswith("…")), "")


def _is_furniture(text: str) -> bool:
    whole = _PAGE_NUMBER.fullmatch(text) or _PRINTED_FROM.fullmatch(text)
    return bool(whole or _PRINTED_AT.match(text))


def _sameness(line: Line) -> tuple[str, float]:
    """What is the same on every page: the words but for their numbers, and the place."""
    return re.sub(r"\d+", "0", fold(line.text)), round(line.depth, 2)
