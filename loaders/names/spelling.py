"""A key that the spellings of one name share: "Choïgou" and "Shoigu", "Kim Jung-un" and "Kim Jong Un"."""

import re
from functools import lru_cache

from loaders.text import fold, unaccent

# What French, English and scholarly transliterations write differently, in the order that it is undone.
_SAME_SOUND = (
    (r"shch|chtch|tch|tsch|sch|sh|ch", "S"),  # Chtcherbakov, Shcherbakov; Choïgou, Shoigu
    (r"zh|dj|j", "J"),  # Jirinovski, Zhirinovsky
    (r"gu(?=[ei])", "g"),  # Guerassimov, Gerasimov
    (r"^(?:ye|ie|je)", "e"),  # Ievgueni, Yevgeny, Evgueni
    (r"ou|oo", "u"),
    (r"kh|x", "h"),
    (r"ts|tz", "s"),
    (r"ph", "f"),
    (r"w", "v"),
    (r"ck|q|c(?=[aouklr]|$)", "k"),
    (r"c", "s"),
    (r"ij|iy|yi|y", "i"),
    (r"i+", "i"),
    (r"i(?=e)", ""),  # Tokaïev, Tokayev
    (r"(.)\1", r"\1"),
    (r"ine$", "in"),  # Eltsine, Yeltsin
    (r"f$", "v"),
    (r"(?<=.)h(?![aeiou])", ""),
)
# Korean syllables, whole: no rule of sounds joins them.
_SYLLABLES = {
    "jung": "jong", "jeong": "jong", "eun": "un", "hee": "hui", "sun": "son", "seon": "son", "choi": "choe",
    "park": "pak", "young": "yong", "yeong": "yong", "kyung": "kyong", "hyun": "hyon", "chul": "chol",
    "sung": "song", "yeo": "yo", "rhee": "ri",
}  # fmt: skip
_RULES = tuple((re.compile(pattern), sound) for pattern, sound in _SAME_SOUND)


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """The key of one word of a name, in any spelling."""
    sound = unaccent(fold(word))
    sound = _SYLLABLES.get(sound, sound)
    for pattern, replacement in _RULES:
        sound = pattern.sub(replacement, sound)
    return sound


def keys(words: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a name's words, initials left out."""
    return tuple(key(word) for word in words if len(word) > 1)
