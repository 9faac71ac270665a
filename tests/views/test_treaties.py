"""The treaties side by side: nothing left out, nothing judged that is not known, and the lives as told."""

import csv
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from loaders import schema as s
from tests.sample import HOSTILE, TEXTS
from views import theme
from views.treaties import changes, comparison, grid, judgement, lives, screen
from views.treaties.comparison import table
from views.treaties.judgement import DIFFERENT, GONE, NEW, STRONGER, UNCHANGED, UNKNOWN, WEAKER

IMMEDIATE = "immediate military assistance"
BOTH = "Article 51 and national law: help follows both"
SAID = [
    ("1961", "defense", f"{IMMEDIATE}: at once"),
    ("1961", "qualifier", "none"),
    ("1961", "consultation", "on common questions: all that matter"),
    ("1961", "nonaggression", "no hostile alliance: neither joins one"),
    ("1961", "parties", "SUN;PRK"),
    ("1961", "term", "renewable term: five years"),
    ("1961", "military_institutions", "joint bodies"),
    ("2000", "defense", "none"),
    ("2000", "consultation", "at once in a crisis: in touch"),
    ("2000", "parties", "RUS;PRK"),
    ("2024", "defense", f"{IMMEDIATE}: without delay"),
    ("2024", "qualifier", BOTH),
    ("2024", "consultation", "at once, to agree on help: channels"),
    ("2024", "nonaggression", "no hostile treaty: neither makes one"),
    ("2024", "parties", "PRK;RUS"),
    ("2024", "term", "unlimited"),
    ("2024", "military_institutions", "joint bodies: two of them"),
    ("2024", "sanctions", "a value that no scale has"),
]


def with_provisions(tables: s.Tables, rows: list[dict]) -> s.Tables:
    return s.Tables(**{**tables, "provisions": s.frame("provisions", rows)}, texts=TEXTS)


def cited(treaty_id: str, topic: str, value: str, source: str = "a source", **more: str) -> dict:
    row = {
        s.TREATY_ID: treaty_id,
        s.TOPIC: topic,
        s.VALUE: value,
        s.SOURCE: source,
        s.BASIS: s.FROM_REFERENCE,
    }
    return {s.PROVISION_ID: f"{treaty_id}-{topic}-{value}-{source}"} | row | more


@pytest.fixture
def stated(tables):
    """Constructed provisions whose levels are known."""
    return with_provisions(tables, [cited(*said) for said in SAID])


def rows_of(tables: s.Tables) -> dict:
    return {row.topic: row for row in comparison(tables)}


# Side by side


def test_every_provision_stands_in_one_cell(tables):
    shown = [one.provision_id for row in comparison(tables) for cell in row.cells.values() for one in cell]
    assert sorted(shown) == sorted(tables.provisions[s.PROVISION_ID])


def test_rows_come_in_reading_order_and_cells_by_treaty(tables):
    rows = comparison(tables)
    assert [row.topic for row in rows][:3] == ["defense", "qualifier", "consultation"]
    assert all(list(row.cells) == ["1961", "2000", "2024"] for row in rows)


def test_a_quote_is_the_article_s_own_and_the_reference_comes_first(tables):
    cited_one, quoted_one = rows_of(tables)["defense"].cells["1961"]
    assert (cited_one.quoted, cited_one.source) == (False, "UN Treaty Series no. 6045")
    assert quoted_one.quoted
    assert quoted_one.words == "l'autre partie fournirait des forces militaires sans hésitation"


def test_what_no_source_states_is_an_empty_cell(tables):
    assert rows_of(tables)["sanctions"].cells["1961"] == ()


def test_coded_values_are_put_in_words(stated):
    rows = rows_of(stated)
    names = dict(zip(stated.actors[s.ACTOR_ID], stated.actors[s.NAME], strict=True))
    assert rows["parties"].cells["1961"][0].head == f"{names['SUN']} · {names['PRK']}"
    assert (rows["defense"].cells["1961"][0].head, rows["defense"].cells["1961"][0].words) == (
        "Immediate military assistance",
        "At once",
    )


def test_both_ratifications_share_a_row_and_an_unknown_topic_comes_last(tables):
    ratified = [
        cited("2024", f"ratified_{state}", day)
        for state, day in (("PRK", "2024-11-11"), ("RUS", "2024-11-09"))
    ]
    rows = comparison(with_provisions(tables, [cited("2000", "fishing_rights", "shared"), *ratified]))
    assert [row.label for row in rows] == ["Ratified", "Fishing rights"]
    assert rows[0].cells["2024"][0].head.endswith("11 November 2024")


# Judgements


@pytest.mark.parametrize(
    ("base", "topic", "other", "change"),
    [
        ("1961", "defense", "2000", GONE),
        ("2000", "defense", "1961", NEW),
        ("1961", "defense", "2024", WEAKER),
        ("2024", "defense", "1961", STRONGER),
        ("1961", "qualifier", "2024", WEAKER),
        ("1961", "qualifier", "2000", UNKNOWN),
        ("1961", "consultation", "2000", STRONGER),
        ("2000", "consultation", "2024", STRONGER),
        ("2024", "consultation", "1961", WEAKER),
        ("1961", "nonaggression", "2024", DIFFERENT),
        ("1961", "nonaggression", "2000", UNKNOWN),
        ("1961", "military_institutions", "2024", UNCHANGED),
        ("1961", "term", "2024", STRONGER),
        ("2000", "parties", "2024", UNCHANGED),
        ("1961", "parties", "2024", DIFFERENT),
        ("2024", "sanctions", "1961", UNKNOWN),
    ],
)
def test_a_change_follows_the_scale(stated, base, topic, other, change):
    assert changes(stated, base)[topic, other].change == change


