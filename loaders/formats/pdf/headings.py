"""Which paragraphs of a print are its title and its headings, told by the size of their letters."""

from loaders.formats.pdf.paragraphs import Paragraph
from loaders.formats.source import HEADING, TITLE

_LARGER, _TITLE_SIZE = 1.12, 1.25  # times the size of most of the text
_SHORTEST_TITLE, _LONGEST = 3, 25  # words
_MOST_LINES = 4
_ENDS_PROSE = ".,;:"


def mark(paragraphs: list[Paragraph], usual: float) -> list[str]:
    """The texts of the paragraphs, headings with the marks that loaders.blocks knows them by.

    `usual` is the size of most of the text.
    """
    heads = [one for one in paragraphs if _is_heading(one, usual)]
    titles = [
        one
        for one in heads
        if one.page == 0 and one.size > _TITLE_SIZE * usual and len(one.text.split()) >= _SHORTEST_TITLE
    ]
    title = max(titles, key=lambda one: one.size, default=None)
    return [_marked(one, one is title, one in heads) for one in paragraphs]


def _is_heading(one: Paragraph, usual: float) -> bool:
    short = one.n_lines <= _MOST_LINES and len(one.text.split()) <= _LONGEST
    return short and one.size > _LARGER * usual and one.text[-1] not in _ENDS_PROSE


def _marked(one: Paragraph, is_title: bool, is_heading: bool) -> str:
    if is_title:
        return TITLE + one.text
    return HEADING + one.text if is_heading else one.text
