"""A header that asks is answered by its cells."""

import pytest

from expo_app.model.layout import Field, Layout, MappedColumn
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.clean import Facts, clean


@pytest.mark.parametrize(
    ("header", "cells", "statuses", "is_open"),
    [
        ("Cancelled?", ["yes", "no", ""], ["cancelled", "confirmed", "confirmed"], False),
        ("是否退展", ["是", "否", ""], ["cancelled", "confirmed", "confirmed"], False),
        ("Storniert", ["x", "", ""], ["cancelled", "confirmed", "confirmed"], False),
        ("Confirmed?", ["yes", "no", "cancelled"], ["confirmed", "confirmed", "cancelled"], True),
        ("Status", ["confirmed", "cancelled", ""], ["confirmed", "cancelled", "confirmed"], False),
    ],
)
def test_answers(header: str, cells: list[str], statuses: list[str], is_open: bool) -> None:
    sheet = RawSheet("", (("Company", "A", "B", "C"), (header, *cells)))
    columns = (MappedColumn(1, "Company", Field.ORGANISATION), MappedColumn(2, header, Field.STATUS))
    facts = Facts("2025", Population.EXHIBITORS, {}, frozenset())
    frame, findings = clean(Source("s", "f.csv", sheet, "0" * 64), Layout((1,), 2, 4, columns), facts)
    assert frame["status"].tolist() == statuses
    assert ("status_open" in {finding.code for finding in findings}) is is_open
