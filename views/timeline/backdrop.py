"""What stands behind the marks: the lives of the treaties and the names of the lanes."""

import html
import textwrap
from datetime import datetime

import plotly.graph_objects as go

from views import theme
from views.timeline.bands import Band, visible
from views.timeline.scene import BAND, EMPTY, HEADER, SMALL, Scene

# In characters that fit a phone.
_LANE_NAME_LENGTH = 40
# A treaty that begins right of this part of the chart has its name end at the band's end.
_LATE = 0.6


def draw(chart: go.Figure, scene: Scene) -> None:
    """Add the bands, the lanes' headers or, without a lane, a word about it."""
    for number, band in enumerate(scene.bands):
        _draw_band(chart, scene, band, number * BAND)
    for lane, top in zip(scene.lanes, scene.tops, strict=False):
        _draw_header(chart, scene, f"<b>{_short(lane.name)}</b>  {lane.n_events}", top)
    if not scene.lanes:
        chart.add_annotation(
            xref="x domain", x=0.5, y=scene.height - EMPTY / 2, showarrow=False,
            text="No event with a date in this period.<br>Choose another period or loosen a filter.",
        )  # fmt: skip


def _draw_band(chart: go.Figure, scene: Scene, band: Band, top: float) -> None:
    """A treaty's life: strong in a row of its own, with its name, and faint through all lanes."""
    parts = visible(band, scene.first, scene.last)
    below = BAND * len(scene.bands)
    for start, end, sure in parts:
        _shade(chart, scene, (start, end), (top + 1, top + BAND - 2), 0.30 if sure else 0.12)
        _shade(chart, scene, (start, end), (below, scene.height), 0.07 if sure else 0.03)
    start, end = parts[0][0], parts[-1][1]
    late = start > scene.first + (scene.last - scene.first) * _LATE
    chart.add_annotation(
        x=end if late else start, y=top + BAND / 2, xanchor="right" if late else "left", showarrow=False,
        text=html.escape(band.label), font={"size": SMALL, "color": scene.palette.text},
    )  # fmt: skip


def _shade(
    chart: go.Figure, scene: Scene, x: tuple[datetime, datetime], y: tuple[float, float], opacity: float
) -> None:
    fill = theme.css(scene.palette.muted, opacity)
    chart.add_shape(x0=x[0], x1=x[1], y0=y[0], y1=y[1], layer="below", line_width=0, fillcolor=fill)


def _draw_header(chart: go.Figure, scene: Scene, text: str, top: float) -> None:
    chart.add_shape(
        xref="x domain", x0=0, x1=1, y0=top + 2, y1=top + HEADER - 2, layer="below", line_width=0,
        fillcolor=scene.palette.surface,
    )  # fmt: skip
    chart.add_annotation(
        xref="x domain", x=0, y=top + HEADER / 2, xanchor="left", showarrow=False, text=text,
        font={"size": theme.FONT_SIZE - 1},
    )  # fmt: skip


def _short(name: str) -> str:
    return html.escape(textwrap.shorten(name, _LANE_NAME_LENGTH, placeholder=" …"))
