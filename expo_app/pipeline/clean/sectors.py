"""Sectors of the participations."""

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells, Places
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.sectors import splitter


def sectors(cells: Cells) -> tuple[list[str], tuple[Finding, ...]]:
    """The sectors of each row, joined by SEPARATOR, and a note on rows without any."""
    columns = cells.of(Field.SECTORS)
    if not columns:
        return [""] * len(cells.rows), ()
    splitters = [splitter(column.values) for column in columns]
    rows = [*zip(*(column.values for column in columns), strict=True)]
    table = {
        texts: SEPARATOR.join(
            dict.fromkeys(
                sector for split, text in zip(splitters, texts, strict=True) for sector in split(text)
            )
        )
        for texts in dict.fromkeys(rows)
    }
    joined = [table[texts] for texts in rows]
    return joined, _missing(cells, joined, columns[0].number)


def _missing(cells: Cells, joined: list[str], column: int) -> tuple[Finding, ...]:
    blank = [row for row, text in zip(cells.rows, joined, strict=True) if not text]
    if not blank:
        return ()
    message = f"{len(blank)} rows state no sector: they belong to none."
    places = Places(blank[0], column, "", len(blank))
    return (cells.finding("sector_missing", Severity.NOTE, message, places),)
