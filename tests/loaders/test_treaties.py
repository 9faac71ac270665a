"""What articles say of the treaties, on constructed sentences that are the source of nothing."""

from datetime import date
from pathlib import Path

import pytest

from loaders import articles, schema, treaties
from loaders.findings import Findings
from loaders.schema import FROM_ARTICLE, FROM_REFERENCE
from loaders.treaties import lexicon, reference

LEAD = "La Russie et la Corée du Nord sont voisines depuis longtemps. "
NAMES_2024 = LEAD + "Moscou et Pyongyang sont liés par le traité de partenariat stratégique de 2024. "
HISTORY = (
    "La Corée du Nord et l’Union soviétique avaient conclu un traité d’amitié "
    "et d’assistance mutuelle en 1961. Le traité comprenait une clause d’intervention militaire automatique."
)


@pytest.fixture(autouse=True)
def fresh():
    """What is read from assets/ is kept for the run; a test that points elsewhere must not be remembered."""
    yield
    for cached in (reference.facts, reference.treaties, lexicon.topics, lexicon.titles):
        cached.cache_clear()


def article(text: str, name: str = "constructed") -> Findings:
    return Findings.of(articles.parse(text, Path(f"{name}.txt")))


def said(text: str) -> list[dict]:
    """The provisions that a text states; each quote is checked to stand where it says."""
    rows = [row for row in treaties.read([article(text)])[1] if row[schema.BASIS] == FROM_ARTICLE]
    for row in rows:
        assert text[row[schema.START] : row[schema.END]] == row[schema.QUOTE]
    return rows


def facts(text: str) -> dict[tuple[str, str], str]:
    """The values that a text states, by treaty and topic."""
    return {(row[schema.TREATY_ID], row[schema.TOPIC]): row[schema.VALUE] for row in said(text)}


# The reference


def test_every_cited_fact_becomes_a_provision_with_its_source():
    rows = treaties.read([])[1]
    assert len(rows) == len(reference.facts()) > 35
    assert all(row[schema.SOURCE] and row[schema.BASIS] == FROM_REFERENCE for row in rows)
    assert len({row[schema.PROVISION_ID] for row in rows}) == len(rows)


def test_both_ends_of_the_first_treaty_are_kept_and_said_to_be_disputed():
    first, second, third = treaties.read([])[0]
    assert first[schema.ENDED] == "1995-09-07;1996-09-10"
    assert first[schema.STATUS] == "ended (date disputed)"
    assert (second[schema.STATUS], third[schema.STATUS]) == ("ended", "in force")
    assert third[schema.ENTRY_INTO_FORCE] == "2024-12-04"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2024,defense,none,Art. 4,", "row 2: state the value and the source"),
        ("1949,defense,none,Art. 4,somebody", "row 2: expected a treaty of 1961, 2000, 2024"),
        ("2024,defense,none, at all,Art. 4,somebody", "line 2: a comma too many"),
    ],
)
def test_a_fact_that_cannot_be_used_is_named(tmp_path, monkeypatch, line, told):
    facts_file = tmp_path / "treaties.csv"
    facts_file.write_text(f"treaty_id,topic,value,provision,source\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(reference, "FACTS", facts_file)
    reference.facts.cache_clear()
    with pytest.raises(treaties.TreatyFileError, match=told):
        treaties.read([])


def test_a_pattern_with_unknown_words_is_named(tmp_path, monkeypatch):
    topics = tmp_path / "treaty_topics.csv"
    topics.write_text(
        "topic,pattern,extent,value,negated,example\nterm,<durée>,clause,,,\n", encoding="utf-8"
    )
    monkeypatch.setattr(lexicon, "TOPICS", topics)
    lexicon.topics.cache_clear()
    with pytest.raises(treaties.TreatyFileError, match=r"treaty_topics\.csv, row 2: pattern '<durée>'"):
        lexicon.topics()


# Topics


@pytest.mark.parametrize("topic", lexicon.topics(), ids=lambda topic: topic.example)
def test_a_topic_is_found_in_its_example(topic):
    found = {
        name.removesuffix("_RUS"): value for (_, name), value in facts(NAMES_2024 + topic.example).items()
    }
    assert topic.topic in found
    if not topic.value.isupper():
        assert found[topic.topic].startswith(topic.value)


@pytest.mark.parametrize(
    ("sentence", "topic", "value"),
    [
        ("Le traité ne prévoit aucune assistance militaire en cas d'attaque.", "defense", "none"),
        ("Le traité n'est pas encore entré en vigueur.", "entry_into_force", "not yet"),
        ("Le traité est entré en vigueur le 4 décembre 2024.", "entry_into_force", "2024-12-04"),
        ("La Russie a ratifié le traité le 9 novembre 2024.", "ratified_RUS", "2024-11-09"),
        (
            "Vladimir Poutine a assuré que le traité promet une aide militaire en cas d'agression.",
            "defense",
            "military assistance (says Vladimir Putin)",
        ),
        (
            "Vladimir Poutine n'a jamais qualifié le traité d'alliance.",
            "characterisation",
            "not called an alliance by Vladimir Putin",
        ),
        (
            "Les avis sont partagés : faut-il considérer le traité comme une alliance ?",
            "characterisation",
            "disputed whether an alliance",
        ),
    ],
)
def test_the_value_follows_from_the_words(sentence, topic, value):
    assert facts(NAMES_2024 + sentence)["2024", topic] == value


def test_a_name_of_a_treaty_is_no_promise():
    text = LEAD + "Le traité d'assistance mutuelle conclu en 1961 par l'URSS et la Corée du Nord est ancien."
    assert ("1961", "defense") not in facts(text)


def test_a_sentence_about_two_treaties_is_parted():
    text = LEAD + (
        "Contrairement au traité de 1961, qui garantissait une intervention militaire automatique, "
        "celui de 2000 entre Moscou et Pyongyang ne prévoit aucune assistance militaire."
    )
    values = facts(text)
    assert values["1961", "defense"] == "immediate military assistance"
    assert values["2000", "defense"] == "none"


def test_succession_ends_one_treaty_and_begins_another():
    values = facts(LEAD + "Le traité de 2000 entre Moscou et Pyongyang est remplacé par celui de 2024.")
    assert values["2024", "replaces"] == "2000 treaty"
    assert values["2000", "ended"] == "replaced by the 2024 treaty"


def test_a_signing_gives_its_day_place_and_signatories():
    values = facts(
        LEAD
        + "Le traité de partenariat signé par Kim Jong-un et Vladimir Poutine le 19 juin 2024 à Pyongyang."
    )
    assert values["2024", "signed"] == "2024-06-19"
    assert values["2024", "place_signed"] == "Pyongyang"
    assert values["2024", "signatories"] == "Kim Jong Un;Vladimir Putin"


@pytest.mark.parametrize(
    "sentence",
    [
        "Moscou et Pyongyang n'ont pas signé le traité de partenariat stratégique le 19 juin 2024.",
        "Vladimir Poutine doit signer avec Pyongyang un traité de partenariat stratégique le 19 juin 2024.",
    ],
)
def test_a_signing_denied_or_yet_to_come_gives_no_day(sentence):
    assert {topic for _, topic in facts(LEAD + sentence)} == {"title"}


# Which treaty is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Le traité d'amitié signé en 1961 par l'URSS et la Corée du Nord prévoyait une aide militaire.",
            "1961",
        ),
        ("L'accord de 2000 entre Moscou et Pyongyang développait les échanges économiques.", "2000"),
        ("Le traité russo-nord-coréen de 2024 est conclu pour une durée indéterminée.", "2024"),
        (
            "Le traité de partenariat stratégique de Moscou avec Pyongyang renforce les liens économiques.",
            "2024",
        ),
    ],
)
def test_a_treaty_is_known_by_year_title_and_parties(text, meant):
    assert {row[schema.TREATY_ID] for row in said(LEAD + text)} == {meant}


