"""The day of publication as pages of every kind state it: above the text, in its dateline, under it."""

from datetime import date
from pathlib import Path

import pytest

from loaders import articles
from loaders.articles import Article
from loaders.schema import INFERRED, STATED, UNKNOWN

TITLE = "Deux voisins se parlent de nouveau après des années de silence"
FIRST = (
    "Le ministre des Affaires étrangères a reçu vendredi son homologue dans la capitale, où les deux hommes "
    "ont parlé du pont frontalier."
)
LAST = (
    "Les deux pays ont rétabli leurs relations en 2016. Un accord de pêche doit être signé à l'automne, "
    "selon une source diplomatique."
)


def read(title: str = TITLE, head: str = "", lead: str = "", tail: str = "", foot: str = "") -> Article:
    parts = filter(None, (title, head, lead + FIRST, LAST + tail, foot))
    return articles.parse("\n\n".join(parts), Path("x.txt"))


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("LIMA, 3 mai 19 (AFP) - ", "3 mai 19"),
        ("TBILISSI, 3 mai 2019 /Itar-Tass/. ", "3 mai 2019"),
        ("TBILISSI, 3 mai 2019. /TASS/. ", "3 mai 2019"),
        ("Genève – 3 mai 2019 – ", "3 mai 2019"),
        ("Paris, le 3 mai 2019 — ", "3 mai 2019"),
        ("MOSCOU/SÉOUL, vendredi 3 mai 2019 - ", "3 mai 2019"),
        ("lima, 3 mai 2019 (afp) - ", "3 mai 2019"),
        ("MOSCOU. 3 mai 2019. INTERFAX - ", "3 mai 2019"),
        ("[Séoul, 3 mai 2019, Yonhap] ", "3 mai 2019"),
        ("(Yonhap, 03/05/2019) ", "03/05/2019"),
        ("NATIONS UNIES (New York), 3 mai 2019 (AFP) - ", "3 mai 2019"),
        ("AFP, Genève, 3.5.2019 - ", "3.5.2019"),
        ("3 mai 2019 (Yonhap) -- ", "3 mai 2019"),
        ("ALGER- Le 3 mai 2019 (APS) - ", "3 mai 2019"),
        ("**SÉOUL, 3 mai 2019 (AFP)** – ", "3 mai 2019"),
        ("Bruxelles, le 3 mai 2019 à 14h30 - ", "3 mai 2019"),
        ("N’DJAMENA, 3 mai 2019 (AFP) - ", "3 mai 2019"),
        ("De notre correspondant à Bamako, le 3 mai 2019 — ", "3 mai 2019"),
        ("De notre envoyée spéciale à Tripoli, Claire Dubois, vendredi 3 mai 2019 – ", "3 mai 2019"),
        ("Pyongyang, 3 mai Juche 108 (2019) (ACNC) -- ", "3 mai Juche 108 (2019)"),
        ("SEOUL, May 3, 2019 (Reuters) - ", "May 3, 2019"),
        ("Pyongyang, May 3, Juche 108 (2019) (KCNA) -- ", "May 3, Juche 108 (2019)"),
        ("GENÈVE (3 mai 2019) – ", "3 mai 2019"),
        ("AA / Ankara / 3 mai 2019 / ", "3 mai 2019"),
        ("(Agence du Lac) - 3 mai 2019 - ", "3 mai 2019"),
        ("BAKOU, 3 mai 2019, AZERTAC ", "3 mai 2019"),
        ("LONDRES, 3 mai 2019 (Reuters/Jean Martin) - ", "3 mai 2019"),
        ("La Paz / Lima, 3 mai 2019.- ", "3 mai 2019"),
        ("DAKAR, 3 mai 2019 -/Agence du Lac (ADL)/- ", "3 mai 2019"),
    ],
)
def test_a_dateline_states_the_day(lead, words):
    article = read(lead=lead)
    assert (article.published, article.published_basis) == (date(2019, 5, 3), STATED)
    assert article.text[slice(*article.published_text)] == words
    assert article.text[slice(*article.dateline)] == lead


@pytest.mark.parametrize(
    "lead",
    [
        "SÉOUL (Reuters) – ",
        "BAMAKO, mardi – ",
        "Hanoï (VNA) – ",
        "Tass, 3 mai – ",
        "RIO DE JANEIRO, 3 mai - ",
        "Pyongyang, août 27 (ACNC) -- ",
        "LONDON, May 3 - ",
    ],
)
def test_a_dateline_without_a_year_is_still_one(lead):
    article = read(lead=lead)
    assert article.text[slice(*article.dateline)] == lead


