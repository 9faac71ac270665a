"""Marks in lanes: which there are, in which order, and a row for each mark so that none hides another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loaders import schema
from views.timeline.marks import BY_TYPE, GROUP, Mark, group

# Lanes beyond these, the smallest, share one; every kind of event, and what names nobody, keeps its own.
MOST_LANES = len(schema.EVENT_TYPES)
OTHERS = "others"
# A browser takes seconds to draw more marks than these, and a reader is lost in a lane of more rows: its
# marks are then shown in groups.
MOST_MARKS, MOST_ROWS = 2000, 24

# Rows are kept apart for the narrowest screen; on a wider one the marks only get more air.
_NARROWEST_CHART = 330
_MARK_WIDTH = 16


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane's marks, each in its row (0 is the top one)."""

    lane_id: str
    name: str
    placed: tuple[tuple[Mark, int], ...]

    @property
    def rows(self) -> int:
        return 1 + max((row for _, row in self.placed), default=0)

    @property
    def n_events(self) -> int:
        return sum(len(mark.ids) for mark, _ in self.placed)


def arrange(
    marks: Iterable[Mark], names: dict[str, str], lanes: str, first: datetime, last: datetime
) -> list[Lane]:
    """The lanes of `marks` between `first` and `last`, the fullest first; event types from help to harm.

    The lane of the events that name none comes last.
    """
    members: dict[str, list[Mark]] = {}
    for mark in marks:
        members.setdefault(mark.lane, []).append(mark)
    many = sum(map(len, members.values())) > MOST_MARKS
    order = sorted(filter(None, members), key=lambda lane: _rank(lane, len(members[lane]), lanes))
    nameless = [lane for lane in members if not lane]
    room = MOST_LANES - len(nameless)
    if len(order) > room:
        kept, rest = order[: room - 1], order[room - 1 :]
        members[OTHERS] = sorted(
            (m for lane in rest for m in members[lane]), key=lambda mark: (mark.at, mark.ids)
        )
        order, names = [*kept, OTHERS], names | {OTHERS: f"{len(rest)} others"}
    return [
        Lane(lane, names.get(lane) or lane, tuple(_placed(members[lane], first, last, many)))
        for lane in (*order, *nameless)
    ]


def _placed(marks: Sequence[Mark], first: datetime, last: datetime, many: bool) -> list[tuple[Mark, int]]:
    """The marks of a lane in rows: one by one or, where there are too many for that, in groups."""
    placed = [] if many else stack(marks, first, last)
    if many or any(row >= MOST_ROWS for _, row in placed):
        placed = stack(group(marks, last - first), first, last)
    return placed


def _rank(lane: str, n_marks: int, lanes: str) -> tuple:
    if lanes == BY_TYPE:
        return (
            list(schema.EVENT_TYPES).index(lane) if lane in schema.EVENT_TYPES else len(schema.EVENT_TYPES),
            lane,
        )
    return (-n_marks, lane)


def stack(marks: Sequence[Mark], first: datetime, last: datetime) -> list[tuple[Mark, int]]:
    """Each mark with the first row that is free where the mark and its days lie, in the order given."""
    pad = (last - first) * (_MARK_WIDTH / 2 / _NARROWEST_CHART)
    ends: list[datetime] = []
    placed = []
    for mark, left, right in sorted(_spans(marks, first, last, pad), key=lambda span: (span[1], span[0].ids)):
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        ends[row : row + 1] = [right]
        placed.append((mark, row))
    return placed


def _spans(marks: Iterable[Mark], first: datetime, last: datetime, pad: timedelta):
    for mark in marks:
        whole = mark.shape != GROUP
        left = max(mark.start or first, first) if whole else mark.at
        right = min(mark.end or last, last) if whole else mark.at
        # Half a mark's width of air at the ends, lest two lines meet and read as one.
        yield mark, min(left - pad / 4, mark.at - pad), max(right + pad / 4, mark.at + pad)
