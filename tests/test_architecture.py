"""The house rules that a machine can check, each with a snippet that breaks it.

A rule takes a module's name and its syntax tree and yields a sentence per breach.
`test_the_house_is_in_order` runs all rules over all modules, `test_a_breach_is_found` shows that each rule
bites, and `test_ordinary_code_is_left_alone` that it does not bark at ordinary words.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loaders import schema

ROOT = Path(__file__).parents[1]
PACKAGES = ("loaders", "views")
TOP_LEVEL = {
    ".ci", ".gitattributes", ".gitignore", ".streamlit", "CHANGELOG.md", "LICENSE", "Makefile", "README.md",
    "assets", "dashboard.py", "loaders", "pyproject.toml", "requirements.txt", "seeds", "tests", "views",
}  # fmt: skip
# What tools leave behind, and .gitignore names.
LEFT_BEHIND = {".git", ".venv", ".pytest_cache", ".ruff_cache", "__pycache__", "tables", "test-results"}
LONGEST_DASHBOARD = 60

OPEN_TO_VIEWS = {"views.theme", "views.export", "loaders.schema"}
OPEN_TO_DASHBOARD = PACKAGES
NETWORK = {
    "aiohttp", "ftplib", "http.client", "httpx", "requests", "smtplib", "socket", "urllib.request", "urllib3",
    "websockets",
}  # fmt: skip
NAMES_WITHOUT_MEANING = {"utils", "util", "helpers", "helper", "common", "misc"}

COLUMNS = {column for columns in schema.COLUMNS.values() for column in columns}
# With an underscore a column's name is no English word: it is a column wherever it stands. "start" or "name"
# are ordinary words too, and count only where a frame is addressed.
UNMISTAKABLE = {column for column in COLUMNS if "_" in column}
FRAME_METHODS = {
    "agg", "assign", "drop", "drop_duplicates", "dropna", "explode", "groupby", "insert", "melt", "merge",
    "nlargest", "nsmallest", "pivot", "pivot_table", "reindex", "rename", "set_index", "sort_values",
}  # fmt: skip
FRAME_KEYWORDS = {
    "by", "column_config", "column_order", "id_vars", "left_on", "on", "right_on", "subset", "usecols",
}  # fmt: skip
FRAME_EXPRESSIONS = {"eval", "query"}

Rule = Callable[[str, ast.Module], Iterator[str]]


def modules(*folders: str) -> dict[str, Path]:
    """The modules in `folders`, by dotted name."""
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in sorted(paths)}


def product() -> dict[str, Path]:
    page = ROOT / "dashboard.py"
    return modules(*PACKAGES) | ({"dashboard": page} if page.exists() else {})


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


# Arrows


def imports(module: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported, wherever it stands; a name taken from a module included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".")[: -node.level] or [module]
                base = ".".join(filter(None, [*parents, base]))
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def within(name: str, module: str) -> bool:
    """Whether `name` is `module` or something in it."""
    return name == module or name.startswith(module + ".")


def wrong_arrows(module: str, tree: ast.Module) -> Iterator[str]:
    for line, name in imports(module, tree):
        ours = next(
            (layer for layer in ("dashboard", "tests", "assets", *PACKAGES) if within(name, layer)), None
        )
        if ours and not any(within(name, target) for target in _open_to(module)):
            yield f"{module}:{line} may not import {name}"


def _open_to(module: str) -> set[str]:
    if module == "dashboard":
        return set(OPEN_TO_DASHBOARD)
    if within(module, "loaders"):
        return {"loaders"}
    itself = ".".join(module.split(".")[:2])  # a view that outgrew its file is a folder
    return OPEN_TO_VIEWS | {itself}


def hidden_imports(module: str, tree: ast.Module) -> Iterator[str]:
    """An import whose target only running the code would tell."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _last_name(node.func) in {"import_module", "__import__"}:
            yield f"{module}:{node.lineno} imports by a name made at run time"


def network(module: str, tree: ast.Module) -> Iterator[str]:
    for line, name in imports(module, tree):
        if any(within(name, source) for source in NETWORK):
            yield f"{module}:{line} reaches for the network: {name}"


def circle(arrows: dict[str, set[str]]) -> list[str]:
    """The modules of one circle, the first repeated at the end; [] when there is none."""
    cleared: set[str] = set()

    def walk(module: str, path: list[str]) -> list[str]:
        if module in path:
            return [*path[path.index(module) :], module]
        if module in cleared:
            return []
        onward = (walk(target, [*path, module]) for target in sorted(arrows.get(module, ())))
        found = next(filter(None, onward), [])
        cleared.add(module)
        return found

    return next(filter(None, (walk(module, []) for module in sorted(arrows))), [])


