"""A passage and the event that it reports: what the reader of a sentence makes, and the rest refines."""

from dataclasses import dataclass, field
from enum import Enum

from loaders import schema

# The occasions that a text takes up again: "lors de cette visite", "après le sommet", "en vertu du traité".
# VISIT is the mode of a visit, too.
VISIT, TALKS, SIGNING = "visit", "talks", "signing"
SIGN = "sign"
# Statements of these types are told by what is said; the other types are acts that can be claimed.
WORDS = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})


@dataclass(frozen=True, slots=True)
class Dating:
    """The days an act may cover (ISO, inclusive; empty where unknown), and how they are known."""

    start: str = ""
    end: str = ""
    precision: str = schema.NONE
    text: str = ""
    basis: str = schema.NONE

    def carried(self) -> "Dating":
        """The same days for an act told without a date of its own."""
        return Dating(self.start, self.end, self.precision, self.text, schema.CONTEXT)


class Tense(Enum):
    """The time in which a clause tells its act, against that of the text around it.

    PAST: the perfect of news, or a form that goes with it; STORY: the past of stories alone; BEFORE: what had
    been before; LASTING: what went on meanwhile; APART: none of the text's own (a plan, a noun).
    """

    PAST, STORY, PRESENT, BEFORE, LASTING, APART = range(6)


@dataclass(frozen=True, slots=True)
class Scene:
    """A day that the sentence numbered `sentence` sets for what the text tells next."""

    start: int
    sentence: int
    block: int
    heading: tuple[int, int] | None
    date: Dating
    tense: Tense
    source: tuple[str, ...] = ()


@dataclass
class Mention:
    """A passage start..end of an article and the event that it reports.

    The fields after `unit` say how the passage hangs together with its neighbours; they place it in time
    and go into no table.
    """

    article_id: str
    start: int
    end: int
    event_type: str
    mode: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    rule: str
    sentence: int
    block: int
    heading: tuple[int, int] | None = None
    date: Dating = field(default_factory=Dating)
    status: str = schema.ACTUAL
    claimant: tuple[str, ...] = ()
    place: str = ""
    place_precision: str = ""
    number: float | None = None
    unit: str = ""
    tense: Tense = Tense.APART
    # Goes on with the clause before it; only describes a noun.
    continues: bool = False
    modifies: bool = False
    # The kind of act the sentence places itself within (VISIT …), its clause, the clause of its noun.
    recalls: str | None = None
    clause: int | None = None
    host: int | None = None

    @property
    def backstory(self) -> bool:
        """Whether it is told as what came before, or went on meanwhile."""
        return self.tense in (Tense.BEFORE, Tense.LASTING)

    @property
    def occasion(self) -> str | None:
        """The occasion that the act is, if a text may take it up again as one."""
        if self.event_type == "CONSULT":
            return VISIT if self.mode == VISIT else TALKS
        return SIGNING if self.mode == SIGN else None
