"""Which events a choice lets through, what there is to choose from, and the choice in words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from loaders import schema
from loaders.schema import Tables
from views import theme

# The Soviet Union's events count as Russia's.
SUCCESSORS = {"SUN": "RUS"}
# The values that stand for events without a place, and without an actor.
UNPLACED = UNNAMED = "none"

_VALUE = "value"


@dataclass(frozen=True, slots=True)
class Filters:
    """A choice of events. An empty tuple, or no years, lets every event through.

    `years` are the first and last year, inclusive. With `certain`, all days an event may lie on must fall
    within them; without, one day is enough. `undated` keeps events without a date while years are chosen.
    """

    years: tuple[int, int] | None = None
    certain: bool = False
    undated: bool = False
    actors: tuple[str, ...] = ()
    every_actor: bool = False
    event_types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from: the years, and each facet's values with name and number of events."""

    years: tuple[int, int] | None
    names: Mapping[str, Mapping[str, str]]
    counts: Mapping[str, Mapping[str, int]]

    def label(self, facet: str, value: str) -> str:
        return f"{self.names[facet].get(value, value)} ({self.counts[facet].get(value, 0)})"


@dataclass(frozen=True, slots=True)
class _Facet:
    """A field of `Filters` that lists values: its name in the URL and on the screen."""

    key: str
    title: str
    help: str = ""


FACETS = {
    "actors": _Facet(
        "actor",
        "Actors",
        "A state stands for its people and organizations too: North Korea includes Kim Jong-un. "
        "Russia includes the Soviet Union.",
    ),
    "event_types": _Facet("type", "Kinds of event"),
    "statuses": _Facet("status", "Status"),
    "places": _Facet("place", "Places", "A country includes the cities and regions in it."),
    "articles": _Facet("article", "Articles", "Events that at least one of these articles reports."),
}


def apply(tables: Tables, filters: Filters) -> Tables:
    """`tables` with the events that `filters` lets through, and the mentions of these events.

    A name that takes part in no event stays; articles, actors, places, treaties and provisions stay whole,
    and so do the other reports of a kept event.
    """
    events = tables.events[_kept(tables, filters)]
    mentions = tables.event_mentions
    mentions = mentions[mentions[schema.EVENT_ID].isin(events[schema.EVENT_ID])]
    names = tables.actor_mentions
    names = names[names[schema.MENTION_ID].isin(["", *mentions[schema.MENTION_ID]])]
    return replace(tables, events=events, event_mentions=mentions, actor_mentions=names)


def _kept(tables: Tables, filters: Filters) -> pd.Series:
    kept = _in_years(tables.events, filters)
    for facet in FACETS:
        chosen = getattr(filters, facet)
        if chosen:
            every = facet == "actors" and filters.every_actor
            kept &= _has(tables, facet, chosen, len(chosen) if every else 1)
    return kept


def _has(tables: Tables, facet: str, chosen: Sequence[str], at_least: int) -> pd.Series:
    pairs = _pairs(tables, facet)
    found = pairs[pairs[_VALUE].isin(chosen)].groupby(schema.EVENT_ID)[_VALUE].nunique()
    return tables.events[schema.EVENT_ID].isin(found.index[found >= at_least])


def _in_years(events: pd.DataFrame, filters: Filters) -> pd.Series:
    if filters.years is None:
        return pd.Series(True, index=events.index)
    # ISO days compare as text; an open end reaches as far as it can.
    first, last = (f"{filters.years[0]:04}-01-01", f"{filters.years[1]:04}-12-31")
    undated = _undated(events)
    start = events[schema.DATE_START].mask(events[schema.DATE_START] == "", "0000-01-01")
    end = events[schema.DATE_END].mask(events[schema.DATE_END] == "", "9999-12-31")
    inside = (start >= first) & (end <= last) if filters.certain else (start <= last) & (end >= first)
    return (inside & ~undated) | (undated & filters.undated)


def _undated(events: pd.DataFrame) -> pd.Series:
    return (events[schema.DATE_START] == "") & (events[schema.DATE_END] == "")


def _pairs(tables: Tables, facet: str) -> pd.DataFrame:
    """Every (event, value) that a facet can be asked for, each once."""
    return _PAIRS[facet](tables).drop_duplicates()


def _column_pairs(column: str):
    return lambda tables: _as_pairs(tables.events[schema.EVENT_ID], tables.events[column])


def _article_pairs(tables: Tables) -> pd.DataFrame:
    return _as_pairs(tables.event_mentions[schema.EVENT_ID], tables.event_mentions[schema.ARTICLE_ID])


