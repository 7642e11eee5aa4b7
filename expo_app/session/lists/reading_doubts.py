"""What the reading of a file leaves in doubt."""

from collections.abc import Iterator

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.sheet import column_letter
from expo_app.model.source import Source
from expo_app.reference.spelling import tidy


def reading_doubts(source: Source, layout: Layout) -> Iterator[Finding]:
    """Findings about an encoding that is not certain, and about texts that are struck through in part."""
    if source.sheet.marks.rival_encoding:
        yield _encoding(source)
    rows = set(layout.data_rows) if source.sheet.marks.partly_struck else set()
    places = [place for place in source.sheet.marks.partly_struck if place[0] in rows]
    if places:
        yield _partly_struck(source, places)


def _encoding(source: Source) -> Finding:
    marks = source.sheet.marks
    row, column, text = _first_beyond_ascii(source)
    message = (
        f"{source.label} was read as {marks.encoding}, but its bytes fit {marks.rival_encoding} nearly as "
        f"well; if “{text}” (row {row}) and names like it look wrong, save the list as .xlsx and import that."
    )
    return Finding("encoding_uncertain", Severity.WARNING, message, source.id, row, column, text)


def _first_beyond_ascii(source: Source) -> tuple[int, int, str]:
    """The first row, column and text with a character that encodings differ in."""
    found = (
        (row, column, tidy(cell))
        for column, cells in enumerate(source.sheet.columns, 1)
        if not "".join(cells).isascii()
        for row, cell in enumerate(cells, 1)
        if not cell.isascii()
    )
    return min(found, default=(0, 0, ""))


def _partly_struck(source: Source, places: list[tuple[int, int]]) -> Finding:
    row, column = places[0]
    text = tidy(source.sheet.columns[column - 1][row - 1])
    are = "a cell is" if len(places) == 1 else f"{len(places):,} cells are"
    place = f"{column_letter(column)}{row} (“{text}”)"
    message = (
        f"In {source.label} {are} struck through in part, the first is {place}; "
        "all of the text is read. Correct the cell if a part of it should not be."
    )
    code, count = "text_partly_struck", len(places)
    return Finding(code, Severity.WARNING, message, source.id, row, column, text, count=count)
