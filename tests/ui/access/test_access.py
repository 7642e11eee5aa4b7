"""Whoever cannot see the window, or holds no mouse, can use it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QStyle,
    QTabBar,
    QWidget,
)

from expo_app.model.figure import Measure
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.stations import IMPORTING, STATIONS
from expo_app.ui.theme.focus import ring_radius
from expo_app.ui.theme.palette import palette
from expo_app.ui.trail.subject import Subject
from expo_app.ui.window import MainWindow

PLACES = (*(station.name for station in STATIONS), IMPORTING.name, "list", "palette", "help", "start")

ANIMATED = (QLineEdit, QScrollBar, QProgressBar, QAbstractItemView)
"""What Qt's style would let move."""


def show(window: MainWindow, place: str, lists: dict[str, Path]) -> None:
    """Go to a page, or open what lies over it."""
    bench = window.place.bench
    if place == "start":
        window.actions_by_name["close"].trigger()
    elif place == "list":
        changed = lists["2025"].read_text(encoding="utf-8").replace("Singapore", "Lion City")
        lists["2025"].write_text(changed, encoding="utf-8")
        window.import_lists([lists["2025"]])
    elif place in ("palette", "help"):
        window.actions_by_name[place].trigger()
    else:
        bench.go(place)
        if place == "countries":
            bench.show_trail(Subject(Measure.EXHIBITORS, "Germany", (("country", "DEU"),)))
    QApplication.processEvents()


def controls(root: QWidget) -> Iterator[QWidget]:
    """What the keyboard or a click can give the focus, and every chart and table."""
    for widget in root.findChildren(QWidget):
        own = not widget.objectName().startswith("qt_") and widget.focusProxy() is None
        if widget.isVisible() and own and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget


def shown_root(window: MainWindow, place: str) -> QWidget:
    """The window, or what lies over all of it."""
    overlays = {"palette": window.overlays.palette.overlay, "help": window.overlays.help.overlay}
    return overlays.get(place, window)


def test_every_control_has_a_name_and_a_visible_focus(imported: MainWindow, lists: dict[str, Path]) -> None:
    unnamed, unmarked = set(), set()
    for place in PLACES:
        show(imported, place, lists)
        found = list(controls(shown_root(imported, place)))
        assert found
        unnamed |= {f"{place}: {_told(widget)}" for widget in found if not _name(widget)}
        by_keyboard = [widget for widget in found if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
        unmarked |= {f"{place}: {_told(widget)}" for widget in by_keyboard if not _shows_focus(widget)}
        charts = [widget for widget in found if isinstance(widget, DrawingView) and widget.drawing.targets]
        assert all(len(_text(chart, QAccessible.Text.Description)) > 20 for chart in charts)
        imported.overlays.close()
    assert unnamed == set()
    assert unmarked == set()


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_name(widget)!r} in {type(widget.parent()).__name__}"


def _name(widget: QWidget) -> str:
    return _text(widget, QAccessible.Text.Name)


def _text(widget: QWidget, kind: QAccessible.Text) -> str:
    """What a screen reader is told."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(kind) if interface is not None else ""


def _shows_focus(widget: QWidget) -> bool:
    """A ring around it, a mark of its own inside, or a frame that the style sheet draws."""
    marks_itself = isinstance(widget, QAbstractItemView | DrawingView | QLineEdit | QPlainTextEdit | QTabBar)
    return ring_radius(widget) >= 0 or marks_itself


def test_tab_reaches_every_control_from_left_to_right(imported: MainWindow, lists: dict[str, Path]) -> None:
    bench = imported.place.bench
    imported.activateWindow()
    for place in (*(station.name for station in STATIONS), IMPORTING.name):
        show(imported, place, lists)
        wanted = {widget for widget in controls(imported) if _is_tab_stop(widget)}
        bench.rail.place_of(place).setFocus(Qt.FocusReason.TabFocusReason)
        visited: list[QWidget] = []
        while (now := QApplication.focusWidget()) is not None and now not in visited:
            visited.append(now)
            QTest.keyClick(now, Qt.Key.Key_Tab)
        assert [f"{place}: {_told(one)}" for one in wanted - set(visited)] == []
        assert [f"{place}: {_told(one)}" for one in visited if not _name(one) or not _is_seen(one)] == []
        back = [f"{place}: {_told(now)}" for before, now in pairwise(visited) if _is_above(now, before)]
        assert back == []
        if place == IMPORTING.name:
            continue  # an import has no bars
        parts = [bench.rail, bench.top_bar, bench.bottom_bar]
        firsts = [next(n for n, one in enumerate(visited) if part.isAncestorOf(one)) for part in parts]
        assert firsts == sorted(firsts)


def _is_seen(widget: QWidget) -> bool:
    """Whether it is on the window, or can be scrolled to."""
    around, is_scrolled = widget.parent(), False
    while isinstance(around, QWidget) and not is_scrolled:
        is_scrolled, around = isinstance(around, QScrollArea), around.parent()
    return widget.isVisible() and (is_scrolled or not widget.visibleRegion().isEmpty())


def _is_above(widget: QWidget, other: QWidget) -> bool:
    """Whether it ends above the other in the same column: whoever reads would have met it before."""
    window = widget.window()
    here, there = (QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in (widget, other))
    shares = here.left() < there.right() and there.left() < here.right()
    return shares and here.bottom() < there.top()


def _is_tab_stop(widget: QWidget) -> bool:
    """Buttons of which one is on are one stop: arrows go from one to the other."""
    if isinstance(widget, QAbstractButton) and widget.group() is not None and not widget.isChecked():
        return False
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_nothing_moves_by_itself(imported: MainWindow) -> None:
    bench, moving = imported.place.bench, QStyle.StyleHint.SH_Widget_Animation_Duration
    parts = [part for part in bench.findChildren(QWidget) if isinstance(part, ANIMATED)]
    assert len(parts) > 20
    for part in parts:
        part.ensurePolished()
        assert part.style().styleHint(moving, None, part) == 0, _told(part)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 for the same colour to 21 for black on white."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_text_is_read_on_every_ground_that_it_stands_on(dark: bool) -> None:
    colours = palette(dark)
    plain = (colours.window, colours.surface, colours.raised, colours.hover, colours.selection)
    grounds = {
        colours.text: (
            *plain,
            colours.accent_soft,
            colours.tint_header,
            colours.tint_skipped,
            colours.tint_title,
        ),
        colours.muted: (colours.window, colours.surface, colours.raised, colours.hover),
        colours.accent: (colours.window, colours.surface),
        colours.on_accent: (colours.accent, colours.accent_hover),
        colours.increase: (colours.window, colours.surface),
        colours.decrease: (colours.window, colours.surface),
        colours.warning: (colours.surface, colours.warning_ground),
        colours.error: (colours.surface, colours.error_ground),
        colours.on_tooltip: (colours.tooltip,),
    }
    weak = [
        (text, ground, round(contrast(text, ground), 2))
        for text, on in grounds.items()
        for ground in on
        if contrast(text, ground) < 4.5
    ]
    assert weak == []
    assert all(contrast(colours.focus_ring, ground) >= 3 for ground in plain[:3])


def test_tab_stops_at_one_tile_of_a_report_and_arrows_at_all(imported: MainWindow) -> None:
    bench = imported.place.bench
    imported.activateWindow()
    bench.go("report")
    board = bench.report.board
    first, second, *_ = board.tiles.values()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second
    assert board.selected == second.page
    QTest.keyClick(second, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert not board.isAncestorOf(QApplication.focusWidget())
