"""Who does what in a French sentence: subjects across asides, relatives, inversion and coordination."""

import pytest

from loaders.clauses import following
from tests.loaders.views import clause_of, clauses_of, view

NAMES = {"Oslo": "NOR", "Rome": "ITA", "Berne": "CHE", "Rossi": "rossi", "Dahl": "dahl"}


@pytest.mark.parametrize(
    ("sentence", "lemma", "subject"),
    [
        ("Oslo a condamné Rome.", "condamner", ("NOR",)),
        ("Selon Berne, Oslo a condamné Rome.", "condamner", ("NOR",)),
        ("Rossi et Dahl ont signé un accord.", "signer", ("rossi", "dahl")),
        ("Rossi, en visite chez Dahl, a signé un accord.", "signer", ("rossi",)),
        ("Rossi, qui a rencontré Dahl, a signé un accord.", "signer", ("rossi",)),
        ("Rossi, qui a rencontré Dahl, a signé un accord.", "rencontrer", ("rossi",)),
        ("Oslo a reçu Rossi et a signé un accord.", "signer", ("NOR",)),
        ("« Nous verrons », a déclaré Dahl.", "déclarer", ("dahl",)),
        ("« Nous verrons », a déclaré devant la presse Dahl.", "déclarer", ("dahl",)),
        ("« Nous verrons », a déclaré lundi à Oslo un vieux du port, Dahl.", "déclarer", ("dahl",)),
        ("L’accord entre Rossi et Dahl, qui a quitté Berne, tient.", "quitter", ("dahl",)),
        ("Oslo a accepté de livrer du blé.", "livrer", ("NOR",)),
        ("Oslo a demandé à Rome de livrer du blé.", "livrer", ("ITA",)),
        ("Oslo a rencontré Rome, saluant un accord.", "saluer", ("NOR",)),
        ("Les relations entre Oslo et Rome ont rompu.", "rompre", ()),
        ("Oslo et la juge au commerce, Dahl, ont protesté.", "protester", ("NOR", "dahl")),
        ("Une délégation du port conduite par Dahl a quitté Rome.", "quitter", ("dahl",)),
        ("Un article écrit par Dahl a paru.", "paraître", ()),
        ("Rossi, que Dahl a reçu, a quitté Berne.", "quitter", ("rossi",)),
        ("Rossi avertit Oslo que Rome « finirait mal » et signa un accord.", "signer", ("rossi",)),
    ],
)
def test_subjects(sentence: str, lemma: str, subject: tuple) -> None:
    assert clause_of(clauses_of(sentence, NAMES), lemma).subject_ids == subject


@pytest.mark.parametrize(
    ("sentence", "name", "preposition"),
    [
        ("Un accord avec Oslo et Rome.", "ITA", "with"),
        ("La politique des Rossi.", "rossi", "of"),
        ("D’après Berne, il pleut.", "CHE", "according"),
        ("Il combat aux côtés de Dahl.", "dahl", "beside"),
        ("Oslo parle.", "NOR", ""),
        ("Entre Oslo (Dahl) et Rome.", "ITA", "between"),
        ("Un entretien avec M. Rossi.", "rossi", "with"),
        ("Un message à Mme Dahl.", "dahl", "to"),
        ("Un ordre à la compagnie publique Dahl.", "dahl", "to"),
        ("Oslo a écrit au roi de Rome et Berne a quitté le port.", "CHE", ""),
    ],
)
def test_prepositions(sentence: str, name: str, preposition: str) -> None:
    found = next(ref for ref in view(sentence, NAMES).references if ref.ids == (name,))
    assert found.preposition == preposition


@pytest.mark.parametrize("name", ["M. Rossi", "G. V. Rossi", "Mme Rossi", "le Dr. Rossi"])
def test_a_title_or_initial_before_a_name_ends_no_clause(name: str) -> None:
    sentence = f"Oslo a rencontré {name} jeudi."
    met = clause_of(clauses_of(sentence, NAMES), "rencontrer")
    assert [ref.ids for ref in following(view(sentence, NAMES), met)] == [("rossi",)]


@pytest.mark.parametrize(
    ("sentence", "lemma", "preposition"),
    [
        ("Rossi, avec qui Dahl s’est entretenu, a protesté.", "entretenir", "with"),
        ("Rossi, auquel Dahl a répondu, a protesté.", "répondre", "to"),
        ("Rossi, que Dahl a reçu, a protesté.", "recevoir", ""),
        ("Rossi, dont Dahl a gelé les avoirs, a protesté.", "geler", "of"),
    ],
)
def test_a_relative_clause_goes_on_about_whom_it_describes(
    sentence: str, lemma: str, preposition: str
) -> None:
    about = following(view(sentence, NAMES), clause_of(clauses_of(sentence, NAMES), lemma))
    assert [(ref.ids, ref.preposition) for ref in about] == [(("rossi",), preposition)]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [("Nous avons condamné Oslo.", "nous"), ("Oslo nous a condamnés.", "oslo"), ("Vous avez parlé.", "vous")],
)
def test_the_verb_tells_whether_nous_and_vous_act(sentence: str, subject: str) -> None:
    clause = clauses_of(sentence, NAMES | {"Nous": "dahl", "nous": "dahl", "Vous": "dahl"})[0]
    seen = view(sentence, NAMES)
    acting = clause.subject[0].first if clause.subject else clause.doer
    assert seen.norms[acting] == subject


def test_a_date_that_opens_the_next_clause_is_not_the_last_one_s() -> None:
    sentence = "En 1961, Oslo a conclu un pacte avec Rome, et en 1990, Berne a condamné Oslo."
    seen = view(sentence, NAMES)
    first = clause_of(clauses_of(sentence, NAMES), "conclure")
    assert "1990" not in [seen.norms[at] for at in range(first.left, first.right + 1)]


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("Oslo a rencontré M. Dahl à Berne.", True),
        ("Oslo a rencontré J. Dahl à Berne.", True),
        ("« Oslo a rencontré Dahl. Il ira à Berne », dit-on.", False),
    ],
)
def test_the_stop_of_an_abbreviation_ends_no_clause(sentence: str, *, goes_on: bool) -> None:
    seen = view(sentence, NAMES)
    met = clause_of(clauses_of(sentence, NAMES), "rencontrer")
    assert ("berne" in seen.norms[met.group.last : met.right + 1]) is goes_on


def test_quotations_are_known_token_by_token() -> None:
    seen = view("Oslo dit « non » à Rome.", NAMES)
    assert [seen.norms[at] for at, inside in enumerate(seen.quoted) if inside] == ["non", "»"]
