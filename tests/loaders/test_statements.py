"""What words amount to, how surely an act is told, and what is counted."""

import pytest

from loaders import summaries
from loaders.affiliation import Affiliation
from loaders.clauses import parse
from loaders.events import claims, modality, quantities, statements
from tests.loaders.views import clause_of, view

NAMES = {"Oslo": "NOR", "Rome": "ITA", "Dahl": "dahl", "Rossi": "rossi"}


@pytest.mark.parametrize(
    ("sentence", "lemma", "expected"),
    [
        ("Dahl a déclaré : « Nous nous opposons à ce projet. »", "déclarer", "REJECT"),
        ("Dahl a souligné que la politique agressive de Rome était dangereuse.", "souligner", "ACCUSE"),
        ("« Il faut revoir ce régime », a affirmé Dahl.", "affirmer", "REQUEST"),
        ("Dahl a déclaré que Rome est un ami fidèle.", "déclarer", "SUPPORT"),
        ("« Nous fournirons du blé », a promis Dahl.", "promettre", "AGREE"),
        ("Dahl a averti que Rome subirait des représailles.", "avertir", "THREATEN"),
        ("Dahl a indiqué que la réunion dure deux heures.", "indiquer", None),
    ],
)
def test_tone(sentence: str, lemma: str, expected: str | None) -> None:
    seen = view(sentence, NAMES)
    parsed = parse(seen)
    assert claims.Speech(seen, parsed, Affiliation({})).tone(clause_of(parsed, lemma)) == expected


@pytest.mark.parametrize(
    ("sentence", "lemma", "expected"),
    [
        ("Dahl a dit vouloir une relation « durable » avec Rome, selon Berne.", "dire", ("ITA",)),
        ("Dahl a souligné que le régime imposé contre Rome devait être revu.", "souligner", ("ITA",)),
    ],
)
def test_whom_a_statement_is_aimed_at(sentence: str, lemma: str, expected: tuple) -> None:
    seen = view(sentence, {**NAMES, "Berne": "CHE"})
    parsed = parse(seen)
    clause, nobody = clause_of(parsed, lemma), Affiliation({})
    speech = claims.Speech(seen, parsed, nobody)
    kind = speech.tone(clause)
    assert statements.targets(seen, clause, speech.content(clause), kind, nobody) == expected


@pytest.mark.parametrize(
    ("sentence", "lemma", "expected"),
    [
        ("Oslo a livré du blé.", "livrer", "actual"),
        ("Oslo aurait livré du blé.", "livrer", "alleged"),
        ("Oslo doit livrer du blé.", "livrer", "planned"),
        ("Oslo livrera du blé.", "livrer", "planned"),
        ("Oslo dément avoir livré du blé.", "livrer", "denied"),
        ("Oslo accuse Rome d’avoir livré du blé.", "livrer", "alleged"),
        ("Oslo a probablement livré du blé.", "livrer", "alleged"),
        ("Oslo n’a pas livré de blé.", "livrer", None),
        ("Si Oslo livrait du blé, Rome rirait.", "livrer", None),
        ("Oslo pourrait livrer du blé.", "livrer", None),
        ("Oslo est isolé.", "isoler", None),
    ],
)
def test_status(sentence: str, lemma: str, expected: str | None) -> None:
    seen = view(sentence, NAMES)
    parsed = parse(seen)
    assert modality.status(seen, clause_of(parsed, lemma), parsed) == expected


