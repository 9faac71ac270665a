"""The timeline as a Plotly figure: treaty bands, lanes of marks, and a strip with the counts of all years.

The vertical axis counts pixels from the top, so that a row is as high on a full chart as on an empty one.
"""

import html
import math
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import accumulate, pairwise

import plotly.graph_objects as go

from loaders import schema
from loaders.schema import Tables
from views import theme
from views.theme import LIGHT, Palette
from views.timeline import bands as treaties
from views.timeline.lanes import Lane, arrange
from views.timeline.marks import (
    BY_ACTOR,
    BY_ARTICLE,
    BY_PLACE,
    BY_TYPE,
    DAYS,
    GROUP,
    WHISKER,
    Mark,
    Window,
    extent,
    group,
    lane_names,
    read_marks,
    year_of,
)

TITLES = {
    BY_ACTOR: "by actor",
    BY_TYPE: "by kind of event",
    BY_PLACE: "by place",
    BY_ARTICLE: "by article",
}
# A browser takes seconds to draw more marks than these; they are then shown in groups.
MOST_MARKS = 2000

# Heights in pixels.
_ROW, _HEADER, _BAND, _STRIP, _BETWEEN, _EMPTY = 22, 24, 20, 52, 62, 90
_TITLE_LINE, _CAPTION_LINE, _LEGEND = 34, 17, 120
# Widths in characters that fit a phone.
_TITLE_LENGTH, _CAPTION_LENGTH, _LANE_NAME_LENGTH = 42, 62, 40
_MARK, _LARGEST_GROUP = 11, 20
_SMALL = theme.FONT_SIZE - 2


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is to be drawn, and the window as moments (`last` exclusive)."""

    first: datetime
    last: datetime
    lanes: Sequence[Lane]
    bands: Sequence[treaties.Band]
    palette: Palette

    @property
    def tops(self) -> list[float]:
        """The pixel at which each lane begins, and the last ends."""
        heights = (_HEADER + _ROW * lane.rows for lane in self.lanes)
        return list(accumulate(heights, initial=_BAND * len(self.bands)))

    @property
    def height(self) -> float:
        return max(self.tops[-1], _BAND * len(self.bands) + _EMPTY)

    def marks(self) -> Iterable[tuple[Mark, float]]:
        """Each mark with the pixel of its middle."""
        for lane, top in zip(self.lanes, self.tops, strict=False):
            for mark, row in lane.placed:
                yield mark, top + _HEADER + _ROW * (row + 0.5)


def figure(
    tables: Tables,
    lanes: str = BY_ACTOR,
    window: Window | None = None,
    caption: str = "",
    palette: Palette = LIGHT,
) -> go.Figure:
    """One mark for each event of `tables` that may lie in `window` (first and last day; None for all).

    `lanes` is what a lane stands for: `BY_ACTOR`, `BY_TYPE`, `BY_PLACE` or `BY_ARTICLE`. The ids of a mark's
    events are its `customdata`, joined as in the tables. More than `MOST_MARKS` marks are drawn in groups.
    """
    window = window or extent(tables) or (date.today(), date.today())
    marks = read_marks(tables, lanes, window)
    title = f"{_count(len(marks))} {TITLES[lanes]}, {_spoken(window)}"
    if len(marks) > MOST_MARKS:
        marks = group(marks, window)
    first, last = datetime.combine(window[0], time()), datetime.combine(window[1], time()) + timedelta(days=1)
    scene = _Scene(
        first,
        last,
        arrange(marks, lane_names(tables, lanes), lanes, first, last),
        [band for band in treaties.bands(tables.treaties) if treaties.visible(band, first, last)],
        palette,
    )
    drawing = go.Figure()
    _draw_bands(drawing, scene)
    _draw_lanes(drawing, scene)
    _draw_marks(drawing, scene)
    _draw_strip(drawing, tables, scene)
    _draw_legend(drawing, marks, scene)
    _lay_out(drawing, scene, title, caption)
    return theme.style(drawing, palette)


def _count(n_events: int) -> str:
    return f"{n_events} event{'' if n_events == 1 else 's'}"


def _spoken(window: Window) -> str:
    return theme.when(window[0].isoformat(), window[1].isoformat())


def _draw_bands(drawing: go.Figure, scene: _Scene) -> None:
    """Each treaty's life: faint through all lanes, and with its name in a row of its own above them."""
    colour = scene.palette.muted
    for number, band in enumerate(scene.bands):
        top, parts = number * _BAND, treaties.visible(band, scene.first, scene.last)
        for start, end, sure in parts:
            across = {"x0": start, "x1": end, "layer": "below"}
            drawing.add_shape(**across, y0=top + 1, y1=top + _BAND - 2, line_width=0,
                              fillcolor=theme.css(colour, 0.30 if sure else 0.12))  # fmt: skip
            drawing.add_shape(**across, y0=_BAND * len(scene.bands), y1=scene.height, line_width=0,
                              fillcolor=theme.css(colour, 0.07 if sure else 0.03))  # fmt: skip
        late = parts[0][0] > scene.first + (scene.last - scene.first) * 0.6
        drawing.add_annotation(
            x=parts[-1][1] if late else parts[0][0],
            y=top + _BAND / 2,
            xanchor="right" if late else "left",
            text=html.escape(band.label),
            showarrow=False,
            font={"size": _SMALL, "color": scene.palette.text},
        )


