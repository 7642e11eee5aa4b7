"""What a workbook says about cells beside their values, for the formats that the library is blind to.

Runs in the process that reads one workbook, so it makes do without dataclasses.
"""

from expo_app.pipeline.read.archive import is_binary, is_zip, opened
from expo_app.pipeline.read.marks import Marks
from expo_app.pipeline.read.ods_marks import ods_marks
from expo_app.pipeline.read.xls_marks import xls_marks
from expo_app.pipeline.read.xlsb_marks import xlsb_marks
from expo_app.pipeline.read.xlsx_marks import xlsx_marks


def marks_of(data: bytes, rows: int) -> dict[int, Marks]:
    """The marks of at least the first rows of each sheet by its place in the workbook (from 0); a sheet may
    be missing.

    A part that cannot be understood tells nothing. Raises Unusable when the archive itself is broken,
    and when a sheet holds a cell so far away that reading it would take absurd memory.
    """
    if not is_zip(data):
        return xls_marks(data, rows)
    with opened(data) as archive:
        names = archive.namelist()
        if "content.xml" in names:
            return ods_marks(archive)
        return xlsb_marks(archive) if is_binary(names) else xlsx_marks(archive)
