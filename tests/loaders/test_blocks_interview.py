"""Interviews as they are printed: {Q}uestion, {A}nswer, {.} neither; ⟨…⟩ is the label of who speaks."""

import re

import pytest

from loaders import blocks
from loaders.blocks import BODY

TURNS = {"Q": "question", "A": "answer", ".": ""}
MARK = re.compile(r"\{([QA.])\}")
STANDFIRST = (
    "{.}L'ambassadeur Karel Novotny a négocié pendant trois ans la fin du différend frontalier. Il revient "
    "sur ces pourparlers, de retour de la capitale voisine où il a signé l'accord."
)
FIRST = "Nous avons signé le 3 mai. Les deux armées se retireront en juin."
SECOND = "Non. Le ministre a démissionné, et je respecte son geste. Rien ne changera pour autant."
THIRD = "Ils ont confirmé le tracé de 1942. Cela ne m'a pas réjoui."

INTERVIEWS = {
    "dashes in turn": (
        "{Q}– Où étiez-vous le jour de la signature ?\n{A}– Au troisième rang. " + FIRST,
        "{Q}– On dit que l'armée a menacé de ne pas se retirer.\n{A}– " + SECOND,
        "{Q}– Un regret ?\n{A}– " + THIRD,
    ),
    "a dash before the question alone": (
        "{Q}— Où étiez-vous le jour de la signature ?",
        "{A}" + FIRST,
        "{Q}— L'armée se retirera-t-elle vraiment ?",
        "{A}" + SECOND,
        "{A}" + THIRD,
    ),
    "letters": (
        "{Q}⟨Q⟩ : Où étiez-vous le jour de la signature ?",
        "{A}⟨R⟩ : " + FIRST,
        "{Q}⟨Q⟩ : L'armée a menacé de ne pas se retirer.",
        "{A}⟨R⟩ : " + SECOND,
    ),
    "letters with stops": (
        "{Q}⟨Q⟩. Où étiez-vous le jour de la signature ?",
        "{A}⟨R⟩. – " + FIRST,
        "{Q}⟨Q⟩. Et après ?",
        "{A}⟨R⟩. – " + SECOND,
        "{A}" + THIRD,
    ),
    "names": (
        "{Q}⟨Le Courrier du Lac⟩ : Où étiez-vous le jour de la signature ?",
        "{A}⟨Karel Novotny⟩ : " + FIRST,
        "{Q}⟨Le Courrier du Lac⟩ : Le ministre reste-t-il ?",
        "{A}⟨Karel Novotny⟩ : " + SECOND,
    ),
    "initials and dashes": (
        "{Q}⟨L. C.⟩ – Où étiez-vous le jour de la signature ?",
        "{A}⟨K. N.⟩ – " + FIRST,
        "{Q}⟨L. C.⟩ – Le ministre reste-t-il ?",
        "{A}⟨K. N.⟩ – " + SECOND,
    ),
    "the interviewer alone is named": (
        "{Q}⟨Le Courrier⟩ : Où étiez-vous le jour de la signature ?",
        "{A}" + FIRST,
        "{Q}⟨Le Courrier⟩ : Le ministre reste-t-il ?",
        "{A}" + SECOND,
        "{A}" + THIRD,
    ),
    "bold questions": (
        "{Q}**Où étiez-vous le jour de la signature ?**",
        "{A}" + FIRST,
        "{Q}**L'armée a menacé de ne pas se retirer.**",
        "{A}" + SECOND,
        "{Q}**Un regret ?**",
        "{A}" + THIRD,
    ),
    "more statements than questions in bold": (
        "{Q}**Où étiez-vous le jour de la signature ?**",
        "{A}" + FIRST,
        "{Q}**L'armée a menacé de ne pas se retirer.**",
        "{A}" + SECOND,
        "{Q}**Votre ministre a démissionné.**",
        "{A}" + THIRD,
        "{Q}**Vos voisins parlent d'une trahison.**",
        "{A}" + SECOND,
        "{Q}**Un regret ?**",
        "{A}" + THIRD,
    ),
    "questions in italics": (
        "{Q}*Où étiez-vous le jour de la signature ?*\n{A}" + FIRST,
        "{Q}*Le ministre reste-t-il ?*\n{A}" + SECOND,
    ),
    "questions marked as headings": (
        "{Q}### Où étiez-vous le jour de la signature ?",
        "{A}" + FIRST,
        "{Q}### Le ministre reste-t-il ?",
        "{A}" + SECOND,
    ),
    "questions as paragraphs": (
        "{Q}Où étiez-vous le jour de la signature ?",
        "{A}" + FIRST,
        "{Q}Votre ministre a démissionné. Pourquoi ?",
        "{A}" + SECOND,
        "{Q}Un regret ?",
        "{A}" + THIRD,
    ),
    "questions over their answers": (
        "{Q}Où étiez-vous le jour de la signature ?\n{A}" + FIRST,
        "{Q}Vos voisins parlent d'une trahison.\n{A}" + SECOND,
        "{Q}Le regrettez-vous ?\n{A}" + THIRD,
        "{Q}Et après ?\n{A}Nous verrons bien. Le déminage prendra dix ans.",
    ),
    "English": (
        "{Q}⟨Q⟩: Where were you when it was signed?",
        "{A}⟨A⟩: I stood in the third row. We signed on 3 May.",
        "{Q}⟨Q⟩: Will the minister stay in office?",
        "{A}⟨A⟩: He resigned, and I respect that.",
    ),
}  # fmt: skip


