"""The verb groups of a sentence: auxiliaries, negation, modals and the verb that tells what was done."""

from dataclasses import dataclass, replace

from loaders import lexicon
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
AUXILIARY = "auxiliary"
MODALS = frozenset({"plan", "wish", "ability", "attempt", "aspect"})

# Verbs of movement make their past with "être" and are active all the same.
_WITH_BE = frozenset(
    "aller venir arriver partir retourner rentrer rester entrer sortir monter descendre tomber naître mourir"
    " devenir revenir parvenir intervenir survenir convenir passer débarquer".split()
)
_CLITICS = frozenset("se s' me m' nous vous le la les l' lui leur y en".split())
_REFLEXIVES = frozenset({"se", "s'"})
_NEGATIONS = frozenset({"pas", "plus", "jamais", "aucun", "aucune", "guère", "rien"})
_NE = frozenset({"ne", "n'"})
_ADVERBS = frozenset(
    "- -t- il ils on toutefois cependant pourtant néanmoins aussitôt bientôt parfois autrefois"
    " aussi déjà encore toujours ensuite enfin bien souvent également alors désormais plutôt ainsi donc"
    " notamment même quant tout très largement pas plus jamais guère rien lui elle eux elles lui-même"
    " elle-même eux-mêmes pour sa leur part de côté quant en outre ailleurs plusieurs reprises nouveau fois"
    " une nouvelle retour revanche effet dans foulée seulement vraiment"
    " d'abord hier aujourd'hui depuis longtemps officiellement à son tour par la suite".split()
)
_DETERMINERS = frozenset(
    "le la les l' un une des de d' du ce cet cette ces son sa ses leur leurs deux trois quatre cinq six sept"
    " huit neuf dix plusieurs quelques aucune aucun chaque".split()
)
# Before one of these a form that may be a noun is a noun: "la visite", "son aide", "d'aide".
_NOUN_MARKERS = frozenset(
    "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos mon ma au aux en par"
    " sans quelques plusieurs chaque aucun aucune toute tout première premier dernière dernier nouvelle"
    " nouveau grande grand avec pour sur contre sous dans".split()
)


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


def find(tokens: list[Token]) -> list[VerbGroup]:
    """The verb groups of a sentence's tokens, in order; they do not overlap."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(tokens):
        group = _group(tokens, at)
        if group is None or _noun_after_verb(found, group):
            at += 1
            continue
        group = _with_auxiliary(found, tokens, _with_modal(found, tokens, group))
        found.append(group)
        at = group.last + 1
    return found


def _noun_after_verb(found: list[VerbGroup], group: VerbGroup) -> bool:
    """Whether a bare present right behind a verb is that verb's object ("finalisent aide et conseil")."""
    return bool(found) and group.first == group.last == found[-1].last + 1 and group.tense == PRESENT


def _group(tokens: list[Token], at: int) -> VerbGroup | None:
    readings = forms().get(tokens[at].norm)
    if not readings or not _may_be_verb(tokens, at, readings):
        return None
    roles = lexicon.verb_roles("fr")
    auxiliary = next((r for r in readings if AUXILIARY in roles.get(r[0], ()) and r[1] != PARTICIPLE), None)
    group = _compound(tokens, at, auxiliary) if auxiliary else None
    return group or _simple(tokens, at, readings)


def _simple(tokens: list[Token], at: int, readings: tuple[tuple[str, str], ...]) -> VerbGroup:
    first, clitics, negated = _before(tokens, at)
    reflexive = bool(_REFLEXIVES & set(clitics))
    ranked = sorted(readings, key=lambda reading: _rank(tokens, at, reading, reflexive))
    lemma, tense = ranked[0]
    voice = PASSIVE if tense == PARTICIPLE and lemma not in _WITH_BE else ACTIVE
    plural = tokens[at].norm in plural_forms()
    return VerbGroup(first, at, lemma, tense, voice, reflexive, negated, plural=plural, clitics=clitics)


def _rank(tokens: list[Token], at: int, reading: tuple[str, str], reflexive: bool) -> tuple[bool, bool]:
    """The sounder of two readings first: one with a frame of its own, then the participle after a noun."""
    lemma, tense = reading
    frames = lexicon.verb_frames("fr").get(lemma, ())
    return (not any(frame.reflexive == reflexive for frame in frames), tense == SUBJUNCTIVE)


def _compound(tokens: list[Token], at: int, auxiliary: tuple[str, str]) -> VerbGroup | None:
    """Auxiliary and participle, with what may stand between them; None if no participle follows."""
    lemma, tense = auxiliary
    ahead = _skip(tokens, at + 1)
    if ahead is None:
        return None
    been = tokens[ahead].norm == "été" and lemma == "avoir"
    if been and (after := _skip(tokens, ahead + 1)) is not None and _participle(tokens[after]):
        ahead = after
    verb = _participle(tokens[ahead], loose=tense == CONDITIONAL)
    if verb is None:
        return None
    first, clitics, negated = _before(tokens, at)
    negated = negated or (any(token.norm in _NEGATIONS for token in tokens[at:ahead]) and first < at)
    reflexive = bool(_REFLEXIVES & set(clitics))
    passive = (been and verb != "être") or (lemma == "être" and not reflexive and verb not in _WITH_BE)
    return VerbGroup(
        first, ahead, verb, _compound_tense(lemma, tense, been, passive), PASSIVE if passive else ACTIVE,
        reflexive, negated, plural=tokens[at].norm in plural_forms(), clitics=clitics,
    )  # fmt: skip


