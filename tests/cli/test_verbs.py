"""The contract of the command line: data on standard output, sentences on standard error, exit codes."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

FIGURE_KEYS = {"measure", "unit", "value", "previous", "change", "change_percent", "change_points"}


def test_import_says_what_it_took_and_takes_it_once(tmp_path: Path, fair: Path, call: Call) -> None:
    first = call("import", tmp_path / "fair.expo", fair)
    assert (first.code, first.out) == (0, "")
    assert "4 rows" in first.err
    again = call("import", tmp_path / "fair.expo", fair)
    assert again.code == 0
    assert "unchanged" in again.err


def test_sources_tell_how_a_sheet_was_understood(workspace: Path, call: Call) -> None:
    (source,) = call("sources", workspace, "--json").json()
    assert source["header_rows"] == [1]
    assert (source["first_row"], source["last_row"], source["rows_read"]) == (2, 5, 4)
    assert source["mapping"]["Company Name"] == "organisation"
    assert (source["edition"], source["population"]) == ("2025", "exhibitors")
    assert len(source["sha256"]) == 64


def test_sources_tell_what_is_kept_and_how_the_text_was_read(workspace: Path, call: Call) -> None:
    (source,) = call("sources", workspace, "--json").json()
    assert source["mapping"]["Vlork"] == "ignored"
    assert (source["encoding"].lower().replace("_", "-"), source["delimiter"]) == ("utf-8", ",")
    assert source["list_date"] is None


def test_a_kept_column_filters(workspace: Path, call: Call) -> None:
    answer = call("figures", workspace, "--where", "vlork=CORNER", "--json").json()
    values = {figure["measure"]: figure["value"] for figure in answer["figures"]}
    assert values["exhibitors"] == 2


def test_a_newer_list_says_what_it_changes(workspace: Path, fair: Path, tmp_path: Path, call: Call) -> None:
    text = fair.read_text(encoding="utf-8").replace("Velu Anhui,China,E1-03,9", "Tarn Works,France,E1-05,9")
    newer = tmp_path / "Lumen Fair 2025 exhibitors final.csv"
    newer.write_text(text.replace("E1-02,18", "E1-02,27"), encoding="utf-8")
    said = call("import", workspace, newer, "--list-date", "20 Sep 2025", "--json")
    assert f"+1 −1, 1 changed against {fair.name}" in said.err
    (replaced,) = said.json()["replaced"]
    assert (replaced["file"], replaced["by"], replaced["by_list_date"]) == (
        fair.name,
        newer.name,
        "2025-09-20",
    )
    assert replaced["added"] == [{"row": 4, "organisation": "Tarn Works"}]
    assert replaced["changed"] == [
        {"row": 3, "organisation": "Mersend Robotics", "field": "net_space", "old": "18", "new": "27"}
    ]
    (source,) = call("sources", workspace, "--json").json()
    assert (source["file"], source["list_date"]) == (newer.name, "2025-09-20")
    assert call("import", workspace, newer, "--json").json() == {
        "lists": [],
        "unchanged": [newer.name],
        "told_again": [],
        "replaced": [],
    }


def test_findings_name_the_cell(workspace: Path, call: Call) -> None:
    findings = call("findings", workspace, "--json").json()
    (unknown,) = [finding for finding in findings if finding["code"] == "country_unknown"]
    assert (unknown["file"], unknown["row"], unknown["column"]) == ("Lumen Fair 2025 exhibitors.csv", 5, "B")
    assert unknown["value"] == "Atlantis"


def test_figures_say_what_stands_in_the_way_of_comparing_them(
    tmp_path: Path, workspace: Path, call: Call
) -> None:
    rows = (tmp_path / "Lumen Fair 2025 exhibitors.csv").read_text(encoding="utf-8")
    older = tmp_path / "Lumen Fair 2023 exhibitors.csv"
    older.write_text(f"Lumen Fair 2023\nList as of 2023-10-01\n{rows}", encoding="utf-8")
    assert call("import", workspace, older).code == 0
    said = call("figures", workspace, "--json")
    warnings = said.json()["warnings"]
    assert warnings
    for one in warnings:
        assert set(one) == {"caveat", "values", "sentence"}
        assert one["sentence"] in said.err
    assert call("figures", workspace, "--edition", "2023", "--json").json()["warnings"] == []


def test_figures_keep_the_contract(workspace: Path, call: Call) -> None:
    answer = call("figures", workspace, "--by", "country", "--json").json()
    assert {"event", "edition", "against", "population", "profile", "figures", "rows", "unassigned"} <= set(
        answer
    )
    assert (answer["event"], answer["edition"], answer["against"]) == ("Lumen Fair", "2025", None)
    assert all(set(figure) == FIGURE_KEYS for figure in answer["figures"])
    values = {figure["measure"]: figure["value"] for figure in answer["figures"]}
    assert (values["exhibitors"], values["international_exhibitors"]) == (4, 1)
    assert {row["key"]: row["value"] for row in answer["rows"]} == {"CHN": 2, "DEU": 1}
    assert answer["unassigned"] == 1


def test_tables_are_for_people(workspace: Path, call: Call) -> None:
    for verb in ("sources", "findings", "figures"):
        said = call(verb, workspace)
        assert said.code == 0
        assert "Lumen" in said.out or "exhibitors" in said.out


def test_decide_undo_redo_and_the_log(workspace: Path, tmp_path: Path, call: Call) -> None:
    decision = tmp_path / "decision.json"
    decision.write_text(
        '{"kind": "country_alias", "written": "Atlantis", "country": "CZE"}', encoding="utf-8"
    )
    assert call("decide", workspace, decision).code == 0
    assert call("figures", workspace, "--by", "country", "--json").json()["unassigned"] == 0
    log = call("decisions", workspace, "--json").json()
    assert log[-1] == {"kind": "country_alias", "version": 1, "written": "Atlantis", "country": "CZE"}
    assert "Atlantis" in call("undo", workspace).err
    assert call("figures", workspace, "--by", "country", "--json").json()["unassigned"] == 1
    assert "Atlantis" in call("redo", workspace).err

    other = tmp_path / "log.json"
    other.write_text(json.dumps(log), encoding="utf-8")
    assert call("decide", workspace, other).code == 0


def test_rows_count_or_say_why(workspace: Path, tmp_path: Path, call: Call) -> None:
    assert call("export", workspace, tmp_path / "rows.csv").code == 0
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["row"] for row in rows] == ["2", "3", "4", "5"]
    assert {row["counted"] for row in rows} == {"true"}


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("figures", "absent.expo"), "absent.expo"),
        (("figures", "WORKSPACE", "--edition", "1999"), "1999"),
        (("figures", "WORKSPACE", "--profile", "mine"), "mine"),
        (("figures", "WORKSPACE", "--by", "colour"), "colour"),
        (("figures", "WORKSPACE", "--where", "colour"), "colour"),
        (("figures", "WORKSPACE", "--where", "colour=red"), "colour"),
        (("figures", "WORKSPACE", "--population", "visitors"), "visitors"),
        (("export", "WORKSPACE", "deck.docx"), ".docx"),
        (("decide", "WORKSPACE", "absent.json"), "absent.json"),
        (("import", "WORKSPACE", "absent.xlsx"), "absent.xlsx"),
        (("import", "WORKSPACE", "LIST", "--host", "Narnia"), "Narnia"),
        (("import", "WORKSPACE", "LIST", "--map", "Stand=seat"), "seat"),
        (("import", "WORKSPACE", "LIST", "--edition", "fourth"), "such as 2025"),
        (("import", "WORKSPACE", "LIST", "--list-date", "03/04/2025"), "several days"),
        (("import", "WORKSPACE", "LIST", "--list-date", "soon"), "no date"),
        (("figures",), "WORKSPACE"),
        (("dance",), "dance"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    words: tuple[str, ...], part: str, workspace: Path, fair: Path, call: Call
) -> None:
    before = workspace.read_bytes()
    real = {"WORKSPACE": workspace, "LIST": fair}
    said = call(*(real.get(word, word) for word in words))
    assert said.code == 2
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert part in said.err
    assert workspace.read_bytes() == before


def test_nothing_is_written_when_a_file_is_bad(tmp_path: Path, call: Call) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    said = call("report", tmp_path / "empty.csv", "--output", tmp_path / "out")
    assert said.code == 2
    assert "empty.csv" in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["empty.csv"]
    assert call("import", tmp_path / "new.expo", tmp_path / "empty.csv").code == 2
    assert not (tmp_path / "new.expo").exists()


def test_an_unknown_country_in_a_decision_is_refused(workspace: Path, tmp_path: Path, call: Call) -> None:
    decision = tmp_path / "decision.json"
    decision.write_text(
        '{"kind": "country_alias", "written": "Atlantis", "country": "ATL"}', encoding="utf-8"
    )
    said = call("decide", workspace, decision)
    assert (said.code, "ATL" in said.err) == (2, True)
