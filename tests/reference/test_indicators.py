"""The published indicators, and growth computed from their end points."""

import pytest

from expo_app.model.market import Indicator
from expo_app.reference.countries import is_country
from expo_app.reference.indicators import WORLD, published_indicators


def test_every_indicator_says_where_it_comes_from():
    for indicator in published_indicators():
        assert indicator.source
        assert indicator.name
        assert indicator.chinese
        assert indicator.area == WORLD or is_country(indicator.area)
        assert indicator.values or indicator.stated


def test_the_published_average_is_not_quite_what_its_end_points_give():
    exports = next(one for one in published_indicators() if one.key == "digital_exports")
    (stated,) = exports.stated
    assert stated.percent == 12.1
    assert exports.average_growth(stated.since, stated.year) == pytest.approx(12.0, abs=0.05)


def indicator(*values):
    return Indicator("x", "X", "", WORLD, "USD", values, (), "nobody")


def test_average_growth_compounds():
    assert indicator((2020, 100.0), (2022, 121.0)).average_growth(2020, 2022) == pytest.approx(10.0)


@pytest.mark.parametrize(
    "values", [((2020, 1.0),), ((2020, 0.0), (2022, 5.0)), ((2020, 5.0), (2022, -1.0)), ()]
)
def test_without_two_positive_end_points_there_is_no_growth(values):
    assert indicator(*values).average_growth(2020, 2022) is None
    assert indicator((2020, 1.0), (2022, 2.0)).average_growth(2022, 2020) is None
