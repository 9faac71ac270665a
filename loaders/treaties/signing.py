"""Who signed a treaty, when and where, from the clause that tells of its signing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from loaders import places, schema
from loaders.dates import TimeExpression
from loaders.treaties import lexicon, quotes
from loaders.treaties.lexicon import Span
from loaders.treaties.mentions import Mention
from loaders.treaties.scene import Scene

_PARTICIPLE = re.compile(r"(?:signe|conclu|paraphe)e?s?")
_REACH = 130  # characters between "signé" and the treaty that it was
_AFTER_PARTICIPLE = 30
_DENIED = 30  # characters before the verb in which "n'ont jamais" stands
# "doit signer", "signeront", "conclurait": what is yet to come gives no day of signing.
_AHEAD = re.compile(r"(?:signer|parapher|conclur)(?:e|a|ai|ont|ait|aient)?")
_TO_PLACE = re.compile(r"\bà\s+(?:la\s+|l')?$")
_BY = re.compile(r"\spar\s+")
# A finite verb after the participle is what the sentence says next of the treaty: "signé en 1961 | a expiré".
_NEXT_VERB = re.compile(r",?\s+(?:est|sont|a|ont|fut|sera|avait|etait)\s+\w")
_WITH = re.compile(r"\b(?:avec|entre|liant|unissant)\s+")
_STATE_PARTIES = 2


@dataclass(frozen=True, slots=True)
class Signing:
    """A clause `span` that tells of the signing of `mention`: `verb` says so, `actors` holds who does it."""

    mention: Mention
    verb: Span
    span: Span
    actors: Span


def find(scene: Scene, sentence: Span, mentions: list[Mention]) -> list[Signing]:
    """The signings told in a sentence, one a treaty phrase at most."""
    found: dict[Mention, Signing] = {}
    for verb in lexicon.words("signing").finditer(scene.text, *sentence):
        denied = lexicon.NEGATION.search(scene.text, max(sentence[0], verb.start() - _DENIED), verb.start())
        signing = None if denied else _bind(scene, sentence, mentions, verb.span())
        if signing:
            found.setdefault(signing.mention, signing)
    return list(found.values())


def _bind(scene: Scene, sentence: Span, mentions: list[Mention], verb: Span) -> Signing | None:
    before = [mention for mention in mentions if mention.end <= verb[0]]
    after = [mention for mention in mentions if 0 <= mention.start - verb[1] <= _REACH]
    if not _backward(scene.text, sentence, verb):
        return _active(scene, sentence, after[0], verb) if after else None
    if before and not re.search(r"[;.]|\bmais\b", scene.text[before[-1].end : verb[0]]):
        return _passive(scene, sentence, before[-1], verb)
    return None


def _backward(text: str, sentence: Span, verb: Span) -> bool:
    """Whether the treaty stands before: "le traité signé par", not "ont signé le traité"."""
    if not _PARTICIPLE.fullmatch(text, *verb):
        return False
    lead = text[max(sentence[0], verb[0] - 40) : verb[0]]
    if re.search(rf"{lexicon.alternatives('passive')}\s+(?:\w+ment\s+)?$", lead):
        return True
    return not _active_auxiliary().search(lead)


@cache
def _active_auxiliary() -> re.Pattern:
    return re.compile(rf"(?<!\w){lexicon.alternatives('auxiliary')}(?:\s+[\w-]+){{0,2}}\s+$")


def _active(scene: Scene, sentence: Span, mention: Mention, verb: Span) -> Signing:
    whole = quotes.clause(scene.text, sentence, (verb[0], mention.end))
    return Signing(mention, verb, whole, (whole[0], verb[0]))


def _passive(scene: Scene, sentence: Span, mention: Mention, verb: Span) -> Signing:
    start = mention.start - len(re.search(r"(?:[«\"]\s*)?$", scene.text[sentence[0] : mention.start])[0])
    end = quotes.right_end(scene.text, sentence, verb)
    onward = _NEXT_VERB.search(scene.text, verb[1], end)
    span = (start, onward.start() if onward else end)
    by = _BY.search(scene.text, verb[1], min(span[1], verb[1] + _AFTER_PARTICIPLE))
    return Signing(mention, verb, span, (by.end(), span[1]) if by else (verb[1], verb[1]))


def day(scene: Scene, signing: Signing) -> TimeExpression | None:
    """The date in the clause nearest to the verb, or None."""
    return min(scene.days(signing.span), key=lambda time: abs(time.start - signing.verb[0]), default=None)


def interval(time: TimeExpression | None) -> tuple[date, date] | None:
    """The first and last day of a date."""
    return (time.date_start, time.date_end or time.date_start) if time and time.date_start else None


def parties(scene: Scene, signing: Signing) -> frozenset[str]:
    """The countries of those who sign, and of those with or between whom it is signed."""
    explicit = companions(scene, signing.span)
    subject = scene.states(signing.actors)
    return explicit | subject if explicit or "PRK" not in subject else frozenset({"PRK"})


def companions(scene: Scene, span: Span) -> frozenset[str]:
    """The countries named after "avec" or "entre" in a span."""
    found = [scene.states((match.end(), span[1])) for match in _WITH.finditer(scene.text, *span)]
    return frozenset().union(*found[:1])


def told(scene: Scene, signing: Signing) -> Iterator[tuple[str, str]]:
    """Topics and values that the clause gives: the day, the place, the states and the persons."""
    if _AHEAD.fullmatch(scene.text, *signing.verb):
        return
    time = day(scene, signing)
    if time:
        yield schema.SIGNED, iso(time)
    site = _place(scene, signing.span)
    if site:
        yield schema.PLACE_SIGNED, site
    states = scene.named(signing.actors, schema.STATE)
    if len(states) >= _STATE_PARTIES:
        yield schema.PARTIES, schema.join([state.actor_id for state in states])
    persons = scene.named(_signatories(scene, signing), schema.PERSON)
    if len(persons) >= _STATE_PARTIES:
        yield schema.SIGNATORIES, schema.join([person.name for person in persons])


def _signatories(scene: Scene, signing: Signing) -> Span:
    """Where those who sign are named: of "signé par A et B après ..." what precedes the next preposition."""
    start, end = signing.actors
    stop = re.compile(r"\b(?:apres|avant|lors|pendant|durant|en|à|au|dans)\s").search(scene.text, start, end)
    return (start, stop.start()) if stop and start > signing.verb[0] else (start, end)


def _place(scene: Scene, span: Span) -> str:
    """The town that the clause says it is in ("à Pyongyang"), or ''."""
    for site in scene.sites:
        if (
            span[0] <= site.start < span[1]
            and site.precision == schema.CITY
            and _in(scene.text, span, site.start)
        ):
            return places.gazetteer()[site.place_id].name
    return ""


def _in(text: str, span: Span, at: int) -> bool:
    return bool(_TO_PLACE.search(text[max(span[0], at - 8) : at]))


def iso(time: TimeExpression) -> str:
    """A date as far as it is known: 2024-06-19, 2024-06, 1961, or both ends of a longer one."""
    first, last = interval(time)
    if first == last:
        return first.isoformat()
    if time.precision == schema.MONTH and first.day == (last + timedelta(days=1)).day == 1:
        return f"{first:%Y-%m}"
    return f"{first.year}" if time.precision == schema.YEAR else f"{first.isoformat()}/{last.isoformat()}"
