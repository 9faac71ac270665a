"""The verb groups of a sentence: auxiliaries, negation, modals and the verb that tells what was done."""

from dataclasses import replace

from loaders import lexicon
from loaders.lexicon import FIRST_LANGUAGE
from loaders.text import Token
from loaders.verbs.chains import Chains
from loaders.verbs.forms import (
    CONDITIONAL,
    GERUND,
    IMPERFECT,
    INFINITIVE,
    PARTICIPLE,
    PAST,
    PAST_INFINITIVE,
    PLUPERFECT,
    PRESENT,
    SUBJUNCTIVE,
    plural_forms,
    speaker_forms,
)
from loaders.verbs.group import ACTIVE, PASSIVE, VerbGroup
from loaders.verbs.homographs import Homographs
from loaders.verbs.words import Reading, Words

_ASIDE = 16
_NEGATION_REACH, _SUBJECT_REACH = 4, 5
_COMPOUND = frozenset({PAST, PLUPERFECT, PAST_INFINITIVE})
_PERFECT = {PRESENT: PAST, PAST: PLUPERFECT, IMPERFECT: PLUPERFECT, INFINITIVE: PAST_INFINITIVE}


def find(tokens: list[Token], language: str = FIRST_LANGUAGE) -> list[VerbGroup]:
    """The verb groups of a sentence's tokens, in order; they do not overlap."""
    return _Finder(tokens, language).find()


