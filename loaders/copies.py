"""Passages that several articles print from one text: agency copy, whole or shortened, edited or quoted.

Sentences are compared by the runs of words that they share, the shorter one's share counting, so that neither
a dateline more nor a clause less hides a copy. Each is held against what was printed first, never against
other copies, and a run that many texts have is no evidence: the time grows with the number of words alone.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from loaders.articles import Article
from loaders.text import fold, unaccent

_RUN = 3
# Independent sentences on one act share names and set phrases: a copy has half of the runs, and some more.
_LIKE = 0.5
_BY_CHANCE = 2
# A sentence with fewer runs is a copy only beside one ("L'attaque n'a pas été revendiquée.").
_TELLING = 8
# A run that so many texts have is a set phrase.
_COMMON = 40
_MOSTLY = 0.5
_WORD = re.compile(r"\w+")

Place = tuple[str, int]
Runs = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Copies:
    """What a set of articles prints more than once.

    `printed` gives for a sentence, by article id and number, those that it copies, by where they were
    printed first; a sentence that copies none is left out. `originals` gives for an article that mostly
    repeats earlier ones the id of the one that it repeats most.
    """

    printed: Mapping[Place, frozenset[Place]] = field(default_factory=dict)
    originals: Mapping[str, str] = field(default_factory=dict)

    def prints(self, place: Place) -> frozenset[Place]:
        """The first printings of what a sentence says: its own place, if it copies nothing."""
        return self.printed.get(place) or frozenset((place,))

    def sources(self, places: Iterable[Place]) -> int:
        """How many independent sources some sentences have: articles, those counted as one that share a
        text, be it one of these sentences or most of the article.
        """
        linked = _Links()
        articles = set()
        for place in places:
            articles.add(place[0])
            linked.join(place[0], *self.prints(place), self.originals.get(place[0], place[0]))
        return len({linked.root(article_id) for article_id in articles})


def find(articles: Iterable[Article]) -> Copies:
    """The copies among articles; of two alike the earlier is the original, by day of publication, then id."""
    press = _Press()
    originals: dict[str, str] = {}
    for article in sorted(articles, key=lambda one: (one.published or date.max, one.article_id)):
        if original := press.enter(article):
            originals[article.article_id] = original
    return Copies(press.printed, originals)


class _Press:
    """The sentences printed so far."""

    def __init__(self) -> None:
        self.printed: dict[Place, frozenset[Place]] = {}
        self._runs: dict[Place, Runs] = {}
        self._with: dict[tuple[str, ...], list[Place]] = defaultdict(list)

    def enter(self, article: Article) -> str:
        """Print an article; the id of the earlier one that it mostly repeats, or ""."""
        places = [(article.article_id, number) for number in range(len(article.sentences))]
        for place, sentence in zip(places, article.sentences, strict=True):
            self._runs[place] = runs = _runs(article.text[sentence.start : sentence.end])
            if len(runs) >= _TELLING and (found := self._like(runs)):
                self.printed[place] = found
        for place in places:
            self._look_beside(place)
        for place in places:
            if place not in self.printed and len(self._runs[place]) >= _TELLING:
                self._index(place)
        return self._repeated(places)

    def _like(self, runs: Runs) -> frozenset[Place]:
        """The earlier sentences that share enough of these runs."""
        shared = Counter(place for run in runs for place in self._with.get(run, ()))
        return frozenset(
            place
            for place, count in shared.items()
            if count >= _LIKE * min(len(runs), len(self._runs[place])) + _BY_CHANCE
        )

    def _look_beside(self, place: Place) -> None:
        """Take a short sentence for a copy where the one beside it is, and the original has it there too."""
        article_id, number = place
        if place in self.printed or len(self._runs[place]) >= _TELLING:
            return
        for step in (-1, 1):
            for first_id, first in self.printed.get((article_id, number + step), ()):
                original = (first_id, first - step)
                runs = self._runs.get(original, frozenset())
                if len(self._runs[place] & runs) > _LIKE * min(len(self._runs[place]), len(runs)):
                    self.printed[place] = self.printed.get(original) or frozenset((original,))
                    return

    def _index(self, place: Place) -> None:
        for run in self._runs[place]:
            if len(self._with[run]) < _COMMON:
                self._with[run].append(place)

    def _repeated(self, places: list[Place]) -> str:
        taken: Counter[str] = Counter()
        for place in places:
            if found := self.printed.get(place):
                taken[min(found)[0]] += len(self._runs[place])
        if taken.total() <= _MOSTLY * sum(len(self._runs[place]) for place in places):
            return ""
        return min(taken, key=lambda article_id: (-taken[article_id], article_id))


def _runs(sentence: str) -> Runs:
    words = _WORD.findall(unaccent(fold(sentence)))
    return frozenset(zip(*(words[at:] for at in range(_RUN)), strict=False))


class _Links:
    """Things that belong together, whoever brought them together."""

    def __init__(self) -> None:
        self._up: dict[Hashable, Hashable] = {}

    def root(self, thing: Hashable) -> Hashable:
        """The one that stands for all that belong with a thing."""
        while (above := self._up.get(thing, thing)) != thing:
            self._up[thing] = self._up.get(above, above)
            thing = above
        return thing

    def join(self, first: Hashable, *others: Hashable) -> None:
        """Say that some things belong together."""
        for other in others:
            self._up[self.root(other)] = self.root(first)
