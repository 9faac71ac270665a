"""The words of the sixteen event types: verbs, light verbs, idioms, nouns of acts, and everyday uses."""

import pandas as pd
import pytest

from loaders import lexicon, load, schema

# Each sentence with what it tells: the sources and the targets.
ACTS = {
    "AGREE": [
        ("La Norvège a jeté les bases d’un accord avec l’Italie.", "NOR", "ITA"),
        ("La Norvège n’a pas exclu un compromis.", "NOR", ""),
        ("La Norvège a pris l’engagement de payer.", "NOR", ""),
        ("La Norvège a promis à l’Italie de livrer du gaz.", "NOR", "ITA"),
        ("La Norvège s’est mise d’accord avec l’Italie sur les quotas de pêche.", "NOR", "ITA"),
        ("La Norvège a donné son feu vert au projet.", "NOR", ""),
        ("La Norvège a proposé sa médiation à l’Italie.", "NOR", "ITA"),
        ("La Norvège s’est dite prête à dialoguer.", "NOR", ""),
        ("La Norvège a accédé à la demande de l’Italie.", "NOR", "ITA"),
    ],
    "CONSULT": [
        ("Emmanuel Macron a pris le train pour Rome.", "macron", "ITA"),
        ("Emmanuel Macron a prononcé un discours.", "macron", ""),
        ("La Norvège a pris langue avec l’Italie.", "NOR", "ITA"),
        ("Réuni mardi à Rome, en urgence, Emmanuel Macron a souri.", "macron", ""),
        ("Réunis à Rome, Emmanuel Macron et Donald Trump ont souri.", "macron;trump", ""),
        ("Emmanuel Macron a appelé Donald Trump.", "macron", "trump"),
        ("Emmanuel Macron a abordé la pêche avec Donald Trump.", "macron", "trump"),
        ("Emmanuel Macron a pris la parole.", "macron", ""),
        ("Emmanuel Macron a franchi la frontière italienne.", "macron", "ITA"),
        ("L’Italie a dépêché un émissaire en Norvège.", "ITA", "NOR"),
        ("Emmanuel Macron a serré la main de Donald Trump.", "macron", "trump"),
        ("Emmanuel Macron a été reçu par Donald Trump.", "macron", "trump"),
        ("Emmanuel Macron est en visite en Italie.", "macron", "ITA"),
        ("Emmanuel Macron a atterri à Rome.", "macron", "ITA"),
        ("Emmanuel Macron a appelé Donald Trump à deux reprises.", "macron", "trump"),
        ("Emmanuel Macron a donné l’accolade à Donald Trump.", "macron", "trump"),
        ("Des négociations entre la Norvège et l’Italie ont eu lieu.", "NOR;ITA", ""),
    ],
    "SUPPORT": [
        ("La Norvège a adressé un message de condoléances à l’Italie.", "NOR", "ITA"),
        ("La Norvège a hissé le drapeau italien.", "NOR", "ITA"),
        ("Emmanuel Macron a levé son verre à l’Italie.", "macron", "ITA"),
        ("La Norvège a reconnu l’indépendance de l’Italie.", "NOR", "ITA"),
        ("La Norvège a présenté ses condoléances à l’Italie.", "NOR", "ITA"),
        ("La Norvège a rétabli ses relations diplomatiques avec l’Italie.", "NOR", "ITA"),
        ("La Norvège a voté en faveur de la résolution.", "NOR", ""),
        ("Le traité entre la Norvège et l’Italie est entré en vigueur.", "NOR;ITA", ""),
        ("L’Italie a été félicitée par la Norvège.", "NOR", "ITA"),
        ("La Norvège a ouvert une ambassade en Italie.", "NOR", "ITA"),
    ],
    "CONCEDE": [
        ("La Norvège n’a pas nié les faits.", "NOR", ""),
        ("La Norvège a exempté l’Italie de cette taxe.", "NOR", "ITA"),
        ("La Norvège a présenté ses excuses à l’Italie.", "NOR", "ITA"),
        ("La Norvège a fait marche arrière.", "NOR", ""),
        ("La Norvège est revenue sur sa décision.", "NOR", ""),
        ("La Norvège a assoupli les sanctions contre l’Italie.", "NOR", "ITA"),
        ("La Norvège a reconnu ses erreurs.", "NOR", ""),
        ("La Norvège a consenti de larges concessions.", "NOR", ""),
    ],
    "COOPERATE": [
        ("Les travaux du pont entre la Norvège et l’Italie ont débuté.", "NOR;ITA", ""),
        ("La Norvège a mené un exercice conjoint avec l’Italie.", "NOR", "ITA"),
        ("La Norvège a partagé des renseignements avec l’Italie.", "NOR", "ITA"),
        ("La Norvège a rouvert la frontière avec l’Italie.", "NOR", "ITA"),
        ("La Norvège a extradé un trafiquant vers l’Italie.", "NOR", "ITA"),
        ("La Norvège a échangé des prisonniers avec l’Italie.", "NOR", "ITA"),
        ("Des avions de chasse ont été vendus à l’Italie par la Norvège.", "NOR", "ITA"),
    ],
    "AID": [
        ("Alexeï Navalny a trouvé refuge en Italie.", "ITA", "navalny"),
        ("La Norvège a débloqué 20 millions d’euros pour l’Italie.", "NOR", "ITA"),
        ("La Norvège a fait don de vaccins à l’Italie.", "NOR", "ITA"),
        ("La Norvège a accueilli des réfugiés.", "NOR", ""),
        ("Des armes ont été livrées à l’Italie par la Norvège.", "NOR", "ITA"),
        ("La livraison d’armes norvégiennes à l’Italie se poursuit.", "NOR", "ITA"),
        ("La Norvège a prêté main-forte à l’Italie.", "NOR", "ITA"),
    ],
    "RETREAT": [
        ("La Norvège a jeté l’éponge.", "NOR", ""),
        ("Le retrait norvégien de Rome a surpris.", "NOR", "ITA"),
        ("Les soldats norvégiens ont quitté l’Italie.", "NOR", "ITA"),
        ("La Norvège a rouvert ses ports à l’Italie.", "NOR", "ITA"),
        ("La Norvège a levé les sanctions contre l’Italie.", "NOR", "ITA"),
        ("La Norvège a rendu les corps de deux soldats à l’Italie.", "NOR", "ITA"),
        ("La Norvège a mis fin aux hostilités.", "NOR", ""),
        ("Emmanuel Macron a présenté sa démission.", "macron", ""),
        ("Trois otages ont été relâchés par la Norvège.", "NOR", ""),
        ("La Norvège a restitué une île à l’Italie.", "NOR", "ITA"),
    ],
    "REQUEST": [
        ("La Norvège a poussé l’Italie à signer.", "NOR", "ITA"),
        ("Emmanuel Macron a invité Donald Trump.", "macron", "trump"),
        ("La Norvège a appelé l’Italie à négocier.", "NOR", "ITA"),
        ("L’Italie a été priée de négocier.", "", "ITA"),
        ("La Norvège a rappelé l’Italie à ses obligations.", "NOR", "ITA"),
        ("La Norvège a donné l’ordre de tirer.", "NOR", ""),
        ("La Norvège a exhorté l’Italie à négocier.", "NOR", "ITA"),
        ("La Norvège a lancé un appel à l’Italie.", "NOR", "ITA"),
        ("La Norvège a mis l’Italie en demeure.", "NOR", "ITA"),
        ("La Norvège a fait pression sur l’Italie.", "NOR", "ITA"),
        ("L’Italie a été sommée par la Norvège de se retirer.", "NOR", "ITA"),
        ("La Norvège a présenté une demande d’extradition à l’Italie.", "NOR", "ITA"),
    ],
    "ACCUSE": [
        ("La Norvège a exprimé sa surprise.", "NOR", ""),
        ("La Norvège redoute une escalade.", "NOR", ""),
        ("La Norvège s’en est prise à l’Italie.", "NOR", "ITA"),
        ("La Norvège a pointé du doigt l’Italie.", "NOR", "ITA"),
        ("La Norvège a porté plainte contre l’Italie.", "NOR", "ITA"),
        ("La Norvège tient l’Italie pour responsable.", "NOR", "ITA"),
        ("L’Italie a été condamnée par la Norvège.", "NOR", "ITA"),
        ("La Norvège a exprimé sa vive inquiétude.", "NOR", ""),
        ("La Norvège a exprimé ses regrets.", "NOR", ""),
    ],
    "REJECT": [
        ("La Norvège a fait la sourde oreille.", "NOR", ""),
        ("La Norvège n’a pas commenté ce texte.", "NOR", ""),
        ("La Norvège a décliné la proposition de l’Italie.", "NOR", "ITA"),
        ("La Norvège a rejeté les accusations de l’Italie.", "NOR", "ITA"),
        ("La Norvège a opposé son veto au texte.", "NOR", ""),
        ("La Norvège a annulé une visite en Italie.", "NOR", "ITA"),
        ("La Norvège a voté contre la résolution.", "NOR", ""),
        ("La Norvège a exclu toute négociation.", "NOR", ""),
        ("La Norvège a claqué la porte.", "NOR", ""),
        ("La Norvège a déclaré nul le référendum.", "NOR", ""),
        ("La Norvège a fait obstacle au projet.", "NOR", ""),
    ],
    "THREATEN": [
        ("La Norvège a menacé l’Italie de sanctions.", "NOR", "ITA"),
        ("La Norvège a mis en garde l’Italie.", "NOR", "ITA"),
        ("La Norvège a lancé un ultimatum à l’Italie.", "NOR", "ITA"),
        ("La Norvège a promis des représailles contre l’Italie.", "NOR", "ITA"),
        ("La Norvège brandit la menace nucléaire.", "NOR", ""),
        ("La Norvège a haussé le ton contre l’Italie.", "NOR", "ITA"),
        ("La Norvège n’a pas exclu de nouvelles sanctions.", "NOR", ""),
    ],
    "PROTEST": [
        ("La foule a envahi le parlement.", "", ""),
        ("La foule a marché sur le palais.", "", ""),
        ("Amnesty International a manifesté devant l’ambassade.", "amnesty_international", ""),
        ("Amnesty International a organisé un rassemblement à Oslo.", "amnesty_international", "NOR"),
        ("Alexeï Navalny a entamé une grève de la faim.", "navalny", ""),
        ("Alexeï Navalny a défilé contre l’Italie.", "navalny", "ITA"),
        ("Alexeï Navalny est descendu dans la rue.", "navalny", ""),
        ("L’Italie a été boycottée par la Norvège.", "NOR", "ITA"),
    ],
    "SANCTION": [
        ("La Norvège a placé l’Italie sous sanctions.", "NOR", "ITA"),
        ("La Norvège a annoncé l’exclusion de l’Italie.", "NOR", "ITA"),
        ("La Norvège a interrompu ses envois à l’Italie.", "NOR", "ITA"),
        ("Les livraisons norvégiennes à l’Italie ont cessé.", "NOR", "ITA"),
        ("La Norvège a imposé des droits de douane à l’Italie.", "NOR", "ITA"),
        ("La Norvège a rappelé son ambassadeur en Italie.", "NOR", "ITA"),
        ("La Norvège a placé l’Italie sur liste noire.", "NOR", "ITA"),
        ("La Norvège a suspendu les livraisons de gaz à l’Italie.", "NOR", "ITA"),
        ("La Norvège s’est retirée de l’accord.", "NOR", ""),
        ("La Norvège a mis fin à ses livraisons.", "NOR", ""),
        ("La Norvège a décidé de rompre les relations avec l’Italie.", "NOR", "ITA"),
        ("L’expulsion de deux diplomates italiens par la Norvège a surpris.", "NOR", "ITA"),
    ],
    "MOBILIZE": [
        ("La Norvège a fait décoller deux avions de chasse.", "NOR", ""),
        ("Des soldats norvégiens se sont massés en Italie.", "NOR", "ITA"),
        ("La Norvège a déployé des troupes en Italie.", "NOR", "ITA"),
        ("La Norvège a placé son armée en état d’alerte.", "NOR", ""),
        ("La Norvège a décrété la mobilisation générale.", "NOR", ""),
        ("La Norvège a envoyé un porte-avions.", "NOR", ""),
        ("L’armée norvégienne a envoyé 300 soldats à la frontière.", "NOR", ""),
        ("Un missile balistique a été tiré par la Norvège.", "NOR", ""),
        ("Le tir de missile de la Norvège inquiète.", "NOR", ""),
    ],
    "COERCE": [
        ("La Norvège a détourné un avion italien.", "NOR", "ITA"),
        ("Emmanuel Macron a fait arrêter Alexeï Navalny.", "macron", "navalny"),
        ("La Norvège a contraint l’Italie à payer.", "NOR", "ITA"),
        ("La Norvège a arraisonné un navire italien.", "NOR", "ITA"),
        ("La Norvège a instauré un couvre-feu.", "NOR", ""),
        ("La Norvège a mené une cyberattaque contre l’Italie.", "NOR", "ITA"),
        ("Alexeï Navalny a été condamné en février 2021 à vingt ans de prison.", "", "navalny"),
        ("La Norvège a placé deux Italiens en détention.", "NOR", "ITA"),
        ("La Norvège a dissous le Parlement.", "NOR", ""),
        ("L’arrestation de deux Italiens par la Norvège a choqué.", "NOR", "ITA"),
    ],
    "ASSAULT": [
        ("La Norvège a repris Rome.", "NOR", "ITA"),
        ("Des combats entre la Norvège et l’Italie font peur.", "NOR;ITA", ""),
        ("L’armée norvégienne est entrée en Italie.", "NOR", "ITA"),
        ("La Norvège a tiré des missiles sur l’Italie.", "NOR", "ITA"),
        ("La guerre entre la Norvège et l’Italie a éclaté.", "NOR;ITA", ""),
        ("La Norvège a tiré des obus sur l’Italie.", "NOR", "ITA"),
        ("La Norvège a ouvert le feu sur des pêcheurs italiens.", "NOR", "ITA"),
        ("La Norvège a pris d’assaut un navire italien.", "NOR", "ITA"),
        ("La Norvège a pris en otage deux journalistes italiens.", "NOR", "ITA"),
        ("L’Italie a été attaquée par la Norvège.", "NOR", "ITA"),
        ("La Norvège a lancé une offensive contre l’Italie.", "NOR", "ITA"),
    ],
}

