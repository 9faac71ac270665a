"""The terms of the treaties that a sentence speaks of, topic by topic, and what somebody calls a treaty."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders import schema
from loaders.treaties import lexicon, quotes, signing
from loaders.treaties.lexicon import Span, Topic
from loaders.treaties.mentions import PLURAL, Mention
from loaders.treaties.passages import Passage
from loaders.treaties.scene import Scene

CHARACTERISATION, REPLACES, RATIFIED = "characterisation", "replaces", "ratified"
_PHRASE, _SENTENCE = "phrase", "sentence"  # extents of a quote; the third is the clause
_DATE, _REPLACED, _REPLACES = "DATE", "REPLACED", "REPLACES"  # values to be worked out from the clause
_BEFORE, _AFTER = 45, 30  # characters between a verb of saying and the person who says it


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said of a treaty: its topic, its value in English ('': only its words tell), its place."""

    treaty_id: str
    topic: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a sentence that is said of one treaty: from its name to the next one's."""

    mention: Mention
    span: Span


def read(scene: Scene, passage: Passage) -> Iterator[Statement]:
    """What the sentence says of each of our treaties in it."""
    for part in _parts(passage):
        if part.mention.treaty_id:
            for topic, match in _topics(scene.text, passage, part.span):
                yield from _stated(scene, passage, part, topic, match)


def characterisation(scene: Scene, passage: Passage) -> Iterator[Statement]:
    """What somebody calls a treaty that the sentence names, or that the passage before was about."""
    meant = [mention.treaty_id for mention in passage.treaties] or [passage.recent]
    if not meant[-1] or not lexicon.words("talk").search(scene.text, *passage.span):
        return
    for topic in lexicon.topics():
        match = topic.find(scene.text, *passage.span) if topic.topic == CHARACTERISATION else None
        if match:
            span = _extent(scene.text, passage.span, match, topic.extent)
            yield Statement(meant[-1], CHARACTERISATION, _called(scene, passage.span, topic, match), span)
            return


def _parts(passage: Passage) -> list[Part]:
    treaties = passage.treaties
    cuts = [passage.span[0], *(mention.start for mention in treaties[1:]), passage.span[1]]
    return [Part(mention, span) for mention, span in zip(treaties, pairwise(cuts), strict=False)]


def _topics(text: str, passage: Passage, part: Span) -> Iterator[tuple[Topic, Span]]:
    """The topics that a part of a sentence tells and where; of one topic the strongest way of telling it."""
    start = passage.span[0]
    masked = _masked(text, passage)
    seen: set[str] = set()
    for topic in lexicon.topics():
        passive = topic.value == _REPLACES and schema.ENDED in seen  # "est remplacé par" is not "remplace"
        if topic.topic == CHARACTERISATION or topic.topic in seen or passive:
            continue
        match = topic.find(masked, part[0] - start, part[1] - start)
        if match:
            seen.add(topic.topic)
            yield topic, (match[0] + start, match[1] + start)


def _masked(text: str, passage: Passage) -> str:
    """The sentence with its treaties blanked: "le traité d'assistance mutuelle" is a name, not a promise."""
    start, end = passage.span
    masked = text[start:end]
    for mention in passage.treaties:
        left, right = mention.start - start, mention.end - start
        masked = masked[:left] + " " * (right - left) + masked[right:]
    return masked


def _stated(scene: Scene, passage: Passage, part: Part, topic: Topic, match: Span) -> Iterator[Statement]:
    if topic.value in (_REPLACED, _REPLACES):
        span = _extent(scene.text, passage.span, match, topic.extent)
        yield from _succession(passage, part.mention, span, active=topic.value == _REPLACES)
        return
    span = _extent(scene.text, part.span, match, topic.extent)
    name, value = topic.topic, topic.value
    if topic.negated and lexicon.NEGATION.search(scene.text, span[0], match[1]):
        value = topic.negated
    elif value == _DATE:
        value = _nearest_day(scene, span, match)
    if topic.value == _DATE:
        name = _ratified_by(scene, span, match) if name == RATIFIED else name
    elif speaker := _speaker(scene, passage.span, match):
        value = f"{value} (says {speaker})"
    yield Statement(part.mention.treaty_id, name, value, span)


def _extent(text: str, sentence: Span, match: Span, extent: str) -> Span:
    start, end = quotes.clause(text, sentence, match)
    if extent == _SENTENCE:
        return sentence[0], end
    return (match[0] if extent == _PHRASE else start), end


def _succession(passage: Passage, mention: Mention, span: Span, active: bool) -> Iterator[Statement]:
    """ "A remplace B" or "A est remplacé par B": which treaties end by it and which take their place."""
    others = [other for other in passage.mentions if other.start > mention.start]
    ours = [other for other in others if other.treaty_id not in (None, mention.treaty_id)]
    span = span[0], max([span[1], *(other.end for other in ours)])
    named = dict.fromkeys(other.treaty_id for other in ours)
    pairs = [(mention.treaty_id, other) if active else (other, mention.treaty_id) for other in named]
    earlier = ["earlier agreements"] if active and any(other.kind == PLURAL for other in others) else []
    for successor in [mention.treaty_id] if active else named:
        values = earlier + [f"{old} treaty" for new, old in pairs if new == successor]
        yield Statement(successor, REPLACES, schema.join(values), span)
    if not active and not pairs:
        yield Statement(mention.treaty_id, schema.ENDED, "replaced", span)
    for successor, old in pairs:
        yield Statement(old, schema.ENDED, f"replaced by the {successor} treaty", span)


def _nearest_day(scene: Scene, span: Span, match: Span) -> str:
    time = min(scene.days(span), key=lambda time: abs(time.start - match[1]), default=None)
    return signing.iso(time) if time else ""


def _ratified_by(scene: Scene, span: Span, match: Span) -> str:
    """`ratified_RUS` where the clause says before the verb who ratified, `ratified` where it does not."""
    states = sorted(scene.states((span[0], match[1])))
    return f"{RATIFIED}_{states[0]}" if len(states) == 1 else RATIFIED


def _called(scene: Scene, sentence: Span, topic: Topic, match: Span) -> str:
    if lexicon.words("disputed").search(scene.text, *sentence):
        return f"disputed whether {topic.value.removeprefix('called ')}"
    value = topic.negated if lexicon.NEGATION.search(scene.text, sentence[0], match[1]) else topic.value
    speaker = _speaker(scene, sentence, match)
    return f"{value} by {speaker}" if speaker else value


def _speaker(scene: Scene, sentence: Span, match: Span) -> str:
    """The person who says, calls or admits what matches, or ''."""
    for kind in ("speech", "call"):
        for verb in lexicon.words(kind).finditer(scene.text, sentence[0], match[1]):
            before = scene.named((max(sentence[0], verb.start() - _BEFORE), verb.start()), schema.PERSON)
            after = scene.named((verb.end(), min(sentence[1], verb.end() + _AFTER)), schema.PERSON)
            if before or after:
                return before[-1].name if before else after[0].name
    return ""