def _draw_lanes(drawing: go.Figure, scene: _Scene) -> None:
    for lane, (top, _) in zip(scene.lanes, pairwise(scene.tops), strict=True):
        drawing.add_shape(
            xref="x domain", x0=0, x1=1, y0=top + 2, y1=top + _HEADER - 2, layer="below", line_width=0,
            fillcolor=scene.palette.surface,
        )  # fmt: skip
        name = html.escape(textwrap.shorten(lane.name, _LANE_NAME_LENGTH, placeholder=" …"))
        drawing.add_annotation(
            xref="x domain", x=0, y=top + _HEADER / 2, xanchor="left", showarrow=False,
            text=f"<b>{name}</b>  {lane.n_events}", font={"size": theme.FONT_SIZE - 1},
        )  # fmt: skip
    if not scene.lanes:
        drawing.add_annotation(
            xref="x domain", x=0.5, y=scene.height - _EMPTY / 2, showarrow=False,
            text="No event with a date in this period.<br>Choose another period or loosen a filter.",
        )  # fmt: skip


def _draw_marks(drawing: go.Figure, scene: _Scene) -> None:
    for quad, colour in scene.palette.quad.items():
        placed = [(mark, y) for mark, y in scene.marks() if mark.quad == quad]
        if placed:
            drawing.add_trace(_whisker_trace(placed, colour, scene))
            drawing.add_trace(_days_trace(placed, colour))
            drawing.add_trace(_open_ends_trace(placed, colour, scene))
            drawing.add_trace(_marks_trace(placed, quad, scene))


def _marks_trace(placed: list[tuple[Mark, float]], quad: str, scene: _Scene) -> go.Scatter:
    """The marks themselves, in the colour of the relation and the symbol of the status."""
    colour, background = scene.palette.quad[quad], scene.palette.background
    marks = [mark for mark, _ in placed]
    is_open = [theme.SYMBOLS[mark.status].endswith("-open") for mark in marks]
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
            "size": [_size(mark) for mark in marks],
            # Filled with the background, not empty: a whisker must not run through an open mark.
            "color": [background if hollow else colour for hollow in is_open],
            "line": {"color": [colour if hollow else background for hollow in is_open],
                     "width": [2 if hollow else 1 for hollow in is_open]},
            "opacity": 1,
        },
        unselected={"marker": {"opacity": 0.35}},
    )  # fmt: skip


