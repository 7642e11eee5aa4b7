"""The pages and sheets about change, loyalty and market, where a dossier says what its change is made of."""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.reference.indicators import published_indicators
from expo_app.report import contributions, loyalty, market
from expo_app.report import tables_loyalty as tables
from expo_app.report.caveats import caveat_sentences
from expo_app.report.change_facts import change_facts, facts_table, warnings_table
from expo_app.report.contributions import change_title, contributions_table
from expo_app.report.foot import foot, source_line, speaker_notes
from expo_app.report.heat import heat_chart, heat_table
from expo_app.report.international_tests import tests_table
from expo_app.report.pages import ChartPage, chart_page
from expo_app.report.remarks import AT_MOST
from expo_app.report.spec import ChartSpec, Page, Remark, TableSpec
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.width import FOOT, fits
from expo_app.report.words import Words

Tables = tuple[TableSpec, ...]
_LOST_SHOWN = 14


def change_pages(dossier: Dossier, words: Words) -> tuple[Page, ...]:
    """Contributions, country x sector, space, cohorts, the lost, market and rules; none without a change."""
    if dossier.changed is None:
        return ()
    *about_change, about_market = (_chart_page(dossier, words, page) for page in _CHART_PAGES)
    found = (*about_change, _lost_page(dossier, words), about_market, _tests_page(dossier, words))
    return tuple(page for page in found if page is not None)


def change_tables(dossier: Dossier, words: Words) -> Tables:
    """The sheets that go with them, with their charts."""
    found = dossier.changed
    if found is None:
        return ()
    made: list[TableSpec | None] = [
        warnings_table(dossier, words),
        facts_table(dossier, words),
        replace(
            contributions_table("contributions", dossier.countries, dossier, words),
            chart=contributions.by_country(dossier, words),
        ),
        heat_table(dossier, words),
        replace(tables.space_table(found, words), chart=loyalty.space_bridge(dossier, words)),
        tables.cohorts_table(found, words),
        tables.kept_countries_table(dossier, found, words),
        tables.kept_sectors_table(dossier, found, words),
        tables.lost_table(dossier, found, words),
        replace(_market_table(dossier, words), chart=_market(dossier, words)),
        tests_table(found.tests, words),
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
        loyalty.cohort_chart,
        _market,
    )
    return tuple(chart for make in makers if (chart := make(dossier, words)) is not None)


def with_caveats(page: Page, dossier: Dossier, words: Words) -> Page:
    """The page with as many warnings at its foot as there is room for, and all of them in its notes; the
    warnings are about lists of exhibitors, so a page about visitors stays as it is."""
    sentences = caveat_sentences(dossier, words) if page.id != "visitor_countries" else ()
    text = page.foot
    for sentence in sentences:
        longer = text + words.text("space") + sentence
        text = longer if fits(longer, FOOT) else text
    return replace(page, foot=text, speaker_notes="\n".join((page.speaker_notes, *sentences)))


def _chart_page(dossier: Dossier, words: Words, made: ChartPage) -> Page | None:
    page = chart_page(dossier, words, made)
    if page is None or page.id != "contribution_countries":
        return page
    return replace(page, title=change_title(dossier, words))


def _lost_page(dossier: Dossier, words: Words) -> Page | None:
    """The lost most worth a call; all of them are in the workbook."""
    if dossier.changed is None or not dossier.changed.lost:
        return None
    table = tables.lost_table(dossier, dossier.changed, words)
    first = replace(table, rows=table.rows[:_LOST_SHOWN], keys=table.keys[:_LOST_SHOWN])
    subtitle = chart_subtitle(dossier, words, "subtitle.lost", with_editions=False)
    source = foot(dossier, words, source_line(dossier, words), (Measure.LOST,))
    return Page("lost", table.title, subtitle, source, speaker_notes(dossier, words), tables=(first,))


def _tests_page(dossier: Dossier, words: Words) -> Page | None:
    if dossier.changed is None:
        return None
    table = tests_table(dossier.changed.tests, words)
    subtitle = words.text("subtitle.tests")
    source = foot(dossier, words, source_line(dossier, words), (Measure.INTERNATIONAL_EXHIBITORS,))
    return Page("tests", table.title, subtitle, source, speaker_notes(dossier, words), tables=(table,))


def _market(dossier: Dossier, words: Words) -> ChartSpec | None:
    return market.market_chart(dossier, published_indicators(), words)


def _market_table(dossier: Dossier, words: Words) -> TableSpec:
    return market.market_table(dossier, published_indicators(), words)


def _change_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    return change_facts(dossier, words)[:AT_MOST]


def _loyalty_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    return loyalty.loyalty_facts(dossier, words)[:AT_MOST]


def _no_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    return ()


def _market_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    return market.market_facts(published_indicators(), words)[:AT_MOST]


_CHART_PAGES = (
    ChartPage(contributions.by_country, _change_remarks, (Measure.EXHIBITORS,)),
    ChartPage(contributions.by_sector, _no_remarks, (Measure.EXHIBITORS,)),
    ChartPage(heat_chart, _no_remarks, (Measure.EXHIBITORS,)),
    ChartPage(loyalty.space_bridge, _loyalty_remarks, (Measure.NET_SPACE,)),
    ChartPage(loyalty.cohort_chart, _no_remarks, (Measure.NEW,)),
    ChartPage(_market, _market_remarks, ()),
)
