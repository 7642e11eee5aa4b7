"""Market indicators of the user's own, country x year, from a spreadsheet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from expo_app.model.decision import MarketIndicator
from expo_app.model.market import StatedGrowth
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.file import read_file
from expo_app.reference.countries import resolve
from expo_app.reference.indicators import WORLD
from expo_app.reference.numbers import read_number
from expo_app.reference.spelling import fold, tidy
from expo_app.session.decisions.own_indicators import written_growth, written_values

_YEAR = re.compile(r"((?:19|20)\d\d)(?: ?\[YR\1\])?")
_WORLD = frozenset({"world", "world total", "global", "wld", "wld total", "全球", "世界"})
_HEADERS: Mapping[str, frozenset[str]] = {
    kind: frozenset(map(fold, names))
    for kind, names in {
        "name": ("indicator", "indicator name", "series", "series name", "measure", "指标", "指标名称"),
        "unit": ("unit", "units", "unit of measure", "单位"),
        "source": ("source", "publisher", "来源", "数据来源", "Quelle"),
        "growth": (
            *("growth", "growth %", "published growth", "published growth %", "cagr", "cagr %"),
            *("average growth", "average annual growth", "average annual growth %", "growth % a year"),
            *("年均增长", "年均增长率", "年均增长（%）", "增长率", "Wachstum"),
        ),
    }.items()
}
_HEADER_WITHIN = 30


@dataclass(frozen=True)
class IndicatorSheet:
    """What a sheet says of the market: an indicator for each country or region, and the names of rows that
    are none of them ("Euro area"), which are left out."""

    indicators: tuple[MarketIndicator, ...]
    left_out: tuple[str, ...]


def read_indicators(path: Path) -> IndicatorSheet:
    """The indicators of the first sheet that holds any.

    Such a sheet has a row with the years and a column with the countries at the left, and perhaps columns
    that name indicator, unit, source and the growth that was published (percent a year from the first year to
    the last). Without the first the sheet's name, or the file's, is the name; without a source the file is.
    Cells that are no number are left out. Raises Problem where no sheet holds an indicator.
    """
    for sheet in read_file(path):
        found = _read(sheet, path) if not sheet.hidden else None
        if found and found.indicators:
            return found
    raise Problem(
        f"{path.name} holds no indicator: it needs a row of years and below it a row for each country, "
        "its name in the first column."
    )


def _read(sheet: RawSheet, path: Path) -> IndicatorSheet | None:
    """What a sheet says; None without a row of years."""
    last = min(sheet.height, _HEADER_WITHIN)
    numbered = enumerate(sheet.rows(1, last), start=1)
    number, header = next(((at, row) for at, row in numbered if _years(row)), (0, ()))
    if not number:
        return None
    beside = {kind: _place(header, names) for kind, names in _HEADERS.items()}
    usual = {"name": sheet.name or path.stem, "source": path.name, "unit": "", "growth": ""}
    found: list[MarketIndicator] = []
    left_out: dict[str, None] = {}
    for row in sheet.rows(number + 1):
        told = {kind: (tidy(row[at]) if at is not None else "") or usual[kind] for kind, at in beside.items()}
        values = tuple(_values(row, _years(header)))
        written = _country(row, [at for at in beside.values() if at is not None])
        area = _area(written)
        if values and area:
            found.append(_indicator(area, values, told))
        elif values and written:
            left_out[written] = None
    return IndicatorSheet(tuple(found), tuple(left_out))


def _indicator(area: str, values: Sequence[tuple[int, float]], told: Mapping[str, str]) -> MarketIndicator:
    growth = _percent(told["growth"])
    first, last = values[0][0], values[-1][0]
    stated = [StatedGrowth(first, last, growth)] if growth is not None and last > first else []
    name, unit, source = told["name"], told["unit"], told["source"]
    return MarketIndicator(name, area, written_values(values), unit, source, stated=written_growth(stated))


def _values(row: Sequence[str], years: Sequence[tuple[int, int]]) -> Iterator[tuple[int, float]]:
    """(year, value) of the cells of a row that are numbers, oldest first."""
    for at, year in years:
        value = read_number(row[at].strip())
        if value is not None:
            yield year, value


def _years(row: Sequence[str]) -> list[tuple[int, int]]:
    """(column, year) of the cells right of the first that are a year and nothing else, oldest first."""
    told = ((at, _YEAR.fullmatch(cell.strip())) for at, cell in enumerate(row) if at)
    return sorted(((at, int(year[1])) for at, year in told if year), key=lambda pair: pair[1])


def _percent(text: str) -> float | None:
    """A growth in percent; None where none is stated."""
    plain = text.replace("%", "").replace("\u2212", "-").strip()
    value = read_number(plain.lstrip("+-"))
    return -value if value is not None and plain.startswith("-") else value


def _place(header: Sequence[str], names: frozenset[str]) -> int | None:
    return next((at for at, cell in enumerate(header) if fold(cell) in names), None)


def _country(row: Sequence[str], beside: Sequence[int]) -> str:
    """What a row begins with, columns about the indicator apart."""
    return next((tidy(cell) for at, cell in enumerate(row) if tidy(cell) and at not in beside), "")


def _area(written: str) -> str:
    """The country or region that a row is about: alpha-3, WLD for the world, "" for neither."""
    return WORLD if written.casefold() in _WORLD else resolve(written).country
