"""A scene laid out on a screen of a given size: marks, rings, curves and their names.

Lengths are pixels, x to the right and y down, at the view that the map opens with. The projection is
Mercator, which both Plotly and deck.gl can show, so that both draw the same picture.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from loaders import schema
from views.map import basemap
from views.map.basemap import Point
from views.map.labels import Label, Name, place
from views.map.scene import Route, Scene, Spot
from views.theme import Palette

# Widths from which on there is room for large discs and letters, and for many words.
NARROW, WORDY = 600, 800
STEPS = 48
# A curve is followed in fine steps to find where it enters a ring, and drawn in fewer.
FINE, THINNED = 400, 5
# A region whose extent is not known is drawn this wide around its point.
REGION_KM = 400
KM_IN_DEGREE = 111.2
SHORTEST_WITH_ARROW = 14
VAGUE = "place not stated more closely"
VAGUE_NARROW = "no closer place"


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the plane: its size, the pixels of a degree of longitude, the point in its middle."""

    width: int
    height: int
    scale: float
    middle: Point

    @property
    def narrow(self) -> bool:
        return self.width < NARROW

    @property
    def zoom(self) -> float:
        """The zoom as web maps count it: 512 pixels around the equator at 0."""
        return math.log2(self.scale * 360 / 512)

    def pixel(self, lon: float, lat: float) -> Point:
        x, y = plane(lon, lat)
        return (
            self.width / 2 + (x - self.middle[0]) * self.scale,
            self.height / 2 - (y - self.middle[1]) * self.scale,
        )

    def on_plane(self, pixel: Point) -> Point:
        """The point of the plane that a pixel shows."""
        return (
            self.middle[0] + (pixel[0] - self.width / 2) / self.scale,
            self.middle[1] - (pixel[1] - self.height / 2) / self.scale,
        )

    def degrees(self, pixel: Point) -> Point:
        """Longitude and latitude of a pixel, to a hundredth of a degree."""
        lon, lat = unplane(*self.on_plane(pixel))
        return round(lon, 2), round(lat, 2)


@dataclass(frozen=True, slots=True)
class Mark:
    """A city's disc, or its ring when no event is there; `x`, `y` are its middle."""

    item: Spot
    x: float
    y: float
    radius: float

    def colours(self, palette: Palette) -> tuple[str, str]:
        """Those of the disc and of its edge."""
        colour = palette.accent if self.item.always_shown else palette.muted
        return (colour, palette.background) if self.item.ids else (palette.background, colour)

    @property
    def across(self) -> float:
        return self.radius

    @property
    def along(self) -> float:
        return self.radius

    def covers(self, point: Point) -> bool:
        return math.dist(point, (self.x, self.y)) < self.radius


@dataclass(frozen=True, slots=True)
class Ring:
    """The dashed oval of a region, or of somewhere in a country; `across` and `along` are half its axes."""

    item: Spot
    x: float
    y: float
    across: float
    along: float
    outline: tuple[Point, ...]

    def covers(self, point: Point) -> bool:
        return ((point[0] - self.x) / self.across) ** 2 + ((point[1] - self.y) / self.along) ** 2 < 1


