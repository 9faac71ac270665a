"""The days that the rest of a page gives for itself: under a communiqué ("Fait à Dakar, le 17 janvier 2025"),
beside an interview ("Propos recueillis le 14 novembre 1998"), at the end of its last paragraph.
"""

import re
from collections.abc import Iterable, Iterator

from loaders import datestamps, headers
from loaders.blocks import BODY, BOILERPLATE, Block, boilerplate
from loaders.blocks.kinds import DATED_HEADER, DATED_ITEM, SHORT
from loaders.datestamps import Stamp
from loaders.headers import any_of
from loaders.publication import datelines, elsewhere
from loaders.text import fold, unaccent

HEAD, FOOT = 4, 5  # blocks in which a page gives its day
_TAIL = 160  # characters at the end of a paragraph
LONGEST_LINE = 160
_LONGEST_OPENING = 60
_NEAR = 120  # characters between "propos recueillis" and its day
# Short lines of the page that say nothing of themselves, and those that say something of the article.
OF_THE_ARTICLE = (SHORT, DATED_HEADER, "", *boilerplate.STATEMENTS)
_SIGNED = rf"(?:(?i:{any_of(headers.SIGNED)})\s)"
_NAMES = rf"(?:{_SIGNED}?{datelines.FIELDS}|(?i:{any_of(headers.AGENCY)}(?:/[a-z]{{2,12}})?))"
_SOURCE = re.compile(
    rf"(?:^|[.!?»\"”)…]\s+|[(\[—–-]\s?)(?:(?i:{any_of(headers.ISSUED)})\s)?{_NAMES}[\s,]{{0,3}}{datelines.LEAD}$"
)
# "… d'ici à l'été. (jm, 03/05/2019)"
_INITIALS = re.compile(rf"[.!?»\"”…]\s+[(\[]\s?(?i:[a-z]{{2,6}}[,/\s]{{1,3}}){{0,2}}{datelines.LEAD}$")
_ALONE = re.compile(rf"[^\w]*(?:{_NAMES}[\s,:–—|•·/)\]-]{{0,4}})?{datelines.LEAD}")
_SIGNED_BEFORE = re.compile(rf"[^\w]*{_NAMES}[\s,]{{0,3}}{datelines.LEAD}")
_ENDS = re.compile(r"[^\w]*$")
_SET_OFF = re.compile(rf"{_ENDS.pattern}|\s?[|•·(]")
_STOPS = re.compile(r"(?:(?<=\.)|\s?[.:])\s+(?=[A-Z«\"(])")
_NAME_OR_WEEKDAY = re.compile(r"[^\W\d_]{3}")
_GOES_ON = re.compile(r"\s?[,.]")
_INTERVIEWED = re.compile(any_of(headers.INTERVIEWED))
ISSUED = re.compile(rf"[^\w]*(?:\w+\s){{0,2}}{any_of(headers.ISSUED)}(?!\w)")
_OWN_ISSUE = re.compile(
    rf"[^\w]*{any_of(headers.THIS_ARTICLE)}\s(?:[\w']+\s){{0,4}}?{any_of(headers.ISSUED)}(?!\w)"
)
_SENTENCE_END = re.compile(r"[.!?…][»\")\]]*\s+(?=[A-Z«\"(])")


def signed(text: str, blocks: Iterable[Block]) -> Iterator[Stamp]:
    """The days, with a year or without, that lines at the head and foot sign the text with; best first."""
    kept = [block for block in blocks if block.kind != BOILERPLATE or block.rule in OF_THE_ARTICLE]
    foot = kept[-FOOT:]
    diary = sum(block.rule == DATED_ITEM for block in kept) > 1
    for block in (*reversed(foot), *(block for block in kept[:HEAD] if block not in foot)):
        line = unaccent(text[block.start : block.end])
        found = _line(line) if len(line) <= LONGEST_LINE else None
        if found and block in foot and elsewhere.is_of_other(line, found):
            continue
        found = found or (_closing(line) if block.kind == BODY else None) or _issued(line)
        found = found or (_opening(line) if block.kind == BODY and not diary else None)
        if found:
            yield found.moved(block.start)


def _line(line: str) -> Stamp | None:
    """The date of a line that is nothing but its signature."""
    folded = fold(line)
    if stamp := next(datestamps.find_all(folded), None):
        ends = _ENDS.match(line, datestamps.after_clock(folded, stamp.end))
        alone = ends and _ALONE.fullmatch(line, 0, stamp.start)
        formal = re.match(rf"[^\w]*{_SIGNED}", line) and _GOES_ON.match(line, stamp.end)
        if alone or (formal and _SIGNED_BEFORE.fullmatch(line, 0, stamp.start)):
            return stamp
    return None


def _closing(line: str) -> Stamp | None:
    """The date of a source that a paragraph ends with: "… La Tribune, samedi 14 novembre 1998."."""
    start = max(0, len(line) - _TAIL)
    for stamp in datestamps.find_all(fold(line), start):
        sources = (_SOURCE, _INITIALS)
        if _ENDS.match(line, stamp.end) and any(one.search(line, start, stamp.start) for one in sources):
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
        start = 0 if len(line) <= LONGEST_LINE else interviewed.end()
        if stamp := next((one for one in datestamps.find_all(folded, start, end) if one.year), None):
            return stamp
    begun = max((match.end() for match in _SENTENCE_END.finditer(line)), default=0)
    own = _OWN_ISSUE.match(folded, begun)
    if len(line) - begun <= LONGEST_LINE and (own or ISSUED.match(folded, begun)):
        stamp = next((one for one in datestamps.find_all(folded, begun) if one.year), None)
        return stamp if stamp and (own or _SET_OFF.match(line, stamp.end)) else None
    return None
