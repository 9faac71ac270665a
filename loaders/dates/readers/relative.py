"""What counts from the article's day or the day last named."""

from loaders.dates.readers import days
from loaders.dates.readings import FOCUS, PUBLISHED, DayIn, Offset, Rolling, Shift, Span
from loaders.dates.words import Said


def days_off(said: Said) -> Shift:
    """The group away: so many days off."""
    return Shift(((said.value("away"), "day"),), "day", _origin(said))


def _origin(said: Said) -> str:
    return said.text("origin") if "origin" in said else PUBLISHED


def unit(said: Said) -> Shift:
    """The group unit: this one, the last or next, or the one of, before or after the day last named."""
    named = said.value("unit")
    count = said.has("next", "after") - said.has("last", "before")
    origin = FOCUS if said.has("before", "after", "there") else PUBLISHED
    return Shift(((count, named),), named, origin, said.value("part") or 0)


def day_in_month(said: Said) -> DayIn:
    """The group day, of the month that the groups of `unit` name."""
    return DayIn(said.day("day"), unit(said))


def eve_of(said: Said) -> Offset:
    """The group away, so many days off the day of the other groups."""
    return Offset(((said.value("away"), "day"),), "day", days.calendar(said))


def last_night(_said: Said) -> Span:
    """From the day before to the article's own."""
    return Span(Shift(((-1, "day"),), "day"), Shift(((0, "day"),), "day"))


def shift(said: Said) -> Shift:
    """The group amounts back (group earlier) or ahead; it stands for the finest unit that is written."""
    sign = -1 if "earlier" in said else 1
    amounts = tuple((None if count is None else sign * count, unit) for count, unit in said.amounts())
    origin, grain = _origin(said), said.finest_unit()
    # "Une semaine plus tard" is as good as "sept jours plus tard"; "il y a trois semaines" is not.
    to_the_day = grain == "week" and (origin == FOCUS or amounts == ((sign, "week"),))
    return Shift(amounts, "day" if to_the_day else grain, origin)


def rolling(said: Said) -> Rolling:
    """The groups count and unit, up to the article's day (group last) or from it."""
    return Rolling(((said.number("count"), said.value("unit")),), -1 if "last" in said else 1)
