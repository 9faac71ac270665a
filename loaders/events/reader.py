"""One article, sentence by sentence: each clause and noun that tells of an act becomes a mention."""

from loaders import clauses, dates, schema
from loaders.affiliation import Affiliation
from loaders.articles import Article, Sentence
from loaders.clauses import Clause, SentenceView
from loaders.events import (
    acts,
    aims,
    claims,
    exchanges,
    frames,
    modality,
    reminders,
    scenes,
    statements,
    subordinates,
    surroundings,
)
from loaders.events.claims import Speech
from loaders.events.mentions import TALKS, VISIT, WORDS, Mention, Scene, Tense
from loaders.events.passages import Passages
from loaders.events.reported import Content
from loaders.events.topics import Topic
from loaders.lexicon import ANYTHING

# What a statement is that only announces an act.
_ECHOED = frozenset({"SUPPORT", "AGREE", "CONSULT"})
_COMPLEMENT, _SPEAKER_GAP = 15, 3
_COOPERATIVE = (schema.MATERIAL_COOPERATION, schema.VERBAL_COOPERATION)


class Reader:
    """Reads the sentences of one article."""

    def __init__(self, article: Article, affiliation: Affiliation, media: frozenset[str]) -> None:
        self._article = article
        self._affiliation = affiliation
        self._media = media
        self._told: frames.Told = {}
        self._topic = Topic(affiliation)
        self.scenes: list[Scene] = []

    def read(self, view: SentenceView, number: int, sentence: Sentence) -> list[Mention]:
        """The mentions of one sentence."""
        self._view = view
        self._parsed = self._topic.resolve(view, clauses.parse(view), number, sentence)
        self._passages = Passages(self._article, self._affiliation, sentence, number, view, self._parsed)
        self._types: dict[int, frozenset[str]] = {}
        self._speech = Speech(view, self._parsed, self._affiliation)
        block = self._article.blocks[sentence.block]
        self.scenes += scenes.find(view, self._parsed, number, sentence, block)
        found: list[Mention] = []
        taken: set[int] = set()
        for clause in self._parsed:
            mentions, tokens_used = self._from_clause(clause)
            self._remember(mentions)
            found += mentions
            taken |= tokens_used
        for act in acts.find(view, self._parsed, taken, self._told):
            mentions = self._from_act(act)
            self._remember(mentions)
            found += mentions
        found = self._without_echoes(found)
        recalled = reminders.of(view)
        for mention in found:
            mention.recalls = recalled
        return [*found, *self._returned(found)]

    def _from_clause(self, clause: Clause) -> tuple[list[Mention], set[int]]:
        filled = frames.fill(self._view, clause, self._told)
        said = self._speech.content(clause)
        spoken = self._from_statement(clause, said) if said else []
        names_speaker = spoken and self._closes_quotation(clause, filled)
        says = said and filled and self._rather_says(clause, filled)
        if filled and not names_speaker and not (says and (spoken or not self._judges(clause))):
            mentions = self._from_frame(clause, filled)
            return mentions, filled.object_tokens(self._view) if mentions else set()
        return spoken, set()

    def _judges(self, clause: Clause) -> bool:
        """Whether the verb may tell of talks where it does not judge ("ont parlé de la dette")."""
        return clause.group.lemma in self._view.grammar["judging"]

    def _rather_says(self, clause: Clause, filled: frames.Filled) -> bool:
        """Whether a verb that may tell of an act only opens words here ("reconnaît que …")."""
        if ANYTHING in filled.frame.objects:
            return True
        if not filled.frame.bare:
            return False
        kind = filled.frame.event_type
        return kind in {"SUPPORT", "CONSULT"} or (kind == "AGREE" and self._speech.tone(clause) is not None)

    def _closes_quotation(self, clause: Clause, filled: frames.Filled | None) -> bool:
        """Whether the verb only names who said the words quoted right before it ("« … », a lancé X")."""
        said = self._speech.content(clause)
        deed = filled is not None and filled.frame.event_type not in WORDS
        return deed and said.quoted and 0 < clause.group.first - said.last <= _SPEAKER_GAP

    def _remember(self, mentions: list[Mention]) -> None:
        """Keep who took part in the last visit and the last talks: "la visite" is theirs from here on."""
        for mention in mentions:
            if mention.occasion in (VISIT, TALKS):
                self._told[mention.occasion] = (mention.source, mention.target)

    def _without_echoes(self, found: list[Mention]) -> list[Mention]:
        """Leave out a friendly statement that only announces an act which has a row of its own."""
        acts_told = [one for one in found if one.rule.startswith("verb:")]
        return [
            one
            for one in found
            if not (one.rule.startswith("statement:") and one.event_type in _ECHOED)
            or not any(one.start <= act.start and act.end <= one.end and act.claimant for act in acts_told)
        ]

    def _from_frame(self, clause: Clause, filled: frames.Filled) -> list[Mention]:
        view, frame = self._view, filled.frame
        if ANYTHING in frame.objects and {*filled.source} <= self._media:
            return []
        speaker = self._speech.speaker_of(clause)
        if speaker is not None and not self._speech.claims(speaker, clause, filled):
            return []
        if subordinates.idle(view, clause, self._parsed, frame.event_type):
            return []
        turned = modality.turned(view, clause, frame.event_type)
        if not turned and modality.refuses(view, clause):
            turned = "REJECT" if schema.EVENT_TYPES[frame.event_type] in _COOPERATIVE else None
        status = schema.ACTUAL if turned else modality.status(view, clause, self._parsed)
        asked = clause.group.finite
        if status is None or ((status == schema.ACTUAL or asked) and self._is_complement(clause)):
            return []
        event_type, mode = (turned, "") if turned else (frame.event_type, frame.mode)
        if event_type == "AGREE" and (decided := subordinates.decided(view, clause, self._parsed)):
            event_type, mode = decided
        if not turned and modality.WISH in modality.modal_roles(view, clause):
            if schema.EVENT_TYPES[event_type] not in _COOPERATIVE:
                return []
            event_type, mode = "AGREE", ""
        last = self._told_to(clause, filled)
        target = filled.target or aims.named(view, clause, filled, max(last, clause.right), self._affiliation)
        if not target and event_type == "THREATEN" and (said := self._speech.content(clause)):
            target = statements.targets(view, clause, said, event_type, self._affiliation)
        source = modality.according_to(view, filled.first, filled.last)
        claimant = speaker.subject_ids if speaker is not None else source
        involved = (*filled.source, *filled.target)
        if status == schema.ACTUAL and claims.doubtful(claimant, involved, self._media, self._affiliation):
            status = schema.ALLEGED
        mention = self._passages.mention(
            filled.first,
            last,
            event_type,
            mode,
            filled.source,
            target,
            f"verb:{frame.word}",
        )
        mention.status, mention.claimant = status, claimant
        mention.clause = clause.index
        self._types[clause.index] = frozenset({event_type, frame.event_type})
        self._passages.set_tense(mention, clause)
        # What somebody says today happened some other day.
        mention.continues = mention.continues and speaker is None
        self._passages.set_place(
            mention, clause.group.first if frame.mode == VISIT else clause.left, clause.right
        )
        self._passages.set_number(mention, filled.first, filled.last)
        return self._passages.dated(mention, clause.left, clause.group.first, clause.right)

    def _told_to(self, clause: Clause, filled: frames.Filled) -> int:
        """The last token of a passage: that of what is asked, promised or refused, where that is the act."""
        if filled.frame.event_type not in WORDS:
            return filled.last
        governed = [one for one in self._parsed if one.governor == clause.index and self._is_complement(one)]
        return max([filled.last, *(min(one.right, one.group.last + _COMPLEMENT) for one in governed)])

    def _is_complement(self, clause: Clause) -> bool:
        """Whether a clause is what its governor promises, asks or refuses: told by the governor's own row."""
        told = self._types.get(clause.governor, frozenset())
        return subordinates.complements(self._view, clause, self._parsed, told)

    def _from_statement(self, clause: Clause, said: Content) -> list[Mention]:
        if self._speech.within_quotation(clause):
            return []
        speakers = tuple(one for one in clause.subject_ids if one not in self._media)
        kind = self._speech.effect(clause) if speakers else self._speech.tone(clause)
        unnamed = clause.doer is not None and not clause.subject
        if kind is None or not (speakers or unnamed) or clause.group.negated:
            return []
        targets = statements.targets(self._view, clause, said, kind, self._affiliation)
        first = min(said.first, clause.group.first, *(ref.first for ref in clause.subject))
        last = max(said.last, clause.group.last, *(ref.last for ref in clause.subject))
        mention = self._passages.mention(
            first, last, kind, "", speakers, targets, f"statement:{clause.group.lemma}"
        )
        mention.claimant = tuple(
            one for one in modality.according_to(self._view, first, last) if one not in speakers
        )
        mention.clause = clause.index
        self._passages.set_tense(mention, clause)
        return self._passages.dated(
            mention,
            max(clause.left, said.last + 1) if said.last < clause.group.first else clause.left,
            clause.group.first,
            min(clause.right, said.first) if said.first > clause.group.first else clause.right,
        )

    def _from_act(self, act: acts.Act) -> list[Mention]:
        if act.anaphoric or self._view.quoted[act.at]:
            return []
        mention = self._passages.mention(
            act.first, act.last, act.frame.event_type, act.frame.mode, act.source, act.target,
            f"noun:{act.frame.word}",
        )  # fmt: skip
        clause = next((one for one in self._parsed if one.left <= act.at <= one.right), None)
        if clause is not None:
            away = self._at_a_distance(act)
            mention.tense = scenes.tense(clause)
            if away or mention.tense is Tense.PRESENT:
                mention.tense = Tense.APART
            mention.host = None if away else clause.index
        mention.claimant = modality.according_to(self._view, act.first, act.last)
        doubted = claims.doubtful(
            mention.claimant, (*act.source, *act.target), self._media, self._affiliation
        )
        if doubted or modality.hedged(self._view, act.first, act.last):
            mention.status = schema.ALLEGED
        if surroundings.foreseen(self._view, act.at):
            mention.status = schema.PLANNED
        if act.occurrence:
            mention.status = act.occurrence.status
        self._passages.set_place(
            mention, act.first, act.occurrence.clause.right if act.occurrence else act.last
        )
        dated = self._passages.dated(mention, act.first, act.at, act.last)
        if act.occurrence and not dated[0].date.start:
            clause = act.occurrence.clause
            return self._passages.dated(mention, clause.left, clause.group.first, clause.right)
        return dated

    def _at_a_distance(self, act: acts.Act) -> bool:
        """Whether time is said to lie between the act and its sentence ("un mois après la venue de X")."""
        words = self._view.tokens
        start = words[max(act.first - 3, 0)].start
        return any(
            one.kind == dates.DURATION and start - 20 <= one.end <= words[act.first].start
            for one in self._view.dates
        )

    def _returned(self, found: list[Mention]) -> list[Mention]:
        """What is given in exchange for the gifts found: a row each, the other way round."""
        returned = []
        for first, last, given in exchanges.find(self._view, found):
            mention = self._passages.mention(first, last, "AID", "", given.target, given.source, "exchange")
            mention.status, mention.claimant, mention.clause = given.status, given.claimant, given.clause
            mention.host = given.clause
            returned.append(mention)
        return returned
