"""One line of text in which some parts stand out."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from expo_app.session.checking.differing import Span, Spans
from expo_app.ui.theme.fonts import font
from expo_app.ui.theme.palette import Palette

HEIGHT = 31
_UNDERLINE = 2
_NOTHING = "–"
_CUT = Qt.TextElideMode.ElideRight


class MarkedText(QWidget):
    """Paints spans; those that differ have a ground, a line below and more weight. What does not fit ends
    in "…", and the whole is the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._spans: Spans = ()
        self._palette: Palette | None = None
        self._fonts = {False: font("body"), True: font("body", QFont.Weight.Bold)}

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(span.text for span in self._spans)

    @property
    def marked(self) -> tuple[str, ...]:
        """The parts that stand out."""
        return tuple(span.text for span in self._spans if span.differs)

    def show_spans(self, spans: Spans) -> None:
        """Show other spans; a dash for none."""
        self._spans = spans
        differs = QCoreApplication.translate("MarkedText", "differs: {parts}")
        marked = differs.format(parts=", ".join(self.marked)) if self.marked else ""
        self.setAccessibleName(self.text)
        self.setAccessibleDescription(marked)
        self.setToolTip(self.text if self._width() > self.width() else "")
        self.update()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text; the layout may give less."""
        return QSize(round(self._width()), HEIGHT)

    def resizeEvent(self, _event: object) -> None:
        """The tooltip is there only while something is cut."""
        self.setToolTip(self.text if self._width() > self.width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw span after span as far as there is room."""
        if self._palette is None:
            return
        painter, at = QPainter(self), 0.0
        for span in self._spans or (Span(_NOTHING),):
            at = self._draw(painter, span, at, bool(self._spans))
            if at >= self.width():
                break

    def _draw(self, painter: QPainter, span: Span, left: float, told: bool) -> float:
        """Draw a span at a place; returns where the next begins."""
        assert self._palette is not None
        colours, used = self._palette, self._fonts[span.differs]
        metrics = QFontMetricsF(used)
        wanted, room = metrics.horizontalAdvance(span.text), self.width() - left
        text = span.text if wanted <= room + 0.5 else metrics.elidedText(span.text, _CUT, room)
        place = QRectF(left, 0, metrics.horizontalAdvance(text) + 1, self.height())
        if span.differs:
            middle, half = self.height() / 2, metrics.height() / 2
            ground = QRectF(left, middle - half, place.width() - 1, 2 * half)
            painter.fillRect(ground, QColor(colours.warning_ground))
            line = QRectF(left, ground.bottom() - _UNDERLINE, ground.width(), _UNDERLINE)
            painter.fillRect(line, QColor(colours.warning))
        painter.setFont(used)
        painter.setPen(QColor(colours.text if told else colours.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        return left + wanted

    def _width(self) -> float:
        return sum(
            QFontMetricsF(self._fonts[span.differs]).horizontalAdvance(span.text) for span in self._spans
        )
