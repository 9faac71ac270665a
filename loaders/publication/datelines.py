"""The dateline that opens a dispatch ("SÉOUL, 21 juin (AFP) - …"): towns, day and agency, in any order.

A date within reach of the beginning is one of a dateline when only names stand before it and a mark that
closes datelines follows; a town with its agency is one without a date.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders import datestamps, headers
from loaders.blocks import BODY, Block
from loaders.datestamps import Stamp
from loaders.headers import any_of
from loaders.text import fold, unaccent

_REACH = 110  # characters in which a dateline gives its day,
_WINDOW = 200  # and in which it ends
_FEW = 4  # a dateline stands in one of so many first paragraphs: a title or a summary may come before
_OPEN = r"[\s*_>«\"“–—-]*"
# Capitals tell names from prose, so that the patterns meet text that has kept them.
# Quantifiers are possessive: a text of nothing but capitals takes no longer than another.
_NAME = r"(?:[dD]['’])?[A-Z][\w'’.-]*+"
_PART = rf"(?i:{any_of(headers.NAME_PART)})"
_NAMES = rf"{_NAME}(?:[\s-](?:{_PART}(?:[\s-]|(?<='))){{0,2}}+{_NAME}){{0,7}}+"
_SEPARATOR = r"\s?(?:,|/|=|;|:|\||[–—]|-+|\.)\s?"
_BRACKETS = r"[(\[]{1,2}\s?[^()\[\]\n]{2,60}[)\]]{1,2}"
_AGENCY = rf"(?:{_BRACKETS}|/\s?[^/\n]{{2,40}}/)[*_]{{0,2}}"
_KNOWN_AGENCY = rf"(?i:{any_of(headers.AGENCY)})(?!\w)"
_CORRESPONDENT = rf"(?i:{any_of(headers.CORRESPONDENT)})(?:\s(?i:{any_of(headers.BEFORE_TOWN)}))?"
LEAD = rf"(?:\s?(?i:{any_of(headers.BEFORE_DAY)})(?!\w))?(?:\s?(?i:{datestamps.WEEKDAY}),?)?\s?"
FIELDS = (
    rf"(?:{_CORRESPONDENT}[\s,]*)?{_NAMES}(?:{_SEPARATOR}{_NAMES}|(?:{_SEPARATOR}|\s)?{_BRACKETS}){{0,4}}"
)
_BEFORE = re.compile(
    rf"{_OPEN}(?:(?P<bracket>[(\[])\s?)?(?!{LEAD}$)(?P<fields>{FIELDS})(?:{_SEPARATOR}|\s)?{LEAD}"
)
_DAY_IN_BRACKETS = re.compile(rf"{_OPEN}{FIELDS}\s?[(\[]\s?{LEAD}")
_AFTER_AGENCY = re.compile(rf"{_OPEN}{_BRACKETS}(?:{_SEPARATOR}|\s){LEAD}")
_DAY_ALONE = re.compile(rf"{_OPEN}{LEAD}")
_SMALL_TOWN = re.compile(rf"{_OPEN}[^\W\d_]+(?:[\s/-][^\W\d_]+){{0,2}},\s?{LEAD}")
_DASH = r"[–—_]|--?"
_HOUR = (
    rf"(?:,?\s?(?i:{any_of(headers.BEFORE_HOUR)})?"
    r"\s?\d{1,2}\s?(?:[hH:]|GMT)[^\s,–—(]{0,3}(?:\s?(?:GMT|UTC))?)?"
)
_BY_AGENCY = re.compile(rf"{_HOUR}\s?[,.-]?\s?{_AGENCY}\s?(?:(?:{_DASH}|[.,:=]-?)\s?|(?=[A-Z«\"]))")
_BY_STOP = re.compile(rf"{_HOUR}\s?[.,|]\s{_KNOWN_AGENCY}\s?(?:[.–—:]|--?)?\s?")
_BY_MARK = re.compile(
    rf"{_HOUR},?\s?(?:{_KNOWN_AGENCY}\s?)?(?:\s(?:{_DASH})\s|[–—]\s?|--\s?|\.-\s?)"
    rf"(?:{_KNOWN_AGENCY}\s?(?:[.–—:]|--?)\s)?"
)
_BY_BRACKET = re.compile(rf"{_HOUR}(?:,?\s{_NAMES})?\s?[)\]]\s?(?:(?:{_DASH})\s?)?")
_BY_CLOSING_BRACKET = re.compile(rf"{_HOUR}\s?[)\]]\s?(?:{_DASH}|:)\s")
_BY_NAME = re.compile(rf"{_HOUR}\s{_KNOWN_AGENCY}\s(?=[A-Z«\"])")
_BY_SLASH = re.compile(r"\s?/\s?(?=[A-Z«\"])")
_TOWN = re.compile(rf"{_OPEN}[A-Z]{{3}}")
_UNDATED = re.compile(
    rf"{_OPEN}(?:{FIELDS}\s?{_AGENCY}\s?(?:[–—]|--?)\s"
    rf"|{_KNOWN_AGENCY}\s?(?:[–—/|,]|-)\s?{_NAMES}\s?(?:[–—]|--?)\s"
    rf"|(?:{FIELDS}[,\s]\s?(?i:{datestamps.WEEKDAY})\s?(?:{_AGENCY}\s?)?(?:[–—]|--?)\s))"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The span of a dateline, and its date; None where it gives none, or no more than a weekday."""

    start: int
    end: int
    stamp: Stamp | None


