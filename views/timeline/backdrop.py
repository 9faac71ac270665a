"""What stands behind the marks: the lives of the treaties and the names of the lanes, as Plotly takes them.

Lists and not calls on the figure, each of which would take time in proportion to all that came before.
"""

import html
import textwrap

from views import theme
from views.timeline.bands import Band, visible
from views.timeline.scene import BAND, EMPTY, HEADER, SMALL, Scene

# In characters that fit a phone.
_LANE_NAME_LENGTH = 40
# A treaty that begins right of this part of the chart has its name end where its band does.
_LATE = 0.6


def shapes(scene: Scene) -> list[dict]:
    """Each treaty's life, strong in a row of its own and faint through all lanes; a bar behind each name."""
    below = BAND * len(scene.bands)
    found = []
    for number, band in enumerate(scene.bands):
        top = number * BAND
        for start, end, sure in visible(band, scene.first, scene.last):
            across = {"x0": start, "x1": end}
            found.append(_fill(scene, 0.30 if sure else 0.12, y0=top + 1, y1=top + BAND - 2, **across))
            found.append(_fill(scene, 0.07 if sure else 0.03, y0=below, y1=scene.height, **across))
    for top in scene.tops[:-1]:
        bar = {"xref": "x domain", "x0": 0, "x1": 1, "y0": top + 2, "y1": top + HEADER - 2}
        found.append(bar | {"layer": "below", "line": {"width": 0}, "fillcolor": scene.palette.surface})
    return found


def _fill(scene: Scene, opacity: float, **where) -> dict:
    fill = theme.css(scene.palette.muted, opacity)
    return {"layer": "below", "line": {"width": 0}, "fillcolor": fill, "yref": "y", "xref": "x", **where}


def notes(scene: Scene) -> list[dict]:
    """The names of the treaties and of the lanes with their counts or, without a lane, a word about it."""
    found = [_treaty_name(scene, band, number * BAND) for number, band in enumerate(scene.bands)]
    for lane, top in zip(scene.lanes, scene.tops, strict=False):
        name = html.escape(textwrap.shorten(lane.name, _LANE_NAME_LENGTH, placeholder=" …"))
        at = {"xref": "x domain", "x": 0, "y": top + HEADER / 2, "xanchor": "left"}
        found.append(at | {"text": f"<b>{name}</b>  {lane.n_events}", "font": {"size": theme.FONT_SIZE - 1}})
    if not scene.lanes:
        words = "No event with a date in this period.<br>Choose another period or loosen a filter."
        found.append({"xref": "x domain", "x": 0.5, "y": scene.height - EMPTY / 2, "text": words})
    return [note | {"showarrow": False} for note in found]


def _treaty_name(scene: Scene, band: Band, top: float) -> dict:
    parts = visible(band, scene.first, scene.last)
    start, end = parts[0][0], parts[-1][1]
    late = start > scene.first + (scene.last - scene.first) * _LATE
    return {
        "x": end if late else start,
        "y": top + BAND / 2,
        "xanchor": "right" if late else "left",
        "text": html.escape(band.label),
        "font": {"size": SMALL, "color": scene.palette.text},
    }
