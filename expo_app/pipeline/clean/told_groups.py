"""What a person should know about rows without a name, and about values that stand once for many rows."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import NO_NAME, SECTION_HEADING, Field, Layout, Section
from expo_app.pipeline.clean.cells import Column
from expo_app.reference.spelling import fold, tidy

_NAMES = {
    Field.HALL: "hall",
    Field.COUNTRY: "country or region",
    Field.SECTORS: "sector",
    Field.PHASE: "phase",
    Field.MODE: "way of taking part",
    Field.STATUS: "status",
    Field.ROLE: "role",
}
_EXAMPLES = 3


@dataclass(frozen=True)
class _Taken:
    """Sections of one field that filled the blank cells of `count` rows."""

    field: Field
    sections: Sequence[Section]
    count: int

    @property
    def name(self) -> str:
        return _NAMES.get(self.field, self.field.value)

    @property
    def examples(self) -> str:
        texts = [*dict.fromkeys(tidy(section.value) for section in self.sections)]
        shown = ", ".join(f"“{text}”" for text in texts[:_EXAMPLES])
        return shown + (f" and {len(texts) - _EXAMPLES} more" if len(texts) > _EXAMPLES else "")


def group_findings(
    source: str, layout: Layout, rows: Sequence[int], columns: Iterable[tuple[Field, Column]]
) -> Iterator[Finding]:
    """A note on each field that the name of the sheet, headings between the rows or the first rows of groups
    filled, with what was taken. `columns` are the cells of the `rows` before that."""
    headings = {row.row for row in layout.skipped if row.reason == SECTION_HEADING}
    blank = _blanks(rows, columns)
    if layout.sheet_value:
        field, value = layout.sheet_value
        whole = Section(field, value, layout.first_row, layout.last_row)
        yield from _note(source, _taken([whole], rows, blank), _of_sheet)
    for field in dict.fromkeys(section.field for section in layout.sections):
        sections = [section for section in layout.sections if section.field is field]
        is_headed = any(section.first_row - 1 in headings for section in sections)
        is_whole = len(sections) == 1 and not is_headed
        told = _of_headings if is_headed else _of_sheet if is_whole else _of_groups
        yield from _note(source, _taken(sections, rows, blank), told)


def nameless(source: str, layout: Layout) -> Iterator[Finding]:
    """A warning about rows with something in them that were left out as they name nobody."""
    rows = [row.row for row in layout.skipped if row.reason == NO_NAME]
    if rows:
        told = f"{len(rows)} rows name" if len(rows) > 1 else "1 row names"
        message = f"{told} no organisation and were left out: see whether a name is missing in the list."
        message = message if len(rows) > 1 else message.replace("were", "was")
        yield Finding("rows_without_name", Severity.WARNING, message, source, rows[0], count=len(rows))


def _blanks(rows: Sequence[int], columns: Iterable[tuple[Field, Column]]) -> dict[Field, list[int]]:
    """Field -> the rows in which none of its columns says anything; a field without a column is left out."""
    filled: dict[Field, set[int]] = {}
    for field, column in columns:
        if field in _NAMES:
            telling = {text for text in set(column.values) if fold(text)}
            told = (row for row, text in zip(rows, column.values, strict=True) if text in telling)
            filled.setdefault(field, set()).update(told)
    return {field: [row for row in rows if row not in told] for field, told in filled.items()}


def _taken(sections: Sequence[Section], rows: Sequence[int], blank: Mapping[Field, Sequence[int]]) -> _Taken:
    field = sections[0].field
    open_rows = blank.get(field, rows)
    counts = [
        bisect_right(open_rows, section.last_row) - bisect_left(open_rows, section.first_row)
        for section in sections
    ]
    filling = [section for section, count in zip(sections, counts, strict=True) if count]
    return _Taken(field, filling, sum(counts))


def _note(source: str, taken: _Taken, told: Callable[[_Taken], tuple[str, str]]) -> Iterator[Finding]:
    if taken.count:
        code, message = told(taken)
        first = taken.sections[0]
        row = first.first_row if told is _of_groups else first.first_row - 1 if told is _of_headings else 0
        yield Finding(code, Severity.NOTE, message, source, row, value=tidy(first.value), count=taken.count)


def _of_sheet(taken: _Taken) -> tuple[str, str]:
    told = f"{taken.count} rows" if taken.count > 1 else "1 row"
    message = (
        f"{taken.examples}, in the name of the sheet or its title, was taken as the {taken.name} of {told}."
    )
    return "sheet_value_taken", message


def _of_headings(taken: _Taken) -> tuple[str, str]:
    number = len(taken.sections)
    told = f"{number} headings inside the list were" if number > 1 else "1 heading inside the list was"
    message = (
        f"{told} taken as the {taken.name} of the {taken.count} rows below that state none: {taken.examples}."
    )
    return "headings_taken", message


def _of_groups(taken: _Taken) -> tuple[str, str]:
    message = (
        f"The {taken.name} is written once for each group of rows ({taken.examples}): {taken.count} rows "
        "have it from there."
    )
    return "values_carried_down", message
