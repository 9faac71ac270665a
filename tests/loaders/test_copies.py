"""Copies of one text are found however they are dressed; texts on the same act stay apart."""

from datetime import date
from pathlib import Path

import pytest

from loaders import articles, copies, pipeline, schema
from loaders.articles import Article
from loaders.copies import Copies

DISPATCH = (
    "OSLO, 12 mars (Agence) - Le ministre norvégien des Transports, Lars Vik, a signé mercredi à Chisinau un "
    "accord de coopération ferroviaire avec la Moldavie, première étape d'un programme de trois ans.",
    "L'accord prévoit la livraison de 300 wagons de marchandises d'ici à la fin de l'année et la formation "
    "de quarante mécaniciens moldaves dans les ateliers de Bergen.",
    "La facture n'a pas été rendue publique.",
    "« Nous ouvrons une ligne qui manquait à cette région depuis plus de trente ans », a déclaré le ministre "
    "devant la presse, avant de regagner la capitale norvégienne dans la soirée.",
)
OTHERWISE_TOLD = (
    "En visite à Chisinau, le ministre norvégien des Transports a conclu mercredi un accord sur le rail avec "
    "les autorités moldaves.",
    "Trois cents wagons de marchandises doivent être livrés avant la fin de l'année, et des mécaniciens de "
    "Moldavie iront apprendre leur métier à Bergen.",
    "Lars Vik a parlé d'une ligne « qui manquait à cette région » avant de reprendre l'avion.",
)


def _article(name: str, *paragraphs: str, published: str = "2025-03-13") -> Article:
    text = "\n\n".join((f"Publié le {date.fromisoformat(published):%d/%m/%Y}", *paragraphs)) + "\n"
    return articles.parse(text, Path(f"{name}.txt"))


def _place(article: Article, words: str) -> tuple[str, int]:
    """The place of the sentence that holds some words, in whatever case."""
    found = (n for n, s in enumerate(article.sentences) if words in article.text[s.start : s.end].lower())
    return article.article_id, next(found)


def _linked(one: Article, other: Article, words: str) -> bool:
    """Whether the sentences that hold some words are copies of one text."""
    found = copies.find([one, other])
    return bool(found.prints(_place(one, words)) & found.prints(_place(other, words)))


def test_the_same_text_under_another_title_is_a_copy() -> None:
    first = _article("a", "La Norvège mise sur le rail moldave", *DISPATCH)
    second = _article("b", "Oslo et Chisinau d'accord", "Avec agence", *DISPATCH, "Lire aussi : nos archives")
    assert copies.find([second, first]).originals == {"b": "a"}


def test_the_earlier_of_two_is_the_original() -> None:
    early, late = _article("z", *DISPATCH, published="2025-03-12"), _article("a", *DISPATCH)
    assert copies.find([early, late]).originals == {"a": "z"}


@pytest.mark.parametrize(
    "sentence",
    [
        DISPATCH[0].removeprefix("OSLO, 12 mars (Agence) - "),
        DISPATCH[0].replace("OSLO, 12 mars (Agence)", "CHISINAU, 13 mars (Une Autre Agence)"),
        DISPATCH[0].removesuffix(", première étape d'un programme de trois ans.") + ".",
        DISPATCH[0].replace("mercredi à Chisinau", "mercredi").replace("ferroviaire", "ferré"),
        DISPATCH[0].replace("é", "e").replace("'", "’"),
        DISPATCH[0].upper(),
        DISPATCH[0].replace("Moldavie, première", "Moldavie. C'est la première"),
        f"Comme l'a rapporté hier une agence, {DISPATCH[0][26:]}",
    ],
    ids=["no dateline", "other dateline", "cut", "edited", "no accents", "capitals", "parted", "led in"],
)
def test_an_edited_sentence_is_still_a_copy(sentence: str) -> None:
    assert _linked(_article("a", *DISPATCH), _article("b", *OTHERWISE_TOLD, sentence), "avec la moldavie")


def test_paragraphs_quoted_in_a_longer_text_are_copies_and_the_text_is_not() -> None:
    dispatch = _article("a", *DISPATCH)
    longer = _article("b", *OTHERWISE_TOLD * 2, DISPATCH[1], "Le rail moldave a vieilli." * 9)
    assert _linked(dispatch, longer, "quarante mécaniciens")
    assert copies.find([dispatch, longer]).originals == {}


def test_a_shortened_text_is_a_copy_of_the_longer_one() -> None:
    assert copies.find([_article("a", *DISPATCH), _article("b", *DISPATCH[:2])]).originals == {"b": "a"}


def test_a_short_sentence_is_a_copy_beside_one_alone() -> None:
    dispatch = _article("a", *DISPATCH)
    assert _linked(dispatch, _article("b", *DISPATCH[1:3]), "facture")
    assert not _linked(dispatch, _article("b", *OTHERWISE_TOLD, DISPATCH[2]), "facture")


def test_a_text_on_the_same_act_is_no_copy() -> None:
    assert copies.find([_article("a", *DISPATCH), _article("b", *OTHERWISE_TOLD)]) == Copies()


def test_a_sentence_that_comes_back_in_its_own_text_is_no_copy() -> None:
    assert copies.find([_article("a", *DISPATCH, *DISPATCH)]) == Copies()


def test_a_set_phrase_links_nothing() -> None:
    phrase = "La Norvège a tiré un missile vers la mer, a annoncé l'armée"
    told = (f"{phrase} {word}, précisant {word * 2} et {word * 3} puis {word * 4} {word * 5} {word * 6}, "
            f"avant {word * 7} et {word * 8}." for word in ("ga", "bu", "zo"))  # fmt: skip
    assert copies.find([_article(f"a{n}", text) for n, text in enumerate(told)]) == Copies()


def test_sources_are_texts_not_articles() -> None:
    wire, copy = _article("a", *DISPATCH), _article("b", "Bref", *DISPATCH[:2])
    own, quoting = _article("c", *OTHERWISE_TOLD), _article("d", *OTHERWISE_TOLD[1:], *DISPATCH[:2])
    found = copies.find([wire, copy, own, quoting])
    told = [_place(one, words) for one, words in ((wire, "wagons"), (copy, "lars vik"), (own, "reprendre"))]
    assert found.sources(told) == 2
    assert found.sources(told[:2]) == 1
    assert found.sources([told[0], _place(quoting, "quarante")]) == 1
    assert found.sources([]) == 0


def test_an_event_counts_its_sources_and_a_copy_names_its_original(tmp_path: Path) -> None:
    texts = {"agency": DISPATCH, "copy": DISPATCH[:3], "own": OTHERWISE_TOLD}
    for name, paragraphs in texts.items():
        head = "Publié le 13 mars 2025"
        (tmp_path / f"{name}.txt").write_text("\n\n".join((head, *paragraphs)) + "\n", encoding="utf-8")
    rows = pipeline.run(tmp_path).rows.tables
    assert {row[schema.ARTICLE_ID]: row[schema.COPY_OF] for row in rows["articles"]} == {
        "agency": "", "copy": "agency", "own": "",
    }  # fmt: skip
    (signed,) = (row for row in rows["events"] if row[schema.MODE] == "sign")
    assert (signed[schema.N_MENTIONS], signed[schema.N_ARTICLES], signed[schema.N_SOURCES]) == (3, 3, 2)
