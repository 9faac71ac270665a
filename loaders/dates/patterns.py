"""The shapes of French time expressions, each with the reading that its words give.

A pattern is tried only where one of its `starts` stands; the longest match at a place wins. A `read`
that returns None says that the words, there, give no date.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from loaders.dates import atoms
from loaders.dates.atoms import (
    ABOUT, AFTER_THAT, AMOUNTS, BEFORE_THAT, COUNT, CURRENT, DAY, DAY_AWAY, DAYPART, LAST, MAYBE_SPACE, MONTH,
    MONTH_NAME, MONTHS, NEXT, NUMBER, NUMBER_WORDS, ORDINAL, ORDINALS, PART, PARTS, SEASON, SEASONS, SPACE,
    UNIT, UNITS, WEEKDAY, WEEKDAY_NAME, WEEKDAYS, YEAR,
)  # fmt: skip
from loaders.dates.readings import (
    END, FOCUS, PUBLISHED, Amounts, Calendar, Fraction, Lapse, Reading, Recurrence, Rolling, Season, Shift, Span,
    Years,
)  # fmt: skip

DIGIT = "0"  # the start of every pattern that may begin with a digit


@dataclass(frozen=True, slots=True)
class Pattern:
    name: str
    starts: frozenset[str]
    regex: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading | None]


_PATTERNS: list[Pattern] = []


def _pattern(name: str, starts: Iterable[str], regex: str):
    """Declare the decorated function as the reader of a pattern's matches."""

    def declare(read: Callable[[re.Match[str]], Reading | None]):
        plain = frozenset(re.match(r"\w+", atoms.unaccent(start)).group() for start in starts)
        _PATTERNS.append(Pattern(name, plain, atoms.compiled(regex), read))
        return read

    return declare


_MONTH_STARTS = tuple(MONTHS)
_WEEKDAY_STARTS = tuple(WEEKDAYS)
_PART_STARTS = tuple(PARTS)
_DAY_AWAY_STARTS = ("avant", "hier", "aujourd", "demain", "après")
_COUNT_STARTS = (DIGIT, *NUMBER_WORDS, "quelques", "plusieurs", "de", "des", "demi")
_FULL_WEEKDAYS = _WEEKDAY_STARTS[:7]

_OF = rf"(?:(?:du|de{SPACE}la|de{SPACE}l'|des|de|d'){MAYBE_SPACE})"
_PARTED = rf"(?:(?P<part>{PART})(?:{SPACE}|-){_OF}?)?"
_THE_YEAR = rf"(?:(?:de{SPACE})?(?:l'(?:an|année)){SPACE})?"
# "de la même année", "de l'an dernier", "de cette année", "dernier"
_YEAR_AFTER = rf"""(?:
    {MAYBE_SPACE},?{MAYBE_SPACE}{_THE_YEAR}(?P<year>{YEAR})
  | {SPACE}(?:de{SPACE})?la{SPACE}(?P<same>même{SPACE}année)
  | {SPACE}de{SPACE}cette{SPACE}(?:même{SPACE})?(?P<that>année-là)
  | {SPACE}de{SPACE}(?P<this>cette{SPACE}année)
  | {SPACE}(?:de{SPACE})?l'(?:an|année){SPACE}(?:(?P<year_last>{LAST})|(?P<year_next>{NEXT})
        |(?P<year_before>{BEFORE_THAT})|(?P<year_after>{AFTER_THAT}))
  | {SPACE}(?:(?P<last>{LAST})|(?P<next>{NEXT}))
)"""
_YEARS_FROM = {
    "same": (FOCUS, 0), "that": (FOCUS, 0), "this": (PUBLISHED, 0), "year_last": (PUBLISHED, -1),
    "year_next": (PUBLISHED, 1), "year_before": (FOCUS, -1), "year_after": (FOCUS, 1),
}  # fmt: skip


