"""2022: an old .xls, one sheet, every number a text, a row for each stand."""

from pathlib import Path

import xlwt

from generator import wording
from generator.facts import EVENT, EVENT_IN_CHINESE
from generator.listing import CO, Edition, Line, Participant
from generator.places import PLACES
from generator.sectors import ZONES

FILE = f"2022首届{EVENT_IN_CHINESE}参展商名录.xls"
_TITLES = (
    f"首届{EVENT_IN_CHINESE} 参展商名录",
    f"The 1st {EVENT} 2022 - List of Exhibitors",
    "时间：2022年12月11日-14日    地点：中国·杭州    制表：招展部",
)
_HEADER = (
    "序号\nNo.", "展商名称(中文)\nExhibitor (Chinese)", "展商名称(英文)\nExhibitor (English)",
    "国别(地区)\nCountry/Region", "省市\nProvince", "展馆号\nHall", "展位号\nBooth No.", "展区\nZone",
    "参展商类型\nExhibitor type", "展位面积\nBooth size", "网址\nWebsite", "备注\nRemarks",
)  # fmt: skip
_WIDTHS = (6, 34, 44, 16, 10, 8, 12, 14, 14, 12, 30, 24)
_BLANK_AFTER = (118, 240, 377, 512, 700)
_IN_ENGLISH = 11
"""Every so many companies write their country in English."""


def write(edition: Edition, folder: Path) -> None:
    """Write the list of 2022."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("参展商名录")
    for column, width in enumerate(_WIDTHS):
        sheet.col(column).width = width * 256
    bold = xlwt.easyxf("font: bold on; align: wrap on")
    for row, title in enumerate(_TITLES):
        sheet.write_merge(row, row, 0, len(_HEADER) - 1, title, bold)
    for column, header in enumerate(_HEADER):
        sheet.write(len(_TITLES) + 1, column, header, bold)
    for row, cells in enumerate(_rows(edition), len(_TITLES) + 2):
        for column, cell in enumerate(cells):
            if cell:
                sheet.write(row, column, cell)
    book.save(str(folder / FILE))


def _rows(edition: Edition) -> list[tuple[str, ...]]:
    """The list with its blank rows and the total at the end."""
    lines = [(participant, line) for participant in edition.participants for line in participant.lines]
    rows: list[tuple[str, ...]] = []
    for number, (participant, line) in enumerate(lines, 1):
        rows.append((str(number), *_cells(participant, line)))
        if number in _BLANK_AFTER:
            rows.append(("",) * len(_HEADER))
    area = sum(line.area or 0 for _, line in lines)
    total = ("合计", "", "", "", "", "", f"{len(lines)}个展位", "", "", f"{area}㎡", "", "")
    return [*rows, total]


def _cells(participant: Participant, line: Line) -> tuple[str, ...]:
    company = participant.company
    english, chinese = wording.names(company)
    place = PLACES[company.country]
    return (
        chinese,
        english,
        place.english if company.key % _IN_ENGLISH == 0 else place.chinese,
        company.city.province,
        f"{line.halls[0]}馆",
        line.stands[0],
        ZONES[2022][participant.themes[0]],
        "联合参展商" if participant.role == CO else "主参展商",
        _size(line.area, company.key),
        wording.website(company),
        "共用主参展商展位" if participant.role == CO else "",
    )


def _size(area: int | None, key: int) -> str:
    """The size as a text: mostly with its unit, sometimes bare, now and then in full-width digits."""
    if area is None:
        return ""
    if key % 40 == 0:
        return "".join(chr(ord(digit) + 0xFEE0) for digit in str(area)) + "㎡"
    return f"{area}㎡" if key % 3 else str(area)
