"""Acts that are told without anybody: whose they are, by what their paragraph names."""

from pathlib import Path

import pytest

from loaders import load, schema
from loaders.events.parties import BY_CONTEXT

STORY = "Le nord négocie\n\nPublié le 12 mars 2025\n\nLa Norvège hésite et l’Islande attend. "


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Un accord a été signé lundi.", {"NOR", "ISL"}),
        ("L’Islande tremble. La Suède et l’Islande hésitaient. Un accord a été signé.", {"ISL", "SWE"}),
        ("\n\nLa Suède tremble. Les combats ont éclaté en 1995.", {"SWE"}),
    ],
)
def test_an_act_without_anybody_is_of_those_that_its_paragraph_names(
    tmp_path: Path, told: str, parties: set[str]
) -> None:
    (tmp_path / "article.txt").write_text(STORY + told + "\n", encoding="utf-8")
    rows = load(tmp_path).event_mentions.to_dict("records")
    row = next(row for row in rows if BY_CONTEXT in row[schema.RULE])
    assert set(row[schema.SOURCE_ACTORS].split(";")) == parties


@pytest.mark.parametrize(
    "told",
    [
        "La Suède a signé l’accord.",
        "\n\nUn accord a été signé lundi.",
        "\n\n« Nous condamnons cette guerre », a déclaré un inconnu.",
    ],
)
def test_nobody_is_guessed_where_another_is_named_or_one_alone_can_have_acted(
    tmp_path: Path, told: str
) -> None:
    (tmp_path / "article.txt").write_text(STORY + told + "\n", encoding="utf-8")
    rows = load(tmp_path).event_mentions.to_dict("records")
    assert not [row for row in rows if BY_CONTEXT in row[schema.RULE]]
