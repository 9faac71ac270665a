"""From French sentences to rows: who did what to whom, when, and how surely it is told."""

from pathlib import Path

import pytest

from loaders import load, schema

DATED = "Publié le 12 mars 2025\n\nUne semaine de diplomatie\n\n"


def _rows(folder: Path, body: str) -> list[dict]:
    (folder / "article.txt").write_text(DATED + body + "\n", encoding="utf-8")
    tables = load(folder)
    text = tables.texts["article"]
    rows = tables.event_mentions.to_dict("records")
    for row in rows:
        assert text[row[schema.START] : row[schema.END]] == row[schema.QUOTE]
    return rows


def _brief(row: dict) -> tuple[str, str, str, str]:
    return row[schema.EVENT_TYPE], row[schema.SOURCE_ACTORS], row[schema.TARGET_ACTORS], row[schema.STATUS]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La Norvège a livré 300 camions à la Moldavie le 3 mars.", ("AID", "NOR", "MDA", "actual")),
        ("La Norvège aurait livré des munitions à la Moldavie.", ("AID", "NOR", "MDA", "alleged")),
        ("La Norvège livrera des munitions à la Moldavie.", ("AID", "NOR", "MDA", "planned")),
        ("La Norvège dément avoir livré des munitions à la Moldavie.", ("AID", "NOR", "MDA", "denied")),
        ("L’Italie a été attaquée par la Norvège en 2021.", ("ASSAULT", "NOR", "ITA", "actual")),
        ("La Norvège a condamné l’Italie.", ("ACCUSE", "NOR", "ITA", "actual")),
        ("L’Italie a rappelé son ambassadeur en Norvège.", ("SANCTION", "ITA", "NOR", "actual")),
        ("Emmanuel Macron s’est rendu en Italie le 4 mars.", ("CONSULT", "macron", "ITA", "actual")),
        ("Emmanuel Macron est attendu en Italie jeudi.", ("CONSULT", "macron", "ITA", "planned")),
        ("L’Italie et la Norvège ont signé un accord en 2019.", ("SUPPORT", "ITA;NOR", "", "actual")),
        ("L’Italie a tiré deux missiles balistiques.", ("MOBILIZE", "ITA", "", "actual")),
        ("L’Italie a appelé ses alliés à rompre avec la Norvège.", ("REQUEST", "ITA", "NOR", "actual")),
        ("La Norvège a accusé l’Italien Paolo Verdi.", ("ACCUSE", "NOR", "verdi", "actual")),
        ("Trois Norvégiens ont été arrêtés en Italie.", ("COERCE", "", "NOR", "actual")),
        ("L’Italie a prévenu que la Norvège le regretterait.", ("THREATEN", "ITA", "NOR", "actual")),
        ("Emmanuel Macron, que la Norvège a accusé, a souri.", ("ACCUSE", "NOR", "macron", "actual")),
    ],
)
def test_one_sentence_one_act(tmp_path: Path, sentence: str, expected: tuple) -> None:
    assert expected in [_brief(row) for row in _rows(tmp_path, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "La Norvège n’a pas livré de munitions à la Moldavie.",
        "Si la Norvège livrait des munitions à la Moldavie, la guerre changerait.",
        "La Norvège est un pays riche et froid.",
        "La Norvège pourrait livrer des munitions à la Moldavie.",
        "Il faut que l’Italie livre des munitions à la Moldavie.",
        "Les soldats norvégiens détenus vivent dans un camp.",
        "Le texte établissant un embargo contre l’Italie a vieilli.",
        "La libération immédiate de Paolo Verdi presse.",
    ],
)
def test_what_did_not_happen_is_no_row(tmp_path: Path, sentence: str) -> None:
    assert _rows(tmp_path, sentence) == []


def test_two_acts_in_a_sentence_are_two_rows(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "La Norvège a condamné l’Italie et a expulsé trois diplomates italiens.")
    assert [row[schema.EVENT_TYPE] for row in rows] == ["ACCUSE", "SANCTION"]
    assert {row[schema.SOURCE_ACTORS] for row in rows} == {"NOR"}


def test_a_list_of_dates_is_a_list_of_events(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "Emmanuel Macron a visité l’Italie en mai 2018, en juin 2020 et en mars 2022.")
    assert [row[schema.DATE_START] for row in rows] == ["2018-05-01", "2020-06-01", "2022-03-01"]


def test_a_claim_keeps_its_claimant(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, "Selon la Moldavie, la Norvège a livré des armes à l’Italie.")
    assert _brief(row) == ("AID", "NOR", "ITA", "alleged")
    assert row[schema.CLAIMANT] == "MDA"


def test_the_publication_day_is_no_event_day(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, "La Norvège a condamné l’Italie.")
    assert row[schema.DATE_START] == ""
    assert row[schema.DATE_PRECISION] == schema.NONE


def test_numbers_keep_their_unit(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, "La Norvège a livré 5 millions d’obus à la Moldavie en 2024.")
    assert (row[schema.NUMBER], row[schema.UNIT]) == (5_000_000, "obus")


def test_what_is_given_in_exchange_is_a_row_back(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "La Norvège fournit des armes à l’Italie en échange de pétrole et de nourriture.")
    assert [_brief(row)[:3] for row in rows] == [("AID", "NOR", "ITA"), ("AID", "ITA", "NOR")]


def test_a_visit_recalled_lends_its_date(tmp_path: Path) -> None:
    rows = _rows(
        tmp_path,
        "Emmanuel Macron s’était rendu en Italie en mai 2023. "
        "Au cours de cette visite, il a condamné la Norvège.",
    )
    accused = next(row for row in rows if row[schema.EVENT_TYPE] == "ACCUSE")
    assert (accused[schema.DATE_START], accused[schema.DATE_BASIS]) == ("2023-05-01", schema.CONTEXT)


def test_an_entry_headed_by_the_clock_is_of_the_page_s_day(tmp_path: Path) -> None:
    rows = _rows(
        tmp_path, "19:47 - L’Italie réagit\nL’Italie a condamné la Norvège et rappelé son ambassadeur."
    )
    assert {row[schema.DATE_START] for row in rows} == {"2025-03-12"}


def test_an_adjective_is_no_participle(tmp_path: Path) -> None:
    (row,) = _rows(
        tmp_path, "La Norvège a joué un rôle important dans la livraison de munitions à la Moldavie."
    )
    assert _brief(row) == ("AID", "NOR", "MDA", "actual")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La Norvège a envoyé des soldats combattre l’armée italienne.", ["AID"]),
        ("La Norvège a demandé que l’Italie libère deux otages.", ["REQUEST"]),
        ("La Norvège a reçu du renfort pour bombarder l’Italie.", []),
        ("« Oslo a faim », a lancé à l’ouverture des travaux Emmanuel Macron.", ["ACCUSE"]),
    ],
)
def test_what_another_verb_tells_has_no_row_of_its_own(
    tmp_path: Path, sentence: str, expected: list[str]
) -> None:
    assert [row[schema.EVENT_TYPE] for row in _rows(tmp_path, sentence)] == expected


def test_what_is_denied_is_not_done(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "La Norvège a nié toute livraison de munitions à la Moldavie.")
    assert [row[schema.EVENT_TYPE] for row in rows] == ["REJECT"]


def test_a_dateline_is_neither_a_venue_nor_an_act_s_own_day(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, "OSLO, 12 mars 2025 (Agence) – L’Italie a livré des armes à la Moldavie.")
    assert _brief(row) == ("AID", "ITA", "MDA", "actual")
    assert (row[schema.PLACES], row[schema.DATE_START]) == ("", "")
