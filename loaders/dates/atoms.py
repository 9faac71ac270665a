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


def _number_words() -> dict[str, int]:
    small = (
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf"
    ).split()
    tens = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
    words = {unaccent(word): number for number, word in enumerate(small)} | {
        "une": 1,
        "cent": 100,
        "mille": 1000,
    }
    words |= {"septante": 70, "octante": 80, "nonante": 90, "quatre-vingts": 80, "quatre-vingt": 80}
    for ten, name in tens.items():
        words |= {name: ten, f"{name} et un": ten + 1, f"{name} et une": ten + 1, f"{name}-et-un": ten + 1}
        words |= {f"{name}-{small[n]}": ten + n for n in range(2, 10)}
    words |= {"soixante et onze": 71, **{f"soixante-{small[n]}": 60 + n for n in range(10, 20) if n != 11}}
    words |= {f"quatre-vingt-{small[n]}": 80 + n for n in range(1, 20)} | {"quatre-vingt-une": 81}
    return words


NUMBER_WORDS = _number_words()
_ABOUT = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
          "cinquantaine": 50, "soixantaine": 60, "centaine": 100}  # fmt: skip
_VAGUE = (
    "quelques",
    "plusieurs",
    "de nombreux",
    "de nombreuses",
    "de longs",
    "de longues",
    "des",
    "un certain nombre de",
)
# Longest first, and hyphens that the web leaves out: "vingt quatre ans".
NUMBER = rf"(?:\d{{1,3}}(?:[ ]\d{{3}})+|\d+|{any_of(NUMBER_WORDS).replace(re.escape('-'), '[- ]')})(?!\w)"
# The words that an amount may begin with; "0" stands for any digit.
COUNT_STARTS = ("0", *NUMBER_WORDS, *(word.split()[0] for word in _VAGUE))
COUNT = rf"(?:une{SPACE}(?:petite{SPACE})?{any_of(_ABOUT)}{SPACE}(?:de{SPACE}|d')|{any_of(_VAGUE)}{SPACE}|{NUMBER}{SPACE})"
AMOUNT = rf"{COUNT}(?:petits?{SPACE}|longs?{SPACE}|longues?{SPACE}|bonnes?{SPACE})?{UNIT}(?![a-z])(?:{SPACE}et{SPACE}demie?)?"
AMOUNTS = rf"{AMOUNT}(?:(?:,|{SPACE}et)?{SPACE}{NUMBER}{SPACE}{UNIT}(?![a-z])){{0,2}}"
# "il y a à peine deux ans", "depuis un peu plus d'un an"
ABOUT = rf"""(?:(?:environ|près{SPACE}de|plus{SPACE}de|plus{SPACE}d'|moins{SPACE}de|moins{SPACE}d'|à{SPACE}peine
    |tout{SPACE}juste|juste|quelque|bientôt|presque|déjà|au{SPACE}moins|un{SPACE}peu|exactement|maintenant
    |désormais|d'){MAYBE_SPACE})*"""
_AMOUNT = compiled(
    rf"(?P<count>{COUNT})(?:\w+{SPACE})??(?P<unit>{UNIT})(?![a-z])(?P<half>{SPACE}et{SPACE}demie?)?"
)


def number(words: str) -> int | None:
    """The number that `words` write, in digits or letters; None where they leave it open ("quelques")."""
    words = " ".join(words.split())
    digits = words.replace(" ", "")
    if digits.isdecimal():
        return int(digits)
    if words in NUMBER_WORDS:
        return NUMBER_WORDS[words]
    hyphened = words.replace(" ", "-")
    if hyphened in NUMBER_WORDS:
        return NUMBER_WORDS[hyphened]
    return next((value for word, value in _ABOUT.items() if word in words.split()), None)


def amounts(words: str) -> tuple[tuple[int | None, str], ...]:
    """The amounts of time in `words`: (count or None, unit) each, "et demi" as an amount of its own."""
    found: list[tuple[int | None, str]] = []
    for match in _AMOUNT.finditer(words):
        unit = UNITS[match["unit"]]
        found.append((number(match["count"]), unit))
        if match["half"] and unit in _HALVES:
            found.append(_HALVES[unit])
    return tuple(found)


_HALVES = {"year": (6, "month"), "month": (15, "day"), "week": (3, "day"), "day": (12, "hour")}
