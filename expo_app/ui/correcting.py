"""Cells of lists that are corrected in place: the list keeps what it says, the correction is a decision."""

from expo_app.model.layout import Field, Layout
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source
from expo_app.session.decisions.fitting import correction
from expo_app.session.decisions.step_labels import label_of
from expo_app.ui.desk import Desk
from expo_app.ui.trail.subject import RowSubject


class CellCorrector:
    """Reads and corrects cells of the lists of the open workspace."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._data: dict[str, tuple[Layout, frozenset[int], frozenset[int]]] = {}

    def said(self, key: object, field: str) -> str | None:
        """The text that holds for a field of a row; None where its list has no such column."""
        place = self._place(key, field)
        return self.text(*place) if place else None

    def original(self, key: object, field: str) -> str | None:
        """What the list says there, where another text holds."""
        place = self._place(key, field)
        return self.original_text(*place) if place else None

    def correct(self, key: object, field: str, text: str) -> None:
        """Let another text hold for a field of a row."""
        place = self._place(key, field)
        if place is not None:
            self.correct_cell(*place, text)

    def text(self, source: str, row: int, column: int) -> str | None:
        """The text that holds in a cell (1-based); None where nothing can be corrected."""
        found = self._source(source)
        if found is None or not self._is_correctable(source, row, column):
            return None
        return _cell(self._sheet(source, found), row, column)

    def original_text(self, source: str, row: int, column: int) -> str | None:
        """What the list says in a cell where another text holds; None for every other cell."""
        derived, found = self._desk.derived, self._source(source)
        if derived is None or found is None or source not in derived.corrected:
            return None
        said, holds = _cell(found.sheet, row, column), _cell(derived.corrected[source], row, column)
        return said if said != holds else None

    def correct_cell(self, source: str, row: int, column: int, text: str) -> None:
        """Let another text hold in a cell, as one step."""
        found, layout = self._source(source), self._layout(source)
        if found is None or layout is None or text == self.text(source, row, column):
            return
        decision = correction(found, layout, (row, column), text)
        self._desk.decide([decision], label_of([decision]))

    def _place(self, key: object, field: str) -> tuple[str, int, int] | None:
        """Source, row and column of the cell of a field; None where there is none."""
        layout = self._layout(key.source) if isinstance(key, RowSubject) else None
        if layout is None or not isinstance(key, RowSubject):
            return None
        columns = layout.columns_of(Field(field))
        return (key.source, key.row, columns[0].column) if columns else None

    def _is_correctable(self, source: str, row: int, column: int) -> bool:
        """Only data are: no titles, headers or totals, and nothing beside the first table of a sheet."""
        layout = self._layout(source)
        if layout is None:
            return False
        if source not in self._data or self._data[source][0] is not layout:
            rows = layout.tables[0].rows if layout.tables else layout.data_rows
            columns = frozenset(mapped.column for mapped in layout.columns)
            self._data[source] = layout, frozenset(rows), columns
        _, rows_of_data, columns_of_data = self._data[source]
        return row in rows_of_data and column in columns_of_data

    def _source(self, source: str) -> Source | None:
        derived = self._desk.derived
        return derived.sources.get(source) if derived else None

    def _layout(self, source: str) -> Layout | None:
        derived = self._desk.derived
        return derived.layouts.get(source) if derived else None

    def _sheet(self, source: str, found: Source) -> RawSheet:
        derived = self._desk.derived
        return derived.corrected.get(source, found.sheet) if derived else found.sheet


def _cell(sheet: RawSheet, row: int, column: int) -> str:
    return sheet.columns[column - 1][row - 1]
