"""The words at the foot of printed sheets."""

from collections.abc import Sequence

from expo_app.report.spec import TableSpec

_SOURCE = {"en": "Source: {files}", "zh": "来源：{files}"}
_MORE = {"en": "{files} and {count} more", "zh": "{files} 等 {count} 个文件"}
_COMMA = {"en": ", ", "zh": "、"}
_SHOWN, _LONGEST, _EDITION = 2, 40, 2


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
