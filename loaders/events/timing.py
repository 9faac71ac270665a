"""When an act took place: its own date, or the one that a reader carries to it, and nothing else.

A date is carried only along a chain that a reader follows: the clause before in the same sentence, another
telling of the same act in the article, the paragraph's running date, the section's heading. The day of
publication is never taken for the day of the act.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from loaders import lexicon, schema, verbs
from loaders.affiliation import Affiliation
from loaders.clauses import Clause, SentenceView
from loaders.dates import TimeExpression
from loaders.events.mentions import VISIT, Dating, Mention

_ON, _SINCE, _DATE = "on", "since", "date"
_NEAR_PARAGRAPHS = 6
_LIST_GAP = 5
_ONCE_WITHIN = 14
_NEAR_SENTENCES = 1
_EXPLAINS_WITHIN = 3


def dating(expression: TimeExpression) -> Dating:
    """The dating that a time expression gives; one that resolves to no day keeps its words alone."""
    if expression.date_start is None and expression.date_end is None:
        return Dating(text=expression.text)
    return Dating(
        expression.date_start.isoformat() if expression.date_start else "",
        expression.date_end.isoformat() if expression.date_end else "",
        expression.precision if expression.date_start and expression.date_end else schema.RANGE,
        expression.text,
        expression.basis,
    )


def own(view: SentenceView, left: int, verb: int, right: int) -> list[TimeExpression]:
    """The dates of a clause: those after its verb, else those before it; a list of dates gives several."""
    after = [
        one
        for one in _dated(view)
        if verb <= view.span(one.start, one.end)[0] <= right and not _of_a_noun(view, verb, one)
    ]
    if after:
        return _listed(view, after)
    before = [one for one in _dated(view) if left <= view.span(one.start, one.end)[0] < verb]
    return before[-1:] or _since(view, verb, right) or _opening(view, left, verb)


def _opening(view: SentenceView, left: int, verb: int) -> list[TimeExpression]:
    """The date that a clause explains: "depuis 2022, année où X a envahi Y", "en 1991, lorsque …"."""
    for at in range(max(left - 1, 0), verb):
        if view.norms[at] in {"où", "lorsque", "lorsqu'", "quand"}:
            ends = [
                one
                for one in view.dates
                if one.kind == _DATE and 0 <= at - view.span(one.start, one.end)[1] <= _EXPLAINS_WITHIN
            ]
            return [replace(one, date_end=_last_day(one)) for one in ends[-1:] if one.date_start]
    return []


def _last_day(one: TimeExpression) -> date | None:
    """The end of the time named itself, where it was read as the start of an open one."""
    if one.date_end is None and one.precision == schema.YEAR:
        return one.date_start.replace(month=12, day=31)
    return one.date_end


def _since(view: SentenceView, verb: int, right: int) -> list[TimeExpression]:
    """ "depuis bientôt un an" dates what went on or was repeated; "la première fois depuis 2000" does not."""
    for one in view.dates:
        first, _ = view.span(one.start, one.end)
        once = {"fois", "premier", "première", "premiers", "premières"} & set(
            view.norms[max(first - _ONCE_WITHIN, 0) : first]
        )
        if one.relation == _SINCE and verb <= first <= right and one.date_start and not once:
            return [one]
    return []


def of_sentence(view: SentenceView, parsed: list[Clause]) -> TimeExpression | None:
    """The one date of a sentence, where the clause it stands in goes forward with the story."""
    dated = _dated(view)
    if len(dated) != 1:
        return None
    at, _ = view.span(dated[0].start, dated[0].end)
    clause = next((one for one in parsed if one.left <= at <= one.right), None)
    told = clause is not None and clause.group.tense == verbs.PAST and not clause.relative
    return dated[0] if told and not _of_a_noun(view, clause.group.first, dated[0]) else None


def _of_a_noun(view: SentenceView, verb: int, one: TimeExpression) -> bool:
    """Whether a date between commas dates the noun before it ("pour l'arrestation, le 3 octobre, de …")."""
    first, last = view.span(one.start, one.end)
    first -= view.norm(first - 1) in view.grammar["article"] | view.grammar["preposition"]
    framed = view.norm(first - 1) == "," and view.norm(last + 1) == ","
    acts = lexicon.act_frames(view.language)
    return framed and any(lexicon.singular(norm) in acts for norm in view.norms[verb + 1 : first])


def _dated(view: SentenceView) -> list[TimeExpression]:
    return [one for one in view.dates if one.kind == _DATE and one.relation == _ON and dating(one).start]


def _listed(view: SentenceView, dates: list[TimeExpression]) -> list[TimeExpression]:
    """The first date and those listed with it ("en février 2001, en novembre 2006 et …")."""
    kept = [dates[0]]
    for one in dates[1:]:
        _, last = view.span(kept[-1].start, kept[-1].end)
        first, _ = view.span(one.start, one.end)
        gap = view.norms[last + 1 : first]
        if len(gap) > _LIST_GAP or not {",", "et", "puis"} & set(gap):
            break
        kept.append(one)
    return kept


def keep_plans(mentions: list[Mention]) -> None:
    """A visit that the article expects is still a plan where the present tells of it (changes the mentions).

    "Le ministre est attendu mardi à X … il se rend dans la capitale accompagné de Y."
    """
    planned = {_visit(one) for one in mentions if one.status == schema.PLANNED and one.mode == VISIT}
    for mention in mentions:
        if mention.present and mention.mode == VISIT and _visit(mention) in planned:
            mention.status = schema.PLANNED


def close(mentions: list[Mention], reach: date | None) -> None:
    """End what goes on "since" some day on the day `reach` of publication, if that is known.

    Past it the article knows nothing. Changes the mentions.
    """
    for mention in mentions:
        told = mention.date
        if reach and told.start and not told.end and mention.status != schema.PLANNED:
            end = max(told.start, reach.isoformat())
            mention.date = replace(told, end=end, precision=schema.RANGE)


def _visit(mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return mention.source, mention.target, mention.date.start


@dataclass(frozen=True, slots=True)
class BlockDates:
    """The dating that a block's words have from the entry they stand in ("9 mai 2000 : …") or its heading."""

    entries: Mapping[int, Dating]
    headings: Mapping[int, Dating]


