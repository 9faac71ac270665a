"""A text's blocks: its title, headings, body paragraphs, captions, and the boilerplate of the page around.

General signs decide, in this order: known phrases (loaders/boilerplate.py), marks of a heading, the shape of
a caption, the shape of prose, and for the short lines that are left their place between the paragraphs.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from loaders import boilerplate, datestamps
from loaders.lines import BULLET, EDIT_MARK, MARKED, Line, lines
from loaders.text import fold

TITLE, HEADING, BODY, CAPTION, BOILERPLATE = KINDS = ("title", "heading", "body", "caption", "boilerplate")


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]`, its kind, the span of the nearest heading above, and the sign that told the kind."""

    start: int
    end: int
    kind: str
    heading: tuple[int, int] | None = None
    rule: str = ""


# Rules: the signs that told a block's kind, which other rules ask for.
PROSE, SHORT, DATE_LINE, DATED_ITEM, DATED_HEADER = (
    "prose", "short line", "date line", "dated item", "dated header",
)  # fmt: skip

_SHORTEST_PROSE = 20  # words, where no full stop ends them
_SHORTEST_ITEM = 6  # words of a bulleted line
_SHORTEST_TITLE = 3  # words; menu entries have fewer
_LONGEST_TITLE = 30
_LONGEST_HEADING = 25
_LONGEST_NUMBERED_HEADING = 10
_LONGEST_LEAD_IN = 8  # "Les faits :"
_LONGEST_CAPTION = 35
_SHORTEST_RUN = 3  # short lines in a row that make a list

_STOP = re.compile(r"[.!?…;,:][\s\"»”')\]]*(?:\[\w{1,3}\])*$")
_INNER_STOP = re.compile(r"[a-zà-öø-ÿ\d»)\]][.!?…]\s*(?:[«\"]\s*)?[A-ZÀ-ÖØ-Þ][^.]")
_URL_LINE = re.compile(r"(?:https?://|www\.)\S+", re.I)
_CONTACT = re.compile(r"\S+@\S+\.\w+|#\w+(?:\s+#\w+)*")
_NUMBERED = re.compile(r"(?:=+\\s|[IVX]{1,4}|\\d{1,2})(?:[.)]|\\s[-–—])\\s+(?=[A-ZÀ-ÖØ-Þ])")
_BREADCRUMB = re.compile(r"\s*(?:>|»|›|/|\|)\s*")
_REFERENCE = re.compile(r"\d{1,3}\.\s|[↑^\[•*–-]\s?|«|ISBN|.*\(en\)|https?:")

