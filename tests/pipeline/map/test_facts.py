"""What titles, sheet names and file names tell."""

from collections.abc import Callable

import pytest

from expo_app.model.layout import Field, Layout
from expo_app.model.sheet import RawSheet
from expo_app.model.terms import Population
from expo_app.pipeline.map.dates import date_in, range_in
from expo_app.pipeline.map.halls import hall_named
from expo_app.pipeline.map.layout import understand
from expo_app.pipeline.map.ordinals import ordinal_in, year_in

TABLE = [["Company", "Country", "Booth"], ["Alpha", "UK", "A1"], ["Beta", "Italy", "A2"]]


@pytest.fixture
def told(sheet: Callable[..., RawSheet]) -> Callable[..., Layout]:
    """The layout of a small list below these title lines."""

    def make(
        *titles: str, file: str = "list.xlsx", name: str = "Sheet1", table: list[list[str]] = TABLE
    ) -> Layout:
        return understand(sheet([*([title] for title in titles), *table], name), file)

    return make


@pytest.mark.parametrize(
    ("title", "event", "edition", "ordinal"),
    [
        ("第四届全球数字贸易博览会参展商名单", "全球数字贸易博览会", "", 4),
        ("第十二届 Lab Trade Expo 2025", "Lab Trade Expo", "2025", 12),
        (
            "The 3rd Global Digital Trade Expo 2024 - List of Exhibitors",
            "Global Digital Trade Expo",
            "2024",
            3,
        ),
        (
            "第三届全球数字贸易博览会 The 3rd Global Digital Trade Expo 2024",
            "Global Digital Trade Expo",
            "2024",
            3,
        ),
        ("首届全球数字贸易博览会 参展商名录 2022", "全球数字贸易博览会", "2022", 1),
        (
            "第二届全球数字贸易博览会参展商名单（2023年11月23日-27日，中国·杭州）",
            "全球数字贸易博览会",
            "2023",
            2,
        ),
        ("7. Labormesse", "Labormesse", "", 7),
        ("Labormesse 2024 Ausstellerverzeichnis", "Labormesse", "2024", None),
        ("Final exhibitor list Lab Trade Expo 2025", "Lab Trade Expo", "2025", None),
        ("2025实验贸易博览会", "实验贸易博览会", "2025", None),
    ],
)
def test_titles(
    title: str, event: str, edition: str, ordinal: int | None, told: Callable[..., Layout]
) -> None:
    layout = told(title, "Organiser: Lab Fairs Ltd")
    assert (layout.event, layout.edition, layout.ordinal) == (event, edition, ordinal)


@pytest.mark.parametrize(
    ("file", "event", "edition"),
    [
        ("GDTE 2025 exhibitors.xlsx", "GDTE", "2025"),
        ("2022首届全球数字贸易博览会参展商名录.xls", "全球数字贸易博览会", "2022"),
        ("exhibitors_2024.csv", "", "2024"),
        ("2016.csv", "", "2016"),
        ("exhibitors.csv", "", ""),
        ("2019 against 2021.csv", "", ""),
        ("exhibitors 2024-09-20.csv", "", "2024"),
        ("2026-08-16.csv", "", "2026"),
        ("2026-gb18030.csv", "", "2026"),
        ("Lab_Expo_2025_exhibitors_FINAL_v3.csv", "Lab Expo", "2025"),
        ("New Energy Expo 2025 final.xlsx", "New Energy Expo", "2025"),
        ("Kopie von Ausstellerliste 2025 (2).xlsx", "", "2025"),
        ("参展商名单2025 副本.xlsx", "", "2025"),
        ("exhibitors 2025 export utf8.csv", "", "2025"),
    ],
)
def test_file_names(file: str, event: str, edition: str, told: Callable[..., Layout]) -> None:
    layout = told(file=file)
    assert (layout.event, layout.edition) == (event, edition)


def test_the_nearest_source_wins(told: Callable[..., Layout]) -> None:
    file = "Other Fair 2020.xlsx"
    assert told(file=file).edition == "2020"
    assert told("Lab Trade Expo 2021", file=file).edition == "2021"
    assert told("Lab Trade Expo 2021", file=file, name="Exhibitors 2022").edition == "2022"
    table = [["Company", "Year", "Event"], ["Alpha", "2023", "Alpha Fair"], ["Beta", "2023", "Alpha Fair"]]
    layout = told("Lab Trade Expo 2021", file=file, name="Exhibitors 2022", table=table)
    assert (layout.edition, layout.event) == ("2023", "Alpha Fair")
    several = [["Company", "Year"], ["Alpha", "2022"], ["Beta", "2023"]]
    assert told(table=several).edition == ""


