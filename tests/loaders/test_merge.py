"""Tellings of one act become one event; different acts stay apart; differences are kept."""

from itertools import permutations

import pytest

from loaders import merge, schema
from loaders.actors import Actor
from loaders.affiliation import Affiliation
from loaders.copies import Copies
from loaders.events.mentions import Dating, Mention
from loaders.merge import consensus

TEXT = "Le ministre s’est rendu à Oslo pour une visite de deux jours, selon la presse locale."
NO_DATE = ("", "", schema.NONE)


def _day(*days: int) -> tuple[str, str, str]:
    """A day of June 2024, or the first and last of several."""
    return f"2024-06-{days[0]:02}", f"2024-06-{days[-1]:02}", schema.RANGE if days[1:] else schema.DAY


JUNE = ("2024-06-01", "2024-06-30", schema.MONTH)


def _person(actor_id: str, country: str) -> Actor:
    return Actor(actor_id, actor_id, schema.PERSON, country, "", "", ())


AFFILIATION = Affiliation(
    {
        "rossi": _person("rossi", "ITA"), "conti": _person("conti", "ITA"), "vik": _person("vik", "NOR"),
        "NOR": Actor("NOR", "Norway", schema.STATE, "NOR", "", "", ()),
    }
)  # fmt: skip


def _mention(article: str, start: int = 0, **fields) -> Mention:
    date = fields.pop("date", NO_DATE)
    given = {
        "event_type": "CONSULT", "mode": "visit", "source": ("rossi",), "target": ("NOR",),
        "rule": "verb:test", "sentence": 0, "block": 0, "end": start + 30, **fields,
    }  # fmt: skip
    return Mention(article, start, date=Dating(*date), **given)


def _merge(*mentions: Mention) -> list[merge.Event]:
    return merge.merge(list(mentions), AFFILIATION, {one.article_id: TEXT for one in mentions})


def _sizes(*mentions: Mention) -> list[int]:
    """How many mentions each event has, whatever the articles' order."""
    found = {
        tuple(sorted(len(event.mentions) for event in _merge(*order))) for order in permutations(mentions)
    }
    assert len(found) == 1
    return list(found.pop())


def _said(*quotes: str, **fields) -> int:
    """How many statements some quotes are, each of another article, of one speaker and day."""
    given = {"event_type": "ACCUSE", "mode": "", "source": ("ITA",), "target": (), "date": _day(3), **fields}
    mentions = [_mention(str(n), end=len(quote), **given) for n, quote in enumerate(quotes)]
    return len(merge.merge(mentions, AFFILIATION, {str(n): quote for n, quote in enumerate(quotes)}))


# Days


@pytest.mark.parametrize("other", [_day(18, 19), JUNE, _day(18)], ids=["two days", "month", "day before"])
def test_one_visit_told_more_or_less_exactly(other: tuple) -> None:
    assert _sizes(_mention("a", date=_day(19)), _mention("b", date=other)) == [2]


@pytest.mark.parametrize("other", [_day(17), _day(21), NO_DATE], ids=["before", "after", "undated"])
def test_visits_days_apart_are_two(other: tuple) -> None:
    assert _sizes(_mention("a", date=_day(19)), _mention("b", date=other)) == [1, 1]


def test_a_day_s_difference_does_not_drift() -> None:
    chain = [_mention(str(day), date=_day(day)) for day in (17, 18, 19, 20, 21)]
    assert max(_sizes(*chain)) == 2


def test_a_vague_telling_joins_the_one_event_that_it_may_be_of() -> None:
    vague = _mention("a", date=JUNE)
    assert _sizes(vague, _mention("b", date=_day(3))) == [2]
    assert _sizes(vague, _mention("b", date=_day(3)), _mention("c", date=_day(21))) == [1, 1, 1]


def test_a_long_stretch_is_no_vague_day() -> None:
    since = ("2022-01-01", "2024-06-30", schema.RANGE)
    assert _sizes(_mention("a", date=_day(19)), _mention("b", date=since)) == [1, 1]
    assert _sizes(_mention("a", date=since), _mention("b", date=since)) == [2]


