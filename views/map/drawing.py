"""A scene laid out in a frame: marks, rings, curves and their names, in pixels of the view it opens with.

Both pictures of the map, by deck.gl and by Plotly, are drawn from this.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders import schema
from views.map import basemap
from views.map.basemap import Point
from views.map.curves import Curve, curves
from views.map.frame import WORDY, Frame
from views.map.labels import Label, Name, place
from views.map.scene import Scene, Spot
from views.theme import Palette

# Corners of a ring.
STEPS = 48
# A region whose extent is not known is drawn this far around its point.
REGION_KM, KM_IN_DEGREE = 400, 111.2
VAGUE = "place not stated more closely"
VAGUE_NARROW = "no closer place"


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
class Drawing:
    scene: Scene
    frame: Frame
    sizes: "Sizes"
    marks: tuple[Mark, ...]
    rings: tuple[Ring, ...]
    curves: tuple[Curve, ...]
    labels: tuple[Label, ...]

    @property
    def beyond(self) -> tuple[Spot, ...]:
        """What lies beyond the frame: a reader has to move the map to see it, and no picture shows it."""
        things = (*self.marks, *self.rings)
        return tuple(thing.item for thing in things if not self.frame.holds((thing.x, thing.y)))


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


def draw(scene: Scene, frame: Frame) -> Drawing:
    """The scene in the frame."""
    sizes = Sizes.of(scene, frame)
    marks = tuple(
        Mark(spot, *frame.pixel(spot.lon, spot.lat), sizes.radius(len(spot.ids)))
        # The small ones over the large ones, or they could not be seen.
        for spot in sorted(scene.spots, key=lambda spot: -len(spot.ids))
        if spot.kind == schema.CITY
    )
    rings = tuple(_ring(spot, frame, marks) for spot in scene.spots if spot.kind != schema.CITY)
    ends = {end.item.key: end for end in (*marks, *rings)}
    lines = tuple(curves(scene.routes, ends, sizes.width))
    return Drawing(scene, frame, sizes, marks, rings, lines, tuple(_labels(frame, marks, rings, lines)))


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


def _labels(
    frame: Frame, marks: Sequence[Mark], rings: Sequence[Ring], lines: Sequence[Curve]
) -> list[Label]:
    """The cities that are always shown choose first, then the others and the rings by their events."""
    always = [mark for mark in marks if mark.item.always_shown]
    others = [*rings, *(mark for mark in marks if not mark.item.always_shown)]
    others.sort(key=lambda thing: -len(thing.item.ids))
    size = 12 if frame.narrow else 14
    names = [_name(mark, size, frame) for mark in always]
    names += [replace(_name(thing, size - 1, frame), needed=False) for thing in others]
    return place(names, frame.width, frame.height, [curve.path for curve in lines])


def _name(thing: Mark | Ring, size: float, frame: Frame) -> Name:
    spot = thing.item
    text = f"{spot.name} · {len(spot.ids)}"
    # So that nobody takes the point that stands for a country for a place in it.
    if spot.kind == schema.COUNTRY_PLACE:
        text += "\n" + (VAGUE if frame.width >= WORDY else VAGUE_NARROW)
    return Name(
        spot, text, thing.x, thing.y, thing.across, thing.along, size, area=spot.kind == schema.REGION
    )
