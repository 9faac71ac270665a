"""What of an article has a date, by what a reader carries a date along."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable

from loaders.events.mentions import Mention, Scene

Told = Mention | Scene
_MOST = 40  # of those told last, for a search that stays linear


class Dated:
    """The dated mentions and scenes of an article, along any keys."""

    def __init__(self) -> None:
        self._along: dict[Hashable, list[Told]] = defaultdict(list)

    def add(self, told: Told, keys: Iterable[Hashable]) -> None:
        """Enter what has a date."""
        for key in keys:
            insort(self._along[key], told, key=_start)

    def first(self, key: Hashable) -> Told | None:
        """The first one told."""
        return next(iter(self._along.get(key, ())), None)

    def before(self, start: int, *keys: Hashable) -> Told | None:
        """The last one told before character `start`, along any of `keys`."""
        found = (self._before(start, key)[-1:] for key in keys)
        return max((told[0] for told in found if told), key=_start, default=None)

    def latest(self, start: int, key: Hashable) -> Told | None:
        """The one with the latest day of those told before character `start`."""
        return max(self._before(start, key), key=lambda one: one.date.start, default=None)

    def _before(self, start: int, key: Hashable) -> list[Told]:
        told = self._along.get(key, [])
        before = bisect_left(told, start, key=_start)
        return told[max(before - _MOST, 0) : before]

    def nearest(self, start: int, key: Hashable) -> Told | None:
        """The one told last before character `start` or at it, else the first told after it."""
        told = self._along.get(key, [])
        after = bisect_right(told, start, key=_start)
        if after:
            after = bisect_left(told, told[after - 1].start, key=_start)
        return told[after] if after < len(told) else None


def _start(told: Told) -> int:
    return told.start
