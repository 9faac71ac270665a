"""The drawing as a Plotly figure, from the same outlines: to be saved as a picture or as a page."""

import html
import textwrap
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
import plotly.graph_objects as go

from views import theme
from views.map import basemap, legend
from views.map.basemap import Point
from views.map.drawing import Drawing
from views.map.frame import plane
from views.map.labels import Label

_X_ANCHORS = {1: "left", 0: "center", -1: "right"}
_Y_ANCHORS = {1: "top", 0: "middle", -1: "bottom"}
# A font that needs no loading: a saved picture can use no other, and would be written in one that it was not
# measured in.
_FONT = "Arial, Helvetica, sans-serif"
# Pixels of a letter and of a line of the caption, and what the title takes.
_LETTER, _LINE, _TITLE = 6.4, 18, 44


def chart(drawing: Drawing, caption: str, palette: theme.Palette) -> go.Figure:
    """The map in the drawing's size, with its title, caption, legend, sources and what it cannot show."""
    frame, below = drawing.frame, legend.height(drawing)
    told = " · ".join(filter(None, (caption, *_missing(drawing))))
    lines = textwrap.wrap(told, int(frame.width / _LETTER)) or [""]
    above = _TITLE + _LINE * len(lines)
    # Plotly would write the name of what lies beyond the edge over the caption and the legend.
    named = [label for label in drawing.labels if frame.holds((label.name.x, label.name.y))]
    figure = go.Figure(list(_traces(drawing, palette)))
    theme.style(figure, palette).update_layout(
        title={
            "text": "Where events took place",
            "subtitle": {"text": "<br>".join(map(html.escape, lines))},
            "y": 1 - 14 / (above + frame.height + below),
            "yanchor": "top",
        },
        width=frame.width,
        height=above + frame.height + below,
        margin={"l": 0, "r": 0, "t": above, "b": below},
        font={"family": _FONT},
        showlegend=False,
        hovermode="closest",
        annotations=[_annotation(label, drawing, palette) for label in named],
    )
    (left, top), (right, bottom) = frame.on_plane((0, 0)), frame.on_plane((frame.width, frame.height))
    figure.update_xaxes(range=[left, right], visible=False, constrain="domain")
    figure.update_yaxes(range=[bottom, top], visible=False, scaleanchor="x", constrain="domain")
    legend.add(figure, drawing, palette, basemap.CREDIT)
    return figure


def _missing(drawing: Drawing) -> Iterable[str]:
    """How many events the picture does not show as the map could, by reason."""
    for aside in drawing.scene.asides:
        yield f"{aside.name}: {len(aside.ids)}"
    if there := sum(len(spot.ids) for spot in drawing.beyond):
        yield f"Beyond the edge: {there}"


def _traces(drawing: Drawing, palette: theme.Palette) -> Iterable[go.Scatter]:
    frame = drawing.frame
    yield _filled(_land(), palette.line, 0.8)
    for dashed, path in basemap.lines():
        line = {"color": palette.muted, "width": 0.8, "dash": "dot" if dashed else "solid"}
        yield _lines([plane(*point) for point in path], line)
    for ring in drawing.rings:
        outline = [frame.on_plane(point) for point in ring.outline]
        yield _filled(_joined([outline]), palette.accent, 0.08)
        yield _lines(outline, {"color": palette.muted, "width": 1.5, "dash": "6px,4px"})
    for curve in drawing.curves:
        dash = "solid" if curve.item.as_fact else "10px,8px"
        line = {"color": theme.css(palette.accent, 0.6), "width": curve.width, "dash": dash}
        yield _lines([frame.on_plane(point) for point in curve.path], line)
    yield _arrows(drawing, palette)
    yield _marks(drawing, palette)


@cache
def _land() -> np.ndarray:
    return _joined([[plane(*point) for point in ring] for polygon in basemap.land() for ring in polygon])


def _filled(line: np.ndarray, colour: str, opacity: float) -> go.Scatter:
    return go.Scatter(
        x=line[:, 0], y=line[:, 1], mode="lines", fill="toself", fillcolor=theme.css(colour, opacity),
        line_width=0, hoverinfo="skip",
    )  # fmt: skip


def _joined(rings: Iterable[Sequence[Point]]) -> np.ndarray:
    """All rings as one line of (x, y), with nothing drawn from one to the next."""
    points = [point for ring in rings for point in (*ring, (np.nan, np.nan))]
    return np.array(points, dtype=np.float32)


def _lines(points: Sequence[Point], line: dict) -> go.Scatter:
    x, y = zip(*points, strict=True)
    return go.Scatter(x=x, y=y, mode="lines", line=line | {"simplify": False}, hoverinfo="skip")


def _arrows(drawing: Drawing, palette: theme.Palette) -> go.Scatter:
    arrows = [curve for curve in drawing.curves if curve.arrow]
    middles = [drawing.frame.on_plane(curve.arrow[:2]) for curve in arrows]
    return go.Scatter(
        x=[x for x, _ in middles],
        y=[y for _, y in middles],
        mode="markers",
        marker={
            "symbol": "triangle-up",
            "angle": [curve.arrow[2] for curve in arrows],
            "size": [7 + curve.width for curve in arrows],
            "color": palette.accent,
            "line": {"width": 0},
        },
        hovertext=[html.escape(drawing.scene.tip(curve.item)) for curve in arrows],
        hoverinfo="text",
    )


def _marks(drawing: Drawing, palette: theme.Palette) -> go.Scatter:
    points = [plane(mark.item.lon, mark.item.lat) for mark in drawing.marks]
    colours = [mark.colours(palette) for mark in drawing.marks]
    return go.Scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="markers",
        marker={
            "size": [2 * mark.radius for mark in drawing.marks],
            "color": [fill for fill, _ in colours],
            "line": {"color": [line for _, line in colours], "width": 1.5},
            "opacity": 1,
        },
        hovertext=[html.escape(drawing.scene.tip(mark.item)).replace("\n", "<br>") for mark in drawing.marks],
        hoverinfo="text",
    )


def _annotation(label: Label, drawing: Drawing, palette: theme.Palette) -> dict:
    x, y = drawing.frame.on_plane((label.name.x, label.name.y))
    right, down = label.side
    return {
        "x": x, "y": y, "xshift": label.dx, "yshift": -label.dy,
        "xanchor": _X_ANCHORS[right], "yanchor": _Y_ANCHORS[down],
        "text": html.escape(label.name.text).replace("\n", "<br>"),
        "showarrow": False, "align": "left", "borderpad": 1,
        "font": {"size": label.name.size, "color": palette.text},
        "bgcolor": theme.css(palette.background, 0.75),
    }  # fmt: skip
