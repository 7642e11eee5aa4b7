"""The field and the list of the palette."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from expo_app.ui.palette.entry import Entries, Entry, found
from expo_app.ui.palette.lines import LINE_HEIGHT, LineDelegate, LinesModel
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import label

WIDTH = 640
LIMIT = 40
_LINES = 12
_PAGE = 10
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class PalettePanel(QFrame):
    """Type, go up and down, press Enter.

    Signal: `chosen(entry)`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setFixedWidth(WIDTH)
        self.field, self.list, self.lines = QLineEdit(), QListView(), LinesModel()
        self._delegate = LineDelegate(self.list)
        self._nothing = label("", "small", "muted")
        self._groups: Sequence[Entries] = ()
        self._set_parts()
        self._name_parts()
        self._place()
        self.field.textChanged.connect(self.search)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._choose)

    def _name_parts(self) -> None:
        self.field.setPlaceholderText(self.tr("Action, page, country, sector or exhibitor"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self.list.setAccessibleName(self.tr("What was found"))

    def _set_parts(self) -> None:
        self.field.setProperty("focus_ring", -1)
        self.list.setModel(self.lines)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)

    def _place(self) -> None:
        self._nothing.setContentsMargins(16, 8, 16, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 8, 1, 8)
        layout.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.field)
        layout.addLayout(head)
        layout.addWidget(self.list)
        layout.addWidget(self._nothing)

    def offer(self, groups: Sequence[Entries], waits: bool = False) -> None:
        """Search in these from now on; what is typed already stays. More is to come where it `waits`."""
        self._groups = groups
        counting = QCoreApplication.translate("PageStack", "The lists are read and counted.")
        self._nothing.setText(counting if waits else self.tr("Nothing is called like that."))
        self.search(self.field.text())

    def search(self, text: str) -> None:
        """Show what a text means, the first line selected."""
        entries = found(self._groups, text, LIMIT)
        self.lines.show_entries(entries)
        self.list.setFixedHeight(LINE_HEIGHT * min(len(entries), _LINES))
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self.adjustSize()
        self._select(0)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._delegate.apply_theme(palette)
        for action in self.field.actions():
            self.field.removeAction(action)
        self.field.addAction(icon("search", palette.muted, 14), QLineEdit.ActionPosition.LeadingPosition)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list work while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
            if key in _STEPS:
                self._select(self.list.currentIndex().row() + _STEPS[key])
                return True
        return super().eventFilter(watched, event)

    def _select(self, row: int) -> None:
        last = self.lines.rowCount() - 1
        index = self.lines.index(min(max(row, 0), last), 0)
        self.list.setCurrentIndex(index)
        entry = self.lines.entry(index.row())
        # The field keeps the focus: what is selected is what a screen reader has to say of it.
        self.field.setAccessibleDescription(entry.text if entry else self._nothing.text())

    def _choose(self, index: QModelIndex) -> None:
        entry = self.lines.entry(index.row())
        if isinstance(entry, Entry):
            self.chosen.emit(entry)
