"""Where persons are named: those of the gazetteer, and those that only the text names.

French names a person by title or office and name ("la cheffe de la diplomatie australienne, Penny Wong"), in
full at first and by surname after, often with a verb of saying. Nobody is a person on capitals alone.
"""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass

from loaders.actors.identity import person_id
from loaders.actors.people import People, Person
from loaders.actors.phrases import Phrase
from loaders.actors.runs import Run, Runs
from loaders.names import gazetteer
from loaders.names.gazetteer import DEMONYM, PERSON, word_class
from loaders.names.scanning import Item
from loaders.names.spelling import keys
from loaders.names.words import Word, written

_IS = frozenset({"est", "était", "devient", "devenu", "fut", "reste"})
_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une", "du", "au", "des", "aux"})
_APPOSED_ARTICLES = frozenset({"le", "la", "l'", "son", "sa"})
_AUXILIARIES = frozenset({"a", "avait", "s'"})
_PARTICIPLE_ENDINGS = ("ant", "ment", "é")
_VERB_REACH = 4
_DIGITS = frozenset("0123456789")
OFFICE_AND_NAME = "office and name"


@dataclass(frozen=True, slots=True)
class Naming:
    """Words first..last name `person_id` ("" if several may be meant); `full` with more than a surname."""

    first: int
    last: int
    person_id: str
    full: bool
    rule: str


