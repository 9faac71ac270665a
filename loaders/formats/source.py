"""What a format's reader gives, and the marks by which extracted text shows its parts to loaders.blocks."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.metadata import Metadata

TITLE, HEADING, ITEM = "# ", "## ", "- "
# Signs that only tell where a word may be broken or joined.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\0"))
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True)
class Source:
    """The text that offsets count in, what the file states of its article outside that text, and the digest
    of the file's bytes.
    """

    text: str
    declared: Metadata = field(default_factory=Metadata)
    sha256: str = ""


def clean(text: str) -> str:
    """`text` with composed accents, without invisible signs, and with one space for a run of them."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text.translate(_INVISIBLE)))


def page(paragraphs: Iterable[str]) -> str:
    """The text that `paragraphs` make, a blank line between them."""
    return "\n\n".join(paragraphs) + "\n"
