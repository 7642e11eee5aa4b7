"""The few words that stand above a finding on the import page."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from expo_app.model.finding import Finding
from expo_app.ui.checking.titles import TITLES
from expo_app.ui.importing.wording import for_page
from expo_app.ui.translated import QT_TRANSLATE_NOOP

_HEADINGS = {
    "country_unknown": QT_TRANSLATE_NOOP("Headings", "“{value}” is no country name"),
    "country_ambiguous": QT_TRANSLATE_NOOP("Headings", "“{value}” may mean several countries"),
    "country_blank": QT_TRANSLATE_NOOP("Headings", "Rows without a country"),
    "country_from_address": QT_TRANSLATE_NOOP("Headings", "Country taken from the address"),
    "control_total_differs": QT_TRANSLATE_NOOP("Headings", "Stated total differs"),
    "space_unreadable": QT_TRANSLATE_NOOP("Headings", "“{value}” is no area"),
    "space_assumed": QT_TRANSLATE_NOOP("Headings", "Area assumed"),
    "role_unknown": QT_TRANSLATE_NOOP("Headings", "“{value}” is no known role"),
    "mode_unknown": QT_TRANSLATE_NOOP("Headings", "“{value}” is not understood"),
    "status_unknown": QT_TRANSLATE_NOOP("Headings", "“{value}” is no known status"),
    "sector_missing": QT_TRANSLATE_NOOP("Headings", "Rows without a sector"),
    "host_inferred": QT_TRANSLATE_NOOP("Headings", "The host is inferred"),
    "column_unknown": QT_TRANSLATE_NOOP("Headings", "Columns that count for nothing"),
    "column_new": QT_TRANSLATE_NOOP("Headings", "A column that is new"),
    "rows_hidden": QT_TRANSLATE_NOOP("Headings", "Hidden rows count"),
    "columns_hidden": QT_TRANSLATE_NOOP("Headings", "Hidden columns are read"),
    "event_differs": QT_TRANSLATE_NOOP("Headings", "A list of another event"),
    "lists_overlap": QT_TRANSLATE_NOOP("Headings", "Two lists of one edition"),
    "value_blanked": QT_TRANSLATE_NOOP("Headings", "A known value is blank now"),
    "decision_stale": QT_TRANSLATE_NOOP("Headings", "A decision does not fit any more"),
    "sheet_value_taken": QT_TRANSLATE_NOOP("Headings", "Taken from the sheet's name"),
    "several_firms": QT_TRANSLATE_NOOP("Headings", "Several firms in a cell"),
    "several_firms_possible": QT_TRANSLATE_NOOP("Headings", "Perhaps several firms"),
    "stand_unusual": QT_TRANSLATE_NOOP("Headings", "“{value}” is an unusual stand"),
    "rows_repeated": QT_TRANSLATE_NOOP("Headings", "Rows that stand twice"),
    "struck_through": QT_TRANSLATE_NOOP("Headings", "Rows that are struck through"),
    "sector_unknown": QT_TRANSLATE_NOOP("Headings", "“{value}” is no known sector"),
    "sector_kept_whole": QT_TRANSLATE_NOOP("Headings", "A sector that was not taken apart"),
    "name_blank": QT_TRANSLATE_NOOP("Headings", "Rows without a name"),
    "edition_unknown": QT_TRANSLATE_NOOP("Headings", "“{value}” names no year"),
    "error_cells": QT_TRANSLATE_NOOP("Headings", "Cells with an error"),
    "formulas_without_value": QT_TRANSLATE_NOOP("Headings", "Formulas without a value"),
    "two_spellings": QT_TRANSLATE_NOOP("Headings", "Two spellings of one name"),
    "main_exhibitor_unlisted": QT_TRANSLATE_NOOP("Headings", "A main exhibitor that is not listed"),
    "remark_beside_name": QT_TRANSLATE_NOOP("Headings", "A remark beside a name"),
    "list_date_ambiguous": QT_TRANSLATE_NOOP("Headings", "The date of the list is not clear"),
    "encoding_uncertain": QT_TRANSLATE_NOOP("Headings", "The encoding is not certain"),
    "remark_says_cancelled": QT_TRANSLATE_NOOP("Headings", "A remark says cancelled"),
    "rows_without_name": QT_TRANSLATE_NOOP("Headings", "Rows that name nobody"),
    "said_as_above": QT_TRANSLATE_NOOP("Headings", "Cells that say “as above”"),
    "several_tables": QT_TRANSLATE_NOOP("Headings", "Several tables in a sheet"),
    "stand_repeated": QT_TRANSLATE_NOOP("Headings", "A stand is named twice"),
    "status_open": QT_TRANSLATE_NOOP("Headings", "“{value}” is not settled yet"),
    "text_partly_struck": QT_TRANSLATE_NOOP("Headings", "Cells partly struck through"),
    "headings_taken": QT_TRANSLATE_NOOP("Headings", "Headings taken for the rows below"),
    "values_carried_down": QT_TRANSLATE_NOOP("Headings", "Values taken for the rows below"),
    "edition_missing": QT_TRANSLATE_NOOP("Headings", "Which edition is it?"),
    "rows_skipped": QT_TRANSLATE_NOOP("Headings", "{count} rows skipped"),
}
_LONGEST = 40


def heading_of(finding: Finding, countries: Mapping[str, str]) -> tuple[str, str]:
    """Heading and text of a finding; `countries` are names by alpha-3. A finding of another kind is called
    as on the page Check; one that has no name there is its own sentence, without a text below."""
    written = _HEADINGS.get(finding.code)
    if written is None:
        named = TITLES.get(finding.code)
        said = for_page(finding.message)
        return (QCoreApplication.translate("Groups", named), said) if named else (said, "")
    value = finding.value if len(finding.value) <= _LONGEST else finding.value[:_LONGEST] + "…"
    heading = QCoreApplication.translate("Headings", written).format(value=value, count=finding.count)
    if finding.code == "country_unknown":
        return heading, _meant(countries.get(finding.suggestion, ""))
    return heading, for_page(finding.message)


def _meant(country: str) -> str:
    if not country:
        return QCoreApplication.translate("Headings", "Say which one is meant, or that it is none.")
    return QCoreApplication.translate("Headings", "Meant is most likely {name}.").format(name=country)
