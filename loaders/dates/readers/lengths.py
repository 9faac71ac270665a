"""Lengths of time, and what comes back."""

from loaders.dates.readings import Lapse, Recurrence
from loaders.dates.words import Said


def lapse(said: Said) -> Lapse:
    """The group amounts; with the group since, a length that ends on the article's day."""
    return Lapse(said.amounts(), since="since" in said)


def recurrence(_said: Said) -> Recurrence:
    """Any words that say how often."""
    return Recurrence()
