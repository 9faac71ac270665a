"""Who is meant by an office or body that names nobody: "le ministre", "l'armée", "l'agence", "son hôte".

A person or an organization that the text spoke of comes first, then the state that the passage is about.
"""

from loaders.actors.careers import LEADER, MINISTER, OFFICIAL, Careers
from loaders.actors.focus import BACK, Focus
from loaders.actors.heads import HOME, LAST_FIRM, LAST_ORGANIZATION, LAST_STATE, OWN, private
from loaders.actors.nodes import PRONOUN, Node
from loaders.actors.phrase import Phrase
from loaders.actors.setting import Setting
from loaders.names import gazetteer, offices
from loaders.names.gazetteer import ORGANIZATION, STATE
from loaders.names.words import plain
from loaders.verbs import PARTICIPLE

_FAR_BACK = 3 * BACK
_SPOKESPERSON = "spokesperson"


class Descriptions:
    """Answers the nodes of one text whose phrase has no state."""

    def __init__(self, focus: Focus, setting: Setting, careers: Careers) -> None:
        self.focus = focus
        self.setting = setting
        self.careers = careers

    def describe(self, node: Node, ids: tuple[str, ...]) -> None:
        """Give a node its ids, its article taken in."""
        if self.focus.reading.is_a(node.first - 1, "singular article"):
            node.first -= 1
        node.ids, node.kind, node.rule = ids, PRONOUN, f"description: {node.phrase.head.lemma}"

    # Offices

    def person(self, phrase: Phrase, at: int) -> str:
        """ "Le ministre": the last person spoken of who holds that office, else one that does the same."""
        fitting = {one for one in self.focus.people if self._fits(one, phrase)}
        exact = {one for one in fitting if any(o == phrase.office for o, _ in self.careers.offices(one))}
        return self._last_subject(exact, at) or self._last_subject(fitting, at)

    def leading(self, node: Node, at: int) -> str:
        """ "La sénatrice": who led the sentence before, where nothing was said of any office of hers."""
        segments, main = self.focus.segments, self.focus.main_subject(at - 1) if at else None
        if not (main and node.subject and len(main.ids) == 1 and node.phrase.rank == OFFICIAL):
            return ""
        person = self.focus.people.get(main.ids[0]) if self.focus.is_person(main.ids[0]) else None
        if person is None or segments[at - 1].paragraph != segments[at].paragraph:
            return ""
        held = {office for office, _ in self.careers.offices(person.person_id)}
        agrees = node.phrase.gender in ("", person.gender or node.phrase.gender)
        return person.person_id if agrees and held <= private(self.focus.reading.language) else ""

    def _last_subject(self, wanted: set[str], at: int) -> str:
        """The last of some persons to lead a sentence near by; else the last spoken of."""
        back = (one for one in self.focus.back(at, BACK) if one.subject and len(one.ids) == 1)
        leading = next((one.ids[0] for one in back if one.ids[0] in wanted), "")
        return leading or self.focus.recent(at, wanted, BACK)

    def _fits(self, person_id: str, phrase: Phrase) -> bool:
        """Whether a description without a state may mean the person."""
        ranks = self.careers.ranks(person_id)
        if phrase.office == OFFICIAL and not phrase.domain:
            return bool(ranks & {OFFICIAL, MINISTER})
        if phrase.office in (LEADER, MINISTER) and not phrase.domain:
            return phrase.rank in ranks
        same = offices.equivalents(phrase.office)
        return bool(phrase.office) and any(o in same for o, _ in self.careers.offices(person_id))

    def officials(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Les ministres": the last several of that rank spoken of together, or two of one office."""
        for one in self.focus.back(at, BACK, node.first):
            together = len(one.ids) > 1 and one.phrase and one.phrase.role
            if together and one.phrase.rank == node.phrase.rank:
                return one.ids
        alike = node.subject and self.careers.alike(node.phrase.head, self.focus.counterparts)
        return self.focus.counterparts if alike else ()

    def home(self, node: Node, at: int) -> str:
        """The state of "le Premier ministre": that which the passage is about; an ousted one is none's."""
        phrase = node.phrase
        named = phrase.rank == MINISTER or _SPOKESPERSON in phrase.office
        of_every_state = phrase.office if phrase.rank == LEADER else named and phrase.domain
        return self.setting.state(node, at) if of_every_state and not self._qualified(node) else ""

    def other(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Son hôte", "son interlocuteur": the last person spoken of who is not the one whose it is."""
        owner = self.focus.governing_subject(node, at) if node.phrase.possessive else None
        if owner is None or node.phrase.head.plural:
            return ()
        back = self.focus.back(at, BACK - 1, node.first)
        persons = (one for one in back if len(one.ids) == 1 and self.focus.is_person(one.ids[0]))
        return next((one.ids for one in persons if one.ids != owner.ids), ())

    # Bodies

    def institution(self, node: Node, at: int) -> str:
        """ "L'armée", "le royaume", "l'agence", "les rebelles": whom the passage speaks of."""
        alone = node.phrase.head.alone
        if alone == HOME:
            return "" if self._qualified(node) else self.setting.state(node, at)
        if alone == LAST_STATE:
            return self._last_state(node, at)
        if alone == OWN:
            return next(iter(self.same(node, at)), "")
        if alone == LAST_FIRM:
            own, new = self.setting.subject, self._new_organizations()
            return self.focus.recent(at, new, BACK + 2) or (own if own in new else "")
        if alone == LAST_ORGANIZATION or node.phrase.office:
            return self._last_organization(node, at)
        return ""

    def same(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Les soldats", "la délégation": those of the last nation that the text said it of."""
        if self.focus.reading.is_a(node.first - 1, "of"):
            return ()
        back = self.focus.back(at, _FAR_BACK, node.first)
        named = (one for one in back if one.phrase and one.phrase.states and one.ids)
        return next((one.ids for one in named if one.phrase.head.lemma == node.phrase.head.lemma), ())

    def departmental(self, node: Node) -> bool:
        """Whether a state's body has a field for its complement, and no owner: "le service des douanes"."""
        reading, start = self.focus.reading, node.last + 2
        if node.phrase.head.alone != HOME or start >= len(reading.words):
            return False
        return reading.is_a(start, "article") or not reading.words[start].capital

    def crowd(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Des manifestants", "la foule": the state of the place, for who acts else that of the passage."""
        place = self.setting.scene(at)
        known = node.phrase.definite and not node.phrase.open
        if not place and node.subject and known:
            place = self.setting.state(node, at)
        return (place,) if place else ()

    def _qualified(self, node: Node) -> bool:
        """Whether an adjective that is no nation's follows: "la police judiciaire"."""
        after = node.last + 1
        tenses = {tense for _, tense in self.focus.reading.verb(after)}
        if after >= len(self.focus.words) or tenses - {PARTICIPLE}:
            return False
        return self.focus.reading.is_a(after, "another's")

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
        if noun[0].isupper():
            return self.focus.recent(at, named)
        if not node.phrase.head.alone:
            alike = gazetteer.organizations(node.phrase.office.replace("_", " "))
            return self.focus.recent(at, named | alike, BACK + 2)
        return self.focus.recent(at, gazetteer.organizations() | self._new_organizations(), BACK + 2)

    def _new_organizations(self) -> set[str]:
        """The organizations that only the text names."""
        return {one for one, person in self.focus.people.items() if person.kind == ORGANIZATION}
