"""The words behind an event: its passages in their articles, and where the reports of it differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from loaders import schema
from loaders.schema import Tables
from views import theme

# Characters shown on either side of a quote whose paragraph is longer than that.
CONTEXT = 320
NOT_STATED = "not stated"
_LINE_ENDS = "\r\n"
# A date is one thing to a reader, whichever of its columns differ.
_DATE = (schema.DATE_START, schema.DATE_END, schema.DATE_PRECISION)


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote and the text around it; `cut_before` and `cut_after` if the paragraph goes on beyond."""

    before: str
    quote: str
    after: str
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What each report of an event says of one field, in words; `differs` if that cannot all be true."""

    field: str
    values: tuple[str, ...]
    differs: bool


def passage(text: str, start: int, end: int, context: int = CONTEXT) -> Passage:
    """`text[start:end]` in its paragraph, of which at most `context` characters are kept on either side.

    A cut falls between words. Half-open offsets, as everywhere.
    """
    first = max(text.rfind(mark, 0, start) + 1 for mark in _LINE_ENDS)
    last = min((at for mark in _LINE_ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    cut_before, cut_after = start - first > context, last - end > context
    if cut_before:
        first = _word_start(text, start - context, start)
    if cut_after:
        last = text.rfind(" ", end, end + context) if " " in text[end : end + context] else end + context
    return Passage(text[first:start], text[start:end], text[end:last], cut_before, cut_after)


def whole(text: str, start: int, end: int) -> Passage:
    """`text[start:end]` with all of the text around it."""
    return Passage(text[:start], text[start:end], text[end:])


def _word_start(text: str, at: int, limit: int) -> int:
    space = text.find(" ", at, limit)
    return space + 1 if space >= 0 else at


def told(tables: Tables, row: dict, context: int | None = CONTEXT) -> Passage:
    """The passage of a mention or provision; None as context for the whole article.

    Where the article's text is not at hand, or is no longer what the offsets count in, the quote alone.
    """
    text = tables.texts.get(row[schema.ARTICLE_ID], "")
    quote = row[schema.QUOTE]
    if pd.isna(row[schema.START]) or text[row[schema.START] : row[schema.END]] != quote:
        return Passage("", quote, "")
    cut = (text, row[schema.START], row[schema.END])
    return whole(*cut) if context is None else passage(*cut, context)


def reports(tables: Tables, event_id: str) -> list[dict]:
    """The mentions of an event as rows: by their article's day of publication, undated ones last."""
    mentions = tables.event_mentions
    rows = mentions[mentions[schema.EVENT_ID] == event_id].to_dict("records")
    published = dict(zip(tables.articles[schema.ARTICLE_ID], tables.articles[schema.PUBLISHED], strict=True))
    return sorted(
        rows,
        key=lambda row: (
            published.get(row[schema.ARTICLE_ID]) or "9999",
            row[schema.ARTICLE_ID],
            row[schema.START],
        ),
    )


def disagreement_matrix(tables: Tables, event_id: str) -> list[Comparison]:
    """What the reports of an event say field by field, what they disagree on first.

    A field counts as disagreed on where the event's row names it among its disagreements; one that all
    reports state alike is left out. Reports are in the order of `reports`.
    """
    rows = reports(tables, event_id)
    events = tables.events
    named = events.loc[events[schema.EVENT_ID] == event_id, schema.DISAGREEMENTS]
    disputed = {field for cell in named for field in schema.split(cell)}
    if disputed & set(_DATE):
        disputed.add(schema.DATE_START)
    compared = [
        Comparison(label, values, column in disputed)
        for column, label, values in _values(tables, rows)
        if len(set(values)) > 1
    ]
    return sorted(compared, key=lambda comparison: not comparison.differs)


def _values(tables: Tables, rows: Sequence[dict]) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    """Column, its heading, and each report's value in words."""
    actors, places = names(tables.actors, schema.ACTOR_ID), names(tables.places, schema.PLACE_ID)
    ways = {
        schema.DATE_START: when,
        schema.DATE_TEXT: lambda row: row[schema.DATE_TEXT],
        schema.STATUS: lambda row: theme.label(schema.STATUS, row[schema.STATUS]),
        schema.NUMBER: quantity,
        schema.PLACES: lambda row: listed(row[schema.PLACES], places),
        schema.SOURCE_ACTORS: lambda row: listed(row[schema.SOURCE_ACTORS], actors),
        schema.TARGET_ACTORS: lambda row: listed(row[schema.TARGET_ACTORS], actors),
        schema.EVENT_TYPE: what,
        schema.CLAIMANT: lambda row: listed(row[schema.CLAIMANT], actors),
    }
    headings = {schema.DATE_START: "When", schema.PLACES: "Where"}
    for column, way in ways.items():
        values = tuple(way(row) or NOT_STATED for row in rows)
        yield column, headings.get(column) or theme.heading(column), values


def names(frame: pd.DataFrame, key: str) -> dict[str, str]:
    """The names in a table of actors or places, by id."""
    return dict(zip(frame[key], frame[schema.NAME], strict=True))


def listed(cell: str, known: dict[str, str]) -> str:
    """A list cell of ids as names, "" for an empty one."""
    return ", ".join(known.get(item, item) for item in schema.split(cell))


def when(row: dict) -> str:
    """The date of an event or mention in words, "" without one."""
    start, end = row[schema.DATE_START], row[schema.DATE_END]
    return theme.when(start, end, row[schema.DATE_PRECISION]) if start or end else ""


def what(row: dict) -> str:
    """The kind of an event or mention, with its form: "Meets or talks (CONSULT), visit"."""
    form = theme.label(schema.MODE, row[schema.MODE]).lower()
    return theme.coded_type(row[schema.EVENT_TYPE]) + (f", {form}" if form else "")


def quantity(row: dict) -> str:
    """The number of a mention with its unit, "" without one."""
    number = row[schema.NUMBER]
    if pd.isna(number):
        return ""
    return f"{int(number) if number == int(number) else number:,} {row[schema.UNIT]}".strip()
