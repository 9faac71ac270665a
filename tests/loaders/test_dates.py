"""Sentences with their time expressions in brackets, and the days, precision, basis and relation of each.

A value reads `2024-06-19 day relative`, `2023-09-01..2023-09-30 month explicit` or, with an open end,
`2022-01-01.. year explicit since`; `none` for an expression that nothing dates, with its kind where it is
no date.
"""

import re
from datetime import date

import pytest

from loaders.dates import DATE, ON, TimeExpression, find

THURSDAY = date(2024, 6, 20)


def _value(expression: TimeExpression) -> str:
    words = []
    if expression.date_start or expression.date_end:
        ends = (expression.date_start, expression.date_end)
        days = dict.fromkeys(str(day or "") for day in ends)
        words = ["..".join(days), expression.precision, expression.basis]
    words += [word for word in (expression.relation, expression.kind) if word not in (ON, DATE)]
    return " ".join(words) or "none"


def _check(marked: str, values: str, published: date | None) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    found = find(text, published)
    shown, at = "", 0
    for expression in found:
        shown += f"{text[at : expression.start]}[{expression.text}]"
        at = expression.end
    assert shown + text[at:] == marked
    assert [_value(expression) for expression in found] == values.split("; ")


DAYS = [
    ("Le traité fut signé le [19 juin 2024].", "2024-06-19 day explicit"),
    ("Publié le [mercredi 19 juin 2024] à 14h30.", "2024-06-19 day explicit"),
    ("Fait à Pyongyang, le [1er mars 2001].", "2001-03-01 day explicit"),
    ("Le [PREMIER FÉVRIER 2001], il neigeait.", "2001-02-01 day explicit"),
    ("Note du [3 fevr. 1999] et du [14 sept 2003].", "1999-02-03 day explicit; 2003-09-14 day explicit"),
    ("En ligne depuis le [18/06/2024].", "2024-06-18.. day explicit since"),
    ("Daté du [18.06.2024] ou du [18-6-24].", "2024-06-18 day explicit; 2024-06-18 day explicit"),
    ("Mis en page : [2024-06-18 20:17:30], relu.", "2024-06-18 day explicit"),
    ("Reçu le [mars 4, 2019] par courrier.", "2019-03-04 day explicit"),
    ("Le [5 octobre\n2022], un tir a eu lieu.", "2022-10-05 day explicit"),
    ("En réunion le [7 mai 2021]Le ministre part.", "2021-05-07 day explicit"),
    ("Le [31 février 2023] n'existe pas.", "none"),
    ("Fait le [dix-neuf juin deux mille vingt-quatre].", "2024-06-19 day explicit"),
    ("L'appel du [18 juin 40] et celui de [mai 68].",
     "1940-06-18 day explicit; 1968-05-01..1968-05-31 month explicit"),
    ("Venu dans la soirée d'[août 20], reparti.", "2023-08-20 day relative"),
    ("En [fe\u0301vrier 2024], puis le [1er aou\u0302t 2023].",
     "2024-02-01..2024-02-29 month explicit; 2023-08-01 day explicit"),
]  # fmt: skip

