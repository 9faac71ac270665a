"""Dirty pages, annotated piece by piece: {T}itle, {H}eading, {B}ody, {C}aption, {-} boilerplate."""

import re
from pathlib import Path

import pytest

from loaders import blocks
from loaders.blocks import BODY, BOILERPLATE, CAPTION, HEADING, TITLE

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
KINDS = {"T": TITLE, "H": HEADING, "B": BODY, "C": CAPTION, "-": BOILERPLATE}
MARK = re.compile(r"\{([THBC-])\}")


def annotated(page: str) -> tuple[str, list[tuple[str, str]]]:
    """A page's text without its marks, and its pieces as (kind, text)."""
    _, *parts = MARK.split(page)
    pieces = [(KINDS[mark], text.strip()) for mark, text in zip(parts[::2], parts[1::2], strict=True)]
    return MARK.sub("", page), pieces


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks.split(text)]


def heading_of(text: str, words: str) -> str:
    found = next(block for block in blocks.split(text) if words in text[block.start : block.end])
    return text[slice(*found.heading)] if found.heading else ""


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_pieces_of_a_page_are_told_apart(path):
    text, pieces = annotated(path.read_text(encoding="utf-8"))
    assert kinds(text) == pieces


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_carriage_returns_and_a_byte_order_mark_change_no_piece(path):
    text, pieces = annotated(path.read_text(encoding="utf-8").replace("\n", "\r\n"))
    assert kinds("\ufeff" + text) == pieces


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks_leave_out_nothing_but_blank_space(path):
    text, _ = annotated(path.read_text(encoding="utf-8"))
    found = blocks.split(text)
    edges = [0, *(edge for block in found for edge in (block.start, block.end)), len(text)]
    assert edges == sorted(edges)
    assert not "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)).strip()


def test_two_pages_in_one_file_keep_the_body_of_both():
    pages = {path.stem: annotated(path.read_text(encoding="utf-8")) for path in PAGES}
    for first, second in (
        ("encyclopaedia", "translation"),
        ("dispatch", "encyclopaedia"),
        ("blog", "dispatch"),
    ):
        (one, pieces), (other, more) = pages[first], pages[second]
        body = [piece for piece in pieces + more if piece[0] == BODY]
        assert [piece for piece in kinds(f"{one}\n\n{other}") if piece[0] == BODY] == body


BODY_LINE = (
    "La Russie et la Corée du Nord ont signé un traité à Pyongyang. Le texte compte vingt-trois articles."
)


@pytest.mark.parametrize(
    "line",
    [
        "Poutine et Kim Jong-un caressant un cheval lors d’une promenade au parc à Pyongyang.",
        "Tо lam (à droite) accueille son homologue russe au palais présidentiel à Hanoi.",
        "Le président russe Vladimir Poutine et Kim Jong-un à Pyongyang, le 19 juin 2024.",
        "Kim Jong-un (au centre) et ses généraux devant un missile.",
        "De gauche à droite : Emmanuel Macron, Olaf Scholz et Donald Tusk.",
        "Le siège de l'ONU, à New York. © AFP",
        "Photo : la délégation russe arrive à Hanoï.",
        "Les deux ministres à Wonsan, samedi. Ils ont dîné à bord. KCNA VIA KNS / PHOTO D'ARCHIVES",
        "Sergey Lavrov meeting his counterpart in Pyongyang, on June 19.",
        "Vladimir Putin (at left) and Kim Jong-un. Credit: Sputnik",
    ],
)
def test_captions(line):
    assert (CAPTION, line) in kinds(f"{BODY_LINE}\n\n{line}\n\n{BODY_LINE}")


@pytest.mark.parametrize(
    "line",
    [
        "Kim reçoit Poutine à Pyongyang.",
        "Poutine annonce à Pyongyang un nouveau pacte.",
        "Le président accueille Kim à Vladivostok.",
        "Moscou refusant de répondre, Séoul convoque l'ambassadeur.",
        "Le traité liant Pyongyang à Moscou expire en 2026.",
        "Le candidat socialiste (à gauche) a dénoncé l'accord.",
        "Moscou dément.",
        "Publié le 19 juin, le texte du traité prévoit une assistance militaire.",
        "Par précaution, Séoul a fermé ses écoles.",
        "La Chine a protesté le lendemain. – VNA",
        "La Chine a protesté le lendemain (AFP).",
        "Moscou a nié mardi, selon l'agence Tass.",
    ],
)
def test_short_sentences_are_body(line):
    assert (BODY, line) in kinds(f"{BODY_LINE}\n\n{line}\n\n{BODY_LINE}")


@pytest.mark.parametrize(
    "line",
    [
        "Les Sanctions",
        "Vers une alliance militaire ?",
        "Guerre de Corée (1950-1953)",
        "Les faits :",
        "1. Les origines",
        "► Sergueï Choïgou, ex-ministre de la défense",
        "Par amour ou par raison",
    ],
)
def test_headings(line):
    assert (HEADING, line) in kinds(f"{BODY_LINE}\n\n{line}\n\n{BODY_LINE}")


def test_a_glued_heading_is_cut_out_and_stands_above_what_follows():
    text = (
        "Ils se sont vus en 1991.► Sergueï Choïgou, ex-ministre de la défenseSergueï Choïgou s’était rendu "
        "en Corée du Nord. ► La cheffe de la diplomatie en RussieLa Russie l’a reçue."
    )
    assert [kind for kind, _ in kinds(text)] == [BODY, HEADING, BODY, HEADING, BODY]
    assert heading_of(text, "s’était rendu") == "► Sergueï Choïgou, ex-ministre de la défense"
    assert heading_of(text, "l’a reçue") == "► La cheffe de la diplomatie en Russie"


def test_names_with_two_capitals_part_no_heading():
    text = f"{BODY_LINE}\n\n► La plainte de McDonald et YouTube\n\n{BODY_LINE}"
    assert (HEADING, "► La plainte de McDonald et YouTube") in kinds(text)


def test_the_nearest_heading_stands_above_a_block():
    text, _ = annotated((Path(__file__).parent / "pages" / "encyclopaedia.txt").read_text(encoding="utf-8"))
    assert heading_of(text, "s'ouvrent en 1996") == "Négociations (1996-2000)"
    assert heading_of(text, "Il compte 12 articles") == ""


def test_a_heading_under_a_date_keeps_the_date():
    days = ("12 septembre 2023\nArrivée à Vladivostok", "13 septembre 2023\nLe sommet de Vostotchny")
    text = "Le voyage de Kim Jong-un\n" + "".join(f"\n{day}\n{BODY_LINE}\n" for day in days)
    headings = [text[slice(*block.heading)] for block in blocks.split(text) if block.kind == BODY]
    assert headings == list(days)


def test_a_text_of_clauses_without_stops_is_all_body():
    assert kinds("Poutine est arrivé à Pyongyang mercredi\nKim Jong-un l'a accueilli à l'aéroport")[1:] == [
        (BODY, "Kim Jong-un l'a accueilli à l'aéroport")
    ]


@pytest.mark.parametrize("text", ["", "\n\n", " \u00a0\ufeff\r\n"])
def test_no_text_has_no_block(text):
    assert blocks.split(text) == []
