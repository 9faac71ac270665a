"""Journeys as curves, from where a traveller sets out to where he goes."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Protocol

from loaders import schema
from views.map.basemap import Point
from views.map.scene import Route, Spot

# A curve is followed in fine steps to find where it enters a ring, and drawn in fewer.
FINE, THINNED = 400, 5
SHORTEST_WITH_ARROW = 14


class End(Protocol):
    """What a curve joins: a thing around (x, y) that covers some of the pixels there."""

    item: Spot
    x: float
    y: float

    def covers(self, point: Point) -> bool: ...


@dataclass(frozen=True, slots=True)
class Curve:
    """A route's line and its width; `arrow` is the middle of its visible part and the heading there
    (degrees clockwise from up), or None where it is too short for one."""

    item: Route
    path: tuple[Point, ...]
    width: float
    arrow: tuple[float, float, float] | None


def curves(
    routes: Sequence[Route], ends: Mapping[str, End], width: Callable[[int], float]
) -> Iterable[Curve]:
    """A curve for each route between its ends, found by the keys of their spots.

    Each bends to its traveller's left, so that there and back lie apart; from one seat, the more to the left
    an end lies the more its curve bends, so that they do not cross. `width` is that of a number of visits.
    """
    fans: dict[str, list[Route]] = defaultdict(list)
    for route in routes:
        fans[route.start.key].append(route)
    for fan in fans.values():
        fan.sort(key=lambda route: _heading(ends[route.start.key], ends[route.end.key]), reverse=True)
        for order, route in enumerate(fan):
            start, end = ends[route.start.key], ends[route.end.key]
            path = _bend((start.x, start.y), (end.x, end.y), 0.14 + order * min(0.1, 0.26 / len(fan)))
            seen = [point for point in path if not (start.covers(point) or end.covers(point))]
            yield Curve(route, _drawn(path, end), width(len(route.ids)), _arrow(seen))


def _drawn(path: Sequence[Point], end: End) -> tuple[Point, ...]:
    """What is drawn of a path: up to the edge of a ring, or all of it when it never leaves the ring.

    A disc lies over the line and keeps its size when the map is enlarged, so the line goes on under it.
    """
    outside = [point for point in path if end.item.kind == schema.CITY or not end.covers(point)]
    points = outside or path
    return (*points[:-1:THINNED], points[-1])


def _heading(start: End, end: End) -> float:
    """Degrees clockwise from up."""
    return math.degrees(math.atan2(end.x - start.x, start.y - end.y)) % 360


def _bend(start: Point, end: Point, bend: float) -> list[Point]:
    """A parabola that leaves the straight line by half of `bend` times its length, to the left."""
    across, down = end[0] - start[0], end[1] - start[1]
    control = ((start[0] + end[0]) / 2 + bend * down, (start[1] + end[1]) / 2 - bend * across)
    steps = [step / FINE for step in range(FINE + 1)]
    return [
        tuple(
            (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t**2 * c
            for a, b, c in zip(start, control, end, strict=True)
        )
        for t in steps
    ]


def _arrow(seen: Sequence[Point]) -> tuple[float, float, float] | None:
    middle = len(seen) // 2
    if not 0 < middle < len(seen) - 1 or math.dist(seen[0], seen[-1]) < SHORTEST_WITH_ARROW:
        return None
    (left, top), (right, bottom) = seen[middle - 1], seen[middle + 1]
    return *seen[middle], math.degrees(math.atan2(right - left, top - bottom))


def dashes(path: Sequence[Point], on: float, off: float) -> list[list[Point]]:
    """A line as dashes `on` long with gaps of `off`, each of three points."""
    ends = list(accumulate((math.dist(*step) for step in pairwise(path)), initial=0.0))
    starts = range(math.ceil(ends[-1] / (on + off)))
    return [[_along(path, ends, start * (on + off) + part * on) for part in (0, 0.5, 1)] for start in starts]


def _along(path: Sequence[Point], ends: Sequence[float], distance: float) -> Point:
    """The point of a line at a distance from its start; `ends` are the distances of its corners."""
    distance = min(distance, ends[-1])
    at = max(bisect_left(ends, distance), 1)
    share = (distance - ends[at - 1]) / (ends[at] - ends[at - 1])
    return tuple(a + share * (b - a) for a, b in zip(path[at - 1], path[at], strict=True))
