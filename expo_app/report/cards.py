"""The headline cards."""

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Figure, Measure, Unit
from expo_app.model.terms import Population
from expo_app.report import editions
from expo_app.report.caveats import warned_card
from expo_app.report.clauses import direction, percent_text
from expo_app.report.spec import Card
from expo_app.report.words import Words

HEADLINE = (
    Measure.EXHIBITORS,
    Measure.INTERNATIONAL_EXHIBITORS,
    Measure.INTERNATIONAL_SHARE,
    Measure.EXHIBITING_COUNTRIES,
    Measure.ATTENDING_COUNTRIES,
    Measure.NET_SPACE,
)
_LISTS = frozenset({"hint.exhibitors", "hint.attending_countries"})
_PLACES = frozenset({Measure.EXHIBITING_COUNTRIES, Measure.ATTENDING_COUNTRIES})


def headline_cards(dossier: Dossier, words: Words, *, in_full: bool = False) -> tuple[Card, ...]:
    """One card for each measure of HEADLINE, known or not; `in_full` takes the long names, for slides."""
    cards = (card(dossier, measure, words, in_full=in_full) for measure in HEADLINE)
    return tuple(warned_card(one, dossier, words) for one in cards)


def card(dossier: Dossier, measure: Measure, words: Words, *, in_full: bool = False) -> Card:
    """A figure as a card: change in both forms, the previous value, and all editions' values."""
    figure = dossier.answer.figure(measure)
    short = "" if in_full else words.texts.get(f"card.{measure}", "")
    name = short or words.sentence(words.text(f"measure.{measure}"))
    if figure.value is None:
        key = _hint(dossier, measure)
        return Card(measure, name, None, hint=words.text(key), asks_list=key in _LISTS)
    change, other = _changes(figure, words)
    return Card(
        measure,
        name,
        words.number(figure.value, 1 if figure.unit is Unit.PERCENT else 0),
        unit="" if figure.unit is Unit.COUNT else words.text(f"unit.{figure.unit}"),
        change=change,
        other_change=other,
        previous=_previous(dossier, figure, words),
        direction=direction(figure.change),
        trend=editions.values(dossier, measure),
    )


def _changes(figure: Figure, words: Words) -> tuple[str, str]:
    """The leading form of the change and the other one; countries lead with the number."""
    if figure.change is None or figure.value is None:
        return "", ""
    own = words.signed_amount(figure.unit, figure.change)
    if figure.unit is Unit.PERCENT:
        return own, ""
    percent = percent_text(figure.value, figure.previous, words) if figure.change else ""
    if figure.measure in _PLACES or not percent:
        return own, percent
    return percent, own


def _previous(dossier: Dossier, figure: Figure, words: Words) -> str:
    if figure.previous is None:
        return ""
    value = words.amount(figure.unit, figure.previous)
    return words.text("card.previous", against=dossier.query.against, value=value)


def _hint(dossier: Dossier, measure: Measure) -> str:
    """The key of what would fill the card: a list that is missing, or a column that no list has."""
    if measure is Measure.ATTENDING_COUNTRIES:
        has_list = dossier.answer.figure(Measure.VISITORS).value is not None
        return "hint.countries" if has_list else "hint.attending_countries"
    exhibitors = dossier.answer.figure(Measure.EXHIBITORS).value
    silent = {(one.edition, one.population) for one in dossier.answer.not_told}
    if (dossier.query.edition, Population.EXHIBITORS) in silent:
        return "hint.untold"
    if not exhibitors:
        return "hint.exhibitors" if exhibitors is None else "hint.empty"
    return "hint.net_space" if measure is Measure.NET_SPACE else "hint.countries"
