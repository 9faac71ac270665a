"""Printed lines → paragraphs: where a line goes on in the next, and which hyphens are but a line's end."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from loaders.formats.pdf.lines import HYPHEN, Line

_ENDED = re.compile(r"[.!?…:;][\s»”\")\]]*$")
_BULLET = re.compile(r"(?:[-–—•*·▪◦‣►✓]|\d{1,2}[.)])\s")
_PARTED = re.compile(r"(?<=[^\W\d_])[-\u2010]$")
_WORD = re.compile(rf"[^\W\d_]+(?:[-'’{HYPHEN}][^\W\d_]+)*")
_OTHER_SIZE = 0.12  # as a part of the size
_WIDER_GAP = 0.35
_INDENT = 0.7
_SLACK = 0.5  # in characters


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text, the size of its letters, its page, and how many printed lines it takes."""

    text: str
    size: float
    page: int
    n_lines: int


def join(lines: list[Line]) -> list[Paragraph]:
    """The paragraphs that the printed lines make, in order."""
    gap, edges = _usual_gap(lines), _edges(lines)
    groups: list[list[Line]] = []
    for at, line in enumerate(lines):
        if at and _goes_on(lines[at - 1], line, gap, edges[at - 1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    found = [Paragraph(_text(group), group[0].size, group[0].page, len(group)) for group in groups]
    return list(_whole(found))


def _is_below(upper: Line, lower: Line) -> bool:
    """Whether a line stands in the same column as the one before it."""
    return upper.page == lower.page and lower.top > upper.top and lower.left < upper.right


def _usual_gap(lines: list[Line]) -> float:
    """The white between two lines of a paragraph, as a part of the size."""
    below = [(upper, lower) for upper, lower in pairwise(lines) if _is_below(upper, lower)]
    return median((lower.top - upper.bottom) / lower.size for upper, lower in below) if below else 0


def _edges(lines: list[Line]) -> list[float]:
    """For each line how far its column's lines of the same size reach to the right."""
    column, keys = 0, []
    for at, line in enumerate(lines):
        column += bool(at) and not _is_below(lines[at - 1], line)
        keys.append((column, round(line.size)))
    reach: dict[tuple[int, int], float] = {}
    for key, line in zip(keys, lines, strict=True):
        reach[key] = max(reach.get(key, 0), line.right)
    return [reach[key] for key in keys]


def _goes_on(upper: Line, lower: Line, gap: float, edge: float) -> bool:
    """Whether the lower line belongs to the paragraph of the upper one, whose column reaches to `edge`."""
    if abs(upper.size - lower.size) > _OTHER_SIZE * upper.size or _BULLET.match(lower.text):
        return False
    ended, small = bool(_ENDED.search(upper.text)), lower.text[0].islower()
    if _is_parted(upper) or (not ended and small):
        return True
    broken_off = not _is_full(upper, lower, edge)
    if not _is_below(upper, lower):
        return not ended and not broken_off
    if lower.top - upper.bottom > (gap + _WIDER_GAP) * lower.size:
        return False
    indented = lower.left - upper.left > _INDENT * lower.size
    return not broken_off and not (indented and ended)


def _is_parted(line: Line) -> bool:
    """Whether a line ends inside a word."""
    return line.text.endswith(HYPHEN) or bool(_PARTED.search(line.text))


def _is_full(upper: Line, lower: Line, edge: float) -> bool:
    """Whether the lower line's first word would not have fitted on the upper line."""
    width = abs(upper.right - upper.left) / len(upper.text)
    first = len(lower.text.split(maxsplit=1)[0])
    return upper.right + (first + 1 - _SLACK) * width > edge


def _text(group: list[Line]) -> str:
    """The text of a group of lines, HYPHEN in the words that their ends part."""
    parts = []
    for line, after in zip(group, [*group[1:], None], strict=True):
        if after and _is_parted(line) and after.text[0].isalpha():
            parts.append(line.text[:-1] + HYPHEN)
        else:
            parts += [line.text, " "]
    return "".join(parts).strip()


def _whole(found: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs with their parted words whole, as the text writes them elsewhere; else as one word."""
    known = Counter(word for one in found for word in _WORD.findall(one.text) if HYPHEN not in word)

    def whole(match: re.Match[str]) -> str:
        word = match.group()
        if HYPHEN not in word:
            return word
        hyphened, joined = word.replace(HYPHEN, "-"), word.replace(HYPHEN, "")
        compound = known[hyphened] > known[joined] or (not known[joined] and _is_compound(word))
        return hyphened if compound else joined

    for one in found:
        yield replace(one, text=_WORD.sub(whole, one.text).replace(HYPHEN, "-"))


def _is_compound(word: str) -> bool:
    """Whether a word keeps its hyphen: it has others ("vis-à-vis"), or a name follows ("ex-Yougoslavie")."""
    after = word.rpartition(HYPHEN)[2]
    return "-" in word or after[:1].isupper()
