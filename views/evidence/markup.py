"""HTML of our own around words from outside, every one of which is escaped."""

import html
from collections.abc import Sequence

from loaders import schema
from views.evidence.passages import Comparison, Passage
from views.theme import Palette, css

_CUT = "…"


def facts(rows: Sequence[tuple[str, str]], palette: Palette) -> str:
    """Headings and words in two columns."""
    cells = "".join(
        f'<dt style="margin:0;padding:0;color:{palette.muted}">{_text(heading)}</dt>'
        f'<dd style="margin:0;padding:0;{_BREAK}">{_text(words)}</dd>'
        for heading, words in rows
    )
    grid = "display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.25rem 0 0;padding:0"
    return f'<dl style="{grid}">{cells}</dl>'


def quotation(passage: Passage, language: str, palette: Palette) -> str:
    """A passage with its quote marked, in the language of its source."""
    before = (_CUT if passage.cut_before else "") + passage.before
    after = passage.after + (_CUT if passage.cut_after else "")
    edge = f"margin:0 0 .4rem;padding:.2rem 0 .2rem 1rem;border-left:3px solid {palette.line}"
    style = f"{edge};white-space:pre-line;{_BREAK}"
    return (
        f'<blockquote lang="{_text(language)}" style="{style}">{_text(before)}'
        f"{_mark(passage.quote, palette)}{_text(after)}</blockquote>"
    )


def comparison(rows: Sequence[Comparison], reports: Sequence[str], palette: Palette) -> str:
    """A table of fields by reports; a field that they disagree on is marked in words and by its ground."""
    cell = _CELL + palette.line
    heads = "".join(f'<th scope="col" style="{cell}">{_text(report)}</th>' for report in ("", *reports))
    body = "".join(_compared(row, cell, palette) for row in rows)
    return (
        f'<div style="overflow-x:auto" tabindex="0"><table style="border-collapse:collapse;font-size:.9rem">'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _compared(row: Comparison, cell: str, palette: Palette) -> str:
    ground = f"background:{css(palette.quad[schema.VERBAL_CONFLICT], 0.18)}" if row.differs else ""
    mark = "<br>≠ disagree" if row.differs else ""
    values = "".join(f'<td style="{cell}">{_text(value)}</td>' for value in row.values)
    return f'<tr style="{ground}"><th scope="row" style="{cell}">{_text(row.field)}{mark}</th>{values}</tr>'


def muted(words: str, palette: Palette) -> str:
    return f'<p style="margin:0;font-size:.85rem;color:{palette.muted};{_BREAK}">{_text(words)}</p>'


def heading(words: str) -> str:
    return f'<h4 style="margin:0;{_BREAK}">{_text(words)}</h4>'


def _mark(words: str, palette: Palette) -> str:
    style = f"background:{css(palette.accent, 0.28)};color:inherit;border-radius:2px"
    return f'<mark style="{style}">{_text(words)}</mark>'


def _text(words: str) -> str:
    return html.escape(words, quote=True)


_BREAK = "overflow-wrap:anywhere"
# Ends in the border, for its colour to be put on.
_CELL = "text-align:left;vertical-align:top;padding:.3rem .6rem;max-width:24rem;border:1px solid "
