"""The treaties side by side, and what changes between them."""

import pytest
from playwright.sync_api import expect

from tests.browser.expected import as_shown


@pytest.fixture
def treaties_reader(open_reader, dashboard):
    reader = open_reader(f"{dashboard}/?view=Treaties")
    reader.settle()
    return reader


def test_three_columns_by_topic(treaties_reader):
    heads = treaties_reader.page.locator(".grid thead .year")
    expect(heads).to_have_text(["1961", "2000", "2024"])
    for row in treaties_reader.page.locator(".grid tbody tr:not(.section)").all():
        assert row.locator("td").count() == 3


def test_a_base_shows_what_is_new_stronger_weaker_or_gone(treaties_reader):
    page = treaties_reader.page
    expect(page.locator(".grid .judged")).to_have_count(0)
    page.get_by_role("radio", name="1961", exact=True).click()
    treaties_reader.settle()
    expect(page.locator(".grid .judged").first).to_be_visible()
    expect(page.locator(".grid thead .base")).to_have_count(1)
    assert treaties_reader.query()["base"] == ["1961"]


def test_a_quoted_statement_leads_to_its_passage(treaties_reader):
    quoted = treaties_reader.page.locator(".grid .statement:has(q)").first
    words = quoted.locator("q").inner_text()
    quoted.click()
    treaties_reader.settle()
    assert treaties_reader.highlighted() == [as_shown(words)]


def test_the_chart_of_their_lives_is_drawn(treaties_reader):
    expect(treaties_reader.chart().locator(".main-svg").first).to_be_visible()
