"""The map: what is where, how it is laid out, and that deck.gl and Plotly are given the same picture."""

import json
import math
from dataclasses import replace
from itertools import combinations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from loaders import schema
from views import map as view
from views import theme
from views.map import basemap, curves, drawing, frame, legend, scene
from views.map.labels import Box, Name, place

SIZES = [(1200, 640), (640, 456), (340, 336)]
ALWAYS = {"Pyongyang", "Vladivostok", "Moscow", "Hanoi"}


def drawn(tables, size=SIZES[0]):
    return drawing.draw(scene.read(tables), frame.fit(*size))


def spot(what, name):
    return next(spot for spot in what.spots if spot.name == name)


def routes(what):
    return {route.name: route for route in what.routes}


def event(**cells):
    known = {
        schema.EVENT_TYPE: "CONSULT", schema.MODE: "visit", schema.STATUS: schema.ACTUAL,
        schema.SOURCE_ACTORS: "putin", schema.TARGET_ACTORS: "PRK", schema.PLACE_ID: "pyongyang",
        schema.PLACE_PRECISION: schema.CITY,
    }  # fmt: skip
    return known | cells


def with_events(tables, *events):
    rows = [{schema.EVENT_ID: f"e{number}", **row} for number, row in enumerate(events, start=1)]
    return replace(tables, events=schema.frame("events", rows))


def with_place(tables, **cells):
    added = schema.frame("places", [{schema.PLACE_ID: "new", schema.NAME: "New", **cells}])
    return replace(tables, places=pd.concat([tables.places, added], ignore_index=True))


def test_every_event_is_in_one_place_or_set_aside(tables):
    what = scene.read(tables)
    ids = [event for part in (*what.spots, *what.asides) for event in part.ids]
    assert sorted(ids) == sorted(tables.events[schema.EVENT_ID])


def test_the_four_cities_are_there_without_an_event(no_tables):
    what = scene.read(no_tables)
    assert {(spot.name, spot.ids) for spot in what.spots} == {(name, ()) for name in ALWAYS}
    assert what.routes == what.asides == ()


def test_a_country_and_a_region_are_no_city(tables):
    what = scene.read(tables)
    assert spot(what, "North Korea").ids == ("e10", "e12", "e19", "e22")
    assert spot(what, "Pyongyang").ids == ("e01", "e02", "e20")
    assert spot(what, "Russian Far East").kind == schema.REGION
    assert spot(what, "Vladivostok").ids == ("e16",)


@pytest.mark.parametrize(
    ("place_id", "precision", "kind", "name"),
    [
        ("vladivostok", schema.REGION, schema.REGION, "Around Vladivostok"),
        ("RUS_FAR", schema.CITY, schema.REGION, "Far"),
        ("moscow", "", schema.CITY, "Moscow"),
    ],
)
def test_the_vaguer_of_place_and_precision_counts(tables, place_id, precision, kind, name):
    tables = with_place(
        tables, **{schema.KIND: schema.REGION, schema.COUNTRY: "RUS", schema.LAT: 50, schema.LON: 130}
    )
    tables = replace(tables, places=tables.places.replace({"new": "RUS_FAR", "New": "Far"}))
    what = scene.read(with_events(tables, event(place_id=place_id, place_precision=precision)))
    found = next(spot for spot in what.spots if spot.ids)
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({schema.LAT: 38.9, schema.LON: -77.0}, scene.OFF_MAP),
        ({schema.LAT: None, schema.LON: None}, scene.NOT_LOCATED),
    ],
)
def test_what_the_map_cannot_show_is_set_aside_by_reason(tables, cells, reason):
    tables = with_place(tables, **{schema.KIND: schema.CITY, schema.COUNTRY: "USA", **cells})
    what = scene.read(with_events(tables, event(place_id="new"), event(place_id="", place_precision="")))
    assert {aside.name: aside.ids for aside in what.asides} == {reason: ("e1",), scene.NO_PLACE: ("e2",)}
    assert what.routes == ()


