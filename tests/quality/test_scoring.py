"""The scorer sees what is right and what is wrong; without that no floor means anything."""

import random
from itertools import permutations

import pytest

from loaders import schema
from tests.quality import gold
from tests.quality.assignment import best_pairs
from tests.quality.scoring import Score, score


def row_of(event: gold.Event, **changed) -> dict:
    """The row that a loader which reads like the annotator would write."""
    return {
        schema.ARTICLE_ID: event.doc,
        schema.START: event.start,
        schema.END: event.end,
        schema.QUOTE: event.quote,
        schema.EVENT_TYPE: event.types[0],
        schema.DATE_START: event.first or "",
        schema.DATE_END: event.last or "",
        schema.SOURCE_ACTORS: schema.join(event.actors),
        schema.TARGET_ACTORS: "",
        schema.STATUS: event.status,
        schema.RULE: "",
    } | changed


@pytest.fixture(scope="module")
def events() -> list[gold.Event]:
    return gold.events(gold.FOLDER / "events.jsonl")


@pytest.fixture(scope="module")
def known() -> list[dict]:
    names = {"sergey_lavrov": "Sergueï Lavrov", "kim_jong_un": "Kim Jong Un"}
    return [
        {schema.ACTOR_ID: i, schema.NAME: name, schema.KIND: schema.PERSON, schema.ALIASES: ""}
        for i, name in names.items()
    ]


def total(rows, known, events) -> Score:
    return sum(score(rows, known, events).values(), Score())


def test_reading_like_the_annotator_scores_full_marks(events, known):
    result = total([row_of(event) for event in events], known, events)
    assert result.detection == result.strict == (1, 1, 1)
    assert {result.share(name) for name in ("type", "date", "actors", "status")} == {1}


@pytest.mark.parametrize(
    ("changed", "strict"),
    [
        ({}, True),
        ({schema.EVENT_TYPE: "ASSAULT"}, False),
        ({schema.DATE_START: "2023-11-01", schema.DATE_END: "2023-11-30"}, False),
        ({schema.DATE_START: "", schema.DATE_END: ""}, False),
        ({schema.DATE_START: "2023-10-18", schema.DATE_END: "2023-10-19"}, True),
        ({schema.SOURCE_ACTORS: "USA", schema.TARGET_ACTORS: "JPN"}, False),
        ({schema.SOURCE_ACTORS: "PRK", schema.TARGET_ACTORS: "lavrov"}, True),
        ({schema.SOURCE_ACTORS: "sergey_lavrov", schema.TARGET_ACTORS: "PRK"}, True),
        ({schema.SOURCE_ACTORS: "yuri_lavrov", schema.TARGET_ACTORS: "CHN"}, False),
    ],
)
def test_a_pair_is_strict_only_when_type_date_and_actors_agree(events, known, changed, strict):
    visit = next(event for event in events if event.first == "2023-10-01" and "PRK" in event.actors)
    (result,) = score([row_of(visit, **changed)], known, [visit]).values()
    assert [pair.strict for pair in result.pairs] == [strict]


def test_rows_nobody_annotated_cost_precision_and_acts_not_found_cost_recall(events, known):
    visit, *others = [event for event in events if event.core]
    stray = row_of(visit, **{schema.START: 0, schema.END: 5})
    result = total([row_of(visit), stray], known, [visit, *others])
    assert result.detection[:2] == (1 / 2, 1 / (1 + len(others)))


def test_an_act_that_is_not_core_may_be_missed(events, known):
    optional = [event for event in events if not event.core]
    assert total([], known, optional).missed == []


def test_one_row_serves_one_act(events, known):
    visits = [event for event in events if event.types == ("CONSULT",) and event.core][:2]
    span = {schema.START: 0, schema.END: 10**6}
    result = total([row_of(visits[0], **span)], known, visits)
    assert len(result.pairs) == 1


def test_pairing_is_the_best_there_is():
    choose = random.Random(7)
    for _ in range(200):
        rows, columns = choose.randint(1, 5), choose.randint(1, 5)
        worth = [[choose.choice([0, choose.random()]) for _ in range(columns)] for _ in range(rows)]
        found = sum(worth[i][j] for i, j in best_pairs(worth))
        wide = worth if rows <= columns else [list(column) for column in zip(*worth, strict=True)]
        orders = permutations(range(len(wide[0])), len(wide))
        best = max(sum(row[j] for row, j in zip(wide, order, strict=True)) for order in orders)
        assert found == pytest.approx(best)