def arrows_between(trees: dict[str, ast.Module]) -> dict[str, set[str]]:
    """Which of the modules imports which: what a name is taken from, where it is no module itself."""

    def target(name: str) -> str | None:
        owner = name.rpartition(".")[0]
        places = (name, f"{name}.__init__", owner, f"{owner}.__init__")
        return next((place for place in places if place in trees), None)

    return {
        module: {found for _, name in imports(module, tree) if (found := target(name)) and found != module}
        for module, tree in trees.items()
    }


# Columns


def bare_columns(module: str, tree: ast.Module) -> Iterator[str]:
    """Columns named by a string instead of by their constant.

    An unmistakable name counts anywhere. An ordinary word counts in `frame.loc[...]` and `frame.at[...]`, in
    a list subscript `frame[["name"]]`, in an argument of a method or keyword that takes columns, and, as a
    word of the expression, in `frame.query(...)`. `frame["name"]` alone counts in the views, which hold
    nothing else under such keys, and not in the loaders, where it may be a group of a pattern or a field of
    a data file.
    """
    if module == "loaders.schema":
        return
    found = {(node.lineno, node.value) for node in ast.walk(tree) if _is_column(node, UNMISTAKABLE)}
    for part in _addressed(tree, plain_subscripts=not within(module, "loaders")):
        found |= {(node.lineno, node.value) for node in ast.walk(part) if _is_column(node, COLUMNS)}
    found |= set(_in_expressions(tree)) | set(_assigned(tree))
    yield from (f'{module}:{line} names the column "{column}" bare' for line, column in sorted(found))


def _is_column(node: ast.AST, columns: set[str]) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in columns


def _addressed(tree: ast.Module, plain_subscripts: bool) -> Iterator[ast.AST]:
    """The parts of the code in which a string is the name of a column."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            if (
                isinstance(node.slice, ast.List)
                or _last_name(node.value) in {"loc", "at"}
                or plain_subscripts
            ):
                yield node.slice
        elif isinstance(node, ast.Call):
            method = isinstance(node.func, ast.Attribute) and node.func.attr in FRAME_METHODS
            yield from node.args if method else ()
            yield from (key.value for key in node.keywords if method or key.arg in FRAME_KEYWORDS)


def _in_expressions(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _last_name(node.func) in FRAME_EXPRESSIONS:
            for word in re.findall(r"\w+", ast.unparse(node.args[0])):
                if word in COLUMNS:
                    yield node.lineno, word


def _assigned(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """`frame.assign(name=...)`, where the keyword itself is the column."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "assign":
            yield from ((node.lineno, key.arg) for key in node.keywords if key.arg in COLUMNS)


def _last_name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


# The page, names, tests


def crowded_page(module: str, tree: ast.Module) -> Iterator[str]:
    if module != "dashboard":
        return
    last = max((node.end_lineno for node in tree.body), default=0)
    if last > LONGEST_DASHBOARD:
        yield f"dashboard has {last} lines, at most {LONGEST_DASHBOARD} are meant"
    yield from (
        f"dashboard:{line} imports {name}" for line, name in imports(module, tree) if within(name, "pandas")
    )
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and re.search(r"#[0-9a-f]{6}\b|\brgba?\(", str(node.value), re.I):
            yield f"dashboard:{node.lineno} holds a colour: {node.value}"


def names_without_meaning(module: str, tree: ast.Module) -> Iterator[str]:
    if NAMES_WITHOUT_MEANING & set(module.split(".")):
        yield f"{module} is named for nothing it does"


