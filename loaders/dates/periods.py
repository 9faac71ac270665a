"""The named periods of assets/periods.csv, and where a text names them."""

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path

from loaders.dates.atoms import SPACE, any_of, compiled
from loaders.dates.readings import Named, Period
from loaders.text import fold, unaccent

TABLE = Path(__file__).resolve().parents[2] / "assets" / "periods.csv"
COLUMNS = ("period_id", "name", "aliases", "first", "last", "source")
_ITEMS = "|"

# The words that make a period tell when ("durant la guerre froide"), rather than what about ("un film sur ...").
_WHEN = compiled(
    rf"""(?<!\w)(?:pendant|durant|depuis|avant|après|dès|lors{SPACE}de|jusqu'à|au{SPACE}(?:cours|moment|temps|début|milieu|sortir){SPACE}de
      |à{SPACE}(?:l'époque|l'issue|la{SPACE}fin|l'heure|la{SPACE}veille){SPACE}de|à{SPACE}partir{SPACE}de|en{SPACE}pleine?|sous|entre|dans|au{SPACE}lendemain{SPACE}de
      |le{SPACE}(?:début|déclenchement){SPACE}de|la{SPACE}fin{SPACE}de|l'éclatement{SPACE}de|début{SPACE}de|fin{SPACE}de)
      (?:{SPACE}?(?:la|le|les|l'|du|des))?{SPACE}?$"""
)


class PeriodError(ValueError):
    """A row of the table of periods that cannot be used; the message names file, line and the mend."""


@cache
def periods() -> dict[str, Period]:
    """The named periods by alias, as the patterns read it."""
    found: dict[str, Period] = {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise PeriodError(f"{TABLE}, line 1: expected the columns {', '.join(COLUMNS)}")
        for row in reader:
            period = _period(row, f"{TABLE}, line {reader.line_num}")
            found |= {unaccent(fold(alias)): period for alias in period.aliases}
    return found


def _period(row: dict[str, str], place: str) -> Period:
    try:
        ends = [
            row["first"] and date.fromisoformat(row["first"]),
            row["last"] and date.fromisoformat(row["last"]),
        ]
    except (TypeError, ValueError) as error:
        raise PeriodError(f"{place}: first and last must be ISO days or empty ({error})") from error
    if all(ends) and ends[0] > ends[1]:
        raise PeriodError(f"{place}: the period ends before it begins; swap first and last")
    if not (row["aliases"] and row["source"]):
        raise PeriodError(f"{place}: aliases and source must not be empty")
    return Period(**row | {"aliases": tuple(row["aliases"].split(_ITEMS))})


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(rf"{any_of(periods())}(?!\w)")


@cache
def starts() -> frozenset[str]:
    return frozenset(re.match(r"\w+", alias).group() for alias in periods())


def read(match: re.Match[str]) -> Named | None:
    """The period that a match of `pattern` names, where it tells when: after "durant", "depuis", or as a heading."""
    text, start = match.string, match.start()
    if _WHEN.search(text, max(0, start - _REACH), start) or (
        _HEADING.match(text, match.end()) and _opens_line(text, start)
    ):
        return Named(periods()[" ".join(match.group().split())])
    return None


_REACH = 40
_HEADING = compiled(r"[ ]?(?:\([^)\n]*\))?[ ]?(?:\[[^\]\n]*\][ ]?)*:?[ \t\r]*(?:\n|$)")


def _opens_line(text: str, start: int) -> bool:
    line = text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start]
    return not line.strip(" \t#*•►-") or line.strip() in ("la", "le", "l'")
