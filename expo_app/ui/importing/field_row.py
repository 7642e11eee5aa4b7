"""A box above each column: what the column holds, changeable in place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QMenu, QTableView, QWidget

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field, MappedColumn, named_by_letter
from expo_app.model.sheet import column_letter
from expo_app.ui.importing.fields import FIELDS, called
from expo_app.ui.widgets.text import restyle
from expo_app.ui.wording import in_language

HEIGHT = 28
_GAP = 2
_SURE = 0.9
# The frame of a state is wider than the usual one; the box is not.
_AS_HIGH_AS_OTHERS = (
    'QComboBox[state="error"], QComboBox[state="guessed"] { min-height: 24px; padding: 0 7px; }'
)


class FieldBox(QComboBox):
    """The fields to choose from; turning the wheel scrolls the grid's page, not the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("dense", "true")
        self.setStyleSheet(_AS_HIGH_AS_OTHERS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for field in FIELDS:
            self.addItem(called(field), field)
        self.view().setMinimumWidth(168)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to whoever is below."""
        event.ignore()


class FieldRow(QWidget):
    """The boxes of the columns in sight; they follow the grid when it is scrolled.

    Signal: `chosen(header, field, everywhere)` when a person says what a column holds, in this file or in
    every one.
    """

    chosen = Signal(str, object, bool)

    def __init__(self, grid: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._grid = grid
        self._room = QWidget(self)
        self._columns: dict[int, MappedColumn] = {}
        self._worst: dict[int, Severity] = {}
        self.boxes: dict[int, FieldBox] = {}
        header = grid.horizontalHeader()
        header.sectionResized.connect(lambda _at, _old, _new: self._arrange())
        grid.horizontalScrollBar().valueChanged.connect(lambda _value: self._arrange())
        grid.viewport().installEventFilter(self)

    def show_columns(self, columns: Sequence[MappedColumn]) -> None:
        """Show what the columns hold; those of another sheet replace the boxes."""
        self._columns = {column.column: column for column in columns}
        for number in [number for number in self.boxes if number not in self._columns]:
            box = self.boxes.pop(number)
            box.hide()
            box.deleteLater()
        for number in self.boxes:
            self._show(number)
        self._arrange()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Frame the boxes of columns in which something was not understood."""
        self._worst = {}
        for finding in findings:
            worst = max(finding.severity, self._worst.get(finding.column, finding.severity))
            self._worst[finding.column] = worst
        for number in self.boxes:
            self._show(number)

    def widths(self) -> list[tuple[int, int]]:
        """How wide the name of each column's field is, in pixels, by 1-based column."""
        metrics = self.fontMetrics()
        return [(n, metrics.horizontalAdvance(called(c.field))) for n, c in self._columns.items()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The boxes follow when the grid gets other room."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The boxes keep above their columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        left, width = self._grid.verticalHeader().width() + 1, self._grid.viewport().width()
        self._room.setGeometry(left, 0, width, HEIGHT)
        header = self._grid.horizontalHeader()
        before = None
        for number in sorted(self._columns):
            start, size = header.sectionViewportPosition(number - 1), header.sectionSize(number - 1)
            in_sight = start + size > 0 and start < width
            if in_sight and number not in self.boxes:
                self._make(number)
            box = self.boxes.get(number)
            if box is None:
                continue
            box.setGeometry(start, 0, size - _GAP, HEIGHT)
            box.setVisible(in_sight)
            if before is not None:
                QWidget.setTabOrder(before, box)
            before = box

    def _make(self, number: int) -> None:
        box = self.boxes[number] = FieldBox(self._room)
        box.activated.connect(partial(self._choose, number))
        box.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        box.customContextMenuRequested.connect(lambda at: self.menu_of(number).popup(box.mapToGlobal(at)))
        self._show(number)

    def _show(self, number: int) -> None:
        column, box = self._columns[number], self.boxes[number]
        header = " ".join(column.header.split()) or self.tr("A column without a header")
        if not box.view().isVisible():  # one is about to choose
            box.setCurrentIndex(box.findData(column.field))
        reason = in_language(column.reason) or self.tr("kept as it is; counts for nothing")
        box.setToolTip(f"{header}\n{reason}")
        named = " ".join(column.header.split()) or column_letter(number)
        box.setAccessibleName(self.tr("Field of column {header}").format(header=named))
        restyle(box, state=self._state(column))

    def _state(self, column: MappedColumn) -> str:
        worst = self._worst.get(column.column)
        if worst is Severity.ERROR:
            return "error"
        guessed = column.field is not Field.IGNORED and column.confidence < _SURE
        return "guessed" if guessed or worst is Severity.WARNING else ""

    def _choose(self, number: int, _index: int) -> None:
        field, column = self.boxes[number].currentData(), self._columns[number]
        if Field(field) is not column.field:
            self.chosen.emit(column.header or named_by_letter(number), Field(field), False)

    def menu_of(self, number: int) -> QMenu:
        """What else can be said of a 1-based column: that what it holds is so in every file."""
        column, menu = self._columns[number], QMenu(self)
        header = column.header or named_by_letter(number)
        text = self.tr("Read “{header}” as {field} in every file").format(
            header=" ".join(header.split()), field=called(column.field)
        )
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(header, column.field, True))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