_BEFORE_STAMP = re.compile(rf"(?:^|[|•·–—-] ?|, ?|\ble ){datestamps.WEEKDAY}?,? ?(?:le )?$")
_AFTER_STAMP = re.compile(r" ?(?:$|[|•·–—,;(-]|(?:a |at )?\d{1,2} ?[h:])")
_POINTING = re.compile(
    r"\((?:ici )?(?:tout )?(?:[aà] |au |en )?(?:la )?(?:droite|gauche|centre|milieu|left|right|center)\)|"
    r"\b(?:de gauche [aà] droite|sur cette photo|sur cette image|from left)\b"
)
_AGENCY = r"(?:afp|reuters|ap|epa|getty images|sputnik|kcna|yonhap|tass|xinhua|sipa|maxppp)"
_CREDIT = re.compile(
    rf"©|\((?:photo|image|archives?)\b|\b(?:photo|image|archives?)\s?[:/]|\b{_AGENCY}\s?/\s?\w|/\s?{_AGENCY}\b"
)
_OFFICE = (
    r"(?:[Ll]es? |[Ll]a |[Ll]['’])(?:ancien(?:ne)? |ex-)?(?:vice-)?"
    r"(?:présidente?|premi(?:er|ère) ministre|ministre|dirigeante?|leader|numéro un|chef(?:fe)?|secrétaire|"
    r"ambassad(?:eur|rice)|émissaire|roi|reine|pape|émir|chanceli(?:er|ère)|maréchal|général|colonel)s?"
    r"(?: (?:d[eu]s?|de la) [a-zà-ÿ]+| d['’]\w+)?"
    r"(?: [a-zà-ÿ-]*(?:ais|ois|ain|ien|éen|ol|and|isse|que|russe|turc|grec|serbe|arabe)(?:ne|e)?s?)? "
)
_NAME = rf"(?:{_OFFICE})?(?:(?!Les? |La |L['’])[A-ZÀ-ÞТ][\w'’-]+ ){{1,4}}"
# A name that a participle or a place follows where a sentence would have its verb.
_VERBLESS = re.compile(
    rf"{_NAME}(?:(?:et|avec) {_NAME})*(?:(?P<participle>[a-zà-ÿ]{{2,}}ant) (?=[a-zà-ÿA-ZÀ-Þ])|"
    r"(?:lors d|à |au |en |devant |dans |sur |le \d))"
    r"[^,]*(?:, (?:le \d|en \d|en [a-zà-ÿ]+ \d{4}|à |au |dans |lors d|devant )[^,]*)*$"
)
_NO_PARTICIPLE = re.compile(
    r"(?:auparav|av|dev|pend|dur|mainten|cepend|pourt|aut|t|suiv|concern|moyenn|nonobst|inst|qu)ant"
)
_FINITE = re.compile(
    r"\b(?:est|sont|a|ont|était|étaient|avait|avaient|sera|seront|serait|fut|furent|va|vont|doit|doivent|peut|"
    r"peuvent|fait|font|dit|disent|veut|veulent|\w+(?:aient|èrent|irent|eront|iront|erait|irait))\b|"
    r"\bn'|\bs'|\bse "
)
_PAST = re.compile(r"\b(?:a|ont|avait|avaient|était|étaient|fut|furent|\w+(?:aient|èrent|irent))\b")


def split(text: str) -> list[Block]:
    """The blocks of `text` in order; only blank space lies between them."""
    found = lines(text)
    rules = [known or _by_shape(line) for line, known in zip(found, _by_phrase(found), strict=True)]
    title = _title(found, rules)
    rules = _placed(found, rules, title)
    return _with_headings(found, rules)


# --- what a line says itself: (kind, rule), kind "" where only its place can tell -----------------------


def _by_phrase(found: list[Line]) -> list[tuple[str, str] | None]:
    rules: list[tuple[str, str] | None] = []
    section = ""
    for line in found:
        family, match = boilerplate.family(line.text)
        section = _section(section, line, family, match)
        if family:
            rules.append((CAPTION if family == boilerplate.CAPTION else BOILERPLATE, family))
        else:
            rules.append((BOILERPLATE, section) if section else None)
    return rules


def _section(section: str, line: Line, family: str, match: str) -> str:
    """The part of the page that a line stands in: what no article is, or ""."""
    if line.mark == EDIT_MARK:
        return section
    if match == boilerplate.SECTION and family != boilerplate.LINKS:
        return family
    top = (
        family in (boilerplate.PAGE_TOP, boilerplate.SOURCE)
        or _URL_LINE.fullmatch(line.text)
        or _is_menu(line)
    )
    heading = line.mark == MARKED or line.text.startswith("#")
    prose = section == boilerplate.REFERENCES and _is_paragraph(line)
    return "" if top or heading or prose else section


def _is_paragraph(line: Line) -> bool:
    return len(line.text.split()) > _LONGEST_CAPTION and not _REFERENCE.match(line.text)


def _is_menu(line: Line) -> bool:
    """A breadcrumb or menu in one line: its first words are two entries of a menu."""
    words = _BREADCRUMB.sub(" ", line.text).split()[:2]
    return len(words) > 1 and all(boilerplate.family(word)[0] == boilerplate.NAVIGATION for word in words)


