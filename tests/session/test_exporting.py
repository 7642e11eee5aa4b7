"""What is written says what the figures say; what cannot be written leaves nothing behind."""

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.cell import range_boundaries

from expo_app.model.data_table import DataTable
from expo_app.model.figure import By, Measure
from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled
from expo_app.model.query import Query
from expo_app.report.words import words
from expo_app.session.exporting import write_output, write_outputs
from expo_app.session.figures.figures import answer
from expo_app.session.figures.visiting import with_visits
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.outputs import Output
from expo_app.session.workspace import Workspace

Take = Callable[..., Any]
DiskWith = Callable[[int], AbstractContextManager[None]]

USUAL = Query()
HEADER = ("Company Name", "Country", "Exhibitor Type", "Category", "Hall", "Stand", "Net area (sqm)")
ROWS_2024 = (
    ("Lindau Datenwerke GmbH", "Germany", "Main exhibitor", "Digital Health", "E1", "E1-01", "36"),
    ("Brontal Optics Ltd", "United Kingdom", "Main exhibitor", "Smart City", "E1", "E1-02", "18"),
    ("Quarvo Pay LLP", "Kazakhstan", "Co-exhibitor", "Digital Health", "E1", "E1-01", ""),
    ("Mersend Robotics", "China", "Main exhibitor", "Smart City", "E2", "E2-01", "54"),
    ("Tolvek Trading", "China", "Represented company", "Smart City", "E2", "E2-01", ""),
)
ROWS_2025 = (
    ("Lindau Datenwerke GmbH", "Germany", "Main exhibitor", "Digital Health", "E1", "E1-01", "72"),
    ("Lindau Datenwerke GmbH", "Germany", "Main exhibitor", "Digital Health", "E1", "E1-09", "9"),
    ("=Mersend Robotics", "PR China", "Main exhibitor", "Smart City", "E2", "E2-01", "54"),
    ("Ostrava Lumen s.r.o.", "Atlantis", "Main exhibitor", "Smart City", "E2", "E2-02", "12"),
    ("Haldun Foods", "Türkiye", "Main exhibitor", "Smart City; Digital Health", "E2", "E2-03", "9"),
    ("=Mersend Robotics", "PR China", "Main exhibitor", "Smart City", "E2", "E2-01", "54"),
    ("Velu Anhui", "China", "Main exhibitor", "Smart City", "E2", "E2-06", "9"),
)
KINDS = ("deck.pptx", "figures.xlsx", "figures.json", "rows.csv", "rows.parquet", "audit.pack")


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A fair in China with lists of two years, that no test changes."""
    folder = tmp_path_factory.mktemp("fair")
    paths = []
    for year, rows in (("2024", ROWS_2024), ("2025", ROWS_2025)):
        paths.append(folder / f"Lumen Fair {year} exhibitors.csv")
        with paths[-1].open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows])
    with Workspace.create(folder / "fair.expo") as held:
        held.accept(read_lists(paths, Told(host="CN")))
        yield held


def write(workspace: Workspace, path: Path, query: Query = USUAL, **more: Any) -> Path:
    write_output(workspace.derived(), workspace.state, Output(path, query, **more), {})
    return path


def tables(path: Path) -> dict[str, list[list[Any]]]:
    """The cells of each Excel table, header first, by the title of its sheet."""
    found = {}
    for sheet in openpyxl.load_workbook(path).worksheets[1:]:
        (table,) = sheet.tables.values()
        left, top, right, bottom = range_boundaries(table.ref)
        found[sheet.title] = [
            [cell.value for cell in row] for row in sheet.iter_rows(top, bottom, left, right)
        ]
    return found


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_number_of_the_workbook_is_the_figure(fair: Workspace, tmp_path: Path, lang: str) -> None:
    found = tables(write(fair, tmp_path / "figures.xlsx", lang=lang))
    spoken = words(lang)
    said = answer(fair.derived(), Query())
    named = {spoken.sentence(spoken.text(f"measure.{one.measure}")): one for one in said.figures}
    checked = 0
    for sheet in ("table.headline", "table.shares"):
        for name, _unit, value, previous, change, *percent in found[spoken.text(sheet)][1:]:
            figure = named[name]
            wanted = [figure.value, figure.previous, figure.change, *([figure.change_percent] * len(percent))]
            assert [value, previous, change, *percent] == [pytest.approx(number) for number in wanted]
            checked += 1
    assert checked >= 12
    by_country = answer(fair.derived(), Query(by=By.COUNTRY)).breakdown
    _header, *rows = found[spoken.text("table.countries")]
    assert [row[2] for row in rows[: len(by_country.rows)]] == [row.value for row in by_country.rows]


def test_a_changed_cell_of_a_list_changes_the_workbook(
    workspace: Workspace, take: Take, both: list[Path], tmp_path: Path
) -> None:
    take(*both, host="CN")

    def international(path: Path) -> Any:
        rows = tables(path)["Headline figures"]
        return next(row[2] for row in rows if row[0] == "International exhibitors")

    before = international(write(workspace, tmp_path / "before.xlsx"))
    path = both[1]
    text = path.read_text(encoding="utf-8-sig").replace("Velu Anhui,China", "Velu Anhui,France")
    path.write_text(text, encoding="utf-8-sig")
    take(path)
    assert international(write(workspace, tmp_path / "after.xlsx")) == before + 1


def test_the_rows_of_the_workbook_are_those_of_the_lists(fair: Workspace, tmp_path: Path) -> None:
    found = tables(write(fair, tmp_path / "figures.xlsx"))
    header, *rows = found["Rows"]
    told = [dict(zip(header, row, strict=True)) for row in rows]
    for row in told:
        written = lines(fair.path.parent / row["File"])[row["Row"] - 2]
        assert row["Organisation"] == written["Company Name"]
        assert row["As written"] == written["Country"]
    assert len(told) == len(ROWS_2024) + len(ROWS_2025)
    counted = [row for row in told if (row["Edition"], row["Counted"]) == ("2025", "yes")]
    assert len(counted) == answer(fair.derived(), Query()).figure(Measure.EXHIBITORS).value
    assert {row["Not counted because"] for row in told if row["Counted"] == "no"} == {
        "Exact duplicates",
        "Further stands of the same exhibitor",
        "Represented companies",
    }
    assert "Atlantis" in {row[8] for row in found["Findings"][1:]}
    assert [row[2] for row in found["Decisions"][1:]] == ["Import", "Facts about the event"]


def test_figures_as_csv_parquet_and_json_say_the_same(fair: Workspace, tmp_path: Path) -> None:
    as_csv = lines(write(fair, tmp_path / "f.csv", table=DataTable.FIGURES))
    frame = pd.read_parquet(write(fair, tmp_path / "f.parquet", table=DataTable.FIGURES))
    document = json.loads(write(fair, tmp_path / "f.json").read_text(encoding="utf-8"))
    (newest,) = [one for one in document["comparisons"] if one["edition"] == "2025"]
    counted = with_visits(fair.derived(), Query(), answer(fair.derived(), Query()))
    values = {figure.measure: figure.value for figure in counted.figures}
    assert {figure["measure"]: figure["value"] for figure in newest["figures"]} == values
    of_2025 = [line for line in as_csv if line["edition"] == "2025"]
    assert {line["measure"]: float(line["value"]) if line["value"] else None for line in of_2025} == values
    rows = frame[frame["edition"] == "2025"]
    assert rows["value"].isna().tolist() == [value is None for value in values.values()]
    assert rows["value"].dropna().tolist() == [value for value in values.values() if value is not None]


@pytest.mark.parametrize("table", [DataTable.GROUPS, DataTable.WATERFALL])
def test_groups_and_steps_are_tables_too(fair: Workspace, tmp_path: Path, table: DataTable) -> None:
    as_csv = lines(write(fair, tmp_path / "t.csv", table=table))
    frame = pd.read_parquet(write(fair, tmp_path / "t.parquet", table=table))
    assert list(frame.columns) == list(as_csv[0])
    assert len(frame) == len(as_csv) > 3


def test_a_filter_narrows_figures_and_stands_beside_all_in_a_pack(fair: Workspace, tmp_path: Path) -> None:
    only, said = Query(where=(("role", "main"),)), [{"field": "role", "value": "main"}]
    document = json.loads(write(fair, tmp_path / "f.json", only).read_text(encoding="utf-8"))
    assert document["filters"] == said
    assert all(one["filters"] == said for one in document["comparisons"])
    packed = write(fair, tmp_path / "a.pack", only) / "figures.json"
    document = json.loads(packed.read_text(encoding="utf-8"))
    assert {len(one["filters"]) for one in document["comparisons"]} == {0, 1}


@pytest.mark.parametrize("name", ["figures.xlsx", "figures.json", "rows.parquet"])
def test_the_same_again_is_the_same_byte_by_byte(fair: Workspace, tmp_path: Path, name: str) -> None:
    first, again = write(fair, tmp_path / "1" / name), write(fair, tmp_path / "2" / name)
    assert first.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("name", KINDS)
def test_a_full_disk_is_one_sentence_and_leaves_nothing(
    fair: Workspace, tmp_path: Path, name: str, disk_with: DiskWith
) -> None:
    folder = tmp_path / "out"
    derived, state = fair.derived(), fair.state
    with pytest.raises(Problem) as caught, disk_with(500):
        write_output(derived, state, Output(folder / name), {})
    assert str(caught.value).startswith(f"{folder / name} cannot be written (File too large)")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", KINDS)
def test_a_file_that_is_open_elsewhere_stays_as_it_is(
    fair: Workspace, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(fair, tmp_path / "out" / name)
    before = {one: one.read_bytes() for one in path.parent.rglob("*") if one.is_file()}

    def refuse(self: Path, _target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(self))

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(Problem, match=r"cannot be written \(The process cannot access the file\): close"):
        write(fair, path)
    assert {one: one.read_bytes() for one in path.parent.rglob("*") if one.is_file()} == before


@pytest.mark.parametrize("name", KINDS)
def test_a_place_that_cannot_be_written_is_one_sentence(fair: Workspace, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Problem, match=r"cannot be written"):
        write(fair, tmp_path / "file" / name)
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.parametrize("name", ["figures.xlsx", "figures.json", "audit.pack"])
def test_a_cancelled_output_leaves_what_was_there(fair: Workspace, tmp_path: Path, name: str) -> None:
    path = tmp_path / "out" / name
    path.parent.mkdir()
    seen = []

    def cancel(message: str, fraction: float) -> None:
        seen.append(message)
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_output(fair.derived(), fair.state, Output(path), {}, cancel)
    assert seen
    assert list(path.parent.iterdir()) == []


def test_nothing_is_written_when_one_output_cannot_be(fair: Workspace, tmp_path: Path) -> None:
    good, bad = Output(tmp_path / "out" / "rows.csv"), Output(tmp_path / "out" / "a.json", Query("1999"))
    with pytest.raises(Problem, match="1999"):
        write_outputs(fair.derived(), fair.state, [good, bad], {})
    assert not (tmp_path / "out").exists()
    with pytest.raises(Problem, match=r"nothing writes \.docx files"):
        write(fair, tmp_path / "deck.docx")
