"""Pieces of the French pack for the patterns of other loaders."""

import re

from loaders.dates import packs
from loaders.dates.wording import SPACE, any_of, spoken, surface
from loaders.text import unaccent

__all__ = ["SPACE", "WEEKDAYS", "WEEKDAY_NAME", "compiled", "surface"]

WEEKDAYS: dict[str, int] = {spoken(word): day for word, day in packs.load("fr").tables["weekdays"].items()}
WEEKDAY_NAME = any_of(WEEKDAYS)


def compiled(pattern: str) -> re.Pattern[str]:
    """A verbose pattern, its accents taken off as they are in the text it meets."""
    return re.compile(unaccent(pattern), re.X)
