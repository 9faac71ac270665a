"""Which offices the persons of a text hold: as the text states them, else by the table of offices."""

from datetime import date

from loaders.actors.heads import Head
from loaders.actors.people import People
from loaders.names import offices

LEADER, MINISTER, OFFICIAL = "leader", "minister", "official"
_LEADING = frozenset(
    {"supreme_leader", "president", "monarch", "prime_minister", "general_secretary", "leader", "pope"}
)


class Careers:
    """Answers for the `people` of one text; `published` is its day, if known."""

    def __init__(self, people: People, published: date | None) -> None:
        self.people = people
        self.published = published

    def stated(self, office: str, state: str) -> set[str]:
        """The persons that the text gives the office, or one that is the same."""
        same = offices.equivalents(office)
        people = self.people.values()
        return {one.person_id for one in people if any(o in same and s == state for o, s in one.offices)}

    def offices(self, person_id: str, day: date | None = None) -> list[tuple[str, str]]:
        """(office, country) of a person: those that the text states, else those of the day, else any."""
        person = self.people.get(person_id)
        if person and person.offices:
            return person.offices
        terms = offices.terms_of(person_id, day or self.published) or offices.terms_of(person_id)
        return [(term.office, term.country) for term in terms]

    def ranks(self, person_id: str) -> set[str]:
        """leader, minister, official: the ranks of the offices that a person holds or held."""
        return {_rank(office) for office, _ in self.offices(person_id)}

    def alike(self, head: Head, persons: tuple[str, ...]) -> bool:
        """Whether persons of one office may be those of a plural: who leads a state is no mere minister."""
        leads = any(office.rank == LEADER for office in head.offices)
        return all(leads == (LEADER in self.ranks(one)) for one in persons[:1])

    def may_be(self, person_id: str, head: Head) -> bool:
        """Whether a person is one of those that a plural means: "les présidents", "les dirigeants"."""
        held = {office for office, _ in self.offices(person_id)}
        asked = {one.office for one in head.offices}
        general = asked & {LEADER, MINISTER, OFFICIAL}
        return bool(held & asked) or any(_rank(office) in general for office in held)


def _rank(office: str) -> str:
    if office in _LEADING:
        return LEADER
    return MINISTER if "minister" in office or office == "secretary_of_state" else OFFICIAL