SPANS = [
    ("Il y sera les [18 et 19 juin 2024].", "2024-06-18..2024-06-19 range explicit"),
    ("Il y fut le [2 et 3 mai 2023].", "2023-05-02..2023-05-03 range explicit"),
    ("Manœuvres du [12 au 17 septembre 2023].", "2023-09-12..2023-09-17 range explicit"),
    ("Le forum a duré [du 28 août au 2 septembre 2022].", "2022-08-28..2022-09-02 range explicit"),
    ("Il a voyagé [du 30 décembre au 2 janvier 2020].", "2019-12-30..2020-01-02 range explicit"),
    ("Fermé [de mars à juin 2020].", "2020-03-01..2020-06-30 range explicit"),
    ("Fermé [entre novembre 2020 et avril 2021].", "2020-11-01..2021-04-30 range explicit"),
    (
        "Le conflit ([1950-1953]) et la trêve.",
        "1950-01-01..1953-12-31 range explicit",
    ),
    ("Ministre [de 2014 à 2019].", "2014-01-01..2019-12-31 range explicit"),
    ("Exilé [entre 2000 et 2003].", "2000-01-01..2003-12-31 range explicit"),
    ("La saison [2022-23] fut longue.", "2022-01-01..2023-12-31 range explicit"),
    ("Président ([2012-aujourd'hui]).", "2012-01-01.. year explicit since"),
    ("Des tirs [de mardi à mercredi] ont eu lieu.", "2024-06-18..2024-06-19 range relative"),
    ("Les [3] et [17 mars 2023], on vota.", "2023-03-03 day explicit; 2023-03-17 day explicit"),
    ("Les [12, 13 et 14 mars 2023], on vota.", "2023-03-12..2023-03-14 range explicit"),
    (
        "En [mai 2009], en [mai 2011] puis en [juin] et [août 2013].",
        "2009-05-01..2009-05-31 month explicit; 2011-05-01..2011-05-31 month explicit; "
        "2013-06-01..2013-06-30 month explicit; 2013-08-01..2013-08-31 month explicit",
    ),
    (
        "Les tirs de [2006], [2009] et [2013].",
        "2006-01-01..2006-12-31 year explicit; 2009-01-01..2009-12-31 year explicit; "
        "2013-01-01..2013-12-31 year explicit",
    ),
]  # fmt: skip

PARTS = [
    ("La [semaine du 17 juin] et le [week-end des 4 et 5 mai].",
     "2024-06-17..2024-06-23 range relative; 2024-05-04..2024-05-05 range relative"),
    ("Le [premier dimanche de mai 2024], le [dernier lundi de mai].",
     "2024-05-05 day explicit; 2024-05-27 day context"),
    ("Les [trois premiers mois de l'année].", "2024-01-01..2024-03-31 range relative"),
    ("Venu [fin juillet 2023].", "2023-07-20..2023-07-31 range explicit"),
    ("Venu [début août 2023] et à la [mi-mai 2022].",
     "2023-08-01..2023-08-10 range explicit; 2022-05-10..2022-05-20 range explicit"),
    ("Vers la [fin du mois de février 2024].", "2024-02-20..2024-02-29 range explicit"),
    ("Rompu [fin 2022], renoué [début 2024], à la [mi-2023].",
     "2022-10-01..2022-12-31 range explicit; 2024-01-01..2024-03-31 range explicit; "
     "2023-05-01..2023-08-31 range explicit"),
    ("Au [premier trimestre 2024], puis au [second semestre de 2023].",
     "2024-01-01..2024-03-31 range explicit; 2023-07-01..2023-12-31 range explicit"),
    ("Pendant [l'hiver 2022-2023], il gela.", "2022-12-21..2023-03-19 season explicit"),
    ("Dans les [années 1990], et au [début des années 70].",
     "1990-01-01..1999-12-31 range explicit; 1970-01-01..1973-12-31 range explicit"),
    ("Depuis le [XIXe siècle] on l'écrit.", "1801-01-01.. range explicit since"),
    ("La [première quinzaine de mars 2021].", "2021-03-01..2021-03-15 range explicit"),
    ("Les [six premiers mois de 2023] furent calmes.", "2023-01-01..2023-06-30 range explicit"),
]  # fmt: skip

