"""Share of exhibitors against share of the market, country by country, and who is under-represented."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, Unit
from expo_app.model.market import Indicator, MarketShare
from expo_app.reference.countries import name_of
from expo_app.reference.indicators import WORLD
from expo_app.report.clauses import direction
from expo_app.report.foot import source_line
from expo_app.report.market import indicator_name, source_of
from expo_app.report.marks import description
from expo_app.report.spec import (
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
from expo_app.report.titles import spoken, titled
from expo_app.report.words import Words

TOP = 10
_AT_LEAST = 2


@dataclass(frozen=True)
class MarketYear:
    """What a market was in one year: the value of each country or region (alpha-3)."""

    indicator: Indicator
    year: int
    values: Mapping[str, float]


def market_year(dossier: Dossier) -> MarketYear | None:
    """Of the indicators beside which the event stands the one by country that was taken in last, in the
    latest year (up to the edition) of which most countries have a value; None where none speaks of two
    countries beside the host's."""
    by_name: dict[str, list[Indicator]] = {}
    for one in dossier.market:
        if one.area not in (WORLD, dossier.event.host):
            by_name.setdefault(one.name, []).append(one)
    found = [group for group in by_name.values() if len(group) >= _AT_LEAST]
    if not found:
        return None
    group = found[-1]
    last = int(dossier.query.edition) if dossier.query.edition.isdigit() else 9999
    counts: dict[int, int] = {}
    for one in group:
        for year, _ in one.values:
            counts[year] = counts.get(year, 0) + 1
    until = [year for year in counts if year <= last] or list(counts)
    year = max((year for year in until if 2 * counts[year] >= len(group)), default=max(until))
    values = {one.area: value for one in group if (value := one.value(year)) is not None}
    return MarketYear(group[0], year, values)


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


def shares_of(dossier: Dossier) -> tuple[MarketShare, ...]:
    """The shares that the dossier's own indicators give; none without an indicator by country."""
    found = market_year(dossier)
    return market_shares(dossier.countries, found.values, dossier.event.host) if found else ()


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
        (_name(one, dossier, words), one.exhibitors, one.share, one.market_share, one.gap) for one in shares
    )
    keys = tuple(one.key for one in shares)
    return TableSpec("represented", words.text("table.represented"), columns, rows, keys)


def shares_chart(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """The countries with the least exhibitors for their share of the market, the widest gap first; None where
    no indicator by country was taken in, or nobody comes from its countries."""
    found, shares = market_year(dossier), shares_of(dossier)
    if found is None or not shares:
        return None
    shown = shares[:limit]
    marks = tuple(_mark(one, words) for one in shown)
    names = tuple(_name(one, dossier, words) for one in shown)
    series = (Series(words.sentence(words.text("column.gap")), marks),)
    title = titled(dossier, words, _title(shares, dossier, words))
    subtitle = chart_subtitle(dossier, words, "subtitle.represented", with_editions=False)
    told = description(title, subtitle, names, series, words)
    market = {"name": indicator_name(found.indicator, words), "source": source_of(found.indicator, words)}
    market |= {"year": str(found.year)}
    source = source_line(dossier, words) + words.text("space") + words.text("represented.source", **market)
    return ChartSpec(
        "represented", ChartKind.SIGNED, title, subtitle, source, Unit.PERCENT, names, series, told
    )


def represented_fact(shares: Sequence[MarketShare], dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Which countries have less than half of what their share of the market would give."""
    names = [_name(one, dossier, words) for one in shares if one.is_under_represented]
    if not names:
        return ()
    head = words.counted("represented.head", len(names))
    return (Remark(head, words.of(len(names), "represented.text", names=words.listed(names))),)


def represented_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Who is under-represented, for the side of a slide."""
    return represented_fact(shares_of(dossier), dossier, words)


def _title(shares: Sequence[MarketShare], dossier: Dossier, words: Words) -> str:
    """The country that falls short most: its share of the exhibitors and of the market."""
    first = shares[0]
    if first.gap >= 0:
        return words.text("represented.none")
    name = words.embedded(spoken(first.key, _name(first, dossier, words), words))
    share, market = words.percent(first.share), words.percent(first.market_share)
    return words.text("represented.title", name=name, share=share, market=market)


def _mark(one: MarketShare, words: Words) -> Mark:
    tone = Tone.DECREASE if one.gap < 0 else Tone.INCREASE
    text = words.signed_points(one.gap)
    return Mark(one.gap, words.signed(one.gap, 1), tone, one.key, direction=direction(one.gap), share=text)


def _name(one: MarketShare, dossier: Dossier, words: Words) -> str:
    return name_of(one.key, words.lang, dossier.event.labels)
