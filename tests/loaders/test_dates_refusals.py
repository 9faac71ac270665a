"""Each refusal is needed, and refuses the words that showed it."""

from datetime import date

import pytest

from loaders.dates import find, packs, refusals

PUBLISHED = date(2024, 6, 20)
LANGUAGES = tuple(sorted(path.parent.name for path in packs.ASSETS.glob(f"*/{packs.FOLDER}")))
REFUSALS = [
    pytest.param(language, refusal, id=f"{language}-{refusal.name}")
    for language in LANGUAGES
    for refusal in (*refusals.SHARED, *packs.load(language).refusals)
]


@pytest.mark.parametrize(("language", "refusal"), REFUSALS)
def test_counter_example_gives_no_time(language, refusal):
    assert find(refusal.counter_example, PUBLISHED, language=language) == []


@pytest.mark.parametrize(("language", "refusal"), REFUSALS)
def test_counter_example_would_be_taken_without_the_refusal(language, refusal, monkeypatch):
    monkeypatch.setattr(refusals.Refused, "overlaps", lambda self, start, end: False)
    assert find(refusal.counter_example, PUBLISHED, language=language)


def test_a_long_address_is_refused_to_its_end():
    address = "https://example.org/" + "2024-06-19/" * 80
    assert find(f"Le 19 juin 2024, {address} le 20 juin 2024.", PUBLISHED) == [
        *find("Le 19 juin 2024", PUBLISHED),
        find(f"Le 19 juin 2024, {'x' * len(address)} le 20 juin 2024.", PUBLISHED)[1],
    ]
