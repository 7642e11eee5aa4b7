"""Importing, on one page: choose, wait, look at what would come of it, read what went wrong."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from expo_app.session.lists.previewing import Preview
from expo_app.ui.importing.preview_part import PreviewPart
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.drop import DropZone
from expo_app.ui.widgets.heading import Heading
from expo_app.ui.widgets.keyed_button import KeyedButton
from expo_app.ui.widgets.message import ErrorBox
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language

_RING = 4  # room for the focus ring, which would be cut at the edge


class WaitPanel(QFrame):
    """What runs, how far it is, and Cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.message = label("", "body")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.cancel = KeyedButton(self.tr("Cancel"), "Esc")
        self.cancel.setAccessibleName(self.tr("Cancel the import"))
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addWidget(self.message)
        words.addWidget(self.bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_progress(self, message: str, fraction: float) -> None:
        """Show what is done now, and how much of the whole is through."""
        self.message.setText(in_language(message))
        self.bar.setValue(round(100 * fraction))


class ImportPage(QFrame):
    """The page of the import; what happens is told to it by the workbench.

    Signals: `drafted(draft)` when something is said about the lists that are shown; `accepted()` when
    they are to be imported; `cancel_wanted()`, `again_wanted()`, `left()` when the user gives up.
    """

    drafted = Signal(object)
    accepted = Signal()
    cancel_wanted = Signal()
    again_wanted = Signal()
    left = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._actions = actions
        self.drop, self.error, self.wait = DropZone(), ErrorBox(), WaitPanel()
        self.preview = PreviewPart(actions["import"].trigger)
        self._whole, self._choose = QStackedWidget(), QWidget()
        self._below = (self._choose, *map(_ringed, (self.wait, self.error)))
        self._shown = 0
        self._place()
        self.preview.book.drafted.connect(self.drafted)
        self.preview.cancel_wanted.connect(self.cancel_wanted)
        self.preview.import_wanted.connect(self.accepted)
        self.preview.leave_wanted.connect(self.left)
        self.wait.cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self.show_choice()

    def _place(self) -> None:
        ways = QHBoxLayout(self._choose)
        ways.setContentsMargins(_RING, _RING, _RING, _RING)
        ways.setSpacing(8)
        ways.addWidget(button(self.tr("Choose files"), self._actions["import"].trigger, "primary"))
        ways.addWidget(button(self.tr("Choose a folder"), self._actions["import_folder"].trigger))
        ways.addStretch(1)
        self.drop.setMinimumHeight(224)
        before, layout = QWidget(), QVBoxLayout(self)
        self._whole.addWidget(before)
        self._whole.addWidget(self.preview)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)
        self._place_choice(before)

    def _place_choice(self, before: QWidget) -> None:
        layout = QVBoxLayout(before)
        layout.setContentsMargins(24 - _RING, 12, 24 - _RING, 24)
        layout.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(_RING, 0, _RING, 0)
        above.setSpacing(0)
        heading = Heading()
        text = self.tr("Exhibitors or visitors, one edition or several; the event and the edition are read")
        heading.say(self.tr("Import lists"), text + self.tr(" from the lists themselves."))
        above.addWidget(heading)
        above.addSpacing(14)
        above.addWidget(self.drop, 1)
        above.addSpacing(16 - _RING)
        layout.addLayout(above, 1)
        for part in self._below:
            layout.addWidget(part)

    def show_choice(self) -> None:
        """Wait for files."""
        self.preview.clear()
        self._show(0)

    def show_wait(self) -> None:
        """Show that the lists are read; lists that are looked at already stay in sight."""
        if self.state == "preview":
            return
        self.wait.show_progress(self.tr("Reading the lists"), 0.0)
        self._show(1)

    def show_error(self, sentence: str) -> None:
        """Say why the lists cannot be used; nothing was changed."""
        self.preview.clear()
        self.error.say(
            sentence,
            (
                (self.tr("Try again"), self.again_wanted.emit),
                (self.tr("Choose other files"), self._actions["import"].trigger),
                (self.tr("Leave"), self.left.emit),
            ),
        )
        self._show(2)

    def show_progress(self, message: str, fraction: float) -> None:
        """Show how far the reading is."""
        self.wait.show_progress(message, fraction)
        self.preview.grid.rest.show_progress(fraction)

    def show_preview(self, preview: Preview) -> None:
        """Show what would be imported."""
        self._whole.setCurrentIndex(1)
        self.preview.show_preview(preview)

    def _show(self, below: int) -> None:
        self._shown = below
        for number, part in enumerate(self._below):
            part.setVisible(number == below)
        self._whole.setCurrentIndex(0)

    @property
    def state(self) -> str:
        """What the page shows: choice, wait, error or preview."""
        if self._whole.currentIndex() == 1:
            return "preview"
        return ("choice", "wait", "error")[self._shown]

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.drop, self.error, self.preview):
            part.apply_theme(palette)


def _ringed(part: QWidget) -> QWidget:
    """The part with room for the ring around it."""
    room = QWidget()
    layout = QVBoxLayout(room)
    layout.setContentsMargins(_RING, _RING, _RING, 0)
    layout.addWidget(part)
    return room
