"""The tables follow the text: copies of the articles are altered, and what they say of them changes alike.

A loader keyed to an article, a name or a sentence would fail here. The alterations are such that any reader
of French would follow them.
"""

from collections import Counter
from pathlib import Path

import pytest

import loaders
from loaders import schema
from loaders.schema import Tables
from tests.quality import gold

ENCYCLOPAEDIA, HANOI, VISITS = "000_6559f0d1ea125e1e", "001_ede9fba302e12b91", "003_88cd44c49eb65591"
FACTS = (
    schema.EVENT_TYPE, schema.DATE_START, schema.DATE_END, schema.STATUS, schema.SOURCE_ACTORS,
    schema.TARGET_ACTORS,
)  # fmt: skip

LAVROV_GOES = "Sergueï Lavrov s’est, lui, rendu en Corée du Nord en octobre 2023"
PUTIN_IN_HANOI = "Il convient de noter que Poutine a visité le Vietnam à quatre reprises"
EMBASSY = "L’ambassade américaine dans la capitale vietnamienne Hanoi a critiqué la visite"


def read(folder: Path, **texts: str) -> Tables:
    """The tables of articles that have these names and texts."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    return loaders.load([folder / f"{name}.txt" for name in texts])


def replaced(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


def rows(tables: Tables, start: int = 0, end: int | None = None) -> list[dict]:
    """The rows of events that lie in `start`:`end`, in text order."""
    mentions = tables.event_mentions.to_dict("records")
    inside = [
        row for row in mentions if start <= row[schema.START] and (end is None or row[schema.END] <= end)
    ]
    return sorted(inside, key=lambda row: (row[schema.START], row[schema.END]))


def rows_of(tables: Tables, text: str, passage: str) -> list[dict]:
    """The rows of events that overlap `passage`."""
    start = text.index(passage)
    end = start + len(passage)
    return [row for row in rows(tables) if row[schema.START] < end and start < row[schema.END]]


def facts(row: dict) -> tuple:
    return tuple(row[column] for column in FACTS)


def told(rows: list[dict]) -> Counter:
    """What the rows say, apart from where: their passages and facts, however often."""
    return Counter((row[schema.QUOTE], *facts(row)) for row in rows)


def actors_in(rows: list[dict]) -> set[str]:
    columns = (schema.SOURCE_ACTORS, schema.TARGET_ACTORS)
    return {actor for row in rows for column in columns for actor in schema.split(row[column])}


def sentence_at(text: str, opening: str) -> tuple[int, int]:
    """The span of the paragraph or sentence that opens so, with the break after it."""
    start = text.index(opening)
    stops = [text.find(stop, start) for stop in (".\n\n", ". ")]
    end = min(stop for stop in stops if stop > 0)
    return start, end + (3 if text.startswith(".\n\n", end) else 2)


# Dates, actors, places


def test_a_date_moves_its_visit(tmp_path):
    text = gold.text(VISITS)
    after = LAVROV_GOES.replace("octobre 2023", "mars 2022")
    altered = replaced(text, LAVROV_GOES, after)
    (visit,) = rows_of(read(tmp_path, a=altered), altered, after)
    assert (visit[schema.DATE_START], visit[schema.DATE_END]) == ("2022-03-01", "2022-03-31")
    assert visit[schema.EVENT_TYPE] == "CONSULT"


def test_a_section_carries_the_date_of_its_visit(tmp_path):
    text = gold.text(VISITS)
    altered = replaced(text, "en octobre 2023", "en mars 2022")
    (spoken,) = rows_of(read(tmp_path, a=altered), altered, "il a dénoncé la politique militaire")
    assert spoken[schema.DATE_START][:7] == "2022-03"


def test_another_minister_takes_the_visit(tmp_path):
    altered = replaced(gold.text(VISITS), "Lavrov", "Vassilenko")
    tables = read(tmp_path, a=altered)
    (visit,) = rows_of(tables, altered, LAVROV_GOES.replace("Lavrov", "Vassilenko"))
    names = tables.actors.set_index(schema.ACTOR_ID)[schema.NAME]
    assert "Vassilenko" in names[visit[schema.SOURCE_ACTORS]]
    assert visit[schema.TARGET_ACTORS] == "PRK"
    assert not any("Lavrov" in name for name in names)


def test_another_host_takes_the_visits(tmp_path):
    altered = replaced(gold.text(HANOI), "Poutine a visité le Vietnam", "Poutine a visité le Laos")
    start, end = sentence_at(altered, PUTIN_IN_HANOI.replace("le Vietnam", "le Laos"))
    visits = rows(read(tmp_path, a=altered), start, end)
    assert len(visits) == 4
    assert "LAO" in actors_in(visits)
    assert "VNM" not in actors_in(visits)


def test_a_list_of_dates_gives_a_visit_each(tmp_path):
    altered = replaced(gold.text(HANOI), "en novembre 2006,", "en mai 1998, en novembre 2006,")
    start, end = sentence_at(altered, PUTIN_IN_HANOI)
    months = {row[schema.DATE_START][:7] for row in rows(read(tmp_path, a=altered), start, end)}
    assert months == {"2001-02", "1998-05", "2006-11", "2013-11", "2017-11"}


def test_days_of_the_week_follow_the_day_of_publication(tmp_path):
    condemned = "La Corée du Sud a condamné vendredi"
    text = gold.text("depeche_munitions")
    altered = replaced(text, "14 mars 2025", "21 mars 2025")
    before, after = (rows_of(read(tmp_path, a=words), words, condemned) for words in (text, altered))
    assert {row[schema.DATE_START] for row in before} == {"2025-03-14"}
    assert {row[schema.DATE_START] for row in after} == {"2025-03-21"}


# What is said to be so


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("a également rencontré", schema.ACTUAL),
        ("doit également rencontrer", schema.PLANNED),
        ("aurait également rencontré", schema.ALLEGED),
    ],
)
def test_the_verb_says_whether_it_happened(tmp_path, words, status):
    altered = replaced(gold.text(VISITS), "a également rencontré", words)
    (meeting,) = rows_of(read(tmp_path, a=altered), altered, f"{words} Kim Jong-un")
    assert meeting[schema.STATUS] == status


def test_what_did_not_happen_is_no_actual_event(tmp_path):
    words = "n’a pas rencontré"
    altered = replaced(gold.text(VISITS), "a également rencontré", words)
    told_of_it = rows_of(read(tmp_path, a=altered), altered, f"{words} Kim Jong-un")
    assert {row[schema.STATUS] for row in told_of_it} <= {schema.DENIED}


# Passages that go, or go elsewhere


@pytest.mark.parametrize(
    ("doc", "opening"),
    [
        (HANOI, EMBASSY),
        (HANOI, PUTIN_IN_HANOI),
        (VISITS, "Il a déposé une gerbe"),
        (ENCYCLOPAEDIA, "Vladimir Poutine s'est rendu personnellement"),
    ],
)
def test_a_sentence_takes_its_rows_along_and_no_others(tmp_path, doc, opening):
    text = gold.text(doc)
    start, end = sentence_at(text, opening)
    before = read(tmp_path, a=text)
    after = read(tmp_path, a=text[:start] + text[end:])
    lost = rows(before, start, end)
    assert lost
    assert told(rows(before)) - told(rows(after)) == told(lost)
    assert told(rows(after)) - told(rows(before)) == Counter()


@pytest.mark.parametrize("opening", [PUTIN_IN_HANOI, EMBASSY])
def test_a_sentence_that_stands_by_itself_says_the_same_elsewhere(tmp_path, opening):
    text = gold.text(HANOI)
    start, end = sentence_at(text, opening)
    rest = text[:start] + text[end:]
    to = rest.index("Le président vietnamien")
    moved = rest[:to] + text[start:end] + rest[to:]
    there = rows(read(tmp_path, a=moved), to, to + end - start)
    assert there
    assert told(there) == told(rows(read(tmp_path, a=text), start, end))


# Files


# Texts whose acts are dated where they are told: one that dates itself in its head is not told so in the
# middle of a file.
@pytest.mark.parametrize(
    ("first", "second"), [(VISITS, "chronologie_relations"), ("chronologie_relations", "direct_golfe")]
)
def test_two_articles_in_one_file_give_the_rows_of_both(tmp_path, first, second):
    head, tail = gold.text(first) + "\n\n", gold.text(second)
    joined = read(tmp_path, a=head + tail)
    assert told(rows(joined, 0, len(head))) == told(rows(read(tmp_path, a=gold.text(first))))
    assert told(rows(joined, len(head))) == told(rows(read(tmp_path, a=tail)))


def test_a_new_name_changes_nothing_but_the_ids(tmp_path):
    text = gold.text(VISITS)
    (old, new) = (rows(read(tmp_path, **{name: text})) for name in ("visites", "zz_17"))
    ids = {schema.ARTICLE_ID, schema.MENTION_ID, schema.EVENT_ID}
    strip = [[{c: v for c, v in row.items() if c not in ids} for row in table] for table in (old, new)]
    assert repr(strip[0]) == repr(strip[1])
    assert {row[schema.ARTICLE_ID] for row in new} == {"zz_17"}


@pytest.mark.parametrize("name", ["aaa", "zzz"])
def test_one_more_article_leaves_the_others_as_they_were(tmp_path, name):
    texts = {doc: gold.text(doc) for doc in (ENCYCLOPAEDIA, HANOI, VISITS)}
    before = rows(read(tmp_path, **texts))
    more = rows(read(tmp_path, **texts, **{name: gold.text("sahel_retrait")}))
    assert repr([row for row in more if row[schema.ARTICLE_ID] != name]) == repr(before)
    assert len(more) > len(before)


def test_the_order_of_the_files_changes_nothing(tmp_path):
    texts = {doc: gold.text(doc) for doc in (ENCYCLOPAEDIA, HANOI, VISITS)}
    once, again = read(tmp_path, **texts), read(tmp_path, **dict(reversed(texts.items())))
    for table in schema.COLUMNS:
        first, second = (sorted(map(repr, tables[table].to_dict("records"))) for tables in (once, again))
        assert first == second, table


# Letters that look alike


@pytest.mark.parametrize(
    ("doc", "old", "new"),
    [(VISITS, "’", "'"), (ENCYCLOPAEDIA, "'", "’"), (HANOI, "\u00a0", " "), (ENCYCLOPAEDIA, "\n", "\r\n")],
    ids=["straight apostrophes", "curly apostrophes", "plain spaces", "carriage returns"],
)
def test_typography_says_nothing(tmp_path, doc, old, new):
    altered = replaced(gold.text(doc), old, new)
    before, after = rows(read(tmp_path, a=gold.text(doc))), rows(read(tmp_path, a=altered))
    assert [facts(row) for row in after] == [facts(row) for row in before]
    assert all(altered[row[schema.START] : row[schema.END]] == row[schema.QUOTE] for row in after)
