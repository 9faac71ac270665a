"""Pattern texts as language packs write them, and the words and pieces they are made of.

In a pattern text `_` is a space or the end of a line, `~` one that may be missing, and `{name}` a piece of
the pack, or any word of one of its tables; all else is Python's verbose regular expression. Words meet text
without accents (`surface`), so that "fevrier", "Février" and "FÉVRIER" are one word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from loaders.text import fold, unaccent

# A space, or the end of a line that broke an expression in two; never an empty line.
SPACE = r"(?:(?:[^\S\n]+\n?|\n)[^\S\n]*)"
MAYBE_SPACE = r"(?:[^\S\n]*\n?[^\S\n]*)"
# Pieces that every language shares. A year is not the head of a longer number: "2000 000", "2000,5".
SHARED = {
    "year": r"(?:1\d|2[01])\d\d(?!\d|[.,]\d|[ ]\d{3}(?!\d))",
    "digits": r"\d{1,3}(?:[ ]\d{3}){1,3}|\d+",
    "roman": r"x{0,2}(?:ix|iv|vi{0,3}|i{1,3}|x)",
}
_APOSTROPHES = dict.fromkeys(map(ord, "\u0092\u02bb\u055a\ua78c\u2035\ufffd"), "'")
# In a verbose pattern a space counts for nothing, so that one between two words is a slip.
_SLIP = re.compile(r"[^\W\d_][ ]+[^\W\d_]")
# Names are left whole: "(?P<last_day>", "{long_units}".
_MARKS = re.compile(r"\(\?P[<=]\w+[>)]|\(\?<|\{(?P<name>[a-z_]+)\}|(?P<space>_)|(?P<gap>~)")


_GROUP = re.compile(r"\(\?P<(\w+)>")


class PackError(Exception):
    """A language that cannot be read; the message names the file and entry, and what was expected."""


def surface(text: str) -> str:
    """`text` as the patterns read it: folded and without accents, same length."""
    return plain(fold(text))


def plain(folded: str) -> str:
    """Folded text without accents, and with one apostrophe for what the web makes of it in "aujourd'hui"."""
    return unaccent(folded).translate(_APOSTROPHES)


def spoken(word: str) -> str:
    """A word as tables are asked for it: no accents, one space for hyphens and broken lines."""
    return " ".join(surface(word).replace("-", " ").split())


def any_of(words: Iterable[str]) -> str:
    """A group that matches the longest of `words` it can; a hyphen may be missing, not so a space."""
    ordered = sorted(words, key=len, reverse=True)
    escaped = (re.escape(word).replace(r"\ ", SPACE).replace(r"\-", f"(?:-|{SPACE})") for word in ordered)
    return "(?:" + "|".join(escaped) + ")"


def _twins_told_apart(text: str) -> str:
    """A pattern in which a group's name stands once: of "unit" twice, the second becomes "unit2"."""
    seen: Counter[str] = Counter()

    def numbered(group: re.Match[str]) -> str:
        seen[group[1]] += 1
        return f"(?P<{group[1]}{seen[group[1]] if seen[group[1]] > 1 else ''}>"

    return _GROUP.sub(numbered, text)


class Wording:
    """The pieces of a language, put into pattern texts; `folder` is where a language is read from."""

    def __init__(self, pieces: Mapping[str, str], words: Mapping[str, Iterable[str]], folder: Path):
        self._folder = folder
        self._texts = dict(pieces) | SHARED
        self._words = words
        self._made: dict[str, str] = {}

    def regex(self, text: str, place: str, accents: bool = False) -> re.Pattern[str]:
        """The pattern that `text` writes, for text without accents unless `accents` are kept.

        Raises PackError with the `place` it stands at where it cannot be made.
        """
        if slip := _SLIP.search(text):
            raise PackError(f"{self._folder}, {place}: expected _ for the space in {slip.group()!r}")
        try:
            made = _twins_told_apart(self.expand(text))
            return re.compile(made if accents else unaccent(made), re.X)
        except (re.error, KeyError, RecursionError) as error:
            raise PackError(f"{self._folder}, {place}: no pattern can be made of it: {error}") from error

    def expand(self, text: str) -> str:
        return _MARKS.sub(self._piece, text)

    def _piece(self, mark: re.Match[str]) -> str:
        if mark["space"]:
            return SPACE
        if mark["gap"]:
            return MAYBE_SPACE
        return self._named(mark["name"]) if mark["name"] else mark.group()

    def _named(self, name: str) -> str:
        if name not in self._made:
            if name in self._texts:
                self._made[name] = f"(?:{self.expand(self._texts[name])})"
            elif name in self._words:
                self._made[name] = any_of(self._words[name])
            else:
                raise KeyError(f"no piece, table or list is named {name}")
        return self._made[name]
