"""What a workbook says about cells beside their values, for the formats that the library is blind to.

Runs in the process that reads one workbook, so it makes do without dataclasses.
"""

from expo_app.pipeline.read.archive import is_zip, opened
from expo_app.pipeline.read.mark import Marks
from expo_app.pipeline.read.ods_marks import ods_marks
from expo_app.pipeline.read.xls_marks import xls_marks
from expo_app.pipeline.read.xlsx_marks import xlsx_marks


def marks_of(data: bytes) -> dict[int, Marks]:
    """The marks of each sheet by its place in the workbook (from 0); a sheet may be missing.

    A part that cannot be understood tells nothing. Raises Unusable when the archive itself is broken,
    and when a sheet holds a cell so far away that reading it would take absurd memory.
    """
    if not is_zip(data):
        return xls_marks(data)
    with opened(data) as archive:
        return ods_marks(archive) if "content.xml" in archive.namelist() else xlsx_marks(archive)
