"""What every view looks and reads like: colours, symbols, the words for coded values and dates, and `style`.

The colours run from material cooperation (deep blue) over words (light blue, amber) to material conflict
(red). In each palette every pair stays apart for deuteranopes, protanopes and tritanopes and in grey, and
every colour reaches a contrast of 3:1 or more against the background.
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go
import streamlit as st

from loaders import schema

FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", system-ui, sans-serif'
FONT_SIZE = 14


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb for one background; `quad` has one for each quad class."""

    dark: bool
    background: str
    surface: str
    text: str
    muted: str
    line: str
    accent: str
    quad: Mapping[str, str]

    def event(self, event_type: str) -> str:
        """The colour of an event type, which is that of its quad class."""
        return self.quad.get(schema.EVENT_TYPES.get(event_type, ""), self.muted)


LIGHT = Palette(
    dark=False,
    background="#ffffff",
    surface="#f3f5f8",
    text="#1b2430",
    muted="#5a6675",
    line="#d8dee6",
    accent="#2f6f9f",
    quad=dict(zip(schema.QUAD_CLASSES, ("#0a3873", "#2f80c4", "#d27c14", "#ab2a1e"), strict=True)),
)
DARK = Palette(
    dark=True,
    background="#12171e",
    surface="#1c232d",
    text="#e8edf3",
    muted="#9aa7b6",
    line="#333e4b",
    accent="#7db7e0",
    quad=dict(zip(schema.QUAD_CLASSES, ("#aedaff", "#4893d6", "#a5631c", "#ff8f76"), strict=True)),
)

# Marker symbols by status: what happened is full, what did not (yet) happen is open or crossed.
SYMBOLS = {
    schema.ACTUAL: "circle",
    schema.PLANNED: "circle-open",
    schema.ALLEGED: "diamond-open",
    schema.DENIED: "x",
}

# Precisions whose days are those the event may lie in, not those it lasted.
UNCERTAIN = frozenset({schema.MONTH, schema.SEASON, schema.YEAR})

_MODE_LABELS = {
    "demo": "demonstration",
    "disapprove": "disapproval",
    "investigate": "investigation",
    "allege": "allegation",
    "third-party": "through a third party",
    "multilateral": "several parties",
    "phone": "by phone",
    "sign": "signing",
    "ratify": "ratification",
    "aerial": "from the air",
}

LABELS: dict[str, dict[str, str]] = {
    schema.EVENT_TYPE: {
        "AID": "Gives aid",
        "COOPERATE": "Cooperates in deed",
        "RETREAT": "Withdraws or yields",
        "SUPPORT": "Backs or signs",
        "CONCEDE": "Yields in words",
        "AGREE": "Agrees or promises",
        "CONSULT": "Meets or talks",
        "REQUEST": "Asks or demands",
        "REJECT": "Refuses or denies",
        "ACCUSE": "Criticises or accuses",
        "THREATEN": "Threatens",
        "PROTEST": "Protests",
        "MOBILIZE": "Shows or moves force",
        "SANCTION": "Sanctions or cuts ties",
        "COERCE": "Coerces",
        "ASSAULT": "Attacks",
    },
    schema.QUAD_CLASS: {
        schema.MATERIAL_COOPERATION: "Cooperation in deed",
        schema.VERBAL_COOPERATION: "Cooperation in words",
        schema.VERBAL_CONFLICT: "Conflict in words",
        schema.MATERIAL_CONFLICT: "Conflict in deed",
    },
    schema.STATUS: {
        schema.ACTUAL: "Reported as fact",
        schema.PLANNED: "Planned or expected",
        schema.ALLEGED: "Alleged",
        schema.DENIED: "Denied",
    },
    schema.DATE_PRECISION: {
        schema.DAY: "Date known to the day",
        schema.MONTH: "Date known to the month or a part of it",
        schema.SEASON: "Date known to the season",
        schema.YEAR: "Date known to the year",
        schema.RANGE: "Lies in, or fills, a stated period",
        schema.NONE: "No date given",
    },
    schema.DATE_BASIS: {
        schema.EXPLICIT: "Written out in the text",
        schema.RELATIVE: "Worked out from the article's own date",
        schema.CONTEXT: "Carried over from the passage before",
        schema.NONE: "No date in the text",
    },
    schema.PUBLISHED_BASIS: {
        schema.STATED: "Stated by the source",
        schema.INFERRED: "Worked out from the text",
        schema.UNKNOWN: "Unknown",
    },
    schema.KIND: {
        schema.PERSON: "Person",
        schema.STATE: "State",
        schema.ORGANIZATION: "Organization",
        schema.CITY: "City",
        schema.REGION: "Region",
        schema.COUNTRY_PLACE: "Country",
    },
    schema.PLACE_PRECISION: {
        schema.CITY: "Place known to the city",
        schema.REGION: "Place known to the region",
        schema.COUNTRY_PLACE: "Place known to the country only",
    },
    schema.BASIS: {
        schema.FROM_ARTICLE: "From an article",
        schema.FROM_REFERENCE: "From a cited reference",
    },
    schema.MODE: _MODE_LABELS,
    schema.LANGUAGE: {"fr": "French", "en": "English"},
}

