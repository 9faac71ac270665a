"""Events as marks: which lane each stands in, which days it may cover, and where inside them it is drawn."""

import html
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from loaders import schema
from loaders.schema import Tables
from views import theme
from views.export import BETWEEN, PLACE, QUOTES, WHEN, WHO, WHOM, event_rows

POINT, DAYS, WHISKER, GROUP = "point", "days", "whisker", "group"
BY_ACTOR, BY_TYPE, BY_PLACE, BY_ARTICLE = "actor", "type", "place", "article"
_DAY = timedelta(days=1)
_NOON = timedelta(hours=12)
# Longer windows are grouped by month, and by year.
_DAILY, _MONTHLY = timedelta(days=366), timedelta(days=12 * 366)
_QUOTE_LENGTH = 140
_LINE_LENGTH = 46

Window = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Mark:
    """One event, or a group of events, in the part of its days that the window shows.

    It stands `at` a moment; `start` and `end` (exclusive) are the days it may cover, None where open.
    """

    ids: tuple[str, ...]
    lane: str
    shape: str
    at: datetime
    start: datetime | None
    end: datetime | None
    quad: str
    status: str
    hover: str


def extent(tables: Tables) -> Window | None:
    """From the first day of the first year to the last of the last year of any event; None without dates."""
    events = tables.events
    days = [day for column in (schema.DATE_START, schema.DATE_END) for day in events[column] if day]
    return (date(int(min(days)[:4]), 1, 1), date(int(max(days)[:4]), 12, 31)) if days else None


def undated_ids(tables: Tables) -> list[str]:
    """The events that no date is known of, in table order."""
    events = tables.events
    return events.loc[
        (events[schema.DATE_START] == "") & (events[schema.DATE_END] == ""), schema.EVENT_ID
    ].tolist()


def read_marks(tables: Tables, lanes: str, window: Window) -> list[Mark]:
    """One mark for each dated event that may lie in `window`, by the days it starts on, then by its id.

    `lanes` is one of `BY_ACTOR`, `BY_TYPE`, `BY_PLACE`, `BY_ARTICLE`.
    """
    lane_of = _lane_finder(tables, lanes)
    rows = event_rows(tables, tables.events[schema.EVENT_ID]).to_dict("records")
    marks = [mark for row in rows if (mark := _mark(row, lane_of(row), window))]
    return sorted(marks, key=lambda mark: (mark.start or datetime.min, mark.end or datetime.max, mark.ids))


def _mark(row: dict, lane: str, window: Window) -> Mark | None:
    start, end = _moments(row[schema.DATE_START], row[schema.DATE_END])
    first, last = _moment(window[0]), _moment(window[1]) + _DAY
    if not (start or end) or (start and start >= last) or (end and end <= first):
        return None
    return Mark(
        ids=(row[schema.EVENT_ID],),
        lane=lane,
        shape=_shape(row, start, end),
        at=_middle(start, end, first, last),
        start=start,
        end=end,
        quad=row[schema.QUAD_CLASS],
        status=row[schema.STATUS],
        hover=_hover(row),
    )


def _moments(start: str, end: str) -> tuple[datetime | None, datetime | None]:
    return (
        _moment(date.fromisoformat(start)) if start else None,
        _moment(date.fromisoformat(end)) + _DAY if end else None,
    )


def _moment(day: date) -> datetime:
    return datetime.combine(day, time())


def _shape(row: dict, start: datetime | None, end: datetime | None) -> str:
    if row[schema.DATE_PRECISION] != schema.DAY or not (start and end):
        return WHISKER
    return POINT if end - start == _DAY else DAYS


def _middle(start: datetime | None, end: datetime | None, first: datetime, last: datetime) -> datetime:
    """Half-way through the days that show; at the known end, where the other is open and this one shows."""
    if end is None and start >= first:
        return start
    if start is None and end <= last:
        return end
    left, right = max(start or first, first), min(end or last, last)
    return left + (right - left) / 2


def year_of(date_start: str, date_end: str) -> int:
    """The year that an event is counted in: that of the middle of its days, or of its one known end."""
    start, end = _moments(date_start, date_end)
    return (start + (end - start) / 2 if start and end else start or end - _NOON).year


