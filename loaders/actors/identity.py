"""The id of a person that no gazetteer has: the family name, in English spelling, as a slug."""

import re
from collections.abc import Container
from functools import cache

from loaders.lexicon import items, table
from loaders.names.words import Word, plain, written
from loaders.text import unaccent

# States whose people put the family name first; there the whole name is the id, for families share few names.
_FAMILY_FIRST = frozenset({"PRK", "KOR", "CHN", "VNM", "TWN", "KHM"})
_CYRILLIC = frozenset({"RUS", "SUN", "UKR", "BLR", "KAZ", "KGZ", "UZB", "TJK", "TKM", "GEO", "ARM", "AZE"})
# What a French spelling of a Russian or Ukrainian name is in English, so that both make one id. The first
# two rules keep "tch" from being read as "ch".
_ENGLISH = (
    (r"tch", "\0"), (r"ch", "sh"), ("\0", "ch"), (r"j", "zh"), (r"ou", "u"), (r"gu(?=[ei])", "g"),
    (r"ss", "s"), (r"ine$", "in"), (r"ski$", "sky"), (r"ï", "i"),
)  # fmt: skip
_FRENCH_SPELLING = re.compile(r"tch|ou|ine$|gu[ei]|ï|ss")
_IN_ANY_SPELLING = frozenset({"j", "ski$"})
_NUMERAL = re.compile(r"[ivx]+")
_COLUMNS = ("language", "families", "source")
_SYLLABLES, _LONGEST_SYLLABLE = 3, 6


def person_id(
    name: tuple[Word, ...], country: str, taken: Container[str], particles: frozenset[str] = frozenset()
) -> str:
    """The id of a person named in full; the whole name where families share few names, or the id is taken.

    `particles` are those that belong to a family name ("von", "al"). A king has no family name.
    """
    words = tuple(word for word in name if word.letters)
    whole = slug(written(words))
    if country in _FAMILY_FIRST or _family_first(words) or _NUMERAL.fullmatch(words[-1].norm):
        return whole
    family = _family(words, particles)
    short = slug(english(family) if country in _CYRILLIC else family)
    return whole if short in taken else short


def _family(words: tuple[Word, ...], particles: frozenset[str]) -> str:
    """The last word of a name with the particles before it: "von der Leyen"."""
    first = len(words) - 1
    while first > 1 and (words[first - 1].norm in particles or words[first].joined or _elided(words, first)):
        first -= 1
    return written(words[first:])


def _elided(words: tuple[Word, ...], at: int) -> bool:
    """Whether an apostrophe alone parts a word from the one before: "Ulufa'alu"."""
    return words[at].text[0].islower() and words[at].start == words[at - 1].end + 1


def _family_first(words: tuple[Word, ...]) -> bool:
    """Whether the name is a Korean or Vietnamese one: "Choe Son-hui", "Kim Yong Chun", "Nguyen Van Hai"."""
    if [word.joined for word in words] == [False, False, True] and words[-1].text.islower():
        return True
    three_or_more = len(words) >= _SYLLABLES and all(len(word.text) <= _LONGEST_SYLLABLE for word in words)
    return three_or_more and words[0].plain in _families()


@cache
def _families() -> frozenset[str]:
    """Family names that come first, unaccented: assets/families.csv."""
    listed = (family for _, row in table("families", _COLUMNS) for family in items(row["families"]))
    return frozenset(plain(family)[0] for family in listed)


def english(family: str) -> str:
    """A Cyrillic family name in its English spelling: "Jirinovski" is "zhirinovsky"."""
    name = family.lower()
    french = _FRENCH_SPELLING.search(name)
    for pattern, replacement in _ENGLISH:
        if french or pattern in _IN_ANY_SPELLING:
            name = re.sub(pattern, replacement, name)
    return name


def slug(name: str) -> str:
    """A name as a lower-case id."""
    return re.sub(r"[^a-z0-9]+", "_", unaccent(name).lower()).strip("_")
