"""What a block may be, and the signs that told it (the rules), by the names that other modules ask for."""

from dataclasses import dataclass

TITLE, HEADING, BODY, CAPTION, BOILERPLATE = KINDS = ("title", "heading", "body", "caption", "boilerplate")

# Rules beside the families of assets/*/boilerplate.csv, which are rules too.
MARKED, EDIT_MARK, SHORT, TITLE_AGAIN = "marked heading", "edit mark", "short line", "title again"
PROSE, ITEM, DATED_ITEM = "prose", "item", "dated item"
DATE_LINE, DATED_HEADER = "date line", "dated header"
NO_WORDS, ADDRESS, MENU, TURN = "no words", "address", "menu", "turn"

# Whose turn it is in an interview.
QUESTION, ANSWER = "question", "answer"


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]`, its kind, the span of the nearest heading above, and the sign that told the kind.

    In an interview, `turn` is "question" or "answer", "" elsewhere, and `speaker` the span of the label that
    names who speaks from here on ("Le Monde", "S. L."), None where the turn has none.
    """

    start: int
    end: int
    kind: str
    heading: tuple[int, int] | None = None
    rule: str = ""
    turn: str = ""
    speaker: tuple[int, int] | None = None