FROM_PUBLICATION = [
    ("Il l'a dit [hier mercredi].", "2024-06-19 day relative"),
    ("Il l'a dit [aujourd’hui jeudi], [avant-hier], il se taisait.",
     "2024-06-20 day relative; 2024-06-18 day relative"),
    ("Il arrive [demain] et rentre [après-demain].", "2024-06-21 day relative; 2024-06-22 day relative"),
    ("Un drone est tombé [hier soir], un autre [ce matin].",
     "2024-06-19 day relative; 2024-06-20 day relative"),
    ("Le texte a paru le [mois dernier], la [semaine dernière] on le lut.",
     "2024-05-01..2024-05-31 month relative; 2024-06-10..2024-06-16 range relative"),
    ("L'[an passé], l'[année prochaine], [ce mois-ci]",
     "2023-01-01..2023-12-31 year relative; 2025-01-01..2025-12-31 year relative; "
     "2024-06-01..2024-06-30 month relative"),
    ("Venu en [septembre dernier], il revient en [mai prochain].",
     "2023-09-01..2023-09-30 month relative; 2025-05-01..2025-05-31 month relative"),
    ("Remplacé [il y a un mois], nommé [il y a deux ans].",
     "2024-05-01..2024-05-31 month relative; 2022-01-01..2022-12-31 year relative"),
    ("Parti [il y a dix jours], [il y a deux semaines] peut-être.",
     "2024-06-10 day relative; 2024-06-03..2024-06-09 range relative"),
    ("Il revient [dans trois jours], [d'ici deux semaines].",
     "2024-06-23 day relative; ..2024-07-07 range relative until"),
    ("Au cours des [trois derniers mois], et [ces dernières semaines].",
     "2024-03-20..2024-06-20 range relative; none"),
    ("À la [fin de l'année], on votera.", "2024-10-01..2024-12-31 range relative"),
    ("Les [dernières 48 heures] ont pesé.", "2024-06-18..2024-06-20 range relative"),
    ("Il viendra avant [Noël] ; Noël Martin aussi.", "..2024-12-24 day relative before"),
    ("Reparti [dimanche dernier], attendu [dimanche prochain].",
     "2024-06-16 day relative; 2024-06-23 day relative"),
    ("Au [printemps], il a tout signé ; [cet hiver], il avait tout nié.",
     "2024-03-20..2024-06-20 season relative; 2023-12-21..2024-03-19 season relative"),
]  # fmt: skip

TENSES = [
    ("Rendez-vous [mardi en huit].", "2024-07-02 day relative"),
    ("Le [8 du mois prochain] et le [8 courant].", "2024-07-08 day relative; 2024-06-08 day relative"),
    ("Le procès a été reporté au [9 septembre].", "2024-09-09 day relative"),
    ("Le procès a été renvoyé au [9 septembre].", "2024-09-09 day relative"),
    ("Les marins ont été renvoyés à Oslo le [9 septembre].", "2023-09-09 day relative"),
    ("Le maire, élu en [mars], partira en [août].",
     "2024-03-01..2024-03-31 month relative; 2024-08-01..2024-08-31 month relative"),
    ("On appliquera l'accord du [13 février].", "2024-02-13 day relative"),
    ("Il reprendra ses envois, gelés depuis le [printemps].", "2024-03-20.. season relative since"),
    ("Les deux rivaux se retrouvent [samedi].", "2024-06-22 day relative"),
    ("Il a atterri [mardi] à Hanoï.", "2024-06-18 day relative"),
    ("Il se rendra [mardi] à Hanoï.", "2024-06-25 day relative"),
    ("Il ira à Hanoï [mardi] et [mercredi], a indiqué [lundi] son bureau.",
     "2024-06-25 day relative; 2024-06-26 day relative; 2024-06-17 day relative"),
    ("Son bureau a indiqué qu'il viendrait [samedi].", "2024-06-22 day relative"),
    ("L'armée aurait tiré [samedi] deux missiles.", "2024-06-15 day relative"),
    ("Le pacte signé [mercredi] entrera en vigueur le [1er septembre].",
     "2024-06-19 day relative; 2024-09-01 day relative"),
    ("Elle rencontra [lundi] le roi.", "2024-06-17 day relative"),
    ("Une réunion est prévue le [5 septembre].", "2024-09-05 day relative"),
    ("Une réunion s'est tenue le [5 septembre].", "2023-09-05 day relative"),
    ("En [décembre], il avait promis ; en [décembre], il tiendra parole.",
     "2023-12-01..2023-12-31 month relative; 2024-12-01..2024-12-31 month relative"),
    ("Le sommet du [9 juillet] approche.", "2024-07-09 day relative"),
    ("[Ce week-end], la foule a défilé.", "2024-06-15..2024-06-16 range relative"),
    ("[Ce week-end], la foule défilera.", "2024-06-22..2024-06-23 range relative"),
    ("[Mercredi], ils tiraient un missile et montraient le poing.", "2024-06-19 day relative"),
    ("Il attend [samedi] le ministre.", "2024-06-22 day relative"),
    ("Ils engageront le combat dès [samedi].", "2024-06-22 day relative"),
    ("Des manœuvres annoncées pour [février].", "2025-02-01..2025-02-28 month relative"),
    ("Nous ouvrirons un bureau en [mai].", "2025-05-01..2025-05-31 month relative"),
]  # fmt: skip