def test_why_the_defence_of_2024_is_weaker_is_said_and_can_be_followed(stated):
    change = changes(stated, "1961")["defense", "2024"]
    assert "2024: Article 51 and national law" in change.reason
    topics = stated.provisions.set_index(s.PROVISION_ID).loc[list(change.provision_ids), s.TOPIC]
    assert set(topics) == {"defense", "qualifier"}


def test_nothing_is_judged_of_conditions_that_are_not_stated(tables):
    provisions = [cited("1961", "defense", IMMEDIATE), cited("2024", "defense", IMMEDIATE)]
    change = changes(with_provisions(tables, provisions), "1961")["defense", "2024"]
    assert (change.change, "conditions" in change.reason) == (UNCHANGED, True)


def test_sources_that_clash_are_not_judged(tables):
    provisions = [
        cited("1961", "defense", "none", "one source"),
        cited("1961", "defense", IMMEDIATE, "another"),
        cited("2024", "defense", IMMEDIATE),
    ]
    assert changes(with_provisions(tables, provisions), "1961")["defense", "2024"].change == UNKNOWN


def test_the_base_itself_has_no_change(stated):
    assert {treaty_id for _, treaty_id in changes(stated, "2000")} == {"1961", "2024"}


def test_every_level_says_what_it_means_and_where_the_scale_is_from():
    with judgement.LEVELS.open(encoding="utf-8", newline="") as file:
        assert all(row["meaning"] and row[s.SOURCE] for row in csv.DictReader(file))


# Lives


def test_the_disputed_end_is_a_stretch_between_both_days(tables):
    figure = lives(tables)
    disputed = next(trace for trace in figure.data if "differ" in trace.name)
    assert list(disputed.base) == ["1995-09-07"]
    assert pd.Timedelta(disputed.x[0], "ms") == date(1996, 9, 10) - date(1995, 9, 7)
    assert disputed.marker.pattern.shape
    told = figure.layout.annotations[0].text
    assert "7 September 1995 (Gibler)" in told
    assert "10 September 1996 (Fritsche 1996)" in told


def test_a_day_that_is_not_stated_is_not_drawn(tables):
    started = next(trace for trace in lives(tables).data if trace.name == "Entry into force")
    assert list(started.x) == ["2024-12-04"]
    assert "entry into force not stated" in lives(tables).layout.annotations[0].text


def test_a_treaty_without_an_end_points_onward(tables):
    arrows = [one for one in lives(tables).layout.annotations if one.showarrow]
    assert len(arrows) == 1
    assert "no end set" in lives(tables).layout.annotations[2].text


def test_a_mark_leads_to_the_provisions_that_state_its_day(tables):
    ends = next(trace for trace in lives(tables).data if trace.name == "End")
    by_day = dict(zip(ends.x, (cell[0] for cell in ends.customdata), strict=True))
    provisions = tables.provisions.set_index(s.PROVISION_ID)
    assert provisions.loc[by_day["1995-09-07"], s.SOURCE].startswith("Gibler")


def test_lives_of_no_treaty_draw_nothing(no_tables):
    assert not lives(no_tables, palette=theme.DARK).data


def test_a_caption_is_no_markup(tables):
    assert HOSTILE not in lives(tables, HOSTILE).layout.title.subtitle.text


# What is taken away


def test_the_export_holds_what_is_on_the_screen_with_its_changes(stated):
    judged = changes(stated, "1961")
    rows = [row for row in comparison(stated) if screen.differs(row, judged)]
    shown = screen.export_rows(rows, stated, judged, "1961")
    assert "military_institutions" not in set(shown[s.TOPIC])
    defence = shown[(shown[s.TOPIC] == "defense") & (shown[s.TREATY_ID] == "2000")].iloc[0]
    assert (defence[screen.BASE], defence[screen.CHANGE]) == ("1961", GONE)
    assert list(table(rows, stated).columns) == list(s.COLUMNS["provisions"])


def test_an_export_names_how_many_sources_it_is_from(stated):
    assert screen.sources(stated) == "From 0 articles and 1 cited source"


def test_every_change_has_a_symbol_of_its_own():
    assert len(set(grid.SYMBOLS.values())) == len(judgement.CHANGES)


# On the page


def page(**parameters: str) -> AppTest:
    def script():
        from tests.sample import sample_tables
        from views import treaties

        treaties.show(sample_tables(), "Every article")

    test = AppTest.from_function(script)
    for key, value in parameters.items():
        test.query_params[key] = value
    return test.run()


def test_the_page_draws_and_asks_for_a_base():
    test = page()
    assert not test.exception
    assert test.toggle(key="differences").disabled


def test_a_link_chooses_the_base():
    test = page(base="2000")
    assert not test.exception
    assert not test.toggle(key="differences").disabled


def test_a_broken_link_falls_back_with_a_word():
    test = page(base="1848")
    assert not test.exception
    assert "none is chosen" in test.warning[0].value


def test_no_provision_says_so():
    def script():
        from tests.sample import empty_tables
        from views import treaties

        treaties.show(empty_tables(), "Nothing")

    test = AppTest.from_function(script).run()
    assert not test.exception
    assert test.info
