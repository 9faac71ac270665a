"""The language of a text, told by its function words (assets/languages.csv)."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path

from loaders.text import fold

WORDS = Path(__file__).parent.parent / "assets" / "languages.csv"
_ENOUGH = 2000  # words read
# Function words make up a third to a half of running text in the languages listed, and few of any other's.
_LEAST_SHARE = 0.15
_LEAST_WORDS = 1


def detect(text: str) -> str:
    """The ISO 639-1 code of the listed language `text` is in, "" for another one or too few words to tell.

    A word that several languages share counts for each by its part.
    """
    words = Counter(islice(_words(text), _ENOUGH))
    score: Counter[str] = Counter()
    for word, count in words.items():
        languages = _function_words().get(word, ())
        score.update(dict.fromkeys(languages, count / len(languages) if languages else 0))
    language, best = max(score.items(), key=lambda item: item[1], default=("", 0))
    return language if best >= max(_LEAST_WORDS, _LEAST_SHARE * words.total()) else ""


def _words(text: str) -> Iterator[str]:
    parts = fold(text[: _ENOUGH * 10]).replace("'", "' ").split()
    return (word for word in (part.strip('.,;:!?…()[]«»"-') for part in parts) if word)


@lru_cache(maxsize=1)
def _function_words() -> dict[str, tuple[str, ...]]:
    languages: dict[str, list[str]] = defaultdict(list)
    with WORDS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            languages[row["word"]].append(row["language"])
    return {word: tuple(found) for word, found in languages.items()}
