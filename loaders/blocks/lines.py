"""A text's lines as a reader sees them: trimmed, rewrapped where they were cut at a fixed width, and
parted where a web page glued a heading to its neighbours. All offsets count in the text as it came."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from loaders.blocks.kinds import EDIT_MARK, MARKED
from loaders.text import fold, unaccent

_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+")
BULLET = re.compile(r"(?:[-–—*•·▪◦‣✓]|\d{1,2}[.)])\s+(?=\S)")
# Pointers that open a heading or an item even in the middle of a line.
_POINTER = re.compile(r"[►▶➤■◆▼➔]\s*")
# "défenseSergueï": a word of small letters, then another word's capital. Names such as McDonald, iPhone or
# YouTube keep fewer than four letters before their second capital.
_GLUE = re.compile(r"(?<=[^\W\d_]{3}[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]|['’ \u00a0]))")
_EDIT_MARK = re.compile(r"\[\s*(?:modifier|edit)\b[^\]\n]{0,60}\]", re.I)
# The marks that end a line of prose, and a sentence's end inside one.
STOP = re.compile(r"[.!?…;,:][\s\"»”')\]]*(?:\[\w{1,3}\])*$")
INNER_STOP = re.compile(r"[a-zà-öø-ÿ\d»)\]][.!?…]\s*(?:[«\"]\s*)?[A-ZÀ-ÖØ-Þ][^.]")
_LONGEST_GLUED_HEADING = 150
_WRAP_WIDTHS = range(50, 131)
_SHORTEST_WRAPPED = 3  # lines
_EDGE = " \t\xa0\u202f\u200b\ufeff\u3000"


@dataclass
class Line:
    """`text[start:end]`, never blank, and what is known of it so far.

    `gap`: blank lines or the text's edge stand above it. `mark`: it is an edit mark, or marked as a heading.
    `kind` to `speaker`: those of the block it makes, "" until told.
    """

    start: int
    end: int
    text: str
    gap: bool
    mark: str = ""
    kind: str = ""
    rule: str = ""
    turn: str = ""
    speaker: tuple[int, int] | None = None

    @cached_property
    def norm(self) -> str:
        """The line as phrases are compared with it."""
        return normalize(self.text)

    @cached_property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())

    def tell(self, kind: str, rule: str) -> None:
        """Settle what the line is."""
        self.kind, self.rule = kind, rule


def normalize(text: str) -> str:
    """`text` as phrases are compared: folded, without accents, outer marks and doubled spaces."""
    plain = unaccent(fold(text)).strip(' \t*#►▶➤■◆▼➔•·-–—.…!:[]()"«»_')
    return re.sub(r"\s+(?=[:,.])|(?<=\s)\s+", "", plain)


def split(text: str) -> list[Line]:
    """The lines of `text` in order; blank ones are left out."""
    return [piece for line in _rewrapped(text) for piece in _pieces(text, line)]


def _rewrapped(text: str) -> Iterator[Line]:
    group: list[Line] = []
    for line in _raw(text):
        if line.gap and group:
            yield from _join(text, group)
            group = []
        group.append(line)
    yield from _join(text, group)


def _raw(text: str) -> Iterator[Line]:
    gap, previous = True, 0
    for match in _LINE.finditer(text):
        gap = gap or len(text[previous : match.start()].replace("\r\n", "\n")) > 1
        previous = match.end()
        start, end = _trim(text, *match.span())
        if start == end:
            gap = True
            continue
        yield Line(start, end, text[start:end], gap)
        gap = False


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip(_EDGE))
    return start, max(start, end - len(inner) + len(inner.rstrip(_EDGE)))


def _join(text: str, group: list[Line]) -> Iterator[Line]:
    """One line for each paragraph of a group of lines that no blank line parts."""
    width = max((len(line.text) for line in group), default=0)
    wrapped = (
        len(group) >= _SHORTEST_WRAPPED
        and width in _WRAP_WIDTHS
        and all(_is_full(upper, lower, width) for upper, lower in pairwise(group))
    )
    first = group[0] if group else None
    for upper, lower in pairwise(group):
        if BULLET.match(lower.text) or not (wrapped or _runs_on(upper, lower)):
            yield _paragraph(text, first, upper)
            first = lower
    if first:
        yield _paragraph(text, first, group[-1])


def _paragraph(text: str, first: Line, last: Line) -> Line:
    return Line(first.start, last.end, text[first.start : last.end], first.gap)


def _is_full(upper: Line, lower: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted on the upper line."""
    return len(upper.text) + 1 + len(lower.text.split(maxsplit=1)[0]) > width


def _runs_on(upper: Line, lower: Line) -> bool:
    ends = upper.text[-1] in '.!?…:;»"'
    return len(upper.text) in _WRAP_WIDTHS and not ends and lower.text[0].islower()


def _pieces(text: str, line: Line) -> Iterator[Line]:
    """The line parted at edit marks, pointers and glued headings."""
    cuts = {line.start: "", line.end: ""}
    for match in _EDIT_MARK.finditer(text, line.start, line.end):
        cuts[match.start()] = EDIT_MARK
        cuts.setdefault(match.end(), "")
    for match in _POINTER.finditer(text, line.start, line.end):
        cuts[match.start()] = MARKED
        glue = _GLUE.search(text, match.end(), min(line.end, match.end() + _LONGEST_GLUED_HEADING))
        if glue:
            cuts.setdefault(glue.start(), "")
    gap = line.gap
    for (start, mark), (stop, next_mark) in pairwise(sorted(cuts.items())):
        left, right = _trim(text, start, stop)
        if left == right:
            continue
        heads = next_mark == EDIT_MARK and not mark
        yield Line(left, right, text[left:right], gap, MARKED if heads else mark)
        gap = False