@pytest.mark.parametrize(
    "text",
    [
        "La Russie et l'Iran ont signé un traité de partenariat stratégique global. ",
        "Vladimir Poutine a signé à Hanoï avec le Vietnam un accord de partenariat stratégique. ",
        "L'accord de Paris engage tous les pays. ",
        "L'accord de 1994 avec Washington est oublié. ",
        "Le pacte américano-sud-coréen inquiète Pyongyang. ",
        "L'accord sur les céréales a été signé en 2024. ",
    ],
)
def test_a_treaty_of_others_takes_the_focus_away(text):
    promise = "Le traité prévoit une aide militaire immédiate en cas d'agression."
    assert said(NAMES_2024 + promise)
    assert not [row for row in said(NAMES_2024 + text + promise) if row[schema.TOPIC] == "defense"]


def test_a_new_treaty_is_the_latest_signed_before_the_article():
    text = (
        "Publish date : {}\n\n"
        + LEAD
        + "Le nouveau traité développe les échanges économiques entre les deux pays.\n"
    )
    rows = {day: facts(text.format(day)) for day in ("2000-03-01", "2024-07-01")}
    assert list(rows["2000-03-01"]) == [("2000", "economic_cooperation")]
    assert list(rows["2024-07-01"]) == [("2024", "economic_cooperation")]


def test_what_is_not_said_of_a_treaty_is_no_provision():
    text = (
        NAMES_2024
        + "L’article 51 de la Charte garantit à tous le droit de se défendre en cas d'attaque armée."
    )
    assert {row[schema.TOPIC] for row in said(text)} == {"title"}


def test_being_of_one_accord_is_no_treaty():
    assert not said(
        LEAD + "Moscou et Pyongyang sont d'accord : en accord avec eux, on développe les échanges."
    )


# Altered copies


def test_another_year_is_another_treaty():
    assert facts(HISTORY)["1961", "defense"] == "immediate military assistance"
    assert not said(HISTORY.replace("1961", "1962"))


def test_a_sentence_removed_takes_its_provision_along():
    shorter = HISTORY[: HISTORY.index("Le traité comprenait")]
    assert set(facts(HISTORY)) - set(facts(shorter)) == {("1961", "defense")}


def test_offsets_count_carriage_returns_and_odd_spaces():
    assert len(said("\r\n\r\n" + HISTORY.replace(" a", "\u00a0a").replace(". ", ".\r\n"))) == len(
        said(HISTORY)
    )


def test_ids_do_not_change_when_an_article_is_added():
    alone = treaties.read([article(HISTORY, "a")])[1]
    together = treaties.read([article(NAMES_2024, "b"), article(HISTORY, "a")])[1]
    assert {row[schema.PROVISION_ID] for row in alone} < {row[schema.PROVISION_ID] for row in together}


def test_an_article_fills_what_the_reference_leaves_open():
    text = LEAD + "Le traité de 2000 entre Moscou et Pyongyang est entré en vigueur le 10 octobre 2000."
    row = treaties.read([article(text)])[0][1]
    assert row[schema.ENTRY_INTO_FORCE] == "2000-10-10"
    assert row[schema.SIGNED] == date(2000, 2, 9).isoformat()
