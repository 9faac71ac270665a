"""What a choice lets through, and the choice in the address of the page."""

from dataclasses import replace

import pytest

from loaders import schema
from views.filters import Filters, apply, describe, tally
from views.filters.address import PARAMETERS, from_query, to_query
from views.filters.choice import FACETS, choices, loosen

UNDATED = {"e04", "e06", "e07", "e24"}


def shown(tables, **chosen) -> set[str]:
    return set(apply(tables, Filters(**chosen)).events[schema.EVENT_ID])


def test_no_filter_lets_everything_through(tables):
    kept = apply(tables, Filters())
    assert all(kept[table].equals(tables[table]) for table in tables)


def test_mentions_and_names_follow_their_events(tables):
    kept = apply(tables, Filters(actors=("VNM",)))
    events = set(kept.events[schema.EVENT_ID])
    mentions = tables.event_mentions
    assert events == {"e03", "e13", "e14"}
    assert set(kept.event_mentions[schema.MENTION_ID]) == set(
        mentions.loc[mentions[schema.EVENT_ID].isin(events), schema.MENTION_ID]
    )
    assert set(kept.actor_mentions[schema.MENTION_ID]) <= {"", *kept.event_mentions[schema.MENTION_ID]}
    assert (kept.actor_mentions[schema.MENTION_ID] == "").sum() == (
        tables.actor_mentions[schema.MENTION_ID] == ""
    ).sum()
    for table in ("articles", "actors", "places", "treaties", "provisions"):
        assert kept[table].equals(tables[table])


def test_filtering_leaves_the_tables_as_they_were(tables):
    before = {table: tables[table].copy() for table in tables}
    apply(tables, Filters(years=(2020, 2024), actors=("PRK", "RUS"), places=("PRK",)))
    assert all(tables[table].equals(before[table]) for table in tables)


def test_the_soviet_union_counts_with_russia(tables):
    assert {"e09", "e10", "e11"} <= shown(tables, actors=("RUS",))
    assert "SUN" not in choices(tables).names["actors"]


def test_a_state_stands_for_its_people_but_not_the_other_way_round(tables):
    assert "e16" in shown(tables, actors=("PRK",))  # Kim Jong-un alone is named
    assert "e05" not in shown(tables, actors=("kim_jong_un",))  # North Korea alone is named


def test_events_that_name_no_actor_can_be_asked_for(tables):
    nameless = tables.events[schema.EVENT_ID].isin(["e06", "e25"])
    events = tables.events.assign(
        **{
            column: tables.events[column].mask(nameless, "")
            for column in (schema.SOURCE_ACTORS, schema.TARGET_ACTORS)
        }
    )
    some = replace(tables, events=events)
    assert shown(some, actors=("none",)) == {"e06", "e25"}
    assert choices(some).label("actors", "none") == "No actor named (2)"
    assert "none" not in choices(tables).names["actors"]


def test_any_or_all_of_the_actors(tables):
    either = shown(tables, actors=("VNM", "PRK"))
    both = shown(tables, actors=("RUS", "PRK"), every_actor=True)
    assert either == shown(tables, actors=("VNM",)) | shown(tables, actors=("PRK",))
    assert both == shown(tables, actors=("RUS",)) & shown(tables, actors=("PRK",))


@pytest.mark.parametrize(
    ("years", "possibly", "certainly"),
    [
        ((1952, 1952), {"e10", "e12"}, set()),  # 1950 to 1953; until 1991
        ((1950, 1953), {"e09", "e10", "e12"}, {"e09", "e10"}),
        ((1961, 1961), {"e11", "e12"}, {"e11"}),
        ((2020, 2022), {"e05", "e17", "e25"}, {"e17", "e25"}),  # since 2022
        ((2030, 2040), {"e05"}, set()),
    ],
)
def test_years_by_overlap_or_by_certainty(tables, years, possibly, certainly):
    assert shown(tables, years=years) == possibly
    assert shown(tables, years=years, certain=True) == certainly


def test_events_without_a_date_are_kept_only_when_asked_for_once_years_are_chosen(tables):
    years = (2024, 2024)
    assert shown(tables) >= UNDATED
    assert shown(tables, years=years).isdisjoint(UNDATED)
    assert shown(tables, years=years, undated=True) == shown(tables, years=years) | UNDATED


def test_a_country_holds_its_cities(tables):
    assert {"e01", "e02", "e20", "e10"} <= shown(tables, places=("PRK",))
    assert shown(tables, places=("VNM",)) == {"e03", "e13", "e14"}
    assert "e04" in shown(tables, places=("none",))


def test_an_article_keeps_the_other_reports_of_its_events(tables):
    kept = apply(tables, Filters(articles=("constructed_hostile",)))
    assert set(kept.events[schema.EVENT_ID]) == {"e01", "e26", "e27"}
    assert (kept.event_mentions[schema.EVENT_ID] == "e01").sum() == 3


