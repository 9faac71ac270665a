"""The page run without a browser: views draw, filters bite, the empty says so, odd links do no harm."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loaders import pipeline, schema
from loaders.schema import Tables
from tests.sample import HOSTILE_IMAGE

DASHBOARD = Path(__file__).parents[1] / "dashboard.py"
LEFT_OUT = (Path("seeds/photo.txt"), "not text, but binary")


@dataclass(frozen=True)
class Given(pipeline.Loaded):
    """A run whose tables are given instead of made."""

    rows: Tables

    @property
    def tables(self) -> Tables:
        return self.rows


@pytest.fixture
def open_page(monkeypatch):
    """Opens the page on tables instead of articles, with the parameters of a link."""

    def open_page(tables, unread=(), **query: str | list[str]) -> AppTest:
        st.cache_resource.clear()
        monkeypatch.setattr(pipeline, "run", lambda folder: Given(tables, (), (LEFT_OUT,), unread))
        page = AppTest.from_file(str(DASHBOARD), default_timeout=30)
        for key, value in query.items():
            page.query_params[key] = value
        return page.run()

    yield open_page
    st.cache_resource.clear()


def words(page: AppTest) -> str:
    return "\n".join(
        element.value
        for kind in ("title", "caption", "text", "warning", "info")
        for element in page.get(kind)
    )


def drawn(page: AppTest) -> str:
    return "".join(chart.proto.spec for chart in page.get("plotly_chart"))


def choices(page: AppTest, title: str):
    return next(widget for widget in page.sidebar.multiselect if widget.label == title)


def test_the_page_says_what_it_holds_and_what_was_left_out(open_page, tables):
    page = open_page(tables)
    assert not page.exception
    assert "4 articles · 27 events, 23 of them dated, 1950 – 2024" in words(page)
    assert "27 of 27 events shown" in words(page)
    assert "Published 20 June 2024, worked out from the text" in words(page)
    assert "Day of publication unknown" in words(page)
    assert "Left out: photo.txt: not text, but binary" in words(page)


def test_the_page_says_which_article_is_unread_and_why(open_page, tables):
    path = tables.articles[schema.PATH][0]
    page = open_page(tables, unread=((Path(path), "in Russian (ru)"),))
    assert f"Unread: in Russian (ru) · {Path(path).name}" in words(page)


def test_the_page_says_which_article_is_a_copy_and_of_which(open_page, tables):
    copy_of = ["", "constructed_wire", "", ""]
    page = open_page(replace(tables, articles=tables.articles.assign(**{schema.COPY_OF: copy_of})))
    assert words(page).count("A copy: it mostly repeats “Dépêche construite”") == 1
    assert "mostly repeats" not in words(open_page(tables))


@pytest.mark.parametrize("view", ["Timeline", "Map", "Treaties"])
def test_every_view_draws_and_no_other_is_drawn_with_it(open_page, tables, view):
    page = open_page(tables, view=view)
    assert not page.exception
    assert bool(page.get("deck_gl_json_chart")) == (view == "Map")
    assert ("events by actor" in drawn(page)) == (view == "Timeline")
    assert not page.warning


@pytest.mark.parametrize("view", ["Timeline", "Map", "Treaties"])
def test_every_view_bears_tables_without_a_row(open_page, no_tables, view):
    page = open_page(no_tables, view=view)
    assert not page.exception
    if view != "Treaties":
        assert "The articles that were read report no event." in words(page)


def test_a_filter_changes_the_chart_the_count_and_the_address(open_page, tables):
    page = open_page(tables)
    choices(page, "Actors").set_value(["VNM"]).run()
    assert "3 of 27 events shown" in words(page)
    assert "3 events by actor" in drawn(page)
    assert page.query_params == {"actor": "VNM"}
    page.sidebar.slider[0].set_value((2024, 2024)).run()
    assert "1 of 27 events shown" in words(page)
    assert page.query_params == {"actor": "VNM", "from": "2024", "to": "2024"}


def test_a_link_opens_the_same_choice(open_page, tables):
    query = {"actor": ["PRK", "kim_jong_un"], "match": "all", "from": "2019", "to": "2024", "lanes": "Place"}
    page = open_page(tables, **query)
    assert choices(page, "Actors").value == ["PRK", "kim_jong_un"]
    assert page.sidebar.slider[0].value == (2019, 2024)
    assert "Actors (all together): North Korea, Kim Jong-un" in words(page)
    assert "events by place" in drawn(page)
    assert not page.warning


def test_another_link_in_the_same_window_is_followed(open_page, tables):
    page = open_page(tables, actor="VNM")
    page.query_params["actor"] = ["UKR"]
    page.run()
    assert choices(page, "Actors").value == ["UKR"]
    assert "1 of 27 events shown" in words(page)


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ({"from": "2024", "to": "1990"}, "ran backwards (2024 to 1990)"),
        ({"actor": "nobody"}, "Actors: there is no “nobody” here."),
        ({"from": "abc"}, "“abc” is no year"),
        ({"view": "Nowhere"}, "a view that is not here"),
        ({"lanes": "colour"}, "lanes that there are not"),
        ({"period": "Jurassic"}, "period that there are not"),
    ],
)
def test_a_broken_link_still_opens_with_a_word_about_it(open_page, tables, query, complaint):
    page = open_page(tables, **query)
    assert not page.exception
    assert complaint in words(page)
    assert "events by actor" in drawn(page)
    assert complaint not in words(page.run()), "the complaint is about the link, not about what follows"


def test_what_a_link_says_is_never_read_as_markup(open_page, tables):
    page = open_page(tables, actor=HOSTILE_IMAGE, view=HOSTILE_IMAGE, lanes=HOSTILE_IMAGE)
    assert HOSTILE_IMAGE in "".join(element.value for element in page.text)
    for kind in ("markdown", "warning", "caption", "error", "info"):
        assert not any(HOSTILE_IMAGE in element.value for element in page.get(kind))


@pytest.mark.parametrize("view", ["Timeline", "Map"])
def test_nothing_left_names_the_filter_to_loosen_and_offers_a_way_back(open_page, tables, view):
    page = open_page(tables, view=view, actor="UKR", to="1953")
    assert not page.exception
    assert "No event matches these filters." in words(page)
    assert "Without the filter “Actors”: 3 events" in words(page)
    next(button for button in page.button if button.label == "Show all events").click().run()
    assert "27 of 27 events shown" in words(page)
    assert page.query_params.get("actor") is None


def test_the_reset_in_the_sidebar_frees_everything(open_page, tables):
    page = open_page(tables, actor="UKR", to="2023", undated="keep", dates="certain", status="actual")
    next(button for button in page.sidebar.button if button.label == "Reset all filters").click().run()
    assert page.query_params == {}
    assert "27 of 27 events shown" in words(page)


def test_the_days_of_a_chosen_period_stand_in_the_address(open_page, tables):
    page = open_page(tables, period="Chosen days", first_day="2024-06-30", last_day="2024-06-01")
    assert not page.exception
    assert "they were exchanged" in words(page)
    assert "6 events by actor, June 2024" in drawn(page)


def test_days_once_chosen_bear_filters_that_leave_other_years(open_page, tables):
    page = open_page(tables, period="Chosen days", first_day="1950-01-01", last_day="1953-12-31")
    page.sidebar.slider[0].set_value((2023, 2024)).run()
    assert not page.exception
    assert "No event with a date in this period." in drawn(page)


def test_articles_that_arrive_widen_the_years_instead_of_being_filtered_out(open_page, tables, monkeypatch):
    events = tables.events
    old = replace(tables, events=events[events[schema.DATE_START] < "2020"])
    page = open_page(old)
    assert page.sidebar.slider[0].value == (1950, 2019)
    st.cache_resource.clear()
    monkeypatch.setattr(pipeline, "run", lambda folder: Given(tables, (), ()))
    page.run()
    assert page.sidebar.slider[0].value == (1950, 2024)
    assert "27 of 27 events shown" in words(page)


def test_years_can_not_be_chosen_where_no_event_has_one(open_page, tables):
    undated = tables.events[tables.events[schema.DATE_PRECISION] == schema.NONE]
    page = open_page(replace(tables, events=undated))
    assert not page.exception
    assert not page.sidebar.slider
    assert "None of these events has a date." in words(page)


def test_a_folder_that_is_not_there_is_named(monkeypatch, tmp_path):
    st.cache_resource.clear()
    monkeypatch.setenv("SEEDS", str(tmp_path / "nowhere"))
    page = AppTest.from_file(str(DASHBOARD), default_timeout=30).run()
    assert not page.exception
    assert "nowhere: no such file or folder" in page.error[0].value


def test_a_new_article_is_read_without_a_restart(monkeypatch, tmp_path):
    st.cache_resource.clear()
    monkeypatch.setenv("SEEDS", str(tmp_path))
    page = AppTest.from_file(str(DASHBOARD), default_timeout=30).run()
    assert "0 articles · 0 events" in words(page)
    (tmp_path / "essai.txt").write_text("Dépêche d’essai\n\nKim Jong-un s’est rendu à Moscou.\n", "utf-8")
    assert "1 article · " in words(page.run())
