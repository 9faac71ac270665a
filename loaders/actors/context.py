"""Who is meant where the text does not say the name: offices by date, "son homologue", "il", "les deux pays".

Nodes are read in order of the text. A rule answers only where a reader has no doubt; otherwise an office falls
back on its state, and a pronoun on nobody.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from loaders import verbs
from loaders.actors.nodes import ALIAS, CAPITAL, DEMONYM_KIND, NAME, PRONOUN, ROLE, Node
from loaders.actors.people import Person
from loaders.actors.phrases import COUNTERPART, POSSESSIVE, Phrase
from loaders.lexicon import verb_roles, words as word_lists
from loaders.names import gazetteer, offices
from loaders.names.spelling import key
from loaders.names.words import Word, written

_LEADING = frozenset(
    {"supreme_leader", "president", "monarch", "prime_minister", "general_secretary", "leader", "pope"}
)
_CLAUSE_OPENERS = frozenset(
    ", : que qu' quand lorsque lorsqu' où dont mais et car tandis puis si comme alors - « \" ( ► • or donc puisque".split()
)
_BEFORE_HEAD = frozenset(
    "le la les l' un une ce cet cette ces son sa ses leur leurs actuel actuelle nouveau nouvelle".split()
)
_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4}
_COORDINATION = frozenset({",", "et", "le", "la", "l'", "les"})
_BACK = 4  # sentences that a description may reach back over
_WAR = frozenset({"guerre", "conflit", "invasion", "offensive", "opération", "front", "envahi"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or heading) as words first..last, its paragraph, and the days it names with their offsets."""

    first: int
    last: int
    paragraph: int
    days: tuple[tuple[int, date], ...] = ()


