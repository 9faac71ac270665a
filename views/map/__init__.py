"""Where events took place and who travelled where: the map, its legend, its table and what it cannot show."""

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from loaders import schema
from loaders.schema import Tables
from views import export, theme
from views.map import basemap, drawing, layers, legend, picture, scene
from views.map.frame import fit
from views.map.scene import Scene

NAME = "map"
PLACE, EVENTS, VISITS_IN, VISITS_OUT = "Place", "Events", "Visits in", "Visits out"
JOURNEY, VISITS = "Journey", "Visits"
_VAGUE = {schema.CITY: "", schema.REGION: " (region)", schema.COUNTRY_PLACE: " (no closer place)"}
# The map is laid out for the width it has, rounded down to one of these, so that it fits at the first sight.
_WIDTHS = (1060, 900, 760, 620, 520, 340)
# Pixels of the tables' rows and columns: all four columns are to be seen on a telephone.
_ROW, _LONGEST_TABLE = 35, 8
_COLUMNS = {PLACE: 112, EVENTS: 60, VISITS_IN: 76, VISITS_OUT: 76, JOURNEY: 264, VISITS: 60}
# Of a map that is not on the page.
_SIZE = (1200, 640)

_MEASURE = st.components.v2.component(
    "map_width",
    js="""
    export default function({ parentElement, data, setStateValue }) {
      const page = parentElement.host ?? parentElement;
      const report = () => {
        // A scroll bar that comes and goes with the map's height must not make it change again.
        if (Math.abs(page.clientWidth - (page.measured ?? 0)) < 32) return;
        page.measured = page.clientWidth;
        setStateValue("width", data.find((width) => width <= page.measured) ?? data.at(-1));
      };
      const watch = new ResizeObserver(report);
      watch.observe(page);
      return () => watch.disconnect();
    }
    """,
)


def deck(tables: Tables, size: tuple[int, int] = _SIZE, palette: theme.Palette = theme.LIGHT) -> pdk.Deck:
    """The map of the events in `tables`, laid out for `size` pixels; it asks nothing of the network."""
    return layers.chart(drawing.draw(scene.read(tables), fit(*size)), palette)


def figure(tables: Tables, caption: str, palette: theme.Palette = theme.LIGHT) -> go.Figure:
    """The same map by Plotly, with title, `caption`, legend and sources, to be saved or sent."""
    return picture.chart(drawing.draw(scene.read(tables), fit(*_SIZE)), caption, palette)


def places(what: Scene) -> pd.DataFrame:
    """The places of the map in words, the fullest first after those that are always shown, indexed by the
    keys that `Scene.ids` takes.
    """
    rows = {
        spot.key: (spot.name + _VAGUE[spot.kind], len(spot.ids), what.arrivals(spot), what.departures(spot))
        for spot in sorted(what.spots, key=lambda spot: (not spot.always_shown, -len(spot.ids)))
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=[PLACE, EVENTS, VISITS_IN, VISITS_OUT])


def journeys(what: Scene) -> pd.DataFrame:
    """The lines of the map in words, the most travelled first, indexed as `places` is."""
    rows = {route.key: (route.name, len(route.ids)) for route in what.routes}
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=[JOURNEY, VISITS])
    return frame.sort_values(VISITS, ascending=False, kind="stable")


def show(tables: Tables, caption: str) -> tuple[str, ...]:
    """Draw the map and what belongs to it; return the ids of the events behind what the reader selected."""
    palette, what = theme.current(), scene.read(tables)
    width = _MEASURE(
        key="map_width", data=_WIDTHS, default={"width": _WIDTHS[0]}, on_width_change=_nothing
    ).width
    drawn = drawing.draw(what, fit(width, round(200 + 0.4 * width)))
    with st.container(horizontal=True, vertical_alignment="center"):
        rows = export.event_rows(tables, tables.events[schema.EVENT_ID])
        export.buttons(lambda: figure(tables, caption, palette), rows, NAME, caption)
        as_picture = st.toggle("As a picture to save", key="map_as_picture")
    if as_picture:
        chart = picture.chart(drawn, caption, palette)
        st.plotly_chart(chart, theme=None, width="content", key="map_image", config=export.chart_config(NAME))
        chosen = []
    else:
        st.html(legend.markup(drawn, palette))
        chosen = _map(drawn, palette)
    return what.ids(
        [
            *chosen,
            *_asides(what),
            *_table(places(what), "map_places"),
            *_table(journeys(what), "map_journeys"),
        ]
    )


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
        alt="Map of events and visits; the tables below hold the same",
    )
    st.caption(_beyond(drawn) + basemap.CREDIT)
    return [item["key"] for items in event.selection.objects.values() for item in items]


def _beyond(drawn: drawing.Drawing) -> str:
    """What is told of the events that a reader sees when he moves the map, if there are any."""
    there = sum(len(spot.ids) for spot in drawn.beyond)
    return f"{scene.counted(there, 'event')} beyond the edge: drag the map or zoom out. " if there else ""


def _asides(what: Scene) -> list[str]:
    """The keys of what was chosen among the events that the map cannot show."""
    if not what.asides:
        return []
    names = {aside.key: f"{aside.name}: {len(aside.ids)}" for aside in what.asides}
    chosen = st.pills("Not on the map", list(names), format_func=names.get, key="map_asides")
    return [chosen] if chosen else []


def _table(rows: pd.DataFrame, key: str) -> list[str]:
    """The keys of the rows that were chosen."""
    if rows.empty:
        return []
    event = st.dataframe(
        rows,
        height=(min(len(rows), _LONGEST_TABLE) + 1) * _ROW + 2,
        hide_index=True,
        column_config={column: st.column_config.Column(width=_COLUMNS[column]) for column in rows},
        on_select="rerun",
        selection_mode="multi-row",
        key=key,
    )
    return [rows.index[row] for row in event.selection.rows if row < len(rows)]
