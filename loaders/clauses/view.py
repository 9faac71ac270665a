"""A sentence with all that was found in it, by the indices of its tokens."""

from dataclasses import dataclass, replace
from functools import cached_property

from loaders import lexicon, places, verbs
from loaders.actors import ActorMention
from loaders.clauses.marks import SentenceMarks
from loaders.clauses.parts import ADJECTIVE, BESIDE, OF, OWNER, Reference
from loaders.places import PlaceMention

_ISO_LENGTH = 3
_REACH = 5
_FUNCTIONAL = (
    "relative",
    "subordinator",
    "coordination",
    "coordinator",
    "subject_pronoun",
    "clitic",
    "negation_opener",
    "adverb",
)


@dataclass
class SentenceView(SentenceMarks):
    """A sentence's words with the actors and places named in it, each under its preposition."""

    places: list[PlaceMention]

    def __post_init__(self) -> None:
        super().__post_init__()
        self._slots = lexicon.slots(self.language)
        self._into = {self._slots.get(word, word) for word in self.grammar["into"]}

    @cached_property
    def references(self) -> list[Reference]:
        """The actors of the sentence, in order, each with its preposition."""
        found: list[Reference] = []
        for mention in self.actors:
            start = self.start(mention)
            first, last = self.span(start, mention.end)
            first = self._titled(first)
            if found and self._named(found[-1], first, mention):
                first = found.pop().first
            reference = Reference(first, last, mention.actor_ids, "", mention.kind, start, mention.end)
            found.append(replace(reference, preposition=self._preposition(reference, found)))
        return found

    @staticmethod
    def _named(people: Reference, first: int, mention: ActorMention) -> bool:
        """Whether one of a people stands right before his own name: "l'Américain Durand"."""
        beside = people.last == first - 1 and people.kind == "alias" and mention.kind == "name"
        return beside and all(map(_is_state, people.ids)) and not any(map(_is_state, mention.actor_ids))

    def _titled(self, first: int) -> int:
        """The first token of a name with the title before it: "M. Durand"."""
        word = first - 1 - (self.norm(first - 1) == ".")
        return word if self.norm(word) in self.grammar["title"] else first

    @cached_property
    def place_references(self) -> list[Reference]:
        """The places of the sentence, in order, each with its preposition."""
        found = []
        for mention in self.places:
            first, last = self.span(mention.start, mention.end)
            place = Reference(
                first, last, (mention.place_id,), "", mention.precision, mention.start, mention.end
            )
            found.append(replace(place, preposition=self._preposition(place, found)))
        return found

    def destinations(self, first: int, last: int) -> list[Reference]:
        """The states that tokens first..last lead to: named under "à", "en" …, or by a place in them."""
        found = [
            ref
            for ref in self.references
            if first <= ref.first <= last and ref.preposition in self._into and all(map(_is_state, ref.ids))
        ]
        taken = {ref.first for ref in found}
        for place in self.place_references:
            country = places.gazetteer()[place.ids[0]].country
            led = first <= place.first <= last and place.preposition not in self.grammar["away"]
            if led and place.first not in taken and country:
                found.append(replace(place, ids=(country,)))
        return sorted(found, key=lambda ref: ref.first)

    def in_place(self, index: int) -> bool:
        """Whether token `index` belongs to the name of a place."""
        return any(place.first <= index <= place.last for place in self.place_references)

    def _preposition(self, reference: Reference, before: list[Reference]) -> str:
        if reference.kind == "demonym":
            return ADJECTIVE
        return self.governing(reference, before) or (OWNER if self.owns(reference) else "")

    def governing(self, reference: Reference, before: list[Reference]) -> str:
        """The part that the preposition over a name gives it, or over the name it is coordinated to."""
        at = reference.first
        head = self.norm(at)
        if head in self.grammar["preposition"] and head in self._slots and reference.last > at:
            return self._slots[head]
        determined = False
        for index in range(at - 1, max(at - _REACH, -1), -1):
            norm = self.norms[index]
            if norm in self.grammar["preposition"]:
                return self._beside(index) or self._slot(index)
            if norm == "(":
                return before[-1].preposition if before and before[-1].last == index - 1 else ""
            if norm in self.grammar["partitive"] and self.norm(index - 1) in self.grammar["preposition"]:
                continue
            if norm in self.grammar["partitive"] and index and self.nominal(index - 1):
                return self._beside(index) or OF
            if norm in self.grammar["coordinator"] or norm == ",":
                return "" if self._acts_alone(reference) else self._shared(index, before)
            if norm in self.grammar["article"]:
                determined = True
            elif determined or not self._part_of_name(reference, index):
                return ""
        return ""

    def _acts_alone(self, reference: Reference) -> bool:
        """Whether a verb in the singular follows the name, as another goes before: they are two clauses."""
        finite = [group for group in self.groups if group.finite]
        own = any(group.first == reference.last + 1 and not group.plural for group in finite)
        return own and finite[0].last < reference.first

    def _part_of_name(self, reference: Reference, index: int) -> bool:
        """Whether a word belongs to the noun phrase of the name behind it: "la compagnie publique X"."""
        norm = self.norms[index]
        if norm in self.grammar["audience"]:  # "a dit devant la presse X"
            return False
        noun = norm.isalpha() and norm not in verbs.forms(self.language) and not self._functional(norm)
        titled = self.norm(reference.first) in self.grammar["title"]
        introduces = reference.kind == "name" and noun and not titled and not self.tokens[index].capital
        return introduces or norm in self.grammar["agent"] or self.qualifier(index)

    def _functional(self, norm: str) -> bool:
        """Whether a word only joins others: relatives, conjunctions, pronouns, adverbs."""
        return norm in self.grammar[_FUNCTIONAL]

    def _slot(self, index: int) -> str:
        """The part that the preposition ending at token `index` gives what follows it."""
        phrase = f"{self.norm(index - 1)} {self.norms[index]}"
        return self._slots.get(phrase) or self._slots.get(self.norms[index], self.norms[index])

    def _beside(self, index: int) -> str:
        """ "aux côtés de X": X is who the act helps."""
        return BESIDE if index and self.norms[index - 1] in self.grammar["side"] else ""

    def _shared(self, index: int, before: list[Reference]) -> str:
        """A coordinated name stands under the preposition of the name before it."""
        end = self._before_parenthesis(index - 1)
        previous = next((ref for ref in reversed(before) if ref.last == end), None)
        if previous and self.norms[index] in self.grammar["coordinator"]:
            return "" if previous.preposition == ADJECTIVE else previous.preposition
        return ""

    def _before_parenthesis(self, index: int) -> int:
        """The token before the parenthesis that closes at `index`; `index` itself where none does."""
        if self.norm(index) != ")":
            return index
        opening = next((at for at in range(index, -1, -1) if self.norms[at] == "("), index + 1)
        return opening - 1

    def owns(self, reference: Reference) -> bool:
        """Whether a mark behind the name makes it the owner of what follows ("Oslo's visit")."""
        return self.norm(reference.last + 1) in self.grammar["genitive"]


def _is_state(actor_id: str) -> bool:
    return len(actor_id) == _ISO_LENGTH and actor_id.isupper()
