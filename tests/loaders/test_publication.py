"""The day of publication where no line states it: fixed by the text, left as a range, or unknown."""

from datetime import date

import pytest

from loaders import blocks, publication, sentences
from loaders.blocks import BODY
from loaders.schema import DAY

SIGNED = (
    "Kim Jong-un et Vladimir Poutine ont signé {hier} un traité de partenariat stratégique à Pyongyang. "
    "Le président russe avait visité le Vietnam en novembre 2017. {more}"
)


def infer(text: str) -> tuple[date | None, str, str, str]:
    found_blocks = blocks.split(text)
    found_sentences = [
        sentence
        for number, block in enumerate(found_blocks)
        if block.kind == BODY
        for sentence in sentences.split(text, block.start, block.end, number)
    ]
    found = publication.infer(text, found_blocks, found_sentences)
    return found.day, found.precision, found.basis, text[slice(*found.span)] if found.span else ""


UNKNOWN = (None, "none", "unknown", "")


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        (SIGNED.format(hier="hier mercredi", more=""), date(2024, 6, 20), "hier mercredi"),
        (
            SIGNED.format(hier="hier mercredi", more="Il repart aujourd’hui jeudi."),
            date(2024, 6, 20),
            "hier mercredi",
        ),
        (SIGNED.format(hier="ce mercredi", more=""), date(2024, 6, 19), "ce mercredi"),
        (
            "Le ministre est arrivé ce mardi 18 juin à Paris. Il était venu en 2023.",
            date(2024, 6, 18),
            "ce mardi 18 juin",
        ),
        (
            "Il est reparti hier, mercredi 19 juin. Le précédent datait de 2020.",
            date(2024, 6, 20),
            "hier, mercredi 19 juin",
        ),
        ("Il part demain jeudi 20 juin 2024 pour Rome.", date(2024, 6, 19), "demain jeudi 20 juin 2024"),
    ],
)
def test_today_and_yesterday_fix_the_day(text, day, words):
    assert infer(text) == (day, "day", "inferred", words)


@pytest.mark.parametrize(
    "text",
    [
        SIGNED.format(hier="hier mardi", more=""),
        SIGNED.format(hier="hier mercredi", more="Il repart aujourd’hui vendredi."),
        SIGNED.format(hier="hier mercredi", more="Le texte est entré en vigueur le 4 décembre 2024."),
        SIGNED.format(hier="hier mercredi", more="").replace("Kim Jong-un", "Emmanuel Macron"),
        SIGNED.format(hier="hier mercredi", more="") + "\n\n© 2019 Le Quotidien",
        "Il est reparti hier mardi 19 juin 2024 pour Rome.",
    ],
)
def test_weekdays_years_and_parties_that_disagree_leave_it_unknown(text):
    assert infer(text) == UNKNOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PARIS, 3 mai 2024 (Agence) - Le ministre a reçu son homologue.",
            (date(2024, 5, 3), "day", "stated", "3 mai 2024"),
        ),
        (
            "BOGOTA, 8 août (Agence) — Lima a rappelé jeudi son ambassadeur, venu en 2023.\n\n© 2025 Agence",
            (date(2025, 8, 8), "day", "inferred", "8 août"),
        ),
        (
            "SÉOUL, 21 juin (AFP) - La Corée du Sud a convoqué vendredi l'ambassadeur, arrivé en 2023.",
            (date(2024, 6, 21), "day", "inferred", "21 juin"),
        ),
        ("MOSCOU (AFP) - Le Kremlin a démenti lundi avoir été prévenu.", UNKNOWN),
    ],
)
def test_a_dateline_gives_the_day(text, expected):
    assert infer(text) == expected


IN_OFFICE = (
    "Séoul a protesté jeudi. « C'est grave », a dit le président {president}, que le secrétaire d'État "
    "américain {secretary} avait joint par téléphone."
)


