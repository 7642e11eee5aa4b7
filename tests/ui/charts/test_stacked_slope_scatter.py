"""Parts piled up, lines between two editions, and points with their names."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Dot, Drawing, Line, Rect
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.words import chart_words


def chart(kind: ChartKind, names: tuple[str, ...], rows: dict[str, tuple[float | None, ...]]) -> ChartSpec:
    series = tuple(
        Series(
            name,
            tuple(
                Mark(value, "" if value is None else f"{value:,.0f}", Tone.INCREASE, f"{name}{at}")
                for at, value in enumerate(values)
            ),
        )
        for name, values in rows.items()
    )
    return ChartSpec("any", kind, "Title", "", "", Unit.COUNT, names, series, "")


def no_text_covers_another(drawing: Drawing) -> None:
    for one, other in combinations(drawing.texts, 2):
        assert not one.box.overlaps(other.box), (one.text, other.text)
    for text in drawing.texts:
        assert text.box.x >= -0.01
        assert text.box.right <= drawing.width + 0.01


VALUES = st.integers(0, 500_000).map(lambda hundredths: hundredths / 100)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=5))
def test_parts_are_as_high_as_their_values(rows: list[tuple[float, float]], metrics: Metrics) -> None:
    spec = chart(
        ChartKind.STACKED,
        tuple(str(2020 + at) for at in range(len(rows))),
        {"Again": tuple(low for low, _ in rows), "New": tuple(high for _, high in rows)},
    )
    drawing = lay_out(spec, 600, 300, metrics)
    no_text_covers_another(drawing)
    bars = [item.box for item in drawing.primitives if isinstance(item, Rect)][2:]
    wanted = [value for low, high in rows for value in (low, high) if value]
    highest = max((low + high for low, high in rows), default=0)
    scale = max((bar.height / value for bar, value in zip(bars, wanted, strict=True)), default=0)
    for bar, value in zip(bars, wanted, strict=True):
        assert bar.height == pytest.approx(value * scale, abs=0.01)
    assert highest * scale <= 300


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=8))
def test_every_line_has_both_its_values_beside_it(rows: list[tuple[float, float]], metrics: Metrics) -> None:
    names = {f"Sector {at}": row for at, row in enumerate(rows)}
    drawing = lay_out(chart(ChartKind.SLOPE, ("2024", "2025"), dict(names)), 700, 320, metrics)
    no_text_covers_another(drawing)
    said = [text.text for text in drawing.texts]
    for name, (before, now) in names.items():
        assert f"{name}  {now:,.0f}" in said
        assert f"{before:,.0f}" in said
    lines = [item for item in drawing.primitives if isinstance(item, Line)]
    for line, (before, now) in zip(lines, rows, strict=True):
        assert (line.y2 < line.y1) is (now > before) or line.y1 == pytest.approx(line.y2)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=20))
def test_points_lie_where_their_values_are(rows: list[tuple[float, float]], metrics: Metrics) -> None:
    spec = chart(
        ChartKind.SCATTER,
        tuple(f"Country {at}" for at in range(len(rows))),
        {"Exhibitors": tuple(x for x, _ in rows), "Space": tuple(y for _, y in rows)},
    )
    drawing = lay_out(spec, 700, 360, metrics)
    no_text_covers_another(drawing)
    dots = [item for item in drawing.primitives if isinstance(item, Dot)]
    assert len(dots) == len(rows) == len(drawing.targets)
    for (one, first), (other, second) in combinations(zip(dots, rows, strict=True), 2):
        assert (one.x <= other.x + 1e-6) is (first[0] <= second[0]) or one.x == pytest.approx(other.x)
        assert (one.y >= other.y - 1e-6) is (first[1] <= second[1]) or one.y == pytest.approx(other.y)


def test_a_point_that_is_not_known_is_left_out(metrics: Metrics) -> None:
    spec = chart(ChartKind.SCATTER, ("A", "B"), {"Exhibitors": (1, None), "Space": (5, 7)})
    assert len(lay_out(spec, 400, 300, metrics).targets) == 1


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=7), width=st.integers(300, 1000))
def test_columns_beside_each_other_have_a_legend_and_their_true_heights(
    rows: list[tuple[float, float]], width: int, metrics: Metrics
) -> None:
    spec = chart(
        ChartKind.COLUMNS,
        tuple(f"{9 * at} m²" for at in range(len(rows))),
        {"2024": tuple(then for then, _ in rows), "2025": tuple(now for _, now in rows)},
    )
    drawing = lay_out(spec, width, 300, metrics)
    no_text_covers_another(drawing)
    assert {"2024", "2025"} <= {text.text for text in drawing.texts}
    bars = [item.box for item in drawing.primitives if isinstance(item, Rect)][2:]
    values = [then for then, _ in rows] + [now for _, now in rows]
    scale = max((bar.height / value for bar, value in zip(bars, values, strict=True) if value), default=0)
    assert [bar.height for bar in bars] == pytest.approx([value * scale for value in values], abs=0.01)
    for one, other in pairwise(sorted(bars, key=lambda bar: bar.x)):
        assert one.right <= other.x + 0.01
    assert [target.key for target in drawing.targets] == [f"2024{at}" for at in range(len(rows))] + [
        f"2025{at}" for at in range(len(rows))
    ]


def test_a_column_of_what_is_not_known_is_hatched_and_as_high_as_it_is(metrics: Metrics) -> None:
    marks = (Mark(50, "50", Tone.THIS, "a"), Mark(25, "25", Tone.OTHER, "b"))
    spec = ChartSpec(
        "any", ChartKind.COLUMNS, "T", "", "", Unit.COUNT, ("A", "No size"), (Series("2025", marks),), ""
    )
    drawing = lay_out(spec, 400, 200, metrics)
    heights = {item.role: item.box.height for item in drawing.primitives if isinstance(item, Rect)}
    assert heights["missing_ground"] == pytest.approx(heights["this_edition"] / 2)
    assert sum(isinstance(item, Line) and item.role == "missing" for item in drawing.primitives) > 3


@pytest.mark.parametrize(("lang", "told"), [("en", "Net space, m²"), ("zh", "Net space（m²）")])
def test_an_axis_of_areas_says_so_in_the_language_of_the_chart(
    lang: str, told: str, metrics: Metrics
) -> None:
    spec = chart(ChartKind.SCATTER, ("A",), {"Exhibitors": (4.0,), "Net space": (90.0,)})
    drawing = lay_out(replace(spec, unit=Unit.SQUARE_METRES), 400, 200, metrics, chart_words(lang))
    assert told in {text.text for text in drawing.texts}
