"""The style sheet is complete, uses the palette alone and is understood by Qt."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from expo_app.ui.theme.focus import GAP, FocusRing, ring_radius
from expo_app.ui.theme.palette import palette
from expo_app.ui.theme.stylesheet import stylesheet
from expo_app.ui.theme.tokens import resource, tokens

# the offscreen platform says so whenever a window is shown or raised
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("dark", [False, True])
def test_colours_come_from_the_palette_and_images_exist(dark: bool) -> None:
    sheet = stylesheet(palette(dark))
    assert "$" not in sheet
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= set(palette(dark).colours().values())
    images = re.findall(r'url\("([^"]+)"\)', sheet)
    assert images
    assert [image for image in images if not Path(image).is_file()] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_images_of_the_style_sheet_have_colours_of_the_theme(theme: str) -> None:
    colours = set(tokens()["themes"][theme]["colours"].values())
    drawings = list(resource(f"theme/{theme}").glob("*.svg"))
    assert drawings
    for drawing in drawings:
        used = set(re.findall(r"#[0-9A-Fa-f]{6}", drawing.read_text(encoding="utf-8")))
        assert used
        assert used <= colours, drawing.name


def test_the_arrow_of_a_menu_is_muted_with_its_button() -> None:
    sheet = stylesheet(palette(dark=False))
    for part in ("QPushButton::menu-indicator", "QComboBox::down-arrow"):
        assert re.search(rf"{part}:disabled {{ image: url\(\"[^\"]*-disabled.svg\"\)", sheet), part


@pytest.fixture
def controls(qtbot: QtBot, qapp: QApplication) -> QWidget:
    window = QWidget()
    window.setStyleSheet(stylesheet(palette(dark=False)))
    layout = QVBoxLayout(window)
    for control in (QPushButton("Export"), QLineEdit(), QComboBox(), QCheckBox("All")):
        layout.addWidget(control)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def test_controls_have_the_heights_of_the_tokens(controls: QWidget) -> None:
    heights = tokens()["control_height"]
    for kind in (QPushButton, QLineEdit, QComboBox):
        assert controls.findChild(kind).sizeHint().height() == heights["button"], kind
    controls.findChild(QPushButton).setProperty("dense", "true")
    button = controls.findChild(QPushButton)
    button.style().unpolish(button)
    button.style().polish(button)
    assert button.sizeHint().height() == heights["button_small"]


def test_the_ring_follows_the_focus_around_every_control(controls: QWidget, qapp: QApplication) -> None:
    ring = FocusRing(qapp, palette(dark=False))
    for kind in (QPushButton, QLineEdit, QComboBox, QCheckBox):
        control = controls.findChild(kind)
        control.setFocus()
        qapp.processEvents()
        assert ring.widget() is control
        assert ring.isVisible()
        assert ring.geometry() == control.geometry().adjusted(-GAP, -GAP, GAP, GAP)
    ring.setWidget(None)
    ring.deleteLater()


def test_a_widget_may_ask_for_a_ring_or_forbid_it(qtbot: QtBot) -> None:
    plain, card, button = QWidget(), QWidget(), QPushButton()
    for widget in (plain, card, button):
        qtbot.addWidget(widget)
    card.setProperty("focus_ring", 8)
    button.setProperty("focus_ring", -1)
    assert (ring_radius(plain), ring_radius(card), ring_radius(button), ring_radius(None)) == (-1, 8, -1, -1)
