"""One page of the report as a tile: its picture, whether it is in, its title and its number."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from expo_app.report.unbroken import unbroken
from expo_app.ui.widgets.text import elided, label, restyle

PICTURE = QSize(232, 131)
WIDTH, HEIGHT = 250, 196
# Below the picture, from left to right: the tick, the title in two lines, the number.
_TICK, _NUMBER, _GAP = 20, 24, 6
_AROUND = 8
_NAME = PICTURE.width() - _TICK - _NUMBER - 2 * _GAP
MIME = "application/x-expo-page"
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class PageTile(QFrame):
    """A tile that is chosen by a click or the focus, dragged elsewhere or moved by Ctrl and the arrows.

    Of all tiles Tab stops at the chosen one. Signals: `chosen(id)`, `switched(id, on)`, `edit_wanted(id)` by
    F2, `moved(id, step)` by the keys, `left(id, key)` by an arrow alone, `dropped(id, before id)` when one
    other is dropped on this one.
    """

    chosen = Signal(str)
    switched = Signal(str, bool)
    edit_wanted = Signal(str)
    moved = Signal(str, int)
    left = Signal(str, int)
    dropped = Signal(str, str)

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.picture, self.name = QLabel(), label("", "small", wrap=True)
        self.number, self.switch = label("", "caption", "muted"), QCheckBox()
        self.setProperty("kind", "card")
        self.setProperty("focus_ring", 8)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._whole = QVBoxLayout(self)
        self._place()
        self.switch.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.switch.clicked.connect(lambda on: self.switched.emit(self.page, on))

    def _place(self) -> None:
        self.picture.setFixedSize(PICTURE)
        self.picture.setProperty("kind", "paper")
        self.switch.setFixedWidth(_TICK)
        self.name.setFixedSize(_NAME, 40)  # two lines, Chinese ones are taller
        self.name.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.number.setFixedWidth(_NUMBER)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        line, layout = QHBoxLayout(), self._whole
        for part in (self.switch, self.name, self.number):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        line.setSpacing(_GAP)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(8)
        layout.addWidget(self.picture)
        layout.addLayout(line)

    def say(self, title: str, number: int, is_on: bool, is_outdated: bool) -> None:
        """Show the page's title and place; number 0 is for a page that is left out."""
        self.name.setText(self._two_lines(title))
        self.name.setToolTip(title)
        self.number.setText(str(number) if is_on else self.tr("off"))
        restyle(self.name, tone="warning" if is_outdated else "" if is_on else "muted")
        self.switch.setChecked(is_on)
        self.switch.setAccessibleName(self.tr("{title} is in the report").format(title=title))
        self.picture.setEnabled(is_on)
        state = self.number.text() if is_on else self.tr("left out")
        self.setAccessibleName(f"{title}, {state}")

    def show_picture(self, picture: QPixmap) -> None:
        """Show what the page looks like."""
        self.picture.setPixmap(picture)

    def choose(self, is_chosen: bool) -> None:
        """Frame the tile whose texts are shown at the side."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        restyle(self, state="selected" if is_chosen else "")
        QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # only so frames learn their width
        around = _AROUND - is_chosen  # its frame is a pixel wider
        self._whole.setContentsMargins(around, around, around, around)

    def _two_lines(self, title: str) -> str:
        """As much of a title as two lines hold, the first of which may end early for a long word."""
        self.name.ensurePolished()
        title = unbroken(title)
        layout = QTextLayout(title, self.name.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_NAME)
        layout.endLayout()
        first, rest = title[: line.textLength()], title[line.textLength() :].strip()
        second = elided(rest, self.name.fontMetrics(), _NAME)
        return f"{first.rstrip()}\n{second}" if rest else title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space switches, F2 edits, the arrows go to another tile, with Ctrl they move this one."""
        key, is_moving = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Space:
            self.switched.emit(self.page, not self.switch.isChecked())
        elif key == Qt.Key.Key_F2:
            self.edit_wanted.emit(self.page)
        elif key in _STEPS and is_moving:
            self.moved.emit(self.page, _STEPS[Qt.Key(key)])
        elif key in _STEPS:
            self.left.emit(self.page, key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The tile with the focus is the chosen one."""
        super().focusInEvent(event)
        self.chosen.emit(self.page)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the page; a drag may begin here."""
        self.setFocus()
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the page to another place."""
        distance = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if distance < QApplication.startDragDistance():
            return
        data, drag = QMimeData(), QDrag(self)
        data.setData(MIME, self.page.encode())
        drag.setMimeData(data)
        drag.setPixmap(self.picture.pixmap())
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pages only."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The page that is dropped here goes before this one."""
        page = bytes(event.mimeData().data(MIME).data()).decode()
        event.acceptProposedAction()
        if page != self.page:
            self.dropped.emit(page, self.page)
