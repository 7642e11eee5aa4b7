"""Why a file or a sheet is not imported, above its grid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from expo_app.session.lists.previewing import FilePreview, SheetPreview
from expo_app.ui.importing.wording import for_page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.message import ErrorBox


class Notice(QWidget):
    """A sentence, or nothing at all. Signal: `again_wanted(paths)` when a file is to be read once more."""

    again_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = ErrorBox()
        self.sentence = self._box.sentence
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 0)
        layout.addWidget(self._box)

    def say_why_not(self, file: FilePreview, sheet: SheetPreview | None) -> None:
        """A cover beside lists needs no word; a table without names and a file without a list do."""
        sentence = sheet.sentence if sheet and (sheet.columns or file.sentence) else file.sentence
        if file.given.known:
            sentence = self.tr("{name} is imported already; nothing in it has changed.")
            sentence = sentence.format(name=file.given.path.name)
        again = (self.tr("Read it again"), lambda: self.again_wanted.emit([file.given.path]))
        self._box.say(for_page(sentence), (again,) if file.sentence and not file.given.known else ())
        self.setVisible(bool(sentence))

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._box.apply_theme(palette)
