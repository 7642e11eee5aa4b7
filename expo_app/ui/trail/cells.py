"""From a row to the cell that is marked in its source."""

import pandas as pd

from expo_app.model.layout import Field, Layout
from expo_app.model.source import Address
from expo_app.ui.trail.subject import RowSubject

_NAMES = (Field.ORGANISATION, Field.ORGANISATION_LOCAL)


def cell_of(subject: RowSubject, layout: Layout | None) -> Address:
    """The cell of the subject's column or field; the name's when the list has no such column; the whole
    row without a layout."""
    if subject.column or layout is None:
        return Address(subject.source, subject.row, subject.column)
    wanted = (Field(subject.field), *_NAMES) if subject.field else _NAMES
    columns = [column.column for field in wanted for column in layout.columns_of(field)]
    return Address(subject.source, subject.row, columns[0] if columns else 0)


def subjects_of(rows: pd.DataFrame, field: Field | None = None) -> list[RowSubject]:
    """A subject for each row (schema.COUNTED), at the cell of a field (the name's when None)."""
    told = (rows["source"].tolist(), rows["row"].tolist(), rows["organisation"].tolist())
    marked = str(field) if field else ""
    return [RowSubject(source, row, name, marked) for source, row, name in zip(*told, strict=True)]
