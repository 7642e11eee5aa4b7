"""Whole lists: the sample files, and real ones where they are at hand."""

import json
from collections import Counter
from pathlib import Path

import pytest

from expo_app.model.layout import Field, Layout
from expo_app.model.problem import Problem
from expo_app.model.terms import Population
from expo_app.pipeline.map.layout import understand
from expo_app.pipeline.read.file import list_files, read_file


def layouts(path: Path) -> dict[str, Layout]:
    """The lists of a file by sheet; hidden sheets and sheets without a list are left out."""
    found = {}
    for sheet in read_file(path):
        try:
            found[sheet.name] = understand(sheet, path.name)
        except Problem:
            assert sheet.name in ("封面", "汇总")
            continue
        assert not sheet.hidden
    return found


def test_the_sample_lists(root: Path) -> None:
    folder = root / "sample_data"
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    rows: Counter[tuple[str, Population | None]] = Counter()
    for path in list_files([folder]):
        for layout in layouts(path).values():
            rows[layout.edition, layout.population] += len(layout.data_rows)
            assert layout.columns_of(Field.ORGANISATION), path
            assert layout.columns_of(Field.COUNTRY), path
            assert layout.columns_of(Field.SECTORS), path
            assert layout.event in ("Global Digital Trade Expo", "全球数字贸易博览会")
    for edition, told in truth["exhibitors"].items():
        assert rows[edition, Population.EXHIBITORS] == told["data_rows"]
    assert rows["2024", Population.VISITORS] >= 30_000
    assert rows["2025", Population.VISITORS] >= 40_000


def test_the_sample_with_a_sheet_for_each_hall(root: Path) -> None:
    (path,) = (root / "sample_data").glob("*2024*.xlsx")
    found = layouts(path)
    assert all(layout.sheet_value == (Field.HALL, name) for name, layout in found.items())
    assert len(found) == 8
    totals = [total for layout in found.values() for total in layout.control_totals]
    wrong = [total for total in totals if abs(total.stated - total.counted) > 0.05]
    assert len(totals) > 16
    assert len(wrong) == 1  # one hall's total is wrong on purpose


TRUTH = {"ISO2 (CAAT)": Field.IGNORED}
WANTED: dict[str, tuple[str, str | None, dict[str, Field]]] = {
    "gamescom/2026-08-22.csv": (
        "Name",
        "Country",
        {"Hall": Field.HALL, "Booth": Field.STAND, "Categories": Field.SECTORS},
    ),
    "paris-air-show/2017.csv": ("Company", "Country", TRUTH),
    "mspo/2023.csv": (
        "Company",
        "Country",
        TRUTH | {"Website": Field.WEBSITE, "Exhibitor page": Field.IGNORED, "Address": Field.ADDRESS},
    ),
    "fidae/2022.csv": ("Company", "Country", TRUTH | {"Category": Field.SECTORS}),
    "eurosatory/2016.csv": ("Company", "Country", TRUTH),
    "unfccc/1995.csv": (
        "Delegation",
        "Delegation ISO3",
        {"Year": Field.EDITION, "Affiliation": Field.IGNORED},
    ),
    "web-summit/2024.csv": ("name", "country", {"industry": Field.SECTORS}),
    "waic-shanghai/2026.xlsx": (
        "英文名称",
        None,
        {
            "企业名称": Field.ORGANISATION_LOCAL,
            "展馆": Field.HALL,
            "展位号": Field.STAND,
            "角色": Field.ROLE,
        },
    ),
}


@pytest.mark.parametrize("name", WANTED)
def test_real_lists(name: str, root: Path) -> None:
    path = root.parent / "shared" / "real" / name
    if not path.exists():
        pytest.skip("the real lists are not at hand")
    organisation, country, others = WANTED[name]
    (sheet,) = read_file(path)
    layout = understand(sheet, path.name)
    assert layout.header_rows == (1,)
    assert [column.header for column in layout.columns_of(Field.ORGANISATION)] == [organisation]
    assert [column.header for column in layout.columns_of(Field.COUNTRY)] == ([country] if country else [])
    assert {column.header: column.field for column in layout.columns if column.header in others} == others
    assert len(layout.data_rows) + len(layout.skipped) == sheet.height - 1


def test_the_same_list_as_workbook_and_as_text(root: Path) -> None:
    folder = root.parent / "shared" / "real" / "waic-shanghai"
    if not folder.exists():
        pytest.skip("the real lists are not at hand")
    (book,), (text,) = read_file(folder / "2026.xlsx"), read_file(folder / "2026-gb18030.csv")
    assert (text.height, text.width) == (book.height, book.width)
    assert understand(text, "a").data_rows == understand(book, "a").data_rows