def _by_shape(line: Line) -> tuple[str, str]:
    text, words = line.text, len(line.text.split())
    if line.mark == EDIT_MARK:
        return BOILERPLATE, line.mark
    if not re.search(r"[^\W\d_]{2}", text) and not datestamps.is_alone(line.norm):
        return BOILERPLATE, "no words"
    if _URL_LINE.fullmatch(text) or _CONTACT.fullmatch(text):
        return BOILERPLATE, "address"
    if _is_menu(line):
        return BOILERPLATE, "menu"
    if _is_marked_heading(line, words):
        return HEADING, MARKED
    if datestamps.is_alone(line.norm):
        return "", DATE_LINE
    if _is_caption(text, words):
        return CAPTION, "caption"
    return _prose(line, words)


def _is_marked_heading(line: Line, words: int) -> bool:
    if line.mark == MARKED or line.text.startswith("#"):
        return words <= _LONGEST_HEADING
    return (
        words <= _LONGEST_NUMBERED_HEADING
        and bool(_NUMBERED.match(line.text))
        and not _STOP.search(line.text)
    )


def _prose(line: Line, words: int) -> tuple[str, str]:
    if datestamps.leads(line.norm) and words > _SHORTEST_TITLE:
        return BODY, DATED_ITEM
    if BULLET.match(line.text) and words >= _SHORTEST_ITEM:
        return BODY, "item"
    stop = _STOP.search(line.text)
    if stop and stop.group()[0] in "?!…":
        stop = None if words <= _LONGEST_HEADING else stop
    elif stop and stop.group()[0] == ":":
        stop = None if words <= _LONGEST_LEAD_IN else stop
    if words >= _SHORTEST_PROSE or stop or _INNER_STOP.search(line.text):
        return BODY, PROSE
    return "", SHORT


def _is_caption(text: str, words: int) -> bool:
    if words > _LONGEST_CAPTION or _INNER_STOP.search(text.rstrip(".")):
        return False
    folded = fold(text)
    if _CREDIT.search(folded) or (_POINTING.search(folded) and not _PAST.search(folded)):
        return True
    verbless = _VERBLESS.match(text)
    if not verbless or _FINITE.search(folded):
        return False
    if not verbless["participle"]:
        return text.endswith(".")
    return not _NO_PARTICIPLE.fullmatch(verbless["participle"])


# --- what its place says of a short line ----------------------------------------------------------------


def _title(found: list[Line], rules: list[tuple[str, str]]) -> int | None:
    """The index of the title's line: one said again, else the first long enough, above the body."""
    said = Counter(map(_sameness, found))

    def likeness(at: int) -> tuple[bool, bool, bool, int]:
        line = found[at]
        long = _words(line) > _SHORTEST_TITLE and not _is_dateline(line)
        return said[_sameness(line)] > 1, line.text.startswith("# "), long, -at

    return max(_title_candidates(found, rules), key=likeness, default=None)


def _title_candidates(found: list[Line], rules: list[tuple[str, str]]) -> Iterator[int]:
    for at, (kind, rule) in enumerate(rules):
        line = found[at]
        above_byline = at + 1 < len(rules) and rules[at + 1][1] in (*boilerplate.STATEMENTS, DATE_LINE)
        short = rule == SHORT or line.text.startswith("# ") or (above_byline and not _STOP.search(line.text))
        if short and kind != BOILERPLATE and _SHORTEST_TITLE <= _words(line) <= _LONGEST_TITLE:
            yield at
        if kind == BODY:
            return


def _is_dateline(line: Line) -> bool:
    """Whether a header's line gives the day: set off by a comma, a bar or "le", not one field of a table."""
    stamp = datestamps.find(line.norm)
    return bool(
        stamp
        and _BEFORE_STAMP.search(line.norm[: stamp.start])
        and _AFTER_STAMP.match(line.norm[stamp.end :])
    )


def _sameness(line: Line) -> str:
    return line.norm.replace(":", "")


def _words(line: Line) -> int:
    return len(line.text.split())


