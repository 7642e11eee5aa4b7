"""Rows whose name is indented under the one above, or has a bullet or an arrow in front."""

from collections.abc import Sequence

from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells
from expo_app.reference.spelling import fold

_NAMES = (Field.ORGANISATION, Field.ORGANISATION_LOCAL)
# Where nearly every name is indented, it is a way of writing and tells nothing.
_NEARLY_ALL = 0.9


def indented_rows(cells: Cells, fronts: Sequence[str]) -> frozenset[int]:
    """The places of the rows that stand under another one. `fronts` holds for each place what stands in
    front of the name: blanks, a bullet, an arrow or nothing; indentation by format is added to it.

    A row is under the last one that is not, unless something else stands between them (a heading), or it is
    merely indented and has a stand of its own: blanks in front of a name may be an oversight.
    """
    told = {place for place, front in enumerate(fronts) if front.strip()}
    under = told | {place for place, front in enumerate(fronts) if front} | _by_format(cells)
    if not 0 < len(under) < _NEARLY_ALL * len(cells.rows):
        return frozenset()
    stands = [fold(stand) for stand in cells.joined(Field.STAND).values]
    kept = set()
    above = -1
    for place in range(len(cells.rows)):
        has_own = place not in told and above >= 0 and not stands[place].startswith(stands[above])
        if place not in under or (has_own and stands[place]):
            above = place
        elif above >= 0 and not _is_cut_off(cells, place):
            kept.add(place)
        else:
            above = -1
    return frozenset(kept)


def _by_format(cells: Cells) -> set[int]:
    """The places whose name cell is indented more than the least indented one."""
    numbers = {column.number for field in _NAMES for column in cells.of(field)}
    levels = {row: level for row, number, level in cells.source.sheet.marks.indents if number in numbers}
    if not levels:
        return set()
    told = [levels.get(row, 0) for row in cells.rows]
    return {place for place, level in enumerate(told) if level > min(told)}


def _is_cut_off(cells: Cells, place: int) -> bool:
    """Whether a row that is no participation stands between this row and the one before."""
    between = range(cells.rows[place - 1] + 1, cells.rows[place])
    return any(any(map(str.strip, cells.source.sheet.row(number))) for number in between)
