"""Whether the verb nearest to a time expression looks back or ahead; news tells the past by default."""

import re

from loaders.dates.atoms import SPACE, any_of

PAST, UNKNOWN, FUTURE = -1, 0, 1

_REACH = 140  # how far from the expression its verb is looked for
_COMMA = 60  # a verb beyond a comma counts as so much further away: "ira mardi, a dit lundi le ministre"
_CLAUSE_END = re.compile(r'[.;:!?»«"()\n►•]')

_ADVERBS = (
    "déjà", "bien", "aussi", "ensuite", "alors", "ainsi", "encore", "enfin", "été", "pas", "plus", "jamais",
    "toujours", "lui", "elle", "eux", "donc", "quant à lui", "pour sa part", "notamment", "également",
)  # fmt: skip
_BETWEEN = rf"(?:(?:\w+ment|{any_of(_ADVERBS)}){SPACE})"
_AUXILIARIES = any_of((
    "a", "ont", "ai", "avons", "avait", "avaient", "aurait", "auraient", "est", "sont", "était", "étaient",
    "serait", "seraient", "fut", "furent", "eut", "ayant", "étant",
))  # fmt: skip
_INTENTIONS = any_of((
    "prévoit", "prévoient", "compte", "comptent", "envisage", "envisagent", "espère", "espèrent", "s'apprête",
    "s'apprêtent", "souhaite", "souhaitent", "veut", "veulent",
))  # fmt: skip
_MUSTS = any_of((
    "doit", "doivent", "devra", "devront", "devrait", "devraient", "va", "vont", "pourrait", "pourraient",
))  # fmt: skip
# Past tenses that end as a future does: "il retira", "elle livra".
_PAST_IN_RA = any_of((
    "tira", "retira", "attira", "étira", "admira", "expira", "inspira", "aspira", "conspira", "déchira",
    "livra", "délivra",
))  # fmt: skip
_PRESENT = any_of((
    "se rend", "se rendent", "se tient", "se tiennent", "se réunit", "se réunissent", "se rencontrent",
    "s'ouvre", "s'envole", "s'entretient", "arrive", "arrivent", "débute", "débutent", "commence",
    "commencent", "entame", "entament", "reçoit", "reçoivent", "accueille", "accueillent", "rencontre",
    "effectue", "part",
))  # fmt: skip

_VERB = re.compile(
    rf"""(?<!\w)(?:
      (?P<ahead>
          {_MUSTS}{SPACE}{_BETWEEN}?(?:(?:se|y|être|le|la|en|lui){SPACE}|s'|l')?\w+(?:er|ir|re)
        | (?:{_AUXILIARIES}{SPACE}{_BETWEEN}*)?(?:attendu|prévu|programmé|fixé|censé|appelé)(?:e|s|es)?
        | {_INTENTIONS}
        | (?!{_PAST_IN_RA}(?!\w))\w*(?:er|dr|ttr|îtr|evr|ivr|uvr|rr|ir|aur|fer)(?:a|ont)
      )
    | (?P<back>
          {_AUXILIARIES}(?:-t-(?:il|elle|on))?{SPACE}{_BETWEEN}*
            \w*(?:[éiu](?:e|s|es)?|is|ises?|it|ites?|its|int|erte?|orte?)
        | \w{{2,}}(?<!r)(?:ait|aient)
        | \w{{2,}}(?:èrent|irent|urent|inrent)
        | {_PAST_IN_RA}
        | fut|eut|vint|tint|prit|mit|fit|put|dut
      )
    | (?P<told>\w{{2,}}r(?:ait|aient))
    | (?P<now>{_PRESENT})
    )(?!\w)""",
    re.X,
)


# "le texte signé mercredi entrera en vigueur": a participle that touches the day tells of it.
_PARTICIPLE = re.compile(
    rf"""(?<!\w)(?P<passive>(?:sera|seront|serait|seraient|être){SPACE})?(?!attendu|prévu|programmé|fixé|censé|appelé)
        (?:\w{{2,}}(?<!it)(?<!nn)(?<!rm)ée?s?|\w*(?:tenu|venu|paru|rendu|conclu|ouvert)e?s?)
        {SPACE}(?:(?:le|dès|ce){SPACE})?$""",
    re.X,
)


def of(text: str, start: int, end: int, present: int = UNKNOWN) -> int:
    """The direction of the verb nearest to `text[start:end]` in its clause; a present counts as `present`.

    `text` is folded, with its accents: "à" is not "a". "Il a dit qu'il viendrait jeudi" looks ahead.
    """
    low = _clause_start(text, start)
    participle = _PARTICIPLE.search(text, low, start)
    if participle and not participle["passive"]:
        return PAST
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    high = stop.start() if stop else min(len(text), end + _REACH)
    verbs = [verb for verb in _VERB.finditer(text, low, high) if verb.end() <= start or verb.start() >= end]
    if not verbs:
        return UNKNOWN
    nearest = min(verbs, key=lambda verb: _distance(text, verb.span(), (start, end)))
    return {"ahead": FUTURE, "told": FUTURE, "back": PAST, "now": present}[nearest.lastgroup]


def _clause_start(text: str, start: int) -> int:
    low = max(0, start - _REACH)
    return max((stop.end() for stop in _CLAUSE_END.finditer(text, low, start)), default=low)


def _distance(text: str, verb: tuple[int, int], expression: tuple[int, int]) -> int:
    left, right = sorted((verb, expression))
    return right[0] - left[1] + _COMMA * text.count(",", left[1], right[0])
