"""The persons of an article: those of the gazetteer, and those that only the article names.

French names a person by title or office and name ("la cheffe de la diplomatie australienne, Penny Wong"), in full
at first and by surname after, often with a verb of saying. Nobody is taken for a person on capitals alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from loaders.actors.phrases import Phrase
from loaders.names import gazetteer
from loaders.names.gazetteer import DEMONYM, ORGANIZATION, PERSON, STATE, word_class
from loaders.names.scanning import Item
from loaders.names.spelling import key, keys
from loaders.names.words import Word, written
from loaders.text import unaccent

# States whose people put the family name first; there the whole name is the id, for families share few names.
CYRILLIC = frozenset({"RUS", "SUN", "UKR", "BLR", "KAZ", "KGZ", "UZB", "TJK", "TKM", "GEO", "ARM", "AZE"})
FAMILY_FIRST = frozenset({"PRK", "KOR", "CHN", "VNM", "TWN", "KHM"})
_LONGEST = 6
_IS = frozenset({"est", "était", "devient", "devenu", "fut", "reste"})


@dataclass(slots=True)
class Person:
    """A person as this article knows him: `parts` are the words of the fullest naming, hyphens undone."""

    person_id: str
    name: str
    parts: tuple[str, ...]
    country: str = ""
    role: str = ""
    gender: str = ""
    offices: list[tuple[str, str]] = field(default_factory=list)
    spellings: dict[str, None] = field(default_factory=dict)

    def short_keys(self) -> frozenset[str]:
        """Keys of the words that may stand for the whole name after it."""
        return frozenset({key(self.parts[0]), key(self.parts[-1])}) if self.parts else frozenset()


@dataclass(frozen=True, slots=True)
class Naming:
    """Words first..last name `person_id`; `full` with more than a surname."""

    first: int
    last: int
    person_id: str
    full: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words first..last that may be a name."""

    first: int
    last: int


