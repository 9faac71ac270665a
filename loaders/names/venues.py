"""Whether a capital, a palace or a country stands for a place or for the government that sits there.

One decision, read by actors and places alike: "arrivé à Pyongyang" is a place, "imposées à Pyongyang" and
"entre Moscou et Pyongyang" are not. The words that decide are in assets/fr/venue_words.csv.
"""

from loaders import verbs
from loaders.names.gazetteer import word_class
from loaders.names.words import Word

_ARTICLES = frozenset({"le", "la", "l'", "les"})
_AT, _AT_THE, _OF = frozenset({"à", "a", "á"}), frozenset({"au", "aux"}), frozenset({"de", "d'", "du", "des"})
_REACH = 14
_DATELINE_REACH = 12


def _class(name: str) -> frozenset[str]:
    return word_class(name, "venue_words")


def is_dateline(words: tuple[Word, ...], first: int, last: int, sentence_start: int) -> bool:
    """Whether a dispatch opens here: "PYONGYANG, 19 juin (KCNA) —", "MOSCOU (Reuters) -"."""
    if words[first].start - sentence_start > len("► ") or last + 1 >= len(words):
        return False
    if words[last + 1].norm not in {",", "(", "-"}:
        return False
    near = words[last + 1 : last + 1 + _DATELINE_REACH]
    dash = next((i for i, word in enumerate(near) if word.norm in {"-", "—"} and not word.joined), None)
    return dash is not None and all(word.norm not in {".", ";"} or not word.letters for word in near[:dash])


def city_is_place(words: tuple[Word, ...], first: int, last: int, before: bool | None) -> bool:
    """Whether the capital or palace at words first..last is where something is, not who acts.

    `before` is the decision on the name that this one is coordinated with ("à Moscou et Pyongyang").
    """
    at = first - 1
    while at >= 0 and words[at].norm in _ARTICLES:
        at -= 1
    if at < 0:
        return False
    norm = words[at].norm
    joining = {"et", "ou", "puis"}
    if before is not None and (norm in joining or words[at - 1].norm in joining):
        return before
    if norm in _AT or norm in _AT_THE:
        return not _receives(words, at)
    if norm in _OF:
        return _of_a_place(words, at)
    if norm in _class("place preposition"):
        return norm != "vers" or not _any_lemma(words, at - 3, at, {"tourner", "retourner"})
    if norm == "pour" and _any_lemma(words, at - 4, at, _class("bound for")):
        return True
    if norm in {"entre", "pour"}:
        return bool({word.norm for word in words[max(0, at - 2) : at]} & _class("travel"))
    return _object_or_apposition(words, at)


def country_is_place(words: tuple[Word, ...], first: int) -> bool:
    """Whether the country named at word `first` is where something is: "en Russie", "au Vietnam"."""
    at = first - 1
    if at >= 0 and words[at].norm in _ARTICLES:
        at -= 1
        if at < 0 or words[at].norm in _AT:
            return False
        return words[at].norm == "dans" or _leaves(words, at)
    if at < 0:
        return False
    norm = words[at].norm
    if norm in _AT_THE or norm in _AT:
        return not _receives(words, at)
    return norm in {"en", "dans", "vers"}


def _receives(words: tuple[Word, ...], at: int) -> bool:
    """Whether "à" at word `at` gives rather than locates; the nearest word that says so decides."""
    served = False  # the giver found further left has its receiver already
    for index in range(at - 1, max(-1, at - _REACH), -1):
        word = words[index]
        if word.mark or word.norm == ",":
            return False
        if word.norm in _AT or word.norm in _AT_THE:
            served = True
        if word.joined or words[index + 1].joined:
            continue
        if word.norm in _class("gift") and not served:
            return True
        if word.norm in _class("place after"):
            return False
        lemmas = _lemmas(words, index)
        if lemmas & _class("to a receiver") and not lemmas & _class("to a place"):
            return not served
        if lemmas & _class("to a place"):
            return False
    return False


def _of_a_place(words: tuple[Word, ...], at: int) -> bool:
    if at == 0:
        return False
    if words[at - 1].norm in _class("place after"):
        return not (words[at - 1].norm == "est" and words[at - 2].norm not in {"l'", "à"})
    return bool(_lemmas(words, at - 1) & _class("lasting"))


def _object_or_apposition(words: tuple[Word, ...], at: int) -> bool:
    if words[at].norm in _class("place noun"):
        return True
    if at and words[at - 1].norm in _class("place noun") and words[at].norm != ",":
        return True
    return _leaves(words, at)


def _leaves(words: tuple[Word, ...], at: int) -> bool:
    return bool(_lemmas(words, at) & _class("leaving"))


def _any_lemma(words: tuple[Word, ...], first: int, last: int, wanted: frozenset[str] | set[str]) -> bool:
    return any(_lemmas(words, index) & wanted for index in range(max(0, first), last))


def _lemmas(words: tuple[Word, ...], at: int) -> frozenset[str]:
    """The infinitives that the word may be a form of; none for a noun of the same form ("la livre")."""
    if at > 0 and words[at - 1].norm in {"la", "une", "cette", "sa"}:
        return frozenset()
    return frozenset(lemma for lemma, _ in verbs.forms().get(words[at].norm, ()))
