"""`python -m loaders [PATH ...] --out DIR`: read articles, write the eight tables, say what was read.

Where a text was extracted from its file (a web page, a PDF), it is written too: DIR/texts/ARTICLE_ID.txt, in
UTF-8, is what the offsets in the tables count in.
"""

import argparse
import csv
import sys
from pathlib import Path

from loaders import DEFAULT_FOLDER, formats, pipeline, schema
from loaders.pipeline import Loaded
from loaders.schema import Row, Rows

_CSV, _PARQUET = "csv", "parquet"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when the tables are written, 2 when a path cannot be read."""
    options = _options(arguments)
    try:
        loaded = pipeline.run(options.paths)
        write(loaded.rows, options.out, options.format)
        texts = write_texts(loaded, options.out / "texts")
    except (*pipeline.ERRORS, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for path in loaded.read:
        print(f"read     {path}")
    for path, reason in loaded.unread:
        print(f"unread   {path}: {reason}")
    for path, reason in loaded.skipped:
        print(f"skipped  {path}: {reason}")
    for name, rows in loaded.rows.tables.items():
        print(f"wrote    {options.out / f'{name}.{options.format}'}: {len(rows)} rows")
    for path in texts:
        print(f"wrote    {path}: the text that the offsets count in")
    return 0


def write(made: Rows, folder: Path, form: str = _CSV) -> None:
    """Write one file a table into `folder`, made if it is missing, as CSV or Parquet."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in made.tables.items():
        path = folder / f"{name}.{form}"
        if form == _PARQUET:
            schema.frame(name, rows).to_parquet(path, index=False)
        else:
            _write_csv(path, name, rows)


def write_texts(loaded: Loaded, folder: Path) -> list[Path]:
    """Write the texts that were extracted from their files into `folder`; the paths of what is written."""
    opened = [*loaded.read, *(path for path, _ in loaded.unread)]
    extracted = [path for path in opened if formats.is_extracted(path)]
    if extracted:
        folder.mkdir(parents=True, exist_ok=True)
    written = []
    for path in extracted:
        written.append(folder / f"{path.stem}.txt")
        written[-1].write_text(loaded.rows.texts[path.stem], encoding="utf-8", newline="")
    return written


def _write_csv(path: Path, table: str, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(schema.COLUMNS[table])
        writer.writerows(schema.cells(table, rows))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    parser.add_argument(
        "paths", nargs="*", type=Path, default=[DEFAULT_FOLDER], help="article files and folders"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the tables")
    parser.add_argument("--format", choices=(_CSV, _PARQUET), default=_CSV)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
