"""What the palette offers beside exhibitors: actions, pages, recent workspaces, countries, sectors."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from expo_app.model.figure import Measure
from expo_app.ui.palette.entry import Entry
from expo_app.ui.settings import Recent
from expo_app.ui.stations import STATIONS
from expo_app.ui.trail.subject import Subject

_NOT_OFFERED = ("palette", "leave")
Options = Iterable[tuple[str, str]]


def keys_of(action: QAction) -> str:
    """The shortcut of an action as the platform writes it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def action_entries(actions: Mapping[str, QAction]) -> list[Entry]:
    """What can be done at this moment."""
    kind = QCoreApplication.translate("Palette", "Action")
    return [
        Entry(action.text().replace("&&", "&"), kind, action.trigger, keys=keys_of(action))
        for name, action in actions.items()
        if name not in _NOT_OFFERED and action.isEnabled()
    ]


def page_entries(go: Callable[[str], object]) -> list[Entry]:
    """The stations."""
    kind = QCoreApplication.translate("Palette", "Page")
    return [
        Entry(
            QCoreApplication.translate("Stations", station.text),
            kind,
            partial(go, station.name),
            keys=QKeySequence(station.shortcut).toString(QKeySequence.SequenceFormat.NativeText),
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
        Entry(one.title, kind, partial(open_, path), hint=one.note)
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
