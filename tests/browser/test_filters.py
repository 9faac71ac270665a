"""Filters change what is shown and counted, stand in the address, and come back from it."""

import re

from playwright.sync_api import expect


def some_choice(choices: dict[str, int], fewer_than: int) -> tuple[str, int]:
    """The choice with most events that leaves some out, with its count."""
    return max(((name, n) for name, n in choices.items() if n < fewer_than), key=lambda choice: choice[1])


def test_the_years_change_count_marks_and_address(reader):
    shown, held = reader.tally()
    drawn = reader.drawn_ids()
    assert shown == held
    reader.narrow_years("End")
    assert reader.tally()[0] < shown
    assert reader.drawn_ids() < drawn
    assert reader.query()["from"] == reader.query()["to"]


def test_an_actor_leaves_as_many_events_as_its_count_says(reader):
    drawn = reader.drawn_ids()
    name, count = some_choice(reader.choices("Actors"), reader.tally()[1])
    reader.choose("Actors", name)
    assert reader.tally()[0] == count
    assert reader.drawn_ids() < drawn
    assert reader.query()["actor"]
    reader.open_view("Map")
    assert reader.tally()[0] == count


def test_two_actors_together_leave_fewer_than_either(reader):
    choices = reader.choices("Actors")
    names = sorted(choices, key=choices.get, reverse=True)[:2]
    reader.choose("Actors", names[0])
    reader.choices("Actors")
    reader.choose("Actors", names[1])
    either = reader.tally()[0]
    reader.switch("All of these actors together")
    assert reader.tally()[0] <= min(choices[name] for name in names) <= either
    assert reader.query()["match"] == ["all"]


def test_a_copied_link_opens_the_same_view(reader, open_reader):
    status, _ = some_choice(reader.choices("Status"), reader.tally()[1])
    reader.choose("Status", status)
    reader.page.get_by_role("radio", name="Place", exact=True).click()
    reader.settle()
    friend = open_reader(reader.page.url)
    friend.settle()
    assert friend.tally() == reader.tally()
    assert friend.drawn_ids() == reader.drawn_ids()
    expect(friend.page.get_by_role("radio", name="Place", exact=True)).to_be_checked()


def test_one_click_shows_everything_again(reader):
    drawn = reader.drawn_ids()
    reader.narrow_years("ArrowRight", times=3)
    reader.page.get_by_role("button", name="Reset all filters").click()
    reader.settle()
    assert reader.drawn_ids() == drawn
    assert reader.query() == {}


def test_filters_that_leave_nothing_say_so_and_offer_a_way_out(open_reader, dashboard):
    reader = open_reader(f"{dashboard}/?status=denied&type=CONSULT&place=hanoi&from=1960&to=1961")
    for view in ("Timeline", "Map"):
        reader.settle()
        reader.open_view(view)
        expect(reader.page.get_by_text("No event matches these filters")).to_be_visible()
    reader.page.get_by_role("button", name="Show all events").click()
    reader.settle()
    assert reader.tally()[0] == reader.tally()[1]


def test_a_broken_link_is_mended_with_a_word_about_it(open_reader, dashboard):
    reader = open_reader(f"{dashboard}/?actor=nobody&from=abc&to=9999&view=Nowhere&lanes=none&period=never")
    reader.settle()
    expect(reader.page.get_by_test_id("stAlert").first).to_be_visible()
    expect(reader.page.get_by_text(re.compile("nobody"))).to_be_visible()
    assert reader.tally()[0] == reader.tally()[1]
