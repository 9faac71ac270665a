"""How French names persons and organizations that no gazetteer has. `[text|id]` is what must be found."""

import pytest

from loaders import actors
from tests.loaders.test_actors import check, read

PERSONS = [
    "Le [général Boubacar Sané|sane] a signé. M. [Sané|sane] a salué la foule.",
    "La [porte-parole du Quai d'Orsay|mercier], [Odile Mercier|mercier], a appelé à la retenue.",
    "[Anton Belov|belov], le [porte-parole du Kremlin|belov], n'a pas commenté.",
    "L'[envoyé spécial de l'ONU pour le Yémen|lindqvist], [Sven Lindqvist|lindqvist], quitte Aden.",
    "L'[émissaire de l'UE pour le Sahel|okafor], [Rose Okafor|okafor], est arrivée.",
    "L'[ex-ministre péruvienne de la Santé|quispe], [Rosa Quispe|quispe], témoigne.",
    "La [présidente par intérim de la Géorgie|beridze], [Nino Beridze|beridze], a levé le couvre-feu.",
    "Me [Karim Benali|benali], [avocat du prévenu|benali], a fait appel.",
    "Le [Premier ministre|aino], le [travailliste Tapio Aino|aino], a démissionné.",
    "L'[amiral Rolf Brandt|brandt], [président du comité militaire de l'Otan|brandt], a averti.",
    "Le [Malien|MLI] [Issa Cissé|cisse] et les [Français|FRA] [Luc Dumas|dumas] et [Léa Paris|paris] vont.",
    "Les vice-ministres [Ivan Rogov|rogov] et [Piotr Lenz|lenz] ont signé.",
    "« C'est fini », glisse [Anna Kovacs|kovacs].",
    "La mort de [Samir Haddad|haddad] a ému la ville.",
    "[Léa Haddad|haddad] et [Luc Morel|morel] ont signé.",
    "Hier, [Brandt|brandt] et [Léa Haddad|haddad] ont signé.",
    "La [sous-secrétaire belge aux Ports|haddad], [Léa Haddad|haddad], a signé.",
    "Son [successeur|morel], [Luc Morel|morel], a signé.",
    "[Léa Haddad|haddad] : « Nous verrons »",
    "La politiste [Léa Haddad|haddad] est là, le remorqueur Ivan Petrov aussi.",
    "« Assez », a lancé mardi une voisine du port, [Léa Haddad|haddad].",
    "[Léa Haddad|haddad] (en arabe : ...), née en 1950, écrit.",
    "Un [ancien milicien|petrenko], [Ivan Petrenko|petrenko], raconte.",
    "Mme [Nino Beridze|beridze], [députée géorgienne|beridze], proteste. [Elle|beridze] exige un vote.",
    "Son Excellence Monsieur [Ali Cissé|cisse] est venu.",
]


@pytest.mark.parametrize("annotated", PERSONS)
def test_an_unknown_person_is_told_by_office_title_people_or_verb(annotated):
    check(annotated)


NAMES = [
    "S. V. [Lavrov|lavrov] confirme, V. V. [Poutine|putin] aussi.",
    "[Ursula von der Leyen|von_der_leyen] a ri. Mme [von der Leyen|von_der_leyen] est partie.",
    "[Mohammed ben Salmane|bin_salman] a vu [Abdel Fattah al-Sissi|sisi]. M. [al-Sissi|sisi] part.",
    "Le [ministre qatari Tarek al-Mansour|al_mansour] est là. [Al-Mansour|al_mansour] a souri.",
    "[Benyamin Netanyahou|netanyahu] et [Netanyahu|netanyahu] sont un.",
    "[Loukachenko|lukashenko] et [Lukashenko|lukashenko], [Zelensky|zelensky] et [Zelenskyy|zelensky].",
    "[Kim Jong-eun|kim_jong_un] n'est ni [Kim Jong-nam|kim_jong_nam] ni [Kim Yo-jong|kim_yo_jong].",
    "Le [président vietnamien Tô Lâm|to_lam] est à Pékin. M. [Lam|to_lam] a vu [Xi Jinping|xi_jinping]. "
    "[Xi|xi_jinping] a souri.",
    "[Pedro Sánchez Pérez-Castejón|sanchez] a parlé. [Sanchez|sanchez] a souri.",
    "Le [roi de Jordanie|abdullah_ii], [Abdallah II|abdullah_ii], a reçu le [pape François|francis].",
    "Le [premier ministre Aru Ulufa'alu|ulufa_alu] est parti. [Ulufa'alu|ulufa_alu] a ri.",
    "Le [maréchal Kim Tok Song|kim_tok_song] et le [ministre Nguyen Van Hai|nguyen_van_hai] signent.",
    "Le [président bolivien Ovando|ovando] est là. [Luis Ovando|ovando] a signé.",
]


