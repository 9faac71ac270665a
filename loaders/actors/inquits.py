"""A speaker named behind the verb that gives his words, with what stands between: "a dit lundi à Oslo X"."""

from loaders.lexicon import verb_roles
from loaders.names.reading import Reading
from loaders.verbs import FINITE, PARTICIPLE

_REACH = 9  # words
_CLOSING = frozenset('»",')
_BARE = frozenset({"speech", "inquit"})


def turned(reading: Reading, at: int) -> bool:
    """Whether words up to `at` open with a verb of saying behind what was said, nothing set off since."""
    for back in range(at, max(at - _REACH, 0), -1):
        word = reading.words[back]
        if word.mark or word.norm == ",":
            return False
        if _says(reading, back):
            return _behind_words(reading, back)
    return False


def _says(reading: Reading, at: int) -> bool:
    if reading.is_a(at - 1, "before head"):
        return False  # a noun: "la presse"
    roles = verb_roles(reading.language)
    told = (lemma for lemma, tense in reading.verb(at) if tense in FINITE or tense == PARTICIPLE)
    return any(_BARE & roles.get(lemma, frozenset()) for lemma in told)


def _behind_words(reading: Reading, at: int) -> bool:
    """Whether a quotation or a comma closes right before the verb at word `at`."""
    before = at - 1
    while reading.is_a(before, "auxiliary") or reading.is_a(before, "clitic"):
        before -= 1
    return reading.norm(before) in _CLOSING
