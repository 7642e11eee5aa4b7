"""How a step of decisions is called: what undo, redo and the log show."""

from collections.abc import Mapping, Sequence

from expo_app.model.decision import (
    AcceptedFinding,
    ColumnMapping,
    CorrectedCell,
    CountryAlias,
    Decision,
    DifferentExhibitors,
    EventFacts,
    ExcludedRow,
    Grouping,
    HeaderRow,
    MarketIndicator,
    OwnProfile,
    PageText,
    PavilionOrganiser,
    RenamedTo,
    ReportPages,
    SameExhibitor,
    SavedView,
    SectorAlias,
    SectorName,
    SourceFacts,
    Superseded,
)
from expo_app.reference.countries import name_of
from expo_app.reference.indicators import WORLD

_LABELS: Mapping[type[Decision], str] = {
    ColumnMapping: "Column “{0.header}” read as {0.field}",
    HeaderRow: "Header of {0.file} in row {0.row}",
    CountryAlias: "“{0.written}” read as {place}",
    ExcludedRow: "Row {0.row} of {0.file} excluded",
    CorrectedCell: "“{0.column}” in row {0.row} of {0.file} corrected",
    EventFacts: "Facts of the event",
    SourceFacts: "Facts of {0.file}",
    Superseded: "List replaced",
    SectorAlias: "Sector “{0.written}” read as {sector}",
    SectorName: "Sector “{0.name}” in the nomenclature",
    Grouping: "Grouping “{0.name}”",
    MarketIndicator: "Indicator “{0.name}” of {area}",
    ReportPages: "Pages of the report",
    PageText: "Text of the page “{0.page}”",
    SavedView: "View “{0.name}”",
    OwnProfile: "Counting profile “{0.name}”",
    SameExhibitor: "{0.left} and {0.right} are the same exhibitor",
    DifferentExhibitors: "{0.left} and {0.right} are different exhibitors",
    RenamedTo: "{0.before} is called {0.after} now",
    PavilionOrganiser: "{0.organisation} organises a pavilion",
    AcceptedFinding: "“{0.said}” left as it is",
}

_FACTS: Mapping[str, str] = {
    "name": "Name of the event",
    "host": "Host of the event",
    "labels": "Names of countries and regions",
    "map_centre": "Middle of the map",
    "chinese": "Chinese name of the event",
    "market": "Indicators of the market",
}


def label_of(decisions: Sequence[Decision]) -> str:
    """What the undo of these decisions is called; several of one step are only numbered."""
    return sentence_of(decisions[0]) if len(decisions) == 1 else f"{len(decisions)} decisions"


def sentence_of(decision: Decision) -> str:
    """What one decision says, in a few words."""
    if isinstance(decision, EventFacts):
        told = [said for name, said in _FACTS.items() if getattr(decision, name)]
        return told[0] if len(told) == 1 else _LABELS[EventFacts]
    place = name_of(getattr(decision, "country", ""), "en") or "no country"
    sector = getattr(decision, "sector", "") or "none"
    area = getattr(decision, "area", "")
    area = "the world" if area == WORLD else name_of(area, "en")
    return _LABELS[type(decision)].format(decision, place=place, sector=sector, area=area)
