"""French words by which a treaty is named and its terms told (`assets/fr/treaty_{words,topics}.csv`).

A term of a pattern is a phrase; `*` stands for any ending, `(a|b)` for alternatives, `<name>` for the words
of that kind. Terms joined by ` + ` must all stand in one sentence, in any order. Case and accents
do not count.
"""

import re
from dataclasses import dataclass
from functools import cache

from loaders import schema
from loaders.text import fold, unaccent
from loaders.treaties.reference import ASSETS, TreatyFileError, table

WORDS = ASSETS / "fr" / "treaty_words.csv"
TOPICS = ASSETS / "fr" / "treaty_topics.csv"
_TITLE = "title "
_REACH = 260  # characters that the terms of one pattern may lie apart: a long clause

Span = tuple[int, int]

NEGATION = re.compile(
    r"(?<!\w)(?:ne\s|n')\s*(?:[\w'-]+\s+){1,2}(?:pas|plus|aucun\w*|jamais|guere|nullement)(?!\w)"
)


# Without their accents these two would be other words, "a" and "ou".
_ACCENTED = re.compile(r"(?<!\w)(?:à|où)(?!\w)")


def plain(text: str) -> str:
    """`text` folded and without accents but those of "à" and "où", position by position."""
    folded = fold(text)
    bare = list(unaccent(folded))
    for word in _ACCENTED.finditer(folded):
        bare[word.start() : word.end()] = word.group()
    return "".join(bare)


@dataclass(frozen=True, slots=True)
class Topic:
    """A way of telling a topic: its terms, its value and the quote's extent (phrase, clause, sentence)."""

    topic: str
    terms: tuple[re.Pattern, ...]
    extent: str
    value: str
    negated: str
    example: str

    def find(self, text: str, start: int, end: int) -> Span | None:
        """The tightest span of plain `text[start:end]` that holds every term, or None."""
        places = [[match.span() for match in term.finditer(text, start, end)] for term in self.terms]
        if not all(places):
            return None
        spans = [_around(first, places[1:]) for first in places[0]]
        tightest = min(spans, key=lambda span: span[1] - span[0])
        return tightest if tightest[1] - tightest[0] <= _REACH else None


def _around(first: Span, others: list[list[Span]]) -> Span:
    near = [min(spans, key=lambda span: abs(span[0] - first[0])) for spans in others]
    return min(first[0], *(span[0] for span in near), first[0]), max(
        first[1], *(span[1] for span in near), first[1]
    )


@cache
def words(kind: str) -> re.Pattern:
    """A pattern, on plain text, of the words of a kind."""
    return re.compile(_term(f"<{kind}>"))


def alternatives(kind: str) -> str:
    """The words of a kind as one group of a regular expression, to build larger patterns with."""
    return _regex(f"<{kind}>")


@cache
def titles() -> dict[str, frozenset[str]]:
    """The words of the known French titles, by treaty."""
    found: dict[str, set[str]] = {}
    for kind, phrases in _kinds().items():
        if kind.startswith(_TITLE):
            found.setdefault(kind.removeprefix(_TITLE), set()).update(
                *(_content_words(phrase) for phrase in phrases)
            )
    return {treaty_id: frozenset(title) for treaty_id, title in found.items()}


@cache
def topics() -> tuple[Topic, ...]:
    """The topics in the order of the file: of one topic, the strongest way of telling it comes first."""
    columns = (schema.TOPIC, "pattern", "extent", schema.VALUE, "negated", "example")
    return tuple(_topic(number, *row.values()) for number, row in enumerate(table(TOPICS, columns), start=2))


def _topic(
    number: int, topic: str, pattern: str, extent: str, value: str, negated: str, example: str
) -> Topic:
    try:
        terms = tuple(re.compile(_term(term)) for term in pattern.split(" + "))
    except (KeyError, re.error) as error:
        raise TreatyFileError(
            f"{TOPICS.name}, row {number}: pattern {pattern!r} cannot be read ({error})"
        ) from None
    return Topic(topic, terms, extent, value, negated, example)


@cache
def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for row in table(WORDS, ("kind", "word")):
        kinds.setdefault(row["kind"], []).append(plain(row["word"]))
    return kinds


def _term(pattern: str) -> str:
    return rf"(?<![\w-]){_regex(pattern)}(?:(?<=')|(?![\w-]))"


def _regex(pattern: str) -> str:
    opened = re.sub(r"<([^>]+)>", lambda kind: f"({'|'.join(_kinds()[kind[1]])})", plain(pattern))
    regex = re.escape(opened).replace(r"\(", "(?:").replace(r"\)", ")").replace(r"\|", "|")
    regex = regex.replace(r"\*", r"[\w-]*").replace(r"\ ", r"\s+")
    return f"(?:{regex})"


def _content_words(phrase: str) -> set[str]:
    little = {"des", "les", "sur"}
    return {
        word
        for word in re.findall(r"\w{3,}", phrase)
        if word not in little and not words("head").fullmatch(word)
    }
