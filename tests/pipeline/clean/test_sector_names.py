"""One name for each sector over all editions: by nomenclature, by decision, and never more than they say."""

from collections import Counter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.decision import Decision, SectorAlias, SectorName
from expo_app.pipeline.clean.sector_names import Unified, unify_sectors

GDTE = "Global Digital Trade Expo"
Lists = dict[str, list[str]]
"""Edition -> the cell of each row."""


def frame(lists: Lists, population: str = "exhibitors") -> pd.DataFrame:
    rows = [(population, edition, cell) for edition, cells in lists.items() for cell in cells]
    return pd.DataFrame(rows, columns=["population", "edition", "sectors"], dtype="str")


def unified(lists: Lists, *decisions: Decision, event: str = "Lumen Fair") -> Lists:
    rows = unify_sectors(frame(lists), event, decisions).rows
    return {edition: rows.loc[rows["edition"] == edition, "sectors"].tolist() for edition in lists}


def knowledge(lists: Lists, *decisions: Decision, event: str = "Lumen Fair") -> Unified:
    return unify_sectors(frame(lists), event, decisions)


def test_a_single_list_keeps_its_words() -> None:
    german = {"2025": ["Künstliche Intelligenz", "Smart City; Robotik", "Daten & Finanzen"]}
    chinese = {"2025": ["人工智能", "智慧出行; 数字健康", "消费电子"]}
    assert unified(german) == german
    assert unified(chinese) == chinese


def test_the_newest_list_gives_the_name() -> None:
    assert unified({"2024": ["Artificial intelligence", "AI"], "2025": ["人工智能"]}) == {
        "2024": ["人工智能", "人工智能"],
        "2025": ["人工智能"],
    }
    assert unified({"2024": ["人工智能; 机器人"], "2025": ["AI", "Robotics"]}) == {
        "2024": ["AI; Robotics"],
        "2025": ["AI", "Robotics"],
    }


def test_where_the_newest_writes_both_the_latin_one_is_the_name() -> None:
    assert unified({"2025": ["人工智能", "人工智能", "Artificial Intelligence", "人工智能 ; Games"]})["2025"][
        0
    ] == ("Artificial Intelligence")


def test_case_width_and_marks_are_no_difference() -> None:
    assert unified({"2024": ["SMART-MOBILITY", "Ｓｍａｒｔ mobility"], "2025": ["Smart Mobility"] * 2}) == {
        "2024": ["Smart Mobility"] * 2,
        "2025": ["Smart Mobility"] * 2,
    }


def test_a_cell_names_a_sector_once() -> None:
    assert unified({"2025": ["AI; Robotics; 人工智能"]}) == {"2025": ["AI; Robotics"]}


def test_exhibitors_name_the_sector_before_visitors() -> None:
    rows = pd.concat([frame({"2024": ["人工智能"]}), frame({"2025": ["AI"]}, "visitors")], ignore_index=True)
    assert unify_sectors(rows, "", ()).rows["sectors"].tolist() == ["人工智能", "人工智能"]


def test_the_fair_renames_its_own_sectors_alone() -> None:
    lists = {
        "2023": ["数字内容", "数字金融"],
        "2024": ["Digital culture and entertainment", "Data and finance"],
    }
    assert unified(lists, event=GDTE)["2023"] == lists["2024"]
    assert unified(lists) == lists, "another fair has its own zones"


def test_names_side_by_side_in_one_list_were_never_renamed() -> None:
    lists = {"2023": ["Cross-border e-commerce", "Silk Road e-commerce"], "2024": ["Silk Road e-commerce"]}
    assert unified(lists, event=GDTE) == lists


def test_a_zone_that_was_split_keeps_its_name_and_is_not_comparable() -> None:
    lists = {
        "2022": ["数字技术", "跨境电商"],
        "2023": ["人工智能", "数字城市", "丝路电商"],
        "2024": ["Artificial intelligence", "Smart city", "Silk Road e-commerce"],
    }
    known = knowledge(lists, event=GDTE)
    assert known.rows["sectors"].tolist()[:2] == ["数字技术", "Silk Road e-commerce"]
    apart = {"数字技术", "Artificial intelligence", "Smart city"}
    assert known.sectors.not_comparable("2023", "2022") == apart
    assert known.sectors.not_comparable("2024", "2022") == apart
    assert known.sectors.not_comparable("2024", "2023") == frozenset()


