"""What the page rests on: the articles that were read, how their dates are known, and what was left out."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from loaders import schema
from loaders.schema import Tables
from views import theme

_COLUMNS = {
    schema.TITLE: theme.heading(schema.TITLE),
    schema.PUBLISHER: theme.heading(schema.PUBLISHER),
    schema.PUBLISHED: theme.heading(schema.PUBLISHED),
    schema.PUBLISHED_BASIS: theme.heading(schema.PUBLISHED_BASIS),
    schema.N_MENTIONS: "Passages with events",
    schema.URL: "Address",
    schema.PATH: "File",
}
_HOW_TO_READ = """
- **A mark is one event**, merged from all passages that report it. Select it, in a chart or in the table
  beside it, to read these passages in their articles and to see where they differ.
- **Colour** tells the relation: blue for cooperation, orange and red for conflict; the
  stronger of the two for deeds, the other for words.
- **Shape** tells the status: full for what is reported as fact, open for what is planned or alleged, a
  cross for what is denied.
- **A line through a mark** covers the days on which the event may lie when the source does not give the day.
- The link in the address bar holds the filters and the view: copy it to share what you see.
"""


def headline(tables: Tables) -> str:
    """What the page holds, in one line: "4 articles · 38 events, of which 35 dated, 1950 – 2024"."""
    events = tables.events
    days = [day for column in (schema.DATE_START, schema.DATE_END) for day in events[column] if day]
    dated = int(((events[schema.DATE_START] != "") | (events[schema.DATE_END] != "")).sum())
    years = f", {min(days)[:4]} – {max(days)[:4]}" if days else ""
    held = f"{_number(len(tables.articles), 'article')} · {_number(len(events), 'event')}"
    return f"{held}, {dated} of them dated{years}"


def show(tables: Tables, skipped: Sequence[tuple[Path, str]]) -> None:
    """Draw what the page holds and, to be unfolded, how to read it and which articles it rests on."""
    st.caption(headline(tables))
    reading, sources = st.columns(2)
    with reading.expander("How to read this page", icon=":material/help:"):
        st.markdown(_HOW_TO_READ)
    left_out = f", {len(skipped)} left out" if skipped else ""
    with sources.expander(
        f"{_number(len(tables.articles), 'article')} read{left_out}", icon=":material/article:"
    ):
        _show_articles(tables)
        for path, reason in skipped:
            st.text(f"Left out: {path.name}: {reason}")


def _show_articles(tables: Tables) -> None:
    articles = tables.articles.copy()
    counts = tables.event_mentions[schema.ARTICLE_ID].value_counts()
    articles[schema.N_MENTIONS] = articles[schema.ARTICLE_ID].map(counts).fillna(0).astype(int)
    articles[schema.PUBLISHED] = [
        theme.when(day, day) if day else "not known" for day in articles[schema.PUBLISHED]
    ]
    articles[schema.PUBLISHED_BASIS] = [
        theme.label(schema.PUBLISHED_BASIS, basis) for basis in articles[schema.PUBLISHED_BASIS]
    ]
    st.dataframe(articles, hide_index=True, column_order=list(_COLUMNS), column_config=_COLUMNS)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
