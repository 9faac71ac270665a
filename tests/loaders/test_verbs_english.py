"""English verb forms and groups: what the place of a word tells where its form does not."""

import pytest

from loaders import verbs
from loaders.text import tokens


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("sign", "sign signs signed signing"),
        ("ban", "bans banned banning"),
        ("visit", "visits visited visiting"),
        ("commit", "commits committed committing"),
        ("deny", "denies denied denying"),
        ("deploy", "deploys deployed deploying"),
        ("seize", "seizes seized seizing"),
        ("agree", "agrees agreed agreeing"),
        ("launch", "launches launched launching"),
        ("veto", "vetoes vetoed vetoing"),
        ("withdraw", "withdraws withdrew withdrawn withdrawing"),
        ("undertake", "undertakes undertook undertaken"),
        ("suspend", "suspends suspended suspending"),
        ("send", "sends sent sending"),
        ("put", "puts put putting"),
        ("be", "is are was were been being"),
        ("have", "has have had having"),
    ],
)
def test_forms_that_news_uses(infinitive: str, forms: str) -> None:
    made = {form for form, _ in verbs.conjugate(infinitive, "en")}
    assert set(forms.split()) <= made


def test_a_modal_has_no_other_forms() -> None:
    assert set(verbs.conjugate("must", "en")) == {("must", "present")}


def _groups(sentence: str) -> list[tuple]:
    return [
        (group.lemma, group.tense, group.voice, group.negated, group.modals)
        for group in verbs.find(tokens(sentence), "en")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Oslo has not signed the accord", ("sign", "past", "active", True, ())),
        ("Oslo hasn’t signed the accord", ("sign", "past", "active", True, ())),
        ("The accord has already been signed", ("sign", "past", "passive", False, ())),
        ("The bridge was being built", ("build", "past", "passive", False, ())),
        ("Oslo is sending food", ("send", "present", "active", False, ())),
        ("Oslo has been sending food", ("send", "past", "active", False, ())),
        ("Oslo had sent food", ("send", "pluperfect", "active", False, ())),
        ("Oslo will not send food", ("send", "infinitive", "active", True, ("will",))),
        ("Oslo did not send food", ("send", "infinitive", "active", True, ("do",))),
        ("Oslo is to send food", ("send", "infinitive", "active", False, ("be",))),
        ("Oslo is due to send food", ("send", "infinitive", "active", False, ("be due",))),
        ("Oslo is expected to send food", ("send", "infinitive", "active", False, ("be expected",))),
        ("Oslo may have sent food", ("send", "conditional", "active", False, ())),
        ("Oslo may not have sent food", ("send", "conditional", "active", True, ())),
        ("Oslo is said to have sent food", ("send", "conditional", "active", False, ())),
        ("The visit was called off", ("call off", "past", "passive", False, ())),
        ("No accord was signed", ("sign", "past", "passive", True, ())),
        ("The treaty signed by Oslo", ("sign", "participle", "passive", False, ())),
        ("Troops sent to Oslo have left", ("send", "participle", "passive", False, ())),
        ("Berne welcomed the troops sent to Oslo", ("send", "participle", "passive", False, ())),
        ("Berne sent troops to Oslo", ("send", "past", "active", False, ())),
        ("Berne said Oslo attacked on Monday", ("attack", "past", "active", False, ())),
        ("The king, who visited Oslo, called on Berne", ("call on", "past", "active", False, ())),
        ("The king visits Oslo", ("visit", "present", "active", False, ())),
        ("They plan to sign a deal", ("sign", "infinitive", "active", False, ("plan",))),
    ],
)
def test_groups(sentence: str, expected: tuple) -> None:
    assert expected in _groups(sentence)


def test_a_bare_infinitive_shares_the_modal_before_it() -> None:
    assert [group[-1] for group in _groups("The king will visit Oslo and meet the queen")] == [
        ("will",),
        ("will",),
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "the visit of the king",
        "two launch sites",
        "Oslo’s missile tests",
        "peace talks with Berne",
        "strikes on the port",
        "the disputed islands",
        "Oslo’s armed forces",
        "in response to attacks",
        "the meeting of ministers",
    ],
)
def test_nouns_are_not_verbs(phrase: str) -> None:
    assert _groups(phrase) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oslo’s army didn’t", ["oslo", "'s", "army", "did", "n't"]),
        ("they've left", ["they", "'ve", "left"]),
        ("the countries' leaders", ["the", "countries", "'", "leaders"]),
        ("l'armée d'Oslo qu'il a", ["l'", "armée", "d'", "oslo", "qu'", "il", "a"]),
    ],
)
def test_contractions_are_parted(text: str, words: list[str]) -> None:
    assert [token.norm for token in tokens(text)] == words
