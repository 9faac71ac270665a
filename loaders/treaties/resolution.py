"""Which treaty a phrase means.

Its own year or the day of its signing comes first, then "nouveau" or "ancien", then the words of its title; a
bare "le traité" means the treaty last in focus. A phrase with another year, other parties or another subject
("l'accord de Paris") is a treaty too, but none of ours: it takes the focus away.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from loaders.treaties import lexicon
from loaders.treaties.mentions import BARE, DESCRIPTIVE, PLURAL, Mention
from loaders.treaties.reference import Treaty, treaties

# A report may be some days off the day of a signing, and call a treaty new in the weeks that prepare it.
_SIGNING_TOLERANCE = timedelta(days=3)
_FORESEEN = timedelta(days=31)


@dataclass(slots=True)
class Focus:
    """The treaty an article speaks of at a point: the last one it named, and the one before."""

    current: str | None = None
    previous: str | None = None

    def move(self, treaty_id: str | None) -> None:
        """Turn to another treaty; None for one that is none of ours."""
        if treaty_id != self.current:
            self.previous, self.current = self.current, treaty_id


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands about a phrase: the day of publication (or None), the states named near and as parties.

    `other_subject`: whether it goes on with a subject that none of ours has ("l'accord sur les céréales").
    """

    written: date | None
    near: frozenset[str]
    parties: frozenset[str] = frozenset()
    other_subject: bool = False


def resolve(mention: Mention, about: Surroundings, focus: Focus) -> Mention:
    """The mention with its `treaty_id`, the focus moved to it; plural and descriptive phrases move none."""
    if mention.kind == PLURAL or (mention.kind == DESCRIPTIVE and not mention.when):
        return mention
    treaty_id = None if _foreign(about) else _meant(mention, about, focus)
    focus.move(treaty_id)
    return replace(mention, treaty_id=treaty_id)


def _foreign(about: Surroundings) -> bool:
    ours = frozenset().union(*(treaty.parties for treaty in treaties().values()))
    return about.other_subject or not about.parties <= ours


def _meant(mention: Mention, about: Surroundings, focus: Focus) -> str | None:
    if mention.kind == BARE and not mention.when:
        return focus.current
    candidates = [treaty for treaty in treaties().values() if _fits(treaty, mention, about)]
    titled = _best_titled(candidates, mention.title)
    if mention.age == "new" and (about.written or len(titled) != 1):
        return _newest(candidates, about.written)
    if mention.age == "old" and not (mention.title or mention.when):
        return focus.previous
    if len(candidates) > 1 or not mention.when:
        candidates = titled
    if len(candidates) == 1:
        return candidates[0].treaty_id
    return focus.current if focus.current in [treaty.treaty_id for treaty in candidates] else None


def _fits(treaty: Treaty, mention: Mention, about: Surroundings) -> bool:
    if mention.when:
        first, last = mention.when
        if not first - _SIGNING_TOLERANCE <= treaty.signed <= last + _SIGNING_TOLERANCE:
            return False
    elif about.written and treaty.signed - _FORESEEN > about.written:
        return False
    # "Moscou" stands for the Soviet Union too, as the Soviet Union never does for Russia.
    return "PRK" in about.near and bool(about.near & ((treaty.parties | {"RUS"}) - {"PRK"}))


def _newest(candidates: list[Treaty], written: date | None) -> str | None:
    signed = [treaty for treaty in treaties().values() if not written or treaty.signed - _FORESEEN <= written]
    newest = max(signed, key=lambda treaty: treaty.signed, default=None)
    return newest.treaty_id if newest in candidates else None


def _best_titled(candidates: list[Treaty], words: frozenset[str]) -> list[Treaty]:
    """The candidates whose titles share most with these words; a word of one title alone counts for more."""
    titles = lexicon.titles()
    weights = {word: 1 / sum(word in title for title in titles.values()) for word in words}
    scores = {
        treaty: sum(weights[word] for word in words & titles.get(treaty.treaty_id, frozenset()))
        for treaty in candidates
    }
    best = max(scores.values(), default=0)
    return [treaty for treaty, score in scores.items() if best and score == best]
