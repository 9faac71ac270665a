"""Readers of dates to set beside each other: ours, and those of other projects where they are installed.

Each takes a language and returns a reader, or raises Absent with what would have to be installed. A tool that
gives one moment and says how fine it is gets the whole month or year for it.
"""

import json
import shutil
import subprocess
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from loaders import dates
from tests.benchmark.dates_agreement import Days, Prediction, Reader

CHRONO = Path(__file__).with_name("dates_chrono.js")


class Absent(Exception):
    """A tool that is not installed; the message says how to."""


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


def dateparser(language: str) -> Reader:
    """https://github.com/scrapinghub/dateparser, which gives the words it found without their place."""
    try:
        from dateparser.date import DateDataParser
        from dateparser.search import search_dates
    except ImportError as error:
        raise Absent("pip install dateparser") from error

    def read(text: str, published: date) -> list[Prediction]:
        settings = {"RELATIVE_BASE": datetime(*published.timetuple()[:3]), "PREFER_DATES_FROM": "past"}
        parser = DateDataParser(languages=[language], settings=settings)
        found, at = [], 0
        for words, moment in search_dates(text, languages=[language], settings=settings) or []:
            at = text.find(words, at)
            period = parser.get_date_data(words).period
            found.append(Prediction(at, at + len(words), _whole(moment.date(), period)))
            at += len(words)
        return found

    return read


def chrono(language: str) -> Reader:
    """https://github.com/wanasit/chrono, in one process of node for all sentences."""
    node = shutil.which("node")
    if not node:
        raise Absent("install node, then: npm install chrono-node")
    process = subprocess.Popen([node, CHRONO, language], stdin=-1, stdout=-1, stderr=-1, text=True, bufsize=1)
    if process.stdout.readline() != "ready\n":
        raise Absent("npm install chrono-node, in a folder above or in NODE_PATH")

    def read(text: str, published: date) -> list[Prediction]:
        process.stdin.write(json.dumps({"text": text, "reference": published.isoformat()}) + "\n")
        return [_of_chrono(row) for row in json.loads(process.stdout.readline())]

    return read


def _of_chrono(row: dict) -> Prediction:
    first = _whole(date.fromisoformat(row["first"]), row["grain"])
    last = _whole(date.fromisoformat(row["last"]), row["grain"]) if row.get("last") else first
    return Prediction(row["start"], row["end"], (first[0], last[1]))


def edsnlp(language: str) -> Reader:
    """https://github.com/aphp/edsnlp, which reads French alone."""
    try:
        import edsnlp as eds
        import edsnlp.pipes as pipes
    except ImportError as error:
        raise Absent("pip install edsnlp") from error
    if language != "fr":
        raise Absent("it reads French alone")
    nlp = eds.blank("eds")
    nlp.add_pipe(pipes.dates())

    def read(text: str, published: date) -> list[Prediction]:
        found = []
        for span in nlp(text).spans["dates"]:
            moment = span._.date.to_datetime(
                note_datetime=datetime(*published.timetuple()[:3]), infer_from_context=True
            )
            days = _whole(moment.date(), _grain(span._.date)) if moment else (None, None)
            found.append(Prediction(span.start_char, span.end_char, days))
        return found

    return read


def _grain(found) -> str:
    """The finest unit that a date of edsnlp names."""
    return next((unit for unit in ("day", "week", "month", "year") if getattr(found, unit, None)), "day")


def _whole(day: date, unit: str) -> Days:
    """The month or the year that a moment of such a grain stands for; any other grain is a day."""
    if unit == "month":
        last = monthrange(day.year, day.month)[1]
        return day.replace(day=1).isoformat(), day.replace(day=last).isoformat()
    if unit == "year":
        return date(day.year, 1, 1).isoformat(), date(day.year, 12, 31).isoformat()
    return day.isoformat(), day.isoformat()


def _iso(day: date | None) -> str | None:
    return day and day.isoformat()


OTHERS: tuple[Callable[[str], Reader], ...] = (dateparser, chrono, edsnlp)