def left_out_tests(module: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in {
            "skip",
            "skipif",
            "skipIf",
            "xfail",
            "importorskip",
        }:
            yield f"{module}:{node.lineno} leaves a test out: {ast.unparse(node)}"


def out_of_place(names: set[str]) -> list[str]:
    return sorted(names - TOP_LEVEL - LEFT_BEHIND)


PRODUCT_RULES = (
    wrong_arrows, hidden_imports, network, bare_columns, crowded_page, names_without_meaning,
)  # fmt: skip


@pytest.mark.parametrize("rule", PRODUCT_RULES)
def test_the_house_is_in_order(rule: Rule):
    breaches = [breach for module, path in product().items() for breach in rule(module, parse(path))]
    assert not breaches, "\n".join(breaches)


def test_no_test_is_left_out():
    rules = (left_out_tests, names_without_meaning)
    trees = {module: parse(path) for module, path in modules("tests").items()}
    breaches = [breach for rule in rules for module, tree in trees.items() for breach in rule(module, tree)]
    assert not breaches, "\n".join(breaches)


def test_nothing_is_imported_in_a_circle():
    assert circle(arrows_between({module: parse(path) for module, path in product().items()})) == []


def test_nothing_else_stands_at_the_top():
    assert out_of_place({path.name for path in ROOT.iterdir()}) == []
    assert not list((ROOT / "assets").rglob("*.py")), "assets hold data, no code"


@pytest.mark.parametrize(
    ("rule", "module", "code"),
    [
        (wrong_arrows, "views.map", "from views import timeline"),
        (wrong_arrows, "views.map", "from views.filters import Filters"),
        (wrong_arrows, "views.map", "from .timeline import figure"),
        (wrong_arrows, "views.map", "import loaders.events"),
        (wrong_arrows, "views.map", "from loaders import load"),
        (wrong_arrows, "views.map", "from tests.sample import sample_tables"),
        (wrong_arrows, "loaders.events", "from views.theme import LIGHT"),
        (wrong_arrows, "loaders.events", "def late():\n    import dashboard"),
        (wrong_arrows, "dashboard", "from tests.sample import sample_tables"),
        (hidden_imports, "views.map", "importlib.import_module('loaders.events')"),
        (network, "loaders.articles", "from urllib import request"),
        (network, "loaders.articles", "import urllib.request"),
        (network, "views.map", "def fetch():\n    import requests"),
        (bare_columns, "views.map", 'events["event_id"]'),
        (bare_columns, "views.map", 'events["status"]'),
        (bare_columns, "loaders.events", 'row = {"event_id": 1}'),
        (bare_columns, "loaders.events", 'frame.loc[mask, "status"]'),
        (bare_columns, "loaders.events", 'frame[["name", "kind"]]'),
        (bare_columns, "loaders.events", 'frame.groupby("status")'),
        (bare_columns, "loaders.events", 'frame.sort_values(by=["start"])'),
        (bare_columns, "loaders.events", 'left.merge(right, on="title")'),
        (bare_columns, "loaders.events", 'frame.rename(columns={"title": "Title"})'),
        (bare_columns, "loaders.events", "frame.assign(status=1)"),
        (bare_columns, "loaders.events", "frame.query(\"status == 'actual'\")"),
        (bare_columns, "views.map", 'st.dataframe(frame, column_config={"title": None})'),
        (crowded_page, "dashboard", "import pandas as pd"),
        (crowded_page, "dashboard", "colour = '#ff0000'"),
        (crowded_page, "dashboard", "x = 1\n" * (LONGEST_DASHBOARD + 1)),
        (names_without_meaning, "loaders.utils", ""),
        (names_without_meaning, "views.common.colours", ""),
        (left_out_tests, "tests.test_x", "@pytest.mark.skip\ndef test(): ..."),
        (left_out_tests, "tests.test_x", "@pytest.mark.xfail(reason='')\ndef test(): ..."),
        (left_out_tests, "tests.test_x", "def test():\n    pytest.skip('no browser')"),
    ],
)
def test_a_breach_is_found(rule: Rule, module: str, code: str):
    assert list(rule(module, ast.parse(code)))


@pytest.mark.parametrize(
    ("rule", "module", "code"),
    [
        (wrong_arrows, "views.map", "from views import export, theme\nfrom loaders.schema import EVENT_ID"),
        (wrong_arrows, "views.map.__init__", "from views.map.arcs import layer\nfrom . import outlines"),
        (wrong_arrows, "views.map", "from . import theme\nimport loaders.schema as schema"),
        (wrong_arrows, "loaders.dates.__init__", "from loaders.text import fold\nfrom . import patterns"),
        (wrong_arrows, "dashboard", "from views import map, timeline\nfrom loaders import load"),
        (network, "views.export", "from urllib.parse import quote"),
        (bare_columns, "loaders.dates", 'day = match["number"]; words = match["text"]'),
        (bare_columns, "loaders.dates", '"title".join(names); text.replace("end", "start")'),
        (bare_columns, "views.map", 'figure.update_layout(title="status", legend={"title": "name"})'),
        (bare_columns, "views.map", 'events[EVENT_ID]; frame.groupby(schema.STATUS); label = "source"'),
        (crowded_page, "views.theme", "LIGHT = '#ffffff'"),
    ],
)
def test_ordinary_code_is_left_alone(rule: Rule, module: str, code: str):
    assert not list(rule(module, ast.parse(code)))


def test_a_circle_is_found():
    trees = {
        "loaders.__init__": "from loaders.events import read",
        "loaders.events": "from loaders import load",
    }
    assert circle(arrows_between({module: ast.parse(code) for module, code in trees.items()}))
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_a_stray_file_is_found():
    assert out_of_place({"dashboard.py", ".git", "notes.txt"}) == ["notes.txt"]
