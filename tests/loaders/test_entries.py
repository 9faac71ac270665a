"""The days that the layout of chronologies and live tickers gives to their paragraphs."""

from datetime import date
from pathlib import Path

import pytest

from loaders import articles, dates
from loaders.blocks import BODY
from loaders.events import entries
from loaders.findings import Findings

PAGE = "Repères : trente ans de relations entre deux voisins\n\nMis à jour le 5 décembre 2025\n\n"
PROSE = "Les deux voisins signent un accord de pêche, que le parlement approuve à une large majorité."
MORE = "Le texte compte douze articles. Un comité mixte doit en surveiller l'application."


def days(text: str) -> list[tuple[str, str]]:
    """The first and last day that each paragraph has from its entry, or else from its heading."""
    article = articles.parse(text, Path("x.txt"))
    found = entries.block_dates(article, dates.find(text, article.published))
    body = [number for number, block in enumerate(article.blocks) if block.kind == BODY]
    told = (found.entries.get(number) or found.headings.get(number) for number in body)
    return [(one.start, one.end) if one else ("", "") for one in told]


def day(iso: str) -> tuple[str, str]:
    return iso, iso


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("14 août 2002. ", day("2002-08-14")),
        ("14 août 2002 : ", day("2002-08-14")),
        ("14 août 2002 – ", day("2002-08-14")),
        ("• 14 août 2002 - ", day("2002-08-14")),
        ("**14 août 2002** ", day("2002-08-14")),
        ("**14 août 2002 :** ", day("2002-08-14")),
        ("Le 14 août 2002 : ", day("2002-08-14")),
        ("Mercredi 14 août 2002 : ", day("2002-08-14")),
        ("14 août 2002 | Vienne | ", day("2002-08-14")),
        ("14/08/2002 : ", day("2002-08-14")),
        ("Août 2002 — ", ("2002-08-01", "2002-08-31")),
        ("Fin août 2002 : ", ("2002-08-20", "2002-08-31")),
        ("2002 : ", ("2002-01-01", "2002-12-31")),
        ("14-16 août 2002 : ", ("2002-08-14", "2002-08-16")),
    ],
)
def test_a_date_opens_an_entry(opening, expected):
    text = f"{PAGE}{opening}{PROSE}\n\n21 octobre 2003 : {PROSE}"
    assert days(text) == [expected, day("2003-10-21")]


def test_a_date_in_prose_opens_none():
    assert days(f"{PAGE}Le 14 août 2002, {PROSE}\n\nEn 2003, {PROSE}") == [("", "")] * 2
    assert days(f"{PAGE}Le 14 août 2002. {PROSE}\n\n{PROSE}") == [("", "")] * 2


def test_a_heading_gives_the_year_of_its_entries():
    text = f"{PAGE}2024\n\n12 avril : {PROSE}\n\n2025\n\n13 juin : {PROSE}\n\n20 novembre. {PROSE}"
    assert days(text) == [day("2024-04-12"), day("2025-06-13"), day("2025-11-20")]


def test_a_period_bounds_what_stands_under_it():
    text = (
        f"{PAGE}2002-2005 : la révélation\n\n{PROSE} {MORE}\n\n14 août 2002. {PROSE}\n\n8 août 2005. {PROSE}"
    )
    assert days(text) == [("2002-01-01", "2005-12-31"), day("2002-08-14"), day("2005-08-08")]


def test_an_entry_goes_on_to_the_next():
    text = f"{PAGE}14 août 2002 : {PROSE}\n\n{MORE}\n\n8 août 2005 : {PROSE}\n\n{MORE}\n\nEt demain\n\n{MORE}"
    assert days(text) == [*[day("2002-08-14")] * 2, *[day("2005-08-08")] * 2, ("", "")]


def test_an_entry_whose_date_tells_no_day_is_no_part_of_the_one_before():
    text = f"{PAGE}14 août 2002 : {PROSE}\n\n31 février 2003 : {PROSE}\n\n8 août 2005 : {PROSE}"
    assert days(text) == [day("2002-08-14"), ("", ""), day("2005-08-08")]


