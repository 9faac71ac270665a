"""The language of a text, told by its script and its function words (assets/languages.csv), and whether it is
one that the loaders read: one with a folder of words, a pack, under assets/.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from loaders.lexicon import ASSETS, FIRST_LANGUAGE, items, table

_PACK = ("verbs.csv", "dates")  # without its verbs and dates a folder of words tells of no event
_ENOUGH = 2000  # words read
_LONGEST_WORD = 10  # characters, with the space after it
_FEW = 20  # words: too few to be sure that a text is in none of the languages listed
# Function words make up a third to a half of running text in the languages listed, and few of any other's.
_LEAST_SHARE = 0.15
_LEAST_WORDS = 2
_NEAR = 0.8
_LEAST_KANA = 0.05  # of the Chinese characters around them
# Between closed marks others may speak, in their own language.
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"\n]*\"")
_WORD = re.compile(r"[^\W\d_]+'?")
_APOSTROPHES = str.maketrans("’ʼ`´", "''''")
# A character of these scripts is a syllable or a word, which takes letters by the handful in others.
_SYLLABIC = {"CJK": 4, "HIRAGANA": 3, "KATAKANA": 3, "HANGUL": 3}


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639-1 code: English name, Unicode scripts, and function words and letters
    that few others use, where languages share a script.
    """

    code: str
    name: str
    scripts: tuple[str, ...]
    words: frozenset[str]
    letters: str


@cache
def packs() -> tuple[str, ...]:
    """The languages that the loaders read, in order: the folders of words under assets/."""
    folders = sorted(ASSETS.iterdir())
    return tuple(folder.name for folder in folders if all((folder / part).exists() for part in _PACK))


def of(text: str, body: str, declared: str = "") -> str:
    """The language that an article is read in: a code, or "" where nothing tells it.

    The words of its `body` tell it, those of all its `text` where blocks of another script were not told
    apart. What the file itself declared counts where the words tell nothing: web pages often declare the
    language of their site's maker.
    """
    prose = body if _script(body) == _script(text) else text
    told = detect(prose) or detect(text)
    believed = declared not in _listed() or _is_short(text)
    return told or (declared if believed and declared else _by_default(text))


def _by_default(text: str) -> str:
    """A line or two that no other language tells of is read as most articles are."""
    scores = _scores(text)
    likely = scores.get(FIRST_LANGUAGE)
    return FIRST_LANGUAGE if _is_short(text) and likely and likely[0] == max(scores.values())[0] else ""


def detect(text: str) -> str:
    """The code of the listed language `text` is in, "" for another one or too few words to tell.

    Quotations count only where too little stands around them.
    """
    around = _QUOTED.sub(" ", text)
    return _detect(around) or _detect(text)


def unread(code: str, text: str) -> str:
    """Why a text in the language `code` is not read; "" where there is a pack for it."""
    if code in packs():
        return ""
    known = _listed().get(code)
    if code:
        name = f"{known.name} ({code})" if known else f"the language {code}"
        return f"in {name}; there is no language pack for it, only for {', '.join(packs())}"
    why = "too few words to tell its language" if _is_short(text) else "in a language that is not known here"
    return f"{why}; state it in a sidecar if it is one of {', '.join(packs())}"


def _detect(text: str) -> str:
    scores = _scores(text)
    if len(scores) == 1:
        return next(iter(scores))
    best = max(scores, key=scores.get, default="")
    # Cousins share their function words: a language that is read need only come near to another.
    near = [code for code in packs() if code in scores and scores[code][0] >= _NEAR * scores[best][0]]
    best = max(near, key=scores.get, default=best)
    enough = max(_LEAST_WORDS, _LEAST_SHARE * sum(1 for _ in islice(_words(text), _ENOUGH)))
    tied = not near and list(scores.values()).count(scores.get(best)) > 1
    return best if best and scores[best][0] >= enough and not tied else ""


def _scores(text: str) -> dict[str, tuple[int, int, float]]:
    """What speaks for each language of the script that a text is in."""
    script = _script(text)
    words = Counter(islice(_words(text), _ENOUGH))
    letters = Counter(text[: _ENOUGH * _LONGEST_WORD].lower())
    return {
        code: _score(language, words, letters)
        for code, language in _listed().items()
        if script in language.scripts
    }


def _score(language: Language, words: Counter[str], letters: Counter[str]) -> tuple[int, int, float]:
    """How much of a text is function words of a language; for short texts its letters and rarer words too."""
    found = language.words & words.keys()
    return (
        sum(words[word] for word in found),
        sum(letters[letter] for letter in language.letters),
        sum(words[word] / _spread()[word] for word in found),
    )


def _is_short(text: str) -> bool:
    return len(list(islice(_words(text), _FEW))) < _FEW


def _words(text: str) -> Iterator[str]:
    plain = text[: _ENOUGH * _LONGEST_WORD].lower().translate(_APOSTROPHES)
    return (match.group() for match in _WORD.finditer(plain))


def _script(text: str) -> str:
    """The script that most of a text's beginning is written in, "" for one without letters."""
    counts = Counter(map(_script_of, text[: _ENOUGH * _LONGEST_WORD]))
    del counts[""]
    # Japanese writes its nouns in Chinese characters; Chinese has no kana.
    if counts["HIRAGANA"] > counts["CJK"] * _LEAST_KANA:
        counts["HIRAGANA"] += counts.pop("CJK", 0)
    weighed = {script: count * _SYLLABIC.get(script, 1) for script, count in counts.items()}
    return max(weighed, key=weighed.get) if any(weighed.values()) else ""


@lru_cache(maxsize=8192)
def _script_of(char: str) -> str:
    """The first word of a letter's Unicode name, "" for what is no letter."""
    return unicodedata.name(char, "").split(" ")[0] if char.isalpha() else ""


@cache
def _listed() -> dict[str, Language]:
    listed = {}
    for _, row in table("languages", ("language", "name", "script", "words", "letters")):
        code, words = row["language"], frozenset(items(row["words"]))
        listed[code] = Language(code, row["name"], items(row["script"]), words, row["letters"])
    return listed


@cache
def _spread() -> Counter[str]:
    """In how many languages each function word is one."""
    return Counter(word for language in _listed().values() for word in language.words)
