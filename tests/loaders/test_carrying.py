"""Which date a reader carries to an act told without one, and where he stops carrying."""

from datetime import date

import pytest

from loaders import schema
from loaders.actors import Actor
from loaders.affiliation import Affiliation
from loaders.events import carrying
from loaders.events.mentions import Dating, Mention, Scene, Tense

MAY, JUNE, JULY = (
    Dating(f"2023-0{n}-01", f"2023-0{n}-28", schema.MONTH, "", schema.EXPLICIT) for n in (5, 6, 7)
)
AFFILIATION = Affiliation({"rossi": Actor("rossi", "Rossi", schema.PERSON, "ITA", "", "", ())})


def _mention(sentence: int, date: Dating | None = None, **fields) -> Mention:
    """A telling in its own sentence and paragraph, 100 characters after the one before."""
    given = {
        "event_type": "AID", "mode": "", "source": ("NOR",), "target": ("MDA",), "rule": "verb:test",
        "block": sentence, "clause": 0, "tense": Tense.PAST, "start": 100 * sentence, **fields,
    }  # fmt: skip
    return Mention("a", end=given["start"] + 30, sentence=sentence, date=date or Dating(), **given)


def _scene(sentence: int, day: Dating, tense: Tense = Tense.PAST, **fields) -> Scene:
    """A day set by a sentence with no act of its own."""
    given = {"start": 100 * sentence, "block": sentence, "heading": None, **fields}
    return Scene(sentence=sentence, date=day, tense=tense, **given)


def _spread(
    *mentions: Mention, scenes: tuple[Scene, ...] = (), published: date | None = None, **blocks: dict
) -> list[str]:
    """The month of each mention's date after spreading, "" for none."""
    dates = carrying.BlockDates(
        blocks.get("entries", {}), blocks.get("headings", {}), news=blocks.get("news")
    )
    carrying.spread(list(mentions), list(scenes), dates, AFFILIATION, published)
    return [mention.date.start[5:7] for mention in mentions]


def _other(sentence: int, date: Dating | None = None, **fields) -> Mention:
    """An act of another kind and other actors."""
    return _mention(sentence, date, **{"event_type": "PROTEST", "source": ("CHL",), "target": (), **fields})


def test_the_same_act_takes_the_date_told_last_before_it() -> None:
    told = _mention(0, MAY), _mention(3, JUNE), _mention(9, None, tense=Tense.APART), _mention(10, JULY)
    assert _spread(*told)[2] == "06"


def test_the_same_act_takes_the_date_told_after_it_where_none_stands_before() -> None:
    told = _mention(0, None, tense=Tense.APART), _mention(9, JUNE), _mention(12, JULY)
    assert _spread(*told)[0] == "06"


def test_what_was_carried_is_carried_on() -> None:
    first, second = _mention(0, MAY), _mention(20, None, tense=Tense.APART)
    recalled = _other(21, tense=Tense.APART, recalls="talks")
    talks = _mention(19, None, event_type="CONSULT", tense=Tense.APART)
    known = _mention(1, JUNE, event_type="CONSULT")
    assert _spread(first, known, talks, second, recalled) == ["05", "06", "06", "05", "06"]
    assert second.date.basis == schema.CONTEXT


def test_a_visit_to_a_person_is_one_to_his_state() -> None:
    visit = {"event_type": "CONSULT", "mode": "visit", "source": ("NOR",)}
    told = (
        _mention(0, MAY, target=("rossi",), **visit),
        _mention(9, target=("ITA",), tense=Tense.APART, **visit),
    )
    assert _spread(*told) == ["05", "05"]


def test_a_clause_goes_on_with_the_date_of_its_sentence() -> None:
    told = [
        _mention(0, MAY, start=0), _other(0, JUNE, start=40, clause=1),
        _other(0, start=80, clause=2, mode="x", tense=Tense.APART, continues=True),
    ]  # fmt: skip
    assert _spread(*told)[2] == "06"


def test_a_noun_s_act_has_the_date_of_its_clause() -> None:
    told = [
        _mention(0, MAY, start=0, clause=0), _mention(0, JUNE, start=40, clause=1),
        _other(0, start=20, clause=None, host=0, tense=Tense.APART),
    ]  # fmt: skip
    assert _spread(*sorted(told, key=lambda one: one.start))[1] == "05"


def test_a_narrative_runs_on_within_its_section() -> None:
    heading = {"heading": (5, 15)}
    told = (
        _mention(0, MAY),
        _other(3),
        _other(4, **heading),
        _mention(5, JULY, **heading),
        _other(6, **heading),
    )
    assert _spread(*told) == ["05", "05", "", "07", "07"]


def test_a_narrative_does_not_run_on_for_ever() -> None:
    assert _spread(_mention(0, MAY), _other(6), _other(7)) == ["05", "05", "05"]
    assert _spread(_mention(0, MAY), _other(7)) == ["05", ""]


