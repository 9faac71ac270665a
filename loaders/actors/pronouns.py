"""The words that stand for an actor named elsewhere: "il", "lui", "celle-ci", "les deux hommes"."""

from collections.abc import Iterator

from loaders import verbs
from loaders.actors.nodes import NAME, PRONOUN, Node
from loaders.lexicon import words as word_lists
from loaders.names import gazetteer
from loaders.names.gazetteer import LANGUAGE, word_class
from loaders.names.words import Word

_CLITICS = frozenset({"n'", "ne", "s'", "se", "y", "en", "lui", "leur", "nous"})
_BEFORE_STRESSED = frozenset("avec pour contre à d' de par chez sur entre ,".split())
_ALWAYS_IMPERSONAL = frozenset({"noter", "rappeler"})
_CLAUSE = frozenset({"que", "qu'", "de", "d'", "comment", "si", "pourquoi", "quand"})
_LATTER = {"celui": "m", "celle": "f"}
_LAST = {"dernier": "m", "dernière": "f"}


def find(words: tuple[Word, ...], taken: set[int]) -> Iterator[Node]:
    """The pronoun nodes of a text, unresolved; `taken` are words of other nodes."""
    for at in range(len(words)):
        if at in taken:
            continue
        node = (
            _subject(words, at)
            or _dative(words, at)
            or _latter(words, at)
            or _country(words, at)
            or _group(words, at)
        )
        if node is not None:
            yield node


def _norm(words: tuple[Word, ...], at: int) -> str:
    return words[at].norm if 0 <= at < len(words) else ""


def _subject(words: tuple[Word, ...], at: int) -> Node | None:
    norm = words[at].norm
    gender = "f" if norm.startswith("elle") else "m"
    if norm in {"ils", "elles"}:
        return Node(at, at, (), PRONOUN, "ils", gender, plural=True, subject=True)
    governed = norm == "elle" and _norm(words, at - 1) in _BEFORE_STRESSED
    if norm not in {"il", "elle"} or governed or (norm == "il" and _impersonal(words, at)):
        return None
    return Node(at, at, (), PRONOUN, norm, gender, subject=True)


def _impersonal(words: tuple[Word, ...], at: int) -> bool:
    """Whether "il" stands for nobody: "il faut", "il y a", "il est clair que", "reste-t-il"."""
    if words[at].joined:
        return _norm(words, at - 1) in {"faut", "est"}
    after = at + 1
    while _norm(words, after) in _CLITICS:
        after += 1
    if _norm(words, after - 1) == "y" or _norm(words, after) in word_class("impersonal verb"):
        return True
    while _norm(words, after) in word_class("between il and state"):
        after += 1
    clause = not _CLAUSE.isdisjoint((_norm(words, after + 1), _norm(words, after + 2)))
    state = _norm(words, after)
    return state in word_class("impersonal state") and (clause or state in _ALWAYS_IMPERSONAL)


def _dative(words: tuple[Word, ...], at: int) -> Node | None:
    """ "lui" before a verb that has a tense, not "avec lui" nor ", lui,"."""
    if words[at].norm != "lui" or words[at].joined or _norm(words, at - 1) == "celui":
        return None
    after = at + 1
    while _norm(words, after) in {"en", "y", "n'", "ne"}:
        after += 1
    readings = verbs.forms().get(_norm(words, after), ())
    if not any(tense in verbs.FINITE or tense == verbs.INFINITIVE for _, tense in readings):
        return None
    return Node(at, at, (), PRONOUN, "lui", "")


def _latter(words: tuple[Word, ...], at: int) -> Node | None:
    norm = words[at].norm
    if norm in _LATTER and _norm(words, at + 1) == "ci":
        return Node(at, at + 1, (), PRONOUN, "ci", _LATTER[norm])
    if norm in {"ce", "cette"} and _norm(words, at + 1) in _LAST:
        following = _norm(words, at + 2)
        if (
            following in {",", "."}
            or following in verbs.forms()
            or following in {"a", "s'", "n'", "ne", "qui", "lui", "leur", "l'", "y", "en", "se"}
        ):
            return Node(at, at + 1, (), PRONOUN, "ci", _LAST[_norm(words, at + 1)])
    return None


def _country(words: tuple[Word, ...], at: int) -> Node | None:
    if words[at].norm in {"son", "leur"} and _norm(words, at + 1) == "pays":
        return Node(at, at + 1, (), PRONOUN, "pays", "m")
    return None


def _group(words: tuple[Word, ...], at: int) -> Node | None:
    groups = word_lists(LANGUAGE, "groups")
    size, states = gazetteer.pairs().longest(words, at)
    if size:
        return Node(at, at + size - 1, states[0], NAME, "pair of states", plural=True)
    if words[at].norm not in groups["group marker"] or _norm(words, at + 1) not in {
        "deux",
        "trois",
        "quatre",
    }:
        return None
    noun = at + 2
    while _norm(words, noun) in {"hauts", "grands", "anciens", "autres", "premiers"}:
        noun += 1
    if _norm(words, noun) in groups["states"] | groups["persons"]:
        return Node(at, noun, (), PRONOUN, "group", "m", plural=True)
    return None
