"""What a timeline shows and where: the vertical axis counts pixels from the top of its lanes.

A row is thus as high on a full chart as on an empty one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from loaders.schema import Tables
from views import theme
from views.theme import Palette
from views.timeline.bands import Band, bands, visible
from views.timeline.lanes import Lane, arrange
from views.timeline.marks import GROUP, Mark, Window, lane_names

# Heights in pixels: a row of marks, a lane's name, a treaty's name, a chart without a lane.
ROW, HEADER, BAND, EMPTY = 16, 24, 20, 90
MARK = 11
SMALL = theme.FONT_SIZE - 2


@dataclass(frozen=True, slots=True)
class Scene:
    """The lanes and treaty bands between two moments, `last` exclusive, and the colours to draw them in."""

    first: datetime
    last: datetime
    lanes: Sequence[Lane]
    bands: Sequence[Band]
    palette: Palette

    @property
    def tops(self) -> list[float]:
        """The pixel at which each lane begins, and the last one ends."""
        heights = (HEADER + ROW * lane.rows for lane in self.lanes)
        return list(accumulate(heights, initial=BAND * len(self.bands)))

    @property
    def height(self) -> float:
        return max(self.tops[-1], BAND * len(self.bands) + EMPTY)

    @property
    def n_events(self) -> int:
        return sum(lane.n_events for lane in self.lanes)

    @property
    def window(self) -> Window:
        """The first and the last day."""
        return self.first.date(), (self.last - timedelta(days=1)).date()

    @property
    def grouped(self) -> bool:
        """Whether a mark stands for several events."""
        return any(mark.shape == GROUP for mark, _ in self.marks())

    def marks(self) -> Iterable[tuple[Mark, float]]:
        """Each mark with the pixel of its middle."""
        for lane, top in zip(self.lanes, self.tops, strict=False):
            for mark, row in lane.placed:
                yield mark, top + HEADER + ROW * (row + 0.5)


def build(tables: Tables, marks: Sequence[Mark], lanes: str, window: Window, palette: Palette) -> Scene:
    """The scene of `marks` in the lanes asked for, with the treaties whose lives touch `window`."""
    first, last = (datetime.fromisoformat(day.isoformat()) for day in window)
    last += timedelta(days=1)
    return Scene(
        first,
        last,
        arrange(marks, lane_names(tables, lanes), lanes, first, last),
        [band for band in bands(tables.treaties) if visible(band, first, last)],
        palette,
    )