def test_back_story_and_plans_set_no_running_date() -> None:
    told = _mention(0, MAY), _mention(1, JUNE, tense=Tense.BEFORE), _mention(2, JULY, status=schema.PLANNED)
    assert _spread(*told, _other(3))[-1] == "05"


def test_a_year_runs_on_into_the_next_sentence_of_its_paragraph_alone() -> None:
    year = Dating("2021-01-01", "2021-12-31", schema.YEAR)
    told = _mention(0, year, block=0), _other(1, block=0), _other(3, block=0), _other(4, block=1)
    assert _spread(*told) == ["01", "01", "", ""]


def test_an_entry_dates_its_acts_and_a_heading_what_is_left() -> None:
    told = _other(0), _other(1, mode="x", tense=Tense.APART)
    assert _spread(*told, entries={0: MAY}, headings={0: JULY, 1: JULY}) == ["05", "07"]


def test_the_day_of_a_heading_holds_until_the_paragraph_gives_another() -> None:
    day = Dating("2023-07-03", "2023-07-03", schema.DAY)
    told = _mention(0, MAY, block=0), _other(1, block=0), _other(2, block=1)
    assert _spread(*told, headings={0: day, 1: day}) == ["05", "05", "07"]


def test_a_scene_dates_what_is_told_after_it() -> None:
    assert _spread(_other(2), scenes=(_scene(1, JUNE),)) == ["06"]
    assert _spread(_other(2), scenes=(_scene(3, JUNE),)) == [""]


def test_a_scene_still_to_come_and_a_bare_year_of_the_present_date_nothing() -> None:
    year = Dating("2021-01-01", "2021-12-31", schema.YEAR)
    assert _spread(_other(2), scenes=(_scene(1, JUNE),), published=date(2023, 5, 20)) == [""]
    assert _spread(_other(2), scenes=(_scene(1, year, Tense.PRESENT),)) == [""]


@pytest.mark.parametrize(
    ("lead", "told", "fields", "expected"),
    [
        (Tense.STORY, Tense.STORY, {}, "06"),
        (Tense.BEFORE, Tense.STORY, {}, ""),
        (Tense.PAST, Tense.LASTING, {"block": 1}, "06"),
        (Tense.PAST, Tense.LASTING, {"block": 2}, ""),
        (Tense.BEFORE, Tense.BEFORE, {"block": 1}, "06"),
        (Tense.BEFORE, Tense.BEFORE, {"block": 2}, ""),
        (Tense.PAST, Tense.BEFORE, {"block": 1}, ""),
        (Tense.PRESENT, Tense.PRESENT, {}, "06"),
        (Tense.PAST, Tense.PRESENT, {}, ""),
    ],
)
def test_the_tense_tells_which_time_an_act_goes_on_with(
    lead: Tense, told: Tense, fields: dict[str, int], expected: str
) -> None:
    assert _spread(_other(2, tense=told, **fields), scenes=(_scene(1, JUNE, lead),)) == [expected]


def test_a_story_is_not_told_of_the_day_of_the_news() -> None:
    day = Dating("2023-06-20", "2023-06-20", schema.DAY)
    told = _other(2, tense=Tense.STORY, event_type="ACCUSE")
    assert _spread(told, scenes=(_scene(1, day),), published=date(2023, 6, 21)) == [""]


def test_words_go_back_to_the_latest_day_of_the_news() -> None:
    days = [Dating(f"2023-{day}", f"2023-{day}", schema.DAY) for day in ("06-30", "07-02", "06-30")]
    scenes = tuple(_scene(at, day) for at, day in enumerate(days))
    assert _spread(_other(4, event_type="ACCUSE"), scenes=scenes, published=date(2023, 7, 3)) == ["07"]
    assert _spread(_other(4), scenes=scenes, published=date(2023, 7, 3)) == ["06"]


def test_a_new_paragraph_goes_back_to_the_news() -> None:
    news = Dating("2023-07-02", "2023-07-02", schema.DAY)
    old = Dating("2019-05-01", "2019-05-31", schema.MONTH)
    told = _other(1, event_type="ACCUSE", block=0), _other(2, event_type="ACCUSE")
    assert _spread(*told, scenes=(_scene(0, old),), news=news, published=date(2023, 7, 3)) == ["05", "07"]


def test_what_was_done_belongs_to_no_visit_still_to_come() -> None:
    planned = {"event_type": "CONSULT", "mode": "visit", "status": schema.PLANNED, "tense": Tense.APART}
    told = _mention(0, JUNE, **planned), _other(1, recalls="visit")
    assert _spread(*told, published=date(2023, 5, 20)) == ["06", ""]
    assert _spread(*told, published=date(2023, 6, 20)) == ["06", "06"]
