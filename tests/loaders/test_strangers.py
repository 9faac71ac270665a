"""People of one family name in several articles: told apart where the articles tell them apart."""

from pathlib import Path

import pytest

from loaders import articles, strangers
from loaders.findings import Findings

CARLO = "Le ministre italien de la Défense, Carlo Rossi, s'est rendu à Oslo, puis M. Rossi est reparti."
PABLO = "Le ministre argentin de la Défense, Pablo Rossi, s'est rendu à Oslo."


def _ids(*texts: str) -> list[set[str]]:
    """The ids of the persons of each text."""
    found = [
        Findings.of(articles.parse(f"Publié le 12 mars 2024\n\n{text}\n", Path(f"{number}.txt")))
        for number, text in enumerate(texts)
    ]
    parted = strangers.part(found)
    for one in parted:
        assert {actor_id for span in one.actors for actor_id in span.actor_ids} == set(one.people)
        assert all(actor.actor_id == actor_id for actor_id, actor in one.people.items())
    return [{one.actor_id for one in each.people.values() if one.kind == "person"} for each in parted]


def test_two_given_names_are_two_people() -> None:
    assert _ids(CARLO, PABLO) == [{"carlo_rossi"}, {"pablo_rossi"}]


@pytest.mark.parametrize(
    "text",
    [
        "Carlo Rossi, le chef de la diplomatie italienne, a été reçu à Oslo.",
        "Le ministre italien Rossi a été reçu à Oslo.",
        "Le ministre C. Rossi a été reçu à Oslo.",
    ],
    ids=["other office", "no given name", "initial"],
)
def test_one_person_keeps_one_id(text: str) -> None:
    assert _ids(CARLO, text) == [{"rossi"}, {"rossi"}]


def test_spellings_of_one_name_are_one_person() -> None:
    told = (
        "Le diplomate russe Andreï Vassilenko est parti.",
        "Le diplomate russe Andrei Vasilenko est revenu.",
    )
    assert _ids(*told) == [{"vasilenko"}] * 2


def test_a_family_name_alone_is_of_the_one_whose_state_it_is() -> None:
    alone = "Le ministre argentin Rossi a été reçu à Oslo."
    assert _ids(alone, CARLO, PABLO) == [{"pablo_rossi"}, {"carlo_rossi"}, {"pablo_rossi"}]
    assert _ids(alone, CARLO) == [{"rossi_arg"}, {"carlo_rossi"}]


def test_a_family_name_that_may_be_several_people_s_is_nobody_s() -> None:
    assert _ids(CARLO, PABLO, "M. Rossi a été reçu à Oslo.")[2] == {"rossi"}


def test_people_of_the_gazetteer_are_left_alone() -> None:
    told = "Le président russe Vladimir Poutine est parti.", "Poutine est revenu."
    assert _ids(*told) == [{"putin"}, {"putin"}]
