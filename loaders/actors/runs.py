"""Capitalised words that may be a name: where a run of them starts and ends."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from loaders.names.gazetteer import ORGANIZATION, PERSON, SEAT, STATE
from loaders.names.reading import Reading

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words first..last with what joins them: "Charles de Gaulle", "Kim Jong-un"."""

    first: int
    last: int


class Runs:
    """The runs of a text; `taken` are the words that belong to a phrase of office."""

    def __init__(self, reading: Reading, taken: Container[int]) -> None:
        self.reading = reading
        self.words = reading.words
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
                item = self.reading.items.get(at)
                at = (item.last if item and item.alias.kind != PERSON else at) + 1

    def _opens(self, at: int) -> bool:
        word = self.words[at]
        if word.joined or not word.letters:
            return False
        if not word.capital:
            return self._opening_particle(at)
        return self._namelike(at) and not self._title(at)

    def _opening_particle(self, at: int) -> bool:
        """A particle before a surname that stands alone: "al-Sissi", "M. de Villepin"."""
        end = at
        while self.reading.is_a(end, "particle") or (
            self.reading.is_a(end, "weak particle") and self.reading.titled(at)
        ):
            end += 1
        if end == at or at in self.taken:
            return False
        after = self.words[end] if end < len(self.words) else None
        return bool(after and after.capital and after.letters and end not in self.taken)

    def _title(self, at: int) -> bool:
        """ "M.", "Mme": capitals that open no name."""
        dotted = self.reading.norm(at + 1) == "."
        return self.reading.is_a(at, "title") and (len(self.words[at].norm) > 1 or dotted)

    def _namelike(self, at: int) -> bool:
        if at >= len(self.words) or at in self.taken:
            return False
        item, word = self.reading.items.get(at), self.words[at]
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
        if at >= len(self.words) or self.reading.line_ends(last):
            return 0
        following = self.words[at]
        inside = following.norm == "'" and self._touches(last) and self._touches(at)
        if inside and self.words[at + 1].letters:
            return 2
        second_half = following.joined and following.letters and at not in self.taken
        if second_half or self._namelike(at) or self._surname_of_another(at, first):
            return 1
        if following.norm == "." and len(self.words[last].text) == 1:
            return 2 if self._namelike(at + 1) else 0
        particles = self._particles(at, first)
        return particles + 1 if particles and self._namelike(at + particles) else 0

    def _touches(self, at: int) -> bool:
        """Whether no space parts a word from the next."""
        return at + 1 < len(self.words) and self.words[at].end == self.words[at + 1].start

    def _particles(self, at: int, first: int) -> int:
        """How many particles stand at word `at`: "ben", "von der" join always; "de", "la" not in what opens
        a sentence ("Visite de Poutine")."""
        end, weak = at, not self.reading.starts_sentence(first)
        while self.reading.is_a(end, "particle") or (weak and self.reading.is_a(end, "weak particle")):
            end += 1
        return end - at

    def _surname_of_another(self, at: int, first: int) -> bool:
        """A state's or group's name right after a first name: "Anatole France", "Jacques Paris"."""
        item = self.reading.item(at, STATE, ORGANIZATION, SEAT)
        one_word = item is not None and item.first == item.last
        if not one_word or self.words[at].upper or not self.words[at].capital:
            return False
        return item.alias.kind != SEAT or (at == first + 1 and not self.reading.item(first, PERSON))

    def _trimmed(self, first: int, last: int) -> Run | None:
        common = self.reading.listed("not a name")
        while (
            first <= last
            and self.words[first].capital
            and (self.words[first].norm in common or self._title(first))
        ):
            first += 1
        while last >= first and self.words[last].norm in common:
            last -= 1
        return Run(first, last) if first <= last else None
