"""From folder to tables: what is read, what is skipped and why, and the command that writes them."""

from pathlib import Path

import pandas as pd
import pytest

from loaders import __main__, pipeline, schema

ARTICLE = "Publié le 12 mars 2025\n\nLa Norvège a livré 300 camions à la Moldavie le 3 mars 2025.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bon.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes("Le président a signé.".encode("latin-1"))
    return tmp_path


def test_a_file_that_cannot_be_read_is_skipped_and_said(folder: Path) -> None:
    loaded = pipeline.run(folder)
    assert [path.name for path in loaded.read] == ["bon.txt"]
    ((path, reason),) = loaded.skipped
    assert path.name == "latin.txt"
    assert "UTF-8" in reason
    assert str(folder) not in reason


def test_a_file_named_by_itself_must_be_read(folder: Path) -> None:
    with pytest.raises(pipeline.ERRORS, match=r"latin\.txt"):
        pipeline.run(folder / "latin.txt")


def test_the_same_tables_on_every_run(folder: Path) -> None:
    first, second = pipeline.run(folder).tables, pipeline.run(folder).tables
    for name in schema.COLUMNS:
        pd.testing.assert_frame_equal(first[name], second[name])


@pytest.mark.parametrize(("form", "read"), [("csv", pd.read_csv), ("parquet", pd.read_parquet)])
def test_the_command_writes_eight_tables(folder: Path, tmp_path: Path, capsys, form: str, read) -> None:
    out = tmp_path / "out" / form
    assert __main__.main([str(folder / "bon.txt"), "--out", str(out), "--format", form]) == 0
    assert sorted(path.stem for path in out.iterdir()) == sorted(schema.COLUMNS)
    assert list(read(out / f"event_mentions.{form}").columns) == list(schema.COLUMNS["event_mentions"])
    assert "read     " in capsys.readouterr().out


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys) -> None:
    assert __main__.main([str(tmp_path / "nulle_part"), "--out", str(tmp_path)]) == 2
    assert "nulle_part" in capsys.readouterr().err


def test_an_empty_folder_gives_empty_tables(tmp_path: Path) -> None:
    tables = pipeline.run(tmp_path).tables
    assert tables.events.empty
    assert set(tables.places[schema.PLACE_ID]) == {"pyongyang", "vladivostok", "moscow", "hanoi"}
