"""Decisions about rows and cells, laid upon the lists of today: which still fit, and which do not."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial

from expo_app.model.decision import ColumnMapping, CorrectedCell, Decision, ExcludedRow
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field, Layout, MappedColumn, named_by_letter
from expo_app.model.sheet import column_letter
from expo_app.model.source import Source
from expo_app.pipeline.map.remembered import remember
from expo_app.pipeline.match.keys import name_key
from expo_app.reference.spelling import fold, tidy
from expo_app.session.decisions.decided import names_of
from expo_app.session.lists.understanding import Understood
from expo_app.session.remembering import Memory

About = ExcludedRow | CorrectedCell
Cell = tuple[int, int]
"""A row and a column of a sheet, both 1-based."""


@dataclass(frozen=True)
class Fitted:
    """By source id: the rows that do not count, and the text that holds in place of a cell's. `stale` says
    which decisions do not fit any more."""

    excluded: Mapping[str, frozenset[int]]
    corrected: Mapping[str, Mapping[Cell, str]]
    stale: tuple[Finding, ...]


@dataclass
class _Fitting:
    """The lists, each with the names that its file goes by, and what was found so far."""

    lists: Sequence[tuple[Understood, Set[str]]]
    excluded: dict[str, set[int]] = field(default_factory=dict)
    corrected: dict[str, dict[Cell, str]] = field(default_factory=dict)
    stale: dict[tuple[str, ...], Finding] = field(default_factory=dict)
    named: dict[str, dict[str, list[int]]] = field(default_factory=dict)

    def of_file(self, file: str) -> list[Understood]:
        """The lists of a file, or of the one that replaces it."""
        return [item for item, names in self.lists if file in names]

    def rows_named(self, item: Understood, organisation: str) -> list[int]:
        """The rows of a list in which the name stands, however it is written."""
        if item.source.id not in self.named:
            self.named[item.source.id] = _rows_by_name(item)
        return self.named[item.source.id].get(name_key(organisation) or organisation, [])


def fit(understood: Sequence[Understood], decisions: Sequence[Decision]) -> Fitted:
    """Find the row of each decision: at its place, or by the organisation's name where the list is a newer
    one. One whose row or text is not there any more is not applied; it becomes a finding."""
    lists = [item for item in understood if item.layout is not None]
    fitting = _Fitting([(item, names_of(decisions, item.source.file)) for item in lists])
    for decision in decisions:
        if isinstance(decision, ExcludedRow | CorrectedCell):
            _fit_one(fitting, decision)
        elif isinstance(decision, ColumnMapping) and decision.file:
            _fit_column(fitting, decision)
    rows = {source: frozenset(found) for source, found in fitting.excluded.items()}
    return Fitted(rows, fitting.corrected, tuple(fitting.stale.values()))


def correct(sources: Sequence[Source], fitted: Fitted, memory: Memory) -> tuple[Source, ...]:
    """The lists as they read with the corrected cells; the sources themselves stay as they are."""
    return tuple(
        memory.once_for(source.id, "corrected", (source, cells), partial(_corrected, source, cells))
        if (cells := fitted.corrected.get(source.id))
        else source
        for source in sources
    )


def _corrected(source: Source, cells: Mapping[Cell, str]) -> Source:
    columns = list(source.sheet.columns)
    for number in {column for _, column in cells}:
        changed = list(columns[number - 1])
        for (row, column), text in cells.items():
            if column == number:
                changed[row - 1] = text
        columns[number - 1] = tuple(changed)
    return replace(source, sheet=replace(source.sheet, columns=tuple(columns)))


def correction(source: Source, layout: Layout, cell: Cell, value: str) -> CorrectedCell:
    """The decision that a cell of a list says `value`."""
    row, column = cell
    header = next((mapped.header for mapped in layout.columns if mapped.column == column), "")
    raw = source.sheet.columns[column - 1][row - 1]
    name = _name_in(source, layout, row)
    called = header or column_letter(column)
    return CorrectedCell(source.file, source.sheet.name, row, called, value, name, raw, source.sha256)


def _fit_one(fitting: _Fitting, decision: About) -> None:
    lists = _lists_of(fitting, decision)
    if not lists:
        return  # its list is not in force; the decision waits for it
    places = _places(fitting, lists, decision)
    if not places:
        fitting.stale[_subject(lists[0], decision)] = _moved_away(lists[0], decision)
    for item, row in places:
        fitting.stale.pop(_subject(item, decision), None)  # decided again
        if isinstance(decision, ExcludedRow):
            fitting.excluded.setdefault(item.source.id, set()).add(row)
        else:
            _correct(fitting, item, row, decision)


def _subject(item: Understood, decision: About) -> tuple[str, ...]:
    """What a decision speaks of: a later one about the same takes its place."""
    of_row = (item.source.sha256, decision.organisation or str(decision.row))
    return (*of_row, decision.column) if isinstance(decision, CorrectedCell) else of_row


def _lists_of(fitting: _Fitting, decision: About) -> list[Understood]:
    """The sheets that the decision may speak of: those of its very file where that is in force, else those of
    its name and of the file that replaces it; of several the one of its name."""
    of_file = fitting.of_file(decision.file)
    of_file = [item for item in of_file if item.source.sha256 == decision.sha256] or of_file
    lists = [
        item
        for item in of_file
        if item.source.sheet.name == decision.sheet or item.source.file != decision.file
    ]
    return [item for item in lists if item.source.sheet.name == decision.sheet] or lists


def _places(fitting: _Fitting, lists: Sequence[Understood], decision: About) -> list[tuple[Understood, int]]:
    """Where the row stands now: at its place if that still says the same name, else in the only row that
    does."""
    here = [(item, decision.row) for item in lists if _still_says(item, decision)]
    if here or not decision.organisation:
        return here
    moved = [(item, row) for item in lists for row in fitting.rows_named(item, decision.organisation)]
    return moved if len(moved) == 1 else []


def _still_says(item: Understood, decision: About) -> bool:
    assert item.layout is not None
    if not 1 <= decision.row <= item.source.sheet.height:
        return False
    if not decision.organisation:
        return item.source.file == decision.file
    return _name_in(item.source, item.layout, decision.row) == decision.organisation


def _rows_by_name(item: Understood) -> dict[str, list[int]]:
    assert item.layout is not None
    found: dict[str, list[int]] = {}
    for row in item.layout.data_rows:
        name = _name_in(item.source, item.layout, row)
        found.setdefault(name_key(name) or name, []).append(row)
    return found


def _name_in(source: Source, layout: Layout, row: int) -> str:
    """The raw name that stands in a row."""
    columns = layout.columns_of(Field.ORGANISATION) or layout.columns_of(Field.ORGANISATION_LOCAL)
    return source.sheet.columns[columns[0].column - 1][row - 1] if columns else ""


def _correct(fitting: _Fitting, item: Understood, row: int, decision: CorrectedCell) -> None:
    assert item.layout is not None
    column = _column_called(item.layout, decision.column)
    raw = item.source.sheet.columns[column.column - 1][row - 1] if column else ""
    if column and tidy(raw) == tidy(decision.raw):
        fitting.corrected.setdefault(item.source.id, {})[row, column.column] = decision.value
        return
    now = f"it says “{tidy(raw)}” now" if column else "the list has no such column any more"
    message = (
        f"“{decision.column}” in row {row} of {item.source.label} was corrected to “{decision.value}” when "
        f"it said “{tidy(decision.raw)}”; {now}, and the list counts. Correct it again if it should not."
    )
    at = (item.source.id, row, column.column if column else 0)
    fitting.stale[_subject(item, decision)] = Finding(
        "decision_stale", Severity.WARNING, message, *at, value=raw, suggestion=decision.value
    )


def _column_called(layout: Layout, header: str) -> MappedColumn | None:
    """The column with this header; a column without one goes by its letter."""
    called = (column for column in layout.columns if column.header and fold(column.header) == fold(header))
    by_letter = (column for column in layout.columns if column_letter(column.column) == header)
    return next(called, None) or next(by_letter, None)


def _fit_column(fitting: _Fitting, decision: ColumnMapping) -> None:
    """A finding when no list of the file has the column any more, not even under nearly the same name."""
    lists = fitting.of_file(decision.file)
    for item in lists:
        assert item.layout is not None
        called = [
            (column.header or named_by_letter(column.column), *column.header.split(" / "))
            for column in item.layout.columns
        ]
        if remember(called, {decision.header: decision.field}):
            return
    for item in lists[:1]:
        message = (
            f"Column “{decision.header}” of {decision.file} was read as {decision.field}; "
            f"{item.source.label} has no such column. Say which of its columns holds that now."
        )
        fitting.stale[decision.file, decision.header] = Finding(
            "decision_stale", Severity.WARNING, message, item.source.id, value=decision.header
        )


def _moved_away(item: Understood, decision: About) -> Finding:
    """The finding of a decision whose row is not to be found."""
    assert item.layout is not None
    inside = 1 <= decision.row <= item.source.sheet.height
    raw = _name_in(item.source, item.layout, decision.row) if inside else ""
    said = f"it says “{tidy(raw)}” now" if raw else "there is no such row now"
    done = "excluded" if isinstance(decision, ExcludedRow) else f"corrected ({decision.column})"
    message = (
        f"Row {decision.row} of {decision.file} was {done} when it said “{decision.organisation}”; in "
        f"{item.source.label} {said} and counts as it is. Decide again if it should not."
    )
    row = decision.row if inside else 0
    return Finding("decision_stale", Severity.WARNING, message, item.source.id, row, value=raw)
