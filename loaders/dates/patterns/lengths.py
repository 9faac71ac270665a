"""Lengths of time and what comes back: "vingt-quatre ans", "depuis bientôt un an", "chaque année"."""

import re

from loaders.dates.amounts import ABOUT, AMOUNTS, COUNT_STARTS, NUMBER, amounts
from loaders.dates.atoms import MONTH_NAME, SEASON, SPACE, UNIT, WEEKDAY_NAME
from loaders.dates.patterns.declared import Pattern, declaring, left
from loaders.dates.readings import Lapse, Recurrence

PATTERNS: list[Pattern] = []
_pattern = declaring(PATTERNS)


@_pattern("since_amount", ("depuis",), rf"depuis{SPACE}{ABOUT}(?P<amounts>{AMOUNTS})(?!\w)")
def _since_amount(match):
    return Lapse(amounts(match["amounts"]), since=True)


@_pattern("duration", COUNT_STARTS, rf"(?P<amounts>{AMOUNTS})(?!\w)")
def _duration(match):
    """ "un jour" is some day, "des années" no length, "à 19 heures" a time of day."""
    words = " ".join(match["amounts"].split())
    clock = "heure" in words and re.search(r"(?<!\w)(?:à|a|vers|des|avant|apres)\s$", left(match, 8))
    vague = words == "un jour" or words.startswith(("de ", "des "))
    return None if vague or clock else Lapse(amounts(words))


@_pattern(
    "recurrence",
    ("chaque", "tous", "toutes", "les"),
    rf"""(?:chaque|tous{SPACE}les|toutes{SPACE}les){SPACE}(?:{NUMBER}{SPACE})?(?:{UNIT}|{WEEKDAY_NAME}s?|{SEASON}|{MONTH_NAME}|matins?
        |soirs?)(?![a-z]) | les{SPACE}{WEEKDAY_NAME}s(?![a-z])""",
)
def _recurrence(_match):
    return Recurrence()
