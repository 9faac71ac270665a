"""Files as they come: read as they are, or refused with what to do; and what a folder holds."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from loaders import articles, formats
from loaders.articles import ArticleError

SEEDS = Path(__file__).parents[2] / "seeds"
PROSE = "La Russie et la Corée du Nord ont signé un traité. Le texte compte vingt-trois articles."


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_text_is_the_file_decoded_and_nothing_else(tmp_path):
    data = f"\ufeffTitre d'un article\r\n\r\n{PROSE}\r\n".encode()
    article = articles.read(write(tmp_path, "a.b.txt", data))
    assert article.article_id == "a.b"
    assert article.text.encode() == data
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert [article.text[s.start : s.end] for s in article.sentences] == [
        "La Russie et la Corée du Nord ont signé un traité.",
        "Le texte compte vingt-trois articles.",
    ]


def test_sentences_are_those_of_the_body_in_order():
    for path in sorted(SEEDS.glob("*.txt")):
        article = articles.read(path)
        assert article.sentences
        assert {article.blocks[sentence.block].kind for sentence in article.sentences} == {"body"}
        ends = [edge for sentence in article.sentences for edge in (sentence.start, sentence.end)]
        assert ends == sorted(ends)


def test_footnote_marks_are_known(tmp_path):
    text = f"{PROSE[:-1]}[1]. Puis rien[2],[a] en [2024] et [sic].[réf. nécessaire]"
    article = articles.read(write(tmp_path, "a.txt", text))
    assert [text[slice(*span)] for span in article.footnotes] == ["[1]", "[2]", "[a]", "[réf. nécessaire]"]


def test_a_dateline_is_known(tmp_path):
    article = articles.read(write(tmp_path, "a.txt", f"SÉOUL, 21 juin (AFP) - {PROSE}"))
    assert article.text[slice(*article.dateline)] == "SÉOUL, 21 juin (AFP) - "
    assert articles.read(write(tmp_path, "b.txt", PROSE)).dateline is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "empty"),
        (b"PK\x03\x04\x00\x00", "binary"),
        ("Séoul".encode("utf-16"), "UTF-16"),
        ("Premier.\nÀ Séoul.".encode("latin-1"), "line 2: not UTF-8"),
        (b"a" * 2_000_001, "2,000,001 bytes"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path, content, reason):
    path = write(tmp_path, "bad.txt", content)
    with pytest.raises(ArticleError, match=reason) as refusal:
        articles.read(path)
    assert str(path) in str(refusal.value)


def test_missing_and_unsupported_files_are_refused(tmp_path):
    with pytest.raises(ArticleError, match="no such file"):
        articles.read(tmp_path / "none.txt")
    with pytest.raises(ArticleError, match="no such file or folder"):
        articles.find_articles([tmp_path / "none"])
    with pytest.raises(ArticleError, match=r"expected a file ending in \.txt"):
        articles.find_articles([write(tmp_path, "a.docx", b"x")])


def test_a_folder_is_searched_to_its_depths_in_order(tmp_path):
    (tmp_path / "week 2").mkdir()
    (tmp_path / ".hidden").mkdir()
    files = [write(tmp_path, name, PROSE) for name in ("a.txt", "b.md", "week 2/c.TXT")]
    write(tmp_path, ".hidden/d.txt", PROSE)
    write(tmp_path, "a.yaml", "title: A")
    write(tmp_path, "orphan.yaml", "title: B")
    write(tmp_path, "note.docx", b"PK")
    write(tmp_path, "week 2/a.txt", PROSE)
    found, skipped = articles.find_articles([tmp_path])
    assert found == files
    assert {path.name: reason for path, reason in skipped} == {
        "orphan.yaml": "no article orphan.txt beside it",
        "note.docx": f"not {formats.ENDINGS}",
        "a.txt": f"has the name of {tmp_path / 'a.txt'}; rename one, names tell articles apart",
    }


def test_names_tell_articles_of_all_formats_apart(tmp_path):
    page, text = (write(tmp_path, name, PROSE) for name in ("a.html", "a.txt"))
    found, skipped = articles.find_articles([tmp_path])
    assert found == [page]
    assert skipped == [(text, f"has the name of {page}; rename one, names tell articles apart")]


def test_what_a_browser_saved_with_a_page_is_no_article(tmp_path):
    for name in ("Un accord_fichiers", "notes_files"):
        (tmp_path / name).mkdir()
        write(tmp_path, f"{name}/frame {name}.html", PROSE)
    page = write(tmp_path, "Un accord.html", PROSE)
    notes = tmp_path / "notes_files" / "frame notes_files.html"
    assert articles.find_articles([tmp_path]) == ([page, notes], [])


def test_a_file_named_twice_is_read_once(tmp_path):
    path = write(tmp_path, "a.txt", PROSE)
    assert articles.find_articles([path, tmp_path]) == ([path], [])


SIDECAR = """# by hand
title: "Le traité : ce qu'il dit"  # from the paper edition
publisher: Le Quotidien

url: https://quotidien.example/a#top
published: 2024-06-21
language: fr
"""


def test_a_sidecar_wins_over_the_text(tmp_path):
    path = write(
        tmp_path, "a.txt", f"Un autre titre ici\n\nPublié le 3 mai 2020\n\n{PROSE}\n\n© 2020 Le Site"
    )
    assert articles.read(path).published == date(2020, 5, 3)
    write(tmp_path, "a.yaml", SIDECAR)
    article = articles.read(path)
    assert (article.title, article.publisher, article.language) == (
        "Le traité : ce qu'il dit",
        "Le Quotidien",
        "fr",
    )
    assert article.url == "https://quotidien.example/a#top"
    assert (article.published, article.published_basis) == (date(2024, 6, 21), "stated")
    assert (article.published_precision, article.published_text) == ("day", None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("title", "expected `key: value`"),
        ("  title: x", "expected `key: value`"),
        ("titre: x", "no key 'titre'"),
        ("published: 21/06/2024", "no day written YYYY-MM-DD"),
        ("language: French", "no ISO 639 code"),
        ("title: [a, b]", "more YAML than a sidecar needs"),
        ("title: |", "more YAML"),
        ("url: https://a.example", "stated twice"),
    ],
)
def test_a_sidecar_that_says_more_or_less_is_refused_by_line(tmp_path, line, reason):
    path = write(tmp_path, "a.txt", PROSE)
    sidecar = write(tmp_path, "a.yaml", f"url: https://b.example\n{line}\n")
    with pytest.raises(ArticleError, match=reason) as refusal:
        articles.read(path)
    assert f"{sidecar}, line 2" in str(refusal.value)
