"""English articles: the words of the sixteen event types, how surely an act is told, and who says so."""

from pathlib import Path

import pandas as pd
import pytest

from loaders import lexicon, load, schema

# Each sentence with what it tells: the sources and the targets.
ACTS = {
    "AGREE": [
        ("Norway promised Italy to deliver gas.", "NOR", "ITA"),
        ("Norway and Italy agreed on fishing quotas.", "NOR;ITA", ""),
        ("Norway has given its approval.", "NOR", ""),
        ("Norway offered its mediation to Italy.", "NOR", "ITA"),
        ("Norway accepted the offer.", "NOR", ""),
        ("Norway expressed its willingness to negotiate.", "NOR", ""),
    ],
    "CONSULT": [
        ("Italy dispatched an envoy to Norway.", "ITA", "NOR"),
        ("Emmanuel Macron shook hands with Donald Trump.", "macron", "trump"),
        ("Emmanuel Macron was received by Donald Trump.", "macron", "trump"),
        ("Emmanuel Macron paid a visit to Italy.", "macron", "ITA"),
        ("Emmanuel Macron has arrived in Italy.", "macron", "ITA"),
        ("Talks between Norway and Italy took place.", "NOR;ITA", ""),
        ("Norway held talks with Italy.", "NOR", "ITA"),
        ("Emmanuel Macron spoke by phone with Donald Trump.", "macron", "trump"),
    ],
    "SUPPORT": [
        ("Norway has recognised the independence of Italy.", "NOR", "ITA"),
        ("Norway sent its condolences to Italy.", "NOR", "ITA"),
        ("Norway restored diplomatic relations with Italy.", "NOR", "ITA"),
        ("Norway voted in favour of the resolution.", "NOR", ""),
        ("Italy was praised by Norway.", "NOR", "ITA"),
        ("Norway opened an embassy in Italy.", "NOR", "ITA"),
        ("Norway signed a treaty with Italy.", "NOR", "ITA"),
        ("Norway’s parliament ratified the treaty.", "NOR", ""),
    ],
    "CONCEDE": [
        ("Norway dropped its objections to the Italian bid.", "NOR", "ITA"),
        ("Norway apologised to Italy.", "NOR", "ITA"),
        ("Norway backed down.", "NOR", ""),
        ("Norway reversed its decision.", "NOR", ""),
        ("Norway eased sanctions against Italy.", "NOR", "ITA"),
        ("Norway admitted its mistakes.", "NOR", ""),
        ("Norway made major concessions.", "NOR", ""),
    ],
    "COOPERATE": [
        ("Norway held a joint exercise with Italy.", "NOR", "ITA"),
        ("Norway shared intelligence with Italy.", "NOR", "ITA"),
        ("Norway reopened its border with Italy.", "NOR", "ITA"),
        ("Norway extradited a trafficker to Italy.", "NOR", "ITA"),
        ("Norway swapped prisoners with Italy.", "NOR", "ITA"),
        ("Fighter jets were sold to Italy by Norway.", "NOR", "ITA"),
    ],
    "AID": [
        ("Norway released 20 million euros for Italy.", "NOR", "ITA"),
        ("Norway donated vaccines to Italy.", "NOR", "ITA"),
        ("Norway took in refugees.", "NOR", ""),
        ("Weapons were delivered to Italy by Norway.", "NOR", "ITA"),
        ("Norwegian arms deliveries to Italy continue.", "NOR", "ITA"),
        ("Norway gave Italy 40 tanks.", "NOR", "ITA"),
    ],
    "RETREAT": [
        ("Norway lifted the sanctions against Italy.", "NOR", "ITA"),
        ("Norway handed over the bodies of two soldiers to Italy.", "NOR", "ITA"),
        ("Norway ended the hostilities.", "NOR", ""),
        ("Emmanuel Macron tendered his resignation.", "macron", ""),
        ("Three hostages were freed by Norway.", "NOR", ""),
        ("Norway pulled its troops out of Italy.", "NOR", "ITA"),
    ],
    "REQUEST": [
        ("Norway urged Italy to negotiate.", "NOR", "ITA"),
        ("Norway called on Italy to negotiate.", "NOR", "ITA"),
        ("Norway asked Italy for help.", "NOR", "ITA"),
        ("Norway put pressure on Italy.", "NOR", "ITA"),
        ("Italy was ordered by Norway to withdraw.", "NOR", "ITA"),
        ("Norway submitted an extradition request to Italy.", "NOR", "ITA"),
    ],
    "ACCUSE": [
        ("Norway lashed out at Italy.", "NOR", "ITA"),
        ("Norway pointed the finger at Italy.", "NOR", "ITA"),
        ("Norway filed a complaint against Italy.", "NOR", "ITA"),
        ("Norway holds Italy responsible.", "NOR", "ITA"),
        ("Italy was condemned by Norway.", "NOR", "ITA"),
        ("Norway voiced deep concern.", "NOR", ""),
        ("Norway summoned the Italian ambassador.", "NOR", "ITA"),
    ],
    "REJECT": [
        ("Norway turned a deaf ear to Italy.", "NOR", "ITA"),
        ("Norway rejected the accusations of Italy.", "NOR", "ITA"),
        ("Norway vetoed the resolution.", "NOR", ""),
        ("Norway called off a visit to Italy.", "NOR", "ITA"),
        ("Norway voted against the resolution.", "NOR", ""),
        ("Norway ruled out any negotiation.", "NOR", ""),
        ("Norway turned down the offer.", "NOR", ""),
    ],
    "THREATEN": [
        ("Norway threatened Italy with sanctions.", "NOR", "ITA"),
        ("Norway warned Italy.", "NOR", "ITA"),
        ("Norway issued an ultimatum to Italy.", "NOR", "ITA"),
        ("Norway vowed retaliation against Italy.", "NOR", "ITA"),
        ("Norway repeated its threats against Italy.", "NOR", "ITA"),
    ],
    "PROTEST": [
        ("Amnesty International demonstrated outside the embassy.", "amnesty_international", ""),
        ("Amnesty International held a rally in Oslo.", "amnesty_international", "NOR"),
        ("Alexei Navalny began a hunger strike.", "navalny", ""),
        ("Alexei Navalny marched against Italy.", "navalny", "ITA"),
        ("Alexei Navalny took to the streets.", "navalny", ""),
        ("Italy was boycotted by Norway.", "NOR", "ITA"),
    ],
    "SANCTION": [
        ("Norway imposed tariffs on Italy.", "NOR", "ITA"),
        ("Norway recalled its ambassador to Italy.", "NOR", "ITA"),
        ("Norway put Italy on a blacklist.", "NOR", "ITA"),
        ("Norway suspended gas deliveries to Italy.", "NOR", "ITA"),
        ("Norway withdrew from the agreement.", "NOR", ""),
        ("The expulsion of two Italian diplomats by Norway caused surprise.", "NOR", "ITA"),
        ("Norway broke off diplomatic relations with Italy.", "NOR", "ITA"),
    ],
    "MOBILIZE": [
        ("Norway deployed troops in Italy.", "NOR", "ITA"),
        ("Norway placed its army on high alert.", "NOR", ""),
        ("Norway ordered a general mobilisation.", "NOR", ""),
        ("Norway sent an aircraft carrier.", "NOR", ""),
        ("A ballistic missile was fired by Norway.", "NOR", ""),
        ("Norway’s missile test caused alarm.", "NOR", ""),
        ("Norway conducted a nuclear test.", "NOR", ""),
    ],
    "COERCE": [
        ("Norway seized an Italian ship.", "NOR", "ITA"),
        ("Norway imposed a curfew.", "NOR", ""),
        ("Norway carried out a cyberattack against Italy.", "NOR", "ITA"),
        ("Norway took two Italians into custody.", "NOR", "ITA"),
        ("Norway dissolved parliament.", "NOR", ""),
        ("The arrest of two Italians by Norway caused outrage.", "NOR", "ITA"),
    ],
    "ASSAULT": [
        ("War between Norway and Italy erupted.", "NOR;ITA", ""),
        ("Norwegian troops crossed the border into Italy.", "NOR", "ITA"),
        ("Norway fired shells at Italy.", "NOR", "ITA"),
        ("Norway opened fire on Italian fishermen.", "NOR", "ITA"),
        ("Norway stormed an Italian ship.", "NOR", "ITA"),
        ("Norway took two Italian journalists hostage.", "NOR", "ITA"),
        ("Italy was attacked by Norway.", "NOR", "ITA"),
        ("Norway launched an offensive against Italy.", "NOR", "ITA"),
        ("Norway shot down an Italian plane.", "NOR", "ITA"),
    ],
}

