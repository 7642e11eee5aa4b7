"""What stands behind a figure, and whether a sentence is true."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from expo_app.model.figure import By

Call = Callable[..., Any]
EARLIER = (
    "Company Name,Country,Stand,Net area (sqm)\n"
    "Lindau Datenwerke GmbH,Germany,E1-01,36\n"
    "Weststern Optik AG,Germany,E1-07,12\n"
)
HEADS = {"exhibitors": 4, "international_exhibitors": 1, "new": 3, "returning": 1, "lost": 1, "won_back": 0}


@pytest.fixture
def two_editions(workspace: Path, tmp_path: Path, call: Call) -> Path:
    """The workspace with the edition before."""
    path = tmp_path / "Lumen Fair 2024 exhibitors.csv"
    path.write_text(EARLIER, encoding="utf-8")
    assert call("import", workspace, path, "--host", "CN").code == 0
    return workspace


@pytest.mark.parametrize(("measure", "heads"), HEADS.items())
def test_the_rows_add_up_to_the_figure(two_editions: Path, call: Call, measure: str, heads: int) -> None:
    found = call("explain", two_editions, measure, "--json").json()
    assert found["value"] == heads
    assert sum(row["counted"] for row in found["rows"]) == heads
    assert sum(step["rows"] for step in found["waterfall"]) == heads
    assert found["definition"]
    for row in found["rows"]:
        assert row["file"].endswith(".csv")
        assert row["row"] >= 2


def test_explain_is_for_people_too(two_editions: Path, call: Call) -> None:
    said = call("explain", two_editions, "lost")
    assert "Weststern Optik AG" in said.out
    assert "did not come again" in said.err


def test_an_unknown_measure_names_those_that_there_are(workspace: Path, call: Call) -> None:
    said = call("explain", workspace, "joy")
    assert said.code == 2
    assert "retention_rate" in said.err


@pytest.mark.parametrize(
    ("sentence", "verdict", "computed"),
    [
        ("The number of exhibitors doubled.", "true", 2.0),
        ("Exhibitors grew by 50 percent.", "false", 100.0),
        ("参展商数量翻番。", "true", 2.0),
        ("Satisfaction grew by 50 percent.", "unprovable", None),
        ("In 2024 the fair had 2 exhibitors.", "true", 2),
    ],
)
def test_a_claim_gets_its_verdict(
    two_editions: Path, call: Call, sentence: str, verdict: str, computed: float | None
) -> None:
    found = call("claim", two_editions, sentence, "--json").json()
    assert (found["verdict"], found["computed"]) == (verdict, computed)
    assert call("claim", two_editions, sentence).out.startswith(f"{verdict}: ")


def test_a_false_claim_comes_with_the_true_wording(two_editions: Path, call: Call) -> None:
    found = call("claim", two_editions, "Exhibitors grew by 50 percent.", "--json").json()
    assert found["stated"] == 50
    assert found["base"] == 2
    assert found["wording"] == "Exhibitors up from 2 to 4 (+100.0 % of 2) in 2025 from 2 in 2024."


@pytest.mark.parametrize("by", [*By, "country,sector", "sector, hall", "country,loyalty"])
def test_the_groups_add_up(two_editions: Path, call: Call, by: str) -> None:
    found = call("figures", two_editions, "--by", by, "--json").json()
    total, rows = found["total"], found["rows"]
    assert (total["value"], total["previous"]) == (4, 2) or "loyalty" in by
    assert sum(row["value"] for row in rows) + found["unassigned"] - total["repeated"] == 4
    if total["previous"] is not None:
        points = [row["contribution_points"] for row in rows]
        points += [total["unassigned_contribution_points"], total["repeated_contribution_points"]]
        assert sum(points) == pytest.approx(100)
    assert call("figures", two_editions, "--by", by).code == 0


def test_groups_are_marked_and_have_their_space(two_editions: Path, call: Call) -> None:
    rows = call("figures", two_editions, "--by", "country", "--json").json()["rows"]
    marked = {row["key"]: (row["mark"], row["small_base"], row["net_space"]) for row in rows}
    assert marked["DEU"] == (None, True, 36)
    assert marked["CHN"] == ("first_time", False, 27)
    sizes = call("figures", two_editions, "--by", "size", "--json").json()["rows"]
    assert [row["key"] for row in sizes] == sorted(row["key"] for row in sizes)
    only = call("figures", two_editions, "--where", "size=19-36,37-72", "--by", "size", "--json").json()[
        "rows"
    ]
    assert {row["key"] for row in only} == {"19-36"}


@pytest.mark.parametrize("by", ["country,country", "country,sector,hall", "country,colour", ","])
def test_what_does_not_cross_is_refused(two_editions: Path, call: Call, by: str) -> None:
    said = call("figures", two_editions, "--by", by)
    assert said.code == 2
    assert "loyalty" in said.err


def test_visitors_are_not_grouped_by_loyalty(two_editions: Path, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "Lumen Fair 2025 visitors.csv"
    path.write_text("Badge No.,Name,Country\nB1,A. Meyer,Germany\nB2,Li Na,China\n", encoding="utf-8")
    assert call("import", two_editions, path).code == 0
    asked = ("figures", two_editions, "--population", "visitors")
    assert {row["key"] for row in call(*asked, "--by", "country", "--json").json()["rows"]} == {"CHN", "DEU"}
    said = call(*asked, "--by", "loyalty")
    assert said.code == 2
    assert "who came again" in said.err
