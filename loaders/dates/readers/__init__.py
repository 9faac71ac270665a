"""What makes readings of the words that a pattern caught; patterns name these, and no reader names a word.

A reader that returns None says that the words, there, give no time.
"""

from collections.abc import Callable

from loaders.dates.readers import days, lengths, relative, stretches
from loaders.dates.readings import Reading
from loaders.dates.words import Said

Reader = Callable[[Said], Reading | None]
_READERS: tuple[Reader, ...] = (
    days.calendar, days.week_of, days.days, days.days_listed, days.weekday_of_month,
    days.run_of_month,
    stretches.years, stretches.decade, stretches.century, stretches.fraction, stretches.months_of_year,
    stretches.months, stretches.season,
    relative.days_off, relative.eve_of, relative.unit, relative.day_in_month, relative.last_night,
    relative.shift, relative.rolling,
    lengths.lapse, lengths.recurrence,
)  # fmt: skip
READERS = {reader.__name__: reader for reader in _READERS}
