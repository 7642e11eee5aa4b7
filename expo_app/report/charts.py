"""The charts as data. Each function returns None when there is nothing to draw."""

from dataclasses import replace

from expo_app.model.change_dossier import CROSSED
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure, Unit
from expo_app.model.terms import Population
from expo_app.report import editions, rankings, sentences
from expo_app.report.bridge import bridge_steps
from expo_app.report.composition import bridge_title
from expo_app.report.foot import source_line
from expo_app.report.marks import description, entry_mark, plain_mark, step_mark
from expo_app.report.names import not_comparable, starred
from expo_app.report.ranking import Entry, Ranking
from expo_app.report.several import one_key
from expo_app.report.size_chart import sizes_chart
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.told_groups import missing_before
from expo_app.report.words import Words

TOP = 10


def trend(dossier: Dossier, words: Words) -> ChartSpec | None:
    """Exhibitors of the last five editions, a column each."""
    chart = _over_editions(dossier, words, "trend", Measure.EXHIBITORS)
    return _of_editions(chart, sentences.trend(dossier, words), "subtitle.trend", dossier, words)


def international_share(dossier: Dossier, words: Words) -> ChartSpec | None:
    """The share of international exhibitors in the last five editions, a point each."""
    chart = _over_editions(dossier, words, "international_share", Measure.INTERNATIONAL_SHARE)
    line = replace(chart, kind=ChartKind.LINE)
    return _of_editions(line, sentences.international_share(dossier, words), "subtitle.share", dossier, words)


