"""Verb groups that take in the one before: a modal, or an auxiliary that several share."""

from dataclasses import replace

from loaders.verbs.forms import CONDITIONAL, INFINITIVE, PARTICIPLE, PAST, PAST_INFINITIVE, PLUPERFECT
from loaders.verbs.group import ACTIVE, MODALS, PASSIVE, VerbGroup
from loaders.verbs.words import Words

_SHARED, _SHARING = frozenset({PAST, PLUPERFECT, CONDITIONAL}), 40
_ADVERBIAL = 3
_CONJECTURE = "conjecture"
# What a verb that supposes says of what is still to come.
_OPEN = frozenset({"ability", "tense"})


class Chains(Words):
    """Joins a verb group of one sentence to those before it."""

    def joined(self, found: list[VerbGroup], group: VerbGroup) -> VerbGroup:
        """The group with what it takes in of those found before it; a modal leaves `found`."""
        return self._with_auxiliary(found, self._with_modal(found, self._after_modal(found, group)))

    def _with_modal(self, found: list[VerbGroup], group: VerbGroup) -> VerbGroup:
        """An infinitive takes in the modal right before it ("devrait se rendre", "va livrer")."""
        if group.tense not in (INFINITIVE, PAST_INFINITIVE) or not found:
            return group
        modal = found[-1]
        if (phrase := f"{modal.lemma} {group.lemma}") in self._roles and group.first == modal.last + 1:
            found.pop()
            return replace(modal, last=group.last, lemma=phrase)  # "a fait savoir"
        if self._causes(modal, group):
            found.pop()
            tense, negated = modal.tense, modal.negated
            return replace(group, first=modal.first, tense=tense, negated=negated, plural=modal.plural)
        name = self._modal(modal, group)
        if not name:
            return group
        found.pop()
        between = range(modal.last + 1, group.first)
        parted = not self._grammar["negation_opener"] and any(self._is(at, "negation") for at in between)
        group = replace(
            group,
            first=modal.first,
            negated=group.negated or modal.negated or parted,
            plural=modal.plural,
            story=modal.story,
        )
        if self._conjectures(name, group):
            return replace(group, tense=CONDITIONAL)
        return replace(group, modals=(*modal.modals, name), modal_tense=modal.modal_tense or modal.tense)

    def _causes(self, modal: VerbGroup, group: VerbGroup) -> bool:
        """Whether a verb has what the infinitive behind it tells done by others ("fit arrêter")."""
        between = range(modal.last + 1, group.first)
        adverbs = all(self._is(at, "adverb") or self._adverb(at) for at in between)
        return modal.lemma in self._grammar["causative"] and not modal.reflexive and adverbs

    def _modal(self, modal: VerbGroup, group: VerbGroup) -> str:
        """The verb or phrase ("be expected", "be due") that lends the infinitive its mood; empty for none."""
        for phrase in self._phrases(modal, group):
            if self._lends(phrase):
                return phrase
        near = self._leads_to(modal.last + 1, group.first)
        return modal.lemma if self._lends(modal.lemma) and near and modal.voice == ACTIVE else ""

    def _lends(self, name: str) -> bool:
        return bool(self._roles.get(name, frozenset()) & MODALS)

    def _phrases(self, modal: VerbGroup, group: VerbGroup) -> list[str]:
        """The auxiliary with the word that makes it a modal: its participle, or the adjective behind it."""
        between = range(modal.last + 1, group.first)
        if modal.voice == PASSIVE:
            if not all(self._is(at, "modal_link", "adverb") or self._adverb(at) for at in between):
                return []
            return [f"{one} {self._norms[modal.last]}" for one in self._grammar["passive_auxiliary"]]
        return [f"{modal.lemma} {self._norms[at]}" for at in between] if len(between) <= _ADVERBIAL else []

    def _conjectures(self, name: str, group: VerbGroup) -> bool:
        """Whether the modal only supposes what was done: "may have sent", "is believed to be training"."""
        roles = self._roles.get(name, frozenset())
        return _CONJECTURE in roles and (group.tense == PAST_INFINITIVE or not roles & _OPEN)

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

    def _after_modal(self, found: list[VerbGroup], group: VerbGroup) -> VerbGroup:
        """A bare infinitive shares the modal of the one before it ("will visit X and meet Y")."""
        bare = self._grammar["infinitive_marker"] and not self._is(group.first - 1, "infinitive_marker")
        if group.tense != INFINITIVE or not bare or not found or group.modals:
            return group
        shared = found[-1]
        if shared.tense != INFINITIVE or not self._is(group.first - 1, "coordinator", "and_then"):
            return group
        return replace(
            group, modals=shared.modals, modal_tense=shared.modal_tense, negated=shared.negated,
            plural=shared.plural,
        )  # fmt: skip

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
        return replace(group, tense=shared.tense, voice=voice, plural=shared.plural, story=shared.story)
