"""Which words of a text stand inside quotation marks."""

from bisect import bisect_right

from loaders.names.words import Word

_CLOSING = {"«": "»", '"': '"'}


def quoted(words: tuple[Word, ...], ends: list[int]) -> list[bool]:
    """For each word whether it stands inside quotation marks.

    An unclosed one ends with its sentence; a plain mark, whose two sides look alike, never runs beyond it.
    `ends` are the last words of the sentences.
    """
    flags = [False] * len(words)
    opened = limit = None
    for at, word in enumerate(words):
        if opened is not None and (word.norm == _CLOSING[words[opened].norm] or at > limit):
            flags[opened:at] = [True] * (at - opened)
            opened = None
        elif opened is None and word.norm in _CLOSING:
            position = bisect_right(ends, at - 1)
            own = ends[position] if position < len(ends) else len(words)
            opened, limit = at, own if word.norm == '"' else len(words)
    if opened is not None and ends:
        position = bisect_right(ends, opened)
        end = ends[position] if position < len(ends) else len(words)
        flags[opened:end] = [True] * (end - opened)
    return flags