def _placed(found: list[Line], rules: list[tuple[str, str]], title: int | None) -> list[tuple[str, str]]:
    """The rules with a kind for every line."""
    placed = list(rules)
    if title is not None:
        for at, line in enumerate(found):
            if placed[at][0] != BODY and _sameness(line) == _sameness(found[title]):
                placed[at] = (BOILERPLATE, "title again")
        placed[title] = (TITLE, "title")
    _place_dated(found, placed)
    _place_links(placed)
    for run in _runs(placed):
        _place_run(found, placed, run)
    return placed


def _place_dated(found: list[Line], placed: list[tuple[str, str]]) -> None:
    """Clock times, and days where several stand alone, are a chronology: headings for what follows."""
    alone = [at for at, (_, rule) in enumerate(placed) if rule == DATE_LINE]
    clocks = [at for at in alone if datestamps.is_clock(found[at].norm)]
    days = [at for at in alone if at not in clocks]
    for at in clocks + (days if len(days) > 1 else []):
        placed[at] = (HEADING, DATE_LINE)
        if at + 1 < len(found) and placed[at + 1] == ("", SHORT) and _words(found[at + 1]) > _SHORTEST_TITLE:
            heads = _follows(placed, at + 1, PROSE)
            placed[at + 1] = (HEADING, SHORT) if heads else (BODY, DATED_ITEM)
    for at, (_, rule) in enumerate(placed):
        stop = _STOP.search(found[at].text)
        if rule == DATED_ITEM and datestamps.leads_with_clock(found[at].norm) and not stop:
            placed[at] = (HEADING, DATE_LINE) if _follows(placed, at, PROSE) else placed[at]


def _follows(placed: list[tuple[str, str]], at: int, rule: str) -> bool:
    return at + 1 < len(placed) and placed[at + 1][1] == rule


def _place_links(placed: list[tuple[str, str]]) -> None:
    linking = False
    for at, (kind, rule) in enumerate(placed):
        if kind == "" and linking:
            placed[at] = (BOILERPLATE, boilerplate.LINKS)
        elif kind in (BODY, HEADING):
            linking = False
        linking = linking or rule == boilerplate.LINKS


def _runs(placed: list[tuple[str, str]]) -> list[list[int]]:
    """The stretches of lines whose kind only their place can tell; boilerplate does not end one."""
    runs: list[list[int]] = [[]]
    for at, (kind, _) in enumerate(placed):
        if kind == "":
            runs[-1].append(at)
        elif kind in (TITLE, HEADING, BODY):
            runs.append([])
    return [run for run in runs if run]


def _place_run(found: list[Line], placed: list[tuple[str, str]], run: list[int]) -> None:
    """A short line is a heading where body follows it; several in a row are a list, as is the page's end."""
    opening = all(kind != BODY for kind, _ in placed[: run[0]])
    following = next((kind for kind, _ in placed[run[-1] + 1 :] if kind in (BODY, HEADING)), "")
    listed = len(run) >= (2 if opening else _SHORTEST_RUN)
    bodiless = not following and all(kind != BODY for kind, _ in placed)
    for at in run:
        kind, rule = BOILERPLATE, placed[at][1]
        if bodiless and _words(found[at]) > _SHORTEST_TITLE:
            kind = BODY
        elif opening and _is_dateline(found[at]):
            rule = DATED_HEADER
        elif following and rule == DATE_LINE:
            kind = BOILERPLATE if opening else HEADING
        elif following and (not listed or (at == run[-1] and found[at].gap and not opening)):
            kind = HEADING
        placed[at] = (kind, rule)


def _with_headings(found: list[Line], placed: list[tuple[str, str]]) -> list[Block]:
    """The blocks; a heading right under a date that stands alone is one heading with it."""
    blocks: list[Block] = []
    heading: tuple[int, int] | None = None
    for line, (kind, rule) in zip(found, placed, strict=True):
        blocks.append(Block(line.start, line.end, kind, heading, rule))
        if kind == HEADING:
            dated = len(blocks) > 1 and blocks[-2].rule == DATE_LINE and blocks[-2].kind == HEADING
            heading = (blocks[-2].start if dated else line.start, line.end)
    return blocks
