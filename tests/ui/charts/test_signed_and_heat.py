"""Bars to both sides of zero, and cells in the colours of their values."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Line, Rect
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.theme.palette import palette

CHANGES = st.lists(st.integers(-500, 500), min_size=1, max_size=12)


def signed(values: list[int]) -> ChartSpec:
    marks = tuple(
        Mark(value, f"{value:+}", Tone.INCREASE if value >= 0 else Tone.DECREASE, f"k{place}", "+1.0", 1)
        for place, value in enumerate(values)
    )
    names = tuple(f"Group {place}" for place in range(len(values)))
    series = (Series("Exhibitors", marks),)
    return ChartSpec("any", ChartKind.SIGNED, "Title", "", "", Unit.COUNT, names, series, "")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=CHANGES, width=st.integers(280, 900))
def test_gains_lie_right_of_zero_and_losses_left_as_long_as_they_are(
    values: list[int], width: int, metrics: Metrics
) -> None:
    drawing = lay_out(signed(values), width, 300, metrics)
    zero = next(item.x1 for item in drawing.primitives if isinstance(item, Line) and item.x1 == item.x2)
    bars = [item for item in drawing.primitives if isinstance(item, Rect)]
    assert len(bars) == len(values)
    unit = max(
        (bar.box.width / abs(value) for bar, value in zip(bars, values, strict=True) if value), default=0
    )
    for bar, value in zip(bars, values, strict=True):
        assert bar.role == ("decrease" if value < 0 else "increase")
        assert bar.box.width == pytest.approx(abs(value) * unit, abs=0.01)
        assert (bar.box.right if value < 0 else bar.box.x) == pytest.approx(zero)


def heat(rows: list[list[int | None]], unit: Unit = Unit.COUNT) -> ChartSpec:
    series = tuple(
        Series(
            f"Column {column}",
            tuple(
                Mark(None, "", Tone.OTHER)
                if row[column] is None
                else Mark(row[column], str(row[column]), Tone.INCREASE, f"{number}|{column}")
                for number, row in enumerate(rows)
            ),
        )
        for column in range(len(rows[0]))
    )
    names = tuple(f"Row {number}" for number in range(len(rows)))
    return ChartSpec("heat", ChartKind.HEAT, "Title", "", "", unit, names, series, "")


def test_cells_take_the_step_of_their_value_and_empty_ones_none(metrics: Metrics) -> None:
    drawing = lay_out(heat([[-9, 0], [2, None]]), 500, 200, metrics)
    roles = [item.role for item in drawing.primitives if isinstance(item, Rect)]
    assert sorted(roles) == ["ramp_diverging:0", "ramp_diverging:3", "ramp_diverging:4"]
    assert {target.key for target in drawing.targets} == {"0|0", "0|1", "1|0"}
    number = next(text for text in drawing.texts if text.text == "-9")
    assert number.role == "surface"


def test_percents_take_the_sequential_ramp(metrics: Metrics) -> None:
    drawing = lay_out(heat([[0, 100]], Unit.PERCENT), 500, 200, metrics)
    roles = [item.role for item in drawing.primitives if isinstance(item, Rect)]
    assert roles == ["ramp_sequential:0", "ramp_sequential:5"]


@pytest.mark.parametrize("dark", [True, False])
def test_a_role_with_a_step_is_a_colour_of_its_ramp(dark: bool) -> None:
    colours = palette(dark)
    assert colours.role("ramp_diverging:6") == colours.ramp_diverging[6]
    assert colours.role("accent") == colours.accent


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("unit", [Unit.COUNT, Unit.PERCENT])
def test_numbers_can_be_read_on_every_step(dark: bool, unit: Unit, metrics: Metrics) -> None:
    values = [-8, -4, -1, 0, 2, 4, 8] if unit is Unit.COUNT else [5, 30, 50, 70, 80, 95]
    drawing = lay_out(heat([values], unit), 900, 100, metrics)
    colours = palette(dark)
    grounds = [colours.role(item.role) for item in drawing.primitives if isinstance(item, Rect)]
    inks = [
        colours.role(text.role) for text in drawing.texts if text.text in {str(value) for value in values}
    ]
    for ground, ink in zip(grounds, inks, strict=True):
        assert contrast(ground, ink) >= 4.5, (ground, ink)


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio of two "#RRGGBB"."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
