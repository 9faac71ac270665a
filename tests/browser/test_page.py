"""The page as a whole: every view draws on every screen, and outside text stays text."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import BROKEN, DESKTOP, PHONE
from tests.sample import HOSTILE, TEXTS

VIEWS = ("Timeline", "Map", "Treaties")
ONE_PIXEL = 1  # a browser may round a width up


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_view_draws_and_fits(open_reader, dashboard, size, colours):
    reader = open_reader(dashboard, size, colours)
    for view in VIEWS:
        reader.settle()
        reader.open_view(view)
        panel = reader.page.get_by_role("tabpanel", name=view)
        expect(panel.locator(".js-plotly-plot, [data-testid=stDeckGlJsonChart]").first).to_be_visible()
        assert reader.hidden_width() <= ONE_PIXEL


def test_markup_and_scripts_in_an_article_are_shown_as_words(open_reader, hostile_dashboard):
    reader = open_reader(hostile_dashboard)
    reader.page.on("dialog", lambda dialog: pytest.fail(f"a script of an article ran: {dialog.message}"))
    reader.settle()
    for event_id in sorted(reader.drawn_ids()):
        reader.page.mouse.move(0, 0)
        reader.click_mark(event_id)
        if HOSTILE in " ".join(reader.page.locator("blockquote").all_inner_texts()):
            break
    else:
        pytest.fail("no event shows the constructed markup")
    assert reader.page.locator("img[src='x'], script:text('alert')").count() == 0
    for view in VIEWS:
        reader.open_view(view)


def test_files_that_cannot_be_read_are_named_and_the_rest_is_shown(open_reader, hostile_dashboard):
    reader = open_reader(hostile_dashboard)
    reader.settle()
    assert reader.tally()[1] > 0
    reader.page.get_by_role("button", name=f"{len(TEXTS)} articles").click()
    for name in BROKEN:
        expect(reader.page.get_by_text(name)).to_be_visible()