# Headings of columns, on the screen and where a disagreement names a field.
HEADINGS = {
    schema.EVENT_ID: "Id",
    schema.EVENT_TYPE: "Kind of event",
    schema.MODE: "Form",
    schema.QUAD_CLASS: "Relation",
    schema.DATE_START: "From",
    schema.DATE_END: "To",
    schema.DATE_PRECISION: "How exact the date is",
    schema.DATE_TEXT: "Date in the source's words",
    schema.DATE_BASIS: "How the date is known",
    schema.STATUS: "Status",
    schema.CLAIMANT: "According to",
    schema.SOURCE_ACTORS: "Who",
    schema.TARGET_ACTORS: "To whom",
    schema.PLACE_ID: "Place",
    schema.PLACES: "Places",
    schema.PLACE_PRECISION: "How exact the place is",
    schema.SUMMARY: "Event",
    schema.QUOTE: "Passage",
    schema.NUMBER: "Number",
    schema.UNIT: "Unit",
    schema.N_MENTIONS: "Reports",
    schema.N_ARTICLES: "Articles",
    schema.N_SOURCES: "Independent sources",
    schema.DISAGREEMENTS: "Sources differ on",
    schema.ARTICLE_ID: "Article",
    schema.TITLE: "Title",
    schema.PUBLISHER: "Publisher",
    schema.PUBLISHED: "Published",
    schema.PUBLISHED_BASIS: "How that is known",
    schema.LANGUAGE: "Language",
    schema.COPY_OF: "Mostly repeats",
    schema.RULE: "Rule",
    schema.SOURCE: "Source",
    "to_whom": "To whom",
    "quotes": "In the sources' words",
}


def current() -> Palette:
    """The palette of the theme that the reader's page is in."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def label(column: str, value: str) -> str:
    """A coded value of a schema column in plain English; an undeclared one with its first letter raised."""
    known = LABELS.get(column, {}).get(value)
    return known or (value[:1].upper() + value[1:]).replace("_", " ").replace("-", " ")


def coded_type(event_type: str) -> str:
    """An event type in words with its PLOVER name, as in "Meets or talks (CONSULT)"."""
    return f"{label(schema.EVENT_TYPE, event_type)} ({event_type})"


def heading(column: str) -> str:
    """What a schema column is called on the screen."""
    return HEADINGS.get(column) or label("", column)


def rgba(colour: str, opacity: float = 1.0) -> list[int]:
    """#rrggbb as [red, green, blue, alpha], each 0 to 255."""
    return [*(int(colour[at : at + 2], 16) for at in (1, 3, 5)), round(255 * opacity)]


def css(colour: str, opacity: float) -> str:
    """#rrggbb with an opacity of 0 to 1, as Plotly and CSS take it."""
    red, green, blue, _ = rgba(colour)
    return f"rgba({red},{green},{blue},{opacity:g})"


def day(value: date) -> str:
    """A day as "19 June 2024"."""
    return " ".join(_parts(value))


def when(date_start: str, date_end: str, precision: str = schema.DAY) -> str:
    """The days from `date_start` to `date_end` (ISO, either may be empty) in as few words as say them all.

    "19 June 2024", "18 – 19 June 2024", "September 2023", "1950 – 1953", "since 9 February 2000", "no date";
    "within 20 – 31 July 2023" where `precision` says that the day itself is not known.
    """
    if not date_start or not date_end:
        known = date_start or date_end
        return (
            f"{'since' if date_start else 'until'} {day(date.fromisoformat(known))}" if known else "no date"
        )
    first, last = date.fromisoformat(date_start), date.fromisoformat(date_end)
    if first == last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _span([str(first.year)], [str(last.year)])
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return _span(_parts(first)[1:], _parts(last)[1:])
    inside = "within " if precision in UNCERTAIN else ""
    return inside + _span(_parts(first), _parts(last))


def _parts(value: date) -> list[str]:
    return [str(value.day), calendar.month_name[value.month], str(value.year)]


def _span(first: list[str], last: list[str]) -> str:
    """Both ends, smallest part first, with the larger parts that they share said once."""
    if first == last:
        return " ".join(last)
    shared = 0
    while shared < len(first) - 1 and first[-1 - shared :] == last[-1 - shared :]:
        shared += 1
    return f"{' '.join(first[: len(first) - shared])} – {' '.join(last)}"


def style(figure: go.Figure, palette: Palette = LIGHT) -> go.Figure:
    """`figure` with the house's font, grid, margins, legend and hover labels; draw it with `theme=None`."""
    return figure.update_layout(template=_template(palette))


def _template(palette: Palette) -> go.layout.Template:
    axis = {
        "gridcolor": palette.line,
        "linecolor": palette.line,
        "zeroline": False,
        "ticks": "",
        "automargin": True,
        "title": {"font": {"color": palette.muted, "size": FONT_SIZE - 1}},
        "tickfont": {"color": palette.text, "size": FONT_SIZE - 1},
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": FONT_SIZE, "color": palette.text},
            # Not transparent: a chart saved as a picture must stay legible on any page.
            "paper_bgcolor": palette.background,
            "plot_bgcolor": palette.background,
            "colorway": list(palette.quad.values()),
            "margin": {"l": 8, "r": 12, "t": 56, "b": 8},
            "title": {"x": 0, "xref": "container", "pad": {"l": 8}, "font": {"size": FONT_SIZE + 2}},
            "xaxis": axis,
            "yaxis": axis,
            "legend": {"bgcolor": css(palette.background, 0), "font": {"size": FONT_SIZE - 1}},
            "hoverlabel": {
                "bgcolor": palette.surface,
                "bordercolor": palette.line,
                "align": "left",
                "font": {"family": FONT, "size": FONT_SIZE - 1, "color": palette.text},
            },
            "modebar": {
                "bgcolor": css(palette.background, 0),
                "color": palette.muted,
                "activecolor": palette.accent,
            },
        }
    )
