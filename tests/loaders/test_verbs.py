"""Verb forms and verb groups: what a clause turns on."""

import pytest

from loaders import verbs
from loaders.text import tokens


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("livrer", "livre livrent livrait livra livrèrent livrera livrerait livré livrée livrées livrant"),
        ("envoyer", "envoie envoient envoyait envoya enverra enverrait envoyée"),
        ("recevoir", "reçoit reçoivent recevait reçut reçurent recevra reçue"),
        ("menacer", "menace menaçait menaça menacent menaçant"),
        ("juger", "juge jugeait jugea jugeant jugera"),
        ("céder", "cède cédait cédera cédé"),
        ("célébrer", "célèbre célèbrent célébrera"),
        ("déployer", "déploie déployait déploiera"),
        ("envahir", "envahit envahissent envahissait envahi envahirent"),
        ("rompre", "rompt rompent rompit rompu rompra"),
        ("promettre", "promet promettent promit promis promises promettra"),
        ("conclure", "conclut concluent conclu conclue conclurent"),
        ("se tenir".removeprefix("se "), "tient tiennent tint tinrent tiendra tenu"),
        ("être", "est sont était étaient fut furent sera serait été étant"),
    ],
)
def test_forms_that_news_uses(infinitive: str, forms: str) -> None:
    made = {form for form, _ in verbs.conjugate(infinitive)}
    assert set(forms.split()) <= made


def _groups(sentence: str) -> list[tuple]:
    words = tokens(sentence)
    return [
        (group.lemma, group.tense, group.voice, group.negated, group.modals) for group in verbs.find(words)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le ministre s’est, lui, rendu à Oslo", ("rendre", "past", "active", False, ())),
        ("La visite a été annoncée tard", ("annoncer", "past", "passive", False, ())),
        ("Oslo n’a pas signé l’accord", ("signer", "past", "active", True, ())),
        ("Elle devrait se rendre à Oslo", ("rendre", "infinitive", "active", False, ("devoir",))),
        ("Le traité signé par Oslo", ("signer", "participle", "passive", False, ())),
        ("Ils avaient déjà livré des vivres", ("livrer", "pluperfect", "active", False, ())),
        ("Oslo aurait, d’après Berne, fourni du blé", ("fournir", "conditional", "active", False, ())),
        ("Le chef est accusé de fraude", ("accuser", "present", "passive", False, ())),
    ],
)
def test_groups(sentence: str, expected: tuple) -> None:
    assert expected in _groups(sentence)


@pytest.mark.parametrize("phrase", ["la visite du roi", "son aide", "une offre d’achat", "des menaces"])
def test_nouns_are_not_verbs(phrase: str) -> None:
    assert _groups(phrase) == []


def test_coordinated_participle_shares_its_auxiliary() -> None:
    assert [group[:3] for group in _groups("Il a rencontré le roi et promis une aide")] == [
        ("rencontrer", "past", "active"),
        ("promettre", "past", "active"),
    ]
