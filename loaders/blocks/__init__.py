"""A text's blocks: its title, headings, body paragraphs, captions, and the boilerplate of the page around.

General signs decide, in this order: known phrases (`boilerplate`, assets/*/boilerplate.csv), marks of a
heading, the shape of a caption, the shape of prose (`shapes`), and for the short lines that are left their
place between the paragraphs (`placement`). `interview` then parts questions from answers.
"""

from loaders.blocks import interview, lines, placement, shapes
from loaders.blocks.kinds import BODY, BOILERPLATE, CAPTION, DATE_LINE, HEADING, KINDS, TITLE, Block

__all__ = ["BODY", "BOILERPLATE", "CAPTION", "HEADING", "KINDS", "TITLE", "Block", "split"]


def split(text: str) -> list[Block]:
    """The blocks of `text` in order; only blank space lies between them."""
    found = lines.split(text)
    shapes.by_phrase(found)
    for line in found:
        if not line.rule:
            shapes.by_shape(line)
    placement.place(found)
    interview.tell(found)
    return _with_headings(found)


def _with_headings(found: list[lines.Line]) -> list[Block]:
    """The blocks; a heading right under a date that stands alone is one heading with it."""
    blocks: list[Block] = []
    heading: tuple[int, int] | None = None
    for line in found:
        above = blocks[-1] if blocks else None
        blocks.append(Block(line.start, line.end, line.kind, heading, line.rule, line.turn, line.speaker))
        if line.kind == HEADING:
            dated = above and above.kind == HEADING and above.rule == DATE_LINE
            heading = (above.start if dated else line.start, line.end)
    return blocks
