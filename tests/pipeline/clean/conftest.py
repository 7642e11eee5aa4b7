"""A list made of rows, cleaned."""

from dataclasses import dataclass

import pandas as pd
import pytest

from expo_app.model.finding import Finding
from expo_app.model.layout import Field, Layout, MappedColumn
from expo_app.model.sheet import RawSheet, SheetMarks
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.clean import Facts, clean

NO_MARKS = SheetMarks()


@dataclass(frozen=True)
class Cleaned:
    """The frame and the findings of one list."""

    frame: pd.DataFrame
    findings: tuple[Finding, ...]

    def column(self, name):
        return self.frame[name].tolist()

    def codes(self):
        return [finding.code for finding in self.findings]

    def finding(self, code):
        [found] = [finding for finding in self.findings if finding.code == code]
        return found


@pytest.fixture
def cleaned():
    """cleaned({Field: [cells]}, ...) -> Cleaned; a header in row 1, the cells from row 2 on."""

    def build(
        columns,
        population=Population.EXHIBITORS,
        aliases=None,
        excluded=frozenset(),
        edition="2025",
        units=None,
        sheet_value=None,
        merged=(),
        sections=(),
        marks=NO_MARKS,
        skipped=(),
    ):
        columns = [*columns.items()] if isinstance(columns, dict) else columns
        height = len(columns[0][1])
        cells = tuple((str(field), *cells) for field, cells in columns)
        sheet = RawSheet("List", cells, merged=merged, marks=marks)
        mapped = tuple(
            MappedColumn(place + 1, str(field), field, unit=(units or {}).get(field, ""))
            for place, (field, _) in enumerate(columns)
        )
        layout = Layout((1,), 2, height + 1, mapped, skipped, sheet_value=sheet_value, sections=sections)
        facts = Facts(edition, population, aliases or {}, excluded)
        return Cleaned(*clean(Source("s1", "list.xlsx", sheet, "0" * 64), layout, facts))

    return build


@pytest.fixture
def names():
    """names(n) -> a column of n different organisations."""
    return lambda count: {Field.ORGANISATION: [f"Firm {number}" for number in range(count)]}
