"""Charts on the screen answer to pointer, keyboard, theme and screen reader."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.charts.sparkline import Sparkline, lay_out_sparkline
from expo_app.ui.charts.tooltip import tooltip_html
from expo_app.ui.charts.view import ChartView, TrendView
from expo_app.ui.charts.words import CHINESE
from expo_app.ui.theme.palette import palette

# the offscreen platform says so whenever a window is shown or raised
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def middle_of(view: DrawingView, number: int) -> QPoint:
    box = view.drawing.targets[number].box
    return QPointF(box.centre, box.middle).toPoint()


def colours_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_click_on_a_row_asks_for_its_country(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.mark_clicked) as clicked:
        qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(chart, 1))
    assert clicked.args == ["DEU"]


def test_a_click_beside_the_rows_asks_for_nothing(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chart.mark_clicked):
        qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(250, 4))


def test_the_keyboard_goes_from_mark_to_mark_and_clicks(chart: ChartView, qtbot: QtBot) -> None:
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    clicked: list[str] = []
    chart.mark_clicked.connect(clicked.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Enter):
        QTest.keyClick(chart, key)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    assert clicked == ["USA", "SGP", "DEU", "others"]
    assert chart.focused is not None
    assert chart.focused.key == "others"


def test_the_focused_mark_is_ringed(chart: ChartView) -> None:
    ring = palette(dark=False).focus_ring.lower()
    assert ring not in colours_of(chart.grab().toImage())
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert ring in colours_of(chart.grab().toImage())


def test_hovering_tells_value_share_and_change(chart: ChartView, qtbot: QtBot) -> None:
    qtbot.mouseMove(chart.viewport(), middle_of(chart, 1))
    qtbot.waitUntil(QToolTip.isVisible)
    for text in ("Germany", "41", "22", "▲ +19", "8.6 %"):
        assert text in QToolTip.text()
    QToolTip.hideText()


def test_the_keys_tell_the_same_as_the_pointer(chart: ChartView, qtbot: QtBot) -> None:
    for key, number in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1)):
        QTest.keyClick(chart, key)
        assert QToolTip.text() == tooltip_html(chart.drawing.targets[number])
    QToolTip.hideText()


def test_names_in_a_tooltip_are_no_markup(chart: ChartView) -> None:
    target = chart.drawing.targets[0]
    hostile = type(target)(target.key, target.box, target.mark, "<b>A & B</b>", (("<i>", "1"),))
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in tooltip_html(hostile)
    assert "<i>" not in tooltip_html(hostile)


def test_a_change_of_theme_changes_the_colours_and_nothing_else(chart: ChartView) -> None:
    before = chart.drawing
    light = colours_of(chart.grab().toImage())
    chart.apply_theme(palette(dark=True))
    dark = colours_of(chart.grab().toImage())
    assert palette(dark=False).this_edition.lower() in light
    assert palette(dark=True).this_edition.lower() in dark
    assert palette(dark=False).this_edition.lower() not in dark
    assert chart.drawing is before


def test_a_screen_reader_is_told_title_values_and_the_focused_mark(
    chart: ChartView, countries: ChartSpec
) -> None:
    assert chart.accessibleName() == countries.title
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.text(QAccessible.Text.Name) == countries.title
    assert interface.text(QAccessible.Text.Description) == countries.description
    QTest.keyClick(chart, Qt.Key.Key_Home)
    focused = interface.focusChild().text(QAccessible.Text.Name)
    assert focused.startswith("United States, 2025 46, 2024 34")


def test_the_chart_follows_its_size_and_its_language(chart: ChartView) -> None:
    chart.resize(700, 500)
    assert (chart.drawing.width, chart.drawing.height) == (700, 500)
    chart.words = CHINESE
    chart.refresh()
    assert "变化" in [text.text for text in chart.drawing.texts]


def test_a_shorter_chart_forgets_a_focus_beyond_its_end(chart: ChartView, share: ChartSpec) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    chart.show_spec(share)
    assert chart.focused is None


def test_the_trend_shows_both_charts(qtbot: QtBot, share: ChartSpec, exhibitors: ChartSpec) -> None:
    view = TrendView()
    qtbot.addWidget(view)
    view.resize(504, 156)
    view.show_specs(share, exhibitors)
    assert len(view.drawing.targets) == 8
    assert share.description in view.accessibleDescription()
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, 7))
    assert clicked.args == ["2025"]


def test_empty_views_draw_nothing(qtbot: QtBot) -> None:
    for view in (ChartView(), TrendView()):
        qtbot.addWidget(view)
        view.resize(300, 200)
        QTest.keyClick(view, Qt.Key.Key_Right)
        QTest.keyClick(view, Qt.Key.Key_Return)
        assert view.drawing.primitives == ()


def test_the_sparkline_ends_in_the_accent_and_hatches_what_is_not_known(qtbot: QtBot) -> None:
    drawing = lay_out_sparkline((None, 20.0, 20.0, 26.3), 48, 28)
    roles = [item.role for item in drawing.primitives]
    assert roles.count("this_edition") == 1
    assert roles.count("missing_ground") == 1
    view = Sparkline()
    qtbot.addWidget(view)
    view.show_values((800, 1018, 1546, 1812))
    view.apply_theme(palette(dark=True))
    assert palette(dark=True).this_edition.lower() in colours_of(view.grab().toImage())
