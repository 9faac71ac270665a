"""How far the dates that a reader finds agree with annotated sentences, as one figure.

A date counts as right when some prediction that touches it gives its days (or days that the annotation also
accepts) and none gives others, unless all of them together span its days. A prediction that touches no
annotated expression is one too many, as are days read into a length of time. What is annotated as neither
right nor wrong counts for nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.quality import gold
from tests.quality.agreement import ratio

DATE = "date"
_A_DAY = timedelta(days=1)
Days = tuple[str | None, str | None]


@dataclass(frozen=True)
class Prediction:
    """The passage at `start`:`end` and its first and last day in ISO, None where open."""

    start: int
    end: int
    days: Days


Reader = Callable[[str, date], list[Prediction]]


@dataclass
class Agreement:
    """Dates annotated, predictions that count, those right of either, and every fault in words."""

    annotated: int = 0
    predicted: int = 0
    recalled: int = 0
    correct: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision = ratio(self.correct, self.predicted)
        recall = ratio(self.recalled, self.annotated)
        return ratio(2 * precision * recall, precision + recall)


def rows(name: str) -> list[dict]:
    """The rows of tests/gold/NAME.jsonl."""
    return gold.records(gold.FOLDER / f"{name}.jsonl")


def measure(sentences: Iterable[dict], read: Reader) -> Agreement:
    """The agreement of a reader with annotated sentences, each read by itself."""
    agreement = Agreement()
    for sentence in sentences:
        _add(agreement, sentence, read(sentence["text"], date.fromisoformat(sentence["reference"])))
    return agreement


def without_bounds(sentences: Iterable[dict]) -> list[dict]:
    """The same for tools that know of no bounds: of "depuis 2014", 2014 is right, of "jusqu'à lundi", Monday.

    What is open at one end is annotated by the day that bounds it, and any days that lie at it are accepted.
    """
    return [
        sentence | {"gold": [record | {"bound": True} for record in sentence["gold"]]}
        for sentence in sentences
    ]


def _add(agreement: Agreement, sentence: dict, predictions: list[Prediction]) -> None:
    dates = [record for record in sentence["gold"] if record["kind"] == DATE]
    right = [record for record in dates if _agrees(record, _near(record, predictions))]
    counted = [one for one in predictions if _counts(one, sentence)]
    agreement.annotated += len(dates)
    agreement.recalled += len(right)
    agreement.predicted += len(counted)
    agreement.correct += sum(any(_touch(record, one) for record in right) for one in counted)
    agreement.faults += [
        f"NOT RIGHT {_shown(sentence)} at {record['start']} {_days(record)} <- {_near(record, predictions)}"
        for record in dates
        if record not in right
    ]
    agreement.faults += [
        f"ONE TOO MANY {_shown(sentence)} <- {one}"
        for one in counted
        if not any(_touch(record, one) for record in dates)
    ]


def _counts(prediction: Prediction, sentence: dict) -> bool:
    """Whether a prediction is right or wrong; undated words on what is no date are neither."""
    if any(_touch(record, prediction) for record in sentence["gold"] if record["kind"] == DATE):
        return True
    if any(_touch({"start": start, "end": end}, prediction) for start, end in sentence.get("ignore", ())):
        return False
    undated = prediction.days == (None, None)
    return not (undated and any(_touch(record, prediction) for record in sentence["gold"]))


def _agrees(record: dict, near: list[Prediction]) -> bool:
    accepted = [_days(record), *map(tuple, record.get("accept", ()))]
    if record.get("bound") and near and all(_at_bound(one.days, days) for one in near for days in accepted):
        return True
    return bool(near) and (all(one.days in accepted for one in near) or _together(near) in accepted)


def _at_bound(days: Days, open_days: Days) -> bool:
    """Whether days begin on the first, or end within a day of the last, of days that are open."""
    (first, last), (since, until) = days, open_days
    if since and not until:
        return first == since
    if until and not since and last:
        return abs(date.fromisoformat(last) - date.fromisoformat(until)) <= _A_DAY
    return False


def _days(record: dict) -> Days:
    return record["value_start"], record["value_end"]


def _together(near: list[Prediction]) -> Days:
    firsts, lasts = zip(*(one.days for one in near), strict=True)
    return None if None in firsts else min(firsts), None if None in lasts else max(lasts)


def _near(record: dict, predictions: list[Prediction]) -> list[Prediction]:
    return [prediction for prediction in predictions if _touch(record, prediction)]


def _touch(record: dict, prediction: Prediction) -> bool:
    return prediction.start < record["end"] and record["start"] < prediction.end


def _shown(sentence: dict) -> str:
    return f"{sentence['id']} {sentence['reference']} {sentence['text']!r}"
