"""Which state an actor belongs to."""

from collections.abc import Mapping

from loaders import schema
from loaders.actors import Actor

SUCCESSORS = {"SUN": "RUS"}


class Affiliation:
    """Answers for the actors that a reading named; an actor that is not among them stands for itself."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors

    def country(self, actor_id: str) -> str:
        """The ISO code of an actor's state; a state's own, and Russia's for the Soviet Union and its people.

        An actor of no state (the UN, the European Union) comes back as it is.
        """
        actor = self._actors.get(actor_id)
        if actor is None:
            return actor_id
        code = actor_id if actor.kind == schema.STATE else actor.country or actor_id
        return SUCCESSORS.get(code, code)

    def countries(self, actor_ids: tuple[str, ...]) -> frozenset[str]:
        """The states behind several actors."""
        return frozenset(map(self.country, actor_ids))

    def persons(self, actor_ids: tuple[str, ...]) -> frozenset[str]:
        """Those of several actors who are people or bodies of a state, not the state itself."""
        return frozenset(one for one in actor_ids if self.country(one) not in (one, SUCCESSORS.get(one)))
