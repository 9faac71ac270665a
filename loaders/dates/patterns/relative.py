"""What counts from the article's day or the day last named: "la semaine dernière", "il y a un mois"."""

import re

from loaders.dates.amounts import ABOUT, AMOUNTS, COUNT_STARTS, NUMBER, amounts, finest_unit, number
from loaders.dates.atoms import (
    AFTER_THAT,
    BEFORE_THAT,
    CURRENT,
    DAYPART,
    LAST,
    MAYBE_SPACE,
    NEXT,
    PART,
    PARTS,
    SPACE,
    UNIT,
    UNITS,
    WEEKDAY_NAME,
    any_of,
)
from loaders.dates.patterns.declared import OF, PARTED, Pattern, declaring, left, part
from loaders.dates.readings import FOCUS, PUBLISHED, Amounts, Rolling, Shift, Span

PATTERNS: list[Pattern] = []
_pattern = declaring(PATTERNS)
_LONG_UNITS = "semaine mois trimestre semestre année décennie siècle week-end weekend".split()
_LONG = any_of(_LONG_UNITS)
_ONE = any_of([*_LONG_UNITS, "jour", "an"])
_DAYTIME = any_of(("matin", "matinée", "midi", "après-midi", "aprem", "soir", "soirée", "nuit"))


def _one(words: str, count: int, origin: str = PUBLISHED, part_: int = 0) -> Shift:
    """The unit that `words` name, `count` of them away; a time of day stands for its day."""
    unit = UNITS.get(words, "day")
    return Shift(((count, unit),), unit, origin, part_)


@_pattern(
    "unit_away",
    (*UNITS, *PARTS),
    rf"""{PARTED}(?P<unit>{_ONE}){SPACE}(?:(?P<last>{LAST})|(?P<next>{NEXT})|{CURRENT}
        |(?P<before>{BEFORE_THAT})|(?P<after>{AFTER_THAT}))(?![a-z])""",
)
def _unit_away(match):
    origin = FOCUS if match["before"] or match["after"] else PUBLISHED
    count = bool(match["next"] or match["after"]) - bool(match["last"] or match["before"])
    return _one(match["unit"], count, origin, part(match))


@_pattern("last_night", ("nuit",), rf"nuit{SPACE}(?:dernière|passée)(?![a-z])")
def _last_night(_match):
    return Span(_one("jour", -1), _one("jour", 0))


@_pattern(
    "away_unit",
    ("dernier", "dernière", "prochain", "prochaine"),
    rf"(?:(?P<last>dernière?)|prochaine?){SPACE}(?P<unit>{_LONG})(?![a-z])(?!{SPACE}(?:de|du|d')\b)",
)
def _away_unit(match):
    return _one(match["unit"], -1 if match["last"] else 1)


@_pattern(
    "this_unit",
    ("ce", "cet", "cette", *PARTS),
    rf"{PARTED}(?:ce|cet|cette){SPACE}(?:même{SPACE})?(?P<unit>jour|{_LONG}|{_DAYTIME})(?![a-z])(?:-(?P<there>là)|-ci)?",
)
def _this_unit(match):
    return _one(match["unit"], 0, FOCUS if match["there"] else PUBLISHED, part(match))


@_pattern("weekend", ("week", "weekend"), rf"week-?end(?!s)(?!{SPACE}(?:de|du|des|d')\b)")
def _weekend(match):
    named = re.search(r"(?<!\w)(?:le|du|au cours du|pendant le|durant le)\s$", left(match, 14))
    return _one("week-end", 0) if named else None


@_pattern("same_unit", ("même",), rf"même{SPACE}(?P<unit>jour|{_LONG}|{_DAYTIME})(?![a-z])")
def _same_unit(match):
    named = re.search(r"(?<!\w)(?:le|la|cette|ce|du)\s$", left(match, 8))
    return _one(match["unit"], 0, FOCUS) if named else None


