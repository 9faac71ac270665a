"""Treaties and their provisions, from the articles' own words and from cited facts (`assets/treaties.csv`).

`reference` reads the cited facts and `lexicon` the French words; `mentions` finds the phrases that speak of a
treaty and `resolution` tells which one each means; `passages` walks an article with both; `signing` and
`terms` take down what is said, `provisions` as rows. Where sources differ every row is kept, with its basis.
"""

from loaders.findings import Findings
from loaders.treaties import provisions, reference
from loaders.treaties.reference import TreatyFileError

__all__ = ["TreatyFileError", "read"]


def read(found: list[Findings]) -> tuple[list[dict], list[dict]]:
    """The rows of the tables `treaties` and `provisions`.

    The cited facts come first, then what the articles state, in their order. Raises TreatyFileError, which
    names the file and the row, where a file under assets/ cannot be used.
    """
    rows = reference.provisions() + [row for one in found for row in provisions.of(one)]
    return reference.treaty_rows(rows), rows
