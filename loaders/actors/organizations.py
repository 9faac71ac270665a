"""Organizations that only the text names: "la compagnie Nordwind", "Mouvement pour la paix (MPP)"."""

from collections.abc import Callable, Iterator

from loaders.actors.runs import Run
from loaders.names.gazetteer import DEMONYM, PERSON, SEAT, STATE
from loaders.names.reading import Reading
from loaders.names.words import written

_SHORTEST, _LONGEST = 2, 8  # letters of an acronym
_LONGEST_NAME = 12  # words
_REACH = 3


class Organizations:
    """Tells which runs of a text name an organization."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.words

    def named(self, run: Run) -> tuple[Run, str] | None:
        """The words that name an organization at a run, and its full name; None where it names none."""
        start = self._spelled_out(run)
        if start is not None:
            return Run(start, run.last), written(self.words[start : run.first - 1])
        if self._introduced(run) or self._defined(run):
            return run, written(self.words[run.first : run.last + 1])
        return None

    def movements(self) -> Iterator[Run]:
        """The names that open with what they name: "le Front de Libération du Peuple", no name before it."""
        for at in range(len(self.words)):
            opens = (
                self.words[at].capital and self.reading.is_a(at, "movement") and at not in self.reading.items
            )
            if not opens or not self.reading.is_a(at - 1, "any article"):
                continue
            last = self._last_capital(at)
            if last > at and self.reading.norm(last + 1) != "(":  # an acronym tells its own name
                yield Run(at, last)

    def _last_capital(self, first: int) -> int:
        """The last capital of the name that opens at word `first`, over the small words that join them."""
        last = at = first
        while at + 1 < min(first + _LONGEST_NAME, len(self.words)):
            at += 1
            state = self.reading.item(at, STATE, SEAT, PERSON)
            if not self.words[at].letters or state:
                break
            if self.words[at].capital:
                last = at
            elif not (self.reading.is_a(at, "linker") or self.reading.is_a(at, "posted at")):
                break
        return last

    def acting(self, run: Run, runs: dict[int, Run], verb_at: Callable[[int], bool]) -> list[Run]:
        """The names that do something together with a run; none for one that is not known to act.

        "La SNCB a signé", "Nordwind, Aurora et Baltika ont signé".
        """
        listed = [run]
        while self.reading.joins(listed[-1].last + 1) and (after := runs.get(listed[-1].last + 2)):
            listed.append(after)
        if not verb_at(listed[-1].last + 1):
            return []
        ending = {one.last: one for one in runs.values()}
        while self.reading.joins(listed[0].first - 1) and (before := ending.get(listed[0].first - 2)):
            listed.insert(0, before)
        return listed if listed[1:] or self._is_acronym(run) else []

    def _is_acronym(self, run: Run) -> bool:
        """Whether the run is one acronym that is no common noun ("une ONG")."""
        word = self.words[run.first]
        alone = run.first == run.last and word.upper and _SHORTEST < len(word.text) <= _LONGEST
        return alone and not self.reading.is_a(run.first, "common acronym")

    def country(self, run: Run) -> str:
        """The state that the words before a run tell: "la compagnie française UTA"."""
        item = self.reading.ending.get(run.first - 1)
        return item.alias.actor_id if item and item.alias.kind == DEMONYM else ""

    def _introduced(self, run: Run) -> bool:
        """Whether a noun such as "la compagnie" stands before the run, a nation or an epithet between."""
        for at in range(run.first - 1, max(-1, run.first - 1 - _REACH), -1):
            if self.reading.is_a(at, "organization noun"):
                return not self.words[at].capital
            item = self.reading.ending.get(at)
            nation = item is not None and item.alias.kind == DEMONYM
            if not (nation or self.words[at].joined or self.reading.is_a(at, "epithet after")):
                return False
        return False

    def _defined(self, run: Run) -> bool:
        """Whether the text says that an organization is so called: "X (en anglais …) est une société"."""
        at = self.reading.past_aside(run.last + 1)
        return (
            self.reading.is_a(at, "copula")
            and self.reading.is_a(at + 1, "indefinite")
            and self.reading.is_a(at + 2, "organization noun")
        )

    def _spelled_out(self, run: Run) -> int | None:
        """Where the name starts whose acronym stands in parentheses at the run."""
        word, first = self.words[run.first], run.first
        acronym = run.first == run.last and word.upper and _SHORTEST <= len(word.text) <= _LONGEST
        if not acronym or self.reading.norm(first - 1) != "(" or self.reading.norm(first + 1) != ")":
            return None
        start = None
        for at in range(first - 2, max(-1, first - 2 - _LONGEST_NAME), -1):
            if not (self.words[at].letters or self.words[at].norm == "'"):
                break
            if self.words[at].capital and self.reading.is_a(at, "organization word"):
                start = at
        while start and self.words[start - 1].capital and not self.reading.is_a(start - 1, "not a name"):
            start -= 1
        return start
