"""The lives of the treaties as stretches of time: signed, in force, and an end put differently."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pandas as pd

from loaders import schema


@dataclass(frozen=True, slots=True)
class Stretch:
    """A treaty between two moments (None where it goes on); not `sure` where it may not be in force."""

    treaty_id: str
    start: datetime
    end: datetime | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A treaty's stretches in order, and what to write on them."""

    treaty_id: str
    label: str
    stretches: tuple[Stretch, ...]


def bands(treaties: pd.DataFrame) -> list[Band]:
    """One band for each treaty with a day of signature or entry into force, the oldest first."""
    found = [band for row in treaties.to_dict("records") if (band := _band(row))]
    return sorted(found, key=lambda band: (band.stretches[0].start, band.treaty_id))


def _band(row: dict) -> Band | None:
    treaty_id = row[schema.TREATY_ID]
    signed, in_force, ends = (_days(row[c]) for c in (schema.SIGNED, schema.ENTRY_INTO_FORCE, schema.ENDED))
    if not signed and not in_force:
        return None
    start = (in_force or signed)[0]
    stretches = [Stretch(treaty_id, signed[0], start, False)] if signed and signed[0] < start else []
    stretches.append(Stretch(treaty_id, start, ends[0] if ends else None, True))
    if len(ends) > 1:
        stretches.append(Stretch(treaty_id, ends[0], ends[-1], False))
    notes = [] if in_force else ["from signature"]
    notes += ["end disputed"] if len(ends) > 1 else []
    return Band(treaty_id, ", ".join([f"{treaty_id} treaty", *notes]), tuple(stretches))


def _days(cell: str) -> list[datetime]:
    """The ISO days in a cell, in order; anything else that stands there is no position on a time axis."""
    days = []
    for item in schema.split(cell):
        try:
            days.append(datetime.combine(date.fromisoformat(item.strip()), time()))
        except ValueError:
            continue
    return sorted(days)


def visible(band: Band, first: datetime, last: datetime) -> list[tuple[datetime, datetime, bool]]:
    """The parts of `band` between `first` and `last`: start, end, sure."""
    clipped = ((max(s.start, first), min(s.end or last, last), s.sure) for s in band.stretches)
    return [part for part in clipped if part[1] - part[0] > timedelta(0)]
