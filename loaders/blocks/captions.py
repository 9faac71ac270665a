"""Captions of pictures among the paragraphs: one clause that points, credits, or does without a verb."""

import re

from loaders.blocks.lines import INNER_STOP, Line
from loaders.text import fold

_LONGEST = 35  # words
_POINTING = re.compile(
    r"\((?:ici )?(?:tout )?(?:[aà] |au |en )?(?:la )?(?:droite|gauche|centre|milieu|left|right|center)\)|"
    r"\b(?:de gauche [aà] droite|sur cette photo|sur cette image|from left)\b"
)
_AGENCY = r"(?:afp|reuters|ap|epa|kns|anadolu|getty images|sputnik|kcna|yonhap|tass|xinhua|sipa|maxppp)"
_CREDIT = re.compile(
    rf"©|\((?:photo|image|archives?)\b|\b(?:photo|image|archives?)\s?[:/]|\b{_AGENCY}\s?/\s?\w|/\s?{_AGENCY}\b"
)
# A credit at the end of what may be several sentences.
_CREDITED = re.compile(
    rf"(?:©|\bvia {_AGENCY}|\b(?:photos?|images?) d'(?:archives?|illustration)"
    rf"|\((?:photo|image|cr[eé]dits?)\b|\b(?:photo|image|cr[eé]dits?) :|/\s?{_AGENCY}\b)[^.!?]{{0,60}}\W*$"
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


def is_caption(line: Line) -> bool:
    """Whether a line is a picture's caption: it says who is where in the picture, or whose picture it is, or
    its subject stands without a finite verb ("Poutine et Kim Jong-un caressant un cheval.").
    """
    if line.words > _LONGEST:
        return False
    folded = fold(line.text)
    if _CREDITED.search(folded):
        return True
    if INNER_STOP.search(line.text.rstrip(".")):
        return False
    if _CREDIT.search(folded) or (_POINTING.search(folded) and not _PAST.search(folded)):
        return True
    verbless = _VERBLESS.match(line.text)
    if not verbless or _FINITE.search(folded):
        return False
    if not verbless["participle"]:
        return line.text.endswith(".")
    return not _NO_PARTICIPLE.fullmatch(verbless["participle"])
