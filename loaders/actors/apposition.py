"""Which person an office belongs to where the text puts the two side by side."""

from loaders.actors.naming import Naming
from loaders.actors.people import People
from loaders.actors.phrase import Phrase
from loaders.names import gazetteer
from loaders.names.gazetteer import STATE
from loaders.names.reading import Reading

_ENDS = frozenset({",", ".", ""})
_ONE_COUNTRY = frozenset({"RUS", "SUN"})


class Appositions:
    """Pairs offices with namings; both are those of one text."""

    def __init__(
        self, reading: Reading, phrases: list[Phrase], namings: list[Naming], people: People
    ) -> None:
        self.reading = reading
        self.people = people
        self._naming_at = {naming.first: naming for naming in namings}
        self._naming_to = {naming.last: naming for naming in namings}
        self._phrase_at = {phrase.first: phrase for phrase in phrases if phrase.single_role}

    def name_of(self, phrase: Phrase) -> Naming | None:
        """The name right after the office: "le président russe Vladimir Poutine"."""
        naming = self._naming_at.get(phrase.last + 1) if phrase.single_role else None
        words = self.reading.words
        return naming if naming and words[naming.first].start > words[phrase.last].end else None

    def holder(self, phrase: Phrase) -> str:
        """The id of who the text says holds the office, "" if it does not say."""
        if not phrase.single_role:
            return ""
        naming = self._after(phrase) or self._before(phrase) or self._predicate(phrase)
        return naming.person_id if naming else ""

    def _after(self, phrase: Phrase) -> Naming | None:
        """ "La ministre nord-coréenne des affaires étrangères, Choe Son-hui"."""
        at = phrase.last + 2
        naming = self._naming_at.get(at) or self._titled(at)
        if self.reading.norm(at - 1) != "," or naming is None or not self._agrees(phrase, naming):
            return None
        listed = self.reading.is_a(naming.last + 1, "coordination") and naming.last + 2 in self._naming_at
        return None if listed else naming

    def _titled(self, at: int) -> Naming | None:
        """The name behind a second office or a demonym: "…, le colonel Shi Wenbo", "…, le Norvégien X"."""
        second = self._phrase_at.get(at) or self._phrase_at.get(at + 1)
        if second:
            return self._naming_at.get(second.last + 1)
        people = self.reading.item(at + 1, gazetteer.DEMONYM) if self._article(at) else None
        return self._naming_at.get(people.last + 1) if people else None

    def _article(self, at: int) -> bool:
        return self.reading.is_a(at, "apposed article")

    def _before(self, phrase: Phrase) -> Naming | None:
        """ "Sergueï Choïgou, ministre russe de la défense", "Edna Ferris est ministre"."""
        article = self._article(phrase.first - 1)
        joint = phrase.first - 1 - article
        naming = self._naming_to.get(joint - 1)
        if naming is None or not self._agrees(phrase, naming):
            return None
        closed = not article or self.reading.norm(phrase.last + 1) in _ENDS
        set_off = self.reading.norm(joint) == "," and closed
        return naming if set_off or self.reading.is_a(joint, "copula") else None

    def _predicate(self, phrase: Phrase) -> Naming | None:
        """ "Le dictateur était toujours Kim Jong-il"."""
        after = phrase.last + 1
        if not self.reading.is_a(after, "copula"):
            return None
        naming = self._naming_at.get(after + 1 + self.reading.is_a(after + 1, "still"))
        return naming if naming and naming.full else None

    def _agrees(self, phrase: Phrase, naming: Naming) -> bool:
        """Whether the person may hold the office: of the same country, or one of the two unknown."""
        person = self.people.get(naming.person_id)
        if person is None:
            return False
        states = {state for state in phrase.states if gazetteer.actors()[state].kind == STATE}
        of_an_organization = len(states) < len(phrase.states)
        return (
            of_an_organization
            or not states
            or not person.country
            or person.country in states
            or {person.country, *states} <= _ONE_COUNTRY
        )