def test_filters_narrow_together(tables):
    assert shown(tables, statuses=("planned", "alleged")) == {"e05", "e23"}
    assert shown(tables, statuses=("planned", "alleged"), event_types=("AID",), actors=("RUS",)) == {
        "e05",
        "e23",
    }
    assert shown(tables, statuses=("denied",), event_types=("CONSULT",)) == set()


def test_every_count_beside_a_choice_is_what_it_leaves(tables):
    offered = choices(tables)
    for facet in FACETS:
        for value, count in offered.counts[facet].items():
            assert len(shown(tables, **{facet: (value,)})) == count, (facet, value)


def test_choices_that_share_a_name_are_told_apart(tables):
    actors = tables.actors.assign(**{schema.NAME: "Kim"})
    names = choices(replace(tables, actors=actors)).names["actors"]
    assert len(set(names.values())) == len(names)


def test_empty_tables_offer_nothing_and_break_nothing(no_tables):
    offered = choices(no_tables)
    assert offered.years is None
    assert apply(no_tables, Filters(years=(2000, 2001), actors=("PRK",))).events.empty
    assert from_query({"from": ["2000"], "actor": ["PRK"]}, offered)[1]


ALL_SET = Filters(
    years=(1961, 2023),
    certain=True,
    undated=True,
    actors=("RUS", "kim_jong_un"),
    every_actor=True,
    event_types=("AID", "CONSULT"),
    statuses=("denied",),
    places=("pyongyang", "none"),
    articles=("constructed_wire",),
)


@pytest.mark.parametrize("filters", [Filters(), Filters(years=(2024, 2024)), ALL_SET])
def test_the_address_holds_the_whole_choice(tables, filters):
    query = to_query(filters)
    assert set(query) <= set(PARAMETERS)
    assert from_query(query, choices(tables)) == (filters, [])


def test_a_choice_left_at_its_default_leaves_the_address_clean():
    assert to_query(Filters()) == {}


@pytest.mark.parametrize(
    ("query", "filters", "n_problems"),
    [
        ({"from": ["2024"], "to": ["1990"]}, Filters(years=(1990, 2024)), 1),
        ({"from": ["1500"], "to": ["2000"]}, Filters(years=(1950, 2000)), 1),
        ({"from": ["1500"], "to": ["9999"]}, Filters(), 1),
        ({"from": ["abc"], "to": ["²"]}, Filters(), 2),
        ({"to": ["1961"]}, Filters(years=(1950, 1961)), 0),
        ({"from": ["1961", "2000"]}, Filters(years=(2000, 2024)), 0),
        ({"actor": ["nobody", "PRK", "PRK"]}, Filters(actors=("PRK",)), 1),
        ({"actor": ["SUN", "RUS"]}, Filters(actors=("RUS",)), 0),
        ({"type": ["consult"], "status": [""]}, Filters(), 2),
        ({"match": ["some"], "dates": ["certain"]}, Filters(certain=True), 1),
    ],
)
def test_an_address_that_asks_for_what_is_not_there_says_so(tables, query, filters, n_problems):
    found, problems = from_query(query, choices(tables))
    assert found == filters
    assert len(problems) == n_problems


def test_the_choice_in_words(tables):
    assert describe(Filters(), tables) == "All years"
    words = describe(ALL_SET, tables)
    for part in (
        "Events certainly in 1961–2023, and those without a date",
        "Actors (all together): Russia, Kim Jong-un",
        "Kinds of event: Gives aid (AID), Meets or talks (CONSULT)",
        "Status: Denied",
        "Places: Pyongyang, No place given",
        "Articles: Dépêche construite",
    ):
        assert part in words
    assert "\n" not in words


def test_the_tally_counts_what_a_missing_date_hides(tables):
    assert tally(tables, Filters()) == "27 of 27 events shown"
    assert tally(tables, Filters(years=(2024, 2024))) == "8 of 27 events shown; 4 without a date hidden"
    assert tally(tables, Filters(years=(2024, 2024), undated=True)) == "12 of 27 events shown"
    assert tally(tables, Filters(years=(2024, 2024), actors=("UKR",))) == "0 of 27 events shown"


def test_the_filter_to_loosen_is_named_the_most_helpful_first(tables):
    hints = loosen(tables, Filters(years=(1950, 1953), actors=("VNM",), statuses=("planned",)))
    assert hints == [("Years", 0), ("Actors", 0), ("Status", 0)]
    hints = loosen(tables, Filters(years=(1950, 1953), actors=("UKR",)))
    assert hints == [("Actors", 3), ("Years", 1)]
    assert loosen(tables, Filters()) == []
