"""Ranks beside the figures."""

from collections.abc import Mapping

from expo_app.model.claim import Evidence, Judged, Statement, Verdict
from expo_app.model.figure import By, Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.claims.wording import rank_wording

_ABROAD = (("origin", "international"),)
_OF_VISITORS = frozenset({Measure.VISITORS, Measure.INTERNATIONAL_VISITORS, Measure.VISITS})
_FROM_ABROAD = frozenset(
    {Measure.INTERNATIONAL_EXHIBITORS, Measure.INTERNATIONAL_VISITORS, Measure.INTERNATIONAL_NET_SPACE}
)
_SPACES = frozenset({Measure.NET_SPACE, Measure.INTERNATIONAL_NET_SPACE})


def ranked(statement: Statement, evidence: Evidence, lang: str) -> Judged:
    """Whether a country or a sector has the place that is claimed, and others are before it. A country that
    has it among those from abroad alone, which the claim does not say, is left open."""
    values, edition = _values(statement, evidence, statement.measure in _FROM_ABROAD)
    place = _place(statement.key, values)
    if place is None:
        why = "not among the groups" if values else "not known"
        verdict = Verdict.FALSE if values else Verdict.UNPROVABLE
        return Judged(statement, verdict, None, None, "", why)
    if _holds(statement, values):
        verdict = Verdict.TRUE
    elif statement.by == By.COUNTRY and statement.measure not in _FROM_ABROAD:
        abroad, _ = _values(statement, evidence, True)
        verdict = Verdict.UNPROVABLE if _holds(statement, abroad) else Verdict.FALSE
    else:
        verdict = Verdict.FALSE
    why = "with the host or without it" if verdict is Verdict.UNPROVABLE else ""
    said = rank_wording(statement, edition, place, lang)
    return Judged(statement, verdict, float(place), values[statement.key], said, why)


def _holds(statement: Statement, values: Mapping[str, float]) -> bool:
    place = _place(statement.key, values)
    others = [_place(code, values) for code in statement.after]
    return place == int(statement.stated) and all(other is not None and other < place for other in others)


def _place(key: str, values: Mapping[str, float]) -> int | None:
    """The competition rank of a group; None where it has nobody."""
    if not values.get(key):
        return None
    return 1 + sum(value > values[key] for value in values.values())


def _values(statement: Statement, evidence: Evidence, abroad: bool) -> tuple[Mapping[str, float], str]:
    """The value of every group, and of which edition; none where nothing is known."""
    population = Population.VISITORS if statement.measure in _OF_VISITORS else Population.EXHIBITORS
    where = _ABROAD if abroad else ()
    asked = Query(statement.edition, "", population, by=By(statement.by), where=where)
    try:
        found = evidence.answer(asked)
    except Problem:
        return {}, statement.edition
    rows = found.breakdown.rows if found.breakdown else ()
    of_space = statement.measure in _SPACES
    return {row.key: (row.net_space or 0.0) if of_space else float(row.value) for row in rows}, found.edition
