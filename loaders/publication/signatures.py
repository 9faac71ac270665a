"""The days that the rest of a page gives for itself: under a communiqué ("Fait à Dakar, le 17 janvier 2025"),
beside an interview ("Propos recueillis le 14 novembre 1998"), in the title of a ticker, in a press number.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders import datestamps, headers, verbs
from loaders.blocks import BODY, BOILERPLATE, HEADING, TITLE, Block, boilerplate
from loaders.blocks.kinds import (
    ADDRESS,
    DATE_LINE,
    DATED_HEADER,
    DATED_ITEM,
    ITEM,
    MENU,
    NO_WORDS,
    PROSE,
    SHORT,
)
from loaders.datestamps import Stamp
from loaders.headers import any_of
from loaders.publication import datelines
from loaders.text import fold, tokens, unaccent

_HEAD, _FOOT = 4, 5  # blocks in which a page gives its day
_TAIL = 160  # characters at the end of a paragraph
_LONGEST_LINE = 160
_LONGEST_OPENING = 60
_NEAR = 120  # characters between "propos recueillis" and its day
# Short lines of the page that say nothing of themselves, and those that say something of the article.
_OF_THE_ARTICLE = (SHORT, DATED_HEADER, "", *boilerplate.STATEMENTS)
_BESIDE_THE_STORY = (
    *_OF_THE_ARTICLE,
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
_FULL_STOP = re.compile(r"[.!?…»\"]\s*$")
_FEW_WORDS = 6
_GLUED = re.compile(r"(?<=[a-z])[-/](?=\d)")
_SIGNED = rf"(?:(?i:{any_of(headers.SIGNED)})\s)"
_NAMES = rf"{_SIGNED}?{datelines.FIELDS}"
_SOURCE = re.compile(
    rf"(?:^|[.!?»\"”)…]\s+|[(\[—–-]\s?)(?:(?i:{any_of(headers.ISSUED)})\s)?{_NAMES}[\s,]{{0,3}}{datelines.LEAD}$"
)
_ALONE = re.compile(rf"[^\w]*(?:{_NAMES}[\s,:–—|•·/)\]-]{{0,4}})?{datelines.LEAD}")
_SIGNED_BEFORE = re.compile(rf"[^\w]*{_NAMES}[\s,]{{0,3}}{datelines.LEAD}")
_ENDS = re.compile(r"[^\w]*$")
_STOPS = re.compile(r"(?:(?<=\.)|\s?[.:])\s+(?=[A-Z«\"(])")
_NAME_OR_WEEKDAY = re.compile(r"[^\W\d_]{3}")
_GOES_ON = re.compile(r"\s?[,.]")
_INTERVIEWED = re.compile(any_of(headers.INTERVIEWED))
_ISSUED = re.compile(rf"[^\w]*(?:\w+\s){{0,2}}{any_of(headers.ISSUED)}(?!\w)")
_SENTENCE_END = re.compile(r"[.!?…][»\")\]]*\s+(?=[A-Z«\"(])")
_LIVE = re.compile(rf"[^\w]*{any_of(headers.LIVE)}(?!\w)")
_NUMBERED = re.compile(
    rf"(?<!\w){any_of(headers.NUMBER)}\s?[\w/-]*?(?<!\d)(?P<day>\d\d[-./]\d\d[-./](?:19|20)\d\d)(?!\d)"
)
_IN_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*?[/-](?P<y>20\d\d|19\d\d)[/-](?P<m>\d\d)[/-](?P<d>\d\d)(?!\d)"
)


def signed(text: str, blocks: Iterable[Block]) -> Iterator[Stamp]:
    """The days, with a year or without, that lines at the head and foot sign the text with; best first."""
    kept = [block for block in blocks if block.kind != BOILERPLATE or block.rule in _OF_THE_ARTICLE]
    foot = kept[-_FOOT:]
    diary = sum(block.rule == DATED_ITEM for block in kept) > 1
    for block in (*reversed(foot), *(block for block in kept[:_HEAD] if block not in foot)):
        line = unaccent(text[block.start : block.end])
        found = _line(line) if len(line) <= _LONGEST_LINE else None
        found = found or (_closing(line) if block.kind == BODY else None) or _issued(line)
        found = found or (_opening(line) if block.kind == BODY and not diary else None)
        if found:
            yield found.moved(block.start)


def headed(text: str, blocks: Iterable[Block]) -> Iterator[Stamp]:
    """The day that the title of a live ticker names."""
    for block in blocks:
        if block.kind in (TITLE, HEADING) and _LIVE.match(line := _plain(text, block)):
            yield from (stamp.moved(block.start) for stamp in datestamps.find_all(line) if stamp.year)


def numbered(text: str, blocks: Iterable[Block]) -> Iterator[Stamp]:
    """The day that a press release's number or the page's address holds."""
    for block in blocks:
        line = _plain(text, block) if block.kind != BODY else ""
        number = _NUMBERED.search(line)
        if number and (stamp := datestamps.find(number["day"])):
            yield stamp.moved(block.start + number.start("day"))
        address = _IN_ADDRESS.search(line) if block.rule in (ADDRESS, boilerplate.SOURCE) else None
        if address and (stamp := datestamps.find("-".join(address.group("y", "m", "d")))):
            yield stamp.moved(block.start + address.start("y"))


def margins(text: str, blocks: Sequence[Block], language: str) -> Iterator[Stamp]:
    """The dates that short lines above and below the story hold alone, whatever stands beside them."""
    story = [number for number, block in enumerate(blocks) if block.kind == BODY and _is_long(block)]
    first, last = (story[0], story[-1]) if story else (len(blocks), 0)
    for number in (
        *range(len(blocks) - 1, max(last, len(blocks) - 1 - _FOOT), -1),
        *range(min(first, _HEAD * 2)),
    ):
        block = blocks[number]
        above = block.kind == HEADING and number < first
        beside = above or (block.kind in (BODY, BOILERPLATE) and block.rule in _BESIDE_THE_STORY)
        if beside and not _is_long(block) and "//" not in text[block.start : block.end]:
            line = _GLUED.sub(" ", _WIRE.sub(_wired, _plain(text, block)))
            stamps = list(datestamps.find_all(line))
            if len(stamps) == 1 and not _tells(text, block, language):
                yield stamps[0].moved(block.start)


def _is_long(block: Block) -> bool:
    return block.end - block.start > _LONGEST_LINE


def _wired(match: re.Match[str]) -> str:
    """ "021745 SEP 11" as a date, at the same length."""
    return f"{match[1]:>{len(match[0])}}"


def _tells(text: str, block: Block, language: str) -> bool:
    """Whether a line tells something of its own, beyond when and where it was printed."""
    line = text[block.start : block.end]
    if _ISSUED.match(unaccent(fold(line))) or not _FULL_STOP.search(line):
        return False
    return len(line.split()) > _FEW_WORDS or any(group.finite for group in verbs.find(tokens(line), language))


def _plain(text: str, block: Block) -> str:
    return unaccent(fold(text[block.start : block.end]))


def _line(line: str) -> Stamp | None:
    """The date of a line that is nothing but its signature."""
    for stamp in datestamps.find_all(fold(line)):
        alone = _ALONE.fullmatch(line, 0, stamp.start) and _ENDS.match(line, stamp.end)
        formal = re.match(rf"[^\w]*{_SIGNED}", line) and _GOES_ON.match(line, stamp.end)
        if alone or (formal and _SIGNED_BEFORE.fullmatch(line, 0, stamp.start)):
            return stamp
    return None


def _closing(line: str) -> Stamp | None:
    """The date of a source that a paragraph ends with: "… La Tribune, samedi 14 novembre 1998."."""
    start = max(0, len(line) - _TAIL)
    for stamp in datestamps.find_all(fold(line), start):
        if _ENDS.match(line, stamp.end) and _SOURCE.search(line, start, stamp.start):
            return stamp
    return None


def _opening(line: str) -> Stamp | None:
    """The date that stands before the first sentence with its weekday or a town: "Samedi 26 octobre. …"."""
    for stamp in datestamps.find_all(fold(line), 0, _LONGEST_OPENING):
        before = _ALONE.fullmatch(line, 0, stamp.start) and _NAME_OR_WEEKDAY.search(line, 0, stamp.start)
        if before and _STOPS.match(line, stamp.end):
            return stamp
    return None


def _issued(line: str) -> Stamp | None:
    """The full date on which an interview was held, or a text that says so at its end came out."""
    folded = fold(line)
    for interviewed in _INTERVIEWED.finditer(folded):
        stop = _SENTENCE_END.search(line, interviewed.end())
        end = min(stop.start() if stop else len(line), interviewed.end() + _NEAR)
        start = 0 if len(line) <= _LONGEST_LINE else interviewed.end()
        if stamp := next((one for one in datestamps.find_all(folded, start, end) if one.year), None):
            return stamp
    begun = max((match.end() for match in _SENTENCE_END.finditer(line)), default=0)
    if len(line) - begun <= _LONGEST_LINE and _ISSUED.match(folded, begun):
        stamps = datestamps.find_all(folded, begun)
        return next((one for one in stamps if one.year and _ENDS.match(line, one.end)), None)
    return None
