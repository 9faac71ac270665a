"""What a block may be, and the signs that told it (the rules), by the names that other modules ask for."""

from dataclasses import dataclass

TITLE, HEADING, BODY, CAPTION, BOILERPLATE = KINDS = ("title", "heading", "body", "caption", "boilerplate")

# Rules beside the families of assets/*/boilerplate.csv, which are rules too.
MARKED, EDIT_MARK, SHORT, TITLE_AGAIN = "marked heading", "edit mark", "short line", "title again"
PROSE, ITEM, DATED_ITEM = "prose", "item", "dated item"
DATE_LINE, DATED_HEADER = "date line", "dated header"
NO_WORDS, ADDRESS, MENU = "no words", "address", "menu"


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]`, its kind, the span of the nearest heading above, and the sign that told the kind."""

    start: int
    end: int
    kind: str
    heading: tuple[int, int] | None = None
    rule: str = ""
