"""Labels stand where they can be read, and the mark whose trail is open is told from the others."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from expo_app.model.figure import Unit
from expo_app.report.heat_steps import heat_step, step_bounds
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Drawing, Rect
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.view import ChartView


def written(drawing: Drawing) -> list[str]:
    return [text.text for text in drawing.texts]


def test_a_value_stands_behind_the_longer_bar_of_the_edition_before(
    countries: ChartSpec, metrics: Metrics
) -> None:
    marks = [Mark(9, "9", Tone.THIS, "A"), Mark(40, "40", Tone.THIS, "B")]
    before = [Mark(30, "30", Tone.PREVIOUS, "A"), Mark(20, "20", Tone.PREVIOUS, "B")]
    series = (Series("2025", tuple(marks)), Series("2024", tuple(before)))
    spec = replace(countries, categories=("A", "B"), series=series, rest=None)
    drawing = lay_out(spec, 500, 120, metrics)
    label = next(text for text in drawing.texts if text.text == "9")
    bars = [item.box for item in drawing.primitives if isinstance(item, Rect) and item.box.height == 4]
    longest = max(box.right for box in bars if abs(box.middle - label.box.middle) < 15)
    assert label.box.x > longest


def test_a_thin_part_is_labelled_beside_its_column(metrics: Metrics) -> None:
    thin, thick = (Mark(3, "3", Tone.EARLIER, "won"),), (Mark(900, "900", Tone.PREVIOUS, "again"),)
    series = (Series("Came again", thick), Series("Won back", thin))
    spec = ChartSpec("any", ChartKind.STACKED, "", "", "", Unit.COUNT, ("2025",), series, "")
    drawing = lay_out(spec, 400, 200, metrics)
    label = next(text for text in drawing.texts if text.text == "3")
    assert label.box.x > max(target.mark.right for target in drawing.targets)


def test_totals_of_a_narrow_bridge_go_without_their_unit(bridge: ChartSpec, metrics: Metrics) -> None:
    first, *steps, last = bridge.series[0].marks
    totals = replace(first, label="61,350 m²"), replace(last, label="68,420 m²")
    spec = replace(bridge, series=(Series("Net space", (totals[0], *steps, totals[1])),))
    assert {"61,350 m²", "68,420 m²"} <= set(written(lay_out(spec, 600, 200, metrics)))
    narrow = written(lay_out(spec, 300, 200, metrics))
    assert "61,350" in narrow
    assert "61,350 m²" not in narrow


def heat(values: list[int | None]) -> ChartSpec:
    marks = tuple(
        Mark(None, "not known", Tone.OTHER, "k") if value is None else Mark(value, str(value), Tone.INCREASE)
        for value in values
    )
    names = tuple(f"Row {number}" for number in range(len(values)))
    return ChartSpec("heat", ChartKind.HEAT, "", "", "", Unit.COUNT, names, (Series("Sector", marks),), "")


def test_the_legend_of_a_heat_map_tells_the_steps_that_it_shows(metrics: Metrics) -> None:
    drawing = lay_out(heat([-7, 0, 2, 4, 9, None]), 600, 260, metrics)
    for said in ("≤ −6", "0", "+1 … +2", "+3 … +5", "≥ +6", "not known"):
        assert said in written(drawing)
    assert "−5 … −3" not in written(drawing)
    low = lay_out(heat([-7, 0, 2, 4, 9, None]), 600, 140, metrics)
    assert "≥ +6" not in written(low)  # the cells need the room


def test_steps_end_where_the_next_one_begins() -> None:
    for scale in (1, 2, 10):
        for place in range(7):
            low, high = step_bounds(place, scale)
            ends = [end for end in (low, high) if end is not None]
            assert {heat_step(end, Unit.COUNT, scale)[1] for end in ends} == {place}


def test_the_mark_whose_trail_is_open_stays_outlined(qtbot: QtBot, countries: ChartSpec) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(504, 390)
    view.show_spec(countries)
    view.press(1)
    view.keep_chosen()  # the trail opened
    assert view._item.chosen_number == 1
    view.show_spec(countries)  # figures changed
    assert view._item.chosen_number == 1
    view.keep_chosen()  # it speaks of something else now, or was closed
    assert view._item.chosen_number is None
