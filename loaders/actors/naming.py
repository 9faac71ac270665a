"""Where persons are named: those of the gazetteer, and those that only the text names.

News names a person by title or office and name ("la cheffe de la diplomatie australienne, Penny Wong"), in
full at first and by surname after, often with a verb of saying. Nobody is a person on capitals alone.
"""

from collections import ChainMap
from dataclasses import dataclass

from loaders.actors.identity import person_id
from loaders.actors.people import People, Person
from loaders.actors.phrases import Phrase
from loaders.actors.runs import Run, Runs
from loaders.lexicon import verb_roles
from loaders.names import gazetteer, venues
from loaders.names.gazetteer import DEMONYM, PERSON
from loaders.names.reading import PEOPLE_IN_CAPITALS, Item, Reading
from loaders.names.spelling import keys
from loaders.names.words import written
from loaders.verbs import FINITE, PARTICIPLE

_VERB_REACH = 4
_LONGEST_COMPLEMENT = 6  # words
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
    """Finds the persons of a text, given its phrases of office; enters them in `people`."""

    def __init__(self, reading: Reading, phrases: list[Phrase], people: People) -> None:
        self.reading = reading
        self.words = reading.words
        self.people = people
        offices = [phrase for phrase in phrases if phrase.role]
        self._ending = {phrase.last: phrase for phrase in offices}
        self._starting = {phrase.first: phrase for phrase in offices if phrase.single_role}
        taken = {index for phrase in phrases for index in range(phrase.first, phrase.last + 1)}
        self._runs = Runs(reading, taken)

    def namings(self) -> list[Naming]:
        """Every naming, in order; surnames are told last, when every full name is known."""
        found: list[Naming] = []
        left = [run for run in self._runs.find() if not venues.named_after(self.reading, run.first)]
        self._listed = self._listed_after_an_office(left)
        for rule in (self._known, self._unknown, self._short):
            answers = [(run, rule(run)) for run in left]
            found += [naming for _, naming in answers if naming]
            left = [run for run, naming in answers if not naming]
        for naming in found:
            if naming.person_id:
                spelled = written(self.words[naming.first : naming.last + 1])
                self.people[naming.person_id].spellings[spelled] = None
        return sorted(found, key=lambda naming: naming.first)

    def _listed_after_an_office(self, runs: list[Run]) -> dict[int, Phrase | None]:
        """The office of each name in a list: "les vice-ministres Ivan Rogov et Kim Jong-gyu".

        None for a list behind a people: "les Français Cécile Kohler et Jacques Paris".
        """
        by_first = {run.first: run for run in runs}
        peoples = [item for item in self.reading.items.values() if self._people(item)]
        plural = [(phrase.last, phrase) for phrase in self._ending.values() if phrase.head.plural]
        found = {}
        for last, phrase in [*plural, *((item.last, None) for item in peoples)]:
            run = by_first.get(last + 1) or (
                by_first.get(last + 2) if self.reading.norm(last + 1) == "," else None
            )
            while run:
                found[run.first] = phrase
                run = by_first.get(run.last + 2) if self._joins(run.last + 1) else None
        return found

    def _people(self, item: Item) -> bool:
        """Whether a demonym is a noun: "le Malien", "les Français"."""
        capital = PEOPLE_IN_CAPITALS in self.reading.traits and self.words[item.first].capital
        return capital and item.alias.kind == DEMONYM

    def _joins(self, at: int) -> bool:
        return self.reading.norm(at) == "," or self.reading.is_a(at, "coordination")

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
                    return self._of_gazetteer(Run(first, run.last), person, "full name")
        starting, ending = self.reading.item(run.first, PERSON), self.reading.ending.get(run.last)
        for item in (starting, ending):
            if item and item.alias.kind == PERSON and self._covers(item, run):
                return self._of_gazetteer(Run(item.first, item.last), item.alias.actor_id, "name")
        return None

    def _covers(self, item: Item, run: Run) -> bool:
        """Whether the item is the run, or all of it but a sentence's first word ("Recevant Poutine")."""
        before = self.words[run.first : item.first]
        whole = item.last >= run.last and all(len(word.text) == 1 for word in before)
        opening = run.first == item.first - 1 and self._runs.starts_sentence(run.first)
        endings = tuple(self.reading.listed("participle ending"))
        return whole or (opening and self.words[run.first].norm.endswith(endings))

    def _of_gazetteer(self, run: Run, person: str, rule: str) -> Naming:
        known = self.people.known(person)
        return Naming(run.first, run.last, known.person_id, len(self._parts(run)) > 1, rule)

    # The others

    def _unknown(self, run: Run) -> Naming | None:
        """A person that the text names first, if it says so by title, office, predicate or verb."""
        if self._something_else(run):
            return None
        parts = self._parts(run)
        whole = self._of_several_words(run)
        called = [] if whole else self.people.called(parts[-1])
        if len(called) == 1:
            return Naming(run.first, run.last, called[0], False, "surname")
        office, rule = self._evidence(run, whole)
        if not rule:
            return None
        person = next(self.people.same(parts), None) or self._completed(run) or self._enter(run, office)
        return Naming(run.first, run.last, person.person_id, len(parts) > 1, rule)

    def _of_several_words(self, run: Run) -> bool:
        """Whether a name has more than a surname; a particle is part of that ("al-Sissi")."""
        starts = [word for word in self.words[run.first : run.last + 1] if word.letters and not word.joined]
        particles = self.reading.listed("particle") | self.reading.listed("weak particle")
        while starts and starts[0].norm in particles and not starts[0].capital:
            starts.pop(0)
        return len(starts) > 1

    def _something_else(self, run: Run) -> bool:
        """An organization, a thing with a number, a place, or what is named after somebody."""
        words = self.words[run.first : run.last + 1]
        listed = self.reading.listed("organization word")
        if any(word.norm in listed or _DIGITS & set(word.norm) for word in words):
            return True
        return gazetteer.place_phrases().longest(self.words, run.first)[0] >= len(words)

    def _evidence(self, run: Run, whole: bool) -> tuple[Phrase | None, str]:
        """What says that the run is a person: the office if one does, and the name of the rule."""
        office, rule = self._office_of(run)
        if self.reading.titled(run.first):
            return office, "title and name"
        if rule and (whole or rule == OFFICE_AND_NAME):
            return office, rule
        return None, "name and verb" if whole and self._acts(run) else ""

    def _office_of(self, run: Run) -> tuple[Phrase | None, str]:
        """The office said of the run, before or after it, and how."""
        reading, before, after = self.reading, run.first - 1, run.last + 1
        if run.first in self._listed:
            return self._listed[run.first], OFFICE_AND_NAME
        if (item := reading.ending.get(before)) and self._people(item):
            return None, "demonym and name"
        if (phrase := self._ending.get(before)) and self.words[run.first].start > self.words[before].end:
            return phrase, OFFICE_AND_NAME
        if reading.norm(before) == "," and (phrase := self._single(before - 1)) and self._closed(after):
            return phrase, "office, name"
        if reading.norm(after) == "," and (phrase := self._following(after + 1)):
            return phrase, "name, office"
        if reading.is_a(after, "copula") and (phrase := self._following(after + 1)):
            return phrase, "name is office"
        return None, ""

    def _single(self, last: int) -> Phrase | None:
        """The office of one person that ends at word `last`, or goes on to it ("ingénieur du site de X")."""
        for at in range(last, max(-1, last - _LONGEST_COMPLEMENT), -1):
            if phrase := self._ending.get(at):
                return phrase if phrase.single_role else None
            if not self.words[at].letters or FINITE & {tense for _, tense in self.reading.verb(at)}:
                return None
        return None

    def _closed(self, at: int) -> bool:
        """Whether an apposition may end before word `at`: no further name goes on."""
        return at >= len(self.words) or self.words[at].mark or not self.words[at].capital

    def _following(self, at: int) -> Phrase | None:
        """The phrase of office at word `at`, or behind an article there."""
        article = self.reading.is_a(at, "apposed article")
        return self._starting.get(at) or (self._starting.get(at + 1) if article else None)

    def _acts(self, run: Run) -> bool:
        """Whether the run says or does what persons do, with no article before it."""
        reading, before, after = self.reading, run.first - 1, run.last + 1
        if reading.is_a(before, "any article"):
            return False
        two_words = f"{reading.norm(before - 1)} {reading.norm(before)}".replace("' ", "'")
        if reading.is_a(before, "source marker") or two_words in reading.listed("source marker"):
            return True
        return self._said_by(before) or self._verb_at(after) or self._told_of(before)

    def _told_of(self, at: int) -> bool:
        """ "La mort de X", "l'investiture de X": what happens to persons alone."""
        return self.reading.is_a(at, "of") and self.reading.is_a(at - 1, "noun of a person")

    def _said_by(self, at: int) -> bool:
        """Whether word `at` is a verb whose subject or object, right after it, is a person."""
        roles = verb_roles(self.reading.language)
        personal = self.reading.listed("verb with a person")
        return any(
            lemma in personal or "speech" in roles.get(lemma, ()) for lemma, _ in self.reading.verb(at)
        )

    def _verb_at(self, at: int) -> bool:
        """Whether a verb with a tense stands at word `at`, past a negation and a pronoun, or past "et X"."""
        while self.reading.is_a(at, "clitic"):
            at += 1
        if self.reading.is_a(at, "auxiliary"):
            near = range(at + 1, at + _VERB_REACH)
            return any(tense == PARTICIPLE for one in near for _, tense in self.reading.verb(one))
        return any(tense in FINITE for _, tense in self.reading.verb(at))

    def _enter(self, run: Run, office: Phrase | None) -> Person:
        """A person new to the text, with the country that the words beside the name tell."""
        words = self.words[run.first : run.last + 1]
        country = self._country(run, office)
        taken = ChainMap(self.people, gazetteer.actors())
        one = person_id(words, country, taken, self.reading.listed("particle"))
        lady = self.reading.titled(run.first) and self._titled_as_a_woman(run.first)
        gender = "f" if lady else office.gender if office else ""
        self.people[one] = Person(one, written(words), self._parts(run), country, gender=gender)
        return self.people[one]

    def _completed(self, run: Run) -> Person | None:
        """The one whom the text has called by the surname alone, now named in full."""
        parts = self._parts(run)
        known = [
            self.people[one] for one in self.people.called(parts[-1]) if len(self.people[one].parts) == 1
        ]
        for person in known[:1]:
            person.name, person.parts = written(self.words[run.first : run.last + 1]), parts
            return person
        return None

    def _titled_as_a_woman(self, at: int) -> bool:
        return any(self.reading.is_a(before, "woman's title") for before in (at - 1, at - 2))

    def _country(self, run: Run, office: Phrase | None) -> str:
        """Of the demonym, the office, or the office before ("le porte-parole chinois, le colonel X")."""
        item = self.reading.item(run.first - 1, DEMONYM)
        states = [item.alias.actor_id] if item else []
        if office and not states:
            before = next((p for p in map(self._ending.get, (office.first - 2, office.first - 3)) if p), None)
            apposed = before and self.reading.norm(before.last + 1) == ","
            states = office.states or (before.states if apposed else [])
        return next((gazetteer.actors()[state].country for state in states), "")

    def _short(self, run: Run) -> Naming | None:
        """A name in part: "Trong" after Nguyen Phu Trong; among several "Kim" the context tells."""
        if self._of_several_words(run):
            person = next(self.people.same(self._parts(run)), None) or self._completed(run)
            return Naming(run.first, run.last, person.person_id, True, "full name") if person else None
        called = self.people.called(self._parts(run)[-1])
        if not called:
            return None
        return Naming(run.first, run.last, called[0] if len(called) == 1 else "", False, "surname")
