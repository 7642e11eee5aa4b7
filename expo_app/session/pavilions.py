"""Organisers of group stands: their participants count, they do not (FKM)."""

from collections.abc import Sequence

import pandas as pd

from expo_app.model.decision import PavilionOrganiser
from expo_app.model.finding import Finding, Severity
from expo_app.model.terms import Population, Role
from expo_app.pipeline.match.keys import name_key


def with_pavilion_organisers(
    rows: pd.DataFrame, decisions: Sequence[PavilionOrganiser]
) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The rows (schema.MATCHED) in which the organisations of the decisions have the role of an organiser.

    An organisation is known by its name as matching reads it and has the role in all of its rows, under
    whatever name, that the decision's country and edition allow. A finding for each decision that no row
    fits.
    """
    if not decisions:
        return rows, ()
    named = _organisations_by_name(rows)
    organises = pd.Series(False, index=rows.index)
    unfit = []
    for decision in decisions:
        found = _rows_of(rows, decision, named)
        organises |= found
        if not found.any():
            unfit.append(_nowhere(decision))
    return rows.assign(role=rows["role"].mask(organises, str(Role.ORGANISER))), tuple(unfit)


def _organisations_by_name(rows: pd.DataFrame) -> pd.DataFrame:
    """Key of a name, country and organisation_id, of every name of an exhibitor."""
    listed = rows[rows["population"] == str(Population.EXHIBITORS)]
    both = [
        listed[[column, "country", "organisation_id"]].set_axis(["name", "country", "id"], axis=1)
        for column in ("organisation", "organisation_local")
    ]
    names = pd.concat(both).drop_duplicates()
    keys = {name: name_key(name) for name in names["name"].unique()}
    return names.assign(name=names["name"].map(keys))


def _rows_of(rows: pd.DataFrame, decision: PavilionOrganiser, named: pd.DataFrame) -> pd.Series:
    called = named[named["name"] == name_key(decision.organisation)]
    found = rows["organisation_id"].isin(called["id"]) & (rows["population"] == str(Population.EXHIBITORS))
    if decision.country:
        found &= rows["country"] == decision.country
    if decision.edition:
        found &= rows["edition"] == decision.edition
    return found


def _nowhere(decision: PavilionOrganiser) -> Finding:
    narrowed = " ".join(filter(None, (decision.country, decision.edition)))
    where = f" ({narrowed})" if narrowed else ""
    message = (
        f"“{decision.organisation}”{where} organises a pavilion by decision, but no list names it; the "
        "decision waits for one that does."
    )
    return Finding("decision_unfit", Severity.NOTE, message, value=decision.organisation)
