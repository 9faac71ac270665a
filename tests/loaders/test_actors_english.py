"""English, by its own words alone: `[text|id id]` is what must be found, all of it and nothing more."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from loaders import actors, articles, places

JUNE_2024 = date(2024, 6, 20)
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read(text: str) -> articles.Article:
    return replace(articles.parse(text, Path("article.txt")), published=JUNE_2024, language="en")


def check(annotated: str) -> None:
    article = read(_MARK.sub(r"\1", annotated))
    text = article.text
    for mention in reversed(actors.find(article, [])[0]):
        marked = f"[{mention.text}|{' '.join(mention.actor_ids)}]"
        text = text[: mention.start] + marked + text[mention.end :]
    assert text == annotated


OFFICES = [
    "[Russian President Vladimir Putin|putin] arrived in Pyongyang.",
    "The [Russian president|putin] and the [president of France|macron] spoke.",
    "[France's foreign minister|sejourne] praised [Germany|DEU].",
    "[Britain's finance minister Joan Bell|bell] resigned. [Bell|bell] said so.",
    "[Foreign Minister Sergei Lavrov|lavrov] met his [Chinese counterpart|wang_yi], [Wang Yi|wang_yi].",
    "[U.N. Secretary-General António Guterres|guterres] urged [Israel|ISR] to stop.",
    "The [U.S. secretary of state|blinken] met [Saudi Crown Prince Mohammed bin Salman|bin_salman].",
    "[Kremlin spokesman Dmitry Peskov|peskov] said the talks were useful.",
    "[North Korean leader Kim Jong Un|kim_jong_un] left. [Kim|kim_jong_un]'s visit was short.",
    "The [Ukrainian defence minister|umerov] met [NATO Secretary General Jens Stoltenberg|stoltenberg].",
    "[Dmitry Medvedev|medvedev], the [former president|medvedev], said so.",
    "[Olena Kravets|kravets], a [Ukrainian lawmaker|kravets], said so.",
    "The [Vietnamese Communist Party chief|nguyen_phu_trong], [Nguyen Phu Trong|nguyen_phu_trong], spoke.",
    "The [Chinese ambassador to Australia|CHN] was summoned.",
    "Mr. [Lavrov|lavrov] said nothing.",
]


@pytest.mark.parametrize("annotated", OFFICES)
def test_an_office_follows_whose_it_is(annotated):
    check(annotated)


STATES = [
    "[Pyongyang|PRK] and [Moscow|RUS] signed a treaty, the [Kremlin|RUS] said.",
    "The [South Korean military|KOR] said the [North|PRK] had fired two missiles.",
    "[Iranian protesters|IRN] burned a flag; a [Russian court|RUS] jailed them.",
    "Two [Chinese fishermen|CHN] were arrested by the [Philippine coast guard|PHL].",
    "The [Russians|RUS] and the [French|FRA] said no.",
    "[Brussels|eu] imposed sanctions on [Minsk|BLR].",
    "[Washington|USA] sold arms to [Taipei|TWN].",
    "The [Russian foreign ministry|RUS] summoned the [French ambassador|FRA].",
    "In [Sudan|SDN], fighting resumed. [The army|SDN] bombed a market.",
    "The [two Koreas|PRK KOR] signed.",
    "The [Houthis|houthis] attacked a [Greek ship|GRC] in the Red Sea.",
    "[Georgia|GEO] signed the deal; the state of Georgia voted.",
    "The Vietnam War and the South China Sea are no actors.",
]


@pytest.mark.parametrize("annotated", STATES)
def test_states_their_people_and_their_bodies(annotated):
    check(annotated)


PRONOUNS = [
    "[Penny Wong|wong] said [she|wong] would visit [China|CHN]. [She|wong] met [Wang Yi|wang_yi].",
    "[Kim Jong Un|kim_jong_un] met [Xi Jinping|xi_jinping]. [The two leaders|kim_jong_un xi_jinping] left.",
    '"[We|UKR] took three villages," said [Ukrainian President Volodymyr Zelensky|zelensky].',
    "[Japan|JPN] and [South Korea|KOR] held a drill. [They|JPN KOR] praised it.",
    "[China|CHN] protested and he laughed.",
]


@pytest.mark.parametrize("annotated", PRONOUNS)
def test_pronouns(annotated):
    check(annotated)


PLACES = {
    "They met in Geneva on Monday.": ["geneva"],
    "Putin arrived in Pyongyang from Hanoi.": ["pyongyang", "hanoi"],
    "Fighting broke out in Goma, in North Kivu.": ["goma", "north_kivu"],
    "Moscow sold gas to Beijing.": [],
    "Ties between Moscow and Pyongyang are close.": [],
    "Russian troops entered Ukraine.": ["UKR"],
    "The ship sank in the Red Sea.": ["red_sea"],
}


@pytest.mark.parametrize(("text", "expected"), PLACES.items())
def test_places(text, expected):
    assert [mention.place_id for mention in places.find(read(text))] == expected
