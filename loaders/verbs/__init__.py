"""Verbs: `forms` from the infinitive, `find` for the verb groups of a sentence.

A verb group is what a clause turns on: "n'a pas été annoncée", "devrait se rendre", "est attendu".
"""

from loaders.verbs.forms import (
    CONDITIONAL,
    FUTURE,
    GERUND,
    IMPERFECT,
    INFINITIVE,
    PARTICIPLE,
    PAST,
    PAST_INFINITIVE,
    PLUPERFECT,
    PRESENT,
    SUBJUNCTIVE,
    conjugate,
    forms,
    plural_forms,
    story_forms,
)
from loaders.verbs.grammar import endings, grammar
from loaders.verbs.group import ACTIVE, FINITE, PASSIVE, VerbGroup
from loaders.verbs.groups import find

__all__ = [
    "ACTIVE",
    "CONDITIONAL",
    "FINITE",
    "FUTURE",
    "GERUND",
    "IMPERFECT",
    "INFINITIVE",
    "PARTICIPLE",
    "PASSIVE",
    "PAST",
    "PAST_INFINITIVE",
    "PLUPERFECT",
    "PRESENT",
    "SUBJUNCTIVE",
    "VerbGroup",
    "conjugate",
    "endings",
    "find",
    "forms",
    "grammar",
    "plural_forms",
    "story_forms",
]
