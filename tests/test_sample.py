"""The constructed tables keep the promises of the real ones, and cover what they say they cover."""

import pytest

from loaders import schema as s


@pytest.mark.parametrize("table", ["event_mentions", "provisions", "actor_mentions"])
def test_every_quote_stands_where_its_offsets_say(tables, table):
    words = s.TEXT if table == "actor_mentions" else s.QUOTE
    spans = tables[table][tables[table][s.START].notna()]
    assert len(spans)
    for row in spans.to_dict("records"):
        assert tables.texts[row[s.ARTICLE_ID]][row[s.START] : row[s.END]] == row[words]


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        ("events", s.STATUS, s.STATUSES),
        ("events", s.QUAD_CLASS, s.QUAD_CLASSES),
        ("events", s.DATE_PRECISION, s.PRECISIONS),
        ("events", s.PLACE_PRECISION, (*s.PLACE_KINDS, "")),
        ("articles", s.PUBLISHED_BASIS, s.PUBLISHED_BASES),
        ("actors", s.KIND, s.ACTOR_KINDS),
        ("provisions", s.BASIS, (s.FROM_ARTICLE, s.FROM_REFERENCE)),
    ],
)
def test_every_declared_value_occurs_and_no_other(tables, table, column, values):
    assert set(tables[table][column]) == set(values)


def test_keys_are_unique_and_references_resolve(tables):
    for table, key in {
        "articles": s.ARTICLE_ID, "event_mentions": s.MENTION_ID, "events": s.EVENT_ID,
        "actors": s.ACTOR_ID, "places": s.PLACE_ID, "treaties": s.TREATY_ID, "provisions": s.PROVISION_ID,
    }.items():  # fmt: skip
        assert tables[table][key].is_unique, table
    assert set(tables.event_mentions[s.EVENT_ID]) == set(tables.events[s.EVENT_ID])
    named = {actor for cell in tables.events[s.SOURCE_ACTORS] for actor in s.split(cell)}
    assert named <= set(tables.actors[s.ACTOR_ID])
    assert set(tables.events[s.PLACE_ID]) - {""} <= set(tables.places[s.PLACE_ID])
