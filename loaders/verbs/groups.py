"""The verb groups of a sentence: auxiliaries, negation, modals and the verb that tells what was done."""

from dataclasses import dataclass, replace

from loaders import lexicon
from loaders.lexicon import FIRST_LANGUAGE
from loaders.text import Token
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
    forms,
    plural_forms,
)

FINITE = frozenset({PRESENT, PAST, PLUPERFECT, IMPERFECT, FUTURE, CONDITIONAL, SUBJUNCTIVE})
ACTIVE, PASSIVE = "active", "passive"
MODALS = frozenset({"plan", "wish", "ability", "attempt", "aspect", "tense"})
_ASIDE = 16
_NEGATION_REACH = 4
_SHARED, _SHARING = frozenset({PAST, PLUPERFECT, CONDITIONAL}), 40
_ADVERBIAL = 3
_PERFECT = {PRESENT: PAST, PAST: PLUPERFECT, IMPERFECT: PLUPERFECT, INFINITIVE: PAST_INFINITIVE}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb group by its token indices (`first`..`last`, inclusive) and what its forms say."""

    first: int
    last: int
    lemma: str
    tense: str
    voice: str = ACTIVE
    reflexive: bool = False
    negated: bool = False
    modals: tuple[str, ...] = ()
    modal_tense: str = ""
    plural: bool = False
    clitics: tuple[str, ...] = ()

    @property
    def finite(self) -> bool:
        """Whether the group, its modal included, carries a tense of its own."""
        return (self.modal_tense or self.tense) in FINITE


def find(tokens: list[Token], language: str = FIRST_LANGUAGE) -> list[VerbGroup]:
    """The verb groups of a sentence's tokens, in order; they do not overlap."""
    return _Finder(tokens, language).find()


