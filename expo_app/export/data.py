"""Tables as csv and Parquet, documents as JSON: each whole or not at all."""

from pathlib import Path

import pandas as pd

from expo_app.export.atomic import whole_file
from expo_app.export.pack import Table, csv_bytes, json_bytes


def write_table(table: Table, path: Path) -> None:
    """Write a table as .csv (UTF-8 with byte order mark, no text runs as a formula) or, for any other
    suffix, as Parquet. Raises Problem when the place cannot be written."""
    with whole_file(path) as target:
        if path.suffix.lower() == ".csv":
            target.write_bytes(csv_bytes(table))
        else:
            target.write_bytes(_frame(table).to_parquet(index=False))


def write_json(data: object, path: Path) -> None:
    """Write a document. Raises Problem when the place cannot be written."""
    with whole_file(path) as target:
        target.write_bytes(json_bytes(data))


def _frame(table: Table) -> pd.DataFrame:
    """Columns of one type each; whole numbers stay whole where some are not known."""
    header, lines = table
    return pd.DataFrame(list(lines), columns=list(header)).convert_dtypes()
