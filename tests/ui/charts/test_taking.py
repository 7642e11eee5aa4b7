"""Charts leave the window as pictures, as tables and as files."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.charts.view import ChartView, TrendView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chart(qtbot: QtBot, countries: ChartSpec) -> ChartView:
    view = ChartView()
    view.show_spec(countries)
    return shown(view, qtbot)


def shown(view: DrawingView, qtbot: QtBot) -> DrawingView:
    qtbot.addWidget(view)
    view.resize(504, 390)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_table_holds_every_value_and_the_rest(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.taker.told):
        QTest.keyClick(chart, Qt.Key.Key_C, CTRL | SHIFT)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["", "2025", "2024"]
    assert lines[1] == ["United States", "46", "34"]
    assert lines[-1] == ["29 others, 3 lost", "157", ""]
    assert len(lines) == 13


def test_a_trend_is_one_table(qtbot: QtBot, share: ChartSpec, exhibitors: ChartSpec) -> None:
    view = TrendView()
    view.show_specs(share, exhibitors)
    QTest.keyClick(shown(view, qtbot), Qt.Key.Key_C, CTRL | SHIFT)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "\tInternational share\tExhibitors, all"
    assert lines[1] == "2022\t\t800"
    assert lines[4] == "2025\t26.3\t1812"


def test_a_picture_has_title_and_source_on_white_also_in_the_dark(chart: ChartView) -> None:
    QTest.keyClick(chart, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1680
    assert image.pixelColor(2, 2).name() == "#ffffff"
    drawn = "".join(ElementTree.fromstring(bytes(data.data("image/svg+xml").data())).itertext())
    assert "Germany nearly doubles" in drawn
    assert "Source: GDTE-2025-closing-list.xlsx" in drawn


@pytest.mark.parametrize(
    ("name", "kind", "starts"),
    [("a.svg", "", b"<?xml"), ("a.PDF", "", b"%PDF"), ("a", "PNG picture, 2x (*.png)", b"\x89PNG")],
)
def test_a_file_is_what_its_name_ends_in(
    chart: ChartView,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    kind: str,
    starts: bytes,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), kind))
    with qtbot.waitSignal(chart.taker.told):
        QTest.keyClick(chart, Qt.Key.Key_S, CTRL)
    (written,) = tmp_path.iterdir()
    assert written.suffix.lower() in (".svg", ".pdf", ".png")
    assert written.read_bytes().startswith(starts)


@pytest.mark.parametrize(("scale", "width"), [(1, 840), (2, 1680), (3, 2520)])
def test_a_png_is_as_large_as_was_chosen(
    chart: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scale: int, width: int
) -> None:
    offered: list[str] = []

    def answer(*asked: object) -> tuple[str, str]:
        offered.extend(str(asked[3]).split(";;"))
        return str(tmp_path / "a"), next(kind for kind in offered if f"{scale}x" in kind)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    chart.taker.save()
    assert "2x" in offered[0]
    assert QImage(str(tmp_path / "a.png")).width() == width


def test_what_cannot_be_written_is_said(
    chart: ChartView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    target = str(tmp_path / "file" / "a.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    with qtbot.waitSignal(chart.taker.refused) as refused:
        chart.taker.save()
    assert "a.png" in refused.args[0]


def test_it_is_dragged_out_as_picture_and_file_and_not_clicked(
    chart: ChartView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[tuple[QImage, str, bytes]] = []

    def take(drag: QDrag) -> None:
        data: QMimeData = drag.mimeData()
        path = data.urls()[0].toLocalFile()
        dragged.append((QImage(data.imageData()), path, Path(path).read_bytes()))

    monkeypatch.setattr(QDrag, "exec", take)
    box = chart.drawing.targets[1].box
    start = QPointF(box.centre, box.middle).toPoint()
    with qtbot.assertNotEmitted(chart.mark_clicked):
        QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=start)
        moved = start + QPoint(60, 0)
        event = _held(chart, moved)
        chart.mouseMoveEvent(event)
        QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=moved)
    ((image, path, content),) = dragged
    assert image.width() == 1680
    assert Path(path).name == "top_countries.png"
    assert content.startswith(b"\x89PNG")


def _held(chart: ChartView, place: QPoint) -> QMouseEvent:
    """The pointer moves while the button is down."""
    left = Qt.MouseButton.LeftButton
    at = QPointF(place)
    return QMouseEvent(QEvent.Type.MouseMove, at, chart.mapToGlobal(at), left, left, Qt.KeyboardModifier(0))


def test_the_menu_names_the_keys(chart: ChartView) -> None:
    entries = {action.text(): action.shortcut().toString() for action in chart.taker.menu().actions()}
    assert entries == {
        "Copy as picture": "Ctrl+C",
        "Copy as table": "Ctrl+Shift+C",
        "Save as SVG, PNG or PDF…": "Ctrl+S",
    }
