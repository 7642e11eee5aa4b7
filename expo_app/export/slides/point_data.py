"""The workbook inside a native scatter chart: values across, values upwards, and the names of the points."""

from collections.abc import Sequence

from pptx.chart.data import XyChartData
from pptx.chart.xlsx import XyWorkbookWriter
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from expo_app.export.slides.chart_data import SafeSheet
from expo_app.export.slides.text import printable


class SafePointData(XyChartData):
    """One series of points whose embedded workbook holds texts as texts and is the same at each writing.

    `across` is the header of the values across with their format code; `names` stand beside the points.
    """

    def __init__(self, code: str, across: tuple[str, str], names: Sequence[str]) -> None:
        super().__init__(number_format=code)
        self.across = across
        self.names = [printable(name) for name in names]

    @property
    def _workbook_writer(self) -> "_SafePointWriter":
        return _SafePointWriter(self)

    @property
    def names_reference(self) -> str:
        """The cells of the names."""
        return f"Sheet1!$C$2:$C${len(self.names) + 1}"


class _SafePointWriter(SafeSheet, XyWorkbookWriter):
    def _populate_worksheet(self, workbook: Workbook, worksheet: Worksheet) -> None:
        super()._populate_worksheet(workbook, worksheet)
        data: SafePointData = self._chart_data
        header, code = data.across
        (series,) = data
        worksheet.write(0, 0, printable(header))
        worksheet.write_column(1, 0, series.x_values, workbook.add_format({"num_format": code}))
        worksheet.write_column(1, 2, data.names)


def point_data(
    up: tuple[str, str], across: tuple[str, str], points: Sequence[tuple[str, float, float]]
) -> SafePointData:
    """Points (name, across, upwards) with header and format code of both directions."""
    header, code = up
    data = SafePointData(code, across, [name for name, *_ in points])
    series = data.add_series(printable(header))
    for _, x, y in points:
        series.add_data_point(x, y)
    return data