def _compound_tense(auxiliary: str, tense: str, been: bool, passive: bool) -> str:
    if auxiliary == "être" and passive and not been:
        return tense
    return {PRESENT: PAST, IMPERFECT: PLUPERFECT, INFINITIVE: PAST_INFINITIVE}.get(tense, tense)


def _participle(token: Token, loose: bool = False) -> str | None:
    """The infinitive of a participle; `loose` admits a present of the same sound ("aurait fournit")."""
    admitted = (PARTICIPLE, PRESENT) if loose else (PARTICIPLE,)
    readings = [lemma for lemma, tense in forms().get(token.norm, ()) if tense in admitted]
    framed = [lemma for lemma in readings if lemma in lexicon.verb_frames("fr")]
    return (framed or readings or [None])[0]


def _skip(tokens: list[Token], at: int) -> int | None:
    """The next token past adverbs, and past one aside between commas; None where the sentence ends."""
    for _ in range(len(tokens)):
        if at >= len(tokens):
            return None
        norm = tokens[at].norm
        if norm in _ADVERBS or (norm.endswith("ment") and norm not in forms()):
            at += 1
        elif norm == ",":
            close = next((i for i in range(at + 1, min(at + 16, len(tokens))) if tokens[i].norm == ","), None)
            if close is None:
                return _after_unclosed_aside(tokens, at)
            at = close + 1
        else:
            return at
    return None


def _after_unclosed_aside(tokens: list[Token], at: int) -> int | None:
    """The participle after an aside whose second comma was left out ("aurait, d'après X fourni")."""
    near = range(at + 1, min(at + 16, len(tokens)))
    return next((i for i in near if _participle(tokens[i], loose=True) and not tokens[i].capital), None)


def _before(tokens: list[Token], at: int) -> tuple[int, tuple[str, ...], bool]:
    """Where the group starts with its clitics and "ne", the clitics, and whether it is negated."""
    first, clitics, ne = at, [], False
    while first > 0 and tokens[first - 1].norm in _CLITICS | _NE:
        first -= 1
        ne = ne or tokens[first].norm in _NE
        if tokens[first].norm in _CLITICS:
            clitics.append(tokens[first].norm)
    following = {token.norm for token in tokens[at + 1 : at + 4]}
    negated = ne and bool(_NEGATIONS & following) and "que" not in following
    return first, tuple(clitics), negated


def _may_be_verb(tokens: list[Token], at: int, readings: tuple[tuple[str, str], ...]) -> bool:
    """Refuse a noun that looks like a verb: "la visite", "une aide", "d'offre", a capitalised name."""
    if tokens[at].capital and at > 0 and all(tense != INFINITIVE for _, tense in readings):
        return False
    tenses = {tense for _, tense in readings}
    before = tokens[at - 1].norm if at else ""
    if tokens[at].norm in lexicon.words("fr", "grammar")["preposition"] or before.isdigit():
        return False
    if before == "leur" and all(
        AUXILIARY in lexicon.verb_roles("fr").get(lemma, ()) for lemma, _ in readings
    ):
        return True
    if _opens_noun_phrase(tokens, at):
        return False
    if INFINITIVE in tenses or tenses == {PARTICIPLE}:
        return INFINITIVE in tenses or before not in _DETERMINERS
    if tenses == {GERUND} and tokens[at].norm in lexicon.words("fr", "grammar")["participial"]:
        return before in {",", "en"}
    if tenses == {GERUND}:
        return before not in _NOUN_MARKERS - {"en"}
    if before in {"le", "la", "les", "l'", "leur", "en", "nous", "vous"}:
        return _clitic_at(tokens, at - 1)
    return before not in _NOUN_MARKERS


def _opens_noun_phrase(tokens: list[Token], at: int) -> bool:
    """Whether the word opens its line or entry and governs "de": "Visite de X", "1994 : aide du Y"."""
    opens = at == 0 or tokens[at - 1].norm in {":", "-", "•", "►"}
    return opens and at + 1 < len(tokens) and tokens[at + 1].norm in {"de", "du", "des", "d'"}


_BEFORE_CLITIC = frozenset(
    "il elle ils elles on qui je nous vous ne n' y se s' me m' lui leur à de d' pour sans et".split()
)


def _clitic_at(tokens: list[Token], at: int) -> bool:
    """Whether "le", "la", "l'", "en" … at `at` is a pronoun of the verb that follows, not an article."""
    return at > 0 and tokens[at - 1].norm in _BEFORE_CLITIC - {"à", "de", "d'", "pour", "sans", "et"}


def _with_modal(found: list[VerbGroup], tokens: list[Token], group: VerbGroup) -> VerbGroup:
    """An infinitive takes in the modal that stands right before it ("devrait se rendre", "va livrer")."""
    if group.tense not in (INFINITIVE, PAST_INFINITIVE) or not found:
        return group
    modal = found[-1]
    roles = lexicon.verb_roles("fr").get(modal.lemma, frozenset())
    between = [token.norm for token in tokens[modal.last + 1 : group.first]]
    near = all(norm in {"à", "de", "d'"} or norm in _ADVERBS for norm in between)
    if not (roles & MODALS and near and modal.voice == ACTIVE):
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


def _with_auxiliary(found: list[VerbGroup], tokens: list[Token], group: VerbGroup) -> VerbGroup:
    """A coordinated participle shares the auxiliary before it ("a rencontré … et assuré …")."""
    if group.tense != PARTICIPLE or not found or tokens[group.first - 1].norm not in {"et", "puis"}:
        return group
    shared = found[-1]
    if shared.tense not in (PAST, PLUPERFECT, CONDITIONAL) or shared.first == shared.last:
        return group
    return replace(group, tense=shared.tense, voice=shared.voice, plural=shared.plural)