class Context:
    """Resolves the nodes of a text; `people` grows by what the text says of them."""

    def __init__(
        self,
        words: tuple[Word, ...],
        nodes: list[Node],
        people: dict[str, Person],
        segments: list[Segment],
        published: date | None,
    ) -> None:
        self.words = words
        self.nodes = nodes
        self.people = people
        self.segments = segments
        self.published = published
        self._firsts = [segment.first for segment in segments]
        self._by_segment: list[list[Node]] = [[] for _ in segments]
        self._quoted = _quoted(words, segments)
        self._ending = {node.last: node for node in nodes}
        self._named: Counter[str] = Counter()

    def resolve(self) -> list[Node]:
        """The nodes that stand for somebody, each with its ids."""
        self._learn_offices()
        for node in self.nodes:
            at = self._segment_of(node.first)
            node.subject = self._is_subject(node)
            if not node.ids:
                self._answer(node, at)
            if node.ids and at >= 0:
                self._by_segment[at].append(node)
                self._named.update(node.ids)
        return [node for node in self.nodes if node.ids]

    # What the text states of a person

    def _learn_offices(self) -> None:
        """Enter the offices that appositions state, before any is asked for."""
        for node in self.nodes:
            phrase = node.phrase
            person_id = node.apposed or (
                node.ids[0] if phrase and phrase.role and node.kind == NAME and node.ids else ""
            )
            if not phrase or not person_id or person_id not in self.people:
                continue
            person = self.people[person_id]
            states = phrase.states or ([person.country] if person.country else [])
            if phrase.office and phrase.office != COUNTERPART:
                person.offices += [(phrase.office, state) for state in states[:1]]
            if not person.country and phrase.states:
                person.country = gazetteer.actors()[phrase.states[0]].country
            if not person.role and phrase.office != COUNTERPART:
                person.role = self._office_name(phrase)

    def _office_name(self, phrase) -> str:
        if (
            phrase.office
            and phrase.rank in ("leader", "minister", "organization")
            and " of " not in phrase.office
        ):
            return phrase.office.replace("_", " ")
        return written(self.words[phrase.first : phrase.last + 1])

    # Which rule answers

    def _answer(self, node: Node, at: int) -> None:
        phrase = node.phrase
        if node.apposed:
            node.ids, node.rule = (node.apposed,), "apposition"
        elif node.kind == NAME or (phrase and node.rule == "office and name"):
            self._short_name(node, at)
        elif phrase and phrase.head.lemma == COUNTERPART:
            self._counterpart(node, at)
        elif phrase and phrase.role:
            self._office(node, at)
        elif phrase:
            self._institution(node, at)
        elif node.kind == PRONOUN:
            self._pronoun(node, at)

    def _short_name(self, node: Node, at: int) -> None:
        """ "Kim", where several are known: the one last spoken of, else the most spoken of, else who leads."""
        wanted = key(self.words[node.last].text)
        known = [person.person_id for person in self.people.values() if wanted in person.short_keys()]
        recent = self._recent(at, known, len(self.segments))
        chosen = recent or max(known, key=lambda one: len(self.people[one].spellings), default="")
        if chosen:
            node.ids, node.kind, node.rule = (chosen,), NAME, "surname in context"

    def _office(self, node: Node, at: int) -> None:
        phrase = node.phrase
        if phrase.determiner in POSSESSIVE and not phrase.states and not phrase.head.plural:
            owner = self._subject_before(node, at)
            phrase.states = [state for state in [self._state(owner)] if state]
        if not phrase.states:
            self._description(node, at)
            return
        if phrase.head.plural and not (phrase.singular_states and len(phrase.states) > 1):
            node.ids, node.kind, node.rule = tuple(phrase.states), ALIAS, "officials of a state"
            return
        held = [self._holder(phrase, state, node, at) for state in phrase.states]
        if phrase.rank == "private" and not any(held):
            node.ids, node.kind, node.rule = tuple(phrase.states), DEMONYM_KIND, "demonym"
            return
        found = [one or state for one, state in zip(held, phrase.states, strict=True)]
        node.ids = tuple(dict.fromkeys(found))
        node.rule = (
            f"office: {phrase.office}" if any(held) else f"office of a state: {phrase.office or phrase.rank}"
        )

    def _holder(self, phrase, state: str, node: Node, at: int) -> str:
        """Who is meant by an office of `state`: as the text states it, by the date, or by who is in focus."""
        if phrase.determiner in {"un", "une", "d'"} or phrase.former:
            return ""
        same = offices.equivalents(phrase.office)
        stated = {
            p.person_id for p in self.people.values() if any(o in same and s == state for o, s in p.offices)
        }
        if len(stated) == 1:
            return next(iter(stated))
        if stated and (one := self._recent(at, stated, len(self.segments))):
            return one
        if (
            phrase.rank in ("leader", "organization")
            or phrase.office in ("foreign_minister", "defence_minister")
            or (offices.holders(phrase.office, state))
        ):
            return self._by_date(phrase.office, state, node, at)
        return self._by_rank(phrase, state, at)

    def _by_date(self, office: str, state: str, node: Node, at: int) -> str:
        day = self._day_at(node, at)
        named = offices.holders(office, state) & set(self.people)
        if day and (one := offices.holder(office, state, day)):
            return one
        return (
            self._recent(at, named, _BACK)
            or offices.holder(office, state, self.published)
            or self._recent(at, named, len(self.segments))
            or (next(iter(named)) if len(named) == 1 else "")
        )

    def _day_at(self, node: Node, at: int) -> date | None:
        """The day that the sentence names nearest to the node."""
        days = self.segments[at].days if at >= 0 else ()
        place = self.words[node.first].start
        return min(days, key=lambda dated: abs(dated[0] - place))[1] if days else None

    def _by_rank(self, phrase, state: str, at: int) -> str:
        """ "le ministre russe", "le haut responsable russe": the last such person spoken of."""
        fitting = {
            p.person_id
            for p in self.people.values()
            if p.country == state and self._is_official(p.person_id, phrase)
        }
        return self._recent(at, fitting, _BACK - 1) if phrase.definite else ""

    def _is_official(self, person_id: str, phrase: Phrase) -> bool:
        if phrase.rank == "minister":
            return "minister" in self._ranks(person_id)
        return phrase.office == "official" and "leader" not in self._ranks(person_id)

    def _description(self, node: Node, at: int) -> None:
        """ "Le ministre", "le dirigeant": the last person spoken of who is one."""
        phrase = node.phrase
        if (
            not phrase.definite
            or phrase.head.plural
            or phrase.former
            or phrase.open
            or phrase.domain.startswith("palace")
        ):
            return
        if phrase.rank in ("leader", "minister") and not phrase.domain:
            fitting = {p for p in self.people if phrase.rank in self._ranks(p) and self._is_of(p, phrase)}
        elif phrase.office and phrase.domain:
            same = offices.equivalents(phrase.office)
            fitting = {
                p.person_id
                for p in self.people.values()
                if any(o in same for o, _ in self._offices(p.person_id))
            }
        elif phrase.rank == "official" and not phrase.domain:
            fitting = {p for p in self.people if "official" in self._ranks(p) or phrase.office == "official"}
        else:
            return
        one = self._recent(at, fitting, _BACK)
        if one:
            self._widen(node, (one,), f"description: {phrase.head.lemma}")

    def _is_of(self, person_id: str, phrase) -> bool:
        return phrase.office in (offices.LEADER, "minister") or any(
            office in offices.equivalents(phrase.office) for office, _ in self._offices(person_id)
        )

    def _institution(self, node: Node, at: int) -> None:
        """ "L'agence": the last one spoken of."""
        if node.phrase.determiner not in {"l'", "la", "le"} or node.phrase.open:
            return
        media = {
            a for a, known in gazetteer.actors().items() if known.role.replace(" ", "_") == node.phrase.office
        }
        one = self._recent(at, media, _BACK + 2)
        if one:
            self._widen(node, (one,), f"description: {node.phrase.head.lemma}")

    def _widen(self, node: Node, ids: tuple[str, ...], rule: str) -> None:
        """Answer for a description, its article taken in."""
        if node.first and self.words[node.first - 1].norm in {"le", "la", "l'", "ce", "cet", "cette"}:
            node.first -= 1
        node.ids, node.kind, node.rule = ids, PRONOUN, rule

    def _counterpart(self, node: Node, at: int) -> None:
        """ "Son homologue russe": the same office, in that state, on that day."""
        phrase = node.phrase
        if not phrase.states:
            return
        subject = self._subject_before(node, at, people=True)
        person = subject.ids[0] if subject else ""
        found = [self._same_office(person, state, node, at) or state for state in phrase.states]
        if phrase.determiner in POSSESSIVE:
            node.first -= 1
        node.ids, node.kind, node.rule = tuple(found), PRONOUN, "counterpart"

    def _same_office(self, person: str, state: str, node: Node, at: int) -> str:
        for office, _ in self._offices(person, self._day(at)) if person else ():
            same = offices.equivalents(office)
            stated = {
                p.person_id
                for p in self.people.values()
                if any(o in same and s == state for o, s in p.offices)
            }
            stated.discard(person)
            if len(stated) == 1:
                return next(iter(stated))
            if one := offices.holder(office, state, self._day(at)):
                return one
            named = offices.holders(office, state) & set(self.people) - {person}
            if one := self._recent(at, named, len(self.segments)):
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
        ranks = set()
        for office, _ in self._offices(person_id):
            leads = office in _LEADING
            ranks.add(
                "leader"
                if leads
                else "minister"
                if "minister" in office or office == "secretary_of_state"
                else "official"
            )
        return ranks

    def _day(self, at: int) -> date | None:
        """The day that the sentence or those just before it speak of, else the day of publication."""
        if at < 0:
            return self.published
        near = (self.segments[i] for i in range(at, max(-1, at - _BACK), -1))
        same = (s.days[0][1] for s in near if s.days and s.paragraph == self.segments[at].paragraph)
        return next(same, self.published)

    # Pronouns

    def _pronoun(self, node: Node, at: int) -> None:
        if at < 0 or self._quoted[node.first]:
            return
        rule = {
            "il": self._he, "elle": self._he, "ils": self._they, "lui": self._to_him, "ci": self._latter, "pays": self._country,
            "group": self._group,
        }.get(node.rule)  # fmt: skip
        found = rule(node, at) if rule else ()
        if found:
            node.ids, node.rule = found, f"pronoun: {self._text(node)}".lower()

    def _text(self, node: Node) -> str:
        return written(self.words[node.first : node.last + 1])

    def _he(self, node: Node, at: int) -> tuple[str, ...]:
        """Subject pronoun: the nearest subject of its clause's sentence, else the subject of the sentence before."""
        said = [one for one in reversed(self._by_segment[at]) if not self._quoted[one.first]]
        near = [one for one in said if one.subject and self._same_kind(one, node)]
        if near:
            return near[0].ids
        if at and self.segments[at - 1].paragraph == self.segments[at].paragraph:
            main = self._main_subject(at - 1)
            if main and self._same_kind(main, node):
                return main.ids
        return ()

    def _they(self, node: Node, at: int) -> tuple[str, ...]:
        """Plural subject pronoun: the plural or coordinated subject of its sentence, else of the one before."""
        for index, before in ((at, node.first), (at - 1, None)):
            if index < 0 or self.segments[index].paragraph != self.segments[at].paragraph:
                break
            subjects = [
                one
                for one in self._by_segment[index]
                if one.subject and not self._quoted[one.first] and (before is None or one.first < before)
            ]
            if subjects:
                return self._together(subjects)
        return ()

    def _together(self, subjects: list[Node]) -> tuple[str, ...]:
        """The ids of the first subject and of those coordinated with it; none if that is but one."""
        group = [subjects[0]]
        for one in subjects[1:]:
            between = [word.norm for word in self.words[group[-1].last + 1 : one.first]]
            if not between or not set(between) <= _COORDINATION:
                break
            group.append(one)
        ids = tuple(dict.fromkeys(actor_id for one in group for actor_id in one.ids))
        return ids if len(ids) > 1 or group[0].plural else ()

    def _same_kind(self, one: Node, pronoun: Node) -> bool:
        """Whether a node may be taken up by the pronoun: singular, of its gender, an actor in its own right."""
        if one.kind == DEMONYM_KIND or one.plural or len(one.ids) != 1:
            return False
        gender = one.gender or (self.people[one.ids[0]].gender if one.ids[0] in self.people else "")
        return not gender or gender == pronoun.gender

    def _main_subject(self, at: int) -> Node | None:
        """The actor that a sentence is about; None where its first noun is no actor ("Le traité prévoit …")."""
        segment = self.segments[at]
        subjects = [node for node in self._by_segment[at] if node.subject and not self._quoted[node.first]]
        if not subjects:
            return None
        first = subjects[0]
        if self._opens_with_a_thing(segment, first):
            return None
        opening = [
            word
            for word in self.words[segment.first : first.first]
            if word.letters and word.norm not in _BEFORE_HEAD
        ]
        if opening and not any(word.norm == "," for word in self.words[segment.first : first.first]):
            inverted = self._follows_speech(first)
            return first if inverted or len(opening) <= 1 else None
        return first

    def _opens_with_a_thing(self, segment: Segment, first: Node) -> bool:
        """ "Une trêve est entrée en vigueur": an article and a noun before any actor."""
        if self.words[segment.first].norm not in _BEFORE_HEAD or first.first <= segment.first + 1:
            return False
        return not any(word.norm in _BEFORE_HEAD for word in self.words[segment.first + 1 : first.first][:1])

    def _to_him(self, node: Node, at: int) -> tuple[str, ...]:
        """ "lui" before a verb: the nearest actor of the sentence that is not the verb's own subject."""
        earlier = [
            one
            for one in self._by_segment[at]
            if one.first < node.first and one.kind != DEMONYM_KIND and len(one.ids) == 1
        ]
        if not earlier:
            return ()
        relative = self.words[node.first - 1].norm == "qui"
        subject = earlier[-1] if relative else next((one for one in reversed(earlier) if one.subject), None)
        others = [one for one in earlier if subject is None or one.ids != subject.ids]
        persons = [one for one in others if one.ids[0] in self.people]
        if relative and persons:
            return persons[-1].ids
        if others:
            return others[-1].ids
        main = self._main_subject(at - 1) if at else None
        return main.ids if main and not main.plural and main.ids != earlier[-1].ids else ()

    def _latter(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Celle-ci", "ce dernier": the last actor named that agrees."""
        fitting = (
            one for one in self._back(at, 2, node.first) if self._same_kind(one, node) and one.kind != CAPITAL
        )
        return next((one.ids for one in fitting), ())

    def _country(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Son pays": the state of who speaks or acts."""
        state = self._state(self._subject_before(node, at))
        return (state,) if state else ()

    def _group(self, node: Node, at: int) -> tuple[str, ...]:
        """ "Les deux pays", "les deux hommes": the last so many states, or persons, spoken of."""
        number = next(
            _NUMBERS[word.norm] for word in self.words[node.first : node.last] if word.norm in _NUMBERS
        )
        persons = self.words[node.last].norm in word_lists("fr", "groups")["persons"]
        found: dict[str, None] = {}
        for one in self._back(at, _BACK, node.first, whole=not persons):
            if self._theatre(one):
                continue
            for actor_id in one.ids:
                member = (
                    actor_id
                    if persons and actor_id in self.people
                    else ""
                    if persons
                    else self._member(actor_id)
                )
                if member and len(found) < number:
                    found[member] = None
        return tuple(reversed(found)) if len(found) == number else ()

    def _member(self, actor_id: str) -> str:
        """The state that an actor counts for among "les deux pays": itself, or a person's own."""
        person = self.people.get(actor_id)
        if person:
            return person.country
        known = gazetteer.actors().get(actor_id)
        return known.country if known and known.kind in (gazetteer.STATE, gazetteer.PERSON) else ""

    def _theatre(self, node: Node) -> bool:
        """Whether a state is only where a war is: "la guerre en Ukraine"."""
        before = {word.norm for word in self.words[max(0, node.first - 5) : node.first]}
        return bool(before & _WAR) and node.kind == NAME and node.ids[0] not in self.people

    # Looking back

    def _segment_of(self, word: int) -> int:
        at = bisect_right(self._firsts, word) - 1
        return at if at >= 0 and word <= self.segments[at].last else -1

    def _back(
        self, at: int, sentences: int, before: int | None = None, whole: bool = False
    ) -> Iterator[Node]:
        """The nodes before a point, the nearest first, over so many sentences of the text."""
        for index in range(at, max(-1, at - sentences), -1):
            for node in reversed(self._by_segment[index]):
                if before is None or node.first < before:
                    yield node

    def _recent(self, at: int, wanted: Iterable[str], sentences: int) -> str:
        """The last of `wanted` spoken of; in a sentence with several of them, its subject."""
        wanted = {one for one in wanted if self._named[one]}
        if not wanted:
            return ""
        for index in range(at, max(-1, at - sentences), -1):
            found = [node for node in self._by_segment[index] if len(node.ids) == 1 and node.ids[0] in wanted]
            if found:
                subjects = [node for node in found if node.subject]
                return (subjects or found)[-1].ids[0]
        return ""

    def _subject_before(self, node: Node, at: int, people: bool = False) -> Node | None:
        """The subject that governs a node: the nearest before it in its sentence, else that of the sentence before."""

        def fits(one: Node) -> bool:
            return (
                len(one.ids) == 1 and one.kind != DEMONYM_KIND and (not people or one.ids[0] in self.people)
            )

        if at < 0:
            return None
        near = [one for one in self._by_segment[at] if one.first < node.first and one.subject and fits(one)]
        if near:
            return near[-1]
        main = self._main_subject(at - 1) if at else None
        return main if main and fits(main) else None

    def _state(self, node: Node | None) -> str:
        return self._member(node.ids[0]) if node else ""

    def _is_subject(self, node: Node) -> bool:
        """Whether a node opens its clause, or follows a verb of saying that is turned round ("a indiqué KCNA")."""
        at = node.first - 1
        while at >= 0 and self.words[at].norm in _BEFORE_HEAD:
            at -= 1
        if at < 0 or self._starts_segment(at + 1):
            return True
        norm = self.words[at].norm
        if norm in {"et", "ou"}:
            before = self._ending.get(at - 1)
            return before.subject if before else True
        return norm in _CLAUSE_OPENERS or self.words[at].mark or self._speech(at)

    def _starts_segment(self, word: int) -> bool:
        at = self._segment_of(word)
        return at >= 0 and self.segments[at].first == word

    def _follows_speech(self, node: Node) -> bool:
        at = node.first - 1
        while at >= 0 and self.words[at].norm in _BEFORE_HEAD:
            at -= 1
        return at >= 0 and self._speech(at)

    def _speech(self, at: int) -> bool:
        roles = verb_roles("fr")
        return any(
            "speech" in roles.get(lemma, ()) for lemma, _ in verbs.forms().get(self.words[at].norm, ())
        )


def _quoted(words: tuple[Word, ...], segments: list[Segment]) -> list[bool]:
    """For each word whether it stands between « and »; an unclosed quotation ends with its sentence."""
    flags = [False] * len(words)
    ends = [segment.last for segment in segments]
    opened = None
    for at, word in enumerate(words):
        if word.norm == "«":
            opened = at
        elif word.norm == "»" and opened is not None:
            for inside in range(opened, at):
                flags[inside] = True
            opened = None
    if opened is not None and ends:
        position = bisect_right(ends, opened)
        for inside in range(opened, ends[position] if position < len(ends) else len(words)):
            flags[inside] = True
    return flags
