"""Who held an office on a day: assets/offices.csv, one term a row, each with its source."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from loaders import schema
from loaders.lexicon import LexiconError, table
from loaders.names.gazetteer import actors

LEADER = "leader"
# Who leads a state, where the text says no more than that: the first of these that it has.
_LEADERS = ("supreme_leader", "president", "monarch", "prime_minister", "general_secretary", "pope")
_SAME = {
    "foreign_minister": ("foreign_minister", "secretary_of_state"),
    "secretary_of_state": ("secretary_of_state", "foreign_minister"),
    "president": ("president", *_LEADERS),
    "supreme_leader": ("supreme_leader", *_LEADERS),
    "monarch": ("monarch", *_LEADERS),
    "general_secretary": ("general_secretary", "ruling_party_leader", "supreme_leader"),
    LEADER: _LEADERS,
}


@dataclass(frozen=True, slots=True)
class Term:
    """A person in an office of a country (or organization), from a day to a day, or to now."""

    office: str
    country: str
    person: str
    start: date
    end: date | None

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)


@cache
def _terms() -> dict[tuple[str, str], tuple[Term, ...]]:
    columns = ("office", schema.COUNTRY, "person", "from", "to", schema.SOURCE)
    found: dict[tuple[str, str], list[Term]] = {}
    for place, row in table("offices", columns):
        if row["person"] not in actors() or row[schema.COUNTRY] not in actors():
            raise LexiconError(f"{place}: {row['person']!r} or {row[schema.COUNTRY]!r} is not in actors.csv")
        try:
            start = date.fromisoformat(row["from"])
            end = date.fromisoformat(row["to"]) if row["to"] else None
        except ValueError as error:
            raise LexiconError(f"{place}: from and to must be ISO days, to may be empty ({error})") from error
        term = Term(row["office"], row[schema.COUNTRY], row["person"], start, end)
        found.setdefault((term.office, term.country), []).append(term)
    return {office: tuple(sorted(terms, key=lambda term: term.start)) for office, terms in found.items()}


def equivalents(office: str) -> tuple[str, ...]:
    """The offices that do the same in other states: a foreign minister's, a secretary of state's."""
    return _SAME.get(office, (office,))


def holder(office: str, country: str, day: date | None) -> str:
    """The id of who held the office on `day`; "" when the table does not know, or `day` is None."""
    # On the day of a handover both terms cover it; the later one is who the news of that day means.
    found = [term.person for term in _of(office, country) if day and term.covers(day)]
    return found[-1] if found else ""


def holders(office: str, country: str) -> frozenset[str]:
    """Everybody who ever held the office, by the table."""
    return frozenset(term.person for term in _of(office, country))


def _of(office: str, country: str) -> tuple[Term, ...]:
    """The terms of an office, or of the first equivalent that the country has."""
    return next((terms for same in equivalents(office) if (terms := _terms().get((same, country)))), ())


@cache
def _by_person() -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = {}
    for terms in _terms().values():
        for term in terms:
            found.setdefault(term.person, []).append(term)
    return {person: tuple(terms) for person, terms in found.items()}


def people() -> tuple[str, ...]:
    """Everybody who ever held an office, by the table."""
    return tuple(_by_person())


@cache
def horizon() -> date:
    """The last day that the table tells of: it knows no later ones."""
    terms = (term for held in _terms().values() for term in held)
    return max(day for term in terms for day in (term.start, term.end) if day)


def terms_of(person: str, day: date | None = None) -> tuple[Term, ...]:
    """The terms of a person; with a day, those that cover it."""
    return tuple(term for term in _by_person().get(person, ()) if day is None or term.covers(day))