CARRIED = [
    ("[Dix ans après le 9 mai 2001], il revint ; la [veille du 3 mai 2012], il partit.",
     "2011-01-01..2011-12-31 year explicit; 2012-05-02 day explicit"),
    ("Conclu le [14 juillet 2015], appliqué le [16 janvier suivant].",
     "2015-07-14 day explicit; 2016-01-16 day context"),
    ("Accord en [2017]. Ils doivent partir le [22 juin].",
     "2017-01-01..2017-12-31 year explicit; 2024-06-22 day relative"),
    ("Vu le [3 mai 1998], réélu en [2005]. La [veille], rien.",
     "1998-05-03 day explicit; 2005-01-01..2005-12-31 year explicit; none"),
    ("Tout change en [2018]. Le [27 avril], ils se voient.",
     "2018-01-01..2018-12-31 year explicit; 2018-04-27 day context"),
    ("Signé en [2018]. En [avril de la même année], on l'oublia.",
     "2018-01-01..2018-12-31 year explicit; 2018-04-01..2018-04-30 month context"),
    ("Le pacte de [1961] dort. Le [18 juin], il est sorti du tiroir.",
     "1961-01-01..1961-12-31 year explicit; 2024-06-18 day relative"),
    ("Il vint en [septembre 2023]. Le [12 mai], il était revenu.",
     "2023-09-01..2023-09-30 month explicit; 2024-05-12 day relative"),
    ("Il vint le [9 mai 2015]. La [veille], il dormait ; le [lendemain], il parla.",
     "2015-05-09 day explicit; 2015-05-08 day context; 2015-05-09 day context"),
    ("Il fut là les [9 et 10 mai 2015] et partit le [lendemain].",
     "2015-05-09..2015-05-10 range explicit; 2015-05-11 day context"),
    ("Il fut là le [9 mai 2015]. [Une semaine plus tôt], il promit le [lendemain] de les revoir.",
     "2015-05-09 day explicit; 2015-05-02 day context; 2015-05-03 day context"),
    ("Il fut là le [9 mai 2015] ; le [soir même], il partit. [Quatre jours après] cette visite, on rompit.",
     "2015-05-09 day explicit; 2015-05-09 day context; 2015-05-13 day context"),
    ("La guerre éclate le [2 août 1990]. [Trois jours plus tard], on négocie. [Un mois après], on tire.",
     "1990-08-02 day explicit; 1990-08-05 day context; 1990-09-01..1990-09-30 month context"),
    ("Parti le [lundi 10 juin], il revint le [mardi suivant].",
     "2024-06-10 day relative; 2024-06-11 day context"),
    ("En [1950], tout commence. Le [25 juin], le Nord attaque.",
     "1950-01-01..1950-12-31 year explicit; 1950-06-25 day context"),
    ("Reconnu en [mai 1990], puis oublié l'[année suivante].",
     "1990-05-01..1990-05-31 month explicit; 1991-01-01..1991-12-31 year context"),
    ("Arrivé le [28 mai], il est reparti le [2].", "2024-05-28 day relative; 2024-06-02 day context"),
    ("[2017]\n\n[4 juillet] : un tir.\n[3 septembre] : un essai.\n",
     "2017-01-01..2017-12-31 year explicit; 2017-07-04 day context; 2017-09-03 day context"),
    ("[2023]\n[2022]\n[2021]\n\nLa séance du [4 juin] fut brève.\n",
     "2023-01-01..2023-12-31 year explicit; 2022-01-01..2022-12-31 year explicit; "
     "2021-01-01..2021-12-31 year explicit; 2024-06-04 day relative"),
    ("[12 mai 2021] : départ.\n[14 mai] : accueil.\n", "2021-05-12 day explicit; 2021-05-14 day context"),
    ("Rien en [février]. La [veille], rien.", "2024-02-01..2024-02-29 month relative; none"),
]  # fmt: skip

