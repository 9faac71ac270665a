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
        ("appeler", "appelle appellent appelait appellera appelé"),
        ("rejeter", "rejette rejettent rejetait rejettera rejeté"),
        ("renouveler", "renouvelle renouvelait renouvellera renouvelé"),
        ("acheter", "achète achètent achetait achètera acheté"),
        ("geler", "gèle gelait gèlera gelé"),
        ("interpeller", "interpelle interpellent interpellera interpellé"),
        ("soulever", "soulève soulevait soulèvera soulevé"),
        ("annexer", "annexe annexent annexera annexé"),
        ("sécher", "sèche séchait sèchent séché"),
        ("régner", "règne régnait régnera régné"),
        ("reléguer", "relègue reléguait relégua"),
        ("payer", "paie paient payait paiera payé"),
        ("appuyer", "appuie appuient appuyait appuiera"),
        ("envoyer", "envoie enverra envoyait"),
        ("louvoyer", "louvoie louvoiera louvoyait"),
        ("installer", "installe installent installera installé"),
        ("agréer", "agrée agréent agréé agréée"),
        ("naître", "naît naissent naquit naquirent naîtra né née"),
        ("accroître", "accroît accroissent accrut accroîtra accru accroissant"),
        ("vaincre", "vainc vainquent vainquit vaincra vaincu"),
        ("convaincre", "convainc convainquent convainquit convaincue"),
        ("résoudre", "résout résolvent résolut résoudra résolu résolue"),
        ("dissoudre", "dissout dissolvent dissolvait dissoudra dissous"),
        ("suivre", "suit suivent suivit suivra suivi"),
        ("survivre", "survit survivent survécut survécurent survivra survécu"),
        ("s'enfuir".removeprefix("s'"), "enfuit enfuient enfuyait enfuirent enfuira enfui"),
        ("acquérir", "acquiert acquièrent acquérait acquit acquerra acquise"),
        ("conquérir", "conquiert conquit conquirent conquis conquises"),
        ("complaire", "complaît complaisent complut"),
        ("coudre", "coud cousent cousit cousu"),
        ("s'asseoir".removeprefix("s'"), "assoit assoient assit assirent assis assise"),
        ("surseoir", "sursoit sursit sursis"),
        ("promouvoir", "promeut promeuvent promut promouvra promu"),
        ("émouvoir", "émeut émeuvent émut ému"),
        ("pourvoir", "pourvoit pourvoient pourvut pourvoira pourvu"),
        ("prévoir", "prévoit prévoient prévit prévoira prévu"),
        ("prévaloir", "prévaut prévalent prévalut prévaudra prévalu"),
        ("exclure", "exclut excluent excluait exclurent exclura exclu exclue"),
        ("inclure", "inclut incluent incluait inclus incluse"),
        ("clore", "clôt clora clos close"),
        ("nuire", "nuit nuisent nuisit nuira nui"),
        ("détruire", "détruit détruisent détruisit détruira détruites"),
        ("suffire", "suffit suffisent suffira suffi"),
        ("maudire", "maudit maudissent maudira"),
        ("interdire", "interdit interdisent interdira interdite"),
        ("atteindre", "atteint atteignent atteignit atteindra"),
        ("restreindre", "restreint restreignent restreignait restreinte"),
        ("extraire", "extrait extraient extrayait extraira extraite"),
        ("assaillir", "assaille assaillent assaillit assailli"),
        ("accueillir", "accueille accueillait accueillit accueillera accueilli"),
        ("secourir", "secourt secourent secourut secourra secouru"),
        ("revêtir", "revêt revêtent revêtit revêtu"),
        ("répartir", "répartit répartissent répartissait réparti"),
        ("repartir", "repart repartent repartait reparti"),
        ("asservir", "asservit asservissent asservi"),
        ("haïr", "hait haïssent haïssait haï"),
        ("consentir", "consent consentent consentit consenti"),
        ("pressentir", "pressent pressentait pressenti"),
        ("souffrir", "souffre souffrit souffrira souffert"),
        ("détenir", "détient détiennent détint détinrent détiendra détenues"),
        ("survenir", "survient surviennent survint surviendra survenue"),
        ("entreprendre", "entreprend entreprennent entreprit entreprise"),
        ("débattre", "débat débattent débattit débattra débattu"),
        ("suspendre", "suspend suspendent suspendit suspendra suspendue"),
        ("élire", "élit élisent élut élurent élira élue"),
        ("falloir", "faut fallait fallut faudra fallu"),
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
        ("Oslo le confirme", ("confirmer", "present", "active", False, ())),
        (
            "Oslo n’a aucune intention de livrer du blé",
            ("livrer", "infinitive", "active", True, ("avoir intention",)),
        ),
        ("Les soldats détenus demandent du pain", ("demander", "present", "active", False, ())),
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
