"""Every span of an article that names a place, with how exactly it places: city, region or country.

A capital counts as a place only where something is there ("arrivé à Pyongyang"), a country only where it is a
scene ("en Russie"): the same decision that the actors are read by.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.articles import Article
from loaders.blocks import BOILERPLATE
from loaders.names import atlas, venues
from loaders.names.atlas import Place
from loaders.names.gazetteer import DEMONYM, NOBODY, PERSON, SEAT, STATE
from loaders.names.reading import Item, Reading, read
from loaders.names.scenes import Scenes
from loaders.schema import CITY, COUNTRY_PLACE


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """`text` = the article's text at `start`:`end`; `precision` is city, region or country."""

    start: int
    end: int
    text: str
    place_id: str
    precision: str
    rule: str


def gazetteer() -> dict[str, Place]:
    """Every place of assets/places.csv by place_id."""
    return atlas.places()


def find(article: Article) -> list[PlaceMention]:
    """The mentions of places in text order, none overlapping; boilerplate is left out.

    A dateline is found with the rule "dateline": it is where the news was written, not where it happened.
    """
    reading = read(article.text, article.language)
    words = reading.words
    starts = sorted([s.start for s in article.sentences] + [b.start for b in article.blocks])
    reader = _Reader(reading, Scenes(reading, starts))
    blocks = [(block.start, block.end) for block in article.blocks if block.kind == BOILERPLATE]
    mentions = []
    for first, last, place_id, rule in reader.places():
        start, end = words[first].start, words[last].end
        at = bisect_right(blocks, (start, len(article.text))) - 1
        if at < 0 or start >= blocks[at][1]:
            precision = atlas.places()[place_id].kind
            mentions.append(PlaceMention(start, end, article.text[start:end], place_id, precision, rule))
    return mentions


class _Reader:
    """Reads the places of a text."""

    def __init__(self, reading: Reading, scenes: Scenes) -> None:
        self.reading = reading
        self.words = reading.words
        self.items = reading.items
        self.scenes = scenes
        self._last = -1  # the last word of the place found last
        self._seats = reading.venue("seat of government")
        self._phrases = atlas.place_phrases()

    def places(self) -> Iterator[tuple[int, int, str, str]]:
        """(first word, last word, place_id, rule) of each place."""
        at = 0
        while at < len(self.words):
            found = self._at(at)
            if found:
                yield found
                self._last, at = found[1], found[1] + 1
            else:
                item = self.items.get(at)
                at = item.last + 1 if item and item.alias.kind in (NOBODY, PERSON, SEAT) else at + 1

    def _at(self, at: int) -> tuple[int, int, str, str] | None:
        item = self.items.get(at)
        if item and item.alias.kind == STATE:
            return self._country(item)
        if self.words[at].norm in self._seats:
            return self._seat_of(at)
        if item and item.alias.kind == SEAT:
            return self._seat(item)
        size, values = self._phrases.longest(self.words, at)
        if size and not (item and item.last - item.first + 1 > size):
            return self._listed(at, size, values)
        return None

    def _country(self, item: Item) -> tuple[int, int, str, str] | None:
        known = item.alias.actor_id in atlas.places()
        if known and venues.country_is_place(self.reading, item.first):
            return item.first, item.last, item.alias.actor_id, COUNTRY_PLACE
        return None

    def _seat(self, item: Item) -> tuple[int, int, str, str] | None:
        """A capital by its name, or the capital that a palace stands in."""
        if not self.scenes.is_scene(item):
            return None
        size, values = atlas.place_phrases().longest(self.words, item.first)
        named = values[0][1] if size == item.last - item.first + 1 else ""
        place = named or atlas.capitals().get(item.alias.actor_id)
        rule = "dateline" if self.scenes.dateline(item) else "capital" if named else "palace"
        return (item.first, item.last, place, rule) if place else None

    def _seat_of(self, at: int) -> tuple[int, int, str, str] | None:
        """ "La capitale nord-coréenne": the capital of the state, unless its name follows."""
        item = self.items.get(at + 1)
        if item is None or item.alias.kind != DEMONYM:
            return None
        named = self.items.get(item.last + 1) or self.items.get(item.last + 2)
        if named and named.alias.kind == SEAT and named.alias.actor_id == item.alias.actor_id:
            return None
        place = atlas.capitals().get(item.alias.actor_id)
        return (at, item.last, place, "capital of a state") if place else None

    def _listed(self, at: int, size: int, values: list[tuple[str, str]]) -> tuple[int, int, str, str] | None:
        """A city or region by its name; a city only where it is no part of a longer name."""
        last = at + size - 1
        alias, place_id = values[0]
        if alias[0].isupper() and not self.words[at].capital:
            return None
        place = atlas.places()[place_id]
        if place.kind != CITY:
            return at, last, place_id, "region"
        if self.reading.titled(at) or (place.minor and not self._introduced(at)):
            return None
        before = self.words[at - 1] if at else None
        after = self.words[last + 1] if last + 1 < len(self.words) else None
        if after and after.capital and not after.joined and after.start - self.words[last].end == 1:
            return None
        if after and after.joined:
            return None
        at_or_of = self.reading.venue("at") | self.reading.venue("of")
        if alias in self.reading.venue("person too") and not (before and before.norm in at_or_of):
            return None
        named = before and before.capital and before.letters and not before.norm.endswith("'")
        if named and before.norm not in self.reading.listed("function word"):
            return None
        return None if venues.named_after(self.reading, at, linked=True) else (at, last, place_id, "city")

    def _introduced(self, at: int) -> bool:
        """Whether a small town's name at word `at` is said to be a place, or listed behind one."""
        joined = self.reading.norm(at - 1) in self.reading.venue("coordination") | {","}
        return (joined and self._last == at - 2) or venues.city_is_place(self.reading, at, None)