@pytest.mark.parametrize(
    "lead",
    [
        "Vladimir Poutine, le 3 mai 2014, avait tout promis. ",
        "Le 3 mai 2014, tout avait changé. ",
        "9 février 2000 : les deux pays signent un traité. ",
        "14 juillet 2015 (Vienne) : les grandes puissances signent. ",
        "Mardi 3 mai - le train repart. ",
        "Les Républicains (LR) – ils sont trente – ont voté contre. ",
    ],
)
def test_what_opens_otherwise_is_no_dateline(lead):
    assert read(lead=lead).dateline is None


@pytest.mark.parametrize(
    "head",
    [
        "Par Jean Martin | Publié le ven. 3 mai 2019 à 14h05",
        "Posté le 03.05.2019 par admin",
        "Updated May 3, 2019 at 10:31 a.m.",
        "Diffusé le : 03/05/2019 - 06:30",
        "Modifié le 3 mai 2019",
        "Le 03/05/2019 à 14h05",
        "03/05/19 - 14:05",
        "2019-05-03T14:05:00Z",
        "Genève – 3 mai 2019 –",
        "Paris, le 3 mai 2019",
        "De notre correspondant à Bamako, le 3 mai 2019",
        "Le Courrier du Lac, vendredi 3 mai 2019",
        "Vendredi 3 mai 2019",
        "3 mai 2019 | 14 h 05 | Monde",
        "Publié à 14:05 le 3 mai 2019",
        "Temps de lecture : 3 min | 3 mai 2019",
        "AFP • 3 mai 2019",
        "(AFP) 3 mai 2019",
        "Propos recueillis par Anne Martin, le 3 mai 2019",
        "Le Courrier – 3 mai 2019 – Propos recueillis à Lima par Anne Martin et traduits de l'espagnol",
        "Par Anne Martin - 3 mai 2019 à 06:00 | mis à jour le 3 mai 2019 à 10:12 - Lecture : 2 min - Abonnés",
        "Publié 3 mai 2019 | Modifié 4 mai 2019",
        "14:20 03.05.2019 (mis à jour 15:00 03.05.2019)",
        "14:20 May 3, 2019",
        "Fri 3 May 2019 14.20 BST Last modified on Sat 4 May 2019 10.00 BST",
        "Publié dans Le Courrier le 03 - 05 - 2019",
        "Vendredi 3 de mai de 2019",
        "PUBLIÉ LE\nvendredi 3\nmai 2019",
        "N° 3512 du vendredi 3 mai 2019",
        "Édition du 3 mai 2019, page 4",
    ],
)
def test_a_line_above_the_text_states_the_day(head):
    article = read(head=head)
    assert (article.published, article.published_basis) == (date(2019, 5, 3), STATED)


@pytest.mark.parametrize(
    "foot",
    [
        "Moscou, le 3 mai 2019",
        "Moscou, le 3 mai 2019.",
        "Fait à Dakar, le 3 mai 2019, en deux exemplaires, en langues arabe et française.",
        "Pyongyang, le 3 mai Juche 108 (2019)",
        "3 mai, Juche 108 (2019)",
        "3 mai 2019",
        "(Yonhap, 3 mai 2019)",
        "AFP/VNA/CVN - 3 mai 2019",
        "Propos recueillis par Anne Martin le 3 mai 2019.",
        "Article paru dans Le Courrier du Lac du 3 mai 2019.",
        "Source : Le Courrier, 3 mai 2019",
        "La dernière modification de cette page a été faite le 3 mai 2019 à 14:05.",
        "Article mis à jour le 3 mai 2019.",
        "Publié dans Asie le 3 mai 2019",
        "Cet article a été publié le 3 mai 2019 dans Le Courrier.",
        "A version of this article appears in print on May 3, 2019, on Page A4.",
        "ATS/NXP, 03.05.2019, 14h20",
    ],
)
def test_a_line_under_the_text_states_the_day(foot):
    article = read(foot=foot)
    assert (article.published, article.published_basis) == (date(2019, 5, 3), STATED)
    assert "2019" in article.text[slice(*article.published_text)]


@pytest.mark.parametrize(
    "tail",
    [
        " (Yonhap, 3 mai 2019)",
        " (am, 03/05/2019)",
        " Propos recueillis à Paris le 3 mai 2019 par Anne Martin.",
        " Propos recueillis par Anne Martin. La Tribune du Lac, vendredi 3 mai 2019.",
    ],
)
def test_the_end_of_a_paragraph_states_the_day(tail):
    article = read(tail=tail)
    assert (article.published, article.published_basis) == (date(2019, 5, 3), STATED)


