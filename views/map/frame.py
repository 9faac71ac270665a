"""Between the globe and the screen: Mercator, and the window that the map opens with.

Lengths are pixels, x to the right and y down. Mercator is what both Plotly and deck.gl can show.
"""

import math
from dataclasses import dataclass

from views.map import basemap
from views.map.basemap import Point

# Widths from which on there is room for large discs and letters, and for many words.
NARROW, WORDY = 600, 800


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

    def holds(self, pixel: Point) -> bool:
        return 0 <= pixel[0] <= self.width and 0 <= pixel[1] <= self.height

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
