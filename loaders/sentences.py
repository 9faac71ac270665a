"""A text's sentences, with their offsets, cut so that a quotation stays with the words that attribute it.

A cut falls after . ! ? … (with the quotes, brackets and footnote marks that close there) before a capital,
with or without the space between, and at bullets; never after an abbreviation or an initial (after several,
as in "R.P.D.C.", where the next word opens sentences), and not inside a quotation or bracket that closes
within reach.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from loaders.blocks.lines import BULLET
from loaders.lexicon import ASSETS, rows, words
from loaders.text import fold


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]`, the index of the block that holds it, and of its paragraph (the same)."""

    start: int
    end: int
    block: int
    paragraph: int


# Characters between the marks; a longer quotation or bracket is cut inside.
_LONGEST = {"«": 800, "“": 800, '"': 800, "(": 300, "[": 300}
_LONGEST_ABBREVIATION = 20
_SPACE = r"[\s\u00a0\u202f]"
_FULL_STOP = re.compile(
    rf"""
      (?P<stop>[.!?…]+(?:\[\w{{1,3}}\])*(?:{_SPACE}*[»”)\]]|["'’](?!\w))*(?:\[\w{{1,3}}\])*)
      (?P<space>{_SPACE}*)
      (?=(?:[-–—]{_SPACE}+)?(?:[«“"(\[]{_SPACE}*)*(?P<next>[A-ZÀ-ÖØ-ÞŒА-Я\d]))
    | {_SPACE}*(?P<bullet>[•►▶■➤●])
    """,
    re.X,
)
_WORD_BEFORE = re.compile(r"(?:(?<=[\s\u00a0\u202f(«\"“'’-])|^)[^\s\u00a0\u202f(«\"“'’-]+$")
_INITIAL = re.compile(r"[A-ZÀ-Þ](?:\.-?[A-ZÀ-Þ])*|Th|Ch|Ph|Yu|Ye")
_OPENING = re.compile(r"(?P<word>[^\W\d_]+(?:['’](?=[\da-zà-ÿA-Z«])|(?=[ \u00a0\u202f][\da-zà-ÿœ(])))")
_CLOSING = {"»": "«", "”": "“", ")": "(", "]": "["}
_PAIRED = re.compile(r"[«»“”()\[\]\"]")


def split(text: str, start: int, end: int, block: int) -> list[Sentence]:
    """The sentences of `text[start:end]`, the block numbered so; trimmed, never empty, in order."""
    bullet = BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    shut = _shut(text, start, end)
    cuts = [start, *(at for at in _cuts(text, start, end) if not _inside(shut, at)), end]
    return [
        Sentence(*span, block, block)
        for span in (_trim(text, left, right) for left, right in pairwise(cuts))
        if span[0] < span[1]
    ]


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where sentences end, quotations and brackets left out of account."""
    return [
        match.start("bullet") if match["bullet"] else match.end("stop")
        for match in _FULL_STOP.finditer(text, start, end)
        if match["bullet"] or _ends(text, start, match)
    ]


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    if match["space"] == "" and not _is_glued(text, match):
        return False
    if match["stop"] != ".":
        return True
    word = _WORD_BEFORE.search(text, max(start, match.start() - _LONGEST_ABBREVIATION), match.start())
    if word and "." in word.group() and _opens(text, match.end()):
        return True
    return not word or not is_short_for(word.group(), match["next"], at_start=word.start() == start)


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins at `at`, and no name: "Le lendemain", not "Le Drian"."""
    word = _OPENING.match(text, at)
    return bool(word) and fold(word["word"]) in _openers()


def is_short_for(word: str, following: str, *, at_start: bool = False) -> bool:
    """Whether the stop after `word` is part of it: an initial, an abbreviation, or the number of an item."""
    number = following.isdigit()
    if word.isdigit():
        return len(word) <= 2 and (at_start or number)  # noqa: PLR2004  (18. 06. 2024)
    if _INITIAL.fullmatch(word):
        return not number
    return _abbreviations().get(fold(word)) in (("any", "number") if number else ("any", "name"))


def _is_glued(text: str, match: re.Match[str]) -> bool:
    """Whether a stop with no space after it ends a sentence: "minute.Et" does, "S.A." and "2.5" do not."""
    after = match.end("stop")
    if text[after] in '«“"([':
        return True
    before = text[match.start() - 1 : match.start()]
    word = text[after : after + 2]
    return (
        (before.islower() or before.isdigit() or len(match["stop"]) > 1 or before in "»”)")
        and word[0].isalpha()
        and (word[1:].islower() or not word[1:].isalnum())
    )


def _shut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quotations and brackets that close soon enough, from mark to mark; outermost, in order."""
    opened: dict[str, list[int]] = {mark: [] for mark in _LONGEST}
    spans: list[tuple[int, int]] = []
    for match in _PAIRED.finditer(text, start, end):
        mark, at = match.group(), match.start()
        kind = _CLOSING.get(mark, mark)
        closes = mark in _CLOSING or (mark == '"' and opened[mark])
        if not closes and (mark != '"' or not text[start:at][-1:].isalnum()):
            opened[kind].append(at)
        elif closes and opened[kind]:
            begun = opened[kind].pop()
            if at - begun <= _LONGEST[kind]:
                spans.append((begun, at))
    return _outermost(spans)


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for begun, shut in sorted(spans):
        if not outer or begun > outer[-1][1]:
            outer.append((begun, shut))
        else:
            outer[-1] = (outer[-1][0], max(shut, outer[-1][1]))
    return outer


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    nearest = bisect_right(spans, (at, 0)) - 1
    return nearest >= 0 and at <= spans[nearest][1]


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """The words that open sentences and no names, in every language."""
    paths = ASSETS.glob("*/openers.csv")
    return frozenset(fold(word) for path in paths for word in words(path.parent.name, path.stem)["opener"])


@lru_cache(maxsize=1)
def _abbreviations() -> dict[str, str]:
    """What may follow each abbreviation: a name, a number, or any."""
    return {
        fold(row["abbreviation"]).rstrip("."): row["next"]
        for path in sorted(ASSETS.glob("*/abbreviations.csv"))
        for _, row in rows(path.parent.name, "abbreviations", ("abbreviation", "next", "meaning", "source"))
    }


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())
