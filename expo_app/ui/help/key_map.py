"""Every key, in groups: those of actions and pages as they are declared, those of tables and charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from expo_app.ui.actions import ACTIONS
from expo_app.ui.charts.taking import KEYS as CHART_KEYS
from expo_app.ui.stations import STATIONS
from expo_app.ui.tables.menus import KEYS as TABLE_KEYS


@dataclass(frozen=True)
class KeyGroup:
    """Keys that work in one place: (keys as the platform writes them, what they do)."""

    title: str
    keys: tuple[tuple[str, str], ...]


def key_groups(actions: Mapping[str, QAction]) -> tuple[KeyGroup, ...]:
    """The groups in the language of the window."""
    return (
        KeyGroup(_tr("Everywhere"), tuple(_of_actions(actions))),
        KeyGroup(_tr("Pages"), tuple(_of_stations())),
        KeyGroup(_tr("In a table"), _in_tables()),
        KeyGroup(_tr("In a chart"), _in_charts()),
        KeyGroup(_tr("On the page Check"), _on_check()),
        KeyGroup(_tr("On the page of the import"), _on_import()),
    )


def written(keys: str | QKeySequence) -> str:
    """Keys as the platform writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _of_actions(actions: Mapping[str, QAction]) -> Sequence[tuple[str, str]]:
    """The actions that have keys, as they are called when they have nothing special to do."""
    return [
        (", ".join(written(keys) for keys in actions[spec.name].shortcuts()), _action_text(spec.text))
        for spec in ACTIONS
        if spec.name in actions and actions[spec.name].shortcuts()
    ]


def _action_text(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def _of_stations() -> Sequence[tuple[str, str]]:
    return [
        (written(station.shortcut), QCoreApplication.translate("Stations", station.text))
        for station in STATIONS
        if station.shortcut
    ]


def _in_tables() -> tuple[tuple[str, str], ...]:
    return (
        (written("Return"), _tr("Open the trail of the row")),
        (written(TABLE_KEYS["correct"]), _tr("Correct the cell")),
        (written(TABLE_KEYS["copy_rows"]), _tr("Copy the rows, with headers")),
        (written(TABLE_KEYS["copy_table"]), _tr("Copy the whole table")),
        (written(TABLE_KEYS["filter"]), _tr("Filter the column")),
        (written("Shift+F10"), _tr("Everything else about cell and column")),
    )


def _in_charts() -> tuple[tuple[str, str], ...]:
    return (
        ("← →", _tr("From mark to mark")),
        (written("Return"), _tr("Open the trail of the mark")),
        (written(CHART_KEYS["copy_picture"]), _tr("Copy as picture")),
        (written(CHART_KEYS["copy_table"]), _tr("Copy as table")),
        (written(CHART_KEYS["save"]), _tr("Save as SVG, PNG or PDF")),
    )


def _on_check() -> tuple[tuple[str, str], ...]:
    return (
        ("Y", _tr("The same company")),
        ("N", _tr("Different companies")),
        ("L", _tr("Later")),
        ("R", _tr("The company was renamed")),
        ("↑ ↓", _tr("The pair before, the next")),
    )


def _on_import() -> tuple[tuple[str, str], ...]:
    return (
        (written("Return"), _tr("Import")),
        (written("Shift+F10"), _tr("The menu of the row")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyMap", text)
