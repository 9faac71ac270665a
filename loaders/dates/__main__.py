"""`python -m loaders.dates < in.jsonl > out.jsonl`: the time expressions of many texts.

A row in has `doc` (or `id`), `text`, `lang` where it is not French and, if known, `anchor` (or `reference`),
the ISO day the text was published. A row out is an expression: doc, start, end, text, value_start, value_end,
precision, basis, relation, kind, rule.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import IO

from loaders.dates import TimeExpression, find
from loaders.dates.wording import PackError

FRENCH = "fr"


def rows(lines: IO[str]) -> Iterator[dict]:
    """The expressions of each row of `lines`; raises ValueError naming a line that cannot be read."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            doc, text, language = row.get("doc", row.get("id")), row["text"], row.get("lang") or FRENCH
            day = row.get("anchor", row.get("reference"))
            anchor = date.fromisoformat(day[:10]) if day else None
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValueError(
                f"line {number}: expected an object with doc, text and anchor (an ISO day): {error!r}"
            ) from error
        yield from (_row(doc, expression) for expression in find(text, anchor, language=language))


def _row(doc: str, expression: TimeExpression) -> dict:
    return {
        "doc": doc,
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "value_start": expression.date_start and expression.date_start.isoformat(),
        "value_end": expression.date_end and expression.date_end.isoformat(),
        "precision": expression.precision,
        "basis": expression.basis,
        "relation": expression.relation,
        "kind": expression.kind,
        "rule": expression.rule,
    }


def main() -> int:
    try:
        for row in rows(sys.stdin):
            print(json.dumps(row, ensure_ascii=False))
    except (ValueError, PackError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