def top_countries(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """Countries and regions by international exhibitors; by all when nobody is from abroad."""
    chart = _ranked("top_countries", Unit.COUNT, rankings.countries(dossier, words), dossier, words, limit)
    key = "subtitle.international_countries" if rankings.has_international(dossier) else "subtitle.countries"
    return _compared(chart, sentences.countries(dossier, words), key, dossier, words)


def top_countries_by_space(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """The same countries and regions by net space."""
    ranking = rankings.space(dossier, words)
    chart = _ranked("top_countries_by_space", Unit.SQUARE_METRES, ranking, dossier, words, limit)
    key = "subtitle.international_space" if rankings.has_international(dossier) else "subtitle.space"
    return _compared(chart, sentences.space(dossier, words), key, dossier, words)


def regions(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """World regions by exhibitors."""
    chart = _ranked("regions", Unit.COUNT, rankings.regions(dossier, words), dossier, words, limit)
    return _compared(chart, sentences.regions(dossier, words), "subtitle.regions", dossier, words)


def blocs(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """Blocs and groupings by exhibitors. Those that are not shown are not summed up: a country may belong to
    several."""
    chart = _ranked("blocs", Unit.COUNT, rankings.blocs(dossier, words), dossier, words, limit)
    return _unsummed(chart, sentences.blocs(dossier, words), "subtitle.blocs", dossier, words)


def sectors(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """Sectors by mentions."""
    chart = _ranked("sectors", Unit.COUNT, rankings.sectors(dossier, words), dossier, words, limit)
    finished = _compared(chart, sentences.sectors(dossier, words), "subtitle.sectors", dossier, words)
    return _noted(finished, not_comparable(dossier.sectors, words), words)


def halls(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """Halls by exhibitors. Those that are not shown are not summed up: an exhibitor may be in several."""
    chart = _ranked("halls", Unit.COUNT, rankings.halls(dossier, words), dossier, words, limit)
    return _of_halls(chart, sentences.halls(dossier, words), "subtitle.halls", dossier, words)


def halls_by_space(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """The same halls by the net space of the stands in them."""
    ranking = rankings.hall_space(dossier, words)
    chart = _ranked("halls_by_space", Unit.SQUARE_METRES, ranking, dossier, words, limit)
    return _of_halls(chart, sentences.hall_space(dossier, words), "subtitle.hall_space", dossier, words)


def _of_halls(
    chart: ChartSpec | None, title: str, key: str, dossier: Dossier, words: Words
) -> ChartSpec | None:
    finished = _unsummed(chart, title, key, dossier, words)
    return _noted(finished, missing_before("halls", dossier.halls, dossier, words), words)


def _unsummed(
    chart: ChartSpec | None, title: str, key: str, dossier: Dossier, words: Words
) -> ChartSpec | None:
    """A finished chart of groups that share members: how many are not shown is told, not their sum."""
    if chart is None or chart.rest is None:
        return _compared(chart, title, key, dossier, words)
    alone = _compared(replace(chart, rest=None), title, key, dossier, words)
    return _noted(alone, words.text("note.not_shown", rest=chart.rest[0]), words)


def visitors(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """Countries and regions by visitors from abroad; by all when it is not known who is."""
    chart = _ranked("visitor_countries", Unit.COUNT, rankings.visitors(dossier, words), dossier, words, limit)
    abroad = rankings.has_international_visitors(dossier)
    subtitle = chart_subtitle(
        dossier, words, "subtitle.international_visitors" if abroad else "subtitle.visitors"
    )
    source = source_line(dossier, words, (Population.VISITORS,))
    return _finished(chart, sentences.visitors(dossier, words), subtitle, source, words)


def bridge(dossier: Dossier, words: Words) -> ChartSpec | None:
    """From the previous exhibitors through lost, won back and first-time ones to this edition's."""
    steps = bridge_steps(dossier, words)
    if not steps:
        return None
    marks = tuple(
        step_mark(step.value, step.key, words)
        if step.is_change
        else plain_mark(step.value, Unit.COUNT, editions.tone(dossier, step.key), step.key, words)
        for step in steps
    )
    chart = ChartSpec(
        "bridge",
        ChartKind.BRIDGE,
        title="",
        subtitle="",
        source="",
        unit=Unit.COUNT,
        categories=tuple(step.name for step in steps),
        series=(Series(words.sentence(words.text("measure.exhibitors")), marks),),
        description="",
        notes=tuple(step.note for step in steps),
    )
    return _of_editions(
        chart, titled(dossier, words, bridge_title(dossier, words)), "subtitle.bridge", dossier, words
    )


def every_chart(dossier: Dossier, words: Words) -> tuple[ChartSpec, ...]:
    """All charts that have something to show, in the order of the pages."""
    makers = (
        trend,
        international_share,
        top_countries,
        top_countries_by_space,
        regions,
        blocs,
        sectors,
        halls,
        halls_by_space,
        sizes_chart,
        bridge,
        visitors,
    )
    return tuple(chart for maker in makers if (chart := maker(dossier, words)) is not None)


def _over_editions(dossier: Dossier, words: Words, chart_id: str, measure: Measure) -> ChartSpec:
    years = editions.years(dossier, sentences.TREND_EDITIONS)
    values = editions.values(dossier, measure, sentences.TREND_EDITIONS)
    unit = dossier.answer.figure(measure).unit
    asks = "" if measure is Measure.EXHIBITORS else f"{measure}{CROSSED}"
    marks = tuple(
        plain_mark(value, unit, editions.tone(dossier, year), f"{asks}{year}", words)
        for year, value in zip(years, values, strict=True)
    )
    series = (Series(words.sentence(words.text(f"measure.{measure}")), marks),)
    return ChartSpec(chart_id, ChartKind.COLUMNS, "", "", "", unit, years, series, "")


def _ranked(
    chart_id: str, unit: Unit, ranking: Ranking, dossier: Dossier, words: Words, limit: int
) -> ChartSpec | None:
    if not ranking.entries:
        return None
    # A single group left over is shown rather than summed up as "1 other".
    shown = ranking.entries if len(ranking.entries) <= limit + 1 else ranking.entries[:limit]
    series = [Series(dossier.query.edition, tuple(entry_mark(entry, unit, words) for entry in shown))]
    if any(entry.previous is not None for entry in shown):
        marks = tuple(plain_mark(entry.previous, unit, Tone.PREVIOUS, entry.key, words) for entry in shown)
        series.append(Series(dossier.query.against, marks))
    return ChartSpec(
        chart_id,
        ChartKind.RANKED,
        title="",
        subtitle="",
        source="",
        unit=unit,
        categories=tuple(starred(entry.name, entry.comparable) for entry in shown),
        series=tuple(series),
        description="",
        rest=_rest(ranking, shown, unit, words),
    )


def _rest(ranking: Ranking, shown: tuple[Entry, ...], unit: Unit, words: Words) -> tuple[str, Mark] | None:
    """What is not shown: how many others there are and were, their sum and its change."""
    others = ranking.entries[len(shown) :]
    lost = sum(entry.comparable for entry in ranking.gone)  # one that was split or joined is not lost
    if not others and not lost:
        return None
    name = words.counted("rest", len(others))
    if lost:
        key = "rest.lost" if others else "rest.only_lost"
        name = words.text(key, others=name, lost=words.number(lost))
    left = Ranking(others, ranking.gone)
    previous = left.previous_total
    comparable = all(entry.comparable for entry in (*others, *ranking.gone))
    key = one_key(entry.key for entry in (*others, *ranking.gone))
    summed = Entry(key, name, left.total, previous, comparable=comparable)
    mark = replace(entry_mark(summed, unit, words), tone=Tone.OTHER)
    return name, mark


def _noted(chart: ChartSpec | None, note: str, words: Words) -> ChartSpec | None:
    """The chart with a note behind its source."""
    if chart is None or not note:
        return chart
    return replace(chart, source=chart.source + words.text("space") + note)


def _compared(
    chart: ChartSpec | None, title: str, key: str, dossier: Dossier, words: Words
) -> ChartSpec | None:
    """A finished chart about the edition and the one compared with."""
    return _finished(chart, title, chart_subtitle(dossier, words, key), source_line(dossier, words), words)


def _of_editions(chart: ChartSpec, title: str, key: str, dossier: Dossier, words: Words) -> ChartSpec | None:
    """A finished chart whose categories or subtitle name the editions."""
    years = editions.years(dossier, sentences.TREND_EDITIONS)
    subtitle = chart_subtitle(dossier, words, key, with_editions=False)
    return _finished(chart, title, subtitle, source_line(dossier, words, years=years), words)


def _finished(
    chart: ChartSpec | None, title: str, subtitle: str, source: str, words: Words
) -> ChartSpec | None:
    """The chart with its title, subtitle, source and alternative text; None without a finding."""
    if chart is None or not title:
        return None
    told = description(title, subtitle, chart.categories, chart.series, words)
    return replace(chart, title=title, subtitle=subtitle, source=source, description=told)
