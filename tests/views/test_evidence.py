"""The passage behind an event, in its article, and what its reports disagree on."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from loaders import schema
from loaders.schema import Tables
from tests.sample import HOSTILE, HOSTILE_SCRIPT, sample_tables
from views import evidence, theme
from views.evidence import markup, passages, wording
from views.evidence.passages import Passage, passage


def rows(frame, column, value) -> list[dict]:
    return frame[frame[column] == value].to_dict("records")


def test_a_passage_stays_within_its_paragraph():
    text = "Premier alinéa.\r\nAvant. La citation. Après.\r\nDernier alinéa."
    start = text.index("La citation")
    assert passage(text, start, start + 11) == Passage("Avant. ", "La citation", ". Après.")


def test_a_long_paragraph_is_cut_between_words_and_says_so():
    text = "mot " * 50 + "CITATION" + " mot" * 50
    found = passage(text, 200, 208, context=10)
    assert found == Passage("mot mot ", "CITATION", " mot mot", cut_before=True, cut_after=True)


def test_a_word_longer_than_the_context_is_cut_through():
    text = "a" * 50 + "b" + "c" * 50
    assert passage(text, 50, 51, context=5) == Passage("aaaaa", "b", "ccccc", True, True)


@pytest.mark.parametrize(("start", "end"), [(0, 4), (5, 9), (0, 9)])
def test_a_passage_at_the_edge_of_a_text(start, end):
    text = "tête pied"
    found = passage(text, start, end)
    assert (found.before + found.quote + found.after, found.quote) == (text, text[start:end])


def test_every_mention_and_provision_finds_its_quote(tables):
    told = [*tables.event_mentions.to_dict("records")]
    told += rows(tables.provisions, schema.BASIS, schema.FROM_ARTICLE)
    for row in told:
        for context in (40, None):
            found = passages.told(tables, row, context)
            assert found.quote == row[schema.QUOTE]
            assert found.before + found.quote + found.after in tables.texts[row[schema.ARTICLE_ID]]
    assert passages.told(tables, told[0], None).before


def test_without_its_text_a_quote_stands_alone(tables):
    row = tables.event_mentions.to_dict("records")[0]
    for texts in ({}, {row[schema.ARTICLE_ID]: "Un autre texte."}):
        assert passages.told(replace(tables, texts=texts), row) == Passage("", row[schema.QUOTE], "")


def test_reports_come_by_day_of_publication_the_undated_last(tables):
    assert [row[schema.MENTION_ID] for row in evidence.reports(tables, "e01")] == [
        "e01-m3",
        "e01-m2",
        "e01-m1",
    ]
    undated = evidence.reports(tables, "e05")[-1]
    assert rows(tables.articles, schema.ARTICLE_ID, undated[schema.ARTICLE_ID])[0][schema.PUBLISHED] == ""


def test_what_sources_disagree_on_comes_first(tables):
    matrix = evidence.disagreement_matrix(tables, "e01")
    assert [(row.field, row.differs) for row in matrix] == [
        ("When", True),
        ("Status", True),
        ("Date in the source's words", False),
    ]
    assert matrix[0].values == ("18 June 2024", "19 June 2024", "18 – 19 June 2024")
    assert matrix[1].values == ("Planned or expected", "Reported as fact", "Reported as fact")


def test_numbers_are_compared_with_their_units_and_claimants(tables):
    matrix = {row.field: row for row in evidence.disagreement_matrix(tables, "e05")}
    assert matrix["Number"].values == ("5,000,000 obus", "3,000,000 obus")
    assert matrix["Number"].differs
    assert matrix["According to"].values == ("Séoul", "Washington")
    assert not matrix["According to"].differs


def test_one_report_cannot_disagree(tables):
    assert evidence.disagreement_matrix(tables, "e20") == []


def test_an_event_is_told_in_plain_words(tables):
    event = rows(tables.events, schema.EVENT_ID, "e19")[0]
    assert wording.event_facts(tables, event) == [
        ("Who", "Sergei Shoigu"),
        ("To whom", "North Korea"),
        ("What", "Meets or talks (CONSULT), visit"),
        ("When", f"20 – 31 July 2023 ({_lowered(theme.label(schema.DATE_PRECISION, schema.RANGE))})"),
        ("Where", "North Korea (place known to the country only)"),
        ("Status", "Reported as fact"),
        ("Sources", "1 independent"),
    ]


def test_an_unknown_date_is_said_to_be_unknown(tables):
    event = rows(tables.events, schema.EVENT_ID, "e04")[0]
    facts = dict(wording.event_facts(tables, event))
    assert facts["When"] == "No date given"
    assert facts["According to"] == "La Corée du Nord"
    assert "Where" not in facts


def test_a_provision_names_its_reference(tables):
    provision = rows(tables.provisions, schema.PROVISION_ID, "p11")[0]
    facts = dict(wording.provision_facts(tables, provision))
    assert (facts["Reference"], facts["Provision"]) == ("KCNA 2024-06-20", "Art. 4")
    told = dict(wording.provision_facts(tables, rows(tables.provisions, schema.PROVISION_ID, "p10")[0]))
    assert "Reference" not in told


def test_a_source_says_how_its_day_is_known(tables):
    lines = {row[schema.ARTICLE_ID]: wording.source(row) for row in tables.articles.to_dict("records")}
    assert "published 20 June 2024 (worked out from the text)" in lines["constructed_column"]
    assert "date of publication unknown" in lines["constructed_history"]


def test_a_copy_is_called_one_and_counts_as_no_source_of_its_own(tables):
    article = tables.articles.to_dict("records")[0]
    assert wording.source(article, "L’original").endswith(" · a copy: it mostly repeats “L’original”")
    assert "copy" not in wording.source(article)
    (event,) = rows(tables.events, schema.EVENT_ID, "e01")
    assert dict(wording.event_facts(tables, event))["Sources"] == "3 independent"
    copied = event | {schema.N_SOURCES: 1}
    told = dict(wording.event_facts(tables, copied))["Sources"]
    assert told == "1 independent, in 3 articles of which some share a text"


def test_the_panel_names_what_an_article_copies(tables):
    articles = tables.articles.assign(**{schema.COPY_OF: "constructed_wire"})
    screen = page(("e25",), replace(tables, articles=articles))
    assert "it mostly repeats “Dépêche construite”" in "".join(part.body for part in screen.get("html"))


def test_who_says_so_is_named_once_each(tables):
    claimants = tables.event_mentions[schema.CLAIMANT].replace({"Séoul": "KOR;USA", "Washington": "USA"})
    some = replace(tables, event_mentions=tables.event_mentions.assign(**{schema.CLAIMANT: claimants}))
    (event,) = rows(some.events, schema.EVENT_ID, "e05")
    facts = dict(wording.event_facts(some, event))
    assert set(facts["According to"].split(", ")) == {"South Korea", "United States"}
    said = {row.field: row.values for row in evidence.disagreement_matrix(some, "e05")}
    assert set(said["According to"]) == {"South Korea, United States", "United States"}


def test_an_event_whose_doer_is_not_named_says_so(tables):
    (event,) = rows(tables.events, schema.EVENT_ID, "e25")
    facts = dict(wording.event_facts(tables, event))
    assert (facts["Who"], facts["To whom"]) == ("not named", "North Korea")


@pytest.mark.parametrize("words", [HOSTILE, HOSTILE_SCRIPT, '" onmouseover="alert(1)', "<b>"])
def test_words_from_outside_are_never_markup(words):
    everything = (
        markup.heading(words)
        + markup.muted(words, theme.LIGHT)
        + markup.facts([(words, words)], theme.LIGHT)
        + markup.quotation(Passage(words, words, words), words, theme.LIGHT)
        + markup.comparison([passages.Comparison(words, (words,), True)], [words], theme.LIGHT)
    )
    assert words not in everything


def test_a_disagreement_is_marked_in_words(tables):
    table = markup.comparison(evidence.disagreement_matrix(tables, "e01"), ["1", "2", "3"], theme.DARK)
    assert table.count("≠ disagree") == 2


def page(ids: tuple[str, ...], tables: Tables | None = None) -> AppTest:
    def script(ids, tables):
        from views import evidence

        evidence.show(tables, ids)

    return AppTest.from_function(script, args=(ids, tables or sample_tables())).run()


@pytest.mark.parametrize("ids", [(), ("gone",)])
def test_without_a_selection_there_is_a_hint(ids):
    screen = page(ids)
    assert [caption.value for caption in screen.caption] == [evidence.HINT]


def test_an_event_shows_all_its_reports():
    screen = page(("e01",))
    assert not screen.exception
    assert len(screen.toggle) == 3
    assert sum("<mark" in part.body for part in screen.get("html")) == 3


def test_several_are_listed_and_the_first_is_open():
    screen = page(("p01", "e05", "e08"))
    assert not screen.exception
    assert len(screen.dataframe[0].value) == 3
    assert len(screen.toggle) == 1


def test_the_whole_article_takes_the_place_of_the_passage():
    screen = page(("e20",))
    assert not screen.toggle[0].set_value(True).run().exception
    assert not any("<mark" in part.body for part in screen.get("html"))


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
