"""The annotation points at what it quotes and speaks the language of the schema."""

from datetime import date

import pytest

from loaders import schema
from tests.quality import gold

FILES = [path.stem for path in gold.TEXTS]


@pytest.mark.parametrize(
    ("name", "quote"),
    [*((name, "quote") for name in FILES), ("dates", "text"), ("actors", "text")],
)
def test_annotation_points_at_the_words_it_quotes(name, quote):
    assert gold.misplaced(gold.records(gold.FOLDER / f"{name}.jsonl"), quote) == []


@pytest.mark.parametrize("name", FILES)
def test_annotation_keeps_to_the_words_of_the_schema(name):
    for event in gold.events(gold.FOLDER / f"{name}.jsonl"):
        assert event.types, event
        assert set(event.types) <= set(schema.EVENT_TYPES), event
        assert event.status in schema.STATUSES, event
        assert event.precision in schema.PRECISIONS, event
        assert (event.first is None) == (event.precision == schema.NONE), event
        assert event.first is None or date.fromisoformat(event.first) <= date.fromisoformat(event.last), event
