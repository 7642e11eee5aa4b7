"""One row as it was understood."""

import math

import pandas as pd
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from expo_app.model.figure import Unit
from expo_app.report.words import Words
from expo_app.ui.widgets.layouts import cleared
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language, joined


class RowPart(QWidget):
    """What a row says, and whether it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = QGridLayout(self)
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.facts.setVerticalSpacing(6)
        self.facts.setHorizontalSpacing(12)
        self.facts.setColumnStretch(1, 1)

    def show_row(self, row: "pd.Series[str]", country: str, words: Words) -> None:
        """Show a row of schema.COUNTED; what the list does not tell is left out."""
        cleared(self.facts)
        for number, (name, value) in enumerate(self._told(row, country, words)):
            self.facts.addWidget(label(name, "small", "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(label(value, "small", wrap=True), number, 1)

    def _told(self, row: "pd.Series[str]", country: str, words: Words) -> list[tuple[str, str]]:
        written = str(row["country_as_written"])
        read = self.tr("{country}, written “{written}”").format(country=country, written=written)
        space = float(row["net_space_sqm"])
        counted = self.tr("yes") if row["counted"] else self.tr("no: {why}")
        told = [
            (self.tr("Other name"), str(row["organisation_local"])),
            (self.tr("Country or region"), read if country and written not in ("", country) else country),
            (self.tr("Role"), in_language(str(row["role"]))),
            (self.tr("Sectors"), str(row["sectors"])),
            (self.tr("Stand"), joined((str(row["halls"]), str(row["stands"])))),
            (
                self.tr("Net space"),
                words.amount(Unit.SQUARE_METRES, space) if math.isfinite(space) else "",
            ),
            (self.tr("Counted"), counted.format(why=in_language(str(row["not_counted_because"])))),
        ]
        return [(name, value) for name, value in told if value]
