"""What a mention says of its act, as far as it tells whether another mention is of the same act."""

from dataclasses import dataclass
from datetime import date

from loaders.affiliation import Affiliation
from loaders.events.mentions import VISIT, WORDS, Mention
from loaders.text import tokens, unaccent

# Acts done together, whoever is named first.
TOGETHER = frozenset({"sign", "ratify", "ceasefire"})
_WRITTEN = frozenset({"sign", "ratify"})
# Words as long as this carry the sense; the rest of a longer one is its ending ("sanction-s, -né, -ner").
_SHORTEST, _STEM = 5, 6

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Telling:
    """Who did what when and where, in a mention's words.

    `sides` are the states whose acts may be one: all that take part where it is done together, else those
    that act; `hosts` the states that receive it; `persons` the people named on either side. `place`, as a
    place id, is empty for acts that a place does not tell apart: where people meet or speak, it is a matter
    of the report. `words` is empty but for acts done in words.
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
    def in_words_alone(self) -> bool:
        """Whether nothing but its words tells the act from another of its day; a treaty is told by itself."""
        return _in_words_alone(self.event_type, self.mode)

    @property
    def together(self) -> bool:
        """Whether all who take part do the act: talks, a signing; a visit has a guest and a host."""
        return _together(self.event_type, self.mode)

    @property
    def length(self) -> int:
        """How many days after its first one the act may end; more than all days for an act without any."""
        return (self.days[1] - self.days[0]).days if self.days else date.max.toordinal()


def read(mention: Mention, affiliation: Affiliation, texts: dict[str, str]) -> Telling:
    """What a mention tells."""
    everyone = (*mention.source, *mention.target)
    kind = mention.event_type, mention.mode
    return Telling(
        *kind,
        affiliation.countries(everyone if _together(*kind) else mention.source),
        days(mention),
        affiliation.countries(mention.target),
        affiliation.persons(everyone),
        "" if mention.event_type == "CONSULT" or _together(*kind) or kind[0] in WORDS else mention.place,
        mention.status,
        _words(texts[mention.article_id], mention) if _in_words_alone(*kind) else frozenset(),
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


def _in_words_alone(event_type: str, mode: str) -> bool:
    return event_type in WORDS and mode not in _WRITTEN


def _together(event_type: str, mode: str) -> bool:
    return (event_type == "CONSULT" and mode != VISIT) or mode in TOGETHER


def _words(text: str, mention: Mention) -> frozenset[str]:
    """The stems of a passage's words; without names, for the actors tell these, and without its verb."""
    words = tokens(text, mention.start, mention.end)
    known = unaccent(mention.rule.partition(":")[2])[:_STEM]
    carrying = (word.norm for word in words if len(word.norm) >= _SHORTEST and not word.capital)
    return frozenset(unaccent(norm)[:_STEM] for norm in carrying if norm.isalpha()) - {known}
