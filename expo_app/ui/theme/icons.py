"""Line icons, recoloured for the theme and crisp at every scaling."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from expo_app.ui.theme.tokens import resource

PIXEL_RATIOS = (1, 2, 3)


def icon(name: str, colour: str, size: int = 18, checked: str = "", disabled: str = "") -> QIcon:
    """The icon in a colour ("#RRGGBB"), `size` pixels at 100 %.

    `checked` is its colour while a checkable button is on, `disabled` while it cannot be pressed: what Qt
    makes of it by itself is bright on dark ground. Needs a QGuiApplication.
    """
    made = QIcon()
    for ratio in PIXEL_RATIOS:
        made.addPixmap(pixmap(name, colour, size, ratio))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
        if checked:
            made.addPixmap(pixmap(name, checked, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int = 18, ratio: float = 2.0) -> QPixmap:
    """The icon as a picture for a screen with that many device pixels to a pixel."""
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
