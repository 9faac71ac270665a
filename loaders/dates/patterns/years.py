"""Years and runs of years: "en 1961", "(1950-1953)", "les années 1990", "au XIXe siècle"."""

import re

from loaders.dates.amounts import number
from loaders.dates.atoms import MAYBE_SPACE, PARTS, SPACE, YEAR, compiled
from loaders.dates.patterns.declared import DIGIT, PARTED, Pattern, calendar, counts, declaring, left, part
from loaders.dates.readings import Calendar, Span, Years

PATTERNS: list[Pattern] = []
_pattern = declaring(PATTERNS)


@_pattern(
    "year",
    (DIGIT, "année", "an", *PARTS),
    rf"{PARTED}(?P<named>(?:année|an){SPACE})?(?P<year>{YEAR})",
)
def _year(match):
    named = match["part"] or match["named"] or _entry(match) or _IN_TIME.search(left(match, 34))
    return None if not named or counts(match) else calendar(match)


# A bare number of four digits is a year where a word before it says so, or another year of its list.
_IN_TIME = compiled(
    rf"""(?:(?<!\w)(?:en|depuis|dès|avant|après|jusqu'(?:en|à)|remont\w+\sà|antérieure?s?\sà|postérieure?s?\sà|vers|d'ici
        |d'ici\sà|de|pour|entre|l'an|années?|courant|été|automne|hiver|printemps|exercice|saison|budget|millésime
        |édition|rentrée|horizon|élections?|législatives|présidentielle|jo|jeux|olympiques|mondial|euro|g7|g8|g20|brics
        |monde|sommet|traité|accord|pacte|guerre|crise)[\s-]+
      | \((?:\w+\s)?
      | {YEAR}(?:,\s|\s(?:et|ou|puis|à)\s(?:en\s|de\s)?))$"""
)
_ENTRY_MARK = re.compile(r"[ \t]*(?:[:–\-.]|\r?\n|$)")


def _entry(match: re.Match[str]) -> bool:
    """Whether a number stands alone on its line, or opens it as the entry of a chronology does."""
    line = left(match, 8).rpartition("\n")
    opens = (line[1] or match.start() <= len(line[2])) and not line[2].strip(" \t\r#*•►-")
    return bool(opens and _ENTRY_MARK.match(match.string, match.end()))


_NOW = rf"(?:présent|aujourd.?hui|nos{SPACE}jours|maintenant)"


@_pattern(
    "years",
    (DIGIT,),
    rf"(?P<year>{YEAR}){MAYBE_SPACE}[-/]{MAYBE_SPACE}(?:(?P<last_year>{YEAR}|\d\d(?!\d))|{_NOW})(?![-/]?\d)",
)
def _years(match):
    return _run(int(match["year"]), match["last_year"])


@_pattern(
    "years_joined", (DIGIT,), rf"(?P<year>{YEAR}){SPACE}(?:à|et){SPACE}(?:{_NOW}|(?P<last_year>{YEAR}))"
)
def _years_joined(match):
    opened = re.search(r"(?<!\w)(?:de|d'|entre|du)\s?(?:l'an\s|l'annee\s|les annees\s)?$", left(match, 20))
    return _run(int(match["year"]), match["last_year"]) if opened and not counts(match) else None


@_pattern("years_open", (DIGIT,), rf"(?P<year>{YEAR}){MAYBE_SPACE}-{MAYBE_SPACE}(?=\))")
def _years_open(match):
    return _run(int(match["year"]), None)


def _run(first: int, last: str | None) -> Span | None:
    """From a year to another, written in two digits or four, or to our days."""
    if last is None:
        return Span(Calendar(first), None)
    year = int(last) if len(last) > len("24") else first // 100 * 100 + int(last)
    return Span(Calendar(first), Calendar(year)) if first < year else None


_TENS = r"""(?:(?:1\d|20)\d0|[2-9]0|vingt|trente|quarante|cinquante|soixante(?:[- ]dix)?
    |quatre[- ]vingts?(?:[- ]dix)?)(?!\d)"""


@_pattern(
    "decade",
    ("années", "décennie", "décennies", *PARTS),
    rf"{PARTED}(?:années|décennies?){SPACE}(?P<first>{_TENS})(?:{MAYBE_SPACE}(?:-|et|à){MAYBE_SPACE}(?P<last>{_TENS}))?",
)
def _decade(match):
    first = _first_year(match["first"])
    return Years(first, (_first_year(match["last"]) if match["last"] else first) + 9, part(match))


_LAST_TENS = 99


def _first_year(words: str) -> int:
    """The first year of a decade: 1990 for "1990", "90" and "quatre-vingt-dix"."""
    years = number(words)
    return years if years > _LAST_TENS else 1900 + years


_ROMAN = (
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
    "xxi",
)
_CENTURIES = {numeral: value for value, numeral in enumerate(_ROMAN, 6)}


@_pattern(
    "century",
    (DIGIT, *PARTS, *(numeral + mark for numeral in _ROMAN for mark in ("e", "eme"))),
    rf"{PARTED}(?P<century>[xvi]{{1,5}}|1\d|2[01])(?:e|ème){SPACE}siècle(?!s)",
)
def _century(match):
    century = _CENTURIES.get(match["century"]) or int(match["century"])
    return Years(century * 100 - 99, century * 100, part(match))
