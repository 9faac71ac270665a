"""The timeline as a Plotly figure: treaty bands, lanes of marks, and a strip with the counts of all years."""

import html
import textwrap
from datetime import date

import plotly.graph_objects as go

from loaders.schema import Tables
from views import theme
from views.theme import LIGHT, Palette
from views.timeline import backdrop, strip, traces
from views.timeline.marks import (
    BY_ACTOR,
    BY_ARTICLE,
    BY_PLACE,
    BY_TYPE,
    Window,
    extent,
    read_marks,
)
from views.timeline.scene import SMALL, Scene, build

TITLES = {
    BY_ACTOR: "by actor",
    BY_TYPE: "by kind of event",
    BY_PLACE: "by place",
    BY_ARTICLE: "by article",
}
# In pixels: the dates under the lanes with the strip's name, the legend, a line of the title and the caption.
_BETWEEN, _LEGEND, _TITLE_LINE, _CAPTION_LINE = 62, 120, 34, 21
# In characters that fit a phone.
_TITLE_LENGTH, _CAPTION_LENGTH = 42, 70
# The part of the window that is left empty at both ends, so that no mark is cut.
_AIR = 0.02


def figure(
    tables: Tables,
    lanes: str = BY_ACTOR,
    window: Window | None = None,
    caption: str = "",
    palette: Palette = LIGHT,
) -> go.Figure:
    """One mark for each event of `tables` that may lie in `window` (first and last day; None for all).

    `lanes` is what a lane stands for: `BY_ACTOR`, `BY_TYPE`, `BY_PLACE` or `BY_ARTICLE`. The ids of a mark's
    events are its `customdata`, joined as in the tables. What is too much for a mark each is drawn in groups.
    """
    window = window or extent(tables) or (date.today(), date.today())
    scene = build(tables, read_marks(tables, lanes, window), lanes, window, palette)
    return draw(tables, scene, lanes, caption)


def draw(tables: Tables, scene: Scene, lanes: str, caption: str) -> go.Figure:
    """A scene of `tables` as a figure with its title, `caption`, strip and legend."""
    days = theme.when(*map(date.isoformat, scene.window))
    title = f"{_count(scene.n_events)} {TITLES[lanes]}, {days}"
    years = strip.events_by_year(tables)
    chart = go.Figure([*traces.marks(scene), strip.bars(years, scene), *traces.legend(scene)])
    _lay_out(chart, scene, strip.scale(years))
    _entitle(chart, title, caption, scene.palette)
    return theme.style(chart, scene.palette)


def _count(n_events: int) -> str:
    return f"{n_events} event{'' if n_events == 1 else 's'}"


def _lay_out(chart: go.Figure, scene: Scene, counts: dict) -> None:
    """Give the lanes, the strip and the legend their places; zooming is left to the choice of the period."""
    plot = scene.height + _BETWEEN + strip.HEIGHT
    air = (scene.last - scene.first) * _AIR
    dates = {"type": "date", "fixedrange": True}
    chart.update_layout(
        shapes=[*backdrop.shapes(scene), strip.frame(scene)],
        annotations=[*backdrop.notes(scene), strip.note(scene)],
        height=plot + _LEGEND,
        margin={"t": 0, "b": _LEGEND},
        hovermode="closest",
        # Nothing in it can be switched off, so that the counts hold.
        legend={"orientation": "h", "x": 0, "y": -30 / plot, "yanchor": "top", "entrywidth": 124,
                "itemclick": False, "itemdoubleclick": False, "font": {"size": SMALL}},
        xaxis=dates | {"range": [scene.first - air, scene.last + air], "anchor": "y"},
        yaxis={"range": [scene.height, 0], "domain": [1 - scene.height / plot, 1], "visible": False,
               "fixedrange": True},
        xaxis2=dates | {"anchor": "y2", "showgrid": False},
        yaxis2=counts | {"domain": [0, strip.HEIGHT / plot], "anchor": "x2", "showgrid": False,
                         "fixedrange": True},
    )  # fmt: skip


def _entitle(chart: go.Figure, title: str, caption: str, palette: Palette) -> None:
    """Put title and caption above, in lines that a phone shows whole, and make room for them."""
    headline = textwrap.wrap(title, _TITLE_LENGTH)
    below = textwrap.wrap(caption, _CAPTION_LENGTH)
    small = f"<span style='font-size:{SMALL}px;color:{palette.muted}'>"
    lines = [*map(html.escape, headline), *(f"{small}{html.escape(line)}</span>" for line in below)]
    top = _TITLE_LINE * len(headline) + _CAPTION_LINE * len(below)
    height = chart.layout.height + top
    chart.update_layout(
        height=height,
        margin_t=top,
        title={"text": "<br>".join(lines), "yref": "container", "yanchor": "top", "y": 1 - 16 / height},
    )
