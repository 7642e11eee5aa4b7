"""The workbook inside a native chart: the same numbers as the chart shows, and nothing that runs."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from expo_app.export.slides.text import printable
from expo_app.export.timeless import TIMELESS

_AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True)
class LabelColumn:
    """A column behind the series that labels are taken from, with the format code of each number."""

    name: str
    values: Sequence[float | None]
    codes: Sequence[str]


class SafeChartData(CategoryChartData):
    """Chart data whose embedded workbook holds texts as texts and is the same at each writing.

    `labels` is an optional further column that is not a series.
    """

    def __init__(self, code: str, labels: LabelColumn | None = None) -> None:
        super().__init__(number_format=code)
        self.labels = labels

    @property
    def _workbook_writer(self) -> "_SafeWorkbookWriter":
        return _SafeWorkbookWriter(self)

    @property
    def labels_reference(self) -> str:
        """The cells of the label column."""
        letter = CategoryWorkbookWriter._column_reference(2 + len(self))
        return f"Sheet1!${letter}$2:${letter}${len(self.categories) + 1}"


class SafeSheet:
    """The sheet of python-pptx's workbook writers: texts stay texts, and no time is kept."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: io.BytesIO) -> Iterator[tuple[Workbook, Worksheet]]:
        book = Workbook(xlsx_file, _AS_TEXT)
        book.set_properties({"created": TIMELESS})
        yield book, book.add_worksheet("Sheet1")
        book.close()


class _SafeWorkbookWriter(SafeSheet, CategoryWorkbookWriter):
    def _populate_worksheet(self, workbook: Workbook, worksheet: Worksheet) -> None:
        super()._populate_worksheet(workbook, worksheet)
        labels = self._chart_data.labels
        if labels is None:
            return
        column = 1 + len(self._chart_data)
        worksheet.write(0, column, labels.name)
        for row, (value, code) in enumerate(zip(labels.values, labels.codes, strict=True), 1):
            worksheet.write(row, column, value, workbook.add_format({"num_format": code}))


def chart_data(
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[float | None]]],
    code: str,
    labels: LabelColumn | None = None,
) -> SafeChartData:
    """Chart data from categories and (name, values); `code` is the format code of the values."""
    data = SafeChartData(code, labels)
    data.categories = [printable(name) for name in categories]
    for name, values in series:
        data.add_series(printable(name), values)
    return data
