"""Whether a chart tells anything that its title does not."""

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Series, Tone
from expo_app.report.words import rounded

_OVER_TIME = (ChartKind.COLUMNS, ChartKind.LINE)
_IN_ROWS = (ChartKind.RANKED, ChartKind.SIGNED)
_LEAST_COHORTS = 3


def says_little(chart: ChartSpec) -> bool:
    """Whether it shows one bar or point, bars of one length of which more are left out, a line along
    zero, level slopes, one country on a map, or one cohort in one later edition: then a page of its own is
    not worth its room."""
    values = [
        mark.value
        for series in chart.series
        for mark in series.marks
        if mark.value is not None and mark.tone is not Tone.OTHER
    ]
    if chart.kind in _OVER_TIME:
        return len(values) < 2 or (chart.kind is ChartKind.LINE and not any(values))
    if chart.kind in _IN_ROWS:
        return len(chart.categories) < 2 or (_leaves_out(chart) and _is_all_alike(chart))
    if chart.kind is ChartKind.SLOPE:
        return all(_is_level(series) for series in chart.series)
    if chart.kind is ChartKind.MAP:
        return sum(1 for value in values if value) < 2
    is_cohorts = chart.kind is ChartKind.HEAT and chart.unit is Unit.PERCENT
    return is_cohorts and len(chart.categories) < _LEAST_COHORTS


def _leaves_out(chart: ChartSpec) -> bool:
    """Whether there are more bars than those that are shown."""
    return chart.rest is not None and bool(chart.rest[1].value)


def _is_all_alike(chart: ChartSpec) -> bool:
    """Whether all bars of each series have one length: who of many comes first is then chance."""
    lengths = [{abs(mark.value or 0) for mark in series.marks} for series in chart.series]
    return all(len(found) == 1 for found in lengths)


def _is_level(series: Series) -> bool:
    """Whether a line ends where it began, to one decimal."""
    ends = [mark.value for mark in (*series.marks[:1], *series.marks[-1:]) if mark.value is not None]
    return len({rounded(value, 1) for value in ends}) < 2
