"""Whether the verb nearest to a time expression looks back or ahead: news tells the past unless it says so."""

import re

from loaders.dates.atoms import SPACE

PAST, UNKNOWN, FUTURE = -1, 0, 1

_REACH = 140  # how far from the expression its verb is looked for
_CLAUSE_END = re.compile(r"[.;:!?»«\"()\n►•]")
_ADVERB = rf"(?:(?:\w+ment|déjà|bien|aussi|ensuite|alors|ainsi|encore|enfin|été|pas|plus|jamais|toujours|lui|elle|eux|ainsi|donc|quant){SPACE})"

_AHEAD = rf"""(?P<ahead>
    (?:doit|doivent|devra|devront|devrait|devraient|va|vont|pourrait|pourraient){SPACE}{_ADVERB}?
        (?:se{SPACE}|s'|y{SPACE}|être{SPACE}|le{SPACE}|la{SPACE}|en{SPACE}|l'|lui{SPACE})?\w+(?:er|ir|re)(?!\w)
  | (?:(?:est|sont){SPACE}{_ADVERB}*)?(?:attendu|prévu|programmé|fixé|censé|appelé)(?:e|s|es)?(?!\w)
  | (?:prévoit|prévoient|compte|comptent|envisage|envisagent|espère|espèrent|s'apprête|s'apprêtent|souhaite|veut)(?!\w)
  | \w*(?:er|ir|dr|tr|vr|ur|rr|fer)(?:a|ont|ai|ons|ez)(?!\w)
)"""
_BACK = rf"""(?P<back>
    (?:a|ont|avait|avaient|aurait|auraient|serait|seraient|est|sont|était|étaient|fut|furent|ayant|étant|ai|avons)
        (?:-t-(?:il|elle|on))?{SPACE}{_ADVERB}*\w*(?:[éiu]|[éiu]e|[éiu]s|[éiu]es|is|ises?|it|ites?|its|int|ert|erte|ort|orte)(?!\w)
  | \w{{2,}}(?<!r)(?:ait|aient)(?!\w)
  | \w{{2,}}(?:èrent|irent|urent|inrent)(?!\w)
  | (?:fut|eut|vint|tint|prit|mit|fit|put|dut)(?!\w)
)"""
_NOW = rf"""(?P<now>(?:se{SPACE}(?:rend|rendent|tient|tiennent|réunit|réunissent|rencontrent)|s'(?:ouvre|envole|entretient)
    |arrive|arrivent|débute|débutent|commence|commencent|entame|reçoit|accueille|rencontre|effectue)(?!\w))"""
_VERB = re.compile(rf"(?<!\w)(?:{_AHEAD}|{_BACK}|{_NOW})", re.X)


def of(text: str, start: int, end: int, present: int = UNKNOWN) -> int:
    """The direction of the verb nearest to `text[start:end]` in its clause; a present counts as `present`.

    `text` is folded, with its accents: "à" is not "a".
    """
    low = _clause_start(text, start)
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    high = stop.start() if stop else min(len(text), end + _REACH)
    verbs = [match for match in _VERB.finditer(text, low, high) if match.end() <= start or match.start() >= end]
    if not verbs:
        return UNKNOWN
    nearest = min(verbs, key=lambda verb: start - verb.end() if verb.end() <= start else verb.start() - end)
    return {"ahead": FUTURE, "back": PAST, "now": present}[nearest.lastgroup]


def _clause_start(text: str, start: int) -> int:
    low = max(0, start - _REACH)
    return max((stop.end() for stop in _CLAUSE_END.finditer(text, low, start)), default=low)
