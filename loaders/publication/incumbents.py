"""Those whom a text names that ever held an office, by assets/offices.csv: they tell when it was written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from loaders.dates.wording import surface
from loaders.names import gazetteer, offices
from loaders.names.offices import Term

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Incumbents:
    """The terms of each of them."""

    terms: tuple[tuple[Term, ...], ...]

    def in_office(self, day: date) -> int:
        """How many held one on `day`."""
        return sum(any(term.covers(day) for term in own) for own in self.terms)

    def not_yet(self, day: date) -> int:
        """How many took their first one later."""
        return sum(all(day < term.start for term in own) for own in self.terms)

    @property
    def first(self) -> date | None:
        """The day on which the first of them took one."""
        return min((term.start for own in self.terms for term in own), default=None)


def of(plain: str, language: str) -> Incumbents:
    """Those whom a text, as dates.wording.plain gives it, calls by their full names."""
    text = _spaced(plain)
    words = frozenset(text.split())
    named = {person: None for person, name, parts in _names(language) if parts <= words and name in text}
    return Incumbents(tuple(map(offices.terms_of, named)))


@cache
def _names(language: str) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Each full name of somebody who held an office, and the words that it is made of."""
    return tuple(_full_names(language))


def _full_names(language: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    for person in offices.people():
        for alias in gazetteer.aliases(person, language):
            name = _spaced(surface(alias))
            if " " in name:
                yield person, name, frozenset(name.split())


def _spaced(plain: str) -> str:
    return " ".join(_WORD.findall(plain))
