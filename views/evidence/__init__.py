"""The passages behind what the reader selected, in their articles, and where the sources disagree."""

import zlib
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from loaders import schema
from loaders.schema import Tables
from views import theme
from views.evidence import markup, passages, wording
from views.evidence.passages import Passage, disagreement_matrix, passage, reports

__all__ = ["Passage", "disagreement_matrix", "passage", "reports", "show"]

HINT = "Select a mark, a place, a line or a row to read the passages behind it."
# The columns of the list of several, with their widths in pixels where room is scarce.
_WIDTHS = {"Event": 190, "When": 120}
# The list of several events shows this many rows of this height, then it is scrolled.
_LONGEST_LIST, _ROW = 6, 35

# The whole article in a box that opens at the passage. Text is set as text, never read as HTML.
_ARTICLE = st.components.v2.component(
    "article",
    html='<div class="article" tabindex="0"><span></span><mark></mark><span></span></div>',
    css="""
    .article { max-height: 24rem; overflow-y: auto; position: relative; padding: .5rem 1rem;
      white-space: pre-line; overflow-wrap: anywhere; line-height: 1.6; color: var(--st-text-color);
      border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius); }
    mark { color: inherit; border-radius: 2px;
      background: color-mix(in srgb, var(--st-primary-color) 28%, transparent); }
    """,
    js="""
    export default function({ parentElement, data }) {
      const article = parentElement.querySelector(".article");
      data.pieces.forEach((piece, at) => { article.children[at].textContent = piece; });
      article.lang = data.language;
      const mark = article.querySelector("mark");
      article.scrollTop = mark.offsetTop - article.clientHeight / 3;
    }
    """,
)


def show(tables: Tables, ids: tuple[str, ...]) -> None:
    """Draw the evidence for event and provision ids: of several, a list to choose from and the one chosen."""
    found = _found(tables, ids)
    if not found:
        st.caption(HINT)
        return
    chosen = next(iter(found.values())) if len(found) == 1 else _choose(found)
    if schema.PROVISION_ID in chosen:
        _show_provision(tables, chosen)
    else:
        _show_event(tables, chosen)


def _found(tables: Tables, ids: Sequence[str]) -> dict[str, dict]:
    """The rows of the events and provisions that the ids name, in their order."""
    known = {}
    for frame, key in ((tables.events, schema.EVENT_ID), (tables.provisions, schema.PROVISION_ID)):
        rows = frame[frame[key].isin(ids)].to_dict("records")
        known |= {row[key]: row for row in rows}
    return {key: known[key] for key in ids if key in known}


def _choose(found: dict[str, dict]) -> dict:
    """Let the reader choose one of several: the first until then."""
    rows = list(found.values())
    st.caption(f"{len(rows)} selected. Choose a row to read it.")
    state = st.dataframe(
        pd.DataFrame([_line(row) for row in rows], columns=list(_WIDTHS)),
        height=(min(len(rows), _LONGEST_LIST) + 1) * _ROW + 2,
        hide_index=True,
        column_config={name: st.column_config.Column(width=width) for name, width in _WIDTHS.items()},
        on_select="rerun",
        selection_mode="single-row",
        # Another selection starts again at its first row.
        key=f"evidence_{zlib.crc32(schema.join(list(found)).encode())}",
    )
    return rows[state.selection.rows[0] if state.selection.rows else 0]


def _line(row: dict) -> tuple[str, str]:
    """What an event or provision is called, and its date or treaty."""
    if schema.PROVISION_ID in row:
        topic = theme.label(schema.TOPIC, row[schema.TOPIC])
        return f"{topic}: {row[schema.VALUE]}", f"Treaty of {row[schema.TREATY_ID]}"
    return row[schema.SUMMARY], passages.when(row) or theme.label(schema.DATE_PRECISION, schema.NONE)


def _show_event(tables: Tables, event: dict) -> None:
    palette, told = theme.current(), reports(tables, event[schema.EVENT_ID])
    st.html(markup.heading(event[schema.SUMMARY]) + markup.facts(wording.event_facts(tables, event), palette))
    titles = [f"Report {number} of {len(told)}" for number in range(1, len(told) + 1)]
    if differences := disagreement_matrix(tables, event[schema.EVENT_ID]):
        st.html(markup.comparison(differences, titles, palette))
    for title, mention in zip(titles, told, strict=True):
        st.html(markup.muted(f"{title} · {wording.reading(mention)}", palette))
        _show_passage(tables, mention, mention[schema.MENTION_ID])


def _show_provision(tables: Tables, provision: dict) -> None:
    facts = wording.provision_facts(tables, provision)
    st.html(markup.heading(_line(provision)[0]) + markup.facts(facts, theme.current()))
    if provision[schema.BASIS] == schema.FROM_ARTICLE:
        _show_passage(tables, provision, provision[schema.PROVISION_ID])


def _show_passage(tables: Tables, row: dict, key: str) -> None:
    """The passage in its paragraph or, when asked for, in its whole article; and its source."""
    palette, article = theme.current(), _article(tables, row[schema.ARTICLE_ID])
    language = article[schema.LANGUAGE] if article else ""
    copied = _article(tables, article[schema.COPY_OF]) if article else None
    original = (copied[schema.TITLE] or copied[schema.ARTICLE_ID]) if copied else ""
    place = st.empty()
    st.html(markup.muted(wording.source(article, original) if article else row[schema.ARTICLE_ID], palette))
    if st.toggle("Whole article", key=f"whole_{key}"):
        piece = passages.told(tables, row, context=None)
        with place:
            _ARTICLE(data={"pieces": [piece.before, piece.quote, piece.after], "language": language})
    else:
        place.html(markup.quotation(passages.told(tables, row), language, palette))


def _article(tables: Tables, article_id: str) -> dict | None:
    rows = tables.articles[tables.articles[schema.ARTICLE_ID] == article_id].to_dict("records")
    return rows[0] if rows else None
