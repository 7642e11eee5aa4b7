"""The charts of a report on the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.drawing import NOTHING, Drawing
from expo_app.ui.charts.drawing_view import SMALLEST, DrawingView
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.marks_read import read_marks
from expo_app.ui.charts.ranked import IN_ROWS, natural_height, smallest_height
from expo_app.ui.charts.taking import Picture
from expo_app.ui.charts.trend import lay_out_trend
from expo_app.ui.paint.picture import CHART_HEIGHT, ROOM, framed, lay_out_picture


class ChartView(DrawingView):
    """One chart of a report, without its title, subtitle and source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_marks()
        self._spec: ChartSpec | None = None

    def show_spec(self, spec: ChartSpec) -> None:
        """Show this chart from now on."""
        self._spec = spec
        ranked = spec.kind in IN_ROWS
        self.setMinimumHeight(round(smallest_height(spec)) if ranked else SMALLEST.height())
        self.introduce(spec.title)
        self.refresh()

    def lay_out(self, width: float, height: float) -> Drawing:
        """The drawing of the chart; an empty one before there is any."""
        return lay_out(self._spec, width, height, self.metrics, self.words) if self._spec else NOTHING

    def description(self) -> str:
        """The chart's alternative text."""
        return self._spec.description if self._spec else ""

    def picture(self) -> Picture | None:
        """The chart with its title, subtitle and source."""
        if self._spec is None:
            return None
        return Picture(lay_out_picture(self._spec, self.metrics, self.words), (self._spec,))

    def sizeHint(self) -> QSize:
        """Every row of a ranking at its full height; otherwise the size of a panel of the overview."""
        ranked = self._spec is not None and self._spec.kind in IN_ROWS
        return QSize(504, round(natural_height(self._spec)) if ranked and self._spec else 160)


class TrendView(DrawingView):
    """A share as a line above totals as columns, sharing one axis of editions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_marks()
        self._specs: tuple[ChartSpec, ChartSpec] | None = None

    def show_specs(self, share: ChartSpec, columns: ChartSpec) -> None:
        """Show these two charts, which have the same categories, from now on."""
        self._specs = (share, columns)
        self.introduce(columns.title)
        self.refresh()

    def lay_out(self, width: float, height: float) -> Drawing:
        """The drawing of both; an empty one before there is any."""
        if not self._specs:
            return NOTHING
        return lay_out_trend(*self._specs, width, height, self.metrics, self.words)

    def description(self) -> str:
        """Both alternative texts."""
        return " ".join(spec.description for spec in self._specs or ())

    def picture(self) -> Picture | None:
        """Both charts below the title of the first."""
        if not self._specs:
            return None
        chart = lay_out_trend(*self._specs, ROOM, CHART_HEIGHT, self.metrics, self.words)
        return Picture(framed(self._specs[0], chart, self.metrics), self._specs)

    def sizeHint(self) -> QSize:
        """The size of a panel of the overview."""
        return QSize(504, 160)
