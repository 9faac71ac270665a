"""A text as its names are read: its words, the gazetteer's names in it, and the words of its language.

Read once, for actors and places alike.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from loaders import lexicon, verbs
from loaders.language import packs
from loaders.lexicon import FIRST_LANGUAGE, rows
from loaders.names.gazetteer import DEMONYM, Alias, phrases, shared_demonyms
from loaders.names.words import Phrasebook, Word, plain, split
from loaders.schema import ACTOR_ID

_LONGEST_ASIDE = 20  # words
_WORDS, _VENUE_WORDS = "actor_words", "venue_words"
# The classes that hold infinitives.
_VENUE_VERBS = ("to a place", "to a receiver", "leaving", "lasting", "bound for", "turning")
_PERSON_VERBS = "verb with a person"
# What sets languages apart, in the class "trait" of actor_words.csv: that a people has a capital and its
# adjective none ("les Russes", "russe"), that an adjective has a plural ("hauts responsables"), that a
# pronoun with a gender stands for persons alone ("he").
PEOPLE_IN_CAPITALS, ADJECTIVES_AGREE, PERSONS_ALONE = (
    "people in capitals", "adjectives agree", "gender of persons alone",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """The gazetteer's name at words first..last."""

    first: int
    last: int
    alias: Alias


@dataclass(frozen=True, eq=False)
class Reading:
    """A text, its words, the gazetteer's names in it by their first word, and the pack of its language."""

    text: str
    words: tuple[Word, ...]
    items: Mapping[int, Item]
    language: str
    _listed: Mapping[str, frozenset[str]] = field(init=False)
    _venues: Mapping[str, frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_listed", lexicon.words(self.language, _WORDS))
        object.__setattr__(self, "_venues", lexicon.words(self.language, _VENUE_WORDS))

    @cached_property
    def ending(self) -> dict[int, Item]:
        """The gazetteer's names by their last word."""
        return {item.last: item for item in self.items.values()}

    def norm(self, at: int) -> str:
        """The folded form of word `at`, "" outside the text."""
        return self.words[at].norm if 0 <= at < len(self.words) else ""

    def listed(self, name: str) -> frozenset[str]:
        """The words of a class in assets/<language>/actor_words.csv."""
        return self._listed[name]

    @property
    def traits(self) -> frozenset[str]:
        """What the language does that others do not."""
        return self.listed("trait")

    def venue(self, name: str) -> frozenset[str]:
        """The words of a class in assets/<language>/venue_words.csv."""
        return self._venues[name]

    def is_a(self, at: int, name: str) -> bool:
        """Whether word `at` is of a class in actor_words.csv."""
        return 0 <= at < len(self.words) and self.words[at].norm in self._listed[name]

    def item(self, at: int, *kinds: str) -> Item | None:
        """The name that starts at word `at`, if it is of one of those kinds."""
        item = self.items.get(at)
        return item if item and item.alias.kind in kinds else None

    def joins(self, at: int) -> bool:
        """Whether word `at` coordinates: a comma, "et"."""
        return self.norm(at) == "," or self.is_a(at, "coordination")

    def past_aside(self, at: int) -> int:
        """The word behind the aside in parentheses that opens at word `at`; `at` itself where none does."""
        if self.norm(at) != "(":
            return at
        closing = (after + 1 for after in range(at, at + _LONGEST_ASIDE) if self.norm(after) == ")")
        return next(closing, at)

    def starts_sentence(self, at: int) -> bool:
        """Whether word `at` is capital by its place."""
        return at == 0 or self.words[at - 1].mark

    def line_ends(self, at: int) -> bool:
        """Whether a line ends between word `at` and the next."""
        return "\n" in self.text[self.words[at].end : self.words[at + 1].start]

    def titled(self, at: int) -> bool:
        """Whether a title stands before word `at`: "M. Lam", "Son Excellence Monsieur …"."""
        before = at - 2 if self.norm(at - 1) == "." else at - 1
        dotted = len(self.norm(before)) > len("me") or self.words[before].capital
        return self.is_a(before, "title") and dotted

    def verb(self, at: int) -> tuple[tuple[str, str], ...]:
        """The (infinitive, tense) readings of word `at`."""
        return _verb_forms(self.language).get(self.norm(at), ())


@cache
def _verb_forms(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """The forms of the verbs in the language's lists, those that tell of no event included."""
    forms = dict(verbs.forms(language))
    known = {lemma for readings in forms.values() for lemma, _ in readings}
    listed = [lexicon.words(language, _VENUE_WORDS)[name] for name in _VENUE_VERBS]
    listed.append(lexicon.words(language, _WORDS)[_PERSON_VERBS])
    for lemma in sorted(frozenset().union(*listed) - known):
        for form, tense in verbs.conjugate(lemma, language) if " " not in lemma else ():
            forms[form] = (*forms.get(form, ()), (lemma, tense))
    return forms


def read(text: str, language: str) -> Reading:
    """The reading of `text` in a language; in the first of them where there is no pack for it."""
    return _read(text, language if language in packs() else FIRST_LANGUAGE)


@lru_cache(maxsize=2)
def _read(text: str, language: str) -> Reading:
    words, book, at = split(text), phrases(language), 0
    found: dict[int, Item] = {}
    while at < len(words):
        item = _prefix(words, at, language) or _longest(words, at, book)
        if item:
            found[at] = item
        at = item.last + 1 if item else at + 1
    return Reading(text, words, _one_state_each(found, language), language)


def _one_state_each(found: dict[int, Item], language: str) -> dict[int, Item]:
    """Give a demonym that states share to the one that the text names, else to the first in the gazetteer."""
    shared = shared_demonyms(language)
    named = Counter(item.alias.actor_id for item in found.values() if item.alias.kind != DEMONYM)
    for at, item in found.items():
        states = shared.get(item.alias.phrase, ()) if item.alias.kind == DEMONYM else ()
        if states:
            state = max(states, key=lambda one: named[one])
            found[at] = Item(item.first, item.last, Alias(item.alias.phrase, DEMONYM, state))
    return found


def _longest(words: tuple[Word, ...], at: int, book: Phrasebook[Alias]) -> Item | None:
    """The longest name at word `at` that is written as names are; none of them overlap."""
    for length, aliases in book.matches(words, at):
        fitting = next((alias for alias in aliases if alias.fits(words[at : at + length])), None)
        if fitting:
            return Item(at, at + length - 1, fitting)
    return None


@cache
def _prefixes(language: str) -> dict[str, str]:
    listed = rows(language, "demonym_prefixes", ("prefix", ACTOR_ID))
    return {plain(row["prefix"])[0]: row[ACTOR_ID] for _, row in listed}


def _prefix(words: tuple[Word, ...], at: int, language: str) -> Item | None:
    """ "russo" of "russo-ukrainien": a demonym of its own."""
    actor_id = _prefixes(language).get(words[at].plain)
    joined = at + 1 < len(words) and words[at + 1].joined
    return Item(at, at, Alias(words[at].text, DEMONYM, actor_id)) if actor_id and joined else None
