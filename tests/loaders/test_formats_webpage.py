"""Web pages: the article is kept with its parts, the page around it is not, and nothing in it is run."""

from datetime import date
from pathlib import Path

import pytest

from loaders import articles
from loaders.articles import ArticleError
from loaders.formats import charset

LEAD = "La Corée du Sud et le Vietnam ont conclu mercredi un accord de pêche, après huit mois de discussions."
BODY = "Le texte a été signé à Séoul par les deux ministres. Il prévoit des patrouilles communes dès l'été."
LAST = "Le parlement vietnamien doit ratifier cet accord en mai, selon le gouvernement."

HEAD = """<title>Un accord de pêche entre Séoul et Hanoï - Le Port</title>
<link rel="canonical" href="https://port.example/monde/accord">
<meta property="og:title" content="Un accord de pêche entre Séoul et Hanoï">
<meta property="og:site_name" content="Le Port"><meta name="author" content="Jeanne Ropars">
<meta property="article:published_time" content="2024-03-14T09:12:00+01:00">
<meta property="article:modified_time" content="2024-03-16T10:00:00+01:00">"""

AROUND = """<div id="cookie-banner" class="cookie-consent"><p>Nous utilisons des cookies pour mesurer
notre audience.</p></div><nav><a href="/">Accueil</a> <a href="/sport">Sport</a></nav>
<article>{}</article><aside class="related"><h3>À lire aussi</h3><ul><li><a href="/x">La Chine ferme ses
ports aux chalutiers</a></li></ul></aside><section id="comments" class="comments"><h2>Commentaires</h2>
<p>Encore un accord pour la photo, dit un lecteur qui n'y croit pas.</p></section><footer><p>© Le Port, tous
droits réservés</p></footer>"""

MAIN = f"""<h1>Un accord de pêche entre Séoul et Hanoï</h1>
<p class="byline">Par Jeanne Ropars, le <time datetime="2024-03-14">14 mars</time></p>
<p>{LEAD}</p><p>{BODY}</p><h2>Des discussions difficiles</h2>
<ul><li>Deux patrouilles communes par mois à partir de juin.</li><li>Un comité mixte se réunira à Hanoï
chaque année.</li></ul><blockquote><p>« Nous avons cédé sur les quotas. »</p></blockquote><p>{LAST}</p>"""


def page(main: str = MAIN, head: str = HEAD, language: str = "fr") -> str:
    body = AROUND.format(main)
    return f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def read(folder: Path, content: str | bytes, name: str = "a.html") -> articles.Article:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return articles.read(path)


def test_the_article_stands_in_paragraphs_and_the_page_around_it_is_dropped(tmp_path):
    assert read(tmp_path, page()).text.split("\n\n") == [
        "# Un accord de pêche entre Séoul et Hanoï",
        LEAD,
        BODY,
        "## Des discussions difficiles",
        "- Deux patrouilles communes par mois à partir de juin.",
        "- Un comité mixte se réunira à Hanoï chaque année.",
        "« Nous avons cédé sur les quotas. »",
        f"{LAST}\n",
    ]


def test_its_parts_are_known_to_the_blocks(tmp_path):
    kinds = [block.kind for block in read(tmp_path, page()).blocks]
    assert kinds == ["title", "body", "body", "heading", "body", "body", "body", "body"]


def test_what_the_page_states_of_its_article(tmp_path):
    article = read(tmp_path, page())
    assert (article.title, article.publisher, article.author) == (
        "Un accord de pêche entre Séoul et Hanoï",
        "Le Port",
        "Jeanne Ropars",
    )
    assert (article.url, article.language) == ("https://port.example/monde/accord", "fr")
    assert (article.published, article.published_basis) == (date(2024, 3, 14), "stated")


def test_a_sidecar_wins_over_the_page(tmp_path):
    (tmp_path / "a.yaml").write_text("title: Autre titre\npublished: 2024-03-13\n", encoding="utf-8")
    article = read(tmp_path, page())
    assert (article.title, article.publisher) == ("Autre titre", "Le Port")
    assert article.published == date(2024, 3, 13)


def test_a_title_that_stands_in_the_head_alone_leads_the_text(tmp_path):
    article = read(tmp_path, page(main=f"<p>{LEAD}</p><p>{BODY}</p><p>{LAST}</p>"))
    assert article.text.startswith(f"# Un accord de pêche entre Séoul et Hanoï\n\n{LEAD}\n\n")


def test_a_day_of_the_prose_is_not_the_day_of_publication(tmp_path):
    main = f"<p>{LEAD}</p><p>Le traité du 3 mars 1999 reste en vigueur.</p><p>{LAST}</p>"
    article = read(tmp_path, page(main, head="<title>Un accord de pêche</title>"))
    assert (article.published, article.published_basis) == (None, "unknown")


