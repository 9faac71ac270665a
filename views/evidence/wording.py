"""What is said above a passage and below it: the facts of an event or a provision, and the source."""

from datetime import date

from loaders import schema
from loaders.schema import Tables
from views import theme
from views.evidence import passages

Facts = list[tuple[str, str]]


def event_facts(tables: Tables, event: dict) -> Facts:
    """What an event's row says, as (heading, words); what is unknown is left out, but for doer and date."""
    actors = passages.names(tables.actors, schema.ACTOR_ID)
    places = passages.names(tables.places, schema.PLACE_ID)
    reports = passages.reports(tables, event[schema.EVENT_ID])
    claimants = schema.join([one for row in reports for one in schema.split(row[schema.CLAIMANT])])
    return _stated(
        ("Who", passages.listed(event[schema.SOURCE_ACTORS], actors) or "not named"),
        ("To whom", passages.listed(event[schema.TARGET_ACTORS], actors)),
        ("What", passages.what(event)),
        ("When", _qualified(passages.when(event), schema.DATE_PRECISION, event)),
        ("Where", _qualified(passages.listed(event[schema.PLACE_ID], places), schema.PLACE_PRECISION, event)),
        ("Status", theme.label(schema.STATUS, event[schema.STATUS])),
        ("According to", passages.listed(claimants, actors)),
        ("Sources", _sources(event[schema.N_SOURCES], event[schema.N_ARTICLES])),
    )


def provision_facts(tables: Tables, provision: dict) -> Facts:
    """What a provision's row says, as (heading, words)."""
    titles = dict(zip(tables.treaties[schema.TREATY_ID], tables.treaties[schema.TITLE], strict=True))
    treaty = provision[schema.TREATY_ID]
    return _stated(
        ("Treaty", f"{treaty} – {titles[treaty]}" if titles.get(treaty) else treaty),
        ("Topic", theme.label(schema.TOPIC, provision[schema.TOPIC])),
        ("Says", provision[schema.VALUE]),
        ("Provision", provision[schema.PROVISION]),
        ("Known", theme.label(schema.BASIS, provision[schema.BASIS]).lower()),
        ("Reference", provision[schema.SOURCE] if provision[schema.BASIS] == schema.FROM_REFERENCE else ""),
    )


def reading(mention: dict) -> str:
    """How a passage was read: its words for the date and how they were taken, and the rule that it met."""
    words, basis = mention[schema.DATE_TEXT], theme.label(schema.DATE_BASIS, mention[schema.DATE_BASIS])
    dated = f"date: “{words}”, {_lowered(basis)}" if words else _lowered(basis)
    return f"{dated} · rule: {mention[schema.RULE]}"


def source(article: dict, original: str = "") -> str:
    """An article in one line: title, publisher, author, day of publication and how it is known, address,
    and the title of the `original` that it mostly repeats, if it does.
    """
    return " · ".join(
        filter(
            None,
            (
                article[schema.TITLE] or article[schema.ARTICLE_ID],
                article[schema.PUBLISHER],
                article[schema.AUTHOR] and f"by {article[schema.AUTHOR]}",
                _published(article),
                article[schema.URL],
                original and f"a copy: it mostly repeats “{original}”",
            ),
        )
    )


def _sources(independent: int, articles: int) -> str:
    """How many sources an event has that do not repeat each other, and in how many articles they stand."""
    shared = f", in {articles} articles of which some share a text" if articles > independent else ""
    return f"{independent} independent{shared}"


def _published(article: dict) -> str:
    if not article[schema.PUBLISHED]:
        return "date of publication unknown"
    day = date.fromisoformat(article[schema.PUBLISHED])
    ways = {schema.MONTH: f"{day:%B %Y}", schema.YEAR: str(day.year)}
    known = theme.label(schema.PUBLISHED_BASIS, article[schema.PUBLISHED_BASIS]).lower()
    return f"published {ways.get(article[schema.PUBLISHED_PRECISION]) or theme.day(day)} ({known})"


def _qualified(words: str, precision: str, row: dict) -> str:
    """Words and, where the row says it, how exact they are; that alone where there are none."""
    exact = theme.label(precision, row[precision])
    return f"{words} ({_lowered(exact)})" if words and exact else exact


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def _stated(*facts: tuple[str, str]) -> Facts:
    return [(heading, words) for heading, words in facts if words]
