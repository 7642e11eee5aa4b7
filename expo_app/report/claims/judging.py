"""Statements beside the figures."""

from dataclasses import dataclass, replace

from expo_app.model.claim import (
    PREVIOUS,
    Bound,
    Claim,
    Evidence,
    Form,
    Judged,
    Statement,
    Unreadable,
    Verdict,
)
from expo_app.model.figure import Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Answer, Query
from expo_app.model.terms import Population
from expo_app.report.claims.ranking import ranked
from expo_app.report.claims.reading import read
from expo_app.report.claims.wording import wording

NEARLY_FALLS_SHORT = 0.03
"""What is nearly N falls short of it by at most 3 %."""
NEARLY_A_PART = 3.0
"""What is nearly two thirds, or three tenths, falls short of it by at most so many points."""
_COARSE = 5.0
STEADY_PERCENT = 1.0
"""Unchanged is what moved by less than this."""
_EPSILON = 1e-9
_OF_VISITORS = {
    *(Measure.VISITORS, Measure.INTERNATIONAL_VISITORS, Measure.ATTENDING_COUNTRIES),
    Measure.VISITS,
}


@dataclass(frozen=True)
class Facts:
    """The figures that a statement is judged by, of its edition and of the one compared with."""

    edition: str
    against: str
    value: float | None
    previous: float | None
    whole: float | None
    previous_whole: float | None

    def share(self) -> float | None:
        """Percent of the whole."""
        return 100 * self.value / self.whole if self.value is not None and self.whole else None

    def previous_share(self) -> float | None:
        """Percent of the whole, in the edition compared with."""
        known = self.previous is not None and self.previous_whole
        return 100 * (self.previous or 0) / self.previous_whole if known and self.previous_whole else None


def judge(sentence: str, evidence: Evidence, lang: str) -> Claim:
    """What the figures say of a sentence; wordings come in `lang` ("en" or "zh"). Never raises."""
    parts = tuple(_judged(part, evidence, lang) for part in read(sentence, evidence))
    verdicts = {part.verdict for part in parts}
    order = (Verdict.FALSE, Verdict.UNPROVABLE, Verdict.TRUE)
    return Claim(sentence, next(verdict for verdict in order if verdict in verdicts), parts)


def _judged(part: Statement | Unreadable, evidence: Evidence, lang: str) -> Judged:
    if isinstance(part, Unreadable):
        return Judged(None, Verdict.UNPROVABLE, None, None, "", part.why)
    if part.form is Form.RECORD:
        return _record(part, evidence, lang)
    if part.form is Form.RANK:
        return ranked(part, evidence, lang)
    try:
        facts = _facts(part, evidence)
    except Problem as problem:
        return Judged(part, Verdict.UNPROVABLE, None, None, "", str(problem))
    computed, base = _computed(part, facts)
    if computed is None:
        return Judged(part, Verdict.UNPROVABLE, None, base, "", "not known")
    verdict = Verdict.TRUE if _holds(part, computed) else Verdict.FALSE
    return Judged(
        part,
        verdict,
        computed,
        base,
        wording(part, facts.edition, facts.against, facts.value, facts.previous, facts.whole, lang),
    )


def _population(measure: Measure) -> Population:
    return Population.VISITORS if measure in _OF_VISITORS else Population.EXHIBITORS


def _ask(statement: Statement, evidence: Evidence, where: tuple[tuple[str, str], ...]) -> Answer:
    query = Query("", statement.against, _population(statement.measure), where=where)
    if statement.edition != PREVIOUS:
        return evidence.answer(replace(query, edition=statement.edition))
    newest = evidence.answer(query)
    if not newest.against:
        raise Problem("There is no earlier edition to compare with.")
    return evidence.answer(replace(query, edition=newest.against, against=""))


def _facts(statement: Statement, evidence: Evidence) -> Facts:
    answer = _ask(statement, evidence, statement.where)
    everyone = _ask(statement, evidence, ()) if statement.where else answer
    if statement.form is Form.AVERAGE:
        everyone = _ask(replace(statement, measure=statement.whole), evidence, statement.where)
    figure, whole = answer.figure(statement.measure), everyone.figure(statement.whole)
    return Facts(answer.edition, answer.against, figure.value, figure.previous, whole.value, whole.previous)


def _computed(statement: Statement, facts: Facts) -> tuple[float | None, float | None]:
    """(what is stated, as the figures have it; what it was compared with)"""
    value, previous = facts.value, facts.previous
    if statement.form is Form.LEVEL:
        return value, previous
    if statement.form is Form.AVERAGE:
        return (value / facts.whole if value is not None and facts.whole else None), facts.whole
    if statement.form is Form.SHARE:
        return facts.share(), facts.whole
    if statement.form is Form.POINTS:
        now, then = facts.share(), facts.previous_share()
        return (None if now is None or then is None else now - then), then
    if value is None or previous is None:
        return None, previous
    if statement.form is Form.CHANGE:
        return value - previous, previous
    if not previous:
        return None, previous
    if statement.form is Form.TIMES:
        return value / previous, previous
    return 100 * (value - previous) / previous, previous


def _holds(statement: Statement, computed: float) -> bool:
    stated = statement.stated
    if statement.form is Form.DIRECTION:
        if stated == 0:
            return abs(computed) < STEADY_PERCENT
        return computed * stated > 0
    if stated < 0 or (statement.form in (Form.GROWTH, Form.CHANGE, Form.POINTS) and computed < 0):
        return stated < 0 > computed and _within(statement, -stated, -computed)
    return _within(statement, stated, computed)


def _within(statement: Statement, stated: float, computed: float) -> bool:
    half = statement.step / 2 + _EPSILON
    match statement.bound:
        case Bound.OVER:
            return computed >= stated - _EPSILON
        case Bound.UNDER:
            return computed < stated
        case Bound.AT_MOST:
            return computed <= stated + _EPSILON
        case Bound.NEARLY:
            short = max(stated * NEARLY_FALLS_SHORT, NEARLY_A_PART if _is_a_part(statement) else 0.0)
            return stated - short <= computed <= stated
        case Bound.ABOUT:
            return abs(computed - stated) <= max(half, stated * NEARLY_FALLS_SHORT)
    if statement.form is Form.TIMES and stated >= 1:
        # What doubled has at least doubled, and not come near to tripling.
        return stated - half <= computed < stated + 0.5
    return abs(computed - stated) <= half


def _is_a_part(statement: Statement) -> bool:
    """Whether a percentage was said as "two thirds" or 三成, which nobody means to the percent."""
    return statement.step >= _COARSE and statement.form in (Form.SHARE, Form.GROWTH, Form.LEVEL)


def _record(statement: Statement, evidence: Evidence, lang: str) -> Judged:
    """Whether no edition of which there is a list had more."""
    values: dict[str, float] = {}
    for edition in evidence.editions:
        try:
            value = (
                _ask(replace(statement, edition=edition.year, against=""), evidence, statement.where)
                .figure(statement.measure)
                .value
            )
        except Problem:
            continue
        if value is not None:
            values[edition.year] = value
    year = statement.edition or max(values, default="")
    others = [value for other, value in values.items() if other != year]
    if year not in values or not others:
        return Judged(statement, Verdict.UNPROVABLE, None, None, "", "only one edition is known")
    best = max(values, key=lambda other: (values[other], other))
    said = wording(replace(statement, form=Form.LEVEL), best, "", values[best], None, None, lang)
    verdict = Verdict.TRUE if values[year] >= max(others) else Verdict.FALSE
    return Judged(statement, verdict, values[year], max(others), said)
