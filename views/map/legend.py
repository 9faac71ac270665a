"""What the sizes and lines of the map mean, drawn beside the map on the page and under it in a picture."""

import textwrap
from dataclasses import dataclass

import plotly.graph_objects as go

from views.map.drawing import Drawing
from views.map.scene import counted
from views.theme import Palette, css

DISC, HOLLOW, LINE, BROKEN, RING = "disc", "hollow", "line", "broken", "ring"
# Pixels for a sample, a letter of its explanation, and a row.
_SAMPLE, _LETTER, _ROW = 52, 6.6, 28.0


@dataclass(frozen=True, slots=True)
class Item:
    """A sample of `kind`, its `size` (a radius or a width in pixels), and what it means."""

    kind: str
    size: float
    text: str


def items(drawing: Drawing) -> list[Item]:
    """The samples that this drawing needs."""
    sizes, found = drawing.sizes, []
    for events in sorted({min(1, sizes.most_events), sizes.most_events} - {0}):
        found.append(Item(DISC, sizes.radius(events), counted(events, "event")))
    if any(not mark.item.ids for mark in drawing.marks):
        found.append(Item(HOLLOW, sizes.radius(0), "no event"))
    for visits in sorted({min(1, sizes.most_visits), sizes.most_visits} - {0}):
        found.append(Item(LINE, sizes.width(visits), counted(visits, "visit")))
    if any(not curve.item.as_fact for curve in drawing.curves):
        found.append(Item(BROKEN, sizes.width(1), "visits, none reported as fact"))
    if drawing.rings:
        found.append(Item(RING, 9, "somewhere in this area"))
    return found


def markup(drawing: Drawing, palette: Palette) -> str:
    """The legend as HTML, one sample a line; it holds no text from outside."""
    rows = "".join(
        f'<div style="display:flex;align-items:center;gap:.5rem">'
        f'<div style="{_sample(item, palette)}"></div>{item.text}</div>'
        for item in items(drawing)
    )
    return f'<div style="display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.85rem">{rows}</div>'


def _sample(item: Item, palette: Palette) -> str:
    """A box with one rounded or one straight border: the page takes no drawing from HTML."""
    dash = "dashed" if item.kind in (BROKEN, RING) else "solid"
    if item.kind in (LINE, BROKEN):
        colour = css(palette.accent, 0.6)
        return f"width:{_SAMPLE - 16}px;border-top:{item.size:.1f}px {dash} {colour}"
    across = 2 * item.size
    return (
        f"width:{across:.1f}px;height:{across:.1f}px;border-radius:50%;box-sizing:border-box;"
        f"background:{_fill(item, palette)};border:1.5px {dash} {_stroke(item, palette)}"
    )


def height(drawing: Drawing) -> float:
    """The pixels that `add` needs under the plot."""
    return -min(y for _, _, y in _placed(drawing)) + 2.3 * _ROW


def add(figure: go.Figure, drawing: Drawing, palette: Palette, credit: str) -> None:
    """The legend under the plot, in as many rows as it needs, and the sources of the map below."""
    for item, x, y in _placed(drawing):
        figure.add_shape(**_shape(item, palette, x, y))
        _write(figure, item.text, x + _SAMPLE + 6, y)
    lines = "<br>".join(textwrap.wrap(credit, int(drawing.frame.width / _LETTER)))
    _write(figure, lines, 8, _ROW - height(drawing), color=palette.muted, size=11)


def _placed(drawing: Drawing) -> list[tuple[Item, float, float]]:
    """Each sample with its left end and its middle, in pixels from the plot's lower left corner."""
    placed, x, y = [], 4.0, -_ROW
    for item in items(drawing):
        width = _SAMPLE + len(item.text) * _LETTER + 20
        if x + width > drawing.frame.width and placed:
            x, y = 4.0, y - _ROW
        placed.append((item, x, y))
        x += width
    return placed


def _write(figure: go.Figure, text: str, x: float, y: float, **font) -> None:
    figure.add_annotation(
        text=text, x=0, y=0, xref="paper", yref="paper", xshift=x, yshift=y, xanchor="left", yanchor="middle",
        showarrow=False, align="left", font={"size": 12, **font},
    )  # fmt: skip


def _shape(item: Item, palette: Palette, x: float, y: float) -> dict:
    """A Plotly shape in pixels."""
    line = {
        "color": _stroke(item, palette),
        "width": 1.5,
        "dash": "6px,4px" if item.kind == RING else "solid",
    }
    across, down = item.size, item.size
    if item.kind in (LINE, BROKEN):
        line |= {"width": item.size, "color": css(palette.accent, 0.6)}
        line["dash"] = "10px,8px" if item.kind == BROKEN else "solid"
        across, down = _SAMPLE / 2 - 4, 0
    return {
        "type": "line" if item.kind in (LINE, BROKEN) else "circle",
        "xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel",
        "xanchor": 0, "yanchor": 0,
        "x0": x + _SAMPLE / 2 - across, "x1": x + _SAMPLE / 2 + across, "y0": y - down, "y1": y + down,
        "fillcolor": _fill(item, palette), "line": line,
    }  # fmt: skip


def _fill(item: Item, palette: Palette) -> str:
    return {DISC: palette.accent, HOLLOW: palette.background, RING: css(palette.accent, 0.08)}.get(
        item.kind, palette.accent
    )


def _stroke(item: Item, palette: Palette) -> str:
    return {DISC: palette.background, HOLLOW: palette.accent}.get(item.kind, palette.muted)