def spread(mentions: list[Mention], blocks: BlockDates, affiliation: Affiliation) -> None:
    """Give each mention without a date the one a reader would carry to it (changes the mentions)."""
    chain = _Chain(mentions, affiliation)
    steps = (
        lambda mention: blocks.entries.get(mention.block),
        chain.from_sentence,
        chain.from_same_act,
        chain.from_recalled,
        chain.from_host,
        chain.from_same_act,
        lambda mention: chain.running(mention) or blocks.headings.get(mention.block),
    )
    for carry in steps:
        for mention in mentions:
            if not mention.date.start:
                mention.date = carry(mention) or mention.date


class _Chain:
    """Carries dates between the mentions of one article."""

    def __init__(self, mentions: list[Mention], affiliation: Affiliation) -> None:
        self._mentions = mentions
        self._affiliation = affiliation

    def from_sentence(self, mention: Mention) -> Dating | None:
        """The date of an act told in the same sentence that this one goes on with."""
        if not mention.continues:
            return None
        return _nearest(
            mention,
            (one for one in self._dated() if one.sentence == mention.sentence and one.clause is not None),
        )

    def from_same_act(self, mention: Mention) -> Dating | None:
        """The date of another telling of the same act in the article: same type, same actors."""
        return _nearest(mention, (one for one in self._dated() if self._same_act(one, mention)))

    def from_recalled(self, mention: Mention) -> Dating | None:
        """The date, and the place, of what the sentence says it belongs to ("lors de cette visite")."""
        if mention.recalls is None:
            return None
        told = _closest(mention, (one for one in self._dated() if one.occasion == mention.recalls))
        if told is not None and not mention.place:
            mention.place, mention.place_precision = told.place, told.place_precision
        return told.date.carried() if told else None

    def from_host(self, mention: Mention) -> Dating | None:
        """The date of the clause that a noun's act stands in ("signé hier après leurs entretiens")."""
        hosts = [one for one in self._dated() if one.sentence == mention.sentence and one.clause is not None]
        return next((one.date.carried() for one in hosts if one.clause == mention.host), None)

    def running(self, mention: Mention) -> Dating | None:
        """The running date of a narrative: the last one before, in this section, not in back-story."""
        if not mention.narrative or mention.backstory:
            return None
        for one in reversed(self._mentions[: self._mentions.index(mention)]):
            if one.heading != mention.heading or mention.block - one.block > _NEAR_PARAGRAPHS:
                return None
            if _leads(one, mention):
                return one.date.carried()
        return None

    def _dated(self) -> Iterator[Mention]:
        return (one for one in self._mentions if one.date.start)

    def _same_act(self, one: Mention, other: Mention) -> bool:
        """Whether two tellings are of one act: same type, tense and actors, or the states behind these."""
        if (one.event_type, one.mode, one.backstory) != (other.event_type, other.mode, other.backstory):
            return False
        if one.mode == VISIT:
            hosts = self._affiliation.countries(one.target), self._affiliation.countries(other.target)
            return set(one.source) == set(other.source) and hosts[0] == hosts[1]
        mine = {*one.source, *one.target}
        return len(mine) > 1 and mine == {*other.source, *other.target}


def _leads(one: Mention, mention: Mention) -> bool:
    """Whether a telling sets the date that a narrative runs on with: told as done, by a verb of its own."""
    if (
        not one.date.start
        or one.backstory
        or one.status != schema.ACTUAL
        or one.clause is None
        or one.modifies
    ):
        return False
    near = one.block == mention.block and mention.sentence - one.sentence <= _NEAR_SENTENCES
    return near or one.date.precision in (schema.DAY, schema.MONTH, schema.RANGE)


def _nearest(mention: Mention, candidates: Iterable[Mention]) -> Dating | None:
    told = _closest(mention, candidates)
    return told.date.carried() if told else None


def _closest(mention: Mention, candidates: Iterable[Mention]) -> Mention | None:
    """The mention told last before this one, else the first told after it."""
    others = [one for one in candidates if one is not mention]
    return min(
        others, key=lambda one: (one.start > mention.start, abs(one.start - mention.start)), default=None
    )
