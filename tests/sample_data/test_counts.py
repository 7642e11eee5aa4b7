"""The lists, counted row by row in plain Python, come to the published totals and to truth.json."""

from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook, SheetVisibleEnum

YEARS = (2022, 2023, 2024, 2025)
EXHIBITORS = {2022: 800, 2023: 1_018, 2024: 1_546, 2025: 1_812}
INTERNATIONAL = {2022: 121, 2023: 204, 2024: 309, 2025: 476}
COUNTRIES = {2022: 18, 2023: 25, 2024: 32, 2025: 41}
NET_SPACE = {2022: 27_630, 2023: 38_940, 2024: 61_350, 2025: 68_420}
STAFF = ("Press", "Stand staff", "Supplier")


def counted(rows: list) -> dict[tuple[str, str], list]:
    """The rows of each exhibitor, exact duplicates once."""
    exhibitors: dict[tuple[str, str], list] = {}
    for row in {row.cells: row for row in rows if row.counts}.values():
        exhibitors.setdefault(row.names, []).append(row)
    return exhibitors


@pytest.mark.parametrize("year", YEARS)
def test_exhibitors_and_countries_are_as_published(year: int, lists: dict, truth: dict) -> None:
    exhibitors = counted(lists[year])
    countries = Counter(rows[0].country for rows in exhibitors.values())
    told = truth["exhibitors"][str(year)]
    assert (len(exhibitors), told["exhibitors"]) == (EXHIBITORS[year], EXHIBITORS[year])
    assert len(exhibitors) - countries["CHN"] == told["international"] == INTERNATIONAL[year]
    assert len(countries) == told["exhibiting_countries"] == COUNTRIES[year]
    assert dict(countries) == told["countries"]


@pytest.mark.parametrize("year", YEARS)
def test_space_roles_and_sectors_are_as_told(year: int, lists: dict, truth: dict) -> None:
    exhibitors, told = counted(lists[year]), truth["exhibitors"][str(year)]
    space: Counter[str] = Counter()
    for rows in exhibitors.values():
        space[rows[0].country] += sum(row.space for row in rows)
    assert space.total() == told["net_space_sqm"] == NET_SPACE[year]
    assert dict(space) == told["net_space_by_country"]
    roles = Counter(rows[0].role for rows in exhibitors.values())
    assert (roles["main"], roles["co"]) == (told["main"], told["co"])
    sectors = Counter(
        sector for rows in exhibitors.values() for sector in {s for row in rows for s in row.sectors}
    )
    assert dict(sectors) == told["sector_mentions"]
    assert dict(Counter(rows[0].sectors[0] for rows in exhibitors.values())) == told["main_sectors"]


@pytest.mark.parametrize("year", YEARS)
def test_rows_that_are_no_exhibitors_are_as_told(year: int, lists: dict, truth: dict) -> None:
    rows, told = lists[year], truth["exhibitors"][str(year)]
    once = {row.cells for row in rows}
    standing = [row for row in {row.cells: row for row in rows}.values() if row.counts]
    assert len(rows) == told["data_rows"]
    assert len(rows) - len(once) == told["exact_duplicates"]
    assert len(standing) - len(counted(rows)) == told["further_stands"]
    assert sum(row.role == "represented" for row in rows) == told["represented"]
    assert sum(row.role == "organiser" for row in rows) == told["organisers"]
    assert sum(row.cancelled for row in rows) == told["cancelled"]
    assert sum(row.online for row in rows) == told["online"]


def test_what_was_published_beside_the_exhibitors(truth: dict) -> None:
    assert truth["exhibitors"]["2023"]["online"] == 367
    assert [truth["exhibitors"][year]["represented"] for year in ("2024", "2025")] == [47, 37]


