"""Tellings of one act become one event; different acts stay apart; differences are kept."""

import pytest

from loaders import merge, schema
from loaders.actors import Actor
from loaders.affiliation import Affiliation
from loaders.events.mentions import Dating, Mention

TEXT = "Le ministre s’est rendu à Oslo pour une visite de deux jours, selon la presse locale."


def _person(actor_id: str, country: str) -> Actor:
    return Actor(actor_id, actor_id, schema.PERSON, country, "", "", ())


AFFILIATION = Affiliation({"rossi": _person("rossi", "ITA"), "conti": _person("conti", "ITA")})


def _mention(article: str, start: int = 0, **fields) -> Mention:
    date = fields.pop("date", ("", "", schema.NONE))
    given = {
        "event_type": "CONSULT", "mode": "visit", "source": ("rossi",), "target": ("NOR",),
        "rule": "verb:test", "sentence": 0, "block": 0, **fields,
    }  # fmt: skip
    return Mention(article, start, start + 30, date=Dating(*date), **given)


def _merge(*mentions: Mention) -> list[merge.Event]:
    return merge.merge(list(mentions), AFFILIATION, {one.article_id: TEXT for one in mentions})


@pytest.mark.parametrize(
    "other",
    [
        ("2024-06-18", "2024-06-19", schema.DAY),
        ("2024-06-01", "2024-06-30", schema.MONTH),
        ("2024-06-18", "2024-06-18", schema.DAY),
    ],
)
def test_one_visit_told_more_or_less_exactly(other: tuple) -> None:
    events = _merge(_mention("a", date=("2024-06-19", "2024-06-19", schema.DAY)), _mention("b", date=other))
    assert len(events) == 1


def test_a_vague_telling_does_not_tie_two_visits_together() -> None:
    events = _merge(
        _mention("a", date=("2024-06-01", "2024-06-30", schema.MONTH)),
        _mention("b", date=("2024-06-03", "2024-06-03", schema.DAY)),
        _mention("c", date=("2024-06-21", "2024-06-21", schema.DAY)),
    )
    assert sorted(len(event.mentions) for event in events) == [1, 2]


def test_another_traveller_is_another_visit() -> None:
    day = ("2024-06-19", "2024-06-19", schema.DAY)
    events = _merge(_mention("a", date=day), _mention("b", date=day, source=("conti",), target=("NOR",)))
    assert len(events) == 2


def test_a_state_stands_for_its_own_people() -> None:
    day = ("2024-06-19", "2024-06-19", schema.DAY)
    events = _merge(_mention("a", date=day), _mention("b", date=day, source=("ITA",)))
    assert len(events) == 1
    assert merge.actors(events[0], "source", AFFILIATION) == ["rossi"]


def test_days_that_differ_are_spanned_and_said_to_differ() -> None:
    (event,) = _merge(
        _mention("a", date=("2024-06-18", "2024-06-18", schema.DAY)),
        _mention("b", date=("2024-06-19", "2024-06-19", schema.DAY)),
    )
    assert merge.best_date(event) == ("2024-06-18", "2024-06-19", schema.RANGE)
    assert merge.disagreements(event) == [schema.DATE_START]


def test_two_days_named_are_as_exact_as_one() -> None:
    (event,) = _merge(
        _mention("a", date=("2024-06-18", "2024-06-19", schema.RANGE)),
        _mention("b", date=("2024-06-19", "2024-06-19", schema.DAY)),
    )
    assert merge.best_date(event) == ("2024-06-18", "2024-06-19", schema.RANGE)
    assert merge.disagreements(event) == [schema.DATE_START]


def test_a_plan_that_came_true_is_no_disagreement() -> None:
    day = ("2024-06-18", "2024-06-18", schema.DAY)
    (event,) = _merge(_mention("a", date=day, status=schema.PLANNED), _mention("b", date=day))
    assert merge.best_status(event) == schema.ACTUAL
    assert merge.disagreements(event) == []


def test_claim_and_denial_disagree() -> None:
    (event,) = _merge(
        _mention("a", event_type="AID", mode="", status=schema.ALLEGED),
        _mention("b", event_type="AID", mode="", status=schema.DENIED),
    )
    assert schema.STATUS in merge.disagreements(event)


def test_the_id_of_an_event_outlives_another_article() -> None:
    day = ("2024-06-19", "2024-06-19", schema.DAY)
    before = _merge(_mention("a", date=day))[0].first
    after = _merge(_mention("a", date=day), _mention("b", date=day))[0].first
    assert before == after
