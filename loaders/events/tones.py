"""What words do by themselves: blame, ask, threaten … (tone.csv of a language), or lean to it (leanings.csv).

An entry that ends in "*" stands for every word that begins so, and a phrase counts for two words. Under a
negation a word does the opposite: "ne viole aucun accord" rejects a reproach.
"""

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate

from loaders import lexicon
from loaders.clauses import SentenceView
from loaders.events.reported import Content

# Where two tones weigh the same, the one that does more decides.
RANK = ("REQUEST", "THREATEN", "REJECT", "ACCUSE", "CONCEDE", "AGREE", "SUPPORT")
# A threat stays one: "ne restera pas impuni".
_TURNED = {"REJECT": "AGREE"} | dict.fromkeys(("ACCUSE", "CONCEDE", "AGREE", "SUPPORT"), "REJECT")
_UNTURNED = frozenset({"ability", "attempt"})
_NEGATED_WITHIN = 4
_MOST = 2


def weights(view: SentenceView, said: Content) -> dict[str, int]:
    """How much of what is said does each thing, by PLOVER type."""
    return _weights(view, said, "tone")


def leaning(view: SentenceView, said: Content) -> str | None:
    """The type that words lean to which do nothing by themselves: they speak of good, of harm, of plans."""
    return heaviest(_weights(view, said, "leanings"))


def heaviest(weights: dict[str, int]) -> str | None:
    """The type that weighs most."""
    best = max(weights.values(), default=0)
    return next((name for name in RANK if weights.get(name) == best), None) if best else None


def _weights(view: SentenceView, said: Content, name: str) -> dict[str, int]:
    norms = view.norms[said.first : said.last + 1]
    text, ends = " ".join(norms), list(accumulate(len(norm) + 1 for norm in norms))
    negated = _negated(view)
    found: dict[str, int] = {}
    for kind, pattern in _patterns(view.language, name).items():
        for match in pattern.finditer(text):
            turned = said.first + bisect_right(ends, match.start()) in negated and not _negates(view, match)
            told = _TURNED.get(kind, kind) if turned else kind
            found[told] = found.get(told, 0) + min(len(match.group().split()), _MOST)
    return found


def _negated(view: SentenceView) -> set[int]:
    """The tokens that a negated verb governs; what cannot be hidden or undone is none the less."""
    roles = lexicon.verb_roles(view.language)
    return {
        at
        for group in view.groups
        if group.negated and not any(_UNTURNED & roles.get(modal, frozenset()) for modal in group.modals)
        for at in range(group.first, group.last + 1 + _NEGATED_WITHIN)
    }


def _negates(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether a phrase has its negation within itself ("n'acceptera", "pas vrai")."""
    return bool(view.grammar["negation", "negation_opener"] & set(match.group().split()))


@cache
def _patterns(language: str, name: str) -> dict[str, re.Pattern[str]]:
    """One pattern a type; elided words are joined to what follows, as tokens are."""
    return {
        kind: re.compile(r"(?<!\w)(?:" + "|".join(_spaced(phrase) for phrase in sorted(phrases)) + r")(?!\w)")
        for kind, phrases in lexicon.words(language, name).items()
    }


def _spaced(phrase: str) -> str:
    return re.escape(phrase).replace("'", "'\\ ?").replace("\\*", "\\w*")