def _size(mark: Mark) -> float:
    return min(_MARK + 2 * math.log2(len(mark.ids)), _LARGEST_GROUP)


def _whisker_trace(placed: list[tuple[Mark, float]], colour: str, scene: _Scene) -> go.Scatter:
    """A line over the days on which each event of uncertain date may lie, with a cap where they end.

    Plotly's own error bars are not drawn on an axis of dates.
    """
    x, y, caps = [], [], []
    for mark, pixel in placed:
        if mark.shape == WHISKER:
            x += [mark.start or scene.first, mark.end or scene.last, None]
            y += [pixel, pixel, None]
            caps += [8 if mark.start else 0, 8 if mark.end else 0, 0]
    return go.Scatter(
        x=x, y=y, mode="lines+markers", hoverinfo="skip", showlegend=False,
        line={"color": theme.css(colour, 0.65), "width": 1.5},
        marker={"symbol": "line-ns-open", "size": caps, "color": colour, "opacity": 1,
                "line": {"color": colour, "width": 1.5}},
    )  # fmt: skip


def _days_trace(placed: list[tuple[Mark, float]], colour: str) -> go.Scatter:
    """A broad bar over the days of each event that is known to have lasted several."""
    x, y = [], []
    for mark, pixel in placed:
        if mark.shape == DAYS:
            x += [mark.start, mark.end, None]
            y += [pixel, pixel, None]
    line = {"color": theme.css(colour, 0.4), "width": _MARK}
    return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _open_ends_trace(placed: list[tuple[Mark, float]], colour: str, scene: _Scene) -> go.Scatter:
    """An arrowhead at the edge of the chart where an event has no known first or last day."""
    ends = [(scene.last, pixel, "triangle-right") for mark, pixel in placed if mark.end is None]
    ends += [(scene.first, pixel, "triangle-left") for mark, pixel in placed if mark.start is None]
    x, y, symbols = ([list(column) for column in zip(*ends, strict=True)]) or ([], [], [])
    return go.Scatter(
        x=x, y=y, mode="markers", hoverinfo="skip", showlegend=False, cliponaxis=False,
        marker={"symbol": symbols, "size": 8, "color": colour},
    )  # fmt: skip


def _draw_strip(drawing: go.Figure, tables: Tables, scene: _Scene) -> None:
    """Bars with the events of each year, and a frame around the period that the lanes show."""
    events = tables.events
    dated = events[(events[schema.DATE_START] != "") | (events[schema.DATE_END] != "")]
    years: dict[int, list[str]] = {}
    for row in dated.to_dict("records"):
        years.setdefault(year_of(row), []).append(row[schema.EVENT_ID])
    drawing.add_trace(
        go.Bar(
            name="Events a year",
            x=[datetime(year, 7, 2) for year in years],
            y=[len(ids) for ids in years.values()],
            width=timedelta(days=300) / timedelta(milliseconds=1),
            customdata=[[schema.join(ids)] for ids in years.values()],
            hovertext=[f"{year}: {_count(len(ids))}" for year, ids in years.items()],
            hoverinfo="text",
            marker={"color": scene.palette.muted, "line": {"width": 0}},
            xaxis="x2",
            yaxis="y2",
            showlegend=False,
        )
    )
    middle = scene.first + (scene.last - scene.first) / 2
    half = max(scene.last - scene.first, timedelta(days=400)) / 2  # a month would be a hair
    drawing.add_shape(
        xref="x2", yref="y2 domain", x0=middle - half, x1=middle + half, y0=0, y1=1,
        fillcolor=theme.css(scene.palette.accent, 0.15), line={"color": scene.palette.accent, "width": 1},
    )  # fmt: skip
    drawing.add_annotation(
        xref="x2 domain", yref="y2 domain", x=0, y=1, xanchor="left", yanchor="bottom", showarrow=False,
        text="All years, events a year (log scale)", font={"size": _SMALL, "color": scene.palette.muted},
    )  # fmt: skip


