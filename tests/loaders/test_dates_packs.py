"""Language packs: every pattern reads its example, and a broken pack is named with its mend."""

import shutil
from datetime import date

import pytest

from loaders.dates import find, packs, periods
from loaders.dates.wording import PackError

PUBLISHED = date(2024, 6, 20)
LANGUAGES = tuple(sorted(path.parent.name for path in packs.ASSETS.glob(f"*/{packs.FOLDER}")))
PATTERNS = [
    pytest.param(language, pattern, id=f"{language}-{pattern.name}")
    for language in LANGUAGES
    for pattern in packs.load(language).patterns
]


@pytest.mark.parametrize(("language", "pattern"), PATTERNS)
def test_every_pattern_reads_its_example(language, pattern):
    found = find(pattern.example, PUBLISHED, language=language)
    assert pattern.name in [expression.rule for expression in found], found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_has_a_name_of_its_own(language):
    names = [pattern.name for pattern in packs.load(language).patterns]
    assert sorted(names) == sorted(set(names))


def test_a_language_without_a_pack_is_named_with_those_that_have_one():
    with pytest.raises(PackError, match=r"'xx'.*fr"):
        find("hier", PUBLISHED, language="xx")


@pytest.fixture
def copied_pack(tmp_path, monkeypatch):
    """A copy of the French pack that a test may break, read afresh."""
    shutil.copytree(packs.ASSETS / "fr" / packs.FOLDER, tmp_path / "fr" / packs.FOLDER)
    monkeypatch.setattr(packs, "ASSETS", tmp_path)
    packs.load.cache_clear()
    yield tmp_path / "fr" / packs.FOLDER
    packs.load.cache_clear()


@pytest.mark.parametrize(
    ("file", "old", "new", "mend"),
    [
        ("words.toml", "[months]", "[moons]", r"words\.toml: expected also months"),
        ("words.toml", '"janvier" = 1', '"janvier" 1', r"words\.toml: expected .* TOML"),
        (
            "patterns.toml",
            'reader = "days"',
            'reader = "nights"',
            r"patterns\.toml, days: no reader",
        ),
        ("patterns.toml", 'name = "days"', 'nom = "days"', r"patterns\.toml, an entry without a name"),
        ("patterns.toml", '"{units}"', '"{moons}"', r"patterns\.toml: no table or list is named moons"),
        ("patterns.toml", "cela_fait", "cela fait", r"pattern ago: expected _ for the space"),
        ("patterns.toml", "|voici|", "|voici(|", r"pattern ago: no pattern can be made of it"),
        ("context.toml", "opens_entry", "opens_line", r"\[scope\]: expected also opens_entry"),
        ("atoms.toml", "{nearly}", "{almost}", r"no piece, table or list is named almost"),
    ],
)
def test_a_broken_pack_is_named_with_its_mend(file, old, new, mend, copied_pack):
    text = (copied_pack / file).read_text(encoding="utf-8")
    assert old in text
    (copied_pack / file).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(PackError, match=mend):
        find("il y a deux ans", PUBLISHED)


def test_a_name_of_no_period_is_named(copied_pack):
    with (copied_pack / periods.NAMES).open("a", encoding="utf-8") as file:
        file.write("no_such_war,guerre de nulle part\n")
    with pytest.raises(periods.PeriodError, match=r"periods\.csv, line \d+: expected the period_id"):
        find("hier", PUBLISHED)