EVERYDAY = [
    "Un mandat d’arrêt n’est pas un traité.",
    "Le directeur a annulé le concert.",
    "L’Italie a fermé la parenthèse.",
    "Le chien a quitté la maison.",
    "Emmanuel Macron a reçu une lettre.",
    "Emmanuel Macron a mis l’accent sur l’économie.",
    "Emmanuel Macron s’est rendu compte de son erreur.",
    "Emmanuel Macron est touché par la maladie.",
    "L’Italie a tiré profit de la crise.",
    "L’Italie a ouvert la voie à une réforme.",
    "L’Italie a levé le voile sur son budget.",
    "L’Italie détient la présidence de l’Union européenne.",
    "L’Italie défend ses positions.",
    "L’Italie a frappé un grand coup.",
    "L’Italie a lancé un produit.",
    "L’Italie occupe la troisième place.",
    "L’Italie abrite une base américaine.",
    "L’Italie a saisi l’occasion.",
    "L’Italie a rendu son rapport.",
    "L’Italie a enlevé les tables.",
    "L’Italie a arrêté sa position.",
    "L’Italie a cédé du terrain.",
    "L’Italie a mis en place un plan.",
    "L’Italie a mené une politique prudente.",
    "L’Italie a battu la Norvège en finale.",
    "L’Italie a mis fin à huit années de labeur.",
    "Un séisme a tué dix Italiens.",
    "Emmanuel Macron avait besoin de cette rencontre.",
    "La réforme, qui prend effet mardi, a ses vertus.",
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    """The event mentions of all sentences, each sentence an article of its own, by sentence."""
    folder = tmp_path_factory.mktemp("sentences")
    sentences = [*EVERYDAY, *(sentence for listed in ACTS.values() for sentence, _, _ in listed)]
    for number, sentence in enumerate(sentences):
        (folder / f"{number}.txt").write_text(sentence, encoding="utf-8")
        (folder / f"{number}.yaml").write_text("language: fr\n", encoding="utf-8")
    mentions = load(folder).event_mentions
    return mentions.assign(sentence=[sentences[int(one)] for one in mentions[schema.ARTICLE_ID]])


@pytest.mark.parametrize(
    ("event_type", "sentence", "source", "target"),
    [(kind, *listed) for kind, sentences in ACTS.items() for listed in sentences],
)
def test_an_act_has_its_type_and_actors(
    told: pd.DataFrame, event_type: str, sentence: str, source: str, target: str
) -> None:
    rows = told[told["sentence"] == sentence]
    columns = [schema.EVENT_TYPE, schema.SOURCE_ACTORS, schema.TARGET_ACTORS]
    assert rows[columns].values.tolist() == [[event_type, source, target]]


@pytest.mark.parametrize("sentence", EVERYDAY)
def test_an_everyday_meaning_is_no_act(told: pd.DataFrame, sentence: str) -> None:
    assert told.loc[told["sentence"] == sentence, schema.QUOTE].tolist() == []


@pytest.mark.parametrize("name", ["verbs", "acts"])
def test_no_verb_or_noun_has_two_frames_for_the_same_object(name: str) -> None:
    column = {"verbs": "lemma", "acts": "noun"}[name]
    columns = (column, "object", schema.EVENT_TYPE, schema.MODE, "source", "target")
    keys = [(row[column], row["object"]) for _, row in lexicon.rows("fr", name, columns)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


def test_every_noun_class_is_used() -> None:
    listed = {row["class"] for _, row in lexicon.rows("fr", "nouns", ("class", "nouns"))}
    used = {
        name
        for frames in (lexicon.verb_frames("fr"), lexicon.act_frames("fr"))
        for word in frames.values()
        for frame in word
        for name in frame.objects | frame.subjects
    }
    assert listed - used == set()
