"""The forms of French verbs from their infinitives, with the tense that each form tells."""

import re
from collections.abc import Iterator
from functools import cache

from loaders import lexicon

PRESENT, PAST, PLUPERFECT, IMPERFECT = "present", "past", "pluperfect", "imperfect"
FUTURE, CONDITIONAL, SUBJUNCTIVE = "future", "conditional", "subjunctive"
INFINITIVE, PAST_INFINITIVE, GERUND, PARTICIPLE = "infinitive", "past infinitive", "gerund", "participle"


@cache
def plural_forms() -> frozenset[str]:
    """The finite forms that have several subjects ("ont", "livrent", "tirèrent")."""
    found = set()
    for lemma in {reading[0] for readings in forms().values() for reading in readings}:
        _, _, _, ils, _, simple_ils, future, _, subjunctive = _stems(lemma)
        past_stem = _past_stem(lemma)
        found |= {ils, simple_ils, future + "ont", _plural_subjunctive(subjunctive)}
        found |= {past_stem + "aient", future + "aient"}
    return frozenset(found)


@cache
def forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Every form of every verb in the word lists, folded, with its (infinitive, tense) readings."""
    lemmas = {*lexicon.verb_frames("fr"), *lexicon.verb_roles("fr")}
    found: dict[str, dict[tuple[str, str], None]] = {}
    for lemma in sorted(lemmas):
        if " " in lemma:
            continue
        for form, tense in conjugate(lemma):
            found.setdefault(form, {})[lemma, tense] = None
    return {form: tuple(readings) for form, readings in found.items()}


def conjugate(infinitive: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb that written news uses, each with its tense."""
    je, il, nous, ils, simple_il, simple_ils, future, participle, subjunctive = _stems(infinitive)
    past_stem = _past_stem(infinitive)
    yield infinitive, INFINITIVE
    yield from ((form, PRESENT) for form in (je, il, nous, ils))
    yield from ((past_stem + ending, IMPERFECT) for ending in ("ais", "ait", "ions", "aient"))
    yield from ((form, PAST) for form in (simple_il, simple_ils))
    yield from ((future + ending, FUTURE) for ending in ("ai", "a", "ons", "ont"))
    yield from ((future + ending, CONDITIONAL) for ending in ("ais", "ait", "ions", "aient"))
    yield from ((form, SUBJUNCTIVE) for form in (subjunctive, _plural_subjunctive(subjunctive)))
    yield {"être": "étant", "avoir": "ayant", "savoir": "sachant"}.get(infinitive, past_stem + "ant"), GERUND
    base = participle.replace("û", "u") if participle == "dû" else participle
    yield from (
        (form, PARTICIPLE) for form in {participle, base + "e", base.removesuffix("s") + "s", base + "es"}
    )


def _past_stem(infinitive: str) -> str:
    """The stem of the imperfect: that of "nous", except for "être"."""
    return "ét" if infinitive == "être" else _stems(infinitive)[2].removesuffix("ons")


def _plural_subjunctive(singular: str) -> str:
    return {"ait": "aient", "soit": "soient"}.get(singular, singular + "nt")


@cache
def _stems(infinitive: str) -> tuple[str, ...]:
    for ending, endings in _irregular():
        if infinitive.endswith(ending):
            head = infinitive.removesuffix(ending)
            return tuple(head + part for part in endings)
    if infinitive.endswith("er"):
        return _first_group(infinitive[:-2])
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return tuple(
            stem + part for part in ("is", "it", "issons", "issent", "it", "irent", "ir", "i", "isse")
        )
    third = "" if stem.endswith(("d", "t")) else "t"
    return tuple(stem + part for part in ("s", third, "ons", "ent", "it", "irent", "r", "u", "e"))


def _first_group(stem: str) -> tuple[str, ...]:
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    mute = _mute(stem)
    future = stem if re.search("é[^aeiouyéè]+$", stem) else mute
    return (
        mute + "e", mute + "e", soft + "ons", mute + "ent", soft + "a", stem + "èrent", future + "er",
        stem + "é", mute + "e",
    )  # fmt: skip


def _mute(stem: str) -> str:
    """The stem before a mute e: "mèn-" of mener, "cèd-" of céder, "déploi-" of déployer."""
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    return re.sub("[eé]([^aeiouyéèê]|qu|gu|[bcdfgptv][lr]|gn)$", r"è\1", stem)


@cache
def _irregular() -> tuple[tuple[str, tuple[str, ...]], ...]:
    columns = ("je", "il", "nous", "ils", "simple_il", "simple_ils", "future", "participle", "subjunctive")
    listed = lexicon.rows("fr", "conjugation", ("ending", *columns))
    by_length = sorted(listed, key=lambda place_row: -len(place_row[1]["ending"]))
    return tuple((row["ending"], tuple(row[column] for column in columns)) for _, row in by_length)
