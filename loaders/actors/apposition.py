"""Which person an office belongs to where the text puts the two side by side."""

from loaders.actors.naming import Naming
from loaders.actors.people import People
from loaders.actors.phrases import Phrase
from loaders.names import gazetteer
from loaders.names.gazetteer import STATE
from loaders.names.words import Word

_ARTICLES = frozenset({"le", "la", "l'", "son", "sa"})
_IS = frozenset({"est", "était", "reste", "restait", "devient"})
_STILL = frozenset({"toujours", "alors", "encore", "désormais"})
_ENDS = frozenset({",", ".", ""})
_ONE_COUNTRY = frozenset({"RUS", "SUN"})


class Appositions:
    """Pairs offices with namings; both are those of one text."""

    def __init__(
        self, words: tuple[Word, ...], phrases: list[Phrase], namings: list[Naming], people: People
    ) -> None:
        self.words = words
        self.people = people
        self._naming_at = {naming.first: naming for naming in namings}
        self._naming_to = {naming.last: naming for naming in namings}
        self._phrase_at = {phrase.first: phrase for phrase in phrases if phrase.single_role}

    def name_of(self, phrase: Phrase) -> Naming | None:
        """The name right after the office: "le président russe Vladimir Poutine"."""
        naming = self._naming_at.get(phrase.last + 1) if phrase.single_role else None
        apart = naming and self.words[naming.first].start > self.words[phrase.last].end
        return naming if apart else None

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
        if self._norm(at - 1) != "," or naming is None or not self._agrees(phrase, naming):
            return None
        listed = self._norm(naming.last + 1) == "et" and naming.last + 2 in self._naming_at
        return None if listed else naming

    def _titled(self, at: int) -> Naming | None:
        """The name behind a second office: "le porte-parole de l'armée, le colonel Shi Wenbo"."""
        phrase = self._phrase_at.get(at) or self._phrase_at.get(at + 1)
        return self._naming_at.get(phrase.last + 1) if phrase else None

    def _before(self, phrase: Phrase) -> Naming | None:
        """ "Sergueï Choïgou, ministre russe de la défense", "Edna Ferris est ministre"."""
        article = self._norm(phrase.first - 1) in _ARTICLES
        joint = phrase.first - 1 - article
        naming = self._naming_to.get(joint - 1)
        if naming is None or not self._agrees(phrase, naming):
            return None
        set_off = self._norm(joint) == "," and (not article or self._norm(phrase.last + 1) in _ENDS)
        return naming if set_off or self._norm(joint) in _IS else None

    def _predicate(self, phrase: Phrase) -> Naming | None:
        """ "Le dictateur était toujours Kim Jong-il"."""
        after = phrase.last + 1
        if self._norm(after) not in _IS:
            return None
        naming = self._naming_at.get(after + 1 + (self._norm(after + 1) in _STILL))
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

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""
