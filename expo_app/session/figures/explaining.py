"""A figure with its papers, and a claim with its verdict, as JSON for the command line."""

from typing import Any

import pandas as pd

from expo_app.model.change import Movement
from expo_app.model.claim import Claim, Judged
from expo_app.model.figure import UNITS, Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Query, Where
from expo_app.model.terms import Population
from expo_app.report.definitions import definition, profile_definition
from expo_app.report.words import words
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer, resolve
from expo_app.session.figures.moved_rows import ADDED, rows_of_movement
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.rows import OF_VISITORS, row_waterfall, rows_of_measure, space_counted
from expo_app.session.figures.told_fields import asked_of
from expo_app.session.figures.visiting import with_visits

Json = dict[str, Any]
_COLUMNS = (
    *("edition", "population", "file", "sheet", "row", "organisation", "organisation_id", "role", "country"),
    *("sectors", "halls", "stands", "net_space_sqm", "net_space_counted", "counted", "not_counted_because"),
)


def measure_of(name: str) -> Measure:
    """A measure by its name. Raises Problem for one that does not exist."""
    try:
        return Measure(name)
    except ValueError as error:
        raise Problem(f"There is no measure {name!r}; choose one of {', '.join(Measure)}.") from error


def explained_json(derived: Derived, query: Query, measure: Measure) -> Json:
    """A figure, its definition, how rows became it, and the rows themselves, each with its address and with
    what it adds to the net space of whom the rows are about ("net_space_counted")."""
    profile = profile_of(derived, query.profile)
    rows, asked = rows_of_measure(derived, query, measure), resolve(derived, query)
    found = answer(derived, query)
    found = with_visits(derived, query, found) if measure is Measure.VISITS else found
    figure = found.figure(measure)
    steps = row_waterfall(rows, asked).steps
    filters = _filters(derived, query, measure, asked.edition)
    return {
        "measure": str(measure),
        "unit": str(figure.unit),
        "value": figure.value,
        "edition": asked.edition,
        "against": asked.against or None,
        "definition": definition(measure, "en", profile),
        "profile": query.profile,
        "profile_definition": profile_definition(profile, "en"),
        "filters": [{"field": field, "value": value} for field, value in filters],
        "waterfall": [{"label": step.label, "rows": step.rows} for step in steps],
        "rows": _rows(rows.assign(net_space_counted=space_counted(derived, asked, rows))),
    }


def moved_json(derived: Derived, query: Query, movement: Movement) -> Json:
    """A step of the bridge in square metres and the rows that make it, of both editions; what each adds is
    its "net_space_counted". Raises Problem where nothing is compared."""
    rows, asked = rows_of_movement(derived, query, movement), resolve(derived, query)
    profile = profile_of(derived, query.profile)
    years = {"edition": asked.edition, "against": asked.against}
    return {
        "measure": str(Measure.NET_SPACE),
        "movement": str(movement),
        "unit": str(UNITS[Measure.NET_SPACE]),
        "value": float(rows[ADDED].sum()),
        **years,
        "definition": words("en").text(f"moved.{movement}", **years),
        "profile": query.profile,
        "profile_definition": profile_definition(profile, "en"),
        "filters": [{"field": field, "value": value} for field, value in query.where],
        "waterfall": [],
        "rows": _rows(rows),
    }


def _filters(derived: Derived, query: Query, measure: Measure, edition: str) -> Where:
    """What the filter asks for, as far as it can be asked of whom the measure counts."""
    population = Population.VISITORS if measure in OF_VISITORS else Population.EXHIBITORS
    return asked_of(derived, profile_of(derived, query.profile), query.where, population, edition)


def _rows(rows: pd.DataFrame) -> list[Json]:
    records = rows.loc[:, list(_COLUMNS)].to_dict("records")
    return [
        {str(name): None if pd.isna(value) else value for name, value in record.items()} for record in records
    ]


def claim_json(claim: Claim) -> Json:
    """The verdict on a sentence; stated, computed, base and wording are those of the part that decides it."""
    deciding = next(part for part in claim.parts if part.verdict is claim.verdict)
    return (
        {"sentence": claim.sentence, "verdict": str(claim.verdict)}
        | _part(deciding)
        | {"parts": [{"verdict": str(part.verdict)} | _part(part) for part in claim.parts]}
    )


def _part(part: Judged) -> Json:
    statement = part.statement
    return {
        "measure": str(statement.measure) if statement else None,
        "stated": statement.stated if statement else None,
        "computed": part.computed,
        "base": part.base,
        "wording": part.wording or None,
        "why": part.why or None,
    }
