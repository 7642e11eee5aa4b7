"""A small field in which a person writes what a cell means."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from expo_app.ui.widgets.list_picker import SIZE
from expo_app.ui.widgets.text import label


class TextPicker(QWidget):
    """Enter takes what was written, Esc leaves. `told` gets the text."""

    def __init__(self, question: str, told: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "panel")
        self.setFixedWidth(SIZE[0])
        self._told = told
        self.field = QLineEdit()
        self.field.setAccessibleName(question)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(label(question, "small", "muted"))
        layout.addWidget(self.field)
        self.field.returnPressed.connect(self._take)

    def open_at(self, place: QPoint) -> None:
        """Show it with its upper left corner there, and wait for words."""
        self.move(place)
        self.show()
        self.field.setFocus()

    def _take(self) -> None:
        text = self.field.text().strip()
        if text:
            self.close()
            self._told(text)
