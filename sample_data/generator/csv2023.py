"""2023: a text file as a Chinese spreadsheet saves it (GB18030), with the online exhibitors in it."""

import csv
from pathlib import Path

from generator import wording
from generator.facts import EVENT_IN_CHINESE
from generator.listing import CO, REPRESENTED, Edition, Line, Participant
from generator.places import PLACES
from generator.sectors import ZONES

FILE = f"第二届{EVENT_IN_CHINESE}_2023_参展商名单.csv"
_TITLES = (
    f"第二届{EVENT_IN_CHINESE}参展商名单（2023年11月23日-27日，中国·杭州）",
    "展览总面积（毛面积）：100000平方米  统计截至：2023年11月30日",
)
_HEADER = (
    "序号", "展商名称", "英文名称", "国别(地区)", "省市", "展馆号", "展位号", "展区", "参展商类型",
    "参展方式", "展位面积(㎡)", "网址", "所属主参展商", "备注",
)  # fmt: skip
_FOOTNOTE = "注：线上参展商仅在官网展示，不设展位。"
_TYPES = {CO: "联合参展商", REPRESENTED: "被代表企业"}


def write(edition: Edition, folder: Path) -> None:
    """Write the list of 2023."""
    lines = [(participant, line) for participant in edition.participants for line in participant.lines]
    with (folder / FILE).open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerows(_padded(title) for title in _TITLES)
        writer.writerow(_HEADER)
        for number, (participant, line) in enumerate(lines, 1):
            writer.writerow((number, *_cells(participant, line)))
        writer.writerow(_padded(_FOOTNOTE))


def _padded(text: str) -> tuple[str, ...]:
    return (text, *("",) * (len(_HEADER) - 1))


def _cells(participant: Participant, line: Line) -> tuple[str | int, ...]:
    company = participant.company
    english, chinese = wording.names(company)
    return (
        chinese,
        english,
        PLACES[company.country].chinese,
        company.city.province,
        "".join(f"{hall}馆" for hall in line.halls),
        "、".join(line.stands),
        ZONES[2023][participant.themes[0]],
        _TYPES.get(participant.role, "主参展商"),
        "线上" if participant.online else "线下",
        line.area or "",
        wording.website(company),
        wording.host_name(participant.host),
        wording.former_remark(company, "原：", chinese=True),
    )
