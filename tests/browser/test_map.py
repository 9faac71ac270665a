"""The map: drawn without the network, the four cities always on it, a place leads to its events."""

import io
import math
import time
from contextlib import suppress

import pytest
from PIL import Image, ImageColor
from playwright.sync_api import TimeoutError, expect

from loaders import schema
from views import map as map_view
from views import theme
from views.map.frame import fit

CITIES = ("Pyongyang", "Vladivostok", "Moscow", "Hanoi")
NEAR_PX, NEARLY = 9, 40
PATIENCE_SECONDS, CLICKS, ANSWER_MS = 20, 5, 10_000


@pytest.fixture
def map_reader(open_reader, dashboard):
    reader = open_reader(f"{dashboard}/?view=Map")
    reader.settle()
    expect(reader.page.locator("[data-testid=stDeckGlJsonChart] canvas").first).to_be_visible()
    return reader


def canvas(reader):
    return reader.page.locator("[data-testid=stDeckGlJsonChart]").first


def pixel_of(reader, lon: float, lat: float) -> tuple[float, float]:
    """Where a point of the earth lies on the canvas, from the frame that the map opens with."""
    box = canvas(reader).bounding_box()
    widths = map_view._WIDTHS
    frame = fit(next((width for width in widths if width <= box["width"]), widths[-1]), box["height"])
    x, y = frame.pixel(lon, lat)
    return box["width"] / 2 + x - frame.width / 2, box["height"] / 2 + y - frame.height / 2


def has_colour_near(picture: Image.Image, at: tuple[float, float], colour: str) -> bool:
    x, y = map(round, at)
    around = picture.convert("RGB").crop((x - NEAR_PX, y - NEAR_PX, x + NEAR_PX, y + NEAR_PX))
    wanted = ImageColor.getrgb(colour)
    return any(math.dist(wanted, seen) < NEARLY for _, seen in around.getcolors(around.width * around.height))


def test_the_four_cities_are_drawn_offline_even_without_an_event(open_reader, dashboard, expected):
    reader = open_reader(f"{dashboard}/?view=Map&place=hanoi")
    reader.settle()
    assert reader.tally()[0] < reader.tally()[1]
    places = expected.tables.places.set_index(schema.NAME)
    at = {city: pixel_of(reader, *places.loc[city, [schema.LON, schema.LAT]]) for city in CITIES}
    deadline, missing = time.monotonic() + PATIENCE_SECONDS, list(CITIES)
    while missing and time.monotonic() < deadline:
        picture = Image.open(io.BytesIO(canvas(reader).screenshot()))
        missing = [city for city in missing if not has_colour_near(picture, at[city], theme.LIGHT.accent)]
    assert missing == []


def test_a_click_on_a_city_lists_its_events(map_reader, expected):
    city = expected.tables.places.set_index(schema.NAME).loc["Pyongyang"]
    x, y = pixel_of(map_reader, city[schema.LON], city[schema.LAT])
    for _ in range(CLICKS):
        # A machine that draws in software may lose a click while it looks up what lies under it, or answer it
        # late: a second click would then take the selection back.
        canvas(map_reader).click(position={"x": x, "y": y})
        with suppress(TimeoutError):
            map_reader.page.locator("blockquote mark").first.wait_for(timeout=ANSWER_MS)
            break
    map_reader.settle()
    assert set(map_reader.highlighted()) <= expected.quotes_at(city[schema.PLACE_ID])


def test_a_row_of_the_table_shows_its_events(map_reader, expected):
    map_reader.tick_row(map_reader.page.get_by_test_id("stDataFrame").first, 0)
    quotes = [expected.quotes(event_id) for event_id in expected.tables.events[schema.EVENT_ID]]
    assert set(map_reader.highlighted()) in quotes


def test_what_is_not_on_the_map_is_counted_beside_it(map_reader):
    expect(map_reader.page.get_by_text("Not on the map")).to_be_visible()