def test_deliveries_and_attacks_of_two_days_are_two() -> None:
    for event_type in ("AID", "ASSAULT", "COERCE"):
        given = {"event_type": event_type, "mode": "", "source": ("ITA",)}
        assert _sizes(_mention("a", date=_day(3), **given), _mention("b", date=_day(4), **given)) == [1, 1]


# Who


def test_another_traveller_is_another_visit() -> None:
    assert _sizes(_mention("a", date=_day(19)), _mention("b", date=_day(19), source=("conti",))) == [1, 1]


def test_another_host_is_another_visit() -> None:
    assert _sizes(_mention("a", date=_day(19)), _mention("b", date=_day(19), target=("FIN",))) == [1, 1]


@pytest.mark.parametrize("target", [("vik",), ("NOR",), ()])
def test_a_host_is_his_state(target: tuple) -> None:
    assert _sizes(_mention("a", date=_day(19)), _mention("b", date=_day(19), target=target)) == [2]


def test_a_state_stands_for_its_own_people() -> None:
    (event,) = _merge(_mention("a", date=_day(19)), _mention("b", date=_day(19), source=("ITA",)))
    assert consensus.actors(event, "source", AFFILIATION) == ["rossi"]


def test_a_state_does_not_tie_two_of_its_people_together() -> None:
    told = [_mention("a", date=_day(19)), _mention("b", date=_day(19), source=("conti",))]
    assert _sizes(*told, _mention("c", date=_day(19), source=("ITA",))) == [1, 2]


def test_who_is_named_first_does_not_matter_to_talks() -> None:
    talks = {"mode": "", "date": _day(19)}
    turned = _mention("b", source=("vik",), target=("rossi",), **talks)
    assert _sizes(_mention("a", target=("vik",), **talks), turned) == [2]


# What and where


def test_attacks_on_two_targets_or_in_two_places_are_two() -> None:
    attack = {"event_type": "ASSAULT", "mode": "", "source": ("ITA",), "date": _day(3)}
    oslo = _mention("a", target=("NOR",), place="pyongyang", **attack)
    assert _sizes(oslo, _mention("b", target=("FIN",), **attack)) == [1, 1]
    assert _sizes(oslo, _mention("b", target=("NOR",), place="hanoi", **attack)) == [1, 1]
    assert _sizes(oslo, _mention("b", target=("NOR",), place="PRK", **attack)) == [2]
    assert _sizes(oslo, _mention("b", target=(), **attack)) == [2]


def test_acts_of_nobody_known_are_one_only_on_one_target_or_in_one_place() -> None:
    attack = {"event_type": "ASSAULT", "mode": "", "source": (), "date": _day(3)}
    assert _sizes(*(_mention(name, target=(), **attack) for name in "ab")) == [1, 1]
    assert _sizes(*(_mention(name, target=("NOR",), **attack) for name in "ab")) == [2]
    assert _sizes(*(_mention(name, target=(), place="hanoi", **attack) for name in "ab")) == [2]


def test_statements_are_one_when_their_words_agree() -> None:
    first = "Rome a dénoncé les sanctions européennes contre ses banques"
    assert _said(first, "l’Italie condamne des sanctions « européennes » prises contre les banques") == 1
    assert _said(first, "Rome a dénoncé l’envoi d’instructeurs à la frontière") == 2
    assert _said(first, "Rome a dénoncé les sanctions européennes contre ses banques", date=NO_DATE) == 2


def test_names_in_common_are_no_words_in_common() -> None:
    assert _said("Carlo Rossi juge Lars Vik « imprudent »", "Carlo Rossi dit de Lars Vik qu’il a menti") == 2


def test_statements_without_words_to_tell_them_by_are_one_to_one_address() -> None:
    assert _said("Rome accuse Oslo", "l’Italie blâme la Norvège", target=("NOR",), rule="verb:accuser") == 1
    assert _said("Rome accuse", "l’Italie blâme", rule="verb:accuser") == 2


# What the tellings of an event give differently


def test_days_that_differ_are_spanned_and_said_to_differ() -> None:
    (event,) = _merge(_mention("a", date=_day(18)), _mention("b", date=_day(19)))
    assert consensus.best_date(event) == ("2024-06-18", "2024-06-19", schema.RANGE)
    assert consensus.disagreements(event) == [schema.DATE_START]


