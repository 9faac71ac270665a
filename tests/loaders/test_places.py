"""Annotated sentences: `[text|place]` is what must be found there, all of it and nothing more."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from loaders import actors, articles, places

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def check(annotated: str) -> None:
    article = replace(articles.parse(_MARK.sub(r"\1", annotated), Path("article.txt")), language="fr")
    text = article.text
    for mention in reversed(places.find(article)):
        text = f"{text[: mention.start]}[{mention.text}|{mention.place_id}]{text[mention.end :]}"
    assert text == annotated


SENTENCES = [
    "Il est arrivé à [Pyongyang|pyongyang] après le sommet de [Hanoï|hanoi].",
    "Il a été reçu au palais présidentiel à [Hanoi|hanoi].",
    "Il se rend à [Moscou|moscow] puis à [Pékin|beijing].",
    "Il a quitté [Moscou|moscow] pour [Vladivostok|vladivostok].",
    "Moscou a envahi l'Ukraine et vend du gaz à Pékin.",
    "Les sanctions imposées à Pyongyang demeurent.",
    "Les liens entre Moscou et Pyongyang se resserrent.",
    "La visite a eu lieu en [Russie|RUS], puis au [Vietnam|VNM] et aux [États-Unis|USA].",
    "La Russie fournit du pétrole à la Corée du Nord et apporte une aide au Vietnam.",
    "Ils se sont vus dans l'[Extrême-Orient russe|russian_far_east].",
    "Il vole vers la [capitale nord-coréenne|pyongyang].",
    "Il parle dans la capitale vietnamienne [Hanoi|hanoi].",
    "Il a été reçu au [Kremlin|moscow] ; le Kremlin a démenti.",
    "Des combats ont lieu près de [Goma|goma], au [Nord-Kivu|north_kivu].",
    "Un forum s'ouvre à [Oulan-Oudé|ulan_ude] et à [Ekaterinbourg|yekaterinburg].",
    "Victoria Nuland enseigne à l'université de Columbia.",
    "Un avion s'est posé sur la base d'[Osan|osan] ; ils ont dîné à bord.",
    "L'artillerie pilonne le [Donbass|donbas], l'armée a repris [Gao|gao].",
    "Des navires se croisent en [mer de Chine méridionale|south_china_sea].",
    "Il est mort au [Caire|cairo] ; Le Caire a protesté.",
    "Il revient de [Varsovie|warsaw] et part pour [Oulan-Bator|ulaanbaatar].",
    "Le convoi a quitté [Tbilissi|tbilisi] vers [Batoumi|batumi].",
    "La police a tiré à [Naplouse|nablus] et près de [Tombouctou|timbuktu], au [Mali|MLI].",
    "Le ministre Hassan a vu le général Gao ; M. Palermo a souri.",
    "Il vit à Trifouillis-les-Oies.",
    "L'ambassade d'Iran à [Bakou|baku] a rouvert.",
]


@pytest.mark.parametrize("annotated", SENTENCES)
def test_places_of_a_sentence(annotated):
    check(annotated)


@pytest.mark.parametrize(
    "text",
    [
        "Les sanctions imposées à Pyongyang et à Moscou demeurent.",
        "Il est arrivé à Pyongyang et à Moscou.",
        "Le sommet de Hanoï a réuni Washington et Pyongyang.",
        "Moscou a livré des armes à Damas et reçu des émissaires à Sotchi.",
    ],
)
def test_a_capital_is_either_actor_or_place(text):
    article = articles.parse(text, Path("article.txt"))
    acting = {(mention.start, mention.end) for mention in actors.find(article)[0]}
    placed = {(mention.start, mention.end) for mention in places.find(article)}
    assert acting | placed >= {
        match.span() for match in re.finditer("Pyongyang|Moscou|Hanoï|Washington|Damas", text)
    }
    assert not acting & placed


def test_a_dateline_is_told_from_a_venue():
    article = articles.parse("PYONGYANG, 19 juin (Agence) - Un sommet s'ouvre à Moscou.", Path("article.txt"))
    assert [(m.place_id, m.rule) for m in places.find(article)] == [
        ("pyongyang", "dateline"),
        ("moscow", "capital"),
    ]


def test_precision_is_the_kind_of_the_place():
    article = articles.parse(
        "Il va à Moscou, en Russie, puis dans l'Extrême-Orient russe.", Path("article.txt")
    )
    assert [m.precision for m in places.find(article)] == ["city", "country", "region"]


def test_the_gazetteer_has_the_four_cities_where_they_are():
    known = places.gazetteer()
    found = {one: (round(known[one].lat), round(known[one].lon), known[one].country) for one in FOUR}
    assert found == FOUR


FOUR = {
    "pyongyang": (39, 126, "PRK"),
    "vladivostok": (43, 132, "RUS"),
    "moscow": (56, 38, "RUS"),
    "hanoi": (21, 106, "VNM"),
}


def test_a_country_is_not_drawn_on_its_capital():
    known = places.gazetteer()
    for country, city in (("PRK", "pyongyang"), ("RUS", "moscow"), ("VNM", "hanoi"), ("FRA", "paris")):
        assert abs(known[country].lat - known[city].lat) + abs(known[country].lon - known[city].lon) > 0.5
