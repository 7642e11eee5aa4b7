"""Short statements beside each other: a head that says it, a line below that explains it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from expo_app.report.spec import Remark
from expo_app.ui.widgets.text import ElidedLabel


class Facts(QFrame):
    """Statements in columns, row by row. What does not fit a line is in its tooltip."""

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._shown: list[QWidget] = []

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
        self._shown = [_statement(fact) for fact in facts]
        for column in range(self._columns):
            self._grid.setColumnStretch(column, int(column < max(len(facts), 1)))
        for number, widget in enumerate(self._shown):
            self._grid.addWidget(widget, number // self._columns, number % self._columns)
        self.setVisible(bool(facts))


def _statement(fact: Remark) -> QWidget:
    made = QWidget()
    made.setAccessibleName(f"{fact.head}: {fact.text}")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    head, text = ElidedLabel(fact.head, "body"), ElidedLabel(fact.text, "small", "muted")
    head.setStyleSheet("font-weight: 600;")
    for part in (head, text):
        part.setFixedHeight(18)
        layout.addWidget(part)
    return made