def test_what_follows_a_list_of_short_entries_is_no_part_of_the_last():
    text = f"{PAGE}14 août 2002 : {PROSE}\n8 août 2005 : {PROSE}\n\n{MORE}"
    assert days(text) == [day("2002-08-14"), day("2005-08-08"), ("", "")]


def test_days_on_lines_of_their_own_are_headings():
    text = f"{PAGE}14 août 2002\n{PROSE}\n\n{MORE}\n\n8 août 2005\n{PROSE}"
    assert days(text) == [*[day("2002-08-14")] * 2, day("2005-08-08")]


def ticker(*parts: str, stated: str = "Mis à jour le mardi 28 janvier 2025 à 19h40") -> str:
    return "\n\n".join(("En direct : la frontière fermée", stated, *parts))


@pytest.mark.parametrize(
    "hours",
    [
        ("19h40 - {}", "14h32 - {}", "08h05 - {}"),
        ("19:40 | {}", "14:32 | {}", "08:05 | {}"),
        ("[19h40] {}", "[14h32] {}", "[08h05] {}"),
        ("19:40 {}", "14:32 {}", "08:05 {}"),
        ("19.40 {}", "14.32 {}", "08.05 {}"),
        ("19 h 40\n{}", "14 h 32\n{}", "8 h 05\n{}"),
        ("19h40 – Un titre pour cela\n{}", "14h32 – Un autre titre\n{}", "8h05 – Bonjour\n{}"),
        ("**19h40** {}", "**14h32** {}", "**08h05** {}"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_an_hour_opens_an_entry_of_the_page_s_day(hours, order):
    text = ticker(*(hour.format(PROSE) for hour in hours[::order]))
    assert days(text) == [day("2025-01-28")] * 3


def test_the_paragraphs_under_an_hour_are_of_its_day():
    assert days(ticker(f"19h40 - {PROSE}", MORE, f"14h32 - {PROSE}", MORE)) == [day("2025-01-28")] * 4


@pytest.mark.parametrize("heading", ["Mardi 28 janvier", "LUNDI 27 JANVIER", "Lundi 27 janvier 2025"])
def test_a_heading_gives_the_day_of_the_hours_under_it(heading):
    text = ticker("Mercredi 29 janvier", f"08h10 - {PROSE}", heading, f"19h40 - {PROSE}", f"14h32 - {PROSE}")
    under = "2025-01-28" if "28" in heading else "2025-01-27"
    assert days(text) == [day("2025-01-29"), *[day(under)] * 2]


def test_words_count_from_the_day_of_their_entry():
    text = ticker(
        "Mercredi 29 janvier", "08h10 - Il part demain.", "Mardi 28 janvier", "19h40 - Il part demain."
    )
    found = entries.by_hours(Findings.of(articles.parse(text, Path("x.txt"))))
    assert [one.date_start.day for one in found.times if one.text == "demain"] == [30, 29]


def test_hours_that_pass_midnight_lie_on_two_days():
    hours = ("02h15", "00h40", "23h50", "18h05")
    newest_first = ticker(*(f"{hour} - {PROSE}" for hour in hours))
    assert days(newest_first) == [*[day("2025-01-28")] * 2, *[day("2025-01-27")] * 2]
    oldest_first = ticker(*(f"{hour} - {PROSE}" for hour in hours[::-1]), stated="Publié le 27 janvier 2025")
    assert days(oldest_first) == [*[day("2025-01-27")] * 2, *[day("2025-01-28")] * 2]
    updated = ticker(
        *(f"{hour} - {PROSE}" for hour in hours[::-1]),
        stated="Publié le 27 janvier 2025 - Mis à jour le 28 janvier 2025",
    )
    assert days(updated) == [*[day("2025-01-27")] * 2, *[day("2025-01-28")] * 2]


def test_an_hour_without_a_day_gives_none():
    assert days(ticker(f"19h40 - {PROSE}", f"14h32 - {PROSE}", stated="Par la rédaction")) == [("", "")] * 2


def test_the_dateline_is_dated_by_its_words():
    text = f"Un titre pour la dépêche\n\nOSLO, 3 mai 2019 (Agence) - {PROSE}"
    article = articles.parse(text, Path("x.txt"))
    told = entries.block_dates(article, dates.find(text, article.published)).dateline
    assert date.fromisoformat(told.start) == article.published == date(2019, 5, 3)
