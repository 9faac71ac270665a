"""Who is meant where the text names nobody: bodies, crowds, pronouns, groups, speakers."""

from datetime import date

import pytest

from tests.loaders.test_actors import check

DOERS = [
    "Des [manifestants iraniens|IRN] ont brûlé un drapeau.",
    "Des [pêcheurs chinois|CHN] ont été arrêtés par les [garde-côtes philippins|PHL].",
    "Un [navire grec|GRC] et un [drone ukrainien|UKR] ont été touchés.",
    "Deux [diplomates maliens|MLI] ont été expulsés, un [tribunal russe|RUS] l'a dit.",
    "La [junte au Niger|NER] et le [pouvoir à Bamako|MLI] se parlent.",
    "Le [gouvernement de Caracas|VEN] a protesté.",
    "Les [forces armées de la République démocratique du Congo|COD] ont reculé.",
    "L'[ambassadeur de Chine à Canberra|CHN] a été convoqué.",
    "Les [ministres des Affaires étrangères du Rwanda et du Burundi|RWA BDI] se sont réunis.",
]


@pytest.mark.parametrize("annotated", DOERS)
def test_doers_of_a_nation_are_their_state(annotated):
    check(annotated)


BODIES = [
    "Au [Soudan|SDN], les combats ont repris. [L'armée|SDN] a bombardé un marché.",
    "Des combats ont éclaté à Khartoum. [L'armée|SDN] a repris le palais.",
    "La [Birmanie|MMR] votera. [La junte|MMR] a promis un scrutin libre.",
    "À Nairobi, [la police|KEN] a tiré.",
    "Le [Venezuela|VEN] a expulsé un consul. [Le ministère des Affaires étrangères|VEN] accuse.",
    "L'[Éthiopie|ETH] a signé l'accord. [Le Premier ministre|abiy] s'en félicite.",
    "La [Turquie|TUR] a fermé le détroit. [Le chef de l'État|erdogan] parlera demain.",
    "[Berlin|DEU] et [Paris|FRA] négocient. L'armée attend.",
    "Le [Kenya|KEN] vote. [La police|KEN] judiciaire enquête. La police rebelle attend.",
    "Le [Kenya|KEN] vote. [Le ministère de la Pêche|KEN] enquête. L'état d'urgence dure.",
    "Le [Maroc|MAR] a rappelé son [ambassadeur|MAR] et fermé son [ambassade|MAR] à Stockholm.",
]


@pytest.mark.parametrize("annotated", BODIES)
def test_an_army_or_government_alone_is_that_of_the_state_spoken_of(annotated):
    check(annotated)


CROWDS = [
    "À Nairobi, des [manifestants|KEN] ont brûlé un drapeau.",
    "Des milliers de [personnes|KEN] défilent à Nairobi.",
    "Le [Kenya|KEN] vote. [La foule|KEN] a hué un acteur.",
    "Le [Kenya|KEN] vote. Des manifestants ont hué un acteur.",
    "À Nairobi et à Kampala, des étudiants ont défilé.",
    "À Nairobi, des soldats ont défilé.",
]


@pytest.mark.parametrize("annotated", CROWDS)
def test_a_crowd_is_of_the_state_where_it_stands(annotated):
    check(annotated)


DESCRIPTIONS = [
    "L'[ONU|un] a suspendu ses vols. [L'organisation|un] craint une famine.",
    "L'[Arabie saoudite|SAU] a gracié six condamnés. [Le royaume|SAU] en libère dix.",
    "Les [Philippines|PHL] ont protesté. [L'archipel|PHL] réclame des excuses.",
    "La [CPI|icc] a tranché. [La Cour|icc] publiera son arrêt.",
    "Les [houthis|houthis] ont tiré. Les [rebelles|houthis] menacent.",
    "L'[ambassadeur chinois Lu Tao|lu_tao] a été convoqué. [Le diplomate|lu_tao] a nié.",
    "L'[Américain|USA] [Kurt Weller|weller] est là. Hier, l'[Américain|weller] a ri.",
    "[Vladimir Poutine|putin] a reçu [Xi Jinping|xi_jinping]. [Il|putin] a salué [son hôte|xi_jinping].",
    "Les [soldats kényans|KEN] sont là, l'[Italie|ITA] aussi. Les [soldats|KEN] vont. Des soldats vont.",
    "L'[opposante Ann Peeters|peeters] a protesté. [La sénatrice|peeters] a quitté la salle.",
    "Le [maire Per Aas|aas] a protesté. [L'intéressé|aas] l'a dit. La sénatrice part.",
    "La compagnie [Nordbat|nordbat] a fermé. L'[ONU|un] l'a dit. [La compagnie|nordbat] vend ses bateaux.",
    "La [Corée du Nord|PRK] a tiré. Le [Nord|PRK] menace le [Sud|KOR].",
    "Le nord du pays et le Sud profond votent.",
]


