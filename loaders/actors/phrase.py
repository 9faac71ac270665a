"""A phrase that names an actor by office or body: "le ministre russe de la Défense", "Russian troops"."""

from dataclasses import dataclass, field

from loaders.actors.heads import PALACE, ROLE, Head


@dataclass(slots=True)
class Phrase:
    """Words first..last; `states` are the countries or organizations it belongs to, in order."""

    first: int
    last: int
    head: Head
    office: str = ""
    rank: str = ""
    domain: str = ""
    states: list[str] = field(default_factory=list)
    determiner: str = ""
    gender: str = ""  # m, f, or "" where neither article nor noun tells ("l'émissaire", "ministre")
    former: bool = False
    definite: bool = False
    possessive: bool = False
    open: bool = False  # something follows that is not understood: refer to nobody
    singular_states: bool = True
    crowd: bool = False  # those who gather where they live

    @property
    def role(self) -> bool:
        return self.head.kind == ROLE

    @property
    def single_role(self) -> bool:
        return self.role and not self.head.plural

    def settle(self) -> None:
        """Choose the office by the domain: a minister "de la défense", a master "du Kremlin"."""
        domain = tuple(self.domain.split())
        fitting = [one for one in self.head.offices if domain in one.domains]
        at_large = [one for one in self.head.offices if not one.domains]
        chosen = next(iter(fitting or at_large), None)
        if chosen is None:
            return
        self.office, self.rank = chosen.office, chosen.rank
        if self.domain and not fitting and self.domain != PALACE:
            narrowed = {"minister": f"{chosen.office} of {self.domain}", "leader": ""}
            self.office = narrowed.get(chosen.rank, chosen.office)
