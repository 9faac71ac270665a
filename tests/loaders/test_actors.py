"""Annotated sentences: `[text|id id]` is what must be found there, all of it and nothing more."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from loaders import actors, articles

JUNE_2024 = date(2024, 6, 20)
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read(text: str, published: date | None = JUNE_2024) -> articles.Article:
    return replace(articles.parse(text, Path("article.txt")), published=published, language="fr")


def mark(text: str, mentions: list[actors.ActorMention]) -> str:
    """The text with its mentions marked as the expected ones are."""
    for mention in reversed(mentions):
        marked = f"[{mention.text}|{' '.join(mention.actor_ids)}]"
        text = text[: mention.start] + marked + text[mention.end :]
    return text


def check(annotated: str, published: date | None = JUNE_2024) -> None:
    article = read(_MARK.sub(r"\1", annotated), published)
    found, _ = actors.find(article)
    assert mark(article.text, found) == annotated


NAMES = [
    "La [Russie|RUS] et la [Corée du Sud|KOR] ont invité l'[ONU|un].",
    "L'[URSS|SUN] a soutenu la [République populaire démocratique de Corée|PRK].",
    "[Vladimir Poutine|putin] a reçu [Kim Jong Un|kim_jong_un], pas [Kim Jong-il|kim_jong_il].",
    "[Kim Jung-Un|kim_jong_un] n'est pas [Kim Jong-nam|kim_jong_nam].",
    "[Tо lam|to_lam] a salué [Sergueï Choïgou|shoigu] et [Sergei Shoigu|shoigu].",
    "Le [Conseil de sécurité des Nations Unies|un_security_council] saisit la [CPI|icc].",
    "[Moscou|RUS] dénonce l'[OTAN|nato], l'[Union européenne|eu] et le [G7|g7].",
    "L'invasion de[Ukraine|UKR] inquiète le [Japon|JPN].",
]


@pytest.mark.parametrize("annotated", NAMES)
def test_names_of_the_gazetteer(annotated):
    check(annotated)


OFFICES = [
    "Le [président russe|putin] s'est tu.",
    "Le [maître du Kremlin|putin] s'est tu.",
    "Le [chef de la diplomatie russe|lavrov] s'est tu.",
    "Le [ministre russe de la défense|belousov] s'est tu.",
    "Le [ministre de la Défense russe|belousov] s'est tu.",
    "Le [dictateur nord-coréen|kim_jong_un] s'est tu.",
    "Le [Premier ministre vietnamien|pham_minh_chinh] s'est tu.",
    "Le [secrétaire général du Parti communiste vietnamien|nguyen_phu_trong] s'est tu.",
    "Le [locataire de la Maison Blanche|biden] s'est tu.",
    "Le [secrétaire d'État américain|blinken] s'est tu.",
    "Le [secrétaire général de l'ONU|guterres] s'est tu.",
    "Les [présidents russe et chinois|putin xi_jinping] se sont tus.",
    "Les [ministres russe et nord-coréen des Affaires étrangères|lavrov choe_son_hui] se sont tus.",
    "De [hauts responsables russes|RUS] se sont tus.",
    "Un [ministre russe|RUS] s'est tu.",
    "L'[ambassadeur de Belgique à Kigali|BEL] s'est tu.",
]


@pytest.mark.parametrize("annotated", OFFICES)
def test_an_office_is_its_holder_on_the_day(annotated):
    check(annotated)


def test_an_office_follows_the_day_of_the_sentence():
    check(
        "En juillet 2023, le [ministre russe de la défense|shoigu] a voyagé. "
        "Fin juin 2024, le [ministre russe de la défense|belousov] a téléphoné."
    )


def test_an_office_without_a_day_or_a_name_is_its_state():
    check("Le [président russe|RUS] s'est tu.", published=None)


def test_an_office_without_a_day_is_the_holder_that_the_text_names():
    check("[Vladimir Poutine|putin] a parlé. Le [président russe|putin] s'est tu.", published=None)


APPOSITIONS = [
    "[Sergueï Choïgou|shoigu], [ministre russe de la défense|shoigu] remplacé il y a un mois, a voyagé.",
    "La [ministre nord-coréenne de la santé|choe_son_hui], [Choe Son-hui|choe_son_hui], est venue.",
    "Le [Premier ministre vietnamien Pham Minh Chinh|pham_minh_chinh] a souri.",
    "L'[agence officielle nord-coréenne KCNA|kcna] l'indique.",
    "Le [porte-parole de l'armée chinoise|shi_wenbo], le [colonel Shi Wenbo|shi_wenbo], a menacé.",
]


@pytest.mark.parametrize("annotated", APPOSITIONS)
def test_an_apposition_wins_over_the_table(annotated):
    check(annotated)


UNKNOWN = [
    "La [cheffe de la diplomatie australienne|ferris], [Edna Ferris|ferris], est venue. [Ferris|ferris] rit.",
    "[Musa Okello|okello], [ministre ougandais du Commerce extérieur|okello], signe. M. [Okello|okello] rit.",
    "Le [président libanais Karim Haddad|haddad] a reçu l'[émissaire américain Jeff Ludlow|ludlow].",
    "Le [Sénégalais|SEN] [Ousmane Ndoye|ndoye] devait venir.",
    "[Edna Ferris|ferris] est [ministre de la Défense australienne|ferris]. [Elle|ferris] a souri.",
    "[Khalil al-Rawi|al_rawi] a déclaré que la guerre était finie.",
    "[Melania Trump|melania_trump] a déclaré aimer [Donald Trump|trump].",
]


@pytest.mark.parametrize("annotated", UNKNOWN)
def test_an_unknown_person_is_found_by_the_way_he_is_named(annotated):
    check(annotated)


def test_spellings_of_an_unknown_person_join_and_make_an_english_id():
    check("Le [député russe Vladimir Jirinovski|zhirinovsky] a parlé. [Zhirinovsky|zhirinovsky] a ri.")


def test_an_unknown_person_has_the_country_and_the_role_that_the_text_states():
    _, who = actors.find(read("La cheffe de la diplomatie australienne, Edna Ferris, est venue."))
    ferris = who["ferris"]
    assert (ferris.name, ferris.kind, ferris.country, ferris.role) == (
        "Edna Ferris",
        "person",
        "AUS",
        "foreign minister",
    )


CAPITALS = [
    "[Moscou|RUS] a envahi l'[Ukraine|UKR].",
    "Les sanctions imposées à [Moscou|RUS] et à [Pyongyang|PRK] demeurent.",
    "Les liens entre [Moscou|RUS] et [Pyongyang|PRK] se resserrent.",
    "Une livraison d'armes à [Moscou|RUS] est prévue.",
    "Il est arrivé à Pyongyang après le sommet de Hanoï.",
    "Un palais à Hanoï l'attend.",
    "[Lavrov|lavrov] se rend à Moscou puis à Pékin.",
    "L'avion a quitté Moscou pour Pyongyang.",
    "Le [Kremlin|RUS] a démenti. Un invité est reçu au Kremlin.",
    "PYONGYANG, 19 juin (Agence) - La [Chine|CHN] proteste.",
    "La capitale nord-coréenne est en fête.",
]


@pytest.mark.parametrize("annotated", CAPITALS)
def test_a_capital_is_an_actor_unless_something_is_there(annotated):
    check(annotated)


DEMONYMS = [
    "Les [Nord-Coréens|PRK] et des [Soviétiques|SUN] ont combattu.",
    "Selon les [services de renseignement américains et sud-coréens|USA KOR], c'est fait.",
    "Les [troupes Sud-Coréennes|KOR] reculent devant l'offensive [russe|RUS].",
    "Le [régime nord-coréen|PRK] et la [délégation chinoise|CHN] négocient.",
    "L'[agence de presse officielle nord-coréenne|kcna] publie le texte.",
    "Les échanges [russo|RUS]-[nord-coréens|PRK] croissent.",
    "Les [Occidentaux|west] et la [communauté internationale|international_community] hésitent.",
    "L'[armée congolaise|COD] recule.",
    "La trêve entre les [deux Corées|PRK KOR] tient.",
    "Les [autorités de Kiev|UKR] protestent.",
]


@pytest.mark.parametrize("annotated", DEMONYMS)
def test_demonyms_and_bodies_of_a_state(annotated):
    check(annotated)


COREFERENCE = [
    "Le [président vietnamien|to_lam], [Tô Lâm|to_lam], a reçu [son homologue russe|putin].",
    "[Sergueï Lavrov|lavrov] a dit qu'[il|lavrov] viendrait. [Il|lavrov] a souri.",
    "L'armement va à la [Russie|RUS]. [Celle-ci|RUS] offre des fonds à [Pyongyang|PRK].",
    "[Poutine|putin] a reçu [Kim Jong-un|kim_jong_un]. [Les deux hommes|putin kim_jong_un] ont ri.",
    "[Poutine|putin] visite le [Vietnam|VNM]. [Les deux pays|RUS VNM] sont amis.",
    "Le [président russe|putin] a vanté [son pays|RUS].",
    "[Kim Jong-un|kim_jong_un] a reçu [Sergueï Choïgou|shoigu]. Hier, [le dirigeant|kim_jong_un] a souri.",
    "[Nguyen Phu Trong|nguyen_phu_trong] est là. Le [chef du Parti communiste Trong|nguyen_phu_trong] rit.",
    "La [KCNA|kcna] l'a dit. [L'agence|kcna] a ajouté un détail.",
    "La [France|FRA] a isolé [Moscou|RUS] et [lui|RUS] a imposé un embargo.",
    "Le [Mali|MLI] et le [Niger|NER] ont rompu avec [Kiev|UKR]. [Ils|MLI NER] ont protesté.",
]


@pytest.mark.parametrize("annotated", COREFERENCE)
def test_who_is_meant(annotated):
    check(annotated)


NOBODY = [
    "La guerre de Corée a fini en 1953.",
    "Il pleut sur les montagnes russes et il faut partir.",
    "Il est attendu que la paix vienne. Il y a un mois, il s'agissait de paix.",
    "L'université a fermé, Air France aussi.",
    "Le traité est signé. Il prévoit une aide.",
    "Le russe est une langue ; il parle russe.",
    "Le golfe d'Oman et la mer de Chine sont calmes.",
    "Elizabeth aime le fleuve Niger.",
    "L'hôtel Moscou et l'avenue de la Chine ont fermé.",
    "Paris Hilton loue un navire, le George Washington.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_found_where_nobody_acts(text):
    check(text)


def test_a_slip_of_translation_counts_only_beside_a_state():
    check("Le [États-Unis|USA] et le [Né|nato] sont préoccupés.")
    check("Le Né est un mot.")


def test_mentions_carry_their_place_and_the_rule_that_found_them():
    article = read("Le traité plaît. Le président russe a souri. Il est parti.")
    found, who = actors.find(article)
    assert [(m.kind, m.rule, article.text[m.start : m.end]) for m in found] == [
        ("role", "office: president", "président russe"),
        ("pronoun", "pronoun: il", "Il"),
    ]
    assert who["putin"].country == "RUS"


def test_boilerplate_names_nobody():
    article = read(
        "La Russie a protesté hier devant tous les diplomates.\n\nAccueil\nRussie\nPartager sur Facebook"
    )
    found, _ = actors.find(article)
    assert [m.start for m in found if m.text == "Russie"] == [3]


def test_news_media_are_told_from_other_actors():
    assert "kcna" in actors.news_media()
    assert "un" not in actors.news_media()
