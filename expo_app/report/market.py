"""The event beside its market: growth as published and as computed, and who is under-represented."""

from collections.abc import Mapping, Sequence

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, Measure, Unit
from expo_app.model.market import Indicator, MarketShare, StatedGrowth
from expo_app.reference.countries import name_of
from expo_app.reference.indicators import WORLD
from expo_app.report.clauses import direction
from expo_app.report.marks import description
from expo_app.report.spec import (
    Cell,
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Remark,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.words import Words, rounded

_FAIR = (Measure.EXHIBITORS, Measure.INTERNATIONAL_EXHIBITORS)


def fair_growth(dossier: Dossier, measure: Measure, since: int, year: int) -> float | None:
    """Percent a year of a measure between two editions, compounded; None without lists of both."""
    values = {
        answer.edition: value
        for answer in dossier.history
        if (value := answer.figure(measure).value) is not None
    }
    found = tuple(sorted((int(edition), value) for edition, value in values.items() if edition.isdigit()))
    return Indicator("", "", "", "", "", found, (), "").average_growth(since, year)


def market_title(dossier: Dossier, indicators: Sequence[Indicator], words: Words) -> str:
    """The event's growth a year over all editions beside the first growth that can be computed."""
    span = _span(dossier)
    fair = fair_growth(dossier, Measure.EXHIBITORS, *span) if span else None
    if span is None or fair is None:
        return words.text("market.none")
    values = {"fair": words.signed_percent(fair), "first": str(span[0]), "last": str(span[1])}
    alone = words.text("market.alone", **values)
    for indicator, stated in _stated(indicators):
        growth = indicator.average_growth(stated.since, stated.year)
        if growth is not None:
            values |= {"since": str(stated.since), "year": str(stated.year)}
            values |= {"name": _lower(_name(indicator, words), words), "market": words.signed_percent(growth)}
            return titled(dossier, words, words.text("market.title", **values), alone)
    return titled(dossier, words, alone)


def market_chart(dossier: Dossier, indicators: Sequence[Indicator], words: Words) -> ChartSpec | None:
    """Growth in percent a year, the event's first, then the market's as published, the largest first."""
    bars = [*_fair_bars(dossier, words), *_market_bars(indicators, words)]
    if len(bars) < 2:
        return None
    bars.sort(key=lambda bar: -bar[1])
    marks = tuple(_mark(growth, tone, words) for _, growth, tone in bars)
    names = tuple(name for name, _, _ in bars)
    title = words.text("market.chart", name=names[0], growth=marks[0].label)
    title = titled(dossier, words, title) if bars[0][2] is Tone.THIS else title
    subtitle = chart_subtitle(dossier, words, "subtitle.market", with_editions=False)
    series = (Series("", marks),)
    told = description(title, subtitle, names, series, words)
    sources = words.listed(list(dict.fromkeys(one.source for one in indicators if one.source)))
    source = words.text("market.source", sources=sources)
    return ChartSpec("market", ChartKind.SIGNED, title, subtitle, source, Unit.PERCENT, names, series, told)


def market_table(dossier: Dossier, indicators: Sequence[Indicator], words: Words) -> TableSpec:
    """A row for each published growth: as published, as its end points give it, and the event's over the same
    years."""
    percent = CellKind.CHANGE_PERCENT
    columns = (
        TableColumn(words.text("column.indicator")),
        TableColumn(words.text("column.area")),
        TableColumn(words.text("column.from")),
        TableColumn(words.text("column.to")),
        TableColumn(words.text("column.published"), percent),
        TableColumn(words.text("column.computed"), percent),
        TableColumn(words.text("column.fair"), percent),
        TableColumn(words.text("column.fair_international"), percent),
        TableColumn(words.text("column.source")),
    )
    rows = tuple(_row(dossier, indicator, stated, words) for indicator, stated in _stated(indicators))
    note = words.text("note.per_year")
    return TableSpec(
        "market", words.text("table.market"), columns, _fair_row(dossier, words) + rows, note=note
    )


def market_facts(indicators: Sequence[Indicator], words: Words) -> tuple[Remark, ...]:
    """Averages that were published otherwise than their end points give them, to one decimal."""
    return tuple(
        Remark(
            words.text(
                "market.published.head", stated=words.percent(stated.percent), computed=words.percent(growth)
            ),
            words.text(
                "market.published.text",
                name=_name(indicator, words),
                since=str(stated.since),
                year=str(stated.year),
            ),
        )
        for indicator, stated in _stated(indicators)
        if (growth := indicator.average_growth(stated.since, stated.year)) is not None
        and rounded(growth, 1) != rounded(stated.percent, 1)
    )


def market_shares(countries: Breakdown, market: Mapping[str, float], host: str) -> tuple[MarketShare, ...]:
    """Every country of the market but the host: its share of the exhibitors of these countries beside its
    share of the market (alpha-3 -> value), the most under-represented first."""
    heads = {row.key: row.value for row in countries.rows}
    wanted = {key: value for key, value in market.items() if value > 0 and key not in (host, WORLD)}
    whole, everybody = sum(wanted.values()), sum(heads.get(key, 0) for key in wanted)
    if not everybody:
        return ()
    found = (
        MarketShare(key, heads.get(key, 0), 100 * heads.get(key, 0) / everybody, 100 * value / whole)
        for key, value in wanted.items()
    )
    return tuple(sorted(found, key=lambda share: (share.gap, share.key)))


def shares_table(shares: Sequence[MarketShare], dossier: Dossier, words: Words) -> TableSpec:
    """Share of exhibitors against share of the market, and the difference in points."""
    columns = (
        TableColumn(words.text("column.country")),
        TableColumn(words.text("column.exhibitors"), CellKind.COUNT),
        TableColumn(words.text("column.share"), CellKind.PERCENT),
        TableColumn(words.text("column.market_share"), CellKind.PERCENT),
        TableColumn(words.text("column.gap"), CellKind.POINTS),
    )
    rows = tuple(
        (_area(one.key, dossier, words), one.exhibitors, one.share, one.market_share, one.gap)
        for one in shares
    )
    return TableSpec(
        "represented", words.text("table.represented"), columns, rows, tuple(one.key for one in shares)
    )


def represented_fact(shares: Sequence[MarketShare], dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Which countries have less than half of what their share of the market would give."""
    names = [_area(one.key, dossier, words) for one in shares if one.is_under_represented]
    if not names:
        return ()
    head = words.counted("represented.head", len(names))
    return (Remark(head, words.text("represented.text", names=words.listed(names))),)


def _stated(indicators: Sequence[Indicator]) -> list[tuple[Indicator, StatedGrowth]]:
    return [(indicator, stated) for indicator in indicators for stated in indicator.stated]


def _span(dossier: Dossier) -> tuple[int, int] | None:
    """The first and the last year with a list, up to the edition asked for."""
    years = [int(answer.edition) for answer in dossier.history if answer.edition.isdigit()]
    until = [year for year in years if str(year) <= dossier.query.edition]
    return (until[0], until[-1]) if len(until) > 1 else None


def _fair_bars(dossier: Dossier, words: Words) -> list[tuple[str, float, Tone]]:
    span = _span(dossier)
    if span is None:
        return []
    return [
        (_over(words.sentence(words.text(f"measure.{measure}")), *span, words), growth, Tone.THIS)
        for measure in _FAIR
        if (growth := fair_growth(dossier, measure, *span)) is not None
    ]


def _market_bars(indicators: Sequence[Indicator], words: Words) -> list[tuple[str, float, Tone]]:
    return [
        (
            words.text(
                "market.bar",
                name=_name(indicator, words),
                since=str(stated.since),
                year=str(stated.year),
            ),
            stated.percent,
            Tone.PREVIOUS,
        )
        for indicator, stated in _stated(indicators)
    ]


def _over(name: str, since: int, year: int, words: Words) -> str:
    return words.text("market.bar", name=name, since=str(since), year=str(year))


def _mark(growth: float, tone: Tone, words: Words) -> Mark:
    return Mark(growth, words.signed_percent(growth), tone, direction=direction(growth))


def _fair_row(dossier: Dossier, words: Words) -> tuple[tuple[Cell, ...], ...]:
    """The event over all its editions."""
    span = _span(dossier)
    if span is None:
        return ()
    own = (fair_growth(dossier, measure, *span) for measure in _FAIR)
    return ((dossier.event.name, "", *map(str, span), None, None, *own, ""),)


def _row(dossier: Dossier, indicator: Indicator, stated: StatedGrowth, words: Words) -> tuple[Cell, ...]:
    own = (fair_growth(dossier, measure, stated.since, stated.year) for measure in _FAIR)
    return (
        _name(indicator, words),
        _area(indicator.area, dossier, words),
        str(stated.since),
        str(stated.year),
        stated.percent,
        indicator.average_growth(stated.since, stated.year),
        *own,
        indicator.source,
    )


def _name(indicator: Indicator, words: Words) -> str:
    return indicator.chinese if words.lang == "zh" and indicator.chinese else indicator.name


def _lower(name: str, words: Words) -> str:
    """A name as it stands inside a sentence; abbreviations keep their capitals."""
    is_word = len(name) > 1 and name[1].islower()
    return words.embedded(name[:1].lower() + name[1:] if is_word else name)


def _area(area: str, dossier: Dossier, words: Words) -> str:
    return words.text("market.world") if area == WORLD else name_of(area, words.lang, dossier.event.labels)
