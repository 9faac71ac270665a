"""Counted things: "5 millions d'obus", "26 000 soldats"."""

import re
from functools import cache

from loaders import lexicon
from loaders.clauses import SentenceView

_NUMERAL = re.compile(r"\d[\d ]*(?:,\d+)?")


def first(view: SentenceView, start: int, last: int) -> tuple[float, str] | None:
    """The first counted thing among tokens start..last, as its number and the noun counted: (5e6, "obus")."""
    for at in range(start, min(last, len(view.norms) - 2) + 1):
        if _NUMERAL.fullmatch(view.norms[at]) and not view.in_date(at):
            counted = _unit(view, at + 1)
            if counted:
                magnitude, unit = counted
                return float(view.norms[at].replace(" ", "").replace(",", ".")) * magnitude, unit
    return None


def _unit(view: SentenceView, at: int) -> tuple[float, str] | None:
    magnitude = _magnitudes(view.language).get(view.singular(view.norm(at)), 1)
    at += magnitude != 1
    at += view.norm(at) in view.grammar["of"]
    unit = view.norm(at)
    refused = view.grammar["timeunit"] | view.grammar["preposition"]
    return (magnitude, unit) if unit.isalpha() and not {unit, view.singular(unit)} & refused else None


@cache
def _magnitudes(language: str) -> dict[str, float]:
    return {
        row["noun"]: float(row["value"]) for _, row in lexicon.rows(language, "magnitudes", ("noun", "value"))
    }