@pytest.mark.parametrize("annotated", DESCRIPTIONS)
def test_descriptions_take_up_who_was_spoken_of(annotated):
    check(annotated)


PRONOUNS = [
    "Le [président kényan William Ruto|ruto] a vu [Paul Kagame|kagame]. [Ce dernier|kagame] l'a dit.",
    "La [ministre belge Ann Peeters|peeters] a vu le [Turc|TUR] [Hakan Fidan|fidan]. [Celui-ci|fidan] a ri. "
    "[Elle|peeters] repartira.",
    "Le [Rwanda|RWA] et le [Burundi|BDI] ont signé. [Ils|RWA BDI] partent.",
    "La [ministre de la Pêche et des Ports|peeters], [Ann Peeters|peeters], est venue. "
    "À Oslo, [elle|peeters] a signé.",
    "Le [ministre belge Luc Morel|morel] est à Oslo. [Le ministre|morel] y a vu un [ministre norvégien|aas], "
    "[Per Aas|aas]. [Le ministre|morel] repart.",
    "[Alger|DZA] avait reçu M. [Ruto|ruto] et [l'|ruto]a expulsé.",
    "[Moscou|RUS] l'a signé.",
    "« [Nous|UKR] avons repris trois villages », a affirmé [Volodymyr Zelensky|zelensky].",
    "« Nous avons chanté », sourit un passant.",
    "[Paul Kagame|kagame] a parlé. La pluie a cessé. Hier, [il|kagame] a souri.",
    "[Paul Kagame|kagame] rit. De [Nairobi|KEN], où il pleut, [William Ruto|ruto] vient. [Il|ruto] sourit.",
    "[Macron|macron], [Merz|merz] et [Starmer|starmer] se sont vus. [Le trio|macron merz starmer] a signé.",
    "[Paul Kagame|kagame] a parlé. « Assez », a-t-[il|kagame] dit. [Il|kagame] n'a pas exclu d'autres vols.",
    "[Paul Kagame|kagame] rit. [Il|kagame] y a vu M. [Ruto|ruto]. Il y a eu du vent.",
    "Le [maire de la ville|morel], [Luc Morel|morel], parle. [Il|morel] rit.",
    "3 mai : M. [Ruto|ruto], arrivé hier, parle. [Il|ruto] rit.",
    "« Assez », a dit mardi au téléphone [Paul Kagame|kagame]. [Il|kagame] part.",
    "[Poutine|putin] a appelé [Modi|modi]. [Les deux dirigeants|putin modi] ont ri.",
    "[Poutine|putin] a appelé [Modi|modi]. [Les deux chefs d'État|putin modi] ont ri.",
    "La [cheffe des Pêches|peeters], [Ann Peeters|peeters], reçoit son [homologue|aas], [Per Aas|aas]. "
    "[Les deux ministres|peeters aas] signent. Les [ministres|peeters aas] se félicitent.",
    "Les ministres des Ports, [Ann Peeters|peeters] et [Per Aas|aas], parlent. "
    "La mer monte. [Les deux ministres|peeters aas] signent.",
    "[Oslo|NOR], [Rome|ITA] et [Berlin|DEU] signent. Il pleut. [Les trois|NOR ITA DEU] saluent.",
    "J'ai vu l'[ambassadeur|aas], [Per Aas|aas]. [Il|aas] a souri.",
    "[Oslo|NOR] et [Rome|ITA] négocient. [Les parties|NOR ITA] ont signé. Toutes les parties fument.",
    "[Oslo|NOR] et [Rome|ITA] négocient. [Les deux ministres|ITA NOR] ont ri.",
]