def _calendar(match: re.Match[str], **known: int | None) -> Calendar:
    """The calendar reading of the groups that a match has."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    year_from = next((source for name, source in _YEARS_FROM.items() if name in groups), None)
    fields = {
        "year": int(groups["year"]) if "year" in groups else None,
        "month": MONTHS[groups["month"].rstrip(".")] if "month" in groups else None,
        "day": _day(groups["day"]) if "day" in groups else None,
        "last_day": _day(groups["last_day"]) if "last_day" in groups else None,
        "weekday": WEEKDAYS[groups["weekday"].rstrip(".")] if "weekday" in groups else None,
        "part": PARTS[_spaced(groups["part"])] if "part" in groups else 0,
        "turn": ("next" in groups) - ("last" in groups),
        "year_from": year_from,
    }
    return Calendar(**fields | known)


def _day(words: str) -> int:
    return 1 if words == "premier" else int(words.removesuffix("er"))


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _left(match: re.Match[str], size: int = 40) -> str:
    return match.string[max(0, match.start() - size) : match.start()]


# Full and partial dates -----------------------------------------------------------------------------

_LEAD = rf"(?:(?:{DAY_AWAY}|ce|cette),?{SPACE}(?:le{SPACE})?)?(?:(?P<weekday>{WEEKDAY})(?:,?{SPACE})(?:le{SPACE})?)?"


@_pattern(
    "day",
    (DIGIT, "premier", "ce", *_WEEKDAY_STARTS, *_DAY_AWAY_STARTS),
    rf"{_LEAD}(?P<day>{DAY}){MAYBE_SPACE}(?:-|du{SPACE}mois{SPACE}de{SPACE}|d')?(?P<month>{MONTH}){_YEAR_AFTER}?",
)
def _read_day(match):
    return _calendar(match)


_AND = rf"(?:{MAYBE_SPACE}(?:-|/|,){MAYBE_SPACE}|{SPACE}(?:et|ou|au|a|puis|jusqu'au){SPACE}(?:(?:le|du|au){SPACE})?)"


@_pattern(
    "days",
    (DIGIT, "premier", *_WEEKDAY_STARTS),
    rf"""(?:{WEEKDAY}{SPACE})?(?P<day>{DAY})(?:,{SPACE}{DAY})*{_AND}(?:{WEEKDAY}{SPACE})?(?P<last_day>{DAY})
         {SPACE}(?P<month>{MONTH}){_YEAR_AFTER}?""",
)
def _read_days(match):
    reading = _calendar(match)
    return reading if reading.day < reading.last_day else None


@_pattern(
    "month_first",
    (*_MONTH_STARTS, *_WEEKDAY_STARTS),
    rf"(?:(?P<weekday>{WEEKDAY}),?{SPACE})?(?P<month>{MONTH}){SPACE}(?P<day>{DAY})(?:,{MAYBE_SPACE}|{SPACE})(?P<year>{YEAR})",
)
def _read_month_first(match):
    return _calendar(match)


@_pattern(
    "iso",
    (DIGIT,),
    r"(?P<y>(?:1[89]|2[01])\d\d)(?P<mark>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>0?[1-9]|[12]\d|3[01])(?!\d)"
    r"(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?",
)
def _read_iso(match):
    return Calendar(int(match["y"]), int(match["m"]), int(match["d"]))


@_pattern(
    "numeric",
    (DIGIT, *_WEEKDAY_STARTS),
    rf"""{_LEAD}(?P<d>0?[1-9]|[12]\d|3[01])(?:
        (?P<mark>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<y>(?:1[89]|20)\d\d)
      | (?P<slash>[-/])(?P<m2>0?[1-9]|1[0-2])(?P=slash)(?P<y2>\d\d)
      | (?<=(?<!\d)\d\d)(?P<space>[ ])(?P<m3>0[1-9]|1[0-2])(?P=space)(?P<y3>(?:19|20)?\d\d)(?![ ]?\d)
      | /(?P<m4>0?[1-9]|1[0-2])(?![/\d])
    )(?!\d|[.,/-]\d)""",
)
def _read_numeric(match):
    spaced, short = match["m3"], match["m4"]
    if (spaced or (short and not match["weekday"])) and not _NUMERIC_LICENCE.search(_left(match, 8)):
        return None
    month = match["m"] or match["m2"] or spaced or short
    year = match["y"] or match["y2"] or match["y3"]
    return _calendar(match, day=int(match["d"]), month=int(month), year=_full_year(year))


# "1/3" may be a third, "2 03 19" the end of a telephone number: only after "le", "du" or "au".
_NUMERIC_LICENCE = re.compile(r"\b(?:le|du|au)\s$")


def _full_year(digits: str | None) -> int | None:
    """A year of two digits is the one nearest to our time: 68 is 1968, 24 is 2024."""
    if digits is None or len(digits) > len("24"):
        return digits and int(digits)
    return int(digits) + (2000 if int(digits) < _CENTURY_TURNS else 1900)


_CENTURY_TURNS = 50


@_pattern("numeric_month", (DIGIT,), r"(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?![\d/])")
def _read_numeric_month(match):
    return Calendar(int(match["y"]), int(match["m"]))


@_pattern(
    "month",
    (*_MONTH_STARTS, *_PART_STARTS),
    rf"{_PARTED}(?:mois{SPACE}{_OF})?(?P<month>{MONTH}){_YEAR_AFTER}?",
)
def _read_month(match):
    reading = _calendar(match)
    bare = not (reading.year or reading.turn or reading.year_from or match["part"])
    if re.search(r"(?<!\d)\d\d?\s?$", _left(match, 4)):
        return None  # "32 mars": no day, and no month either
    if bare and not (match["month"] in _FULL_MONTHS and _MONTH_LICENCE.search(_left(match))):
        return None
    return reading


_FULL_MONTHS = frozenset(list(MONTHS)[:12])
# A month alone is also a planet, a first name, a marshal: it needs a word that places it in time.
_MONTH_LICENCE = atoms.compiled(
    rf"""(?:(?<!\w)(?:en|dès|depuis|avant|après|jusqu'en|jusqu'à|d'ici|d'ici{SPACE}à|courant|entre|vers|mois{SPACE}de|ce
        |pour|de|à)(?:{SPACE}le{SPACE}mois{SPACE}de)?{SPACE}|(?<!\w)(?:mois{SPACE}d'|d')
        |{MONTH_NAME}(?:{SPACE}(?:et|ou|à|puis|jusqu'à){SPACE}|,{SPACE}|-))$"""
)


@_pattern(
    "fortnight",
    (*ORDINALS, DIGIT),
    rf"(?P<nth>{ORDINAL}){SPACE}(?P<unit>quinzaine|semaine|moitié){SPACE}(?:du{SPACE}mois{SPACE})?{_OF}(?:mois{SPACE}{_OF})?(?P<month>{MONTH_NAME}){_YEAR_AFTER}?",
)
def _read_fortnight(match):
    nth = ORDINALS[match["nth"]]
    length = 7 if match["unit"] == "semaine" else 15
    reading = _calendar(match)
    if nth < 0 or nth * length >= _LAST_SURE_DAY:
        return _calendar(match, part=END) if nth < 0 else _calendar(match, day=(nth - 1) * length + 1, last_day=31)
    return _calendar(match, day=(nth - 1) * length + 1, last_day=nth * length) if reading else None


_LAST_SURE_DAY = 28

# Weekdays -------------------------------------------------------------------------------------------


@_pattern(
    "weekday",
    ("ce", *_FULL_WEEKDAYS),
    rf"(?P<this_day>ce{SPACE})?(?P<weekday>{WEEKDAY_NAME})(?!s)(?:{SPACE}(?:(?P<last>{LAST})|(?P<next>{NEXT})))?{DAYPART}?",
)
def _read_weekday(match):
    return _calendar(match)


@_pattern(
    "day_away",
    _DAY_AWAY_STARTS,
    rf"(?P<away>{DAY_AWAY})(?:,?{SPACE}(?P<weekday>{WEEKDAY_NAME})(?!s))?{DAYPART}?",
)
def _read_day_away(match):
    words = _spaced(match["away"])
    days = 0 if words.startswith("aujourd") else atoms.DAYS_AWAY[words]
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    return Shift(((days, "day"),), "day", weekday=weekday)


# Years ----------------------------------------------------------------------------------------------

# A bare number of four digits is a year where a word before it says so.
_YEAR_LICENCE = atoms.compiled(
    r"""(?:(?<!\w)(?:en|depuis|dès|avant|après|jusqu'en|jusqu'à|remont\w+\sà|antérieure?s?\sà|postérieure?s?\sà|vers|d'ici|d'ici\sà|de|pour|entre|l'an|années?|ans?|courant|fin|début|mi|été
        |automne|hiver|printemps|exercice|saison|budget|millésime|édition|rentrée|horizon|élections?|législatives|présidentielle|jo|olympiques|mondial|euro|g7|g20|cop)[\s-]+
      | \($ | \(\w+\s+ | (?:(?:1\d|20)\d\d)(?:,\s|\s(?:et|ou|puis|à)\s(?:en\s)?))$"""
)
# "2000 soldats": a plural after the number, where it is no participle ("les accords de 1994 signés").
_COUNTED = re.compile(r"[^\S\n]+(?:%|euros?\b|dollars?\b|km\b|m\b|(?:[a-z]+(?<![eiu])s|[a-z]+eurs|[a-z]+aux|hommes|tonnes|troupes|personnes|victimes|pages|places|femmes|familles|entreprises|armes|roquettes|missiles|militaires|mines|bombes|kilometres|metres|hectares|unites|pieces|exemplaires|barils|litres|degres)\b)")
_NOT_COUNTED = re.compile(r"[^\S\n]+(?:dans|sans|sous|vers|apres|mais|pas|plus|puis|depuis|lors|jamais|des|les|ses|ces|nos|vos|leurs|dont|nous|vous|ils|elles|alors|moins|toujours|tous|toutes|hors|pres|mis|pris|mises|prises|aux|entres|conclus|remis|soumis|sans|quelques|plusieurs|divers|certains|est|francais|chinois|japonais|anglais)\b")


def _counted(match: re.Match[str]) -> bool:
    after = match.string[match.end() : match.end() + 24]
    return bool(_COUNTED.match(after)) and not _NOT_COUNTED.match(after)


@_pattern("year", (DIGIT, "année", "an", *_PART_STARTS), rf"{_PARTED}(?P<named>(?:année|an){SPACE})?(?P<year>{YEAR})(?!{SPACE}av)")
def _read_year(match):
    if match["part"] or match["named"]:
        return _calendar(match)
    if not (_YEAR_LICENCE.search(_left(match, 30)) or _entry(match)) or _counted(match):
        return None
    return _calendar(match)


def _entry(match: re.Match[str]) -> bool:
    """Whether a number stands alone on its line, or opens it as the entry of a chronology does."""
    opens = not match.string[max(0, match.start() - 3) : match.start()].strip(" \t\r*•►-") or _left(match, 1) == "\n"
    at_start = match.start() == 0 or "\n" in _left(match, 4)
    return opens and at_start and bool(_ENTRY_MARK.match(match.string, match.end()))


_ENTRY_MARK = re.compile(r"[ \t]*(?:[:–\-.]|\r?\n|$)")


@_pattern(
    "years",
    (DIGIT,),
    rf"(?P<first>{YEAR}){MAYBE_SPACE}(?:-|/){MAYBE_SPACE}(?P<last_year>{YEAR}|\d\d(?!\d)|présent|aujourd.?hui|nos{SPACE}jours)(?![-/]?\d)",
)
def _read_years(match):
    last = match["last_year"]
    first = int(match["first"])
    if not last.isdecimal():
        return Span(Calendar(first), None)
    year = int(last) if len(last) > len("24") else first // 100 * 100 + int(last)
    return Span(Calendar(first), Calendar(year)) if first < year else None


@_pattern("years_joined", (DIGIT,), rf"(?P<first>{YEAR}){SPACE}(?:a|et){SPACE}(?:nos{SPACE}jours|(?P<last_year>{YEAR}))")
def _read_years_joined(match):
    opener = _SPAN_OPENER.search(_left(match, 20))
    if not opener or _counted(match):
        return None
    if not match["last_year"]:
        return Span(Calendar(int(match["first"])), None)
    first, last = int(match["first"]), int(match["last_year"])
    return Span(Calendar(first), Calendar(last)) if first < last else None


_SPAN_OPENER = re.compile(r"(?<!\w)(?:de|d'|entre|du)\s(?:l'an\s|l'annee\s|les annees\s)?$")


@_pattern(
    "decade",
    ("années", "décennie", *_PART_STARTS),
    rf"{_PARTED}(?:(?:années|décennies?){SPACE}(?P<decade>1\d\d0|20\d0|[2-9]0|vingt|trente|quarante|cinquante|soixante(?:[- ]dix)?|quatre[- ]vingts?(?:[- ]dix)?)(?!\d)(?:{MAYBE_SPACE}(?:-|et|à){MAYBE_SPACE}(?P<to>1\d\d0|20\d0|[2-9]0)(?!\d))?)",
)
def _read_decade(match):
    first = _decade(match["decade"])
    last = _decade(match["to"]) if match["to"] else first
    return Years(first, last + 9, PARTS[_spaced(match["part"])] if match["part"] else 0)


def _decade(words: str) -> int:
    years = atoms.number(words)
    return years if years >= 100 else 1900 + years


_ROMAN = {"i": 1, "v": 5, "x": 10}


@_pattern(
    "century",
    (DIGIT, *_PART_STARTS, *(f"{roman}{mark}" for roman in "ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split() for mark in ("e", "eme"))),
    rf"{_PARTED}(?P<century>[ivx]+|[1-9]|1\d|2[01])(?:e|ème){SPACE}siècle(?!s)(?!{SPACE}av)",
)
def _read_century(match):
    digits = match["century"]
    century = int(digits) if digits.isdecimal() else _roman(digits)
    return Years(century * 100 - 99, century * 100, PARTS[_spaced(match["part"])] if match["part"] else 0)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


# Parts of the year ----------------------------------------------------------------------------------

_FRACTIONS = atoms.unaccent("trimestre"), "semestre", atoms.unaccent("moitié")
_PARTS_OF_YEAR = dict(zip(_FRACTIONS, (4, 2, 2), strict=True))


@_pattern(
    "fraction",
    (*ORDINALS, DIGIT, "t1", "t2", "t3", "t4", "s1", "s2"),
    rf"(?:(?P<nth>{ORDINAL}){SPACE}(?P<unit>trimestre|semestre|moitié{SPACE}(?=(?:de|d')))|(?P<code>[ts][1-4])(?={SPACE}\d{{4}}))(?:{MAYBE_SPACE}(?:de{SPACE})?(?:l'(?:année|an){SPACE})?)?{_YEAR_AFTER}?",
)
def _read_fraction(match):
    unit = _FRACTIONS["ts".index(match["code"][0])] if match["code"] else match["unit"].strip()
    nth = int(match["code"][1]) if match["code"] else ORDINALS[match["nth"]]
    reading = _calendar(match)
    if nth < 0 and not (reading.year or reading.year_from):
        return Shift(((-1, {4: "quarter", 2: "semester"}[_PARTS_OF_YEAR[unit]]),), {4: "quarter", 2: "semester"}[_PARTS_OF_YEAR[unit]])
    if unit == "moitie" and not (reading.year or reading.year_from):
        return None
    year_from = reading.year_from or ((PUBLISHED, reading.turn) if reading.turn else None)
    return Fraction(_PARTS_OF_YEAR[unit], nth, reading.year, year_from)


@_pattern(
    "season",
    (*SEASONS, "cet", "ce", "l", "un", *_PART_STARTS),
    rf"{_PARTED}(?P<determiner>(?:l'|cet{SPACE}|ce{SPACE}|un{SPACE}))?(?P<season>{SEASON})(?:{SPACE}(?:(?:de{SPACE})?(?:l'an(?:née)?{SPACE})?(?P<year>{YEAR})(?:-(?P<to>{YEAR}))?|(?P<last>{LAST})|(?P<next>{NEXT})))?",
)
def _read_season(match):
    reading = _calendar(match)
    known = reading.year or reading.turn or match["determiner"]
    if not known and not _SEASON_LICENCE.search(_left(match, 12)):
        return None
    return Season(SEASONS[match["season"]], reading.year, reading.turn, reading.part)


# "été" is also the participle of "être".
_SEASON_LICENCE = re.compile(r"(?<!\w)(?:en|au|du|ce|le|des le|l'|d'|cet|depuis le|a l')\s?$")

# Relative expressions -------------------------------------------------------------------------------

_BIG_UNIT = atoms.any_of(word for word, unit in UNITS.items() if unit not in ("minute", "hour") and not word.endswith(("s", "jours")) or word == "mois")


@_pattern(
    "unit_away",
    (*UNITS, *_PART_STARTS),
    rf"""{_PARTED}(?P<unit>{_BIG_UNIT}){SPACE}(?:(?P<last>{LAST})|(?P<next>{NEXT})|(?P<current>{CURRENT})
        |(?P<before>{BEFORE_THAT})|(?P<after>{AFTER_THAT}))(?![a-z])""",
)
def _read_unit_away(match):
    unit = UNITS[match["unit"]]
    origin = FOCUS if match["before"] or match["after"] else PUBLISHED
    count = bool(match["next"] or match["after"]) - bool(match["last"] or match["before"])
    return Shift(((count, unit),), unit, origin, PARTS[_spaced(match["part"])] if match["part"] else 0)


@_pattern(
    "away_unit",
    ("dernier", "dernière", "prochain", "prochaine"),
    rf"(?:(?P<last>dernier|dernière)|(?P<next>prochain|prochaine)){SPACE}(?P<unit>mois|semaine|trimestre|semestre|décennie|week-?end|année)(?![a-z])(?!{SPACE}(?:de|du|d')\b)",
)
def _read_away_unit(match):
    unit = UNITS[match["unit"]]
    return Shift(((-1 if match["last"] else 1, unit),), unit)


@_pattern(
    "this_unit",
    ("ce", "cet", "cette", *_PART_STARTS),
    rf"""{_PARTED}(?:ce|cet|cette){SPACE}(?:même{SPACE})?(?P<unit>jour|matin|soir|matinée|soirée|nuit|après-midi|aprem|midi|semaine|mois|trimestre|semestre|année
        |week-?end|décennie|siècle)(?![a-z])(?:-(?P<there>là)|-ci)?""",
)
def _read_this_unit(match):
    unit = UNITS.get(match["unit"], "day")
    origin = FOCUS if match["there"] else PUBLISHED
    return Shift(((0, unit),), unit, origin, PARTS[_spaced(match["part"])] if match["part"] else 0)


@_pattern("same_unit", ("même",), rf"même{SPACE}(?P<unit>jour|semaine|mois|année|trimestre|week-?end|soir|nuit)(?![a-z])")
def _read_same_unit(match):
    if not re.search(r"(?<!\w)(?:le|la|cette|ce|du)\s$", _left(match, 8)):
        return None
    unit = UNITS.get(match["unit"], "day")
    return Shift(((0, unit),), unit, FOCUS)


@_pattern("part_of_unit", (*_PART_STARTS,), rf"(?P<part>{PART}){SPACE}{_OF}(?P<unit>mois|semaine|année|siècle|trimestre|semestre|décennie)(?![a-z])(?!{SPACE}(?:de|du|d'|des)\b)")
def _read_part_of_unit(match):
    unit = UNITS[match["unit"]]
    return Shift(((0, unit),), unit, part=PARTS[_spaced(match["part"])])


@_pattern("eve", ("veille", "avant", "lendemain", "surlendemain", "jour"), rf"(?P<word>avant-veille|veille|surlendemain|lendemain|jour{SPACE}même)(?:,?{SPACE}(?P<weekday>{WEEKDAY_NAME})(?!s))?{DAYPART}?(?![a-z])(?!{SPACE}(?:de|du|des|d'))")
def _read_eve(match):
    if not re.search(r"(?<!\w)(?:la|l'|le|au|du)\s?$", _left(match, 6)):
        return None
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    return Shift(((_EVES[_spaced(match["word"])], "day"),), "day", FOCUS, weekday=weekday)


_EVES = {"avant-veille": -2, "veille": -1, "jour meme": 0, "lendemain": 1, "surlendemain": 2}


def _signed(words: str, sign: int) -> Amounts:
    return tuple((None if count is None else sign * count, unit) for count, unit in atoms.amounts(words))


def _shift(words: str, sign: int, origin: str = PUBLISHED) -> Shift:
    amounts = _signed(words, sign)
    return Shift(amounts, _grain(words), origin)


def _grain(words: str) -> str:
    """The finest unit that is written out: "un an et demi" is told in years, but stands for a month."""
    units = [UNITS[unit] for unit in re.findall(rf"(?<!\w){UNIT}(?!\w)", words)]
    return "month" if "demi" in words and units[-1] == "year" else units[-1]


@_pattern("ago", ("il", "y", "voilà", "voici", "cela"), rf"(?:il{MAYBE_SPACE}y{MAYBE_SPACE}a|y{SPACE}a|voilà|voici|cela{SPACE}fait|ça{SPACE}fait){SPACE}(?P<about>{ABOUT})(?P<amounts>{AMOUNTS})(?!\w)(?:{SPACE}de{SPACE}cela)?")
def _read_ago(match):
    return _shift(match["amounts"], -1)


@_pattern("within", ("dans", "d", "sous"), rf"(?P<word>dans|d'ici(?:{SPACE}à)?|sous){SPACE}(?P<about>{ABOUT})(?P<amounts>{AMOUNTS})(?!\w)(?!{SPACE}(?:de|du|qui|que|ou)\b)")
def _read_within(match):
    return _shift(match["amounts"], 1)


@_pattern("earlier_later", _COUNT_STARTS, rf"(?P<amounts>{AMOUNTS}){SPACE}(?:(?P<earlier>plus{SPACE}tôt|auparavant|avant(?={SPACE}?[,.;:)]))|(?P<later>plus{SPACE}tard|après(?={SPACE}?[,.;:)])))(?![a-z])")
def _read_earlier_later(match):
    return _shift(match["amounts"], -1 if match["earlier"] else 1, FOCUS)


@_pattern(
    "rolling",
    (*_COUNT_STARTS, "dernier", "dernières", "derniers", "prochains", "prochaines", "ces"),
    rf"""(?:ces{SPACE})?(?:(?P<count>{NUMBER}|quelques){SPACE})?(?:(?P<last>{LAST})|(?P<next>{NEXT})){SPACE}(?:(?P<count2>{NUMBER}|quelques){SPACE})?(?P<unit>{UNIT})(?![a-z])
      | (?P<count3>{NUMBER}){SPACE}(?P<unit3>{UNIT}){SPACE}(?:(?P<last3>{LAST}|{BEFORE_THAT})|(?P<next3>{NEXT}))(?![a-z])""",
)
def _read_rolling(match):
    word = match["unit"] or match["unit3"]
    if not word.endswith("s"):
        return None
    counted = match["count"] or match["count2"] or match["count3"]
    sign = -1 if match["last"] or match["last3"] else 1
    return Rolling(((atoms.number(counted) if counted else None, UNITS[word]),), sign)


# Durations and recurrences --------------------------------------------------------------------------


@_pattern("since_amount", ("depuis",), rf"depuis{SPACE}(?P<about>{ABOUT})(?P<amounts>{AMOUNTS})(?!\w)")
def _read_since_amount(match):
    return Lapse(_signed(match["amounts"], -1), since=True)


@_pattern("duration", _COUNT_STARTS, rf"(?P<amounts>{AMOUNTS})(?!\w)")
def _read_duration(match):
    """ "un jour" is some day, "des années" no length."""
    words = _spaced(match["amounts"])
    return None if words == "un jour" or words.startswith("de") else Lapse(atoms.amounts(match["amounts"]))


@_pattern(
    "recurrence",
    ("chaque", "tous", "toutes", "les"),
    rf"(?:chaque|tous{SPACE}les|toutes{SPACE}les){SPACE}(?:{NUMBER}{SPACE})?(?:{UNIT}|{WEEKDAY_NAME}s?|{SEASON}|{MONTH_NAME}|matins?|soirs?)(?![a-z])|les{SPACE}{WEEKDAY_NAME}s(?![a-z])",
)
def _read_recurrence(_match):
    return Recurrence()


PATTERNS: tuple[Pattern, ...] = tuple(_PATTERNS)
