"""What the words of a time expression say, before anything is known of when they were written.

A reading is language-free: the patterns make it, `resolution` turns it into days.
"""

from dataclasses import dataclass
from datetime import date

PUBLISHED, FOCUS = (
    "published",
    "focus",
)  # what a relative expression counts from: the article, the day last named
START, MIDDLE, END = 1, 2, 3

Amounts = tuple[tuple[int | None, str], ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar date or a piece of one; `weekday` 0 is Monday.

    `turn` is -1 for "dernier", 1 for "prochain", counted from `turn_from` ("le mardi suivant" counts from the
    day last named), `weeks` how many later still ("mardi en huit"); `year_from` says where the year is
    counted from and how many years away it is ("de la même année", "de l'an dernier").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    part: int = 0
    turn: int = 0
    weeks: int = 0
    turn_from: str = PUBLISHED
    year_from: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit of time some amounts away from the article's day or from the day last named.

    `grain` is the unit it names: the whole month for "il y a deux mois", the day for "trois jours plus tôt".
    """

    amounts: Amounts
    grain: str
    origin: str = PUBLISHED
    part: int = 0


@dataclass(frozen=True, slots=True)
class Offset:
    """So much time after (or, with negative amounts, before) another time: "dix ans après le 9 mai 2015"."""

    amounts: Amounts
    grain: str
    origin: "Reading"


@dataclass(frozen=True, slots=True)
class Within:
    """The unit that a day lies in: "la semaine du 17 juin"."""

    unit: str
    day: "Reading"


@dataclass(frozen=True, slots=True)
class DayIn:
    """A day of a month, by its number: "le 8 du mois prochain"."""

    day: int
    month: "Reading"


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The `nth` (-1: the last) of the weekdays (0 is Monday) of a month."""

    nth: int
    weekday: int
    month: Calendar


@dataclass(frozen=True, slots=True)
class Fraction:
    """The `nth` (-1: the last) of `of` equal parts of a year."""

    of: int
    nth: int
    year: int | None = None
    year_from: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season, 1 for spring; `this` for "cet été", which is the year's own."""

    season: int
    year: int | None = None
    turn: int = 0
    this: bool = False
    part: int = 0


@dataclass(frozen=True, slots=True)
class Years:
    """A run of years with a name of its own: a decade, a century."""

    first: int
    last: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class Rolling:
    """So many units up to the article's day (sign -1) or from it (sign 1)."""

    amounts: Amounts
    sign: int


@dataclass(frozen=True, slots=True)
class Lapse:
    """A length of time; with `since`, one that ends on the article's day."""

    amounts: Amounts
    since: bool = False


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Something that comes back: "chaque année"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A period of history that tells when, or a part of it ("à la fin de la guerre froide")."""

    period: "Period"
    part: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """From one reading to another, both included; a missing end is open."""

    first: "Reading"
    last: "Reading | None"


@dataclass(frozen=True, slots=True)
class Period:
    """A row of the table of named periods; a missing end is open."""

    period_id: str
    name: str
    first: date | None
    last: date | None
    source: str


Reading = (
    Calendar | Shift | Offset | Within | DayIn | NthWeekday | Fraction | Season | Years | Rolling | Lapse
    | Recurrence | Named | Span
)  # fmt: skip
