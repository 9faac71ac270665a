"""What is where: the tables read as spots, journeys between them, and what cannot be put on the map."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from loaders import schema
from loaders.schema import Tables
from views.map import basemap

CONSULT, VISIT = "CONSULT", "visit"
# From sharp to vague: an event is drawn as vaguely as its place or its precision says, whichever is vaguer.
_VAGUENESS = (schema.CITY, schema.REGION, schema.COUNTRY_PLACE)
NO_PLACE, OFF_MAP, NOT_LOCATED = "No place stated", "Outside the map", "Place not located"
NO_LINE = "Visits without a line"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, of kind city, region or country, and the ids of the events there."""

    key: str
    kind: str
    name: str
    country: str
    lon: float
    lat: float
    ids: tuple[str, ...] = ()
    always_shown: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """Visits from a seat of government to a spot; `as_fact` if at least one of them is reported as fact."""

    start: Spot
    end: Spot
    ids: tuple[str, ...]
    as_fact: bool

    @property
    def key(self) -> str:
        return f"{self.start.key}>{self.end.key}"

    @property
    def name(self) -> str:
        return f"{self.start.name} → {self.end.name}"


@dataclass(frozen=True, slots=True)
class Aside:
    """Events that the map cannot show, named by the reason."""

    name: str
    ids: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"aside:{self.name}"


@dataclass(frozen=True)
class Scene:
    """All that the map shows and all that it cannot, the cities that are always shown first."""

    spots: tuple[Spot, ...]
    routes: tuple[Route, ...]
    asides: tuple[Aside, ...]

    def ids(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The events behind what the reader chose, each once; a key of an earlier filter gives none."""
        return tuple(dict.fromkeys(event for key in keys for event in self._ids.get(key, ())))

    def arrivals(self, spot: Spot) -> int:
        return sum(len(route.ids) for route in self.routes if route.end.key == spot.key)

    def departures(self, spot: Spot) -> int:
        return sum(len(route.ids) for route in self.routes if route.start.key == spot.key)

    def tip(self, item: Spot | Route) -> str:
        """What is said of a thing that the pointer rests on, in one or two lines."""
        if isinstance(item, Route):
            doubt = "" if item.as_fact else ", none reported as fact"
            return f"{item.name}: {counted(len(item.ids), 'visit')}{doubt}"
        vague = "" if item.kind == schema.CITY else f" (somewhere in this {item.kind})"
        return (
            f"{item.name}{vague}: {counted(len(item.ids), 'event')}\n"
            f"{counted(self.arrivals(item), 'visit')} in, {counted(self.departures(item), 'visit')} out"
        )

    @cached_property
    def _ids(self) -> Mapping[str, tuple[str, ...]]:
        return {item.key: item.ids for item in (*self.spots, *self.routes, *self.asides)}


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def read(tables: Tables) -> Scene:
    """The scene of the events in `tables`: each at one spot or in one aside, visits on routes too."""
    places = tables.places.set_index(schema.PLACE_ID)
    always = (_from_city(city, always_shown=True) for city in basemap.always_shown())
    spots = {spot.key: spot for spot in always}
    found: dict[str, list[str]] = defaultdict(list)
    spot_of: dict[str, str] = {}
    grouped = tables.events.groupby([schema.PLACE_ID, schema.PLACE_PRECISION], sort=False)
    for (place_id, precision), events in grouped[schema.EVENT_ID]:
        spot = _spot(places, place_id, precision)
        if isinstance(spot, Spot):
            spots.setdefault(spot.key, spot)
            spot_of |= dict.fromkeys(events, spot.key)
        found[spot if isinstance(spot, str) else spot.key] += events.tolist()
    spots = {key: replace(spot, ids=tuple(found.pop(key, ()))) for key, spot in spots.items()}
    routes, no_line = _routes(tables, spots, spot_of)
    return Scene(
        spots=tuple(
            {**spots, **{spot.key: spot for route in routes for spot in (route.start, route.end)}}.values()
        ),
        routes=tuple(routes),
        asides=tuple(Aside(name, tuple(ids)) for name, ids in ({**found, NO_LINE: no_line}).items() if ids),
    )


def _spot(places: pd.DataFrame, place_id: str, precision: str) -> Spot | str:
    """Where events of a place and a precision are drawn, or the reason why they are not."""
    if not place_id:
        return NO_PLACE
    if place_id not in places.index or places.loc[place_id, [schema.LAT, schema.LON]].isna().any():
        return NOT_LOCATED
    place = places.loc[place_id]
    lon, lat = float(place[schema.LON]), float(place[schema.LAT])
    if not basemap.covers(lon, lat):
        return OFF_MAP
    kind = max(place[schema.KIND], precision or schema.CITY, key=_VAGUENESS.index)
    name = place[schema.NAME] if kind == place[schema.KIND] else f"Around {place[schema.NAME]}"
    return Spot(f"{kind}:{place_id}", kind, name, place[schema.COUNTRY], lon, lat)


def _from_city(city: basemap.City, always_shown: bool = False) -> Spot:
    key = f"{schema.CITY}:{city.place_id}"
    return Spot(key, schema.CITY, city.name, city.country, city.lon, city.lat, always_shown=always_shown)


def _routes(
    tables: Tables, spots: Mapping[str, Spot], spot_of: Mapping[str, str]
) -> tuple[list[Route], list[str]]:
    """One route for each seat and spot that visits join, and the placed visits with no start on the map."""
    visits = [visit for visit in _visits(tables.events) if visit[0] in spot_of]
    countries = dict(zip(tables.actors[schema.ACTOR_ID], tables.actors[schema.COUNTRY], strict=True))
    seats = {travellers: _seats(travellers, countries) for travellers in {visit[2] for visit in visits}}
    stops = {seat.key: seat for starts in seats.values() for seat in starts} | spots
    joined: dict[tuple[str, str], list[tuple[str, bool]]] = defaultdict(list)
    for event, status, travellers in visits:
        for seat in seats[travellers]:
            if not _at_home(seat, stops[spot_of[event]]):
                joined[seat.key, spot_of[event]].append((event, status == schema.ACTUAL))
    routes = [
        Route(stops[start], stops[end], tuple(event for event, _ in found), any(fact for _, fact in found))
        for (start, end), found in joined.items()
    ]
    return routes, [event for event, _, travellers in visits if not seats[travellers]]


def _at_home(start: Spot, end: Spot) -> bool:
    """Whether a journey cannot be told from staying where one is."""
    return start.key == end.key or (end.kind == schema.COUNTRY_PLACE and start.country == end.country)


def _visits(events: pd.DataFrame) -> Iterable[tuple[str, str, str]]:
    visits = events[(events[schema.EVENT_TYPE] == CONSULT) & (events[schema.MODE] == VISIT)]
    columns = (schema.EVENT_ID, schema.STATUS, schema.SOURCE_ACTORS)
    return zip(*(visits[column] for column in columns), strict=True)


def _seats(travellers: str, countries: Mapping[str, str]) -> list[Spot]:
    """The seats of government, on the map, of the countries that the travellers come from, each once."""
    codes = (countries.get(actor) or actor for actor in schema.split(travellers))
    cities = (basemap.seats().get(code) for code in codes)
    spots = (_from_city(city) for city in cities if city and basemap.covers(city.lon, city.lat))
    return list({spot.key: spot for spot in spots}.values())
