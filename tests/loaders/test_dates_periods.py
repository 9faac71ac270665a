"""Named periods: where they tell when, and a table that is checked as it is read."""

import re
from datetime import date

import pytest

from loaders.dates import find, packs, periods

FRENCH = packs.load("fr")


@pytest.fixture
def _fresh_tables():
    caches = (periods.periods, periods.pattern, periods.starts)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


@pytest.mark.parametrize(
    ("text", "name", "first", "last", "relation"),
    [
        ("Durant la guerre de Corée, il servit.", "guerre de Corée", "1950-06-25", "1953-07-27", "on"),
        ("Pendant la Grande Guerre, rien.", "Grande Guerre", "1914-07-28", "1918-11-11", "on"),
        ("Guerre froide\nLe mur coupait la ville.", "Guerre froide", "1947-03-12", "1991-12-26", "on"),
        ("Isolé depuis l’effondrement de l’URSS.", "effondrement de l’URSS", "1991-12-08", "None", "since"),
        ("Née depuis la fin de la guerre froide.", "guerre froide", "1991-12-26", "None", "since"),
        ("Seul depuis le début de la guerre en Ukraine.", "guerre en Ukraine", "2022-02-24", "None", "since"),
        ("À la fin de la guerre de Corée, il rentra.", "guerre de Corée", "1952-07-16", "1953-07-27", "on"),
        ("Rare avant l'invasion de l'Ukraine.", "invasion de l'Ukraine", "None", "2022-02-23", "before"),
    ],
)  # fmt: skip
def test_period_that_tells_when(text, name, first, last, relation):
    (found,) = find(text)
    assert (found.text, str(found.date_start), str(found.date_end), found.relation) == (
        name,
        first,
        last,
        relation,
    )
    assert (found.kind, found.basis) == ("date", "context")
    assert found.rule.startswith("period:")


def test_period_that_the_text_only_speaks_of_is_no_time():
    assert find("Un film sur la guerre froide et un livre de la guerre de Corée.") == []


@pytest.mark.parametrize(("name", "period"), periods.periods(FRENCH).items())
def test_every_period_is_found_by_each_of_its_names(name, period):
    assert [found.rule for found in find(f"Pendant la {name}, rien.")] == [f"period:{period.period_id}"]


def test_every_period_cites_its_source():
    assert all(re.match(r"https://\S+$", period.source) for period in periods.periods(FRENCH).values())
    assert all(isinstance(period.first, date) for period in periods.periods(FRENCH).values())


@pytest.mark.parametrize(
    ("row", "mend"),
    [
        ("a,A,1950-13-01,,https://x", "ISO days"),
        ("a,A,1953-01-01,1950-01-01,https://x", "swap"),
        ("a,A,1950-01-01,,", "must not be empty"),
    ],
)
@pytest.mark.usefixtures("_fresh_tables")
def test_a_bad_row_is_named_with_its_mend(row, mend, tmp_path, monkeypatch):
    table = tmp_path / "periods.csv"
    table.write_text(",".join(periods.COLUMNS) + "\n" + row + "\n", encoding="utf-8")
    monkeypatch.setattr(periods, "TABLE", table)
    with pytest.raises(periods.PeriodError, match=rf"periods\.csv, line 2: .*{mend}"):
        periods.periods(FRENCH)
