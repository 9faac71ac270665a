"""What the README states, where the code can contradict it."""

import re
import subprocess
import sys
import textwrap
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


@pytest.mark.parametrize("variable", ["PORT", "SEEDS", "ARGS"])
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


def run_loaders(*arguments: str) -> str:
    command = [sys.executable, "-m", "loaders", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_loaders_take_the_options_it_shows():
    section = README.partition("## The tables")[2].partition("## The views")[0]
    shown = set(re.findall(r"(?<=[\s`])--[a-z]+(?=\s)", section))
    assert {"--out", "--format"} <= shown <= set(re.findall(r"--[a-z]+", run_loaders("--help")))


def test_the_loaders_print_what_it_shows(tmp_path):
    """When the loaders find more or less, paste what the command prints now."""
    block = README.partition("python -m loaders seeds --out tables\n\n")[2].partition("\n\n")[0]
    printed = run_loaders("seeds", "--out", str(tmp_path)).replace(str(tmp_path), "tables")
    assert textwrap.dedent(block) == printed.strip()