def test_a_naive_count_of_rows_is_wrong_everywhere(lists: dict, visitors: dict, truth: dict) -> None:
    for year, rows in lists.items():
        assert len(rows) != EXHIBITORS[year]
        assert sum(row.country != "CHN" for row in rows) != INTERNATIONAL[year]
        assert len({row.names for row in rows}) != EXHIBITORS[year] or year == 2022
    for year, rows in visitors.items():
        assert len(rows) != truth["visitors"][str(year)]["visitors"]
        assert len({country for _, country in rows}) != truth["visitors"][str(year)]["attending_countries"]


@pytest.mark.parametrize(
    ("year", "expected"), [(2024, (30_000, 6_707, 96)), (2025, (40_000, 11_000, 154))], ids=str
)
def test_visitors_are_as_published(year: int, expected: tuple, visitors: dict, truth: dict) -> None:
    countries = Counter(country for kind, country in visitors[year] if kind not in STAFF)
    told = truth["visitors"][str(year)]
    assert (countries.total(), countries.total() - countries["CHN"], len(countries)) == expected
    assert (told["visitors"], told["international"], told["attending_countries"]) == expected
    assert dict(countries) == told["countries"]
    assert len(visitors[year]) == told["data_rows"] == told["visitors"] + told["staff"]


def test_the_ranking_of_2025_and_its_previous_values(truth: dict) -> None:
    now, then = (truth["exhibitors"][year]["countries"] for year in ("2025", "2024"))
    abroad = [code for code in now if code != "CHN"]
    assert [(code, now[code], then[code]) for code in abroad[:11]] == [
        ("USA", 46, 34),
        ("DEU", 41, 22),
        ("SGP", 38, 21),
        ("JPN", 33, 29),
        ("KOR", 30, 25),
        ("GBR", 27, 17),
        ("MYS", 25, 10),
        ("THA", 22, 13),
        ("ARE", 21, 8),
        ("IDN", 19, 9),
        ("FRA", 17, 14),
    ]
    earlier = {code for year in ("2022", "2023", "2024") for code in truth["exhibitors"][year]["countries"]}
    assert len(now.keys() - earlier) == 12
    assert len(then.keys() - now.keys()) == 3


def test_germany_leads_by_space_and_the_united_states_by_exhibitors(truth: dict) -> None:
    told = truth["exhibitors"]["2025"]
    assert list(told["net_space_by_country"])[:3] == ["CHN", "DEU", "USA"]
    assert list(told["countries"])[:2] == ["CHN", "USA"]


def test_each_hall_of_2024_states_its_sums_and_one_is_wrong(halls: dict) -> None:
    differences = {}
    for name, rows in halls.items():
        data = [row for row in rows[6:] if row[0]]
        *_, total = rows
        assert total[1] == "合计 Total"
        area = sum(int(str(row[5] or 0).removesuffix("㎡").removesuffix(".0")) for row in data)
        exhibitors = {(row[1], row[2]) for row in data if row[7] in ("主展商", "联合参展商")}
        assert total[4] == f"{len(exhibitors)} 家"
        differences[name] = total[5] - area
    assert {name: gap for name, gap in differences.items() if gap} == {"2B馆": 18}


def test_2024_has_a_cover_and_a_hidden_summary(folder: Path) -> None:
    (path,) = folder.glob("*2024参展商名单.xlsx")
    sheets = CalamineWorkbook.from_path(path).sheets_metadata
    assert sheets[0].name == "封面"
    hidden = [sheet.name for sheet in sheets if sheet.visible is not SheetVisibleEnum.Visible]
    assert hidden == ["汇总"]


def test_countries_of_2025_are_spelled_in_several_ways(lists: dict) -> None:
    written = {row.cells[3] for row in lists[2025]}
    assert {
        "South Korea",
        "Korea, Republic of",
        "UK",
        "United Kingdom",
        "Viet Nam",
        "Türkiye",
        "德國",
    } <= written
    assert {"Hong Kong SAR", "U.S.A.", "USA", "United States"} <= written
    assert all(row.country for row in lists[2025] if row.counts)
