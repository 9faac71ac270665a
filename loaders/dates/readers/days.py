"""Days and months, and what a pattern may say of their year."""

from dataclasses import replace

from loaders.dates.readings import END, FOCUS, PUBLISHED, Calendar, NthWeekday, Within
from loaders.dates.words import Said

_YEARS_FROM = {
    "same": (FOCUS, 0), "that": (FOCUS, 0), "this": (PUBLISHED, 0), "year_last": (PUBLISHED, -1),
    "year_next": (PUBLISHED, 1), "year_before": (FOCUS, -1), "year_after": (FOCUS, 1),
}  # fmt: skip
_TWO_DIGITS, _OUR_CENTURY = 99, 36
_LAST_DAY, _SURE_DAYS = 31, 28


def calendar(said: Said) -> Calendar:
    """The groups year, month, day, last_day, weekday, part and feast, and where the year is counted from."""
    day, month = said.day("day"), said.value("month")
    if "feast" in said:
        month, day = map(int, said.value("feast").split("-"))
    return Calendar(
        year=year(said) if "year" in said else None,
        month=month,
        day=day,
        last_day=said.day("last_day"),
        weekday=said.value("weekday"),
        part=said.value("part") or 0,
        weeks=said.value("weeks") or 0,
        turn=said.has("next", "after") - said.has("last", "before"),
        turn_from=FOCUS if said.has("before", "after") else PUBLISHED,
        year_from=next((origin for group, origin in _YEARS_FROM.items() if group in said), None),
    )


def year(said: Said) -> int | None:
    """The group year, in digits or words; of two digits, the year nearest to our time: 68 is 1968."""
    number = said.number("year")
    if number > _TWO_DIGITS:
        return number
    return number + (2000 if number < _OUR_CENTURY else 1900)


def week_of(said: Said) -> Within:
    """The unit, a week if the group unit does not say, that the day of the other groups lies in."""
    return Within(said.value("unit") or "week", calendar(said))


def days(said: Said) -> Calendar | None:
    """The groups day and last_day, from the one to the other; either may name its weekday."""
    reading = calendar(said)
    if reading.day >= reading.last_day:
        return None
    if "last_weekday" in said and "weekday" not in said:
        weekday = said.value("last_weekday", "weekday") - (reading.last_day - reading.day)
        return replace(reading, weekday=weekday % 7)
    return reading


def days_listed(said: Said) -> Calendar | None:
    """The same of a list, with those between in the group more: "3 et 17 mars" are two days, not fifteen."""
    reading = days(said)
    between = said.text("more").count(",") if "more" in said else 0
    return reading if reading and reading.last_day - reading.day == between + 1 else None


def weekday_of_month(said: Said) -> NthWeekday:
    """The groups nth and nth_weekday, of the month of the other groups: "le premier dimanche de mai"."""
    return NthWeekday(said.value("nth"), said.value("nth_weekday", "weekday"), calendar(said))


def run_of_month(said: Said) -> Calendar:
    """The groups nth, run and month: the second fortnight of a month is what the first leaves of it."""
    reading, nth, length = calendar(said), said.value("nth"), said.value("run")
    if nth < 0:
        return replace(reading, part=END)
    last = nth * length
    return replace(reading, day=(nth - 1) * length + 1, last_day=_LAST_DAY if last > _SURE_DAYS else last)
