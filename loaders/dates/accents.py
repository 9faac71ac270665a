"""Accents written as characters of their own, as macOS and some PDFs write them."""

import re
import unicodedata

_LETTER_AND_MARKS = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def apart(text: str) -> bool:
    """Whether a letter of `text` and its accent are two characters."""
    return _LETTER_AND_MARKS.search(text) is not None


def joined(text: str) -> tuple[str, list[int]]:
    """`text` with every letter and its accents as one character, and the offset in `text` of each.

    The last offset is that of the end.
    """
    letters, places, at = [], [], 0
    for match in _LETTER_AND_MARKS.finditer(text):
        places += [*range(at, match.start()), match.start()]
        letters += [text[at : match.start()], unicodedata.normalize("NFC", match.group())[0]]
        at = match.end()
    return "".join([*letters, text[at:]]), [*places, *range(at, len(text) + 1)]
