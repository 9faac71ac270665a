"""The shapes of French time expressions: every pattern, by the kind of time it names."""

from loaders.dates.patterns import days, lengths, relative, stretches, weekdays, years
from loaders.dates.patterns.declared import DIGIT, Pattern

_KINDS = (days, weekdays, years, stretches, relative, lengths)
PATTERNS: tuple[Pattern, ...] = tuple(pattern for kind in _KINDS for pattern in kind.PATTERNS)

__all__ = ["DIGIT", "PATTERNS", "Pattern"]
