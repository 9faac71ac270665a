"""The treaties on the page: the chart of their lives, the choice of a base, the comparison, the exports."""

import pandas as pd
import streamlit as st

from loaders import schema
from loaders.schema import Tables
from views import export, theme
from views.treaties import grid
from views.treaties.comparison import Row, comparison, table, topic_of
from views.treaties.judgement import UNCHANGED, UNKNOWN, Change, changes
from views.treaties.lives import lives, milestone_ids

CHANGE, REASON, BASE = "change", "reason", "base"  # columns that the export has beside those of the table
_NO_BASE = "none"
_GRID = "treaty_grid"
_ALIKE = {UNCHANGED, UNKNOWN}
Judged = dict[tuple[str, str], Change]


def show(tables: Tables, _of_events: str) -> tuple[str, ...]:
    """Draw the treaties of `tables`; return the ids of the provisions that the reader selected.

    What is said of the events chosen stands on no export here, for no choice of events changes a treaty.
    """
    if tables.provisions.empty:
        st.info("Nothing here tells of a treaty.", icon=":material/contract:")
        return ()
    caption = sources(tables)
    on_chart = _show_lives(tables, caption)
    base, only_differences = _ask(list(tables.treaties[schema.TREATY_ID]))
    judged = changes(tables, base) if base else {}
    rows = comparison(tables)
    if only_differences:
        rows = [row for row in rows if differs(row, judged)]
    _show_legend(rows, tables, judged, base, caption)
    return tuple(dict.fromkeys((*on_chart, *_show_grid(tables, rows, judged, base))))


def sources(tables: Tables) -> str:
    """How many articles and cited works the provisions are from, in one line."""
    by_basis = tables.provisions.groupby(schema.BASIS)[schema.SOURCE].nunique()
    articles, works = (int(by_basis.get(one, 0)) for one in (schema.FROM_ARTICLE, schema.FROM_REFERENCE))
    return f"From {_counted(articles, 'article')} and {_counted(works, 'cited source')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def differs(row: Row, judged: Judged) -> bool:
    """Whether any treaty is judged to differ from the base on this topic."""
    changed = (judged.get((row.topic, treaty_id)) for treaty_id in row.cells)
    return any(change.change not in _ALIKE for change in changed if change)


def export_rows(rows: list[Row], tables: Tables, judged: Judged, base: str) -> pd.DataFrame:
    """The provisions on the screen, each with the change of its treaty on its topic against the base."""
    shown = table(rows, tables)
    pairs = zip(shown[schema.TOPIC].map(topic_of), shown[schema.TREATY_ID], strict=True)
    found = [judged.get(pair) for pair in pairs]
    told = {
        BASE: base,
        CHANGE: [change.change if change else "" for change in found],
        REASON: [change.reason if change else "" for change in found],
    }
    return shown.assign(**told)


def _show_lives(tables: Tables, caption: str) -> list[str]:
    chart = lives(tables, caption, theme.current())
    name = "lives of the treaties"
    bar = st.container(horizontal=True, vertical_alignment="center")
    bar.caption("A day that no source states is left out, never guessed; choose a mark to see who states it.")
    picked = st.plotly_chart(
        chart,
        theme=None,
        key="treaty_lives",
        on_select="rerun",
        selection_mode="points",
        config=export.chart_config(name),
        alt="When each treaty was signed, in force and ended. The comparison below says it in words.",
    )
    ids = milestone_ids(tables)
    dated = tables.provisions[tables.provisions[schema.PROVISION_ID].isin(ids)].reset_index(drop=True)
    with bar:
        export.buttons(lambda: chart, dated, name, caption)
    return export.picked(picked)


def _ask(treaty_ids: list[str]) -> tuple[str, bool]:
    """The treaty to compare with ('' for none), and whether to show only where another differs from it."""
    if st.query_params.get("base", _NO_BASE) not in (*treaty_ids, _NO_BASE):
        st.warning("The link compares with a treaty that there is not; none is chosen.")
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    base = left.segmented_control(
        "Compare the others with", [_NO_BASE, *treaty_ids], default=_NO_BASE, required=True, key="base",
        bind="query-params",
    )  # fmt: skip
    base = "" if base == _NO_BASE else base
    only = right.toggle(
        "Only differences",
        key="differences",
        bind="query-params",
        disabled=not base,
        help="Leaves out what is the same, and what one side does not state.",
    )
    return base, bool(base) and only


def _show_legend(rows: list[Row], tables: Tables, judged: Judged, base: str, caption: str) -> None:
    shown = export_rows(rows, tables, judged, base)
    bar = st.container(horizontal=True, vertical_alignment="center")
    bar.caption(
        f"Each judgement reads from {base} to its column's treaty; what one does not state is not compared."
        if base
        else "Words in “ ” are the articles' own, the rest is from the source named. Choose one to follow it."
    )
    against = f"compared with {base}" if base else ""
    described = " · ".join(filter(None, [against, caption]))
    bar.download_button(
        f"{len(shown)} statements (CSV)",
        lambda: export.csv(shown, described),
        f"{export.file_stem('treaties', described)}.csv",
        "text/csv",
        key="treaties_csv",
        icon=":material/download:",
        on_click="ignore",
    )


def _show_grid(tables: Tables, rows: list[Row], judged: Judged, base: str) -> tuple[str, ...]:
    if not rows:
        st.info("Nothing that both sides state is different.", icon=":material/check:")
        return ()
    palette = theme.current()
    colours = palette.accent, palette.quad[schema.MATERIAL_CONFLICT]
    treaties = tables.treaties.to_dict("records")
    chosen = list(st.session_state.get(_GRID, {}).get("selected") or ())
    return grid.draw(rows, treaties, judged, base, chosen, colours, _GRID)