@pytest.mark.parametrize(
    ("head", "byline", "day"),
    [
        ('<meta property="article:published_time" content="2024-03-14T09:12">', "", date(2024, 3, 14)),
        ('<script type="application/ld+json">{"datePublished":"2024-03-14"}</script>', "", date(2024, 3, 14)),
        ('<link rel="canonical" href="https://port.example/2024/03/14/a.html">', "", date(2024, 3, 14)),
        ("", '<time datetime="2024-03-14T09:12">jeudi</time>', date(2024, 3, 14)),
        ("", '<p class="articleDate">Publié le 14 mars 2024 à 9h12</p>', date(2024, 3, 14)),
        ("", "<time>9h12</time>", None),
        ('<meta name="description" content="Le 2018-02-03, tout a changé">', "", None),
        ("<title>Le 3 février 2018, tout change</title>", "", None),
        ("", "<table><tr><td>Signé</td><td>3 février 2018</td></tr></table>", None),
        ("", '<aside><time datetime="2018-02-03">ailleurs</time></aside>', None),
    ],
)
def test_the_day_of_publication_is_that_of_the_head_or_of_what_is_marked_as_one(tmp_path, head, byline, day):
    assert read(tmp_path, page(f"{byline}<p>{LEAD}</p><p>{BODY}</p><p>{LAST}</p>", head)).published == day


def test_the_name_of_the_site_is_not_the_title(tmp_path):
    head = '<title>Un accord de pêche | Le Port</title><meta property="og:site_name" content="Le Port">'
    main = f"<h1>Le Port</h1><h2>Un accord de pêche</h2><p>{LEAD}</p><p>{BODY}</p><p>{LAST}</p>"
    assert read(tmp_path, page(main, head)).title == "Un accord de pêche"


def test_a_saved_page_names_its_address(tmp_path):
    saved = f"<!-- saved from url=(0028)https://port.example/accord -->\n{page(head='<title>T</title>')}"
    assert read(tmp_path, saved).url == "https://port.example/accord"


def test_line_breaks_part_sentences_and_are_spaces_within_them(tmp_path):
    main = (
        f"<p>{LEAD}</p><p>Deux navires par pays<br>à partir de juin.<br>Un comité à Hanoï.</p><p>{LAST}</p>"
    )
    text = read(tmp_path, page(main)).text
    assert "\n\nDeux navires par pays à partir de juin.\nUn comité à Hanoï.\n\n" in text


def test_rows_of_a_table_are_lines_of_their_own(tmp_path):
    table = "<table><tr><th>Année</th><th>Prises</th></tr><tr><td>2022</td><td>3 100 tonnes</td></tr></table>"
    text = read(tmp_path, page(f"<p>{LEAD}</p><p>{BODY}</p>{table}<p>{LAST}</p>")).text
    assert "\n\nAnnée | Prises\n\n2022 | 3 100 tonnes\n\n" in text


def test_words_are_whole_and_accents_composed(tmp_path):
    text = read(tmp_path, page(f"<p>{LEAD}</p><p>Le mi&shy;nis&shy;tre re\u0301pond.</p><p>{LAST}</p>")).text
    assert "\n\nLe ministre répond.\n\n" in text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", '<meta charset="iso-8859-1">'),
        ("utf-16", ""),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("cp1252", ""),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
        ("iso-8859-15", "<meta charset=iso-8859-15>"),
    ],
)
def test_the_encoding_is_found(tmp_path, encoding, declared):
    data = page(head=declared + HEAD).encode(encoding)
    assert LEAD in read(tmp_path, data).text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="windows-1251">Пхеньян'.encode("cp1251"), "Пхеньян"),
        ("<meta charset=gb2312>平壤".encode("gb18030"), "平壤"),
        ("<meta charset=euc-kr>평양".encode("cp949"), "평양"),
        ("<meta charset=iso-2022-jp>平壌".encode("iso-2022-jp"), "平壌"),
        (b"<meta charset=unicode_escape>\\u0041\xe9", "\\u0041é"),
        (b"<meta charset=utf-8>\xe9t\xe9", "\ufffdt\ufffd"),
    ],
)
def test_what_a_page_declares_counts_where_it_is_an_encoding_of_the_web(data, text):
    assert charset.decode(data).rpartition(">")[2] == text


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<html><body></body></html>",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00",
        "<html><body><nav><a href='/'>Accueil</a></nav></body></html>",
        "<div>" * 20_000,
    ],
    ids=["empty", "bare", "binary", "menu", "deep"],
)
def test_a_page_without_an_article_is_refused_with_the_mend(tmp_path, content):
    with pytest.raises(ArticleError, match=r"no article found in this page; save .* as a\.txt") as refusal:
        read(tmp_path, content)
    assert str(tmp_path / "a.html") in str(refusal.value)


def test_text_outside_of_any_element_is_read(tmp_path):
    assert read(tmp_path, f"<html><body>{LEAD} {BODY}</body></html>").text == f"{LEAD} {BODY}\n"


def test_a_broken_page_is_read_as_far_as_it_goes(tmp_path):
    text = read(tmp_path, f"<p>{LEAD}<div><p>{BODY}</b></span><table><p>{LAST}<script>alert(1)").text
    assert LEAD in text
    assert BODY in text
    assert "alert" not in text


def test_a_page_s_script_and_entities_are_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text("mot de passe", encoding="utf-8")
    entity = f'<!DOCTYPE html [<!ENTITY file SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    script = "<script>document.write('écrit par un script')</script>"
    html = page(f"<p>{LEAD}</p><p>Il dit &file; aux ministres.</p>{script}<p>{LAST}</p>")
    text = read(tmp_path, f'<?xml version="1.0" encoding="UTF-8"?>{entity}{html}').text
    assert LEAD in text
    assert "mot de passe" not in text
    assert "script" not in text
