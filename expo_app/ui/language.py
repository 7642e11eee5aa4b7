"""The language that the window speaks: Qt's translations, and the words of the report that go with them.

The language in force is told by the translation itself, so that texts, figures and sentences cannot disagree.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from expo_app.model.places import RESOURCES
from expo_app.ui.translated import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from expo_app.report.words import Words

OWN_NAMES: Mapping[str, str] = {"en": "English", "zh": "简体中文"}
"""Languages are called what those who speak them call them, whatever the window speaks."""
FOUND_AS: Mapping[str, str] = {OWN_NAMES["zh"]: "Simplified Chinese"}
"""How a language is looked for by who has no keys for its own name."""

_FILE = "expo_app_zh_CN"
_QT_FILE = "qtbase_zh_CN"
_NAME = "language of the window"
_LOCALES = {"en": "en_GB", "zh": "zh_CN"}
_TOLD = QT_TRANSLATE_NOOP("Language", "en")


def lang() -> str:
    """ "en" or "zh", whichever the window speaks."""
    return QCoreApplication.translate("Language", _TOLD)


def spoken(choice: str) -> str:
    """The language of one of settings.LANGUAGES: the system's is Chinese where it puts any Chinese first."""
    if choice != "system":
        return choice
    first = next(iter(QLocale.system().uiLanguages()), "")
    return "zh" if first.startswith("zh") else "en"


def speak(language: str) -> None:
    """Let everything that is asked for a text from now on answer in "en" or "zh".

    Windows that are open hear of it by Qt's event LanguageChange.
    """
    app = QCoreApplication.instance()
    if app is None:
        return
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(_LOCALES[language]))
    if language == "zh":
        _install(app, _QT_FILE, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(app, _FILE, str(RESOURCES / "translations"))


def _install(app: QCoreApplication, file: str, folder: str) -> None:
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    if translator.load(file, folder):
        app.installTranslator(translator)


class _SpokenWords:
    """The words of the language that the window speaks whenever one is asked for."""

    def __getattr__(self, name: str) -> object:
        """What the words of the language in force answer."""
        # Imported here because the first window shows no figures and can do without all those texts.
        from expo_app.report.words import words

        return getattr(words(lang()), name)


WORDS = cast("Words", _SpokenWords())
