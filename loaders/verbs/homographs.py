"""Which verb form a word is, or none, in a language that tells forms apart by place rather than by ending.

"visit" is a noun, an infinitive or a present; "sent" a past or a participle: the words around decide.
"""

from loaders import lexicon
from loaders.verbs.forms import FUTURE, INFINITIVE, PARTICIPLE, PAST, PRESENT
from loaders.verbs.grammar import endings
from loaders.verbs.group import VerbGroup
from loaders.verbs.words import Reading, Words

_SPEECH, _INTRANSITIVE = "speech", "intransitive"
_BOUNDS = ("break", "relative", "subordinator", "coordination")


class Homographs(Words):
    """Chooses among the readings of the words of one sentence."""

    def choose(self, at: int, readings: tuple[Reading, ...], found: list[VerbGroup]) -> tuple[Reading, ...]:
        """The readings that the word at `at` has behind the verb groups `found`: none for a noun."""
        tenses = {tense for _, tense in readings}
        if self._is(at, "genitive"):
            return readings if self._is(at - 1, "subject_pronoun") else ()
        if INFINITIVE in tenses:
            return self._base(at, readings, found)
        if PAST in tenses and PARTICIPLE in tenses and not self._auxiliary(readings):
            return self._past(at, readings, found)
        if tenses == {PRESENT} and not self._auxiliary(readings):
            noun = self._is(at - 1, "determiner") or (self._is_noun(at) and not self._tells_now(at, found))
            return () if noun else readings
        return readings

    def governs(self, at: int) -> bool:
        """Whether a gerund that may be a noun has an object: "also meeting the king"."""
        return not self._is(at - 1, "noun_marker") and self._opens_object(at + 1, named=True)

    def _skip_back(self, at: int) -> int:
        """The token before `at` that is no adverb."""
        at -= 1
        while self._adverb(at):
            at -= 1
        return at

    def _skip_ahead(self, at: int) -> int:
        at += 1
        while self._adverb(at):
            at += 1
        return at

    def _auxiliary(self, readings: tuple[Reading, ...]) -> bool:
        auxiliaries = self._grammar["perfect_auxiliary", "passive_auxiliary"]
        return any(lemma in auxiliaries or lemma in self._grammar["bare_modal"] for lemma, _ in readings)

    def _is_noun(self, at: int) -> bool:
        """Whether the word may be a noun too, as far as the lists of nouns know."""
        norm = self._norms[at]
        acts = lexicon.act_frames(self._language)
        return (
            bool(lexicon.noun_classes(self._language, [norm], 0)[1])
            or norm in self._grammar["noun_too"]
            or lexicon.singular(self._language, norm) in self._grammar["noun_too"]
            or lexicon.singular(self._language, norm) in acts
        )

    def _base(self, at: int, readings: tuple[Reading, ...], found: list[VerbGroup]) -> tuple[Reading, ...]:
        """A form that is infinitive and present: governed, in the past where it is that too, or a present."""
        if self._governed(at, found):
            return tuple(reading for reading in readings if reading[1] == INFINITIVE)
        if self._auxiliary(readings):
            return tuple(reading for reading in readings if reading[1] == PRESENT)
        if any(tense == PAST for _, tense in readings):
            return self._past(at, readings, found)
        told = tuple(reading for reading in readings if reading[1] == PRESENT)
        if self._is_noun(at):
            return told if self._tells_now(at, found) else ()
        return told if self._may_have_subject(at) else ()

    def _governed(self, at: int, found: list[VerbGroup]) -> bool:
        """Whether a marker or a modal makes the word an infinitive, or one that it is coordinated to."""
        back = self._skip_back(at)
        if self._is(back, "infinitive_marker"):
            named = self._is(at, "mass_noun") and not self._opens_object(at + 1)
            return not (named or self._is(back - 1, "to_preposition"))
        if not found:
            return False
        before = found[-1]
        if before.last == back or (self._is(back, "subject_pronoun") and before.last == back - 1):
            return before.lemma in self._grammar["bare_modal"]
        shares = before.tense == INFINITIVE and self._is(at - 1, "and_then", "coordinator")
        return shares and (not self._is_noun(at) or self._opens_object(at + 1))

    def _tells_now(self, at: int, found: list[VerbGroup]) -> bool:
        """Whether a word that may be a noun is a present: behind a subject, with an object of its own."""
        back = at - 1
        if self._is(back, "subject_pronoun", "subject_relative"):
            return True
        if self._is(back, "and_then", "coordinator"):
            goes_on = bool(found) and found[-1].tense == PRESENT and found[-1].finite
            return goes_on and (self._with_particle(at) or self._opens_object(at + 1, named=True))
        if self._is(back, "compound", "noun_marker", "determiner", "preposition") or self._adjective(back):
            return False
        name = back >= 0 and self._tokens[back].capital and not self._is(back, "article")
        several = self._norm(back).endswith("s")
        base = any(tense == INFINITIVE for _, tense in self._forms[self._norms[at]])
        headed = several if base else several or self._is(back - 1, "determiner")
        if self._is(at + 1, "complementizer"):
            return self._norm(back).isalpha() and self._norm(back) not in self._forms
        return (name or headed) and (self._with_particle(at) or self._opens_object(at + 1, named=True))

    def _with_particle(self, at: int) -> bool:
        """Whether the word and the particle behind it are a verb of two words ("calls on")."""
        return f"{self._forms[self._norms[at]][0][0]} {self._norm(at + 1)}" in self._frames

    def _adjective(self, at: int) -> bool:
        norm = self._norm(at)
        return norm.endswith(endings(self._language, "qualifier_ending")) and norm not in self._forms

    def _may_have_subject(self, at: int) -> bool:
        back = self._skip_back(at)
        return back >= 0 and not self._is(
            back, "noun_marker", "determiner", "infinitive_marker", "preposition"
        )

    def _past(self, at: int, readings: tuple[Reading, ...], found: list[VerbGroup]) -> tuple[Reading, ...]:
        """A form that is past and participle, or nothing where it only describes the noun behind it."""
        if self._describes(at):
            return ()
        tense = PARTICIPLE if self._is_participle(at, readings, found) else PAST
        return tuple(reading for reading in readings if reading[1] == tense)

    def _describes(self, at: int) -> bool:
        """Whether the word is the adjective of a noun: "the disputed islands", "Russia's armed forces"."""
        if self._is(at - 1, "determiner", "genitive"):
            return True
        if self._is(at, "attributive"):
            return self._plain(at + 1)
        return self._is(at - 1, "preposition") and self._plain(at + 1)

    def _plain(self, at: int) -> bool:
        """Whether a noun or adjective in lower case stands at `at`."""
        if not self._norm(at).isalpha() or self._tokens[at].capital:
            return False
        return self._opens_object(at) and not self._is(at, "determiner", "article")

    def _opens_object(self, at: int, named: bool = False) -> bool:
        """Whether an object may open at `at`; if `named`, by an article, a name or a number alone."""
        norm = self._norm(at)
        if not norm or not (norm[0].isalnum() or norm in {'"', "«"}) or self._is(at, "day_name"):
            return False
        if self._is(at, "determiner", "article", "complementizer") and not self._is(at, "adverb"):
            return True
        if named:
            marks = norm[0].isdigit() or norm in {'"', "«"} or self._is(at, "infinitive_marker")
            return marks or self._tokens[at].capital
        small = ("preposition", "clause_preposition", "adverb", *_BOUNDS, "coordinator")
        if self._is(at, *small) or self._adverb(at):
            return False
        return not self._is_finite(at)

    def _is_finite(self, at: int) -> bool:
        """Whether the word is an auxiliary, a modal, or a verb's past that nothing else could be."""
        readings = self._forms.get(self._norm(at), ())
        if not readings:
            return False
        if self._auxiliary(readings):
            return any(tense in {PRESENT, PAST, FUTURE} for _, tense in readings)
        return (
            any(tense == PAST for _, tense in readings)
            and not self._is(at - 1, "determiner", "genitive", "preposition")
            and not self._is_noun(at)
        )

    def _is_participle(self, at: int, readings: tuple[Reading, ...], found: list[VerbGroup]) -> bool:
        """Whether the form describes the noun before it: it has no object, the clause another verb."""
        lemma = readings[0][0]
        ahead = self._skip_ahead(at)
        if self._is(at - 1, "subject_pronoun", "subject_relative"):
            return False
        if self._is(ahead, "by_whom"):
            return True
        if self._opens_object(ahead):
            return False
        if self._is(at, "describing"):
            return True
        if self._stands_alone(lemma):
            return False
        if _SPEECH in self._roles.get(lemma, ()) and not self._later_verb(at):
            return False
        if self._norm(at - 1) == ",":
            return self._told_before(at, found) or self._later_verb_after_aside(at)
        return self._hangs_on(at, found) or self._later_verb(at)

    def _stands_alone(self, lemma: str) -> bool:
        """Whether the verb takes no object, so that nobody can undergo it."""
        frames = self._frames.get(lemma, ())
        if _INTRANSITIVE in self._roles.get(lemma, ()):
            return True
        takes = any(frame.objects or "obj" in (*frame.source, *frame.target) for frame in frames)
        return bool(frames) and not takes

    def _hangs_on(self, at: int, found: list[VerbGroup]) -> bool:
        """Whether the clause of the verb before is still open: "welcomed the soldiers sent to …"."""
        if not found or not found[-1].finite or found[-1].lemma in self._grammar["bare_complement"]:
            return False
        before = found[-1]
        return not any(
            self._norms[index] == "," or self._is(index, *_BOUNDS) for index in range(before.last + 1, at)
        )

    def _told_before(self, at: int, found: list[VerbGroup]) -> bool:
        """Whether the main clause has its verb already, before the aside that a comma closes at `at`."""
        pauses = [index for index in range(at - 1) if self._norms[index] == ","]
        start = pauses[-1] + 1 if pauses else at
        opens = {group.first for group in found if not group.finite}
        aside = self._is(start, "relative") or start in opens
        return any(group.finite and group.last < (start if aside else at) for group in found)

    def _later_verb(self, at: int) -> bool:
        """Whether the clause goes on to a finite verb: "troops sent to Ukraine have …"."""
        for index in range(at + 1, len(self._norms)):
            if self._norms[index] == "," or self._is(index, *_BOUNDS):
                return False
            if self._is_finite(index):
                return True
        return False

    def _later_verb_after_aside(self, at: int) -> bool:
        close = next((i for i in range(at + 1, len(self._norms)) if self._norms[i] == ","), None)
        return close is not None and self._is_finite(self._skip_ahead(close))
