"""Which date a reader carries to an act told without one, and where he stops carrying."""

from loaders import schema
from loaders.actors import Actor
from loaders.affiliation import Affiliation
from loaders.events import carrying
from loaders.events.mentions import Dating, Mention

MAY, JUNE, JULY = (
    Dating(f"2023-0{n}-01", f"2023-0{n}-28", schema.MONTH, "", schema.EXPLICIT) for n in (5, 6, 7)
)
AFFILIATION = Affiliation({"rossi": Actor("rossi", "Rossi", schema.PERSON, "ITA", "", "", ())})


def _mention(sentence: int, date: Dating | None = None, **fields) -> Mention:
    """A telling in its own sentence and paragraph, 100 characters after the one before."""
    given = {
        "event_type": "AID", "mode": "", "source": ("NOR",), "target": ("MDA",), "rule": "verb:test",
        "block": sentence, "clause": 0, "narrative": True, "start": 100 * sentence, **fields,
    }  # fmt: skip
    return Mention("a", end=given["start"] + 30, sentence=sentence, date=date or Dating(), **given)


def _spread(*mentions: Mention, **blocks: dict[int, Dating]) -> list[str]:
    """The month of each mention's date after spreading, "" for none."""
    dates = carrying.BlockDates(blocks.get("entries", {}), blocks.get("headings", {}))
    carrying.spread(list(mentions), dates, AFFILIATION, None)
    return [mention.date.start[5:7] for mention in mentions]


def _other(sentence: int, date: Dating | None = None, **fields) -> Mention:
    """An act of another kind and other actors."""
    return _mention(sentence, date, **{"event_type": "PROTEST", "source": ("CHL",), "target": (), **fields})


def test_the_same_act_takes_the_date_told_last_before_it() -> None:
    told = _mention(0, MAY), _mention(3, JUNE), _mention(9, None, narrative=False), _mention(10, JULY)
    assert _spread(*told)[2] == "06"


def test_the_same_act_takes_the_date_told_after_it_where_none_stands_before() -> None:
    told = _mention(0, None, narrative=False), _mention(9, JUNE), _mention(12, JULY)
    assert _spread(*told)[0] == "06"


def test_what_was_carried_is_carried_on() -> None:
    first, second = _mention(0, MAY), _mention(20, None, narrative=False)
    recalled = _other(21, narrative=False, recalls="talks")
    talks = _mention(19, None, event_type="CONSULT", narrative=False)
    known = _mention(1, JUNE, event_type="CONSULT")
    assert _spread(first, known, talks, second, recalled) == ["05", "06", "06", "05", "06"]
    assert second.date.basis == schema.CONTEXT


def test_a_visit_to_a_person_is_one_to_his_state() -> None:
    visit = {"event_type": "CONSULT", "mode": "visit", "source": ("NOR",)}
    told = (
        _mention(0, MAY, target=("rossi",), **visit),
        _mention(9, target=("ITA",), narrative=False, **visit),
    )
    assert _spread(*told) == ["05", "05"]


def test_a_clause_goes_on_with_the_date_of_its_sentence() -> None:
    told = [
        _mention(0, MAY, start=0), _other(0, JUNE, start=40, clause=1),
        _other(0, start=80, clause=2, mode="x", narrative=False, continues=True),
    ]  # fmt: skip
    assert _spread(*told)[2] == "06"


def test_a_noun_s_act_has_the_date_of_its_clause() -> None:
    told = [
        _mention(0, MAY, start=0, clause=0), _mention(0, JUNE, start=40, clause=1),
        _other(0, start=20, clause=None, host=0, narrative=False),
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
    told = _mention(0, MAY), _mention(1, JUNE, backstory=True), _mention(2, JULY, status=schema.PLANNED)
    assert _spread(*told, _other(3))[-1] == "05"


def test_a_year_runs_on_into_the_next_sentence_of_its_paragraph_alone() -> None:
    year = Dating("2021-01-01", "2021-12-31", schema.YEAR)
    told = _mention(0, year, block=0), _other(1, block=0), _other(3, block=0), _other(4, block=1)
    assert _spread(*told) == ["01", "01", "", ""]


def test_an_entry_dates_its_acts_and_a_heading_what_is_left() -> None:
    told = _other(0), _other(1, mode="x", narrative=False)
    assert _spread(*told, entries={0: MAY}, headings={0: JULY, 1: JULY}) == ["05", "07"]
