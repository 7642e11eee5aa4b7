"""From a chart's specification to its drawing."""

from expo_app.report.spec import ChartKind, ChartSpec
from expo_app.ui.charts.bridge import lay_out_bridge
from expo_app.ui.charts.columns import lay_out_columns, lay_out_line
from expo_app.ui.charts.drawing import Drawing
from expo_app.ui.charts.flow import lay_out_flow
from expo_app.ui.charts.heat import lay_out_heat
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.ranked import lay_out_ranked
from expo_app.ui.charts.scatter import lay_out_scatter
from expo_app.ui.charts.signed import lay_out_signed
from expo_app.ui.charts.slope import lay_out_slope
from expo_app.ui.charts.stacked import lay_out_stacked
from expo_app.ui.charts.words import ENGLISH, ChartWords
from expo_app.ui.charts.world import lay_out_map

_LAYOUTS = {
    ChartKind.RANKED: lay_out_ranked,
    ChartKind.COLUMNS: lay_out_columns,
    ChartKind.LINE: lay_out_line,
    ChartKind.BRIDGE: lay_out_bridge,
    ChartKind.SIGNED: lay_out_signed,
    ChartKind.HEAT: lay_out_heat,
    ChartKind.STACKED: lay_out_stacked,
    ChartKind.SLOPE: lay_out_slope,
    ChartKind.SCATTER: lay_out_scatter,
    ChartKind.MAP: lay_out_map,
    ChartKind.FLOW: lay_out_flow,
}


def lay_out(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords = ENGLISH
) -> Drawing:
    """The chart in that many pixels, without title, subtitle and source."""
    return _LAYOUTS[spec.kind](spec, width, height, metrics, words)
