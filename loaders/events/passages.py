"""The passages of one sentence as mentions: with the time, the place and the number of their act."""

from dataclasses import dataclass, replace

from loaders import clauses, lexicon, places, schema, verbs
from loaders.affiliation import Affiliation
from loaders.articles import Article, Sentence
from loaders.clauses import Clause, SentenceView
from loaders.events import quantities, scenes, timing
from loaders.events.mentions import VISIT, WORDS, Mention, Tense

_COUNT_REACH = 4
# A present or a bare participle tells of its own time, not of that of the clause before.
_APART = frozenset({verbs.PRESENT, verbs.PARTICIPLE})
_TENSELESS = frozenset({verbs.GERUND, verbs.INFINITIVE, verbs.PAST_INFINITIVE})


@dataclass(frozen=True)
class Passages:
    """Makes the mentions of one sentence: the one numbered `number`, with its words and its clauses."""

    article: Article
    affiliation: Affiliation
    sentence: Sentence
    number: int
    view: SentenceView
    parsed: list[Clause]

    def mention(
        self,
        first: int,
        last: int,
        event_type: str,
        mode: str,
        source: tuple[str, ...],
        target: tuple[str, ...],
        rule: str,
    ) -> Mention:
        """The mention of tokens first..last, with the article before them."""
        words = self.view.tokens
        first -= self.view.norm(first - 1) in self.view.grammar["article"]
        block = self.article.blocks[self.sentence.block]
        return Mention(
            self.article.article_id, words[first].start, words[last].end, event_type, mode, source, target,
            rule, self.number, self.sentence.block, block.heading,
        )  # fmt: skip

    def set_tense(self, mention: Mention, clause: Clause) -> None:
        """Say in what time a mention's clause tells it."""
        tense = clause.group.modal_tense or clause.group.tense
        while tense in _TENSELESS and clause.governor is not None:
            clause = self.parsed[clause.governor]
            tense = clause.group.modal_tense or clause.group.tense
        mention.tense = Tense.PAST if self._expected(clause) else scenes.tense(clause)
        mention.modifies = tense == verbs.PARTICIPLE or clause.relative
        mention.continues = clause.index > 0 and not mention.backstory and tense not in _APART

    def _expected(self, clause: Clause) -> bool:
        """Whether the clause tells what is expected next ("il est attendu que …")."""
        if clause.governor is None:
            return False
        governor = self.parsed[clause.governor].group.lemma
        return "expect" in lexicon.verb_roles(self.view.language).get(governor, ())

    def set_place(self, mention: Mention, left: int, right: int) -> None:
        """Say where an act was: in the smallest place that tokens left..right name, or with its host."""
        near = [
            ref
            for ref in self.view.place_references
            if left <= ref.first <= right and ref.preposition != clauses.BETWEEN
        ]
        if mention.event_type in WORDS and not mention.mode:
            near = [ref for ref in near if ref.kind == schema.CITY]
        if near:
            best = min(near, key=lambda ref: schema.PLACE_KINDS.index(ref.kind))
            mention.place, mention.place_precision = best.ids[0], best.kind
        elif mention.mode == VISIT:
            self._set_host(mention)

    def _set_host(self, mention: Mention) -> None:
        """Who is received by a state and no nearer place is named was somewhere in that state."""
        hosts = self.affiliation.countries(mention.target) & places.gazetteer().keys()
        if len(hosts) == 1:
            mention.place, mention.place_precision = min(hosts), schema.COUNTRY_PLACE

    def set_number(self, mention: Mention, first: int, last: int) -> None:
        """Say how many tokens first..last, or those right behind them, tell of."""
        counted = quantities.first(self.view, first, last + _COUNT_REACH)
        if counted:
            mention.number, mention.unit = counted

    def dated(self, mention: Mention, left: int, verb: int, right: int) -> list[Mention]:
        """The mention with its own date; a list of dates makes one mention a date."""
        expressions = timing.own(self.view, left, verb, right)
        if not expressions:
            if mention.continues and (told := timing.of_sentence(self.view, self.parsed)):
                mention.date = timing.dating(told).carried()
            return [mention]
        several = []
        for expression in expressions:
            end = max(mention.end, expression.end) if len(expressions) > 1 else mention.end
            several.append(replace(mention, end=end, date=timing.dating(expression)))
        return several
