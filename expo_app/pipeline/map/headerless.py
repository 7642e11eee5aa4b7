"""Lists without a header."""

from expo_app.model.layout import Field, named_by_letter
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.content import first_values, is_names, legal_share, look
from expo_app.pipeline.map.header import ColumnHeader, Header

_FEWEST_ROWS = 3
# What tells a list of participants from any other table.
_TELLING = (Field.COUNTRY, Field.WEBSITE, Field.EMAIL, Field.STAND, Field.ROLE, Field.HALL, Field.NET_SPACE)
_LEGAL = 0.4


def without_header(sheet: RawSheet) -> Header | None:
    """The columns of a list that has no header, called "Column A" and so on; None when the sheet holds no
    such list: a column of names that differ, beside one that is recognised by what it holds."""
    above = _rows_above(sheet)
    columns = {
        number: values
        for number, cells in enumerate(sheet.columns, start=1)
        if (values := first_values(cells, above))
    }
    seen = {number: look(values) for number, values in columns.items()}
    told = [number for number, found in seen.items() if found and found.field in _TELLING]
    names = [number for number, values in columns.items() if not seen[number] and is_names(values)]
    clear = [number for number in names if legal_share(columns[number]) >= _LEGAL] or names
    enough = (
        sheet.height - above >= _FEWEST_ROWS and max(map(len, columns.values()), default=0) >= _FEWEST_ROWS
    )
    if not told or not clear or len(clear) > 2 or not enough:
        return None
    headers = (ColumnHeader(number, (named_by_letter(number),)) for number in range(1, sheet.width + 1))
    return Header((), tuple(headers), above)


def _rows_above(sheet: RawSheet) -> int:
    """How many rows of at most one cell stand above the first row of the list."""
    for number, row in enumerate(sheet.rows()):
        if sum(map(bool, row)) > 1:
            return number
    return 0
