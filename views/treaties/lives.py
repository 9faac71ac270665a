"""The three lives: when each treaty was signed, in force and ended, the disputed drawn as disputed."""

import html
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go

from loaders import schema
from loaders.schema import Tables
from views import theme

_SIGNED, _IN_FORCE, _ENDED = "Signed", "Entry into force", "End"
_SYMBOLS = {_SIGNED: "circle", _IN_FORCE: "diamond", _ENDED: "square"}
_TOPICS = {_SIGNED: schema.SIGNED, _IN_FORCE: schema.ENTRY_INTO_FORCE, _ENDED: schema.ENDED}
_MARGIN = timedelta(days=900)  # room beside the first and the last day
_MOMENT = timedelta(days=60)  # what is shorter than this is drawn this long, or it could not be seen
_ROW_HEIGHT, _AROUND = 92, 130


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day in the life of a treaty, who says so, and the provisions that state it."""

    kind: str
    day: date
    sources: tuple[str, ...]
    provision_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """A treaty's milestones in order of time; `ends` has more than one where sources differ."""

    treaty_id: str
    status: str
    milestones: tuple[Milestone, ...]

    def days(self, kind: str) -> list[date]:
        return [one.day for one in self.milestones if one.kind == kind]


def read_lives(tables: Tables) -> list[Life]:
    """The lives of the treaties that have a day of signing, in the order of the table."""
    provisions = tables.provisions.to_dict("records")
    found = [
        Life(row[schema.TREATY_ID], row[schema.STATUS], tuple(_milestones(row, provisions)))
        for row in tables.treaties.to_dict("records")
    ]
    return [life for life in found if life.days(_SIGNED)]


def milestone_ids(tables: Tables) -> list[str]:
    """The ids of the provisions that state the days of the lives."""
    return [
        one for life in read_lives(tables) for milestone in life.milestones for one in milestone.provision_ids
    ]


def lives(tables: Tables, caption: str = "", palette: theme.Palette = theme.LIGHT) -> go.Figure:
    """One bar a treaty from signing to end: hatched where sources differ, an arrow where none is set."""
    found = read_lives(tables)
    figure = theme.style(go.Figure(), palette)
    figure.update_layout(
        title={"text": "The lives of the treaties", "subtitle": {"text": html.escape(caption)}},
        height=_AROUND + _ROW_HEIGHT * max(len(found), 1),
        barmode="overlay",
        bargap=0.72,
        legend={"orientation": "h", "y": -0.12, "yanchor": "top", "x": 0},
        hovermode="closest",
        clickmode="event+select",
    )
    if not found:
        return figure
    edge = max(one.day for life in found for one in life.milestones) + _MARGIN
    first = min(one.day for life in found for one in life.milestones) - _MARGIN / 2
    _add_bars(figure, found, edge, palette)
    _add_milestones(figure, found, palette)
    for life in found:
        _annotate(figure, life, edge, palette)
    figure.update_xaxes(type="date", range=[first, edge + _MARGIN / 3], showgrid=True)
    figure.update_yaxes(
        categoryorder="array", categoryarray=[life.treaty_id for life in reversed(found)], type="category"
    )
    return figure


def _milestones(treaty: dict, provisions: list[dict]) -> list[Milestone]:
    """The days that the treaty's row has, each with the statements that give it."""
    found = []
    for kind, topic in _TOPICS.items():
        for value in schema.split(treaty[topic]):
            day = _day(value)
            said = [
                row for row in provisions
                if row[schema.TREATY_ID] == treaty[schema.TREATY_ID] and row[schema.TOPIC] == topic
                and row[schema.VALUE] == value
            ]  # fmt: skip
            if day:
                ids = tuple(row[schema.PROVISION_ID] for row in said)
                found.append(
                    Milestone(kind, day, tuple(dict.fromkeys(row[schema.SOURCE] for row in said)), ids)
                )
    return sorted(found, key=lambda one: one.day)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _add_bars(figure: go.Figure, found: list[Life], edge: date, palette: theme.Palette) -> None:
    waiting, force, disputed = [], [], []
    for life in found:
        signed, started, ends = life.days(_SIGNED)[0], life.days(_IN_FORCE), life.days(_ENDED)
        start = started[0] if started else signed
        waiting += [(life.treaty_id, signed, start)] if started else []
        force.append((life.treaty_id, start, ends[0] if ends else edge))
        disputed += [(life.treaty_id, ends[0], ends[-1])] if len(ends) > 1 else []
    figure.add_trace(_bars("Signed, not yet in force", waiting, theme.css(palette.accent, 0.35)))
    figure.add_trace(_bars("In force (from signing where the day is not stated)", force, palette.accent))
    hatched = _bars("Sources differ on the end", disputed, palette.background)
    hatched.marker.pattern = {"shape": "/", "fgcolor": palette.accent, "size": 5, "solidity": 0.45}
    hatched.marker.line = {"color": palette.accent, "width": 1.5}
    figure.add_trace(hatched)


