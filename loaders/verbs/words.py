"""The words of one sentence, and what a language's lists know of them as verbs."""

from loaders import lexicon
from loaders.text import Token
from loaders.verbs.forms import forms
from loaders.verbs.grammar import endings, grammar

Reading = tuple[str, str]


class Words:
    """The tokens of a sentence, with the grammar, verb forms, roles and frames of their language."""

    def __init__(self, tokens: list[Token], language: str) -> None:
        self._tokens = tokens
        self._language = language
        self._norms = [token.norm for token in tokens]
        self._grammar = grammar(language)
        self._forms = forms(language)
        self._roles = lexicon.verb_roles(language)
        self._frames = lexicon.verb_frames(language)

    def _norm(self, at: int) -> str:
        return self._norms[at] if 0 <= at < len(self._norms) else ""

    def _is(self, at: int, *classes: str) -> bool:
        """Whether token `at` is a word of one of the classes of grammar.csv."""
        return self._norm(at) in self._grammar[classes]

    def _adverb(self, at: int) -> bool:
        norm = self._norm(at)
        if norm in self._grammar["adverb"]:
            return True
        ending = norm.endswith(endings(self._language, "adverb_ending"))
        return ending and norm not in self._forms and norm not in self._grammar["not_adverb"]