@pytest.mark.parametrize("lead", ["Vendredi 3 mai 2019. ", "Lima/Quito, 3 mai 2019. "])
def test_what_opens_the_text_states_the_day(lead):
    assert read(lead=lead).published == date(2019, 5, 3)


@pytest.mark.parametrize(
    "title",
    [
        "EN DIRECT - Deux voisins se parlent : les événements du 3 mai 2019",
        "Le direct du vendredi 3 mai 2019 : deux voisins se parlent",
        "Deux voisins se parlent - Extrait du point de presse (3 mai 2019)",
        "Les brèves du vendredi 3 mai 2019",
    ],
)
def test_the_title_of_a_ticker_or_of_an_issue_states_the_day(title):
    assert read(title=title).published == date(2019, 5, 3)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Communiqué de presse n° 642-03-05-2019", ""),
        ("", "Source : https://exemple.fr/2019/05/03/deux-voisins"),
    ],
)
def test_a_number_or_an_address_that_holds_a_day_is_the_last_to_ask(head, foot):
    article = read(head=head, foot=foot)
    assert (article.published, article.published_basis) == (date(2019, 5, 3), INFERRED)


@pytest.mark.parametrize(
    ("lead", "foot", "basis"),
    [
        ("Pyongyang, 3 mai (KCNA) -- ", "3 mai, Juche 108 (2019)", STATED),
        ("GENÈVE, 3 mai (ATS) - ", "© 2019 ATS", INFERRED),
        ("Pyongyang, mai 3 (KCNA) -- Le vendredi 3 mai 2019 fut un jour de fête. ", "", STATED),
    ],
)
def test_the_rest_of_the_page_gives_a_dateline_its_year(lead, foot, basis):
    article = read(lead=lead, foot=foot)
    assert (article.published, article.published_basis) == (date(2019, 5, 3), basis)


@pytest.mark.parametrize(
    ("tail", "foot"),
    [
        (" Le précédent traité avait été signé à Moscou, le 3 mai 2014.", ""),
        (" Le texte, publié le 3 mai 2014, compte dix articles.", ""),
        ("", "Signé à Genève, le 3 mai 1954"),
        ("", "Le traité de Moscou, 3 mai 2014"),
        ("", "AFP 031405"),
    ],
)
def test_the_day_of_something_else_is_not_the_article_s(tail, foot):
    assert read(tail=tail, foot=foot).published_basis == UNKNOWN


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("L'attaque du 3 mai 2019 vue de la frontière", ""),
        ("Rencontre au sommet, 3 mai 2019 : le texte intégral", ""),
        ("Les deux ministres au poste frontière, le 3 mai 2019. AFP", ""),
        ("", "Archives : 3 mai 2019"),
        ("", "Conférence-débat le 3 mai 2019 à 18h30, salle des fêtes"),
        ("", "Offre valable jusqu'au 3 mai 2019"),
        ("", "[1] Le Courrier, 3 mai 2019"),
        ("", "Sources : Le Courrier, 3 mai 2019 ; La Tribune, 4 juin 2018"),
        ("", "Articles récents\nLe pont rouvre\n3 mai 2019\nLes camions repassent\n4 juin 2018"),
        ("", "Dans la même rubrique\n03/05/2019 - Le pont rouvre"),
    ],
)
def test_what_stands_beside_the_story_may_date_something_else(head, foot):
    assert read(head=head, foot=foot).published_basis == UNKNOWN


@pytest.mark.parametrize(
    ("foot", "present"),
    [
        ("Dernière modification de cette page le 3 mai 2019 à 14:05.", None),
        ("Dernière modification : 3 mai 2019", date(2019, 5, 3)),
    ],
)
def test_the_words_of_an_encyclopaedia_do_not_count_from_its_last_revision(foot, present):
    article = read(foot=foot)
    assert (article.published, article.present) == (date(2019, 5, 3), present)


@pytest.mark.parametrize(
    "head", ["La Gazette — vendredi 3 mai 2019 — Monde", "Monde | La Gazette | 3 mai 2019 | page 7"]
)
def test_the_head_of_a_page_is_no_title(head):
    article = read(title=head, head=TITLE)
    assert (article.published, article.title) == (date(2019, 5, 3), TITLE)
