"""The day that names an issue: in the title of a ticker or bulletin, in a press number, in an address."""

import re
from collections.abc import Iterable, Iterator

from loaders import datestamps, headers
from loaders.blocks import BODY, HEADING, TITLE, Block, boilerplate
from loaders.blocks.kinds import ADDRESS
from loaders.datestamps import Stamp
from loaders.headers import any_of
from loaders.publication import datelines, elsewhere
from loaders.text import fold, unaccent

_LIVE = re.compile(rf"[^\w]*{any_of(headers.LIVE)}(?!\w)")
# "Revue de presse du 3 mai 2019", "Point de presse (3 mai 2019)", "Le Courrier n° 3512 du 3 mai 2019".
_ISSUE = re.compile(
    rf"(?:[^.;]*[-:|,(]\s?|[^\w]*(?:{any_of(headers.BEFORE_DAY, headers.NAME_PART)}\s?)?)"
    rf"{any_of(headers.PRODUCT)}(?!\w)[^.:;]*"
    rf"|[^.;]*(?<!\w){any_of(headers.PRODUCT)}\s?[,(-]?\s?{datelines.LEAD}"
    rf"|(?:[^.:;]*\s)?{any_of(headers.NUMBER)}\s?\d[\d\s]*,?\s{datelines.LEAD}"
)
_AFTER_ISSUE = re.compile(rf"[^\w]*$|[,\s|-]{{1,3}}{any_of(headers.PAGE)}[.\s]*\d+$")
_NUMBERED = re.compile(
    rf"(?<!\w){any_of(headers.NUMBER)}\s?[\w/-]*?(?<!\d)(?P<day>\d\d[-./]\d\d[-./](?:19|20)\d\d)(?!\d)"
)
_IN_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*?[/-](?P<y>20\d\d|19\d\d)[/-](?P<m>\d\d)[/-](?P<d>\d\d)(?!\d)"
)


def titled(text: str, blocks: Iterable[Block]) -> Iterator[Stamp]:
    """The day that the title of a live ticker names, or that of a text that comes out each day or so."""
    above = True
    for block in blocks:
        above = above and block.kind != BODY
        if block.kind in (TITLE, HEADING):
            line = _plain(text, block)
            live = _LIVE.match(line)
            stamps = (stamp for stamp in datestamps.find_all(line) if stamp.year)
            yield from (one.moved(block.start) for one in stamps if live or (above and _names(line, one)))


def numbered(text: str, blocks: Iterable[Block]) -> Iterator[Stamp]:
    """The day that a press release's number or the page's address holds."""
    for block in blocks:
        line = _plain(text, block) if block.kind != BODY else ""
        number = _NUMBERED.search(line)
        if number and (stamp := datestamps.find(number["day"])):
            yield stamp.moved(block.start + number.start("day"))
        address = _IN_ADDRESS.search(line) if block.rule in (ADDRESS, boilerplate.SOURCE) else None
        if address and (stamp := datestamps.find("-".join(address.group("y", "m", "d")))):
            yield stamp.moved(block.start + address.start("y"))


def _names(line: str, stamp: Stamp) -> bool:
    """Whether a line names what came out on a day."""
    named = _AFTER_ISSUE.match(line, stamp.end) and _ISSUE.fullmatch(line, 0, stamp.start)
    return bool(named) and not elsewhere.names_other(line, stamp)


def _plain(text: str, block: Block) -> str:
    return unaccent(fold(text[block.start : block.end]))
