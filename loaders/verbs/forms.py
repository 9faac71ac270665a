"""The forms of verbs from their infinitives, with the tense that each form tells.

How a language conjugates is data: assets/<language>/conjugation.csv and regular.csv give a verb's principal
parts by its ending, tenses.csv the forms made from each part, irregular_forms.csv those made from none.
"""

import re
from collections.abc import Iterator
from functools import cache

from loaders import lexicon
from loaders.lexicon import FIRST_LANGUAGE
from loaders.verbs.grammar import grammar

PRESENT, PAST, PLUPERFECT, IMPERFECT = "present", "past", "pluperfect", "imperfect"
FUTURE, CONDITIONAL, SUBJUNCTIVE = "future", "conditional", "subjunctive"
INFINITIVE, PAST_INFINITIVE, GERUND, PARTICIPLE = "infinitive", "past infinitive", "gerund", "participle"

# A form's number: several subjects, or one who speaks of himself ("je finis").
_NUMBER, _PLURAL, _SPEAKER = "number", "plural", "speaker"


@cache
def plural_forms(language: str = FIRST_LANGUAGE) -> frozenset[str]:
    """The finite forms that have several subjects ("ont", "livrent", "tirèrent")."""
    return frozenset(form for _, form, _, number in _made_of_all(language) if number == _PLURAL)


@cache
def story_forms(language: str = FIRST_LANGUAGE) -> frozenset[str]:
    """The forms that are of the tense of stories alone, where the language has one ("signa", "rompit")."""
    told = grammar(language)["story_past"]
    return frozenset(
        form for form, readings in forms(language).items() if all(tense in told for _, tense in readings)
    )


@cache
def speaker_forms(language: str = FIRST_LANGUAGE) -> frozenset[tuple[str, str]]:
    """The forms, with their infinitives, that stand for a present only behind "je" ("finis")."""
    own, others = set(), set()
    for lemma, form, tense, number in _made_of_all(language):
        if tense == PRESENT:
            (own if number == _SPEAKER else others).add((form, lemma))
    return frozenset(own - others)


def forms(language: str = FIRST_LANGUAGE) -> dict[str, tuple[tuple[str, str], ...]]:
    """Every form of every verb in the word lists, folded, with its (infinitive, tense) readings."""
    return _forms(language)


# Behind `forms`, so that a language named and the same one left unsaid are one entry.
@cache
def _forms(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for lemma, form, tense, _ in _made_of_all(language):
        found.setdefault(form, {})[lemma, tense] = None
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def _made_of_all(language: str) -> tuple[tuple[str, str, str, str], ...]:
    """(infinitive, form, tense, number) of every form of every verb in the word lists."""
    listed = {*lexicon.verb_frames(language), *lexicon.verb_roles(language)}
    lemmas = sorted({lemma.split()[0] for lemma in listed})
    return tuple((lemma, *made) for lemma in lemmas for made in _made(lemma, language))


def conjugate(infinitive: str, language: str = FIRST_LANGUAGE) -> Iterator[tuple[str, str]]:
    """The forms of a verb that written news uses, each with its tense."""
    return ((form, tense) for form, tense, _ in _made(infinitive, language))


def _made(infinitive: str, language: str) -> Iterator[tuple[str, str, str]]:
    """The forms of a verb: (form, tense, what their number is if it is told).

    The forms listed for one of its tenses stand instead of those made from its principal parts.
    """
    parts = _parts(infinitive, language)
    listed = _irregular_forms(language).get(infinitive, ())
    told = {tense for _, tense, _ in listed}
    yield from listed
    for tense, part, drop, endings, number in _tenses(language):
        if tense in told:
            continue
        if not parts[part]:
            continue  # a part that the verb lacks
        stem = parts[part].removesuffix(drop)
        for ending in endings:
            # "mis" is its own plural.
            yield (stem if ending == "s" and stem.endswith("s") else stem + ending), tense, number


@cache
def _parts(infinitive: str, language: str) -> dict[str, str]:
    """The principal parts of a verb by name, from its longest listed ending or its pattern."""
    for ending, endings in _irregular(language):
        if infinitive.endswith(ending):
            head = infinitive.removesuffix(ending)
            return {INFINITIVE: infinitive} | {part: head + value for part, value in endings.items()}
    for pattern, endings in _regular(language):
        if pattern.search(infinitive):
            made = {part: pattern.sub(ending, infinitive, count=1) for part, ending in endings.items()}
            return {INFINITIVE: infinitive} | made
    raise lexicon.LexiconError(f"regular.csv of {language}: no pattern for the verb {infinitive!r}")


@cache
def _part_names(language: str) -> tuple[str, ...]:
    listed = dict.fromkeys(part for _, part, _, _, _ in _tenses(language))
    return tuple(part for part in listed if part != INFINITIVE)


@cache
def _irregular(language: str) -> tuple[tuple[str, dict[str, str]], ...]:
    listed = [row for _, row in lexicon.rows(language, "conjugation", ("ending", *_part_names(language)))]
    by_length = sorted(listed, key=lambda row: -len(row["ending"]))
    return tuple((row.pop("ending"), row) for row in by_length)


@cache
def _regular(language: str) -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    listed = [row for _, row in lexicon.rows(language, "regular", ("ending", *_part_names(language)))]
    return tuple((re.compile(rf"(?:{row.pop('ending')})$"), row) for row in listed)


@cache
def _tenses(language: str) -> tuple[tuple[str, str, str, tuple[str, ...], str], ...]:
    columns = ("tense", "part", "drop", "endings", _NUMBER)
    return tuple(
        (row["tense"], row["part"], row["drop"], lexicon.items(row["endings"]) or ("",), row[_NUMBER])
        for _, row in lexicon.rows(language, "tenses", columns)
    )


@cache
def _irregular_forms(language: str) -> dict[str, tuple[tuple[str, str, str], ...]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for _, row in lexicon.rows(language, "irregular_forms", ("lemma", "form", "tense", _NUMBER)):
        found.setdefault(row["lemma"], []).append((row["form"], row["tense"], row[_NUMBER]))
    return {lemma: tuple(listed) for lemma, listed in found.items()}
