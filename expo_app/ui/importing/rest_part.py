"""Says that the rest of a list is still being read, and how far that is."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.text import label


class RestPart(QWidget):
    """A line below the grid: progress, and Cancel."""

    def __init__(self, cancel: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setFixedWidth(120)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the reading"))
        self.cancel = button(self.tr("Cancel"), cancel, "quiet", small=True)
        self.cancel.setAccessibleName(self.tr("Stop reading and leave the import"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Reading the rest"), "small"))
        layout.addWidget(self.bar)
        layout.addWidget(self.cancel)
        self.hide()

    def show_progress(self, fraction: float) -> None:
        """Show how much of the whole is read."""
        self.bar.setValue(round(100 * fraction))
