"""Tables look the way they were left."""

from collections.abc import Iterable

from expo_app.ui.settings import Settings
from expo_app.ui.tables.layout import TableLayout, from_json, to_json
from expo_app.ui.tables.view import TableView


def remember_layouts(tables: Iterable[TableView], settings: Settings) -> None:
    """Arrange the tables as settings tell, and keep what is arranged from now on. A table goes by its name;
    one without a name is not remembered."""
    for table in tables:
        name = table.accessibleName()
        if name and table.objectName() != "total":
            _remember(table, name, settings)


def _remember(table: TableView, name: str, settings: Settings) -> None:
    table.arrangement.take(_stored(settings, name))
    table.arrangement.changed.connect(lambda layout: settings.keep_table(name, to_json(layout)))


def _stored(settings: Settings, name: str) -> TableLayout:
    try:
        return from_json(settings.tables.get(name, {}))
    except (TypeError, ValueError, AttributeError):
        return TableLayout()
