"""What the loaders find, against what a careful reader finds: the floors below which the build fails.

What is behind a figure: `python -m tests.quality.scoring` and `python -m tests.quality.spans`.
"""

import pytest

import loaders
from loaders.schema import Tables
from tests.quality import gold
from tests.quality.scoring import Score, score
from tests.quality.spans import measure_actors, measure_dates

EVENTS, DEVELOPMENT, HELD_OUT, ENGLISH = gold.TEXTS

# Each floor stands just under what is reached. It goes up with the figure behind it, and down only for a
# reason that its commit states.
FLOORS = {
    EVENTS: {"strict": 0.91, "found": 0.95, "type": 0.97, "date": 0.95, "actors": 0.90},
    DEVELOPMENT: {"strict": 0.65, "found": 0.86, "type": 0.92, "date": 0.88, "actors": 0.75},
    HELD_OUT: {"strict": 0.55, "found": 0.83, "type": 0.88, "date": 0.83, "actors": 0.72},
    ENGLISH: {"strict": 0.75, "found": 0.90, "type": 0.96, "date": 0.90, "actors": 0.80},
}


def figures(result: Score) -> dict[str, float]:
    shares = {name: result.share(name) for name in ("type", "date", "actors")}
    return {"found": result.detection[2], "strict": result.strict[2], **shares}


def score_tables(tables: Tables, path) -> Score:
    mentions, actors = (tables[name].to_dict("records") for name in ("event_mentions", "actors"))
    return sum(score(mentions, actors, gold.events(path)).values(), Score())


@pytest.fixture(scope="module")
def measured() -> dict:
    return {path: figures(score_tables(loaders.load([folder]), path)) for path, folder in gold.TEXTS.items()}


@pytest.mark.parametrize(
    ("path", "measure"),
    [
        pytest.param(path, measure, id=f"{path.stem}-{measure}")
        for path, floors in FLOORS.items()
        for measure in floors
    ],
)
def test_events_are_read_as_well_as_the_floor_asks(measured, path, measure):
    assert measured[path][measure] >= FLOORS[path][measure], measured[path]


def test_every_date_of_the_articles_is_found_with_its_days():
    count = measure_dates()
    assert count.f1 >= 0.95, count.faults


def test_actors_of_the_articles_are_found_and_told_apart():
    count = measure_actors()
    assert count.recall >= 0.90, count.faults
