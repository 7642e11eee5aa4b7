"""From a dossier to a report."""

from expo_app.model.dossier import Dossier
from expo_app.report import sentences
from expo_app.report.catalogue import KINDS
from expo_app.report.caveats import warned_page, warned_table
from expo_app.report.change_pages import change_charts, change_tables
from expo_app.report.charts import every_chart
from expo_app.report.claims_page import claims_table
from expo_app.report.names import editions_named
from expo_app.report.other_rules import rules_tables
from expo_app.report.spec import Report
from expo_app.report.tables import every_table
from expo_app.report.visitor_pages import visitor_charts, visitor_tables
from expo_app.report.words import words


def compose(dossier: Dossier, lang: str = "en") -> Report:
    """All pages, charts and tables of the dossier in a language ("en" or "zh").

    A page whose figures are not known is left out; cover and sources are always there.
    No two pages share a title.
    """
    spoken = words(lang)
    made = (kind.page(dossier, spoken) for kind in KINDS)
    pages = tuple(warned_page(page, dossier, spoken) for page in made if page is not None)
    charts = every_chart(dossier, spoken)
    claims = (claims_table(dossier, spoken),) if dossier.claims else ()
    drawn = {chart.id: chart for chart in (*charts, *change_charts(dossier, spoken))}
    drawn |= {chart.id: chart for chart in visitor_charts(dossier, spoken)}
    drawn |= {page.chart.id: page.chart for page in pages if page.chart is not None}
    tables = (
        *every_table(dossier, spoken, charts),
        *change_tables(dossier, spoken),
        *visitor_tables(dossier, spoken),
        *rules_tables(dossier, spoken),
    )
    return Report(
        sentences.cover(dossier, spoken),
        editions_named(dossier, spoken),
        lang,
        pages,
        tuple(warned_table(table, dossier, spoken) for table in (*tables, *claims)),
        tuple(drawn.values()),
    )
