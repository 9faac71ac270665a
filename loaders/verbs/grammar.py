"""The small words of a language by their class."""

from functools import cache

from loaders import lexicon


class Grammar(dict[str, frozenset[str]]):
    """The words of each class; a class that a language has no words for may be left out."""

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


@cache
def grammar(language: str) -> Grammar:
    """assets/<language>/grammar.csv."""
    return Grammar(lexicon.words(language, "grammar"))
