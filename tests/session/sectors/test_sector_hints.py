"""Hints about renamed, joined and split sectors: by who came again, by name, and never without a reason."""

import random

import pandas as pd
import pytest

from expo_app.model.decision import SectorAlias
from expo_app.model.finding import Finding
from expo_app.model.sectors import SectorNames
from expo_app.pipeline.clean.sector_names import unify_sectors
from expo_app.session.sectors.sector_hints import sector_hints

Held = dict[str, list[str]]
"""Sectors -> the firms that have them."""


def rows_of(editions: dict[str, Held], population: str = "exhibitors") -> pd.DataFrame:
    rows = [
        (edition, sectors, firm)
        for edition, held in editions.items()
        for sectors, firms in held.items()
        for firm in firms
    ]
    frame = pd.DataFrame(rows, columns=["edition", "sectors", "organisation_id"], dtype="str")
    return frame.assign(
        population=population,
        status="confirmed",
        excluded=False,
        source=[f"s{edition}" for edition in frame["edition"]],
        row=range(2, len(frame) + 2),
    )


def firms(letter: str, count: int) -> list[str]:
    return [f"{letter}{number}" for number in range(count)]


def hints(editions: dict[str, Held], sectors: SectorNames | None = None) -> list[Finding]:
    return list(sector_hints(rows_of(editions), sectors or SectorNames()))


OTHERS = {"Games": firms("g", 30), "Toys": firms("t", 20)}


def test_a_renamed_sector_is_known_by_its_firms() -> None:
    now = {"Quelle Nord": [*firms("q", 19), *firms("n", 5)], **OTHERS, "Toys; Games": firms("x", 3)}
    (hint,) = hints({"2024": {"Area 51": firms("q", 20), **OTHERS}, "2025": now})
    assert (hint.code, hint.value, hint.suggestion) == ("sector_renamed", "Area 51", "Quelle Nord")
    assert "19 of 19 returning exhibitors of it are now in “Quelle Nord”" in hint.message
    assert (hint.source, hint.row, hint.count) == ("s2024", 2, 20)


def test_a_sector_that_went_into_another() -> None:
    now = {"Games": [*OTHERS["Games"], *firms("q", 12)], "Toys": OTHERS["Toys"]}
    (hint,) = hints({"2024": {"Puzzles": firms("q", 14), **OTHERS}, "2025": now})
    assert (hint.value, hint.suggestion) == ("Puzzles", "Games")


def test_a_split_sector_offers_its_parts() -> None:
    now = {"Chips": firms("a", 12), "Clouds": firms("a", 20)[12:], **OTHERS}
    (hint,) = hints({"2024": {"Technology": firms("a", 20), **OTHERS}, "2025": now})
    assert (hint.code, hint.suggestion, hint.choices) == ("sector_split", "", ("Chips", "Clouds"))
    assert "12 in “Chips”, 8 in “Clouds”" in hint.message


def test_a_sector_that_lost_a_part_which_is_new() -> None:
    now = {"Technology": firms("a", 30), "Robots": [*firms("a", 40)[30:], *firms("n", 9)], **OTHERS}
    (hint,) = hints({"2024": {"Technology": firms("a", 40), **OTHERS}, "2025": now})
    assert (hint.code, hint.value, hint.choices) == ("sector_split", "Technology", ("Technology", "Robots"))
    assert "10 of 10 exhibitors of it that came before were in “Technology”" in hint.message


def test_firms_that_spread_like_all_others_say_nothing() -> None:
    """Everybody names Games beside the own sector: so who was in Puzzles says nothing by naming it."""
    now = {"Games": [*firms("g", 40), *firms("t", 20), *firms("q", 10)], "Toys; Games": firms("z", 20)}
    before = {"Puzzles": firms("q", 10), "Games": [*firms("g", 40), *firms("z", 20)], "Toys": firms("t", 20)}
    assert hints({"2024": before, "2025": now}) == []


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Elektromobilität", "E-Mobilität"),
        ("Digital Health", "Digital Healthcare"),
        ("Robotics", "Robotics and drones"),
        ("数字医疗", "数字医疗健康"),
    ],
)
def test_alike_names_are_enough_where_nobody_came_again(before: str, now: str) -> None:
    found = hints(
        {"2024": {before: firms("a", 9), "Games": ["g1"]}, "2025": {now: firms("b", 9), "Games": ["g2"]}}
    )
    if before == "Elektromobilität":  # neither the words nor enough of the letters
        assert found == []
    else:
        assert [(hint.value, hint.suggestion) for hint in found] == [(before, now)]
        assert "its name is much like" in found[0].message


