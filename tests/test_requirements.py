"""Both requirement files pin all that is installed by them, at the version the tests run on."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
RUNTIME = ROOT / "requirements.txt"
TESTS = ROOT / "tests" / "requirements.txt"
LINUX = {"extra": "", "sys_platform": "linux", "platform_system": "Linux"}


def pins(path: Path) -> dict[str, str]:
    lines = [line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
    exact = [re.fullmatch(r"([\w.-]+)==([\w.]+)", line) for line in lines if line]
    assert all(exact), f"{path.name}: every line pins one package with =="
    return {canonicalize_name(pin[1]): pin[2] for pin in exact}


def needed_by(names: list[str]) -> set[str]:
    """The packages and all that they ask for on Linux, extras left out."""
    found: set[str] = set()
    while names:
        name = canonicalize_name(names.pop())
        if name not in found:
            found.add(name)
            asked = map(Requirement, metadata.requires(name) or [])
            names += [one.name for one in asked if one.marker is None or one.marker.evaluate(LINUX)]
    return found


@pytest.mark.parametrize("path", [RUNTIME, TESTS], ids=["runtime", "tests"])
def test_installed_is_what_is_pinned(path):
    installed = {name: metadata.version(name) for name in pins(path)}
    assert installed == pins(path)


def test_nothing_comes_along_unpinned_and_nothing_is_left_over():
    assert needed_by(["streamlit", "plotly", "pydeck", "pandas"]) == set(pins(RUNTIME))
    assert needed_by(["pytest", "ruff", "playwright"]) - set(pins(RUNTIME)) == set(pins(TESTS))
