"""The words of a sentence, by the indices of its tokens: what they are by themselves."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from loaders import lexicon, verbs
from loaders.dates import TimeExpression
from loaders.text import Token
from loaders.verbs.grammar import Grammar

_OPEN_QUOTES, _CLOSE_QUOTES = frozenset('«"'), frozenset('»"')


@dataclass
class SentenceWords:
    """A sentence's tokens and dates; token indices are those of `tokens`."""

    tokens: list[Token]
    dates: list[TimeExpression]
    language: str
    grammar: Grammar = field(init=False)

    def __post_init__(self) -> None:
        self.grammar = verbs.grammar(self.language)
        # Whether what describes a noun stands before it: an owner, a nationality, another noun.
        self.describes_before = bool(self.grammar["genitive"])

    @cached_property
    def norms(self) -> list[str]:
        return [token.norm for token in self.tokens]

    def norm(self, index: int) -> str:
        """The folded form of token `index`, empty outside the sentence."""
        return self.norms[index] if 0 <= index < len(self.norms) else ""

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The indices of the first and last token that lie in the characters start..end."""
        first = bisect_left(self._starts, start)
        return first, max(first, bisect_left(self._starts, end) - 1)

    def singular(self, norm: str) -> str:
        """A word of the sentence without its plural ending."""
        return lexicon.singular(self.language, norm)

    def adverbial(self, norm: str) -> bool:
        """Whether a word ends as adverbs do."""
        ending = norm.endswith(verbs.endings(self.language, "adverb_ending"))
        return ending and norm not in self.grammar["not_adverb"]

    def in_date(self, index: int) -> bool:
        """Whether token `index` belongs to a date."""
        start = self.tokens[index].start if index < len(self.tokens) else -1
        return any(date.start <= start < date.end for date in self.dates)

    def only_dates(self, first: int, stop: int) -> bool:
        """Whether tokens first..stop say only when: a date and the words that lead to it."""
        dated = [at for at in range(first, stop) if self.in_date(at)]
        small = self.grammar["preposition", "article"]
        return bool(dated) and all(at in dated or self.norms[at] in small for at in range(first, stop))

    @cached_property
    def quoted(self) -> list[bool]:
        """For each token, whether it stands inside quotation marks."""
        inside, found = False, []
        for norm in self.norms:
            if norm in _CLOSE_QUOTES and inside:
                inside = False
                found.append(True)
                continue
            found.append(inside)
            if norm in _OPEN_QUOTES:
                inside = True
        return found

    @cached_property
    def noun_classes(self) -> list[tuple[frozenset[str], int]]:
        """For each token, the classes of the noun that starts there, and how many tokens it takes."""
        none = frozenset(), 0
        return [
            none if self.in_date(at) else lexicon.noun_classes(self.language, self.norms, at)
            for at in range(len(self.norms))
        ]

    def classes_between(self, first: int, last: int, nearest: bool = False) -> dict[str, tuple[int, int]]:
        """The noun classes named in tokens first..last, each with its first place (index, length).

        With `nearest`, each with the place nearest to `last`.
        """
        found: dict[str, tuple[int, int]] = {}
        index = max(first, 0)
        while index <= min(last, len(self.norms) - 1):
            classes, length = self.noun_classes[index]
            new = classes if nearest else classes - found.keys()
            if new and not (self._modifies(index + length) if length > 1 else self._describes(index)):
                found |= dict.fromkeys(new, (index, length))
            index += 1
        return found

    def _describes(self, index: int) -> bool:
        """Whether a word that may be a noun is the adjective of the one before ("coopération militaire")."""
        if self._modifies(index + 1):
            return True
        adjective = self.singular(self.norms[index]) in self.grammar["adjective_too"]
        return adjective and index > 0 and self.nominal(index - 1) and not self._counts(index - 1)

    def _modifies(self, stop: int) -> bool:
        """Whether the noun that ends before token `stop` only describes the next one ("missile test")."""
        if not self.describes_before or self.norm(stop) in self.grammar["preposition"]:
            return False
        return stop < len(self.norms) and bool(self.noun_classes[stop][1])

    def _counts(self, index: int) -> bool:
        norm = self.norms[index]
        return norm in self.grammar["article"] or norm in self.grammar["preposition"] or norm.isdigit()

    def nominal(self, index: int) -> bool:
        """Whether "des" after token `index` means "de les": a noun stands before it, not a verb."""
        norm = self.norms[index]
        named = norm in _CLOSE_QUOTES or (norm.isalpha() and norm not in verbs.forms(self.language))
        return named or norm in self.grammar["agent"]

    def qualifier(self, index: int) -> bool:
        """Whether a word looks like an adjective that stands before its noun."""
        norm = self.norms[index]
        ending = norm.endswith(verbs.endings(self.language, "qualifier_ending"))
        return ending and norm not in verbs.forms(self.language)
