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
    columns = (tables.events[name] for name in (schema.EVENT_ID, schema.DATE_START, schema.DATE_END))
    for event_id, start, end in zip(*columns, strict=True):
        if start or end:
            years.setdefault(year_of(start, end), []).append(event_id)
    return dict(sorted(years.items()))


def bars(years: dict[int, list[str]], scene: Scene) -> go.Bar:
    """A bar a year, which leads to its events by its `customdata`."""
    counts = {year: len(ids) for year, ids in years.items()}
    return go.Bar(
        name="Events a year",
        x=[datetime(year, 7, 2) for year in years],
        y=list(counts.values()),
        width=_BAR,
        customdata=[[schema.join(ids)] for ids in years.values()],
        hovertext=[f"{year}: {count} event{'' if count == 1 else 's'}" for year, count in counts.items()],
        hoverinfo="text",
        marker={"color": scene.palette.muted, "line": {"width": 0}},
        xaxis="x2",
        yaxis="y2",
        showlegend=False,
    )


def scale(years: dict[int, list[str]]) -> dict:
    """The settings of the vertical axis but its place; from half an event, so that a single one is a bar."""
    busiest = max(map(len, years.values()), default=1)
    return {"type": "log", "range": [math.log10(0.5), math.log10(busiest) + 0.1], "showticklabels": False}


def frame(scene: Scene) -> dict:
    """The shape around the period that the lanes show."""
    middle = scene.first + (scene.last - scene.first) / 2
    half = max(scene.last - scene.first, _NARROWEST_FRAME) / 2
    return {
        "xref": "x2", "yref": "y2 domain", "x0": middle - half, "x1": middle + half, "y0": 0, "y1": 1,
        "fillcolor": theme.css(scene.palette.accent, 0.15),
        "line": {"color": scene.palette.accent, "width": 1},
    }  # fmt: skip


def note(scene: Scene) -> dict:
    """What the strip says of itself, above it."""
    return {
        "xref": "x2 domain", "yref": "y2 domain", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom",
        "text": "All years, events a year (log scale)", "showarrow": False,
        "font": {"size": SMALL, "color": scene.palette.muted},
    }  # fmt: skip
