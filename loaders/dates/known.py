"""The dates that a text has named, as far as those that follow count from them."""

from dataclasses import dataclass
from datetime import date, timedelta

from loaders.schema import NONE

_FEW_DAYS = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression resolves to; a missing end is open or unknown."""

    first: date | None
    last: date | None
    precision: str
    basis: str


UNRESOLVED = Value(None, None, NONE, NONE)


@dataclass(frozen=True, slots=True)
class Known:
    """A date that the text has named, and how it stands there.

    `frames`: a year that opens its sentence ("En 1950, ..."), and so holds for those that follow; `passing`:
    one that tells of something beside the story ("X, né en 1972"), and leaves its time as it is; `earlier`:
    one of those, of what had been before the story ("il l'avait fermée en 1993").
    """

    start: int
    end: int
    value: Value
    adjectival: bool
    opens_line: bool
    frames: bool
    passing: bool
    earlier: bool

    @property
    def year(self) -> int | None:
        """The year it lies in, where it lies in one."""
        return self.value.first.year if self.value.first.year == self.value.last.year else None

    @property
    def is_days(self) -> bool:
        """Whether it is a day, or a few that make one occasion."""
        return self.value.last - self.value.first < _FEW_DAYS