def annotated(parts: tuple[str, ...]) -> tuple[str, list[tuple[str, str, str]]]:
    """The text without its marks, and its paragraphs as (turn, label, words)."""
    page = "\n\n".join(("{.}Entretien : « Personne n'a gagné un mètre carré »", STANDFIRST, *parts))
    _, *pieces = MARK.split(page)
    expected = [
        (TURNS[mark], "".join(re.findall("⟨(.+)⟩", words)), re.sub("[⟨⟩]", "", words).strip())
        for mark, words in zip(pieces[::2], pieces[1::2], strict=True)
    ]
    return re.sub("[⟨⟩]", "", MARK.sub("", page)), expected[1:]


@pytest.mark.parametrize("name", INTERVIEWS)
def test_questions_and_answers_are_told_apart(name):
    text, expected = annotated(INTERVIEWS[name])
    found = [
        (block.turn, text[slice(*block.speaker)] if block.speaker else "", text[block.start : block.end])
        for block in blocks.split(text)
        if block.kind == BODY
    ]
    assert found == expected


PROSE = (
    "La Russie et la Corée du Nord ont signé un traité à Pyongyang. Le texte compte vingt-trois articles, "
    "dont un sur l'assistance militaire."
)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Vers une alliance ?", PROSE, "Que fera Séoul ?", PROSE, "Et la Chine ?", PROSE),
        (PROSE, "- Une clause d'assistance mutuelle.", "- Un pont sur le fleuve.", "- Qui paiera ?"),
        (f"Moscou : {PROSE}", f"Séoul : {PROSE}", f"Tokyo : {PROSE}", f"Pékin : {PROSE}"),
        (PROSE, "Qui y croit encore ? Personne, et surtout pas vous.", PROSE, "Vous, peut-être ?", PROSE),
        (f"2000 : {PROSE}", f"2019 : {PROSE}", f"2024 : {PROSE}"),
    ],
)
def test_other_texts_have_no_turns(paragraphs):
    text = "\n\n".join(("Ce que dit le traité de Pyongyang", PROSE, *paragraphs))
    assert {block.turn for block in blocks.split(text)} == {""}


def test_the_words_of_a_question_are_body_however_few():
    text, _ = annotated(INTERVIEWS["questions as paragraphs"])
    assert BODY in [
        block.kind for block in blocks.split(text) if text[block.start : block.end] == "Un regret ?"
    ]
