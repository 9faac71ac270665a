"""Where persons are named: those of the gazetteer, and those that only the text names.

News names a person by title or office and name ("la cheffe de la diplomatie australienne, Penny Wong"), in
full at first and by surname after, often with a verb of saying. Organizations new to the text are told by
the way.
"""

from collections import ChainMap
from dataclasses import dataclass

from loaders.actors.evidence import Evidence
from loaders.actors.identity import person_id, slug
from loaders.actors.organizations import Organizations
from loaders.actors.people import People, Person
from loaders.actors.phrase import Phrase
from loaders.actors.runs import Run, Runs
from loaders.names import atlas, gazetteer, venues
from loaders.names.gazetteer import DEMONYM, ORGANIZATION, PERSON
from loaders.names.reading import Item, Reading
from loaders.names.spelling import keys
from loaders.names.words import written

_DIGITS = frozenset("0123456789")
ORGANIZATION_AND_NAME = "organization and name"


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
        taken = {index for phrase in phrases for index in range(phrase.first, phrase.last + 1)}
        runs = Runs(reading, taken).find()
        self._runs = [run for run in runs if not venues.named_after(reading, run.first)]
        self._by_first = {run.first: run for run in self._runs}
        self._evidence = Evidence(reading, phrases, self._runs)
        self._organizations = Organizations(reading)
        self._found: list[Naming] = []

    def namings(self) -> list[Naming]:
        """Every naming, in order; surnames are told last, when every full name is known."""
        found = self._found
        found += [
            naming for run in self._organizations.movements() if (naming := self._named_new(run, run, ""))
        ]
        inside = {at for naming in found for at in range(naming.first, naming.last + 1)}
        left = [run for run in self._runs if run.first not in inside]
        for rule in (self._known, self._organization, self._unknown, self._short, self._acting, self._short):
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
        opens = self.reading.starts_sentence(run.first)
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
        opening = run.first == item.first - 1 and self.reading.starts_sentence(run.first)
        endings = tuple(self.reading.listed("participle ending"))
        return whole or (opening and self.words[run.first].norm.endswith(endings))

    def _of_gazetteer(self, run: Run, person: str, rule: str) -> Naming:
        known = self.people.known(person)
        return Naming(run.first, run.last, known.person_id, len(self._parts(run)) > 1, rule)

    # The others

    def _organization(self, run: Run) -> Naming | None:
        """An organization new to the text, where it is introduced or spelled out."""
        told = self._organizations.named(run)
        if told is None:
            return None
        return self._named_new(run, *told)

    def _named_new(self, run: Run, span: Run, name: str) -> Naming | None:
        """The naming at `span` of an organization whose id is that of a run, entered where it is new."""
        written_so = written(self.words[run.first : run.last + 1])
        one, name = slug(written_so), name or written_so
        if one not in self.people and one not in gazetteer.actors():
            country = self._organizations.country(run)
            self.people[one] = Person(one, name, self._parts(run), country, kind=ORGANIZATION)
        if one not in self.people:
            return None
        return Naming(span.first, span.last, one, True, ORGANIZATION_AND_NAME)

    def _acting(self, run: Run) -> Naming | None:
        """An organization new to the text that only its act tells; a person where he acts with others."""
        words = self.words[run.first : run.last + 1]
        together = self._organizations.acting(run, self._by_first, self._evidence.verb_at)
        if not together or any(_DIGITS & set(word.norm) for word in words):
            return None
        persons = {one.first for one in self._found if one.person_id and self._is_person(one.person_id)}
        kind = PERSON if persons & {one.first for one in together} else ORGANIZATION
        one = slug(written(words))
        if one not in self.people and one not in gazetteer.actors():
            self.people[one] = Person(one, written(words), self._parts(run), kind=kind)
        return Naming(run.first, run.last, one, True, "name and act") if one in self.people else None

    def _is_person(self, actor_id: str) -> bool:
        return actor_id in self.people and self.people[actor_id].kind == PERSON

    def _unknown(self, run: Run) -> Naming | None:
        """A person that the text names first, if it says so by title, office, predicate or verb."""
        if self._something_else(run):
            return None
        parts = self._parts(run)
        whole = self._of_several_words(run)
        called = [] if whole else self.people.called(parts[-1])
        if called:
            return None
        office, rule = self._evidence.of(run, whole)
        if not rule:
            return None
        person = next(self.people.same(parts), None) or self._completed(run) or self._enter(run, office)
        if office and office.head.plural:  # "les ministres X et Y": no node of his own tells it
            person.offices.append((office.office, person.country))
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
        return atlas.place_phrases().longest(self.words, run.first)[0] >= len(words)

    def _enter(self, run: Run, office: Phrase | None) -> Person:
        """A person new to the text, with the country that the words beside the name tell."""
        words = self.words[run.first : run.last + 1]
        country = self._country(run, office)
        taken = ChainMap(self.people, gazetteer.actors())
        one = person_id(words, country, taken, self.reading.listed("particle"))
        gender = self._title(run.first) or (office.gender if office else "")
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

    def _title(self, at: int) -> str:
        """The gender that a title before word `at` tells, "" where none does."""
        if not self.reading.titled(at):
            return ""
        before = at - 2 if self.reading.norm(at - 1) == "." else at - 1
        titles = (("f", "woman's title"), ("m", "man's title"))
        return next((gender for gender, listed in titles if self.reading.is_a(before, listed)), "")

    def _country(self, run: Run, office: Phrase | None) -> str:
        """Of the demonym, the office, or the office before ("le porte-parole chinois, le colonel X")."""
        item = self.reading.item(run.first - 1, DEMONYM)
        states = [item.alias.actor_id] if item else []
        if office and not states:
            states = self._evidence.states(run, office)
        return next((gazetteer.actors()[state].country for state in states), "")

    def _short(self, run: Run) -> Naming | None:
        """A name in part: "Trong" after Nguyen Phu Trong; among several "Kim" the context tells."""
        if self._of_several_words(run):
            person = next(self.people.same(self._parts(run)), None) or self._completed(run)
            return Naming(run.first, run.last, person.person_id, True, "full name") if person else None
        called, title = self.people.called(self._parts(run)[-1]), self._title(run.first)
        if title and len(called) > 1:
            called = [one for one in called if self.people[one].gender in ("", title)]
        if not called:
            return None
        return Naming(run.first, run.last, called[0] if len(called) == 1 else "", False, "surname")
