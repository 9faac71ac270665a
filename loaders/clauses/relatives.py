"""Whom a relative clause goes on about where he is not its subject: "X, avec qui …", "X, que Y a reçu"."""

from dataclasses import replace

from loaders import lexicon
from loaders.clauses.conjuncts import with_conjuncts
from loaders.clauses.parts import Clause, Reference
from loaders.clauses.view import SentenceView
from loaders.clauses.zones import describes_name


def taken_up(view: SentenceView, clause: Clause) -> list[Reference]:
    """The names before a relative clause, with the part that its opener gives them in it."""
    opener = clause.left - 1
    part = _part(view, opener)
    if part is None:
        return []
    last = opener - 1 if view.norm(opener - 1) not in view.grammar["preposition"] else opener - 2
    last -= view.norm(last) == ","
    touching = [ref for ref in view.references if ref.last == last and ref.kind != "demonym"]
    if not touching or touching[0] in clause.subject:
        return []
    return [replace(ref, preposition=part) for ref in with_conjuncts(view, touching[0])]


def _part(view: SentenceView, opener: int) -> str | None:
    """What the opener makes of the names before it: the object, or what its preposition says; else None."""
    norm, slots = view.norm(opener), lexicon.slots(view.language)
    if norm in view.grammar["complementizer"]:
        return "" if describes_name(view, opener) else None
    if norm not in view.grammar["relative"]:
        return None
    if norm in slots:
        return slots[norm]
    before = view.norm(opener - 1)
    return slots.get(before, before) if before in view.grammar["preposition"] else None
