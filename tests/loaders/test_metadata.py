"""What texts say of themselves as articles."""

from datetime import date

import pytest

from loaders import blocks, metadata

PROSE = "La Russie et la Corée du Nord ont signé un traité. Le texte compte vingt-trois articles."


def read(*lines: str, foot: str = "") -> metadata.Metadata:
    text = "\n\n".join(["Moscou et Pyongyang signent un traité", *lines, PROSE, foot])
    return metadata.read(text, blocks.split(text))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publish date : 2024-06-18 20:17:30", date(2024, 6, 18)),
        ("Publié le 18/06/2024 à 20h17", date(2024, 6, 18)),
        ("Publié le : 18/06/2024 - 20:17Modifié le : 19/06/2024 - 08:00", date(2024, 6, 18)),
        ("Publié le mardi 18 juin 2024 - par notre envoyé spécial à Genève", date(2024, 6, 18)),
        ("Par Paul Esquirol - Publié le 1er juin 2025 à 07:00 - Temps de lecture : 4 min", date(2025, 6, 1)),
        ("Propos recueillis par Hugo Lassalle, le 23 février 2026", date(2026, 2, 23)),
        ("VIENNE (Correspondance) | 16 octobre 2025 | Lecture 3 min", date(2025, 10, 16)),
        ("Kigali, le 7 mai 2025", date(2025, 5, 7)),
        ("Mardi 18 juin 2024, 20h17", date(2024, 6, 18)),
        ("Published June 18, 2024", date(2024, 6, 18)),
        ("Source : agence, 2025/08/19", date(2025, 8, 19)),
        ("Signature 4 mars 2001", None),
        ("Publié le 31/02/2024", None),
        ("Publié hier à 20h", None),
    ],
)
def test_the_stated_day(line, day):
    assert read(line).published == day


def test_the_day_of_publication_comes_before_that_of_the_last_change():
    assert read("Mis à jour le 20 juin 2024", "Publié le 18 juin 2024").published == date(2024, 6, 18)
    assert read("Mis à jour le 20 juin 2024").published == date(2024, 6, 20)


def test_the_span_of_the_day_is_its_words():
    text = f"Publié le mardi 18 juin 2024\n\n{PROSE}"
    start, end = metadata.read(text, blocks.split(text)).published_text
    assert text[start:end] == "18 juin 2024"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("par Chia", "Chia"),
        ("Author : News7", "News7"),
        ("Par Anton Fontaine, à Séoul", "Anton Fontaine"),
        ("Par Hugo Marchand avec AFP", "Hugo Marchand"),
        ("Posté par Claire Vasseur le 3 juillet 2024 dans Analyses | 4 commentaires", "Claire Vasseur"),
        ("De notre correspondante à Amman, Nadia Ferrand, le 5 avril 2026", "Nadia Ferrand"),
        ("Par la rédaction", ""),
        ("Par amour ou par raison", ""),
    ],
)
def test_the_author(line, author):
    assert read(line).author == author


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        ("Droits d’auteur © 2024 – unsujet.fr – Tous droits réservés", "unsujet.fr"),
        ("© 1994-2024 Agence France-Presse", "Agence France-Presse"),
        ("Copyright © 2024 Le Quotidien. Tous droits réservés.", "Le Quotidien"),
        ("Copyright for syndicated content belongs to the linked Source.", ""),
        ("Un article de Wikipédia, l'encyclopédie libre.", "Wikipédia"),
    ],
)
def test_the_publisher(foot, publisher):
    assert read(foot=foot).publisher == publisher


def test_the_address_names_the_site_where_nothing_else_does():
    found = read("Source link : https://www.exemple.it/a-b")
    assert (found.url, found.publisher) == ("https://www.exemple.it/a-b", "exemple.it")
    assert read("Source link : https://exemple.it/a", foot="Author : Exemple").publisher == "Exemple"
    assert read("https://exemple.it/a", foot="© 2024 Le Quotidien").publisher == "Le Quotidien"


def test_an_address_in_the_prose_is_not_the_article_s():
    assert read(f"Le texte est sur https://kremlin.example/traite depuis mardi. {PROSE}").url == ""
