"""The year of a day or a month that is written without one: "lundi 17 juin", "en septembre", "mai dernier".

A weekday decides where there is one; else a date named just before may lend its year, or one far above to
a story that goes on with it in its own tense; else the article's own day does, and the verb says on which
side of it to look. Nothing is guessed without one of these.
"""

from datetime import date, timedelta

from loaders.dates import calendar
from loaders.dates.known import UNRESOLVED, Known, Value
from loaders.dates.readings import FOCUS, Calendar
from loaders.dates.scope import Scope
from loaders.dates.tense import AHEAD, DUE, FUTURE, PAST, PLANNED, UNKNOWN
from loaders.schema import CONTEXT, DAY, MONTH, RANGE, RELATIVE, YEAR

_RECENT = timedelta(days=14)  # a day so near to the article's own is that day's news, not an older year's
_OF_LATE = timedelta(days=183)
_FAR = timedelta(days=240)  # a plan further off would name its year
_AT_HAND = timedelta(days=60)  # one that its verb puts ahead is, so near, no day of a year named before
_SOON = timedelta(days=31)  # a day without a verb may lie so far ahead: "le sommet du 9 juillet"
_TURN = timedelta(days=100)  # a story that goes on so soon in the next year need not name it
_STORY_TURN = timedelta(days=270)
_NEAR_YEARS = 2  # how far from the years known a weekday may fix the year


def in_year(reading: Calendar, year: int, basis: str) -> Value:
    """The days that a calendar reading covers in `year`; ValueError for a 30 February."""
    first, last = _days(reading, year)
    if first == last:
        return Value(first, last, DAY, basis)
    if reading.part or reading.last_day:
        return Value(first, last, RANGE, basis)
    return Value(first, last, MONTH if reading.month else YEAR, basis)


def resolve(reading: Calendar, scope: Scope) -> Value:
    """The days of a reading that writes no year; UNRESOLVED where nothing fixes it."""
    year, basis = _year(reading, scope)
    return UNRESOLVED if year is None else in_year(reading, year, basis)


def _days(reading: Calendar, year: int) -> calendar.Interval:
    if reading.month is None:
        return calendar.part_of(calendar.years(year, year), reading.part)
    month = calendar.month(year, reading.month)
    if reading.day is None:
        return calendar.part_of(month, reading.part)
    last_day = min(reading.last_day or reading.day, month[1].day)
    first = date(year, reading.month, reading.day)
    return first, max(first, first.replace(day=last_day))


def _possible(reading: Calendar, year: int) -> calendar.Interval | None:
    try:
        return _days(reading, year)
    except ValueError:
        return None


def _spans(reading: Calendar, years: range) -> list[tuple[int, calendar.Interval]]:
    return [(year, span) for year in years if (span := _possible(reading, year))]


def _year(reading: Calendar, scope: Scope) -> tuple[int | None, str]:
    if reading.year_from is not None:
        return counted_year(reading.year_from, scope)
    if reading.turn:
        return _turned(reading, scope), CONTEXT if reading.turn_from == FOCUS else RELATIVE
    carrier = scope.carrier()
    if reading.weekday is not None and reading.day is not None:
        year = _fitting_weekday(reading, scope, carrier)
        if year is not None:
            return year, CONTEXT if scope.published is None else RELATIVE
    for known in scope.carriers():
        if _lends(known, reading, scope):
            carried = _possible(reading, known.year)
            return lent_year(known, carried, scope) + _turns(known, carried, scope), CONTEXT
    return _published_year(reading, scope), RELATIVE


def lent_year(carrier: Known, span: calendar.Interval, scope: Scope) -> int:
    """The year that a date lends: its own, or the one before where `span` in its own would come too late.

    "Le 12 mars 2012, la ville est prise. Elle était assiégée depuis décembre."
    """
    return carrier.year - (scope.is_before(carrier) and span[0] > carrier.value.last)


def _turns(carrier: Known, span: calendar.Interval, scope: Scope) -> bool:
    """Whether the year turns between a date and one after it: "le 28 décembre 2020", then "le 3 janvier"."""
    if span[1] >= carrier.value.first or scope.is_before(carrier):
        return False
    longest = _STORY_TURN if scope.moves_on_from(carrier) else _TURN
    return calendar.shifted(span[0], 1, "year") - carrier.value.last <= longest


def counted_year(year_from: tuple[str, int], scope: Scope) -> tuple[int | None, str]:
    """The year so many years from the article's day or from the date last named, and its basis."""
    origin, away = year_from
    if origin == FOCUS:
        year = scope.told.year if scope.told else None
        return None if year is None else year + away, CONTEXT
    return scope.published and scope.published.year + away, RELATIVE


