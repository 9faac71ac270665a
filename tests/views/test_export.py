"""What is taken away says what it shows, holds the rows of the screen, and runs nothing from the articles."""

import csv
import io
import re
from datetime import date
from html.parser import HTMLParser

import plotly.graph_objects as go
import pytest

from loaders import schema
from tests.sample import HOSTILE, HOSTILE_SCRIPT
from views import export, theme

IDS = ["e26", "e01", "e04"]


@pytest.fixture
def rows(tables):
    return export.event_rows(tables, IDS)


@pytest.fixture
def chart():
    return theme.style(go.Figure(go.Scatter(x=[1], y=[2], hovertext=[HOSTILE + HOSTILE_SCRIPT])))


class Tags(HTMLParser):
    """The start tags of a document, with their attributes."""

    def __init__(self, document: str):
        super().__init__()
        self.found: list[tuple[str, dict]] = []
        self.feed(document)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def test_a_row_an_event_in_the_order_asked_with_every_passage(tables, rows):
    assert list(rows[schema.EVENT_ID]) == IDS
    visit = rows.set_index(schema.EVENT_ID).loc["e01"]
    assert visit[[export.WHEN, export.WHO, export.WHOM, export.PLACE]].tolist() == [
        "18 – 19 June 2024", "Vladimir Putin", "North Korea", "Pyongyang",
    ]  # fmt: skip
    mentions = tables.event_mentions[tables.event_mentions[schema.EVENT_ID] == "e01"]
    for mention in mentions.to_dict("records"):
        assert mention[schema.QUOTE] in visit[export.QUOTES]
        assert (
            f"{mention[schema.ARTICLE_ID]}:{mention[schema.START]}-{mention[schema.END]}"
            in visit[export.PASSAGES]
        )
    assert (
        "Dépêche construite, Constructed example, 2024-06-20 (stated by the source)" in visit[export.SOURCES]
    )


def test_no_events_give_the_same_columns(tables, no_tables):
    assert list(export.event_rows(no_tables, [])) == list(export.event_rows(tables, IDS))


def test_csv_holds_exactly_the_rows_and_the_filter(rows):
    text = export.csv(rows, "All years").decode("utf-8-sig")
    read = list(csv.DictReader(io.StringIO(text)))
    assert [row[schema.EVENT_ID] for row in read] == IDS
    assert {row[export.SELECTION] for row in read} == {"All years"}
    assert read[0][export.QUOTES] == rows[export.QUOTES][0]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"])
def test_a_spreadsheet_runs_no_cell(rows, cell):
    text = export.csv(rows.assign(**{export.QUOTES: cell}), "All years").decode("utf-8-sig")
    assert {row[export.QUOTES] for row in csv.DictReader(io.StringIO(text, newline=""))} == {"'" + cell}


def test_the_page_asks_nobody_and_explains_itself(chart, rows):
    document = export.page(chart, rows, "timeline by actor", "All years · 3 of 27 events shown")
    for tag, attributes in Tags(document).found:
        assert not {"src", "srcset", "action"} & attributes.keys(), tag
        assert tag not in {"link", "iframe", "img", "base", "form"}
    assert "default-src 'none'" in document
    assert '"showSendToCloud": false' in document
    for words in (
        "Timeline by actor",
        "All years · 3 of 27 events shown",
        "The 3 rows",
        theme.day(date.today()),
    ):
        assert words in document


def test_what_articles_say_stays_text_in_the_page(chart, rows):
    document = export.page(chart, rows, HOSTILE, HOSTILE_SCRIPT)
    scripts = [tag for tag, _ in Tags(document).found if tag == "script"]
    plain = export.page(theme.style(go.Figure()), rows.iloc[:0], "", "")
    assert len(scripts) == len([tag for tag, _ in Tags(plain).found if tag == "script"])
    assert HOSTILE not in document
    assert HOSTILE_SCRIPT not in document


def test_file_names_say_what_filter_and_day():
    stem = export.file_stem("timeline by actor", "1990–2024 · Actors: Kim Jong-un / “Élysée” …" + "x" * 200)
    assert re.fullmatch(r"timeline-by-actor-1990-2024-actors-kim-jong-un-elysee[a-z-]*_\d{4}-\d\d-\d\d", stem)
    assert len(stem) <= 72
    assert stem.endswith(date.today().isoformat())


def test_a_copy_is_cited_as_one(tables):
    row = tables.articles.iloc[0].to_dict() | {schema.COPY_OF: "constructed_column"}
    assert export.cite(row).endswith(", a copy of constructed_column")


def test_an_undated_article_without_title_is_still_cited(tables):
    row = tables.articles.iloc[1].to_dict() | {schema.TITLE: "", schema.PUBLISHER: ""}
    assert export.cite(row) == f"{row[schema.ARTICLE_ID]}, undated"