def test_visits_run_from_the_travellers_seat_to_where_they_went(tables):
    found = {name: (len(route.ids), route.as_fact) for name, route in routes(scene.read(tables)).items()}
    assert found == {
        "Moscow → Pyongyang": (2, True),
        "Moscow → Hanoi": (1, True),
        "Moscow → North Korea": (1, True),
        "Moscow → Viet Nam": (2, True),
        "Pyongyang → Moscow": (2, True),
        "Pyongyang → Vladivostok": (1, True),
        "Pyongyang → Russian Far East": (1, True),
    }


def test_a_traveller_from_the_soviet_union_sets_out_from_moscow(tables):
    what = scene.read(with_events(tables, event(source_actors="SUN")))
    assert list(routes(what)) == ["Moscow → Pyongyang"]


def test_two_travellers_of_one_country_make_one_visit_and_of_two_countries_two_lines(tables):
    what = scene.read(with_events(tables, event(source_actors="putin;lavrov;KOR")))
    assert {name: route.ids for name, route in routes(what).items()} == {
        "Moscow → Pyongyang": ("e1",),
        "Seoul → Pyongyang": ("e1",),
    }
    assert spot(what, "Seoul").ids == ()


@pytest.mark.parametrize(
    "cells",
    [
        {schema.PLACE_ID: "moscow"},
        {
            schema.SOURCE_ACTORS: "kim_jong_un",
            schema.PLACE_ID: "PRK",
            schema.PLACE_PRECISION: schema.COUNTRY_PLACE,
        },
        {schema.MODE: "phone"},
        {schema.EVENT_TYPE: "AGREE"},
    ],
)
def test_who_stays_at_home_or_does_not_visit_has_no_line(tables, cells):
    what = scene.read(with_events(tables, event(**cells)))
    assert what.routes == what.asides == ()


def test_a_visit_from_nowhere_known_is_counted(tables):
    what = scene.read(with_events(tables, event(source_actors="un_security_council")))
    assert [(aside.name, aside.ids) for aside in what.asides] == [(scene.NO_LINE, ("e1",))]
    assert spot(what, "Pyongyang").ids == ("e1",)


def test_a_visit_that_nobody_reports_as_fact_is_told_apart(tables):
    planned = drawn(with_events(tables, event(status=schema.PLANNED)))
    assert [route.as_fact for route in planned.scene.routes] == [False]
    assert legend.BROKEN in {item.kind for item in legend.items(planned)}
    assert "none reported as fact" in planned.scene.tip(planned.scene.routes[0])


def test_a_choice_gives_its_events_once_and_a_stale_one_none(tables):
    what = scene.read(tables)
    pyongyang, line = spot(what, "Pyongyang"), routes(what)["Moscow → Pyongyang"]
    assert what.ids([pyongyang.key, line.key, "city:gone"]) == ("e01", "e02", "e20")
    assert what.ids([]) == ()


@pytest.mark.parametrize("size", SIZES)
def test_the_opening_view_holds_the_cities_and_their_names(tables, size):
    seen = drawn(tables, size)
    screen = Box(0, 0, *size)
    for label in seen.labels:
        if label.item.always_shown:
            area = (label.box.right - label.box.left) * (label.box.bottom - label.box.top)
            assert label.box.overlap(screen) == pytest.approx(area)
    assert all(screen.holds((mark.x, mark.y)) for mark in seen.marks)


@pytest.mark.parametrize("size", SIZES)
def test_no_name_hides_another_or_a_city(tables, size):
    seen = drawn(tables, size)
    assert {label.item.name for label in seen.labels} == {spot.name for spot in seen.scene.spots}
    assert not [pair for pair in combinations(seen.labels, 2) if pair[0].box.overlap(pair[1].box)]
    for mark in seen.marks:
        assert not [label for label in seen.labels if label.box.holds((mark.x, mark.y))]


