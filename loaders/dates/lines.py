"""Where a time expression stands on its line: in a sentence, at the head of an entry, as a heading."""

import re
from dataclasses import dataclass

from loaders.dates.pack import Section

_LINE = 200  # no look for the ends of a line goes further
_HEADING = 25  # characters that a heading may hold beside its year
_TITLE = 80  # and that it may if it opens with the year
_BULLETS = " \t\r-*•►"
_ENTRY_MARK = re.compile(r"\s?(?:[:.–—|-]|$)", re.M)
_BRACKETED = re.compile(r"\[[^\]\n]*\]")  # what an encyclopaedia adds to a heading: "1977[edit]"


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text as `wording.surface` gives it; `words`: what may open one before a date."""

    text: str
    words: Section

    def before(self, at: int) -> str:
        """What stands before `at` on its line."""
        low = max(0, at - _LINE)
        return self.text[max(low, self.text.rfind("\n", low, at) + 1) : at]

    def opens(self, start: int) -> bool:
        """Whether a date at `start` opens a line, as that of an entry does."""
        return self._is_bare(start, "opens_entry")

    def opens_entry(self, start: int, end: int) -> bool:
        """Whether it does, and is set off from what follows: "12 avril :", "12 avril."."""
        return self.opens(start) and bool(_ENTRY_MARK.match(self.text, end))

    def is_heading(self, start: int, end: int) -> bool:
        """Whether a year or month is all that its line says, or opens what reads as a title."""
        stop, after = self._end(end), self._after(end)
        if self.text[stop : stop + 1] != "\n" or after.endswith((".", ";", ",")):
            return False
        longest = _TITLE if self._is_bare(start, "opens_heading") else _HEADING
        return len(self.before(start)) + len(after) <= longest

    def is_title(self, end: int) -> bool:
        """Whether a heading says more than the year that ends there: it may head other years as well."""
        return len(self._after(end)) > _HEADING

    def follow(self, end: int, start: int) -> bool:
        """Whether the line of `start` is the next after that of `end`."""
        return not self.text[self._end(end) : start][:_LINE].strip(_BULLETS + "\n")

    def _is_bare(self, start: int, openers: str) -> bool:
        return self.before(start).strip(_BULLETS) in ("", *self.words[openers])

    def _end(self, at: int) -> int:
        stop = self.text.find("\n", at, at + _LINE)
        return stop if stop >= 0 else at + _LINE

    def _after(self, at: int) -> str:
        return _BRACKETED.sub("", self.text[at : self._end(at)]).strip()
