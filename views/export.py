"""What a reader takes away: the chart as a picture or as a page that works offline, and its rows as CSV.

Each says by itself what it shows: title, filters, sources and date stand in the page and, as the chart's own
title and caption, in the picture; every row carries its passages and their sources.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from loaders import schema
from loaders.schema import Tables
from views import theme

# Nothing leaves the machine: no button that uploads the chart, no logo that links away.
CHART_CONFIG = {"showSendToCloud": False, "displaylogo": False, "responsive": True}

# Columns that stand beside those of the schema in a table of events.
WHEN, WHO, WHOM, PLACE = "when", "who", "to_whom", "place"
WHAT, QUOTES, SOURCES, PASSAGES = "what", "quotes", "sources", "passages"
SELECTION = "selection"
BETWEEN = " | "
_LONGEST_SLUG = 60


def chart_config(name: str) -> dict:
    """Plotly's settings for the chart `name`: what its camera button saves, in the chosen format."""
    picture = st.session_state.get(_picture_key(name)) or "PNG"
    image = {"format": picture.lower(), "filename": file_stem(name), "scale": 2}
    return CHART_CONFIG | {"toImageButtonOptions": image}


def picked(selection) -> list[str]:
    """The ids behind the points selected in a chart; their `customdata` comes as a list or a dict."""
    ids: list[str] = []
    for point in selection.selection.points:
        data = point.get("customdata") or []
        cells = data.values() if isinstance(data, dict) else [data] if isinstance(data, str) else data
        ids += [one for cell in cells for one in schema.split(str(cell))]
    return ids


def buttons(figure: Callable[[], go.Figure], table: pd.DataFrame, name: str, caption: str) -> None:
    """Offer the chart that `figure` draws, when asked for, as an offline page and `table` as CSV; `name` and
    `caption` say what they show.
    """
    stem = file_stem(name, caption)
    with st.popover("Export", icon=":material/download:"):
        st.download_button(
            "Interactive page (HTML, works offline)",
            lambda: page(figure(), table, name, caption),
            f"{stem}.html",
            "text/html",
            key=f"{name}_html",
            on_click="ignore",
        )
        st.download_button(
            f"{len(table)} rows (CSV)",
            lambda: csv(table, caption),
            f"{stem}.csv",
            "text/csv",
            key=f"{name}_csv",
            on_click="ignore",
        )
        st.segmented_control(
            "Picture (camera above the chart)", ["PNG", "SVG"], default="PNG", key=_picture_key(name)
        )


def file_stem(name: str, caption: str = "") -> str:
    """A file name without suffix from what it shows and today's date, in plain ASCII."""
    words = unicodedata.normalize("NFKD", f"{name} {caption}".replace("–", "-"))
    slug = re.sub(r"[^a-z0-9]+", "-", words.encode("ascii", "ignore").decode().lower()).strip("-")
    return f"{slug[:_LONGEST_SLUG].rstrip('-')}_{date.today().isoformat()}"


def csv(table: pd.DataFrame, caption: str) -> bytes:
    """`table` as CSV (UTF-8 with the mark that spreadsheets look for), the filters named in every row."""
    safe = table.assign(**{SELECTION: caption})
    for column in safe.select_dtypes("str"):
        # A spreadsheet would run such a cell as a formula.
        safe[column] = safe[column].where(~safe[column].str.match(r"[=+\-@\t\r]"), "'" + safe[column])
    # With this end of line, a cell that holds a carriage return is put in quotes too.
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def page(figure: go.Figure, table: pd.DataFrame, name: str, caption: str) -> str:
    """A whole HTML document with the chart, its caption and its rows, that needs nothing from anywhere."""
    look = figure.layout.template.layout
    chart = figure.to_html(include_plotlyjs=True, full_html=False, config=CHART_CONFIG, div_id="chart")
    return _PAGE.format(
        title=html.escape(name[:1].upper() + name[1:]),
        caption=html.escape(caption),
        saved=theme.day(date.today()),
        chart=chart,
        count=len(table),
        rows=table.to_html(index=False, escape=True, border=0, na_rep=""),
        file=file_stem(name, caption),
        background=look.paper_bgcolor or theme.LIGHT.background,
        text=look.font.color or theme.LIGHT.text,
    )


