"""The days known treaties were signed on, and what "signed yesterday" makes of the day of an article."""

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from loaders import headers
from loaders.dates.wording import surface
from loaders.headers import any_of
from loaders.lexicon import ASSETS, FIRST_LANGUAGE
from loaders.names import gazetteer
from loaders.publication.reading import Deixis, Reading, between
from loaders.schema import PARTIES, SIGNED, TOPIC, TREATY_ID, VALUE, split

_TREATY = re.compile(rf"(?<!\w){any_of(headers.TREATY)}(?!\w)")
_SIGNING = re.compile(rf"(?<!\w){any_of(headers.SIGNING)}(?!\w)")
_SHORTEST_NAME = 3  # letters; leaves out "de" and "la"


def told(reading: Reading) -> Iterator[tuple[Deixis, set[date]]]:
    """Each "hier mercredi" of a sentence on a signing, with the days that it makes the article's own.

    These follow from the treaties between the parties that the sentence names, signed on that weekday.
    """
    for sentence in reading.sentences:
        span = sentence.start, sentence.end
        deixes = [deixis for deixis in between(reading.deixes, *span) if deixis.weekday is not None]
        if not deixes or not (_TREATY.search(reading.plain, *span) and _SIGNING.search(reading.plain, *span)):
            continue
        words = frozenset(reading.plain[slice(*span)].replace("'", " ").split())
        for deixis in deixes:
            signed = (day for day, parties in _signings() if all(words & party for party in parties))
            yield deixis, {day - timedelta(deixis.away) for day in signed if day.weekday() == deixis.weekday}


@cache
def _signings() -> tuple[tuple[date, tuple[frozenset[str], ...]], ...]:
    """The day each known treaty was signed, with the words that name each of its parties."""
    facts = {(row[TREATY_ID], row[TOPIC]): row[VALUE] for row in _rows("treaties.csv")}
    return tuple(
        (date.fromisoformat(day), tuple(map(_names, split(facts.get((treaty, PARTIES), "")))))
        for (treaty, topic), day in facts.items()
        if topic == SIGNED
    )


def _names(state: str) -> frozenset[str]:
    """The words by which a state, its seats and its people are named."""
    own = [one for one, known in gazetteer.actors().items() if known.country == state]
    phrases = [phrase for one in own for phrase in gazetteer.phrases_of(one, FIRST_LANGUAGE)]
    words = " ".join(phrases).split()
    return frozenset(surface(word) for word in words if len(word) >= _SHORTEST_NAME)


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (ASSETS / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
