"""Cells whose value the file has lost: errors of formulas, and formulas that were never calculated."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout, MappedColumn
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Address, Source

# In English and German; Spanish puts marks before the words. A text file keeps them as texts.
_ERROR = re.compile(
    r"#(?:N/?A|N/D|NV|REF!|BEZUG!|[¡]?REF!|DIV/0!|[¡]?DIV/0!|VALUE!|WERT!|VALEUR!|[¡]?VALOR!|NAME\?|NOM\s?\?"
    r"|[¿]?NOMBRE\?|NUM!|ZAHL!|NOMBRE!|[¡]?NUM!|NULL!|NUL!|[¡]?NULO!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!"
    r"|GETTING_DATA|UNKNOWN!|BUSY!)|Err:\d{3}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Lost:
    """`rows_of` are the rows of each column (1-based) whose cell is to be taken as blank."""

    rows_of: Mapping[int, frozenset[int]]
    findings: tuple[Finding, ...]

    def without_errors(
        self, sheet: RawSheet, row: int, columns: Container[int] | None = None
    ) -> Iterable[str]:
        """The cells of a row, or those in some columns, errors blank."""
        return (
            "" if row in self.rows_of.get(number, ()) else cell
            for number, cell in enumerate(sheet.row(row), start=1)
            if columns is None or number in columns
        )


def lost_values(source: Source, layout: Layout) -> Lost:
    """The lost values among the data rows, and a finding for each column that has any."""
    rows = set(layout.data_rows)
    marks = source.sheet.marks
    rows_of: dict[int, frozenset[int]] = {}
    findings: list[Finding] = []
    for column in layout.columns:
        told = {row: text for row, number, text in marks.error_cells if number == column.column}
        errors = {row: text for row, text in (told | _error_texts(source, column)).items() if row in rows}
        unknown = {row for row, number in marks.empty_formulas if number == column.column and row in rows}
        rows_of[column.column] = frozenset(errors)
        findings += [_error_finding(source, column, errors)] if errors else []
        findings += [_formula_finding(source, column, unknown)] if unknown else []
    return Lost({number: lost for number, lost in rows_of.items() if lost}, tuple(findings))


def _error_texts(source: Source, column: MappedColumn) -> dict[int, str]:
    """Row -> error, for the cells that hold the text of one."""
    cells = source.sheet.columns[column.column - 1]
    errors = {text for text in set(cells) if text[:1] in "#E" and _ERROR.fullmatch(text.strip())}
    if not errors:
        return {}
    return {row: text for row, text in enumerate(cells, start=1) if text in errors}


def _error_finding(source: Source, column: MappedColumn, errors: Mapping[int, str]) -> Finding:
    first = min(errors)
    told = _told(source, column, first)
    count = f"{len(errors)} cells show" if len(errors) > 1 else "1 cell shows"
    message = (
        f"{count} an error instead of a value in {told} ({errors[first]}): taken as blank; mend the formula "
        "in the list and import it again."
    )
    return Finding(
        "error_cells",
        Severity.WARNING,
        message,
        source.id,
        first,
        column.column,
        errors[first],
        count=len(errors),
    )


def _formula_finding(source: Source, column: MappedColumn, rows: set[int]) -> Finding:
    first = min(rows)
    told = _told(source, column, first)
    count = f"{len(rows)} formulas have" if len(rows) > 1 else "1 formula has"
    message = (
        f"{count} no value in {told}: taken as blank; open the list in a spreadsheet, save it and import "
        "it again."
    )
    return Finding(
        "formulas_without_value",
        Severity.WARNING,
        message,
        source.id,
        first,
        column.column,
        count=len(rows),
    )


def _told(source: Source, column: MappedColumn, row: int) -> str:
    """How a sentence names the column and its first cell."""
    header = f"column “{column.header}”" if column.header else f"column {column.column}"
    return f"{header}, the first at {Address(source.id, row, column.column).cell}"
