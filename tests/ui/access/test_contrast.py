"""What is drawn can be read: 4.5:1 between every text and what lies under it, in both themes."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Dot, Drawing, Polygon, Primitive, Rect, Text
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.painting import FontMetrics
from expo_app.ui.theme.palette import Palette, palette
from expo_app.ui.window import MainWindow

LEAST = 4.5
SHARP = 3
"""Texts are painted as many times as large: the strokes of small letters are never of the pure colour."""
ENOUGH = QSize(160, 60)
"""How much of a text is looked at."""
PLACES = ("overview", "countries", "change", "loyalty", "market", "exhibitors", "check", "report")


def luminances(colours: np.ndarray) -> np.ndarray:
    """Relative luminance as WCAG 2 defines it, of rows of red, green and blue from 0 to 255."""
    parts = colours / 255
    parts = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    found: np.ndarray = parts @ np.array([0.2126, 0.7152, 0.0722])
    return found


def contrast(one: str, other: str) -> float:
    rows = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (one, other)]
    low, high = sorted(luminances(np.array(rows)))
    return float((high + 0.05) / (low + 0.05))


def covers(primitive: Primitive, x: float, y: float) -> bool:
    if isinstance(primitive, Rect):
        return primitive.box.contains(x, y)
    if isinstance(primitive, Polygon):
        return primitive.contains(x, y)
    return (
        isinstance(primitive, Dot) and (primitive.x - x) ** 2 + (primitive.y - y) ** 2 < primitive.radius**2
    )


def grounds(drawing: Drawing) -> Iterator[tuple[Text, str]]:
    """Every text with the role of what lies under its corners and its middle; charts stand on panels."""
    for number, text in enumerate(drawing.primitives):
        if isinstance(text, Text):
            box = text.box
            for x, y in product(
                (box.x + 1, box.centre, box.right - 1), (box.y + 3, box.middle, box.bottom - 3)
            ):
                below = [one for one in drawing.primitives[:number] if covers(one, x, y)]
                yield text, getattr(below[-1], "role", "surface") if below else "surface"


def faint(drawing: Drawing, colours: Palette) -> set[tuple[str, str, str]]:
    return {
        (text.text, text.role, ground)
        for text, ground in grounds(drawing)
        if contrast(colours.role(text.role), colours.role(ground)) < LEAST
    }


def chart(kind: ChartKind, unit: Unit, columns: list[list[Mark]]) -> ChartSpec:
    names = tuple(f"Group {number}" for number in range(len(columns[0])))
    series = tuple(Series(f"Series {number}", tuple(marks)) for number, marks in enumerate(columns))
    return ChartSpec("any", kind, "Title", "", "", unit, names, series, "")


def every_cell() -> list[ChartSpec]:
    """Heat maps with every step of both ramps, sums and what is not known, and a stack of every tone."""
    percents = [Mark(value, f"{value} %", Tone.THIS) for value in range(0, 101, 5)]
    changes = [Mark(value, f"{value:+d}", Tone.INCREASE) for value in range(-10, 11)]
    sums = [Mark(value, f"{value:+d}", Tone.OTHER) for value in range(-10, 11)]
    unknown = [Mark(None, "not known", Tone.OTHER) for _ in changes]
    tones = [
        [Mark(40, f"{tone}", tone)]
        for tone in (Tone.THIS, Tone.PREVIOUS, Tone.EARLIER, Tone.INCREASE, Tone.DECREASE)
    ]
    return [
        chart(ChartKind.HEAT, Unit.PERCENT, [percents]),
        chart(ChartKind.HEAT, Unit.COUNT, [changes, sums, unknown]),
        chart(ChartKind.STACKED, Unit.COUNT, tones),
    ]


@pytest.mark.parametrize("dark", [False, True])
def test_labels_inside_bars_and_cells_can_be_read(qapp: QApplication, dark: bool) -> None:
    for spec in every_cell():
        drawing = lay_out(spec, 720, 640, FontMetrics())
        assert len(drawing.texts) > 5
        assert faint(drawing, palette(dark)) == set()


def painted(window: QWidget) -> np.ndarray:
    """The window enlarged, as rows of pixels of blue, green, red and a byte to spare."""
    image = QImage(window.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    window.render(image)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width()].copy()


def written(window: QWidget) -> Iterator[tuple[QWidget, QRect, str]]:
    """Every place with a text that is to be read: what is switched off may be faint."""
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not part.isEnabled() or part.visibleRegion().isEmpty():
            continue
        if isinstance(part, QLabel | QAbstractButton) and part.text().strip():
            yield part, part.rect(), part.text()
        elif isinstance(part, QLineEdit):
            yield part, part.rect().adjusted(3, 3, -3, -3), part.text() or part.placeholderText()
        elif isinstance(part, QComboBox):
            yield part, part.rect().adjusted(3, 3, -24, -3), part.currentText()
        elif isinstance(part, QTableView):
            yield from cells(part)


def cells(table: QTableView) -> Iterator[tuple[QWidget, QRect, str]]:
    """The cells of the first rows, and the headers."""
    model, room, header = table.model(), table.viewport().rect(), table.horizontalHeader()
    for row, column in product(range(min(model.rowCount(), 3)), range(model.columnCount())):
        index = model.index(row, column)
        place = table.visualRect(index)
        if room.contains(place) and str(index.data() or "").strip():
            yield table.viewport(), place.adjusted(2, 2, -2, -2), str(index.data())
    for column in range(model.columnCount() if header.isVisible() else 0):
        width = 0 if header.isSectionHidden(column) else header.sectionSize(column)
        place = QRect(header.sectionViewportPosition(column) + 2, 2, width - 4, header.height() - 4)
        yield header.viewport(), place, str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def read_contrast(pixels: np.ndarray) -> float:
    """Between the commonest colour, which is the ground, and whatever stands out most from it."""
    flat = pixels.reshape(-1, 4).astype(np.int64)
    packed = (flat[:, 2] << 16) | (flat[:, 1] << 8) | flat[:, 0]
    found, counts = np.unique(packed, return_counts=True)
    ground, inks = found[counts.argmax()], found[counts >= 4]
    light = luminances(np.stack([(inks >> 16) & 255, (inks >> 8) & 255, inks & 255], axis=1)) + 0.05
    under = float(light[inks == ground][0])
    return float(np.maximum(light / under, under / light).max())


def faint_texts(window: QWidget, place: str) -> set[str]:
    """Texts of a window that stand out too little from what they stand on."""
    picture, found = painted(window), set()
    for part, rect, text in written(window):
        room = QRect(rect.topLeft(), rect.size().boundedTo(ENOUGH))
        room = room.intersected(part.visibleRegion().boundingRect())
        if not text.strip() or room.width() < 8 or room.height() < 8:
            continue
        at = part.mapTo(window, room.topLeft())
        left, top = at.x() * SHARP, at.y() * SHARP
        crop = picture[top : top + room.height() * SHARP, left : left + room.width() * SHARP]
        measured = read_contrast(crop)
        if measured < LEAST:
            found.add(f"{place}: {type(part).__name__} {text!r} {measured:.2f}")
    return found


def test_every_text_of_every_page_can_be_read(imported: MainWindow) -> None:
    bench, found = imported.place.bench, set()
    for theme in ("light", "dark"):
        imported._appearance.choose(theme)
        for place in PLACES:
            bench.go(place)
            QApplication.processEvents()
            found |= faint_texts(imported, f"{theme} {place}")
            for view in bench.findChildren(DrawingView):
                if view.isVisible():
                    found |= {
                        f"{theme} {place}: {text}" for text in faint(view.drawing, palette(theme == "dark"))
                    }
    assert found == set()