def test_two_days_named_are_as_exact_as_one() -> None:
    (event,) = _merge(_mention("a", date=_day(18, 19)), _mention("b", date=_day(19)))
    assert consensus.best_date(event) == ("2024-06-18", "2024-06-19", schema.RANGE)
    assert consensus.disagreements(event) == [schema.DATE_START]


@pytest.mark.parametrize(
    ("told", "status", "disputed"),
    [
        ((schema.PLANNED, schema.ACTUAL), schema.ACTUAL, False),
        ((schema.PLANNED, schema.ALLEGED), schema.ALLEGED, False),
        ((schema.PLANNED, schema.DENIED), schema.DENIED, True),
        ((schema.ALLEGED, schema.DENIED), schema.ALLEGED, True),
        ((schema.ALLEGED, schema.ACTUAL), schema.ACTUAL, True),
    ],
)
def test_the_surest_status_is_the_event_s(told: tuple, status: str, disputed: bool) -> None:
    (event,) = _merge(
        *(_mention(name, date=_day(18), status=one) for name, one in zip("ab", told, strict=True))
    )
    assert consensus.best_status(event) == status
    assert (schema.STATUS in consensus.disagreements(event)) == disputed


def test_a_denial_without_a_date_is_of_the_one_act_that_it_can_deny() -> None:
    arms = {"event_type": "AID", "mode": "", "source": ("ITA",)}
    claim = _mention("a", date=JUNE, status=schema.ALLEGED, **arms)
    denial = _mention("b", status=schema.DENIED, **arms)
    other = _mention("c", date=("2021-01-01", "2021-12-31", schema.YEAR), status=schema.ALLEGED, **arms)
    assert _sizes(claim, denial) == [2]
    assert _sizes(claim, denial, other) == [1, 1, 1]
    assert _sizes(_mention("a", date=JUNE, **arms), denial) == [1, 1]


def test_undated_tellings_are_one_when_their_words_agree() -> None:
    given = {"event_type": "AID", "mode": "", "target": ("NOR",), "date": NO_DATE, "rule": "verb:livrer"}
    assert _said("Rome livre des armes à Oslo", "l’envoi d’armes italiennes à la Norvège", **given) == 1
    assert _said("Rome livre des armes à Oslo", "l’Italie livre du pétrole à la Norvège", **given) == 2


def test_numbers_of_one_unit_disagree() -> None:
    arms = {"event_type": "AID", "mode": "", "source": ("ITA",), "date": _day(3)}
    told = [
        _mention(str(n), number=float(n), unit=unit, **arms) for n, unit in ((300, "chars"), (250, "chars"))
    ]
    (event,) = _merge(*told)
    assert consensus.disagreements(event) == [schema.NUMBER]
    told[1].unit = "camions"
    (event,) = _merge(*told)
    assert consensus.disagreements(event) == []


# Copies


def test_a_copy_without_a_date_tells_of_its_original_s_event() -> None:
    first, copy = _mention("a", date=_day(19), sentence=4), _mention("b", sentence=2)
    copies = Copies({("b", 2): frozenset({("a", 4)})})
    (event,) = merge.merge([first, copy], AFFILIATION, {"a": TEXT, "b": TEXT}, copies)
    assert event.mentions == [first, copy]


def test_two_acts_of_a_copied_sentence_stay_two() -> None:
    spoken = {"event_type": "REQUEST", "mode": ""}
    told = [_mention(name, start, **spoken) for name in "ab" for start in (0, 40)]
    copies = Copies({("b", 0): frozenset({("a", 0)})})
    events = merge.merge(told, AFFILIATION, {"a": TEXT, "b": TEXT}, copies)
    assert [[one.article_id for one in event.mentions] for event in events] == [["a", "b"]] * 2


def test_the_id_of_an_event_outlives_another_article() -> None:
    before = _merge(_mention("a", date=_day(19)))[0].first
    after = _merge(_mention("a", date=_day(19)), _mention("b", date=_day(19)))[0].first
    assert before == after
