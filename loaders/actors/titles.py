"""Who is meant by an office: "le ministre russe de la défense", "le dirigeant", "son homologue russe".

What the text states comes first, then who held the office on the day, then who was last spoken of; an office
that nobody can be named for is its state's.
"""

from datetime import date

from loaders.actors.focus import BACK, Focus
from loaders.actors.heads import COUNTERPART
from loaders.actors.nodes import ALIAS, DEMONYM_KIND, PRONOUN, Node
from loaders.actors.phrases import POSSESSIVE, Phrase
from loaders.names import gazetteer, offices

LEADER, MINISTER, OFFICIAL, ORGANIZATION, PRIVATE = (
    "leader",
    "minister",
    "official",
    "organization",
    "private",
)
_LEADING = frozenset(
    {"supreme_leader", "president", "monarch", "prime_minister", "general_secretary", "leader", "pope"}
)
_INDEFINITE = frozenset({"un", "une", "d'"})
_ARTICLES = frozenset({"le", "la", "l'", "ce", "cet", "cette"})


class Titles:
    """Answers the nodes of offices and institutions; `published` is the day of the text, if known."""

    def __init__(self, focus: Focus, published: date | None) -> None:
        self.focus = focus
        self.people = focus.people
        self.published = published

    def answer(self, node: Node, at: int) -> None:
        """Give the node of sentence `at` its ids, or leave it without."""
        if node.phrase.head.lemma == COUNTERPART:
            self._counterpart(node, at)
        elif node.phrase.role:
            self._office(node, at)
        else:
            self._institution(node, at)

    def _office(self, node: Node, at: int) -> None:
        phrase = node.phrase
        if phrase.determiner in POSSESSIVE and not phrase.states and not phrase.head.plural:
            owner = self.focus.governing_subject(node, at)
            state = self.focus.state_of(owner.ids[0]) if owner else ""
            phrase.states = [state] if state else []
        if not phrase.states:
            self._description(node, at)
        elif phrase.head.plural and not (phrase.singular_states and len(phrase.states) > 1):
            node.ids, node.kind, node.rule = tuple(phrase.states), ALIAS, "officials of a state"
        else:
            self._held(node, at)

    def _held(self, node: Node, at: int) -> None:
        phrase = node.phrase
        held = [self._holder(node, state, at) for state in phrase.states]
        node.ids = tuple(dict.fromkeys(h or state for h, state in zip(held, phrase.states, strict=True)))
        if any(held):
            node.rule = f"office: {phrase.office}"
        elif phrase.rank == PRIVATE:
            node.kind, node.rule = DEMONYM_KIND, "demonym"
        else:
            node.rule = f"office of a state: {phrase.office or phrase.rank}"

    def _holder(self, node: Node, state: str, at: int) -> str:
        """Who holds an office of `state`: as the text states it, by the day, or the last who could."""
        phrase = node.phrase
        if phrase.determiner in _INDEFINITE or phrase.former:
            return ""
        stated = self._stated(phrase.office, state)
        if stated:
            return next(iter(stated)) if len(stated) == 1 else self.focus.recent(at, stated)
        if offices.holders(phrase.office, state):
            return self._by_day(node, state, at)
        return self._by_rank(phrase, state, at)

    def _stated(self, office: str, state: str) -> set[str]:
        """The persons that the text gives the office, or one that is the same."""
        same = offices.equivalents(office)
        people = self.people.values()
        return {one.person_id for one in people if any(o in same and s == state for o, s in one.offices)}

    def _by_day(self, node: Node, state: str, at: int) -> str:
        office = node.phrase.office
        named = offices.holders(office, state) & set(self.people)
        return (
            offices.holder(office, state, self._day_beside(node, at))
            or self.focus.recent(at, named, BACK)
            or offices.holder(office, state, self.published)
            or self.focus.recent(at, named)
            or (next(iter(named)) if len(named) == 1 else "")
        )

    def _day_beside(self, node: Node, at: int) -> date | None:
        """The day that the sentence names nearest to the node."""
        days = self.focus.segments[at].days if at >= 0 else ()
        place = self.focus.words[node.first].start
        return min(days, key=lambda dated: abs(dated[0] - place))[1] if days else None

    def _day_around(self, at: int) -> date | None:
        """The day that the sentence or those just before it speak of, else the day of publication."""
        segments = self.focus.segments
        near = [segments[index] for index in range(at, max(-1, at - BACK), -1)]
        days = (one.days[0][1] for one in near if one.days and one.paragraph == segments[at].paragraph)
        return next(days, self.published)

    def _by_rank(self, phrase: Phrase, state: str, at: int) -> str:
        """ "Le ministre russe", "le haut responsable russe": the last such person spoken of."""
        fitting = {
            p for p, person in self.people.items() if person.country == state and self._may_be(p, phrase)
        }
        return self.focus.recent(at, fitting, BACK - 1) if phrase.definite else ""

    def _may_be(self, person_id: str, phrase: Phrase) -> bool:
        ranks = self._ranks(person_id)
        if phrase.rank == MINISTER:
            return MINISTER in ranks
        return phrase.office == OFFICIAL and LEADER not in ranks

    def _description(self, node: Node, at: int) -> None:
        """ "Le ministre", "le dirigeant": the last person spoken of who is one."""
        phrase = node.phrase
        vague = phrase.head.plural or phrase.former or phrase.open
        if vague or not phrase.definite:
            return
        one = self.focus.recent(at, {p for p in self.people if self._fits(p, phrase)}, BACK)
        if one:
            self._describe(node, one)

    def _fits(self, person_id: str, phrase: Phrase) -> bool:
        """Whether a description without a state may mean the person."""
        if phrase.rank == OFFICIAL and not phrase.domain:
            return phrase.office == OFFICIAL or OFFICIAL in self._ranks(person_id)
        same = offices.equivalents(phrase.office)
        if phrase.office in (LEADER, MINISTER) and not phrase.domain:
            return phrase.rank in self._ranks(person_id)
        ranked = phrase.rank in (LEADER, MINISTER) or phrase.domain
        return bool(phrase.office and ranked) and any(o in same for o, _ in self._offices(person_id))

    def _describe(self, node: Node, actor_id: str) -> None:
        """Answer a description, its article taken in."""
        if node.first and self.focus.words[node.first - 1].norm in _ARTICLES:
            node.first -= 1
        node.ids, node.kind, node.rule = (actor_id,), PRONOUN, f"description: {node.phrase.head.lemma}"

    def _institution(self, node: Node, at: int) -> None:
        """ "L'agence": the last one spoken of."""
        phrase = node.phrase
        if phrase.determiner not in _ARTICLES or phrase.open:
            return
        role = phrase.office.replace("_", " ")
        alike = {actor_id for actor_id, known in gazetteer.actors().items() if known.role == role}
        if one := self.focus.recent(at, alike, BACK + 2):
            self._describe(node, one)

    def _counterpart(self, node: Node, at: int) -> None:
        """ "Son homologue russe": the same office, in that state, on that day."""
        phrase = node.phrase
        if not phrase.states:
            return
        subject = self.focus.governing_subject(node, at, people=True)
        person = subject.ids[0] if subject else ""
        found = tuple(self._same_office(person, state, at) or state for state in phrase.states)
        node.first -= phrase.determiner in POSSESSIVE
        node.ids, node.kind, node.rule = found, PRONOUN, "counterpart"

    def _same_office(self, person: str, state: str, at: int) -> str:
        day = self._day_around(at)
        for office, _ in self._offices(person, day) if person else ():
            stated = self._stated(office, state) - {person}
            named = offices.holders(office, state) & set(self.people) - {person}
            one = next(iter(stated)) if len(stated) == 1 else offices.holder(office, state, day)
            if one := one or self.focus.recent(at, named):
                return one
        return ""

    def _offices(self, person_id: str, day: date | None = None) -> list[tuple[str, str]]:
        """The offices of a person: those that the text states, else those of the day, else any."""
        person = self.people.get(person_id)
        if person and person.offices:
            return person.offices
        terms = offices.terms_of(person_id, day or self.published) or offices.terms_of(person_id)
        return [(term.office, term.country) for term in terms]

    def _ranks(self, person_id: str) -> set[str]:
        return {_rank(office) for office, _ in self._offices(person_id)}


def _rank(office: str) -> str:
    if office in _LEADING:
        return LEADER
    return MINISTER if "minister" in office or office == "secretary_of_state" else OFFICIAL
