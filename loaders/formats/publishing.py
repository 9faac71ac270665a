"""The day on which a web page says that its article appeared.

It is read (by htmldate) from the page's head and structured data, else from the elements that are marked as
dates, in their order; never from the prose, whose days are those of what it tells.
"""

from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPTIONS = {
    "original_date": True,
    "extensive_search": False,
    "deferred_url_extractor": True,
    "max_date": "2100-01-01",  # a fixed one, so that every run gives the same
}
_LOWER = "translate(concat(@class, ' ', @id, ' ', @itemprop), 'DEILMPTUBNSHA', 'deilmptubnsha')"
_HEAD = (
    "//meta[not(contains(@name, 'descr') or contains(@name, 'title') or contains(@name, 'keyword')"
    " or contains(@property, 'descr') or contains(@property, 'title'))]"
    " | //link[@rel='canonical'] | //script[@type='application/ld+json']"
)
_DATES = (
    f"//body//*[self::time or contains({_LOWER}, 'date') or contains({_LOWER}, 'publish')"
    f" or contains({_LOWER}, 'byline')][not(ancestor::aside or ancestor::nav or ancestor::footer)]"
)
_MOST, _LONGEST = 8, 200  # elements tried, and characters in one


def day(tree: "_Element") -> date | None:
    """The day of publication that a page states; None where it states none."""
    from htmldate import find_date

    marked = [element for element in tree.xpath(_DATES) if len(element.text_content()) <= _LONGEST]
    for elements in (tree.xpath(_HEAD), *([element] for element in marked[:_MOST])):
        found = find_date(_page_of(elements), **_OPTIONS)
        if found:
            return date.fromisoformat(found)
    return None


def _page_of(elements: list["_Element"]) -> "_Element":
    """A page that holds nothing but copies of `elements`."""
    from lxml.html import document_fromstring

    page = document_fromstring("<html><head></head><body></body></html>")
    for element in elements:
        copied = deepcopy(element)
        copied.tail = None
        page.find("head" if element.tag in ("meta", "link", "script") else "body").append(copied)
    return page
