"""What the page has to show, read from the tables beside it."""

from dataclasses import dataclass

from loaders import schema
from loaders.schema import Tables


@dataclass(frozen=True)
class Expected:
    tables: Tables

    def quotes(self, event_id: str) -> set[str]:
        """The passages that report an event, as a page shows them."""
        mentions = self.tables.event_mentions
        return set(map(as_shown, mentions.loc[mentions[schema.EVENT_ID] == event_id, schema.QUOTE]))

    def quotes_at(self, place_id: str) -> set[str]:
        """The passages that report an event at a place."""
        events = self.tables.events
        there = events.loc[events[schema.PLACE_ID] == place_id, schema.EVENT_ID]
        return {quote for event_id in there for quote in self.quotes(event_id)}

    def undated(self) -> set[str]:
        events = self.tables.events
        return set(events.loc[events[schema.DATE_PRECISION] == schema.NONE, schema.EVENT_ID])

    def disputed(self) -> str:
        """The dated event on which most reports disagree in something."""
        events = self.tables.events
        disputed = events[(events[schema.DISAGREEMENTS] != "") & (events[schema.DATE_START] != "")]
        return disputed.sort_values(schema.N_MENTIONS).iloc[-1][schema.EVENT_ID]


def as_shown(text: str) -> str:
    """Text as a browser shows it, with runs of spaces as one."""
    return " ".join(text.split())
