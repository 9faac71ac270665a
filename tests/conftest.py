"""What every test may ask for."""

import pytest

from loaders.schema import Tables
from tests.sample import empty_tables, sample_tables


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The constructed tables; shared by all tests, so a test that changes a frame copies it first."""
    return sample_tables()


@pytest.fixture(scope="session")
def no_tables() -> Tables:
    """Tables without a row."""
    return empty_tables()
