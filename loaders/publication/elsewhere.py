"""What a short line may date beside the article: another text, something announced, an act of the story."""

import re

from loaders import headers, verbs
from loaders.datestamps import Stamp
from loaders.headers import any_of
from loaders.publication import datelines
from loaders.text import fold, tokens, unaccent

_NAMED = re.compile(rf"(?<!\w){any_of(headers.ELSEWHERE)}(?!\w)")
_TERM = re.compile(rf"(?<!\w){any_of(headers.TERM)}\s{datelines.LEAD}$")
_DAY_OF = re.compile(rf"(?<!\w){any_of(headers.DAY_OF, headers.TERM)}\s{datelines.LEAD}$")
_REFERENCE = re.compile(r"(?:\[?\d{1,2}[.\]]|[↑^*←→«»])\s")
_COLON = re.compile(r"\s?:\s?[^\W\d]")


def names_other(line: str, stamp: Stamp) -> bool:
    """Whether the words before a date name something else: "Conférence-débat le 3 mai", "Archives : …"."""
    return bool(_NAMED.search(unaccent(fold(line)), 0, stamp.start))


def is_of_other(line: str, stamp: Stamp) -> bool:
    """Whether a line under the story dates another text, or something that is announced."""
    term = _TERM.search(unaccent(fold(line)), 0, stamp.start)
    return bool(term or _REFERENCE.match(line)) or names_other(line, stamp)


def is_of_story(line: str, stamp: Stamp, language: str) -> bool:
    """Whether a heading tells of a day: "L'attaque du 3 mai", "3 mai : le jour où tout changea"."""
    folded, rest = unaccent(fold(line)), line[stamp.end :]
    if _DAY_OF.search(folded, 0, stamp.start) or _COLON.match(folded, stamp.end):
        return True
    return rest.startswith(",") and any(group.finite for group in verbs.find(tokens(rest), language))
