"""What stands around the noun of an act: whose it is, where, when, and how far its words reach."""

from loaders import lexicon, schema
from loaders.clauses import ADJECTIVE, Reference, SentenceView
from loaders.events.frames import PAIR, PLACE, POSSESSIVE

# The slot of those of whom a phrase before the noun says that it is between them.
PAIR_BEFORE = "pair"
_REACH = 26
_PHRASE_STOPS = ("preposition", "article", "break", "relative", "coordination", "adverb")


def stop(view: SentenceView, at: int) -> int:
    """The last token that may belong to the noun: before the next finite verb, break or relative."""
    for index in range(at + 1, min(at + _REACH, len(view.norms))):
        norm = view.norms[index]
        if index in view.breaks or norm in view.grammar["relative"] or index in view.subordinators:
            return index - 1
        if any(group.first == index and group.finite for group in view.groups):
            return index - 1
    return min(at + _REACH, len(view.norms)) - 1


def slots(view: SentenceView, at: int, stop: int) -> dict[str, list[Reference]]:
    """The actors around the noun by the part they play in its act."""
    slots: dict[str, list[Reference]] = {PLACE: view.destinations(at + 1, stop)}
    for reference in view.references:
        if at < reference.first <= stop:
            close = reference.kind == "demonym" and reference.first <= at + 2
            slot = ADJECTIVE if close else reference.preposition
            if view.describes_before and slot == ADJECTIVE:
                slot = view.governing(reference, [])
            slots.setdefault(slot, []).append(reference)
    if not slots[PLACE]:
        slots[PLACE] = _inside(view, at, stop)
    slots[PAIR_BEFORE] = [ref for ref in view.references if ref.preposition == PAIR and ref.last < at]
    if view.norm(at - 1) in view.grammar["possessive"]:
        slots[POSSESSIVE] = [ref for ref in view.references if ref.last == at - 1]
    for reference in _describing(view, at):
        owner = view.owns(reference) or view.norm(reference.first) in view.grammar["possessive"]
        slots.setdefault(POSSESSIVE if owner else ADJECTIVE, []).append(reference)
    return slots


def _inside(view: SentenceView, at: int, stop: int) -> list[Reference]:
    """The state whose own the place is: "dans des usines russes"."""
    into = next((index for index in range(at + 1, stop) if view.norms[index] in view.grammar["within"]), stop)
    return [ref for ref in view.references if into < ref.first <= into + 4 and ref.preposition == ADJECTIVE]


def _describing(view: SentenceView, at: int) -> list[Reference]:
    """The names that describe the noun from before it: "Oslo's visit", "the Danish and Dutch offers"."""
    first = phrase_start(view, at)
    return [ref for ref in view.references if first <= ref.first and ref.last < at]


def described_by(view: SentenceView, at: int) -> dict[str, tuple[int, int]]:
    """The classes of the nouns that say what the act is of: "arms deliveries", "prisoner swap"."""
    found: dict[str, tuple[int, int]] = {}
    for index in range(phrase_start(view, at), at):
        classes, _ = lexicon.noun_classes(view.language, [view.norms[index]], 0)
        found |= dict.fromkeys(classes, (index, 1))
    return found


def foreseen(view: SentenceView, at: int) -> bool:
    """Whether a word before the noun says that its act is to come: "a planned visit"."""
    return bool(view.grammar["to_come"] & set(view.norms[phrase_start(view, at) : at]))


def phrase_start(view: SentenceView, at: int) -> int:
    """The first of the words that describe the noun from before it; itself where they stand behind."""
    if not view.describes_before:
        return at
    held = {token for group in view.groups for token in range(group.first, group.last + 1)}
    stops = view.grammar[_PHRASE_STOPS] | {",", '"', ":", "("}
    first = at
    while first and view.norms[first - 1] not in stops and not {first - 1} & (held | view.subordinators):
        first -= 1
    return first - (view.norm(first - 1) in view.grammar["possessive"])


def placed(view: SentenceView, at: int, stop: int) -> bool:
    """Whether the act's own town is named."""
    return any(at < place.first <= stop and place.kind == schema.CITY for place in view.place_references)


def date_ends(view: SentenceView, at: int, stop: int) -> list[int]:
    """The last tokens of the dates behind the noun."""
    spans = [view.span(date.start, date.end) for date in view.dates]
    return [last for first, last in spans if at < first <= stop]
