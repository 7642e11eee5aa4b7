"""What can be exported, by the name of its action."""

from collections.abc import Mapping
from dataclasses import dataclass

from expo_app.ui.translated import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ExportKind:
    """One way out: the file that is proposed, the filter of the file dialog (empty: a folder is asked for),
    and whether it holds both languages anyway."""

    file: str
    filter: str = ""
    is_bilingual: bool = False


KINDS: Mapping[str, ExportKind] = {
    "export_all": ExportKind(""),
    "export_pptx": ExportKind("deck.pptx", QT_TRANSLATE_NOOP("Export", "Slides (*.pptx)")),
    "export_xlsx": ExportKind("figures.xlsx", QT_TRANSLATE_NOOP("Export", "Workbook (*.xlsx)")),
    "export_pdf": ExportKind("report.pdf", QT_TRANSLATE_NOOP("Export", "Report (*.pdf)")),
    "export_charts": ExportKind("charts"),
    "export_rows": ExportKind("rows.csv", QT_TRANSLATE_NOOP("Export", "Rows (*.csv *.parquet)")),
    "export_json": ExportKind("figures.json", QT_TRANSLATE_NOOP("Export", "Figures (*.json)"), True),
    "export_pack": ExportKind("audit.pack", is_bilingual=True),
}
