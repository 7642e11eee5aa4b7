"""How the firms of one row share its other cells."""

import re

from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells
from expo_app.pipeline.clean.name_cells import LINES
from expo_app.reference.countries import resolve
from expo_app.reference.spelling import fold

_LINES = re.compile(r"\s*\n\s*")
_STROKES = re.compile(r"\s+/\s+|\s*[;；|]\s*")
_ALSO = {
    Field.STAND: re.compile(r"\s*[,，、/&+]\s*"),
    Field.HALL: re.compile(r"\s*[,，、/&+]\s*"),
    Field.COUNTRY: re.compile(r"\s*[/,，、&]\s*"),
    Field.NET_SPACE: re.compile(r"\s*[/+]\s*"),
}
# What holds for every firm of the row, or for every co-exhibitor of the firm.
_FOR_ALL = frozenset({Field.MODE, Field.STATUS, Field.EDITION, Field.EVENT, Field.POPULATION})
_FOR_EQUALS = _FOR_ALL | {
    *(Field.COUNTRY, Field.ADDRESS, Field.HALL, Field.STAND, Field.SECTORS, Field.ROLE, Field.MAIN_EXHIBITOR)
}
_TELLING = (
    *(Field.STAND, Field.COUNTRY, Field.NET_SPACE, Field.WEBSITE, Field.EMAIL, Field.IDENTIFIER, Field.ROLE),
)


def parts_of(field: Field, text: str, count: int, by_lines: bool) -> tuple[str, ...]:
    """The `count` parts of a cell, one for each firm, or () when it has not as many."""
    marks = (_LINES,) if by_lines else tuple(filter(None, (_LINES, _STROKES, _ALSO.get(field))))
    for mark in marks:
        parts = tuple(part for part in mark.split(text.strip()) if fold(part))
        if len(parts) == count and (
            field is not Field.COUNTRY or all(resolve(part).certain for part in parts)
        ):
            return parts
    return ()


def is_told_apart(cells: Cells, place: int, count: int, mark: str) -> bool:
    """Whether another cell of the row has a part for each of the parts of its name. Names that stand on
    lines of their own need other cells with as many lines: any long name may be broken into lines."""
    return any(
        parts_of(field, column.values[place], count, by_lines=mark == LINES)
        for field, column in cells.columns
        if field in _TELLING
    )


def share_of(field: Field, text: str, which: int, of: int, are_listed: bool) -> str:
    """What the cell says of firm number `which` of `of`.

    Firms of their own share what is not told apart, except the area and the contacts, which are the first
    one's. Of firms that are listed under the first one (`are_listed`) nothing but mode, status and edition is
    said; what they inherit is decided elsewhere.
    """
    parts = parts_of(field, text, of, by_lines=are_listed) if field is not Field.SECTORS else ()
    if parts:
        return parts[which]
    shared = _FOR_ALL if are_listed else _FOR_EQUALS
    return text if which == 0 or field in shared else ""