@pytest.fixture
def world(tables):
    """Events all over the world, more of them in the east; every fourth place is a whole country."""
    rows, events = [], []
    for number, (lon, lat) in enumerate(
        (lon, lat) for lat in range(-50, 71, 12) for lon in range(-150, 180, 15)
    ):
        kind = schema.PLACE_KINDS[2 if number % 4 == 0 else 0]
        place_id = f"p{number}"
        rows.append(
            {
                schema.PLACE_ID: place_id, schema.NAME: f"Place {number}", schema.KIND: kind,
                schema.LAT: lat, schema.LON: lon, schema.COUNTRY: place_id,
            }
        )  # fmt: skip
        events += [event(place_id=place_id, place_precision=kind)] * (1 + max(0, lon) // 30)
    return with_events(replace(tables, places=schema.frame("places", rows)), *events)


@pytest.mark.parametrize("size", SIZES)
def test_in_a_crowd_no_name_hides_another_or_is_cut_by_the_edge(world, size):
    seen = drawn(world, size)
    for one, other in combinations(seen.labels, 2):
        assert one.box.overlap(other.box) < 10
    screen = Box(0, 0, *size)
    for label in seen.labels:
        area = (label.box.right - label.box.left) * (label.box.bottom - label.box.top)
        within = seen.frame.holds((label.name.x, label.name.y))
        assert label.box.overlap(screen) == pytest.approx(area if within else 0, abs=10)
    assert {label.item.name for label in seen.labels} > ALWAYS


def test_a_small_disc_lies_over_a_large_one(world):
    events = [len(mark.item.ids) for mark in drawn(world).marks]
    assert events == sorted(events, reverse=True)


def test_events_beyond_the_picture_are_counted_in_it_and_their_names_not_written(world):
    seen = drawn(world)
    there = sum(len(spot.ids) for spot in seen.beyond)
    (outside,) = (len(aside.ids) for aside in seen.scene.asides if aside.name == scene.OFF_MAP)
    inside = sum(len(spot.ids) for spot in seen.scene.spots) - there
    assert min(there, outside, inside) > 0
    assert there + outside + inside == len(world.events)
    chart = view.figure(world, "All years")
    caption = chart.layout.title.subtitle.text.replace("<br>", " ")
    assert caption.startswith(f"All years · {scene.OFF_MAP}: {outside}")
    assert f"Beyond the edge: {there}" in caption
    written = {note.text for note in chart.layout.annotations}
    assert not [spot.name for spot in seen.beyond if f"{spot.name} · {len(spot.ids)}" in written]


def test_the_table_of_places_has_the_four_cities_first_and_then_the_fullest(world):
    found = view.places(scene.read(world))
    assert set(found[view.PLACE][:4]) == ALWAYS
    counts = found[view.EVENTS][4:].tolist()
    assert counts == sorted(counts, reverse=True)


def test_a_name_that_finds_no_room_is_left_out_unless_it_is_needed(tables):
    here = scene.read(tables).spots[0]
    names = [Name(here, "A long name", 50, 10, 2, 2, 14), Name(here, "Another long name", 50, 10, 2, 2, 14)]
    crowded = [names[0], *[replace(name, needed=False) for name in names[1:]]]
    assert len(place(names, 100, 20, [])) == 2
    assert len(place(crowded, 100, 20, [])) == 1


def test_a_discs_area_grows_with_its_events(tables):
    sizes = drawn(tables).sizes
    assert (sizes.radius(3) / sizes.radius(1)) ** 2 == pytest.approx(3)
    crowd = drawing.Sizes(most_events=400, most_visits=50, largest=22, one_event=6)
    assert crowd.radius(400) == pytest.approx(22)
    assert crowd.width(1) < crowd.width(2) < crowd.width(50) <= 10


def test_there_and_back_are_two_lines(tables):
    curves = {curve.item.name: curve for curve in drawn(tables).curves}
    there, back = curves["Moscow → Pyongyang"], curves["Pyongyang → Moscow"]
    assert there.width == back.width
    middles = [curve.path[len(curve.path) // 2] for curve in (there, back)]
    assert math.dist(*middles) > 50


def test_a_line_to_a_country_ends_at_its_halo(tables):
    seen = drawn(tables)
    halo = next(ring for ring in seen.rings if ring.item.name == "North Korea")
    line = next(curve for curve in seen.curves if curve.item.name == "Moscow → North Korea")
    assert not any(halo.covers(point) for point in line.path)
    assert math.dist(line.path[-1], (halo.x, halo.y)) == pytest.approx(halo.across, abs=3)


@pytest.mark.parametrize("size", SIZES)
def test_a_halo_does_not_cut_through_a_city_of_its_country(tables, size):
    seen = drawn(tables, size)
    halo = next(ring for ring in seen.rings if ring.item.name == "North Korea")
    city = next(mark for mark in seen.marks if mark.item.name == "Pyongyang")
    assert math.dist((halo.x, halo.y), (city.x, city.y)) + city.radius < halo.across


def test_a_line_is_cut_into_dashes():
    pieces = curves.dashes([(0, 0), (30, 0), (30, 70)], on=6, off=4)
    assert len(pieces) == 10
    assert pieces[0] == [(0, 0), (3, 0), (6, 0)]
    assert pieces[3] == [(30, 0), (30, 3), (30, 6)]


def test_a_planned_visit_is_drawn_in_dashes_by_both(tables):
    planned = with_events(tables, event(status=schema.PLANNED))
    _, found = layers(planned)
    assert len(found["routes"]["data"]) > 10
    assert "10px,8px" in [trace.line.dash for trace in view.figure(planned, "").data]


def test_a_journey_within_its_region_is_drawn_whole(tables):
    region = {schema.KIND: schema.REGION, schema.LAT: 37.5, schema.LON: 127.0}
    tables = with_place(tables, **region)
    seen = drawn(with_events(tables, event(source_actors="KOR", place_id="new")))
    assert [curve.item.name for curve in seen.curves] == ["Seoul → New"]
    assert math.dist(seen.curves[0].path[-1], (seen.rings[0].x, seen.rings[0].y)) < 1
    assert seen.curves[0].arrow is None


def test_pixels_and_degrees_are_each_others_inverse():
    window = frame.fit(900, 560)
    for lon, lat in ((37.62, 55.75), (131.87, 43.11), (180.5, -11.2)):
        assert window.degrees(window.pixel(lon, lat)) == pytest.approx((lon, lat), abs=0.006)


def layers(tables, **how):
    sent = json.loads(view.deck(tables, **how).to_json())
    return sent, {layer["id"]: layer for layer in sent["layers"]}


def test_the_deck_asks_for_nothing_from_outside(tables):
    sent, found = layers(tables)
    assert sent["mapStyle"] == "__MAP_STYLE__"  # what the page takes for no style at all
    assert "mapProvider" not in sent
    assert "http" not in json.dumps(sent)
    assert found["names"]["characterSet"] == "auto"


def test_the_deck_and_the_figure_show_the_same(tables):
    _, found = layers(tables)
    figure = view.figure(tables, "All")
    names = {row["text"] for row in found["names"]["data"]}
    written = {note.text.replace("<br>", "\n") for note in figure.layout.annotations}
    assert names <= written
    marks = [trace for trace in figure.data if trace.mode == "markers"][-1]
    assert [row["radius"] for row in found["places"]["data"]] == pytest.approx(
        [size / 2 for size in marks.marker.size], abs=0.01
    )


def test_all_that_can_be_clicked_leads_to_its_events(tables):
    what = scene.read(tables)
    _, found = layers(tables)
    clickable = [layer for layer in found.values() if layer.get("pickable")]
    assert {layer["id"] for layer in clickable} == {"areas", "routes", "places", "names"}
    keys = {row["key"] for layer in clickable for row in layer["data"]}
    assert keys == {item.key for item in (*what.spots, *what.routes)}
    assert set(tables.events[schema.EVENT_ID]) == set(
        what.ids([*keys, *(aside.key for aside in what.asides)])
    )


def test_the_deck_stays_small(tables):
    assert len(view.deck(tables).to_json()) < 150_000


def test_the_palette_is_the_one_asked_for(tables):
    _, found = layers(tables, palette=theme.DARK)
    assert found["names"]["getColor"] == theme.rgba(theme.DARK.text)
    assert view.figure(tables, "", theme.DARK).layout.template.layout.paper_bgcolor == theme.DARK.background


def test_the_figure_keeps_the_shape_of_the_land(tables):
    figure = view.figure(tables, "All years")
    assert figure.layout.yaxis.scaleanchor == "x"
    plot = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    across, down = (axis.range[1] - axis.range[0] for axis in (figure.layout.xaxis, figure.layout.yaxis))
    assert across / down == pytest.approx(figure.layout.width / plot, rel=0.01)


def test_the_figure_says_what_it_shows_and_from_what(tables):
    figure = view.figure(tables, "Actors: <b>Kim</b> " + "and others " * 60)
    caption = figure.layout.title.subtitle.text
    assert "&lt;b&gt;" in caption
    assert caption.count("<br>") >= 2
    assert any(note.text == basemap.CREDIT for note in figure.layout.annotations)


def test_names_from_outside_are_not_markup(tables):
    hostile = "<img src=x onerror=alert(1)>"
    places = tables.places.replace({"Ukraine": hostile})
    figure = view.figure(replace(tables, places=places), "")
    assert hostile not in figure.to_json()
    assert "&lt;img" in figure.to_json()


def test_the_tables_hold_what_the_map_shows(tables):
    what = scene.read(tables)
    places, journeys = view.places(what), view.journeys(what)
    assert (
        dict(zip(places[view.PLACE], places[view.EVENTS], strict=True))["North Korea (no closer place)"] == 4
    )
    assert places[view.VISITS_IN].sum() == places[view.VISITS_OUT].sum() == journeys[view.VISITS].sum()
    assert all(what.ids([key]) for key in journeys.index)


def test_the_legend_explains_what_is_drawn(tables, no_tables):
    assert [item.text for item in legend.items(drawn(tables))] == [
        "1 event", "3 events", "1 visit", "2 visits", "somewhere in this area",
    ]  # fmt: skip
    assert [item.text for item in legend.items(drawn(no_tables))] == ["no event"]


def test_the_land_lies_in_its_window():
    points = [point for polygon in basemap.land() for ring in polygon for point in ring]
    assert all(basemap.covers(*point) for point in points)
    for polygon in basemap.land():
        assert all(ring[0] == ring[-1] for ring in polygon)


def test_every_region_with_an_extent_is_in_the_gazetteer():
    gazetteer = pd.read_csv(basemap.ASSETS / "places.csv", index_col=schema.PLACE_ID)
    for place_id, (west, south, east, north) in basemap.regions().items():
        place = gazetteer.loc[place_id]
        assert place[schema.KIND] == schema.REGION
        assert west <= place[schema.LON] <= east
        assert south <= place[schema.LAT] <= north


def page(empty: bool) -> AppTest:
    def script(empty):
        from tests import sample
        from views import map as view

        view.show(sample.empty_tables() if empty else sample.sample_tables(), "All")

    return AppTest.from_function(script, args=(empty,)).run()


def test_the_page_has_the_map_its_tables_and_what_is_not_on_it():
    screen = page(empty=False)
    assert not screen.exception
    assert len(screen.get("deck_gl_json_chart")) == 1
    assert [len(table.value) for table in screen.dataframe] == [8, 7]
    assert ["No place stated: 11"] in [group.options for group in screen.get("button_group")]


def test_the_page_shows_the_cities_without_an_event():
    screen = page(empty=True)
    assert not screen.exception
    assert [len(table.value) for table in screen.dataframe] == [4]


def test_the_map_can_be_had_as_a_picture():
    screen = page(empty=False)
    screen.toggle(key="map_as_picture").set_value(True).run()
    assert not screen.exception
    assert len(screen.get("plotly_chart")) == 1
    assert not screen.get("deck_gl_json_chart")