@pytest.mark.parametrize("annotated", NAMES)
def test_particles_initials_and_the_order_of_names(annotated):
    check(annotated)


def test_two_of_one_family_name_are_told_by_title_and_gender():
    check(
        "[Kim Yo-jong|kim_yo_jong] a menacé. [Kim Jong-un|kim_jong_un] s'est tu. "
        "M. [Kim|kim_jong_un] a souri."
    )


ORGANIZATIONS = [
    "La compagnie [Nordica|nordica] a suspendu ses vols. [Nordica|nordica] s'explique.",
    "Le [Front de libération des plaines (FLPX|flpx]) a signé. Le [FLPX|flpx] s'en félicite.",
    "La [FLPX|flpx] a signé. Un port est à la [FLPX|flpx]. Une ONG a protesté.",
    "Lundi, [Nordica|nordica], [Baltika|baltika] et [Austral|austral] ont signé.",
    "Le [Front pour la Libération des Plaines|front_pour_la_liberation_des_plaines] a signé, la Ligue aussi.",
    "[Nordica|nordica] et [Pacific Merchant Marine|pacific_merchant_marine] ont signé.",
    "[EuroAsiaTrans|euroasiatrans] (EAT) est une coentreprise. [EuroAsiaTrans|euroasiatrans] a signé.",
    "[Quinze|un_security_council] contre un. Quinze jours plus tard, rien.",
    "Les [Vingt-Sept|eu] et les [Quinze|un_security_council] se sont réunis.",
    "L'[UA|african_union], la [Cedeao|ecowas], l'[AIEA|iaea] et la [Croix-Rouge|red_cross] se concertent.",
    "[Le Monde|le_monde], l'[AFP|afp] et [Radio Free Asia|radio_free_asia] l'ont rapporté.",
]


@pytest.mark.parametrize("annotated", ORGANIZATIONS)
def test_organizations_are_found_by_name_acronym_or_kind(annotated):
    check(annotated)


def test_an_organization_new_to_the_text_is_no_person():
    _, who = actors.find(read("La compagnie française Nordica a suspendu ses vols."))
    assert (who["nordica"].kind, who["nordica"].name, who["nordica"].country) == (
        "organization",
        "Nordica",
        "FRA",
    )


def test_in_a_list_each_has_the_country_of_his_office():
    _, who = actors.find(read("Les ministres français et allemand, Paul Aubert et Karl Vogt, sont là."))
    assert (who["aubert"].country, who["vogt"].country) == ("FRA", "DEU")


HOMOGRAPHS = [
    "Le porte-avions Charles-de-Gaulle est rentré ; l'USS Ronald Reagan patrouille.",
    "Rue de Moscou, avenue de Washington, université de Georgetown : tout ferme.",
    "La tour de Londres et le prix de Rome sont fermés.",
    "En mer de Chine méridionale, rien.",
    "Le [Niger|NER] et le [Nigeria|NGA], la [Guinée équatoriale|GNQ] et la [Guinée-Bissau|GNB] votent.",
    "Le [Washington Post|washington_post] l'affirme.",
    "[Israël|ISR] proteste ; Israël Kirzner est loin.",
    "[La Dominique|DMA] a voté.",
    "La dinde est chère en [Turquie|TUR].",
]


@pytest.mark.parametrize("annotated", HOMOGRAPHS)
def test_what_only_bears_the_name_of_a_state_is_none(annotated):
    check(annotated)
