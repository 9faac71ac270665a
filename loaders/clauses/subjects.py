"""Who does what a verb tells: its subject, across asides, relative clauses, inversion and coordination."""

from loaders import lexicon, verbs
from loaders.clauses import preverbal, zones
from loaders.clauses.conjuncts import with_conjuncts
from loaders.clauses.parts import OBJECT, TO, Clause, Reference
from loaders.clauses.speakers import speaking
from loaders.clauses.view import SentenceView
from loaders.clauses.zones import coordinated
from loaders.verbs import VerbGroup

_SPEAKER_REACH = 12
_OPENING = 3
_SAYING = frozenset({"speech", "inquit"})
_CLOSING = frozenset('»"')


def find(
    view: SentenceView, clauses: list[Clause], index: int, governor: int | None
) -> tuple[tuple[Reference, ...], bool]:
    group = view.groups[index]
    if speaking := _speaking(view, group):
        return speaking, False
    before = _skip_adverbs(view, group.first - 1)
    if view.norm(before) in view.grammar["subject_relative"]:
        return _agreeing(group, _antecedent(view, before)), False
    if group.tense == verbs.PARTICIPLE:
        return _participle_subject(view, clauses, group), False
    if not group.finite:
        return _controller(view, clauses, governor), False
    if spoken := _inverted_pronoun(view, group):
        return spoken, True
    if view.grammar["enabling"] & set(group.modals) and clauses:
        return clauses[-1].subject, False
    if inverted := _inverted(view, index):
        return inverted, True
    told = [clause for clause in clauses if clause.group.finite and not clause.relative]
    if told and view.norm(before) in view.grammar["coordination"]:
        return _going_on(clauses, told[-1], group).subject, False
    if governor is not None and _speaks_of_self(view, clauses[governor], group):
        return clauses[governor].subject, False
    found = preverbal.scan(view, group.first)
    if found:
        return _agreeing(group, found), False
    if clauses and coordinated(view, group.first):
        return clauses[-1].subject, False
    return (), False


def _going_on(clauses: list[Clause], last: Clause, group: VerbGroup) -> Clause:
    """The clause that a coordinated verb goes on with: past what was said in it, the one of its own tense."""
    while last.governor is not None and last.group.tense != group.tense:
        last = clauses[last.governor]
    return last


def _speaks_of_self(view: SentenceView, governor: Clause, group: VerbGroup) -> bool:
    """Whether a pronoun that stands for nobody else is the speaker: "Oslo said it had signed"."""
    at = _skip_adverbs(view, group.first - 1)
    known = any(ref.first <= at <= ref.last for ref in view.references)
    says = governor.group.lemma in view.grammar["bare_complement"]
    return says and not known and view.norm(at) in view.grammar["speaker_pronoun"]


def _agreeing(group: VerbGroup, found: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The subject of a verb in the singular is the last name before it alone ("… et le roi, qui a dit")."""
    return found if group.plural or not group.finite else found[-1:]


def _skip_adverbs(view: SentenceView, at: int) -> int:
    while at >= 0 and view.norms[at] in view.grammar["subject_adverb"] | {","}:
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
    return tuple(touching[-1:]) or _announced(view, group)


def _announced(view: SentenceView, group: VerbGroup) -> tuple[Reference, ...]:
    """The subject that follows a participle which opens the sentence ("Arrivé mardi, X a …")."""
    if group.first:
        return ()
    pause = next((at for at in range(group.last + 1, len(view.norms)) if view.norms[at] == ","), None)
    main = next((one for one in view.groups if one.finite), None)
    if pause is None or main is None:
        return ()
    after = [ref for ref in view.references if pause < ref.first < main.first and not ref.preposition]
    opens = after and view.norm(_before_title(view, after[0]) - 1) == ","
    return with_conjuncts(view, after[0], ahead=True) if opens else ()


def _before_title(view: SentenceView, reference: Reference) -> int:
    """Where the noun phrase of a name begins: before its article and what introduces it."""
    at = reference.first
    while at > max(reference.first - _OPENING, 0) and view.norms[at - 1] != ",":
        at -= 1
    return at


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
        if clause.group.last < ref.first <= clause.right and ref.preposition in {"", TO}
    ]
    told = lexicon.types(view.language, clause.group.lemma, clause.group.reflexive)
    controls = told & {"REQUEST", "ACCUSE", "AID"}
    return tuple(asked[:1]) if controls and asked else clause.subject


def _inverted(view: SentenceView, index: int) -> tuple[Reference, ...]:
    """The speaker named after the verb of saying: "« … », a déclaré X", "indique X"."""
    group = view.groups[index]
    before = group.first - 1
    just_quoted = view.norm(before) in _CLOSING or (
        view.norm(before) == "," and view.norm(before - 1) in _CLOSING
    )
    roles = lexicon.verb_roles(view.language).get(group.lemma, frozenset())
    if not just_quoted and not roles & _SAYING:
        return ()
    opens = view.grammar["speaker_opener"] | {",", "»", '"', ""}
    if view.norm(before) not in opens and not view.quoted[max(before, 0)]:
        return ()
    after = [
        ref
        for ref in view.references
        if group.last < ref.first <= group.last + _SPEAKER_REACH and not ref.preposition
    ]
    told = view.norm(before) == "," and not view.quoted[max(before - 1, 0)]
    if told and _takes_names(view, group) and preverbal.scan(view, group.first):
        return ()
    gap = range(group.last + 1, after[0].first - (just_quoted and _set_off(view, after[0]))) if after else ()
    if not after or any(view.norms[at] in view.grammar["complementizer"] | {",", "«", ":"} for at in gap):
        return ()
    speakers = with_conjuncts(view, after[0], ahead=True)
    return () if _goes_on(view, index, speakers[-1].last) else speakers


def _set_off(view: SentenceView, reference: Reference) -> bool:
    """Whether a comma sets off a name behind what its bearer is: "a dit un vieux du village, X"."""
    return view.norm(reference.first - 1) == "," and reference.kind == "name"


def _goes_on(view: SentenceView, index: int, last: int) -> bool:
    """Whether the name behind the verb is the subject of what is reported ("X, who left, said Y had …")."""
    told = zones.reported(view, index)
    return told is not None and last < view.groups[told[1]].first


def _takes_names(view: SentenceView, group: VerbGroup) -> bool:
    """Whether the name behind the verb may be its object ("X, en 1990, reconnut Y")."""
    frames = lexicon.verb_frames(view.language).get(group.lemma, ())
    return any(frame.bare and OBJECT in frame.target for frame in frames)


def _speaking(view: SentenceView, group: VerbGroup) -> tuple[Reference, ...]:
    """Who says "nous" or "je" right before the verb, where the text tells who that is."""
    at = speaking(view, group)
    return tuple(ref for ref in view.references if ref.first == ref.last == at)


def _inverted_pronoun(view: SentenceView, group: VerbGroup) -> tuple[Reference, ...]:
    """Who stands inside the verb group as its subject: "a-t-elle assuré", "dit-il"."""
    return tuple(
        ref
        for ref in view.references
        if group.first < ref.first <= group.last + 2
        and view.norm(ref.first - 1) in view.grammar["inversion"]
        and view.norms[ref.first] in view.grammar["subject_pronoun"]
    )
