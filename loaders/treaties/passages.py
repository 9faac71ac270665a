"""An article read from first sentence to last for the treaties it speaks of, the focus carried along."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.treaties import lexicon, mentions, signing
from loaders.treaties.lexicon import Span
from loaders.treaties.mentions import BARE, DESCRIPTIVE, PLURAL, Mention
from loaders.treaties.resolution import Focus, Surroundings, resolve
from loaders.treaties.scene import Scene
from loaders.treaties.signing import Signing

_PRONOUN_REACH = 2  # sentences over which "il prévoit" still means the treaty
_TALK_REACH = 6  # sentences over which "une alliance" is still said of the treaty
_PARTIES_REACH = 80  # characters in which "entre X et Y" follows the treaty that it belongs to


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, the treaty phrases in it, resolved, and the signings it tells.

    `recent`: the treaty of ours that the sentences just before were about, or None.
    """

    span: Span
    mentions: tuple[Mention, ...]
    signings: tuple[Signing, ...]
    recent: str | None

    @property
    def treaties(self) -> list[Mention]:
        """The phrases that mean one treaty, ours or another."""
        return [
            mention
            for mention in self.mentions
            if mention.treaty_id or mention.kind not in (PLURAL, DESCRIPTIVE)
        ]


def read(scene: Scene) -> Iterator[Passage]:
    """The article's sentences, in order."""
    focus, last = Focus(), -_TALK_REACH - 1
    for index, sentence in enumerate(scene.article.sentences):
        span = (sentence.start, sentence.end)
        found = list(mentions.find(scene.text, span))
        signings = signing.find(scene, span, found)
        resolved = [
            resolve(_dated(scene, mention, signings), _surroundings(scene, index, mention, signings), focus)
            for mention in found
        ]
        if not resolved and index - last <= _PRONOUN_REACH:
            resolved = [replace(mention, treaty_id=focus.current) for mention in _pronoun(scene.text, span)]
        recent = focus.current if index - last <= _TALK_REACH else None
        passage = Passage(span, tuple(resolved), tuple(_resolved(signings, found, resolved)), recent)
        last = index if passage.treaties else last
        yield passage


def _dated(scene: Scene, mention: Mention, signings: list[Signing]) -> Mention:
    """The mention with the days of its signing, if the sentence tells them and it has no year of its own."""
    days = [signing.interval(signing.day(scene, told)) for told in signings if told.mention == mention]
    return replace(mention, when=mention.when or next(iter(days), None))


def _surroundings(scene: Scene, index: int, mention: Mention, signings: list[Signing]) -> Surroundings:
    parties = [signing.parties(scene, told) for told in signings if told.mention == mention]
    if not parties:
        parties = (
            [signing.companions(scene, (mention.end, mention.end + _PARTIES_REACH))]
            if _joined(scene, mention)
            else []
        )
    return Surroundings(
        scene.article.present,
        scene.near(index) | mention.states,
        frozenset().union(*parties),
        _other_subject(scene, mention),
    )


def _joined(scene: Scene, mention: Mention) -> bool:
    following = scene.text[mention.end : mention.end + 12].lstrip(' »"')
    return following.startswith(("entre ", "avec ", "liant ", "unissant "))


def _other_subject(scene: Scene, mention: Mention) -> bool:
    """Whether a subject follows that no known title has; "mercredi" and "Moscou" are no subjects."""
    at = mention.complement
    if at is None:
        return False
    span = (at, min(at + 25, len(scene.text)))
    ours = {"PRK", "RUS", "SUN"}
    dated = any(time.start <= at + 3 for time in scene.days(span))
    return not dated and not scene.states((at, at + 3)) & ours


def _pronoun(text: str, span: Span) -> list[Mention]:
    """ "Il prévoit ...", "Ce texte stipule ..." at the head of a sentence, taken for a bare mention."""
    found = lexicon.words("pronoun").match(text, *span)
    said = found and lexicon.words("content").search(text, found.end(), min(found.end() + 25, span[1]))
    return [Mention(found.start(), found.end(), BARE)] if said else []


def _resolved(signings: list[Signing], found: list[Mention], resolved: list[Mention]) -> Iterator[Signing]:
    by_phrase = dict(zip(found, resolved, strict=False))
    return (replace(told, mention=by_phrase[told.mention]) for told in signings)
