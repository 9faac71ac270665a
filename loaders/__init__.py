"""Articles → tables. `load(paths)` reads article files and folders and returns the eight tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.schema import Tables

DEFAULT_FOLDER = Path("seeds")


def load(paths: str | Path | Iterable[str | Path] = DEFAULT_FOLDER) -> Tables:
    """The eight tables of the articles in `paths`: a file, a folder, or several of them.

    Raises loaders.articles.ArticleError, naming the file and what to do, for a path that cannot be read.
    """
    # Imported here, so that a reader of one part (the dates, the schema) does not start the whole chain.
    from loaders import pipeline

    return pipeline.run(paths).tables