def find(text: str, blocks: Iterable[Block]) -> Dateline | None:
    """The dateline among the first paragraphs of `text`, None for none."""
    first = [block for block in blocks if block.kind == BODY][:_FEW]
    found = (_in(unaccent(text[block.start : block.start + _WINDOW]), block) for block in first)
    return next(filter(None, found), None)


def _in(head: str, block: Block) -> Dateline | None:
    """The dateline that opens a block, of which `head` is the beginning, without accents."""
    for stamp in datestamps.find_all(fold(head), 0, _REACH):
        if end := _end(head, stamp):
            return Dateline(block.start, block.start + end, stamp.moved(block.start))
    match = _UNDATED.match(head)
    # "Les Républicains (LR) – …" is no town with its agency.
    known = match and (_TOWN.match(head) or re.search(_KNOWN_AGENCY, match.group()))
    return Dateline(block.start, block.start + match.end(), None) if known else None


def _end(head: str, stamp: Stamp) -> int:
    """Where a dateline with this date ends; 0 where it is none."""
    closed = None
    if before := _BEFORE.fullmatch(head, 0, stamp.start):
        in_row = _BY_SLASH if "/" in before.group()[-3:] else _BY_NAME
        marks = (_BY_BRACKET,) if before["bracket"] else (_BY_AGENCY, _BY_STOP, _BY_MARK, in_row)
        closed = next(filter(None, (mark.match(head, stamp.end) for mark in marks)), None)
    elif _SMALL_TOWN.fullmatch(head, 0, stamp.start):
        closed = _BY_AGENCY.match(head, stamp.end)
    elif _AFTER_AGENCY.fullmatch(head, 0, stamp.start):
        closed = _BY_MARK.match(head, stamp.end)
    elif _DAY_IN_BRACKETS.fullmatch(head, 0, stamp.start):
        closed = _BY_CLOSING_BRACKET.match(head, stamp.end)
    elif _DAY_ALONE.fullmatch(head, 0, stamp.start):
        # A day opens the entries of chronologies too: "14 juillet 2015 (Vienne) : …"
        closed = _BY_AGENCY.match(head, stamp.end)
        closed = closed if closed and re.search(_KNOWN_AGENCY, closed.group()) else None
    return closed.end() if closed else 0
