"""Menus and shortcuts that follow from other lists: an action for each station, theme and language."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from expo_app.ui.appearance import Appearance
from expo_app.ui.language import OWN_NAMES, lang
from expo_app.ui.settings import LANGUAGES, MOTIONS, THEMES, Settings
from expo_app.ui.stations import STATIONS


def station_actions(owner: QWidget, go: Callable[[str], None], allowed: Callable[[], bool]) -> None:
    """Give `owner` the shortcut of every station."""
    for station in STATIONS:
        action = QAction(owner)
        action.setObjectName(station.name)
        action.setShortcut(station.shortcut)
        action.triggered.connect(lambda _checked=False, name=station.name: go(name) if allowed() else None)
        owner.addAction(action)
    name_stations(owner)


def name_stations(owner: QWidget) -> None:
    """Call the actions of the stations in the language of the window."""
    for station in STATIONS:
        for action in owner.findChildren(QAction, station.name):
            action.setText(QCoreApplication.translate("Stations", station.text))


def theme_menu(menu: QMenu, appearance: Appearance) -> None:
    """Put the choice of light and dark at the head of a menu."""
    choices = tuple(zip(THEMES, theme_names(), strict=True))
    title = QCoreApplication.translate("Menus", "Appearance")
    _put_first(menu, choice_of(title, choices, appearance.choose, lambda: appearance.theme))


def language_menu(menu: QMenu, settings: Settings, choose: Callable[[str], object]) -> None:
    """Put the choice of the language at the head of a menu; every language stands there in its own words."""
    choices = tuple(zip(LANGUAGES, language_names(), strict=True))
    title = QCoreApplication.translate("Menus", "Language")
    if title != "Language":  # to be found by those who cannot read the language of the window
        title += "（Language）" if lang() == "zh" else " (Language)"
    _put_first(menu, choice_of(title, choices, choose, lambda: settings.language))


def motion_menu(menu: QMenu, settings: Settings, choose: Callable[[str], object]) -> None:
    """Put the choice of more or less motion at the head of a menu."""
    names = (
        QCoreApplication.translate("Menus", "As the system"),
        QCoreApplication.translate("Menus", "Full"),
        QCoreApplication.translate("Menus", "Reduced"),
    )
    title = QCoreApplication.translate("Menus", "Motion")
    choices = tuple(zip(MOTIONS, names, strict=True))
    _put_first(menu, choice_of(title, choices, choose, lambda: settings.motion))


def recent_menu(menu: QMenu, settings: Settings, open_: Callable[[Path], object]) -> None:
    """Put the workspaces that were open lately into a menu, below the other ways to open one; those that are
    gone are not offered."""
    recent = QMenu(QCoreApplication.translate("Menus", "Recent workspaces"), menu)

    def fill() -> None:
        recent.clear()
        for one in settings.recent:
            path = Path(one.path)
            action = recent.addAction(one.title.replace("&", "&&"))
            action.setToolTip(one.path)
            action.setEnabled(path.exists())
            action.triggered.connect(lambda _checked=False, path=path: open_(path))
        if recent.isEmpty():
            recent.addAction(QCoreApplication.translate("Menus", "None yet")).setEnabled(False)

    recent.aboutToShow.connect(fill)
    rules = [action for action in menu.actions() if action.isSeparator()]
    menu.insertMenu(rules[1], recent)


def theme_names() -> tuple[str, ...]:
    """What each of THEMES is called."""
    return (
        QCoreApplication.translate("Menus", "As the system"),
        QCoreApplication.translate("Menus", "Light"),
        QCoreApplication.translate("Menus", "Dark"),
    )


def language_names() -> tuple[str, ...]:
    """What each of LANGUAGES is called."""
    return QCoreApplication.translate("Menus", "System language"), *OWN_NAMES.values()


def choice_of(
    title: str, choices: Sequence[tuple[str, str]], choose: Callable[[str], object], now: Callable[[], str]
) -> QMenu:
    """A menu of which one entry holds; `now` tells which whenever it is opened."""
    choice = QMenu(title)
    group = QActionGroup(choice)
    for value, name in choices:
        action = choice.addAction(name)
        action.setCheckable(True)
        action.setChecked(value == now())
        action.triggered.connect(lambda _checked=False, value=value: choose(value))
        group.addAction(action)
        choice.aboutToShow.connect(lambda action=action, value=value: action.setChecked(value == now()))
    return choice


def _put_first(menu: QMenu, choice: QMenu) -> None:
    choice.setParent(menu, choice.windowFlags())
    first = menu.actions()[0] if menu.actions() else None
    menu.insertMenu(first, choice)  # type: ignore[arg-type]