@pytest.mark.parametrize("annotated", PRONOUNS)
def test_pronouns_and_groups(annotated):
    check(annotated)


LIVES = [
    "[Ann Peeters|peeters]\n\n[Ann Peeters|peeters] (1950-2020) est une diplomate. "
    "[Paul Kagame|kagame] vient. [Kofi Annan|annan] [lui|peeters] écrit. À Oslo, [elle|peeters] parle.",
    "[Nordbat|nordbat]\n\n[Nordbat|nordbat] (en anglais : Northboat) est une [société belge|BEL].\n\n"
    "[La société|nordbat] a fermé. [Luc Morel|morel] a protesté, et [il|morel] a perdu.",
]


@pytest.mark.parametrize("annotated", LIVES)
def test_a_page_named_after_somebody_is_about_him(annotated):
    check(annotated)


def test_in_an_interview_we_is_the_side_of_who_answers():
    check(
        "[Ann Peeters|peeters] est [ministre des Affaires étrangères de Belgique|peeters].\n"
        "Propos recueillis par Luc Sorel\n"
        "[Nous|BEL] avons signé un accord et retiré nos [soldats|BEL]."
    )


INTERVIEW = """« [Paul Kagame|kagame] nous a compris »

De retour d'[Oslo|NOR], la [ministre belge des Pêches|BEL] défend un accord.

[Ann Peeters|peeters] a répondu lundi.

[Vous|peeters] étiez en [Norvège|NOR] lundi. Pourquoi ?

[Nous|BEL] avons signé un accord. [J'|peeters]ai vu des fjords.

Les [Danois|DNK] [vous|BEL] ont-[ils|DNK] reproché ce choix ?

Un [Danois|DNK] [m'|peeters]a écrit.

Que ferez-[vous|peeters] en mai ?

[Je|peeters] partirai."""


def test_an_interview_tells_who_answers_and_whose_side_that_is():
    check(INTERVIEW)


def test_without_an_office_our_side_is_that_of_the_capital_where_it_was_asked():
    check(
        "« Nous avons signé »\n\nPropos recueillis à Oslo par Luc Sorel\n\n"
        "La navigatrice [Ann Peeters|peeters] raconte.\n\nQue faites-[vous|peeters] lundi ?\n\n"
        "[Nous|NOR] signons.\n\nEt mardi ?\n\n[Je|peeters] pars.\n\nEt jeudi ?\n\n[Je|peeters] dors."
    )


BY_DAY = [
    (date(2016, 2, 10), "Le [président américain|obama] s'est tu."),
    (date(2019, 2, 10), "Le [président américain|trump] s'est tu."),
    (date(2022, 2, 10), "Le [président américain|biden] s'est tu."),
    (date(2025, 2, 10), "Le [président américain|trump] s'est tu."),
    (date(2023, 5, 2), "Le [ministre russe de la Défense|shoigu] s'est tu."),
    (date(2025, 5, 2), "Le [ministre russe de la Défense|belousov] s'est tu."),
    (date(2014, 2, 10), "Le [secrétaire général de l'ONU|ban_ki_moon] s'est tu."),
    (
        date(2004, 5, 2),
        "Le [Premier ministre britannique|blair] et le [chancelier allemand|schroder] se voient.",
    ),
    (date(2006, 8, 16), "Le [Premier ministre libanais|siniora] s'est tu."),
    (date(2015, 7, 14), "Le [président iranien|rouhani], élu en juin 2013, s'est tu."),
    (date(2026, 6, 1), "Le [Premier ministre hongrois|HUN] s'est tu."),
    (date(2025, 5, 2), "L'[ancien président américain|USA] s'est tu."),
]


@pytest.mark.parametrize(("day", "annotated"), BY_DAY)
def test_an_office_is_who_held_it_on_the_day(day, annotated):
    check(annotated, published=day)
