"""The filters as the parameters of a URL, and back: ids, so that a link holds when names or counts change."""

from collections.abc import Mapping, Sequence

from views.filters.choice import FACETS, SUCCESSORS, Choices, Filters

Query = Mapping[str, Sequence[str]]

# Parameters that are either absent or have this value, by the field that they set.
_SWITCHES = {"certain": ("dates", "certain"), "undated": ("undated", "keep"), "every_actor": ("match", "all")}
PARAMETERS = ("from", "to", *(key for key, _ in _SWITCHES.values()), *(told.key for told in FACETS.values()))


def from_query(query: Query, offered: Choices) -> tuple[Filters, list[str]]:
    """The filters that a URL asks for, and a sentence for each thing in it that cannot be had."""
    years, problems = _asked_years(query, offered)
    asked = {"years": years}
    for facet in FACETS:
        asked[facet], unknown = _asked_values(query, facet, offered)
        problems += unknown
    for field, (key, value) in _SWITCHES.items():
        asked[field] = list(query.get(key, ())) == [value]
        if query.get(key) and not asked[field]:
            problems.append(f"“{key}” can only be “{value}”, so it was left out.")
    return Filters(**asked), problems


def to_query(filters: Filters) -> dict[str, list[str]]:
    """The URL parameters of `filters`; what is left at its default is left out."""
    query = {told.key: list(getattr(filters, facet)) for facet, told in FACETS.items()}
    query["from"], query["to"] = ([str(year)] for year in filters.years) if filters.years else ([], [])
    query |= {key: [value] for field, (key, value) in _SWITCHES.items() if getattr(filters, field)}
    return {key: values for key, values in query.items() if values}


def _asked_years(query: Query, offered: Choices) -> tuple[tuple[int, int] | None, list[str]]:
    """The years asked for, in order and within those offered; None for all of them."""
    if not (query.get("from") or query.get("to")):
        return None, []
    if offered.years is None:
        return None, ["No event here has a date, so no years can be chosen."]
    first, problems = _year(query.get("from"), offered.years[0])
    last, more = _year(query.get("to"), offered.years[1])
    problems += more
    if first > last:
        problems.append(f"The years ran backwards ({first} to {last}) and were put in order.")
        first, last = last, first
    low, high = offered.years
    inside = (min(max(first, low), high), min(max(last, low), high))
    if inside != (first, last):
        problems.append(f"The events lie between {low} and {high}; years outside were brought inside.")
    return (None if inside == offered.years else inside), problems


def _year(written: Sequence[str] | None, fallback: int) -> tuple[int, list[str]]:
    if not written:
        return fallback, []
    text = written[-1]
    if text.isascii() and text.isdecimal():
        return int(text), []
    return fallback, [f"“{text}” is no year, so {fallback} is used."]


def _asked_values(query: Query, facet: str, offered: Choices) -> tuple[tuple[str, ...], list[str]]:
    told = FACETS[facet]
    asked = dict.fromkeys(SUCCESSORS.get(value, value) for value in query.get(told.key, ()))
    unknown = [f"“{value}”" for value in asked if value not in offered.names[facet]]
    known = tuple(value for value in asked if value in offered.names[facet])
    return known, [f"{told.title}: there is no {', '.join(unknown)} here."] if unknown else []
