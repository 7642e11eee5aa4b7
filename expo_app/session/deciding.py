"""Decisions from a file, and how a step of them is called."""

import json
from collections.abc import Sequence
from pathlib import Path

from expo_app.model.decision import (
    ColumnMapping,
    CorrectedCell,
    CountryAlias,
    Decision,
    DifferentExhibitors,
    EventFacts,
    ExcludedRow,
    Grouping,
    HeaderRow,
    PavilionOrganiser,
    RenamedTo,
    SameExhibitor,
    SectorAlias,
    SectorName,
    SourceFacts,
    Superseded,
)
from expo_app.model.problem import Problem
from expo_app.reference.countries import is_country, name_of
from expo_app.session.told import check_edition, iso_date
from expo_app.storage.decision_json import from_json


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a JSON file that holds one object or a list of them. Raises Problem."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise Problem(f"{path.name} holds no valid JSON: {error}.") from error
    decisions = tuple(from_json(item) for item in (data if isinstance(data, list) else [data]))
    if not decisions:
        raise Problem(f"{path.name} holds no decision.")
    for decision in decisions:
        _check(decision)
    return decisions


def label_of(decisions: Sequence[Decision]) -> str:
    """What the undo of these decisions is called."""
    if len(decisions) > 1:
        return f"{len(decisions)} decisions"
    match decisions[0]:
        case CountryAlias(written, country):
            return f"“{written}” read as {name_of(country, 'en') or 'no country'}"
        case ColumnMapping(header, field):
            return f"Column “{header}” read as {field}"
        case HeaderRow(file=file, row=row):
            return f"Header of {file} in row {row}"
        case ExcludedRow(file=file, row=row):
            return f"Row {row} of {file} excluded"
        case CorrectedCell(file=file, row=row, column=column):
            return f"“{column}” in row {row} of {file} corrected"
        case EventFacts():
            return "Facts of the event"
        case SourceFacts(file=file):
            return f"Facts of {file}"
        case Superseded():
            return "List replaced"
        case SectorAlias(written, sector):
            return f"Sector “{written}” read as {sector or 'none'}"
        case SectorName(name):
            return f"Sector “{name}” in the nomenclature"
        case Grouping(name):
            return f"Grouping “{name}”"
        case SameExhibitor(left, right):
            return f"{left} and {right} are the same exhibitor"
        case DifferentExhibitors(left, right):
            return f"{left} and {right} are different exhibitors"
        case RenamedTo(before, after):
            return f"{before} is called {after} now"
        case PavilionOrganiser(organisation):
            return f"{organisation} organises a pavilion"


def _check(decision: Decision) -> None:
    """Raise Problem for a country that does not exist, which would silently count for none, for an
    edition that is no year and for a list date that is no date."""
    if isinstance(decision, SourceFacts):
        check_edition(decision.edition)
        if iso_date(decision.list_date) != decision.list_date:
            raise Problem(f"Write the list date {decision.list_date!r} as {iso_date(decision.list_date)}.")
    code = getattr(decision, "country", "") or getattr(decision, "host", "")
    if code and not is_country(code):
        raise Problem(f"{code!r} is no country or region; write its three letters, such as DEU.")
