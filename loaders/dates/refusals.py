"""What looks like a time expression and is none; an expression that overlaps one of these is refused.

Those of a language stand in its refusals.toml, those of every language here, each with its counter-example.
"""

import re
from functools import cache

from loaders.dates.pack import Pack, Refusal

SHARED = (
    Refusal("web_address", r"(?:https?:/|www\.)\S+", "https://example.org/2021/03/14/summit.html"),
    Refusal("path", r"(?<![\w./-])/?(?:[\w.-]+/)+\d{4}/\d\d?/\S*", "medias/photos/2021/03/14.jpg"),
    Refusal("rooted_path", r"(?<![\w/])/(?:19|20)\d\d/\d\d?/\S*", "/2021/03/14/"),
    Refusal("e_mail", r"(?<![\w.+-])[\w.+-]+@[\w.-]+", "2021-05-14@example.org"),
    Refusal("price", r"\d[\d ]{0,20}(?:[.,]\d+)?[ ]?(?:%|€|\$|£)|[$€£][ ]?\d[\d ]{0,20}", "1950-1953 €"),
)
_REACH = 60  # how far before an expression the words that refuse it may begin, and after it end;
_ADDRESS = 400  # how far before it the one long word may begin that it stands in
_AHEAD = 100  # how much more is searched at once, since dates often come in numbers


@cache
def _any(pack: Pack) -> re.Pattern[str]:
    """Any refusal; none begins within a word, which spares the search most places."""
    texts = "|".join(f"(?:{refusal.text})" for refusal in (*SHARED, *pack.refusals))
    return pack.wording.regex(f"(?<![a-z])(?:{texts})", "refusals")


class Refused:
    """The refused places of a text (as `wording.surface` gives it), to be asked from its start to its end."""

    def __init__(self, pack: Pack, text: str):
        self._regex, self._text = _any(pack), text
        self._clear = 0  # no place not yet found begins before
        self._place = (0, 0)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` overlaps a refused place."""
        while self._place[1] <= start and self._clear < end:
            self._search(max(self._clear, self._low(start)), end + _AHEAD)
        first, last = self._place
        return first < end and start < last

    def _search(self, low: int, high: int) -> None:
        """Find the next place that begins from `low` on, or know that none does before `high`."""
        limit = high + _REACH
        found = self._regex.search(self._text, low, limit)
        if found and found.end() == limit:
            found = self._regex.match(self._text, found.start())
        self._place = found.span() if found else self._place
        self._clear = found.end() if found else high

    def _low(self, start: int) -> int:
        """Where a place that reaches to `start` may begin."""
        furthest = max(0, start - _ADDRESS)
        word = max(self._text.rfind(" ", furthest, start), self._text.rfind("\n", furthest, start)) + 1
        return min(max(furthest, word), max(0, start - _REACH))
