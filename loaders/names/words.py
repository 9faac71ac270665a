"""The units that names are matched on: tokens with their hyphens undone, and phrases of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from loaders.text import fold, tokens, unaccent

_PART = re.compile(r"[^-]+")
_CLOSE = frozenset(".,)")
_SENTENCE_MARKS = frozenset('.!?;:►•"«»()[]|')


@dataclass(frozen=True, slots=True)
class Word:
    """`text[start:end]`; `norm` is folded, `plain` unaccented; `joined` by a hyphen to the word before."""

    start: int
    end: int
    text: str
    norm: str
    plain: str
    joined: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def upper(self) -> bool:
        return self.text.isupper() and self.text.isalpha()

    @property
    def letters(self) -> bool:
        return self.text[0].isalpha()

    @property
    def mark(self) -> bool:
        """Whether this is a mark that no name and no phrase runs across."""
        return self.norm in _SENTENCE_MARKS


def split(text: str) -> tuple[Word, ...]:
    """The words of `text` in order; "Nord-Coréens" is two, the second joined to the first."""
    found = []
    for token in tokens(text):
        if "-" not in token.norm or len(token.norm) == 1:
            found.append(Word(token.start, token.end, token.text, token.norm, unaccent(token.norm), False))
            continue
        for part in _PART.finditer(token.norm):
            left, right = token.start + part.start(), token.start + part.end()
            found.append(
                Word(left, right, text[left:right], part.group(), unaccent(part.group()), part.start() > 0)
            )
    return tuple(found)


def written(words: Sequence[Word]) -> str:
    """Words as they are written, one space between them."""
    parts = []
    for index, word in enumerate(words):
        tight = index == 0 or word.joined or words[index - 1].norm.endswith("'") or word.norm in _CLOSE
        parts.append(("-" if word.joined and index else "" if tight else " ") + word.text)
    return "".join(parts)


def plain(phrase: str) -> tuple[str, ...]:
    """The unaccented words of a phrase, as `Phrasebook` keys them."""
    if phrase.removesuffix("'").replace(" ", "").isalpha():  # "l'" stands for no word alone
        return tuple(unaccent(fold(phrase)).split())
    return tuple(word.plain for word in split(phrase))


Value = TypeVar("Value")


class Phrasebook(Generic[Value]):
    """Phrases and what they stand for, matched word by word from a position: time linear in the text."""

    def __init__(self) -> None:
        self._root: dict = {}

    def add(self, phrase: str, value: Value) -> None:
        node = self._root
        for word in plain(phrase):
            node = node.setdefault(word, {})
        node.setdefault(None, []).append(value)

    def matches(self, words: tuple[Word, ...], at: int) -> Iterable[tuple[int, list[Value]]]:
        """(number of words, values) of every phrase that starts at word `at`, the longest first."""
        found = []
        node, size = self._root, 0
        while at + size < len(words):
            node = node.get(words[at + size].plain)
            if node is None:
                break
            size += 1
            if None in node:
                found.append((size, node[None]))
        return reversed(found)

    def longest(self, words: tuple[Word, ...], at: int) -> tuple[int, list[Value]]:
        """(number of words, values) of the longest phrase that starts at word `at`; (0, []) for none."""
        node, size, found = self._root, 0, (0, [])
        while at + size < len(words) and (node := node.get(words[at + size].plain)) is not None:
            size += 1
            if None in node:
                found = size, node[None]
        return found
