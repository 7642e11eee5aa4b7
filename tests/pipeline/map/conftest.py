"""Sheets as they come from a file, written as rows."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

import pytest

from expo_app.model.sheet import MergedRange, RawSheet

MakeSheet = Callable[..., RawSheet]


@pytest.fixture
def sheet() -> MakeSheet:
    """`sheet(rows, name, merged)`: short rows are filled up; `merged` holds (first row, first column, last
    row, last column), 1-based."""

    def make(
        rows: Sequence[Sequence[str]], name: str = "", merged: Sequence[tuple[int, ...]] = ()
    ) -> RawSheet:
        columns = tuple(zip_longest(*rows, fillvalue=""))
        return RawSheet(name, columns, merged=tuple(MergedRange(*area) for area in merged))

    return make
