"""rows.csv and rows.parquet say what the frame says and run nothing."""

import csv
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.rows import COLUMNS, space_text, write_rows
from expo_app.model.problem import Problem


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_csv(counted_rows: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    write_rows(counted_rows, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfedition,population,file,sheet,row,organisation,")
    rows = read(path)
    assert tuple(rows[0]) == COLUMNS
    assert [row["row"] for row in rows] == ["4", "5", "6", "7"]
    assert [row["organisation"] for row in rows] == [
        "'=SUM(A1:A9)",
        "Zhejiang Lantern, Ltd.",
        "+49",
        "杭州星桥",
    ]
    assert [row["stands"] for row in rows] == ["'-1A", "1B", "2C", "2D"]
    assert rows[0]["country_as_written"] == "'@Germany"
    assert rows[1]["sectors"] == "'-"
    assert [row["net_space_sqm"] for row in rows] == ["36", "", "7.25", "0"]
    assert [row["counted"] for row in rows] == ["true", "false", "true", "true"]
    assert [row["international"] for row in rows] == ["true", "false", "false", "false"]
    assert rows[1]["not_counted_because"] == "exact duplicate"


def test_parquet_keeps_types_and_texts(counted_rows: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    write_rows(counted_rows, path)
    table = pq.read_table(path)
    assert tuple(table.column_names) == COLUMNS
    assert table["organisation"].to_pylist()[0] == "=SUM(A1:A9)"
    assert table["net_space_sqm"].to_pylist() == [36.0, None, 7.25, 0.0]
    assert table["counted"].to_pylist() == [True, False, True, True]


@pytest.mark.parametrize("name", ["rows.csv", "rows.parquet"])
def test_the_same_rows_give_the_same_bytes(counted_rows: pd.DataFrame, tmp_path: Path, name: str) -> None:
    for folder in ("one", "two"):
        write_rows(counted_rows.sample(frac=1, random_state=1).sort_index(), tmp_path / folder / name)
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_no_rows(counted_rows: pd.DataFrame, tmp_path: Path) -> None:
    write_rows(counted_rows.iloc[:0], tmp_path / "rows.csv")
    assert read(tmp_path / "rows.csv") == []


def test_another_suffix_is_refused(counted_rows: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"rows\.doc.*\.csv or \.parquet"):
        write_rows(counted_rows, tmp_path / "rows.doc")
    assert list(tmp_path.iterdir()) == []


@settings(deadline=None, max_examples=25)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12))
def test_no_text_runs_and_none_is_lost(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    frame = pd.DataFrame({name: [text] for name in COLUMNS})
    path = tmp_path_factory.mktemp("rows") / "rows.csv"
    write_rows(
        frame.astype({name: "str" for name in COLUMNS if name != "net_space_sqm"}).assign(net_space_sqm=1.0),
        path,
    )
    (row,) = read(path)
    cell = row["organisation"]
    assert cell.removeprefix("'") == text.removeprefix("'")
    if cell[:1] in set("=@\t\r"):
        pytest.fail(f"would run: {cell!r}")
    if cell[:1] in set("+-"):
        assert cell[1:].replace(".", "").replace(",", "").isdecimal()


@pytest.mark.parametrize(
    ("value", "text"),
    [(36.0, "36"), (float("nan"), ""), (7.25, "7.25"), (0.1 + 0.2, "0.3"), (1200.0, "1200")],
)
def test_space(value: float, text: str) -> None:
    assert space_text(value) == text


def test_long_lists_are_written_part_by_part(
    counted_rows: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_rows(counted_rows, tmp_path / "whole.csv")
    monkeypatch.setattr("expo_app.export.rows._AT_ONCE", 3)
    write_rows(counted_rows, tmp_path / "parts.csv")
    assert (tmp_path / "parts.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
    write_rows(counted_rows.head(0), tmp_path / "none.csv")
    assert (tmp_path / "none.csv").read_text(encoding="utf-8-sig").startswith("edition,population,file")
