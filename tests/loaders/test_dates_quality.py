"""How many dates of annotated sentences are found with their days: the floors below which the build fails.

The faults behind a figure: `python -m tests.benchmark.dates --show`.
"""

import pytest

from tests.benchmark.dates_agreement import measure, rows
from tests.benchmark.dates_readers import ours

# Each floor stands under what is reached, and goes up with it. The held-out sentences are not tuned on.
FLOORS = {("dates_agency", "fr"): 0.97, ("dates_english", "en"): 0.95}


@pytest.mark.parametrize(("name", "language"), FLOORS)
def test_dates_are_read_as_well_as_the_floor_asks(name, language):
    agreement = measure(rows(name), ours(language))
    assert agreement.f1 >= FLOORS[name, language], agreement.faults


@pytest.mark.parametrize(("name", "language"), FLOORS)
def test_annotation_points_at_the_words_it_quotes(name, language):
    for row in rows(name):
        for record in row["gold"]:
            assert row["text"][record["start"] : record["end"]] == record["text"], row["id"]
