"""Reads the sample lists by knowing each layout: plain Python, nothing of the product or the generator."""

import csv
import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel import Locale
from babel.core import get_global
from python_calamine import CalamineWorkbook

FOLDER = Path(__file__).resolve().parents[2] / "sample_data"
ROLES = {
    "主展商": "main",
    "主参展商": "main",
    "Main exhibitor": "main",
    "联合参展商": "co",
    "Co-exhibitor": "co",
    "被代表企业": "represented",
    "Represented company": "represented",
    "组团单位": "organiser",
    "Group stand organiser": "organiser",
}
ALIASES = {
    "中国香港": "HK",
    "中国澳门": "MO",
    "中国台湾": "TW",
    "阿联酋": "AE",
    "P.R. China": "CN",
    "PRC": "CN",
    "USA": "US",
    "U.S.A.": "US",
    "United States of America": "US",
    "UK": "GB",
    "Great Britain": "GB",
    "Korea, Republic of": "KR",
    "Republic of Korea": "KR",
    "Viet Nam": "VN",
    "Turkey": "TR",
    "Hong Kong": "HK",
    "Hong Kong SAR": "HK",
    "Macao": "MO",
    "Macao SAR": "MO",
    "Taiwan, China": "TW",
    "UAE": "AE",
    "The Netherlands": "NL",
    "Deutschland": "DE",
    "德國": "DE",
    "to be confirmed": "",
}

RETIRED = {"BUR", "FXX", "ROM", "SUN", "TMP", "YUG", "ZAR"}
"""Codes of countries that are no more, which CLDR keeps as aliases of others."""


@dataclass(frozen=True)
class Row:
    """One data row of a list of exhibitors, as its cells say."""

    english: str
    chinese: str
    country: str
    role: str
    space: int
    sectors: tuple[str, ...]
    domain: str
    cells: tuple
    online: bool = False
    cancelled: bool = False

    @property
    def names(self) -> tuple[str, str]:
        return self.english, self.chinese

    @property
    def counts(self) -> bool:
        return self.role in ("main", "co") and not self.online and not self.cancelled


def _codes() -> dict[str, str]:
    """Alpha-3 by every name that CLDR has in English or Chinese, and by our few aliases."""
    aliases = get_global("territory_aliases").items()
    alpha3 = {
        to[0]: code for code, to in aliases if len(code) == 3 and code.isalpha() and code not in RETIRED
    }
    names = {
        name: code for lang in ("en", "zh_Hans") for code, name in Locale.parse(lang).territories.items()
    }
    return {name: (alpha3 | {"XK": "XKX"}).get(code, "") for name, code in (names | ALIASES).items()}


CODES = _codes()


def square_metres(cell: object) -> int:
    digits = re.match(r"\d*", unicodedata.normalize("NFKC", str(cell)))
    return int(digits[0] or 0) if digits else 0


def domain(website: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", website).partition("/")[0]


def _file(part: str) -> Path:
    (path,) = (path for path in FOLDER.iterdir() if part in path.name)
    return path


def _sheet(workbook: CalamineWorkbook, name: str) -> list[list]:
    """The cells of a sheet; merged cells all hold the value of the first."""
    sheet = workbook.get_sheet_by_name(name)
    rows = sheet.to_python(skip_empty_area=False)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        for row in range(top, bottom + 1):
            rows[row][left : right + 1] = [rows[top][left]] * (right + 1 - left)
    return rows


def _row(cells: tuple, *, role: int, space: int, sector: int, website: int, online: bool = False) -> Row:
    """A row of one of the first three lists, in which names and country stand in the same columns."""
    return Row(
        cells[2],
        cells[1],
        CODES[cells[3]],
        ROLES[cells[role]],
        square_metres(cells[space]),
        (cells[sector],),
        domain(cells[website]),
        cells,
        online,
    )


def _of_2022() -> list[Row]:
    cells = _sheet(CalamineWorkbook.from_path(_file("2022首届")), "参展商名录")
    data = [tuple(row) for row in cells[5:-1] if any(row)]
    assert all(isinstance(cell, str) for row in cells for cell in row), "every number is a text"
    assert cells[-1][0] == "合计"
    return [_row(cells, role=8, space=9, sector=7, website=10) for cells in data]


def _of_2023() -> list[Row]:
    with _file("_2023_").open(encoding="gb18030", newline="") as file:
        rows = [tuple(row) for row in csv.reader(file)]
    online = {"线上": True, "线下": False}
    return [
        _row(cells, role=8, space=10, sector=7, website=11, online=online[cells[9]]) for cells in rows[3:-1]
    ]


def _of_2024() -> list[Row]:
    workbook = CalamineWorkbook.from_path(_file("2024参展商名单"))
    halls = [name for name in workbook.sheet_names if name.endswith("馆")]
    rows = [tuple(row) for hall in halls for row in _sheet(workbook, hall)[6:] if row[0]]
    return [_row(cells, role=7, space=5, sector=6, website=9) for cells in rows]


def _of_2025() -> list[Row]:
    rows = _sheet(CalamineWorkbook.from_path(_file("2025 - exhibitor")), "Exhibitors 2025")
    return [
        Row(
            row[0],
            "",
            CODES[row[3]],
            ROLES[row[1]],
            square_metres(row[8]),
            tuple(row[7].split("; ")),
            domain(row[10]),
            tuple(row),
            cancelled={"Cancelled": True, "Confirmed": False}[row[9]],
        )
        for row in rows[1:]
    ]


@pytest.fixture(scope="session")
def folder() -> Path:
    return FOLDER


@pytest.fixture(scope="session")
def truth() -> dict:
    return json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def lists() -> dict[int, list[Row]]:
    """The data rows of each list of exhibitors."""
    return {2022: _of_2022(), 2023: _of_2023(), 2024: _of_2024(), 2025: _of_2025()}


@pytest.fixture(scope="session")
def halls() -> dict[str, list[list]]:
    """The sheets of 2024, one for each hall, merged cells filled."""
    workbook = CalamineWorkbook.from_path(_file("2024参展商名单"))
    return {name: _sheet(workbook, name) for name in workbook.sheet_names if name.endswith("馆")}


@pytest.fixture(scope="session")
def visitors() -> dict[int, list[tuple[str, str]]]:
    """Kind of badge and alpha-3 of each row of the lists of visitors."""
    with _file("2024 - visitors").open(encoding="utf-8-sig", newline="") as file:
        of_2024 = list(csv.reader(file))
    of_2025 = _sheet(CalamineWorkbook.from_path(_file("2025 - visitors")), "Visitors 2025")
    return {
        year: [(row[1], CODES[row[3]]) for row in rows[1:]]
        for year, rows in ((2024, of_2024), (2025, of_2025))
    }
