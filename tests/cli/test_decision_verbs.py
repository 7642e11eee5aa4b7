"""Matches, decisions, undo and redo on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
SIDE = {"edition", "file", "sheet", "row", "name", "country"}
OLD = "Company Name,Country\nLindau Datenwerke GmbH,Germany\nBrontal Optik,Germany\nHaldun Foods,Atlantis\n"
NEW = "Company Name,Country\nLindau Datenwerke AG,Germany\nBrontal Optics,Germany\nVelu Anhui,China\n"


@pytest.fixture
def fairs(tmp_path: Path, call: Call) -> Path:
    """Two editions that share one exhibitor plainly and one perhaps."""
    for year, text in (("2024", OLD), ("2025", NEW)):
        (tmp_path / f"Lumen Fair {year} exhibitors.csv").write_text(text, encoding="utf-8")
    lists = sorted(tmp_path.glob("*.csv"))
    assert call("import", tmp_path / "fair.expo", *lists).code == 0
    return tmp_path / "fair.expo"


@pytest.fixture
def decide(fairs: Path, tmp_path: Path, call: Call) -> Callable[..., Any]:
    """Applies decisions."""

    def run(*decisions: dict[str, Any], to: Path = fairs) -> Any:
        path = tmp_path / "decisions.json"
        path.write_text(json.dumps(decisions), encoding="utf-8")
        return call("decide", to, path)

    return run


def _returning(call: Call, workspace: Path) -> float:
    answer = call("figures", workspace, "--json").json()
    return next(figure["value"] for figure in answer["figures"] if figure["measure"] == "returning")


def test_matches_keep_the_contract(fairs: Path, call: Call, decide: Callable[..., Any]) -> None:
    assert decide({"kind": "same", "left": "Haldun Foods", "right": "Velu Anhui"}).code == 0
    matches = call("matches", fairs, "--json").json()
    accepted = call("matches", fairs, "--status", "accepted", "--json").json()
    (decided,) = [match for match in accepted if match["decided"]]
    assert decided in matches
    assert {"id", "left", "right", "score", "reasons", "status"} <= set(decided)
    for side, name, year in (("left", "Haldun Foods", "2024"), ("right", "Velu Anhui", "2025")):
        assert set(decided[side]) >= SIDE
        assert (decided[side]["name"], decided[side]["edition"]) == (name, year)
        assert (decided[side]["file"], decided[side]["row"]) == (f"Lumen Fair {year} exhibitors.csv", 4)
    assert all(isinstance(reason, str) for match in matches for reason in match["reasons"])
    assert "Haldun Foods" in call("matches", fairs).out
    assert call("matches", fairs, "--status", "perhaps").code == 2


def test_same_and_different_change_who_came_back(fairs: Path, call: Call, decide: Callable[..., Any]) -> None:
    before = _returning(call, fairs)
    assert decide({"kind": "same", "left": "Haldun Foods", "right": "Velu Anhui"}).code == 0
    assert _returning(call, fairs) == before + 1
    assert decide({"kind": "different", "left": "Haldun Foods", "right": "Velu Anhui"}).code == 0
    assert _returning(call, fairs) == before
    assert "Undone" in call("undo", fairs, "--steps", "2").err
    assert _returning(call, fairs) == before
    assert decide({"kind": "renamed_to", "before": "Haldun Foods", "after": "Velu Anhui"}).code == 0
    assert _returning(call, fairs) == before + 1


def test_undo_redo_and_what_was_set_aside(fairs: Path, call: Call, decide: Callable[..., Any]) -> None:
    decide({"kind": "event_facts", "host": "CHN"})
    decide({"kind": "country_alias", "written": "Atlantis", "country": "CZE"})
    said = call("undo", fairs, "--steps", "2").err.splitlines()
    assert said == ["Undone: “Atlantis” read as Czechia.", "Undone: Host of the event."]
    assert call("redo", fairs, "--steps", "5").err.splitlines()[-1] == "There is nothing more to redo."
    call("undo", fairs, "--steps", "2")
    said = decide({"kind": "grouping", "name": "North", "members": "NOR; SWE"})
    assert "2 undone steps were set aside; they stay in the log" in said.err
    assert call("redo", fairs).err == "There is nothing to redo.\n"
    assert call("redo", fairs, "--step", "3").err == "Done again: “Atlantis” read as Czechia.\n"
    kinds = [decision["kind"] for decision in call("decisions", fairs, "--json").json()]
    assert kinds[-2:] == ["grouping", "country_alias"]
    assert call("redo", fairs, "--step", "1").code == 2


def test_the_log_is_read_filtered_and_taken_along(
    fairs: Path, tmp_path: Path, call: Call, decide: Callable[..., Any]
) -> None:
    decide({"kind": "country_alias", "written": "Atlantis", "country": "CZE"})
    decide({"kind": "event_facts", "host": "CHN"})
    call("undo", fairs)
    everything = call("decisions", fairs, "--all", "--json").json()
    assert [item["state"] for item in everything][-2:] == ["done", "undone"]
    table = call("decisions", fairs, "--all").out
    assert "“Atlantis” read as Czechia" in table
    assert "undone" in table
    assert "undone" not in call("decisions", fairs).out
    (alias,) = call("decisions", fairs, "--kind", "country_alias", "--json").json()
    assert alias == {"kind": "country_alias", "version": 1, "written": "Atlantis", "country": "CZE"}
    assert "country_alias" in call("decisions", fairs, "--kind", "alias").err

    other = tmp_path / "other.expo"
    lists = sorted(tmp_path.glob("Lumen*.csv"))
    assert call("import", other, *lists).code == 0
    said = decide(*everything, to=other)
    assert said.code == 0
    assert "1 of the log were not in force there" in said.err
    for by in ("country", "role"):
        one, two = (call("figures", place, "--by", by, "--json").out for place in (fairs, other))
        assert one == two


def test_what_does_not_fit_elsewhere_is_a_finding(
    fairs: Path, call: Call, decide: Callable[..., Any]
) -> None:
    assert decide({"kind": "excluded_row", "file": "other.csv", "sheet": "", "row": 7}).code == 0
    findings = call("findings", fairs, "--json").json()
    (unfit,) = [finding for finding in findings if finding["code"] == "decision_unfit"]
    assert "other.csv" in unfit["message"]


def test_an_accepted_finding_is_listed_as_decided(
    fairs: Path, call: Call, decide: Callable[..., Any]
) -> None:
    assert decide({"kind": "accepted_finding", "code": "country_unknown", "said": "Atlantis"}).code == 0
    states = {f["code"]: f["state"] for f in call("findings", fairs, "--json").json()}
    assert states["country_unknown"] == "decided"


@pytest.mark.parametrize(
    ("decision", "part"),
    [
        ({"kind": "country_alia", "written": "X", "country": "DEU"}, "perhaps country_alias"),
        ({"kind": ["same"]}, "one of column_mapping"),
        ({"kind": "same", "left": "Acme", "rigth": "Bolt"}, "no field 'rigth'"),
        ({"kind": "same", "left": "Acme"}, "needs the field 'right'"),
        ({"kind": "same", "left": "Acme GmbH", "right": "ACME"}, "read as one name already"),
        ({"kind": "different", "left": "Acme", "right": " "}, "'right'"),
        ({"kind": "different", "left": "Acme", "right": "---"}, "names no exhibitor"),
        ({"kind": "same", "left": "A", "right": "B", "left_country": "DE"}, "three letters"),
        ({"kind": "renamed_to", "before": "Acme", "after": "acme"}, "read as one name already"),
        ({"kind": "pavilion_organiser", "organisation": "Chamber", "country": "Narnia"}, "Narnia"),
        ({"kind": "pavilion_organiser", "organisation": "Chamber", "edition": "fourth"}, "such as 2025"),
        ({"kind": "sector_alias", "written": "", "sector": "Robots"}, "'written'"),
        ({"kind": "sector_name", "name": "Robots", "edition": "25"}, "such as 2025"),
        ({"kind": "grouping", "name": "North", "members": "NOR; Sweden"}, "Sweden"),
        ({"kind": "grouping", "name": "North", "members": ""}, "'members'"),
        ({"kind": "event_facts", "host": "CN"}, "three letters"),
        ({"kind": "event_facts", "labels": "mine"}, "no label profile 'mine'"),
        ({"kind": "event_facts", "map_centre": "arctic"}, "cannot be 'arctic'; choose one of host, atlantic"),
        ({"kind": "excluded_row", "file": "a.csv", "sheet": "", "row": 0}, "'row'"),
        ({"kind": "accepted_finding", "code": "", "said": "x"}, "'code'"),
        ({"kind": "country_alias", "written": 7, "country": "DEU"}, "no value for 'written'"),
    ],
)
def test_a_mistake_is_one_sentence_and_nothing_is_written(
    decision: dict[str, Any], part: str, fairs: Path, decide: Callable[..., Any]
) -> None:
    before = fairs.read_bytes()
    said = decide({"kind": "event_facts", "host": "CHN"}, decision)
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert part in said.err
    assert fairs.read_bytes() == before


def test_the_same_name_in_two_countries_may_be_kept_apart(decide: Callable[..., Any]) -> None:
    two = {"kind": "different", "left": "Acme", "right": "Acme", "left_country": "DEU"}
    assert decide(two | {"right_country": "AUT"}).code == 0


def test_a_nomenclature_is_one_step(fairs: Path, tmp_path: Path, call: Call) -> None:
    sheet = tmp_path / "sectors.csv"
    sheet.write_text("Name,Chinese name,Synonyms\nRobots,机器人,Robotics\nData,数据,\n", encoding="utf-8")
    said = call("nomenclature", fairs, sheet)
    assert (said.code, "2 sectors" in said.err) == (0, True)
    kinds = [decision["kind"] for decision in call("decisions", fairs, "--json").json()]
    assert kinds[-2:] == ["sector_name", "sector_name"]
    assert "sectors.csv" in call("undo", fairs).err
    assert call("nomenclature", fairs, tmp_path / "absent.csv").code == 2


def test_own_groupings_are_a_breakdown(fairs: Path, tmp_path: Path, call: Call) -> None:
    sheet = tmp_path / "groups.csv"
    sheet.write_text("group,country\nDanube,Germany\nDanube,AUT\nNorth,NOR\n", encoding="utf-8")
    said = call("groupings", fairs, sheet)
    assert (said.code, "2 groups" in said.err) == (0, True)
    (danube, _) = call("decisions", fairs, "--kind", "grouping", "--json").json()
    assert (danube["name"], danube["members"]) == ("Danube", "AUT; DEU")
    rows = call("figures", fairs, "--by", "bloc", "--json").json()["rows"]
    assert {row["label"]: row["value"] for row in rows}["Danube"] == 2
    assert "groups.csv" in call("undo", fairs).err
    sheet.write_text("group,country\nDanube,Narnia\n", encoding="utf-8")
    assert call("groupings", fairs, sheet).code == 2


def test_figures_of_the_market_are_taken_from_a_sheet(fairs: Path, tmp_path: Path, call: Call) -> None:
    sheet = tmp_path / "Imports.csv"
    sheet.write_text("Country,2023,2024\nGermany,5,10\nWorld,50,60\nEuro area,9,9\n", encoding="utf-8")
    said = call("indicators", fairs, sheet)
    assert "2 indicators" in said.err
    assert "Euro area" in said.err
    kept = call("decisions", fairs, "--kind", "market_indicator", "--json").json()
    assert [(one["area"], one["values"]) for one in kept] == [
        ("DEU", "2023=5.0; 2024=10.0"),
        ("WLD", "2023=50.0; 2024=60.0"),
    ]
    assert "Indicator “Imports” of the world" in call("decisions", fairs, "--kind", "market_indicator").out
    assert call("undo", fairs).code == 0
    assert call("decisions", fairs, "--kind", "market_indicator", "--json").json() == []
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    assert call("indicators", fairs, wrong).code == 2
