"""What the trail speaks of."""

from dataclasses import dataclass

from expo_app.model.figure import Measure


@dataclass(frozen=True)
class Subject:
    """A figure: a measure of the query's edition, of all or of one group.

    `name` is the group's ("Germany"), empty for all; `where` narrows the query's filter to it; `edition`
    is set when it is another one than the query's.
    """

    measure: Measure
    name: str = ""
    where: tuple[tuple[str, str], ...] = ()
    edition: str = ""


@dataclass(frozen=True)
class RowSubject:
    """One row of a source. `field` is the field whose cell is marked ("country"), empty for the name's;
    `column` is the cell itself where it is known (1-based)."""

    source: str
    row: int
    name: str
    field: str = ""
    column: int = 0
