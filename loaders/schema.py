"""The eight tables: their columns, the values these admit, and the frozen set that holds them.

Every module that touches a table takes its column names from here, so that a column is renamed in one
place. Offsets (`START`, `END`) are half-open character positions in the decoded article; dates are ISO
days; lists are joined with `LIST_SEPARATOR`; an unknown value is the empty string (or a missing number).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

# Pandas takes longer to start than an article takes to read: who asks for no frame does not wait for it.
if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, str | float | None]

LIST_SEPARATOR = ";"

# Articles
ARTICLE_ID = "article_id"
TITLE = "title"
PUBLISHER = "publisher"
AUTHOR = "author"
URL = "url"
LANGUAGE = "language"
PUBLISHED = "published"
PUBLISHED_PRECISION = "published_precision"
PUBLISHED_BASIS = "published_basis"
N_CHARS = "n_chars"
N_SENTENCES = "n_sentences"
SHA256 = "sha256"
PATH = "path"
COPY_OF = "copy_of"

# A passage and what it reports
MENTION_ID = "mention_id"
EVENT_ID = "event_id"
START = "start"
END = "end"
QUOTE = "quote"
EVENT_TYPE = "event_type"
MODE = "mode"
QUAD_CLASS = "quad_class"
DATE_START = "date_start"
DATE_END = "date_end"
DATE_PRECISION = "date_precision"
DATE_TEXT = "date_text"
DATE_BASIS = "date_basis"
STATUS = "status"
CLAIMANT = "claimant"
SOURCE_ACTORS = "source_actors"
TARGET_ACTORS = "target_actors"
PLACES = "places"
NUMBER = "number"
UNIT = "unit"
RULE = "rule"

# Events
PLACE_ID = "place_id"
PLACE_PRECISION = "place_precision"
SUMMARY = "summary"
N_MENTIONS = "n_mentions"
N_ARTICLES = "n_articles"
DISAGREEMENTS = "disagreements"
N_SOURCES = "n_sources"

# Actors and places
ACTOR_ID = "actor_id"
NAME = "name"
KIND = "kind"
COUNTRY = "country"
ROLE = "role"
WIKIDATA = "wikidata"
ALIASES = "aliases"
FIRST_DATE = "first_date"
LAST_DATE = "last_date"
TEXT = "text"
LAT = "lat"
LON = "lon"
GEONAMES_ID = "geonames_id"

# Treaties
TREATY_ID = "treaty_id"
PARTIES = "parties"
SIGNED = "signed"
PLACE_SIGNED = "place_signed"
SIGNATORIES = "signatories"
ENTRY_INTO_FORCE = "entry_into_force"
ENDED = "ended"
PROVISION_ID = "provision_id"
TOPIC = "topic"
VALUE = "value"
PROVISION = "provision"
BASIS = "basis"
SOURCE = "source"

COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": (
        ARTICLE_ID, TITLE, PUBLISHER, AUTHOR, URL, LANGUAGE, PUBLISHED, PUBLISHED_PRECISION,
        PUBLISHED_BASIS, N_CHARS, N_SENTENCES, SHA256, PATH, COPY_OF,
    ),
    "event_mentions": (
        MENTION_ID, EVENT_ID, ARTICLE_ID, START, END, QUOTE, EVENT_TYPE, MODE, QUAD_CLASS, DATE_START,
        DATE_END, DATE_PRECISION, DATE_TEXT, DATE_BASIS, STATUS, CLAIMANT, SOURCE_ACTORS,
        TARGET_ACTORS, PLACES, NUMBER, UNIT, RULE,
    ),
    "events": (
        EVENT_ID, EVENT_TYPE, MODE, QUAD_CLASS, DATE_START, DATE_END, DATE_PRECISION, SOURCE_ACTORS,
        TARGET_ACTORS, PLACE_ID, PLACE_PRECISION, STATUS, SUMMARY, N_MENTIONS, N_ARTICLES,
        DISAGREEMENTS, N_SOURCES,
    ),
    "actors": (
        ACTOR_ID, NAME, KIND, COUNTRY, ROLE, WIKIDATA, ALIASES, N_MENTIONS, N_ARTICLES, FIRST_DATE,
        LAST_DATE,
    ),
    "actor_mentions": (ARTICLE_ID, START, END, TEXT, ACTOR_ID, MENTION_ID, ROLE),
    "places": (PLACE_ID, NAME, KIND, COUNTRY, LAT, LON, GEONAMES_ID),
    "treaties": (
        TREATY_ID, TITLE, PARTIES, SIGNED, PLACE_SIGNED, SIGNATORIES, ENTRY_INTO_FORCE, ENDED, STATUS,
    ),
    "provisions": (
        PROVISION_ID, TREATY_ID, TOPIC, VALUE, PROVISION, BASIS, ARTICLE_ID, START, END, QUOTE, SOURCE,
    ),
}  # fmt: skip

INTEGERS = frozenset({N_CHARS, N_SENTENCES, START, END, N_MENTIONS, N_ARTICLES, N_SOURCES})
FLOATS = frozenset({LAT, LON, NUMBER})

# The 16 PLOVER event types, from the most cooperative to the most conflictual by PLOVER's own score,
# each with the corner of the cooperation/conflict, verbal/material square that it lies in.
VERBAL_COOPERATION = "verbal cooperation"
MATERIAL_COOPERATION = "material cooperation"
VERBAL_CONFLICT = "verbal conflict"
MATERIAL_CONFLICT = "material conflict"
QUAD_CLASSES = (MATERIAL_COOPERATION, VERBAL_COOPERATION, VERBAL_CONFLICT, MATERIAL_CONFLICT)
EVENT_TYPES: dict[str, str] = {
    "AID": MATERIAL_COOPERATION,
    "COOPERATE": MATERIAL_COOPERATION,
    "RETREAT": MATERIAL_COOPERATION,
    "SUPPORT": VERBAL_COOPERATION,
    "CONCEDE": VERBAL_COOPERATION,
    "AGREE": VERBAL_COOPERATION,
    "CONSULT": VERBAL_COOPERATION,
    "REQUEST": VERBAL_CONFLICT,
    "REJECT": VERBAL_CONFLICT,
    "ACCUSE": VERBAL_CONFLICT,
    "THREATEN": VERBAL_CONFLICT,
    "PROTEST": MATERIAL_CONFLICT,
    "MOBILIZE": MATERIAL_CONFLICT,
    "SANCTION": MATERIAL_CONFLICT,
    "COERCE": MATERIAL_CONFLICT,
    "ASSAULT": MATERIAL_CONFLICT,
}

ACTUAL, PLANNED, ALLEGED, DENIED = STATUSES = ("actual", "planned", "alleged", "denied")
DAY, MONTH, SEASON, YEAR, RANGE, NONE = PRECISIONS = (
    "day", "month", "season", "year", "range", "none",
)  # fmt: skip
EXPLICIT, RELATIVE, CONTEXT = "explicit", "relative", "context"
DATE_BASES = (EXPLICIT, RELATIVE, CONTEXT, NONE)
STATED, INFERRED, UNKNOWN = PUBLISHED_BASES = ("stated", "inferred", "unknown")
PERSON, STATE, ORGANIZATION = ACTOR_KINDS = ("person", "state", "organization")
CITY, REGION, COUNTRY_PLACE = PLACE_KINDS = ("city", "region", "country")
ROLE_SOURCE, ROLE_TARGET = "source", "target"
FROM_ARTICLE, FROM_REFERENCE = "article", "reference"
TREATY_IDS = ("1961", "2000", "2024")


def split(value: str) -> list[str]:
    """The items of a list column's cell: [] for an empty one."""
    return value.split(LIST_SEPARATOR) if value else []


