"""When a date or an actor of the tables is the one that a reader found."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

from loaders import schema
from tests.quality.gold import Event

Names = Mapping[str, list[set[str]]]  # actor_id of a person or organization: the words of each name

SUCCESSORS = {"SUN": "RUS"}


def same_date(event: Event, first: str, last: str) -> bool:
    """Whether a row's days agree with an act's, as closely as the act's precision asks.

    An act that nobody can date judges no date. Coarse dates agree when they name the same years or months,
    and any date agrees that lies within the annotated days.
    """
    if event.first is None:
        return True
    if not first:
        return False
    last = last or first
    if event.first <= first and last <= event.last:
        return True
    if event.precision == schema.DAY:
        return first <= event.first and event.last <= last and _days(first, last) <= 2
    if event.precision == schema.RANGE:
        return first[:4] == event.first[:4]
    letters = 4 if event.precision == schema.YEAR else 7
    return (first[:letters], last[:letters]) == (event.first[:letters], event.last[:letters])


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def actor_f1(expected: tuple[str, ...], named: list[str], names: Names) -> float:
    """How well the actors of a row are those of an act; 1 where neither has any."""
    if not expected and not named:
        return 1.0
    recall = ratio(sum(any(_is(e, n, names) for n in named) for e in expected), len(expected))
    precision = ratio(sum(any(_is(e, n, names) for e in expected) for n in named), len(named))
    return ratio(2 * precision * recall, precision + recall)


def same_actors(expected: Iterable[str], named: Iterable[str], names: Names) -> bool:
    """Whether the two name the same actors, none left over on either side."""
    expected, named = list(expected), list(named)
    return actor_f1(tuple(expected), named, names) == 1.0


def _is(expected: str, actor_id: str, names: Names) -> bool:
    """Whether an annotated actor is an actor of the tables: the same id, or one of that name."""
    if SUCCESSORS.get(actor_id, actor_id) == expected:
        return True
    return any(_words(expected) <= name for name in names.get(actor_id, []))


def known_names(actors: Iterable[Mapping[str, object]]) -> Names:
    """The names of the persons and organizations among the rows of the actors table."""
    named = (actor for actor in actors if actor[schema.KIND] != schema.STATE)
    return {str(actor[schema.ACTOR_ID]): _namings(actor) for actor in named}


def _namings(actor: Mapping[str, object]) -> list[set[str]]:
    """The words of each name that the actors table gives an actor."""
    namings = [str(actor[schema.ACTOR_ID]), str(actor[schema.NAME])]
    return [_words(naming) for naming in namings + schema.split(str(actor[schema.ALIASES]))]


def _words(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return set("".join(char if char.isalnum() else " " for char in plain).split())


def ratio(part: float, whole: float) -> float:
    """`part / whole`, and 0 where there is nothing to share."""
    return part / whole if whole else 0.0
