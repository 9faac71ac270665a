"""How fast the loaders read on one core, and whether their time grows with the text alone.

    python -m tests.benchmark.loaders [--times 1 4 16]

The articles of `seeds/` are read so many times over, once as articles of their own and once as one long
article. Time per character is given against that of the first line: where it stays near 1, reading is linear.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from loaders import (
    DEFAULT_FOLDER,
    actors,
    articles,
    copies,
    dates,
    events,
    pipeline,
    places,
    tables,
    treaties,
)
from loaders.articles import Article
from loaders.findings import Findings

TINY = "Publié le 12 mars 2025\n\nLa Norvège a livré 300 camions à la Moldavie le 3 mars 2025.\n"
STARTS = 5
MANY, LONG = "articles", "one article"


@dataclass(frozen=True)
class Reading:
    """A corpus read: how large it is and how long it took, in seconds of one core."""

    form: str
    times: int
    characters: int
    seconds: float

    @property
    def speed(self) -> float:
        """Characters a second."""
        return self.characters / self.seconds


def corpus(folder: Path, texts: list[str], times: int, form: str) -> list[Path]:
    """Write the texts so many times over into `folder`, as articles of their own or as one; their paths."""
    repeated = [text for _ in range(times) for text in texts]
    contents = repeated if form == MANY else ["\n\n".join(repeated)]
    paths = [folder / f"{number:04}.txt" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_text(content, encoding="utf-8", newline="")
    return paths


def readings(texts: list[str], counts: list[int]) -> Iterator[Reading]:
    """Read the texts in every form and count; words and patterns are loaded before the clock starts."""
    for form in (MANY, LONG):
        for times in counts:
            with tempfile.TemporaryDirectory() as folder:
                paths = corpus(Path(folder), texts, times, form)
                size = sum(len(path.read_text(encoding="utf-8")) for path in paths)
                began = process_time()
                pipeline.run(paths)
                yield Reading(form, times, size, process_time() - began)


def stages(paths: list[Path]) -> dict[str, float]:
    """Seconds of one core by stage of the chain from files to rows."""
    spent: dict[str, float] = {}

    def timed(stage: str, work, given: list) -> list:
        began = process_time()
        done = [work(one) for one in given]
        spent[stage] = process_time() - began
        return done

    read: list[Article] = timed("articles", articles.read, paths)
    times = timed("dates", lambda one: dates.find(one.text, one.published), read)
    named = timed("actors", lambda pair: actors.find(*pair), list(zip(read, times, strict=True)))
    placed = timed("places", places.find, read)
    found = [Findings(a, t, *n, p) for a, t, n, p in zip(read, times, named, placed, strict=True)]
    told = timed("events", lambda one: events.find(one, actors.news_media()), found)
    timed("copies", copies.find, [read])
    timed("treaties", treaties.read, [found])
    people = {actor_id: actor for one in found for actor_id, actor in one.people.items()}
    mentions = [mention for one in told for mention in one]
    timed("rows", lambda one: tables.rows(read, one, mentions, people), [found])
    spent["rows"] -= spent["copies"] + spent["treaties"]
    return spent


def start(folder: Path) -> tuple[float, float]:
    """Seconds that the whole command takes on a tiny article, and those of Python doing nothing."""
    article = folder / "tiny.txt"
    article.write_text(TINY, encoding="utf-8")
    command = ["-m", "loaders", str(article), "--out", str(folder / "tables")]
    return _wall(command), _wall(["-c", ""])


def _wall(arguments: list[str]) -> float:
    def once() -> float:
        began = perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - began

    return min(once() for _ in range(STARTS))


def report(counts: list[int]) -> Iterator[str]:
    """The lines that `main` prints, as they become known."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(DEFAULT_FOLDER.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        whole, python = start(Path(folder))
        yield f"start of the command    {whole:.2f} s, best of {STARTS} (Python alone {python:.2f} s)"
        pipeline.run(corpus(Path(folder), texts, 1, MANY))
    yield f"\n{'as':12}{'times':>6}{'characters':>12}{'seconds':>9}{'char/s':>9}{'per char':>10}"
    first = None
    for one in readings(texts, counts):
        first = one if first is None or one.form != first.form else first
        ratio = first.speed / one.speed
        yield (
            f"{one.form:12}{one.times:>6}{one.characters:>12,}{one.seconds:>9.2f}{one.speed:>9,.0f}{ratio:>10.2f}"
        )
    with tempfile.TemporaryDirectory() as folder:
        spent = stages(corpus(Path(folder), texts, counts[-1], MANY))
    yield f"\n{'stage':12}{'seconds':>9}{'share':>8}"
    for stage, seconds in spent.items():
        yield f"{stage:12}{seconds:>9.2f}{seconds / sum(spent.values()):>8.0%}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, nargs="+", default=[1, 4, 16], help="how many times over")
    for line in report(parser.parse_args().times):
        print(line, flush=True)


if __name__ == "__main__":
    main()
