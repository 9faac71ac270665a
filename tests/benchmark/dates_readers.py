"""Ours, as a reader that the agreement measures."""

from datetime import date

from loaders import dates
from tests.benchmark.dates_agreement import Prediction, Reader


def ours(language: str) -> Reader:
    """The dates that the loader finds; lengths and recurrences are none."""

    def read(text: str, published: date) -> list[Prediction]:
        found = dates.find(text, published, language=language)
        return [
            Prediction(one.start, one.end, (_iso(one.date_start), _iso(one.date_end)))
            for one in found
            if one.kind == dates.DATE
        ]

    return read


def _iso(day: date | None) -> str | None:
    return day and day.isoformat()
