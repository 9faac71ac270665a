"""Days that a word or a bare number names: "jeudi dernier", "hier mercredi", "à Noël", "le 19 au soir"."""

import re

from loaders.dates.atoms import (
    AFTER_THAT,
    BEFORE_THAT,
    DAY,
    DAY_AWAY,
    DAYPART,
    LAST,
    NEXT,
    SPACE,
    WEEKDAY_NAME,
    WEEKDAYS,
    YEAR,
    any_of,
)
from loaders.dates.patterns.declared import DAY_AWAY_STARTS, DIGIT, Pattern, calendar, counts, declaring, left
from loaders.dates.readings import FOCUS, Shift
from loaders.text import unaccent

PATTERNS: list[Pattern] = []
_pattern = declaring(PATTERNS)
_FULL_WEEKDAYS = tuple(WEEKDAYS)[:7]

_FEASTS = {
    "noël": (12, 25), "nouvel an": (1, 1), "jour de l'an": (1, 1), "saint-sylvestre": (12, 31),
    "toussaint": (11, 1),
}  # fmt: skip
_FEAST_DAYS = {unaccent(name): day for name, day in _FEASTS.items()}
# "avant Noël", not the first name.
_FEAST_BEFORE = re.compile(
    r"(?<!\w)(?:au?|avant|apres|des|depuis|d'ici|jusqu'a|de|pour|l[ea]|l'|jour de)\s?(?:l[ea]\s)?$"
)


@_pattern(
    "feast",
    _FEASTS,
    rf"(?P<feast>{any_of(_FEASTS)})(?![a-z])(?:{SPACE}(?:(?P<year>{YEAR})|(?P<last>{LAST})|(?P<next>{NEXT})))?",
)
def _feast(match):
    if not _FEAST_BEFORE.search(left(match, 14)):
        return None
    month, day = _FEAST_DAYS[" ".join(match["feast"].split())]
    return calendar(match, month=month, day=day)


@_pattern(
    "weekday",
    ("ce", *_FULL_WEEKDAYS),
    rf"""(?:ce{SPACE})?(?P<weekday>{WEEKDAY_NAME})(?!s)(?:{SPACE}(?P<day>{DAY})(?![:h]|{SPACE}h)
        |{SPACE}(?:(?P<last>{LAST})|(?P<next>{NEXT})|(?P<before>{BEFORE_THAT})|(?P<after>{AFTER_THAT})))?
        {DAYPART}?""",
)
def _weekday(match):
    if match["day"] and counts(match):
        return None
    if match["before"] or match["after"]:
        return calendar(match, turn=1 if match["after"] else -1, turn_from=FOCUS)
    return calendar(match)


@_pattern(
    "day_away",
    DAY_AWAY_STARTS,
    rf"(?P<away>{DAY_AWAY})(?:,?{SPACE}(?P<weekday>{WEEKDAY_NAME})(?!s))?{DAYPART}?",
)
def _day_away(match):
    return Shift(((_away(match["away"]), "day"),), "day")


def _away(words: str) -> int:
    """How many days away: "avant-hier" -2, "demain" 1."""
    count = 0 if words.startswith("aujourd") else 1 if words.endswith("demain") else -1
    return count * 2 if words.startswith(("avant", "apres")) else count


@_pattern("day_alone", (DIGIT,), rf"(?P<day>{DAY})(?!\d|[.,:]\d){DAYPART}?")
def _day_alone(match):
    """ "le 19 au soir", "arrivé le 18, il est reparti le 20"."""
    placed = _ALONE_BEFORE.search(left(match, 20)) and _ALONE_AFTER.match(match.string, match.end())
    return calendar(match) if placed else None


_ALONE_BEFORE = re.compile(r"\b(?:le|du|au|les(?:\s\d\d?,){0,3})\s$")
_ALONE_AFTER = re.compile(r"\s?(?:[.,;)](?:\s|$)|\n|$)|\s(?:et|ou|puis|pour|lors|avec|apres|avant|dans)\s")
