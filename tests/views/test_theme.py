"""Colours that every reader can tell apart, words for every coded value, dates in words."""

import math
from itertools import combinations, pairwise

import plotly.graph_objects as go
import pytest

from loaders import schema
from views import theme

# Machado, Oliveira and Fernandes 2009, severity 1.0: linear RGB as a dichromat sees it.
SIGHT = {
    "trichromat": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "deuteranope": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "tritanope": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}  # fmt: skip
PALETTES = pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


def linear(colour: str) -> list[float]:
    parts = [value / 255 for value in theme.rgba(colour)[:3]]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def oklab(colour: str, sight: str) -> tuple[float, ...]:
    seen = [sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in SIGHT[sight]]
    red, green, blue = (min(max(part, 0), 1) for part in seen)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    )


@PALETTES
def test_marks_and_words_stand_out_from_the_background(palette):
    assert all(contrast(colour, palette.background) >= 3 for colour in palette.quad.values())
    for colour in (palette.text, palette.muted):
        assert contrast(colour, palette.background) >= 4.5
        assert contrast(colour, palette.surface) >= 4.5


@PALETTES
@pytest.mark.parametrize("sight", SIGHT)
def test_relations_are_told_apart_by_every_eye(palette, sight):
    for one, other in combinations(palette.quad.values(), 2):
        assert math.dist(oklab(one, sight), oklab(other, sight)) > 0.15


@PALETTES
def test_relations_are_told_apart_in_grey(palette):
    lightness = sorted(116 * math.cbrt(luminance(colour)) - 16 for colour in palette.quad.values())
    assert all(b - a > 8 for a, b in pairwise(lightness))


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (schema.EVENT_TYPE, schema.EVENT_TYPES),
        (schema.QUAD_CLASS, schema.QUAD_CLASSES),
        (schema.STATUS, schema.STATUSES),
        (schema.DATE_PRECISION, schema.PRECISIONS),
        (schema.DATE_BASIS, schema.DATE_BASES),
        (schema.PUBLISHED_BASIS, schema.PUBLISHED_BASES),
        (schema.KIND, (*schema.ACTOR_KINDS, *schema.PLACE_KINDS)),
        (schema.PLACE_PRECISION, schema.PLACE_KINDS),
        (schema.BASIS, (schema.FROM_ARTICLE, schema.FROM_REFERENCE)),
    ],
)
def test_every_coded_value_has_words_of_its_own(column, values):
    words = [theme.LABELS[column][value] for value in values]
    assert len(set(words)) == len(words)


def test_every_status_has_a_symbol_and_every_type_a_colour():
    assert len({theme.SYMBOLS[status] for status in schema.STATUSES}) == len(schema.STATUSES)
    for event_type, quad in schema.EVENT_TYPES.items():
        assert theme.DARK.event(event_type) == theme.DARK.quad[quad]


def test_a_value_nobody_foresaw_is_still_readable():
    assert theme.label(schema.MODE, "third_country-visit") == "Third country visit"
    assert theme.label(schema.MODE, "") == ""
    assert theme.LIGHT.event("NEW") == theme.LIGHT.muted


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2024-06-19", "2024-06-19", schema.DAY, "19 June 2024"),
        ("2024-06-18", "2024-06-19", schema.DAY, "18 – 19 June 2024"),
        ("2023-12-28", "2024-01-03", schema.DAY, "28 December 2023 – 3 January 2024"),
        ("2023-08-20", "2023-09-10", schema.DAY, "20 August – 10 September 2023"),
        ("2023-07-20", "2023-07-31", schema.MONTH, "within 20 – 31 July 2023"),
        ("2023-09-01", "2023-09-30", schema.MONTH, "September 2023"),
        ("2000-02-01", "2000-02-29", schema.MONTH, "February 2000"),
        ("2023-06-01", "2023-08-31", schema.SEASON, "June – August 2023"),
        ("2023-12-01", "2024-02-29", schema.SEASON, "December 2023 – February 2024"),
        ("2000-01-01", "2000-12-31", schema.YEAR, "2000"),
        ("1950-01-01", "1953-12-31", schema.RANGE, "1950 – 1953"),
        ("2023-06-05", "2024-06-05", schema.RANGE, "5 June 2023 – 5 June 2024"),
        ("2000-02-09", "", schema.RANGE, "since 9 February 2000"),
        ("", "1991-12-31", schema.RANGE, "until 31 December 1991"),
        ("", "", schema.NONE, "no date"),
    ],
)
def test_days_in_words(start, end, precision, words):
    assert theme.when(start, end, precision) == words


@PALETTES
def test_style_dresses_a_chart_and_leaves_its_data_alone(palette):
    trace = go.Scatter(x=[1], y=[2], marker_color="#123456")
    chart = theme.style(go.Figure(trace), palette)
    assert chart.data == (trace,)
    assert chart.layout.template.layout.font.color == palette.text
    assert chart.layout.template.layout.paper_bgcolor == palette.background
