"""A sentence made into a view by hand: the actors are the names given, wherever they stand."""

import re
from datetime import date

from loaders import dates
from loaders.actors import ActorMention
from loaders.clauses import Clause, SentenceView, parse
from loaders.text import tokens


def view(sentence: str, names: dict[str, str], published: date | None = None) -> SentenceView:
    """`names` maps each name to its actor's id; a name in lower case is read as a demonym."""
    mentions = [
        ActorMention(
            found.start(), found.end(), name, (actor_id,), "demonym" if name.islower() else "name", "test"
        )
        for name, actor_id in names.items()
        for found in re.finditer(rf"\b{re.escape(name)}\b", sentence)
    ]
    mentions.sort(key=lambda mention: mention.start)
    found = dates.find(sentence, published)
    return SentenceView(tokens=tokens(sentence), dates=found, language="fr", actors=mentions, places=[])


def clause_of(parsed: list[Clause], lemma: str) -> Clause:
    """The clause whose verb is `lemma`."""
    return next(clause for clause in parsed if clause.group.lemma == lemma)


def clauses_of(sentence: str, names: dict[str, str]) -> list[Clause]:
    """The clauses of a sentence."""
    return parse(view(sentence, names))