class Finder:
    """Finds the persons of a text: its words, the gazetteer's names in it, its phrases of office."""

    def __init__(self, words: tuple[Word, ...], items: Mapping[int, Item], phrases: list[Phrase]) -> None:
        self.words = words
        self.items = items
        self.people: dict[str, Person] = {}
        self._phrase_by_end = {phrase.last: phrase for phrase in phrases if phrase.role}
        self._phrase_by_start = {phrase.first: phrase for phrase in phrases if phrase.role}
        self._taken = {index for phrase in phrases for index in range(phrase.first, phrase.last + 1)}

    def namings(self) -> list[Naming]:
        """Every naming in order: the gazetteer's people, then the unknown, then both by surname."""
        found, loose = [], []
        for run in self._runs():
            naming = self._known(run)
            if naming:
                found.append(naming)
            else:
                loose.append(run)
        left = []
        for run in loose:
            naming = self._unknown(run)
            if naming:
                found.append(naming)
            else:
                left.append(run)
        found += [naming for run in left if (naming := self._short(run))]
        for naming in found:
            if naming.person_id:
                self.people[naming.person_id].spellings[self._text(naming.first, naming.last)] = None
        return sorted(found, key=lambda naming: naming.first)

    def _runs(self) -> Iterator[Run]:
        at = 0
        while at < len(self.words):
            last = self._run_end(at) if self._opens(at) else None
            if last is None:
                item = self.items.get(at)
                at = (item.last if item and item.alias.kind != PERSON else at) + 1
                continue
            run = self._trim(at, last)
            if run:
                yield run
            at = last + 1

    def _opens(self, at: int) -> bool:
        return self._namelike(at) and not self.words[at].joined and not self._is_title(at)

    def _is_title(self, at: int) -> bool:
        """ "M.", "Mme": capitals that open no name."""
        if self.words[at].norm not in word_class("title"):
            return False
        return len(self.words[at].norm) > 1 or (at + 1 < len(self.words) and self.words[at + 1].norm == ".")

    def _namelike(self, at: int) -> bool:
        if at >= len(self.words) or at in self._taken:
            return False
        item = self.items.get(at)
        if item and item.alias.kind != PERSON:
            return False
        word = self.words[at]
        return word.capital and word.letters and not word.norm.endswith("'")

    def _run_end(self, at: int) -> int:
        last = at
        while last + 1 < len(self.words) and last - at < _LONGEST:
            following = self.words[last + 1]
            if following.joined and following.letters and last + 1 not in self._taken:
                last += 1
            elif self._namelike(last + 1):
                last += 1
            elif self._particle(last + 1, at):
                last += 2
            elif self._surname_of_another(last + 1):
                last += 1
            elif following.norm == "." and len(self.words[last].text) == 1 and self._namelike(last + 2):
                last += 2
            else:
                break
        return last

    def _particle(self, at: int, opened: int) -> bool:
        """ "ben", "von": inside a name always; "de", "la": not in what opens a sentence ("Visite de Poutine")."""
        norm = self.words[at].norm
        strong = norm in word_class("particle")
        weak = norm in word_class("weak particle") and not self._starts_sentence(opened)
        return (strong or weak) and self._namelike(at + 1)

    def _surname_of_another(self, at: int) -> bool:
        """A state's or group's name right after a first name: "Kayikwamba Wagner", "Anatole France"."""
        item = self.items.get(at)
        single = item and item.first == item.last and item.alias.kind in (STATE, ORGANIZATION)
        return bool(single) and self.words[at].capital and not self.words[at].upper

    def _starts_sentence(self, at: int) -> bool:
        return at == 0 or self.words[at - 1].mark

    def _trim(self, first: int, last: int) -> Run | None:
        """The run without the common words at its ends ("Selon Penny Wong", "Après Lavrov")."""
        while first <= last and self.words[first].norm in word_class("not a name"):
            first += 1
        while last >= first and self.words[last].norm in word_class("not a name"):
            last -= 1
        return Run(first, last) if first <= last else None

    def _text(self, first: int, last: int) -> str:
        """The words as written, one space between them, without stray marks."""
        return written(self.words[first : last + 1])

    def _known(self, run: Run) -> Naming | None:
        """A person of the gazetteer, by the longest part of the run that spells his name."""
        for first in range(run.first, run.last + 1):
            for last in range(run.last, first, -1):
                person = gazetteer.people_by_key().get(keys(self._parts(first, last)))
                if person and (first == run.first or self._starts_sentence(run.first)):
                    return self._naming(first, last, person, True, "full name")
        item = self.items.get(run.first)
        if item and item.alias.kind == PERSON and item.last >= run.last:
            return self._naming(
                item.first,
                item.last,
                item.alias.actor_id,
                len(self._parts(item.first, item.last)) > 1,
                "name",
            )
        item = self.items.get(run.last)
        if item and item.alias.kind == PERSON and self._single_before(run):
            return self._naming(item.first, item.last, item.alias.actor_id, False, "name")
        return None

    def _single_before(self, run: Run) -> bool:
        """Whether what stands before a known surname is the sentence's first word, not a first name."""
        return (
            run.last - run.first == 1
            and self._starts_sentence(run.first)
            and self.words[run.first].norm.endswith(("ant", "ment", "é"))
        )

    def _parts(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(word.text for word in self.words[first : last + 1] if word.letters)

    def _naming(self, first: int, last: int, person_id: str, full: bool, rule: str) -> Naming:
        if person_id not in self.people:
            known = gazetteer.actors()[person_id]
            parts = max(([w for w in re.split(r"[\s-]+", alias)] for alias in known.aliases), key=len)
            self.people[person_id] = Person(
                person_id, known.name, tuple(parts), known.country, known.role, known.gender
            )
        return Naming(first, last, person_id, full, rule)

    def _unknown(self, run: Run) -> Naming | None:
        parts = self._parts(run.first, run.last)
        words = [word.norm for word in self.words[run.first : run.last + 1]]
        if any(word in word_class("organization word") for word in words) or any(
            char.isdigit() for char in "".join(words)
        ):
            return None
        if gazetteer.place_phrases().longest(self.words, run.first)[0] > run.last - run.first:
            return None
        office, rule = self._office_of(run)
        whole = (
            len([word for word in self.words[run.first : run.last + 1] if not word.joined and word.letters])
            > 1
        )
        titled = run.first > 0 and self._title(run.first)
        if not whole and (existing := self._by_short(parts[-1])):
            return Naming(run.first, run.last, existing, False, "surname")
        if not (
            titled
            or ((office or rule) and (whole or rule == "office and name"))
            or (whole and self._acts_as_person(run))
        ):
            return None
        return self._enter(run, parts, office, "title and name" if titled else rule or "name and verb")

    def _title(self, at: int) -> bool:
        before = at - 2 if self.words[at - 1].norm == "." else at - 1
        return (
            before >= 0
            and self.words[before].norm in word_class("title")
            and (self.words[before].capital or len(self.words[before].norm) > 2)
        )

    def _office_of(self, run: Run) -> tuple[Phrase | None, str]:
        """The phrase of office that stands in apposition to the run, and on which side."""
        item = self.items.get(run.first - 1)
        if item and item.alias.kind == DEMONYM and self.words[item.first].capital:
            return None, "demonym and name"
        phrase = self._phrase_by_end.get(run.first - 1)
        apart = run.first > 0 and self.words[run.first].start > self.words[run.first - 1].end
        if phrase and not phrase.head.plural and apart:
            return phrase, "office and name"
        if run.first > 1 and self.words[run.first - 1].norm == ",":
            phrase = self._phrase_by_end.get(run.first - 2)
            if phrase and not phrase.head.plural and self._closed(run.last + 1):
                return phrase, "office, name"
        if run.last + 2 < len(self.words) and self.words[run.last + 1].norm == ",":
            phrase = self.apposed_after(run.last + 1)
            if phrase:
                return phrase, "name, office"
        if run.last + 1 < len(self.words) and self.words[run.last + 1].norm in _IS:
            phrase = self.apposed_after(run.last + 1)
            if phrase:
                return phrase, "name is office"
        return None, ""

    def _closed(self, at: int) -> bool:
        """Whether an apposition may end before word `at`: a pause, an end, or the verb of its subject."""
        if at >= len(self.words):
            return True
        word = self.words[at]
        return (
            word.mark
            or word.norm in {",", "et", "qui", "a", "est", "s'", "avait", "doit", "lors", "à"}
            or not word.capital
        )

    def apposed_after(self, comma: int) -> Phrase | None:
        """The phrase of office right after the comma at `comma`, an article between them or not."""
        for at in (comma + 1, comma + 2):
            phrase = self._phrase_by_start.get(at)
            if (
                phrase
                and not phrase.head.plural
                and (at == comma + 1 or self.words[at - 1].norm in {"le", "la", "l'", "son", "sa"})
            ):
                return phrase
        return None

    def _acts_as_person(self, run: Run) -> bool:
        """Whether the run says or does what persons do, with no article before it."""
        before = self.words[run.first - 1].norm if run.first else ""
        if before in {"le", "la", "l'", "les", "un", "une", "du", "au", "des", "aux"}:
            return False
        if before in {"selon", "d'après"} or (before == "après" and self.words[run.first - 2].norm == "d'"):
            return True
        verbs = word_class("person verb")
        after = [word.norm for word in self.words[run.last + 1 : run.last + 5]]
        return bool(after) and (
            after[0] in verbs or (after[0] in {"a", "avait", "s'"} and bool(verbs & set(after[1:])))
        )

    def _enter(self, run: Run, parts: tuple[str, ...], office: Phrase | None, rule: str) -> Naming:
        country = self._country(run, office)
        wanted = keys(parts)
        for person in self.people.values():
            if wanted and self._continues(person, wanted):
                return Naming(run.first, run.last, person.person_id, len(parts) > 1, rule)
        name = self._text(run.first, run.last)
        person_id = self._id(run, parts, country)
        gender = "f" if self._madam(run.first) else office.gender if office else ""
        self.people[person_id] = Person(person_id, name, parts, country, "", gender)
        return Naming(run.first, run.last, person_id, len(parts) > 1, rule)

    def _country(self, run: Run, office: Phrase | None) -> str:
        """The country of the office, of the one before it ("le porte-parole de l'armée chinoise, le colonel X"), or ""."""
        item = self.items.get(run.first - 1)
        if item and item.alias.kind == DEMONYM:
            return gazetteer.actors()[item.alias.actor_id].country
        before = office and (
            self._phrase_by_end.get(office.first - 2) or self._phrase_by_end.get(office.first - 3)
        )
        apart = before and "," in {self.words[before.last + 1].norm}
        states = (office.states or (before.states if apart else [])) if office else []
        return next((gazetteer.actors()[state].country for state in states), "")

    def _continues(self, person: Person, wanted: tuple[str, ...]) -> bool:
        """Whether a name is that person's: in full, its last words, or the one word for short."""
        full = keys(person.parts)
        return full[-len(wanted) :] == wanted or (len(wanted) == 1 and wanted[0] in person.short_keys())

    def _madam(self, at: int) -> bool:
        return at > 0 and self.words[at - 1].norm in {"mme", "madame", "mmes"}

    def _id(self, run: Run, parts: tuple[str, ...], country: str) -> str:
        """The family name as a slug; the whole name where families share few names, or the slug is taken."""
        words = [w for w in self.words[run.first : run.last + 1] if w.letters]
        whole = slug(" ".join(word.text for word in words))
        if country in FAMILY_FIRST or _korean(words):
            return whole
        family = [words[-1]]
        for word in reversed(words[1:-1]):
            if word.norm not in word_class("particle") and not family[0].joined:
                break
            family.insert(0, word)
        short = slug(english(written(family)) if country in CYRILLIC else written(family))
        return whole if short in self.people or short in gazetteer.actors() else short

    def _by_short(self, text: str) -> str:
        """The person of this article who alone is called so for short."""
        wanted = key(text)
        found = [person.person_id for person in self.people.values() if wanted in person.short_keys()]
        return found[0] if len(found) == 1 else ""

    def _short(self, run: Run) -> Naming | None:
        """A name in part: "Trong" after Nguyen Phu Trong; several "Kim" are left for the reader of the context."""
        if run.last > run.first:
            return None
        wanted = key(self.words[run.first].text)
        found = [person.person_id for person in self.people.values() if wanted in person.short_keys()]
        if not found:
            return None
        return Naming(run.first, run.last, found[0] if len(found) == 1 else "", False, "surname")


def _korean(words: list[Word]) -> bool:
    """Whether the name is written as Korean names are: "Choe Son-hui"."""
    return len(words) == len("abc") and words[2].joined and words[2].text.islower() and not words[1].joined


# What a French spelling of a Russian or Ukrainian name is in English, so that both make one id.
_ENGLISH = (
    (r"tch", "\0"), (r"ch", "sh"), ("\0", "ch"), (r"j", "zh"), (r"ou", "u"), (r"gu(?=[ei])", "g"), (r"ss", "s"),
    (r"ine$", "in"), (r"ski$", "sky"), (r"ï", "i"),
)  # fmt: skip
_FRENCH_SPELLING = re.compile(r"tch|ou|ine$|gu[ei]|ï|ss")


def english(family: str) -> str:
    """A Cyrillic family name in its English spelling: "Jirinovski" is "zhirinovsky"."""
    name = family.lower()
    french = _FRENCH_SPELLING.search(name)
    for pattern, replacement in _ENGLISH:
        if french or pattern in ("j", "ski$"):
            name = re.sub(pattern, replacement, name)
    return name


def slug(name: str) -> str:
    """A name as a lower-case id."""
    return re.sub(r"[^a-z0-9]+", "_", unaccent(name).lower()).strip("_")
