"""When the text dates an act itself: the time expressions of its clause, and of its sentence."""

from dataclasses import replace
from datetime import date

from loaders import clauses, lexicon, schema, verbs
from loaders.clauses import Clause, SentenceView
from loaders.dates import DATE, ON, SINCE, TimeExpression
from loaders.events.mentions import Dating

_LIST_GAP = 5
_STRETCHES = frozenset({schema.YEAR, schema.RANGE})
_ONCE_WITHIN = 14
_OPENS_WITHIN = 2
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
    left = max(left, _after_last(view, verb))
    before = [
        one
        for one in _dated(view)
        if left <= view.span(one.start, one.end)[0] < verb and not _in_aside(view, left, verb, one)
    ]
    return (
        before[-1:]
        or _since(view, verb, right)
        or _opening(view, left, verb)
        or _closing(view, left, right)
        or _heading(view, verb)
    )


def _in_aside(view: SentenceView, left: int, verb: int, one: TimeExpression) -> bool:
    """Whether a date only tells of an aside behind the subject: "Oslo, hôte du sommet en 2019, a …"."""
    first, last = view.span(one.start, one.end)
    opens = [at for at in range(left, first) if view.norms[at] == ","]
    closes = [at for at in range(last + 1, verb) if view.norms[at] == ","]
    if not opens or not closes or view.only_dates(opens[-1] + 1, closes[0]):
        return False
    return any(left <= ref.first < opens[-1] for ref in view.references)


def _after_last(view: SentenceView, verb: int) -> int:
    """The first token behind all that a finite verb before governs: its date is not this finite verb's."""
    index = next((at for at, group in enumerate(view.groups) if group.first == verb), 0)
    both = index and view.groups[index].finite and view.groups[index - 1].finite
    return clauses.right_edge(view, index - 1) + 1 if both else 0


def _heading(view: SentenceView, verb: int) -> list[TimeExpression]:
    """The date that opens the sentence, for its first finite verb ("En mai, X, épuisé …, démissionne")."""
    main = (group for at, group in enumerate(view.groups) if group.finite and not _relative(view, at))
    first = next(main, None)
    if first is None or first.first != verb:
        return []
    return [one for one in _dated(view) if view.span(one.start, one.end)[0] <= _OPENS_WITHIN][:1]


def _relative(view: SentenceView, index: int) -> bool:
    """Whether a verb group stands behind a relative of its own."""
    since = view.groups[index - 1].last + 1 if index else 0
    return bool(view.grammar["relative"] & set(view.norms[since : view.groups[index].first]))


def _opening(view: SentenceView, left: int, verb: int) -> list[TimeExpression]:
    """The date that a clause explains: "depuis 2022, année où X a envahi Y", "en 1991, lorsque …"."""
    for at in range(max(left - 1, 0), verb):
        if view.norms[at] in view.grammar["occasion_opener"]:
            ends = [
                one
                for one in view.dates
                if one.kind == DATE and 0 <= at - view.span(one.start, one.end)[1] <= _EXPLAINS_WITHIN
            ]
            return [replace(one, date_end=_last_day(one)) for one in ends[-1:] if one.date_start]
    return []


def _closing(view: SentenceView, left: int, right: int) -> list[TimeExpression]:
    """The date that parts a clause from the one it opens: "Lorsque X vint à Oslo, en mai 2002, il …"."""
    if view.norm(left - 1) not in view.grammar["occasion_opener"] or view.norm(right + 1) != ",":
        return []
    behind = [one for one in _dated(view) if view.span(one.start, one.end)[0] > right]
    return [one for one in behind[:1] if view.only_dates(right + 2, view.span(one.start, one.end)[1] + 1)]


def _last_day(one: TimeExpression) -> date | None:
    """The end of the time named itself, where it was read as the start of an open one."""
    if one.date_end is None and one.precision == schema.YEAR:
        return one.date_start.replace(month=12, day=31)
    return one.date_end


def _since(view: SentenceView, verb: int, right: int) -> list[TimeExpression]:
    """ "depuis bientôt un an" dates what went on or was repeated; "la première fois depuis 2000" does not."""
    for one in view.dates:
        first, _ = view.span(one.start, one.end)
        once = view.grammar["once"] & set(view.norms[max(first - _ONCE_WITHIN, 0) : first])
        parted = any(verb < group.first < first for group in view.groups)
        if one.relation == SINCE and verb <= first <= right and one.date_start and not (once or parted):
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
    """Whether a date is that of the noun before it ("pour l'arrestation, le 3 octobre, de …")."""
    first, last = view.span(one.start, one.end)
    tells = any(group.first == verb for group in view.groups)
    if tells and one.precision == schema.YEAR and view.norm(first - 1) in view.grammar["of"]:
        return True  # "renonce au pacte d'amitié de 1961"
    first -= view.norm(first - 1) in view.grammar["article"] | view.grammar["preposition"]
    framed = view.norm(first - 1) == view.norm(last + 1) == "," and view.norm(last + 2) in view.grammar["of"]
    acts = lexicon.act_frames(view.language).keys() - view.grammar["timeunit"]  # "à trois reprises"
    return framed and any(view.singular(norm) in acts for norm in view.norms[verb + 1 : first])


def _dated(view: SentenceView) -> list[TimeExpression]:
    return [
        one
        for one in view.dates
        if one.kind == DATE and one.relation == ON and dating(one).start and not _meant_for(view, one)
    ]


def _meant_for(view: SentenceView, one: TimeExpression) -> bool:
    """Whether the time is what something is for ("un plan pour 2026-2028"), not when it was done."""
    first, _ = view.span(one.start, one.end)
    return one.precision in _STRETCHES and view.norm(first - 1) in view.grammar["purpose"]


def _listed(view: SentenceView, dates: list[TimeExpression]) -> list[TimeExpression]:
    """The first date and those listed with it ("en février 2001, en novembre 2006 et …")."""
    kept = [dates[0]]
    for one in dates[1:]:
        _, last = view.span(kept[-1].start, kept[-1].end)
        first, _ = view.span(one.start, one.end)
        gap = view.norms[last + 1 : first]
        if len(gap) > _LIST_GAP or not (view.grammar["list_mark"] | {","}) & set(gap):
            break
        kept.append(one)
    return kept
