"""Words of a text as dirty as the web, with the offsets of the text as it came.

`fold` changes characters one for one, so that a position in the folded text is the same position in the
article; patterns and lexicons meet only folded text.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_APOSTROPHES = dict.fromkeys("’‘ʼʹ´`′＇", "'")
_SPACES = dict.fromkeys("\u00a0\u202f\u2009\u2007\u2008\u200a\u2002\u2003\u3000", " ")
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
_QUOTES = dict.fromkeys("“”„‟", '"')
# Cyrillic and Greek letters that stand in for Latin ones in pasted names ("Tо lam").
_LOOKALIKES = dict(
    zip("АВСЕНІЈКМОРЅТХУасеіјорѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABCEHIJKMOPSTXYaceijopsyxABEZHIKMNOPTYXo", strict=True)
)
_FOLD = str.maketrans({**_APOSTROPHES, **_SPACES, **_DASHES, **_QUOTES, **_LOOKALIKES})


def fold(text: str) -> str:
    """`text` in lower case with one apostrophe, space, dash and alphabet; same length, accents kept."""
    plain = text.translate(_FOLD)
    lowered = plain.lower()
    return lowered if len(lowered) == len(plain) else "".join(map(_lower, plain))


def unaccent(text: str) -> str:
    """`text` with its accents taken off, same length."""
    return text if text.isascii() else "".join(map(_base, text))


@lru_cache(maxsize=4096)
def _lower(char: str) -> str:
    lowered = char.lower()
    return lowered if len(lowered) == 1 else char


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return base if unicodedata.category(char)[0] == "L" else char


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: `text[start:end]` as it stands, `norm` its folded form."""

    start: int
    end: int
    text: str
    norm: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


# An elided word keeps its apostrophe ("l'"), so that the next word starts a token of its own.
_WORD = re.compile(
    r"""
    \d{1,3}(?:[ ]\d{3})+(?!\d)                  # 26 000
  | \d+(?:[.,:]\d+)*                            # 1950, 2,5, 20:17:30
  | aujourd'hui | quelqu'un | presqu'[iî]le | rendez-vous
  | (?<=\w)n't\b | (?<=\w)'(?:s|re|ve|ll|d|m)\b(?!')   # have|n't, Oslo|'s, they|'ve
  | (?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w)
  | -t-(?=(?:ils?|elles?|on)\b)                # a-t-elle
  | [^\W\d_]+(?=n't\b)
  | [^\W\d_]+(?:-(?!(?:t-)?(?:ils?|elles?|on|je|nous|vous|ce|lui|leur)\b)[^\W\d_]+)*  # arc-en-ciel
  | \S
    """,
    re.X,
)
# "deUkraine", "1991.Sergueï": two words that lost the space between them.
# "EuroAsiaTrans": several capitals inside make a name, not words that lost their spaces.
_BRAND, _PARTS_OF_A_BRAND = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+"), 3
_GLUED = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])")


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets in `text`; glued words are parted."""
    part = text[start:end]
    folded = fold(part)
    found = []
    for match in _WORD.finditer(folded):
        first, last = match.span()
        word, norm = part[first:last], folded[first:last]
        if word[1:] == norm[1:]:  # no capital inside
            found.append(Token(start + first, start + last, word, norm))
            continue
        if len(_BRAND.findall(word)) >= _PARTS_OF_A_BRAND:
            found.append(Token(start + first, start + last, word, norm))
            continue
        cuts = [first, *(first + cut.start() for cut in _GLUED.finditer(word)), last]
        found += [
            Token(start + left, start + right, part[left:right], folded[left:right])
            for left, right in pairwise(cuts)
        ]
    return found
