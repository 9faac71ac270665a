"""The named periods of assets/periods.csv, and where a text names them, in the words of its language."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from loaders.dates import packs
from loaders.dates.pack import Pack
from loaders.dates.readings import END, START, Named, Period
from loaders.dates.wording import SPACE, PackError, surface

TABLE = packs.ASSETS / "periods.csv"
COLUMNS = ("period_id", "name", "first", "last", "source")
NAMES = "periods.csv"  # in the folder of a language
NAME_COLUMNS = ("period_id", "aliases")
_ITEMS = "|"
_HEADING = re.compile(r"[ ]?(?:\([^)\n]*\))?[ ]?(?:\[[^\]\n]*\][ ]?)*:?[ \t\r]*(?:\n|$)")
_REACH = 40
_BLANK = re.escape(" ")
_FIRST_WORD = re.compile(r"\d|\w+")


class PeriodError(PackError):
    """A row of the table of periods that cannot be used; the message names file, line and the mend."""


@cache
def periods(pack: Pack) -> dict[str, Period]:
    """The named periods by the names that a language gives them, as the patterns read these."""
    known = {row["period_id"]: _period(row, place) for row, place in _rows(TABLE, COLUMNS)}
    found: dict[str, Period] = {}
    for row, place in _rows(packs.folder_of(pack.language) / NAMES, NAME_COLUMNS):
        if row["period_id"] not in known or not row["aliases"]:
            raise PeriodError(f"{place}: expected the period_id of a row of {TABLE} and its names")
        found |= {surface(alias): known[row["period_id"]] for alias in row["aliases"].split(_ITEMS)}
    return found


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[dict[str, str], str]]:
    """The rows of a table, each with its place in words."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != columns:
            raise PeriodError(f"{path}, line 1: expected the columns {', '.join(columns)}")
        for row in reader:
            yield row, f"{path}, line {reader.line_num}"


def _period(row: dict[str, str], place: str) -> Period:
    try:
        first, last = (date.fromisoformat(row[end]) if row[end] else None for end in ("first", "last"))
    except (TypeError, ValueError) as error:
        raise PeriodError(f"{place}: first and last must be ISO days or empty ({error})") from error
    if first and last and first > last:
        raise PeriodError(f"{place}: the period ends before it begins; swap first and last")
    if not row["source"]:
        raise PeriodError(f"{place}: source must not be empty")
    return Period(row["period_id"], row["name"], first, last, row["source"])


@cache
def starts(pack: Pack) -> frozenset[str]:
    """The words that the names of periods begin with."""
    return frozenset(map(_first_word, periods(pack)))


def _first_word(name: str) -> str:
    return _FIRST_WORD.match(name).group()


@cache
def pattern(pack: Pack, start: str) -> re.Pattern[str]:
    """Any name that begins with `start`; a hyphen tells "le 11-Septembre" from any other 11 September."""
    names = sorted((name for name in periods(pack) if _first_word(name) == start), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(re.escape(name).replace(_BLANK, SPACE) for name in names)})(?!\w)")


def read(pack: Pack, match: re.Match[str]) -> Named | None:
    """The period that a match of `pattern` names, where it tells when: after "durant", or as a heading."""
    text, start = match.string, match.start()
    period, words = periods(pack)[" ".join(match.group().split())], pack.context["periods"]
    when = words["tells_when"].search(text, max(0, start - _REACH), start)
    if when:
        return Named(period, START if when["start"] else END if when["end"] else 0)
    heads = _HEADING.match(text, match.end()) and _line_before(text, start) in ("", *words["articles"])
    return Named(period) if heads else None


def _line_before(text: str, start: int) -> str:
    return text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start].strip(" \t#*•►-")