# Each with its own day of publication, the days as they begin.
STORIES = [
    ("2025-05-07", "Envoyés en mars 2025. Ils ont condamné l'attaque du 22 avril.", "2025-03-01 2025-04-22"),
    ("2024-06-20", "Rien en mai 2025. Ils ont condamné l'attaque menée le 22 août.", "2025-05-01 2025-08-22"),
    ("2007-06-25", "La centrale appliquerait l'accord du 13 février.", "2007-02-13"),
    ("2007-06-25", "Ils vont appliquer le cessez-le-feu du 30 août.", "2006-08-30"),
    ("2024-06-20", "Elle a confirmé sa présence au sommet du 25 juin.", "2024-06-25"),
    ("2024-06-20", "Ils ont contesté l'élection du 9 novembre.", "2023-11-09"),
    ("1998-06-04", "Le plan prévoit le retour aux positions postérieures au 6 mai.", "1998-05-07"),
    ("2007-06-25", "L'aide reprendra samedi ; elle est gelée depuis le printemps.", "2007-06-30 2007-03-20"),
    ("2024-06-20", "12 mars 2012. Ils partent. La ville était bloquée depuis décembre.",
     "2012-03-12 2011-12-01"),
    ("2024-06-20", "12 mars 2012. Ils partent. La ville était tenue depuis l'automne.",
     "2012-03-12 2011-09-22"),
    ("2024-06-20", "Le pont est de 2019. La ville est isolée depuis mars.", "2019-01-01 2024-03-01"),
    ("2025-04-16", "La délégation, qui devait atterrir le 23 avril, a renoncé.", "2025-04-23"),
    ("2025-04-16", "Ils devaient se voir en mars, et le navire appareiller le 2.", "2025-03-01 2025-03-02"),
    ("2026-05-22", "Il devait visiter samedi une usine, mais l'étape a sauté.", "2026-05-23"),
    ("2026-05-22", "Il l'a convié dans la capitale pour le 9 septembre.", "2026-09-09"),
    ("2025-04-16", "Une délégation attendue le 3 a été priée de rester.", "2025-05-03"),
    ("2025-04-16", "La visite, prévue le 10 avril, a été repoussée.", "2025-04-10"),
    ("2025-04-16", "Invité à s'exprimer le 30 avril, il a décliné.", "2025-04-30"),
    ("2025-04-16", "Ils avaient attendu le 30 avril pour parler.", "2024-04-30"),
    ("2003-09-15", "Janvier-avril 1992. On enquête. Le 31 mars, il adopte un texte.",
     "1992-01-01 1992-03-31"),
    ("2024-09-15", "Novembre-février 2021 : la trêve tient.", "2020-11-01"),
    ("2024-09-15", "Il arriva le 31 mars ou le 1er avril 2019.", "2019-03-31"),
    ("2024-06-20", "Fermé le 28 décembre 2020. Le 3 janvier, il rouvrit.", "2020-12-28 2021-01-03"),
    ("2026-01-05", "2025 : les frappes et le retour des sanctions\n12 avril. Le pacte de 2015 expire.\n"
     "13 juin. Des tirs. La séance, fixée au 15 juin, est annulée.\n20 novembre. Il avait fermé en 2022.\n"
     "9 décembre. Fin.",
     "2025-01-01 2025-04-12 2015-01-01 2025-06-13 2025-06-15 2025-11-20 2022-01-01 2025-12-09"),
    ("2024-06-20", "2019\n\n3 mai : un tir, comme en 2017.\n9 mai : un autre.\n\n2020\n\n5 mars : un autre.",
     "2019-01-01 2019-05-03 2017-01-01 2019-05-09 2020-01-01 2020-03-05"),
    ("2024-06-20", "1977[modifier]\n\nIl accepta en juillet.", "1977-01-01 1977-07-01"),
    ("2024-06-20", "En octobre 1950, ils attaquent. Le chef, né en 1880, doute. En novembre, il recule. "
     "L'année suivante, on négocie.", "1950-10-01 1880-01-01 1950-11-01 1951-01-01"),
    ("2024-06-20", "En mars 2019, le chef, élu en 2013, partit. Deux ans plus tard, il revint.",
     "2019-03-01 2013-01-01 2021-01-01"),
    ("2024-06-20", "Le 2 février 2023, il rouvrit celle qu'il avait fermée en 1993. "
     "En juillet de la même année, il signa.", "2023-02-02 1993-01-01 2023-07-01"),
    ("2024-06-20", "Le 3 juin 1999, l'envoyé (en poste en 2008) conclut. Le 10 juin, les tirs cessent.",
     "1999-06-03 2008-01-01 1999-06-10"),
    ("2024-06-20", "Le président élu en 2013 a été renversé en avril.", "2013-01-01 2024-04-01"),
    # The year of an aside is not that of the news.
    ("2025-03-12", "Hôte d'un tournoi en 2019, Oslo a livré des chars le 3 mars.", "2019-01-01 2025-03-03"),
    ("2025-03-12", "Le pacte de 2015 a été dénoncé le 3 février.", "2015-01-01 2025-02-03"),
    ("2025-03-12", "Oslo a rompu en 2023, après la mort d'un marin le 4 juin.", "2023-01-01 2023-06-04"),
    ("2025-03-12", "Ils ont signé un accord en 2022. Oslo l'a dénoncé en février.", "2022-01-01 2025-02-01"),
    ("2025-03-12", "Rien depuis 2019. Le 6 mars, ils se sont appelés.", "2019-01-01 2025-03-06"),
    ("2025-09-08", "En octobre 2024, on niait. On a parlé au printemps.", "2024-10-01 2025-03-20"),
    ("2025-03-12", "Il avait dit le 20 février qu'il partirait le 5 mars.", "2025-02-20 2025-03-05"),
    # Before the verb of a promise, its own day; after it, that of what is promised.
    ("2024-05-09", "Après des pourparlers le 2 février, on a convenu d'étaler le retrait.", "2024-02-02"),
    ("2024-05-09", "On a convenu de se revoir le 2 juin.", "2024-06-02"),
    # What has been by the day of an entry, or had been by any day.
    ("2023-06-20", "20 janvier 2021. Ils renouent. On apprend qu'il a fui le 9.", "2021-01-20 2021-01-09"),
    ("2023-06-20", "Le 20 janvier 2021, ils rouvrent. Ils avaient fermé le 9.", "2021-01-20 2021-01-09"),
    # A story of another time, told in its own tense, keeps its year.
    ("2024-06-20", "Le 14 juin 2021, ils vinrent. Le 17 de ce mois, ils partirent.", "2021-06-14 2021-06-17"),
    ("2015-09-30", "Il débarqua, le 2 septembre 1990, dans le froid. On le fit attendre. Rien ne vint.\n\n"
     "L'accord, ils l'avaient obtenu en 1985. Il repartit le lendemain.\n\nLe 30 septembre, il signa. Le "
     "texte prévoyait une ouverture au 1er janvier 1993.\n\nOn en rit. Puis on se tut. Le 5 octobre, le "
     "journal accusa le ministre ; en janvier, il céda. À la fin du mois, il partit.",
     "1990-09-02 1985-01-01 1990-09-03 1990-09-30 1993-01-01 1990-10-05 1991-01-01 1991-01-20"),
    ("2015-09-30", "Ils signèrent le 2 mai 1990. Ils partirent.\n\nOn oublia. Rien ne vint. Le pont a été "
     "rouvert le 5 octobre. Mardi, le maire a parlé. Le 8 juin, il s'installa.",
     "1990-05-02 2014-10-05 2015-09-29 2015-06-08"),
    ("2024-06-20", "À l'été 2018, on se parla. En juin, on se vit. En février, tout s'effondra.",
     "2018-06-21 2018-06-01 2019-02-01"),
    ("2003-09-15", "Janvier-avril 1992. Le 31 mars, on vote. Le texte s'applique deux semaines plus tard. On "
     "attaque le 2 avril le fort.", "1992-01-01 1992-03-31 1992-04-14 1992-04-02"),
    ("2024-10-26", "L'an dernier, ils avaient signé, le 4 août, un texte.", "2023-01-01 2023-08-04"),
    ("2024-10-26", "Créé en 2009, il cessera ses travaux le 30 novembre.", "2009-01-01 2024-11-30"),
    ("2024-10-26", "Le vendredi 18 octobre, on a appris qu'ils étaient passés entre le 8 et le 13.",
     "2024-10-18 2024-10-08"),
    ("2024-10-26", "Le 1er mars, il arriva. Il repartit le 27.", "2024-03-01 2024-03-27"),
    ("2025-01-13", "Lundi dernier, le ministre, qui partira le 20 janvier, avait condamné le tir, "
     "intervenu le jour même.", "2025-01-06 2025-01-20 2025-01-06"),
]  # fmt: skip

