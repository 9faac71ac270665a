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
_REACH = 60  # how far before an expression the words that refuse it may begin,
_ADDRESS = 400  # and how far the one long word that it stands in


@cache
def _any(pack: Pack) -> re.Pattern[str]:
    texts = (f"(?:{refusal.text})" for refusal in (*SHARED, *pack.refusals))
    return pack.wording.regex("|".join(texts), "refusals")


class Refused:
    """The refused places of a text (as `wording.surface` gives it), to be asked from its start to its end."""

    def __init__(self, pack: Pack, text: str):
        self._regex, self._text = _any(pack), text
        self._searched = 0
        self._place: re.Match[str] | None = None

    def overlaps(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` overlaps a refused place."""
        while self._place is None or self._place.end() <= start:
            self._place = self._search(max(self._searched, self._low(start)), end)
            if self._place is None:
                self._searched = max(self._searched, end)
                return False
            self._searched = self._place.end()
        return self._place.start() < end

    def _search(self, low: int, end: int) -> re.Match[str] | None:
        limit = end + _REACH
        place = self._regex.search(self._text, low, limit)
        cut = place and place.end() == limit
        return self._regex.match(self._text, place.start()) if cut else place

    def _low(self, start: int) -> int:
        """Where a place that reaches to `start` may begin."""
        furthest = max(0, start - _ADDRESS)
        word = max(self._text.rfind(" ", furthest, start), self._text.rfind("\n", furthest, start)) + 1
        return min(max(furthest, word), max(0, start - _REACH))
