"""Whether this machine has fonts for what is to be painted."""

from PySide6.QtGui import QFontDatabase

from expo_app.model.problem import Problem

_CHINESE = QFontDatabase.WritingSystem.SimplifiedChinese


def check_letters(lang: str) -> None:
    """Raise Problem where a text of that language would be painted as empty boxes. Needs an application."""
    if not QFontDatabase.families():
        raise Problem("No font is installed, so no text can be drawn; install one, such as Noto Sans.")
    if lang == "zh" and not QFontDatabase.families(_CHINESE):
        raise Problem(
            "No font for Chinese is installed, so it cannot be drawn; install one, such as Noto Sans CJK."
        )