EVERYDAY = [
    "Emmanuel Macron took the floor.",
    "Emmanuel Macron stressed the economy.",
    "Emmanuel Macron struck a chord.",
    "Italy paved the way for a reform.",
    "Italy took advantage of the crisis.",
    "Italy holds the presidency of the European Union.",
    "Italy launched a product.",
    "Italy hosts an American base.",
    "Italy seized the opportunity.",
    "Italy released its report.",
    "Italy beat Norway in the final.",
    "Italy is a rich country with a long coast.",
    "Visits to the museum are free.",
    "The test results were good.",
]

# How surely each sentence tells of its first act; empty where it tells of none.
STATUSES = {
    "Norway will deliver ammunition to Italy.": ["planned"],
    "Norway is to deliver ammunition to Italy.": ["planned"],
    "Norway is set to deliver ammunition to Italy.": ["planned"],
    "Emmanuel Macron is due to visit Italy.": ["planned"],
    "Emmanuel Macron is expected to arrive in Italy.": ["planned"],
    "Norway plans to deliver ammunition to Italy.": ["planned"],
    "Norway may have delivered ammunition to Italy.": ["alleged"],
    "Norway is believed to have delivered ammunition to Italy.": ["alleged"],
    "Norway allegedly delivered ammunition to Italy.": ["alleged"],
    "According to Italy, Norway has delivered ammunition to Spain.": ["alleged"],
    "Norway has delivered ammunition to Italy.": ["actual"],
    "Norway has been delivering ammunition to Italy.": ["actual"],
    "Norway has not delivered ammunition to Italy.": [],
    "Norway didn’t deliver ammunition to Italy.": [],
    "Norway never delivered ammunition to Italy.": [],
    "Norway could deliver ammunition to Italy.": [],
    "If Norway delivers ammunition to Italy, the war will change.": [],
    "No ammunition was delivered to Italy by Norway.": [],
    "Norway has yet to deliver ammunition to Italy.": [],
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    """The event mentions of all sentences, each sentence an article of its own, by sentence."""
    folder = tmp_path_factory.mktemp("sentences")
    sentences = [*EVERYDAY, *STATUSES, *(sentence for listed in ACTS.values() for sentence, _, _ in listed)]
    for number, sentence in enumerate(sentences):
        (folder / f"{number}.txt").write_text(sentence, encoding="utf-8")
        (folder / f"{number}.yaml").write_text("language: en\n", encoding="utf-8")
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


@pytest.mark.parametrize(("sentence", "statuses"), STATUSES.items())
def test_how_surely_an_act_is_told(told: pd.DataFrame, sentence: str, statuses: list[str]) -> None:
    assert told.loc[told["sentence"] == sentence, schema.STATUS].tolist() == statuses


def _rows(folder: Path, body: str) -> list[dict]:
    (folder / "article.txt").write_text(f"Published 12 March 2025\n\n{body}\n", encoding="utf-8")
    (folder / "article.yaml").write_text("language: en\npublished: 2025-03-12\n", encoding="utf-8")
    return load(folder).event_mentions.to_dict("records")


@pytest.mark.parametrize(
    "sentence",
    [
        "Italy said Norway had bombed Tunisia.",
        "Italy said that Norway had bombed Tunisia.",
        "Norway bombed Tunisia, Italy said on Monday.",
        "Norway bombed Tunisia, said Italy.",
        "Italy told reporters on Monday Norway had bombed Tunisia.",
    ],
)
def test_a_claim_has_its_claimant(tmp_path: Path, sentence: str) -> None:
    columns = schema.EVENT_TYPE, schema.SOURCE_ACTORS, schema.TARGET_ACTORS, schema.STATUS, schema.CLAIMANT
    rows = [tuple(row[column] for column in columns) for row in _rows(tmp_path, sentence)]
    assert ("ASSAULT", "NOR", "TUN", "alleged", "ITA") in rows


def test_a_speaker_stands_behind_his_words_for_the_pronoun_in_them(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "Norway said it had bombed Tunisia.")
    assert [(row[schema.SOURCE_ACTORS], row[schema.STATUS]) for row in rows] == [("NOR", "actual")]


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Norway sent 11,000 soldiers to Italy.", 11000.0, "soldiers"),
        ("Norway gave Italy 2.5 million dollars.", 2_500_000.0, "dollars"),
    ],
)
def test_numbers_are_written_as_in_english(tmp_path: Path, sentence: str, number: float, unit: str) -> None:
    (row,) = _rows(tmp_path, sentence)
    assert (row[schema.NUMBER], row[schema.UNIT]) == (number, unit)


def test_a_relative_clause_gives_the_story_no_date(tmp_path: Path) -> None:
    rows = _rows(
        tmp_path,
        "Norway, which had attacked Italy in June 1950, wrote to Tunisia on Monday. It condemned Spain.",
    )
    dates = {row[schema.EVENT_TYPE]: row[schema.DATE_START] for row in rows}
    assert (dates["ASSAULT"], dates["CONSULT"]) == ("1950-06-01", "2025-03-10")


@pytest.mark.parametrize("name", ["verbs", "acts"])
def test_no_verb_or_noun_has_two_frames_for_the_same_object(name: str) -> None:
    column = {"verbs": "lemma", "acts": "noun"}[name]
    columns = (column, "object", schema.EVENT_TYPE, schema.MODE, "source", "target")
    keys = [(row[column], row["object"]) for _, row in lexicon.rows("en", name, columns)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


def test_every_noun_class_is_used() -> None:
    listed = {row["class"] for _, row in lexicon.rows("en", "nouns", ("class", "nouns"))}
    used = {
        name
        for frames in (lexicon.verb_frames("en"), lexicon.act_frames("en"))
        for word in frames.values()
        for frame in word
        for name in frame.objects | frame.subjects
    }
    assert listed - used == set()
