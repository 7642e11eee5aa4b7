"""From a dossier to a report."""

from expo_app.model.dossier import Dossier
from expo_app.report import pages, sentences
from expo_app.report.change_pages import change_charts, change_pages, change_tables, with_caveats
from expo_app.report.names import editions_named
from expo_app.report.spec import Page, Report
from expo_app.report.tables import every_table
from expo_app.report.words import words


def compose(dossier: Dossier, lang: str = "en") -> Report:
    """All pages, charts and tables of the dossier in a language ("en" or "zh").

    A page whose figures are not known is left out; cover, headline and sources are always there.
    No two pages share a title.
    """
    spoken = words(lang)
    about = (pages.chart_page(dossier, spoken, made) for made in pages.CHART_PAGES)
    found = tuple(page for page in about if page is not None)
    charts = tuple(page.chart for page in found if page.chart is not None)
    about_change = change_pages(dossier, spoken)
    compared = (pages.headline_page(dossier, spoken), *found, *about_change)
    every: tuple[Page, ...] = (
        pages.cover_page(dossier, spoken),
        *(with_caveats(page, dossier, spoken) for page in compared),
        pages.sources_page(dossier, spoken),
    )
    return Report(
        sentences.cover(dossier, spoken),
        editions_named(dossier, spoken),
        lang,
        every,
        every_table(dossier, spoken, charts) + change_tables(dossier, spoken),
        charts + change_charts(dossier, spoken),
    )
