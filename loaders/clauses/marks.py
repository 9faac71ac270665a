"""The verb groups of a sentence and the marks that part what they govern."""

from dataclasses import dataclass
from functools import cached_property

from loaders import sentences, verbs
from loaders.actors import ActorMention
from loaders.clauses.words import SentenceWords
from loaders.dates import SINCE, TimeExpression
from loaders.verbs import VerbGroup

_PREPOSITION = len(" des ")


@dataclass
class SentenceMarks(SentenceWords):
    """A sentence's words with the actors named in it."""

    actors: list[ActorMention]

    @cached_property
    def groups(self) -> list[VerbGroup]:
        """The verb groups, without those that stand inside a name or a date."""
        taken = [
            (self.start(mention), mention.end) for mention in (*self.actors, *self.dates) if mention.text
        ]
        return [
            group
            for group in verbs.find(self.tokens, self.language)
            if not any(start <= self.tokens[group.last].start < end for start, end in taken)
            and not self._opens_time(group)
        ]

    def _opens_time(self, group: VerbGroup) -> bool:
        """Whether an infinitive only says since when: "à partir de lundi", "à compter du 3 mai"."""
        after = self.tokens[group.last].end
        return group.tense == verbs.INFINITIVE and any(
            one.relation == SINCE and 0 < one.start - after <= _PREPOSITION for one in self.dates
        )

    def start(self, mention: ActorMention | TimeExpression) -> int:
        """Where a mention starts, without an office that is a verb's participle here ("a invité X")."""
        first, last = self.span(mention.start, mention.end)
        forms = verbs.forms(self.language)
        done = any(tense == verbs.PARTICIPLE for _, tense in forms.get(self.norms[first], ()))
        auxiliary = self.grammar["perfect_auxiliary"] & {
            lemma for lemma, _ in forms.get(self.norm(first - 1), ())
        }
        return self.tokens[first + 1].start if first < last and done and auxiliary else mention.start

    @cached_property
    def breaks(self) -> frozenset[int]:
        """The marks that part what is said; the stop of an abbreviation does not ("M. Durand")."""
        return frozenset(
            at
            for at, norm in enumerate(self.norms)
            if norm in self.grammar["break"] and not self._shortens(at)
        )

    def _shortens(self, at: int) -> bool:
        """Whether a stop inside the sentence only shortens the word before it."""
        before, after = self.tokens[at - 1 : at], self.tokens[at + 1 : at + 2]
        stop = self.norms[at] == "." and before and after
        return bool(stop) and sentences.is_short_for(before[0].text, after[0].text)

    @cached_property
    def subordinators(self) -> frozenset[int]:
        """The tokens that open a subordinate clause."""
        return frozenset(
            at
            for at, norm in enumerate(self.norms)
            if (norm in self.grammar["subordinator"] and not self._excepts(at))
            or (norm in self.grammar["clause_preposition"] and self._leads_to_verb(at))
        )

    def _excepts(self, at: int) -> bool:
        """Whether the word only says when at the earliest: "n'a signé que le 3 mai"."""
        if self.norms[at] not in self.grammar["exception"]:
            return False
        when = at + 1 + (self.norm(at + 1) in self.grammar["article", "preposition"])
        return self.in_date(when) and self._negates_since_break(at)

    def _negates_since_break(self, at: int) -> bool:
        """Whether a negation opens before token `at` and no word completes it."""
        before = self.norms[:at]
        opened = [index for index, norm in enumerate(before) if norm in self.grammar["negation_opener"]]
        return bool(opened) and not self.grammar["negation"] & set(before[opened[-1] :])

    def _leads_to_verb(self, at: int) -> bool:
        """Whether a finite verb follows with no pause: "after Oslo left", not "after talks, Oslo left"."""
        following = next((group for group in self.groups if group.first > at), None)
        if following is None or not following.finite or self.in_date(at + 1):
            return False
        parted = self.grammar["relative"] | self.grammar["subordinator"] | {","}
        between = range(at + 1, following.first)
        return not any(index in self.breaks or self.norms[index] in parted for index in between)
