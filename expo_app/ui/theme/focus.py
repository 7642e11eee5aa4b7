"""The ring around the control that has the focus.

Style sheets cannot draw outside a control, and a ring inside an accent button does not stand out. Qt's
focus frame follows a widget wherever it moves and draws in the gap around it.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from expo_app.ui.theme.palette import Palette

GAP = 3
WIDTH = 2
RINGED = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QScrollArea)


class _RingStyle(QProxyStyle):
    """Puts the frame GAP pixels around the control, and cuts no hole into it. `is_above` draws it in the
    window, where no part that ends at the control cuts it."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.is_above = False

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """The margins of the frame are GAP; everything else is as usual."""
        margins = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)
        return GAP if metric in margins else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        """No mask: a rectangular one cuts into round corners."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return int(self.is_above)
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returned)


class FocusRing(QFocusFrame):
    """A ring 2 px wide, 1 px off the control, as round as the control.

    A widget of another class gets one with the property `focus_ring` set to its corner radius; a
    property of -1 forbids it. Lists and tables mark the current item instead.
    """

    def __init__(self, app: QApplication, palette: Palette) -> None:
        super().__init__()
        self._ring_style = _RingStyle()
        self.setStyle(self._ring_style)
        self._colour = palette.focus_ring
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def apply_theme(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._colour = palette.focus_ring
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), WIDTH))
        inside = WIDTH / 2
        radius = ring_radius(self.widget()) + GAP - inside
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), radius, radius
        )

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        ringed = now is not None and ring_radius(now) >= 0
        self._ring_style.is_above = now is not None and not _scrolls(now)
        self.setWidget(now if ringed else None)  # type: ignore[arg-type]
        if not ringed:  # it would go with the window or the card that it was drawn in
            self.setParent(None)


def _scrolls(widget: QWidget) -> bool:
    """Whether it stands in what scrolls, and may be out of sight."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def ring_radius(widget: QWidget | None) -> int:
    """The corner radius of the ring around a widget, -1 for none."""
    if widget is None:
        return -1
    wanted = widget.property("focus_ring")
    if wanted is not None:
        return int(wanted)
    if not isinstance(widget, RINGED) or isinstance(widget.parent(), QAbstractScrollArea):
        return -1
    return 14 if widget.property("kind") == "chip" else 6
