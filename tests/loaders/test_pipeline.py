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


RUSSIAN = "Президент прибыл в Пхеньян с визитом 3 марта 2025 года и подписал договор о партнёрстве с КНДР.\n"


def test_a_text_in_a_language_without_a_pack_is_kept_unread_and_said(folder: Path, tmp_path: Path, capsys):
    (folder / "russe.txt").write_text(RUSSIAN, encoding="utf-8")
    loaded = pipeline.run(folder)
    assert [path.name for path in loaded.read] == ["bon.txt"]
    ((path, reason),) = loaded.unread
    assert (path.name, reason[:15]) == ("russe.txt", "in Russian (ru)")
    assert dict(loaded.tables.articles[[schema.ARTICLE_ID, schema.LANGUAGE]].to_numpy()) == {
        "bon": "fr",
        "russe": "ru",
    }
    assert loaded.tables.texts["russe"] == RUSSIAN
    for name in ("event_mentions", "actor_mentions", "provisions"):
        assert "russe" not in set(loaded.tables[name][schema.ARTICLE_ID])
    assert __main__.main([str(path), "--out", str(tmp_path / "out")]) == 0
    assert f"unread   {path}: in Russian (ru);" in capsys.readouterr().out


def test_a_sidecar_can_name_the_language_to_read_in(folder: Path):
    (folder / "bref.txt").write_text("El presidente visitó Madrid: cumbre\n", encoding="utf-8")
    assert [path.name for path, _ in pipeline.run(folder).unread] == ["bref.txt"]
    (folder / "bref.yaml").write_text("language: fr\n", encoding="utf-8")
    assert not pipeline.run(folder).unread


def test_an_extracted_text_is_written_as_it_was_read(folder: Path, tmp_path: Path, capsys):
    paragraph = "<p>La Norvège a livré 300 camions à la Moldavie le 3 mars 2025, selon le ministre.</p>"
    page = f"<title>Des camions pour la Moldavie</title>{paragraph}<p>Le reste suivra au printemps.</p>"
    (folder / "page.html").write_text(page, encoding="utf-8")
    out = tmp_path / "out"
    assert __main__.main([str(folder), "--out", str(out)]) == 0
    assert f"wrote    {out / 'texts' / 'page.txt'}: " in capsys.readouterr().out
    assert [path.name for path in (out / "texts").iterdir()] == ["page.txt"]
    text = (out / "texts" / "page.txt").read_bytes().decode()
    mentions = pd.read_csv(out / "event_mentions.csv").query("article_id == 'page'")
    assert list(mentions[schema.QUOTE]) == [
        text[start:end] for start, end in zip(mentions[schema.START], mentions[schema.END], strict=True)
    ]
    assert len(mentions) == 1


def test_a_state_that_only_a_place_names_is_an_actor(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Emmanuel Macron est arrivé à Rome le 3 mars 2025.\n", encoding="utf-8")
    tables = pipeline.run(tmp_path).tables
    (visit,) = tables.event_mentions.to_dict("records")
    assert visit[schema.TARGET_ACTORS] == "ITA"
    assert "Italy" in set(tables.actors[schema.NAME])