RELATIONS = [
    ("Isolée depuis [2022].", "2022-01-01.. year explicit since"),
    ("À partir du [1er juillet 2023], puis jusqu'en [1991].",
     "2023-07-01.. day explicit since; ..1991-12-31 year explicit until"),
    ("Avant le [24 février 2022] et après [mars 2023].",
     "..2022-02-23 day explicit before; 2023-04-01.. month explicit after"),
    ("D'ici à la [fin 2025], tout sera livré.", "..2025-12-31 range explicit until"),
    ("Il livrera l'acier avant la [fin de l'année].", "..2024-12-31 range relative before"),
    ("Elle s'est engagée à le livrer avant [l'automne].", "..2024-09-21 season relative before"),
    ("Rien n'était payé avant le [1er juin].", "..2024-05-31 day relative before"),
    ("Elles remontent à [1948].", "1948-01-01..1948-12-31 year explicit"),
]  # fmt: skip

LENGTHS = [
    ("Une visite de [deux jours], la première en [vingt-quatre ans].", "duration; duration"),
    ("Ils se parlent [depuis bientôt un an].", "2023-06-20.. year relative since duration"),
    ("[Depuis des décennies], on attend.", "since duration"),
    ("[Chaque année], [tous les deux ans], [les mardis]",
     "frequency; frequency; frequency"),
    ("La trêve dure [un an et demi], soit [quelques mois].", "duration; duration"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "values"),
    DAYS + SPANS + PARTS + FROM_PUBLICATION + TENSES + CARRIED + RELATIONS + LENGTHS,
)
def test_expressions_of_a_text_published_on_a_thursday(marked, values):
    _check(marked, values, THURSDAY)


