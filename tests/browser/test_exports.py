"""What a reader takes away is what was on the screen, and opens without the network."""

import csv
import io
import re
from datetime import date
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import expect

from loaders import schema


def rows_of(path) -> list[dict]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.fixture
def filtered(open_reader, dashboard):
    """A reader of the events since 2023."""
    reader = open_reader(f"{dashboard}/?from=2023&to=2024")
    reader.settle()
    return reader


def test_the_csv_holds_the_events_of_the_chart(filtered):
    download = filtered.take(re.compile(r"rows \(CSV\)"))
    rows = rows_of(download.path())
    assert {row[schema.EVENT_ID] for row in rows} == filtered.drawn_ids()
    assert all(row[schema.SUMMARY] and row["passages"] for row in rows)
    assert re.match(r"timeline.*2023.*\.csv$", download.suggested_filename)
    assert date.today().isoformat() in download.suggested_filename


def test_the_page_opens_offline_with_chart_caption_and_rows(filtered, open_reader, tmp_path):
    saved = tmp_path / "saved.html"
    filtered.take(re.compile("HTML")).save_as(saved)
    shown = filtered.drawn_ids()
    offline = open_reader(saved.as_uri())
    assert offline.drawn_ids() == shown
    expect(offline.page.get_by_text(re.compile("in 2023–2024")).first).to_be_visible()
    assert offline.page.locator(".rows tbody tr").count() == len(shown)


@pytest.mark.parametrize("view", ["Timeline", "Map", "Treaties"])
def test_the_camera_saves_a_picture_of_the_chart(open_reader, dashboard, view):
    reader = open_reader(f"{dashboard}/?view={view}")
    reader.settle()
    if view == "Map":
        reader.switch("As a picture to save")
    download = reader.photograph()
    assert download.suggested_filename.endswith(".png")
    with Image.open(download.path()) as picture:
        assert picture.format == "PNG"
        assert min(picture.size) > 400
        assert len(picture.convert("RGB").getcolors(maxcolors=1 << 24)) > 10, "the picture is empty"


def test_the_camera_saves_an_svg_when_asked(reader):
    reader.page.get_by_role("button", name="Export").first.click()
    reader.page.get_by_role("radio", name="SVG").click()
    reader.page.keyboard.press("Escape")
    reader.settle()
    download = reader.photograph()
    assert download.suggested_filename.endswith(".svg")
    drawing = ElementTree.parse(download.path()).getroot()
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert "events shown" in "".join(drawing.itertext())


def test_the_map_is_saved_as_a_page_and_as_rows(open_reader, dashboard, tmp_path):
    reader = open_reader(f"{dashboard}/?view=Map&from=2023&to=2024")
    reader.settle()
    rows = rows_of(reader.take(re.compile(r"rows \(CSV\)")).path())
    assert len(rows) == reader.tally()[0]
    saved = tmp_path / "map.html"
    reader.take(re.compile("HTML")).save_as(saved)
    offline = open_reader(saved.as_uri())
    offline.chart()
    expect(offline.page.get_by_text(re.compile("in 2023–2024")).first).to_be_visible()
    with offline.page.expect_download() as download:
        offline.page.get_by_role("button", name="Save picture (PNG)").click()
    with Image.open(download.value.path()) as picture:
        assert picture.format == "PNG"


def test_the_statements_of_the_treaties_are_saved_as_rows(open_reader, dashboard):
    reader = open_reader(f"{dashboard}/?view=Treaties")
    reader.settle()
    button = reader.page.get_by_role("button", name=re.compile(r"\d+ statements \(CSV\)"))
    count = int(re.search(r"\d+", button.inner_text())[0])
    with reader.page.expect_download() as download:
        button.click()
    rows = rows_of(download.value.path())
    assert len(rows) == count
    assert {row[schema.TREATY_ID] for row in rows} == set(schema.TREATY_IDS)
