"""Columns of short texts: no wider than what stands in them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QFont, QFontMetrics

from expo_app.report.spec import CellKind
from expo_app.ui.tables.delegate import PADDING
from expo_app.ui.tables.model import Column

_LOOKED_AT = 60
_SORTED = 14
"""Pixels of the arrow in the header of a sorted column."""


def fitted(columns: Sequence[Column], font: QFont) -> tuple[Column, ...]:
    """The columns, those of texts no wider than what stands in them: what they leave goes to the names. Of
    long tables 60 rows are looked at, from the first to the last."""
    plain, strong = QFont(font), QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    measured = QFontMetrics(plain), QFontMetrics(strong)
    return tuple(
        replace(column, width=min(column.width, wanted(column, measured[column.strong])))
        if column.kind is CellKind.TEXT and column.width
        else column
        for column in columns
    )


def wanted(column: Column, metrics: QFontMetrics) -> int:
    """The pixels that the texts of a column need, its header among them."""
    step = max(1, len(column.values) // _LOOKED_AT)
    texts = (column.text(row) for row in range(0, len(column.values), step))
    longest = max(map(metrics.horizontalAdvance, texts), default=0)
    return max(longest, metrics.horizontalAdvance(column.header) + _SORTED) + 2 * PADDING + 1
