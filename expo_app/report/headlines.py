"""Headline sentences for a press text, written from the figures.

Each says one finding, names its editions, and is put so that `claims` understands it.
"""

from collections.abc import Iterator

from expo_app.model.dossier import Dossier
from expo_app.model.figure import SMALL_BASE, Figure, Measure, Unit
from expo_app.report.names import group_name
from expo_app.report.titles import spoken
from expo_app.report.words import Words, rounded

_PLACES = {
    Measure.EXHIBITING_COUNTRIES: "press.before",
    Measure.ATTENDING_COUNTRIES: "press.before.attending",
}
_ENOUGH_EDITIONS = 3
"""Of fewer lists nothing is said to be a record, and nobody to have come for the first time."""


def headlines(dossier: Dossier, words: Words) -> tuple[str, ...]:
    """The sentences, the most important first; what is not known is left out. The dossier's filter plays no
    part in their wording, so it should have none."""
    return tuple(filter(None, _sentences(dossier, words)))


def _sentences(dossier: Dossier, words: Words) -> Iterator[str]:
    yield _heads(dossier, Measure.EXHIBITORS, "exhibitors", words)
    yield _record(dossier, words)
    yield _heads(dossier, Measure.INTERNATIONAL_EXHIBITORS, "international", words)
    yield from _share(dossier, words)
    yield _places(dossier, Measure.EXHIBITING_COUNTRIES, words)
    yield _leader(dossier, words)
    yield _first_time(dossier, words)
    yield _rate(dossier, words)
    yield _heads(dossier, Measure.NET_SPACE, "net_space", words)
    yield _heads(dossier, Measure.VISITORS, "visitors", words)
    yield _heads(dossier, Measure.INTERNATIONAL_VISITORS, "international_visitors", words)
    yield _places(dossier, Measure.ATTENDING_COUNTRIES, words)


def _heads(dossier: Dossier, measure: Measure, key: str, words: Words) -> str:
    """How many, and how that changed; "" where nobody is, or it is not known."""
    figure = dossier.answer.figure(measure)
    if not figure.value:
        return ""
    change = _change(figure, dossier, words)
    value = words.number(figure.value)
    facts = {"value": value, "edition": dossier.query.edition, "change": change}
    return words.of(figure.value, f"press.{key}", **facts)


def _change(figure: Figure, dossier: Dossier, words: Words) -> str:
    """ ", 17.2 percent more than in 2024"; the number of heads on a small base; "" where nothing changed."""
    percent, change = figure.change_percent, figure.change
    if percent is None or not change or not figure.previous:
        return ""
    against = dossier.query.against
    if figure.previous < SMALL_BASE and figure.unit is Unit.COUNT:
        key = "press.some_more" if change > 0 else "press.some_fewer"
        return words.text(key, change=words.number(abs(change)), against=against)
    if not rounded(percent, 1):
        return ""
    fewer = "press.fewer" if figure.unit is Unit.COUNT else "press.less"
    key = "press.more" if change > 0 else fewer
    return words.text(key, percent=words.number(abs(percent), 1), against=against)


def _first_time(dossier: Dossier, words: Words) -> str:
    until = [answer for answer in dossier.history if answer.edition <= dossier.query.edition]
    return _heads(dossier, Measure.NEW, "new", words) if len(until) >= _ENOUGH_EDITIONS else ""


def _record(dossier: Dossier, words: Words) -> str:
    """Whether no other edition had as many, of three that are known."""
    values = {answer.edition: answer.figure(Measure.EXHIBITORS).value for answer in dossier.history}
    this = values.pop(dossier.query.edition, None)
    others = [value for value in values.values() if value is not None]
    if this is None or len(others) + 1 < _ENOUGH_EDITIONS or this <= max(others):
        return ""
    return words.text("press.record", edition=dossier.query.edition)


def _share(dossier: Dossier, words: Words) -> Iterator[str]:
    """The international share, and by how many points it moved."""
    share = dossier.answer.figure(Measure.INTERNATIONAL_SHARE)
    if not share.value:
        return
    values = {"edition": dossier.query.edition, "against": dossier.query.against}
    yield words.text("press.share", share=words.number(share.value, 1), **values)
    if share.change is not None and rounded(share.change, 1):
        key = "press.points.up" if share.change > 0 else "press.points.down"
        yield words.text(key, points=words.number(abs(share.change), 1), **values)


def _places(dossier: Dossier, measure: Measure, words: Words) -> str:
    figure = dossier.answer.figure(measure)
    if not figure.value:
        return ""
    before = ""
    if figure.previous and figure.change:
        previous = words.number(figure.previous)
        facts = {"previous": previous, "against": dossier.query.against}
        before = words.of(figure.previous, _PLACES[measure], **facts)
    facts = {"value": words.number(figure.value), "edition": dossier.query.edition, "before": before}
    return words.of(figure.value, f"press.{measure}", **facts)


def _leader(dossier: Dossier, words: Words) -> str:
    """The country or region abroad from which most came."""
    row = next((row for row in dossier.international_countries.rows if row.value), None)
    if row is None:
        return ""
    figure = Figure(Measure.EXHIBITORS, row.value, row.previous)
    name = spoken(row.key, group_name(dossier.international_countries.by, row, words), words)
    change = _change(figure, dossier, words)
    values = {"value": words.number(row.value), "edition": dossier.query.edition}
    return words.of(row.value, "press.country", name=name, change=change, **values)


def _rate(dossier: Dossier, words: Words) -> str:
    rate = dossier.answer.figure(Measure.RETENTION_RATE).value
    if not rate:
        return ""
    return words.text("press.retention_rate", value=words.number(rate, 1), edition=dossier.query.edition)
