"""What every test may ask for, and the account of what ran."""

from collections import Counter

import pytest

from loaders.schema import Tables
from tests.sample import empty_tables, sample_tables

# By the start of a test's path, in the order they run: what is cheap and basic fails first.
KINDS = {
    "tests/loaders": "loaders",
    "tests/views": "views",
    "tests/quality": "quality",
    "tests/gold": "quality",
    "tests/test_quality": "quality",
    "tests/test_alterations": "quality",
    "tests/test_page": "page",
    "tests/browser": "browser",
}
HOUSE = "house"  # the rest: architecture, packaging, README, the constructed tables


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The constructed tables; shared by all tests, so a test that changes a frame copies it first."""
    return sample_tables()


@pytest.fixture(scope="session")
def no_tables() -> Tables:
    """Tables without a row."""
    return empty_tables()


def kind_of(nodeid: str) -> str:
    return next((kind for start, kind in KINDS.items() if nodeid.startswith(start)), HOUSE)


def pytest_collection_modifyitems(items):
    order = [HOUSE, *dict.fromkeys(KINDS.values())]
    items.sort(key=lambda item: order.index(kind_of(item.nodeid)))


def pytest_terminal_summary(terminalreporter):
    stats = terminalreporter.stats
    ran = Counter(
        kind_of(report.nodeid) for outcome in ("passed", "failed") for report in stats.get(outcome, [])
    )
    terminalreporter.write_line("ran: " + ", ".join(f"{number} {kind}" for kind, number in ran.most_common()))
