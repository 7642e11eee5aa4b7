"""The event's own nomenclature, from a sheet."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from expo_app.model.decision import SectorName
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.file import read_file
from expo_app.reference.nomenclatures import split_names
from expo_app.reference.spelling import fold, is_han, tidy
from expo_app.session.lists.told import check_edition

_HEADERS: Mapping[str, tuple[str, ...]] = {
    "name": (
        *("name", "sector", "sector name", "english name", "name (english)", "name (en)", "english"),
        *("英文名", "英文名称", "英文", "展区英文名称"),
    ),
    "either": ("名称", "展区", "展区名称", "行业", "类别"),
    "chinese": (
        *("chinese name", "chinese", "name (chinese)", "name (zh)", "name in chinese"),
        *("中文名", "中文名称", "中文", "展区中文名称"),
    ),
    "synonyms": (
        *("synonyms", "synonym", "other names", "also known as", "aliases", "alias"),
        *("同义词", "别名", "又名", "其他名称", "别称"),
    ),
    "edition": ("edition", "year", "届次", "届", "年份", "年度", "年"),
}
_FIELDS = {fold(header): field for field, headers in _HEADERS.items() for header in headers}
_NAMES = frozenset({"name", "either", "chinese"})
_WANTED = "name, Chinese name, synonyms, edition"


def read_nomenclature(path: Path) -> tuple[SectorName, ...]:
    """The sectors of a csv or spreadsheet with the columns name, Chinese name, synonyms and edition.

    Headers may be English or Chinese; one of the names has to be there, and rows above the headers are
    skipped. Synonyms are separated by semicolons. Without an edition a sector holds for every one. Raises
    Problem for a file that cannot be used: no such header, no sector, an edition that is no year, a spelling
    that means two sectors of one edition.
    """
    sheets = [sheet for sheet in read_file(path) if not sheet.hidden]
    headed = [(sheet, row) for sheet in sheets if (row := _header_row(sheet))]
    if not headed:
        raise Problem(f"{path.name} has no row of headers; name its columns {_WANTED}.")
    rows = [named for sheet, header in headed for named in _rows(path.name, sheet, header)]
    if not rows:
        raise Problem(f"{path.name} names no sector below its headers; write one in each row.")
    _check_spellings(path.name, rows)
    return tuple(dict.fromkeys(sector for _, sector in rows))


def _header_row(sheet: RawSheet) -> int:
    """The 1-based row that names the columns, 0 when there is none."""
    rows = enumerate(sheet.rows(), start=1)
    return next((number for number, row in rows if _NAMES & {_FIELDS.get(fold(cell)) for cell in row}), 0)


def _rows(file: str, sheet: RawSheet, header: int) -> Iterator[tuple[str, SectorName]]:
    """Each sector with its place as a sentence names it."""
    headers = reversed([*enumerate(sheet.row(header))])
    columns = {_FIELDS.get(fold(cell), ""): column for column, cell in headers}
    for number, row in enumerate(sheet.rows(header + 1), start=header + 1):
        cells = {field: tidy(row[columns[field]]) if field in columns else "" for field in _HEADERS}
        place = f"row {number} of sheet {sheet.name}" if sheet.name else f"row {number}"
        if any(cells.values()):
            yield place, _sector(file, place, cells)


def _sector(file: str, place: str, cells: Mapping[str, str]) -> SectorName:
    # "名称" may stand for the Chinese name beside an English one.
    names = [*filter(fold, (cells["name"], cells["either"], cells["chinese"]))]
    if not names:
        raise Problem(f"{file} names no sector in {place}; write its name or delete the row.")
    try:
        check_edition(cells["edition"])
    except Problem as problem:
        raise Problem(f"{file}, {place}: {problem}") from problem
    chinese = next((name for name in names[1:] if is_han(name)), "")
    return SectorName(names[0], chinese, "; ".join(split_names(cells["synonyms"])), cells["edition"])


def _check_spellings(file: str, rows: Sequence[tuple[str, SectorName]]) -> None:
    """Raise Problem when one spelling means two sectors of the same edition."""
    meant: dict[tuple[str, str], tuple[str, str]] = {}
    for place, sector in rows:
        for spelling in filter(fold, (sector.name, sector.chinese, *split_names(sector.synonyms))):
            other, name = meant.setdefault((sector.edition, fold(spelling)), (place, sector.name))
            if fold(name) != fold(sector.name):
                raise Problem(
                    f"{file} says in {other} that “{spelling}” is “{name}” and in {place} that it is "
                    f"“{sector.name}”; leave it with one of them."
                )
