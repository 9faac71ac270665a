"""The comparison as a table of real text in the page, whose statements can be clicked or reached by keyboard.

The script builds every node from the data as text, so that nothing in an article can become markup. Where
there is no room for three columns the table turns into a list, topic by topic.
"""

import streamlit as st

from loaders import schema
from views.treaties.comparison import Row, Statement
from views.treaties.judgement import (
    CHANGES,
    DIFFERENT,
    GONE,
    NEW,
    STRONGER,
    UNCHANGED,
    UNKNOWN,
    WEAKER,
    Change,
)

SYMBOLS = dict(zip(CHANGES, ("+", "▲", "▼", "−", "=", "≠", "?"), strict=True))
_MORE = {NEW, STRONGER}
_LESS = {WEAKER, GONE}
_QUIET = {UNCHANGED, UNKNOWN, DIFFERENT}
_SHOWN_QUOTES = 2  # statements of a cell that are open from the start; the rest unfold

_CSS = """
.grid { font-family: var(--st-font); color: var(--st-text-color); container-type: inline-size; }
/* A pane of its own height, so that what a choice shows below the table stays in reach. */
.pane { max-height: 78vh; overflow-y: auto; border-bottom: 1px solid var(--st-border-color); }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .9rem; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
col.topic { width: 9.5rem; }
th, td { text-align: left; vertical-align: top; padding: .7rem .9rem .7rem 0; font-weight: 400; }
thead th, thead td { padding: .5rem .9rem .7rem .6rem;
  position: sticky; top: 0; background: var(--st-background-color); z-index: 1;
  box-shadow: inset 0 -2px var(--st-border-color); }
thead .year { font-size: 1.35rem; font-weight: 600; margin-right: .5rem; }
thead .title { display: block; font-size: .82rem; opacity: .8; }
.status, .base { font-size: .75rem; border: 1px solid var(--st-border-color); border-radius: 1rem;
  padding: .05rem .5rem; white-space: nowrap; vertical-align: 3px; margin-right: .3rem; }
.base { border-color: var(--st-primary-color); color: var(--st-primary-color); }
tbody tr { border-bottom: 1px solid var(--st-border-color); }
tbody th { font-weight: 600; }
tr.section { border-bottom-width: 1px; }
tr.section th { padding: 1.6rem 0 .3rem; font-size: .75rem; letter-spacing: .08em; text-transform: uppercase;
  opacity: .75; }
.treaty { display: none; }
.silent { opacity: .65; font-style: italic; margin-left: .6rem; }
.statement { margin: 0 0 .7rem; padding-left: .6rem; border-left: 2px solid transparent; cursor: pointer; }
.statement:hover { border-left-color: var(--st-border-color); }
.statement.selected { border-left-color: var(--st-primary-color);
  background: color-mix(in srgb, var(--st-primary-color) 9%, transparent); }
.statement:last-child { margin-bottom: 0; }
.head { font-weight: 600; }
.words { margin: .1rem 0 0; }
q { quotes: "“" "”"; }
button.source { all: unset; display: inline; font-size: .78rem; opacity: .8; cursor: pointer;
  text-decoration: underline; text-decoration-color: var(--st-border-color); text-underline-offset: 3px;
  overflow-wrap: anywhere; }
button.source:hover { color: var(--st-primary-color); }
button.source:focus-visible, summary:focus-visible, button.change:focus-visible {
  outline: 2px solid var(--st-primary-color); outline-offset: 2px; border-radius: 3px; }
details { margin: 0 0 .5rem .6rem; }
summary { font-size: .8rem; cursor: pointer; margin-bottom: .5rem; }
details .statement { margin-left: -.6rem; }
.judged { margin: 0 0 .55rem .6rem; font-size: .8rem; }
button.change { all: unset; cursor: pointer; font-weight: 600; border: 1px solid currentcolor;
  border-radius: 1rem; padding: 0 .55rem; }
.more button.change { color: var(--more); }
.less button.change { color: var(--less); }
.quiet button.change { opacity: .75; border-color: var(--st-border-color); font-weight: 400; }
.reason { margin: .3rem 0 0; opacity: .85; }
@container (max-width: 660px) {
  table, tbody, tr, td, tbody th { display: block; width: auto; }
  thead { display: block; }
  thead tr { display: block; }
  thead th { display: block; padding: 0 0 .5rem; position: static; box-shadow: none; }
  thead td, colgroup { display: none; }
  tbody th { padding: .9rem 0 .2rem; font-size: 1rem; }
  td { padding: .3rem 0 .5rem; }
  .treaty { display: block; font-size: .78rem; font-weight: 600; color: var(--st-primary-color);
    margin-left: .6rem; }
  td.empty .treaty { display: inline; }
}
"""

