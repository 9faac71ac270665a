"""A sentence as clauses: which actor does what a verb tells, to whom, where, and where its zone ends.

There is no tree here, only what a careful reader does from left to right: verb groups open zones, commas,
relatives and conjunctions close them, and prepositions say what part an actor plays.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from loaders import lexicon, places, verbs
from loaders.actors import ActorMention
from loaders.dates import TimeExpression
from loaders.places import PlaceMention
from loaders.text import Token
from loaders.verbs import VerbGroup

ADJECTIVE = "adj"
BESIDE = "beside"
_INTO = frozenset({"à", "en", "dans", "vers", "pour", "chez", "sur"})
_ISO_LENGTH = 3
_SPEAKER_REACH = 9
_CONTRACTED = {"au": "à", "aux": "à", "du": "de", "d'": "de"}
_OPEN_QUOTES, _CLOSE_QUOTES = frozenset('«"'), frozenset('»"')


@dataclass(frozen=True, slots=True)
class Reference:
    """An actor or a place as the sentence names it: its tokens, ids, and the preposition over it."""

    first: int
    last: int
    ids: tuple[str, ...]
    preposition: str
    kind: str
    start: int
    end: int


@dataclass
class SentenceView:
    """A sentence's tokens with what was found in them; token indices are those of `tokens`."""

    tokens: list[Token]
    actors: list[ActorMention]
    places: list[PlaceMention]
    dates: list[TimeExpression]
    language: str = "fr"
    grammar: dict[str, frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.grammar = lexicon.words(self.language, "grammar")

    @cached_property
    def norms(self) -> list[str]:
        return [token.norm for token in self.tokens]

    @cached_property
    def groups(self) -> list[VerbGroup]:
        """The verb groups, without those that stand inside a name or a date."""
        taken = [(mention.start, mention.end) for mention in (*self.actors, *self.dates) if mention.text]
        return [
            group
            for group in verbs.find(self.tokens)
            if not any(start <= self.tokens[group.last].start < end for start, end in taken)
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The indices of the first and last token that lie in the characters start..end."""
        first = bisect_left(self._starts, start)
        return first, max(first, bisect_left(self._starts, end) - 1)

    @cached_property
    def references(self) -> list[Reference]:
        """The actors of the sentence, in order, each with its preposition."""
        found: list[Reference] = []
        for mention in self.actors:
            first, last = self.span(mention.start, mention.end)
            reference = Reference(
                first, last, mention.actor_ids, "", mention.kind, mention.start, mention.end
            )
            found.append(replace(reference, preposition=self._preposition(reference, found)))
        return found

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
            if first <= ref.first <= last and ref.preposition in _INTO and all(map(_is_state, ref.ids))
        ]
        taken = {ref.first for ref in found}
        for place in self.place_references:
            country = places.gazetteer()[place.ids[0]].country
            if first <= place.first <= last and place.first not in taken and country:
                found.append(replace(place, ids=(country,)))
        return sorted(found, key=lambda ref: ref.first)

    def _preposition(self, reference: Reference, before: list[Reference]) -> str:
        if reference.kind == "demonym":
            return ADJECTIVE
        at = reference.first
        head = self._norm(at)
        if head in _CONTRACTED and reference.last > at:
            return _CONTRACTED[head]
        for index in range(at - 1, max(at - 5, -1), -1):
            norm = self.norms[index]
            if norm in self.grammar["preposition"] or norm in _CONTRACTED:
                if norm == "après" and self._norm(index - 1) == "d'":
                    return "selon"
                return self._beside(index) or _CONTRACTED.get(norm, norm)
            if norm == "(":
                return before[-1].preposition if before and before[-1].last == index - 1 else ""
            if norm == "des" and self._norm(index - 1) in self.grammar["preposition"]:
                continue
            if norm == "des" and index and self._nominal(index - 1):
                return self._beside(index) or "de"
            if norm in self.grammar["coordinator"] or norm == ",":
                return self._shared(index, before)
            if norm not in self.grammar["article"] | self.grammar["agent"] and not self._qualifier(index):
                return ""
        return ""

    def _beside(self, index: int) -> str:
        """ "aux côtés de X": X is who the act helps."""
        return BESIDE if index and self.norms[index - 1] in {"côtés", "côté"} else ""

    def _nominal(self, index: int) -> bool:
        """Whether "des" after token `index` means "de les": a noun stands before it, not a verb."""
        norm = self.norms[index]
        named = norm in _CLOSE_QUOTES or (norm.isalpha() and norm not in verbs.forms())
        return named or norm in self.grammar["agent"]

    def _qualifier(self, index: int) -> bool:
        norm = self.norms[index]
        return (
            norm.endswith(("ent", "el", "ier", "ieux", "aire", "ême", "ouveau", "ancien", "ille"))
            and norm not in verbs.forms()
        )

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
        start = self.tokens[index].start
        return any(date.start <= start < date.end for date in self.dates)

    def norm(self, index: int) -> str:
        """The folded form of token `index`, empty outside the sentence."""
        return self._norm(index)

    def classes_between(self, first: int, last: int) -> dict[str, tuple[int, int]]:
        """The noun classes named in tokens first..last, each with its first place (index, length)."""
        found: dict[str, tuple[int, int]] = {}
        index = max(first, 0)
        while index <= min(last, len(self.norms) - 1):
            classes, length = lexicon.noun_classes(self.language, self.norms, index)
            for name in classes:
                found.setdefault(name, (index, length))
            index += 1
        return found

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


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb group with its surface subject and its zone: tokens `left`..`right`, inclusive."""

    group: VerbGroup
    index: int
    left: int
    right: int
    subject: tuple[Reference, ...]
    governor: int | None
    inverted: bool = False
    relative: bool = False

    @property
    def subject_ids(self) -> tuple[str, ...]:
        return ids(self.subject)


def _is_state(actor_id: str) -> bool:
    return len(actor_id) == _ISO_LENGTH and actor_id.isupper()


def ids(references: Iterable[Reference]) -> tuple[str, ...]:
    """The ids of several references, each once, in order."""
    return tuple(dict.fromkeys(one for reference in references for one in reference.ids))


def parse(view: SentenceView) -> list[Clause]:
    """The clauses of a sentence, in the order of their verbs."""
    clauses: list[Clause] = []
    for index, group in enumerate(view.groups):
        left = _left_edge(view, index)
        right = _right_edge(view, index)
        governor = _governor(view, clauses, index)
        subject, inverted = _subject(view, clauses, index, governor)
        relative = view.norm(left - 1) in view.grammar["relative"]
        clauses.append(Clause(group, index, left, right, subject, governor, inverted, relative))
    return clauses


def _left_edge(view: SentenceView, index: int) -> int:
    """Where the clause's own words may begin: after the verb group before it, and what opens the clause."""
    edge = view.groups[index - 1].last + 1 if index else 0
    for at in range(view.groups[index].first - 1, edge - 1, -1):
        if view.norms[at] in view.grammar["relative"] | view.grammar["subordinator"]:
            return at + 1
    return edge


def _right_edge(view: SentenceView, index: int) -> int:
    """The last token of what the verb governs: before a break, a relative, or the next verb's own words."""
    group = view.groups[index]
    following = view.groups[index + 1] if index + 1 < len(view.groups) else None
    stop = following.first if following else len(view.tokens)
    for at in range(group.last + 1, stop):
        norm = view.norms[at]
        if norm in view.grammar["break"] or norm in view.grammar["relative"]:
            return at - 1
        if norm in view.grammar["subordinator"] and norm != "comme":
            return at - 1
    if following is None or following.tense in (
        verbs.INFINITIVE,
        verbs.GERUND,
        verbs.PARTICIPLE,
        verbs.PAST_INFINITIVE,
    ):
        return stop - 1
    return _before_subject(view, group.last + 1, stop)


def _before_subject(view: SentenceView, first: int, stop: int) -> int:
    """The last token before the next finite verb's own subject: its pause, or its coordinator."""
    edge = stop
    for at in range(stop - 1, first - 1, -1):
        if view.norms[at] == "," or (
            view.norms[at] in {"et", "mais", "puis", "or"} and not _joins_names(view, at)
        ):
            # What stands before the pause may be the next clause's own opening: "…, et en 1990, elle …".
            if edge < stop and not _only_when(view, at + 1, edge):
                break
            edge = at
    return edge - 1


def _only_when(view: SentenceView, first: int, stop: int) -> bool:
    """Whether tokens first..stop say only when: a date and the words that lead to it."""
    words = range(first, stop)
    return any(view.in_date(at) for at in words) and all(
        view.in_date(at) or view.norms[at] in view.grammar["preposition"] | view.grammar["article"]
        for at in words
    )


def _joins_names(view: SentenceView, at: int) -> bool:
    ends = {reference.last for reference in view.references}
    return view.norms[at] == "et" and at - 1 in ends


def _governor(view: SentenceView, clauses: list[Clause], index: int) -> int | None:
    """The clause whose content, complement or purpose this one is; None for a clause of its own."""
    group = view.groups[index]
    if not clauses:
        return None
    if group.tense == verbs.GERUND and view.norm(group.first - 1) == ",":
        return _root(clauses, clauses[-1].index)
    if group.tense in (verbs.INFINITIVE, verbs.PAST_INFINITIVE, verbs.GERUND) and not group.modals:
        return clauses[-1].index
    opener = _opener(view, clauses[-1].group.last + 1, group.first)
    if opener in {"que", "qu'"}:
        return clauses[-1].index
    if opener in view.grammar["relative"]:
        return None
    return clauses[-1].governor if _coordinated(view, group.first) else None


def _root(clauses: list[Clause], index: int) -> int:
    """The main clause that a clause hangs on, through all its governors."""
    while (governor := clauses[index].governor) is not None:
        index = governor
    return index


def _opener(view: SentenceView, first: int, stop: int) -> str:
    """The word that subordinates the clause whose verb starts at `stop`, if one stands since `first`."""
    for at in range(stop - 1, first - 1, -1):
        norm = view.norms[at]
        if norm in view.grammar["relative"] or norm in view.grammar["subordinator"]:
            return norm
        if norm in view.grammar["break"]:
            return ""
    return ""


def _coordinated(view: SentenceView, first: int) -> bool:
    """Whether a verb starting at `first` goes on with the subject of the verb before it."""
    at = first - 1
    while at >= 0 and (
        view.norms[at] in {"ensuite", "également", "aussi", "enfin", "alors", "ainsi", "a", "puis"}
        or view.in_date(at)
    ):
        if view.norms[at] == "puis":
            return True
        at -= 1
    return at >= 0 and view.norms[at] in {"et", "mais", "puis", ",", "ou"}


def _subject(
    view: SentenceView, clauses: list[Clause], index: int, governor: int | None
) -> tuple[tuple[Reference, ...], bool]:
    group = view.groups[index]
    before = _skip_adverbs(view, group.first - 1)
    if view.norm(before) == "qui":
        return _agreeing(group, _antecedent(view, before)), False
    if group.tense == verbs.PARTICIPLE:
        return _participle_subject(view, clauses, group), False
    if not group.finite:
        return _controller(view, clauses, governor), False
    if "permettre" in group.modals and clauses:
        return clauses[-1].subject, False
    if inverted := _inverted(view, index):
        return inverted, True
    if clauses and view.norm(before) in {"et", "mais", "puis"}:
        return clauses[-1].subject, False
    found = _scan(view, group.first)
    if found:
        return _agreeing(group, found), False
    if clauses and _coordinated(view, group.first):
        return clauses[-1].subject, False
    return (), False


def _agreeing(group: VerbGroup, found: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The subject of a verb in the singular is the last name before it alone ("… et le roi, qui a dit")."""
    return found if group.plural or not group.finite else found[-1:]


def _skip_adverbs(view: SentenceView, at: int) -> int:
    while at >= 0 and view.norms[at] in {
        "également",
        "aussi",
        "alors",
        "notamment",
        "désormais",
        "déjà",
        "lui",
        ",",
    }:
        at -= 1
    return at


def _antecedent(view: SentenceView, relative: int) -> tuple[Reference, ...]:
    """The actor that "qui" stands for: the last one named before it, and only if it is near."""
    near = [ref for ref in view.references if relative - 6 <= ref.last < relative and ref.kind != "demonym"]
    if not near or view.norm(relative - 1) not in {",", view.norm(near[-1].last)}:
        return ()
    return with_conjuncts(view, near[-1])


def _participle_subject(view: SentenceView, clauses: list[Clause], group: VerbGroup) -> tuple[Reference, ...]:
    """The actor that a bare participle describes ("Kim, accompagné de …", "le pays, attaqué par …")."""
    before = group.first - 1
    if view.norm(before) == ",":
        before -= 1
    touching = [ref for ref in view.references if ref.last == before and ref.kind != "demonym"]
    return tuple(touching[-1:])


def _controller(view: SentenceView, clauses: list[Clause], governor: int | None) -> tuple[Reference, ...]:
    """Who does what an infinitive or a gerund tells: the governor's subject, or the one it was asked of."""
    if governor is None:
        return ()
    clause = clauses[governor]
    if clause.group.voice == verbs.PASSIVE:
        return clause.subject
    asked = [
        ref
        for ref in view.references
        if clause.group.last < ref.first <= clause.right and ref.preposition in {"", "à"}
    ]
    told = lexicon.types(view.language, clause.group.lemma, clause.group.reflexive)
    controls = told & {"REQUEST", "ACCUSE", "AID"}
    return tuple(asked[:1]) if controls and asked else clause.subject


def _inverted(view: SentenceView, index: int) -> tuple[Reference, ...]:
    """The speaker named after the verb of saying: "« … », a déclaré X", "indique X"."""
    group = view.groups[index]
    if "speech" not in lexicon.verb_roles(view.language).get(group.lemma, ()):
        return ()
    before = group.first - 1
    if view.norm(before) not in {",", "»", '"', "", "comme", "ainsi"} and not view.quoted[max(before, 0)]:
        return ()
    after = [
        ref
        for ref in view.references
        if group.last < ref.first <= group.last + _SPEAKER_REACH and not ref.preposition
    ]
    gap = range(group.last + 1, after[0].first) if after else ()
    if not after or any(view.norms[at] in {",", "que", "qu'", "«", ":"} for at in gap):
        return ()
    return with_conjuncts(view, after[0], ahead=True)


def _scan(view: SentenceView, first: int) -> tuple[Reference, ...]:
    """Walk left from a verb to its subject, past asides and relative clauses, up to the clause's own edge."""
    by_last = {ref.last: ref for ref in view.references}
    ends = {group.last: position for position, group in enumerate(view.groups)}
    at = first - 1
    quoted = view.quoted[first]
    while at >= 0:
        norm = view.norms[at]
        if norm in view.grammar["break"] or norm in view.grammar["subordinator"] or view.quoted[at] != quoted:
            return ()
        if at in ends and view.groups[ends[at]].finite:
            jump = _relative_start(view, ends[at])
            if jump is None:
                return ()
            at = jump - 1
            continue
        reference = by_last.get(at)
        if reference is None:
            at -= 1
        elif _may_be_subject(view, reference):
            return with_conjuncts(view, reference)
        else:
            at = reference.first - 1
    return ()


def _relative_start(view: SentenceView, position: int) -> int | None:
    """Where the relative clause of a verb group begins, if it is one."""
    group = view.groups[position]
    floor = view.groups[position - 1].last if position else -1
    for at in range(group.first - 1, floor, -1):
        if view.norms[at] in view.grammar["relative"]:
            return at
        if view.norms[at] in view.grammar["break"] or view.norms[at] in view.grammar["subordinator"]:
            return None
    return None


def _may_be_subject(view: SentenceView, reference: Reference) -> bool:
    if reference.kind == "demonym":
        return False
    if not reference.preposition:
        return True
    if reference.preposition != "de":
        return False
    first = with_conjuncts(view, reference)[0].first
    head = [view.norm(at) for at in range(max(first - 5, 0), first)]
    return bool({lexicon.singular(word) for word in head} & view.grammar["agent"])


def with_conjuncts(view: SentenceView, reference: Reference, ahead: bool = False) -> tuple[Reference, ...]:
    """A name with those coordinated to it: "X et Y", "X, Y et Z"."""
    listed = [ref for ref in view.references if ref.kind != "demonym"]
    position = listed.index(reference) if reference in listed else None
    if position is None:
        return (reference,)
    found, joined = [reference], False
    step = 1 if ahead else -1
    while 0 <= position + step < len(listed):
        other = listed[position + step]
        low, high = sorted((other, found[-1]), key=lambda ref: ref.first)
        gap = [
            norm
            for norm in view.norms[low.last + 1 : high.first]
            if norm not in view.grammar["article"] | {"de", "d'", "du", "des", "que"}
        ]
        joined = joined or gap in (["et"], ["ainsi"], [",", "ainsi"])
        if gap not in (["et"], ["ainsi"], [",", "ainsi"]) and not (gap == [","] and joined):
            break
        found.append(other)
        position += step
    return tuple(sorted(found, key=lambda ref: ref.first))


def following(view: SentenceView, clause: Clause) -> list[Reference]:
    """The actors named in a clause after its verb."""
    skip = {ref.first for ref in clause.subject} if clause.inverted else set()
    return [
        ref
        for ref in view.references
        if clause.group.last < ref.first <= clause.right and ref.first not in skip
    ]
