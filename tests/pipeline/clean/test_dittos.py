"""Cells that say "as above"."""

import pytest

from expo_app.model.layout import Field


@pytest.mark.parametrize("mark", ["同上", '"', "〃", "ditto", "Idem", "dto.", "as above", " 同上 "])
def test_a_mark_repeats_the_cell_above(cleaned, mark):
    result = cleaned(
        {
            Field.ORGANISATION: list("ABCD"),
            Field.COUNTRY: ["Germany", mark, "", mark],
            Field.STAND: ["A01", "A02", mark, mark],
        }
    )
    assert result.column("country") == ["DEU", "DEU", "", "DEU"]
    assert result.column("stands") == ["A01", "A02", "A02", "A02"]
    assert [(one.row, one.count) for one in result.findings if one.code == "said_as_above"] == [
        (3, 2),
        (4, 2),
    ]


def test_a_mark_with_nothing_above_stays(cleaned):
    result = cleaned({Field.ORGANISATION: list("AB"), Field.COUNTRY: ["同上", "France"]})
    assert result.column("country") == ["", "FRA"]
    assert "said_as_above" not in result.codes()


def test_an_organisation_may_be_called_so(cleaned):
    names = ["Alpha", "Idem", "SAME", "Dito"]
    assert cleaned({Field.ORGANISATION: names}).column("organisation") == names
