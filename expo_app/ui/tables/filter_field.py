"""The field in which a person writes what one column is narrowed to."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from expo_app.report.spec import CellKind
from expo_app.ui.tables.filters import TEXTS, is_understood
from expo_app.ui.widgets.text import label, restyle

_WIDTH = 264


class FilterField(QFrame):
    """Opens below a header; rows follow with every letter. Enter and Esc close it, what is written stays."""

    def __init__(
        self, header: str, kind: CellKind, wanted: str, narrow: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "panel")
        self.setFixedWidth(_WIDTH)
        self._kind, self._narrow = kind, narrow
        self.field = QLineEdit(wanted)
        self.field.setAccessibleName(self.tr("Filter {column}").format(column=header))
        self.field.setClearButtonEnabled(True)
        hint = self._hint()
        self.field.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(label(self.field.accessibleName(), "small"))
        layout.addWidget(self.field)
        layout.addWidget(label(hint, "caption", "muted", wrap=True))
        self.field.textChanged.connect(self._follow)
        self.field.returnPressed.connect(self.close)

    def open_at(self, place: QPoint) -> None:
        """Open with its upper left corner at a place of the screen."""
        self.move(place)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _hint(self) -> str:
        if self._kind in TEXTS:
            return self.tr("Words that occur; -word for those that do not; = for empty cells")
        return self.tr("10, >= 10, < 10 or 10..20; = for empty cells")

    def _follow(self, wanted: str) -> None:
        understood = is_understood(self._kind, wanted)
        restyle(self.field, state="" if understood else "error")
        if understood:
            self._narrow(wanted)
