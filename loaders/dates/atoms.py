"""The French words that time expressions are made of, as pattern pieces and as lookup tables.

Patterns are written with their accents and matched on folded text without accents (`surface`), so that
"fevrier", "Février" and "FÉVRIER" are one word; positions are those of the text as it came.
"""

import re
from collections.abc import Iterable

from loaders.text import fold, unaccent

# A space, or the end of a line that broke an expression in two; never an empty line.
SPACE = r"(?:(?:[^\S\n]+\n?|\n)[^\S\n]*)"
MAYBE_SPACE = r"(?:[^\S\n]*\n?[^\S\n]*)"


def surface(text: str) -> str:
    """`text` as the patterns read it: folded and without accents, same length."""
    return unaccent(fold(text))


def compiled(pattern: str) -> re.Pattern[str]:
    """A verbose pattern, its accents taken off as they are in the text it meets."""
    return re.compile(unaccent(pattern), re.X)


def any_of(words: Iterable[str]) -> str:
    """A group that matches the longest of `words` it can; a space matches any space."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", SPACE) for word in ordered) + ")"


def _plain(table: dict[str, int]) -> dict[str, int]:
    return {unaccent(word): value for word, value in table.items()}


_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
_MONTH_ABBREVIATIONS = {
    "janv": 1, "jan": 1, "févr": 2, "fév": 2, "avr": 4, "juill": 7, "juil": 7, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
MONTHS = _plain({name: number for number, name in enumerate(_MONTHS, 1)} | _MONTH_ABBREVIATIONS)
MONTH_NAME = any_of(_MONTHS)
MONTH = rf"(?:{MONTH_NAME}|{any_of(_MONTH_ABBREVIATIONS)}(?![a-z])\.?)"

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_WEEKDAY_ABBREVIATIONS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
WEEKDAYS = {
    name: number for names in (_WEEKDAYS, _WEEKDAY_ABBREVIATIONS) for number, name in enumerate(names)
}
WEEKDAY_NAME = any_of(_WEEKDAYS)
# An abbreviated weekday is read only before a day of the month: "mer" is the sea.
WEEKDAY = rf"(?:{WEEKDAY_NAME}|{any_of(_WEEKDAY_ABBREVIATIONS)}\.?)"

DAY = r"(?:(?:0?[1-9]|[12]\d|3[01])(?:er)?|premier)(?!\d)"
# Not the head of a longer number: "2000 000", "2000,5".
YEAR = r"(?:1\d|2[01])\d\d(?!\d|[.,]\d|[ ]\d{3}(?!\d))"

PARTS = _plain(
    {"début": 1, "premiers jours": 1, "mi": 2, "milieu": 2, "fin": 3, "derniers jours": 3, "courant": 0}
)
PART = any_of(PARTS)
DAYPART = rf"(?:{SPACE}(?:au{SPACE})?(?:matin|midi|après-midi|soir)(?![a-z]))"

SEASONS = _plain({"printemps": 1, "été": 2, "automne": 3, "hiver": 4})
SEASON = any_of(SEASONS)

# Web text writes the apostrophe of "aujourd'hui" in a dozen ways, letters among them.
DAY_AWAY = r"(?:aujourd.?hui|avant[- ]hier|hier|après[- ]demain|demain)"

_UNITS = {
    "minute": ("minute", "minutes"),
    "hour": ("heure", "heures"),
    "day": ("jour", "jours", "journée", "journées"),
    "weekend": ("week-end", "week-ends", "weekend", "weekends"),
    "week": ("semaine", "semaines"),
    "month": ("mois",),
    "quarter": ("trimestre", "trimestres"),
    "semester": ("semestre", "semestres"),
    "year": ("an", "ans", "année", "années"),
    "decade": ("décennie", "décennies"),
    "century": ("siècle", "siècles"),
}
UNITS = {unaccent(word): unit for unit, words in _UNITS.items() for word in words}
UNIT = any_of(UNITS)

LAST = any_of(
    word + ending
    for word in ("dernier", "dernière", "passé", "écoulé", "révolu")
    for ending in ("", "e", "s", "es")
)
NEXT = any_of(["prochain", "prochaine", "prochains", "prochaines", "à venir", "qui vient"])
CURRENT = any_of(["en cours", "courant", "courante"])
BEFORE_THAT = any_of(["précédent", "précédente", "précédents", "précédentes", "d'avant"])
AFTER_THAT = any_of(["suivant", "suivante", "suivants", "suivantes", "d'après"])

_ORDINALS = {
    "premier": 1, "première": 1, "1er": 1, "1re": 1, "1ère": 1, "deuxième": 2, "second": 2, "seconde": 2,
    "2e": 2, "2ème": 2, "2nd": 2, "troisième": 3, "3e": 3, "3ème": 3, "quatrième": 4, "4e": 4, "4ème": 4,
    "dernier": -1, "dernière": -1,
}  # fmt: skip
ORDINALS = _plain(_ORDINALS)
ORDINAL = any_of(ORDINALS)
