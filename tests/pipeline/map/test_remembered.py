"""Decisions about columns, applied to a list whose headers changed a little."""

from collections.abc import Callable

import pytest

from expo_app.model.layout import Field
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.layout import understand
from expo_app.pipeline.map.remembered import remember

MAPPING = {"Name des Partners": Field.ORGANISATION, "Herkunft Partner": Field.COUNTRY, "Platz": Field.STAND}


@pytest.mark.parametrize(
    "headers",
    [
        ("Name des Partners", "Herkunft Partner", "Platz"),
        ("PLATZ", "name des partners:", "Herkunft\nPartner"),
        ("Platz", "Partner Herkunft", "Name des Partner"),
    ],
)
def test_moved_and_renamed_slightly(headers: tuple[str, ...], sheet: Callable[..., RawSheet]) -> None:
    rows = [["Nr.", *headers], ["1", "x", "y", "z"], ["2", "x", "y", "z"]]
    columns = understand(sheet(rows), "a.csv", MAPPING).columns
    assert {column.field for column in columns[1:]} == set(MAPPING.values())
    assert all(column.reason.startswith("decided by a person") for column in columns[1:])


def test_the_former_header_is_named() -> None:
    (found,) = remember([("Company names",)], {"Company name": Field.ORGANISATION}).values()
    assert (found.field, found.header, found.is_same) == (Field.ORGANISATION, "Company name", False)


@pytest.mark.parametrize(
    ("headers", "mapping"),
    [
        (["Category 2"], {"Category 1": Field.SECTORS}),  # another number is another column
        (["Company names", "Company named"], {"Company name": Field.ORGANISATION}),  # two candidates
        (["Standort"], {"Stand": Field.STAND}),
        (["Remarks"], {"": Field.IGNORED}),
        (["Exhibitor name"], {"Exhibitor names": Field.ORGANISATION, "Exhibitors name": Field.IGNORED}),
    ],
)
def test_what_is_not_close_or_not_clear_stays_open(headers: list[str], mapping: dict[str, Field]) -> None:
    assert remember([(header,) for header in headers], mapping) == {}


def test_a_column_that_keeps_its_header_is_not_taken_by_another_decision() -> None:
    found = remember(
        [("Company name",)], {"Company name": Field.ORGANISATION, "Company names": Field.IGNORED}
    )
    assert found[0].field is Field.ORGANISATION
