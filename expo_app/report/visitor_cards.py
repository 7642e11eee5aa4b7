"""The headline cards of visitors."""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.visitors import VisitorDossier
from expo_app.report import editions
from expo_app.report.cards import card
from expo_app.report.clauses import direction, percent_text
from expo_app.report.spec import Card
from expo_app.report.visitors import MEASURES, as_visitors, visitor_words
from expo_app.report.words import Words

_HEADLINE = (
    Measure.EXHIBITORS,
    Measure.INTERNATIONAL_EXHIBITORS,
    Measure.INTERNATIONAL_SHARE,
    Measure.EXHIBITING_COUNTRIES,
)


def visitor_cards(dossier: Dossier, words: Words) -> tuple[Card, ...]:
    """Visitors, international ones, their share, attending countries, visits, visitors per exhibitor; none
    without visitors. A click on any of them asks for a measure of visitors."""
    shown, found = as_visitors(dossier), dossier.visited
    if shown is None or found is None:
        return ()
    spoken = visitor_words(words.lang)
    cards = (replace(card(shown, one, spoken), measure=MEASURES[one]) for one in _HEADLINE)
    has_list = dossier.answer.figure(Measure.EXHIBITORS).value is not None
    hint = Card(
        Measure.VISITORS,
        spoken.text("card.per_exhibitor"),
        None,
        hint=words.text("hint.empty") if has_list else spoken.text("hint.per_exhibitor"),
        asks_list=not has_list,
    )
    return (*cards, _visits(shown, found, spoken), _per_exhibitor(shown, found, spoken) or hint)


def _visits(shown: Dossier, found: VisitorDossier, words: Words) -> Card:
    """Visits, one a day; the other change is that of visits a visitor."""
    now, then = (found.visits.get(year) for year in (shown.query.edition, shown.query.against))
    if now is None:
        return Card(Measure.VISITORS, words.text("card.visits"), None, hint=words.text("hint.visits"))
    each = found.visits_each(shown.query.edition)
    made = _card("card.visits", now, then, 0, shown, words)
    other = words.text("card.visits_each", number=words.number(each, 2)) if each is not None else ""
    trend = tuple(found.visits.get(year) for year in editions.years(shown))
    return replace(made, other_change=other, trend=trend)


def _per_exhibitor(shown: Dossier, found: VisitorDossier, words: Words) -> Card | None:
    now, then = (found.per_exhibitor(year) for year in (shown.query.edition, shown.query.against))
    if now is None:
        return None
    made = _card("card.per_exhibitor", now, then, 1, shown, words)
    return replace(made, trend=tuple(found.per_exhibitor(year) for year in editions.years(shown)))


def _card(name: str, now: float, then: float | None, decimals: int, shown: Dossier, words: Words) -> Card:
    """A value with its change in percent and in itself."""
    change = None if then is None else now - then
    previous = ""
    if then is not None:
        value = words.number(then, decimals)
        previous = words.text("card.previous", against=shown.query.against, value=value)
    return Card(
        Measure.VISITORS,
        words.text(name),
        words.number(now, decimals),
        change=percent_text(now, then, words),
        other_change="" if change is None else words.signed(change, decimals),
        previous=previous,
        direction=direction(change),
    )
