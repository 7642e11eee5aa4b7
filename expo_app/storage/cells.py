"""The cells of a sheet as Parquet bytes, column by column."""

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from expo_app.model.sheet import MergedRange, RawSheet


def pack(sheet: RawSheet) -> bytes:
    """The sheet as the bytes of a Parquet file whose columns are c1, c2, ...; merged ranges and the
    hidden flag travel in its metadata."""
    names = [f"c{number}" for number in range(1, sheet.width + 1)]
    arrays = [pa.array(column, pa.string()) for column in sheet.columns]
    facts = {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "merged": [[m.first_row, m.first_column, m.last_row, m.last_column] for m in sheet.merged],
    }
    table = pa.table(arrays, names=names).replace_schema_metadata({"sheet": json.dumps(facts)})
    target = io.BytesIO()
    pq.write_table(table, target, compression="zstd", use_dictionary=True)
    return target.getvalue()


def unpack(packed: bytes) -> RawSheet:
    """The sheet that was packed."""
    table = pq.read_table(io.BytesIO(packed), use_threads=False)
    facts = json.loads(table.schema.metadata[b"sheet"])
    return RawSheet(
        name=facts["name"],
        columns=tuple(tuple(column.to_pylist()) for column in table.columns),
        hidden=facts["hidden"],
        merged=tuple(MergedRange(*numbers) for numbers in facts["merged"]),
    )