@pytest.mark.parametrize(
    ("opening", "president", "secretary", "day"),
    [
        ("SÉOUL, 21 mars (Agence) - ", "Yoon Suk-yeol", "Antony Blinken", date(2024, 3, 21)),
        ("SÉOUL, 21 mars. /Agence/. ", "Yoon Suk-yeol", "Antony Blinken", date(2024, 3, 21)),
        ("Jeudi 21 mars. ", "Moon Jae-in", "Mike Pompeo", date(2019, 3, 21)),
        # No year of their terms, in which it is another day of the week, stands out.
        ("SÉOUL, 26 octobre (Agence) - ", "Park Geun-hye", "John Kerry", None),
    ],
)
def test_those_in_office_give_a_day_its_year(opening, president, secretary, day):
    text = opening + IN_OFFICE.format(president=president, secretary=secretary)
    assert infer(text)[0] == day


@pytest.mark.parametrize(
    ("lead", "year"),
    [
        ("gèlera vendredi des avoirs, a dit jeudi la ministre. Elle l'avait promis le 4 janvier 2026.", 2026),
        ("a gelé jeudi des avoirs. La loi, du mardi 20 janvier, suit un accord de 2025.", 2026),
        ("a gelé des avoirs. Elle l'avait promis en décembre 2023.", None),
    ],
)
def test_the_weekday_of_the_lead_and_other_days_give_a_dateline_its_year(lead, year):
    found = infer(f"TOKYO, 22 janvier (Agence) - La capitale {lead}")[0]
    assert found == (year and date(year, 1, 22))


def test_the_entries_of_a_diary_are_not_its_day():
    first, second = "Lundi 3 mai. Les deux voisins se parlent. ", "Mardi 4 mai. Ils se taisent de nouveau."
    assert infer(f"{first}Ils avaient rompu en 2020.\n\n{second}")[1] != DAY


def test_current_days_leave_a_range_from_the_last_of_them():
    text = (
        "Moscou a envahi le pays en 2022. La visite a été annoncée le lundi 17 juin. "
        "Le 19 juin, le président est arrivé à Pyongyang."
    )
    assert infer(text) == (date(2024, 6, 19), "range", "inferred", "19 juin")
    assert infer(text + " Il est reparti ce jeudi.") == (date(2024, 6, 20), "day", "inferred", "ce jeudi")


def test_the_weekday_of_the_lead_comes_after_the_last_current_day():
    text = (
        "SÉOUL (Reuters) - Le Nord prépare un envoi, a déclaré vendredi l'état-major. Deux pays ont signé un "
        "traité en 2024. Le lundi 20 janvier, Moscou a démenti."
    )
    assert infer(text)[:2] == (date(2025, 1, 24), "range")


@pytest.mark.parametrize(("said", "year"), [("Le juge l'a vu hier. ", None), ("", 2020)])
def test_a_text_that_says_yesterday_names_its_other_days(said, year):
    text = (
        f"DAKAR, 1er février – Un pêcheur a été tué samedi. {said}Le ministre est venu lundi. Il a parlé "
        "mardi. Les licences ont expiré en 2018."
    )
    assert infer(text)[0] == (year and date(year, 2, 1))


def test_a_day_ahead_leaves_the_week_before_it():
    text = "Le président est attendu mardi 18 juin à Pyongyang. Il avait reçu Kim en septembre 2023."
    assert infer(text) == (date(2024, 6, 12), "range", "inferred", "mardi 18 juin")


@pytest.mark.parametrize(
    "text",
    [
        "Un article de Wikipédia, l'encyclopédie libre.\n\nIl s'y est rendu ce mardi 18 juin 2024.",
        "Les soldats sont partis le 3 mai 2021. Le pays compte trois millions d'habitants.",
        "Le mardi 11 septembre 2001, deux avions ont frappé New York.",
        "On me dira que les deux pays ont signé un traité en juin 2024. Certes.",
        "Les deux pays disposent d'une ambassade.",
    ],
)
def test_what_fixes_no_day_leaves_it_unknown(text):
    assert infer(text) == UNKNOWN
