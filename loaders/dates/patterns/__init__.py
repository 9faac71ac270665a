"""The shapes of French time expressions: every pattern, by the kind of time it names."""

from loaders.dates.patterns import days, lengths, relative, stretches, years
from loaders.dates.patterns.declared import DIGIT, Pattern

PATTERNS: tuple[Pattern, ...] = (
    *days.PATTERNS, *years.PATTERNS, *stretches.PATTERNS, *relative.PATTERNS, *lengths.PATTERNS,
)  # fmt: skip

__all__ = ["DIGIT", "PATTERNS", "Pattern"]
