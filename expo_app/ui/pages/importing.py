"""Importing, on one page: choose, wait, answer what the lists do not tell, read what went wrong."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.terms import Population
from expo_app.session.told import Told
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.drop import DropZone
from expo_app.ui.widgets.message import ErrorBox
from expo_app.ui.widgets.text import label, restyle


class QuestionPanel(QFrame):
    """Asks for the edition and the population of lists that do not tell them.

    Signal: `answered(told)`.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.sentence = label("", "body", wrap=True)
        self.edition = QLineEdit()
        self.edition.setPlaceholderText("2025")
        self.edition.setFixedWidth(112)
        self.edition.setAccessibleName(self.tr("Edition"))
        self.population = QComboBox()
        self.population.setAccessibleName(self.tr("Whom the list lists"))
        self.population.addItem(self.tr("As the list tells"), None)
        self.population.addItem(self.tr("Exhibitors"), Population.EXHIBITORS)
        self.population.addItem(self.tr("Visitors"), Population.VISITORS)
        self.population.setFixedWidth(168)
        self._hint = label("", "small", "error")
        self._hint.hide()
        self.go = button(self.tr("Import"), self.answer, "primary")
        self._place()
        self.edition.returnPressed.connect(self.answer)

    def _place(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for name, field in ((self.tr("Edition"), self.edition), (self.tr("Counts"), self.population)):
            said = label(name, "small", "muted")
            said.setBuddy(field)
            fields.addWidget(said)
            fields.addWidget(field)
            fields.addSpacing(16)
        fields.addWidget(self.go)
        fields.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("One thing is missing"), "panel_title"))
        layout.addWidget(self.sentence)
        layout.addLayout(fields)
        layout.addWidget(self._hint)

    def ask(self, sentence: str) -> None:
        """Ask, and wait in the field of the edition."""
        self.sentence.setText(sentence)
        self.edition.clear()
        self._object("")
        self.edition.setFocus()

    def answer(self) -> None:
        """Go on with the answer; an edition that is no year is not taken."""
        year = self.edition.text().strip()
        if len(year) != 4 or not year.isdecimal():
            self._object(self.tr("An edition is a year, such as 2025."))
            return
        self._object("")
        population = self.population.currentData()
        self.answered.emit(Told(edition=year, population=Population(population) if population else None))

    def _object(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))
        restyle(self.edition, state="error" if sentence else "")


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
        self.cancel = QPushButton(self.tr("Cancel") + "  Esc")
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
        self.message.setText(message)
        self.bar.setValue(round(100 * fraction))


class ImportPage(QFrame):
    """The page of the import; what happens is told to it by the workbench.

    Signals: `answered(told)` when what was asked is answered, `cancel_wanted()`, `again_wanted()`,
    `left()` when the user gives up.
    """

    answered = Signal(object)
    cancel_wanted = Signal()
    again_wanted = Signal()
    left = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._actions = actions
        self.drop, self.error = DropZone(), ErrorBox()
        self.question, self.wait = QuestionPanel(), WaitPanel()
        self._state = QStackedWidget()
        self._choose = QWidget()
        self._place()
        self.question.answered.connect(self.answered)
        self.wait.cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self.show_choice()

    def _place(self) -> None:
        files = button(self.tr("Choose files"), self._actions["import"].trigger, "primary")
        folder = button(self.tr("Choose a folder"), self._actions["import_folder"].trigger)
        ways = QHBoxLayout(self._choose)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(8)
        ways.addWidget(files)
        ways.addWidget(folder)
        ways.addStretch(1)
        for part in (self._choose, self.question, self.wait, self.error):
            self._state.addWidget(_at_top(part))
        self.drop.setFixedHeight(224)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 24)
        layout.setSpacing(0)
        layout.addWidget(label(self.tr("Import lists"), "page_title"))
        text = self.tr("Exhibitors or visitors, one edition or several; the event and the edition are read")
        layout.addWidget(label(text + self.tr(" from the lists themselves."), "small", "muted"))
        layout.addSpacing(16)
        layout.addWidget(self.drop)
        layout.addSpacing(16)
        layout.addWidget(self._state, 1)

    def show_choice(self) -> None:
        """Wait for files."""
        self._state.setCurrentIndex(0)

    def show_question(self, sentence: str) -> None:
        """Ask what the lists do not tell."""
        self._state.setCurrentIndex(1)
        self.question.ask(sentence)

    def show_wait(self) -> None:
        """Show that the lists are read."""
        self.wait.show_progress(self.tr("Reading the lists"), 0.0)
        self._state.setCurrentIndex(2)

    def show_error(self, sentence: str) -> None:
        """Say why the lists cannot be used; nothing was changed."""
        self.error.say(
            sentence,
            (
                (self.tr("Try again"), self.again_wanted.emit),
                (self.tr("Choose other files"), self._actions["import"].trigger),
                (self.tr("Leave"), self.left.emit),
            ),
        )
        self._state.setCurrentIndex(3)

    @property
    def state(self) -> str:
        """What the page shows below the drop zone: choice, question, wait or error."""
        return ("choice", "question", "wait", "error")[self._state.currentIndex()]

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.drop.apply_theme(palette)
        self.error.apply_theme(palette)


def _at_top(part: QWidget) -> QWidget:
    """The part as high as it needs to be, at the top of what room there is."""
    room = QWidget()
    layout = QVBoxLayout(room)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(part)
    layout.addStretch(1)
    return room
