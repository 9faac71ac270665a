"""The small words of a language by their class."""

from functools import cache

from loaders import lexicon


class Grammar(dict[str | tuple[str, ...], frozenset[str]]):
    """The words of each class, or of several together: `grammar["article", "preposition"]`.

    A class that a language has no words for may be left out.
    """

    def __missing__(self, name: str | tuple[str, ...]) -> frozenset[str]:
        several = isinstance(name, tuple)
        return self.setdefault(
            name, frozenset().union(*map(self.__getitem__, name)) if several else frozenset()
        )


@cache
def grammar(language: str) -> Grammar:
    """assets/<language>/grammar.csv."""
    return Grammar(lexicon.words(language, "grammar"))


@cache
def endings(language: str, name: str) -> tuple[str, ...]:
    """The endings that a class lists, as `str.endswith` takes them."""
    return tuple(grammar(language)[name])
