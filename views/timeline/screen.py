"""The timeline on the page: its choices, the chart, the same events as a table, and those without a date."""

import textwrap
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from loaders import schema
from loaders.schema import Tables
from views import export, theme
from views.timeline.drawing import TITLES, draw
from views.timeline.marks import (
    BY_ACTOR,
    BY_ARTICLE,
    BY_PLACE,
    BY_TYPE,
    Window,
    extent,
    read_marks,
    undated_ids,
)
from views.timeline.periods import ALL, CHOSEN, PERIODS, window_of
from views.timeline.scene import build

_LANES = {"Actor": BY_ACTOR, "Kind of event": BY_TYPE, "Place": BY_PLACE, "Article": BY_ARTICLE}
_ONE_MARK = {
    BY_ACTOR: "in the lane of the first actor who is said to act; its details name the others",
    BY_TYPE: "in the lane of its kind, from cooperation down to conflict",
    BY_PLACE: "in the lane of its place",
    BY_ARTICLE: "in the lane of the first article that reports it",
}
_MOST_NAMED, _LONGEST_NAME = 4, 36
# The same whatever the filters, so that a day once chosen is never out of bounds.
_LIMITS = {"min_value": date(1000, 1, 1), "max_value": date(2999, 12, 31)}
_COLUMNS = [
    export.WHEN, schema.SUMMARY, export.WHO, export.WHOM, schema.EVENT_TYPE, schema.STATUS, export.PLACE,
    schema.N_SOURCES, export.QUOTES, export.SOURCES,
]  # fmt: skip


def show(tables: Tables, caption: str) -> tuple[str, ...]:
    """Draw the timeline of `tables`, described by `caption`; return the ids of the events selected."""
    whole = extent(tables)
    if whole is None:
        st.info("None of these events has a date.", icon=":material/event_busy:")
        return tuple(_show_undated(tables))
    lanes, window, corner = _ask(tables, whole)
    marks = read_marks(tables, lanes, window)
    ids = [mark.ids[0] for mark in marks]
    scene = build(tables, marks, lanes, window, theme.current())
    not_drawn = _not_drawn(len(ids), tables)
    name = f"timeline {TITLES[lanes]} {theme.when(*map(date.isoformat, window))}"
    described = " · ".join(filter(None, (caption, not_drawn, _sources(tables))))
    chart = draw(tables, scene, lanes, described)
    picked = st.plotly_chart(
        chart,
        theme=None,
        key="timeline_chart",
        on_select="rerun",
        selection_mode=("points", "box"),
        config=export.chart_config(name),
        alt=f"{chart.layout.title.text.split('<')[0]}. The table below lists the same events.",
    )
    st.caption(_counted(lanes, scene.grouped) + (f" {not_drawn}." if not_drawn else ""))
    rows = export.event_rows(tables, ids)
    with corner:
        export.buttons(lambda: chart, rows, name, caption)
    selected = [*export.picked(picked), *_show_table(rows), *_show_undated(tables)]
    # A selection outlives the chart that it was made in.
    known = set(tables.events[schema.EVENT_ID])
    return tuple(event_id for event_id in dict.fromkeys(selected) if event_id in known)


def _ask(tables: Tables, whole: Window) -> tuple[str, Window, DeltaGenerator]:
    """What the lanes stand for and the days to show, both kept in the URL, and a corner left free."""
    for key, known in (("lanes", _LANES), ("period", PERIODS)):
        if st.query_params.get(key, ALL) not in (*known, ALL):
            st.warning(f"The link asks for {key} that there are not; the usual ones are shown.")
    bar = st.container(horizontal=True, vertical_alignment="bottom")
    lanes = bar.segmented_control(
        "A lane for each", list(_LANES), default="Actor", required=True, key="lanes", bind="query-params"
    )
    period = bar.selectbox("Period", PERIODS, key="period", bind="query-params", width=180)
    corner = bar.container(width="content")
    window = _ask_days(whole) if period == CHOSEN else window_of(period, tables, whole)
    return _LANES[lanes], window, corner


def _ask_days(whole: Window) -> Window:
    left, right = st.columns(2)
    first = left.date_input("First day", whole[0], key="first_day", bind="query-params", **_LIMITS)
    last = right.date_input("Last day", whole[1], key="last_day", bind="query-params", **_LIMITS)
    if first > last:
        st.warning("The last day came before the first, so they were exchanged.")
    return min(first, last), max(first, last)


def _counted(lanes: str, grouped: bool) -> str:
    """How events turn into marks, in a sentence or two."""
    crowded = " Where they crowd, a larger mark holds several; a shorter period parts them."
    return f"One mark an event, {_ONE_MARK[lanes]}.{crowded if grouped else ''}"


def _not_drawn(n_shown: int, tables: Tables) -> str:
    """How many of the events have no mark, and why; empty when all have one."""
    undated = len(undated_ids(tables))
    elsewhere = len(tables.events) - n_shown - undated
    parts = [f"{elsewhere} outside this period"] if elsewhere else []
    return ", ".join([*parts, f"{undated} without a date listed apart"] if undated else parts)


def _sources(tables: Tables) -> str:
    """The articles behind the events, by publisher or title."""
    used = set(tables.event_mentions[schema.ARTICLE_ID])
    rows = [row for row in tables.articles.to_dict("records") if row[schema.ARTICLE_ID] in used]
    named = [row[schema.PUBLISHER] or row[schema.TITLE] or row[schema.ARTICLE_ID] for row in rows]
    rest = len(named) - _MOST_NAMED
    short = [textwrap.shorten(name, _LONGEST_NAME, placeholder=" …") for name in named[:_MOST_NAMED]]
    listed = ", ".join(short) + (f" and {rest} more" if rest > 0 else "")
    return f"{len(named)} article{'' if len(named) == 1 else 's'}: {listed}"


def _show_table(rows: pd.DataFrame) -> list[str]:
    if rows.empty:
        return []
    with st.expander(f"The same {len(rows)} events as a table", icon=":material/table_rows:"):
        return _list(rows, "timeline_table")


def _show_undated(tables: Tables) -> list[str]:
    ids = undated_ids(tables)
    if not ids:
        return []
    with st.expander(f"{len(ids)} events without a date", icon=":material/event_busy:"):
        return _list(export.event_rows(tables, ids), "timeline_undated")


def _list(rows: pd.DataFrame, key: str) -> list[str]:
    """A table of the events, of which the reader can choose rows; returns the ids chosen."""
    ids = rows[schema.EVENT_ID].tolist()
    worded = {
        schema.EVENT_TYPE: rows[schema.EVENT_TYPE].map(theme.coded_type),
        schema.STATUS: rows[schema.STATUS].map(lambda status: theme.label(schema.STATUS, status)),
    }
    picked = st.dataframe(
        rows.assign(**worded),
        key=key,
        hide_index=True,
        column_order=_COLUMNS,
        column_config={column: theme.heading(column) for column in _COLUMNS},
        on_select="rerun",
        selection_mode="multi-row",
    )
    return [ids[row] for row in picked.selection.rows if row < len(ids)]
