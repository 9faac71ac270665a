"""The timeline's figure, read as data: which marks it has, where, and that none hides another."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise

import pandas as pd
import plotly.graph_objects as go
import pytest

from loaders import schema
from tests.sample import HOSTILE, HOSTILE_SCRIPT
from views import theme
from views.timeline import figure
from views.timeline import lanes as lane_rules
from views.timeline.bands import bands, visible
from views.timeline.lanes import MOST_LANES, MOST_MARKS, MOST_ROWS, arrange
from views.timeline.marks import (
    BY_ACTOR,
    BY_ARTICLE,
    BY_PLACE,
    BY_TYPE,
    extent,
    lane_names,
    read_marks,
    undated_ids,
)
from views.timeline.periods import BUSIEST, CHOSEN, PERIODS, busiest_month, window_of
from views.timeline.strip import events_by_year

JUNE_2024 = (date(2024, 6, 1), date(2024, 6, 30))
UNDATED = ["e04", "e06", "e07", "e24"]
ALL_LANES = pytest.mark.parametrize("lanes", [BY_ACTOR, BY_TYPE, BY_PLACE, BY_ARTICLE])


def mark_traces(chart: go.Figure) -> list[go.Scatter]:
    return [trace for trace in chart.data if isinstance(trace, go.Scatter) and trace.customdata is not None]


def drawn(chart: go.Figure) -> dict[str, dict]:
    """Every mark by the ids of its events: where it stands and what it looks like."""
    return {
        trace.customdata[n][0]: {
            "x": trace.x[n],
            "y": trace.y[n],
            "symbol": trace.marker.symbol[n],
            "fill": trace.marker.color[n],
            "line": trace.marker.line.color[n],
            "hover": trace.hovertext[n],
        }
        for trace in mark_traces(chart)
        for n in range(len(trace.x))
    }


def lines(chart: go.Figure, y: float) -> list[tuple[datetime, datetime]]:
    """The lines and bars drawn at the height `y`, each from start to end."""
    found = []
    for trace in chart.data:
        if isinstance(trace, go.Scatter) and "lines" in (trace.mode or "") and trace.name is None:
            starts = [n for n in range(0, len(trace.x), 3) if trace.y[n] == y]
            found += [(trace.x[n], trace.x[n + 1]) for n in starts]
    return found


def texts(chart: go.Figure) -> str:
    return "\n".join(note.text for note in chart.layout.annotations)


def with_events(tables, rows: list[dict]):
    """Tables whose only events are these, without a mention."""
    return replace(
        tables,
        events=schema.frame("events", rows),
        event_mentions=schema.frame("event_mentions", []),
    )


def made(
    event_id: str, start: str, end: str, precision: str = schema.DAY, event_type: str = "CONSULT", **more
) -> dict:
    return {
        schema.EVENT_ID: event_id, schema.DATE_START: start, schema.DATE_END: end,
        schema.DATE_PRECISION: precision, schema.EVENT_TYPE: event_type,
        schema.QUAD_CLASS: schema.EVENT_TYPES[event_type], schema.STATUS: schema.ACTUAL,
        schema.N_SOURCES: 1, **more,
    }  # fmt: skip


@ALL_LANES
def test_one_mark_for_each_dated_event(tables, lanes):
    ids = [cell[0] for trace in mark_traces(figure(tables, lanes)) for cell in trace.customdata]
    assert sorted(ids) == sorted(set(tables.events[schema.EVENT_ID]) - set(UNDATED))
    assert undated_ids(tables) == UNDATED


def test_an_exact_day_is_a_point_within_it(tables):
    chart = figure(tables)
    mark = drawn(chart)["e16"]
    assert mark["x"] == datetime(2019, 4, 25, 12)
    assert lines(chart, mark["y"]) == []


@pytest.mark.parametrize(
    ("event_id", "first", "last"),
    [
        ("e15", date(2017, 1, 1), date(2017, 12, 31)),
        ("e09", date(1950, 3, 1), date(1950, 5, 31)),
        ("e19", date(2023, 7, 20), date(2023, 7, 31)),
        ("e10", date(1950, 1, 1), date(1953, 12, 31)),
    ],
)
def test_an_uncertain_date_is_a_line_over_its_days_and_no_first_of_january(tables, event_id, first, last):
    chart = figure(tables)
    mark = drawn(chart)[event_id]
    start, end = datetime.combine(first, datetime.min.time()), datetime.combine(last, datetime.min.time())
    end += timedelta(days=1)
    assert (start, end) in lines(chart, mark["y"])
    assert mark["x"] == start + (end - start) / 2


def test_a_visit_of_two_days_is_a_bar_and_not_a_whisker(tables):
    chart = figure(tables)
    mark = drawn(chart)["e01"]
    days = (datetime(2024, 6, 18), datetime(2024, 6, 20))
    bars = [
        t for t in chart.data if isinstance(t, go.Scatter) and t.mode == "lines" and days[0] in (t.x or ())
    ]
    assert [bar.line.width for bar in bars] == [11]
    assert days in lines(chart, mark["y"])
    assert mark["x"] == datetime(2024, 6, 19)


def test_an_open_end_runs_to_the_edge_and_is_marked_there(tables):
    chart = figure(tables)
    since, until = drawn(chart)["e05"], drawn(chart)["e12"]
    assert since["x"] == datetime(2022, 1, 1)
    assert until["x"] == datetime(1992, 1, 1)  # the end of the last day of 1991
    heads = {
        (x, y, symbol)
        for trace in chart.data
        if isinstance(trace, go.Scatter) and trace.mode == "markers" and trace.name is None and trace.x
        for x, y, symbol in zip(trace.x, trace.y, trace.marker.symbol, strict=True)
    }
    assert heads == {
        (datetime(2025, 1, 1), since["y"], "triangle-right"),
        (datetime(1950, 1, 1), until["y"], "triangle-left"),
    }


def test_colour_tells_the_relation_and_shape_the_status(tables):
    for palette in (theme.LIGHT, theme.DARK):
        marks = drawn(figure(tables, palette=palette))
        assert marks["e17"]["symbol"] == marks["e16"]["symbol"] == "circle"
        assert marks["e17"]["fill"] == palette.quad[schema.MATERIAL_CONFLICT]
        assert marks["e16"]["fill"] == palette.quad[schema.VERBAL_COOPERATION]
        assert marks["e05"]["symbol"] == "diamond"
        for hollow in ("e05", "e23"):
            assert marks[hollow]["fill"] == palette.background
            assert marks[hollow]["line"] == palette.quad[schema.MATERIAL_COOPERATION]


def test_the_legend_explains_what_occurs_and_nothing_else(tables):
    def entries(chart):
        return {trace.name for trace in chart.data if trace.showlegend is None and trace.name}

    full = entries(figure(tables))
    assert {theme.label(schema.QUAD_CLASS, quad) for quad in schema.QUAD_CLASSES} < full
    assert {
        "Alleged",
        "Planned or expected",
        "Some time on the line",
        "All of these days",
        "Start or end open",
    } < full
    single = with_events(tables, [made("x", "2024-06-19", "2024-06-19")])
    assert entries(figure(single)) == {"Cooperation in words", "Reported as fact"}


@ALL_LANES
@pytest.mark.parametrize("window", [None, JUNE_2024, (date(2022, 1, 1), date(2024, 12, 31))])
def test_no_mark_hides_another_even_on_a_phone(tables, lanes, window):
    chart = figure(tables, lanes, window)
    first, last = (pd.Timestamp(end) for end in chart.layout.xaxis.range)
    pixel = (last - first) / 340
    for one, other in combinations(drawn(chart).values(), 2):
        if one["y"] == other["y"]:
            assert abs(one["x"] - other["x"]) / pixel >= 12
    rows = sorted({mark["y"] for mark in drawn(chart).values()})
    assert all(below - above >= 14 for above, below in pairwise(rows))


def test_many_events_on_one_day_are_stacked(tables):
    crowd = with_events(
        tables, [made(f"x{n}", "2024-06-19", "2024-06-19", source_actors="PRK") for n in range(MOST_ROWS)]
    )
    marks = drawn(figure(crowd))
    assert len({(mark["x"], mark["y"]) for mark in marks.values()}) == MOST_ROWS


def test_a_lane_too_deep_to_read_puts_like_events_together_and_the_others_stay(tables):
    crowd = [made(f"x{n:02}", "2024-06-19", "2024-06-19", source_actors="PRK") for n in range(MOST_ROWS + 1)]
    plan = made("plan", "2024-06-19", "2024-06-19", source_actors="PRK", status=schema.PLANNED)
    chart = figure(with_events(tables, [*crowd, plan, made("y", "2024-06-19", "2024-06-19")]))
    marks = drawn(chart)
    assert [len(schema.split(ids)) for ids in marks if ids.startswith("x")] == [MOST_ROWS + 1]
    assert {"plan", "y"} < set(marks)
    assert marks["plan"]["fill"] == theme.LIGHT.background
    assert f"<b>North Korea</b>  {MOST_ROWS + 2}" in texts(chart)
    assert "Several events" in {trace.name for trace in chart.data}


def test_the_same_tables_give_the_same_figure_in_whatever_order_they_come(tables):
    turned = replace(tables, events=tables.events.iloc[::-1])
    assert drawn(figure(turned)) == drawn(figure(tables))


@ALL_LANES
def test_every_mark_stands_under_the_name_of_its_lane(tables, lanes):
    marks = read_marks(tables, lanes, extent(tables))
    arranged = arrange(marks, lane_names(tables, lanes), lanes, datetime(1950, 1, 1), datetime(2025, 1, 1))
    assert sum(lane.n_events for lane in arranged) == len(marks)
    chart = texts(figure(tables, lanes))
    for lane in arranged:
        assert f"</b>  {lane.n_events}" in chart
        assert all(mark.lane == lane.lane_id for mark, _ in lane.placed)
    assert {mark.lane for mark in marks if mark.ids == ("e01",)} == {
        {BY_ACTOR: "putin", BY_TYPE: "CONSULT", BY_PLACE: "pyongyang", BY_ARTICLE: "constructed_wire"}[lanes]
    }


def test_lanes_without_number_share_the_last(tables):
    many = [made(f"x{n}", "2024-06-19", "2024-06-19", source_actors=f"actor{n}") for n in range(30)]
    marks = read_marks(with_events(tables, many), BY_ACTOR, JUNE_2024)
    arranged = arrange(marks, {}, BY_ACTOR, datetime(2024, 6, 1), datetime(2024, 7, 1))
    assert len(arranged) == MOST_LANES
    assert sum(lane.n_events for lane in arranged) == 30
    assert arranged[-1].name == f"{30 - MOST_LANES + 1} others"


@pytest.mark.parametrize(("lanes", "name"), [(BY_ACTOR, "No actor named"), (BY_PLACE, "No place given")])
def test_events_that_name_none_keep_their_own_lane_among_many(tables, lanes, name):
    many = [
        made(f"x{n}", "2024-06-19", "2024-06-19", source_actors=f"actor{n}", place_id=f"place{n}")
        for n in range(30)
    ]
    some = with_events(tables, [*many, made("y", "2024-06-19", "2024-06-19")])
    marks = read_marks(some, lanes, JUNE_2024)
    arranged = arrange(marks, lane_names(some, lanes), lanes, datetime(2024, 6, 1), datetime(2024, 7, 1))
    assert len(arranged) == MOST_LANES
    assert [(lane.name, lane.n_events) for lane in arranged[-2:]] == [
        (f"{30 - MOST_LANES + 2} others", 30 - MOST_LANES + 2),
        (name, 1),
    ]


def test_every_kind_of_event_has_its_own_lane(tables):
    kinds = [made(kind, "2024-06-19", "2024-06-19", event_type=kind) for kind in schema.EVENT_TYPES]
    marks = read_marks(with_events(tables, kinds), BY_TYPE, JUNE_2024)
    arranged = arrange(marks, {}, BY_TYPE, datetime(2024, 6, 1), datetime(2024, 7, 1))
    assert [lane.lane_id for lane in arranged] == list(schema.EVENT_TYPES)


def test_a_window_shows_what_may_lie_in_it_and_the_strip_shows_all(tables):
    chart = figure(tables, window=JUNE_2024)
    assert set(drawn(chart)) == {"e01", "e02", "e03", "e05", "e23", "e27"}
    for mark in drawn(chart).values():
        assert datetime(2024, 6, 1) <= mark["x"] <= datetime(2024, 7, 1)
    assert "6 events by actor, June 2024" in chart.layout.title.text
    (strip,) = (trace for trace in chart.data if isinstance(trace, go.Bar))
    assert sum(strip.y) == len(tables.events) - len(UNDATED)


def test_the_strip_leads_to_the_events_of_each_year(tables):
    years = events_by_year(tables)
    assert years[1961] == ["e11"]
    assert years[1991] == ["e12"]
    assert years[2022] == ["e05", "e17"]
    (strip,) = (trace for trace in figure(tables).data if isinstance(trace, go.Bar))
    assert [schema.split(cell[0]) for cell in strip.customdata] == list(years.values())
    assert list(strip.y) == [len(ids) for ids in years.values()]


def test_treaties_stand_behind_with_a_disputed_end_and_a_time_before_force(tables):
    first, last = datetime(1950, 1, 1), datetime(2025, 1, 1)
    lives = {band.treaty_id: visible(band, first, last) for band in bands(tables.treaties)}
    assert lives == {
        "1961": [
            (datetime(1961, 7, 6), datetime(1995, 9, 7), True),
            (datetime(1995, 9, 7), datetime(1996, 9, 10), False),
        ],
        "2000": [(datetime(2000, 2, 9), datetime(2024, 12, 4), True)],
        "2024": [
            (datetime(2024, 6, 19), datetime(2024, 12, 4), False),
            (datetime(2024, 12, 4), datetime(2025, 1, 1), True),
        ],
    }
    chart = figure(tables)
    names = {note.text: note.y for note in chart.layout.annotations if "treaty" in note.text}
    assert list(names) == [
        "1961 treaty, from signature, end disputed",
        "2000 treaty, from signature",
        "2024 treaty",
    ]
    highest = min(mark["y"] for mark in drawn(chart).values())
    assert max(names.values()) < highest - 16, "a treaty's name lies in the rows of the marks"


def test_a_treaty_date_that_is_no_day_is_not_placed(tables):
    vague = tables.treaties.assign(**{schema.SIGNED: "spring 1961", schema.ENTRY_INTO_FORCE: ""})
    assert bands(vague) == []
    figure(replace(tables, treaties=vague))


def test_hover_says_who_when_in_whose_words_and_escapes_them(tables):
    marks = drawn(figure(tables))
    visit = marks["e01"]["hover"]
    for words in (
        "Meets or talks (CONSULT)", "Vladimir Putin → North Korea", "18 – 19 June 2024", "Pyongyang",
        "le 18 et 19 juin 2024", "Reported as fact · 3 independent sources", "s’est rendu",
    ):  # fmt: skip
        assert words in visit.replace("<br>", " ")
    everything = "".join(mark["hover"] for mark in marks.values()).replace("<br>", " ")
    assert HOSTILE not in everything
    assert HOSTILE_SCRIPT not in everything
    assert "&lt;img src=x" in everything


def test_words_of_articles_do_not_become_markup_in_names_and_captions(tables):
    actors = tables.actors.assign(**{schema.NAME: "<b>x</b>"})
    chart = figure(replace(tables, actors=actors), caption=HOSTILE)
    assert "&lt;b&gt;x&lt;/b&gt;" in texts(chart)
    assert "&lt;img" in chart.layout.title.text


def test_too_many_marks_are_drawn_in_groups_that_lose_no_event(tables, monkeypatch):
    monkeypatch.setattr(lane_rules, "MOST_MARKS", 10)
    chart = figure(tables, BY_TYPE)
    groups = [schema.split(ids) for ids in drawn(chart)]
    assert len(groups) < 23
    assert sorted(event_id for ids in groups for event_id in ids) == sorted(
        set(tables.events[schema.EVENT_ID]) - set(UNDATED)
    )
    assert "Several events" in {trace.name for trace in chart.data}
    assert chart.layout.title.text.startswith("23 events")


def test_thousands_of_events_make_a_figure_of_bounded_size(tables):
    days = [f"{1950 + n % 75}-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(5000)]
    many = [made(f"x{n}", day, day, source_actors=f"actor{n % 40}") for n, day in enumerate(days)]
    chart = figure(with_events(tables, many))
    marks = drawn(chart)
    assert len(marks) <= MOST_MARKS
    assert sum(len(schema.split(ids)) for ids in marks) == 5000


def test_tables_without_a_dated_event_give_an_empty_chart_that_says_so(tables, no_tables):
    undated = replace(tables, events=tables.events[tables.events[schema.EVENT_ID].isin(UNDATED)])
    for without in (no_tables, undated):
        assert drawn(figure(without)) == {}
        assert "No event with a date" in texts(figure(without))


def test_a_figure_changes_nothing_in_the_tables(tables):
    before = {table: tables[table].copy() for table in tables}
    figure(tables, BY_ARTICLE, JUNE_2024)
    assert all(tables[table].equals(before[table]) for table in tables)


def test_the_busiest_month_is_that_of_the_summit(tables):
    assert busiest_month(tables) == JUNE_2024
    assert window_of(BUSIEST, tables, extent(tables)) == JUNE_2024


def test_every_period_is_a_window_even_where_no_event_lies(tables, no_tables):
    late = with_events(tables, [made("x", "2024-06-19", "2024-06-19")])
    for period in set(PERIODS) - {CHOSEN}:
        for some in (tables, late):
            first, last = window_of(period, some, extent(some))
            assert first <= last
            figure(some, window=(first, last))
    assert busiest_month(no_tables) is None
