"""Headline sentences on the clipboard, in the language of the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from expo_app.session.figures.press import press
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS, lang


def copy_press_text(desk: Desk, tell: Callable[[str], object]) -> None:
    """Put the headline sentences of what is asked on the clipboard, a line each, and tell how many they are;
    nothing without figures."""
    derived, query, language = desk.derived, desk.query, lang()
    if derived is None or desk.dossier is None:
        return

    def copied(sentences: Sequence[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(sentences))
        told = QCoreApplication.translate("Press", "{count} sentences for the press are on the clipboard")
        tell(told.format(count=WORDS.number(len(sentences))))

    desk.work_beside(
        lambda _progress: press(derived, query, language), copied, lambda: desk.derived is derived
    )
