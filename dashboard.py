"""The page: read the articles, ask the filters, draw the open view and the passages behind a selection.

It reads the folder that the environment variable SEEDS names ("seeds" if it names none), and reads it anew
when a file there changes.
"""

import gc
import os
from pathlib import Path

import streamlit as st

from loaders import pipeline
from loaders.schema import Tables
from views import articles, evidence, filters, map, timeline, treaties

FOLDER = Path(os.environ.get("SEEDS") or "seeds")
OF_EVENTS = {"Timeline": timeline.show, "Map": map.show}
VIEWS = OF_EVENTS | {"Treaties": treaties.show}


@st.cache_resource(max_entries=1, show_spinner="Reading the articles …")
def read(files: tuple[tuple[Path, int], ...]) -> pipeline.Loaded:
    """All that stands in the folder; `files`, with their times of change, tell when to read it again."""
    loaded = pipeline.run(FOLDER)
    gc.collect()
    gc.freeze()  # Streamlit collects garbage after every run, and the tables never become any
    return loaded


def draw(name: str, tables: Tables, chosen: filters.Filters) -> None:
    """A view, and the passages behind what is selected in it: beside it, or below where it is wide."""
    shown, counted = filters.apply(tables, chosen), filters.tally(tables, chosen)
    if name in OF_EVENTS and shown.events.empty:
        filters.show_empty(tables, chosen)
        return
    view, passages = st.columns([2, 1], gap="medium") if name in OF_EVENTS else (st.container(),) * 2
    with view:
        selected = VIEWS[name](shown, f"{filters.describe(chosen, tables)} · {counted}")
    with passages:
        evidence.show(tables, selected)


st.set_page_config("North Korea and Russia", "assets/icon.svg", layout="wide")
st.title("North Korea and Russia", anchor=False)
try:
    loaded = read(tuple(sorted((path, path.stat().st_mtime_ns) for path in FOLDER.rglob("*"))))
except pipeline.ERRORS as error:
    st.error(str(error))
    st.stop()
articles.show(loaded.tables, loaded.skipped, loaded.unread)
chosen = filters.ask(loaded.tables)
if st.query_params.get("view", "Timeline") not in VIEWS:
    st.warning(f"The link asks for a view that is not here; there are {', '.join(VIEWS)}.")
tabs = st.tabs(list(VIEWS), key="view", on_change="rerun", bind="query-params")
for name, tab in zip(VIEWS, tabs, strict=True):
    if tab.open:
        with tab:
            draw(name, loaded.tables, chosen)
