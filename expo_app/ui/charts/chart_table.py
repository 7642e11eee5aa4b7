"""The data of a chart as a table in its place, each figure with its trail."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from expo_app.report.spec import CellKind, ChartKind, ChartSpec, Mark, Series
from expo_app.ui.charts.words import ChartWords
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import TableView
from expo_app.ui.tables.whole_rows import WholeRows

_NARROWEST, _PADDING, _LETTER, _WIDE_LETTER = 48, 24, 6.8, 12.5
_MANY = 6
"""As many columns of figures have the width that their texts need; of more all are narrow."""


class Labelled(float):
    """A value that is sorted and copied as the number that it is, and read as the chart writes it."""

    label: str

    @classmethod
    def of(cls, mark: Mark) -> "Labelled | None":
        """The value of a mark; None where it is not known."""
        if mark.value is None:
            return None
        made = cls(mark.value)
        made.label = mark.label
        return made


class ChartTable(TableView):
    """A row for each category, a column for each series, shares and changes after them.

    Signal: `mark_chosen(key)` with Mark.key when a figure is chosen.
    """

    mark_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._marks: list[list[Mark]] = []
        self.row_chosen.connect(self._ask)

    def show_specs(self, specs: Sequence[ChartSpec], words: ChartWords) -> None:
        """Show the data of charts that share their categories."""
        first = specs[0]
        series = [one for spec in specs for one in spec.series]
        self._marks = [[one.marks[row] for one in series] for row in range(len(first.categories))]
        names = list(first.categories)
        if first.rest is not None:
            names.append(first.rest[0])
            unknown = Mark(None, "", first.rest[1].tone)
            self._marks.append([first.rest[1], *([unknown] * (len(series) - 1))])
        self.setAccessibleName(first.title)
        columns = [Column(self.tr("Name"), names), *map(self._column, range(len(series)), series)]
        self.show_columns(
            (
                *columns,
                *self._beside(words.points if first.kind is ChartKind.SIGNED else words.change, words.share),
            ),
            range(len(names)),
        )

    def _column(self, place: int, series: Series) -> Column:
        values = [Labelled.of(marks[place]) for marks in self._marks]
        labels = [marks[place].label for marks in self._marks]
        width = _width([series.name, *labels]) if len(self._marks[0]) <= _MANY else _NARROWEST
        return Column(series.name, values, lambda value: str(value.label), CellKind.COUNT, width)

    def _beside(self, changed: str, shared: str) -> list[Column]:
        """Shares and changes of the first series, where they say more than its values."""
        first = [marks[0] for marks in self._marks]
        changes = [mark.change for mark in first]
        is_told = changes == [mark.label if mark.change else "" for mark in first]
        told = ((shared, [mark.share for mark in first]), (changed, [] if is_told else changes))
        return [
            Column(head, texts, kind=CellKind.WRITTEN, width=_width([head, *texts]))
            for head, texts in told
            if any(texts)
        ]

    def _ask(self, row: int) -> None:
        """Ask for the mark of the cell; the name and what is beside the values ask for the first."""
        marks, at = self._marks[row], self.asked_column - 1
        key = (marks[at] if 0 <= at < len(marks) else marks[0]).key
        if key:
            self.mark_chosen.emit(key)


class TableOver(WholeRows):
    """The table in the place of a drawing, that hears nothing of the pointer meanwhile."""

    def __init__(self, parent: QWidget) -> None:
        self.shown = shown = ChartTable()
        super().__init__(shown, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)


def _width(texts: Sequence[str]) -> int:
    """The pixels that the widest of some texts needs."""
    widest = max(sum(_LETTER if letter.isascii() else _WIDE_LETTER for letter in text) for text in texts)
    return max(_NARROWEST, round(widest) + _PADDING)
