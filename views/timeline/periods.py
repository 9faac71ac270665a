"""The stretches of time that a reader can look at closely."""

import calendar
from collections import Counter
from datetime import date

from loaders import schema
from loaders.schema import Tables
from views.timeline.marks import Window

ALL, BUSIEST, CHOSEN = "All years", "Busiest month", "Chosen days"
# Open ends reach to the first and the last event.
_FIXED: dict[str, tuple[date | None, date | None]] = {
    ALL: (None, None),
    "Cold War, to 1991": (None, date(1991, 12, 31)),
    "1992 to 2021": (date(1992, 1, 1), date(2021, 12, 31)),
    "Since 2022": (date(2022, 1, 1), None),
    "June 2024": (date(2024, 6, 1), date(2024, 6, 30)),
}
PERIODS = (*_FIXED, BUSIEST, CHOSEN)


def window_of(period: str, tables: Tables, whole: Window) -> Window:
    """The first and last day of one of `PERIODS` but the last; `whole` is that of all events."""
    if period == BUSIEST:
        return busiest_month(tables) or whole
    first, last = _FIXED[period]
    first, last = first or whole[0], last or whole[1]
    return (first, last) if first <= last else (min(first, last), max(first, last))


def busiest_month(tables: Tables) -> Window | None:
    """The calendar month in which most events lie for certain, the later of equals; None if there is none."""
    events = tables.events
    days = zip(events[schema.DATE_START], events[schema.DATE_END], strict=True)
    months = Counter(start[:7] for start, end in days if start and start[:7] == end[:7])
    if not months:
        return None
    year, month = map(int, max(months, key=lambda month: (months[month], month)).split("-"))
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
