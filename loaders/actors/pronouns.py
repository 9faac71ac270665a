"""The words that stand for an actor named elsewhere: assets/<language>/pronouns.csv and groups.csv."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders import verbs
from loaders.actors.heads import heads
from loaders.actors.nodes import NAME, PRONOUN, Node
from loaders.lexicon import LexiconError, rows
from loaders.lexicon import words as word_lists
from loaders.names import gazetteer
from loaders.names.reading import Reading
from loaders.names.words import Phrasebook

# Who a pronoun may stand for, as the column `rule` has it.
HE, THEY, WE, SPEAKER, ME, YOU, DATIVE, OBJECT, LATTER, LATTERS, OWN_COUNTRY, GROUP = RULES = (
    "he", "they", "we", "speaker", "me", "you", "dative", "object", "latter", "latters", "country", "group",
)  # fmt: skip
_SUBJECTS = frozenset({HE, THEY, WE, SPEAKER})


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A row of pronouns.csv; `gender` is m, f or ""."""

    rule: str
    gender: str


@cache
def _pronouns(language: str) -> Phrasebook[Pronoun]:
    book: Phrasebook[Pronoun] = Phrasebook()
    for place, row in rows(language, "pronouns", ("pronoun", "rule", "gender")):
        if row["rule"] not in RULES:
            raise LexiconError(f"{place}: rule {row['rule']!r} is none of {', '.join(RULES)}")
        book.add(row["pronoun"], Pronoun(row["rule"], row["gender"]))
    return book


def find(reading: Reading, taken: set[int]) -> Iterator[Node]:
    """The pronoun nodes of a text, unresolved; `taken` are words of other nodes."""
    book = _pronouns(reading.language)
    for at in range(len(reading.words)):
        if at in taken:
            continue
        size, pronouns = book.longest(reading.words, at)
        if size and _stands(reading, at, size, pronouns[0]):
            rule, gender = pronouns[0].rule, pronouns[0].gender
            plural = rule in (THEY, LATTERS)
            yield Node(at, at + size - 1, (), PRONOUN, rule, gender, plural=plural, subject=rule in _SUBJECTS)
        elif group := _group(reading, at):
            yield group


def _stands(reading: Reading, at: int, size: int, pronoun: Pronoun) -> bool:
    """Whether the words stand for somebody here."""
    if pronoun.rule == HE:
        return not (_governed(reading, at) or _impersonal(reading, at))
    if pronoun.rule in (DATIVE, ME):
        return _before_a_verb(reading, at)
    if pronoun.rule == OBJECT:
        return _of_a_person(reading, at + 1)
    if pronoun.rule in (LATTER, LATTERS) and not reading.words[at + size - 1].joined:
        return _no_noun_follows(reading, at + size)
    return True


def _governed(reading: Reading, at: int) -> bool:
    """ "Avec elle", "…, elle, …": no subject."""
    if not (reading.is_a(at, "stressed too") and reading.is_a(at - 1, "before stressed")):
        return False
    after = at + 1
    while reading.is_a(after, "clitic"):
        after += 1
    acts = any(tense in verbs.FINITE for _, tense in reading.verb(after))
    return not (acts and reading.norm(at - 1) == ",")


def _impersonal(reading: Reading, at: int) -> bool:
    """Whether "il" stands for nobody: "il faut", "il y a", "il est clair que", "reste-t-il"."""
    if not reading.is_a(at, "impersonal pronoun"):
        return False
    if reading.words[at].joined:
        return reading.is_a(at - 1, "impersonal before")
    after = at + 1
    while reading.is_a(after, "clitic"):
        after += 1
    if reading.is_a(after - 1, "there is") and not _perfect(reading, after):
        return True
    if reading.is_a(after, "impersonal verb"):
        return True
    active = False
    while reading.is_a(after, "between il and state"):
        active = (active or reading.is_a(after, "has")) and not reading.is_a(after, "been")
        after += 1
    if active and _participle(reading, after):
        return False  # "il a exclu de", not "il a été exclu de"
    clause = reading.is_a(after + 1, "clause") or reading.is_a(after + 2, "clause")
    return reading.is_a(after, "impersonal state") and (clause or reading.is_a(after, "always impersonal"))


def _perfect(reading: Reading, at: int) -> bool:
    """Whether a participle of another verb follows word `at`: "il y a vu X", not "il y a eu"."""
    own = {lemma for lemma, _ in reading.verb(at)}
    return _participle(reading, at + 1) and not own & {lemma for lemma, _ in reading.verb(at + 1)}


def _participle(reading: Reading, at: int) -> bool:
    return any(tense == verbs.PARTICIPLE for _, tense in reading.verb(at))


def _before_a_verb(reading: Reading, at: int) -> bool:
    """ "lui" before a verb that has a tense, not "avec lui" nor ", lui,"."""
    if reading.words[at].joined or reading.is_a(at - 1, "before stressed"):
        return False
    after = at + 1
    while reading.is_a(after, "after dative"):
        after += 1
    return any(tense in verbs.FINITE or tense == verbs.INFINITIVE for _, tense in reading.verb(after))


def _of_a_person(reading: Reading, at: int) -> bool:
    """Whether a verb that persons alone undergo stands at word `at`, in whatever tense: "l'a exhorté"."""
    while reading.is_a(at, "auxiliary"):
        at += 1
    personal = reading.listed("verb with a person")
    return any(lemma in personal and tense != verbs.INFINITIVE for lemma, tense in reading.verb(at))


def _no_noun_follows(reading: Reading, at: int) -> bool:
    """ "Ce dernier, …", "ce dernier a dit", not "ce dernier accord"."""
    follows = reading.norm(at) in {",", ".", ""} or reading.is_a(at, "after latter")
    return follows or bool(reading.verb(at))


def _group(reading: Reading, at: int) -> Node | None:
    """ "Les deux pays", "le trio", "les Pays baltes"."""
    size, states = gazetteer.pairs(reading.language).longest(reading.words, at)
    if size:
        return Node(at, at + size - 1, states[0], NAME, "pair of states", plural=True)
    groups = word_lists(reading.language, "groups")
    if reading.norm(at) not in groups["group marker"]:
        return None
    two = reading.norm(at + 1) in groups["the two"] and reading.norm(at - 1) not in groups["every"]
    if two or reading.norm(at + 1) in groups["collective"]:
        return Node(at, at + 1, (), PRONOUN, GROUP, "m", plural=True)
    if reading.norm(at + 1) not in groups["numeral"]:
        return None
    noun = at + 2
    while reading.norm(noun) in groups["epithet"]:
        noun += 1
    if any(tense in verbs.FINITE for _, tense in reading.verb(at + 2)):
        return Node(at, at + 1, (), PRONOUN, GROUP, "m", plural=True)  # "les quatre réclament …"
    if reading.norm(noun) in groups["states"] | groups["persons"]:
        return Node(at, _office_end(reading, noun), (), PRONOUN, GROUP, "m", plural=True)
    return None


def _office_end(reading: Reading, noun: int) -> int:
    """The last word of the noun of a group: "les deux chefs d'État"."""
    size, found = heads(reading.language).longest(reading.words, noun)
    last = noun + max(size, 1) - 1
    domain = (reading.words[last + 2].plain,) if last + 2 < len(reading.words) else ()
    admitted = any(head.admits(domain) for head in found)
    return last + 2 if reading.is_a(last + 1, "of") and admitted else last
