"""Whose word an act is: what is told inside somebody's words, and whether it is more than a claim."""

from loaders import clauses, schema, verbs
from loaders.affiliation import Affiliation
from loaders.clauses import Clause, SentenceView
from loaders.events import modality, reported, statements, tones
from loaders.events.frames import Filled
from loaders.events.mentions import WORDS
from loaders.events.reported import Content

_BLAMED = frozenset({"AID"}) | {
    name for name, quad in schema.EVENT_TYPES.items() if quad == schema.MATERIAL_CONFLICT
}
_CLAIMABLE = frozenset(schema.EVENT_TYPES) - WORDS - {"PROTEST"} | {"AGREE", "SUPPORT"}


class Speech:
    """What the verbs of saying of a sentence report."""

    def __init__(self, view: SentenceView, parsed: list[Clause], affiliation: Affiliation) -> None:
        self._view = view
        self._parsed = parsed
        self._affiliation = affiliation
        self._contents = {
            clause.index: said
            for clause in parsed
            if reported.is_speech(view, clause) and (said := reported.content(view, clause))
        }

    def content(self, clause: Clause) -> Content | None:
        """What a clause's verb of saying reports; None for any other verb."""
        return self._contents.get(clause.index)

    def tone(self, clause: Clause) -> str | None:
        """The type of what a clause's verb of saying reports."""
        said = self.content(clause)
        if said is None:
            return None
        grammar, lemma = self._view.grammar, clause.group.lemma
        if lemma in grammar["warning"]:
            return "THREATEN"
        if lemma in grammar["admitting"]:
            return "CONCEDE"
        if lemma in grammar["desiring"]:
            return self._desired(clause, said)
        own = statements.own_clauses(self._view, said, clause, self._parsed, self._affiliation)
        told = statements.tone(self._view, said, own)
        if told != "THREATEN" and lemma in grammar["promising"] and (promised := self._promised(said)):
            return statements.pledge(self._view, promised, given=True)
        return told or self._pledged(clause, said)

    def _desired(self, clause: Clause, said: Content) -> str:
        """What it is to wish for something: a request to whom it depends on, else one's own readiness."""
        told = [one for one in self._within(said) if one.index != clause.index]
        side = {*clause.subject_ids, *self._affiliation.countries(clause.subject_ids)}
        own = told and (set(told[0].subject_ids) & side or statements.we(self._view, told[0]))
        return "AGREE" if own else "REQUEST"

    def effect(self, clause: Clause) -> str | None:
        """The type of what a clause's verb of saying does, where its words only inform as well.

        To tell what others did in conflict is to blame them; to tell that something is not so rejects it.
        """
        said = self.content(clause)
        if said is None or (kind := self.tone(clause)):
            return said and kind
        lemma, grammar = clause.group.lemma, self._view.grammar
        if lemma in grammar["blaming"]:
            return "ACCUSE"
        told = WORDS & statements.types(self._view, clause)
        if told and lemma not in grammar["asserting"]:
            return min(told)
        if lemma in grammar["judging"]:
            return "ACCUSE" if lemma in grammar["labelling"] else None
        within = self._within(said)
        if self._loses(clause, said, within):
            return "CONCEDE"
        if any(self._blames(clause, one) for one in within):
            return "ACCUSE"
        denied = within and self._denies(within[0])
        return "REJECT" if denied else tones.leaning(self._view, said) or "CONSULT"

    def _within(self, said: Content) -> list[Clause]:
        return [one for one in self._parsed if said.first <= one.group.first <= said.last]

    def _denies(self, clause: Clause) -> bool:
        """Whether a clause tells that something is not so, or only so far ("ne transporter que du blé")."""
        copula = clause.group.lemma in self._view.grammar["copula"]
        return (clause.group.negated and not copula) or statements.only(self._view, clause)

    def _loses(self, speaker: Clause, said: Content, within: list[Clause]) -> bool:
        """Whether the words own up to losses of the speaker's own troops."""
        lost = within and within[0].group.lemma in self._view.grammar["losing"]
        if not lost or "troops" not in self._view.classes_between(said.first, said.last):
            return False
        named = [ref.ids for ref in self._view.references if said.first <= ref.first <= said.last]
        side = self._affiliation.countries(speaker.subject_ids)
        return all(self._affiliation.countries(one) <= side for one in named)

    def _blames(self, speaker: Clause, clause: Clause) -> bool:
        """Whether a clause tells of others' acts of conflict, or of the arms and men they send."""
        side = self._affiliation.countries(speaker.subject_ids)
        doers = clause.subject_ids
        if clause.group.voice == verbs.PASSIVE:
            following = clauses.following(self._view, clause)
            doers = clauses.ids(ref for ref in following if ref.preposition == clauses.BY)
        others = self._affiliation.countries(doers) - side
        return bool(others and _BLAMED & statements.types(self._view, clause))

    def _promised(self, said: Content) -> Clause | None:
        """What the speaker gives his word for: that something will be so, or to do something."""
        marks = self._view.grammar["of", "infinitive_marker"]
        return next(
            (
                one
                for one in self._within(said)
                if statements.to_come(one.group) or self._view.norm(one.group.first - 1) in marks
            ),
            None,
        )

    def _pledged(self, clause: Clause, said: Content) -> str | None:
        """What a verb of saying makes of words on what is to come, if they do nothing by themselves."""
        if clause.group.lemma not in self._view.grammar["pledging"]:
            return None
        pledged = [one for one in self._within(said) if statements.to_come(one.group)]
        if not pledged or self._blames(clause, pledged[0]):
            return None
        return statements.pledge(self._view, pledged[0])

    def speaker_of(self, clause: Clause) -> Clause | None:
        """The verb of saying whose content a clause stands in; a relative clause is the author's own."""
        if clause.relative:
            return None
        for index, said in self._contents.items():
            if index != clause.index and said.first <= clause.group.first <= said.last:
                return self._parsed[index]
        return None

    def within_quotation(self, clause: Clause) -> bool:
        """Whether a verb of saying stands in somebody else's own words: "« I believe … », X said"."""
        return self._view.quoted[clause.group.first] and self.speaker_of(clause) is not None

    def claims(self, speaker: Clause, clause: Clause, filled: Filled) -> bool:
        """Whether an act told inside a speaker's words is a row: claimed outright, not in quotation."""
        desired = speaker.group.lemma in self._view.grammar["desiring"]
        if desired and clause.group.tense != verbs.PARTICIPLE:
            return False
        kind = filled.frame.event_type
        others = set(clause.subject_ids) - set(speaker.subject_ids)
        return (
            not self._contents[speaker.index].quoted
            and kind in _CLAIMABLE
            and kind != self.tone(speaker)
            and (bool(others) or _plain_account(clause, kind))
            and modality.WISH not in modality.modal_roles(self._view, clause)
        )


def _plain_account(clause: Clause, kind: str) -> bool:
    """Whether words only report an act: the speaker's own, or one told in passing by a participle."""
    somebody = bool(clause.subject) or clause.doer is not None
    return (somebody and kind not in WORDS) or clause.group.tense == verbs.PARTICIPLE


def doubtful(
    claimant: tuple[str, ...], involved: tuple[str, ...], media: frozenset[str], affiliation: Affiliation
) -> bool:
    """Whether a claim is somebody else's word about those involved, not a report or their own side's."""
    others = affiliation.countries(tuple(one for one in claimant if one not in media))
    return bool(others) and not others & affiliation.countries(involved)
