"""The event beside its market: growth as published and as computed, and who is under-represented."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from expo_app.model.change_dossier import CROSSED
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure, Unit
from expo_app.model.market import Indicator, StatedGrowth
from expo_app.reference.countries import name_of
from expo_app.reference.indicators import WORLD
from expo_app.report.clauses import direction
from expo_app.report.foot import source_line
from expo_app.report.marks import description
from expo_app.report.names import event_name
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
from expo_app.report.translating import in_language
from expo_app.report.words import Words, rounded

_MOST_BARS = 11
_FAIR = (Measure.EXHIBITORS, Measure.INTERNATIONAL_EXHIBITORS)


@dataclass(frozen=True)
class Span:
    """The growth of an indicator between two years, in percent a year: as published (None: it was not) and as
    the end points give it (None: they are not known)."""

    indicator: Indicator
    since: int
    year: int
    published: float | None
    computed: float | None

    @property
    def key(self) -> str:
        """What a click asks for."""
        return CROSSED.join((self.indicator.key, self.indicator.area, str(self.since), str(self.year)))

    @property
    def growth(self) -> float | None:
        """What is shown everywhere: as its end points give it, and only where they are not known as it was
        published. What was published otherwise is told beside."""
        return self.published if self.computed is None else self.computed


@dataclass(frozen=True)
class _Bar:
    """A growth of the chart, and what a click on it asks for: a measure of the event, or a span."""

    name: str
    growth: float
    tone: Tone
    key: str


def indicators_of(dossier: Dossier) -> tuple[Indicator, ...]:
    """The indicators beside which the event stands."""
    return dossier.market


def spans(indicators: Sequence[Indicator]) -> tuple[Span, ...]:
    """Each growth that was published; of an indicator without one that of all its years."""
    return tuple(span for indicator in indicators for span in _spans(indicator))


def span_of(key: str, indicators: Sequence[Indicator]) -> Span | None:
    """The growth that a key (Span.key) asks for; None where it is none of these."""
    return next((span for span in spans(indicators) if span.key == key), None)


def indicator_name(indicator: Indicator, words: Words) -> str:
    """What an indicator is called in a language."""
    return indicator.chinese if words.lang == "zh" and indicator.chinese else indicator.name


def area_name(area: str, dossier: Dossier, words: Words) -> str:
    """What the world, or a country or region, is called."""
    return words.text("market.world") if area == WORLD else name_of(area, words.lang, dossier.event.labels)


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
    """The event's growth a year over all editions beside the first growth of its market that is known."""
    span = _span(dossier)
    fair = fair_growth(dossier, Measure.EXHIBITORS, *span) if span else None
    if span is None or fair is None:
        return words.text("market.none")
    values = {"fair": words.signed_percent(fair), "first": str(span[0]), "last": str(span[1])}
    alone = words.text("market.alone", **values)
    for one in _latest_first(indicators, dossier):
        if one.growth is not None:
            values |= {"since": str(one.since), "year": str(one.year)}
            name = _lower(indicator_name(one.indicator, words), words)
            values |= {"name": name, "market": words.signed_percent(one.growth)}
            return titled(dossier, words, words.text("market.title", **values), alone)
    return titled(dossier, words, alone)


def market_chart(dossier: Dossier, indicators: Sequence[Indicator], words: Words) -> ChartSpec | None:
    """Growth in percent a year of the event and of its market, the largest first; None for fewer than two."""
    bars = [*_fair_bars(dossier, words), *_market_bars(indicators, dossier, words)][:_MOST_BARS]
    if len(bars) < 2:
        return None
    bars.sort(key=lambda bar: -bar.growth)
    marks = tuple(_mark(bar, words) for bar in bars)
    names = tuple(bar.name for bar in bars)
    title = words.text("market.chart", name=names[0], growth=marks[0].label)
    title = titled(dossier, words, title) if bars[0].tone is Tone.THIS else title
    subtitle = chart_subtitle(dossier, words, "subtitle.market", with_editions=False)
    series = (Series("", marks),)
    told = description(title, subtitle, names, series, words)
    every = dict.fromkeys(source_of(one, words) for one in indicators if one.source)
    sources = words.text("flow.next").join(every)  # many of them have a comma
    source = words.text("market.source", sources=sources) if sources else source_line(dossier, words)
    return ChartSpec("market", ChartKind.SIGNED, title, subtitle, source, Unit.PERCENT, names, series, told)


def is_of_its_time(dossier: Dossier, indicators: Sequence[Indicator]) -> bool:
    """Whether any growth of the market shares years with the event's editions."""
    span = _span(dossier)
    found = _latest_first(indicators, dossier)
    return span is not None and any(one.since < span[1] and span[0] < one.year for one in found)


def market_table(dossier: Dossier, indicators: Sequence[Indicator], words: Words) -> TableSpec:
    """A row for each growth of the market, what was published beside, and the event's over the same years."""
    percent = CellKind.CHANGE_PERCENT
    columns = (
        TableColumn(words.text("column.indicator")),
        TableColumn(words.text("column.area")),
        TableColumn(words.text("column.from")),
        TableColumn(words.text("column.to")),
        TableColumn(words.text("column.per_year"), percent),
        TableColumn(words.text("column.published"), percent),
        TableColumn(words.text("column.fair"), percent),
        TableColumn(words.text("column.fair_international"), percent),
        TableColumn(words.text("column.source")),
    )
    own, found = _fair_row(dossier, words), spans(indicators)
    rows = (*own, *(_row(dossier, span, words) for span in found))
    keys = (*(Measure.EXHIBITORS.value for _ in own), *(span.key for span in found))
    note = words.text("note.per_year")
    return TableSpec("market", words.text("table.market"), columns, rows, keys, note=note)


