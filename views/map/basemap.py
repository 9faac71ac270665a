"""What the map is drawn on: outlines of the land, and the cities that countries are governed from."""

import csv
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders import schema

ASSETS = Path(__file__).resolve().parents[2] / "assets"
CREDIT = "Land: Natural Earth (public domain). Cities: GeoNames (CC BY 4.0)."
# The part of the world that the outlines cover: west, south, east, north in degrees.
WINDOW = (-12.0, -12.0, 192.0, 82.0)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer; `country` is an ISO 3166-1 alpha-3 code."""

    place_id: str
    name: str
    country: str
    lon: float
    lat: float


@cache
def land() -> list[list[list[Point]]]:
    """Polygons of land, each a list of rings (the outline, then its lakes) of (lon, lat)."""
    return _read("land.geojson")["coordinates"]


@cache
def lines() -> list[tuple[bool, list[Point]]]:
    """North Korea's land frontiers as (whether it is the demarcation line, [(lon, lat), ...])."""
    return [
        (feature["properties"]["demarcation"], path)
        for feature in _read("lines.geojson")["features"]
        for path in feature["geometry"]["coordinates"]
    ]


@cache
def always_shown() -> tuple[City, ...]:
    """The cities that the map shows even where nothing took place."""
    return tuple(_city(row[schema.PLACE_ID]) for row in _rows("basemap/cities.csv"))


@cache
def seats() -> dict[str, City]:
    """The city that each country, by its code, is governed from; that of a state no more included."""
    capitals = {row[schema.COUNTRY]: row[schema.PLACE_ID] for row in _rows("places.csv") if row["capital"]}
    former = {row["also_seat_of"]: row[schema.PLACE_ID] for row in _rows("basemap/cities.csv")}
    return {country: _city(place_id) for country, place_id in (capitals | former).items() if country}


def _city(place_id: str) -> City:
    if place_id not in _cities():
        raise ValueError(
            f"{ASSETS / 'basemap' / 'cities.csv'}: {place_id!r} is no city of places.csv; "
            "expected the place_id of one: mend the row, or add the city there"
        )
    return _cities()[place_id]


@cache
def _cities() -> dict[str, City]:
    return {
        row[schema.PLACE_ID]: City(
            row[schema.PLACE_ID],
            row[schema.NAME],
            row[schema.COUNTRY],
            float(row[schema.LON]),
            float(row[schema.LAT]),
        )
        for row in _rows("places.csv")
        if row[schema.KIND] == schema.CITY
    }


@cache
def regions() -> dict[str, tuple[float, float, float, float]]:
    """Roughly where a region lies, by its place id: west, south, east, north in degrees."""
    return {
        row[schema.PLACE_ID]: tuple(float(row[side]) for side in ("west", "south", "east", "north"))
        for row in _rows("basemap/regions.csv")
    }


def covers(lon: float, lat: float) -> bool:
    """Whether a point lies on the map."""
    west, south, east, north = WINDOW
    return west <= lon <= east and south <= lat <= north


def _read(name: str) -> dict:
    return json.loads((ASSETS / "basemap" / name).read_text(encoding="utf-8"))


def _rows(name: str) -> list[dict[str, str]]:
    with (ASSETS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
