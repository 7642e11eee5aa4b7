"""Groups of countries and regions of the user's own, read from a file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from expo_app.model.decision import JOINED, Grouping
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.file import read_file
from expo_app.reference.countries import Resolution, name_of, resolve
from expo_app.reference.spelling import fold, tidy

_GROUP = frozenset(
    map(fold, ("group", "grouping", "bloc", "region", "name", "Gruppe", "分组", "集团", "组别"))
)
_COUNTRY = frozenset(
    map(
        fold,
        (
            "country",
            "countries",
            "country/region",
            "country or region",
            "member",
            "Land",
            "国家",
            "国家(地区)",
        ),
    )
)
_CHINESE = frozenset(map(fold, ("chinese", "chinese name", "中文", "中文名称")))
_HEADER_WITHIN = 10
_SHOWN = 5


def read_groupings(path: Path) -> tuple[Grouping, ...]:
    """The groupings of a table (csv or a workbook) with the columns group and country, a row for each
    member, and perhaps the group's Chinese name in a column chinese.

    Countries may be spelt as in any list; a blank group repeats the one above. Raises Problem for a table
    without these columns, and for spellings that are no country or region, or may be several.
    """
    members: dict[str, dict[str, None]] = {}
    chinese: dict[str, str] = {}
    wrong: list[str] = []
    for row, group, written, name in _rows(path):
        read = resolve(written)
        if not read.certain:
            wrong.append(_not_read(row, written, read))
        members.setdefault(group, {})[read.country] = None
        chinese[group] = chinese.get(group) or name
    if wrong:
        more = f" and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        raise Problem(
            f"{path.name} holds countries that are not understood: {'; '.join(wrong[:_SHOWN])}{more}. "
            "Write their names or codes."
        )
    if not members:
        raise Problem(f"{path.name} holds no groups; write a group and a country in each row.")
    return tuple(
        Grouping(group, JOINED.join(sorted(codes)), chinese[group]) for group, codes in members.items()
    )


def _rows(path: Path) -> Iterator[tuple[int, str, str, str]]:
    """Row, group, country and the group's Chinese name of every row that has a country."""
    found = [(sheet, header) for sheet in read_file(path) if not sheet.hidden and (header := _header(sheet))]
    if not found:
        raise Problem(f"{path.name} has no columns “group” and “country”; name two columns so.")
    for sheet, header in found:
        yield from _members(path, sheet, header)


def _header(sheet: RawSheet) -> int:
    """The 1-based row that names the columns, 0 without one."""
    for number, cells in enumerate(sheet.rows(1, _HEADER_WITHIN), start=1):
        if _place(cells, _GROUP) is not None and _place(cells, _COUNTRY) is not None:
            return number
    return 0


def _members(path: Path, sheet: RawSheet, header: int) -> Iterator[tuple[int, str, str, str]]:
    names = sheet.row(header)
    group_at, country_at, chinese_at = (_place(names, words) for words in (_GROUP, _COUNTRY, _CHINESE))
    assert group_at is not None
    assert country_at is not None
    group = ""
    for number, cells in enumerate(sheet.rows(header + 1), start=header + 1):
        group = tidy(cells[group_at]) or group
        country = tidy(cells[country_at])
        if country and not group:
            raise Problem(f"Row {number} of {path.name} names {country} and no group; write one beside it.")
        if country:
            yield number, group, country, tidy(cells[chinese_at]) if chinese_at is not None else ""


def _place(cells: Iterable[str], words: frozenset[str]) -> int | None:
    return next((place for place, cell in enumerate(cells) if fold(cell) in words), None)


def _not_read(row: int, written: str, read: Resolution) -> str:
    names = " or ".join(name_of(code) for code in read.candidates)
    return f"“{written}” in row {row}" + (f" (perhaps {names})" if names else "")