class _Finder(Words):
    """Reads the verb groups of one sentence, from left to right."""

    def __init__(self, tokens: list[Token], language: str) -> None:
        super().__init__(tokens, language)
        self._plural = plural_forms(language)
        self._speaker = speaker_forms(language)
        self._chains = Chains(tokens, language)
        # Where a word marks the infinitive, its form does not.
        marked = self._grammar["infinitive_marker"]
        self._homographs = Homographs(tokens, language) if marked else None

    def find(self) -> list[VerbGroup]:
        found: list[VerbGroup] = []
        at = 0
        while at < len(self._tokens):
            group = self._group(at, found)
            if group is None or self._noun_after_verb(found, group):
                at += 1
                continue
            group = self._chains.joined(found, self._with_particle(group))
            found.append(group)
            at = group.last + 1
        return found

    def _noun_after_verb(self, found: list[VerbGroup], group: VerbGroup) -> bool:
        """Whether a bare form behind a verb is that verb's object ("finalisent aide", "a porté plainte")."""
        if not found or not group.first == group.last == found[-1].last + 1:
            return False
        compound = found[-1].voice == ACTIVE and found[-1].tense in _COMPOUND
        # "les soldats détenus vivent": the form in the plural is the verb.
        told = found[-1].tense == PARTICIPLE and group.plural
        return (group.tense == PRESENT and not told) or (group.tense == PARTICIPLE and compound)

    def _group(self, at: int, found: list[VerbGroup]) -> VerbGroup | None:
        readings = self._forms.get(self._norms[at])
        if readings and self._homographs:
            readings = self._homographs.choose(at, readings, found)
        if not readings or not self._may_be_verb(at, readings):
            return None
        auxiliaries = self._grammar["perfect_auxiliary", "passive_auxiliary"]
        auxiliary = next((one for one in readings if one[0] in auxiliaries and one[1] != PARTICIPLE), None)
        group = self._compound(at, *auxiliary) if auxiliary else None
        return group or self._simple(at, readings)

    def _with_particle(self, group: VerbGroup) -> VerbGroup:
        """A verb takes in the particle that makes another one of it ("called off", "turned down")."""
        phrase = f"{group.lemma} {self._norm(group.last + 1)}"
        if not self._is(group.last + 1, "particle") or not (phrase in self._frames or phrase in self._roles):
            return group
        return replace(group, last=group.last + 1, lemma=phrase)

    def _simple(self, at: int, readings: tuple[Reading, ...]) -> VerbGroup:
        first, clitics, negated = self._before(at)
        reflexive = bool(self._grammar["reflexive"] & set(clitics))
        sound = [one for one in readings if not self._unspoken(at, first, *one)]
        lemma, tense = min(sound or readings, key=lambda reading: self._rank(at, reading, reflexive))
        by_itself = lemma in self._grammar["be_past"]
        voice = PASSIVE if tense == PARTICIPLE and not by_itself else ACTIVE
        plural = self._norms[at] in self._plural
        return VerbGroup(
            first, at, lemma, tense, voice, reflexive, negated,
            plural=plural, clitics=clitics, story=self._tells_stories(tense),
        )  # fmt: skip

    def _tells_stories(self, tense: str) -> bool:
        """Whether the form, of the verb or of its auxiliary, is of the tense of stories."""
        return tense in self._grammar["story_past"]

    def _unspoken(self, at: int, first: int, lemma: str, tense: str) -> bool:
        """Whether a form of who speaks of himself has no "je" before it ("réunis à Oslo, …")."""
        own = tense == PRESENT and (self._norms[at], lemma) in self._speaker
        return own and not any(self._is(index, "speaker_self") for index in range(max(first - 1, 0), at))

    def _rank(self, at: int, reading: Reading, reflexive: bool) -> tuple[bool, bool]:
        """The sounder of two readings first: one with a frame of its own, the subjunctive last."""
        lemma, tense = reading
        frames = self._frames.get(lemma, ())
        return not any(frame.reflexive == reflexive for frame in frames), tense == SUBJUNCTIVE

    def _compound(self, at: int, auxiliary: str, tense: str) -> VerbGroup | None:
        """Auxiliary and participle, with what may stand between them; None if no participle follows."""
        ahead = self._skip(at + 1)
        if ahead is None:
            return None
        perfect = auxiliary in self._grammar["perfect_auxiliary"]
        been = perfect and bool(
            self._grammar["passive_auxiliary"] & {lemma for lemma, _ in self._participles(ahead)}
        )
        if been and (after := self._skip(ahead + 1)) is not None and self._lasts_or_done(after):
            ahead = after
        lasting = been or auxiliary in self._grammar["progressive_auxiliary"]
        if lasting and (ongoing := self._ongoing(at, ahead, tense, been)) is not None:
            return ongoing
        verb = self._participle(ahead, loose=tense == CONDITIONAL)
        if verb is None:
            return None
        first, clitics, negated = self._before(at)
        negated = negated or self._negated_within(at, ahead, first)
        reflexive = bool(self._grammar["reflexive"] & set(clitics))
        by_itself = verb in self._grammar["be_past", "passive_auxiliary"]
        passive = not by_itself and (been or (not perfect and not reflexive))
        told = tense if passive and not been else _PERFECT.get(tense, tense)
        return VerbGroup(
            first, ahead, verb, told, PASSIVE if passive else ACTIVE, reflexive, negated,
            plural=self._norms[at] in self._plural, clitics=clitics, story=self._tells_stories(tense),
        )  # fmt: skip

    def _lasts_or_done(self, at: int) -> bool:
        """Whether the word is a participle, or the gerund of what goes on ("has been signing")."""
        lasting = self._grammar["progressive_auxiliary"] and self._gerund(at)
        return bool(lasting or self._participle(at))

    def _gerund(self, at: int) -> str | None:
        return next((lemma for lemma, form in self._forms.get(self._norm(at), ()) if form == GERUND), None)

    def _negated_within(self, at: int, ahead: int, first: int) -> bool:
        within = any(self._is(index, "negation") for index in range(at, ahead))
        return within and (first < at or not self._grammar["negation_opener"])

    def _ongoing(self, at: int, ahead: int, tense: str, been: bool) -> VerbGroup | None:
        """What goes on: "is visiting", "was being built", "have been building"; None if no gerund follows."""
        verb = self._gerund(ahead)
        if verb is None or self._is(ahead - 1, "determiner", "preposition"):
            return None
        voice = ACTIVE
        if verb in self._grammar["passive_auxiliary"]:
            after = self._skip(ahead + 1)
            done = self._participle(after) if after is not None else None
            if done is None:
                return None
            verb, ahead, voice = done, after, PASSIVE
        first, clitics, negated = self._before(at)
        negated = negated or self._negated_within(at, ahead, first)
        told = _PERFECT.get(tense, tense) if been else tense
        plural = self._norms[at] in self._plural
        return VerbGroup(first, ahead, verb, told, voice, False, negated, plural=plural, clitics=clitics)

    def _participles(self, at: int, loose: bool = False) -> list[Reading]:
        admitted = (PARTICIPLE, PRESENT) if loose else (PARTICIPLE,)
        return [reading for reading in self._forms.get(self._norm(at), ()) if reading[1] in admitted]

    def _participle(self, at: int, loose: bool = False) -> str | None:
        """The infinitive of a participle; `loose` admits a present of the same sound ("aurait fournit")."""
        readings = [lemma for lemma, _ in self._participles(at, loose)]
        framed = [lemma for lemma in readings if lemma in self._frames]
        return next(iter(framed or readings), None)

    def _skip(self, at: int) -> int | None:
        """The next token past adverbs, and past one aside between commas; None where the sentence ends."""
        while at < len(self._tokens):
            if self._adverb(at):
                at += 1
            elif self._norms[at] == ",":
                near = range(at + 1, min(at + _ASIDE, len(self._tokens)))
                close = next((index for index in near if self._norms[index] == ","), None)
                if close is None:
                    return self._after_unclosed_aside(near)
                at = close + 1
            else:
                return at
        return None

    def _after_unclosed_aside(self, near: range) -> int | None:
        """The participle after an aside whose second comma was left out ("aurait, d'après X fourni")."""
        return next(
            (at for at in near if self._participle(at, loose=True) and not self._tokens[at].capital), None
        )

    def _before(self, at: int) -> tuple[int, tuple[str, ...], bool]:
        """Where the group starts with its clitics and "ne", the clitics, and whether it is negated."""
        first, clitics, opened = at, [], False
        while first > 0 and self._is(first - 1, "clitic", "negation_opener"):
            first -= 1
            opened = opened or self._is(first, "negation_opener")
            if self._is(first, "clitic"):
                clitics.append(self._norms[first])
        if self._is(first - 1, "negation") and self._is(first - 2, "negation_opener"):
            return first - 2, tuple(clitics), True  # "ne pas livrer"
        following = set(self._norms[at + 1 : at + _NEGATION_REACH])
        excepted = self._grammar["exception"] & following
        negated = opened and bool(self._grammar["negation"] & following) and not excepted
        return first, tuple(clitics), negated or (opened and self._nobody(first)) or self._denied(first)

    def _nobody(self, first: int) -> bool:
        """Whether the subject before the group is none: "aucun navire n'a été coulé"."""
        for at in range(first - 1, max(first - _SUBJECT_REACH, -1), -1):
            if self._is(at, "negative_determiner"):
                return not self._is(at - 1, "negation_opener")
            if self._is(at, "break", "relative", "subordinator", "coordination"):
                return False
        return False

    def _denied(self, first: int) -> bool:
        """Whether a language that negates by one word does so right before the verb, or its subject."""
        if self._grammar["negation_opener"]:
            return False
        first -= self._is(first - 1, "infinitive_marker")
        if self._is(first - 1, "negation") or (self._adverb(first - 1) and self._is(first - 2, "negation")):
            return True
        for at in range(first - 1, max(first - _SUBJECT_REACH, -1), -1):
            if self._is(at, "negative_determiner"):
                return not self._is(at - 1, "preposition")
            if self._is(at, "preposition", "break", "relative", "subordinator", "coordinator", "article"):
                return False
        return False

    def _may_be_verb(self, at: int, readings: tuple[Reading, ...]) -> bool:
        """Refuse a noun that looks like a verb: "la visite", "une aide", "d'offre", a capitalised name."""
        tenses = {tense for _, tense in readings}
        if self._tokens[at].capital and at > 0 and INFINITIVE not in tenses:
            return False
        if self._is(at, "preposition") or (self._norm(at - 1).isdigit() and not self._sound(tenses)):
            return False
        if self._tokens[at].capital and len(self._norms[at]) == 1:
            return False  # "A Oslo, …" without its accent
        auxiliaries = self._grammar["perfect_auxiliary", "passive_auxiliary"]
        if INFINITIVE not in tenses and all(lemma in auxiliaries for lemma, _ in readings):
            return self._is(at - 1, "clitic") or not self._is(at - 1, "determiner", "preposition")
        if self._opens_noun_phrase(at):
            return False
        if INFINITIVE in tenses:
            return not self._is(at - 1, "determiner") or self._is(at - 1, "clitic", "modal_link")
        if tenses == {PARTICIPLE}:
            return not self._is(at - 1, "determiner", "gerund_opener")  # "en revue"
        if tenses == {GERUND} and self._is(at, "participial"):
            marked = self._norm(at - 1) == "," or self._is(at - 1, "gerund_opener")
            return marked or (self._homographs is not None and self._homographs.governs(at))
        if tenses == {GERUND}:
            taken_up = self._is(at - 1, "clitic") and self._is(at - 2, "gerund_opener")  # "en l'accusant"
            return taken_up or not self._is(at - 1, "noun_marker") or self._is(at - 1, "gerund_opener")
        if self._is(at - 1, "clitic_or_article"):
            return self._is(at - 2, "before_clitic") or self._takes_up(at)
        return not self._is(at - 1, "noun_marker")

    def _takes_up(self, at: int) -> bool:
        """Whether a name and a pronoun stand before a form that is no noun: "Oslo la rejette"."""
        names, _ = lexicon.noun_classes(self._language, [self._norms[at]], 0)
        noun = names or self._norms[at] in lexicon.act_frames(self._language)
        named = at > 1 and self._tokens[at - 2].capital and not self._tokens[at - 1].capital
        return named and not noun and not self._is(at - 1, "gerund_opener")  # "X en garde"

    def _sound(self, tenses: set[str]) -> bool:
        """Whether the form was told from a noun by its place, and may stand behind a year."""
        return self._homographs is not None and tenses <= {PAST, PARTICIPLE}

    def _opens_noun_phrase(self, at: int) -> bool:
        """Whether the word opens its line or entry and governs "de": "Visite de X", "1994 : aide du Y"."""
        opens = at == 0 or self._is(at - 1, "entry_mark")
        return opens and self._is(at + 1, "of")
