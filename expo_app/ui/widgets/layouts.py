"""Rules between parts, and layouts whose parts are made anew whenever what they show changes."""

from PySide6.QtWidgets import QFrame, QLayout


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("kind", "rule")
    return made


def cleared(layout: QLayout) -> None:
    """Take everything out of a layout, and out of the layouts in it."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            cleared(inner)
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
