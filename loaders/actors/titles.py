"""Who is meant by an office: "le ministre russe de la défense", "le dirigeant", "son homologue russe".

What the text states comes first, then who held the office on the day, then who was last spoken of; an office
that nobody can be named for is its state's.
"""

from datetime import date

from loaders.actors.careers import LEADER, MINISTER, OFFICIAL, Careers
from loaders.actors.descriptions import Descriptions
from loaders.actors.focus import BACK, Focus
from loaders.actors.heads import COUNTERPART, OTHER, PRIVATE
from loaders.actors.nodes import ALIAS, DEMONYM_KIND, PRONOUN, Node
from loaders.actors.phrase import Phrase
from loaders.actors.setting import Setting
from loaders.names import offices


class Titles:
    """Answers the nodes of offices and institutions of one text."""

    def __init__(self, focus: Focus, setting: Setting, careers: Careers) -> None:
        self.focus = focus
        self.people = focus.people
        self.careers = careers
        self._descriptions = Descriptions(focus, setting, careers)

    def answer(self, node: Node, at: int) -> None:
        """Give the node of sentence `at` its ids, or leave it without."""
        phrase = node.phrase
        if phrase.office == COUNTERPART:
            self._counterpart(node, at)
        elif phrase.role and phrase.office != OTHER:
            self._office(node, at)
        elif phrase.possessive and not phrase.role:
            self._own_body(node, at)
        elif ids := self._unnamed(node, at):
            self._descriptions.describe(node, ids)

    def _unnamed(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Son hôte", "l'armée": whom the passage speaks of."""
        if node.phrase.office == OTHER:
            return self._descriptions.other(node, at)
        if node.phrase.crowd:
            return self._descriptions.crowd(node, at)
        known = not node.phrase.open or self._descriptions.departmental(node)
        one = self._descriptions.institution(node, at) if node.phrase.definite and known else ""
        return (one,) if one else ()

    def _office(self, node: Node, at: int) -> None:
        phrase = node.phrase
        if phrase.possessive and not phrase.states:
            phrase.states = self._owner(node, at)
        if not phrase.states:
            self._description(node, at)
        elif phrase.head.plural and not (phrase.singular_states and len(phrase.states) > 1):
            node.ids, node.kind, node.rule = tuple(phrase.states), ALIAS, "officials of a state"
        else:
            self._held(node, at)

    def _owner(self, node: Node, at: int) -> list[str]:
        """The state that "son", "leurs" speak of: that of who acts."""
        owner = self.focus.governing_subject(node, at)
        state = self.focus.state_of(owner.ids[0]) if owner else ""
        return [state] if state else []

    def _own_body(self, node: Node, at: int) -> None:
        """ "Ses troupes", "son ambassade": the owner's; "ses alliés" are others."""
        if node.phrase.head.alone:
            node.ids, node.kind, node.rule = tuple(self._owner(node, at)), ALIAS, "body of a state"

    def _description(self, node: Node, at: int) -> None:
        """ "Le ministre", "le dirigeant": the last person spoken of who is one, else the state's own."""
        phrase, described = node.phrase, self._descriptions
        if phrase.crowd:
            node.ids = described.crowd(node, at)
            return
        if phrase.former or phrase.open or not phrase.definite:
            return
        if phrase.head.plural:
            ids = described.officials(node, at) or described.same(node, at)
        elif one := described.person(phrase, at) or described.leading(node, at):
            ids = (one,)
        else:
            state = described.home(node, at)
            ids = (self._holder(node, state, at) or state,) if state else ()
        if ids:
            described.describe(node, ids)

    # The offices of a state

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
        if self.focus.reading.is_a(node.first - 1, "indefinite") or phrase.former:
            return ""
        stated = self.careers.stated(phrase.office, state)
        if stated:
            return next(iter(stated)) if len(stated) == 1 else self.focus.recent(at, stated)
        if offices.holders(phrase.office, state):
            return self._by_day(node, state, at)
        return self._by_rank(phrase, state, at)

    def _by_day(self, node: Node, state: str, at: int) -> str:
        office = node.phrase.office
        named = offices.holders(office, state) & set(self.people)
        return (
            offices.holder(office, state, self._day_beside(node, at))
            or self.focus.recent(at, named, BACK)
            or offices.holder(office, state, self.careers.published)
            or self.focus.recent(at, named)
            or (next(iter(named)) if len(named) == 1 else "")
        )

    def _day_beside(self, node: Node, at: int) -> date | None:
        """The day that the sentence names nearest to the node."""
        days = self.focus.segments[at].days if at >= 0 else ()
        place = self.focus.words[node.first].start
        return min(days, key=lambda dated: abs(dated[0] - place))[1] if days else None

    def _by_rank(self, phrase: Phrase, state: str, at: int) -> str:
        """ "Le ministre russe", "le haut responsable russe": the last such person spoken of."""
        if not phrase.definite:
            return ""
        own = (one for one, person in self.people.items() if person.country == state)
        return self.focus.recent(at, {one for one in own if self._may_be(one, phrase)}, BACK - 1)

    def _may_be(self, person_id: str, phrase: Phrase) -> bool:
        ranks = self.careers.ranks(person_id)
        if phrase.rank == MINISTER:
            return MINISTER in ranks
        return phrase.office == OFFICIAL and LEADER not in ranks

    # Counterparts

    def _counterpart(self, node: Node, at: int) -> None:
        """ "Son homologue russe": the same office, in that state, on that day."""
        phrase = node.phrase
        if not phrase.states:
            return
        subject = self.focus.governing_subject(node, at, people=True)
        person = subject.ids[0] if subject else ""
        found = tuple(self._same_office(person, state, at) or state for state in phrase.states)
        node.first -= phrase.possessive
        node.ids, node.kind, node.rule = found, PRONOUN, "counterpart"

    def _same_office(self, person: str, state: str, at: int) -> str:
        day = self._day_around(at)
        for office, _ in self.careers.offices(person, day) if person else ():
            stated = self.careers.stated(office, state) - {person}
            named = offices.holders(office, state) & set(self.people) - {person}
            one = next(iter(stated)) if len(stated) == 1 else offices.holder(office, state, day)
            if one := one or self.focus.recent(at, named):
                return one
        return ""

    def _day_around(self, at: int) -> date | None:
        """The day that the sentence or those just before it speak of, else the day of publication."""
        segments = self.focus.segments
        near = [segments[index] for index in range(at, max(-1, at - BACK), -1)]
        days = (one.days[0][1] for one in near if one.days and one.paragraph == segments[at].paragraph)
        return next(days, self.careers.published)
