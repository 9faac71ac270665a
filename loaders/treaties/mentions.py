"""Noun phrases that speak of a treaty ("le nouveau traité de partenariat"), not yet resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from loaders.treaties import lexicon
from loaders.treaties.lexicon import Span

_LITTLE = r"(?:de|du|des|d'|la|le|les|l'|et|ou|sur|,)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_MONTH = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
# "l'accord de Paris", "le traité nucléaire", "le pacte sino-pakistanais": no known treaty has such a subject.
_COMPLEMENT = re.compile(r"\s*(?:(?:de la|de|du|des|sur|contre)\s+|(?:de l'|d')\s*)(?=\w)")
_ADJECTIVE = re.compile(
    r"\s+(?:\w+(?:aires?|iens?|iennes?|iques?|iels?|ielles?|iers?|als?|ales?)|\w+o-\w[\w-]*)(?!\w)"
)

_PAIRS = (
    (re.compile(r"russo-(?:nord-)?coreen|coreano-russe"), frozenset({"PRK", "RUS"})),
    (re.compile(r"sovieto-(?:nord-)?coreen|coreano-sovietique"), frozenset({"PRK", "SUN"})),
)

NAMED, BARE, DESCRIPTIVE, PLURAL = "named", "bare", "descriptive", "plural"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase `text[start:end]` whose head is "traité", "accord" or "pacte".

    `kind`: named (says which treaty), bare ("le traité"), descriptive ("un pacte de défense": what one is,
    not which) or plural. `title`: its words that known titles have. `when`: the days of its year or signing.
    `age`: new, old or empty. `complement`: where a subject begins that no known title has, or None. `states`:
    those of an adjective ("russo-nord-coréen"). `treaty_id`: None until resolved, and for none of ours.
    """

    start: int
    end: int
    kind: str
    title: frozenset[str] = frozenset()
    when: tuple[date, date] | None = None
    age: str = ""
    complement: int | None = None
    states: frozenset[str] = frozenset()
    treaty_id: str | None = None


def find(text: str, span: Span) -> Iterator[Mention]:
    """The treaty phrases in a span of plain text, in text order."""
    for match in _phrase().finditer(text, *span):
        title = frozenset(re.findall(r"\w{3,}", match["tail"])) & _title_words()
        when = _year(match["tail"])
        age = "new" if match["new"] else "old" if match["old"] else ""
        yield Mention(
            match.start("core"), match.end(), _kind(match, bool(title or when or age)), title, when, age,
            _complement(text, match.end(), span[1]),
            frozenset().union(*(states for pair, states in _PAIRS if pair.search(match["tail"]))),
        )  # fmt: skip


def _kind(match: re.Match, telling: bool) -> str:
    if match["plural"]:
        return PLURAL
    if telling:
        return NAMED
    return BARE if match["definite"] else DESCRIPTIVE


def _year(tail: str) -> tuple[date, date] | None:
    found = re.search(_YEAR, tail)
    return (date(int(found[0]), 1, 1), date(int(found[0]), 12, 31)) if found else None


def _complement(text: str, at: int, end: int) -> int | None:
    found = _COMPLEMENT.match(text, at, end) or _ADJECTIVE.match(text, at, end)
    return found.end() if found else None


@cache
def _title_words() -> frozenset[str]:
    return frozenset().union(*lexicon.titles().values())


@cache
def _phrase() -> re.Pattern:
    group = lexicon.alternatives
    word = rf"(?:{'|'.join(sorted(_title_words()))}|{group('descriptive')})(?![\w-])"
    dated = rf"(?:de|du|en\s+date\s+du)\s+(?:(?:1er|\d{{1,2}})\s+)?(?:(?:{_MONTH})\s+)?{_YEAR}|\({_YEAR}\)"
    before = rf"(?:(?P<definite>{group('definite')})|(?P<indefinite>{group('indefinite')}))(?:\s+|(?<='))"
    age = rf"(?:(?P<new>{group('new')})|(?P<old>{group('old')}))\s+"
    # "d'accord" and "en accord avec" name no agreement.
    head = rf"(?<![\w-])(?<!\bd')(?<!\ben\s){group('head')}(?P<plural>s?)(?![\w-])"
    tail = rf"(?P<tail>(?:\s*(?:{_LITTLE}\s*){{0,4}}(?<![\w-]){word}|\s*(?:{dated}))*)"
    return re.compile(rf"(?:(?<![\w-]){before})?(?:[«\"]\s*)?(?P<core>(?:{age})?{head}{tail})")
