"""The beginning of a workbook as a smaller workbook, for the formats that allow it.

Runs in the process that reads one workbook.
"""

from expo_app.pipeline.read.archive import is_binary, is_zip, opened
from expo_app.pipeline.read.ods_head import ods_head
from expo_app.pipeline.read.unusable import Unusable
from expo_app.pipeline.read.xlsb_head import xlsb_head
from expo_app.pipeline.read.xlsx_head import xlsx_head

Head = tuple[bytes, set[int]]


def head_of(data: bytes, rows: int) -> Head:
    """A workbook that holds at least the first rows of each sheet, and the places (from 0) of the sheets
    that are cut short in it; the workbook itself where it cannot be made smaller."""
    try:
        return (_smaller(data, rows) if is_zip(data) else None) or (data, set())
    except Unusable:  # what is broken may be a part that is not needed
        return data, set()


def _smaller(data: bytes, rows: int) -> Head | None:
    with opened(data) as archive:
        names = archive.namelist()
    if "content.xml" in names:
        return ods_head(data, rows)
    if is_binary(names):
        return xlsb_head(data, rows)
    return xlsx_head(data, rows)
