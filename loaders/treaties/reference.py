"""The cited facts of the treaties (`assets/treaties.csv`), and the treaties that they describe."""

import csv
import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from loaders import schema

ASSETS = Path(__file__).parents[2] / "assets"
FACTS = ASSETS / "treaties.csv"
_COLUMNS = (schema.TREATY_ID, schema.TOPIC, schema.VALUE, schema.PROVISION, schema.SOURCE)
_TREATY_FIELDS = (
    schema.TITLE, schema.PARTIES, schema.SIGNED, schema.PLACE_SIGNED, schema.SIGNATORIES,
    schema.ENTRY_INTO_FORCE, schema.ENDED,
)  # fmt: skip
_ISO_DAY = "YYYY-MM-DD"


class TreatyFileError(ValueError):
    """A treaty file that cannot be used; the message names the file, the row and the mend."""


@dataclass(frozen=True, slots=True)
class Treaty:
    """What tells one treaty from another: its id, the day it was signed and the states that signed it."""

    treaty_id: str
    signed: date
    parties: frozenset[str]


def table(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a CSV file under assets/, cells stripped. Raises TreatyFileError on a missing column."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != columns:
            raise TreatyFileError(f"{path.name}, line 1: expected the columns {', '.join(columns)}")
        return [_row(path, reader.line_num, row) for row in reader]


def _row(path: Path, line: int, row: dict) -> dict[str, str]:
    if None in row or None in row.values():
        raise TreatyFileError(
            f"{path.name}, line {line}: a comma too many or too few; quote a text that holds commas"
        )
    return {column: value.strip() for column, value in row.items()}


@cache
def facts() -> tuple[dict[str, str], ...]:
    """The cited facts. Raises TreatyFileError where one lacks its source or is of an unknown treaty."""
    rows = table(FACTS, _COLUMNS)
    for number, row in enumerate(rows, start=2):
        if row[schema.TREATY_ID] not in schema.TREATY_IDS:
            raise TreatyFileError(
                f"{FACTS.name}, row {number}: expected a treaty of {', '.join(schema.TREATY_IDS)}"
            )
        if not row[schema.VALUE] or not row[schema.SOURCE]:
            raise TreatyFileError(
                f"{FACTS.name}, row {number}: state the value and the source it is taken from"
            )
    return tuple(rows)


@cache
def treaties() -> dict[str, Treaty]:
    """The treaties by id, in the order of their signing."""
    known = {treaty_id: _values(treaty_id, facts()) for treaty_id in schema.TREATY_IDS}
    return {treaty_id: _treaty(treaty_id, values) for treaty_id, values in known.items()}


def _treaty(treaty_id: str, values: dict[str, list[str]]) -> Treaty:
    try:
        signed = date.fromisoformat(values[schema.SIGNED][0])
    except (KeyError, ValueError):
        raise TreatyFileError(
            f"{FACTS.name}: treaty {treaty_id} needs one row `signed` with a day, {_ISO_DAY}"
        ) from None
    return Treaty(treaty_id, signed, frozenset(schema.split(";".join(values.get(schema.PARTIES, [])))))


def provisions() -> list[dict]:
    """The facts as rows of the table `provisions`; an id depends on the fact, not on its place."""
    return [{schema.PROVISION_ID: _id(row), **row, schema.BASIS: schema.FROM_REFERENCE} for row in facts()]


def _id(row: dict[str, str]) -> str:
    digest = hashlib.sha256("\n".join(row.values()).encode()).hexdigest()[:6]
    return f"{row[schema.TREATY_ID]}-{row[schema.TOPIC]}-{digest}"


def treaty_rows(rows: list[dict]) -> list[dict]:
    """The rows of the table `treaties`: the cited facts; where these are silent, what the articles say."""
    return [_treaty_row(treaty_id, rows) for treaty_id in schema.TREATY_IDS]


def _treaty_row(treaty_id: str, rows: list[dict]) -> dict:
    cited = _values(treaty_id, [row for row in rows if row[schema.BASIS] == schema.FROM_REFERENCE])
    told = _values(treaty_id, [row for row in rows if row[schema.BASIS] == schema.FROM_ARTICLE])
    row = {schema.TREATY_ID: treaty_id}
    row |= {topic: schema.join(cited.get(topic) or told.get(topic, [])) for topic in _TREATY_FIELDS}
    return row | {schema.STATUS: _status(row[schema.ENTRY_INTO_FORCE], schema.split(row[schema.ENDED]))}


def _values(treaty_id: str, rows: list[dict] | tuple[dict, ...]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for row in rows:
        if row[schema.TREATY_ID] == treaty_id and row[schema.VALUE]:
            values.setdefault(row[schema.TOPIC], []).append(row[schema.VALUE])
    return values


def _status(entry_into_force: str, ended: list[str]) -> str:
    if len(ended) > 1:
        return "ended (date disputed)"
    if ended:
        return "ended"
    return "in force" if entry_into_force else "not stated"
