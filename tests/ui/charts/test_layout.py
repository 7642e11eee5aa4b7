"""What is drawn: bars in proportion from zero, texts that do not collide, numbers that are whole."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Box, Dot, Drawing, Line, Polygon, Rect, placed
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.ranked import HEAD, IN_ROWS, ROW, SMALLEST_ROW, natural_height
from expo_app.ui.charts.sketch import hatch
from expo_app.ui.charts.trend import lay_out_trend
from expo_app.ui.charts.words import CHINESE, ENGLISH

NAMES = st.text("abc defg 中国香港", min_size=1, max_size=30).map(str.strip).filter(bool)
VALUES = st.none() | st.integers(0, 99_999)


MARKS = tuple(
    kind
    for kind in ChartKind
    if kind not in (ChartKind.STACKED, ChartKind.SLOPE, ChartKind.SCATTER, ChartKind.MAP, ChartKind.FLOW)
)
"""The kinds with a mark for each category; the others have tests of their own."""


@st.composite
def specs(draw: st.DrawFn, kinds: tuple[ChartKind, ...] = MARKS) -> ChartSpec:
    """Charts with up to fourteen categories, some values not known."""
    kind = draw(st.sampled_from(kinds))
    names = tuple(draw(st.lists(NAMES, min_size=1, max_size=14)))
    values = [draw(VALUES) for _ in names]
    if kind is ChartKind.RANKED:
        values.sort(key=lambda value: -1 if value is None else value, reverse=True)
    this = tuple(_mark(value, place, len(values), kind) for place, value in enumerate(values))
    series = [Series("2025", this)]
    if kind is ChartKind.RANKED and draw(st.booleans()):
        before = (draw(VALUES) for _ in names)
        series.append(Series("2024", tuple(Mark(value, _label(value), Tone.PREVIOUS) for value in before)))
    notes = tuple(draw(st.text("xyz ", max_size=20)) for _ in names) if draw(st.booleans()) else ()
    rest = ("29 others", Mark(157, "157", Tone.OTHER, "", "+50", 1)) if draw(st.booleans()) else None
    return ChartSpec("any", kind, "Title", "", "", Unit.COUNT, names, tuple(series), "", notes, rest)


def _mark(value: int | None, place: int, count: int, kind: ChartKind) -> Mark:
    tone = Tone.THIS if kind is ChartKind.RANKED or place == count - 1 else Tone.EARLIER
    change = "" if value is None else f"+{value % 97}"
    return Mark(
        value, _label(value), tone, f"key{place}", change, 1 if change else 0, "↑ 2" if change else ""
    )


def _label(value: int | None) -> str:
    return "not known" if value is None else f"{value:,}"


def rects(drawing: Drawing, *roles: str) -> list[Box]:
    return [item.box for item in drawing.primitives if isinstance(item, Rect) and item.role in roles]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=specs(), width=st.integers(260, 1000), height=st.integers(110, 500))
def test_no_two_texts_overlap_and_none_leaves_the_chart(
    spec: ChartSpec, width: int, height: int, metrics: Metrics
) -> None:
    drawing = lay_out(spec, width, height, metrics)
    for text in drawing.texts:
        assert text.box.x >= 0, text
        assert text.box.right <= width + 0.01, text
        assert text.box.y >= -0.01, text
        assert text.box.bottom <= drawing.height + 0.01, text
    for one, other in combinations(drawing.texts, 2):
        assert not one.box.overlaps(other.box), (one, other)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=specs(), width=st.integers(260, 1000))
def test_a_text_that_is_cut_is_a_name_and_never_a_number(
    spec: ChartSpec, width: int, metrics: Metrics
) -> None:
    names = {*spec.categories, *spec.notes, "29 others"}
    cut = [text.full for text in lay_out(spec, width, 300, metrics).texts if text.full]
    assert set(cut) <= names


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=specs((ChartKind.RANKED,)), width=st.integers(260, 1000))
def test_ranked_bars_start_together_and_are_as_long_as_their_values(
    spec: ChartSpec, width: int, metrics: Metrics
) -> None:
    drawing = lay_out(spec, width, 400, metrics)
    known = [mark.value for series in spec.series for mark in series.marks if mark.value is not None]
    bars = [box for box in rects(drawing, "this_edition", "previous_edition") if box.y > HEAD]
    assert len(bars) == len(known)
    assert len({box.x for box in bars}) <= 1
    lengths = sorted(box.width for box in bars)
    largest = max([*known, 1])
    for length, value in zip(lengths, sorted(known), strict=True):
        assert length == pytest.approx(lengths[-1] * value / largest, abs=0.01)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=specs((ChartKind.COLUMNS,)), height=st.integers(110, 400))
def test_columns_stand_on_one_line_and_are_as_high_as_their_values(
    spec: ChartSpec, height: int, metrics: Metrics
) -> None:
    drawing = lay_out(spec, 600, height, metrics)
    known = [mark.value for mark in spec.series[0].marks if mark.value is not None]
    bars = rects(drawing, "this_edition", "earlier_edition")
    base = next(item.y1 for item in drawing.primitives if isinstance(item, Line) and item.role == "axis")
    assert all(box.bottom == pytest.approx(base) for box in bars)
    heights = sorted(box.height for box in bars)
    for measured, value in zip(heights, sorted(known), strict=True):
        assert measured == pytest.approx(heights[-1] * value / max([*known, 1]), abs=0.01)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=specs(), width=st.integers(260, 900))
def test_every_mark_can_be_reached_and_the_unknown_ones_are_hatched(
    spec: ChartSpec, width: int, metrics: Metrics
) -> None:
    drawing = lay_out(spec, width, 300, metrics)
    first = spec.series[0].marks
    rest = [spec.rest[1]] if spec.rest and spec.kind in IN_ROWS else []
    assert [target.key for target in drawing.targets] == [mark.key for mark in (*first, *rest)]
    for number, target in enumerate(drawing.targets):
        assert drawing.target_at(target.box.centre, target.box.middle) == number
    unknown = [mark for mark in first if mark.value is None]
    hatched = rects(drawing, "missing_ground")  # the legend of a heat map has a hatched swatch as well
    marked = [box for box in hatched if any(box.overlaps(target.box) for target in drawing.targets)]
    assert len(marked) == len(unknown)


def test_ranked_shows_everything_that_the_overview_does(countries: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out(countries, 504, 390, metrics)
    written = [text.text for text in drawing.texts]
    for text in ("Germany", "41", "+19", "↑ 2", "29 others, 3 lost", "157", "+50", "Change", "Rank", "was"):
        assert text in written
    row = [text.text for text in drawing.texts if abs(text.box.middle - (HEAD + 1.5 * ROW)) < 8]
    assert sorted(row) == sorted(["2", "Germany", "41", "+19", "↑ 2", "4"])
    assert drawing.height == 390
    assert sum(isinstance(item, Polygon) for item in drawing.primitives) == 12
    assert {text.text for text in lay_out(countries, 504, 390, metrics, CHINESE).texts} >= {
        "变化",
        "排名",
        "原位",
    }


def test_ranked_rows_shrink_to_18_px_and_then_ask_for_height(countries: ChartSpec, metrics: Metrics) -> None:
    assert natural_height(countries) == HEAD + 12 * ROW
    assert lay_out(countries, 504, 1000, metrics).targets[0].box.height == ROW
    tight = lay_out(countries, 504, 100, metrics)
    assert tight.targets[0].box.height == SMALLEST_ROW
    assert tight.height == HEAD + 12 * SMALLEST_ROW


def test_a_long_name_is_elided_and_kept_in_the_tooltip(countries: ChartSpec, metrics: Metrics) -> None:
    name = "United Kingdom of Great Britain and Northern Ireland"
    long = replace(countries, categories=(name, *countries.categories[1:]))
    drawing = lay_out(long, 504, 390, metrics)
    elided = next(text for text in drawing.texts if text.full == name)
    assert elided.text.endswith("…")
    assert drawing.targets[0].head == name


def test_the_bridge_hangs_its_steps_where_the_total_is(bridge: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out(bridge, 504, 160, metrics)
    before, lost, won_back, first_time, now = [target.mark for target in drawing.targets]
    pixel = before.height / 1546
    assert (before.bottom, now.bottom) == (pytest.approx(125), pytest.approx(125))
    assert lost.y == pytest.approx(before.y)
    assert lost.height == pytest.approx(611 * pixel)
    assert won_back.bottom == pytest.approx(lost.bottom)
    assert first_time.bottom == pytest.approx(won_back.y)
    assert first_time.y == pytest.approx(now.y)
    dashed = [item for item in drawing.primitives if isinstance(item, Line) and item.dashed]
    assert [line.y1 for line in dashed] == pytest.approx([before.y, lost.bottom, won_back.y, first_time.y])
    assert {"39.5 % of 2024", "−611", "+793", "1,812"} <= {text.text for text in drawing.texts}


def test_the_line_breaks_where_a_value_is_not_known(share: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out(share, 504, 160, metrics)
    joins = [
        item for item in drawing.primitives if isinstance(item, Line) and item.role == "previous_edition"
    ]
    assert len(joins) == 2
    assert sum(isinstance(item, Dot) for item in drawing.primitives) == 3
    assert next(text for text in drawing.texts if text.text == "26.3 %").bold


def test_the_trend_shares_its_axis(share: ChartSpec, exhibitors: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out_trend(share, exhibitors, 504, 156, metrics, ENGLISH)
    points, columns = drawing.targets[:4], drawing.targets[4:]
    assert [point.mark.centre for point in points] == pytest.approx(
        [column.mark.centre for column in columns]
    )
    assert max(point.mark.bottom for point in points) < min(column.mark.y for column in columns)
    written = [text.text for text in drawing.texts]
    assert [written.count(year) for year in exhibitors.categories] == [1, 1, 1, 1]
    for one, other in combinations(drawing.texts, 2):
        assert not one.box.overlaps(other.box), (one, other)


def test_too_many_editions_are_thinned_out_but_the_last_one_stays(
    exhibitors: ChartSpec, metrics: Metrics
) -> None:
    years = tuple(str(year) for year in range(1986, 2026))
    marks = tuple(Mark(100 + place, f"{100 + place}", Tone.EARLIER, year) for place, year in enumerate(years))
    drawing = lay_out(replace(exhibitors, categories=years, series=(Series("", marks),)), 400, 150, metrics)
    shown = [text.text for text in drawing.texts if text.text in years]
    assert 4 < len(shown) < 40
    assert shown[-1] == "2025"
    assert len(drawing.targets) == 40


def test_hatching_stays_inside_its_box() -> None:
    box = Box(10, 20, 44, 16)
    lines = hatch(box)
    assert len(lines) >= 8
    for x1, y1, x2, y2 in lines:
        assert box.contains(x1, y1)
        assert box.contains(x2, y2)
        assert x2 - x1 == pytest.approx(y1 - y2)


def test_a_placed_drawing_keeps_its_proportions(bridge: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out(bridge, 504, 160, metrics)
    for before in drawing.primitives:
        after = placed(before, 100, 50, 2)
        if isinstance(before, Rect) and isinstance(after, Rect):
            assert (after.box.x, after.box.width) == (100 + 2 * before.box.x, 2 * before.box.width)
        elif isinstance(before, Line) and isinstance(after, Line):
            assert (after.x1, after.y2, after.width) == (
                100 + 2 * before.x1,
                50 + 2 * before.y2,
                2 * before.width,
            )
