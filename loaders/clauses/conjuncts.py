"""Names that stand together: "X et Y", "X, Y et Z", "le ministre, X, et le juge, Y"."""

from loaders.clauses.parts import Reference
from loaders.clauses.view import SentenceView

_LONGEST_NOUN = 5


def with_conjuncts(view: SentenceView, reference: Reference, ahead: bool = False) -> tuple[Reference, ...]:
    """A name with those coordinated to it: "X et Y", "X, Y et Z"."""
    listed = [ref for ref in view.references if ref.kind != "demonym" or _listed(view, ref)]
    if reference not in listed:
        return (reference,)
    position, step = listed.index(reference), 1 if ahead else -1
    found, joined = [reference], 1
    while 0 <= position + step < len(listed):
        other = listed[position + step]
        low, high = sorted((other, listed[position]), key=lambda ref: ref.first)
        gap = _between(view, low, high)
        if gap == "," and low.ids == high.ids:  # an office and its holder
            position += step
            continue
        if gap.startswith(", ") and apposed(view, low.last):
            gap = gap.removeprefix(", ")
        conjunct = gap in view.grammar["conjunct_phrase"] or _introduced(view, gap, high)
        # Backwards the conjunction comes first, forwards it ends the list.
        if not conjunct and not (gap == "," and (ahead or joined > 1)):
            break
        found.append(other)
        joined = len(found) if conjunct or not ahead else joined
        position += step
    return tuple(sorted(found[:joined], key=lambda ref: ref.first))


def _introduced(view: SentenceView, gap: str, name: Reference) -> bool:
    """Whether a conjunction and a noun that no list has part two names: "X et le juge au commerce, Y"."""
    conjunction, *noun = gap.removesuffix(" ,").split() or [""]
    between = range(name.first - len(noun) - 1, name.first)
    if conjunction not in view.grammar["conjunct"] or not 0 < len(noun) <= _LONGEST_NOUN:
        return False
    verbal = any(between[0] <= group.last < name.first for group in view.groups)
    plain = all(word.isalpha() for word in noun) and not any(view.tokens[at].capital for at in between)
    return plain and not verbal and name.kind == "name" and name.ids[0].islower()


def _listed(view: SentenceView, reference: Reference) -> bool:
    """Whether a nationality stands for the noun that another one names: "Danish and Dutch forces"."""
    return view.describes_before and view.norm(reference.last + 1) in view.grammar["coordinator"] | {","}


def _between(view: SentenceView, low: Reference, high: Reference) -> str:
    """What parts two names, without articles and the like."""
    passed_over = view.grammar["article", "of", "complementizer"]
    return " ".join(norm for norm in view.norms[low.last + 1 : high.first] if norm not in passed_over)


def apposed(view: SentenceView, last: int) -> bool:
    """Whether an office and its holder end at token `last`: "…, le porte-parole de X, Durand, a dit"."""
    named = [ref for ref in view.references if ref.last <= last]
    holder, office = named[-1:], named[-2:-1]
    if not office or office[0].preposition:
        return False
    return holder[0].last == last and holder[0].ids == office[0].ids