@pytest.mark.parametrize(
    ("sentence", "lemma", "expected"),
    [
        ("Dahl a indiqué que la réunion dure deux heures.", "indiquer", "CONSULT"),
        ("Dahl a affirmé que Rome avait envoyé des obus.", "affirmer", "ACCUSE"),
        ("Dahl a dit ne pas vendre de blé.", "dire", "REJECT"),
        ("Dahl a dit qu’aucun navire n’avait sombré.", "dire", "REJECT"),
        ("« Nous n’excluons rien », a dit Dahl.", "dire", "AGREE"),
        ("Dahl a annoncé que nous suspendrons cet accord.", "annoncer", "THREATEN"),
        ("Rome, a ajouté Dahl, est un ami fidèle.", "ajouter", "SUPPORT"),
        ("« Quel hiver ! », a ironisé Dahl.", "ironiser", "ACCUSE"),
        ("Dahl a indiqué que les récoltes étaient en grave danger.", "indiquer", "ACCUSE"),
        ("Dahl a indiqué que la paix était une chance.", "indiquer", "SUPPORT"),
        ("Dahl a promis que sa position ne changerait pas.", "promettre", "AGREE"),
        ("Dahl a juré que nous ne signerons pas cet accord.", "jurer", "REJECT"),
        ("Oslo a indiqué qu’Oslo ne bombarderait pas Rome.", "indiquer", "AGREE"),
        ("Oslo a annoncé qu’Oslo cesserait d’aider Rome.", "annoncer", "REJECT"),
        ("Dahl a promis d’être l’ami de Rome.", "promettre", "AGREE"),
        ("Dahl a reconnu que cette coopération avait eu lieu.", "reconnaître", "CONCEDE"),
        ("Dahl a souligné que le pont ne violait aucun accord.", "souligner", "REJECT"),
        ("« Cet affront ne restera pas impuni », a lancé Dahl.", "lancer", "THREATEN"),
        ("Dahl a indiqué que trente soldats avaient été tués.", "indiquer", "CONCEDE"),
        ("Dahl a indiqué que trente soldats de Rome avaient été tués.", "indiquer", "ACCUSE"),
        ("Dahl a soutenu que les récoltes duraient deux mois.", "soutenir", "CONSULT"),
        ("Dahl a dit que nous ne ferons pas obstacle au traité.", "dire", "AGREE"),
        ("Dahl a dit ne transporter que du blé.", "dire", "REJECT"),
        ("Dahl a dit que Rome avait été bombardée.", "dire", "ACCUSE"),
        ("Dahl a dit espérer que Rome viendrait.", "dire espérer", "REQUEST"),
        ("Dahl a souhaité que nous signions.", "souhaiter", "AGREE"),
        ("Dahl a assuré son hôte que nous viendrions.", "assurer", "AGREE"),
        ("Dahl a jugé cette étape marquante pour la récolte.", "juger", "SUPPORT"),
        ("Dahl a dit qu’il s’inquiétait de ces intérêts légitimes.", "dire", "SUPPORT"),
        ("Dahl a dit que « trois » navires de Rome avaient bombardé Oslo.", "dire", "ACCUSE"),
    ],
)
def test_what_a_statement_does_that_only_informs(sentence: str, lemma: str, expected: str) -> None:
    seen = view(sentence, NAMES)
    parsed = parse(seen)
    assert claims.Speech(seen, parsed, Affiliation({})).effect(clause_of(parsed, lemma)) == expected


@pytest.mark.parametrize(
    ("claimant", "expected"), [((), False), (("kcna",), False), (("NOR",), False), (("ITA",), True)]
)
def test_doubt_is_for_the_word_of_others(claimant: tuple, expected: bool) -> None:
    assert claims.doubtful(claimant, ("NOR", "CHE"), frozenset({"kcna"}), Affiliation({})) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Oslo a livré 5 millions d’obus", (5_000_000, "obus")),
        ("Oslo a envoyé 26\u00a0000 soldats", (26_000, "soldats")),
        ("Oslo a donné 2,5 tonnes de riz", (2.5, "tonnes")),
        ("Oslo règne depuis 24 ans", None),
        ("Oslo a signé le 18 juin 2024", None),
    ],
)
def test_quantities(sentence: str, expected: tuple | None) -> None:
    seen = view(sentence, NAMES)
    assert quantities.first(seen, 0, len(seen.norms) - 1) == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("CONSULT", "visit", ["Dahl"], ["Italy"], "planned"), "Dahl visits Italy (planned)"),
        (("SUPPORT", "sign", ["Dahl", "Rossi"], [], "actual"), "Dahl and Rossi sign an agreement"),
        (("SUPPORT", "ratify", ["Norway"], ["Italy"], "actual"), "Norway ratifies an agreement with Italy"),
        (("CONSULT", "", ["Dahl", "Rossi"], [], "actual"), "Dahl and Rossi meet"),
        (("SANCTION", "", [], ["Italy"], "actual"), "Italy has ties or help cut"),
    ],
)
def test_summaries(arguments: tuple, expected: str) -> None:
    assert summaries.summary(*arguments) == expected
