"""The phrases by which web pages give away what is not their article, read from assets/*/boilerplate.csv.

Each row has a `family` (what such a line is), a `match` (how the phrase is looked for), the `phrase` in plain
writing, and the `source` where it was seen. Matches: `line`, the whole line; `start`, its first words;
`contains`, anywhere in it (all parts where joined by ` + `); `section`, a line that heads a part of the page
that is no article, such as its references.
"""

import re
from functools import lru_cache

from loaders import datestamps
from loaders.blocks.lines import normalize
from loaders.lexicon import ASSETS, LexiconError, rows

MATCHES = LINE, START, CONTAINS, SECTION = ("line", "start", "contains", "section")

# Families that say something of the article itself.
PUBLISHED, UPDATED, REVISED, AUTHOR, SOURCE, PUBLISHER, COPYRIGHT = STATEMENTS = (
    "published", "updated", "revised", "author", "source", "publisher", "copyright",
)  # fmt: skip
CAPTION, NAVIGATION, REFERENCES, COMMENTS, LINKS, PAGE_TOP, SHARE, SUBSCRIPTION, COOKIES = (
    "caption", "navigation", "references", "comments", "links", "page top", "share", "subscription",
    "cookies",
)  # fmt: skip
_LONGEST_START = 40  # words
_LONGEST_STATEMENT = 20
_LONGEST_FIELD = 5
_FIELD = re.compile(r"\s[|•·]\s")  # "Par X | Publié le … | Lecture 3 min"
_LONGEST_STATED_SENTENCE = (
    6  # "Publié le 18 juin 2024." is a statement, "Publié le 18 juin, le texte prévoit..." prose
)
_BARE = frozenset({"par", "by"})  # a byline only before a name
_BUTTONS = (SHARE, SUBSCRIPTION)
_FURNITURE = 0.75  # of the words of a line
_PAIR = 2
_PARTED = re.compile(r"[|›»>•·/☰]|\s[-–]\s")
_ROW = re.compile(
    r"[^\W\d]+(?:\s[^\W\d]+){0,2}+(?:\s?[|•·]\s?[^\W\d]+(?:\s[^\W\d]+){0,2}+){2,}+"
)  # "FR | EN | ES"
_WORD = re.compile(r"\w[\w'-]*")
_COUNT = re.compile(r"^\d+ | ?\(?\d+\)?$")


def family(text: str) -> tuple[str, str]:
    """The family of a line and how it was matched; two empty strings where no phrase tells it."""
    norm = normalize(text)
    phrases, bare = _phrases(), _COUNT.sub("", norm)
    for match in (SECTION, LINE):
        if bare in phrases[match]:
            return phrases[match][bare], match
    phrase = starting_phrase(norm)
    if phrase and _starts_with(phrase, phrases[START][phrase], text):
        return phrases[START][phrase], START
    parts = next((parts for parts in _parts() if all(part in norm for part in parts)), None)
    return (phrases[CONTAINS][parts], CONTAINS) if parts else ("", "")


def is_menu_entry(word: str) -> bool:
    """Whether a word alone is an entry of a page's menu."""
    return _phrases()[LINE].get(normalize(word)) == NAVIGATION


def is_furniture(text: str) -> bool:
    """Whether a line is little else than the entries and buttons of a page: "S'abonner Se connecter".

    Two entries of a menu may be a heading, unless a mark parts them.
    """
    if _ROW.fullmatch(text.strip()):
        return True
    words = _WORD.findall(normalize(text))
    found = [match.group() for match in _lines().finditer(normalize(text))]
    covered = sum(len(_WORD.findall(phrase)) for phrase in found)
    if len(found) < _PAIR or covered < _FURNITURE * len(words):
        return False
    entries = any(_phrases()[LINE].get(phrase) == NAVIGATION for phrase in found)
    return not entries or len(found) > _PAIR or bool(_PARTED.search(text))


def _starts_with(phrase: str, named: str, text: str) -> bool:
    words = len(text.split())
    if named not in STATEMENTS or named == COPYRIGHT:
        return words <= _LONGEST_START
    stated = words <= _LONGEST_STATED_SENTENCE or datestamps.ends(normalize(text))
    sentence = text.rstrip().endswith(".") and not stated
    fields = len(_FIELD.findall(text)) + 1
    if sentence or words > _LONGEST_STATEMENT + _LONGEST_FIELD * (fields > 1) * fields:
        return False
    return phrase not in _BARE or text[len(text) - len(text.lstrip()) + len(phrase) :].lstrip()[:1].isupper()


def starting_phrase(norm: str) -> str:
    """The phrase that a normalized line starts with, "" for none."""
    found = _starts().match(norm)
    return found.group() if found else ""


@lru_cache(maxsize=1)
def _phrases() -> dict[str, dict]:
    phrases: dict[str, dict] = {match: {} for match in MATCHES}
    for path in sorted(ASSETS.glob("*/boilerplate.csv")):
        for place, row in rows(path.parent.name, "boilerplate", ("family", "match", "phrase", "source")):
            if row["match"] not in MATCHES:
                raise LexiconError(f"{place}: match {row['match']!r} is none of {', '.join(MATCHES)}")
            parts = tuple(map(_phrase, row["phrase"].split(" + ")))
            phrases[row["match"]][parts if row["match"] == CONTAINS else parts[0]] = row["family"]
    return phrases


def _phrase(phrase: str) -> str:
    """A phrase as `normalize` leaves it inside a line, where a colon that ends it still stands."""
    return normalize(phrase) + (":" if phrase.rstrip().endswith(":") else "")


@lru_cache(maxsize=1)
def _starts() -> re.Pattern[str]:
    longest_first = sorted(_phrases()[START], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?:(?<=:)|(?!\w))")


@lru_cache(maxsize=1)
def _lines() -> re.Pattern[str]:
    entries = {phrase for phrase, named in _phrases()[START].items() if named in _BUTTONS}
    longest_first = sorted(filter(None, {*_phrases()[LINE], *entries}), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


@lru_cache(maxsize=1)
def _parts() -> tuple[tuple[str, ...], ...]:
    return tuple(_phrases()[CONTAINS])
