"""2024: a sheet for each hall, titles, a two-row header in two languages, merged cells, totals."""

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator import wording
from generator.blocks2024 import BY_COUNTRY, Block, Entry, blocks_of, halls, zones_of
from generator.facts import EVENT, EVENT_IN_CHINESE
from generator.listing import CO, MAIN, ORGANISER, REPRESENTED, Edition
from generator.places import PLACES
from generator.sectors import ZONES
from generator.workbook import open_workbook

FILE = f"第三届{EVENT_IN_CHINESE}2024参展商名单.xlsx"
_COLUMNS = (
    ("序号\nNo.", "", 6),
    ("公司名称 Company name", "中文 Chinese", 36),
    ("公司名称 Company name", "英文 English", 46),
    ("国别/地区\nCountry or region", "", 16),
    ("展位 Stand", "展位号 No.", 12),
    ("展位 Stand", "净面积(㎡) Net space", 12),
    ("展区\nZone", "", 32),
    ("参展商类型\nExhibitor type", "", 14),
    ("主展商\nMain exhibitor", "", 36),
    ("网址\nWebsite", "", 32),
    ("备注\nRemarks", "", 30),
)
_COUNTRY = 3
_TYPES = {
    MAIN: "主展商",
    CO: "联合参展商",
    REPRESENTED: "被代表企业",
    ORGANISER: "组团单位",
}
_IN_ENGLISH = ("1D", "2C")
"""Halls whose country column is in English."""
_MISCOUNTED = {"2B": 18}
"""The stated total of this hall is too large by so many square metres, as happens."""
Row = tuple[str | int, ...]


def write(edition: Edition, folder: Path) -> None:
    """Write the list of 2024."""
    book = open_workbook(folder / FILE)
    bold = book.add_format({"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"})
    _cover(book.add_worksheet("封面"), bold)
    totals = []
    for hall in halls():
        blocks = blocks_of(edition, hall)
        _hall(book.add_worksheet(f"{hall}馆"), hall, blocks, bold)
        exhibitors, area = sum(block.exhibitors for block in blocks), sum(block.area for block in blocks)
        totals.append((f"{hall}馆", zones_of(hall), exhibitors, area))
    _summary(book, totals)
    book.close()


def _cover(sheet: Worksheet, bold: Format) -> None:
    sheet.set_column(0, 0, 90)
    lines = (
        f"第三届{EVENT_IN_CHINESE}",
        f"The 3rd {EVENT} 2024",
        "参展商名单（终版） Final list of exhibitors",
        "2024年9月25日-29日 中国·杭州",
        "展览总面积（毛面积）155,000㎡ Gross exhibition space 155,000 m²",
        "每馆一张工作表 One sheet per hall",
    )
    for row, line in enumerate(lines, 3):
        sheet.write_string(row, 0, line, bold)


def _summary(book: Workbook, totals: list[tuple[str, str, int, int]]) -> None:
    """The hidden sheet with a line for each hall."""
    sheet = book.add_worksheet("汇总")
    sheet.write_row(0, 0, ("展馆", "展区", "展商数", "净面积(㎡)"))
    for row, cells in enumerate(totals, 1):
        sheet.write_row(row, 0, cells)
    sums = (sum(cells[2] for cells in totals), sum(cells[3] for cells in totals))
    sheet.write_row(len(totals) + 1, 0, ("合计", "", *sums))
    sheet.hide()


def _hall(sheet: Worksheet, hall: str, blocks: tuple[Block, ...], bold: Format) -> None:
    """One hall's sheet: titles, header, blocks, total."""
    row = _head(sheet, hall, bold)
    number = 0
    for block in blocks:
        first = row
        for entry in block.entries:
            number += 1
            sheet.write_row(row, 0, (number, *_cells(entry, hall)))
            row += 1
        if hall in BY_COUNTRY:
            _one_country(sheet, first, row - 1, _country(block.entries[0], hall))
        if block.title:
            sheet.write_row(row, 0, _sum_row(f"小计 Subtotal: {block.title}", (block,), 0))
            row += 1
    sheet.write_row(row, 0, _sum_row("合计 Total", blocks, _MISCOUNTED.get(hall, 0)), bold)


def _one_country(sheet: Worksheet, first: int, last: int, country: str) -> None:
    """Write the country of a whole block into one cell."""
    if first == last:
        sheet.write_string(first, _COUNTRY, country)
    else:
        sheet.merge_range(first, _COUNTRY, last, _COUNTRY, country)


def _head(sheet: Worksheet, hall: str, bold: Format) -> int:
    """Titles and header; returns the row (from zero) below them."""
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    last = len(_COLUMNS) - 1
    titles = (
        f"第三届{EVENT_IN_CHINESE} The 3rd {EVENT} 2024",
        f"参展商名单 List of exhibitors    {hall}馆 Hall {hall}：{zones_of(hall)}",
        "统计截至：2024年9月24日    展览总面积（毛面积）Gross exhibition space: 155,000 m²    "
        "2024年9月25日-29日 中国·杭州",
    )
    for row, title in enumerate(titles):
        sheet.merge_range(row, 0, row, last, title, bold)
    top = len(titles) + 1
    for column, (group, own, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
        if own:
            sheet.write_string(top + 1, column, own, bold)
        else:
            sheet.merge_range(top, column, top + 1, column, group, bold)
    sheet.merge_range(top, 1, top, 2, _COLUMNS[1][0], bold)
    sheet.merge_range(top, 4, top, 5, _COLUMNS[4][0], bold)
    return top + 2


def _sum_row(label: str, blocks: tuple[Block, ...], too_much: int) -> Row:
    """A line that states sums: exhibitors under the stands, space under the space."""
    exhibitors, area = sum(block.exhibitors for block in blocks), sum(block.area for block in blocks)
    return ("", label, "", "", f"{exhibitors} 家", area + too_much, *[""] * 5)


def _cells(entry: Entry, hall: str) -> Row:
    participant, line = entry
    company = participant.company
    english, chinese = wording.names(company)
    return (
        chinese,
        english,
        "" if hall in BY_COUNTRY else _country(entry, hall),
        line.stands[0],
        _space(line.area, company.key),
        ZONES[2024][participant.themes[0]],
        _TYPES[participant.role],
        wording.host_name(participant.host),
        wording.website(company),
        wording.former_remark(company, "原名 formerly: ", chinese=not english),
    )


def _country(entry: Entry, hall: str) -> str:
    place = PLACES[entry[0].company.country]
    return place.english if hall in _IN_ENGLISH else place.chinese


def _space(area: int | None, key: int) -> str | int:
    """A number, now and then a text with its unit."""
    if area is None:
        return ""
    return f"{area}㎡" if key % 15 == 0 else area
