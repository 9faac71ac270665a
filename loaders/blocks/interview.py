"""Whose turn it is in an interview: told by labels ("Le Monde : …", "Q. – …"), dashes, emphasis, or questions
that stand as paragraphs of their own. A question is body like its answer, however short it is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from loaders import headers
from loaders.blocks.kinds import ANSWER, BODY, HEADING, MARKED, QUESTION, TURN
from loaders.blocks.lines import Line
from loaders.headers import any_of
from loaders.text import unaccent

_MOST, _HALF = 0.6, 0.5  # shares of lines that show a habit
_FEWEST = 2  # questions, where other signs agree
_ENOUGH = 3  # where there is no other sign than the questions
_LONGEST_QUESTION = 80  # words
_HEAD = 5  # lines in which a page calls itself an interview
_ASKS = re.compile(r"\?[\s»\"”*_)]*$")
_DASH = re.compile(r"[-–—]\s")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?!\s).+(?P=mark)")
_NAME = r"(?:[A-Z]\.[\s-]?){1,3}|[A-Z][\w'’.-]*+"
_PART = rf"(?i:{any_of(headers.NAME_PART)})"
_NAMES = rf"(?:{_NAME})(?:[\s-](?:{_PART}(?:[\s-]|(?<=')))?(?:{_NAME})){{0,4}}"
_LETTER = rf"(?i:{any_of(headers.QUESTION_LABEL, headers.ANSWER_LABEL)})\s?\d{{0,2}}"
_LABEL = re.compile(
    rf"[*_\s]{{0,3}}(?:(?P<letter>{_LETTER})[*_]{{0,2}}\s?(?:[.:]\s?[–—-]?|[–—-])|(?P<names>{_NAMES})\s?[*_]{{0,2}}\s?(?::|\.?\s?[–—]))"
    r"[*_\s]{0,3}(?=\S)"
)
_ASKED = re.compile(rf"(?i:{any_of(headers.QUESTION_LABEL)})\s?\d{{0,2}}")
_YOU = re.compile(rf"(?<!\w){any_of(headers.YOU)}(?!\w)")
_TALK = re.compile(rf"(?<!\w){any_of(headers.TALK)}(?!\w)")

Turns = dict[int, str]


def tell(lines: list[Line]) -> None:
    """Mark the turns of an interview on its lines; a page that is none stays as it is."""
    told = [line for line in lines if line.kind in (BODY, HEADING)]
    for form in (_labelled, _dashed, _emphasized, _asked):
        turns = form(told, lines)
        if turns:
            _mark(told, turns)
            return


def _mark(lines: list[Line], turns: Turns) -> None:
    """Each turn goes on to the next; headings stay headings, unless they are turns."""
    current = ""
    for at, line in enumerate(lines):
        current = turns.get(at, current)
        if at in turns and line.kind == HEADING:
            line.tell(BODY, TURN)
        if line.kind == BODY:
            line.turn = current


def _asks(line: Line) -> bool:
    return bool(_ASKS.search(line.text)) and line.words <= _LONGEST_QUESTION


# --- labels -----------------------------------------------------------------------------------------------


def _labelled(lines: Sequence[Line], _page: Sequence[Line]) -> Turns:
    """Turns that begin with who speaks; who asks more often than not is the interviewer."""
    labels = {at: match for at, line in enumerate(lines) if (match := _LABEL.match(unaccent(line.text)))}
    names = {at: _name(match) for at, match in labels.items()}
    times = Counter(names.values())
    turns = {at: name for at, name in names.items() if times[name] > 1}
    asking = _asking(lines, turns)
    if not asking:
        return {}
    for at in turns:
        _name_speaker(lines[at], labels[at])
    alone = asking == set(turns.values())
    told = {at: QUESTION if name in asking else ANSWER for at, name in turns.items()}
    # Where the interviewer alone is named, the paragraph under a question is the answer.
    return _answered(lines, told) if alone else told


def _name(match: re.Match[str]) -> str:
    return (match["letter"] or match["names"]).strip(" .0123456789").lower()


def _name_speaker(line: Line, match: re.Match[str]) -> None:
    group = "names" if match["names"] else "letter"
    start = line.start + match.start(group)
    line.speaker = start, start + len(match[group].rstrip())


def _asking(lines: Sequence[Line], turns: dict[int, str]) -> set[str]:
    """The labels under which questions are put."""
    asked: dict[str, list[bool]] = defaultdict(list)
    for at, name in turns.items():
        asked[name].append(_asks(lines[at]))
    by_letter = {name for name in asked if _ASKED.fullmatch(name)}
    return by_letter or {name for name, asks in asked.items() if sum(asks) >= max(_FEWEST, _HALF * len(asks))}


def _answered(lines: Sequence[Line], questions: Turns) -> Turns:
    """The questions, each with the paragraph under it as an answer."""
    return {at + 1: ANSWER for at in questions if at + 1 < len(lines)} | questions


# --- dashes, emphasis -------------------------------------------------------------------------------------


def _dashed(lines: Sequence[Line], _page: Sequence[Line]) -> Turns:
    """Turns that open with a dash: either all of them, or the questions alone."""
    dashed = [at for at, line in enumerate(lines) if _DASH.match(line.text)]
    asked = [at for at in dashed if _asks(lines[at])]
    if len(asked) < _FEWEST or len(asked) < _MOST / 2 * len(dashed):
        return {}
    if len(asked) >= _MOST * len(dashed) and not any(b - a == 1 for a, b in pairwise(dashed)):
        return _answered(lines, dict.fromkeys(dashed, QUESTION))
    apart = [lines[at].gap for at in dashed]
    if _FEWEST <= sum(apart) <= len(dashed) - _FEWEST:  # blank lines part each question and its answer
        return {at: QUESTION if lines[at].gap else ANSWER for at in dashed}
    return {at: (QUESTION, ANSWER)[turn % 2] for turn, at in enumerate(dashed)}


def _emphasized(lines: Sequence[Line], page: Sequence[Line]) -> Turns:
    """Questions in bold or italics, or marked as headings; what stands under them are the answers.

    Many are put as statements ("Your neighbours deny it."), on a page that calls itself an interview.
    """
    share = 0 if _calls_itself_talk(page) else _HALF
    for marked in (_is_emphasized, lambda line: line.text.startswith("#")):
        questions = [at for at, line in enumerate(lines) if marked(line)]
        asked = sum(_asks(lines[at]) for at in questions)
        if asked >= _FEWEST and asked >= share * len(questions) and _addressed(lines, questions):
            return _answered(lines, dict.fromkeys(questions, QUESTION))
    return {}


def _is_emphasized(line: Line) -> bool:
    return bool(_EMPHASIS.fullmatch(line.text))


# --- questions alone --------------------------------------------------------------------------------------


def _asked(lines: Sequence[Line], page: Sequence[Line]) -> Turns:
    """Questions that are paragraphs: enough of them that speak to somebody, or on a page that says so."""
    asked = [at for at, line in enumerate(lines[:-1]) if _asks(line) and line.rule != MARKED]
    spoken_to = _addressed(lines, asked)
    if _calls_itself_talk(page):
        told = len(asked) >= _FEWEST and spoken_to
    else:
        told = len(asked) >= _ENOUGH and spoken_to >= _HALF * len(asked)
    if not told:
        return {}
    opening = [at for at in range(len(lines) - 1) if lines[at].gap and not lines[at + 1].gap]
    if len(set(asked) & set(opening)) >= _MOST * len(asked):
        asked = sorted({*asked, *(at for at in opening if at > asked[0])})
    return _answered(lines, dict.fromkeys(asked, QUESTION))


def _addressed(lines: Sequence[Line], asked: Sequence[int]) -> int:
    """How many of the questions speak to whom they are put to."""
    return sum(bool(_YOU.search(lines[at].norm)) for at in asked)


def _calls_itself_talk(page: Sequence[Line]) -> bool:
    return any(_TALK.search(line.norm) for line in page[:_HEAD])
