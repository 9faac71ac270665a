"""What the page rests on: the articles, how their dates are known, what is unread and what was left out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from loaders import schema
from loaders.schema import Tables
from views import theme

_HOW_TO_READ = """
- **A mark is one event**, merged from all passages that report it; where events crowd, a larger mark holds
  several. Select it, in a chart or in the table beside it, to read these passages in their articles and to
  see where they differ.
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
    years = theme.when(f"{min(days)[:4]}-01-01", f"{max(days)[:4]}-12-31") if days else ""
    held = f"{_number(len(tables.articles), 'article')} · {_number(len(events), 'event')}"
    return f"{held}, {dated} of them dated" + (f", {years}" if years else "")


def show(tables: Tables, skipped: Sequence[tuple[Path, str]], unread: Sequence[tuple[Path, str]]) -> None:
    """Draw what the page holds and, to be opened, how to read it and which articles it rests on.

    `skipped` are the files that are no article, `unread` those in a language that is not read; each has its
    reason.
    """
    copies = int((tables.articles[schema.COPY_OF] != "").sum())
    counts = {"mostly copied": copies, "unread": len(unread), "left out": len(skipped)}
    apart = "".join(f", {count} {what}" for what, count in counts.items() if count)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(headline(tables), width="stretch")
        with st.popover("How to read", icon=":material/help:"):
            st.markdown(_HOW_TO_READ)
        with st.popover(f"{_number(len(tables.articles), 'article')}{apart}", icon=":material/article:"):
            _show_articles(tables, {path.as_posix(): reason for path, reason in unread})
            for path, reason in skipped:
                st.text(f"Left out: {path.name}: {reason}")


def _show_articles(tables: Tables, unread: Mapping[str, str]) -> None:
    counts = tables.event_mentions[schema.ARTICLE_ID].value_counts()
    rows = tables.articles.to_dict("records")
    titles = {row[schema.ARTICLE_ID]: row[schema.TITLE] or row[schema.ARTICLE_ID] for row in rows}
    for row in rows:
        found = f"{_number(int(counts.get(row[schema.ARTICLE_ID], 0)), 'passage')} with events"
        reason = unread.get(row[schema.PATH])
        # As text: titles, publishers and addresses come from outside.
        original = titles.get(row[schema.COPY_OF], "")
        st.text(describe(row, f"Unread: {reason}" if reason else found, original))


def describe(article: dict, found: str, original: str = "") -> str:
    """An article in lines: title, publisher and address, day of publication and how it is known, the title of
    the `original` that it mostly repeats, what was found in it and its file.
    """
    basis = theme.label(schema.PUBLISHED_BASIS, article[schema.PUBLISHED_BASIS]).lower()
    day = article[schema.PUBLISHED]
    lines = [
        article[schema.TITLE] or article[schema.ARTICLE_ID],
        " · ".join(filter(None, (article[schema.PUBLISHER], article[schema.URL]))),
        f"Published {theme.when(day, day)}, {basis}" if day else "Day of publication unknown",
        original and f"A copy: it mostly repeats “{original}”",
        f"{found} · {Path(article[schema.PATH]).name}",
    ]
    return "\n".join(filter(None, lines))


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
