"""The drawing as a deck.gl map: works with no network, since no map style and no tile is asked for."""

import json
from collections.abc import Callable, Iterable, Sequence

import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from views.map import basemap
from views.map.curves import Curve, dashes
from views.map.drawing import Drawing, Mark, Ring
from views.map.frame import Frame
from views.map.labels import Label
from views.theme import FONT, Palette, rgba

# What deck.gl calls the sides of a text, by the side of its thing that it stands on.
_ANCHORS = {1: "start", 0: "middle", -1: "end"}
_BASELINES = {1: "top", 0: "center", -1: "bottom"}
_ARROW = "▲"
_WORD = pdk.types.String


class Map(pdk.Deck):
    """A deck that is sent without the line breaks and blanks that are four fifths of pydeck's JSON."""

    def to_json(self) -> str:
        return json.dumps(self, default=default_serialize, separators=(",", ":"))


def chart(drawing: Drawing, palette: Palette) -> Map:
    """The map; what can be clicked carries a `key` as `Scene.ids` takes it."""
    frame = drawing.frame
    lon, lat = frame.degrees((frame.width / 2, frame.height / 2))
    return Map(
        layers=[*_ground(palette), *_things(drawing, palette)],
        initial_view_state=pdk.ViewState(lon, lat, round(frame.zoom, 3), min_zoom=0.5, max_zoom=9),
        views=[pdk.View("MapView", controller=True)],
        map_provider=None,
        tooltip={"text": "{tip}"},
    )


def _ground(palette: Palette) -> Iterable[pdk.Layer]:
    frontiers = [
        {"path": piece} for dashed, path in basemap.lines() for piece in (_pairs(path) if dashed else [path])
    ]
    yield _layer(
        "SolidPolygonLayer", "land", [{"polygon": polygon} for polygon in basemap.land()],
        get_polygon="polygon", get_fill_color=rgba(palette.line, 0.8),
    )  # fmt: skip
    yield _layer(
        "PathLayer", "frontiers", frontiers,
        get_path="path", get_color=rgba(palette.muted, 0.5), get_width=1,
    )  # fmt: skip


def _pairs(path: Sequence) -> list:
    """Every other step of a line, which makes it a broken one."""
    return [path[at : at + 2] for at in range(0, len(path) - 1, 2)]


def _things(drawing: Drawing, palette: Palette) -> Iterable[pdk.Layer]:
    """The layers that can be clicked, from the lowest to the highest: names lie over all lines."""
    frame = drawing.frame
    click = {"pickable": True, "auto_highlight": True, "highlight_color": rgba(palette.accent, 0.4)}

    def rows(things: Iterable, columns: Callable[..., list[dict]]) -> list[dict]:
        return [
            {"key": thing.item.key, "tip": drawing.scene.tip(thing.item), **row}
            for thing in things
            for row in columns(thing, frame)
        ]

    yield _layer(
        "SolidPolygonLayer", "areas", rows(drawing.rings, _area), **click,
        get_polygon="outline", get_fill_color=rgba(palette.accent, 0.08),
    )  # fmt: skip
    yield _layer(
        "PathLayer", "outlines", rows(drawing.rings, _outline),
        get_path="path", get_color=rgba(palette.muted), get_width=1.5,
    )  # fmt: skip
    yield _layer(
        "PathLayer", "routes", rows(drawing.curves, _line), **click,
        get_path="path", get_color=rgba(palette.accent, 0.6), get_width="width",
        joint_rounded=True, cap_rounded=True,
    )  # fmt: skip
    yield _text(
        "arrows", rows(drawing.curves, _arrow),
        get_size="size", get_angle="angle", get_color=rgba(palette.accent),
    )  # fmt: skip
    yield _layer(
        "ScatterplotLayer", "places", rows(drawing.marks, lambda mark, frame: _disc(mark, palette)), **click,
        get_position="position", get_radius="radius", radius_units=_WORD("pixels"), stroked=True,
        get_fill_color="fill", get_line_color="line", get_line_width=1.5, line_width_units=_WORD("pixels"),
    )  # fmt: skip
    yield _text(
        "names", rows(drawing.labels, _name), pickable=True,
        get_size="size", get_color=rgba(palette.text), get_pixel_offset="offset",
        get_text_anchor="anchor", get_alignment_baseline="baseline",
        background=True, get_background_color=rgba(palette.background, 0.75), background_padding=[3, 1, 3, 1],
    )  # fmt: skip


def _layer(kind: str, name: str, rows: list[dict], **how) -> pdk.Layer:
    if kind == "PathLayer":
        how["width_units"] = _WORD("pixels")
    return pdk.Layer(kind, rows, id=name, **how)


def _text(name: str, rows: list[dict], **how) -> pdk.Layer:
    # Without its own set deck.gl knows ASCII alone.
    return _layer(
        "TextLayer", name, rows, get_text="text", get_position="position",
        character_set=_WORD("auto"), font_family=_WORD(FONT), **how,
    )  # fmt: skip


def _area(ring: Ring, frame: Frame) -> list[dict]:
    return [{"outline": [frame.degrees(point) for point in ring.outline]}]


def _outline(ring: Ring, frame: Frame) -> list[dict]:
    pieces = dashes(ring.outline, on=6, off=4)
    return [{"path": [frame.degrees(point) for point in piece]} for piece in pieces]


def _line(curve: Curve, frame: Frame) -> list[dict]:
    pieces = [curve.path] if curve.item.as_fact else dashes(curve.path, on=10, off=8)
    return [{"path": [frame.degrees(point) for point in piece], "width": curve.width} for piece in pieces]


def _arrow(curve: Curve, frame: Frame) -> list[dict]:
    if not curve.arrow:
        return []
    x, y, heading = curve.arrow
    # deck.gl turns texts the other way round.
    return [
        {
            "text": _ARROW,
            "position": frame.degrees((x, y)),
            "angle": round(-heading, 1),
            "size": 13 + curve.width,
        }
    ]


def _disc(mark: Mark, palette: Palette) -> list[dict]:
    fill, line = mark.colours(palette)
    return [
        {
            "position": [mark.item.lon, mark.item.lat],
            "radius": round(mark.radius, 2),
            "fill": rgba(fill),
            "line": rgba(line),
        }
    ]


def _name(label: Label, frame: Frame) -> list[dict]:
    name, (right, down) = label.name, label.side
    return [
        {
            "text": name.text,
            "position": frame.degrees((name.x, name.y)),
            "size": name.size,
            "offset": [round(label.dx, 1), round(label.dy, 1)],
            "anchor": _ANCHORS[right],
            "baseline": _BASELINES[down],
        }
    ]
