"""Where to write names so that none hides another, a city or, where it can be helped, a line."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from views.map.basemap import Point
from views.map.scene import Spot

GAP = 5.0
LINE_HEIGHT = 1.25
# Mean width of a letter in font sizes, on the wide side for the house's font.
LETTER = 0.57
# The sides of a mark in the order of liking, as (to the right, down).
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
# What a square pixel over a name, a city or the frame's edge costs, a point of a line under the name, and to
# stand so far off that the eye must look for the thing.
PER_PIXEL, PER_POINT, FAR = 10.0, 25.0, 120


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """Shared area in square pixels."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0.0) * max(down, 0.0)

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def count(self, points: np.ndarray) -> int:
        """How many of some points, a row each, it holds."""
        inside = (points >= (self.left, self.top)) & (points <= (self.right, self.bottom))
        return int(inside.all(axis=1).sum())


@dataclass(frozen=True, slots=True)
class Name:
    """A text for the item drawn at (x, y) that reaches `across` and `down` from there.

    `needed` if it must be shown; `area` if the thing is one that may be written upon.
    """

    item: Spot
    text: str
    x: float
    y: float
    across: float
    down: float
    size: float
    needed: bool = True
    area: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where it stands: `dx`, `dy` from its thing, on `side` (right, down) of it, and its box."""

    name: Name
    dx: float
    dy: float
    side: tuple[int, int]
    box: Box

    @property
    def item(self) -> Spot:
        return self.name.item


def place(
    names: Sequence[Name], width: float, height: float, lines: Sequence[Sequence[Point]]
) -> list[Label]:
    """A label for each name, the first choosing first; one not needed that finds no room is left out."""
    things = {
        name.item.key: Box(*_around(name.x, name.y, name.across, name.down))
        for name in names
        if not name.area
    }
    points = np.array([point for line in lines for point in line]).reshape(-1, 2)
    labels: list[Label] = []
    for name in names:
        ways = []
        for liking, label in _candidates(name):
            hidden = _hidden(label, labels, things, Box(0, 0, width, height))
            cost = PER_PIXEL * hidden + PER_POINT * label.box.count(points) + liking
            ways.append((cost, liking, hidden, label))
        _, _, hidden, label = min(ways)
        if name.needed or hidden < LETTER * name.size:
            labels.append(label)
    return labels


def _candidates(name: Name) -> list[tuple[float, Label]]:
    """Places for a name from the best liked to the least, with what each costs in itself."""
    upon = [_beside(name, (0, 0), 0)] if name.area else []
    near, far = ([_beside(name, side, gap) for side in SIDES] for gap in (GAP, 4 * GAP))
    return [*enumerate(upon + near), *enumerate(far, start=FAR)]


def _beside(name: Name, side: tuple[int, int], gap: float) -> Label:
    lines = name.text.split("\n")
    width = max(map(len, lines)) * LETTER * name.size
    height = len(lines) * LINE_HEIGHT * name.size
    # On a diagonal a round thing reaches less far.
    reach = math.sqrt(0.5) if all(side) else 1.0
    dx, dy = (side[0] * (reach * name.across + gap), side[1] * (reach * name.down + gap))
    middle_x, middle_y = name.x + dx + side[0] * width / 2, name.y + dy + side[1] * height / 2
    return Label(name, dx, dy, side, Box(*_around(middle_x, middle_y, width / 2, height / 2)))


def _around(x: float, y: float, across: float, down: float) -> tuple[float, float, float, float]:
    return x - across, y - down, x + across, y + down


def _hidden(label: Label, labels: Sequence[Label], things: dict[str, Box], frame: Box) -> float:
    """The square pixels of a label that lie over a name, over another's thing or on the wrong side of the
    frame's edge: a name cut in two says nothing, so that of a thing beyond the edge stays there with it.
    """
    box, name = label.box, label.name
    covered = sum(box.overlap(other.box) for other in labels)
    covered += sum(box.overlap(thing) for key, thing in things.items() if key != name.item.key)
    seen = box.overlap(frame)
    area = (box.right - box.left) * (box.bottom - box.top)
    return covered + (area - seen if frame.holds((name.x, name.y)) else seen)
