"""What a mention says of its act, as far as it tells whether another mention is of the same act."""

from dataclasses import dataclass
from datetime import date

from loaders.affiliation import Affiliation
from loaders.events.mentions import VISIT, WORDS, Mention
from loaders.text import fold, tokens, unaccent

# Acts done together, whoever is named first.
_DONE_TOGETHER = frozenset({"sign", "ratify", "ceasefire"})
# Words as long as this carry the sense; the rest of a longer one is its ending ("sanction-s, -né, -ner").
_SHORTEST, _STEM = 5, 6
# "livre" and "livrer", "promis" and "promettre".
_VERB_STEM = 4

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Telling:
    """Who did what when and where, in a mention's words.

    `sides` are the states whose acts may be one: all that take part where it is done together, else those
    that act; `hosts` the states that receive it; `persons` the people named on either side. `place` is a
    place id, "" for acts that it does not tell apart: where people meet or speak is a matter of the report.
    `words` are stems, none where people meet on a known day: who met and when tells that.
    """

    event_type: str
    mode: str
    sides: frozenset[str]
    days: Days | None
    hosts: frozenset[str]
    persons: frozenset[str]
    place: str
    status: str
    words: frozenset[str]

    @property
    def spoken(self) -> bool:
        """Whether the act is done in words."""
        return self.event_type in WORDS

    @property
    def together(self) -> bool:
        """Whether all who take part do the act: talks, a signing; a visit has a guest and a host."""
        return _together(self.event_type, self.mode)

    @property
    def meeting(self) -> bool:
        """Whether people meet: a visit, or what they do together."""
        return _meeting(self.event_type, self.mode)

    @property
    def length(self) -> int:
        """How many days after its first one the act may end; more than all days for an act without any."""
        return (self.days[1] - self.days[0]).days if self.days else date.max.toordinal()


def read(mention: Mention, affiliation: Affiliation, texts: dict[str, str]) -> Telling:
    """What a mention tells."""
    everyone = (*mention.source, *mention.target)
    together = _together(mention.event_type, mention.mode)
    meeting = _meeting(mention.event_type, mention.mode)
    told = days(mention)
    return Telling(
        mention.event_type,
        mention.mode,
        affiliation.countries(everyone if together else mention.source),
        told,
        affiliation.countries(mention.target),
        affiliation.persons(everyone),
        "" if meeting or mention.event_type in WORDS else mention.place,
        mention.status,
        frozenset() if meeting and told else _words(texts[mention.article_id], mention),
    )


def days(mention: Mention) -> Days | None:
    """The first and last day of a mention's date, as far as days go where one is open; None without any."""
    start, end = mention.date.start, mention.date.end
    if not start and not end:
        return None
    return (
        date.fromisoformat(start) if start else date.min,
        date.fromisoformat(end) if end else date.max,
    )


def _together(event_type: str, mode: str) -> bool:
    return _meeting(event_type, mode) and mode != VISIT


def _meeting(event_type: str, mode: str) -> bool:
    return event_type == "CONSULT" or mode in _DONE_TOGETHER


def _words(text: str, mention: Mention) -> frozenset[str]:
    """The stems of a passage's words; without names, for the actors tell these, and without its verb."""
    verb = unaccent(fold(mention.rule.partition(":")[2]))[:_VERB_STEM]
    words = tokens(text, mention.start, mention.end)
    long = (unaccent(word.norm) for word in words if len(word.norm) >= _SHORTEST and not word.capital)
    return frozenset(word[:_STEM] for word in long if word.isalpha() and word[:_VERB_STEM] != verb)
