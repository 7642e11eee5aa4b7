"""Tables as pages show them: without columns that say nothing."""

from dataclasses import replace

from expo_app.report.spec import TableSpec


def filled_columns(table: TableSpec) -> TableSpec:
    """The table without columns in which no cell says anything: a page has no room for them."""
    rows = (*table.rows, *([table.total] if table.total else []))
    kept = [at for at in range(len(table.columns)) if any(row[at] not in (None, "") for row in rows)]
    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in table.rows),
        total=tuple(table.total[at] for at in kept) if table.total else (),
    )
