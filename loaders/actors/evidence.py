"""What says that a run of capitals names a person: an office beside it, a title, or a verb that persons do.

Nobody is a person on capitals alone.
"""

from loaders.actors import inquits
from loaders.actors.phrase import Phrase
from loaders.actors.runs import Run
from loaders.lexicon import verb_roles
from loaders.names.gazetteer import DEMONYM
from loaders.names.reading import PEOPLE_IN_CAPITALS, Item, Reading
from loaders.verbs import FINITE, PARTICIPLE

OFFICE_AND_NAME = "office and name"
_OPENING = frozenset('«"')
_VERB_REACH = 4
_LONGEST_COMPLEMENT = 6  # words


class Evidence:
    """Answers for the runs of one text, given its phrases of office."""

    def __init__(self, reading: Reading, phrases: list[Phrase], runs: list[Run]) -> None:
        self.reading = reading
        self.words = reading.words
        offices = [phrase for phrase in phrases if phrase.role]
        self.ending = {phrase.last: phrase for phrase in offices}
        self._starting = {phrase.first: phrase for phrase in offices if phrase.single_role}
        self._by_first = {run.first: run for run in runs}
        self._listed = self._after_an_office()

    def of(self, run: Run, whole: bool) -> tuple[Phrase | None, str]:
        """The office said of a run, if one is, and the name of the rule; "" where nothing is said.

        `whole` is whether the run has more than a surname.
        """
        office, rule = self._office_of(run)
        if self.reading.titled(run.first):
            return office, "title and name"
        if rule and (whole or rule == OFFICE_AND_NAME):
            return office, rule
        return None, "name and verb" if whole and self._acts(run) else ""

    def states(self, run: Run, office: Phrase) -> list[str]:
        """Whose the office of a run is: in a list each his own ("les ministres russe et chinois, X et Y").

        Without a state it is that of the office before ("le porte-parole chinois, le colonel X").
        """
        _, place = self._listed.get(run.first, (None, 0))
        if office.head.plural and place < len(office.states):
            return office.states[place:]
        before = next((p for p in map(self.ending.get, (office.first - 2, office.first - 3)) if p), None)
        apposed = before and self.reading.norm(before.last + 1) == ","
        return office.states or (before.states if apposed else [])

    # Offices

    def _after_an_office(self) -> dict[int, tuple[Phrase | None, int]]:
        """The office of each name in a list, and its place: "les vice-ministres Ivan Rogov et Kim Jong-gyu".

        None for a list behind a people: "les Français Cécile Kohler et Jacques Paris".
        """
        peoples = [item for item in self.reading.items.values() if self._people(item)]
        plural = [(phrase.last, phrase) for phrase in self.ending.values() if phrase.head.plural]
        found = {}
        for last, phrase in [*plural, *((item.last, None) for item in peoples)]:
            run, place = self._by_first.get(last + 1), 0
            if run is None and self.reading.norm(last + 1) == ",":
                run = self._by_first.get(last + 2)
            while run:
                found[run.first] = phrase, place
                place += 1
                run = self._by_first.get(run.last + 2) if self.reading.joins(run.last + 1) else None
        return found

    def _people(self, item: Item) -> bool:
        """Whether a demonym is a noun: "le Malien", "les Français"."""
        capital = PEOPLE_IN_CAPITALS in self.reading.traits and self.words[item.first].capital
        return capital and item.alias.kind == DEMONYM

    def _office_of(self, run: Run) -> tuple[Phrase | None, str]:
        """The office said of the run, before or after it, and how."""
        reading, before, after = self.reading, run.first - 1, self.reading.past_aside(run.last + 1)
        if run.first in self._listed:
            return self._listed[run.first][0], OFFICE_AND_NAME
        if (item := reading.ending.get(before)) and self._people(item):
            return None, "demonym and name"
        if (phrase := self.ending.get(before)) and self.words[run.first].start > self.words[before].end:
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
            if phrase := self.ending.get(at):
                return phrase if phrase.single_role else None
            if not self.words[at].letters or FINITE & {tense for _, tense in self.reading.verb(at)}:
                return None
        return None

    def _closed(self, at: int) -> bool:
        """Whether an apposition may end before word `at`: no further name goes on."""
        return at >= len(self.words) or self.words[at].mark or not self.words[at].capital

    def _following(self, at: int) -> Phrase | None:
        """The phrase of office at word `at`, or behind an article there, that no other name follows."""
        article = self.reading.is_a(at, "apposed article") or self.reading.is_a(at, "indefinite")
        phrase = self._starting.get(at) or (self._starting.get(at + 1) if article else None)
        another = phrase is not None and phrase.last + 1 in self._by_first
        return None if another else phrase

    # Verbs

    def _acts(self, run: Run) -> bool:
        """Whether the run says or does what persons do, with no article before it."""
        reading, before, after = self.reading, run.first - 1, run.last + 1
        if reading.is_a(before, "any article"):
            return False
        if reading.is_a(before - 1, "singular article") and self._of_a_trade(before):
            return True
        two_words = f"{reading.norm(before - 1)} {reading.norm(before)}".replace("' ", "'")
        if reading.is_a(before, "source marker") or two_words in reading.listed("source marker"):
            return True
        if reading.norm(before) == "," and self._closed(after) and inquits.turned(reading, before - 1):
            return True
        if reading.norm(after) == ":" and reading.norm(after + 1) in _OPENING:
            return True  # a headline: "Nora Dahl : « … »"
        told = self._said_by(before) or self._acts_together(after) or self._told_of(before)
        aside = reading.past_aside(after)
        return told or (reading.norm(aside) == "," and reading.is_a(aside + 1, "after a person"))

    def _of_a_trade(self, at: int) -> bool:
        """Whether word `at` is a noun of what persons do: "la sinologue X"."""
        word, endings = self.words[at], tuple(self.reading.listed("trade ending"))
        thing = self.reading.is_a(at, "organization noun")
        return word.letters and not word.capital and not thing and word.norm.endswith(endings)

    def _acts_together(self, after: int) -> bool:
        """Whether a verb follows at word `after`, be it behind a second name: "X et Y ont dit"."""
        joined = self._by_first.get(after + 1) if self.reading.is_a(after, "coordination") else None
        several = joined is not None and joined.last > joined.first
        return self.verb_at(joined.last + 1 if several else after)

    def _told_of(self, at: int) -> bool:
        """ "La mort de X", "l'investiture de X": what happens to persons alone."""
        return self.reading.is_a(at, "of") and self.reading.is_a(at - 1, "noun of a person")

    def _said_by(self, at: int) -> bool:
        """Whether word `at` is a verb whose subject or object, right after it, is a person."""
        roles = verb_roles(self.reading.language)
        personal = self.reading.listed("verb with a person")
        lemmas = (lemma for lemma, _ in self.reading.verb(at))
        return any(lemma in personal or "speech" in roles.get(lemma, ()) for lemma in lemmas)

    def verb_at(self, at: int) -> bool:
        """Whether a verb with a tense stands at word `at`, past a negation and a pronoun."""
        while self.reading.is_a(at, "clitic"):
            at += 1
        if self.reading.is_a(at, "auxiliary"):
            near = range(at + 1, at + _VERB_REACH)
            return any(tense == PARTICIPLE for one in near for _, tense in self.reading.verb(one))
        return any(tense in FINITE for _, tense in self.reading.verb(at))
