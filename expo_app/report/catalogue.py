"""The kinds of pages that a report has, in their order: what each is called, and how it is made.

The window, the deck, the PDF and the workbook draw from the pages that these make.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report import change_pages as change
from expo_app.report import (
    charts,
    composition,
    contributions,
    density,
    loyalty,
    market_shares,
    pages,
    remarks,
    rules_pages,
    shares,
    stand_remarks,
    visitor_pages,
    visitors,
)
from expo_app.report.claims_page import claims_page
from expo_app.report.flow_facts import flow_page
from expo_app.report.fluctuation import fluctuation_page
from expo_app.report.glance import glance_page
from expo_app.report.heat import heat_chart
from expo_app.report.pages import ChartPage, chart_page
from expo_app.report.size_chart import sizes_chart
from expo_app.report.spec import Page
from expo_app.report.words import Words
from expo_app.report.world_map import world_map

Make = Callable[[Dossier, Words], Page | None]


@dataclass(frozen=True)
class PageKind:
    """A kind of page: its id, the key of its section ("overview"), and how it is made (None: nothing to
    say)."""

    id: str
    section: str
    make: Make

    def page(self, dossier: Dossier, words: Words) -> Page | None:
        """The page under its section; None where its figures are not known."""
        made = self.make(dossier, words)
        return replace(made, section=words.text(f"section.{self.section}")) if made else None


def _of_chart(made: ChartPage) -> Make:
    return lambda dossier, words: chart_page(dossier, words, made)


def _of_change(make: Make) -> Make:
    """Only where it is told what the change is made of."""
    return lambda dossier, words: make(dossier, words) if dossier.changed else None


_EXHIBITORS = (Measure.EXHIBITORS,)
_FROM_ABROAD = (Measure.INTERNATIONAL_EXHIBITORS, Measure.EXHIBITORS)
_SHARE = (Measure.INTERNATIONAL_EXHIBITORS, Measure.INTERNATIONAL_SHARE)
_STEPS = (Measure.RETENTION_RATE, Measure.NEW, Measure.WON_BACK, Measure.LOST)
_VISITORS = (Measure.VISITORS, Measure.INTERNATIONAL_VISITORS)

_CHARTS = {
    "trend": ChartPage(charts.trend, remarks.trend_remarks, _EXHIBITORS),
    "international_share": ChartPage(charts.international_share, remarks.share_remarks, _SHARE),
    "top_countries": ChartPage(charts.top_countries, remarks.country_remarks, _FROM_ABROAD),
    "top_countries_by_space": ChartPage(
        charts.top_countries_by_space, remarks.space_remarks, (Measure.NET_SPACE,)
    ),
    "world_map": ChartPage(world_map, change.no_remarks, _FROM_ABROAD),
    "density": ChartPage(density.density_chart, density.density_remarks, (Measure.NET_SPACE,)),
    "regions": ChartPage(charts.regions, remarks.region_remarks, _EXHIBITORS),
    "blocs": ChartPage(charts.blocs, remarks.bloc_remarks, _EXHIBITORS),
    "sectors": ChartPage(charts.sectors, remarks.sector_remarks, _EXHIBITORS),
    "sector_shares": ChartPage(shares.shares_chart, shares.shares_remarks, _EXHIBITORS),
    "halls": ChartPage(charts.halls, stand_remarks.hall_remarks, _EXHIBITORS),
    "halls_by_space": ChartPage(
        charts.halls_by_space, stand_remarks.hall_space_remarks, (Measure.NET_SPACE,)
    ),
    "stand_sizes": ChartPage(sizes_chart, stand_remarks.size_remarks, (Measure.NET_SPACE,)),
    "heat": ChartPage(heat_chart, change.no_remarks, _EXHIBITORS),
    "bridge": ChartPage(charts.bridge, remarks.bridge_remarks, _STEPS),
    "contribution_sectors": ChartPage(contributions.by_sector, change.no_remarks, _EXHIBITORS),
    "bridge_space": ChartPage(loyalty.space_bridge, change.space_remarks, (Measure.NET_SPACE,)),
    "loyalty": ChartPage(composition.composition_chart, composition.composition_remarks, _STEPS),
    "cohorts": ChartPage(loyalty.cohort_chart, change.no_remarks, (Measure.NEW,)),
    "visitor_trend": ChartPage(visitors.trend, visitor_pages.trend_remarks, _VISITORS),
    "visitor_countries": ChartPage(charts.visitors, remarks.visitor_remarks, _VISITORS),
    "visitor_regions": ChartPage(visitors.regions, visitor_pages.region_remarks, _VISITORS),
    "visitor_sectors": ChartPage(visitors.sectors, visitor_pages.sector_remarks, _VISITORS),
    "visitor_types": ChartPage(visitors.types, change.no_remarks, _VISITORS),
    "market": ChartPage(change.timely_market_chart, change.market_remarks, ()),
    "represented": ChartPage(market_shares.shares_chart, market_shares.represented_remarks, ()),
}
_OTHERS: dict[str, Make] = {
    "cover": pages.cover_page,
    "headline": pages.headline_page,
    "editions": glance_page,
    "fluctuation": fluctuation_page,
    "flow": flow_page,
    "contribution_countries": change.contribution_page,
    "lost": change.lost_page,
    "tests": change.tests_page,
    "profiles": rules_pages.profiles_page,
    "sensitivity": rules_pages.sensitivity_page,
    "claims": claims_page,
    "sources": pages.sources_page,
}
_SECTIONS = {
    "overview": ("cover", "headline", "editions", "trend", "international_share"),
    "countries": (
        "top_countries",
        "world_map",
        "top_countries_by_space",
        "density",
        "fluctuation",
        "regions",
        "blocs",
    ),
    "sectors": ("sectors", "sector_shares", "heat", "halls", "halls_by_space", "stand_sizes"),
    "change": ("bridge", "contribution_countries", "contribution_sectors", "bridge_space"),
    "loyalty": ("loyalty", "flow", "cohorts", "lost"),
    "visitors": (
        "visitor_trend",
        "visitor_countries",
        "visitor_regions",
        "visitor_sectors",
        "visitor_types",
    ),
    "market": ("market", "represented", "tests", "profiles", "sensitivity"),
    "papers": ("claims", "sources"),
}
_OF_CHANGE = ("contribution_countries", "contribution_sectors", "lost", "market")
_EVERY = {page: _of_chart(made) for page, made in _CHARTS.items()} | _OTHERS
_MAKERS = _EVERY | {page: _of_change(_EVERY[page]) for page in _OF_CHANGE}

KINDS = tuple(PageKind(page, section, _MAKERS[page]) for section, ids in _SECTIONS.items() for page in ids)
"""Every kind of page, in the order of a report."""
