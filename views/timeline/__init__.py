"""When it happened: every event of the tables as a mark in a lane, over the days that it may cover."""

from views.timeline.drawing import figure
from views.timeline.screen import show

__all__ = ["figure", "show"]
