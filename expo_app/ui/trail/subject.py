"""What the trail speaks of."""

from dataclasses import dataclass, replace

from expo_app.model.figure import Measure
from expo_app.report.several import each_key
from expo_app.report.spec import TableColumn


@dataclass(frozen=True)
class Subject:
    """A figure: a measure of the query's edition, of all or of one group.

    `name` is the group's ("Germany"), empty for all; `where` narrows the query's filter to it, and several
    values of a field are alternatives; `edition` is set when it is another one than the query's, `against`
    when it is compared with another one than the edition before it, `first` when only those are meant that
    were first seen in that edition. With a `movement` (model.change.Movement) it is the square metres by
    which that step of the bridge moves the net space.
    """

    measure: Measure
    name: str = ""
    where: tuple[tuple[str, str], ...] = ()
    edition: str = ""
    against: str = ""
    first: str = ""
    movement: str = ""


@dataclass(frozen=True)
class RowSubject:
    """One row of a source. `field` is the field whose cell is marked ("country"), empty for the name's;
    `column` is the cell itself where it is known (1-based)."""

    source: str
    row: int
    name: str
    field: str = ""
    column: int = 0


@dataclass(frozen=True)
class GrowthSubject:
    """A growth of the market; `key` is report.market.Span.key."""

    key: str


def of_groups(field: str, key: str) -> tuple[tuple[str, str], ...]:
    """What narrows to the group of a key, or to any of those that it stands for."""
    return tuple((field, group) for group in each_key(key))


def in_column(subject: Subject, column: TableColumn | None) -> Subject:
    """The figure that stands in a column of the row of a subject."""
    if column is None:
        return subject
    measure, edition = column.measure or subject.measure, column.edition or subject.edition
    return replace(subject, measure=measure, edition=edition)