def test_zones_that_were_joined_are_not_comparable_until_they_are_counted_as_one() -> None:
    lists = {
        "2023": ["数字城市", "人工智能"],
        "2024": ["Smart city", "AI"],
        "2025": ["Artificial intelligence", "Smart mobility"],
    }
    known = knowledge(lists, event=GDTE)
    assert known.sectors.not_comparable("2025", "2024") == {"Artificial intelligence", "Smart city"}
    assert known.sectors.not_comparable("2024", "2023") == frozenset()
    joined = SectorAlias("Smart city", "Artificial intelligence")
    decided = knowledge(lists, joined, event=GDTE)
    assert set(decided.rows["sectors"]) == {"Artificial intelligence", "Smart mobility"}
    assert decided.sectors.not_comparable("2025", "2024") == frozenset()
    only_2024 = knowledge(lists, SectorAlias("Smart city", "AI", "2024"), event=GDTE)
    assert only_2024.sectors.not_comparable("2025", "2024") == frozenset()
    assert only_2024.sectors.not_comparable("2024", "2023") == {"Artificial intelligence", "数字城市"}


def test_an_alias_holds_for_its_edition_or_for_all() -> None:
    lists = {"2023": ["Mobility"], "2024": ["Mobility"], "2025": ["E-Mobility"]}
    assert unified(lists, SectorAlias("mobility", "E-Mobility", "2024")) == {
        "2023": ["Mobility"],
        "2024": ["E-Mobility"],
        "2025": ["E-Mobility"],
    }
    assert unified(lists, SectorAlias("MOBILITY", "E-Mobility"))["2023"] == ["E-Mobility"]
    assert unified(lists, SectorAlias("Mobility", "E-Mobility"), SectorAlias("Mobility", "Mobility")) == lists


def test_an_alias_to_a_name_that_no_list_writes_gives_that_name() -> None:
    assert unified({"2025": ["Zone A", "Zone B"]}, SectorAlias("Zone A", "Robots & AI")) == {
        "2025": ["Robots & AI", "Zone B"]
    }


def test_what_is_no_sector_goes() -> None:
    assert unified({"2025": ["AI; Please choose", "Please choose"]}, SectorAlias("Please choose", "")) == {
        "2025": ["AI", ""]
    }


def test_a_decision_that_a_sector_is_its_own_overrules_the_nomenclature() -> None:
    lists = {"2024": ["数字健康"], "2025": ["Digital health"]}
    assert unified(lists)["2024"] == ["Digital health"]
    assert unified(lists, SectorAlias("数字健康", "数字健康")) == lists


@pytest.mark.parametrize("turned", [False, True])
def test_aliases_in_a_circle_make_one_sector(turned: bool) -> None:
    circle = [SectorAlias("A zone", "B zone"), SectorAlias("B zone", "A zone")]
    found = unified({"2024": ["A zone"], "2025": ["B zone"]}, *(reversed(circle) if turned else circle))
    assert len({cell for cells in found.values() for cell in cells}) == 1


def test_a_decided_split() -> None:
    lists = {"2023": ["AI", "AI"], "2024": ["AI", "AI"], "2025": ["AI", "Robots", "Chips"]}
    split = SectorAlias("AI", "AI; Robots; Chips", "2024")
    known = knowledge(lists, split)
    assert known.rows["sectors"].tolist() == frame(lists)["sectors"].tolist(), "nothing is shared out"
    assert known.sectors.not_comparable("2025", "2024") == {"AI", "Robots", "Chips"}
    assert known.sectors.not_comparable("2024", "2023") == frozenset()
    dateless = knowledge(lists, SectorAlias("AI", "AI; Robots; Chips"))
    assert dateless.sectors.not_comparable("2025", "2023") == {"AI", "Robots", "Chips"}
    overruled = knowledge(lists, split, SectorAlias("AI", "AI", "2024"))
    assert not overruled.sectors.not_comparable("2025", "2024")