def _bars(name: str, spans: list[tuple[str, date, date]], colour: str) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        y=[treaty_id for treaty_id, _, _ in spans],
        base=[start.isoformat() for _, start, _ in spans],
        x=[max(end - start, _MOMENT) / timedelta(milliseconds=1) for _, start, end in spans],
        marker={"color": colour},
        hovertemplate=[
            f"{name}<br>{theme.when(start.isoformat(), end.isoformat())}<extra>{treaty_id} treaty</extra>"
            for treaty_id, start, end in spans
        ],
    )


def _add_milestones(figure: go.Figure, found: list[Life], palette: theme.Palette) -> None:
    for kind, symbol in _SYMBOLS.items():
        marks = [(life, one) for life in found for one in life.milestones if one.kind == kind]
        figure.add_trace(
            go.Scatter(
                name=kind,
                mode="markers",
                x=[one.day.isoformat() for _, one in marks],
                y=[life.treaty_id for life, _ in marks],
                customdata=[[schema.join(one.provision_ids)] for _, one in marks],
                marker={
                    "symbol": symbol, "size": 13, "color": palette.background,
                    "line": {"color": palette.text, "width": 2},
                },
                hovertemplate=[_hover(life, one) for life, one in marks],
            )
        )  # fmt: skip


def _hover(life: Life, one: Milestone) -> str:
    said = "<br>".join(html.escape(source) for source in one.sources) or "source not stated"
    return f"{one.kind}: {theme.day(one.day)}<br>{said}<extra>{life.treaty_id} treaty</extra>"


def _annotate(figure: go.Figure, life: Life, edge: date, palette: theme.Palette) -> None:
    signed, ends = life.days(_SIGNED)[0], life.days(_ENDED)
    _write(figure, life, signed, f"signed {theme.day(signed)}", 26, "left", palette)
    for started in life.days(_IN_FORCE):
        _write(figure, life, started, f"in force {theme.day(started)}", -26, "right", palette)
    if not ends:
        _arrow(figure, life, edge, palette)
    said = [one for one in life.milestones if one.kind == _ENDED]
    for number, one in enumerate(said):
        who = f" ({html.escape(_short(one.sources))})" if len(said) > 1 else ""
        above = number % 2 == 0 and len(said) > 1
        side = "right" if above else "left" if len(said) > 1 else "right"
        _write(figure, life, one.day, f"ended {theme.day(one.day)}{who}", 26 if above else -26, side, palette)


def _write(
    figure: go.Figure, life: Life, day: date, text: str, up: int, anchor: str, palette: theme.Palette
) -> None:
    figure.add_annotation(
        x=day.isoformat(), y=life.treaty_id, text=text, showarrow=False, yshift=up, xanchor=anchor,
        font={"size": theme.FONT_SIZE - 2, "color": palette.muted},
    )  # fmt: skip


def _arrow(figure: go.Figure, life: Life, edge: date, palette: theme.Palette) -> None:
    figure.add_annotation(
        x=(edge + _MARGIN / 3).isoformat(), ax=(edge - _MARGIN / 3).isoformat(), y=life.treaty_id,
        ay=life.treaty_id, axref="x", ayref="y", text="", showarrow=True, arrowhead=2, arrowwidth=4,
        arrowcolor=palette.accent, hovertext="No end set",
    )  # fmt: skip


def _short(sources: tuple[str, ...]) -> str:
    """Who says so, without the details of the publication: "Gibler", "Fritsche 1996"."""
    return ", ".join(source.split(",")[0].split(" (")[0] for source in sources)
