"""Capitalised words that may be a name: where a run of them starts and ends."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from loaders.names.gazetteer import ORGANIZATION, PERSON, STATE, word_class
from loaders.names.scanning import Item
from loaders.names.words import Word

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words first..last with what joins them: "Charles de Gaulle", "Kim Jong-un"."""

    first: int
    last: int


class Runs:
    """The runs of a text; `taken` are the words that belong to a phrase of office."""

    def __init__(self, words: tuple[Word, ...], items: Mapping[int, Item], taken: Container[int]) -> None:
        self.words = words
        self.items = items
        self.taken = taken

    def find(self) -> Iterator[Run]:
        """Every run, in order, without the common words at its ends ("Selon Penny Wong")."""
        at = 0
        while at < len(self.words):
            if self._opens(at):
                last = self._end(at)
                if run := self._trimmed(at, last):
                    yield run
                at = last + 1
            else:
                item = self.items.get(at)
                at = (item.last if item and item.alias.kind != PERSON else at) + 1

    def starts_sentence(self, at: int) -> bool:
        """Whether word `at` is capital by its place."""
        return at == 0 or self.words[at - 1].mark

    def _opens(self, at: int) -> bool:
        return self._namelike(at) and not self.words[at].joined and not self._title(at)

    def _title(self, at: int) -> bool:
        """ "M.", "Mme": capitals that open no name."""
        norm = self.words[at].norm
        following = self.words[at + 1].norm if at + 1 < len(self.words) else ""
        return norm in word_class("title") and (len(norm) > 1 or following == ".")

    def _namelike(self, at: int) -> bool:
        if at >= len(self.words) or at in self.taken:
            return False
        item, word = self.items.get(at), self.words[at]
        named = item is not None and item.alias.kind != PERSON
        return not named and word.capital and word.letters and not word.norm.endswith("'")

    def _end(self, first: int) -> int:
        last = first
        while last - first < _LONGEST and (step := self._step(last, first)):
            last += step
        return last

    def _step(self, last: int, first: int) -> int:
        """How many words the run goes on by after word `last`."""
        at = last + 1
        if at >= len(self.words):
            return 0
        following = self.words[at]
        second_half = following.joined and following.letters and at not in self.taken
        if second_half or self._namelike(at) or self._surname_of_another(at):
            return 1
        initial = following.norm == "." and len(self.words[last].text) == 1
        return 2 if (initial or self._particle(at, first)) and self._namelike(at + 1) else 0

    def _particle(self, at: int, first: int) -> bool:
        """ "ben", "von" join always; "de", "la" not in what opens a sentence ("Visite de Poutine")."""
        norm = self.words[at].norm
        weak = norm in word_class("weak particle") and not self.starts_sentence(first)
        return weak or norm in word_class("particle")

    def _surname_of_another(self, at: int) -> bool:
        """A state's or group's name right after a first name: "Kayikwamba Wagner", "Anatole France"."""
        item = self.items.get(at)
        single = item is not None and item.first == item.last and item.alias.kind in (STATE, ORGANIZATION)
        return single and self.words[at].capital and not self.words[at].upper

    def _trimmed(self, first: int, last: int) -> Run | None:
        common = word_class("not a name")
        while first <= last and self.words[first].norm in common:
            first += 1
        while last >= first and self.words[last].norm in common:
            last -= 1
        return Run(first, last) if first <= last else None
