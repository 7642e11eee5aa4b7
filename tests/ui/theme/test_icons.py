"""Icons are drawn on one grid, take a colour and stay crisp; fonts have figures of one width."""

import subprocess
import sys
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QGuiApplication

from expo_app.ui.theme.fonts import families, font
from expo_app.ui.theme.icons import icon, pixmap
from expo_app.ui.theme.tokens import TYPE_STEPS, resource, type_step

NEEDED = (
    *("overview", "exhibitors", "countries", "sectors", "change", "loyalty", "visitors", "market", "check"),
    *("report", "import", "settings", "search", "export", "undo", "redo", "close", "chevron-down", "file"),
    *("folder", "play", "warning", "error", "note", "cancel", "globe", "arrow-right"),
)
DRAWN = sorted(path.stem for path in resource("icons").glob("*.svg"))


def test_every_needed_icon_is_there() -> None:
    assert [name for name in NEEDED if name not in DRAWN] == []


@pytest.mark.parametrize("name", DRAWN)
def test_icon_is_drawn_on_the_grid_and_takes_the_colour(name: str, qapp: QGuiApplication) -> None:
    root = ElementTree.fromstring(resource(f"icons/{name}.svg").read_text(encoding="utf-8"))
    assert (root.get("viewBox"), root.get("stroke"), root.get("fill")) == (
        "0 0 20 20",
        "currentColor",
        "none",
    )
    drawn = pixmap(name, "#0B7471", 20, 2.0)
    assert drawn.size() == QSize(40, 40)
    image = drawn.toImage()
    pixels = [QColor(image.pixelColor(x, y)) for x in range(40) for y in range(40)]
    inked = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert inked
    assert {pixel.name() for pixel in inked} == {"#0b7471"}


def test_icon_is_crisp_at_twice_the_size(qapp: QGuiApplication) -> None:
    sharp = icon("overview", "#17212B", 18).pixmap(QSize(18, 18), 2.0)
    assert sharp.size() == QSize(36, 36)
    assert sharp.devicePixelRatio() == 2.0


def test_a_checked_icon_has_its_own_colour(qapp: QGuiApplication) -> None:
    made = icon("overview", "#17212B", 18, checked="#0B7471")
    off = made.pixmap(QSize(18, 18), 1.0, state=made.State.Off).toImage()
    on = made.pixmap(QSize(18, 18), 1.0, state=made.State.On).toImage()
    assert off != on


def test_fonts_exist_and_figures_are_tabular(qapp: QGuiApplication) -> None:
    assert all(QFontDatabase.hasFamily(family) for family in families())
    for step in TYPE_STEPS:
        made = font(step)
        assert made.pixelSize() == type_step(step).size
        metrics = QFontMetricsF(made)
        assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_the_theme_does_not_load_charts_or_tables_of_data() -> None:
    code = (
        "import sys; import expo_app.ui.theme.stylesheet, expo_app.ui.theme.icons, expo_app.ui.theme.fonts;"
        "import expo_app.ui.theme.focus, expo_app.ui.charts.sparkline;"
        "print([name for name in ('pyqtgraph', 'numpy', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
