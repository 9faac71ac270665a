"""The language a text is in, and what is said where it is none that the loaders read."""

import pytest

from loaders import language
from loaders.lexicon import ASSETS

QUOTED = "We will not be threatened by anyone, and the people of this country will take what is theirs"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Poutine est arrivé à Pyongyang.", "fr"),
        ("L’accord n’a pas été publié", "fr"),
        ("12 mars 2024 : visite à Moscou.\n14 mars 2024 : signature d'un accord avec Hanoï.", "fr"),
        ("Putin arrived in Pyongyang on Wednesday for a visit.", "en"),
        ("El presidente ruso llegó a Pyongyang para una visita de dos días", "es"),
        ("Il presidente russo è arrivato a Pyongyang per la visita", "it"),
        ("Der Präsident ist in Pjöngjang angekommen", "de"),
        ("O presidente russo chegou a Pyongyang para uma visita de dois dias e não falou.", "pt"),
        ("De Russische president is in Pyongyang aangekomen voor een bezoek van twee dagen.", "nl"),
        ("Prezydent Rosji przybył do Korei z wizytą", "pl"),
        ("Tổng thống Nga đã đến Bình Nhưỡng trong chuyến thăm chính thức và ký hiệp ước.", "vi"),
        ("El president rus va arribar a Pyongyang per a una visita amb el seu ministre.", "ca"),
        ("Președintele rus a ajuns la Phenian într-o vizită și a semnat un tratat cu liderul.", "ro"),
        ("Prezidan Larisi a rive nan vil la pou yon vizit, li siyen yon akò ak chèf peyi a.", "ht"),
        ("Путин прибыл в Пхеньян с визитом", "ru"),
        ("Президент прибув до Пхеньяна з візитом та підписав угоду про партнерство.", "uk"),
        ("Президентът на Русия пристигна в Пхенян и подписа договор за партньорство.", "bg"),
        ("푸틴 러시아 대통령이 평양에 도착해 김정은 국무위원장과 회담했다. KCNA", "ko"),
        ("俄罗斯总统普京抵达平壤,与金正恩举行会谈,并签署条约。", "zh"),
        ("露大統領、平壌到着。金正恩氏と会談へ", "ja"),
        ("وصل الرئيس الروسي إلى بيونغ يانغ في زيارة رسمية ووقع اتفاقية مع الزعيم", "ar"),
        ("رئیس جمهور روسیه برای دیدار با رهبر کره شمالی به پیونگ‌یانگ رفت", "fa"),
        ("Pyongyang", ""),
        ("Kim Jong-un, Vladimir Poutine", ""),
        ("Rais alifika mjini akakutana kiongozi mwenzake, wakasaini mkataba mpya jana asubuhi", ""),
        ("1950 - 1953", ""),
        ("", ""),
    ],
)
def test_the_language(text, code):
    assert language.detect(text) == code


@pytest.mark.parametrize(
    "quotation", [f"« {QUOTED} »", f'"{QUOTED}"', f"“{QUOTED}”", "« Мы не будем ждать »"]
)
def test_an_article_is_in_the_language_around_its_quotations(quotation):
    text = f"Le ministre a dit : {quotation} avant de quitter la salle."
    assert language.detect(text) == "fr"


def test_a_page_is_in_the_language_of_its_body_where_that_is_told_apart():
    menu = "Skip to the content of this page and to the menu. " * 3
    prose = "Le ministre est arrivé à Hanoï."
    assert language.of(menu + prose, prose) == "fr"


def test_blocks_of_another_script_are_no_body():
    notice = "All rights reserved. It is not to be copied or sold in any form without consent."
    korean = "푸틴 러시아 대통령이 평양에 도착해 김정은 국무위원장과 회담했다"
    assert language.of(f"{korean}\n\n{korean}\n\n{notice}", notice) == "ko"


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        ("Le ministre est arrivé à Hanoï.", "en", "fr"),
        ("Kim Jong-un", "fr", "fr"),
        ("Ravintola suljettu " * 20, "fr", ""),
        ("Nyanda ruvigirwa " * 20, "rn", "rn"),
    ],
    ids=["the words tell", "too few words", "the words deny", "no words listed"],
)
def test_what_a_page_declares_counts_where_words_tell_nothing(text, declared, code):
    assert language.of(text, text, declared) == code


def test_the_packs_are_the_folders_of_words():
    packs = language.packs()
    assert "fr" in packs
    assert all((ASSETS / pack / "verbs.csv").is_file() for pack in packs)
    assert "basemap" not in packs


def test_why_a_text_is_not_read():
    packs = ", ".join(language.packs())
    long = "Nyanda ruvigirwa umwami " * 20
    assert language.unread("fr", long) == ""
    assert (
        language.unread("ru", long) == f"in Russian (ru); there is no language pack for it, only for {packs}"
    )
    assert language.unread("rn", long).startswith("in the language rn;")
    assert language.unread("", long).startswith("in a language that is not known here; state it in a sidecar")
    assert language.unread("", "Kim Jong-un").startswith("too few words to tell its language; state it")
