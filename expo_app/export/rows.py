"""The rows behind the figures, for whoever wants to count again."""

from pathlib import Path

import pandas as pd

from expo_app.export.atomic import whole_file
from expo_app.model.problem import Problem

COLUMNS = (
    *("edition", "population", "file", "sheet", "row", "organisation", "organisation_id", "role", "mode"),
    *("status", "country", "country_as_written", "international", "sectors", "halls", "stands"),
    *("net_space_sqm", "counted", "not_counted_because"),
)
_AT_ONCE = 10_000
_RUNS = r"^[=+\-@\t\r]"
_NUMBER = r"^[+-]?\d+(?:[.,]\d+)*$"


def write_rows(frame: pd.DataFrame, path: Path) -> None:
    """Write the counted rows (schema.COUNTED) as .csv or .parquet, whole or not at all.

    One line for each row, in the order of the frame's index. In csv (UTF-8 with byte order mark, RFC 4180) a
    text that a spreadsheet would run as a formula gets an apostrophe in front; true and false are written so,
    unknown space is blank. Parquet keeps texts and types as they are. Raises Problem for another suffix.
    """
    rows = frame.loc[:, list(COLUMNS)]
    suffix = path.suffix.lower()
    if suffix not in {".csv", ".parquet"}:
        raise Problem(
            f"{path.name}: rows are written as .csv or .parquet, not as {suffix or 'a file without suffix'}."
        )
    with whole_file(path) as target:
        if suffix == ".csv":
            _write_csv(rows, target)
        else:
            target.write_bytes(rows.sort_index().reset_index(drop=True).to_parquet(index=False))


def _write_csv(rows: pd.DataFrame, path: Path) -> None:
    """A part after the other, so that the texts of long lists are not all in memory."""
    order = rows.index.argsort(kind="stable")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        for start in range(0, max(len(rows), 1), _AT_ONCE):
            part = _as_text(rows.iloc[order[start : start + _AT_ONCE]])
            part.to_csv(file, index=False, header=start == 0, lineterminator="\r\n")


def _as_text(rows: pd.DataFrame) -> pd.DataFrame:
    """The table as it is written in csv."""
    columns = {}
    for name in COLUMNS:
        column = rows[name]
        if column.dtype == bool:
            columns[name] = column.map({True: "true", False: "false"})
        elif name == "net_space_sqm":
            columns[name] = column.map(space_text)
        elif pd.api.types.is_numeric_dtype(column):
            columns[name] = column
        else:
            columns[name] = _harmless(column)
    return pd.DataFrame(columns)


def space_text(value: float) -> str:
    """Square metres: blank when unknown, 36 and not 36.0, at most two decimals."""
    return "" if pd.isna(value) else f"{value:.2f}".rstrip("0").rstrip(".")


def _harmless(texts: pd.Series) -> pd.Series:
    """Texts that begin like a formula and are no plain numbers, with an apostrophe in front."""
    texts = texts.astype("str").fillna("")
    runs = texts.str.match(_RUNS) & ~texts.str.match(_NUMBER)
    return texts.where(~runs, "'" + texts)