@dataclass(frozen=True, slots=True)
class Curve:
    """A route's line and its width; `arrow` is the middle of its visible part and the heading there
    (degrees clockwise from up), or None where it is too short for one."""

    item: Route
    path: tuple[Point, ...]
    width: float
    arrow: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class Drawing:
    scene: Scene
    frame: Frame
    sizes: "Sizes"
    marks: tuple[Mark, ...]
    rings: tuple[Ring, ...]
    curves: tuple[Curve, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How counts become sizes: a disc's area grows with its events, a line's width with its visits."""

    most_events: int
    most_visits: int
    largest: float
    one_event: float

    @classmethod
    def of(cls, scene: Scene, frame: Frame) -> "Sizes":
        events = [len(spot.ids) for spot in scene.spots if spot.kind == schema.CITY]
        visits = [len(route.ids) for route in scene.routes]
        return cls(max(events, default=0), max(visits, default=0), *((10, 4) if frame.narrow else (22, 6)))

    def radius(self, events: int) -> float:
        """That of a disc; for no event that of the hollow ring that stands in for one."""
        one = min(self.one_event, self.largest / math.sqrt(max(self.most_events, 1)))
        return max(2.0, one * math.sqrt(events)) if events else 4.0

    def width(self, visits: int) -> float:
        return 1.5 + (visits - 1) * min(1.5, 8 / max(self.most_visits - 1, 1))


def plane(lon: float, lat: float) -> Point:
    """Mercator, in degrees of longitude at the equator."""
    return lon, math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def unplane(x: float, y: float) -> Point:
    """Longitude and latitude of a point of the plane."""
    return x, math.degrees(2 * math.atan(math.exp(math.radians(y))) - math.pi / 2)


def fit(width: int, height: int) -> Frame:
    """The frame that shows all the cities that are always shown, with room around them for their names."""
    points = [plane(city.lon, city.lat) for city in basemap.always_shown()]
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
    left, right, above, below = (40, 56, 110, 60) if width < NARROW else (70, 130, 120, 80)
    scale = min((width - left - right) / (east - west), (height - above - below) / (north - south))
    middle = (west + east + (right - left) / scale) / 2, (south + north + (above - below) / scale) / 2
    return Frame(width, height, scale, middle)


def draw(scene: Scene, frame: Frame) -> Drawing:
    """The scene in the frame."""
    sizes = Sizes.of(scene, frame)
    marks = tuple(
        Mark(spot, *frame.pixel(spot.lon, spot.lat), sizes.radius(len(spot.ids)))
        for spot in scene.spots
        if spot.kind == schema.CITY
    )
    rings = tuple(_ring(spot, frame, marks) for spot in scene.spots if spot.kind != schema.CITY)
    curves = tuple(_curves(scene.routes, frame, sizes, marks, rings))
    return Drawing(scene, frame, sizes, marks, rings, curves, tuple(_labels(frame, marks, rings, curves)))


def dashes(path: Sequence[Point], on: float, off: float) -> list[list[Point]]:
    """A line as dashes `on` long with gaps of `off`, each of three points."""
    ends = list(accumulate((math.dist(*step) for step in pairwise(path)), initial=0.0))
    starts = range(math.ceil(ends[-1] / (on + off)))
    return [[_along(path, ends, start * (on + off) + part * on) for part in (0, 0.5, 1)] for start in starts]


def _along(path: Sequence[Point], ends: Sequence[float], distance: float) -> Point:
    """The point of a line that lies `distance` from its start; `ends` are the distances of its corners."""
    at = min(max(bisect_left(ends, distance), 1), len(path) - 1)
    share = min((distance - ends[at - 1]) / (ends[at] - ends[at - 1]), 1.0)
    return tuple(a + share * (b - a) for a, b in zip(path[at - 1], path[at], strict=True))


def _ring(spot: Spot, frame: Frame, marks: Sequence[Mark]) -> Ring:
    if spot.kind == schema.REGION:
        x, y, across, along = _region(spot, frame)
    else:
        x, y = frame.pixel(spot.lon, spot.lat)
        across = along = _halo_radius(spot, (x, y), 10 if frame.narrow else 20, marks)
    turns = (2 * math.pi * step / STEPS for step in range(STEPS + 1))
    outline = tuple((x + across * math.cos(turn), y + along * math.sin(turn)) for turn in turns)
    return Ring(spot, x, y, across, along, outline)


def _region(spot: Spot, frame: Frame) -> tuple[float, float, float, float]:
    """Middle and half axes of the oval that stands for a region: its known extent, or a circle around it."""
    if extent := basemap.regions().get(spot.key.partition(":")[2]):
        west, south, east, north = extent
        (left, bottom), (right, top) = frame.pixel(west, south), frame.pixel(east, north)
        return (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
    degrees = REGION_KM / (KM_IN_DEGREE * math.cos(math.radians(spot.lat)))
    return *frame.pixel(spot.lon, spot.lat), degrees * frame.scale, degrees * frame.scale


def _halo_radius(spot: Spot, middle: Point, radius: float, marks: Sequence[Mark]) -> float:
    """A halo that would cut through a disc of its own country is widened to hold it."""
    for mark in (mark for mark in marks if mark.item.country == spot.country):
        needed = math.dist(middle, (mark.x, mark.y)) + mark.radius + 3
        if needed - 2 * mark.radius - 6 < radius < needed < 2.5 * radius:
            radius = needed
    return radius


def _curves(
    routes: Sequence[Route], frame: Frame, sizes: Sizes, marks: Sequence[Mark], rings: Sequence[Ring]
) -> Iterable[Curve]:
    """Each route bends to its traveller's left, so that there and back lie apart; from one seat, the more to
    the left an end lies the more its route bends, so that they do not cross."""
    ends = {end.item.key: end for end in (*marks, *rings)}
    fans: dict[str, list[Route]] = defaultdict(list)
    for route in routes:
        fans[route.start.key].append(route)
    for fan in fans.values():
        fan.sort(key=lambda route: _heading(ends[route.start.key], ends[route.end.key]), reverse=True)
        for order, route in enumerate(fan):
            start, end = ends[route.start.key], ends[route.end.key]
            path = _bend((start.x, start.y), (end.x, end.y), 0.14 + order * min(0.1, 0.26 / len(fan)))
            seen = [point for point in path if not (start.covers(point) or end.covers(point))]
            # Discs lie over a line and keep their size when the map is enlarged; rings are hollow and grow.
            drawn = path if isinstance(end, Mark) else [point for point in path if not end.covers(point)]
            yield Curve(route, (*drawn[::THINNED], drawn[-1]), sizes.width(len(route.ids)), _arrow(seen))


def _heading(start: "Mark | Ring", end: "Mark | Ring") -> float:
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


def _labels(
    frame: Frame, marks: Sequence[Mark], rings: Sequence[Ring], curves: Sequence[Curve]
) -> list[Label]:
    """The cities that are always shown choose first, then rings, then the other cities by their events."""
    always = [mark for mark in marks if mark.item.always_shown]
    others = [mark for mark in marks if not mark.item.always_shown]
    others.sort(key=lambda mark: -len(mark.item.ids))
    size = 12 if frame.narrow else 14
    names = [_name(mark, size, frame) for mark in always]
    names += [_name(ring, size - 1, frame) for ring in rings]
    names += [replace(_name(mark, size - 1, frame), needed=False) for mark in others]
    return place(names, frame.width, frame.height, [curve.path for curve in curves])


def _name(thing: Mark | Ring, size: float, frame: Frame) -> Name:
    spot = thing.item
    text = f"{spot.name} · {len(spot.ids)}"
    # So that nobody takes the point that stands for a country for a place in it.
    if spot.kind == schema.COUNTRY_PLACE:
        text += "\n" + (VAGUE if frame.width >= WORDY else VAGUE_NARROW)
    return Name(
        spot, text, thing.x, thing.y, thing.across, thing.along, size, area=spot.kind == schema.REGION
    )