def test_names_in_the_other_language_count() -> None:
    names = SectorNames(names={"数字农业": {"en": "Digital farming"}})
    editions = {
        "2024": {"数字农业": firms("a", 3)},
        "2025": {"Digital Farming": firms("b", 3), "Games": ["g"]},
    }
    (hint,) = hints(editions, names)
    assert (hint.value, hint.suggestion) == ("数字农业", "Digital Farming")


def test_alike_names_of_other_firms_are_two_sectors() -> None:
    """Digital health is not Digital trade: one word that many sectors have, and the firms are elsewhere."""
    before = {"Digital trade": firms("a", 10), "Digital games": firms("g", 10)}
    now = {
        "Digital health": firms("h", 10),
        "Digital games": [*firms("g", 10)],
        "Digital culture": firms("c", 4),
    }
    assert hints({"2024": before, "2025": now}) == []


def test_a_sector_that_comes_back_was_not_renamed() -> None:
    once = {"Boats": firms("b", 10), **OTHERS}
    gone = {"Ships": firms("b", 10), **OTHERS}
    assert [hint.value for hint in hints({"2023": once, "2024": gone, "2025": once})] == ["Ships"]


def test_what_is_decided_is_not_asked_again() -> None:
    editions = {
        "2024": {"Technology": firms("a", 20), **OTHERS},
        "2025": {"Chips": firms("a", 12), "Clouds": firms("a", 20)[12:], **OTHERS},
    }
    split = unify_sectors(rows_of(editions), "", [SectorAlias("Technology", "Chips; Clouds")])
    assert sector_hints(split.rows, split.sectors) == ()
    renamed = unify_sectors(rows_of(editions), "", [SectorAlias("Technology", "Chips")])
    (hint,) = sector_hints(renamed.rows, renamed.sectors)
    assert (hint.value, hint.choices) == ("Chips", ("Chips", "Clouds")), "then Clouds came out of Chips"


def test_cancelled_and_excluded_rows_are_no_evidence() -> None:
    rows = rows_of({"2024": {"Area": firms("q", 20), **OTHERS}, "2025": {"Quelle": firms("q", 20), **OTHERS}})
    void = rows["sectors"] == "Area"
    assert sector_hints(rows.assign(excluded=void), SectorNames()) == ()
    assert (
        sector_hints(rows.assign(status=void.map({True: "cancelled", False: "confirmed"})), SectorNames())
        == ()
    )


def test_the_order_of_the_rows_does_not_matter() -> None:
    now = {"Chips": firms("a", 12), "Clouds": firms("a", 20)[12:], "Quelle": firms("q", 9), **OTHERS}
    rows = rows_of({"2024": {"Technology": firms("a", 20), "Area": firms("q", 9), **OTHERS}, "2025": now})
    order = list(range(len(rows)))
    random.Random(5).shuffle(order)
    found = sector_hints(rows, SectorNames())
    assert len(found) == 2
    assert sector_hints(rows.iloc[order], SectorNames()) == found


def test_interests_of_visitors_that_are_written_otherwise() -> None:
    exhibitors = rows_of({"2025": {"Robotics": firms("a", 5), **OTHERS}})
    visitors = rows_of({"2025": {"Robotic": firms("v", 8), "Games": ["w"], "Nothing yet": ["u"]}}, "visitors")
    (hint,) = sector_hints(pd.concat([exhibitors, visitors], ignore_index=True), SectorNames())
    assert (hint.code, hint.value, hint.suggestion) == ("sector_renamed", "Robotic", "Robotics")


def test_what_the_nomenclatures_read_is_told() -> None:
    unified = unify_sectors(rows_of({"2024": {"人工智能": ["a"]}, "2025": {"AI": ["a"]}}), "", ())
    (note,) = sector_hints(unified.rows, unified.sectors)
    assert note.code == "sectors_unified"
    assert "“人工智能” of 2024 as “AI”" in note.message
