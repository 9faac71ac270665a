"""PDFs: printed lines are paragraphs again, margins are left out, and what holds no text is refused."""

from pathlib import Path

import pytest

from loaders import articles, formats
from loaders.articles import ArticleError
from tests.loaders.prints import HEIGHT, Printed, column, pdf

TITLE = "Helsinki et Tachkent rouvrent leur liaison"
FIRST = [
    "Le ministre des Affaires étrangères a rencontré jeudi à Tachkent son",
    "homologue, afin de préparer la conférence sur l'eau. Les deux déléga-",
    "tions ont conﬁrmé l'ouverture d'une liaison aérienne, que l'ex-",
    "Yougoslavie avait demandée. Le communiqué en parle vis-à-",
    "vis de trois pays.",
]
SECOND = [
    "L'opposition a critiqué cette visite. Elle reproche au gouvernement de",
    "fermer les yeux sur le sort des journalistes, qui reste inconnu.",
]
JOINED = (
    "Le ministre des Affaires étrangères a rencontré jeudi à Tachkent son homologue, afin de préparer la "
    "conférence sur l'eau. Les deux délégations ont confirmé l'ouverture d'une liaison aérienne, que "
    "l'ex-Yougoslavie avait demandée. Le communiqué en parle vis-à-vis de trois pays."
)


def paragraphs(folder: Path, data: bytes) -> list[str]:
    return read(folder, data).text.removesuffix("\n").split("\n\n")


def read(folder: Path, data: bytes) -> articles.Article:
    path = folder / "a.pdf"
    path.write_bytes(data)
    return articles.read(path)


def sheet(number: int, *lines: Printed) -> list[Printed]:
    """A page with a running header and its number."""
    header = (200, 40, 8, f"Revue du Nord, page {number}")
    return [header, *lines, (290, HEIGHT - 30, 8, f"– {number} –")]


def test_lines_are_joined_to_paragraphs_and_parted_words_made_whole(tmp_path):
    page = [(60, 90, 18, TITLE), *column([*FIRST, "", *SECOND])]
    assert paragraphs(tmp_path, pdf(page)) == [f"# {TITLE}", JOINED, " ".join(SECOND)]


def test_a_paragraph_may_begin_with_an_indent_alone(tmp_path):
    left, top, size, text = column([*FIRST, *SECOND])[len(FIRST)]
    lines = column([*FIRST, *SECOND])
    lines[len(FIRST)] = (left + 15, top, size, text)
    assert paragraphs(tmp_path, pdf(lines)) == [JOINED, " ".join(SECOND)]


def test_a_hyphen_stays_where_the_text_writes_it_elsewhere(tmp_path):
    lines = [
        "Le dirigeant Kim Jong-un reçoit demain les émissaires de Hanoï, et Jong-",
        "un les loge au palais.",
    ]
    assert paragraphs(tmp_path, pdf(column(lines)))[0].endswith("Hanoï, et Jong-un les loge au palais.")


def test_columns_are_read_one_after_the_other(tmp_path):
    page = [*column(FIRST, left=40, size=7), *column(SECOND, left=310, size=7)]
    assert paragraphs(tmp_path, pdf(page)) == [JOINED, " ".join(SECOND)]


def test_what_pages_repeat_is_left_out_and_a_sentence_goes_on_over_the_page(tmp_path):
    pages = sheet(1, *column(FIRST[:3])), sheet(2, *column(FIRST[3:]))
    assert paragraphs(tmp_path, pdf(*pages)) == [JOINED]


def test_the_number_of_a_single_page_is_left_out(tmp_path):
    assert paragraphs(tmp_path, pdf([*column(SECOND), (290, 800, 8, "Page 1 / 1")])) == [" ".join(SECOND)]


def test_what_a_browser_prints_around_a_page_is_left_out_and_tells_the_address(tmp_path):
    clock = (20, 20, 7, "05/01/2024 10:15 Helsinki et Tachkent - Revue du Nord")
    foot = (20, HEIGHT - 20, 7, "https://revue.example/helsinki 1/1")
    article = read(tmp_path, pdf([clock, *column(SECOND), foot]))
    assert article.text == f"{' '.join(SECOND)}\n"
    assert article.url == "https://revue.example/helsinki"
    assert (article.published, article.published_basis) == (None, "unknown")


def test_larger_lines_are_headings(tmp_path):
    page = [
        (60, 60, 18, TITLE),
        *column(FIRST),
        (60, 215, 13, "Une visite critiquée"),
        *column(SECOND, top=235),
    ]
    article = read(tmp_path, pdf(page))
    assert [block.kind for block in article.blocks] == ["title", "body", "heading", "body"]
    assert article.title == TITLE


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        ("La conférence sur l'eau à Tachkent", "La conférence sur l'eau à Tachkent"),
        ("Microsoft Word - projet de note.docx", ""),
        ("note_finale_v2.pdf", ""),
        ("", ""),
    ],
)
def test_the_title_in_the_file_counts_where_the_print_shows_none(tmp_path, title, read_as):
    assert read(tmp_path, pdf(column(SECOND), title=title)).title == read_as
    shown = [(60, 60, 18, TITLE), *column(SECOND)]
    assert read(tmp_path, pdf(shown, title=title)).title == TITLE


def test_the_day_a_file_was_made_is_no_day_of_publication(tmp_path):
    article = read(tmp_path, pdf(column(SECOND)))
    assert (article.published, article.published_basis) == (None, "unknown")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([]), r"no text in it, only pictures of text; run text recognition \(OCR\)"),
        (
            pdf(column(["*** ### +++ 12 %%% === 34 §§§"])),
            "letters cannot be read as text; run text recognition",
        ),
        (pdf(column(SECOND), locked=True), "locked with a password; save a copy without one"),
        (b"", "broken, or no PDF"),
        (b"%PDF-1.4\n" + b"\xff" * 100, "broken, or no PDF"),
        (b"<html><body>Une page</body></html>", "broken, or no PDF"),
    ],
    ids=["scan", "garbled", "locked", "empty", "broken", "page"],
)
def test_what_gives_no_text_is_refused_with_the_mend(tmp_path, data, reason):
    with pytest.raises(ArticleError, match=reason) as refusal:
        read(tmp_path, data)
    assert str(tmp_path / "a.pdf") in str(refusal.value)


def test_more_text_than_an_article_has_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(formats.pdf, "_MOST_CHARACTERS", 1000)
    pages = [column(FIRST)] * 3
    read(tmp_path, pdf(*pages))
    with pytest.raises(ArticleError, match="more than 1,000 characters of text; split it"):
        read(tmp_path, pdf(*pages, *pages))
