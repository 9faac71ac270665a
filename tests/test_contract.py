"""The tables keep their contract: ids lead somewhere, quotes are the articles', values are admitted."""

from datetime import date

import pytest

import loaders
from loaders import schema
from loaders.schema import Tables, split
from tests.quality import gold


@pytest.fixture(scope="module", params=[gold.ARTICLES, gold.DEVELOPMENT], ids=["articles", "constructed"])
def tables(request) -> Tables:
    return loaders.load([request.param])


def _cells(tables: Tables, *columns: tuple[str, str]) -> set[str]:
    """All the ids in some list columns, each given with its table."""
    return {one for table, column in columns for cell in tables[table][column] for one in split(cell)}


@pytest.mark.parametrize("name", schema.COLUMNS)
def test_columns_are_those_declared(tables, name):
    assert tuple(tables[name].columns) == schema.COLUMNS[name]


@pytest.mark.parametrize("name", ["event_mentions", "actor_mentions", "provisions"])
def test_every_quote_is_the_article_s(tables, name):
    words = schema.TEXT if name == "actor_mentions" else schema.QUOTE
    rows = tables[name][tables[name][schema.ARTICLE_ID] != ""]
    assert len(rows)
    for row in rows.to_dict("records"):
        assert tables.texts[row[schema.ARTICLE_ID]][row[schema.START] : row[schema.END]] == row[words]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("articles", schema.ARTICLE_ID),
        ("event_mentions", schema.MENTION_ID),
        ("events", schema.EVENT_ID),
        ("actors", schema.ACTOR_ID),
        ("places", schema.PLACE_ID),
        ("treaties", schema.TREATY_ID),
        ("provisions", schema.PROVISION_ID),
    ],
)
def test_ids_are_unique(tables, name, key):
    assert tables[name][key].is_unique


def test_ids_lead_somewhere(tables):
    actors = _cells(
        tables,
        ("event_mentions", schema.SOURCE_ACTORS),
        ("event_mentions", schema.TARGET_ACTORS),
        ("event_mentions", schema.CLAIMANT),
        ("events", schema.SOURCE_ACTORS),
        ("events", schema.TARGET_ACTORS),
        ("actor_mentions", schema.ACTOR_ID),
    )
    assert actors <= set(tables.actors[schema.ACTOR_ID])
    places = _cells(tables, ("event_mentions", schema.PLACES), ("events", schema.PLACE_ID))
    assert places <= set(tables.places[schema.PLACE_ID])
    assert set(tables.event_mentions[schema.EVENT_ID]) == set(tables.events[schema.EVENT_ID])
    parts = _cells(tables, ("actor_mentions", schema.MENTION_ID))
    assert parts <= set(tables.event_mentions[schema.MENTION_ID])


@pytest.mark.parametrize(
    ("name", "column", "admitted"),
    [
        ("event_mentions", schema.EVENT_TYPE, set(schema.EVENT_TYPES)),
        ("event_mentions", schema.QUAD_CLASS, set(schema.QUAD_CLASSES)),
        ("event_mentions", schema.DATE_PRECISION, set(schema.PRECISIONS)),
        ("event_mentions", schema.DATE_BASIS, set(schema.DATE_BASES)),
        ("event_mentions", schema.STATUS, set(schema.STATUSES)),
        ("events", schema.STATUS, set(schema.STATUSES)),
        ("events", schema.DATE_PRECISION, set(schema.PRECISIONS)),
        ("events", schema.PLACE_PRECISION, {*schema.PLACE_KINDS, ""}),
        ("actors", schema.KIND, set(schema.ACTOR_KINDS)),
        ("places", schema.KIND, set(schema.PLACE_KINDS)),
        ("articles", schema.PUBLISHED_BASIS, set(schema.PUBLISHED_BASES)),
        ("treaties", schema.TREATY_ID, set(schema.TREATY_IDS)),
        ("provisions", schema.BASIS, {schema.FROM_ARTICLE, schema.FROM_REFERENCE}),
    ],
)
def test_values_are_admitted(tables, name, column, admitted):
    assert set(tables[name][column]) <= admitted


@pytest.mark.parametrize("name", ["event_mentions", "events"])
def test_days_are_days_and_run_forward(tables, name):
    for row in tables[name].to_dict("records"):
        start, end = row[schema.DATE_START], row[schema.DATE_END]
        days = [date.fromisoformat(day) for day in (start, end) if day]
        assert days == sorted(days)
        assert bool(days) == (row[schema.DATE_PRECISION] != schema.NONE)
        if row[schema.DATE_PRECISION] in (schema.DAY, schema.MONTH, schema.YEAR):
            assert start
            assert end


def test_an_event_counts_its_reports(tables):
    by_event = tables.event_mentions.groupby(schema.EVENT_ID)
    counted = tables.events.set_index(schema.EVENT_ID)
    for event_id, rows in by_event:
        assert counted.loc[event_id, schema.N_MENTIONS] == len(rows)
        assert counted.loc[event_id, schema.N_ARTICLES] == rows[schema.ARTICLE_ID].nunique()
        assert 1 <= counted.loc[event_id, schema.N_SOURCES] <= counted.loc[event_id, schema.N_ARTICLES]


def test_every_provision_says_where_it_is_from(tables):
    for row in tables.provisions.to_dict("records"):
        assert row[schema.SOURCE] if row[schema.BASIS] == schema.FROM_REFERENCE else row[schema.QUOTE]
