"""What a sentence is read into: the actors and places it names, and its clauses."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.verbs import VerbGroup

# The parts that a preposition gives to the name under it, whatever the language; any other preposition
# stands for itself. ADJECTIVE is the nationality beside a noun, BESIDE whom one fights with,
# OWNER who is named before what is his ("Oslo's visit").
OF, TO, BY, WITH, BETWEEN = "of", "to", "by", "with", "between"
ACCORDING, UNDER, AGAINST = "according", "under", "against"
ADJECTIVE, BESIDE, OWNER = "adj", "beside", "poss"
OBJECT = "obj"


@dataclass(frozen=True, slots=True)
class Reference:
    """An actor or a place as the sentence names it: its tokens, ids, and the preposition over it."""

    first: int
    last: int
    ids: tuple[str, ...]
    preposition: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb group with its surface subject and its zone: tokens `left`..`right`, inclusive.

    `doer` is the token of the noun or pronoun that stands as the subject where no actor is known.
    """

    group: VerbGroup
    index: int
    left: int
    right: int
    subject: tuple[Reference, ...]
    governor: int | None
    inverted: bool = False
    relative: bool = False
    doer: int | None = None

    @property
    def subject_ids(self) -> tuple[str, ...]:
        return ids(self.subject)


def ids(references: Iterable[Reference]) -> tuple[str, ...]:
    """The ids of several references, each once, in order."""
    return tuple(dict.fromkeys(one for reference in references for one in reference.ids))
