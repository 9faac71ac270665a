"""The treaties of 1961, 2000 and 2024 side by side: their terms, what changed, and their lives."""

from views.treaties.comparison import comparison
from views.treaties.judgement import changes
from views.treaties.lives import lives
from views.treaties.screen import show

__all__ = ["changes", "comparison", "lives", "show"]
