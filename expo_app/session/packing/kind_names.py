"""What kinds of findings and of decisions are called where people read of them."""

from collections.abc import Mapping

from expo_app.report.translating import in_language
from expo_app.session.checking.checking_findings import TITLES

DECISIONS: Mapping[str, str] = {
    "import": "Import",
    "column_mapping": "Meaning of a column",
    "header_row": "Header of a list",
    "country_alias": "Spelling of a country",
    "excluded_row": "Excluded row",
    "corrected_cell": "Corrected cell",
    "event_facts": "Facts about the event",
    "source_facts": "Facts about a list",
    "superseded": "Replaced list",
    "sector_alias": "Name of a sector",
    "sector_name": "Sector of the nomenclature",
    "grouping": "Group of countries",
    "own_profile": "Own counting profile",
    "market_indicator": "Market figure",
    "saved_view": "Saved view",
    "report_pages": "Pages of the report",
    "page_text": "Text of a page",
    "same": "Same exhibitor",
    "different": "Different exhibitors",
    "renamed_to": "Renamed exhibitor",
    "pavilion_organiser": "Organiser of a pavilion",
    "accepted_finding": "Finding left as it is",
}


def kind_name(kind: str, lang: str) -> str:
    """The name of a kind of findings or decisions in "en" or "zh"; a kind without one as it is."""
    return in_language(DECISIONS.get(kind) or TITLES.get(kind, kind), lang)
