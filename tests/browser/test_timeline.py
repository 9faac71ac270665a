"""The timeline: a mark leads to its passage, periods and lanes redraw it, the undated are kept apart."""

import re

import pytest
from playwright.sync_api import expect


def test_a_click_on_a_mark_shows_its_passage_highlighted(reader, expected):
    # A mark alone in its place, so that the click can mean no other.
    marks = reader.marks()
    near = {
        one["ids"][0]: sum(abs(one["x"] - other["x"]) + abs(one["y"] - other["y"]) < 14 for other in marks)
        for one in marks
    }
    event_id = min(near, key=near.get)
    reader.click_mark(event_id)
    assert set(reader.highlighted()) == expected.quotes(event_id)


def test_a_row_of_the_table_shows_its_passage_too(reader, expected):
    part = reader.unfold(re.compile("events as a table"))
    reader.tick_row(part.get_by_test_id("stDataFrame"), 0)
    shown = set(reader.highlighted())
    assert shown in [expected.quotes(event_id) for event_id in reader.drawn_ids()]


def test_the_whole_article_opens_at_the_passage(reader):
    part = reader.unfold(re.compile("events as a table"))
    reader.tick_row(part.get_by_test_id("stDataFrame"), 0)
    quote = reader.highlighted()[0]
    reader.page.get_by_text("Whole article").first.click()
    reader.settle()
    article = reader.page.locator(".article")
    expect(article.locator("mark")).to_have_text(quote)
    expect(article.locator("mark")).to_be_in_viewport()


def test_an_event_that_several_articles_tell_shows_every_report(reader, expected):
    event_id = expected.disputed()
    reader.click_mark(event_id)
    assert set(reader.highlighted()) == expected.quotes(event_id)
    expect(reader.page.get_by_text(re.compile("≠.*disagree")).first).to_be_visible()


@pytest.mark.parametrize("lanes", ["Kind of event", "Place", "Article"])
def test_other_lanes_hold_the_same_events(reader, lanes):
    drawn = reader.drawn_ids()
    reader.page.get_by_role("radio", name=lanes, exact=True).click()
    reader.settle()
    assert reader.drawn_ids() == drawn


def test_periods_part_the_events(reader):
    drawn = reader.drawn_ids()
    for period in ("Cold War, to 1991", "Since 2022"):
        reader.page.get_by_role("combobox", name="Period").click()
        reader.page.get_by_role("option", name=period).click()
        reader.settle()
        assert set() < reader.drawn_ids() < drawn
        assert reader.query()["period"] == [period]


def test_events_without_a_date_wait_in_a_tray(reader, expected):
    undated = expected.undated()
    assert reader.drawn_ids().isdisjoint(undated)
    part = reader.unfold(f"{len(undated)} events without a date")
    reader.tick_row(part.get_by_test_id("stDataFrame"), 0)
    assert set(reader.highlighted()) in [expected.quotes(event_id) for event_id in undated]
