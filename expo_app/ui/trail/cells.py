"""From a row to the cell that is marked in its source."""

from collections.abc import Sequence
from typing import overload

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


class RowSubjects(Sequence[RowSubject]):
    """A subject for each row (schema.COUNTED), at the cell of a field (the name's when None); each is made
    when it is asked for."""

    def __init__(self, rows: pd.DataFrame, field: Field | None = None) -> None:
        self._told = (rows["source"].tolist(), rows["row"].tolist(), rows["organisation"].tolist())
        self._field = str(field) if field else ""

    def __len__(self) -> int:
        return len(self._told[0])

    @overload
    def __getitem__(self, place: int) -> RowSubject: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[RowSubject]: ...

    def __getitem__(self, place: int | slice) -> RowSubject | Sequence[RowSubject]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        sources, rows, names = self._told
        return RowSubject(sources[place], rows[place], names[place], self._field)
