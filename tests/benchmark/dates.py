"""How well and how fast dates are read, beside other tools: `python -m tests.benchmark.dates [--show]`.

The sentences are those of tests/gold/dates_*.jsonl. A tool that is not installed is named with what would
install it. Speeds are those of this run on this machine, sentence by sentence, after a first reading that
warms up; only their ratio to ours says something. The other tools give the day named where ours gives the
bound that it is ("depuis 2014"), and are not counted wrong for that; else the annotation is the loader's own,
which they were not made for.
"""

import argparse
import time
from collections.abc import Callable
from datetime import date

from tests.benchmark import dates_readers
from tests.benchmark.dates_agreement import Reader, measure, rows, without_bounds

SETS = {"dates_agency": "fr", "dates_held_out": "fr", "dates_english": "en"}
_SOME = 20  # sentences read before the clock starts
_DATES = "Le 18 juin 2024, du 3 au 5 mai, en mars 2012, mardi dernier, hier, il y a deux ans, fin 2023. "
_LONG = 200_000  # characters


def speed(read: Reader, sentences: list[dict], clock: Callable[[], float] = time.perf_counter) -> float:
    """Characters a second."""
    texts = [(sentence["text"], date.fromisoformat(sentence["reference"])) for sentence in sentences]
    for text, published in texts[:_SOME]:
        read(text, published)
    begun = clock()
    for text, published in texts:
        read(text, published)
    return sum(len(text) for text, _published in texts) / (clock() - begun)


def compare(name: str, language: str, show: bool) -> None:
    """Print the agreement and the speed of every tool on one set."""
    sentences = rows(name)
    ours = dates_readers.ours(language)
    agreement, our_speed = measure(sentences, ours), speed(ours, sentences)
    print(f"{name}: {len(sentences)} sentences, {agreement.annotated} dates")
    print(f"  {'ours':<12} F1 {agreement.f1:.3f}  {our_speed:>9,.0f} characters a second")
    if show:
        print(*agreement.faults, sep="\n")
    for tool in dates_readers.OTHERS:
        try:
            read = tool(language)
        except dates_readers.Absent as absent:
            print(f"  {tool.__name__:<12} absent: {absent}")
            continue
        f1, ratio = measure(without_bounds(sentences), read).f1, speed(read, sentences) / our_speed
        print(f"  {tool.__name__:<12} F1 {f1:.3f}  {ratio:>9.3f} of our speed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="print every fault of ours")
    show = parser.parse_args().show
    for name, language in SETS.items():
        compare(name, language, show)
    ours = dates_readers.ours("fr")
    words = "\n".join(sentence["text"] for sentence in rows("dates_agency"))
    for kind, text in (("our sentences as one text", words), ("a text of dates alone", _DATES)):
        long = {"text": text * (_LONG // len(text)), "reference": "2024-06-20"}
        print(f"{kind}: {speed(ours, [long], time.process_time):,.0f} characters a second of one core")


if __name__ == "__main__":
    main()
