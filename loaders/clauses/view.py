"""A sentence with all that was found in it, by the indices of its tokens."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cached_property

from loaders import lexicon, places, sentences, verbs
from loaders.actors import ActorMention
from loaders.clauses.parts import ADJECTIVE, BESIDE, OF, OWNER, Reference
from loaders.dates import SINCE, TimeExpression
from loaders.places import PlaceMention
from loaders.text import Token
from loaders.verbs import VerbGroup

_ISO_LENGTH = 3
_REACH = 5
_PREPOSITION = len(" des ")
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
_OPEN_QUOTES, _CLOSE_QUOTES = frozenset('«"'), frozenset('»"')


@dataclass
class SentenceView:
    """A sentence's tokens with what was found in them; token indices are those of `tokens`."""

    tokens: list[Token]
    actors: list[ActorMention]
    places: list[PlaceMention]
    dates: list[TimeExpression]
    language: str
    grammar: dict[str, frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.grammar = verbs.grammar(self.language)
        self._slots = lexicon.slots(self.language)
        self._into = {self._slots.get(word, word) for word in self.grammar["into"]}

    @cached_property
    def norms(self) -> list[str]:
        return [token.norm for token in self.tokens]

    @cached_property
    def groups(self) -> list[VerbGroup]:
        """The verb groups, without those that stand inside a name or a date."""
        taken = [
            (self._start(mention), mention.end) for mention in (*self.actors, *self.dates) if mention.text
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

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The indices of the first and last token that lie in the characters start..end."""
        first = bisect_left(self._starts, start)
        return first, max(first, bisect_left(self._starts, end) - 1)

    def _start(self, mention: ActorMention | TimeExpression) -> int:
        """Where a mention starts, without an office that is a verb's participle here ("a invité X")."""
        first, last = self.span(mention.start, mention.end)
        forms = verbs.forms(self.language)
        done = any(tense == verbs.PARTICIPLE for _, tense in forms.get(self.norms[first], ()))
        auxiliary = self.grammar["perfect_auxiliary"] & {
            lemma for lemma, _ in forms.get(self.norm(first - 1), ())
        }
        return self.tokens[first + 1].start if first < last and done and auxiliary else mention.start

    @cached_property
    def references(self) -> list[Reference]:
        """The actors of the sentence, in order, each with its preposition."""
        found: list[Reference] = []
        for mention in self.actors:
            start = self._start(mention)
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
        word = first - 1 - (self._norm(first - 1) == ".")
        return word if self._norm(word) in self.grammar["title"] else first

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

    def singular(self, norm: str) -> str:
        """A word of the sentence without its plural ending."""
        return lexicon.singular(self.language, norm)

    def adverbial(self, norm: str) -> bool:
        """Whether a word ends as adverbs do."""
        ending = norm.endswith(tuple(self.grammar["adverb_ending"]))
        return ending and norm not in self.grammar["not_adverb"]

    @property
    def describes_before(self) -> bool:
        """Whether what describes a noun stands before it: an owner, a nationality, another noun."""
        return bool(self.grammar["genitive"])

    def owns(self, reference: Reference) -> bool:
        """Whether a mark behind the name makes it the owner of what follows ("Oslo's visit")."""
        return self._norm(reference.last + 1) in self.grammar["genitive"]

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
        when = at + 1 + (self._norm(at + 1) in self.grammar["article"] | self.grammar["preposition"])
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

    def _preposition(self, reference: Reference, before: list[Reference]) -> str:
        if reference.kind == "demonym":
            return ADJECTIVE
        return self.governing(reference, before) or (OWNER if self.owns(reference) else "")

    def governing(self, reference: Reference, before: list[Reference]) -> str:
        """The part that the preposition over a name gives it, or over the name it is coordinated to."""
        at = reference.first
        head = self._norm(at)
        if head in self.grammar["preposition"] and head in self._slots and reference.last > at:
            return self._slots[head]
        determined = False
        for index in range(at - 1, max(at - _REACH, -1), -1):
            norm = self.norms[index]
            if norm in self.grammar["preposition"]:
                return self._beside(index) or self._slot(index)
            if norm == "(":
                return before[-1].preposition if before and before[-1].last == index - 1 else ""
            if norm in self.grammar["partitive"] and self._norm(index - 1) in self.grammar["preposition"]:
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
        noun = norm.isalpha() and norm not in verbs.forms(self.language) and not self._functional(norm)
        titled = self._norm(reference.first) in self.grammar["title"]
        introduces = reference.kind == "name" and noun and not titled and not self.tokens[index].capital
        return introduces or norm in self.grammar["agent"] or self.qualifier(index)

    def _functional(self, norm: str) -> bool:
        """Whether a word only joins others: relatives, conjunctions, pronouns, adverbs."""
        return any(norm in self.grammar[name] for name in _FUNCTIONAL)

    def _slot(self, index: int) -> str:
        """The part that the preposition ending at token `index` gives what follows it."""
        phrase = f"{self._norm(index - 1)} {self.norms[index]}"
        return self._slots.get(phrase) or self._slots.get(self.norms[index], self.norms[index])

    def _beside(self, index: int) -> str:
        """ "aux côtés de X": X is who the act helps."""
        return BESIDE if index and self.norms[index - 1] in self.grammar["side"] else ""

    def nominal(self, index: int) -> bool:
        """Whether "des" after token `index` means "de les": a noun stands before it, not a verb."""
        norm = self.norms[index]
        named = norm in _CLOSE_QUOTES or (norm.isalpha() and norm not in verbs.forms(self.language))
        return named or norm in self.grammar["agent"]

    def qualifier(self, index: int) -> bool:
        """Whether a word looks like an adjective that stands before its noun."""
        norm = self.norms[index]
        ending = norm.endswith(tuple(self.grammar["qualifier_ending"]))
        return ending and norm not in verbs.forms(self.language)

    def _shared(self, index: int, before: list[Reference]) -> str:
        """A coordinated name stands under the preposition of the name before it."""
        end = self._before_parenthesis(index - 1)
        previous = next((ref for ref in reversed(before) if ref.last == end), None)
        if previous and self.norms[index] in self.grammar["coordinator"]:
            return "" if previous.preposition == ADJECTIVE else previous.preposition
        return ""

    def _before_parenthesis(self, index: int) -> int:
        """The token before the parenthesis that closes at `index`; `index` itself where none does."""
        if self._norm(index) != ")":
            return index
        opening = next((at for at in range(index, -1, -1) if self.norms[at] == "("), index + 1)
        return opening - 1

    def _norm(self, index: int) -> str:
        return self.norms[index] if 0 <= index < len(self.norms) else ""

    def in_date(self, index: int) -> bool:
        """Whether token `index` belongs to a date."""
        start = self.tokens[index].start if index < len(self.tokens) else -1
        return any(date.start <= start < date.end for date in self.dates)

    def only_dates(self, first: int, stop: int) -> bool:
        """Whether tokens first..stop say only when: a date and the words that lead to it."""
        dated = [at for at in range(first, stop) if self.in_date(at)]
        small = self.grammar["preposition"] | self.grammar["article"]
        return bool(dated) and all(at in dated or self.norms[at] in small for at in range(first, stop))

    def in_place(self, index: int) -> bool:
        """Whether token `index` belongs to the name of a place."""
        return any(place.first <= index <= place.last for place in self.place_references)

    def norm(self, index: int) -> str:
        """The folded form of token `index`, empty outside the sentence."""
        return self._norm(index)

    @cached_property
    def noun_classes(self) -> list[tuple[frozenset[str], int]]:
        """For each token, the classes of the noun that starts there, and how many tokens it takes."""
        none = frozenset(), 0
        return [
            none if self.in_date(at) else lexicon.noun_classes(self.language, self.norms, at)
            for at in range(len(self.norms))
        ]

    def classes_between(self, first: int, last: int, nearest: bool = False) -> dict[str, tuple[int, int]]:
        """The noun classes named in tokens first..last, each with its first place (index, length).

        With `nearest`, each with the place nearest to `last`.
        """
        found: dict[str, tuple[int, int]] = {}
        index = max(first, 0)
        while index <= min(last, len(self.norms) - 1):
            classes, length = self.noun_classes[index]
            told = not self._modifies(index + length) if length > 1 else not self._describes(index)
            for name in classes if told else ():
                if nearest or name not in found:
                    found[name] = (index, length)
            index += 1
        return found

    def _describes(self, index: int) -> bool:
        """Whether a word that may be a noun is the adjective of the one before ("coopération militaire")."""
        if self._modifies(index + 1):
            return True
        adjective = self.singular(self.norms[index]) in self.grammar["adjective_too"]
        return adjective and index > 0 and self.nominal(index - 1) and not self._counts(index - 1)

    def _modifies(self, stop: int) -> bool:
        """Whether the noun that ends before token `stop` only describes the next one ("missile test")."""
        if not self.describes_before or self._norm(stop) in self.grammar["preposition"]:
            return False
        return stop < len(self.norms) and bool(self.noun_classes[stop][1])

    def _counts(self, index: int) -> bool:
        norm = self.norms[index]
        return norm in self.grammar["article"] or norm in self.grammar["preposition"] or norm.isdigit()

    @cached_property
    def quoted(self) -> list[bool]:
        """For each token, whether it stands inside quotation marks."""
        inside, found = False, []
        for norm in self.norms:
            if norm in _CLOSE_QUOTES and inside:
                inside = False
                found.append(True)
                continue
            found.append(inside)
            if norm in _OPEN_QUOTES:
                inside = True
        return found


def _is_state(actor_id: str) -> bool:
    return len(actor_id) == _ISO_LENGTH and actor_id.isupper()
