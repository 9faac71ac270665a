"""French sentences as newspapers print them: the bar | stands where one ends."""

import pytest

from loaders import sentences

CUT = [
    "Elle dure trois jours. | Il part demain.",
    "M. Poutine a reçu Mme. Choe et V. Lavrov. | Le Dr. Kim aussi.",
    "L'art. 4 du traité, cf. Le Monde, vaut dès av. 2024. | Il vise l'URSS. | La Chine se tait.",
    "Le n° 2 du parti, né en 350 av. J.-C. selon lui, rit. | Les États-Unis non.",
    "Il vaut 2,5 millions, soit 2.5 milliards d'ici à 2025. | 26 000 soldats partent.",
    "Rien n'est signé... mais tout est dit. | Vraiment ? | Oui ! | Et après… | Rien.",
    "Annoncée à la dernière minute.| Et le 19 juin, il arrive.| La foule l'attend.",
    "Il part en 1991.| Sergueï reste.",
    "L'O.N.U. vote. | Le site www.site.com ment. | La S.A.R.L. Dupont ferme.",
    "Il a dit : « Nous partons. Vous restez. » | Puis il est parti.",
    "« Nous partons. Vous restez », a dit le ministre. | Il est parti.",
    "« La Russie est l'ami le plus honnête», a-t-il déclaré. | Kim a ri.",
    "Ils luttent « contre des décennies d'impérialisme.| Le président a souligné son « soutien total ».",
    "Il donne assistance.| « Un pacte défensif », a-t-il dit.",
    "L'accord « n’exclut pas une coopération\" militaire. | « Un pacte », dit-il. | Et après ?",
    'Il a "fermement" protesté. | "Nous réagirons. Tout est prêt", a-t-il prévenu.',
    "“Nous partons. Vous restez”, a-t-il dit. | Fin.",
    "Le chef (nommé en 2021. Réélu depuis) est mort. | Paix à lui.",
    "Il est venu deux fois[1]. | Elle aussi.[2] | Eux non[réf. nécessaire]. | Fin.",
    "Trois points : | • La paix | • Le pain | ► La terre",
    "Il cède ; elle refuse. | – Pourquoi ? | – Parce que.",
    "Le sommet du 18 juin. | Le 19. | Rien.",
    "S. V. Lavrov a reçu Ri Yong-ho. | I. V. Morgoulov l’a reçu. | M. Le Drian et J.M. Le Bihan aussi.",
    "Il a été reçu en R.P.D.C. | Le lendemain, il est parti. | L’U.E. Les Vingt-Sept la nomment ainsi.",
    "Accord avec l’U.E. | L’Italie s’en félicite. | Le Président D.A.Medvedev, V.Putin et M.Kim aussi.",
    "Plusieurs pays, p. ex. Le Caire, ont dit non, c.-à-d. Le Caire seul. | Le Gal. Kim a ri.",
    "Ils ont signé : – un traité ; – un pacte. | Ils ont ri ; elle est partie ; il a suivi.",
    "« C’est fini », a-t-il lancé. | « Nous partons. » | Elle a demandé : « Pourquoi ? » | Il a ri.",
    "Arrivée le 12 janv. 2019 à 14h30. | 15 000 personnes l’attendaient.",
    "U.S. officials met Gen. Smith on Sept. 3. | They left.",
]


@pytest.mark.parametrize("marked", CUT)
def test_cuts(marked):
    expected = [part.strip() for part in marked.split("|")]
    text = marked.replace(" | ", " ").replace("| ", "")
    found = sentences.split(text, 0, len(text), 0)
    assert [text[sentence.start : sentence.end] for sentence in found] == expected


def test_offsets_count_in_the_whole_text():
    text = "Titre\n\n- La Russie a signé. Kim aussi.\n\nFin."
    start, end = text.index("- La"), text.index("\n\nFin")
    found = sentences.split(text, start, end, 7)
    assert [(text[s.start : s.end], s.block, s.paragraph) for s in found] == [
        ("La Russie a signé.", 7, 7),
        ("Kim aussi.", 7, 7),
    ]


def test_a_quotation_beyond_reach_is_cut_inside_and_keeps_its_speaker_first():
    text = "Il a déclaré : « " + "Nous ne céderons pas un pouce de notre sol. " * 30 + "»"
    found = sentences.split(text, 0, len(text), 0)
    assert len(found) == 30
    assert (
        text[found[0].start : found[0].end] == "Il a déclaré : « Nous ne céderons pas un pouce de notre sol."
    )


def test_a_line_end_in_a_paragraph_cuts_no_sentence():
    text = "Les ministres ont\r\ninspecté le pont. Ils\r\nsont repartis."
    assert len(sentences.split(text, 0, len(text), 0)) == 2
