"""Who is meant by an office: "le ministre russe de la défense", "le dirigeant", "son homologue russe".

What the text states comes first, then who held the office on the day, then who was last spoken of; an office
that nobody can be named for is its state's.
"""

from datetime import date

from loaders.actors.focus import BACK, Focus
from loaders.actors.heads import COUNTERPART, HOME, LAST_ORGANIZATION, LAST_STATE, OTHER, Head
from loaders.actors.nodes import ALIAS, DEMONYM_KIND, PRONOUN, Node
from loaders.actors.phrases import Phrase
from loaders.actors.setting import Setting
from loaders.names import gazetteer, offices
from loaders.names.gazetteer import STATE
from loaders.names.words import plain
from loaders.verbs import PARTICIPLE

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
_SPOKESPERSON = "spokesperson"


class Titles:
    """Answers the nodes of offices and institutions; `published` is the day of the text, if known."""

    def __init__(self, focus: Focus, setting: Setting, published: date | None) -> None:
        self.focus = focus
        self.setting = setting
        self.people = focus.people
        self.published = published

    def answer(self, node: Node, at: int) -> None:
        """Give the node of sentence `at` its ids, or leave it without."""
        if node.phrase.office == COUNTERPART:
            self._counterpart(node, at)
        elif node.phrase.office == OTHER:
            self._other(node, at)
        elif node.phrase.role:
            self._office(node, at)
        elif node.phrase.possessive:
            self._own_body(node, at)
        elif node.phrase.definite and not node.phrase.open:
            self._institution(node, at)

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
        ranks = self.ranks(person_id)
        if phrase.rank == MINISTER:
            return MINISTER in ranks
        return phrase.office == OFFICIAL and LEADER not in ranks

    def _description(self, node: Node, at: int) -> None:
        """ "Le ministre", "le dirigeant": the last person spoken of who is one, else the state's own."""
        phrase = node.phrase
        if phrase.former or phrase.open or not phrase.definite:
            return
        if phrase.head.plural:
            self._officials(node, at)
        elif one := self._person_in_office(phrase, at):
            self._describe(node, (one,))
        elif (
            self._of_a_state(phrase) and not self._qualified(node) and (state := self.setting.state(node, at))
        ):
            self._describe(node, (self._holder(node, state, at) or state,))

    def _person_in_office(self, phrase: Phrase, at: int) -> str:
        """The last person spoken of who holds just that office, else one that does the same."""
        fitting = {one for one in self.people if self._fits(one, phrase)}
        exact = {one for one in fitting if any(o == phrase.office for o, _ in self._offices(one))}
        return self.focus.recent(at, exact, BACK) or self.focus.recent(at, fitting, BACK)

    def _of_a_state(self, phrase: Phrase) -> bool:
        """Whether an office is one that every state has, so that a text need not say whose it is."""
        if phrase.rank == LEADER:
            return bool(phrase.office)
        named = phrase.rank == MINISTER or _SPOKESPERSON in phrase.office
        return named and bool(phrase.domain)

    def _officials(self, node: Node, at: int) -> None:
        """ "Les ministres": the last several of that rank spoken of together."""
        for one in self.focus.back(at, BACK, node.first):
            together = len(one.ids) > 1 and one.phrase and one.phrase.role
            if together and one.phrase.rank == node.phrase.rank:
                self._describe(node, one.ids)
                return

    def _fits(self, person_id: str, phrase: Phrase) -> bool:
        """Whether a description without a state may mean the person."""
        if phrase.office == OFFICIAL and not phrase.domain:
            return OFFICIAL in self.ranks(person_id) or MINISTER in self.ranks(person_id)
        same = offices.equivalents(phrase.office)
        if phrase.office in (LEADER, MINISTER) and not phrase.domain:
            return phrase.rank in self.ranks(person_id)
        return bool(phrase.office) and any(o in same for o, _ in self._offices(person_id))

    def _describe(self, node: Node, ids: tuple[str, ...]) -> None:
        """Answer a description, its article taken in."""
        if self.focus.reading.is_a(node.first - 1, "singular article"):
            node.first -= 1
        node.ids, node.kind, node.rule = ids, PRONOUN, f"description: {node.phrase.head.lemma}"

    def _institution(self, node: Node, at: int) -> None:
        """ "L'armée", "le royaume", "l'agence", "les rebelles": whom the passage speaks of."""
        alone = node.phrase.head.alone
        if alone == HOME:
            one = "" if self._qualified(node) else self.setting.state(node, at)
        elif alone == LAST_STATE:
            one = self._last_state(node, at)
        elif alone == LAST_ORGANIZATION or node.phrase.office:
            one = self._last_organization(node, at)
        else:
            return
        if one:
            self._describe(node, (one,))

    def _qualified(self, node: Node) -> bool:
        """Whether an adjective that is no nation's follows: "la police judiciaire"."""
        after = node.last + 1
        tenses = {tense for _, tense in self.focus.reading.verb(after)}
        if after >= len(self.focus.words) or tenses - {PARTICIPLE}:
            return False
        word = self.focus.words[after]
        endings = tuple(self.focus.reading.listed("adjective ending"))
        return word.letters and not word.capital and word.norm.endswith(endings)

    def _last_state(self, node: Node, at: int) -> str:
        """The last state that acted, in this sentence or the two before."""
        for one in self.focus.back(at, BACK - 1, node.first):
            known = gazetteer.actors().get(one.ids[0])
            if one.subject and len(one.ids) == 1 and known and known.kind == STATE:
                return one.ids[0]
        return ""

    def _last_organization(self, node: Node, at: int) -> str:
        """ "L'agence", "les rebelles", "la Cour": the last organization that is one, by role or name."""
        noun = node.phrase.head.lemma
        named = gazetteer.organizations_by_word(self.focus.reading.language).get(plain(noun)[0], frozenset())
        role = node.phrase.office.replace("_", " ")
        alike = {one for one, known in gazetteer.actors().items() if role and known.role == role}
        if noun[0].isupper():
            return self.focus.recent(at, named)
        new = {one for one, person in self.people.items() if person.kind == gazetteer.ORGANIZATION}
        any_of_them = gazetteer.organizations() | new if node.phrase.head.alone else named | alike
        return self.focus.recent(at, any_of_them, BACK + 2)

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

    def _other(self, node: Node, at: int) -> None:
        """ "Son hôte", "son interlocuteur": the last person spoken of who is not the one whose it is."""
        owner = self.focus.governing_subject(node, at) if node.phrase.possessive else None
        if owner is None or node.phrase.head.plural:
            return
        for one in self.focus.back(at, BACK - 1, node.first):
            person = len(one.ids) == 1 and self.focus.is_person(one.ids[0])
            if person and one.ids != owner.ids:
                self._describe(node, one.ids)
                return

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

    def may_be(self, person_id: str, head: Head) -> bool:
        """Whether a person is one of those that a plural means: "les présidents", "les dirigeants"."""
        held = {office for office, _ in self._offices(person_id)}
        asked = {one.office for one in head.offices}
        general = asked & {LEADER, MINISTER, OFFICIAL}
        return bool(held & asked) or any(_rank(office) in general for office in held)

    def ranks(self, person_id: str) -> set[str]:
        """leader, minister, official: the ranks of the offices that a person holds or held."""
        return {_rank(office) for office, _ in self._offices(person_id)}


def _rank(office: str) -> str:
    if office in _LEADING:
        return LEADER
    return MINISTER if "minister" in office or office == "secretary_of_state" else OFFICIAL
