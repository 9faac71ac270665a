"""The gazetteer's names in a text, and which of them are places: read once, for actors and places alike."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.lexicon import rows
from loaders.names import venues
from loaders.names.gazetteer import DEMONYM, LANGUAGE, SEAT, Alias, phrases, shared_demonyms
from loaders.names.words import Word, plain, split
from loaders.schema import ACTOR_ID

_COORDINATED = frozenset({"et", "ou", "puis"})


@dataclass(frozen=True, slots=True)
class Item:
    """The gazetteer's name at words first..last."""

    first: int
    last: int
    alias: Alias


@lru_cache(maxsize=8)
def scan(text: str) -> Mapping[int, Item]:
    """The gazetteer's names in `text` by their first word; the longest wins, none overlap."""
    words, book, at = split(text), phrases(), 0
    found: dict[int, Item] = {}
    while at < len(words):
        item = _prefix(words, at) or _longest(words, at, book)
        if item:
            found[at] = item
        at = item.last + 1 if item else at + 1
    return _one_state_each(found)


def _one_state_each(found: dict[int, Item]) -> dict[int, Item]:
    """Give a demonym that states share to the one that the text names, else to the first in the gazetteer."""
    shared = shared_demonyms()
    named = Counter(item.alias.actor_id for item in found.values() if item.alias.kind != DEMONYM)
    for at, item in found.items():
        states = shared.get(item.alias.phrase, ()) if item.alias.kind == DEMONYM else ()
        if states:
            state = max(states, key=lambda one: named[one])
            found[at] = Item(item.first, item.last, Alias(item.alias.phrase, DEMONYM, state))
    return found


def _longest(words: tuple[Word, ...], at: int, book) -> Item | None:
    for length, aliases in book.matches(words, at):
        fitting = next((alias for alias in aliases if alias.fits(words[at : at + length])), None)
        if fitting:
            return Item(at, at + length - 1, fitting)
    return None


@cache
def _prefixes() -> dict[str, str]:
    listed = rows(LANGUAGE, "demonym_prefixes", ("prefix", ACTOR_ID))
    return {plain(row["prefix"])[0]: row[ACTOR_ID] for _, row in listed}


def _prefix(words: tuple[Word, ...], at: int) -> Item | None:
    """ "russo" of "russo-ukrainien": a demonym of its own."""
    actor_id = _prefixes().get(words[at].plain)
    joined = at + 1 < len(words) and words[at + 1].joined
    return Item(at, at, Alias(words[at].text, DEMONYM, actor_id)) if actor_id and joined else None


class Scenes:
    """Which capitals and palaces of a text are scenes; `sentence_starts` are character offsets, in order."""

    def __init__(self, text: str, sentence_starts: list[int]) -> None:
        self._words = split(text)
        self._items = scan(text)
        self._starts = sentence_starts
        self._decided: dict[int, bool] = {}

    def sentence_start(self, at: int) -> int:
        """Where the sentence of word `at` starts."""
        position = bisect_right(self._starts, self._words[at].start) - 1
        return self._starts[position] if position >= 0 else 0

    def dateline(self, item: Item) -> bool:
        """Whether the name opens a dispatch."""
        return venues.is_dateline(self._words, item.first, item.last, self.sentence_start(item.first))

    def is_scene(self, item: Item) -> bool:
        """Whether the capital or palace is a place here, in the light of the one it is coordinated with."""
        if item.first not in self._decided:
            before = self._coordinated(item)
            earlier = self.is_scene(before) if before else None
            self._decided[item.first] = self.dateline(item) or venues.city_is_place(
                self._words, item.first, item.last, earlier
            )
        return self._decided[item.first]

    def _coordinated(self, item: Item) -> Item | None:
        """The seat just before, with no more than "et", "et à", "et de" between."""
        for back in (2, 3, 4):
            before = self._items.get(item.first - back)
            if before and before.alias.kind == SEAT and before.last + 1 < len(self._words):
                between = self._words[before.last + 1].norm in _COORDINATED
                return before if between and item.first - before.last <= len("et") + 1 else None
        return None
