"""A table in a panel."""

from collections.abc import Mapping
from dataclasses import replace

from expo_app.report.spec import TableColumn, TableSpec
from expo_app.ui.language import WORDS
from expo_app.ui.tables.cells import columns_of
from expo_app.ui.tables.view import TableView
from expo_app.ui.tables.whole_rows import WholeRows
from expo_app.ui.widgets.panel import Panel


class TablePanel(Panel):
    """A panel with one table."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.table = TableView(name)
        self._spec: TableSpec | None = None
        self.body.setContentsMargins(8, 12, 8, 0)
        for part in (self.title, self.subtitle):
            part.setContentsMargins(8, 0, 8, 0)
        self.body.addWidget(WholeRows(self.table), 1)

    @property
    def asked(self) -> TableColumn | None:
        """The column of the figure that is chosen at the moment."""
        at = self.table.asked_column
        return self._spec.columns[at] if self._spec is not None and at >= 0 else None

    def show_spec(self, spec: TableSpec, subtitle: str = "", widths: Mapping[int, int] = {}) -> None:
        """Show a table below its title; `widths` (pixels by position) are for columns of short texts."""
        self._spec = spec
        self.say(spec.title, subtitle)
        self.subtitle.setVisible(bool(subtitle))
        columns = (
            replace(column, width=widths.get(number, column.width))
            for number, column in enumerate(columns_of(spec, WORDS))
        )
        self.table.show_columns(tuple(columns), spec.keys)
