"""The lists of sectors that ship with the product are whole, and each says where it comes from."""

import itertools
from collections import Counter

import pytest

from expo_app.model.places import RESOURCES
from expo_app.reference.nomenclatures import Entry, Nomenclature, nomenclatures, split_names
from expo_app.reference.spelling import fold, is_han

FILES = sorted((RESOURCES / "nomenclatures").glob("*.tsv"))
FAIR = [one for one in nomenclatures() if one.events]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_source_and_licence(path: object) -> None:
    head = path.read_text(encoding="utf-8").split("\nname\t")[0]  # type: ignore[attr-defined]
    assert all(f"# {word}: " in head for word in ("title", "source", "licence"))


@pytest.mark.parametrize("one", nomenclatures(), ids=lambda one: one.title)
def test_no_spelling_means_two_sectors_of_a_list(one: Nomenclature) -> None:
    claims = Counter(key for entry in one.entries for key in {fold(text) for text in entry.spellings})
    assert one.entries
    assert max(claims.values()) == 1
    assert "" not in claims
    assert all(is_han(entry.chinese) and not is_han(entry.name) for entry in one.entries)


def test_what_a_sector_was_formerly_stands_in_the_list_before() -> None:
    assert [one.edition for one in FAIR] == ["2022", "2023", "2024", "2025"]
    for before, after in itertools.pairwise(FAIR):
        names = {entry.name for entry in before.entries}
        formers = [name for entry in after.entries for name in entry.formerly]
        assert set(formers) == names, f"{after.title} leaves out what became of a sector"


def test_zones_as_published() -> None:
    """1 + 8 zones in 2024, 1 + 7 in 2025."""
    assert [len(one.entries) for one in FAIR[2:]] == [9, 8]


@pytest.mark.parametrize(
    ("event", "is_known"),
    [
        ("Global Digital Trade Expo", True),
        ("第三届全球数字贸易博览会", True),
        ("GDTE 2025", True),
        ("Lumen Fair", False),
        ("Digital Trade Expo", False),
        ("GDTEX", False),
        ("", False),
    ],
)
def test_a_fair_is_known_by_its_names(event: str, is_known: bool) -> None:
    assert FAIR[0].is_of(event) is is_known
    assert all(one.is_of(event) for one in nomenclatures() if not one.events)


def test_a_name_in_each_language() -> None:
    both, han, latin = Entry("Robotics", "机器人"), Entry("机器人"), Entry("Robotics")
    assert [both.name_in(lang) for lang in ("en", "zh")] == ["Robotics", "机器人"]
    assert [han.name_in(lang) for lang in ("en", "zh")] == ["机器人", "机器人"]
    assert [latin.name_in(lang) for lang in ("en", "zh")] == ["Robotics", "Robotics"]


def test_names_are_joined_by_semicolons() -> None:
    assert split_names(" AI; 人工智能；AI |Robots; ;") == ("AI", "人工智能", "Robots")
