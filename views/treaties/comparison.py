"""What each treaty says on each topic: every statement with its words and its source, none left out."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from loaders import schema
from loaders.schema import Tables
from views import theme

RATIFIED = "ratified"
CHARACTERISATION = "characterisation"

# Topics by section, in the order they are read; one that is not here comes last, under its own name.
SECTIONS: dict[str, dict[str, str]] = {
    "Formation": {
        schema.TITLE: "Title",
        schema.PARTIES: "Parties",
        schema.SIGNED: "Signed",
        schema.PLACE_SIGNED: "Signed at",
        schema.SIGNATORIES: "Signed by",
        RATIFIED: "Ratified",
        schema.ENTRY_INTO_FORCE: "In force since",
    },
    "Obligations": {
        "defense": "Defence",
        "qualifier": "Qualifiers of defence",
        "consultation": "Consultation",
        "nonaggression": "Non-aggression, no hostile pacts",
        "military_institutions": "Military institutions",
        "military_cooperation": "Military co-operation",
        "economic_cooperation": "Economic co-operation",
        "sanctions": "Sanctions",
        "unification_of_korea": "Unification of Korea",
    },
    "Duration": {"term": "Term", schema.ENDED: "End", "replaces": "Replaces"},
    "Further": {
        CHARACTERISATION: "What it is called",
        "articles": "Length",
        "authentic_languages": "Authentic languages",
        "registered": "Registered with the UN",
    },
}
_LANGUAGES = {"ru": "Russian", "ko": "Korean"}
_DETAIL = ": "  # a value gives its level first, then the words of the term


@dataclass(frozen=True, slots=True)
class Statement:
    """One provision as it is shown: `head` in a few words, `words` in full, a French quote where `quoted`.

    `provision` is the article of the treaty ("Art. 4"); `source` a citation; `value` as the table has it.
    """

    provision_id: str
    value: str
    head: str
    words: str
    quoted: bool
    provision: str
    source: str


@dataclass(frozen=True, slots=True)
class Row:
    """A topic across the treaties: `cells` by treaty id, empty where no source states it."""

    section: str
    topic: str
    label: str
    cells: dict[str, tuple[Statement, ...]]


def comparison(tables: Tables) -> list[Row]:
    """The topics that any treaty has a statement on, in reading order; reference statements come first."""
    cells: dict[tuple[str, str], list[Statement]] = {}
    told = _Told(tables)
    for provision in sorted(tables.provisions.to_dict("records"), key=_order):
        key = topic_of(provision[schema.TOPIC]), provision[schema.TREATY_ID]
        cells.setdefault(key, []).append(told.statement(provision))
    treaties = list(tables.treaties[schema.TREATY_ID])
    return [
        Row(section, topic, label, {one: tuple(cells.get((topic, one), ())) for one in treaties})
        for section, topic, label in _topics(topic for topic, _ in cells)
    ]


def topic_of(topic: str) -> str:
    """The row that a topic of the table stands in: both sides' ratifications share one."""
    return RATIFIED if topic.startswith(RATIFIED) else topic


def table(rows: list[Row], tables: Tables) -> pd.DataFrame:
    """The rows of `provisions` that the comparison shows, in its order."""
    shown = [one.provision_id for row in rows for cell in row.cells.values() for one in cell]
    provisions = tables.provisions.set_index(schema.PROVISION_ID, drop=False).loc[shown]
    return provisions.reset_index(drop=True)


def _topics(found: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    present = dict.fromkeys(found)
    for section, labels in SECTIONS.items():
        yield from ((section, topic, label) for topic, label in labels.items() if topic in present)
    known = {topic for labels in SECTIONS.values() for topic in labels}
    yield from (
        ("Further", topic, theme.label(schema.TOPIC, topic)) for topic in present if topic not in known
    )


def _order(provision: dict) -> tuple:
    return provision[schema.BASIS] != schema.FROM_REFERENCE, provision[schema.VALUE] == ""


class _Told:
    """How a provision reads, with the names of actors and the citations of articles at hand."""

    def __init__(self, tables: Tables) -> None:
        articles = tables.articles.to_dict("records")
        self.cited = {row[schema.ARTICLE_ID]: _cite(row) for row in articles}
        self.names = dict(zip(tables.actors[schema.ACTOR_ID], tables.actors[schema.NAME], strict=True))

    def statement(self, provision: dict) -> Statement:
        quoted = provision[schema.BASIS] == schema.FROM_ARTICLE
        head, _, detail = self._read(provision).partition(_DETAIL)
        article = provision[schema.ARTICLE_ID]
        return Statement(
            provision[schema.PROVISION_ID],
            provision[schema.VALUE],
            head[:1].upper() + head[1:],
            provision[schema.QUOTE] if quoted else detail[:1].upper() + detail[1:],
            quoted,
            provision[schema.PROVISION],
            self.cited.get(article, article) if quoted else provision[schema.SOURCE],
        )

    def _read(self, provision: dict) -> str:
        topic, value = provision[schema.TOPIC], provision[schema.VALUE]
        if topic.startswith(RATIFIED + "_") and value:
            state = topic.removeprefix(RATIFIED + "_")
            return f"{self.names.get(state, state)}, {_day(value)}"
        words = self.names | _LANGUAGES
        return " · ".join(words.get(item, _day(item)) for item in schema.split(value))


def _cite(article: dict) -> str:
    """An article in a few words; what is chosen shows the rest."""
    name = article[schema.PUBLISHER] or article[schema.TITLE] or article[schema.ARTICLE_ID]
    return f"{name}, {_day(article[schema.PUBLISHED]) if article[schema.PUBLISHED] else 'undated'}"


def _day(value: str) -> str:
    """An ISO day, month or pair of days in words; any other value as it is."""
    first, _, last = value.partition("/")
    try:
        return theme.when(first, last or first)
    except ValueError:
        return value
