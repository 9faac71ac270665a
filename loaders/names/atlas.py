"""Where things are: assets/places.csv, its cities and regions by their names.

An analyst adds a row; a row that cannot be read is an error that names the file and the line.
"""

from dataclasses import dataclass
from functools import cache

from loaders import schema
from loaders.lexicon import LexiconError, items, table
from loaders.names.words import Phrasebook


@dataclass(frozen=True, slots=True)
class Place:
    """A row of assets/places.csv: `country` is ISO 3166-1 alpha-3, `lat` and `lon` WGS 84 degrees.

    A `minor` place is one whose name is as often something else's: it counts only where something is there.
    """

    place_id: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    geonames_id: str
    capital: bool
    minor: bool
    aliases: tuple[str, ...]


@cache
def places() -> dict[str, Place]:
    """assets/places.csv by place_id; a country's names are those of its state."""
    columns = (
        schema.PLACE_ID, schema.NAME, schema.KIND, schema.COUNTRY, schema.LAT, schema.LON, schema.GEONAMES_ID,
        "capital", "minor", schema.ALIASES, schema.SOURCE,
    )  # fmt: skip
    found: dict[str, Place] = {}
    for place, row in table("places", columns):
        if row[schema.KIND] not in schema.PLACE_KINDS:
            raise LexiconError(
                f"{place}: kind {row[schema.KIND]!r} is none of {', '.join(schema.PLACE_KINDS)}"
            )
        try:
            lat, lon = float(row[schema.LAT]), float(row[schema.LON])
        except ValueError as error:
            raise LexiconError(f"{place}: lat and lon must be decimal degrees ({error})") from error
        found[row[schema.PLACE_ID]] = Place(
            row[schema.PLACE_ID], row[schema.NAME], row[schema.KIND], row[schema.COUNTRY], lat, lon,
            row[schema.GEONAMES_ID], bool(row["capital"]), bool(row["minor"]), items(row[schema.ALIASES]),
        )  # fmt: skip
    return found


@cache
def place_phrases() -> Phrasebook[tuple[str, str]]:
    """(alias, place_id) of every city and region, by the alias."""
    book: Phrasebook[tuple[str, str]] = Phrasebook()
    for place in places().values():
        for alias in place.aliases:
            book.add(alias, (alias, place.place_id))
    return book


@cache
def capitals() -> dict[str, str]:
    """The place_id of each country's capital."""
    return {place.country: place.place_id for place in places().values() if place.capital}
