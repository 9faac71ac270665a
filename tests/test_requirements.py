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
LINUX = {"sys_platform": "linux", "platform_system": "Linux"}


def pins(path: Path) -> dict[str, str]:
    lines = [line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
    exact = [re.fullmatch(r"([\w.-]+)==([\w.]+)", line) for line in lines if line]
    assert all(exact), f"{path.name}: every line pins one package with =="
    return {canonicalize_name(pin[1]): pin[2] for pin in exact}


def needed_by(names: list[str]) -> set[str]:
    """The packages and all that they ask for on Linux, with the extras that are asked for."""
    asked, found = list(map(Requirement, names)), set()
    while asked:
        one = asked.pop()
        for extra in ("", *one.extras):
            part = canonicalize_name(one.name), canonicalize_name(extra)
            if part not in found:
                found.add(part)
                asked += _asked_by(*part)
    return {name for name, _ in found}


def _asked_by(name: str, extra: str) -> list[Requirement]:
    listed = map(Requirement, metadata.requires(name) or [])
    return [one for one in listed if one.marker is None or one.marker.evaluate(LINUX | {"extra": extra})]


@pytest.mark.parametrize("path", [RUNTIME, TESTS], ids=["runtime", "tests"])
def test_installed_is_what_is_pinned(path):
    installed = {name: metadata.version(name) for name in pins(path)}
    assert installed == pins(path)


def test_nothing_comes_along_unpinned_and_nothing_is_left_over():
    asked = ["streamlit", "plotly", "pydeck", "pandas", "trafilatura", "pypdfium2"]
    assert needed_by(asked) == set(pins(RUNTIME))
    assert needed_by(["pytest", "ruff", "playwright"]) - set(pins(RUNTIME)) == set(pins(TESTS))