def _turned(reading: Calendar, scope: Scope) -> int | None:
    """ "septembre dernier": the latest September that is over; "prochain": the first that has not begun."""
    if reading.turn_from == FOCUS:
        today = scope.focus and (scope.focus.value.last if reading.turn > 0 else scope.focus.value.first)
    else:
        today = scope.published
    if today is None:
        return None
    spans = _spans(reading, range(today.year - 1, today.year + 2))
    if reading.turn < 0:
        return max((year for year, (_first, last) in spans if last < today), default=None)
    return min((year for year, (first, _last) in spans if first > today), default=None)


def _fitting_weekday(reading: Calendar, scope: Scope, carrier: Known | None) -> int | None:
    """The year in which the day falls on its weekday: the carried one, or one near to what is known."""
    near = scope.published.year if scope.published else max(scope.written_years, default=None)
    if near is None:
        return None
    years = sorted(range(near - _NEAR_YEARS, near + _NEAR_YEARS + 1), key=lambda year: abs(year - near))
    if carrier:
        years.insert(0, carrier.year)
    spans = ((year, _possible(reading, year)) for year in years)
    return next((year for year, span in spans if span and span[0].weekday() == reading.weekday), None)


def _lends(carrier: Known, reading: Calendar, scope: Scope) -> bool:
    """Whether the year of a date named before is the better guess than the article's own."""
    carried = _possible(reading, carrier.year)
    if carried is None or scope.published is None or scope.rules(carrier) or scope.in_entry(carrier):
        return carried is not None
    if scope.goes_on_with(carrier):
        return True
    same_sentence = scope.in_same_sentence(carrier) or carrier.frames
    if scope.is_beside(carrier) and _is_of_late(reading, scope):
        return False
    if carrier.value.precision == YEAR and same_sentence and carrier.value.basis == RELATIVE:
        return not _contradicts(reading, carried, carrier, scope)
    if carrier.value.basis == RELATIVE or (carrier.adjectival and not same_sentence):
        return False
    if carrier.passing and not carrier.adjectival and scope.is_apart_from(carrier):
        return False
    if scope.is_ongoing or _contradicts(reading, carried, carrier, scope):
        return False
    if carried[1] < carrier.value.first and not _turns(carrier, carried, scope):
        return scope.is_before(carrier)
    return same_sentence or scope.goes_on_from(carrier) or not _is_news(reading, scope)


def _contradicts(reading: Calendar, carried: calendar.Interval, carrier: Known, scope: Scope) -> bool:
    """Whether the verb says that a day lies on the other side of the article's own than a year lent puts it.

    History is told in the future too, so that only a day that is soon to come goes before a year lent.
    """
    direction = scope.direction()
    if carried[0] > scope.published:
        return direction not in (*AHEAD, DUE) and carrier.value.last <= scope.published
    if direction not in AHEAD or carrier.frames:
        return False
    year = _published_year(reading, scope)
    return year is not None and _days(reading, year)[0] - scope.published <= _AT_HAND


def _is_news(reading: Calendar, scope: Scope) -> bool:
    """Whether the reading may well be a day near to the article's own, ahead of it only if the verb is."""
    year = _published_year(reading, scope)
    if year is None:
        return False
    away = _days(reading, year)[0] - scope.published
    return -_RECENT <= away <= (_RECENT if scope.direction() in (*AHEAD, DUE) else timedelta(0))


def _is_of_late(reading: Calendar, scope: Scope) -> bool:
    """Whether the article's own day puts the reading in the months before it, or ahead."""
    year = _published_year(reading, scope)
    return year is not None and scope.published - _days(reading, year)[0] <= _OF_LATE


def _published_year(reading: Calendar, scope: Scope) -> int | None:
    """The year that puts a day or a month on the side of the article's day that its verb tells.

    A term ("avant le 1er juin") is the nearest, unless the verb looks ahead, and so are what was to be
    ("devait partir le 3 mai") and a day that tells which thing is meant ("la fête du 14 juillet"), even if
    it does. A plan is to come, unless it would be so far off that it fell through.
    """
    today = scope.published
    if today is None:
        return None
    spans = _spans(reading, range(today.year - 1, today.year + 2))
    direction = scope.direction()
    either = scope.is_adjectival if direction == FUTURE else scope.is_term
    said = scope.focus_days
    if said and scope.in_same_sentence(said) and scope.verbs.is_reported(scope.start, scope.end):
        # "Il avait dit le 20 février qu'il partirait le 5 mars."
        return min((year for year, (first, _last) in spans if first >= said.value.first), default=None)
    if direction == DUE or either:
        return min(spans, key=lambda span: abs(span[1][0] - today), default=(None,))[0]
    ahead = min(((year, first) for year, (first, last) in spans if last >= today), default=(None, None))
    back = max((year for year, (first, _last) in spans if first <= today), default=None)
    if direction == PLANNED and ahead[1]:
        direction = FUTURE if ahead[1] - today <= _FAR else PAST
    if direction == UNKNOWN and ahead[1] and (reading.day or reading.month):
        direction = FUTURE if ahead[1] - today <= _SOON else PAST
    return ahead[0] if direction == FUTURE else back
