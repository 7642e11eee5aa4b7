"""The pages and sheets about change, loyalty and market, where a dossier says what its change is made of."""

from dataclasses import replace

from expo_app.model.change_dossier import ChangeDossier
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report import contributions, loyalty, market, market_shares
from expo_app.report import tables_loyalty as tables
from expo_app.report.change_facts import facts_table, leading_facts, warnings_table
from expo_app.report.contributions import change_title, contributions_table
from expo_app.report.flow import flow_chart
from expo_app.report.flow_facts import flow_table
from expo_app.report.foot import foot, source_line, speaker_notes
from expo_app.report.heat import heat_chart, heat_table
from expo_app.report.international_tests import is_judged, tests_table
from expo_app.report.pages import ChartPage, chart_page
from expo_app.report.remarks import AT_MOST
from expo_app.report.spec import ChartSpec, Page, Remark, TableSpec
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.words import Words

Tables = tuple[TableSpec, ...]
_LOST_SHOWN = 14


def change_tables(dossier: Dossier, words: Words) -> Tables:
    """The sheets that go with them, with their charts."""
    found = dossier.changed
    if found is None:
        return ()
    made: list[TableSpec | None] = [
        warnings_table(dossier, words),
        facts_table(dossier, words),
        replace(
            contributions_table(dossier.countries, words),
            chart=contributions.by_country(dossier, words),
        ),
        _sectors_table(dossier, words),
        heat_table(dossier, words),
        _space_table(dossier, found, words),
        flow_table(dossier, words),
        tables.cohorts_table(found, words),
        tables.kept_countries_table(dossier, found, words, in_full=True),
        tables.kept_sectors_table(dossier, found, words, in_full=True),
        tables.lost_table(dossier, found, words),
        _market_table(dossier, words),
        market.indicators_table(dossier, words),
        _shares_table(dossier, words),
        tests_table(found.tests, words) if dossier.rules is None else None,
    ]
    return tuple(table for table in made if table is not None and table.rows)


def change_charts(dossier: Dossier, words: Words) -> tuple[ChartSpec, ...]:
    """The charts of a change, for pictures of their own."""
    if dossier.changed is None:
        return ()
    makers = (
        contributions.by_country,
        contributions.by_sector,
        heat_chart,
        loyalty.space_bridge,
        flow_chart,
        loyalty.cohort_chart,
        timely_market_chart,
    )
    return tuple(chart for make in makers if (chart := make(dossier, words)) is not None)


def contribution_page(dossier: Dossier, words: Words) -> Page | None:
    """What countries and regions add to the growth; the title speaks of the whole."""
    page = chart_page(dossier, words, _CONTRIBUTIONS)
    return replace(page, title=change_title(dossier, words)) if page else None


def lost_page(dossier: Dossier, words: Words) -> Page | None:
    """The lost most worth a call; all of them are in the workbook."""
    if dossier.changed is None or not dossier.changed.lost:
        return None
    table = tables.lost_table(dossier, dossier.changed, words)
    shown = {"shown": words.number(_LOST_SHOWN), "all": words.number(len(table.rows))}
    note = words.text("note.lost_first", **shown) if len(table.rows) > _LOST_SHOWN else ""
    first = replace(table, rows=table.rows[:_LOST_SHOWN], keys=table.keys[:_LOST_SHOWN], note=note)
    order = tables.lost_order(dossier.changed, words)
    subtitle = chart_subtitle(dossier, words, "subtitle.lost", with_editions=False, order=order)
    source = foot(dossier, words, source_line(dossier, words), (Measure.LOST,))
    return Page("lost", table.title, subtitle, source, speaker_notes(dossier, words), tables=(first,))


def tests_page(dossier: Dossier, words: Words) -> Page | None:
    """Each rule by which an event may call itself international, with its figures."""
    known = dossier.rules or dossier.changed
    if known is None or not is_judged(known.tests):
        return None
    table = tests_table(known.tests, words)
    subtitle = words.text("subtitle.tests")
    source = foot(dossier, words, source_line(dossier, words), (Measure.INTERNATIONAL_EXHIBITORS,))
    return Page("tests", table.title, subtitle, source, speaker_notes(dossier, words), tables=(table,))


def timely_market_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """The event beside the indicators of its market: None where none of them is of the years of the event."""
    indicators = market.indicators_of(dossier)
    is_timely = market.is_of_its_time(dossier, indicators)
    return market.market_chart(dossier, indicators, words) if is_timely else None


def _sectors_table(dossier: Dossier, words: Words) -> TableSpec | None:
    """What sectors add; None where nothing is compared."""
    chart = contributions.by_sector(dossier, words)
    if chart is None:
        return None
    table = contributions_table(dossier.sectors, words)
    return replace(table, id=chart.id, title=chart.title, note=chart.subtitle, chart=chart)


def _space_table(dossier: Dossier, found: ChangeDossier, words: Words) -> TableSpec | None:
    """Net space from edition to edition; None where a list states none, for nothing is not zero."""
    chart = loyalty.space_bridge(dossier, words)
    return replace(tables.space_table(found, words), chart=chart) if chart else None


def _market_table(dossier: Dossier, words: Words) -> TableSpec | None:
    """The event beside its market; None where nothing is known of one."""
    indicators = market.indicators_of(dossier)
    if not indicators:
        return None
    table = market.market_table(dossier, indicators, words)
    return replace(table, chart=timely_market_chart(dossier, words))


def _shares_table(dossier: Dossier, words: Words) -> TableSpec | None:
    """Shares of exhibitors and of the market; None without figures of the market by country."""
    shares = market_shares.shares_of(dossier)
    if not shares:
        return None
    table = market_shares.shares_table(shares, dossier, words)
    return replace(table, chart=market_shares.shares_chart(dossier, words))


def space_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """At most three statements about net space."""
    return loyalty.space_facts(dossier, words)[:AT_MOST]


def no_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """None: the chart takes the width."""
    return ()


def market_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """At most three statements about the market."""
    return market.market_facts(market.indicators_of(dossier), words)[:AT_MOST]


def _change_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    return leading_facts(dossier, words)[:AT_MOST]


_CONTRIBUTIONS = ChartPage(contributions.by_country, _change_remarks, (Measure.EXHIBITORS,))
