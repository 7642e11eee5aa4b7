"""The signs in a field in which one looks for something."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette

_CLEARS, _SIZE = "_q_qlineeditclearaction", 14


def give_signs(field: QLineEdit, leading: str, palette: Palette) -> None:
    """Draw the sign before the text, and the cross that empties the field, in the colours of a palette."""
    for action in field.actions():
        if action.objectName() != _CLEARS:
            field.removeAction(action)
    field.addAction(icon(leading, palette.muted, _SIZE), QLineEdit.ActionPosition.LeadingPosition)
    clears = field.findChild(QAction, _CLEARS)
    if isinstance(clears, QAction):
        clears.setIcon(icon("close", palette.muted, _SIZE))