@pytest.mark.parametrize(
    "line",
    [
        "统计截至：2025年9月20日",
        "As of 2025-09-20",
        "Stand: 20.09.2025",
        "Status: 20 September 2025",
        "Compiled by: sales, 2025-09-20",
    ],
)
def test_the_day_of_the_list_is_no_edition(line: str, told: Callable[..., Layout]) -> None:
    layout = told("Lab Trade Expo", line)
    assert (layout.list_date, layout.edition, layout.event) == ("2025-09-20", "", "Lab Trade Expo")


def test_days_place_and_space(told: Callable[..., Layout]) -> None:
    layout = told("Lab Trade Expo", "25-29 September 2025, Hangzhou, China", "Gross space 155,000 m²")
    assert (layout.dates, layout.venue, layout.edition) == ("25-29 September 2025", "Hangzhou, China", "2025")
    assert layout.gross_space_sqm == 155_000
    layout = told("实验博览会", "时间：2025年6月12日—14日　地点：临江会展中心　制表：招展一部")
    assert layout.venue == "临江会展中心"
    layout = told("实验博览会", "时间：2022年12月11日-14日    地点：中国·杭州    展览总面积：15.5万平方米")
    assert (layout.dates, layout.venue, layout.edition) == ("2022年12月11日-14日", "中国·杭州", "2022")
    assert layout.gross_space_sqm == 155_000


def test_notes_below_the_list_tell_its_date(sheet: Callable[..., RawSheet]) -> None:
    layout = understand(sheet([*TABLE, [], ["注：统计截至2025年9月20日"]]), "a.csv")
    assert (layout.list_date, layout.event) == ("2025-09-20", "")


@pytest.mark.parametrize(
    ("title", "file", "population"),
    [
        ("List of visitors", "a.csv", Population.VISITORS),
        ("专业观众名单", "a.csv", Population.VISITORS),
        ("Ausstellerverzeichnis", "a.csv", Population.EXHIBITORS),
        ("Lab Expo", "2025 visitors.csv", Population.VISITORS),
        ("Exhibitors and visitors", "a.csv", Population.EXHIBITORS),
        ("Lab Expo", "a.csv", Population.EXHIBITORS),
    ],
)
def test_population(title: str, file: str, population: Population, told: Callable[..., Layout]) -> None:
    assert told(title, file=file).population is population


def test_population_by_columns(told: Callable[..., Layout]) -> None:
    badges = [["Badge No.", "Company", "Country"], ["1", "Alpha", "UK"]]
    assert told(table=badges).population is Population.VISITORS
    assert told(table=[["Name", "Country"], ["Alpha", "UK"]]).population is None


@pytest.mark.parametrize(
    "name", ["Hall 1A", "1A馆", "1号馆", "E1", "Halle 4.1", "三号馆", "Hall 3 2025", "Hall RH"]
)
def test_a_sheet_named_after_a_hall(name: str, told: Callable[..., Layout]) -> None:
    layout = told(name=name)
    assert layout.sheet_value == (Field.HALL, name.removesuffix(" 2025"))
    assert layout.event == ""


@pytest.mark.parametrize("name", ["Sheet1", "Exhibitors", "参展商", "展馆", "Q1", "2025", "List", ""])
def test_other_sheets_fill_nothing(name: str, told: Callable[..., Layout]) -> None:
    assert hall_named(name) == ""


def test_a_column_of_halls_is_better_than_the_sheets_name(told: Callable[..., Layout]) -> None:
    assert told(name="Hall 1", table=[["Company", "Hall"], ["Alpha", "1A"]]).sheet_value is None


def test_ordinals_and_years() -> None:
    assert [
        ordinal_in(text)
        for text in ("第二十一届", "第10届", "21st", "IV Expo Lab", "Fourth Fair", "2025", "3.2 Hall")
    ] == [
        *(21, 10, 21, 4, 4),
        *(None, None),
    ]
    assert [year_in(text) for text in ("GDTE2025", "155,2000", "120251", "2024/2025", "1999年")] == [
        "2025",
        "2000",
        "",
        "",
        "1999",
    ]


def test_dates() -> None:
    assert date_in("31.02.2025") == ""
    assert date_in("03/04/2025") == ""
    assert date_in("list 20250920") == "2025-09-20"
    assert date_in("September 5th, 2025") == "2025-09-05"
    assert range_in("vom 25. bis 29.9.2025 in Wien") == "25. bis 29.9.2025"
    assert range_in("25.–29.09.2025") == "25.–29.09.2025"
    assert range_in("Sept 30 - Oct 2, 2025") == "Sept 30 - Oct 2, 2025"
