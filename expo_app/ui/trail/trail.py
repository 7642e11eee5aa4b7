"""What was clicked, what it means, and where it comes from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from expo_app.model.dossier import Dossier
from expo_app.session.derive import Derived
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.figure_trail import FigureTrail
from expo_app.ui.trail.growth_trail import GrowthTrail
from expo_app.ui.trail.row_trail import RowTrail
from expo_app.ui.trail.sheet_model import CorrectingCells
from expo_app.ui.trail.subject import GrowthSubject, RowSubject, Subject
from expo_app.ui.widgets.buttons import icon_button
from expo_app.ui.widgets.text import label

WIDTH = 336
Trailed = Subject | RowSubject | GrowthSubject


class Trail(QFrame):
    """The panel at the right, on demand. When it goes, who had the focus before gets it back from inside.

    Signal: `closed()`.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "trail")
        self.setFixedWidth(WIDTH)
        self.subject: Trailed | None = None
        self._before: QWidget | None = None
        self.title = label("", "panel_title", wrap=True)
        self._close = icon_button(self.tr("Close the trail (Esc)"), self.close_trail)
        self.figure, self.row, self.growth = FigureTrail(), RowTrail(), GrowthTrail()
        self._parts = QStackedWidget()
        self._place()
        self.hide()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        for part in map(_scrolling, (self.figure, self.row, self.growth)):
            self._parts.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._parts, 1)

    def show_subject(self, subject: Trailed, derived: Derived, dossier: Dossier | None) -> None:
        """Open the trail at a figure, a row, or a growth of the market; it closes where that is gone."""
        self.subject = subject
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._before = focused
        if isinstance(subject, RowSubject):
            name = self.row.show_subject(subject, derived, dossier)
            self.title.setText(name or self.tr("Row {row}").format(row=subject.row))
            self._parts.setCurrentIndex(1)
        elif isinstance(subject, GrowthSubject):
            self.title.setText(self.growth.show_subject(subject, dossier) if dossier is not None else "")
            self._parts.setCurrentIndex(2)
        elif dossier is not None:
            self.title.setText(self.figure.show_subject(subject, derived, dossier))
            self._parts.setCurrentIndex(0)
        self.setAccessibleName(self.title.text())
        self.show() if self.title.text() else self.close_trail()

    def correct_with(self, corrector: CorrectingCells) -> None:
        """Let cells of the sheets be corrected where they are shown."""
        for part in (self.figure, self.row):
            part.source.correct_with(corrector)

    def close_trail(self) -> None:
        """Close; the page gets its room back."""
        self.subject = None
        self._give_focus_back()
        self.hide()
        self.closed.emit()

    def _give_focus_back(self) -> None:
        """Else Qt takes what comes next, which is Undo: the next Enter would take something back."""
        focused, before = QApplication.focusWidget(), self._before
        if focused is None or not self.isAncestorOf(focused):
            return
        is_there = before is not None and isValid(before) and before.isVisible()
        heir = before if is_there else self.parentWidget()
        if heir is not None:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._close.setIcon(icon("close", palette.muted, 16))
        for part in (self.figure, self.row, self.growth):
            part.apply_theme(palette)


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
