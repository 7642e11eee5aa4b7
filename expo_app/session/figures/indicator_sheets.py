"""Market indicators: the published ones, and the user's own, country x year, from a spreadsheet."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from expo_app.model.market import Indicator
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.file import read_file
from expo_app.reference.countries import resolve
from expo_app.reference.indicators import WORLD, published_indicators
from expo_app.reference.numbers import read_number

_YEAR = re.compile(r"(?:19|20)\d\d")
_WORLD = frozenset({"world", "world total", "global", "全球", "世界"})


def known_indicators() -> tuple[Indicator, ...]:
    """The published indicators that come with the product."""
    return published_indicators()


def read_indicators(path: Path) -> tuple[Indicator, ...]:
    """An indicator for each country or region of the first sheet that holds one: a row with the years above,
    a column with the countries at the left. The sheet's name, or the file's, is the indicator's name.

    A country that is not known, and a cell that is no number, is left out. Raises Problem when there is no
    such sheet.
    """
    for sheet in read_file(path):
        found = tuple(_indicators(sheet, path.stem))
        if found:
            return found
    raise Problem(
        f"{path.name} holds no indicator: it needs a row of years and below it a row for each country, "
        "its name in the first column."
    )


def _indicators(sheet: RawSheet, stem: str) -> Iterator[Indicator]:
    header = next((row for row in sheet.rows() if _years(row)), ())
    years, name = _years(header), sheet.name or stem
    below = False
    for row in sheet.rows():
        if below and (area := _area(row)):
            values = tuple(
                (year, value) for at, year in years if (value := read_number(row[at].strip())) is not None
            )
            if values:
                yield Indicator(stem, name, name, area, "", values, (), stem)
        below = below or row == header


def _years(row: Sequence[str]) -> list[tuple[int, int]]:
    """(column, year) of the cells that are a year and nothing else, at least one right of the first."""
    found = [(at, int(cell)) for at, cell in enumerate(row) if at and _YEAR.fullmatch(cell.strip())]
    return sorted(found, key=lambda pair: pair[1])


def _area(row: Sequence[str]) -> str:
    """The country or region that a row begins with: alpha-3, WLD for the world, "" for neither."""
    written = next((cell.strip() for cell in row if cell.strip()), "")
    if written.casefold() in _WORLD:
        return WORLD
    return resolve(written).country
