"""Acts that are told without anybody: whose they are, by the passage and the story."""

from pathlib import Path

import pytest

from loaders import load, schema
from loaders.events.parties import BY_CONTEXT

STORY = "La Norvège et l’Islande négocient\n\nPublié le 12 mars 2025\n\nLa Norvège négocie avec l’Islande. "
NORTH = {"NOR", "ISL"}


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("\n\nUn accord a été signé lundi.", NORTH),
        ("\n\nLa Suède tremble. Les combats ont éclaté en 1995.", {"SWE"}),
        (
            "\n\nLe Portugal attend. La Suède et lui hésitaient. Un accord a été signé.",
            {"SWE", "PRT"},
        ),
        ("\n\nLa Suède hésite. Un accord a été signé lundi.", {"SWE", "NOR"}),
        ("\n\nLa Suède et le Portugal hésitent.\n\nUn accord a été signé lundi.", NORTH),
    ],
)
def test_an_act_without_anybody_is_of_those_the_passage_or_the_story_is_about(
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
        "\n\nLes combats ont éclaté en 1995.",
        "\n\n« Nous condamnons cette guerre », a déclaré un inconnu.",
    ],
)
def test_nobody_is_guessed_where_another_is_named_or_one_alone_can_have_acted(
    tmp_path: Path, told: str
) -> None:
    (tmp_path / "article.txt").write_text(STORY + told + "\n", encoding="utf-8")
    rows = load(tmp_path).event_mentions.to_dict("records")
    assert not [row for row in rows if BY_CONTEXT in row[schema.RULE]]
