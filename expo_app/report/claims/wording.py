"""The nearest true sentence."""

from expo_app.model.claim import Form, Statement
from expo_app.model.figure import Figure, Measure, Unit
from expo_app.reference.blocs import find_bloc, known_blocs
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
    if statement.form is Form.AVERAGE:
        return text.sentence(_average(statement, edition, value, whole, text)) if whole else ""
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


def rank_wording(statement: Statement, edition: str, place: int, lang: str) -> str:
    """The place that a country or sector has: "In 2025: Germany was number 3 by exhibitors."."""
    text = words(lang)
    name = value_name(statement.by, statement.key, text)
    measure, number = _name(statement.measure, text), text.number(place)
    told = {"edition": edition, "name": text.embedded(name), "measure": measure, "place": number}
    return text.sentence(text.text(f"claim.rank.{statement.by}", **told))


def _average(statement: Statement, edition: str, value: float, whole: float, text: Words) -> str:
    """So much for each: "In 2025: 37.8 m² net exhibition space per exhibitor."."""
    figure = Figure(statement.measure, value / whole)
    number = text.number(figure.value or 0.0, 1)
    amount = text.text("area", number=number) if figure.unit is Unit.SQUARE_METRES else number
    each = text.text(f"claim.each.{statement.whole}")
    name = _name(statement.measure, text)
    said = text.text("claim.average", edition=edition, value=amount, name=name, each=each)
    return _scope(statement, text) + said


def _share(statement: Statement, edition: str, value: float, whole: float, text: Words) -> str:
    """A share with both numbers; of a filter alone it is the share of those that the filter names."""
    filtered = statement.measure is statement.whole
    name = _those(statement, text) if filtered else _name(statement.measure, text)
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


def _those(statement: Statement, text: Words) -> str:
    """Those whom a filter names: "from Germany"."""
    named = _filters(statement, text)
    is_origin = {field for field, _ in statement.where} <= {"country", "bloc"}
    return text.text("claim.from", names=named) if is_origin else named


def _filters(statement: Statement, text: Words) -> str:
    return text.listed([_value(field, value, text) for field, value in statement.where])


def _value(field: str, value: str, text: Words) -> str:
    bloc = find_bloc(value, known_blocs()) if field == "bloc" else None
    return bloc.name(text.lang) if bloc else value_name(field, value, text)
