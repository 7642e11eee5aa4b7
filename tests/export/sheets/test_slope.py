"""Labels of a slope chart: none covers another, and none is lost."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_app.export.sheets.slope import slope_labels
from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone

SIZE = 640, 560
PLOT = 0.74 * SIZE[1]
LINE = 16  # pixels of a line of a label


def slope(ends: list[tuple[float | None, float | None]]) -> ChartSpec:
    series = tuple(
        Series(f"Sector {at}", tuple(Mark(value, f"{value} %", Tone.INCREASE) for value in pair))
        for at, pair in enumerate(ends)
    )
    return ChartSpec("shares", ChartKind.SLOPE, "Shares", "", "", Unit.PERCENT, ("2024", "2025"), series, "")


def told(spec: ChartSpec, at: int) -> list[tuple[float, list[str]]]:
    """The value at which each label of a category stands, and its lines, from the highest."""
    found = [
        (series.marks[at].value or 0.0, str(labels[at]["value"]).split("\n"))
        for series, labels in zip(spec.series, slope_labels(spec, SIZE), strict=True)
        if "value" in labels[at]
    ]
    return sorted(found, key=lambda one: -one[0])


def test_neighbours_share_a_label_in_their_order() -> None:
    spec = slope([(21.9, 26.9), (9.8, 14.2), (7.7, 13.9), (8.5, 13.2), (3.3, 3.7)])
    assert [len(lines) for _, lines in told(spec, 1)] == [1, 3, 1]
    value, lines = told(spec, 1)[1]
    assert value == 13.9, "in the middle of its group"
    assert [line.replace("\u00a0", " ") for line in lines] == [
        "Sector 1  14.2 %",
        "Sector 2  13.9 %",
        "Sector 3  13.2 %",
    ]


def test_a_label_stands_outside_of_the_lines_and_does_not_break() -> None:
    spec = slope([(1.0, 2.0)])
    ((first, last),) = slope_labels(spec, SIZE)
    assert (first["position"], last["position"]) == ("left", "right")
    assert (first["value"], last["value"]) == ("1.0\u00a0%", "Sector\u00a00\u00a0\u00a02.0\u00a0%")


def test_a_long_name_stands_above_its_value() -> None:
    long = Series("Consumer electronics, toys and household", slope([(1.0, 2.0)]).series[0].marks)
    spec = replace(slope([(1.0, 1.0), (1.0, 1.9)]), series=(long, *slope([(1.0, 1.9)]).series))
    (_, lines), *_ = told(spec, 1)
    assert lines[0].endswith("…")
    assert lines[1] == "2.0\u00a0%"


def test_what_is_not_known_has_no_label() -> None:
    labels = slope_labels(slope([(None, 4.0), (2.0, 8.0)]), SIZE)
    assert labels[0][0] == {"delete": True}
    assert "value" in labels[1][0]


@given(st.lists(st.tuples(*[st.integers(0, 300).map(lambda n: n / 10)] * 2), min_size=1, max_size=12))
def test_no_label_covers_another_and_none_is_lost(ends: list[tuple[float, float]]) -> None:
    spec = slope(list(ends))
    values = [value for pair in ends for value in pair]
    span = (max(values) - min(values) or 1.0) * 1.12
    for at in (0, 1):
        labels = told(spec, at)
        assert sum(len(lines) for _, lines in labels) == len(ends)
        for (upper, above), (lower, below) in pairwise(labels):
            pixels = (upper - lower) / span * PLOT
            assert pixels >= (len(above) + len(below)) / 2 * LINE or pixels == pytest.approx(
                (len(above) + len(below)) / 2 * LINE
            )
