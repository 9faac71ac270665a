"""The named periods of assets/periods.csv, and where a text names them."""

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path

from loaders.dates.atoms import SPACE, any_of, compiled
from loaders.dates.readings import END, START, Named, Period
from loaders.text import fold, unaccent

TABLE = Path(__file__).resolve().parents[2] / "assets" / "periods.csv"
COLUMNS = ("period_id", "name", "aliases", "first", "last", "source")
_ITEMS = "|"

_WHEN = any_of((
    "pendant", "durant", "depuis", "avant", "après", "dès", "lors de", "jusqu'à", "au cours de",
    "au moment de", "au temps de", "au milieu de", "au lendemain de", "à l'époque de", "à l'heure de",
    "à la veille de", "à partir de", "en pleine", "en plein", "sous", "entre", "dans",
))  # fmt: skip
_STARTS = any_of(("début", "déclenchement", "éclatement", "commencement", "lancement"))
_ENDS = any_of(("fin", "issue", "sortir", "terme"))
# These make a period tell when ("durant la guerre froide"), rather than what about ("un film sur ...").
_TELLS_WHEN = compiled(
    rf"""(?<!\w)(?:{_WHEN}|(?:(?P<start>{_STARTS})|(?P<end>{_ENDS}))(?:{SPACE}d(?:e|u|es))?)
        (?:{SPACE}(?:la|le|les|l'|du|des))?{SPACE}?$"""
)
_HEADING = compiled(r"[ ]?(?:\([^)\n]*\))?[ ]?(?:\[[^\]\n]*\][ ]?)*:?[ \t\r]*(?:\n|$)")
_REACH = 40


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
        first, last = (date.fromisoformat(row[end]) if row[end] else None for end in ("first", "last"))
    except (TypeError, ValueError) as error:
        raise PeriodError(f"{place}: first and last must be ISO days or empty ({error})") from error
    if first and last and first > last:
        raise PeriodError(f"{place}: the period ends before it begins; swap first and last")
    if not (row["aliases"] and row["source"]):
        raise PeriodError(f"{place}: aliases and source must not be empty")
    return Period(
        row["period_id"], row["name"], tuple(row["aliases"].split(_ITEMS)), first, last, row["source"]
    )


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(rf"{any_of(periods())}(?!\w)")


@cache
def starts() -> frozenset[str]:
    return frozenset(re.match(r"\d|\w+", alias).group() for alias in periods())


def read(match: re.Match[str]) -> Named | None:
    """The period that a match of `pattern` names, where it tells when: after "durant", or as a heading."""
    text, start = match.string, match.start()
    period = periods()[" ".join(match.group().split())]
    when = _TELLS_WHEN.search(text, max(0, start - _REACH), start)
    if when:
        return Named(period, START if when["start"] else END if when["end"] else 0)
    return Named(period) if _HEADING.match(text, match.end()) and _opens_line(text, start) else None


def _opens_line(text: str, start: int) -> bool:
    line = text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start]
    return line.strip(" \t#*•►-") in ("", "la", "le", "l'")
