"""Which bound of an event a time is: its day, or the one since, until, before or after which it lies."""

from datetime import timedelta

from loaders.dates.atoms import SPACE, compiled
from loaders.dates.readings import END, Lapse, Named, Reading, Recurrence, Shift, Span
from loaders.dates.scope import Value

ON, SINCE, UNTIL, BEFORE, AFTER = RELATIONS = ("on", "since", "until", "before", "after")

_BEFORE_EXPRESSION = compiled(
    rf"""(?<!\w)(?:
        (?P<since>depuis|à{SPACE}(?:partir|compter){SPACE}d(?:e|u|'))
      | (?P<until>jusqu'(?:en|aux?|à)?|d'ici(?:{SPACE}(?:à|au|en))?|au{SPACE}plus{SPACE}tard)
      | (?P<before>avant|antérieure?s?{SPACE}(?:à|au))
      | (?P<after>après|au-delà{SPACE}d[eu]|postérieure?s?{SPACE}(?:à|au))
    )
    (?:{SPACE}(?:à|en))?(?:{SPACE}?(?:la{SPACE}fin|le{SPACE}(?:début|déclenchement)|de{SPACE}l'|les?|la|l'|cette|ce|du|de))*{SPACE}?$"""
)
_REACH = 34


def of(reading: Reading, text: str, start: int) -> str:
    """The relation of an expression at `start`, by its own words or those before it."""
    if isinstance(reading, Span) and reading.last is None:
        return SINCE
    if isinstance(reading, Lapse | Recurrence):
        return SINCE if isinstance(reading, Lapse) and reading.since else ON
    if isinstance(reading, Shift) and text.startswith(("d'ici", "sous"), start):
        return UNTIL
    match = _BEFORE_EXPRESSION.search(text, max(0, start - _REACH), start)
    return match.lastgroup if match else ON


def bounded(value: Value, relation: str, reading: Reading) -> Value:
    """The days that a relation to `value`, which a reading resolved to, may cover.

    "Avant la fin de l'année" reaches to the year's end, "depuis la fin de la guerre" opens on its last day.
    """
    first, last, day = value.first, value.last, timedelta(days=1)
    at_end = getattr(reading, "part", 0) == END
    ends = {
        ON: (first, last),
        SINCE: (last if at_end and isinstance(reading, Named) else first, None),
        UNTIL: (None, last),
        BEFORE: (None, last if at_end else first and first - day),
        AFTER: (last and last + day, None),
    }[relation]
    return Value(*ends, value.precision, value.basis)