def _lane_finder(tables: Tables, lanes: str) -> Callable[[dict], str]:
    if lanes == BY_TYPE:
        return lambda row: row[schema.EVENT_TYPE]
    if lanes == BY_PLACE:
        return lambda row: row[schema.PLACE_ID]
    if lanes == BY_ARTICLE:
        mentions = tables.event_mentions.drop_duplicates(schema.EVENT_ID)
        first = dict(zip(mentions[schema.EVENT_ID], mentions[schema.ARTICLE_ID], strict=True))
        return lambda row: first.get(row[schema.EVENT_ID], "")
    return lambda row: (
        schema.split(row[schema.SOURCE_ACTORS]) + schema.split(row[schema.TARGET_ACTORS]) + [""]
    )[0]


def lane_names(tables: Tables, lanes: str) -> dict[str, str]:
    """The name of every lane there may be; "" is the lane of events that state none."""
    if lanes == BY_TYPE:
        return {kind: theme.coded_type(kind) for kind in schema.EVENT_TYPES}
    if lanes == BY_PLACE:
        named = zip(tables.places[schema.PLACE_ID], tables.places[schema.NAME], strict=True)
        return dict(named) | {"": "No place given"}
    if lanes == BY_ARTICLE:
        return {row[schema.ARTICLE_ID]: row[schema.TITLE] for row in tables.articles.to_dict("records")}
    named = zip(tables.actors[schema.ACTOR_ID], tables.actors[schema.NAME], strict=True)
    return dict(named) | {"": "No actor named"}


def group(marks: Iterable[Mark], shown: timedelta) -> list[Mark]:
    """The marks of a lane, those of one quad class, status and stretch of time put together as one.

    The stretch is a year, a month or a day, by how much time is `shown`. A mark alone in it stays itself.
    """
    length = _length_of_a_group(shown)
    together: dict[tuple, list[Mark]] = {}
    for mark in marks:
        together.setdefault((mark.quad, mark.status, _stretch(mark.at, length)), []).append(mark)
    return [
        _grouped(members, *stretch) if len(members) > 1 else members[0]
        for (_, _, stretch), members in together.items()
    ]


def _length_of_a_group(shown: timedelta) -> str:
    return schema.YEAR if shown > _MONTHLY else schema.MONTH if shown > _DAILY else schema.DAY


def _stretch(at: datetime, length: str) -> tuple[datetime, datetime]:
    if length == schema.YEAR:
        return datetime(at.year, 1, 1), datetime(at.year + 1, 1, 1)
    if length == schema.MONTH:
        start = datetime(at.year, at.month, 1)
        return start, (start + timedelta(days=31)).replace(day=1)
    start = datetime.combine(at.date(), time())
    return start, start + _DAY


def _grouped(members: list[Mark], start: datetime, end: datetime) -> Mark:
    days = theme.when(start.date().isoformat(), (end - _DAY).date().isoformat())
    relation = theme.label(schema.QUAD_CLASS, members[0].quad)
    status = theme.label(schema.STATUS, members[0].status)
    return Mark(
        ids=tuple(event_id for mark in members for event_id in mark.ids),
        lane=members[0].lane,
        shape=GROUP,
        at=start + (end - start) / 2,
        start=start,
        end=end,
        quad=members[0].quad,
        status=members[0].status,
        hover=f"<b>{len(members)} events</b><br>{html.escape(relation)}<br>{html.escape(status)}<br>{days}",
    )


def _hover(row: dict) -> str:
    dated = row[WHEN] + (f" (“{row[schema.DATE_TEXT]}”)" if row[schema.DATE_TEXT] else "")
    sources = f"{row[schema.N_SOURCES]} independent source{'' if row[schema.N_SOURCES] == 1 else 's'}"
    who = " → ".join(filter(None, (row[WHO], row[WHOM])))
    facts = [who, dated, f"{theme.label(schema.STATUS, row[schema.STATUS])} · {sources}", row[PLACE]]
    quote = textwrap.shorten(row[QUOTES].split(BETWEEN)[0], _QUOTE_LENGTH, placeholder=" …")
    lines = [
        f"<b>{_escaped(theme.coded_type(row[schema.EVENT_TYPE]))}</b>",
        *(_escaped(fact) for fact in facts if fact),
    ]
    return "<br>".join([*lines, f"<i>« {_escaped(quote)} »</i>"] if quote else lines)


def _escaped(text: str) -> str:
    return "<br>".join(html.escape(line) for line in textwrap.wrap(text, _LINE_LENGTH))
