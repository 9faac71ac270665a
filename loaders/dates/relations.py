"""Which bound of an event a time is: its day, or the one since, until, before or after which it lies."""

from datetime import date, timedelta

from loaders.dates.joining import Found
from loaders.dates.known import Value
from loaders.dates.pack import Pack
from loaders.dates.readings import END, Lapse, Named, Reading, Recurrence, Span

ON, SINCE, UNTIL, BEFORE, AFTER = RELATIONS = ("on", "since", "until", "before", "after")
STARTING = "starting"  # what may as well begin in the future; SINCE has begun

_REACH = 34
_DAY = timedelta(days=1)
_EARLIEST, _LATEST = date.min + _DAY, date.max - _DAY


def of(item: Found, text: str, pack: Pack) -> str:
    """The relation of an expression, or STARTING, by its own words or those before it."""
    reading = item.reading
    if item.relation:
        return item.relation
    if isinstance(reading, Span) and reading.last is None:
        return SINCE
    if isinstance(reading, Lapse | Recurrence):
        return ON
    before = pack.context["relations"]["before_expression"]
    match = before.search(text, max(0, item.start - _REACH), item.start)
    return match.lastgroup if match else ON


def bounded(value: Value, relation: str, reading: Reading) -> Value:
    """The days that a relation to `value`, which a reading resolved to, may cover.

    "Avant la fin de l'année" reaches to the year's end, "depuis la fin de la guerre" opens on its last day.
    """
    first, last = value.first, value.last
    at_end = getattr(reading, "part", 0) == END
    ends = {
        ON: (first, last),
        SINCE: (last if at_end and isinstance(reading, Named) else first, None),
        UNTIL: (None, last),
        BEFORE: (None, last if at_end else first and max(first, _EARLIEST) - _DAY),
        AFTER: (last and min(last, _LATEST) + _DAY, None),
    }[relation]
    return Value(*ends, value.precision, value.basis)
