"""Where events took place and who travelled where: the map, its legend, its table and what it cannot show."""

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from loaders import schema
from loaders.schema import Tables
from views import export, theme
from views.map import basemap, drawing, layers, legend, picture, scene
from views.map.scene import Scene

NAME = "map"
PLACE, EVENTS, VISITS_IN, VISITS_OUT = "Place or journey", "Events", "Visits in", "Visits out"
# The map is laid out for the width it has, rounded down to one of these, so that it fits at the first sight.
_WIDTHS = (900, 700, 520, 340)
_HEIGHT, _HEIGHT_NARROW = 560, 330
# The table's rows and columns in pixels: all four columns are to be seen on a telephone.
_ROW, _LONGEST_TABLE, _COLUMN = 35, 12, (150, 60)
_EXPORTED = drawing.fit(1200, 640)

_MEASURE = st.components.v2.component(
    "map_width",
    js="""
    export default function({ parentElement, data, setStateValue }) {
      const page = parentElement.host ?? parentElement;
      const report = () => {
        const width = data.find((width) => width <= page.clientWidth) ?? data.at(-1);
        if (width !== page.reported) setStateValue("width", page.reported = width);
      };
      const watch = new ResizeObserver(report);
      watch.observe(page);
      return () => watch.disconnect();
    }
    """,
)


def deck(tables: Tables, frame: drawing.Frame = _EXPORTED, palette: theme.Palette = theme.LIGHT) -> pdk.Deck:
    """The map of the events in `tables`, opening on `frame`; it asks nothing of the network."""
    return layers.chart(drawing.draw(scene.read(tables), frame), palette)


def figure(tables: Tables, caption: str, palette: theme.Palette = theme.LIGHT) -> go.Figure:
    """The same map by Plotly, with title, `caption`, legend and sources, to be saved or sent."""
    return picture.chart(drawing.draw(scene.read(tables), _EXPORTED), caption, palette)


def table(what: Scene) -> pd.DataFrame:
    """The map in words, indexed by the keys that `Scene.ids` takes: a row a place, a journey, a reason."""
    rows = {
        spot.key: (spot.name + _vague(spot), len(spot.ids), what.arrivals(spot), what.departures(spot))
        for spot in what.spots
    }
    rows |= {item.key: (item.name, len(item.ids), None, None) for item in (*what.routes, *what.asides)}
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=[PLACE, EVENTS, VISITS_IN, VISITS_OUT])
    return frame.astype({VISITS_IN: "Int64", VISITS_OUT: "Int64"})


def _vague(spot: scene.Spot) -> str:
    return "" if spot.kind == schema.CITY else f" ({spot.kind}, no closer place stated)"


def show(tables: Tables, caption: str) -> tuple[str, ...]:
    """Draw the map and what belongs to it; return the ids of the events behind what the reader selected."""
    palette, what = theme.current(), scene.read(tables)
    width = _MEASURE(
        key="map_width", data=_WIDTHS, default={"width": _WIDTHS[0]}, on_width_change=_nothing
    ).width
    frame = drawing.fit(width, _HEIGHT_NARROW if width < drawing.NARROW else _HEIGHT)
    drawn = drawing.draw(what, frame)
    st.html(legend.markup(drawn, palette))
    chosen = [_map(drawn, palette), _asides(what), _table(what)]
    rows = export.event_rows(tables, tables.events[schema.EVENT_ID])
    export.buttons(figure(tables, caption, palette), rows, NAME, caption)
    return what.ids(key for keys in chosen for key in keys)


def _nothing() -> None:
    """A width is kept by the component itself."""


def _map(drawn: drawing.Drawing, palette: theme.Palette) -> list[str]:
    """The keys of what was clicked on the map."""
    event = st.pydeck_chart(
        layers.chart(drawn, palette),
        height=drawn.frame.height,
        on_select="rerun",
        selection_mode="single-object",
        key="map_chart",
        alt="Map of events and visits; the table below holds the same",
    )
    st.caption(basemap.CREDIT)
    return [item["key"] for items in event.selection.objects.values() for item in items]


def _asides(what: Scene) -> list[str]:
    """The keys of what was chosen among the events that the map cannot show."""
    if not what.asides:
        return []
    names = {aside.key: f"{aside.name}: {len(aside.ids)}" for aside in what.asides}
    chosen = st.pills("Not on the map", list(names), format_func=names.get, key="map_asides")
    return [chosen] if chosen else []


def _table(what: Scene) -> list[str]:
    """The keys of the rows that were chosen."""
    rows = table(what)
    event = st.dataframe(
        rows,
        height=min(len(rows) + 1, _LONGEST_TABLE) * _ROW + 2,
        hide_index=True,
        column_config={PLACE: st.column_config.Column(width=_COLUMN[0])}
        | dict.fromkeys((EVENTS, VISITS_IN, VISITS_OUT), st.column_config.Column(width=_COLUMN[1])),
        on_select="rerun",
        selection_mode="multi-row",
        key="map_table",
    )
    return [rows.index[row] for row in event.selection.rows if row < len(rows)]
