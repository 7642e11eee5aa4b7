"""What the palette offers beside exhibitors: actions, pages, recent workspaces, countries, sectors."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from expo_app.model.figure import Measure
from expo_app.ui.actions import ACTIONS
from expo_app.ui.language import FOUND_AS, lang
from expo_app.ui.palette.entry import Entry
from expo_app.ui.recent import told
from expo_app.ui.settings import Recent
from expo_app.ui.stations import STATIONS
from expo_app.ui.trail.subject import Subject

_NOT_OFFERED = ("palette", "leave", "part", "part_before")
Options = Iterable[tuple[str, str]]


def keys_of(action: QAction) -> str:
    """The shortcut of an action as the platform writes it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def action_entries(actions: Mapping[str, QAction]) -> list[Entry]:
    """What can be done at this moment."""
    kind = QCoreApplication.translate("Palette", "Action")
    english = {spec.name: spec.text for spec in ACTIONS}
    return [
        Entry(_text(action), kind, action.trigger, keys=keys_of(action), also=_other(english[name]))
        for name, action in actions.items()
        if name not in _NOT_OFFERED and action.isEnabled()
    ]


def choice_entries(menus: Iterable[QMenu]) -> list[Entry]:
    """What is chosen in the menus inside these: light and dark, the language, the middle of the map. What
    holds already is not offered, and what is there only while a menu is open neither."""
    kind = QCoreApplication.translate("Palette", "Action")
    inner = [
        menu for outer in menus for action in outer.actions() if isinstance(menu := action.menu(), QMenu)
    ]
    return [
        Entry(text, kind, action.trigger, hint=menu.title(), also=f"{menu.title()} {FOUND_AS.get(text, '')}")
        for menu in inner
        if isinstance(menu, QMenu)
        for action in _choices(menu)
        if not action.isChecked()
        for text in (_text(action),)
    ]


def _choices(menu: QMenu) -> Iterable[QAction]:
    menu.aboutToShow.emit()  # it learns which choice holds
    return [action for action in menu.actions() if action.isCheckable()]


def _text(action: QAction) -> str:
    return action.text().replace("&&", "&")


def _other(english: str) -> str:
    """The English name where the window does not speak English: letters are typed sooner than signs."""
    return "" if lang() == "en" else english


def page_entries(go: Callable[[str], object]) -> list[Entry]:
    """The stations."""
    kind = QCoreApplication.translate("Palette", "Page")
    return [
        Entry(
            QCoreApplication.translate("Stations", station.text),
            kind,
            partial(go, station.name),
            keys=QKeySequence(station.shortcut).toString(QKeySequence.SequenceFormat.NativeText),
            also=_other(station.text),
        )
        for station in STATIONS
    ]


def recent_entries(
    recent: Iterable[Recent], opened: Path | None, open_: Callable[[Path], object]
) -> list[Entry]:
    """The workspaces that were open lately and still exist, but for the one that is open."""
    kind = QCoreApplication.translate("Palette", "Workspace")
    paths = [(Path(one.path), one) for one in recent]
    return [
        Entry(one.title, kind, partial(open_, path), hint=told(one.note))
        for path, one in paths
        if path != opened and path.exists()
    ]


def group_entries(field: str, options: Options, show: Callable[[Subject], object]) -> list[Entry]:
    """The groups of a field ("country", "sector"); each leads to its trail."""
    kinds = {
        "country": QCoreApplication.translate("Palette", "Country or region"),
        "sector": QCoreApplication.translate("Palette", "Sector"),
    }
    subjects = [(name, Subject(Measure.EXHIBITORS, name, ((field, key),))) for key, name in options]
    return [Entry(name, kinds[field], partial(show, subject)) for name, subject in subjects]
