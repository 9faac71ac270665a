"""The three lives: when each treaty was signed, in force and ended, the disputed drawn as disputed."""

import html
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go

from loaders import schema
from loaders.schema import Tables
from views import theme

_SIGNED, _IN_FORCE, _ENDED = "Signed", "Entry into force", "End"
_SYMBOLS = {_SIGNED: "circle", _IN_FORCE: "diamond", _ENDED: "line-ns"}
_TOPICS = {_SIGNED: schema.SIGNED, _IN_FORCE: schema.ENTRY_INTO_FORCE, _ENDED: schema.ENDED}
_MARGIN = timedelta(days=900)  # room beside the first and the last day
_MOMENT = timedelta(days=60)  # what is shorter than this is drawn this long, or it could not be seen
_ROW_HEIGHT, _AROUND = 86, 165
_BAR = 0.2  # of a row's height; the rest is for the words above it


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
        legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom", "x": 0},
        hovermode="closest",
        clickmode="event+select",
    )
    figure.update_yaxes(visible=False, range=[len(found) - 0.7, -0.8], fixedrange=True)
    if found:
        _draw(figure, found, palette)
    return figure


def _draw(figure: go.Figure, found: list[Life], palette: theme.Palette) -> None:
    days = [one.day for life in found for one in life.milestones]
    first, edge = min(days) - _MARGIN / 2, max(days) + _MARGIN
    _add_bars(figure, found, edge, palette)
    _add_milestones(figure, found, palette)
    for row, life in enumerate(found):
        figure.add_annotation(
            text=_told(life), x=0, xref="paper", xanchor="left", y=row, yanchor="bottom", yshift=12,
            align="left", showarrow=False, font={"size": theme.FONT_SIZE - 1, "color": palette.text},
        )  # fmt: skip
        if not life.days(_ENDED):
            _add_arrow(figure, row, edge, palette)
    figure.update_xaxes(type="date", range=[first, edge + _MARGIN / 2])


def _told(life: Life) -> str:
    """The life in words, a line for each day where sources differ on one, and who says so."""
    started = [f"in force {theme.day(one)}" for one in life.days(_IN_FORCE)]
    silent = "" if started else " (entry into force not stated)"
    ends = [one for one in life.milestones if one.kind == _ENDED]
    ended = [f"ended {theme.day(one.day)}" for one in ends] or ["no end set"]
    if len(ends) > 1:
        said = [f"{theme.day(one.day)} ({_short(one.sources)})" for one in ends]
        ended = ["ended " + "<br>or ".join(said)]
    signed = theme.day(life.days(_SIGNED)[0])
    return f"<b>{life.treaty_id}</b>  signed {signed}{silent}<br>{', '.join(started + ended)}"


def _milestones(treaty: dict, provisions: list[dict]) -> list[Milestone]:
    """The days that the treaty's row has, each with the statements that give it."""
    found = []
    for kind, topic in _TOPICS.items():
        for value in schema.split(treaty[topic]):
            said = [row for row in provisions if _states(row, treaty[schema.TREATY_ID], topic, value)]
            sources = tuple(dict.fromkeys(row[schema.SOURCE] for row in said))
            if day := _day(value):
                ids = tuple(row[schema.PROVISION_ID] for row in said)
                found.append(Milestone(kind, day, sources, ids))
    return sorted(found, key=lambda one: one.day)


def _states(provision: dict, treaty_id: str, topic: str, value: str) -> bool:
    told = (provision[schema.TREATY_ID], provision[schema.TOPIC], provision[schema.VALUE])
    return told == (treaty_id, topic, value)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _add_bars(figure: go.Figure, found: list[Life], edge: date, palette: theme.Palette) -> None:
    waiting, force, disputed = [], [], []
    for row, life in enumerate(found):
        signed, started, ends = life.days(_SIGNED)[0], life.days(_IN_FORCE), life.days(_ENDED)
        start = started[0] if started else signed
        waiting += [(row, signed, start)] if started else []
        force.append((row, start, ends[0] if ends else edge))
        disputed += [(row, ends[0], ends[-1])] if len(ends) > 1 else []
    figure.add_trace(_bars("Signed, not in force", waiting, theme.css(palette.accent, 0.35)))
    figure.add_trace(_bars("In force", force, palette.accent))
    hatched = _bars("Sources differ on the end", disputed, palette.background)
    hatched.marker.pattern = {"shape": "/", "fgcolor": palette.accent, "size": 5, "solidity": 0.5}
    hatched.marker.line = {"color": palette.accent, "width": 1.5}
    hatched.showlegend = bool(disputed)
    figure.add_trace(hatched)


def _bars(name: str, spans: list[tuple[int, date, date]], colour: str) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        width=_BAR,
        y=[row for row, _, _ in spans],
        base=[start.isoformat() for _, start, _ in spans],
        x=[max(end - start, _MOMENT) / timedelta(milliseconds=1) for _, start, end in spans],
        marker={"color": colour},
        hoverinfo="skip",
        showlegend=False,
    )


def _add_milestones(figure: go.Figure, found: list[Life], palette: theme.Palette) -> None:
    for kind, symbol in _SYMBOLS.items():
        marks = [
            (row, life, one) for row, life in enumerate(found) for one in life.milestones if one.kind == kind
        ]
        figure.add_trace(
            go.Scatter(
                name=kind,
                mode="markers",
                x=[one.day.isoformat() for _, _, one in marks],
                y=[row for row, _, _ in marks],
                customdata=[[schema.join(one.provision_ids)] for _, _, one in marks],
                marker={
                    "symbol": symbol, "size": 12, "color": palette.background,
                    "line": {"color": palette.text, "width": 2},
                },
                hovertemplate=[_hover(life, one) for _, life, one in marks],
            )
        )  # fmt: skip


def _hover(life: Life, one: Milestone) -> str:
    said = "<br>".join(html.escape(source) for source in one.sources) or "source not stated"
    return f"{one.kind}: {theme.day(one.day)}<br>{said}<extra>{life.treaty_id} treaty</extra>"


def _add_arrow(figure: go.Figure, row: int, edge: date, palette: theme.Palette) -> None:
    figure.add_annotation(
        x=edge.isoformat(), xshift=15, ax=-20, y=row, ay=0, text="", hovertext="No end set", showarrow=True,
        arrowhead=1, arrowwidth=7, arrowsize=0.8, arrowcolor=palette.accent,
    )  # fmt: skip


def _short(sources: tuple[str, ...]) -> str:
    """Who says so, without the details of the publication: "Gibler", "Fritsche 1996"."""
    return html.escape(", ".join(source.split(",")[0].split(" (")[0] for source in sources))