def test_the_own_nomenclature_names_the_sectors() -> None:
    own = SectorName("Robots & AI", "机器人与人工智能", "人工智能; Artificial intelligence; Robotics")
    known = knowledge({"2024": ["人工智能; 机器人"], "2025": ["AI", "Robotics", "Games"]}, own)
    assert known.rows["sectors"].tolist() == ["Robots & AI", "Robots & AI", "Robots & AI", "Games"]
    assert known.sectors.names["Robots & AI"] == {"zh": "机器人与人工智能"}


def test_a_name_with_a_semicolon_stays_one_sector() -> None:
    own = SectorName("Robots; drones", "", "Robots")
    assert unified({"2025": ["Robots", "Robots; Games"]}, own) == {
        "2025": ["Robots, drones", "Robots, drones; Games"]
    }


def test_the_own_nomenclature_of_one_edition_holds_there_alone() -> None:
    own = SectorName("Zone 1 Machines", "", "Zone 1", "2024")
    assert unified({"2024": ["Zone 1"], "2025": ["Zone 1"]}, own) == {
        "2024": ["Zone 1 Machines"],
        "2025": ["Zone 1"],
    }


def test_names_in_the_other_language() -> None:
    known = knowledge({"2024": ["人工智能", "数字城市", "纳米梦"], "2025": ["Smart mobility", "Nano dreams"]})
    assert known.sectors.names["人工智能"] == {"en": "Artificial intelligence"}
    assert known.sectors.names["Smart mobility"] == {"zh": "智慧出行"}
    assert "纳米梦" not in known.sectors.names
    joined = knowledge({"2024": ["纳米梦"], "2025": ["Nano dreams"]}, SectorAlias("纳米梦", "Nano dreams"))
    assert joined.sectors.names["Nano dreams"] == {"zh": "纳米梦"}, "an older list wrote it so"


def test_every_spelling_leads_to_the_name() -> None:
    spellings = knowledge({"2024": ["人工智能"], "2025": ["A.I."]}).sectors.spellings
    assert {spellings[text] for text in ("ai", "人工智能", "artificial intelligence")} == {"A.I."}
    assert "robotics" not in spellings, "no list has that sector"


WORDS = [
    "AI",
    "人工智能",
    "Artificial Intelligence",
    "Smart city",
    "智慧城市",
    "数字技术",
    "数字城市",
    "Robots",
    "机器",
]
DECISIONS = [
    SectorAlias("Smart city", "AI"),
    SectorAlias("Smart city", "AI; Robots", "2024"),
    SectorAlias("Robots", "机器"),
    SectorAlias("机器", "Robots", "2024"),
    SectorName("Cities", "城市", "Smart city; 智慧城市"),
    SectorName("Intelligence", "", "AI", "2025"),
]
cells = st.lists(st.sampled_from(WORDS), max_size=3, unique=True).map("; ".join)
some_rows = st.lists(
    st.tuples(st.sampled_from(["2022", "2023", "2024", "2025"]), cells), min_size=1, max_size=12
)
some_decisions = st.lists(st.sampled_from(DECISIONS), max_size=3, unique=True)


@settings(deadline=None, max_examples=60)
@given(some_rows, some_decisions, st.randoms(use_true_random=False))
def test_whatever_the_order_and_who_has_a_sector_keeps_one(
    rows: list[tuple[str, str]], decisions: list[Decision], random: object
) -> None:
    told = pd.DataFrame(rows, columns=["edition", "sectors"], dtype="str").assign(population="exhibitors")
    order = list(range(len(rows)))
    random.shuffle(order)  # type: ignore[attr-defined]
    straight = unify_sectors(told, GDTE, decisions)
    turned = unify_sectors(told.iloc[order], GDTE, decisions)
    assert straight.rows["sectors"].tolist() == turned.rows["sectors"].sort_index().tolist()
    assert straight.sectors.changes == turned.sectors.changes
    assert dict(straight.sectors.names) == dict(turned.sectors.names)
    for before, after in zip(told["sectors"], straight.rows["sectors"], strict=True):
        parts = after.split("; ") if after else []
        assert bool(parts) == bool(before)
        assert len(parts) == len(set(parts)) <= len(before.split("; "))
    again = unify_sectors(straight.rows, GDTE, [d for d in decisions if isinstance(d, SectorName)])
    assert Counter(map(bool, again.rows["sectors"])) == Counter(map(bool, told["sectors"]))
