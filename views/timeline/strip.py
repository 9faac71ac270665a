"""The strip under the lanes: how many events each year has, and which period the lanes show."""

import math
from datetime import datetime, timedelta

import plotly.graph_objects as go

from loaders import schema
from loaders.schema import Tables
from views import theme
from views.timeline.marks import year_of
from views.timeline.scene import SMALL, Scene

HEIGHT = 52
_BAR = timedelta(days=300) / timedelta(milliseconds=1)
# A frame around a month would be a hair.
_NARROWEST_FRAME = timedelta(days=400)


def events_by_year(tables: Tables) -> dict[int, list[str]]:
    """The ids of the dated events of each year, an uncertain one in the year of the middle of its days."""
    years: dict[int, list[str]] = {}
    for row in tables.events.to_dict("records"):
        if row[schema.DATE_START] or row[schema.DATE_END]:
            years.setdefault(year_of(row), []).append(row[schema.EVENT_ID])
    return dict(sorted(years.items()))


def draw(chart: go.Figure, tables: Tables, scene: Scene) -> dict:
    """Add the bars and the frame; returns the settings of their vertical axis but its place."""
    years, palette = events_by_year(tables), scene.palette
    chart.add_trace(
        go.Bar(
            name="Events a year",
            x=[datetime(year, 7, 2) for year in years],
            y=[len(ids) for ids in years.values()],
            width=_BAR,
            customdata=[[schema.join(ids)] for ids in years.values()],
            hovertext=[
                f"{year}: {len(ids)} event{'' if len(ids) == 1 else 's'}" for year, ids in years.items()
            ],
            hoverinfo="text",
            marker={"color": palette.muted, "line": {"width": 0}},
            xaxis="x2",
            yaxis="y2",
            showlegend=False,
        )
    )
    middle = scene.first + (scene.last - scene.first) / 2
    half = max(scene.last - scene.first, _NARROWEST_FRAME) / 2
    chart.add_shape(
        xref="x2", yref="y2 domain", x0=middle - half, x1=middle + half, y0=0, y1=1,
        fillcolor=theme.css(palette.accent, 0.15), line={"color": palette.accent, "width": 1},
    )  # fmt: skip
    chart.add_annotation(
        xref="x2 domain", yref="y2 domain", x=0, y=1, xanchor="left", yanchor="bottom", showarrow=False,
        text="All years, events a year (log scale)", font={"size": SMALL, "color": palette.muted},
    )  # fmt: skip
    busiest = max(map(len, years.values()), default=1)
    # From half an event, so that a single one is a bar and not a line.
    return {"type": "log", "range": [math.log10(0.5), math.log10(busiest) + 0.1], "showticklabels": False}
