"""When an act took place: its own date, or the one that a reader carries to it, and nothing else.

A date is carried only along a chain that a reader follows: the clause before in the same sentence, another
telling of the same act in the article, the paragraph's running date, the section's heading. The day of
publication is never taken for the day of the act.
"""

from collections.abc import Iterable

from loaders import schema
from loaders.acts import SIGNING, TALKS, VISIT
from loaders.clauses import SentenceView
from loaders.dates import TimeExpression
from loaders.mentions import Dating, Mention

_ON, _SINCE, _DATE = "on", "since", "date"
_NEAR_PARAGRAPHS = 6
_LIST_GAP = 5


def dating(expression: TimeExpression) -> Dating:
    """The dating that a time expression gives; one that resolves to no day keeps its words alone."""
    if expression.date_start is None and expression.date_end is None:
        return Dating(text=expression.text)
    return Dating(
        expression.date_start.isoformat() if expression.date_start else "",
        expression.date_end.isoformat() if expression.date_end else "",
        expression.precision,
        expression.text,
        expression.basis,
    )


def own(view: SentenceView, left: int, verb: int, right: int) -> list[TimeExpression]:
    """The dates of a clause: those after its verb, else those before it; a list of dates gives several."""
    after = [one for one in _dated(view) if verb <= view.span(one.start, one.end)[0] <= right]
    if after:
        return _listed(view, after)
    before = [one for one in _dated(view) if left <= view.span(one.start, one.end)[0] < verb]
    return before[-1:] or _since(view, verb, right)


def _since(view: SentenceView, verb: int, right: int) -> list[TimeExpression]:
    """ "depuis bientôt un an" dates what went on or was repeated; "la première fois depuis 2000" does not."""
    for one in view.dates:
        first, _ = view.span(one.start, one.end)
        once = {"fois", "premier", "première", "premiers", "premières"} & set(
            view.norms[max(first - 6, 0) : first]
        )
        if one.relation == _SINCE and verb <= first <= right and one.date_start and not once:
            return [one]
    return []


def _dated(view: SentenceView) -> list[TimeExpression]:
    return [one for one in view.dates if one.kind == _DATE and one.relation == _ON and dating(one).start]


def _listed(view: SentenceView, dates: list[TimeExpression]) -> list[TimeExpression]:
    """The first date and those listed with it ("en février 2001, en novembre 2006 et …")."""
    kept = [dates[0]]
    for date in dates[1:]:
        _, last = view.span(kept[-1].start, kept[-1].end)
        first, _ = view.span(date.start, date.end)
        gap = view.norms[last + 1 : first]
        if len(gap) > _LIST_GAP or not {",", "et", "puis"} & set(gap):
            break
        kept.append(date)
    return kept


def spread(mentions: list[Mention], headings: dict[int, Dating]) -> None:
    """Give each mention without a date the one a reader would carry to it (changes the mentions)."""
    for carry in (_from_sentence, _from_same_act, _from_recalled, _from_host, _from_same_act):
        for index, mention in enumerate(mentions):
            if not mention.date.start:
                mention.date = carry(mentions, index) or mention.date
    for index, mention in enumerate(mentions):
        if not mention.date.start:
            mention.date = _running(mentions, index) or headings.get(mention.block) or mention.date


def _from_sentence(mentions: list[Mention], index: int) -> Dating | None:
    """The date of an act told in the same sentence that this one goes on with or is part of."""
    mention = mentions[index]
    if not mention.continues:
        return None
    near = [
        one for one in mentions if one.sentence == mention.sentence and one.date.start and one is not mention
    ]
    return _nearest(mention, near)


def _from_host(mentions: list[Mention], index: int) -> Dating | None:
    """The date of the clause that an act told by a noun stands in ("signé hier après leurs entretiens")."""
    mention = mentions[index]
    if mention.host is None:
        return None
    hosts = [
        one
        for one in mentions
        if one.sentence == mention.sentence and one.clause == mention.host and one.date.start
    ]
    return hosts[0].date.carried() if hosts else None


def _from_same_act(mentions: list[Mention], index: int) -> Dating | None:
    """The date of another telling of the same act in the article: same type, same actors."""
    mention = mentions[index]
    same = [
        one
        for one in mentions
        if one.date.start
        and one.event_type == mention.event_type
        and one.mode == mention.mode
        and _alike(one, mention)
        and _tenses_agree(one, mention)
    ]
    return _nearest(mention, same)


def _from_recalled(mentions: list[Mention], index: int) -> Dating | None:
    """The date of the visit or the talks that the sentence says it belongs to ("lors de cette visite")."""
    mention = mentions[index]
    if mention.recalls is None:
        return None
    return _nearest(mention, [one for one in mentions if one.date.start and _kind(one) == mention.recalls])


def _kind(mention: Mention) -> str | None:
    if mention.event_type == "CONSULT":
        return VISIT if mention.mode == "visit" else TALKS
    return SIGNING if mention.mode == "sign" else None


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two tellings name the same actors, or one names some of the other's."""
    if one.mode == "visit":
        return set(one.source) == set(other.source) and set(one.target) == set(other.target)
    mine, theirs = {*one.source, *one.target}, {*other.source, *other.target}
    return len(mine) > 1 and (mine == theirs)


def _tenses_agree(one: Mention, other: Mention) -> bool:
    return one.backstory == other.backstory


def _running(mentions: list[Mention], index: int) -> Dating | None:
    """The running date of a narrative: the last exact one before, in this section, not in back-story."""
    mention = mentions[index]
    if not mention.narrative or mention.backstory:
        return None
    for one in reversed(mentions[:index]):
        if one.heading != mention.heading or mention.block - one.block > _NEAR_PARAGRAPHS:
            return None
        if (
            one.date.start
            and not one.backstory
            and one.date.precision in (schema.DAY, schema.MONTH, schema.RANGE)
        ):
            return one.date.carried()
    return None


def _nearest(mention: Mention, candidates: Iterable[Mention]) -> Dating | None:
    ranked = sorted(candidates, key=lambda one: (one.start > mention.start, abs(one.start - mention.start)))
    return ranked[0].date.carried() if ranked else None