_JS = """
const make = (tag, name, text) => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text) node.textContent = text;
  return node;
};

export default function ({ parentElement, data, setStateValue }) {
  const root = parentElement.querySelector(".grid");
  root.style.setProperty("--more", data.more);
  root.style.setProperty("--less", data.less);
  const mark = () => {
    for (const block of root.querySelectorAll(".statement")) {
      const chosen = data.selected.includes(block.dataset.id);
      block.classList.toggle("selected", chosen);
      block.querySelector("button").setAttribute("aria-pressed", chosen);
    }
  };
  const choose = (ids) => {
    const now = root.selected;
    const again = ids.length === now.length && ids.every((id) => now.includes(id));
    setStateValue("selected", again ? [] : ids);
  };
  root.selected = data.selected;
  const content = JSON.stringify({ ...data, selected: [] });
  if (root.content === content) return mark();  // so that focus and unfolded cells stay as they are
  root.content = content;

  const statement = (told) => {
    const block = make("div", "statement");
    block.dataset.id = told.id;
    if (told.head) block.append(make("div", "head", told.head));
    if (told.words) {
      const words = make(told.quoted ? "q" : "span", "", told.words);
      if (told.quoted) words.lang = "fr";
      const line = make("p", "words");
      line.append(words);
      block.append(line);
    }
    const source = make("button", "source", told.source);
    source.type = "button";
    source.setAttribute("aria-label", "Show where this comes from: " + told.source);
    block.append(source);
    block.onclick = () => { if (!String(getSelection())) choose([told.id]); };
    return block;
  };

  const judged = (change) => {
    const block = make("div", "judged " + change.kind);
    const button = make("button", "change", change.symbol + " " + change.change);
    button.type = "button";
    button.onclick = () => choose(change.ids);
    if (change.ids.length) button.title = "Show the statements that this rests on";
    else button.disabled = true;
    block.append(button);
    if (change.reason) block.append(make("p", "reason", change.reason));
    return block;
  };

  const cell = (treaty, told) => {
    const node = make("td");
    if (!told.statements.length) node.className = "empty";
    node.append(make("span", "treaty", treaty.id + " treaty"));
    if (told.change) node.append(judged(told.change));
    if (!told.statements.length) node.append(make("span", "silent", "not stated"));
    told.statements.slice(0, data.open).forEach((one) => node.append(statement(one)));
    const rest = told.statements.slice(data.open);
    if (rest.length) {
      const more = make("details");
      more.open = rest.some((one) => data.selected.includes(one.id));
      more.append(make("summary", "", rest.length + " more"));
      rest.forEach((one) => more.append(statement(one)));
      node.append(more);
    }
    return node;
  };

  const header = (treaty) => {
    const node = make("th");
    node.scope = "col";
    node.append(make("span", "year", treaty.id));
    if (treaty.status) node.append(make("span", "status", treaty.status));
    if (treaty.base) node.append(make("span", "base", "base"));
    node.append(make("span", "title", treaty.title));
    return node;
  };

  const table = make("table");
  table.append(make("caption", "", data.caption));
  const columns = make("colgroup");
  columns.append(make("col", "topic"), ...data.treaties.map(() => make("col")));
  const head = make("thead");
  const names = make("tr");
  const corner = make("td");
  corner.setAttribute("aria-hidden", "true");
  names.append(corner, ...data.treaties.map(header));
  head.append(names);
  const body = make("tbody");
  let section = null;
  for (const row of data.rows) {
    if (row.section !== section) {
      section = row.section;
      const line = make("tr", "section");
      const name = make("th", "", section);
      name.colSpan = data.treaties.length + 1;
      name.scope = "colgroup";
      line.append(name);
      body.append(line);
    }
    const line = make("tr");
    const name = make("th", "", row.label);
    name.scope = "row";
    line.append(name, ...data.treaties.map((treaty) => cell(treaty, row.cells[treaty.id])));
    body.append(line);
  }
  table.append(columns, head, body);
  const pane = make("div", "pane");
  pane.append(table);
  root.replaceChildren(pane);
  mark();
}
"""

_COMPONENT = st.components.v2.component(
    "treaty_comparison", html='<div class="grid"></div>', css=_CSS, js=_JS
)


def draw(
    rows: list[Row], treaties: list[dict], judged: dict[tuple[str, str], Change], base: str,
    selected: list[str], colours: tuple[str, str], key: str,
) -> tuple[str, ...]:  # fmt: skip
    """Draw the rows and return the ids of the provisions that the reader chose in them.

    `treaties` are rows of that table, `judged` the changes against `base`, `selected` what was chosen before,
    `colours` those of more and of less.
    """
    data = {
        "caption": "The treaties side by side, topic by topic",
        "treaties": [_heading(row, base) for row in treaties],
        "rows": [_line(row, judged) for row in rows],
        "selected": selected,
        "open": _SHOWN_QUOTES,
        "more": colours[0],
        "less": colours[1],
    }
    result = _COMPONENT(
        data=data, key=key, default={"selected": []}, on_selected_change=lambda: None, height="content"
    )
    return tuple(result.selected or ())


def _heading(treaty: dict, base: str) -> dict:
    treaty_id = treaty[schema.TREATY_ID]
    return {
        "id": treaty_id,
        "title": treaty[schema.TITLE],
        "status": treaty[schema.STATUS],
        "base": treaty_id == base,
    }


def _line(row: Row, judged: dict[tuple[str, str], Change]) -> dict:
    cells = {
        treaty_id: {
            "statements": [_told(one, before) for one, before in zip(cell, (None, *cell), strict=False)],
            "change": _judgement(judged.get((row.topic, treaty_id))) if cell else None,
        }
        for treaty_id, cell in row.cells.items()
    }
    return {"section": row.section, "label": row.label, "cells": cells}


def _told(one: Statement, before: Statement | None) -> dict:
    """A statement as the script takes it, without the head that the one before it has already given."""
    head = "" if before and before.head == one.head and one.words else one.head
    source = ", ".join(filter(None, [one.provision, one.source]))
    return {
        "id": one.provision_id,
        "head": head,
        "words": one.words,
        "quoted": one.quoted,
        "source": source,
    }


def _judgement(change: Change | None) -> dict | None:
    if change is None or not change.reason:  # that two days or two titles differ needs no saying
        return None
    kind = "more" if change.change in _MORE else "less" if change.change in _LESS else "quiet"
    return {
        "kind": kind,
        "symbol": SYMBOLS[change.change],
        "change": change.change,
        "reason": change.reason,
        "ids": list(change.provision_ids),
    }
