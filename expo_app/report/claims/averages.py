"""Claims about averages: net space for each exhibitor, visitors for each exhibitor."""

import re

from expo_app.model.claim import Form, Statement, Unreadable
from expo_app.model.figure import UNITS, Measure, Unit
from expo_app.report.claims.quantities import Kind, Quantity, quantities
from expo_app.report.claims.subjects import Subject

_AVERAGE = re.compile(
    r"\baverage|\bper (?:exhibitor|company|firm|visitor|country)|\bmean\b|"
    r"\ba year\b(?! earlier| ago| before)|"
    r"平均|年均|户均|人均|场均"
)
_EACH = (
    (Measure.VISITORS, re.compile(r"\b(?:per|each|every) visitor|每[名位]?观众|人均")),
    (Measure.EXHIBITING_COUNTRIES, re.compile(r"\bper (?:exhibiting )?country|每个(?:参展)?国家")),
    (
        Measure.EXHIBITORS,
        re.compile(
            r"\b(?:per|each|every|an?|the average) (?:exhibitor|company|firm|stand)|每家|每个?展商|户均"
        ),
    ),
)
_OVER_YEARS = re.compile(r"average (?:annual )?(?:growth|increase)|a year on average|annual average|年均")


def is_average(clause: str) -> bool:
    """Whether a folded clause speaks of an average."""
    return bool(_AVERAGE.search(clause))


def average(clause: str, about: Subject) -> Statement | Unreadable:
    """So much of one thing for each of another; an Unreadable where it cannot be told of what."""
    each = next((measure for measure, sign in _EACH if sign.search(clause)), None)
    found = [one for one in quantities(clause) if one.kind in (Kind.COUNT, Kind.SPACE)]
    if _OVER_YEARS.search(clause) or each is None or len(found) != 1:
        return Unreadable("an average")
    measure = _averaged(clause, about, found[0])
    if measure is None or measure is each:
        return Unreadable("an average")
    number = found[0]
    return Statement(Form.AVERAGE, measure, number.value, number.bound, number.step, about.where, each)


def _averaged(clause: str, about: Subject, number: Quantity) -> Measure | None:
    """What there is so much of."""
    if number.kind is Kind.SPACE:
        return about.measure if UNITS[about.measure] is Unit.SQUARE_METRES else None
    if re.search(r"\bvisits\b|人次", clause):
        return Measure.VISITS
    return Measure.VISITORS if re.search(r"visitors?\b|观众", clause) else None