class _Finder:
    """Reads the verb groups of one sentence, from left to right."""

    def __init__(self, tokens: list[Token], language: str) -> None:
        self._tokens = tokens
        self._norms = [token.norm for token in tokens]
        self._grammar = lexicon.words(language, "grammar")
        self._forms = forms(language)
        self._plural = plural_forms(language)
        self._roles = lexicon.verb_roles(language)
        self._frames = lexicon.verb_frames(language)

    def find(self) -> list[VerbGroup]:
        found: list[VerbGroup] = []
        at = 0
        while at < len(self._tokens):
            group = self._group(at)
            if group is None or self._noun_after_verb(found, group):
                at += 1
                continue
            group = self._with_auxiliary(found, self._with_modal(found, group))
            found.append(group)
            at = group.last + 1
        return found

    def _norm(self, at: int) -> str:
        return self._norms[at] if 0 <= at < len(self._norms) else ""

    def _is(self, at: int, *classes: str) -> bool:
        """Whether token `at` is a word of one of the classes of grammar.csv."""
        return any(self._norm(at) in self._grammar[name] for name in classes)

    def _noun_after_verb(self, found: list[VerbGroup], group: VerbGroup) -> bool:
        """Whether a bare present right behind a verb is that verb's object ("finalisent aide et conseil")."""
        return bool(found) and group.first == group.last == found[-1].last + 1 and group.tense == PRESENT

    def _group(self, at: int) -> VerbGroup | None:
        readings = self._forms.get(self._norms[at])
        if not readings or not self._may_be_verb(at, readings):
            return None
        auxiliaries = self._grammar["perfect_auxiliary"] | self._grammar["passive_auxiliary"]
        auxiliary = next((one for one in readings if one[0] in auxiliaries and one[1] != PARTICIPLE), None)
        group = self._compound(at, *auxiliary) if auxiliary else None
        return group or self._simple(at, readings)

    def _simple(self, at: int, readings: tuple[tuple[str, str], ...]) -> VerbGroup:
        first, clitics, negated = self._before(at)
        reflexive = bool(self._grammar["reflexive"] & set(clitics))
        lemma, tense = min(readings, key=lambda reading: self._rank(at, reading, reflexive))
        by_itself = lemma in self._grammar["be_past"]
        voice = PASSIVE if tense == PARTICIPLE and not by_itself else ACTIVE
        plural = self._norms[at] in self._plural
        return VerbGroup(first, at, lemma, tense, voice, reflexive, negated, plural=plural, clitics=clitics)

    def _rank(self, at: int, reading: tuple[str, str], reflexive: bool) -> tuple[bool, bool]:
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
        if been and (after := self._skip(ahead + 1)) is not None and self._participle(after):
            ahead = after
        verb = self._participle(ahead, loose=tense == CONDITIONAL)
        if verb is None:
            return None
        first, clitics, negated = self._before(at)
        within = any(self._is(index, "negation") for index in range(at, ahead))
        negated = negated or (within and (first < at or not self._grammar["negation_opener"]))
        reflexive = bool(self._grammar["reflexive"] & set(clitics))
        by_itself = verb in self._grammar["be_past"] | self._grammar["passive_auxiliary"]
        passive = not by_itself and (been or (not perfect and not reflexive))
        told = tense if passive and not been else _PERFECT.get(tense, tense)
        return VerbGroup(
            first, ahead, verb, told, PASSIVE if passive else ACTIVE, reflexive, negated,
            plural=self._norms[at] in self._plural, clitics=clitics,
        )  # fmt: skip

    def _participles(self, at: int, loose: bool = False) -> list[tuple[str, str]]:
        admitted = (PARTICIPLE, PRESENT) if loose else (PARTICIPLE,)
        return [reading for reading in self._forms.get(self._norm(at), ()) if reading[1] in admitted]

    def _participle(self, at: int, loose: bool = False) -> str | None:
        """The infinitive of a participle; `loose` admits a present of the same sound ("aurait fournit")."""
        readings = [lemma for lemma, _ in self._participles(at, loose)]
        framed = [lemma for lemma in readings if lemma in self._frames]
        return next(iter(framed or readings), None)

    def _adverb(self, at: int) -> bool:
        norm = self._norm(at)
        ending = any(norm.endswith(one) for one in self._grammar["adverb_ending"])
        return norm in self._grammar["adverb"] or (ending and norm not in self._forms)

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
        following = set(self._norms[at + 1 : at + _NEGATION_REACH])
        excepted = self._grammar["exception"] & following
        negated = opened and bool(self._grammar["negation"] & following) and not excepted
        return first, tuple(clitics), negated

    def _may_be_verb(self, at: int, readings: tuple[tuple[str, str], ...]) -> bool:
        """Refuse a noun that looks like a verb: "la visite", "une aide", "d'offre", a capitalised name."""
        tenses = {tense for _, tense in readings}
        if self._tokens[at].capital and at > 0 and INFINITIVE not in tenses:
            return False
        if self._is(at, "preposition") or self._norm(at - 1).isdigit():
            return False
        if self._tokens[at].capital and len(self._norms[at]) == 1:
            return False  # "A Oslo, …" without its accent
        auxiliaries = self._grammar["perfect_auxiliary"] | self._grammar["passive_auxiliary"]
        if INFINITIVE not in tenses and all(lemma in auxiliaries for lemma, _ in readings):
            return self._is(at - 1, "clitic") or not self._is(at - 1, "determiner", "preposition")
        if self._opens_noun_phrase(at):
            return False
        if INFINITIVE in tenses:
            return True
        if tenses == {PARTICIPLE}:
            return not self._is(at - 1, "determiner")
        if tenses == {GERUND} and self._is(at, "participial"):
            return self._norm(at - 1) == "," or self._is(at - 1, "gerund_opener")
        if tenses == {GERUND}:
            return not self._is(at - 1, "noun_marker") or self._is(at - 1, "gerund_opener")
        if self._is(at - 1, "clitic_or_article"):
            return self._is(at - 2, "before_clitic")
        return not self._is(at - 1, "noun_marker")

    def _opens_noun_phrase(self, at: int) -> bool:
        """Whether the word opens its line or entry and governs "de": "Visite de X", "1994 : aide du Y"."""
        opens = at == 0 or self._is(at - 1, "entry_mark")
        return opens and self._is(at + 1, "of")

    def _with_modal(self, found: list[VerbGroup], group: VerbGroup) -> VerbGroup:
        """An infinitive takes in the modal right before it ("devrait se rendre", "va livrer")."""
        if group.tense not in (INFINITIVE, PAST_INFINITIVE) or not found:
            return group
        modal = found[-1]
        if (phrase := f"{modal.lemma} {group.lemma}") in self._roles and group.first == modal.last + 1:
            found.pop()
            return replace(modal, last=group.last, lemma=phrase)  # "a fait savoir"
        near = self._leads_to(modal.last + 1, group.first)
        if not (self._roles.get(modal.lemma, frozenset()) & MODALS and near and modal.voice == ACTIVE):
            return group
        found.pop()
        return replace(
            group,
            first=modal.first,
            negated=group.negated or modal.negated,
            modals=(*modal.modals, modal.lemma),
            modal_tense=modal.modal_tense or modal.tense,
            plural=modal.plural,
        )

    def _leads_to(self, first: int, infinitive: int) -> bool:
        """Whether no more than an adverbial stands between a modal and an infinitive ("pourrait un jour")."""
        between = range(first, infinitive)
        if all(self._is(at, "modal_link", "adverb") or self._adverb(at) for at in between):
            return True
        parting = ("relative", "subordinator", "break", "coordinator")
        return len(between) <= _ADVERBIAL and not any(
            self._is(at, *parting) or (self._is(at, "preposition") and not self._is(at, "modal_link"))
            for at in between
        )

    def _with_auxiliary(self, found: list[VerbGroup], group: VerbGroup) -> VerbGroup:
        """A coordinated participle shares the auxiliary before it ("a rencontré … et assuré …")."""
        listed = self._norm(group.first - 1) == ","
        if group.tense != PARTICIPLE or not (listed or self._is(group.first - 1, "and_then")):
            return group
        # What governs an object of its own is no passive: "a condamné …, exigé que …".
        governs = self._is(group.last + 1, "article", "complementizer")
        near = found if governs else found[-1:] if not listed else []
        compound = [one for one in near if one.tense in _SHARED and one.first < one.last]
        if not compound or group.first - compound[-1].last > _SHARING:
            return group
        shared = compound[-1]
        voice = ACTIVE if governs else shared.voice
        return replace(group, tense=shared.tense, voice=voice, plural=shared.plural)
