"""The nearest true sentence."""

from expo_app.model.claim import Form, Statement
from expo_app.model.figure import Figure, Measure
from expo_app.report.clauses import change_clause
from expo_app.report.names import value_name
from expo_app.report.words import Words, words


def wording(
    statement: Statement,
    edition: str,
    against: str,
    value: float | None,
    previous: float | None,
    whole: float | None,
    lang: str,
) -> str:
    """What is true of the statement's measure; "" when it is not known. A share is said with both numbers of
    which it is made, a change with both editions."""
    text = words(lang)
    if value is None:
        return ""
    name = _name(statement.measure, text)
    if statement.form in (Form.SHARE, Form.POINTS) and whole:
        said = _share(statement, edition, value, whole, text)
    elif statement.form in (Form.LEVEL, Form.SHARE, Form.POINTS) or previous is None or not against:
        figure = Figure(statement.measure, value)
        amount = text.quantity(statement.measure, figure.unit, value)
        said = _scope(statement, text) + text.text("claim.level", edition=edition, name=name, value=amount)
    else:
        figure = Figure(statement.measure, value, previous)
        before = text.quantity(statement.measure, figure.unit, previous)
        clause = _scope(statement, text) + change_clause(figure, text)
        said = text.text("claim.change", edition=edition, against=against, clause=clause, previous=before)
    return text.sentence(said)


def _share(statement: Statement, edition: str, value: float, whole: float, text: Words) -> str:
    """A share with both numbers; of a filter alone it is the share of those that the filter names."""
    filtered = statement.measure is statement.whole
    name = _filters(statement, text) if filtered else _name(statement.measure, text)
    said = text.text(
        "claim.share",
        edition=edition,
        name=name,
        part=text.number(value),
        whole=text.number(whole),
        of=_name(statement.whole, text),
        share=text.percent(100 * value / whole),
    )
    return said if filtered else _scope(statement, text) + said


def _name(measure: Measure, text: Words) -> str:
    return text.text(f"measure.{measure}")


def _scope(statement: Statement, text: Words) -> str:
    """The filters as the head of a sentence: "Germany: "; "" without any."""
    named = _filters(statement, text)
    return text.text("claim.scope", names=named) if named else ""


def _filters(statement: Statement, text: Words) -> str:
    return text.listed([value_name(field, value, text) for field, value in statement.where])
