"""The stations of the rail, in the order of the work."""

from dataclasses import dataclass

from expo_app.ui.translated import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Station:
    """One place of the rail; `shortcut` is empty for those below the line. `missing` says what to import
    where no list tells anything yet."""

    name: str
    text: str
    icon: str
    shortcut: str = ""
    missing: str = ""


CHECK, REPORT, VISITORS = "check", "report", "visitors"
OF_EXHIBITORS = frozenset({"exhibitors", "loyalty"})
"""Stations that speak of exhibitors alone."""
OF_ANYBODY = OF_EXHIBITORS | {"overview", "countries", "sectors", "change"}
"""Stations with nothing to show of nobody."""
STATIONS = (
    Station(
        "overview",
        QT_TRANSLATE_NOOP("Stations", "Overview"),
        "overview",
        "Ctrl+1",
        QT_TRANSLATE_NOOP(
            "Stations", "Import a list of exhibitors with names and an edition to see figures."
        ),
    ),
    Station(
        "exhibitors",
        QT_TRANSLATE_NOOP("Stations", "Exhibitors"),
        "exhibitors",
        "Ctrl+2",
        QT_TRANSLATE_NOOP("Stations", "Import a list of exhibitors to see who was there."),
    ),
    Station(
        "countries",
        QT_TRANSLATE_NOOP("Stations", "Countries"),
        "countries",
        "Ctrl+3",
        QT_TRANSLATE_NOOP("Stations", "Import a list with a column for the country or region."),
    ),
    Station(
        "sectors",
        QT_TRANSLATE_NOOP("Stations", "Sectors"),
        "sectors",
        "Ctrl+4",
        QT_TRANSLATE_NOOP("Stations", "Import a list with a column for the sector or product group."),
    ),
    Station(
        "change",
        QT_TRANSLATE_NOOP("Stations", "Change"),
        "change",
        "Ctrl+5",
        QT_TRANSLATE_NOOP(
            "Stations", "Import the lists of two editions to see what their change is made of."
        ),
    ),
    Station(
        "loyalty",
        QT_TRANSLATE_NOOP("Stations", "Loyalty"),
        "loyalty",
        "Ctrl+6",
        QT_TRANSLATE_NOOP("Stations", "Import the exhibitors of two editions to see who came again."),
    ),
    Station(
        VISITORS,
        QT_TRANSLATE_NOOP("Stations", "Visitors"),
        "visitors",
        "Ctrl+7",
        QT_TRANSLATE_NOOP("Stations", "Import a list of visitors with their country or region."),
    ),
    Station(
        "market",
        QT_TRANSLATE_NOOP("Stations", "Market"),
        "market",
        "Ctrl+8",
        QT_TRANSLATE_NOOP(
            "Stations", "Import the lists of two editions to set their growth beside the market's."
        ),
    ),
    Station(CHECK, QT_TRANSLATE_NOOP("Stations", "Check"), "check", "Ctrl+9"),
    Station(
        REPORT,
        QT_TRANSLATE_NOOP("Stations", "Report"),
        "report",
        "Ctrl+0",
        QT_TRANSLATE_NOOP(
            "Stations", "Import a list of exhibitors to make slides, a workbook and a PDF of it."
        ),
    ),
)
IMPORTING = Station("importing", QT_TRANSLATE_NOOP("Stations", "Import"), "import")
"""Stands at the foot of the rail; its shortcut asks for files."""
