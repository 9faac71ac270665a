"""The words with which pages and dispatches say where, when and by whom they were issued.

They are read from assets/*/headers.csv (`class`, `words`), of all languages together: pages mix them.
"""

import re
from functools import cache

from loaders.lexicon import ASSETS, words
from loaders.text import fold, unaccent

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
WEEKDAY, SHORT_WEEKDAY, BEFORE_DAY, BEFORE_HOUR = "weekday", "short weekday", "before a day", "before an hour"
TIME_PART, BETWEEN_DAYS, BEFORE_MONTH = "part of a time", "between days", "before a month"
HOUR, ERA, SIGNED, INTERVIEWED, ISSUED, LIVE = "hour", "era", "signed", "interviewed", "issued", "live"
CORRESPONDENT, NUMBER, AGENCY = "correspondent", "number", "agency"
THIS, TREATY, SIGNING = "this", "treaty", "signing"
QUESTION_LABEL, ANSWER_LABEL, YOU, TALK = "question", "answer", "you", "talk"
NAME_PART, BEFORE_TOWN = "part of a name", "before a town"
THIS_ARTICLE, PRODUCT, ELSEWHERE, TERM, DAY_OF = "this article", "product", "elsewhere", "term", "day of"
PAGE = "page"


@cache
def known(kind: str) -> frozenset[str]:
    """The words of a class in every language, folded and without accents."""
    return frozenset(
        unaccent(fold(word))
        for path in ASSETS.glob("*/headers.csv")
        for word in words(path.parent.name, path.stem).get(kind, ())
    )


@cache
def any_of(*kinds: str) -> str:
    """A group of a pattern for folded, unaccented text: the longest word of the classes that it can."""
    listed = sorted({word for kind in kinds for word in known(kind)}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, listed))})"


@cache
def months() -> dict[str, int]:
    """The number of each month's names."""
    return {word: number for number, month in enumerate(MONTHS, start=1) for word in known(month)}
