"""Short statements beside each other: a head that says it, a line below that explains it."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from expo_app.report.spec import Remark
from expo_app.ui.theme.fonts import sized_font
from expo_app.ui.widgets.text import ElidedLabel

_PADDING, _GAP = 16, 24
_HEAD, _SEMIBOLD = 13, 600


class Facts(QFrame):
    """Statements in at most so many columns, row by row: as many as the heads have room in. An explanation
    that does not fit its line is in the tooltip."""

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_PADDING, 8, _PADDING, 8)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        self._shown: list[_Statement] = []

    @property
    def has_facts(self) -> bool:
        """Whether there is a statement to show."""
        return bool(self._shown)

    def show_facts(self, facts: Sequence[Remark]) -> None:
        """Show these statements; nothing at all when there is none."""
        for old in self._shown:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [_Statement(fact) for fact in facts]
        self._arrange()
        self.setVisible(bool(facts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = self._fitting()
        for column in range(self._columns):
            self._grid.setColumnStretch(column, int(column < min(columns, max(len(self._shown), 1))))
        for number, widget in enumerate(self._shown):
            self._grid.addWidget(widget, number // columns, number % columns)
        for row in range(self._grid.rowCount() + 1):  # what is left of the height stays below
            self._grid.setRowStretch(row, int(row * columns >= len(self._shown)))

    def _fitting(self) -> int:
        """How many columns leave room for the longest head."""
        metrics = QFontMetrics(sized_font(_HEAD, _SEMIBOLD))
        longest = max((metrics.horizontalAdvance(shown.head) for shown in self._shown), default=0)
        rooms = {
            columns: (self.width() - 2 * _PADDING - _GAP * (columns - 1)) // columns
            for columns in range(self._columns, 0, -1)
        }
        return next((columns for columns, room in rooms.items() if room > longest), 1)


class _Statement(QWidget):
    """A head, and a line that explains it."""

    def __init__(self, fact: Remark) -> None:
        super().__init__()
        self.head = fact.head
        self.setAccessibleName(f"{fact.head}: {fact.text}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head, text = ElidedLabel(fact.head, "body"), ElidedLabel(fact.text, "small", "muted")
        head.setStyleSheet("font-weight: 600;")
        for part in (head, text):
            part.setFixedHeight(18)
            layout.addWidget(part)
