"""Captions of pictures among the paragraphs: one clause that points, credits, or does without a verb.

The words that give one away stand in assets/*/captions.csv (`class`, `words`); a line may be in any language
that has them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from loaders import datestamps, headers, lexicon
from loaders.blocks.lines import INNER_STOP, Line
from loaders.headers import any_of
from loaders.lexicon import ASSETS
from loaders.text import fold, unaccent

_LONGEST = 35  # words
_AGENCY = any_of(headers.AGENCY)
# A credit at the end of what may be several sentences.
_SIGNED = re.compile(rf"(?:©|\bvia {_AGENCY}|/\s?{_AGENCY}\b)[^.!?]{{0,60}}\W*$")
# "(Reuters/Jean Martin) -" closes a dateline.
_CREDITED = re.compile(rf"[\s.,/|(©-]{{1,4}}{_AGENCY}(?:\s?/[^/]{{2,30}})?\W*")
_REPORTED = re.compile(any_of(headers.CORRESPONDENT))
_SHORTEST_SCENE = 5  # words
# "AA / Ankara / Le ministre a reçu …" opens a dispatch.
_DISPATCH, _SHORTEST_DISPATCH = re.compile(rf"{_AGENCY}\s?/"), 12  # words
_CREDIT = re.compile(rf"©|\b{_AGENCY}\s?/\s?\w(?![^()]*\)\s?-)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What captions of a language look like; all but `verbless` meet folded text."""

    credit: re.Pattern[str]
    credited: re.Pattern[str]  # at the end of what may be several sentences
    pointing: re.Pattern[str]
    past: re.Pattern[str]
    finite: re.Pattern[str]
    verbless: re.Pattern[str]
    no_participle: re.Pattern[str]


def is_caption(line: Line) -> bool:
    """Whether a line is a picture's caption: it says who is where in the picture, or whose picture it is, or
    its subject stands without a finite verb ("Poutine et Kim Jong-un caressant un cheval.").
    """
    if line.words > _LONGEST:
        return False
    folded = fold(line.text)
    languages = _patterns()
    if _SIGNED.search(unaccent(folded)) or any(known.credited.search(folded) for known in languages):
        return True
    if _is_pictured(line):
        return True
    if INNER_STOP.search(line.text.rstrip(".")):
        return False
    dispatch = line.words >= _SHORTEST_DISPATCH and _DISPATCH.match(unaccent(folded))
    if _CREDIT.search(unaccent(folded)) and not dispatch:
        return True
    return any(_shows(known, line.text, folded) for known in languages)


def _is_pictured(line: Line) -> bool:
    """Whether names or words, a day and a credit make up a line: "X et Y à Lima, le 3 mai 2019. AFP"."""
    stamp = datestamps.find(line.norm)
    if not stamp or not _CREDITED.fullmatch(line.norm, stamp.end) or _REPORTED.search(line.norm):
        return False
    return len(line.norm[: stamp.start].split()) >= _SHORTEST_SCENE and line.norm[0].isalpha()


def _shows(known: _Patterns, text: str, folded: str) -> bool:
    if known.credit.search(folded) or (known.pointing.search(folded) and not known.past.search(folded)):
        return True
    verbless = known.verbless.match(text)
    if not verbless or known.finite.search(folded):
        return False
    if not verbless["participle"]:
        return text.endswith(".")
    return not known.no_participle.fullmatch(verbless["participle"])


@cache
def _patterns() -> tuple[_Patterns, ...]:
    paths = sorted(ASSETS.glob("*/captions.csv"))
    return tuple(_made(lexicon.words(path.parent.name, path.stem)) for path in paths)


def _made(words: Mapping[str, frozenset[str]]) -> _Patterns:
    """The patterns that the words of a language make."""
    picture, side = _any(words["picture"]), _any(words["side"])
    labelled = rf"\b{picture} {_any(words['not taken for it'])}|\({picture}\b|\b{picture}\s?:"
    past = _words_or_endings(words["past"], words["past ending"])
    finite = _words_or_endings(words["finite"], words["finite ending"])
    before_finite = rf"|\b{_any(words['before a finite'])}(?<=['\s])" if words["before a finite"] else ""
    return _Patterns(
        re.compile(rf"\({picture}\b|\b{picture}\s?[:/]"),
        re.compile(rf"(?:{labelled})[^.!?]{{0,60}}\W*$"),
        re.compile(rf"\((?:{_any(words['before a side'])} ){{0,3}}{side}\)|\b{_any(words['pointing'])}\b"),
        re.compile(past),
        re.compile(finite + before_finite),
        re.compile(_verbless(words)),
        re.compile(_any(words["no participle"])),
    )


def _verbless(words: Mapping[str, frozenset[str]]) -> str:
    """A name that a participle or a place follows where a sentence would have its verb."""
    article = rf"(?i:{_any(words['article'])})(?:(?<=')| )"
    adjective = rf"(?: [a-zà-ÿ-]*{_any(words['nationality ending'])})?" if words["nationality ending"] else ""
    of = rf"(?: {_any(words['of'])}(?:(?<=')| )[a-zà-ÿ]+)?"
    before = rf"(?:{_any(words['before an office'])}[ -]?)*"
    office = rf"(?:{article}{before}{_any(words['office'])}s?{of}{adjective} )?"
    name = rf"{office}(?:(?!{article})[A-ZÀ-ÞТ][\w'’-]+ ){{1,4}}"
    place, day = (_any(words[name]) for name in ("before a place", "before a day"))
    more = rf"(?:, (?:{day} (?:\d|[a-zà-ÿ]+ \d{{4}})|{place}(?:(?<=')| ))[^,]*)*"
    doing = rf"(?P<participle>[a-zà-ÿ]{{2,}}{_any(words['participle ending'])}) (?=[a-zà-ÿA-ZÀ-Þ])"
    return (
        rf"{name}(?:{_any(words['and'])} {name})*"
        rf"(?:{doing}|{place}(?:(?<=')| )|{day} \d)[^,]*{more}$"
    )


def _words_or_endings(words: Iterable[str], endings: Iterable[str]) -> str:
    return rf"\b(?:{_any(words)}" + (rf"|\w+{_any(endings)}" if endings else "") + r")\b"


def _any(words: Iterable[str]) -> str:
    """A group that matches the longest of `words` that it can."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
