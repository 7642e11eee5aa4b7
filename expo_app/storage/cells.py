"""The cells of a sheet as Parquet bytes, column by column."""

import io
import json
from array import array
from collections.abc import Sequence
from dataclasses import asdict, astuple
from itertools import accumulate
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from expo_app.model.sheet import MergedRange, RawSheet, SheetMarks


def pack(sheet: RawSheet) -> bytes:
    """The sheet as the bytes of a Parquet file whose columns are c1, c2, ...; everything beside the cells
    travels in its metadata. Raises ValueError for the first rows of a sheet, which are no source."""
    if not sheet.complete:
        raise ValueError(f"only the first rows of sheet {sheet.name!r} were read")
    names = [f"c{number}" for number in range(1, sheet.width + 1)]
    arrays = [_texts(column) for column in sheet.columns]
    facts = {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "merged": [astuple(merged) for merged in sheet.merged],
        "marks": asdict(sheet.marks),
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
        marks=SheetMarks(**{name: _frozen(value) for name, value in facts.get("marks", {}).items()}),
    )


def _texts(column: Sequence[str]) -> pa.StringArray:
    """The column put together from bytes: `pa.array` would load pandas first, which takes longer than a usual
    list does."""
    encoded = [text.encode() for text in column]
    ends = array("i", accumulate(map(len, encoded), initial=0))
    return pa.StringArray.from_buffers(len(encoded), pa.py_buffer(ends), pa.py_buffer(b"".join(encoded)))


def _frozen(value: object) -> Any:
    """JSON's lists as the tuples that they were."""
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