def join(items: list[str] | tuple[str, ...]) -> str:
    """The cell of a list column; repeated items are kept once, in their first order."""
    return LIST_SEPARATOR.join(dict.fromkeys(items))


def cells(table: str, rows: Iterable[Row]) -> Iterator[list[str | float | None]]:
    """The rows' values in the order of the table's declared columns; None where one is unknown.

    A column that a row leaves out is unknown there. Raises KeyError for an undeclared table or column.
    """
    columns = COLUMNS[table]
    for row in rows:
        if undeclared := row.keys() - set(columns):
            raise KeyError(f"{table}: no column {', '.join(sorted(undeclared))}; see COLUMNS in {__name__}")
        yield [_value(column, row.get(column)) for column in columns]


def _value(column: str, value: str | float | None) -> str | float | None:
    if column in FLOATS and value is not None:
        return float(value)
    return "" if value is None and column not in INTEGERS | FLOATS else value


def frame(table: str, rows: Iterable[Row]) -> pd.DataFrame:
    """A table from its rows, with its declared columns, in order, and their types.

    Raises KeyError for an undeclared table or column.
    """
    import pandas as pd

    columns = COLUMNS[table]
    values = list(cells(table, rows))
    data = {
        column: pd.array([row[at] for row in values], dtype=_dtype(column))
        for at, column in enumerate(columns)
    }
    return pd.DataFrame(data, columns=list(columns))


def _dtype(column: str) -> str:
    if column in INTEGERS:
        return "Int64"
    return "Float64" if column in FLOATS else "str"


@dataclass(frozen=True)
class Tables(Mapping[str, "pd.DataFrame"]):
    """The eight tables by name, as attributes and as a mapping, and the texts that their offsets count in.

    The frames are shared between readers and must not be changed in place.
    """

    articles: pd.DataFrame
    event_mentions: pd.DataFrame
    events: pd.DataFrame
    actors: pd.DataFrame
    actor_mentions: pd.DataFrame
    places: pd.DataFrame
    treaties: pd.DataFrame
    provisions: pd.DataFrame
    texts: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, table: str) -> pd.DataFrame:
        if table not in COLUMNS:
            raise KeyError(table)
        return getattr(self, table)

    def __iter__(self) -> Iterator[str]:
        return iter(COLUMNS)

    def __len__(self) -> int:
        return len(COLUMNS)


@dataclass(frozen=True)
class Rows:
    """The rows of the eight tables, by table, and the texts that their offsets count in."""

    tables: Mapping[str, list[Row]]
    texts: Mapping[str, str]

    def frames(self) -> Tables:
        """The same as frames."""
        return Tables(**{name: frame(name, rows) for name, rows in self.tables.items()}, texts=self.texts)
