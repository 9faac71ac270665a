"""The marks as Plotly traces: symbols, and behind them lines over uncertain days and bars over known ones."""

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from loaders import schema
from views import theme
from views.timeline.marks import DAYS, GROUP, WHISKER, Mark
from views.timeline.scene import MARK, ROW, Scene

Placed = Sequence[tuple[Mark, float]]

_LINE = 1.5
_CAP = 8
_SILENT = {"hoverinfo": "skip", "showlegend": False}


def marks(scene: Scene) -> list[go.Scatter]:
    """The traces of each quad class in turn."""
    found = []
    for quad, colour in scene.palette.quad.items():
        placed = [(mark, y) for mark, y in scene.marks() if mark.quad == quad]
        if placed:
            found += [_whiskers(placed, colour, scene), _open_ends(placed, colour, scene)]
            found += [_days(placed, colour), _symbols(placed, quad, scene)]
    return found


def _symbols(placed: Placed, quad: str, scene: Scene) -> go.Scatter:
    """The marks themselves, in the colour of the relation and the shape of the status."""
    colour, background = scene.palette.quad[quad], scene.palette.background
    marks = [mark for mark, _ in placed]
    hollow = [theme.SYMBOLS[mark.status].endswith("-open") for mark in marks]
    return go.Scatter(
        name=theme.label(schema.QUAD_CLASS, quad),
        mode="markers",
        x=[mark.at for mark in marks],
        y=[y for _, y in placed],
        customdata=[[schema.join(mark.ids)] for mark in marks],
        hovertext=[mark.hover for mark in marks],
        hoverinfo="text",
        showlegend=False,
        marker={
            "symbol": [theme.SYMBOLS[mark.status].removesuffix("-open") for mark in marks],
            "size": [min(MARK + 2 * math.log2(len(mark.ids)), ROW) for mark in marks],
            # Filled with the background, not empty: a whisker must not run through an open mark.
            "color": [background if open_ else colour for open_ in hollow],
            "line": {
                "color": [colour if open_ else background for open_ in hollow],
                "width": [2 if open_ else 1 for open_ in hollow],
            },
            "opacity": 1,
        },
        unselected={"marker": {"opacity": 0.35}},
    )


def _whiskers(placed: Placed, colour: str, scene: Scene) -> go.Scatter:
    """A line over the days on which each event of uncertain date may lie, with a cap where they end.

    Plotly's own error bars are not drawn on an axis of dates.
    """
    x, y, caps = [], [], []
    for mark, pixel in placed:
        if mark.shape == WHISKER:
            x += [mark.start or scene.first, mark.end or scene.last, None]
            y += [pixel, pixel, None]
            caps += [_CAP if mark.start else 0, _CAP if mark.end else 0, 0]
    return go.Scatter(
        x=x,
        y=y,
        mode="lines+markers",
        line={"color": theme.css(colour, 0.65), "width": _LINE},
        marker={
            "symbol": "line-ns-open",
            "size": caps,
            "opacity": 1,
            "color": colour,
            "line": {"color": colour, "width": _LINE},
        },
        **_SILENT,
    )


def _days(placed: Placed, colour: str) -> go.Scatter:
    """A broad bar over the days of each event that is known to have lasted several."""
    x, y = [], []
    for mark, pixel in placed:
        if mark.shape == DAYS:
            x += [mark.start, mark.end, None]
            y += [pixel, pixel, None]
    return go.Scatter(
        x=x, y=y, mode="lines", line={"color": theme.css(colour, 0.4), "width": MARK}, **_SILENT
    )


def _open_ends(placed: Placed, colour: str, scene: Scene) -> go.Scatter:
    """An arrowhead at the edge of the window where an event has no known first or last day."""
    ends = [(scene.last, y, "triangle-right") for mark, y in placed if mark.end is None]
    ends += [(scene.first, y, "triangle-left") for mark, y in placed if mark.start is None]
    return go.Scatter(
        x=[x for x, _, _ in ends],
        y=[y for _, y, _ in ends],
        mode="markers",
        marker={"symbol": [symbol for _, _, symbol in ends], "size": _CAP, "color": colour},
        **_SILENT,
    )


def legend(scene: Scene) -> list[go.Scatter]:
    """An entry, without a point, for each colour, shape and line that occurs."""
    palette, shown = scene.palette, [mark for mark, _ in scene.marks()]
    shapes = {mark.shape for mark in shown}
    grey = {"color": palette.muted, "size": MARK}
    found = []
    for quad, colour in palette.quad.items():
        if any(mark.quad == quad for mark in shown):
            square = {"color": colour, "size": MARK, "symbol": "square"}
            found.append(_entry(theme.label(schema.QUAD_CLASS, quad), marker=square))
    for status, symbol in theme.SYMBOLS.items():
        if any(mark.status == status for mark in shown):
            outlined = grey | {"symbol": symbol, "line": {"width": 2, "color": palette.muted}}
            found.append(_entry(theme.label(schema.STATUS, status), marker=outlined))
    if WHISKER in shapes:
        found.append(_entry("Some time on the line", line={"color": palette.muted, "width": _LINE}))
    if DAYS in shapes:
        found.append(
            _entry("All of these days", line={"color": theme.css(palette.muted, 0.4), "width": MARK})
        )
    if any(mark.start is None or mark.end is None for mark in shown):
        found.append(_entry("Start or end open", marker=grey | {"symbol": "triangle-right"}))
    if GROUP in shapes:
        found.append(_entry("Several events", marker=grey | {"size": ROW}))
    return found


def _entry(name: str, **look) -> go.Scatter:
    mode = "lines" if "line" in look else "markers"
    return go.Scatter(x=[None], y=[None], name=name, mode=mode, hoverinfo="skip", **look)