@pytest.mark.parametrize(("published", "text", "first_days"), STORIES)
def test_a_date_takes_the_year_that_its_story_is_told_in(published, text, first_days):
    found = find(text, date.fromisoformat(published))
    assert [str(expression.date_start) for expression in found] == first_days.split()


@pytest.mark.parametrize(
    ("text", "first_days"),
    [
        ("Elected in 2019, he received the envoy on March 3.", "2019-01-01 2025-03-03"),
        ("The pact of 2015 was denounced on February 3.", "2015-01-01 2025-02-03"),
        ("Oslo broke off in 2023, after a death on June 4.", "2023-01-01 2023-06-04"),
        ("After talks on February 2, both agreed to meet on April 3.", "2025-02-02 2025-04-03"),
        ("They met on June 14, 2021. Four days after that meeting, Bern protested.", "2021-06-14 2021-06-18"),
    ],
)
def test_english_news_dates_its_days_in_the_same_way(text, first_days):
    found = find(text, date(2025, 3, 12), language="en")
    assert [str(expression.date_start) for expression in found] == first_days.split()


def test_a_span_counts_from_the_day_of_its_anchor():
    text = "10 h : l'e\u0301mir arrive\u0301 hier.\n9 h : parti hier."
    anchors = [(text.index("9 h"), len(text), date(2024, 6, 19))]
    days = [expression.date_start for expression in find(text, THURSDAY, anchors=anchors)]
    assert days == [date(2024, 6, 19), date(2024, 6, 18)]


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Il l'a dit [hier mercredi], [il y a un mois], et [jeudi].", "none; none; none"),
        ("Venu en [septembre dernier], le [5 mars], en [avril].", "none; none; none"),
        ("[Depuis deux ans], il attend.", "since duration"),
        ("Un accord de [2023]. Annoncée le [lundi 17 juin], elle eut lieu le [19 juin].",
         "2023-01-01..2023-12-31 year explicit; 2024-06-17 day context; 2024-06-19 day context"),
        ("Annoncée le [lundi 17 juin].", "none"),
        ("En [mai 1956], il parle. On doute.\n\nOn attend. Rien ne vient.\n\nLe [30 août], il accuse. "
         "À la [fin du mois], il part.",
         "1956-05-01..1956-05-31 month explicit; 1956-08-30 day context; "
         "1956-08-20..1956-08-31 range context"),
        ("En [2005], il parle. On doute.\n\nOn attend. Rien ne vient.\n\nIl parlera le [30 août].",
         "2005-01-01..2005-12-31 year explicit; none"),
    ],
)  # fmt: skip
def test_without_a_publication_day_nothing_is_guessed(marked, values):
    _check(marked, values, None)


