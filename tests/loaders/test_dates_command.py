"""`python -m loaders.dates`: rows in, rows out, and a bad row named."""

import io
import json
import sys

import pytest

from loaders.dates import __main__ as command


def _run(monkeypatch, capsys, *lines: str) -> tuple[int, list[dict], str]:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines)))
    code = command.main()
    out, err = capsys.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], err


def test_one_row_an_expression(monkeypatch, capsys):
    rows = [
        {"doc": "a", "text": "Venu hier pour deux jours.", "anchor": "2024-06-20"},
        {"id": "b", "text": "Rien depuis 2022.", "reference": None},
    ]
    code, found, err = _run(monkeypatch, capsys, *map(json.dumps, rows))
    assert (code, err) == (0, "")
    assert [(row["doc"], row["text"], row["kind"]) for row in found] == [
        ("a", "hier", "date"), ("a", "deux jours", "duration"), ("b", "2022", "date"),
    ]  # fmt: skip
    assert (found[0]["value_start"], found[0]["value_end"]) == ("2024-06-19", "2024-06-19")
    assert (found[2]["value_start"], found[2]["value_end"], found[2]["relation"]) == (
        "2022-01-01",
        None,
        "since",
    )


def test_a_row_says_its_language(monkeypatch, capsys):
    row = {"doc": "a", "text": "They met on Wednesday.", "anchor": "2024-06-20", "lang": "en"}
    code, found, _err = _run(monkeypatch, capsys, json.dumps(row))
    assert (code, [one["value_start"] for one in found]) == (0, ["2024-06-19"])


def test_an_unknown_language_is_named(monkeypatch, capsys):
    code, _found, err = _run(monkeypatch, capsys, '{"doc": "a", "text": "gestern", "lang": "xx"}')
    assert code == 2
    assert "'xx'" in err


@pytest.mark.parametrize(
    "line", ["[]", "{", '{"doc": "a"}', '{"doc": "a", "text": "hier", "anchor": "juin"}']
)
def test_a_bad_row_is_named(line, monkeypatch, capsys):
    code, _found, err = _run(monkeypatch, capsys, '{"doc": "a", "text": ""}', line)
    assert code == 2
    assert err.startswith("line 2: expected")
