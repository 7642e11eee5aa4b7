"""A small list to pick one from: countries and regions, or sectors."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

SIZE = (248, 280)
_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class ListPicker(QWidget):
    """Type to narrow, Enter to pick, Esc to leave. `options` are values with their names; `picked` gets the
    value, such as an alpha-3 code."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        picked: Callable[[str], object],
        parent: QWidget,
        of_sectors: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "panel")
        self.setFixedSize(*SIZE)
        self._picked = picked
        self.finder, self.list = QLineEdit(), QListWidget()
        self._say_what_is_asked(of_sectors)
        for value, name in options:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, value)
            self.list.addItem(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.finder)
        layout.addWidget(self.list)
        self.finder.textChanged.connect(self._narrow)
        self.finder.installEventFilter(self)
        self.finder.returnPressed.connect(self._pick)
        self.list.itemActivated.connect(lambda _item: self._pick())
        self.list.itemClicked.connect(lambda _item: self._pick())
        self._narrow("")

    def open_at(self, place: QPoint) -> None:
        """Show it with its upper left corner there, and wait for a name."""
        self.move(place)
        self.show()
        self.finder.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move in the list while one types; Enter and Esc are not for the window behind."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return super().eventFilter(watched, event)

    def _say_what_is_asked(self, of_sectors: bool) -> None:
        if of_sectors:
            one, asked, all_ = self.tr("Sector"), self.tr("Sector to read it as"), self.tr("Sectors")
        else:
            one, asked = self.tr("Country or region"), self.tr("Country or region to read it as")
            all_ = self.tr("Countries and regions")
        self.finder.setPlaceholderText(one)
        self.finder.setAccessibleName(asked)
        self.list.setAccessibleName(all_)

    def _shown(self) -> list[QListWidgetItem]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item for item in items if not item.isHidden()]

    def _narrow(self, text: str) -> None:
        """Names that begin so come before those that contain it: the first of them is current."""
        wanted = text.strip().casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            value = str(item.data(Qt.ItemDataRole.UserRole)).casefold()
            item.setHidden(wanted not in item.text().casefold() and wanted != value)
        shown = self._shown()
        begins = [item for item in shown if item.text().casefold().startswith(wanted)]
        first = next(iter(begins or shown), None)
        self.list.setCurrentRow(self.list.row(first) if first else -1)

    def _move(self, step: int) -> None:
        shown = self._shown()
        if shown and self.list.currentItem() in shown:
            at = shown.index(self.list.currentItem()) + step
            self.list.setCurrentItem(shown[max(0, min(len(shown) - 1, at))])

    def _pick(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            value = str(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self._picked(value)
