"""Which capitals and palaces of a text are scenes rather than governments."""

from bisect import bisect_right

from loaders.names import venues
from loaders.names.gazetteer import SEAT
from loaders.names.reading import Item, Reading


class Scenes:
    """The decisions of one text; `sentence_starts` are character offsets, in order."""

    def __init__(self, reading: Reading, sentence_starts: list[int]) -> None:
        self._reading = reading
        self._starts = sentence_starts
        self._decided: dict[int, bool] = {}

    def sentence_start(self, at: int) -> int:
        """Where the sentence of word `at` starts."""
        position = bisect_right(self._starts, self._reading.words[at].start) - 1
        return self._starts[position] if position >= 0 else 0

    def dateline(self, item: Item) -> bool:
        """Whether the name opens a dispatch."""
        return venues.is_dateline(self._reading, item.first, item.last, self.sentence_start(item.first))

    def is_scene(self, item: Item) -> bool:
        """Whether the capital or palace is a place here, in the light of the one it is coordinated with."""
        if item.first not in self._decided:
            before = self._coordinated(item)
            earlier = self.is_scene(before) if before else None
            self._decided[item.first] = self.dateline(item) or venues.city_is_place(
                self._reading, item.first, earlier
            )
        return self._decided[item.first]

    def _coordinated(self, item: Item) -> Item | None:
        """The seat just before, with no more than "et", "et à", "et de" between."""
        for back in (2, 3, 4):
            before = self._reading.item(item.first - back, SEAT)
            if before and before.last + 1 < len(self._reading.words):
                between = self._reading.norm(before.last + 1) in self._reading.venue("coordination")
                return before if between and item.first - before.last <= len("et") + 1 else None
        return None
