"""The widgets of the filters, and the URL that holds what they are set to."""

from dataclasses import fields

import streamlit as st

from loaders.schema import Tables
from views.filters.address import PARAMETERS, from_query, to_query
from views.filters.choice import FACETS, Choices, Filters, choices, describe, loosen, tally

# The address as it was last written, and the choices then: new articles bring others.
_SEEN = "filters_seen"


def ask(tables: Tables) -> Filters:
    """Draw every filter in the sidebar and return what is chosen.

    The URL is read before, when the reader or the articles changed, and written after.
    """
    offered = choices(tables)
    _read_url(offered)
    with st.sidebar:
        st.subheader("Filters")
        years = _ask_years(offered)
        chosen = {facet: _ask_values(facet, offered) for facet in FACETS}
        st.button("Reset all filters", on_click=_reset, args=(offered,), icon=":material/restart_alt:")
    filters = Filters(
        years=years,
        certain=bool(st.session_state.get(_key("certain"))),
        undated=bool(st.session_state.get(_key("undated"))),
        every_actor=bool(st.session_state.get(_key("every_actor"))),
        **chosen,
    )
    _write_url(filters, offered)
    _show_state(tables, filters, offered)
    return filters


def _show_state(tables: Tables, filters: Filters, offered: Choices) -> None:
    """How much is shown, and the filters in use, in the page's own column: the sidebar may be folded away."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(tally(tables, filters))
        if filters != Filters():
            st.text(describe(filters, tables))  # as text: names come from the articles
            st.button(
                "Reset", on_click=_reset, args=(offered,), icon=":material/restart_alt:", key="reset_here"
            )


def _ask_years(offered: Choices) -> tuple[int, int] | None:
    if offered.years is None or offered.years[0] == offered.years[1]:
        return None
    years = st.slider("Years", *offered.years, key=_key("years"))
    narrowed = years != offered.years
    st.toggle(
        "Only if certainly within these years",
        key=_key("certain"),
        disabled=not narrowed,
        help="An event dated “2000 to 2003” may have happened in 2002. Normally it shows for 2002; "
        "with this switch on, it does not.",
    )
    st.toggle("Keep events without a date", key=_key("undated"), disabled=not narrowed)
    return years if narrowed else None


def _ask_values(facet: str, offered: Choices) -> tuple[str, ...]:
    told = FACETS[facet]
    chosen = st.multiselect(
        told.title,
        list(offered.names[facet]),
        format_func=lambda value: offered.label(facet, value),
        key=_key(facet),
        help=told.help or None,
        placeholder="All",
    )
    if facet == "actors":
        st.toggle("All of these actors together", key=_key("every_actor"), disabled=not chosen[1:])
    return tuple(chosen)


def show_empty(tables: Tables, filters: Filters) -> None:
    """Say that no event is left, which filter to loosen, and offer to reset them all."""
    if tables.events.empty:
        st.info("The articles that were read report no event.", icon=":material/inbox:")
        return
    st.warning("No event matches these filters.", icon=":material/filter_alt_off:")
    for title, count in loosen(tables, filters):
        st.text(f"Without the filter “{title}”: {count} event{'' if count == 1 else 's'}")
    st.button("Show all events", on_click=_reset, args=(choices(tables),), type="primary")


def _key(field: str) -> str:
    return f"filter_{field}"


def _fill(filters: Filters, offered: Choices) -> None:
    for field in fields(Filters):
        value = getattr(filters, field.name)
        st.session_state[_key(field.name)] = list(value) if isinstance(value, tuple) else value
    if offered.years:
        st.session_state[_key("years")] = filters.years or offered.years


def _reset(offered: Choices) -> None:
    _fill(Filters(), offered)


def _read_url(offered: Choices) -> None:
    query = _own_query()
    if st.session_state.get(_SEEN) == (query, offered):
        return
    filters, problems = from_query(query, offered)
    _fill(filters, offered)
    if problems:
        st.warning("The link could not be followed to the letter:")
        st.text("\n".join(problems))  # as text: it quotes what the link says


def _write_url(filters: Filters, offered: Choices) -> None:
    wanted = to_query(filters)
    for key in _own_query().keys() - wanted.keys():
        del st.query_params[key]
    if wanted != _own_query():
        st.query_params.update(wanted)
    st.session_state[_SEEN] = (wanted, offered)


def _own_query() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in PARAMETERS if key in st.query_params}
