"""Each refusal is needed, and refuses the words that showed it."""

from datetime import date

import pytest

from loaders.dates import find, refusals

PUBLISHED = date(2024, 6, 20)


@pytest.mark.parametrize("refusal", refusals.REFUSALS, ids=lambda refusal: refusal.name)
def test_counter_example_gives_no_time(refusal):
    assert find(refusal.counter_example, PUBLISHED) == []


@pytest.mark.parametrize("refusal", refusals.REFUSALS, ids=lambda refusal: refusal.name)
def test_counter_example_would_be_taken_without_the_refusal(refusal, monkeypatch):
    monkeypatch.setattr(refusals, "refused", lambda text, start, end: False)
    assert find(refusal.counter_example, PUBLISHED)
