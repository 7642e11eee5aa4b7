"""Menus and shortcuts that follow from other lists: one action for each station, one for each theme."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from expo_app.ui.appearance import Appearance
from expo_app.ui.settings import THEMES
from expo_app.ui.stations import STATIONS


def station_actions(owner: QWidget, go: Callable[[str], None], allowed: Callable[[], bool]) -> None:
    """Give `owner` the shortcut of every station."""
    for station in STATIONS:
        action = QAction(QCoreApplication.translate("Stations", station.text), owner)
        action.setShortcut(station.shortcut)
        action.triggered.connect(lambda _checked=False, name=station.name: go(name) if allowed() else None)
        owner.addAction(action)


def theme_menu(menu: QMenu, appearance: Appearance) -> None:
    """Put the choice of light and dark at the head of a menu."""
    choice = QMenu(QCoreApplication.translate("Menus", "Appearance"), menu)
    group = QActionGroup(choice)
    names = (
        QCoreApplication.translate("Menus", "As the system"),
        QCoreApplication.translate("Menus", "Light"),
        QCoreApplication.translate("Menus", "Dark"),
    )
    for theme, name in zip(THEMES, names, strict=True):
        action = choice.addAction(name)
        action.setCheckable(True)
        action.setChecked(theme == appearance.theme)
        action.triggered.connect(lambda _checked=False, theme=theme: appearance.choose(theme))
        group.addAction(action)
        choice.aboutToShow.connect(
            lambda action=action, theme=theme: action.setChecked(theme == appearance.theme)
        )
    first = menu.actions()[0] if menu.actions() else None
    menu.insertMenu(first, choice)  # type: ignore[arg-type]
