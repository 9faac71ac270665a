"""Counted things: "5 millions d'obus", "26 000 soldats"."""

import re
from functools import cache

from loaders import lexicon
from loaders.clauses import SentenceView

_NUMERAL = re.compile(r"\d[\d ]*(?:[.,]\d+)*")
_MARKS = ",."


def first(view: SentenceView, start: int, last: int) -> tuple[float, str] | None:
    """The first counted thing among tokens start..last, as its number and the noun counted: (5e6, "obus")."""
    for at in range(start, min(last, len(view.norms) - 2) + 1):
        value = None if view.in_date(at) else _value(view, view.norms[at])
        if value is not None and (counted := _unit(view, at + 1)):
            magnitude, unit = counted
            return value * magnitude, unit
    return None


def _value(view: SentenceView, norm: str) -> float | None:
    """The number that a token writes: "26 000", "2,5"; "26,000" and "2.5" where a language marks it so."""
    decimal = next(iter(view.grammar["decimal_mark"]), ",")
    (thousands,) = set(_MARKS) - {decimal}
    if not _NUMERAL.fullmatch(norm) or (thousands in norm and not view.grammar["decimal_mark"]):
        return None
    plain = norm.replace(" ", "").replace(thousands, "").replace(decimal, ".")
    return float(plain) if plain.replace(".", "", 1).isdigit() else None


def _unit(view: SentenceView, at: int) -> tuple[float, str] | None:
    magnitude = _magnitudes(view.language).get(view.singular(view.norm(at)), 1)
    at += magnitude != 1
    at += view.norm(at) in view.grammar["of"]
    unit = view.norm(at)
    refused = view.grammar["timeunit", "preposition"]
    return (magnitude, unit) if unit.isalpha() and not {unit, view.singular(unit)} & refused else None


@cache
def _magnitudes(language: str) -> dict[str, float]:
    return {
        row["noun"]: float(row["value"]) for _, row in lexicon.rows(language, "magnitudes", ("noun", "value"))
    }
