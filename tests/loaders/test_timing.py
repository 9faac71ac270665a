"""Which of a sentence's dates is an act's own, and which scenes it sets for the sentences after it."""

from pathlib import Path

import pytest

from loaders import load, schema

PUBLISHED = "Publié le 12 mars 2025\n\nUne semaine de diplomatie\n\n"


def _days(folder: Path, body: str) -> dict[str, str]:
    """The first day of each event type that a text tells of."""
    (folder / "article.txt").write_text(PUBLISHED + body + "\n", encoding="utf-8")
    told = load(folder).event_mentions
    return dict(zip(told[schema.EVENT_TYPE], told[schema.DATE_START], strict=True))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "La Norvège, qui a condamné l’Italie en 2019, a livré des camions à la Moldavie en 2022.",
            {"ACCUSE": "2019-01-01", "AID": "2022-01-01"},
        ),
        (
            "En 1998, la Norvège, qui manquait de bois, livra des camions à la Moldavie.",
            {"AID": "1998-01-01"},
        ),
        (
            "La Norvège a condamné l’Italie le 3 mars, mais a livré des camions à la Moldavie le 4 mars.",
            {"ACCUSE": "2025-03-03", "AID": "2025-03-04"},
        ),
        (
            "La Norvège n’a livré des camions à la Moldavie que le 3 mars.",
            {"AID": "2025-03-03"},
        ),
        (
            "La Norvège, hôte d’un championnat en 2019, a livré lundi des camions à la Moldavie.",
            {"AID": "2025-03-10"},
        ),
        ("La Norvège, hôte d’un championnat en 2019, a livré des camions à la Moldavie.", {"AID": ""}),
        (
            "Lorsque la Norvège livra des camions à la Moldavie, en mai 1998, il neigeait.",
            {"AID": "1998-05-01"},
        ),
        ("La Norvège livrera à partir de lundi des camions à la Moldavie.", {"AID": "2025-03-17"}),
        (
            "La Norvège a condamné le blocus imposé à l’Italie depuis 1962.",
            {"ACCUSE": "", "SANCTION": "1962-01-01"},
        ),
        ("La Norvège a livré à la Moldavie les camions de 1961.", {"AID": ""}),
        ("En mai 2019, Oslo a été la seule à condamner la Moldavie.", {"ACCUSE": "2019-05-01"}),
    ],
)
def test_an_act_has_the_date_in_its_own_words(tmp_path: Path, sentence: str, expected: dict) -> None:
    assert _days(tmp_path, sentence) == expected


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Le 3 mars, la salle était comble. La Norvège a livré des camions à la Moldavie.", "2025-03-03"),
        ("La salle était comble jusqu’au 3 mars. La Norvège a livré des camions à la Moldavie.", ""),
        ("Le 3 mars 1998, il neigea. La Norvège livra des camions à la Moldavie.", "1998-03-03"),
        ("Mardi, il a neigé à Oslo. La Norvège livra des camions à la Moldavie.", ""),
        ("Samedi 8 mars. Rien. La Norvège a livré des camions à la Moldavie.", "2025-03-08"),
    ],
)
def test_a_sentence_with_no_act_dates_the_next(tmp_path: Path, body: str, day: str) -> None:
    assert _days(tmp_path, body) == {"AID": day}


def test_the_lead_s_last_day_is_that_of_the_news(tmp_path: Path) -> None:
    lead = "Tombé lundi de sa chaise, le maire d’Oslo souriait mardi.\n\nIl va bien.\n\n"
    assert _days(tmp_path, lead + "La Norvège a livré des camions à la Moldavie.") == {"AID": "2025-03-11"}