def indicators_table(dossier: Dossier, words: Words) -> TableSpec:
    """A row for each value and each published growth of the indicators beside which the event stands."""
    headers = ("indicator", "area", "unit", "year", "value", "published", "from", "source")
    kinds = {"value": CellKind.COUNT, "published": CellKind.CHANGE_PERCENT}
    columns = tuple(
        TableColumn(words.text(f"column.{name}"), kinds.get(name, CellKind.TEXT)) for name in headers
    )
    rows = tuple(row for one in dossier.market for row in _values(one, dossier, words))
    return TableSpec("indicators", words.text("table.indicators"), columns, rows)


def _values(one: Indicator, dossier: Dossier, words: Words) -> Iterator[tuple[Cell, ...]]:
    named = indicator_name(one, words), area_name(one.area, dossier, words), one.unit
    stated = {growth.year: growth for growth in one.stated}
    for year in sorted({year for year, _ in one.values} | stated.keys()):
        growth = stated.get(year)
        since, percent = (str(growth.since), growth.percent) if growth else ("", None)
        yield *named, str(year), one.value(year), percent, since, source_of(one, words)


def market_facts(indicators: Sequence[Indicator], words: Words) -> tuple[Remark, ...]:
    """Averages that were published otherwise than their end points give them, to one decimal."""
    return tuple(
        _difference(one, one.published, one.computed, words)
        for one in spans(indicators)
        if one.published is not None
        and one.computed is not None
        and rounded(one.computed, 1) != rounded(one.published, 1)
    )


def _difference(one: Span, published: float, computed: float, words: Words) -> Remark:
    head = words.text(
        "market.published.head", stated=words.percent(published), computed=words.percent(computed)
    )
    years = {"since": str(one.since), "year": str(one.year)}
    return Remark(
        head, words.text("market.published.text", name=indicator_name(one.indicator, words), **years)
    )


def _spans(indicator: Indicator) -> Iterator[Span]:
    known = indicator.stated or _whole(indicator)
    for one in known:
        computed = indicator.average_growth(one.since, one.year)
        yield Span(indicator, one.since, one.year, one.percent if indicator.stated else None, computed)


def _whole(indicator: Indicator) -> tuple[StatedGrowth, ...]:
    """All years of an indicator, of which nobody stated the growth."""
    years = [year for year, _ in indicator.values]
    return (StatedGrowth(years[0], years[-1], 0.0),) if len(years) > 1 else ()


def _latest_first(indicators: Sequence[Indicator], dossier: Dossier) -> list[Span]:
    """The growths that speak of the world or of the host, the user's own first, as they were taken in."""
    whole = [one for one in spans(indicators) if one.indicator.area in (WORLD, dossier.event.host)]
    own = {one.key for one in dossier.indicators}
    return sorted(whole, key=lambda one: one.indicator.key not in own)


def _span(dossier: Dossier) -> tuple[int, int] | None:
    """The first and the last year with a list, up to the edition asked for."""
    years = [int(answer.edition) for answer in dossier.history if answer.edition.isdigit()]
    until = [year for year in years if str(year) <= dossier.query.edition]
    return (until[0], until[-1]) if len(until) > 1 else None


def _fair_bars(dossier: Dossier, words: Words) -> list[_Bar]:
    span = _span(dossier)
    if span is None:
        return []
    return [
        _Bar(
            _over(words.sentence(words.text(f"measure.{measure}")), *span, words), growth, Tone.THIS, measure
        )
        for measure in _FAIR
        if (growth := fair_growth(dossier, measure, *span)) is not None
    ]


def _market_bars(indicators: Sequence[Indicator], dossier: Dossier, words: Words) -> list[_Bar]:
    """The growths of the world and the host."""
    return [
        _Bar(
            _over(indicator_name(one.indicator, words), one.since, one.year, words),
            growth,
            Tone.PREVIOUS,
            one.key,
        )
        for one in _latest_first(indicators, dossier)
        if (growth := one.growth) is not None
    ]


def _over(name: str, since: int, year: int, words: Words) -> str:
    return words.text("market.bar", name=name, since=str(since), year=str(year))


def _mark(bar: _Bar, words: Words) -> Mark:
    text, way = words.signed_percent(bar.growth), direction(bar.growth)
    return Mark(bar.growth, text, bar.tone, bar.key, direction=way)


def _fair_row(dossier: Dossier, words: Words) -> tuple[tuple[Cell, ...], ...]:
    """The event over all its editions."""
    span = _span(dossier)
    if span is None:
        return ()
    own = (fair_growth(dossier, measure, *span) for measure in _FAIR)
    return ((event_name(dossier, words), "", *map(str, span), None, None, *own, ""),)


def _row(dossier: Dossier, one: Span, words: Words) -> tuple[Cell, ...]:
    own = (fair_growth(dossier, measure, one.since, one.year) for measure in _FAIR)
    return (
        indicator_name(one.indicator, words),
        area_name(one.indicator.area, dossier, words),
        str(one.since),
        str(one.year),
        one.growth,
        one.published,
        *own,
        source_of(one.indicator, words),
    )


def source_of(indicator: Indicator, words: Words) -> str:
    """Who published it; the sources that come with the product have a Chinese name, one's own stay."""
    return in_language(indicator.source, words.lang)


def _lower(name: str, words: Words) -> str:
    """A name as it stands inside a sentence; abbreviations keep their capitals, and so do Latin names in
    Chinese."""
    is_word = len(name) > 1 and name[1].islower() and words.lang != "zh"
    return words.embedded(name[:1].lower() + name[1:] if is_word else name)
