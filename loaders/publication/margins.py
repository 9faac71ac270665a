"""The day that short lines above and below the story hold alone, whatever stands beside it there."""

import re
from collections.abc import Iterator, Sequence

from loaders import datestamps, headers, verbs
from loaders.blocks import BODY, BOILERPLATE, HEADING, Block, boilerplate
from loaders.blocks.kinds import DATE_LINE, DATED_ITEM, ITEM, MENU, NO_WORDS, PROSE
from loaders.datestamps import Stamp
from loaders.headers import any_of
from loaders.publication import elsewhere
from loaders.publication.signatures import FOOT, HEAD, ISSUED, LONGEST_LINE, OF_THE_ARTICLE
from loaders.text import fold, tokens, unaccent

_BESIDE_THE_STORY = (
    *OF_THE_ARTICLE,
    PROSE,
    ITEM,
    DATED_ITEM,
    DATE_LINE,
    NO_WORDS,
    MENU,
    boilerplate.COPYRIGHT,
)
# The day and the time run together, as the wires send them.
_WIRE = re.compile(r"(?<!\d)([0-3]\d)[0-2]\d[0-5]\d(?=\s[a-z]{3,9}\.?\s\d)")
_GLUED = re.compile(r"(?<=[a-z])[-/](?=\d)")
_FULL_STOP = re.compile(r"[.!?…»\"]\s*$")
_FEW_WORDS = 6
_SHORTEST_STORY = 100  # characters of a paragraph
_ISSUED_ANYWHERE = re.compile(rf"(?<!\w){any_of(headers.ISSUED)}(?!\w)")
_WEEKDAY_BEFORE = re.compile(rf"{datestamps.WEEKDAY},?\s$")


def find(text: str, blocks: Sequence[Block], language: str) -> Iterator[Stamp]:
    """The dates of such lines, those of the foot first, the last of these at the top."""
    story = [number for number, block in enumerate(blocks) if block.kind == BODY and _is_long(block)]
    first, last = (story[0], story[-1]) if story else (len(blocks), 0)
    above = range(min(first, HEAD * 2))
    for number in (*range(len(blocks) - 1, max(last, len(blocks) - 1 - FOOT), -1), *above):
        block = blocks[number]
        line = text[block.start : block.end]
        heads = block.kind == HEADING and number < first
        beside = heads or (block.kind in (BODY, BOILERPLATE) and block.rule in _BESIDE_THE_STORY)
        stamp = _only_day(line) if beside and not _is_long(block) and "//" not in line else None
        if not stamp or _tells(line, language) or (heads and elsewhere.is_of_story(line, stamp, language)):
            continue
        if number <= last or not elsewhere.is_of_other(line, stamp):
            yield stamp.moved(block.start)


def broken(text: str, blocks: Sequence[Block]) -> Iterator[Stamp]:
    """The days that lie over the short lines above the story: "Mercredi / 22 / mars 2017"."""
    story = next((b.start for b in blocks if b.rule == PROSE and b.end - b.start > _SHORTEST_STORY), 0)
    head = unaccent(fold(text[:story]))
    for stamp in datestamps.find_all(head):
        ends = head.count("\n", stamp.start, stamp.end)
        if stamp.year and (ends > 1 or (ends and _WEEKDAY_BEFORE.search(head, 0, stamp.start))):
            yield stamp


def _is_long(block: Block) -> bool:
    return block.end - block.start > LONGEST_LINE


def _only_day(line: str) -> Stamp | None:
    """The day that a line gives alone, or the first of one that says when it came out and was changed."""
    plain = _GLUED.sub(" ", _WIRE.sub(_wired, unaccent(fold(line))))
    stamps = list(datestamps.find_all(plain))
    days = {(one.day_of_month, one.month, one.year) for one in stamps}
    return stamps[0] if stamps and (len(days) == 1 or _ISSUED_ANYWHERE.search(plain)) else None


def _wired(match: re.Match[str]) -> str:
    """ "021745 SEP 11" as a date, at the same length."""
    return f"{match[1]:>{len(match[0])}}"


def _tells(line: str, language: str) -> bool:
    """Whether a line tells something of its own, beyond when and where it was printed."""
    if ISSUED.match(unaccent(fold(line))) or not _FULL_STOP.search(line):
        return False
    return len(line.split()) > _FEW_WORDS or any(group.finite for group in verbs.find(tokens(line), language))