@_pattern(
    "part_of_unit",
    PARTS,
    rf"(?P<part>{PART}){SPACE}{OF}(?P<unit>{_LONG})(?![a-z])(?!{SPACE}(?:de|du|d'|des)\b)",
)
def _part_of_unit(match):
    return _one(match["unit"], 0, PUBLISHED, part(match))


_EVES = {"avant-veille": -2, "veille": -1, "jour meme": 0, "lendemain": 1, "surlendemain": 2}


@_pattern(
    "eve",
    ("veille", "avant", "lendemain", "surlendemain", "jour"),
    rf"(?P<eve>{any_of(_EVES)})(?:,?{SPACE}{WEEKDAY_NAME}(?!s))?{DAYPART}?(?![a-z])(?!{SPACE}(?:du|des?\b|d'))",
)
def _eve(match):
    """Not "la veille du sommet", which names no day."""
    named = re.search(r"(?<!\w)(?:la|l'|le|du|dès le|au)\s?$", left(match, 6))
    return Shift(((_EVES[" ".join(match["eve"].split())], "day"),), "day", FOCUS) if named else None


def _signed(words: str, sign: int) -> Amounts:
    return tuple((None if count is None else sign * count, unit) for count, unit in amounts(words))


def _shift(words: str, sign: int, origin: str = PUBLISHED) -> Shift:
    """So much time back or ahead; it stands for the finest unit that is written."""
    return Shift(_signed(words, sign), finest_unit(words), origin)


@_pattern(
    "ago",
    ("il", "y", "voilà", "voici", "cela", "ça"),
    rf"""(?:(?:il{MAYBE_SPACE})?y{MAYBE_SPACE}a|voilà|voici|cela{SPACE}fait|ça{SPACE}fait){SPACE}{ABOUT}(?P<amounts>{AMOUNTS})
        (?!\w)(?:{SPACE}de{SPACE}cela)?""",
)
def _ago(match):
    return _shift(match["amounts"], -1)


@_pattern(
    "within",
    ("dans", "d", "sous"),
    rf"(?:dans|d'ici(?:{SPACE}à)?|sous){SPACE}{ABOUT}(?P<amounts>{AMOUNTS})(?!\w)(?!{SPACE}(?:de|du|qui|que|ou)\b)",
)
def _within(match):
    return _shift(match["amounts"], 1)


_STOP = rf"(?={MAYBE_SPACE}(?:[,.;:)]|$))"


@_pattern(
    "earlier_later",
    COUNT_STARTS,
    rf"""(?P<amounts>{AMOUNTS}){SPACE}(?:(?P<earlier>plus{SPACE}tôt|auparavant|avant{_STOP})
        |plus{SPACE}tard|après{_STOP})(?![a-z])""",
)
def _earlier_later(match):
    return _shift(match["amounts"], -1 if match["earlier"] else 1, FOCUS)


_COUNT = rf"(?:{NUMBER}|quelques|toutes)"


@_pattern(
    "rolling",
    (*COUNT_STARTS, "dernières", "derniers", "prochains", "prochaines", "ces"),
    rf"""(?:ces{SPACE})?(?:
        (?:(?P<count>{_COUNT}){SPACE})?(?:(?P<last>{LAST})|{NEXT}){SPACE}(?:(?P<count2>{_COUNT}){SPACE})?(?P<unit>{UNIT})
      | (?P<count3>{_COUNT}){SPACE}(?P<unit2>{UNIT}){SPACE}(?:(?P<last2>{LAST}|{BEFORE_THAT})|{NEXT})
    )(?![a-z])""",
)
def _rolling(match):
    unit = match["unit"] or match["unit2"]
    if not unit.endswith("s"):
        return None
    counted = match["count"] or match["count2"] or match["count3"]
    sign = -1 if match["last"] or match["last2"] else 1
    return Rolling(((number(counted) if counted else None, UNITS[unit]),), sign)