class Finder:
    """Finds the persons of a text: its words, the gazetteer's names in it, its phrases of office."""

    def __init__(
        self, words: tuple[Word, ...], items: Mapping[int, Item], phrases: list[Phrase], people: People
    ) -> None:
        self.words = words
        self.items = items
        self.people = people
        offices = [phrase for phrase in phrases if phrase.single_role]
        self._ending = {phrase.last: phrase for phrase in offices}
        self._starting = {phrase.first: phrase for phrase in offices}
        taken = {index for phrase in phrases for index in range(phrase.first, phrase.last + 1)}
        self._runs = Runs(words, items, taken)

    def namings(self) -> list[Naming]:
        """Every naming, in order; surnames are told last, when every full name is known."""
        found: list[Naming] = []
        left = list(self._runs.find())
        for rule in (self._known, self._unknown, self._short):
            answers = [(run, rule(run)) for run in left]
            found += [naming for _, naming in answers if naming]
            left = [run for run, naming in answers if not naming]
        for naming in found:
            if naming.person_id:
                spelled = written(self.words[naming.first : naming.last + 1])
                self.people[naming.person_id].spellings[spelled] = None
        return sorted(found, key=lambda naming: naming.first)

    def _parts(self, run: Run) -> tuple[str, ...]:
        return tuple(word.text for word in self.words[run.first : run.last + 1] if word.letters)

    # The gazetteer's people

    def _known(self, run: Run) -> Naming | None:
        """A person of the gazetteer: by a part of the run that spells his name, else by his surname."""
        opens = self._runs.starts_sentence(run.first)
        for first in range(run.first, run.last + 1 if opens else run.first + 1):
            for last in range(run.last, first, -1):
                person = gazetteer.people_by_key().get(keys(self._parts(Run(first, last))))
                if person:
                    return self._of_gazetteer(Run(first, last), person, "full name")
        for item in (self.items.get(run.first), self.items.get(run.last)):
            if item and item.alias.kind == PERSON and self._covers(item, run):
                return self._of_gazetteer(Run(item.first, item.last), item.alias.actor_id, "name")
        return None

    def _covers(self, item: Item, run: Run) -> bool:
        """Whether the item is the run, or all of it but a sentence's first word ("Recevant Poutine")."""
        whole = item.first == run.first and item.last >= run.last
        opening = run.first == item.first - 1 and self._runs.starts_sentence(run.first)
        return whole or (opening and self.words[run.first].norm.endswith(_PARTICIPLE_ENDINGS))

    def _of_gazetteer(self, run: Run, person: str, rule: str) -> Naming:
        return Naming(
            run.first, run.last, self.people.known(person).person_id, len(self._parts(run)) > 1, rule
        )

    # The others

    def _unknown(self, run: Run) -> Naming | None:
        """A person that the text names first, if it says so by title, office, predicate or verb."""
        if self._something_else(run):
            return None
        parts = self._parts(run)
        whole = any(not word.joined for word in self.words[run.first + 1 : run.last + 1])
        called = [] if whole else self.people.called(parts[-1])
        if len(called) == 1:
            return Naming(run.first, run.last, called[0], False, "surname")
        office, rule = self._evidence(run, whole)
        if not rule:
            return None
        person = next(self.people.same(parts), None) or self._enter(run, office)
        return Naming(run.first, run.last, person.person_id, len(parts) > 1, rule)

    def _something_else(self, run: Run) -> bool:
        """An organization, a thing with a number, or a place."""
        words = self.words[run.first : run.last + 1]
        listed = word_class("organization word")
        if any(word.norm in listed or _DIGITS & set(word.norm) for word in words):
            return True
        return gazetteer.place_phrases().longest(self.words, run.first)[0] >= len(words)

    def _evidence(self, run: Run, whole: bool) -> tuple[Phrase | None, str]:
        """What says that the run is a person: the office if one does, and the name of the rule."""
        office, rule = self._office_of(run)
        if self._titled(run.first):
            return office, "title and name"
        if rule and (whole or rule == OFFICE_AND_NAME):
            return office, rule
        return None, "name and verb" if whole and self._acts(run) else ""

    def _titled(self, at: int) -> bool:
        before = at - 2 if self._norm(at - 1) == "." else at - 1
        norm = self._norm(before)
        return norm in word_class("title") and (self.words[before].capital or len(norm) > len("me"))

    def _office_of(self, run: Run) -> tuple[Phrase | None, str]:
        """The office said of the run, before or after it, and how."""
        before, after = run.first - 1, run.last + 1
        item = self.items.get(before)
        if item and item.alias.kind == DEMONYM and self.words[before].capital:
            return None, "demonym and name"
        if (phrase := self._ending.get(before)) and self.words[run.first].start > self.words[before].end:
            return phrase, OFFICE_AND_NAME
        if self._norm(before) == "," and (phrase := self._ending.get(before - 1)) and self._closed(after):
            return phrase, "office, name"
        if self._norm(after) == "," and (phrase := self._following(after + 1)):
            return phrase, "name, office"
        if self._norm(after) in _IS and (phrase := self._following(after + 1)):
            return phrase, "name is office"
        return None, ""

    def _closed(self, at: int) -> bool:
        """Whether an apposition may end before word `at`: no further name goes on."""
        return at >= len(self.words) or self.words[at].mark or not self.words[at].capital

    def _following(self, at: int) -> Phrase | None:
        """The phrase of office at word `at`, or behind an article there."""
        article = self._norm(at) in _APPOSED_ARTICLES
        return self._starting.get(at) or (self._starting.get(at + 1) if article else None)

    def _acts(self, run: Run) -> bool:
        """Whether the run says or does what persons do, with no article before it."""
        before = self._norm(run.first - 1)
        if before in _ARTICLES:
            return False
        if before == "selon" or (before == "après" and self._norm(run.first - 2) == "d'"):
            return True
        after = [self._norm(run.last + 1 + step) for step in range(_VERB_REACH)]
        acts = word_class("person verb")
        return after[0] in acts or (after[0] in _AUXILIARIES and not acts.isdisjoint(after[1:]))

    def _enter(self, run: Run, office: Phrase | None) -> Person:
        """A person new to the text, with the country that the words beside the name tell."""
        words = self.words[run.first : run.last + 1]
        country = self._country(run, office)
        one = person_id(words, country, taken=ChainMap(self.people, gazetteer.actors()))
        gender = (
            "f" if self._norm(run.first - 1) in {"mme", "madame", "mmes"} else office.gender if office else ""
        )
        self.people[one] = Person(one, written(words), self._parts(run), country, gender=gender)
        return self.people[one]

    def _country(self, run: Run, office: Phrase | None) -> str:
        """Of the demonym, the office, or the office before ("le porte-parole chinois, le colonel X")."""
        item = self.items.get(run.first - 1)
        states = [item.alias.actor_id] if item and item.alias.kind == DEMONYM else []
        if office and not states:
            before = next((p for p in map(self._ending.get, (office.first - 2, office.first - 3)) if p), None)
            states = office.states or (before.states if before and self._norm(before.last + 1) == "," else [])
        return next((gazetteer.actors()[state].country for state in states), "")

    def _short(self, run: Run) -> Naming | None:
        """A name in part: "Trong" after Nguyen Phu Trong; among several "Kim" the context tells."""
        called = self.people.called(self.words[run.first].text) if run.first == run.last else []
        if not called:
            return None
        return Naming(run.first, run.last, called[0] if len(called) == 1 else "", False, "surname")

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""
