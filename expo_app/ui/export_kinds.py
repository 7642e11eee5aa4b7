"""What can be exported, by the name of its action."""

from collections.abc import Mapping
from dataclasses import dataclass

from expo_app.ui.translated import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ExportKind:
    """One way out: the file that is proposed, and the filter of the file dialog (empty: a folder is asked
    for)."""

    file: str
    filter: str = ""


KINDS: Mapping[str, ExportKind] = {
    "export_all": ExportKind(""),
    "export_pptx": ExportKind("deck.pptx", QT_TRANSLATE_NOOP("Export", "Slides (*.pptx)")),
    "export_xlsx": ExportKind("figures.xlsx", QT_TRANSLATE_NOOP("Export", "Workbook (*.xlsx)")),
    "export_pdf": ExportKind("report.pdf", QT_TRANSLATE_NOOP("Export", "Report (*.pdf)")),
    "export_charts": ExportKind("charts"),
    "export_rows": ExportKind("rows.csv", QT_TRANSLATE_NOOP("Export", "Rows (*.csv *.parquet)")),
}