def _draw_legend(drawing: go.Figure, marks: Sequence[Mark], scene: _Scene) -> None:
    """Explain the colours, symbols and lines that occur; nothing can be switched off, so that counts hold."""
    palette = scene.palette
    quads = {mark.quad for mark in marks}
    statuses = {mark.status for mark in marks}
    shapes = {mark.shape for mark in marks}
    grey = {"color": palette.muted, "size": _MARK}
    for quad, colour in palette.quad.items():
        if quad in quads:
            _explain(
                drawing,
                theme.label(schema.QUAD_CLASS, quad),
                marker={"color": colour, "size": _MARK, "symbol": "square"},
            )
    for status, symbol in theme.SYMBOLS.items():
        if status in statuses and GROUP not in shapes:
            _explain(
                drawing,
                theme.label(schema.STATUS, status),
                marker=grey | {"symbol": symbol, "line": {"width": 2, "color": palette.muted}},
            )
    if WHISKER in shapes:
        _explain(drawing, "Some time on the line", line={"color": palette.muted, "width": 1.5})
    if DAYS in shapes:
        _explain(drawing, "All of these days", line={"color": theme.css(palette.muted, 0.4), "width": _MARK})
    if any(mark.start is None or mark.end is None for mark in marks):
        _explain(drawing, "Start or end unknown", marker=grey | {"symbol": "triangle-right"})
    if GROUP in shapes:
        _explain(drawing, "Several events", marker=grey | {"symbol": "circle"})


def _explain(drawing: go.Figure, name: str, **look) -> None:
    mode = "lines" if "line" in look else "markers"
    drawing.add_trace(go.Scatter(x=[None], y=[None], name=name, mode=mode, hoverinfo="skip", **look))


def _lay_out(drawing: go.Figure, scene: _Scene, title: str, caption: str) -> None:
    palette = scene.palette
    headline = [html.escape(line) for line in textwrap.wrap(title, _TITLE_LENGTH)]
    small = f"<span style='font-size:{_SMALL}px;color:{palette.muted}'>"
    below = [f"{small}{html.escape(line)}</span>" for line in textwrap.wrap(caption, _CAPTION_LENGTH)]
    top = _TITLE_LINE * len(headline) + _CAPTION_LINE * len(below)
    plot = scene.height + _BETWEEN + _STRIP
    height = top + plot + _LEGEND
    air = (scene.last - scene.first) * 0.02
    busiest = max(drawing.data[_strip_index(drawing)].y or [1])
    drawing.update_layout(
        title={"text": "<br>".join([*headline, *below]), "yref": "container", "yanchor": "top",
               "y": 1 - 14 / height},
        height=height,
        margin={"t": top, "b": _LEGEND},
        hovermode="closest",
        legend={"orientation": "h", "x": 0, "y": -30 / plot, "yanchor": "top", "entrywidth": 110,
                "itemclick": False, "itemdoubleclick": False, "traceorder": "normal",
                "font": {"size": _SMALL}},
        xaxis={"type": "date", "range": [scene.first - air, scene.last + air], "anchor": "y",
               "fixedrange": True},
        yaxis={"range": [scene.height, 0], "domain": [1 - scene.height / plot, 1], "visible": False,
               "fixedrange": True},
        xaxis2={"type": "date", "anchor": "y2", "fixedrange": True, "showgrid": False},
        yaxis2={"type": "log", "domain": [0, _STRIP / plot], "anchor": "x2", "fixedrange": True,
                "range": [math.log10(0.5), math.log10(busiest) + 0.1], "showgrid": False,
                "showticklabels": False},
    )  # fmt: skip


def _strip_index(drawing: go.Figure) -> int:
    return next(number for number, trace in enumerate(drawing.data) if isinstance(trace, go.Bar))