def test_weekday_in_a_year_named_further_on_decides():
    _check(
        "Le [mardi 12 juin], ils se serrent la main. Le pacte de [2018] tient.",
        "2018-06-12 day context; 2018-01-01..2018-12-31 year explicit",
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Le Premier ministre, à la dernière minute, a été battu ; ils ont été reçus.",
        "La résolution 1718 et l'article 51 de la Charte, page 1995.",
        "Il a envoyé 26 000 soldats, 2000 hommes et 1950 conteneurs sur 1 500 km.",
        "Le 70e anniversaire, la 7e flotte, le 38e parallèle, le XXe congrès.",
        "Le KN-23, le Hwasong-17, un F-16 : sept appareils.",
        "À 20h30, vers 14 h 30, à 8 heures ou à 20:17.",
        "De 10 à 12 euros, 3,14 et 24/24 ; il y a deux pays, il y a un accord.",
        "Kim Mai et Avril Durand regardent la mer Noire, Mars et Vénus.",
        "À la veille du sommet et au lendemain de la visite.",
        "Tél. : 01 42 68 53 00 ; ISBN 978-2-07-036822-8 ; le 32 mars.",
        "Un jour, dans un avenir proche, il parlera.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text):
    assert find(text, THURSDAY) == []


def test_offsets_count_in_the_text_as_it_came():
    text = "  «\u00a0Le\u202f19\u00a0juin 2024\u00a0»,\r\nil y est resté jusqu’au 21 juin 2024."
    first, second = find(text, THURSDAY)
    assert (first.text, second.text) == ("19\u00a0juin 2024", "21 juin 2024")
    assert text[first.start : first.end] == first.text
    assert second.relation == "until"


def test_a_window_gives_only_what_lies_in_it():
    text = "En 2018, rien. En 2019, tout. En 2020, rien."
    window = (text.index("En 2019"), text.index("En 2020"))
    assert [expression.text for expression in find(text, None, *window)] == ["2019"]
