"""The words of sheets: what those are called whose title is a finding, and the foot of printed ones."""

from collections.abc import Sequence

from expo_app.report.spec import TableSpec

_SOURCE = {"en": "Source: {files}", "zh": "来源：{files}"}
_MORE = {"en": "{files} and {count} more", "zh": "{files} 等 {count} 个文件"}
_COMMA = {"en": ", ", "zh": "、"}
_FIRST = {"en": "{title}: the first {shown} of {all}", "zh": "{title}：前 {shown} 项，共 {all} 项"}
_SHOWN, _LONGEST, _EDITION = 2, 40, 2

SHEET_NAMES = {
    "en": {
        "international_countries": "International countries",
        "space_bridge": "Space bridge",
        "lost": "Lost",
        "tests": "Tests",
        "waterfalls": "Waterfalls",
        "halls_by_space": "Halls by net space",
        "contribution_sectors": "Contribution by sector",
        "visitor_share": "Visitors from abroad",
        "density": "Space per exhibitor",
        "sector_shares": "Sector shares",
        "loyalty": "Loyalty",
    },
    "zh": {
        "international_countries": "国际参展商",
        "lost": "流失参展商",
        "tests": "国际性标准",
        "waterfalls": "各口径下从行数到参展商数",
        "halls_by_space": "各展馆净面积",
        "contribution_sectors": "各展区的贡献",
        "visitor_share": "国际观众占比",
        "density": "每家净面积",
        "sector_shares": "展区占比",
        "loyalty": "各届参展商的构成",
    },
}
"""What sheets are called whose title is long, or a finding: such a title changes with the figures, the name
of a sheet must not."""


def first_of(title: str, shown: int, count: int, lang: str) -> str:
    """ "Countries: the first 12 of 67", over a chart of a part of its table."""
    return _FIRST[lang].format(title=title, shown=shown, all=f"{count:,}")


def source_line(tables: Sequence[TableSpec], lang: str) -> str:
    """ "Source: a.xlsx, b.xlsx and 2 more", the newest first, from the table of the files; "" where
    there is none."""
    listed = [row for table in tables if table.id == "sources" for row in table.rows]
    newest = sorted(listed, key=lambda row: str(row[_EDITION : _EDITION + 1]), reverse=True)
    files = [str(row[0]) for row in {row[0]: row for row in newest}.values()]
    if not files:
        return ""
    names = _COMMA[lang].join(_short(file) for file in files[:_SHOWN])
    rest = len(files) - _SHOWN
    if rest > 0:
        names = _MORE[lang].format(files=names, count=rest if lang == "en" else len(files))
    return _SOURCE[lang].format(files=names)


def _short(file: str) -> str:
    return file if len(file) <= _LONGEST else f"{file[: _LONGEST - 1]}…"