def _actor_pairs(tables: Tables) -> pd.DataFrame:
    events, actors = tables.events, tables.actors
    listed = events[schema.SOURCE_ACTORS] + schema.LIST_SEPARATOR + events[schema.TARGET_ACTORS]
    named = _as_pairs(events[schema.EVENT_ID], listed.str.split(schema.LIST_SEPARATOR)).explode(_VALUE)
    country = dict(zip(actors[schema.ACTOR_ID], actors[schema.COUNTRY], strict=True))
    states = set(actors.loc[actors[schema.KIND] == schema.STATE, schema.ACTOR_ID])
    named[_VALUE] = named[_VALUE].replace(SUCCESSORS)
    seats = named.assign(**{_VALUE: named[_VALUE].map(country).replace(SUCCESSORS)})
    pairs = pd.concat([named, seats[seats[_VALUE].isin({SUCCESSORS.get(state, state) for state in states})]])
    nameless = events.loc[listed == schema.LIST_SEPARATOR, schema.EVENT_ID]
    return pd.concat([pairs[pairs[_VALUE] != ""], _as_pairs(nameless, UNNAMED)])


def _place_pairs(tables: Tables) -> pd.DataFrame:
    events, places = tables.events, tables.places
    direct = _as_pairs(events[schema.EVENT_ID], events[schema.PLACE_ID].replace("", UNPLACED))
    country = dict(zip(places[schema.PLACE_ID], places[schema.COUNTRY], strict=True))
    whole = places[places[schema.KIND] == schema.COUNTRY_PLACE]
    place_of = dict(zip(whole[schema.COUNTRY], whole[schema.PLACE_ID], strict=True))
    around = direct.assign(**{_VALUE: direct[_VALUE].map(country).map(place_of)})
    return pd.concat([direct, around.dropna()])


def _as_pairs(event_ids: pd.Series, values: pd.Series | str) -> pd.DataFrame:
    return pd.DataFrame({schema.EVENT_ID: event_ids, _VALUE: values})


_PAIRS = {
    "actors": _actor_pairs,
    "event_types": _column_pairs(schema.EVENT_TYPE),
    "statuses": _column_pairs(schema.STATUS),
    "places": _place_pairs,
    "articles": _article_pairs,
}


def choices(tables: Tables) -> Choices:
    """The years and values that occur, the most frequent value of each facet first."""
    counts = {facet: _pairs(tables, facet)[_VALUE].value_counts().to_dict() for facet in FACETS}
    named = {
        "actors": dict(zip(tables.actors[schema.ACTOR_ID], tables.actors[schema.NAME], strict=True))
        | {UNNAMED: "No actor named"},
        "event_types": {kind: theme.coded_type(kind) for kind in schema.EVENT_TYPES},
        "statuses": {status: theme.label(schema.STATUS, status) for status in schema.STATUSES},
        "places": dict(zip(tables.places[schema.PLACE_ID], tables.places[schema.NAME], strict=True))
        | {UNPLACED: "No place given"},
        "articles": dict(zip(tables.articles[schema.ARTICLE_ID], tables.articles[schema.TITLE], strict=True)),
    }
    names = {
        facet: _distinct({value: named[facet].get(value) or value for value in counts[facet]})
        for facet in FACETS
    }
    return Choices(_years(tables.events), names, counts)


def _distinct(names: dict[str, str]) -> dict[str, str]:
    """Names that several values share get their id, since a widget tells choices apart by what it shows."""
    shared = Counter(names.values())
    return {value: f"{name} [{value}]" if shared[name] > 1 else name for value, name in names.items()}


def _years(events: pd.DataFrame) -> tuple[int, int] | None:
    days = pd.concat([events[schema.DATE_START], events[schema.DATE_END]])
    years = days[days != ""].str[:4].astype(int)
    return (int(years.min()), int(years.max())) if len(years) else None


def describe(filters: Filters, tables: Tables) -> str:
    """`filters` in one line of plain words: "1990–2024, dates that may lie in them · Actors: North Korea"."""
    names = choices(tables).names
    parts = [_described_years(filters)]
    for facet, told in FACETS.items():
        chosen = [names[facet].get(value, value) for value in getattr(filters, facet)]
        every = facet == "actors" and filters.every_actor and len(chosen) > 1
        if chosen:
            parts.append(f"{told.title}{' (all together)' if every else ''}: {', '.join(chosen)}")
    return " · ".join(parts)


def _described_years(filters: Filters) -> str:
    if filters.years is None:
        return "All years"
    first, last = filters.years
    span = str(first) if first == last else f"{first}–{last}"
    sure = "certainly" if filters.certain else "possibly"
    return f"Events {sure} in {span}{', and those without a date' if filters.undated else ''}"


def tally(tables: Tables, filters: Filters) -> str:
    """How many events `filters` shows and how many it hides for want of a date, in one line."""
    events = tables.events
    shown = int(_kept(tables, filters).sum())
    would_show = int(_kept(tables, replace(filters, undated=True)).sum())
    hidden = would_show - shown
    line = f"{shown} of {len(events)} events shown"
    return f"{line}; {hidden} without a date hidden" if hidden else line


def loosen(tables: Tables, filters: Filters) -> list[tuple[str, int]]:
    """For each filter in use, its name and how many events would show without it; the most helpful first."""
    freed = {"Years": replace(filters, years=None)} if filters.years else {}
    for facet, told in FACETS.items():
        if getattr(filters, facet):
            freed[told.title] = replace(filters, **{facet: ()})
    counts = [(title, int(_kept(tables, looser).sum())) for title, looser in freed.items()]
    return sorted(counts, key=lambda counted: -counted[1])
