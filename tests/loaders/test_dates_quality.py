"""How many dates of annotated sentences are found with their days: the floors below which the build fails.

The faults behind a figure: `python -m tests.benchmark.dates --show`.
"""

import pytest

from tests.benchmark.dates_agreement import Prediction, measure, rows, without_bounds
from tests.benchmark.dates_readers import ours

# Each floor stands under what is reached, and goes up with it. The held-out sentences are not tuned on.
FLOORS = {("dates_agency", "fr"): 0.97, ("dates_held_out", "fr"): 0.94, ("dates_english", "en"): 0.95}


@pytest.mark.parametrize(("name", "language"), FLOORS)
def test_dates_are_read_as_well_as_the_floor_asks(name, language):
    agreement = measure(rows(name), ours(language))
    assert agreement.f1 >= FLOORS[name, language], agreement.faults


@pytest.mark.parametrize(("name", "language"), FLOORS)
def test_annotation_points_at_the_words_it_quotes(name, language):
    for row in rows(name):
        for record in row["gold"]:
            assert row["text"][record["start"] : record["end"]] == record["text"], row["id"]


SENTENCE = {
    "id": "x",
    "text": "Fermé depuis 2014, dix ans.",
    "reference": "2024-06-20",
    "gold": [
        {"start": 13, "end": 17, "kind": "date", "value_start": "2014-01-01", "value_end": None},
        {"start": 19, "end": 26, "kind": "duration", "value_start": None, "value_end": None},
    ],
}


@pytest.mark.parametrize(
    ("predictions", "sentences", "f1"),
    [
        ([], [SENTENCE], 0),
        ([Prediction(6, 17, ("2014-01-01", None))], [SENTENCE], 1),
        ([Prediction(13, 17, ("2014-01-01", "2014-12-31"))], [SENTENCE], 0),
        ([Prediction(13, 17, ("2014-01-01", "2014-12-31"))], without_bounds([SENTENCE]), 1),
        ([Prediction(13, 17, ("2014-01-01", None)), Prediction(19, 26, (None, None))], [SENTENCE], 1),
        (
            [Prediction(13, 17, ("2014-01-01", None)), Prediction(19, 26, ("2034-06-20",) * 2)],
            [SENTENCE],
            2 / 3,
        ),
        ([Prediction(13, 17, ("2014-01-01", None)), Prediction(0, 5, (None, None))], [SENTENCE], 2 / 3),
    ],
)
def test_agreement_counts_what_is_right_missed_and_one_too_many(predictions, sentences, f1):
    assert measure(sentences, lambda text, published: predictions).f1 == pytest.approx(f1)
