"""The persons that a text knows, and by which short names."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.actors.identity import slug
from loaders.names import gazetteer
from loaders.names.gazetteer import PERSON
from loaders.names.spelling import key, keys
from loaders.names.words import split


@dataclass(slots=True)
class Person:
    """A person as this text knows him, or an organization new to it: `parts` are the words of the name,
    hyphens undone."""

    person_id: str
    name: str
    parts: tuple[str, ...]
    country: str = ""
    role: str = ""
    gender: str = ""
    kind: str = PERSON
    offices: list[tuple[str, str]] = field(default_factory=list)
    spellings: dict[str, None] = field(default_factory=dict)

    def short_keys(self) -> frozenset[str]:
        """Keys of the words that may stand for the whole name after it.

        The last (Trong); the first too where the family's comes first (Kim), or the id has it (Fidel).
        """
        first = (self.parts[0],) if self.person_id.startswith(slug(self.parts[0])) else ()
        return frozenset(map(key, (*first, self.parts[-1])))

    def continues(self, parts: tuple[str, ...]) -> bool:
        """Whether a name is this person's: in full, by its last words, or by the one word for short."""
        wanted, full = keys(parts), keys(self.parts)
        if len(wanted) == 1:
            return wanted[0] in self.short_keys()
        return bool(wanted) and full[-len(wanted) :] == wanted


class People(dict[str, Person]):
    """The persons of a text by id, found by their short names without asking each."""

    def __init__(self) -> None:
        super().__init__()
        self._short: dict[str, list[str]] = {}

    def __setitem__(self, person_id: str, person: Person) -> None:
        super().__setitem__(person_id, person)
        for short in person.short_keys():
            self._short.setdefault(short, []).append(person_id)

    def known(self, person_id: str) -> Person:
        """A person of the gazetteer, entered when first named."""
        if person_id not in self:
            row = gazetteer.actors()[person_id]
            parts = max((tuple(w.text for w in split(alias) if w.letters) for alias in row.aliases), key=len)
            self[person_id] = Person(person_id, row.name, parts, row.country, row.role, row.gender)
        return self[person_id]

    def called(self, short: str) -> list[str]:
        """The ids of those whom the text may call so for short."""
        return self._short.get(key(short), [])

    def same(self, parts: tuple[str, ...]) -> Iterator[Person]:
        """Those whose name it is, in any spelling."""
        return (self[one] for one in self.called(parts[-1]) if self[one].continues(parts))
