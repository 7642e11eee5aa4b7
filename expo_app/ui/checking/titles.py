"""What groups of findings are called."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from expo_app.session.checking.checking_findings import FindingGroup
from expo_app.ui.translated import QT_TRANSLATE_NOOP
from expo_app.ui.wording import in_language

TITLES: Mapping[str, str] = {
    "country_unknown": QT_TRANSLATE_NOOP("Groups", "Country not recognised"),
    "country_ambiguous": QT_TRANSLATE_NOOP("Groups", "Country may be several"),
    "country_blank": QT_TRANSLATE_NOOP("Groups", "Rows without a country"),
    "country_from_address": QT_TRANSLATE_NOOP("Groups", "Country from the address"),
    "country_from_main": QT_TRANSLATE_NOOP("Groups", "Country of the main exhibitor"),
    "control_total_differs": QT_TRANSLATE_NOOP("Groups", "Stated total differs"),
    "space_unreadable": QT_TRANSLATE_NOOP("Groups", "Stand size not readable"),
    "space_assumed": QT_TRANSLATE_NOOP("Groups", "Stand size assumed"),
    "stand_unusual": QT_TRANSLATE_NOOP("Groups", "Stand number is unusual"),
    "role_unknown": QT_TRANSLATE_NOOP("Groups", "Role not recognised"),
    "role_at_odds": QT_TRANSLATE_NOOP("Groups", "Role at odds with the stand"),
    "mode_unknown": QT_TRANSLATE_NOOP("Groups", "On site or online not clear"),
    "status_unknown": QT_TRANSLATE_NOOP("Groups", "Status not recognised"),
    "sector_unknown": QT_TRANSLATE_NOOP("Groups", "Sector not recognised"),
    "sector_renamed": QT_TRANSLATE_NOOP("Groups", "Sector renamed"),
    "sector_split": QT_TRANSLATE_NOOP("Groups", "Sector split"),
    "sectors_unified": QT_TRANSLATE_NOOP("Groups", "Sectors made one"),
    "sheet_value_taken": QT_TRANSLATE_NOOP("Groups", "From the sheet's name"),
    "rows_repeated": QT_TRANSLATE_NOOP("Groups", "Exact duplicate"),
    "rows_cancelled": QT_TRANSLATE_NOOP("Groups", "Cancelled rows"),
    "struck_through": QT_TRANSLATE_NOOP("Groups", "Cancelled rows"),
    "decision_unfit": QT_TRANSLATE_NOOP("Groups", "A decision waits for its list"),
    "decisions_contradict": QT_TRANSLATE_NOOP("Groups", "Decisions contradict"),
    "two_spellings": QT_TRANSLATE_NOOP("Groups", "Two spellings in an edition"),
    "main_exhibitor_unlisted": QT_TRANSLATE_NOOP("Groups", "Main exhibitor not listed"),
    "co_exhibitors_listed": QT_TRANSLATE_NOOP("Groups", "Co-exhibitors in a cell"),
    "co_exhibitors_indented": QT_TRANSLATE_NOOP("Groups", "Co-exhibitors indented"),
    "several_firms": QT_TRANSLATE_NOOP("Groups", "Several firms in a cell"),
    "remark_beside_name": QT_TRANSLATE_NOOP("Groups", "Remark beside a name"),
    "hall_from_stand": QT_TRANSLATE_NOOP("Groups", "Hall taken from the stand"),
    "stand_from_main": QT_TRANSLATE_NOOP("Groups", "Stand of the main exhibitor"),
    "stand_of_main_open": QT_TRANSLATE_NOOP("Groups", "Whose stand is not clear"),
    "sector_missing": QT_TRANSLATE_NOOP("Groups", "Rows without a sector"),
    "sector_kept_whole": QT_TRANSLATE_NOOP("Groups", "Sector not taken apart"),
    "name_blank": QT_TRANSLATE_NOOP("Groups", "Rows without a name"),
    "several_firms_possible": QT_TRANSLATE_NOOP("Groups", "Perhaps several firms"),
    "edition_unknown": QT_TRANSLATE_NOOP("Groups", "Edition not readable"),
    "error_cells": QT_TRANSLATE_NOOP("Groups", "Cells with an error"),
    "formulas_without_value": QT_TRANSLATE_NOOP("Groups", "Formulas without a value"),
    "value_blanked": QT_TRANSLATE_NOOP("Groups", "A known value is blank now"),
    "decision_stale": QT_TRANSLATE_NOOP("Groups", "A decision does not fit"),
    "lists_overlap": QT_TRANSLATE_NOOP("Groups", "Two lists of one edition"),
    "event_differs": QT_TRANSLATE_NOOP("Groups", "A list of another event"),
    "host_inferred": QT_TRANSLATE_NOOP("Groups", "The host is inferred"),
    "sheet_left_out": QT_TRANSLATE_NOOP("Groups", "Sheets left out"),
    "rows_hidden": QT_TRANSLATE_NOOP("Groups", "Hidden rows count"),
    "columns_hidden": QT_TRANSLATE_NOOP("Groups", "Hidden columns are read"),
    "column_unknown": QT_TRANSLATE_NOOP("Groups", "Columns not understood"),
    "list_date_ambiguous": QT_TRANSLATE_NOOP("Groups", "Date of the list not clear"),
    "encoding_uncertain": QT_TRANSLATE_NOOP("Groups", "Encoding not certain"),
    "remark_says_cancelled": QT_TRANSLATE_NOOP("Groups", "A remark says cancelled"),
    "rows_without_name": QT_TRANSLATE_NOOP("Groups", "Rows that name nobody"),
    "said_as_above": QT_TRANSLATE_NOOP("Groups", "Cells that say “as above”"),
    "several_tables": QT_TRANSLATE_NOOP("Groups", "Several tables in a sheet"),
    "stand_repeated": QT_TRANSLATE_NOOP("Groups", "Stand named twice"),
    "status_open": QT_TRANSLATE_NOOP("Groups", "Not settled yet"),
    "text_partly_struck": QT_TRANSLATE_NOOP("Groups", "Partly struck through"),
    "headings_taken": QT_TRANSLATE_NOOP("Groups", "Headings taken for rows"),
    "values_carried_down": QT_TRANSLATE_NOOP("Groups", "Values taken for rows below"),
    "column_new": QT_TRANSLATE_NOOP("Groups", "New columns"),
}


def title_of(group: FindingGroup) -> str:
    """The title of a group: a short one where there is one, else its own."""
    written = TITLES.get(group.code)
    return QCoreApplication.translate("Groups", written) if written else in_language(group.title)