def event_rows(tables: Tables, event_ids: Iterable[str]) -> pd.DataFrame:
    """One row an event, in the order given: its schema columns, names for ids, its passages and sources.

    `when`, `who`, `to_whom`, `place` and `what` are words to read; `quotes`, `sources` and `passages`
    (article_id:start-end) have one item a report.
    """
    events = tables.events.set_index(schema.EVENT_ID, drop=False).loc[list(event_ids)].reset_index(drop=True)
    reports = _reports(tables, events[schema.EVENT_ID]).reindex(events[schema.EVENT_ID], fill_value="")
    actors = dict(zip(tables.actors[schema.ACTOR_ID], tables.actors[schema.NAME], strict=True))
    places = dict(zip(tables.places[schema.PLACE_ID], tables.places[schema.NAME], strict=True))
    words = {
        WHEN: _row_wise(theme.when, events, schema.DATE_START, schema.DATE_END, schema.DATE_PRECISION),
        WHO: [_names(cell, actors) for cell in events[schema.SOURCE_ACTORS]],
        WHOM: [_names(cell, actors) for cell in events[schema.TARGET_ACTORS]],
        WHAT: [theme.label(schema.EVENT_TYPE, kind) for kind in events[schema.EVENT_TYPE]],
        PLACE: [places.get(place, place) for place in events[schema.PLACE_ID]],
    }
    said = {column: reports[column].to_numpy() for column in reports}
    return pd.DataFrame({schema.EVENT_ID: events[schema.EVENT_ID]} | words | said).merge(
        events, on=schema.EVENT_ID
    )


def _reports(tables: Tables, event_ids: pd.Series) -> pd.DataFrame:
    """What the reports of each event say, one row an event, indexed by its id."""
    mentions = tables.event_mentions[tables.event_mentions[schema.EVENT_ID].isin(event_ids)]
    cited = {row[schema.ARTICLE_ID]: cite(row) for row in tables.articles.to_dict("records")}
    span = mentions[schema.START].astype(str) + "-" + mentions[schema.END].astype(str)
    told = pd.DataFrame(
        {
            schema.DATE_TEXT: mentions[schema.DATE_TEXT],
            QUOTES: mentions[schema.QUOTE],
            SOURCES: mentions[schema.ARTICLE_ID].map(lambda article: cited.get(article, article)),
            PASSAGES: mentions[schema.ARTICLE_ID] + ":" + span,
        }
    )
    return told.groupby(mentions[schema.EVENT_ID]).agg(
        lambda cells: BETWEEN.join(dict.fromkeys(filter(None, cells)))
    )


def cite(article: dict) -> str:
    """An article in one line: title, publisher, day of publication or "undated", address, and the id of the
    article that it mostly repeats, if it does.
    """
    published = article[schema.PUBLISHED]
    day = f"{published} ({theme.label(schema.PUBLISHED_BASIS, article[schema.PUBLISHED_BASIS]).lower()})"
    parts = [
        article[schema.TITLE] or article[schema.ARTICLE_ID],
        article[schema.PUBLISHER],
        day if published else "undated",
        article[schema.URL],
        article[schema.COPY_OF] and f"a copy of {article[schema.COPY_OF]}",
    ]
    return ", ".join(part for part in parts if part)


def _row_wise(function, events: pd.DataFrame, *columns: str) -> list[str]:
    return [function(*cells) for cells in zip(*(events[column] for column in columns), strict=True)]


def _names(cell: str, names: dict[str, str]) -> str:
    return ", ".join(names.get(item, item) for item in schema.split(cell))


def _picture_key(name: str) -> str:
    return f"{name}_picture"


_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:">
<title>{title}</title>
<style>
body {{ margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif;
  color: {text}; background: {background}; }}
h1 {{ font-size: 1.4rem; margin: 0; }}
table {{ border-collapse: collapse; font-size: .85rem; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8885;
  min-width: 6rem; max-width: 30rem; overflow-wrap: anywhere; }}
.rows {{ overflow-x: auto; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{caption}<br>Saved on {saved}.
<button type="button" data-format="png">Save picture (PNG)</button>
<button type="button" data-format="svg">Save picture (SVG)</button></p>
{chart}
<h2>The {count} rows of this chart</h2>
<div class="rows">{rows}</div>
<script>
for (const button of document.querySelectorAll("button[data-format]"))
  button.onclick = () => Plotly.downloadImage("chart",
    {{ format: button.dataset.format, filename: "{file}", scale: 2 }});
</script>
</body>
</html>
"""
