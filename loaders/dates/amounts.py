"""Numbers and amounts of time in words: "vingt-quatre ans", "un an et demi", "une dizaine de jours"."""

import re

from loaders.dates.atoms import MAYBE_SPACE, SPACE, UNIT, UNITS, any_of, compiled
from loaders.dates.readings import Amounts
from loaders.text import unaccent

_SMALL = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
).split()
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_OTHERS = {
    "une": 1, "soixante et onze": 71, "septante": 70, "octante": 80, "nonante": 90, "quatre-vingt": 80,
    "quatre-vingts": 80, "quatre-vingt-une": 81, "cent": 100, "mille": 1000,
}  # fmt: skip


def _number_words() -> dict[str, int]:
    """The numbers up to 99, and a few more, by their words."""
    words = dict(zip(_SMALL, range(len(_SMALL)), strict=True)) | _TENS | _OTHERS
    for name, ten in _TENS.items():
        words |= {f"{name} et un": ten + 1, f"{name} et une": ten + 1, f"{name}-et-un": ten + 1}
        words |= {f"{name}-{_SMALL[unit]}": ten + unit for unit in range(2, 10)}
    for name, twenty in (("soixante", 60), ("quatre-vingt", 80)):
        words |= {f"{name}-{small}": twenty + value for value, small in enumerate(_SMALL) if value}
    return {unaccent(word): value for word, value in words.items()}


NUMBER_WORDS = _number_words()
_DOZENS = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
_VAGUE = ("quelques", "plusieurs", "de nombreux", "de nombreuses", "de longs", "de longues", "des")
# The web leaves hyphens out: "vingt quatre ans".
_HYPHEN = "[- ]"
_SMALL_WORD = any_of([*_SMALL, "une"]).replace(re.escape("-"), _HYPHEN)
_TEN_WORD = any_of([*_TENS, "quatre-vingts", "quatre-vingt"]).replace(re.escape("-"), _HYPHEN)
_COMPOSED = rf"{_TEN_WORD}(?:{_HYPHEN}(?:et{_HYPHEN})?{_SMALL_WORD})?"
_WORDS = rf"(?:{_COMPOSED}|{_SMALL_WORD}|septante|octante|nonante|cent|mille)"
NUMBER = rf"(?:\d{{1,3}}(?:[ ]\d{{3}}){{1,3}}|\d+|{_WORDS})(?!\w)"
_COUNT = rf"""(?:une{SPACE}(?:petite{SPACE})?{any_of(_DOZENS)}{SPACE}(?:de{SPACE}|d')|{any_of(_VAGUE)}{SPACE}
    |{NUMBER}{SPACE})"""
# The words that an amount may begin with; "0" stands for any digit.
COUNT_STARTS = ("0", *NUMBER_WORDS, *(word.split()[0] for word in _VAGUE))

_KIND = rf"(?:(?:petite?s?|longu?e?s?|bonne?s?){SPACE})?"
_UNIT = rf"(?P<unit>{UNIT})(?![a-z])"
_AMOUNT = compiled(rf"(?P<count>{_COUNT}){_KIND}{_UNIT}(?P<half>{SPACE}et{SPACE}demie?)?")
_PLAIN_UNIT = rf"{UNIT}(?![a-z])"
AMOUNTS = rf"""{_COUNT}{_KIND}{_PLAIN_UNIT}(?:{SPACE}et{SPACE}demie?)?
    (?:(?:,|{SPACE}et)?{SPACE}{NUMBER}{SPACE}{_PLAIN_UNIT}){{0,2}}"""
_NEARLY = any_of((
    "environ", "près de", "plus de", "plus d'", "moins de", "moins d'", "à peine", "tout juste", "juste",
    "quelque", "bientôt", "presque", "déjà", "au moins", "un peu", "exactement", "maintenant", "désormais",
    "d'",
))  # fmt: skip
# "il y a à peine deux ans", "depuis un peu plus d'un an"
ABOUT = rf"(?:{_NEARLY}{MAYBE_SPACE})*"

_HALVES = {"year": (6, "month"), "month": (15, "day"), "week": (3, "day"), "day": (12, "hour")}


def number(words: str) -> int | None:
    """The number that `words` write, in digits or letters; None where they leave it open ("quelques")."""
    parts = words.split()
    digits = "".join(parts)
    if digits.isdecimal():
        return int(digits)
    for spelled in (" ".join(parts), "-".join(parts)):
        if spelled in NUMBER_WORDS:
            return NUMBER_WORDS[spelled]
    return next((value for word, value in _DOZENS.items() if word in parts), None)


def amounts(words: str) -> Amounts:
    """The amounts of time in `words`: (count or None, unit) each, "et demi" as an amount of its own."""
    found: list[tuple[int | None, str]] = []
    for match in _AMOUNT.finditer(words):
        unit = UNITS[match["unit"]]
        found.append((number(match["count"]), unit))
        if match["half"] and unit in _HALVES:
            found.append(_HALVES[unit])
    return tuple(found)


def finest_unit(words: str) -> str:
    """The unit that `words` count down to; "un an et demi" counts in months."""
    units = [UNITS[match["unit"]] for match in _AMOUNT.finditer(words)]
    return "month" if "demi" in words and units[-1] == "year" else units[-1]
