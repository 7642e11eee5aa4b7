"""The stations of the rail, in the order of the work."""

from dataclasses import dataclass

from expo_app.ui.translated import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Station:
    """One place of the rail; `shortcut` is empty for those below the line."""

    name: str
    text: str
    icon: str
    shortcut: str = ""


CHECK = "check"
STATIONS = (
    Station("overview", QT_TRANSLATE_NOOP("Stations", "Overview"), "overview", "Ctrl+1"),
    Station("exhibitors", QT_TRANSLATE_NOOP("Stations", "Exhibitors"), "exhibitors", "Ctrl+2"),
    Station("countries", QT_TRANSLATE_NOOP("Stations", "Countries"), "countries", "Ctrl+3"),
    Station("sectors", QT_TRANSLATE_NOOP("Stations", "Sectors"), "sectors", "Ctrl+4"),
    Station("change", QT_TRANSLATE_NOOP("Stations", "Change"), "change", "Ctrl+5"),
    Station("loyalty", QT_TRANSLATE_NOOP("Stations", "Loyalty"), "loyalty", "Ctrl+6"),
    Station("market", QT_TRANSLATE_NOOP("Stations", "Market"), "market", "Ctrl+8"),
    Station(CHECK, QT_TRANSLATE_NOOP("Stations", "Check"), "check", "Ctrl+9"),
)
IMPORTING = Station("importing", QT_TRANSLATE_NOOP("Stations", "Import"), "import")
"""Stands at the foot of the rail; its shortcut asks for files."""
