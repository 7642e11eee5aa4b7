"""Visitors said and drawn as exhibitors are: the same charts, titles and tables, in words of their own."""

import functools
from collections.abc import Callable
from dataclasses import replace

from expo_app.model.caveat import Caveat
from expo_app.model.dossier import Dossier, SourceNote
from expo_app.model.figure import Breakdown, By, Figure, Measure
from expo_app.model.query import Answer
from expo_app.model.terms import Population
from expo_app.reference.visitor_kinds import kind_names
from expo_app.report import charts, words_visitors_en, words_visitors_zh
from expo_app.report.spec import ChartSpec
from expo_app.report.untold import left_out_sentences, not_told_sentences
from expo_app.report.words import Words, words

_PLACES = {
    Measure.VISITORS: Measure.EXHIBITORS,
    Measure.INTERNATIONAL_VISITORS: Measure.INTERNATIONAL_EXHIBITORS,
    Measure.ATTENDING_COUNTRIES: Measure.EXHIBITING_COUNTRIES,
}
"""In whose place a measure of visitors stands."""
MEASURES = {place: measure for measure, place in _PLACES.items()} | {
    Measure.INTERNATIONAL_SHARE: Measure.INTERNATIONAL_VISITORS
}
"""The measure of visitors whose rows are behind what stands in a place."""
TYPES = "visitor_types"
"""The id of the chart of their kinds."""
Chart = Callable[[Dossier, Words], ChartSpec | None]


def as_visitors(dossier: Dossier) -> Dossier | None:
    """The dossier with visitors in the places of exhibitors; None where nothing is known of them.

    Every chart, title and table of it speaks of visitors with `visitor_words`. Its query is that about
    visitors, its sources are their lists. Warnings about lists of exhibitors are left out.
    """
    found = dossier.visited
    if found is None:
        return None
    return replace(
        dossier,
        query=found.query,
        answer=_in_places(found.answer),
        history=tuple(map(_in_places, found.history)),
        countries=found.countries,
        international_countries=found.abroad,
        regions=found.regions,
        sectors=found.sectors,
        roles=Breakdown(By.ROLE, ()),
        blocs=Breakdown(By.BLOC, ()),
        halls=Breakdown(By.HALL, ()),
        sizes=Breakdown(By.SIZE, ()),
        loyalty=Breakdown(By.LOYALTY, ()),
        stand_sizes=None,
        previous_stand_sizes=None,
        waterfall=found.waterfall,
        sources=tuple(_as_theirs(note) for note in dossier.sources if note.population is Population.VISITORS),
        changed=found.changed,
        warnings=tuple(one for one in dossier.warnings if one.caveat is Caveat.NOMENCLATURE),
    )


@functools.cache
def visitor_words(lang: str) -> Words:
    """The words of a language with visitors in place of exhibitors."""
    spoken = words_visitors_zh.SPOKEN if lang == "zh" else words_visitors_en.SPOKEN
    plain = words(lang)
    return replace(plain, texts={**plain.texts, **spoken})


def spoken_of(dossier: Dossier, words: Words) -> tuple[Dossier, Words]:
    """The dossier of whom its query asks for, and the words that go with it; of exhibitors where visitors are
    asked for and not known."""
    found = as_visitors(dossier) if dossier.query.population is Population.VISITORS else None
    return (found, visitor_words(words.lang)) if found else (dossier, words)


def visitor_chart(dossier: Dossier, words: Words, make: Chart, chart_id: str) -> ChartSpec | None:
    """A chart of exhibitors drawn of visitors, under an id of its own; None without visitors."""
    found = as_visitors(dossier)
    chart = make(found, visitor_words(words.lang)) if found else None
    return replace(chart, id=chart_id) if chart else None


def trend(dossier: Dossier, words: Words) -> ChartSpec | None:
    """Visitors of the last editions, a column each."""
    return visitor_chart(dossier, words, charts.trend, "visitor_trend")


def international_share(dossier: Dossier, words: Words) -> ChartSpec | None:
    """The share of international visitors in the last editions, a point each."""
    return visitor_chart(dossier, words, charts.international_share, "visitor_share")


def countries(dossier: Dossier, words: Words, limit: int = charts.TOP) -> ChartSpec | None:
    """Countries and regions by international visitors; by all where nobody is from abroad."""
    made = functools.partial(charts.top_countries, limit=limit)
    return visitor_chart(dossier, words, made, "visitor_countries")


def regions(dossier: Dossier, words: Words, limit: int = charts.TOP) -> ChartSpec | None:
    """World regions by visitors."""
    return visitor_chart(dossier, words, functools.partial(charts.regions, limit=limit), "visitor_regions")


def sectors(dossier: Dossier, words: Words, limit: int = charts.TOP) -> ChartSpec | None:
    """Sectors by mentions of visitors."""
    return visitor_chart(dossier, words, functools.partial(charts.sectors, limit=limit), "visitor_sectors")


def types(dossier: Dossier, words: Words, limit: int = charts.TOP) -> ChartSpec | None:
    """What the lists call their visitors, by number; None where they tell fewer than two kinds."""
    found = as_types(dossier)
    chart = charts.sectors(found, type_words(words.lang), limit) if found else None
    return replace(chart, id=TYPES) if chart else None


def as_types(dossier: Dossier) -> Dossier | None:
    """The dossier of visitors with their kinds in the place of sectors, by their names in each language."""
    shown, found = as_visitors(dossier), dossier.visited
    if not shown or not found or not found.types.rows:
        return None
    rows = tuple(replace(row, names=row.names or kind_names(row.label)) for row in found.types.rows)
    return replace(shown, sectors=replace(found.types, rows=rows))


@functools.cache
def type_words(lang: str) -> Words:
    """The words of visitors with their kinds in the place of sectors."""
    spoken = words_visitors_zh.TYPES if lang == "zh" else words_visitors_en.TYPES
    plain = visitor_words(lang)
    return replace(plain, texts={**plain.texts, **spoken})


def with_left_out(subtitle: str, dossier: Dossier, words: Words) -> str:
    """The subtitle of visitors, and which filters play no part or ask for what is not known."""
    found = dossier.visited
    if found is None:
        return subtitle
    notes = left_out_sentences(found.left_out, found.query.edition, words, "here")
    notes += not_told_sentences(dossier, words, Population.VISITORS)
    return words.text("space").join((subtitle, *notes))


def _in_places(answer: Answer) -> Answer:
    """The figures of visitors in the places of those of exhibitors, with the share of international ones."""
    figures = [
        replace(figure, measure=_PLACES[figure.measure])
        for figure in answer.figures
        if figure.measure in _PLACES
    ]
    visitors, abroad = (answer.figure(m) for m in (Measure.VISITORS, Measure.INTERNATIONAL_VISITORS))
    now, then = _percent(abroad.value, visitors.value), _percent(abroad.previous, visitors.previous)
    share = Figure(Measure.INTERNATIONAL_SHARE, now, then)
    return replace(answer, population=Population.VISITORS, figures=(*figures, share))


def _percent(part: float | None, whole: float | None) -> float | None:
    return 100 * part / whole if part is not None and whole else None


def _as_theirs(note: SourceNote) -> SourceNote:
    """A list of visitors in the place of a list of exhibitors, for the line that names the sources."""
    return replace(note, population=Population.EXHIBITORS)
