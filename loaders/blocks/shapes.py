"""What a line says of itself: by a known phrase, the part of the page it stands in, or its shape."""

import re

from loaders import datestamps
from loaders.blocks import boilerplate
from loaders.blocks.captions import is_caption
from loaders.blocks.kinds import (
    ADDRESS,
    BODY,
    BOILERPLATE,
    CAPTION,
    DATE_LINE,
    DATED_ITEM,
    EDIT_MARK,
    HEADING,
    ITEM,
    MARKED,
    MENU,
    NO_WORDS,
    PROSE,
    SHORT,
)  # fmt: skip
from loaders.blocks.lines import BULLET, INNER_STOP, STOP, Line

SHORTEST_PROSE = 20  # words, where no full stop ends them
SHORTEST_CLAUSE = 4
_SHORTEST_ITEM = 6
_LONGEST_HEADING = 25
_LONGEST_NUMBERED_HEADING = 10
_LONGEST_LEAD_IN = 8  # "Les faits :"
_LONGEST_REFERENCE = 35

_LETTERS = re.compile(r"[^\W\d_]{2}")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_CONTACT = re.compile(r"\S+@\S+\.\w+|#\w+(?:\s+#\w+)*")
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2})(?:[.)]|\s[-–—])\s+(?=[A-ZÀ-ÖØ-Þ])")
# "... le lendemain. – VNA", "... le lendemain. (AFP)"
_SIGNED = re.compile(r"[.!?»]\s*(?:[–—-]+\s*\w[\w/.&-]{1,15}|[(\[][^()\[\]]{2,30}[)\]])$")
_BREADCRUMB = re.compile(r"\s*(?:>|»|›|/|\|)\s*")
_REFERENCE = re.compile(r"\d{1,3}\.\s|[↑^\[•*–-]\s?|«|ISBN|.*\(en\)|https?:")


def by_phrase(lines: list[Line]) -> None:
    """Tell the lines that a known phrase gives away, and those in a part of the page that is no article."""
    section = ""
    for line in lines:
        family, match = boilerplate.family(line.text)
        section = _section(section, line, family, match)
        if family or section:
            line.tell(CAPTION if family == boilerplate.CAPTION else BOILERPLATE, family or section)


def _section(section: str, line: Line, family: str, match: str) -> str:
    """The part of the page that a line stands in: what no article is, or ""."""
    if line.mark == EDIT_MARK:
        return section
    if match == boilerplate.SECTION and family != boilerplate.LINKS:
        return family
    top = family in (boilerplate.PAGE_TOP, boilerplate.SOURCE) or _URL.fullmatch(line.text) or _is_menu(line)
    prose = section == boilerplate.REFERENCES and line.words > _LONGEST_REFERENCE
    if top or _is_marked(line) or (prose and not _REFERENCE.match(line.text)):
        return ""
    return section


def _is_marked(line: Line) -> bool:
    return line.mark == MARKED or line.text.startswith("#")


def _is_menu(line: Line) -> bool:
    """A breadcrumb or menu in one line: its first words are two entries of a menu."""
    words = _BREADCRUMB.sub(" ", line.text).split(maxsplit=2)[:2]
    return len(words) > 1 and all(map(boilerplate.is_menu_entry, words))


def _is_furniture(line: Line) -> bool:
    return not (STOP.search(line.text) or _is_marked(line)) and boilerplate.is_furniture(line.text)


def by_shape(line: Line) -> None:
    """Tell the line by its shape; a short one gets a rule alone: only its place can tell its kind."""
    if line.mark == EDIT_MARK:
        line.tell(BOILERPLATE, EDIT_MARK)
    elif not _LETTERS.search(line.text) and not datestamps.is_alone(line.norm):
        line.tell(BOILERPLATE, NO_WORDS)
    elif _URL.fullmatch(line.text) or _CONTACT.fullmatch(line.text):
        line.tell(BOILERPLATE, ADDRESS)
    elif _is_menu(line) or _is_furniture(line):
        line.tell(BOILERPLATE, MENU)
    elif _is_heading(line):
        line.tell(HEADING, MARKED)
    elif datestamps.is_alone(line.norm):
        line.tell("", DATE_LINE)
    elif is_caption(line):
        line.tell(CAPTION, CAPTION)
    else:
        _by_length(line)


def _is_heading(line: Line) -> bool:
    if _is_marked(line):
        return line.words <= _LONGEST_HEADING
    numbered = line.words <= _LONGEST_NUMBERED_HEADING and _NUMBERED.match(line.text)
    return bool(numbered) and not STOP.search(line.text)


def _by_length(line: Line) -> None:
    if datestamps.leads(line.norm) and line.words >= SHORTEST_CLAUSE:
        line.tell(BODY, DATED_ITEM)
    elif BULLET.match(line.text) and line.words >= _SHORTEST_ITEM:
        line.tell(BODY, ITEM)
    elif line.words >= SHORTEST_PROSE or _ends_sentence(line) or INNER_STOP.search(line.text):
        line.tell(BODY, PROSE)
    else:
        line.tell("", SHORT)


def _ends_sentence(line: Line) -> bool:
    """Whether the line ends as prose does; headings end in ? ! … too, and a word or two in a colon."""
    stop = STOP.search(line.text)
    if not stop:
        return bool(_SIGNED.search(line.text))
    limit = {"?": _LONGEST_HEADING, "!": _LONGEST_HEADING, "…": _LONGEST_HEADING, ":": _LONGEST_LEAD_IN}
    return line.words > limit.get(stop.group()[0], 0)
