"""Sectors of the participations."""

from collections.abc import Mapping

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells, Places
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.sectors import is_one_name, splitter


def sectors(cells: Cells) -> tuple[list[str], tuple[Finding, ...]]:
    """The sectors of each row, joined by SEPARATOR, and notes on rows without any and on names that were
    not taken apart."""
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
    findings = (*_missing(cells, joined, columns[0].number), *_kept_whole(cells, table, columns[0].number))
    return joined, findings


def _kept_whole(cells: Cells, table: Mapping[tuple[str, ...], str], column: int) -> tuple[Finding, ...]:
    """One note on the names that hold a comma or a stroke and were taken for one sector."""
    names = dict.fromkeys(name for joined in table.values() for name in joined.split(SEPARATOR))
    whole = [name for name in names if not is_one_name(name)]
    if not whole:
        return ()
    message = (
        f"{len(whole)} sectors such as “{whole[0]}” hold a comma or a stroke and were kept whole, as the "
        "list does not show that it separates."
    )
    places = Places(0, column, whole[0], len(whole))
    return (cells.finding("sector_kept_whole", Severity.NOTE, message, places),)


def _missing(cells: Cells, joined: list[str], column: int) -> tuple[Finding, ...]:
    blank = [row for row, text in zip(cells.rows, joined, strict=True) if not text]
    if not blank:
        return ()
    message = f"{len(blank):,} rows state no sector: they belong to none."
    if len(blank) == 1:
        message = "1 row states no sector: it belongs to none."
    places = Places(blank[0], column, "", len(blank))
    return (cells.finding("sector_missing", Severity.NOTE, message, places),)
