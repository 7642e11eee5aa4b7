"""A headline figure with its change and its history."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from expo_app.model.figure import Measure
from expo_app.report.spec import Card
from expo_app.ui.charts.sparkline import Sparkline
from expo_app.ui.language import WORDS
from expo_app.ui.theme.directions import ARROWS, TONES
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.button_read import read_as_button
from expo_app.ui.widgets.hatched import HatchedStrip
from expo_app.ui.widgets.text import label, restyle

HEIGHT = 112
LOW_HEIGHT = 84
PADDING = 12
SPACING = 4


class FigureCard(QFrame):
    """One of the cards of the Overview.

    Signals on click, Enter or space: `chosen(measure)`, or `list_wanted()` where a list is missing.
    """

    chosen, list_wanted = Signal(object), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_button(FigureCard)
        self.setProperty("kind", "card")
        self.setProperty("focus_ring", 8)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._measure, self._asks_list = Measure.EXHIBITORS, False
        self._known, self._low = True, False
        self._name = label("", "small", "muted")
        self._value = label("", "figure")
        self._unit = label("", "small", "muted")
        self._change = label("", "small")
        self._change.setStyleSheet("font-weight: 600;")
        self._unit.setContentsMargins(0, 0, 0, 5)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._other = label("", "small", "muted")
        self._previous = label("", "small", "muted")
        self.spark, self.sign, self.hatched = Sparkline(), QLabel(), HatchedStrip()
        self._place()
        self.set_low(False)

    def _place(self) -> None:
        value = QGridLayout()
        value.setSpacing(SPACING)
        value.addWidget(self._value, 0, 0)
        value.addWidget(self._unit, 0, 1, Qt.AlignmentFlag.AlignBottom)
        value.setColumnStretch(2, 1)
        value.addWidget(self.spark, 0, 3)
        layout = self._grid = QGridLayout(self)
        layout.setContentsMargins(PADDING, 8, PADDING, 6)
        layout.setVerticalSpacing(2)
        layout.addWidget(self._name, 0, 0, 1, 2)
        layout.addLayout(value, 1, 0, 1, 2)
        layout.addWidget(self.hatched, 2, 0, 1, 2)
        layout.addWidget(self._change, 3, 0)
        layout.addWidget(self._other, 3, 1, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self._previous, 4, 0, 1, 2)
        layout.setColumnStretch(0, 1)

    def show_card(self, card: Card) -> None:
        """Show a figure; one that nothing tells says what to import."""
        self._measure, self._asks_list = card.measure, card.asks_list
        self._known = card.value is not None
        is_share = card.unit == "%"
        named = WORDS.text("with_unit", name=card.name, unit=card.unit)
        self._name.setText(card.name if is_share or not card.unit else named)
        self._value.setText(card.value or self.tr("not known"))
        self._unit.setText(card.unit)
        self._unit.setVisible(self._known and is_share)
        self._change.setText(ARROWS[card.direction] + card.change if self._known else card.hint)
        self._other.setText(card.other_change)
        self._previous.setText(card.previous)
        self.spark.show_values(card.trend)
        self.sign.setVisible(bool(card.warning))
        self._tell_known(TONES[card.direction])
        self._show_rows()
        self.setToolTip(card.warning)
        self._make_room()
        self.setAccessibleName(" ".join(filter(None, (card.name, card.value, card.unit))))
        described = (card.change, card.other_change, card.previous, card.hint, card.warning)
        self.setAccessibleDescription(" ".join(filter(None, described)))

    def _tell_known(self, tone: str) -> None:
        """A figure stands out; what is missing only where a list would tell it."""
        restyle(self._value, type="figure" if self._known else "body", tone="" if self._known else "muted")
        self._change.setStyleSheet("font-weight: 600;" if self._known or self._asks_list else "")
        self._change.setWordWrap(not self._known)
        restyle(self._change, tone=tone if self._known else "accent" if self._asks_list else "muted")

    @property
    def measure(self) -> Measure:
        """What a click asks for."""
        return self._measure

    def press(self) -> None:
        """Choose the card."""
        if self._asks_list:
            self.list_wanted.emit()
        else:
            self.chosen.emit(self._measure)

    def set_low(self, low: bool) -> None:
        """Take less room, without the previous value."""
        self.setFixedHeight(LOW_HEIGHT if low else HEIGHT)
        self._low = low
        # The sign stands where no text can be below it: a low card is wide, and has no previous value.
        self._grid.addWidget(self.sign, 0 if low else 4, 1, Qt.AlignmentFlag.AlignRight)
        self._show_rows()

    def _show_rows(self) -> None:
        """A low card shows no previous value; an unknown figure has none, and is hatched."""
        self._previous.setVisible(self._known and not self._low)
        self.hatched.setVisible(not self._known and not self._low)
        self._grid.setRowStretch(1, int(self._known))
        self._grid.setRowStretch(5, int(not self._known))
        self._grid.setRowMinimumHeight(2, 20 if not self.hatched.isHidden() else 0)

    def mark(self, measure: Measure | None) -> None:
        """Show as selected when the trail speaks of this card's measure."""
        restyle(self, state="selected" if measure is self._measure else "")

    def apply_theme(self, palette: Palette) -> None:
        """Draw the spark line and the sign of a warning in another palette."""
        self.spark.apply_theme(palette)
        self.hatched.apply_theme(palette)
        self.sign.setPixmap(pixmap("warning", palette.warning, 14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower card may have no room for the spark line."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A figure is never cut: where both do not fit the spark line goes, or the other form of a change."""
        texts = [part for part in (self._value, self._unit) if not part.isHidden()]
        wanted = sum(part.sizeHint().width() + SPACING for part in texts) + self.spark.sizeHint().width()
        self.spark.setVisible(wanted <= self.width() - 2 * PADDING)
        beside = (self._change, self._other)
        changes = sum(part.fontMetrics().horizontalAdvance(part.text()) + SPACING for part in beside)
        self._other.setVisible(self._known and changes <= self.width() - 2 * PADDING)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the card."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space choose the card."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.press()
            return
        super().keyPressEvent(event)
