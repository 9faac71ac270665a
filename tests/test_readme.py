"""What the README states, where the code can contradict it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from loaders import schema

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def table_rows(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, its own head left out."""
    below = README.partition(f"{heading}\n")[2]
    rows = re.search(r"(?:^\|.*\n)+", below, re.M)[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_tables_have_the_columns_that_it_lists():
    listed = {table: tuple(columns.split(", ")) for table, _, columns in table_rows("## The tables")}
    assert listed == schema.COLUMNS


def test_what_it_asks_to_make_can_be_made():
    asked = set(re.findall(r"(?:`|^ +\$ )make ([a-z]+)", README, re.M))
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.M))
    assert {"run", "test"} <= asked <= targets


@pytest.mark.parametrize("variable", ["PORT", "ARGS"])
def test_what_it_sets_for_make_is_heeded(variable):
    assert re.search(rf"make \w+ {variable}=", README)
    assert f"$({variable})" in MAKEFILE


def test_what_it_points_to_is_there():
    linked = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if not target.startswith("http")]
    layout = [cell.strip("`") for cell, _ in table_rows("## How it is built")]
    missing = [name for name in linked + layout if not (ROOT / name).exists()]
    assert linked
    assert not missing


def test_every_value_it_explains_is_declared():
    kept = " ".join(row[1] for row in table_rows("### How what is uncertain is drawn"))
    values = set(re.findall(r"`(\w+)`", kept))
    assert values <= {*schema.PRECISIONS, *schema.DATE_BASES}
    for status in schema.STATUSES:
        assert f"`{status}`" in README


def test_the_loaders_take_the_options_it_shows():
    usage = subprocess.run(
        [sys.executable, "-m", "loaders", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    shown = set(
        re.findall(
            r"(?<=\s)--[a-z]+(?=\s)", README.partition("## The tables")[2].partition("## The views")[0]
        )
    )
    assert shown
    assert shown <= set(re.findall(r"--[a-z]+", usage))
