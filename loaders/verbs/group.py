"""A verb group: what a clause turns on, by its tokens and by what its forms say."""

from dataclasses import dataclass

from loaders.verbs.forms import CONDITIONAL, FUTURE, IMPERFECT, PAST, PLUPERFECT, PRESENT, SUBJUNCTIVE

FINITE = frozenset({PRESENT, PAST, PLUPERFECT, IMPERFECT, FUTURE, CONDITIONAL, SUBJUNCTIVE})
ACTIVE, PASSIVE = "active", "passive"
MODALS = frozenset({"plan", "wish", "ability", "attempt", "aspect", "tense", "conjecture"})


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb group by its token indices (`first`..`last`, inclusive) and what its forms say.

    `story`: in the tense that tells stories and no news ("signa", "fut signé"), where the language has one.
    """

    first: int
    last: int
    lemma: str
    tense: str
    voice: str = ACTIVE
    reflexive: bool = False
    negated: bool = False
    modals: tuple[str, ...] = ()
    modal_tense: str = ""
    plural: bool = False
    clitics: tuple[str, ...] = ()
    story: bool = False

    @property
    def finite(self) -> bool:
        """Whether the group, its modal included, carries a tense of its own."""
        return (self.modal_tense or self.tense) in FINITE
